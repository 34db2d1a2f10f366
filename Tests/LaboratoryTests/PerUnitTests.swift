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
  }
}
