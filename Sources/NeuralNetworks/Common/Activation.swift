import LinearAlgebra
import PortableMath

/// The function f of the hidden units, applied to each.
public enum Activation: Sendable {
  /// tanh z.
  case tanh
  /// max(z, 0); at the kink f' is taken as 0, and f'' is 0 everywhere.
  case relu
  /// 1/(1 + e^−z).
  case logistic
  /// z: a deep linear network.
  case linear

  /// Whether f'' is not identically zero.
  var isCurved: Bool { self == .tanh || self == .logistic }
}

// The element-wise passes of a network over a chunk of samples, one sample a column. They are
// specialised here for both number types, since a client's build may not specialise them: generic
// code across modules is some hundred times slower. Each is one loop that the compiler vectorises;
// exponentials occur in `activate` alone, so that a product with a curvature matrix needs none.

/// z ← z + bias, then a ← f(z) in its place and slope ← f'(z); both are rows × columns.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func activate<Scalar: BLASScalar>(
  _ activation: Activation, rows: Int, columns: Int, bias: UnsafePointer<Scalar>,
  values a: UnsafeMutablePointer<Scalar>, slopes slope: UnsafeMutablePointer<Scalar>
) {
  addBias(rows: rows, columns: columns, stride: rows, bias: bias, to: a)
  let count = rows * columns
  switch activation {
  case .tanh:
    for i in 0..<count {
      (a[i], slope[i]) = Scalar.portableTanhAndSlope(a[i])
    }
  case .relu:
    for i in 0..<count {
      // A NaN must pass, or a diverged network would look like a dead one.
      let z = a[i]
      a[i] = z <= 0 ? 0 : z
      slope[i] = z <= 0 ? 0 : 1
    }
  case .logistic:
    for i in 0..<count {
      // Not value · (1 − value), which has no digits left where a unit is saturated.
      let tail = Scalar.portableExp(-a[i].magnitude)
      let inverse = 1 / (1 + tail)
      slope[i] = (tail * inverse) * inverse
      a[i] = (a[i] >= 0 ? 1 : tail) / (1 + tail)
    }
  case .linear:
    for i in 0..<count { slope[i] = 1 }
  }
}

/// bend ← u ⊙ f'' for curved activations, then u ← u ⊙ f'; all have `count` elements. The bend is
/// what the second derivative of f contributes to every Hessian product at this point.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func backpropagate<Scalar: BLASScalar>(
  _ activation: Activation, count: Int, values a: UnsafePointer<Scalar>,
  slopes: UnsafePointer<Scalar>, bends: UnsafeMutablePointer<Scalar>?,
  deltas u: UnsafeMutablePointer<Scalar>
) {
  switch activation {
  case .tanh:
    guard let bends else { return }
    for i in 0..<count {
      let delta = u[i] * slopes[i]
      bends[i] = -2 * a[i] * delta
      u[i] = delta
    }
  case .logistic:
    guard let bends else { return }
    for i in 0..<count {
      let delta = u[i] * slopes[i]
      bends[i] = (1 - 2 * a[i]) * delta
      u[i] = delta
    }
  case .relu, .linear:
    for i in 0..<count { u[i] *= slopes[i] }
  }
}

/// x ← x + bias in each column.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func addBias<Scalar: BLASScalar>(
  rows: Int, columns: Int, stride: Int, bias: UnsafePointer<Scalar>,
  to x: UnsafeMutablePointer<Scalar>
) {
  for column in 0..<columns {
    let x = x + column * stride
    for i in 0..<rows { x[i] += bias[i] }
  }
}

/// sums ← sums + Σ over the columns of x.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func addRowSums<Scalar: BLASScalar>(
  rows: Int, columns: Int, stride: Int, of x: UnsafePointer<Scalar>,
  to sums: UnsafeMutablePointer<Scalar>
) {
  for column in 0..<columns {
    let x = x + column * stride
    for i in 0..<rows { sums[i] += x[i] }
  }
}
