import LinearAlgebra

/// The loss ℓ(z, y) of one sample, as a function of the outputs z and the target y. The loss of a
/// batch is the mean over its samples.
public enum Loss: Sendable {
  /// log Σ_k e^{z_k} − z_y: the cross-entropy of the softmax of z and the class y.
  case softmaxCrossEntropy
  /// ½‖z − y‖²; a class stands for its unit vector.
  case squared
  /// log(1 + e^z) − yz for one output and the classes y = 0, 1.
  case logistic
}

/// The targets of a chunk of samples: one of the two is present.
struct TargetPointers<Scalar> {
  var labels: UnsafePointer<Int>?
  var values: UnsafePointer<Scalar>?
}

/// The loss of each sample, and δ = ∂ℓ/∂z, from outputs z without their bias. On return `outputs`
/// holds the probabilities that the second derivative of the loss is made of (the outputs z
/// themselves for the squared loss).
///
/// Both exponential losses are shifted by the largest output, so that nothing overflows.
/// - Returns: how many samples with a label are misclassified: its output is not the largest (the
///   first one counts among equals). Not a number is never right.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func evaluateLoss<Scalar: BLASScalar>(
  _ loss: Loss, rows: Int, columns: Int, bias: UnsafePointer<Scalar>,
  targets: TargetPointers<Scalar>, outputs: UnsafeMutablePointer<Scalar>,
  deltas: UnsafeMutablePointer<Scalar>, losses: UnsafeMutablePointer<Scalar>
) -> Int {
  var errors = 0
  for column in 0..<columns {
    let z = outputs + column * rows
    let delta = deltas + column * rows
    for i in 0..<rows { z[i] += bias[i] }
    let label = targets.labels.map { $0[column] }

    if let label, loss != .logistic {
      var isRight = true
      for i in 0..<label where !(z[label] > z[i]) { isRight = false }
      for i in label..<rows where !(z[label] >= z[i]) { isRight = false }
      if !isRight { errors += 1 }
    }

    switch loss {
    case .softmaxCrossEntropy:
      guard let label else { preconditionFailure("the cross-entropy needs labels") }
      var largest = z[0]
      for i in 1..<max(1, rows) where z[i] > largest { largest = z[i] }
      let shifted = z[label] - largest
      var sum: Scalar = 0
      for i in 0..<rows {
        z[i] = .exp(z[i] - largest)
        sum += z[i]
      }
      for i in 0..<rows {
        z[i] /= sum
        delta[i] = z[i]
      }
      delta[label] -= 1
      losses[column] = .log(sum) - shifted
    case .squared:
      var sum: Scalar = 0
      for i in 0..<rows {
        let target = targets.values.map { $0[i + column * rows] } ?? (i == label ? 1 : 0)
        delta[i] = z[i] - target
        sum += delta[i] * delta[i]
      }
      losses[column] = sum / 2
    case .logistic:
      guard let label else { preconditionFailure("the logistic loss needs labels") }
      let output = z[0]
      let target: Scalar = label == 1 ? 1 : 0
      losses[column] = max(output, 0) - target * output + .log(onePlus: .exp(-abs(output)))
      z[0] = logisticFunction(output)
      delta[0] = z[0] - target
      if !(label == 1 ? output > 0 : output <= 0) { errors += 1 }
    }
  }
  return errors
}

/// images ← (∂²ℓ/∂z²) tangents for each sample, from the probabilities that ``evaluateLoss`` left.
/// Columns of tangents and images are `stride` apart, those of the probabilities are contiguous.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func applyLossHessian<Scalar: BLASScalar>(
  _ loss: Loss, rows: Int, columns: Int, stride: Int, probabilities: UnsafePointer<Scalar>,
  tangents: UnsafePointer<Scalar>, images: UnsafeMutablePointer<Scalar>
) {
  for column in 0..<columns {
    let p = probabilities + column * rows
    let tangent = tangents + column * stride
    let image = images + column * stride
    switch loss {
    case .softmaxCrossEntropy:
      // (diag p − ppᵀ)t, as p ⊙ (t − p·t): no cancellation where p is nearly a unit vector.
      var mean: Scalar = 0
      for i in 0..<rows { mean += p[i] * tangent[i] }
      for i in 0..<rows { image[i] = p[i] * (tangent[i] - mean) }
    case .squared:
      for i in 0..<rows { image[i] = tangent[i] }
    case .logistic:
      image[0] = p[0] * (1 - p[0]) * tangent[0]
    }
  }
}
