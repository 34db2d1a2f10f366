import Randomness
import Requirements

/// The two-layer linear network of width m whose inputs are all 1, by its weights:
/// f = u·v/√m, λ = (|u|² + |v|²)/m.
///
/// A step costs 6m operations: it is the slow oracle of ``CatapultRecursion``, and the place where
/// starts are drawn.
public struct TwoLayerNetwork: ScalarNetwork, Equatable {
  /// The weights of the first layer, u.
  public private(set) var first: [Double]
  /// The weights of the second layer, v.
  public private(set) var second: [Double]
  private var product = 0.0
  private var squares = 0.0

  /// A network with given weights.
  public init(first: [Double], second: [Double]) {
    require(
      first.count == second.count && !first.isEmpty,
      "\(first.count) weights in the first layer, \(second.count) in the second")
    self.first = first
    self.second = second
    measure()
  }

  /// A network with independent standard normal weights: λ is near 2 and f about normal.
  public init(width: Int, from stream: inout RandomStream) {
    require(width > 0, "the width must be positive, it is \(width)")
    self.init(first: stream.normals(width), second: stream.normals(width))
  }

  /// The same network with the second layer moved along the first until the output is f.
  public func withOutput(_ f: Double) -> TwoLayerNetwork {
    var square = 0.0
    for x in first { square += x * x }
    let shift = (f - output) * Double(width).squareRoot() / square
    return TwoLayerNetwork(first: first, second: zip(first, second).map { $1 + shift * $0 })
  }

  /// The width m.
  public var width: Int { first.count }
  /// f = u·v/√m.
  public var output: Double { product / Double(width).squareRoot() }
  /// λ = (|u|² + |v|²)/m.
  public var tangentKernel: Double { squares / Double(width) }

  /// u ← u − cv and v ← v − cu with c = `slope`/√m, `slope` = η L′(f). 6m operations.
  public mutating func step(slope: Double) {
    let c = slope / Double(width).squareRoot()
    for i in first.indices {
      let (u, v) = (first[i], second[i])
      first[i] = u - c * v
      second[i] = v - c * u
    }
    measure()
  }

  private mutating func measure() {
    (product, squares) = (0, 0)
    for (u, v) in zip(first, second) {
      product += u * v
      squares += u * u + v * v
    }
  }
}
