import LinearAlgebra
import NeuralNetworks
import RandomMatrices
import Randomness
import Testing

struct MeanJacobianTests {
  private let inputs: Matrix<Double>
  private let w: [Double]

  init() {
    var stream = RandomStream("tests/mean-jacobian", seed: 1)
    inputs = stream.normalMatrix(rows: 5, columns: 17)
    w = stream.normals(Self.network(.softmaxCrossEntropy).parameterCount)
  }

  private static func network(_ loss: Loss) -> MultilayerPerceptron<Double> {
    MultilayerPerceptron(layerSizes: [5, 6, 3], activation: .tanh, loss: loss)
  }

  private func meanOutputs(_ w: [Double]) -> [Double] {
    let outputs = Self.network(.squared).outputs(at: w, of: inputs)
    return (0..<3).map { k in (0..<17).reduce(0) { $0 + outputs[k, $1] } / 17 }
  }

  @Test("Each element is the central difference of a mean output")
  func differences() {
    let jacobian = Self.network(.softmaxCrossEntropy).meanJacobian(at: w, of: inputs)
    #expect(jacobian.rows == w.count && jacobian.columns == 3)
    for p in w.indices {
      var (up, down) = (w, w)
      up[p] += 1e-5
      down[p] -= 1e-5
      for (k, pair) in zip(meanOutputs(up), meanOutputs(down)).enumerated() {
        #expect(abs((pair.0 - pair.1) / 2e-5 - jacobian[p, k]) < 1e-8)
      }
    }
  }

  @Test("The loss of the network has no part in it")
  func loss() {
    let jacobians = [Loss.softmaxCrossEntropy, .squared].map {
      Self.network($0).meanJacobian(at: w, of: inputs)
    }
    #expect(jacobians[0] == jacobians[1])
  }
}
