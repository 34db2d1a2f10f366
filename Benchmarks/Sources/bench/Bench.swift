import ArgumentParser
import Foundation
import SemicircleCore

/// Times the kernels that decide how long a chapter takes, each against the limit of the machine and
/// against what one would use instead, in turn, on one thread.
@main struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times the kernels against the machine's limits and against numpy and PyTorch.")

  @Option(help: "Run only the rows whose section or work contains this text.")
  var only = ""

  @Option(help: "The folder of peers.py, where RESULTS.md and results/ go.")
  var folder = "Benchmarks"

  @Flag(help: "Write the columns of this machine and level into RESULTS.md.")
  var record = false

  @Option(help: "Write the images that the scripts use to this folder, and time nothing.")
  var images: String?

  func validate() throws {
    guard !record || only.isEmpty else {
      throw ValidationError("--record writes the whole table; leave out --only")
    }
  }

  func run() throws {
    if let images { return try writeImages(to: images) }
    Parallel.threadCount = 1
    let peers = Peers(folder: folder, modules: ["numpy", "torch"])
    let machine = Machine(peers: peers.versions)
    print(machine.description)
    let table = Table(peers: peers, selection: only)
    try curvatureRows(table)
    try convolutionalRows(table)
    try lanczosRows(table)
    try eigenRows(table)
    try randomRows(table)
    try catapultRows(table)
    try trainingRows(table)
    try dampingRows(table)
    threadRows(table)
    galleryRow(table)
    if record {
      try Results(machine: machine, rows: table.rows, threads: table.threadRows)
        .write(to: "\(folder)/results")
      // The last section is that of scripts/compare.py.
      let file = URL(fileURLWithPath: "\(folder)/RESULTS.md")
      let before = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      let scripts =
        before.range(of: "\n## Whole experiments").map { before[$0.lowerBound...] } ?? ""
      let kernels = Results.markdown(try Results.all(in: "\(folder)/results"))
      try Data((kernels + scripts).utf8).write(to: file, options: .atomic)
    }
  }

  /// As many images of strokes as a chapter takes at most: their pixels and labels, without a header.
  private func writeImages(to folder: String) throws {
    let images = Strokes().trainingImages(60_000)
    for (name, bytes) in [("pixels", images.pixels), ("labels", images.labels)] {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
  }
}
