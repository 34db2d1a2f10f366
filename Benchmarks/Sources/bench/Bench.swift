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

  func validate() throws {
    guard !record || only.isEmpty else {
      throw ValidationError("--record writes the whole table; leave out --only")
    }
  }

  func run() throws {
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
    try trainingRows(table)
    threadRows(table)
    galleryRow(table)
    if record {
      try Results(machine: machine, rows: table.rows, threads: table.threadRows)
        .write(to: "\(folder)/results")
      let text = Results.markdown(try Results.all(in: "\(folder)/results"))
      try Data(text.utf8).write(
        to: URL(fileURLWithPath: "\(folder)/RESULTS.md"), options: .atomic)
    }
  }
}
