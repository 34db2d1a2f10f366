import LinearAlgebra
import RandomMatrices
import Randomness
import Requirements

/// The two-layer linear network f(x) = w₂ᵀW₁x/√m of width m, for inputs of any dimension d, by its
/// weights or by what is left of them when the hidden units are turned.
///
/// An orthogonal turn of the hidden units changes neither f nor gradient descent: all that counts is
/// a = |w₂|², b = W₁ᵀw₂ and S = W₁ᵀW₁, for which a step on the mean loss with the gradient r of length d
/// and c = η/√m is the closed recursion
///
///     b ← b − c(Sr + ar) + c²(b·r)r ,   a ← a − 2c b·r + c² r·Sr ,
///     S ← S − c(brᵀ + rbᵀ) + c²a rrᵀ .
///
/// We move its square root: the weights in a basis of the d + 1 vectors w₂ and W₁e_j, which they never
/// leave. So a network of any width is one of d + 1 hidden units whose answers are divided by √m
/// (``reduced()``). S stays positive semi-definite whatever the rounding, and w₂ is at hand for inputs
/// that the training has not seen. A step costs the same whatever m. Ours; the scalar case is
/// ``CatapultRecursion``.
public struct LinearNetwork: Sendable, Equatable {
  /// W₁, k × d: k = m hidden units, or d + 1 turned ones.
  public private(set) var first: Matrix<Double>
  /// w₂, k numbers.
  public private(set) var second: [Double]
  /// The width m.
  public let width: Int
  /// b = W₁ᵀw₂, d numbers.
  public private(set) var product: [Double]

  /// A network of given weights; their number is the width unless another is given.
  public init(first: Matrix<Double>, second: [Double], width: Int? = nil) {
    require(
      first.rows == second.count && !second.isEmpty,
      "\(first.rows) rows of weights in the first layer, \(second.count) weights in the second")
    self.first = first
    self.second = second
    self.width = width ?? second.count
    product = Array(repeating: 0, count: first.columns)
    first.transposedProduct(with: second, into: &product)
  }

  /// A network of independent normal weights of mean 0, of standard deviation 1 unless another is given:
  /// W₁ column by column, then w₂. The weights are those of standard deviation 1 times `scale`.
  public init(
    width: Int, dimension: Int, scale: Double = 1, from stream: inout RandomStream
  ) {
    require(width > 0 && dimension > 0, "a network of width \(width) for \(dimension) inputs")
    var first = stream.normalMatrix(rows: width, columns: dimension)
    var second = stream.normals(width)
    first *= scale
    second.scale(by: scale)
    self.init(first: first, second: second)
  }

  /// The number d of inputs.
  public var dimension: Int { first.columns }
  /// β = W₁ᵀw₂/√m, d numbers: f(x) = β·x.
  public var predictor: [Double] {
    var predictor = product
    predictor.scale(by: 1 / Double(width).squareRoot())
    return predictor
  }
  /// a = |w₂|².
  public var secondSquare: Double { second.dot(second) }
  /// |w₂|²/m, 1 at a start of standard normal weights.
  public var secondMeanSquare: Double { secondSquare / Double(width) }
  /// S = W₁ᵀW₁, d × d. Cost: kd² operations.
  public var firstGram: Matrix<Double> { first.symmetricProduct(transposed: .yes) }

  /// The network with its hidden units turned into a basis of w₂ and the columns of W₁: at most d + 1 of
  /// them, with the same answers, kernel and descent. Cost: 4md² operations.
  ///
  /// - Throws: `LinearAlgebraError` for weights that are not finite.
  public func reduced() throws(LinearAlgebraError) -> LinearNetwork {
    guard second.count > dimension + 1 else { return self }
    let columns = Matrix(
      rows: second.count, columns: dimension + 1, elements: first.elements + second)
    let r = try columns.qr().r
    return LinearNetwork(
      first: r.columns(0..<dimension), second: r.column(dimension), width: width)
  }

  // MARK: - Curvature

  /// The matrix (a + S)/m, d × d, of the tangent kernel xᵀ(a + S)x′/m.
  public var kernelMatrix: Matrix<Double> {
    var matrix = firstGram
    for i in 0..<dimension { matrix[i, i] += secondSquare }
    matrix *= 1 / Double(width)
    return matrix
  }

  /// The mean over samples of the tangent kernel |∇f(x)|²: the trace over their number.
  public func meanTangentKernel(on task: LinearTask) -> Double {
    let moved = kernelMatrix * task.inputs
    return moved.elements.dot(task.inputs.elements) / Double(task.count)
  }

  /// λ_H: the largest eigenvalue of the Gauss–Newton matrix of the mean loss in all weights. Where the
  /// gradient vanishes, that of the Hessian.
  ///
  /// The matrix has the non-zero eigenvalues of CᵀGC, where CCᵀ = (a + S)/m and G is the curvature in β.
  /// Cost: nd² + 4d³ operations.
  /// - Throws: `LinearAlgebraError` for weights that are not finite or all zero.
  public func sharpness(on task: LinearTask) throws(LinearAlgebraError) -> Double {
    let factor = try kernelMatrix.cholesky()
    var form = Matrix<Double>(rows: dimension, columns: dimension)
    Matrix.multiply(factor, task.curvature(at: predictor) * factor, transposeA: .yes, into: &form)
    return try form.symmetricEigenvalues().last ?? 0
  }

  // MARK: - Gradient descent

  /// Working memory of a step.
  struct Workspace {
    var answers: [Double], gradient: [Double], hidden: [Double]

    init(_ network: LinearNetwork, on task: LinearTask) {
      require(
        network.dimension == task.dimension,
        "a network for \(network.dimension) inputs on \(task.dimension)")
      answers = Array(repeating: 0, count: task.count)
      gradient = Array(repeating: 0, count: task.dimension)
      hidden = Array(repeating: 0, count: network.second.count)
    }
  }

  /// One step of gradient descent on all weights. ``descend(on:rate:steps:tolerance:stop:)`` takes many.
  public mutating func step(on task: LinearTask, learningRate: Double) {
    var workspace = Workspace(self, on: task)
    measure(task, &workspace)
    step(learningRate: learningRate, &workspace)
  }

  /// The gradient of the mean loss in β.
  func measure(_ task: LinearTask, _ workspace: inout Workspace) {
    task.inputs.transposedProduct(
      with: product, scale: 1 / Double(width).squareRoot(), into: &workspace.answers)
    task.gradient(overwriting: &workspace.answers, into: &workspace.gradient)
  }

  /// w₂ ← w₂ − cW₁r, W₁ ← W₁ − cw₂rᵀ with the old weights on the right. Cost: 6kd operations.
  mutating func step(learningRate: Double, _ workspace: inout Workspace) {
    let (k, d, c) = (second.count, dimension, learningRate / Double(width).squareRoot())
    Double.gemv(
      .no, k, d, c, first.elements, k, workspace.gradient, 0, &workspace.hidden)
    Double.gemm(
      .no, .yes, k, d, 1, -c, second, k, workspace.gradient, d, 1, &first.elements, k)
    second.add(workspace.hidden, scaledBy: -1)
    first.transposedProduct(with: second, into: &product)
  }
}
