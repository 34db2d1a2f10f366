import LinearAlgebra
import LinearNetworks
import Randomness
import Testing

@Suite struct ScaledStartTests {
  @Test("A factor on all weights squares in the answers; within a span it leaves the rest alone")
  func scales() throws {
    var stream = RandomStream("scaled start", seed: 5)
    let network = LinearNetwork(width: 9, dimension: 4, from: &stream)
    for (x, y) in zip(network.scaled(by: 0.5).predictor, network.predictor) {
      #expect(abs(x - y / 4) < 1e-15)
    }
    // The span of (1, 1, 0, 0) and (0, 0, 1, 0).
    let inputs = Matrix<Double>(rows: 4, columns: 2, elements: [1, 1, 0, 0, 0, 0, 1, 0])
    let scaled = try network.scaled(by: 0.5, within: InputSpan(of: inputs))
    let (old, new) = (network.predictor, scaled.predictor)
    #expect(abs(new[0] + new[1] - (old[0] + old[1]) / 2) < 1e-14)
    #expect(abs(new[0] - new[1] - (old[0] - old[1])) < 1e-14)
    #expect(abs(new[2] - old[2] / 2) < 1e-14 && abs(new[3] - old[3]) < 1e-14)
    #expect(scaled.second == network.second && scaled.width == 9)
  }
}
