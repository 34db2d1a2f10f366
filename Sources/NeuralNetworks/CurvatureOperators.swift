import LinearAlgebra

/// A curvature matrix of a network's loss at one point on one batch, known by its products. One
/// instance serves one thread at a time; it may itself use several.
public protocol CurvatureOperator<Scalar>: LinearOperator {
  /// The point and the batch.
  var linearisation: Linearisation<Scalar> { get }
  /// γ of the term γI that is added to the matrix.
  var weightDecay: Scalar { get }
  /// ‖C_i v‖² and vᵀC_i v for the matrix C_i of each sample alone.
  func perSampleProducts(_ v: [Scalar]) -> PerSampleProducts<Scalar>
}

/// The Hessian H = (1/n) Σ ∂²ℓ_i/∂w² + γI of the mean loss of a batch.
///
/// A product is exact and costs 8 operations per weight and sample (4 in the first layer), about one
/// and a third gradients; it evaluates no exponential and allocates nothing after the first.
public final class HessianOperator<Scalar: BLASScalar>: CurvatureOperator {
  let product: CurvatureProduct<Scalar>

  /// The Hessian at a linearisation, plus `weightDecay` times the identity.
  public init(_ linearisation: Linearisation<Scalar>, weightDecay: Scalar = 0) {
    product = CurvatureProduct(linearisation, .hessian, weightDecay: weightDecay)
  }

  /// The point and the batch.
  public var linearisation: Linearisation<Scalar> { product.linearisation }
  /// γ of the added term γI.
  public var weightDecay: Scalar { product.weightDecay }
  /// The number P of parameters.
  public var dimension: Int { linearisation.network.parameterCount }

  /// y ← Hx.
  public func apply(_ x: [Scalar], into y: inout [Scalar]) { product.apply(x, into: &y) }

  /// Y ← HX, one vector a column.
  public func apply(_ x: Matrix<Scalar>, into y: inout Matrix<Scalar>) {
    product.apply(x, into: &y)
  }

  /// ‖H_i v‖² and vᵀH_i v of each sample's own Hessian.
  public func perSampleProducts(_ v: [Scalar]) -> PerSampleProducts<Scalar> {
    product.perSampleProducts(v)
  }
}

/// The generalised Gauss–Newton matrix G = (1/n) Σ J_iᵀ (∂²ℓ_i/∂z²) J_i + γI of the mean loss of a
/// batch, J_i the Jacobian of the outputs z. It is positive semi-definite for γ = 0, and equals the
/// Hessian when the outputs are linear in the parameters; for softmax with cross-entropy it is the
/// Fisher information of the model's own labels.
///
/// A product costs 6 operations per weight and sample (4 in the first layer).
public final class GaussNewtonOperator<Scalar: BLASScalar>: CurvatureOperator {
  let product: CurvatureProduct<Scalar>

  /// The Gauss–Newton matrix at a linearisation, plus `weightDecay` times the identity.
  public init(_ linearisation: Linearisation<Scalar>, weightDecay: Scalar = 0) {
    product = CurvatureProduct(linearisation, .gaussNewton, weightDecay: weightDecay)
  }

  /// The point and the batch.
  public var linearisation: Linearisation<Scalar> { product.linearisation }
  /// γ of the added term γI.
  public var weightDecay: Scalar { product.weightDecay }
  /// The number P of parameters.
  public var dimension: Int { linearisation.network.parameterCount }

  /// y ← Gx.
  public func apply(_ x: [Scalar], into y: inout [Scalar]) { product.apply(x, into: &y) }

  /// Y ← GX, one vector a column.
  public func apply(_ x: Matrix<Scalar>, into y: inout Matrix<Scalar>) {
    product.apply(x, into: &y)
  }

  /// ‖G_i v‖² and vᵀG_i v of each sample's own Gauss–Newton matrix.
  public func perSampleProducts(_ v: [Scalar]) -> PerSampleProducts<Scalar> {
    product.perSampleProducts(v)
  }
}

extension CurvatureOperator {
  /// The whole matrix, P × P, by products with the identity; for small networks. The result is made
  /// exactly symmetric by taking the mean with its transpose.
  public func denseMatrix() -> Matrix<Scalar> {
    let n = dimension
    var matrix = Matrix<Scalar>(rows: n, columns: n)
    // Sixteen columns at a time keep the second matrix small.
    var start = 0
    while start < n {
      let width = min(16, n - start)
      let unit = Matrix<Scalar>(rows: n, columns: width) { $0 == start + $1 ? 1 : 0 }
      var image = Matrix<Scalar>(rows: n, columns: width)
      apply(unit, into: &image)
      matrix.elements.replaceSubrange(start * n..<(start + width) * n, with: image.elements)
      start += width
    }
    symmetrise(&matrix)
    return matrix
  }
}

/// A ← (A + Aᵀ)/2.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func symmetrise<Scalar: BLASScalar>(_ matrix: inout Matrix<Scalar>) {
  let n = matrix.rows
  matrix.elements.withUnsafeMutableBufferPointer { a in
    for j in 0..<n {
      for i in 0..<j {
        let mean = (a[i + j * n] + a[j + i * n]) / 2
        a[i + j * n] = mean
        a[j + i * n] = mean
      }
    }
  }
}

extension CurvatureProduct {
  func apply(_ x: [Scalar], into y: inout [Scalar]) {
    let dimension = linearisation.network.parameterCount
    precondition(
      x.count == dimension && y.count == dimension,
      "operator of dimension \(dimension) on a vector of \(x.count) into one of \(y.count)")
    x.withUnsafeBufferPointer { x in
      y.withUnsafeMutableBufferPointer { y in
        guard let x = x.baseAddress, let y = y.baseAddress else { return }
        apply(width: 1, x: x, y: y)
      }
    }
  }

  func apply(_ x: Matrix<Scalar>, into y: inout Matrix<Scalar>) {
    let dimension = linearisation.network.parameterCount
    precondition(
      x.rows == dimension && y.rows == dimension && x.columns == y.columns,
      "operator of dimension \(dimension) on \(x.rows) × \(x.columns) into \(y.rows) × \(y.columns)"
    )
    x.elements.withUnsafeBufferPointer { elements in
      y.elements.withUnsafeMutableBufferPointer { images in
        guard let x = elements.baseAddress, let y = images.baseAddress else { return }
        let columns = elements.count / dimension
        var column = 0
        while column < columns {
          let width = min(blockWidth, columns - column)
          apply(width: width, x: x + column * dimension, y: y + column * dimension)
          column += width
        }
      }
    }
  }
}
