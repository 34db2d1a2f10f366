import LinearAlgebra
import PortableMath
import Randomness
import Requirements

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
/// holds what the second derivative of the loss is made of: the probabilities of the softmax, p(1 −
/// p) for the logistic loss (the outputs z themselves for the squared loss).
///
/// Both exponential losses are shifted by the largest output, so that nothing overflows. What is
/// small where a sample is fitted well, ℓ and δ and p(1 − p), is a sum of the small probabilities
/// and never a difference to 1: it keeps its digits however sure the network is.
/// - Returns: how many samples with a label are misclassified: its output is not the largest (the
///   first one counts among equals). Not a number is never right.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func evaluateLoss<Scalar: BLASScalar>(
  _ loss: Loss, rows: Int, columns: Int, bias: UnsafePointer<Scalar>,
  targets: TargetPointers<Scalar>, outputs z: UnsafeMutablePointer<Scalar>,
  deltas: UnsafeMutablePointer<Scalar>, losses: UnsafeMutablePointer<Scalar>
) -> Int {
  addBias(rows: rows, columns: columns, stride: rows, bias: bias, to: z)
  switch loss {
  case .softmaxCrossEntropy:
    guard let labels = targets.labels else { unmet("the cross-entropy needs labels") }
    return softmaxCrossEntropy(
      rows: rows, columns: columns, labels: labels, outputs: z, deltas: deltas, losses: losses)
  case .squared:
    return squaredError(
      rows: rows, columns: columns, targets: targets, outputs: z, deltas: deltas, losses: losses)
  case .logistic:
    guard let labels = targets.labels else { unmet("the logistic loss needs labels") }
    var errors = 0
    for i in 0..<columns {
      let (output, label) = (z[i], labels[i])
      // The output that speaks against the label: δ is ±1/(1 + e^−against).
      let against = label == 1 ? -output : output
      let tail = Scalar.portableExp(-output.magnitude)
      let error = (against >= 0 ? 1 : tail) / (1 + tail)
      losses[i] = max(against, 0) + logOnePlus(tail)
      deltas[i] = label == 1 ? -error : error
      z[i] = tail / ((1 + tail) * (1 + tail))
      if !(label == 1 ? output > 0 : output <= 0) { errors += 1 }
    }
    return errors
  }
}

/// z ← p = softmax z, δ ← p − e_y and ℓ ← −log p_y for each column; δ_y is minus the sum of the
/// others.
@inline(__always)
private func softmaxCrossEntropy<Scalar: BLASScalar>(
  rows: Int, columns: Int, labels: UnsafePointer<Int>, outputs: UnsafeMutablePointer<Scalar>,
  deltas: UnsafeMutablePointer<Scalar>, losses: UnsafeMutablePointer<Scalar>
) -> Int {
  var errors = 0
  for column in 0..<columns {
    let z = outputs + column * rows
    if !isLargest(labels[column], of: rows, z) { errors += 1 }
    var largest = z[0]
    for i in 1..<max(1, rows) { largest = z[i] > largest ? z[i] : largest }
    losses[column] = largest - z[labels[column]]
    for i in 0..<rows { z[i] -= largest }
  }
  // All exponentials in one loop, as a column alone may be too short for vector code.
  for i in 0..<rows * columns { outputs[i] = .portableExp(outputs[i]) }
  for column in 0..<columns {
    let p = outputs + column * rows
    let delta = deltas + column * rows
    let label = labels[column]
    var top = 0
    for i in 1..<max(1, rows) { top = p[i] > p[top] ? i : top }
    // The largest is e⁰ = 1, unless there is a NaN or an infinity, which must stay in the sum.
    var rest = p[top] - 1
    for i in 0..<rows { rest += i == top ? 0 : p[i] }
    let sum = 1 + rest
    var others: Scalar = 0
    for i in 0..<rows {
      p[i] /= sum
      delta[i] = p[i]
      others += i == label ? 0 : p[i]
    }
    delta[label] = -others
    losses[column] += logOnePlus(rest)
  }
  return errors
}

/// δ ← z − y and ℓ ← ½‖z − y‖² for each column.
@inline(__always)
private func squaredError<Scalar: BLASScalar>(
  rows: Int, columns: Int, targets: TargetPointers<Scalar>, outputs: UnsafePointer<Scalar>,
  deltas: UnsafeMutablePointer<Scalar>, losses: UnsafeMutablePointer<Scalar>
) -> Int {
  var errors = 0
  for column in 0..<columns {
    let z = outputs + column * rows
    let delta = deltas + column * rows
    let label = targets.labels.map { $0[column] }
    if let label, !isLargest(label, of: rows, z) { errors += 1 }
    var sum: Scalar = 0
    for i in 0..<rows {
      let target = targets.values.map { $0[i + column * rows] } ?? (i == label ? 1 : 0)
      delta[i] = z[i] - target
      sum += delta[i] * delta[i]
    }
    losses[column] = sum / 2
  }
  return errors
}

/// Whether the first of the largest among n numbers stands at `label`.
@inline(__always)
private func isLargest<Scalar: BLASScalar>(
  _ label: Int, of n: Int, _ z: UnsafePointer<Scalar>
) -> Bool {
  var isLargest = true
  for i in 0..<label where !(z[label] > z[i]) { isLargest = false }
  for i in label..<n where !(z[label] >= z[i]) { isLargest = false }
  return isLargest
}

/// log x for a positive and finite x, the same bits on every processor; NaN stays NaN.
@inline(__always)
private func logarithm<Scalar: BLASScalar>(_ x: Scalar) -> Scalar {
  x.isFinite ? Scalar(PortableFunctions.log(Double(x))) : x
}

/// log(1 + x) for x ≥ 0. The rounding of 1 + x is put right to first order, which counts where x is
/// small.
@inline(__always)
private func logOnePlus<Scalar: BLASScalar>(_ x: Scalar) -> Scalar {
  let sum = 1 + x
  return logarithm(sum) + (x - (sum - 1)) / sum
}

/// images ← (∂²ℓ/∂z²) tangents for each sample, from what ``evaluateLoss`` left in `probabilities`.
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
      // (diag p − ppᵀ)t, as p ⊙ (t − p·t) with t counted from that of the likeliest class: p·t then
      // is a sum of small numbers where p is nearly a unit vector, and nothing cancels.
      var (largest, origin) = (p[0], tangent[0])
      for i in 1..<max(1, rows) {
        let isLarger = p[i] > largest
        largest = isLarger ? p[i] : largest
        origin = isLarger ? tangent[i] : origin
      }
      var mean: Scalar = 0
      for i in 0..<rows { mean += p[i] * (tangent[i] - origin) }
      for i in 0..<rows { image[i] = p[i] * ((tangent[i] - origin) - mean) }
    case .squared:
      for i in 0..<rows { image[i] = tangent[i] }
    case .logistic:
      image[0] = p[0] * tangent[0]
    }
  }
}
