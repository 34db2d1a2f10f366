import Laboratory
import Testing

@Suite struct WalkModesTests {
  /// Points on the axes: |x_i − x_j|² = |i − j| exactly, a walk in infinitely many dimensions.
  static func modes(_ memory: Double) throws -> WalkModes {
    let n = 300
    let steps = Matrix(rows: n, columns: n - 1) { $0 == $1 ? 1.0 : 0 }
    let path = accumulated(steps, from: [Double](repeating: 0, count: n), memory: memory)
    let (distances, bandwidth) = (squaredDistances(path), 2.5)
    let map = try DiffusionMap(
      kernel: gaussianKernel(distances, bandwidth: bandwidth), coordinateCount: 3, maximumSteps: n)
    return try WalkModes(map, distances, bandwidth: bandwidth, meanSquaredStep: 1)
  }

  @Test("Steps that are orthogonal make cosines, with the decay and the components of a walk")
  func walk() throws {
    let modes = try Self.modes(1)
    #expect(abs(modes.decay - 1) < 0.1)
    #expect(modes.cosines.count == 3 && modes.cosines.allSatisfy { $0 > 0.99 })
    #expect(modes.components.allSatisfy { abs($0 - 1) < 0.01 })
  }

  @Test("A path that forgets its way has neither")
  func forgetting() throws {
    let modes = try Self.modes(0.5)
    #expect(modes.components[0] < 0.1)
    #expect(modes.cosines[2] < 0.99 || abs(modes.decay - 1) > 0.2)
  }
}
