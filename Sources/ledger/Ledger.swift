import ArgumentParser
import Replication

/// The ledger of the book: what every chapter claims and what came of it.
@main struct Ledger: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The ledger of the book's claims.",
    subcommands: [
      Claims.self, Ends.self, Numbers.self, Power.self, Readme.self, Seeds.self, Stale.self,
    ])

  static func main() { Tool.run(Ledger.self) }
}

/// An error in one line.
struct LedgerError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
