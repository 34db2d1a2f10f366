import Laboratory
import Testing

@Suite struct MappedPathTests {
  /// Orthogonal steps: a random walk in infinitely many dimensions.
  let walk = accumulated(
    Matrix(rows: 200, columns: 200) { $0 == $1 ? 1.0 : 0 }, from: [Double](repeating: 0, count: 200)
  )

  @Test("A walk in many dimensions is a clock with harmonics, and explains 6/π² of itself")
  func manyDimensions() throws {
    var path = try MappedPath(walk, bandwidthDivisors: [32, 16], isWalk: true)
    for view in path.views.joined() {
      #expect(view.clock > 0.999 && view.residual < 0.1 && view.error < 1e-6)
    }
    #expect(abs(path.share - 6 / (Double.pi * .pi)) < 0.03)
    #expect(path.modes?.cosines.count == 3)
    let (first, second) = (path.coordinates[0], path.coordinates[1])
    #expect(first[0] < 0 && first[200] > 0 && second[0] > 0)
    try path.add(walk, at: [1])
    #expect(path.views.map(\.count) == [1, 2] && path.views[1][0] == path.views[1][1])
  }

  @Test("A straight line explains 96/π⁴ of itself, and has its straightness's share")
  func line() throws {
    let line = Matrix(rows: 2, columns: 200) { Double($0 + 1) * Double($1) }
    let path = try MappedPath(line, bandwidthDivisors: [32])
    #expect(abs(path.share - path.exchangeableShare) < 0.02 && path.modes == nil)
  }

  @Test("A path that forgets its way is no clock")
  func forgetting() throws {
    let path = try MappedPath(walk, memory: 0.5, bandwidthDivisors: [16])
    #expect(path.share < 0.1)
  }
}
