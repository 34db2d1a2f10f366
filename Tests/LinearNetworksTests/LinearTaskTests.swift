import LinearAlgebra
import LinearNetworks
import Randomness
import RealModule
import Testing

@Suite struct LinearTaskTests {
  /// Normal inputs, and targets that a noisy plane gives: hard labels, soft ones or numbers.
  static func task(
    _ kind: String, dimension: Int, count: Int, cell: Int = 0
  ) -> LinearTask {
    var stream = RandomStream("linear task", seed: 5, cell: cell)
    let inputs = stream.normalMatrix(rows: dimension, columns: count)
    let targets: [Double] = (0..<count).map { i in
      let seen = inputs[0, i] + 0.7 * stream.normal()
      return switch kind {
      case "hard": seen > 0 ? 1 : 0
      case "soft": seen > 0 ? 0.8 : 0.3
      default: seen
      }
    }
    return LinearTask(
      inputs: inputs, targets: targets, loss: kind == "squared" ? .squared : .logistic)
  }

  /// The mean loss sample by sample, from the definition.
  static func slowLoss(_ task: LinearTask, _ predictor: [Double]) -> Double {
    var sum = 0.0
    for i in 0..<task.count {
      var f = 0.0
      for j in 0..<task.dimension { f += predictor[j] * task.inputs[j, i] }
      let p = task.targets[i]
      sum +=
        task.loss == .squared
        ? (f - p) * (f - p) / 2 : p * .log(1 + .exp(-f)) + (1 - p) * .log(1 + .exp(f))
    }
    return sum / Double(task.count)
  }

  @Test(arguments: ["hard", "soft", "squared"])
  func gradientAndCurvatureAreDifferencesOfTheLoss(_ kind: String) {
    let (task, h) = (Self.task(kind, dimension: 3, count: 20), 1e-4)
    let at = [0.4, -0.8, 1.3]
    #expect(abs(task.loss(of: at) - Self.slowLoss(task, at)) < 1e-14)
    func moved(_ i: Int, _ by: Double, _ j: Int, _ and: Double) -> Double {
      var point = at
      point[i] += by
      point[j] += and
      return Self.slowLoss(task, point)
    }
    let (gradient, curvature) = (task.gradient(at: at), task.curvature(at: at))
    for i in 0..<3 {
      #expect(abs((moved(i, h, i, 0) - moved(i, -h, i, 0)) / (2 * h) - gradient[i]) < 1e-7)
      for j in 0..<3 {
        let mixed =
          moved(i, h, j, h) - moved(i, h, j, -h) - moved(i, -h, j, h) + moved(i, -h, j, -h)
        #expect(abs(mixed / (4 * h * h) - curvature[i, j]) < 1e-6)
      }
    }
  }

  @Test func accuracyCountsSides() {
    let inputs = Matrix<Double>(rows: 1, columns: 4, elements: [1, 2, -1, -3])
    let hard = LinearTask(inputs: inputs, targets: [1, 0, 0, 1], loss: .logistic)
    #expect(hard.accuracy(of: [1]) == 0.5 && hard.accuracy(of: [-1]) == 0.5)
    let soft = LinearTask(inputs: inputs, targets: [0.7, 0.9, 0.1, 0.6], loss: .logistic)
    #expect(soft.accuracy(of: [1]) == 0.75)
    let squared = LinearTask(inputs: inputs, targets: [3, 1, -2, -0.1], loss: .squared)
    #expect(squared.accuracy(of: [0.2]) == 1)
  }
}
