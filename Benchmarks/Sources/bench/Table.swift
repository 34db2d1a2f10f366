import Foundation
import SemicircleCore

/// The rows of a run, printed as they come and written as Markdown and JSON.
final class Table {
  private let peers: Peers
  /// What the name of a row must contain to be run; all rows if it is empty.
  private let selection: String
  private(set) var rows: [Row] = []
  private(set) var threadRows: [ThreadRow] = []
  var section = "" { didSet { announced = false } }
  private var announced = false

  init(peers: Peers, selection: String) {
    self.peers = peers
    self.selection = selection
  }

  /// Measures our work in turn with its limit and its peer, and adds the row.
  ///
  /// - Parameter items: how many variates, matrices or images one run makes, for the rate.
  func measure(
    _ work: String, items: Int = 1, limit: Limit? = nil, peer: PeerWork? = nil, rounds: Int = 9,
    _ ours: @escaping () throws -> Void
  ) throws {
    guard isWanted(work) else { return }
    let mine = try Stopwatch(ours)
    let bound = try limit.map { try Stopwatch($0.work) }
    var peerTime: (() throws -> Double)?
    var absence: String?
    if let peer {
      do throws(Peers.Absence) { peerTime = try peers.prepare(peer) } catch {
        absence = error.reason
      }
    }
    var times: [Double] = []
    var limits: [Double] = []
    var others: [Double] = []
    for _ in 0..<rounds {
      times.append(try mine.measure())
      if let bound { limits.append(try bound.measure()) }
      if let peerTime { others.append(try peerTime()) }
    }
    let seconds = Spread(times)
    var row = Row(
      section: section, work: work, seconds: seconds,
      rate: items > 1 ? "\((Double(items) / seconds.median).metric)/s" : nil)
    if let limit {
      row.limit = Comparison(
        name: limit.name, seconds: Spread(limits),
        ratio: Spread(zip(times, limits).map { $0 / $1 }), goal: limit.goal)
      if row.limit?.isMet == false { row.limit?.reason = limit.reason }
    }
    if let peer {
      row.peer = Comparison(
        name: peer.name, seconds: others.isEmpty ? nil : Spread(others),
        ratio: others.isEmpty ? nil : Spread(zip(times, others).map { $1 / $0 }), goal: peer.goal,
        reason: absence)
      if row.peer?.isMet == false { row.peer?.reason = peer.reason }
    }
    add(row)
  }

  /// Adds a row that was measured elsewhere.
  func add(_ row: Row) {
    guard isWanted(row.work) else { return }
    rows.append(row)
    announce()
    print(columns(row).joined(separator: " "))
  }

  /// The geometric mean of what the section's peers took over what ours took.
  func addGeometricMean(of peer: String, goal: Double) {
    let ratios = rows.filter { $0.section == section }.compactMap { $0.peer?.ratio?.median }
    guard !ratios.isEmpty else { return }
    let mean = exp(ratios.map(log).reduce(0, +) / Double(ratios.count))
    add(
      Row(
        section: section, work: "geometric mean of the section",
        peer: Comparison(name: peer, ratio: Spread([mean]), goal: .atLeast(goal))))
  }

  /// Measures parallel work on one thread and on two, and two copies of it side by side on a thread
  /// each, which have the machine's caches and memory for two as well; and whether one thread and two
  /// give the same bits. `make` makes a copy that shares nothing with others.
  func measureThreads(
    _ work: String, rounds: Int = 7, _ make: () -> @Sendable () -> [UInt64]
  ) {
    guard isWanted(work) else { return }
    let copies = [make(), make()]
    func seconds(_ body: () -> Void) -> (elapsed: Double, processor: Double) {
      let (start, startProcessor) = (Stopwatch.elapsedSeconds, Stopwatch.processorSeconds)
      body()
      return (Stopwatch.elapsedSeconds - start, Stopwatch.processorSeconds - startProcessor)
    }
    var (speedups, efficiencies, processor) = ([Double](), [Double](), [Double]())
    var isSame = true
    for _ in 0..<rounds {
      var bits: [[UInt64]] = [[], []]
      let one = seconds { bits[0] = Parallel.withThreads(1, copies[0]) }
      let two = seconds { bits[1] = Parallel.withThreads(2, copies[0]) }
      let sideBySide = seconds {
        DispatchQueue.concurrentPerform(iterations: 2) { copy in
          _ = Parallel.withThreads(1, copies[copy])
        }
      }
      isSame = isSame && bits[0] == bits[1]
      speedups.append(one.elapsed / two.elapsed)
      efficiencies.append(sideBySide.elapsed / (2 * two.elapsed))
      processor.append(two.processor / one.processor)
    }
    let row = ThreadRow(
      work: work, speedup: Spread(speedups), efficiency: Spread(efficiencies),
      processorRatio: Spread(processor), givesTheSameBits: isSame)
    threadRows.append(row)
    announce()
    print(columns(row).joined(separator: "  "))
  }

  private func isWanted(_ work: String) -> Bool {
    selection.isEmpty || "\(section) \(work)".lowercased().contains(selection.lowercased())
  }

  private func announce() {
    if !announced { print("\n\(section)") }
    announced = true
  }

  private func columns(_ row: Row) -> [String] {
    zip(
      [
        row.work, row.text, row.limit?.name ?? "", row.limit?.text ?? "", row.peer?.name ?? "",
        row.peer?.text ?? "",
      ], [46, 20, 12, 27, 18, 1]
    ).map { pad($0, $1) }
  }

  private func columns(_ row: ThreadRow) -> [String] {
    [
      pad(row.work, 44), "\(row.speedup.median.short) times as fast on two threads,",
      "\(row.efficiency.text) of two copies side by side,",
      "\(row.processorRatio.median.short) of the processor time,",
      "bits \(row.givesTheSameBits ? "the same" : "DIFFERENT")",
    ]
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

/// Work on one thread and on two.
struct ThreadRow: Codable {
  static let goal = Goal.atLeast(0.97)

  let work: String
  /// Elapsed time on one thread over that on two.
  let speedup: Spread
  /// Elapsed time of two copies side by side over that of two runs on two threads, one after the other.
  var efficiency: Spread
  /// Processor time on two threads over that on one: what parallelism costs, whatever else runs.
  let processorRatio: Spread
  let givesTheSameBits: Bool
}
