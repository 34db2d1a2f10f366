import Replication
import Testing

/// A chapter of nothing with parameters that must fit together.
private enum Fitting: Chapter {
  static let sizes = Parameter(
    "sizes", symbol: "B", "", default: [2, 4], range: 1...100, origin: .ours(""))
  static let counts = Parameter(
    "counts", symbol: "n", "", default: [1, 1], range: 1...100, origin: .ours(""))
  static let shown = Parameter(
    "shown", symbol: "b", "", default: [4], range: 1...100, origin: .ours(""))
  static let samples = Parameter(
    "samples", symbol: "N", "", default: 10, tiny: 5, range: 1...1_000_000_000, origin: .ours(""))
  static let batch = Parameter(
    "batch", symbol: "B_t", "", default: 3, range: 1...100, origin: .ours(""))
  static let constraints: [Constraint] = [
    .sameCount(sizes, counts), .among(shown, sizes), .atMost(sizes, samples), .less(batch, samples),
    .memory(samples) { 1e9 * Double($0[samples]) },
    Constraint("batch must divide 6", batch) { 6 % $0[batch] == 0 },
  ]
  static let heading = Heading(
    part: .dyson, number: 8, slug: "fitting", title: "", paper: .parkFavoniLuciniAarts2024)
  static let claims: [Claim] = []
  static let unit = ""
  static let parameters: Parameters = [sizes, counts, shown, samples, batch]
  static let control = ""
  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Int { 0 }
  static func checks(_ data: Int, _ run: Run) -> [Check] { [] }
  static func figure(_ data: Int, control: Int, _ run: Run) -> Figure {
    Figure(caption: "", panels: [Panel(x: Axis(""), y: Axis(""), series: [])])
  }
}

@Suite struct ConstraintTests {
  @Test func valuesThatFitAreARun() throws {
    _ = try Run(of: Fitting.self)
    _ = try Run(of: Fitting.self, "--scale", "tiny")
    _ = try Run(of: Fitting.self, "--set", "sizes=4,5,6", "--set", "counts=1,2,3")
    _ = try Run(of: Fitting.self, "--set", "sizes=10,4", "--set", "batch=6")
  }

  @Test(arguments: [
    ("sizes=4", "sizes and counts must have one length; here sizes=4 counts=1,1"),
    ("shown=4,8", "each of shown must be one of sizes; here shown=4,8 sizes=2,4"),
    ("sizes=4,11", "sizes must be at most samples; here sizes=4,11 samples=10"),
    ("batch=10", "batch must be less than samples; here batch=10 samples=10"),
    ("batch=4", "batch must divide 6; here batch=4"),
  ])
  func whatDoesNotFitIsRefusedWithWhatWouldDo(setting: String, words: String) {
    let error = #expect(throws: UsageError.self) { try Run(of: Fitting.self, "--set", setting) }
    #expect(error?.description == words)
  }

  @Test func memoryBeyondTheMachinesIsRefused() {
    let error = #expect(throws: UsageError.self) {
      try Run(of: Fitting.self, "--set", "samples=1000000000")
    }
    #expect(error?.description.hasPrefix("it takes 1e+09 GB of memory, and there are ") == true)
    #expect(error?.description.hasSuffix("here samples=1000000000") == true)
  }
}
