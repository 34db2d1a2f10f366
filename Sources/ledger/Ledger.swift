import Replication

@main struct Ledger {
  static func main() {}
}
