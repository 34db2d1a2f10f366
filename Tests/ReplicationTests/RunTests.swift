import Datasets
import Glibc
import Parallel
import Randomness
import Replication
import Statistics
import Synchronization
import Testing

/// A chapter of nothing.
private enum Nothing: Chapter {
  static let size = Parameter(
    "size", symbol: "n", "", default: 3, tiny: 2, range: 1...9, origin: .ours(""))
  static let heading = Heading(
    part: .dyson, number: 7, slug: "nothing", title: "", paper: .parkFavoniLuciniAarts2024)
  static let claims = [
    Claim("T3", place: "", statement: "", reported: "", expected: .inconclusive)
  ]
  static let unit = ""
  static let parameters: Parameters = [size]
  static let control = ""
  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Int { 0 }
  static func checks(_ data: Int, _ run: Run) -> [Check] { [] }
  static func figure(_ data: Int, control: Int, _ run: Run) -> Figure {
    Figure(caption: "", panels: [Panel(x: Axis(""), y: Axis(""), series: [])])
  }
}

@Suite struct RunTests {
  @Test func aParameterHasTheValueOfTheCommandLine() throws {
    #expect(try Run(of: Nothing.self)[Nothing.size] == 3)
    #expect(try Run(of: Nothing.self, "--scale", "tiny")[Nothing.size] == 2)
    #expect(try Run(of: Nothing.self, "--set", "size=8")[Nothing.size] == 8)
  }

  @Test func aStreamIsThatOfChapterPurposeCellAndReplicate() throws {
    let run = try Run(of: Nothing.self, "--seed", "11")
    var stream = run.stream("noise", cell: 2, replicate: 5)
    var same = RandomStream("nothing/noise", seed: 11, cell: 2, replicate: 5)
    #expect(stream.uniforms(9) == same.uniforms(9))
  }

  @Test func aSweepPlacesResultsByCellAndReplicate() throws {
    let run = try Run(of: Nothing.self)
    let results = try run.sweep(["a", "b", "c"], replicates: 2) { cell, draws in
      "\(cell)\(draws.cell)\(draws.replicate)"
    }
    #expect(results == [["a00", "a01"], ["b10", "b11"], ["c20", "c21"]])
    let uneven = try run.sweep([7, 8], replicates: [1, 3]) { cell, draws in
      10 * cell + draws.replicate
    }
    #expect(uneven == [[70], [80, 81, 82]])
    #expect(try run.sweep([4, 5]) { cell, draws in cell + draws.cell } == [4, 6])
    #expect(try run.replicate(3) { draws in draws.replicate } == [0, 1, 2])
  }

  @Test func everyMeasurementHasItsOwnStream() throws {
    let run = try Run(of: Nothing.self)
    let results = try run.sweep([0, 1], replicates: 3) { _, draws in
      var stream = draws("x")
      return stream.uniform()
    }
    #expect(Set(results.joined()).count == 6)
    var stream = run.again("x", cell: 1, replicate: 2)
    #expect(results[1][2] == stream.uniform())
  }

  @Test func theFirstFailureOfASweepIsThrown() throws {
    struct Failure: Error, Equatable { let cell: Int }
    let run = try Run(of: Nothing.self)
    #expect(throws: Failure(cell: 1)) {
      try run.sweep([0, 1, 2, 3]) { cell, _ in
        if cell % 2 == 1 { throw Failure(cell: cell) }
      }
    }
  }

  @Test func sharedWorkIsDoneOnceInARun() throws {
    let calls = Counter()
    let shared = Shared { run in
      calls.increment()
      return run.seed
    }
    let run = try Run(of: Nothing.self)
    #expect(try run[shared] == 1)
    #expect(try run[shared] == 1)
    #expect(calls.value == 1)
    #expect(try Run(of: Nothing.self, "--seed", "2")[shared] == 2)
    #expect(calls.value == 2)
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func increment() { count.withLock { $0 += 1 } }
  }
}

@Suite struct ClaimTests {
  @Test func theFolderIsThatOfPartAndNumber() {
    #expect(Nothing.heading.folder == "chapters/3-dyson/07-nothing")
  }

  @Test func theExpectedVerdictIsThatOfTheDataSet() {
    let claim = Claim(
      "T", place: "", statement: "", reported: "", expected: .reproduced,
      on: [.mnist: .reproducedInPart])
    #expect(claim.expected(on: nil) == .reproduced)
    #expect(claim.expected(on: .strokes) == .reproduced)
    #expect(claim.expected(on: .mnist) == .reproducedInPart)
  }
}
