import Randomness
import Requirements

/// The two-layer linear network of width m whose inputs are all equal, as the recursion of two
/// numbers that gradient descent on its weights u, v comes to, for every loss and every width.
///
/// With c = η L′(f)/√m a step is u ← u − cv, v ← v − cu. So |u ± v|² only change by factors:
///
///     p₊ = |u + v|²/m = λ + 2f/√m ,   p₊ ← (1 − c)² p₊ ,
///     p₋ = |u − v|²/m = λ − 2f/√m ,   p₋ ← (1 + c)² p₋ ,
///     f = √m (p₊ − p₋)/4 ,   λ = (p₊ + p₋)/2 .
///
/// In this form λ ≥ 2|f|/√m, as it must be, whatever the rounding; f has an absolute error of about
/// 10⁻¹⁶ √m λ. Ours; the equivalent recursion of (f, λ) for the squared loss is that of Lewkowycz,
/// Bahri, Dyer, Sohl-Dickstein and Gur-Ari, arXiv:2003.02218 (2020).
public struct CatapultRecursion: ScalarNetwork, Equatable {
  /// p₊ = |u + v|²/m.
  public private(set) var plus: Double
  /// p₋ = |u − v|²/m.
  public private(set) var minus: Double
  /// The width m.
  public let width: Int
  private let root: Double

  /// The recursion of width m from the output f and the kernel λ ≥ 2|f|/√m.
  public init(output: Double, tangentKernel: Double, width: Int) {
    require(width > 0, "the width must be positive, it is \(width)")
    self.width = width
    root = Double(width).squareRoot()
    plus = tangentKernel + 2 * output / root
    minus = tangentKernel - 2 * output / root
    // One weight in each layer may have u = ±v, and then one of them is zero up to rounding.
    require(
      min(plus, minus) > -1e-12 * abs(tangentKernel),
      "no network of width \(width) has the output \(output) and the kernel \(tangentKernel)")
    plus = max(plus, 0)
    minus = max(minus, 0)
  }

  /// The recursion from the weights of a network; p₊ and p₋ are summed from u ± v, so that the
  /// smaller one loses no digits to the larger.
  public init(_ network: TwoLayerNetwork) {
    width = network.width
    root = Double(width).squareRoot()
    (plus, minus) = (0, 0)
    for (u, v) in zip(network.first, network.second) {
      plus += (u + v) * (u + v)
      minus += (u - v) * (u - v)
    }
    plus /= Double(width)
    minus /= Double(width)
  }

  /// The recursion of a network with standard normal weights, drawn from a stream; with an output, of
  /// the one that ``TwoLayerNetwork/withOutput(_:)`` makes of it.
  public init(width: Int, output: Double? = nil, _ stream: RandomStream) {
    var stream = stream
    let network = TwoLayerNetwork(width: width, from: &stream)
    self.init(output.map(network.withOutput) ?? network)
  }

  /// f = √m (p₊ − p₋)/4.
  public var output: Double { 0.25 * root * (plus - minus) }
  /// λ = (p₊ + p₋)/2.
  public var tangentKernel: Double { 0.5 * (plus + minus) }

  /// One step of gradient descent with `slope` = η L′(f).
  public mutating func step(slope: Double) {
    let c = slope / root
    plus *= (1 - c) * (1 - c)
    minus *= (1 + c) * (1 + c)
  }

  /// The largest deviation of the recursion from gradient descent on the weights, over so many steps
  /// on the squared loss at the rate ηλ₀: of f relative to 1 + |f|, of λ relative to λ. It is rounding.
  public static func deviation(
    from weights: TwoLayerNetwork, rate: Double, steps: Int
  ) -> Double {
    let learningRate = rate / weights.tangentKernel
    var (weights, recursion) = (weights, CatapultRecursion(weights))
    return (0..<steps).reduce(0) { largest, _ in
      weights.step(slope: learningRate * weights.output)
      recursion.step(slope: learningRate * recursion.output)
      let (f, kernel) = (weights.output, weights.tangentKernel)
      return max(
        largest, abs(recursion.output - f) / (1 + abs(f)), abs(recursion.tangentKernel / kernel - 1)
      )
    }
  }
}
