import Foundation

/// Median and quartiles of repeated measurements.
struct Spread: Codable {
  let median: Double
  let lowerQuartile: Double
  let upperQuartile: Double
  /// How often it was measured.
  let n: Int

  init(_ x: [Double]) {
    let sorted = x.sorted()
    func quantile(_ p: Double) -> Double { sorted[Int((p * Double(sorted.count - 1)).rounded())] }
    (median, lowerQuartile, upperQuartile) = (quantile(0.5), quantile(0.25), quantile(0.75))
    n = x.count
  }
}

/// What a ratio should reach.
enum Goal: Codable {
  case atMost(Double)
  case atLeast(Double)

  func isMet(by ratio: Double) -> Bool {
    switch self {
    case .atMost(let bound): ratio <= bound
    case .atLeast(let bound): ratio >= bound
    }
  }

  var text: String {
    switch self {
    case .atMost(let bound): "≤ \(bound.short)"
    case .atLeast(let bound): "≥ \(bound.short)"
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let bound = Double(text.dropFirst(2)), text.hasPrefix("≤ ") || text.hasPrefix("≥ ") else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no goal: \(text)")
    }
    self = text.hasPrefix("≤") ? .atMost(bound) : .atLeast(bound)
  }
}

/// Our work beside something else that was measured in turn with it.
struct Comparison: Codable {
  /// What it is: "two sgemm", "numpy eigvalsh".
  let name: String
  /// Processor seconds of one run; nil where it is not installed.
  var seconds: Spread?
  /// For a limit our time over its time; for a peer its time over ours.
  var ratio: Spread?
  var goal: Goal?
  /// Why the goal is not reached, or why there is no measurement; nil where there is no need to say.
  var reason: String?

  var isMet: Bool? {
    guard let ratio, let goal else { return nil }
    return goal.isMet(by: ratio.median)
  }
}

/// A line of the table.
struct Row: Codable {
  let section: String
  let work: String
  /// Processor seconds of one run; nil for a mean of other rows.
  var seconds: Spread?
  /// Runs, variates, matrices or images in a second, in words.
  var rate: String?
  var limit: Comparison?
  var peer: Comparison?
}

/// A limit of the machine: other work, on the same numbers, that ours cannot do without.
struct Limit {
  let name: String
  var goal: Goal?
  /// Why the goal may be missed.
  var reason: String?
  let work: () throws -> Void
}

/// What one would use instead of our work, in another process.
struct PeerWork {
  let name: String
  /// The Python module that it needs.
  let module: String
  let function: String
  let arguments: [String: PeerArgument]
  var goal: Goal?
  /// Why the goal may be missed.
  var reason: String?
}

/// Interleaved timing on one thread, in processor time, which a busy machine disturbs least.
struct Stopwatch {
  /// What one measurement takes at least; shorter work is repeated.
  static let shortest = 0.02

  static var processorSeconds: Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }
  static var elapsedSeconds: Double { seconds(CLOCK_MONOTONIC) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }

  private let work: () throws -> Void
  private var runs = 1

  /// Runs the work until its time is known well enough to choose the number of runs.
  init(_ work: @escaping () throws -> Void) throws {
    self.work = work
    try work()
    while true {
      let seconds = try measure() * Double(runs)
      if seconds >= Self.shortest { break }
      runs = max(2 * runs, Int(1.2 * Double(runs) * Self.shortest / max(seconds, 1e-9)))
    }
  }

  /// Processor seconds of one run.
  func measure() throws -> Double {
    let start = Self.processorSeconds
    for _ in 0..<runs { try work() }
    return (Self.processorSeconds - start) / Double(runs)
  }
}

extension Double {
  /// Three significant digits.
  var short: String { String(format: magnitude >= 100 ? "%.0f" : "%.3g", self) }

  /// With a prefix of the metric system: "2.61 M".
  var metric: String {
    for (size, prefix) in [(1e9, "G"), (1e6, "M"), (1e3, "k"), (1, ""), (1e-3, "m"), (1e-6, "µ")]
    where self >= size { return "\((self / size).short) \(prefix)" }
    return "\((self / 1e-9).short) n"
  }
}
