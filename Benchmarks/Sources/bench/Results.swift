import Foundation

/// What was measured on one machine at one level of vector instructions: a file of
/// `Benchmarks/results/`.
struct Results: Codable {
  let machine: Machine
  let rows: [Row]
  let threads: [ThreadRow]

  /// The files of a folder, by name.
  static func all(in folder: String) throws -> [Results] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".json") }
      .map {
        try JSONDecoder().decode(
          Results.self, from: Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")))
      }
  }

  func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(self).write(
      to: URL(fileURLWithPath: "\(folder)/\(machine.fileName).json"), options: .atomic)
  }

  // MARK: RESULTS.md

  /// One table a section, with the columns of every machine.
  static func markdown(_ all: [Results]) -> String {
    let letters = all.indices.map { String(UnicodeScalar(UInt8(ascii: "A") + UInt8($0))) }
    var lines = [
      "# Benchmarks: results", "",
      "Written by `make bench ARGS=--record`, which replaces the columns of the machine and level that it "
        + "runs on; `SEMICIRCLE_VECTORS=avx2` lowers the level. Times are processor seconds of one "
        + "thread, medians of interleaved runs with quartiles in brackets; ratios are taken run by "
        + "run. A limit is other work on the same numbers that ours cannot do without; a peer is what "
        + "one would use instead. What was tried is in NOTES.md.", "",
    ]
    lines += zip(letters, all).map { "- **\($0)**: \($1.machine.description)" }
    let rows = all.map { Dictionary($0.rows.map { ("\($0.section)/\($0.work)", $0) }) { $1 } }
    var section = ""
    var seen: Set<String> = []
    for row in all.flatMap(\.rows) {
      let key = "\(row.section)/\(row.work)"
      guard seen.insert(key).inserted else { continue }
      if row.section != section {
        section = row.section
        let heads = letters.flatMap { ["\($0)", "\($0) / limit", "peer / \($0)"] }
        lines += [
          "", "## \(section)", "", "| work | limit | peer | \(heads.joined(separator: " | ")) |",
          "|" + String(repeating: "---|", count: 3 + heads.count),
        ]
      }
      let cells = rows.flatMap { own -> [String] in
        let mine = own[key]
        return [mine?.text ?? "", mine?.limit?.text ?? "", mine?.peer?.text ?? ""]
      }
      let names = [row.limit?.name ?? "", row.peer?.name ?? ""]
      lines.append("| " + ([row.work] + names + cells).joined(separator: " | ") + " |")
    }
    lines += [
      "", "## Two threads", "",
      "Speed-up: elapsed time on one thread over that on two. Efficiency: two copies side by side, a "
        + "thread each, over two runs on two threads; what the machine itself takes from two busy "
        + "cores is in both.", "",
      "| work | | speed-up | efficiency | processor time, two / one | bits |",
      "|---|---|---|---|---|---|",
    ]
    for (letter, results) in zip(letters, all) {
      lines += results.threads.map {
        "| \($0.work) | \(letter) | \($0.speedup.text) | \($0.efficiency.text) "
          + "\(ThreadRow.goal.mark($0.efficiency.median)) | \($0.processorRatio.median.short) | "
          + "\($0.givesTheSameBits ? "the same" : "DIFFERENT") |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Spread {
  /// The median, with quartiles.
  var text: String { "\(median.short) (\(lowerQuartile.short)–\(upperQuartile.short))" }
}

extension Goal {
  /// Whether a ratio reaches it, as a mark.
  func mark(_ ratio: Double) -> String { "\(isMet(by: ratio) ? "✓" : "✗") \(text)" }
}

extension Comparison {
  /// The ratio with its goal, or why there is none.
  var text: String {
    guard let ratio else { return reason ?? "–" }
    let spread = ratio.n == 1 ? ratio.median.short : ratio.text
    guard let goal else { return spread }
    return "\(spread) \(goal.mark(ratio.median))" + (reason.map { ": \($0)" } ?? "")
  }
}

extension Row {
  /// The time of one run, and the rate.
  var text: String {
    [seconds.map { "\($0.median.metric)s" }, rate].compactMap { $0 }.joined(separator: ", ")
  }
}
