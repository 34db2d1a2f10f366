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

  @Option(help: "The folder of peers.py, where RESULTS.md and results.json go.")
  var folder = "Benchmarks"

  @Flag(help: "Write the folder's RESULTS.md and results.json.")
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
    print(machine.markdown.dropFirst(4).joined(separator: "\n"))
    let table = Table(peers: peers, selection: only)
    try curvatureRows(table)
    try convolutionalRows(table)
    try lanczosRows(table)
    try eigenRows(table)
    try randomRows(table)
    try trainingRows(table)
    try threadRows(table)
    galleryRow(table)
    if record {
      try Data(table.markdown(machine: machine).utf8).write(
        to: URL(fileURLWithPath: "\(folder)/RESULTS.md"), options: .atomic)
      try table.json(machine: machine).write(
        to: URL(fileURLWithPath: "\(folder)/results.json"), options: .atomic)
    }
  }
}
