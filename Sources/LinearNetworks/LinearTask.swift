import LinearAlgebra
import PortableMath
import RealModule
import Requirements

/// What a linear predictor f(x) = β·x is trained on: n inputs with their targets and a loss, of which
/// the mean is minimised.
public struct LinearTask: Sendable, Equatable {
  /// The loss of an answer f, given a target.
  public enum Loss: Sendable, Equatable {
    /// (f − y)²/2 with the target y.
    case squared
    /// log(1 + e^f) − pf with the target p, the probability of a positive answer: 0 or 1 for a hard
    /// label, between them for a soft one.
    case logistic
  }

  /// The inputs X, d × n: one sample a column.
  public let inputs: Matrix<Double>
  /// The targets of the n samples.
  public let targets: [Double]
  /// The loss of a sample.
  public let loss: Loss

  /// - Precondition: there is a target for each column, at least one, and those of the logistic loss
  ///   are probabilities.
  public init(inputs: Matrix<Double>, targets: [Double], loss: Loss) {
    require(
      inputs.columns == targets.count && !targets.isEmpty,
      "\(targets.count) targets for \(inputs.columns) inputs")
    require(
      loss == .squared || targets.allSatisfy { 0...1 ~= $0 },
      "a target of the logistic loss is a probability")
    (self.inputs, self.targets, self.loss) = (inputs, targets, loss)
  }

  /// The number d of inputs of a sample.
  public var dimension: Int { inputs.rows }
  /// The number n of samples.
  public var count: Int { targets.count }

  /// The answers β·x to all samples. Cost: 2nd operations, as of all that follows but the curvature.
  public func answers(of predictor: [Double]) -> [Double] {
    var answers = [Double](repeating: 0, count: count)
    inputs.transposedProduct(with: predictor, into: &answers)
    return answers
  }

  /// The mean loss L(β).
  public func loss(of predictor: [Double]) -> Double {
    let scalar: (Double) -> ScalarLoss =
      loss == .squared ? { _ in .squared } : { .logistic(positiveShare: $0) }
    let sum = zip(answers(of: predictor), targets).reduce(0) { sum, sample in
      let (f, target) = sample
      return sum + scalar(target).value(loss == .squared ? f - target : f)
    }
    return sum / Double(count)
  }

  /// The gradient r = Xg/n of the mean loss, g_i = ∂ loss_i/∂f: d numbers.
  public func gradient(at predictor: [Double]) -> [Double] {
    var answers = answers(of: predictor)
    var gradient = [Double](repeating: 0, count: dimension)
    self.gradient(overwriting: &answers, into: &gradient)
    return gradient
  }

  /// The gradient from the answers, which are lost; allocates nothing.
  func gradient(overwriting answers: inout [Double], into gradient: inout [Double]) {
    let n = count
    answers.withUnsafeMutableBufferPointer { f in
      targets.withUnsafeBufferPointer { p in
        if loss == .squared {
          for i in 0..<n { f[i] -= p[i] }
        } else {
          // Digits are lost where f agrees with a hard label: absolute errors of 10⁻¹⁶.
          for i in 0..<n { f[i] = Double.portableLogistic(f[i]) - p[i] }
        }
      }
    }
    Double.gemv(
      .no, dimension, n, 1 / Double(n), inputs.elements, dimension, answers, 0, &gradient)
  }

  /// The Hessian G = X diag(h) Xᵀ/n of the mean loss in β, h_i = ∂² loss_i/∂f²: d × d. Cost: nd²
  /// operations.
  public func curvature(at predictor: [Double]) -> Matrix<Double> {
    var scaled = inputs
    if loss == .logistic {
      for (i, f) in answers(of: predictor).enumerated() {
        let root = (Double.portableLogistic(f) * .portableLogistic(-f)).squareRoot()
        for row in 0..<dimension { scaled[row, i] *= root }
      }
    }
    return scaled.symmetricProduct(scale: 1 / Double(count))
  }

  /// The share of samples on whose side of zero an answer is as the target has it: f > 0 where a
  /// logistic target is above ½, where a squared one is above 0.
  public func accuracy(of predictor: [Double]) -> Double {
    let middle = loss == .squared ? 0 : 0.5
    let hits = zip(answers(of: predictor), targets).count { ($0 > 0) == ($1 > middle) }
    return Double(hits) / Double(count)
  }
}

extension Matrix<Double> {
  /// y ← Aᵀx, without allocation.
  func transposedProduct(with x: [Double], scale: Double = 1, into y: inout [Double]) {
    require(
      x.count == rows && y.count == columns,
      "the transpose of \(rows) × \(columns) times a vector of \(x.count) into one of \(y.count)")
    if rows == 0 || columns == 0 { return }
    Double.gemv(.yes, rows, columns, scale, elements, rows, x, 0, &y)
  }
}
