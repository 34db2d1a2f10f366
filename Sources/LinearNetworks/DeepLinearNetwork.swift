import LinearAlgebra
import RandomMatrices
import Randomness
import RealModule
import Requirements

/// The linear network of depth L ≥ 2 and width m whose inputs are all 1, by its weights:
///
///     f = v · H_n ⋯ H_1 u / s ,   n = L − 2 ,   s = m^((L−1)/2) ,
///
/// with vectors u and v of m weights and n matrices of m × m. Depth 2 is ``TwoLayerNetwork``.
///
/// With x_k = H_k x_{k−1} from x_0 = u, and y_{k−1} = H_kᵀ y_k from y_n = v, the gradient of f is
/// y_0/s in u, x_n/s in v and y_k x_{k−1}ᵀ/s in H_k. A step multiplies by each matrix and by its
/// transpose once and adds a matrix of rank 1 to it: 6nm² operations. From depth 3 on we know no
/// recursion of a few numbers that it comes to.
public struct DeepLinearNetwork: ScalarNetwork, Equatable {
  /// The matrices H_1, …, H_n of the hidden layers.
  public private(set) var hidden: [Matrix<Double>]
  // x_0, …, x_n and y_0, …, y_n: the first and the last of them are weights.
  private var forward: [[Double]]
  private var backward: [[Double]]
  private let scale: Double
  /// f = v·x_n/s.
  public private(set) var output = 0.0
  /// λ = |∇f|².
  public private(set) var tangentKernel = 0.0

  /// A network with given weights: u, the matrices of the hidden layers, v.
  public init(first: [Double], hidden: [Matrix<Double>], last: [Double]) {
    let m = first.count
    require(m > 0 && last.count == m, "\(m) weights in the first layer, \(last.count) in the last")
    for matrix in hidden {
      require(
        matrix.rows == m && matrix.columns == m,
        "a hidden layer of \(matrix.rows) × \(matrix.columns) between layers of \(m)")
    }
    self.hidden = hidden
    forward = [first] + hidden.map { _ in [Double](repeating: 0, count: m) }
    backward = hidden.map { _ in [Double](repeating: 0, count: m) } + [last]
    scale = .pow(Double(m), Double(hidden.count + 1) / 2)
    measure()
  }

  /// A network with independent standard normal weights: λ is near L and f near normal.
  public init(depth: Int, width: Int, from stream: inout RandomStream) {
    require(depth >= 2 && width > 0, "no network of depth \(depth) and width \(width)")
    let (first, last) = (stream.normals(width), stream.normals(width))
    self.init(
      first: first,
      hidden: (2..<depth).map { _ in stream.normalMatrix(rows: width, columns: width) },
      last: last)
  }

  /// The same network with the last layer moved along x_n until the output is f.
  public func withOutput(_ f: Double) -> DeepLinearNetwork {
    let x = forward[hidden.count]
    var last = self.last
    last.add(x, scaledBy: (f - output) * scale / x.dot(x))
    return DeepLinearNetwork(first: first, hidden: hidden, last: last)
  }

  /// The weights u of the first layer.
  public var first: [Double] { forward[0] }
  /// The weights v of the last layer.
  public var last: [Double] { backward[hidden.count] }
  /// The width m.
  public var width: Int { first.count }
  /// The depth L.
  public var depth: Int { hidden.count + 2 }

  /// One step of gradient descent with `slope` = η L′(f). 6nm² operations.
  public mutating func step(slope: Double) {
    let (c, n) = (slope / scale, hidden.count)
    let (start, end) = (backward[0], forward[n])
    for k in 0..<n {
      let y = Matrix(rows: width, columns: 1, elements: backward[k + 1])
      let x = Matrix(rows: width, columns: 1, elements: forward[k])
      Matrix.multiply(y, x, transposeB: .yes, scale: -c, into: &hidden[k], accumulating: 1)
    }
    forward[0].add(start, scaledBy: -c)
    backward[n].add(end, scaledBy: -c)
    measure()
  }

  /// |∇λ|² over all weights: how fast the tangent kernel falls where it falls fastest. At depth 2 it is
  /// 4λ/m; of wide networks with normal weights at depth 3 it is near 48/m.
  ///
  /// ∇λ is twice the derivative of ∇f in the direction ∇f. Cost: 4nm² operations.
  public var tangentKernelSlope: Double {
    let (n, s) = (hidden.count, scale)
    func square(_ x: [Double]) -> Double { x.dot(x) }
    var sum = 0.0
    // The derivatives x′ and y′ of x and y in the direction of ∇f, in which H_k′ = y_k x_{k−1}ᵀ/s.
    var xs = [backward[0]]
    var y = forward[n]
    xs[0].scale(by: 1 / s)
    y.scale(by: 1 / s)
    for k in 0..<n {
      var x = hidden[k] * xs[k]
      x.add(backward[k + 1], scaledBy: square(forward[k]) / s)
      xs.append(x)
    }
    sum += square(xs[n])
    for k in (0..<n).reversed() {
      sum += square(y) * square(forward[k]) + square(backward[k + 1]) * square(xs[k])
      sum += 2 * y.dot(backward[k + 1]) * forward[k].dot(xs[k])
      var before = hidden[k].transposed() * y
      before.add(forward[k], scaledBy: square(backward[k + 1]) / s)
      y = before
    }
    return 4 / (s * s) * (sum + square(y))
  }

  private mutating func measure() {
    let (m, n) = (width, hidden.count)
    for k in 0..<n {
      Double.gemv(.no, m, m, 1, hidden[k].elements, m, forward[k], 0, &forward[k + 1])
    }
    for k in (0..<n).reversed() {
      Double.gemv(.yes, m, m, 1, hidden[k].elements, m, backward[k + 1], 0, &backward[k])
    }
    output = forward[n].dot(backward[n]) / scale
    var squares = backward[0].dot(backward[0]) + forward[n].dot(forward[n])
    for k in 0..<n {
      squares += forward[k].dot(forward[k]) * backward[k + 1].dot(backward[k + 1])
    }
    tangentKernel = squares / (scale * scale)
  }
}
