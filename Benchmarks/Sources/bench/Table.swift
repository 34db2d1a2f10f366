import Foundation

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

  /// Measures work on one thread and on two, and whether both give the same bits.
  func measureThreads(
    _ work: String, rounds: Int = 7, _ run: () throws -> [UInt64], setThreads: (Int) -> Void
  ) throws {
    guard isWanted(work) else { return }
    var elapsed: [Double] = []
    var processor: [Double] = []
    var isSame = true
    for _ in 0..<rounds {
      var seconds: [(elapsed: Double, processor: Double)] = []
      var bits: [[UInt64]] = []
      for threads in [1, 2] {
        setThreads(threads)
        let (start, startProcessor) = (Stopwatch.elapsedSeconds, Stopwatch.processorSeconds)
        bits.append(try run())
        seconds.append(
          (Stopwatch.elapsedSeconds - start, Stopwatch.processorSeconds - startProcessor))
      }
      setThreads(1)
      isSame = isSame && bits[0] == bits[1]
      elapsed.append(seconds[0].elapsed / seconds[1].elapsed)
      processor.append(seconds[1].processor / seconds[0].processor)
    }
    let row = ThreadRow(
      work: work, speedup: Spread(elapsed), processorRatio: Spread(processor),
      givesTheSameBits: isSame)
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

  // MARK: Text

  private static func ratio(_ comparison: Comparison) -> String {
    guard let ratio = comparison.ratio else { return comparison.reason ?? "–" }
    let spread = "\(ratio.lowerQuartile.short)–\(ratio.upperQuartile.short)"
    guard let goal = comparison.goal else { return "\(ratio.median.short) (\(spread))" }
    let reason = comparison.reason.map { ": \($0)" } ?? ""
    return "\(ratio.median.short) (\(spread)) \(comparison.isMet == true ? "✓" : "✗") \(goal.text)"
      + reason
  }

  private static func cells(_ row: Row) -> [String] {
    let ours = "\(row.seconds.median.metric)s" + (row.rate.map { ", \($0)" } ?? "")
    return [row.work, ours]
      + [row.limit, row.peer].flatMap { comparison in
        comparison.map { [$0.name, ratio($0)] } ?? ["", ""]
      }
  }

  private static func cells(_ row: ThreadRow) -> [String] {
    [
      row.work, "\(row.speedup.median.short)", "\(row.processorRatio.median.short)",
      row.givesTheSameBits ? "the same" : "DIFFERENT",
    ]
  }

  private func columns(_ row: Row) -> [String] {
    zip(Self.cells(row), [41, 20, 18, 27, 18, 1]).map { pad($0, $1) }
  }

  private func columns(_ row: ThreadRow) -> [String] {
    let cells = Self.cells(row)
    return [
      pad(cells[0], 44), "\(cells[1]) times as fast on two threads,",
      "\(cells[2]) of the processor time, bits \(cells[3])",
    ]
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// The table for RESULTS.md.
  func markdown(machine: Machine) -> String {
    var lines = machine.markdown
    var section = ""
    for row in rows {
      if row.section != section {
        section = row.section
        lines += [
          "", "## \(section)", "", "| work | ours | limit | ours / limit | peer | peer / ours |",
          "|---|---|---|---|---|---|",
        ]
      }
      lines.append("| " + Self.cells(row).joined(separator: " | ") + " |")
    }
    if !threadRows.isEmpty {
      lines += [
        "", "## Two threads", "", "| work | speed-up, elapsed | processor time, two / one | bits |",
        "|---|---|---|---|",
      ]
      lines += threadRows.map { "| " + Self.cells($0).joined(separator: " | ") + " |" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Everything that was measured.
  func json(machine: Machine) throws -> Data {
    struct Document: Encodable {
      let machine: Machine
      let rows: [Row]
      let threads: [ThreadRow]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(Document(machine: machine, rows: rows, threads: threadRows))
  }
}

/// Work on one thread and on two.
struct ThreadRow: Encodable {
  let work: String
  /// Elapsed time on one thread over that on two.
  let speedup: Spread
  /// Processor time on two threads over that on one: what parallelism costs, whatever else runs.
  let processorRatio: Spread
  let givesTheSameBits: Bool
}
