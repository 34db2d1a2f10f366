import LinearAlgebra
import RandomMatrices
import Randomness

/// A diagonal matrix as an operator.
struct DiagonalOperator<Scalar: BLASScalar>: LinearOperator {
  var diagonal: [Scalar]
  var dimension: Int { diagonal.count }
  func apply(_ x: [Scalar], into y: inout [Scalar]) {
    for i in diagonal.indices { y[i] = diagonal[i] * x[i] }
  }
}

/// An operator given by a function.
struct FunctionOperator: LinearOperator {
  let dimension: Int
  let function: ([Double]) -> [Double]
  func apply(_ x: [Double], into y: inout [Double]) { y = function(x) }
}

func randomSymmetric(_ n: Int, seed: UInt64) -> Matrix<Double> {
  var stream = RandomStream("krylov-tests/matrix", seed: seed)
  return stream.normalMatrix(rows: n, columns: n).symmetrised()
}

func randomVector(_ n: Int, seed: UInt64) -> [Double] {
  var stream = RandomStream("krylov-tests/vector", seed: seed)
  return stream.normals(n)
}

func distance<Scalar: BLASScalar>(_ x: [Scalar], _ y: [Scalar]) -> Scalar {
  precondition(x.count == y.count, "\(x.count) against \(y.count) numbers")
  return zip(x, y).map { $0 - $1 }.maximumMagnitude
}

/// The largest element of QᵀQ − I.
func orthogonalityDefect<Scalar>(_ q: Matrix<Scalar>) -> Scalar {
  (q.symmetricProduct(transposed: .yes) - Matrix.identity(q.columns)).maximumMagnitude
}
