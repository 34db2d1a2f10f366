import Laboratory
import Testing

@Suite struct PerUnitTests {
  @Test("A check for each unit has the points of each, and fails if one unit does")
  func points() {
    func check(_ units: [[Double]]) -> Check {
      Check.forEach("network", "B1.size", in: units) { values in
        for value in values {
          Check.claim(
            "B1.size", "size", value, .atMost(1), because: "",
            rivals: .rival("ten", .near(10)), inControl: .mustFail)
        }
      }
    }
    let sound = check([[0.1, 0.2], [0.3], [0.4, 0.5]])
    #expect(sound.units.map { $0.map(\.observed) } == [[0.1, 0.2], [0.3], [0.4, 0.5]])
    #expect(sound.isForEach)
    #expect(sound.outcome == .passed)
    #expect(check([[0.1, 0.2], [2], [0.4, 0.5]]).outcome == .failed)
    let cells = Check.forEach("network", "B1.size", cells: [[0.1, 0.2], [0.3]], role: .ours) {
      Check.ours("B1.size", "size", $0, .atMost(1), because: "", inControl: .mustFail)
    }
    #expect(cells.units.map { $0.map(\.observed) } == [[0.1, 0.2], [0.3]] && cells.isForEach)
  }

  @Test("A check over cells has their points in one list, and none is no result")
  func cells() {
    func check(_ cells: [Double]) -> Check {
      Check.every("B1.size", in: cells) {
        Check.claim(
          "B1.size", "size", $0, .near(0), allowing: 1, because: "",
          rivals: .near(["ten": 10, "twenty": 20], allowing: 2), inControl: .mustFail)
      }
    }
    #expect(check([0.1, -0.2]).units.map { $0.map(\.observed) } == [[0.1, -0.2]])
    #expect(!check([0.1]).isForEach)
    #expect(check([0.1, 0.2]).outcome == .passed)
    #expect(check([0.1, 3]).outcome == .failed)
    #expect(check([]).outcome == .unresolved)
    let rivals = check([0.1]).rivals.map(\.rival)
    #expect(rivals.map(\.statement) == ["ten", "twenty"])
    #expect(rivals.map(\.relation) == [.near(10), .near(20)])
    #expect(rivals.map(\.allowance) == [2, 2])
  }
}
