import RealModule
import Requirements

/// The law of one level, picked at random, of a Gaussian orthogonal matrix of finite order n: the
/// semicircle with its n ripples and its tails.
///
/// In units of √2 σ, with the orthonormal Hermite functions φ_k (weight e^(−x²)) and
/// Φ_k(x) = ½∫sgn(x − t) φ_k(t) dt, n times the density is
///
///     Σ_{k<n} φ_k² + √(n/2) φ_{n−1} Φ_n + [n odd] φ_{n−1}/∫φ_{n−1}.
///
/// Source: Mehta, *Random Matrices* (3rd edition, 2004), section 7.2. The closed forms of the Φ_k and
/// of the distribution function are ours: they follow from
/// φ_k = √(k/2) Φ_{k−1} − √((k+1)/2) Φ_{k+1} and (φ_k φ_{k−1})′ = √(2k) (φ_{k−1}² − φ_k²).
///
/// Stability: the recursion of φ_k upwards is stable between the turning points, and outside them
/// φ_k is its growing solution; the factors of the others are below 1. Good to 1e-13 at n = 100. A
/// call costs O(n).
public struct GOELevelDensity: SpectralLaw, Equatable {
  /// The order n of the matrices, 1 … 500: beyond, e^(−x²/2) underflows inside the bulk.
  public let order: Int
  /// σ, the standard deviation of an off-diagonal element; on the diagonal it is √2 σ.
  public let elementNoise: Double

  /// The level density for n × n matrices with off-diagonal variance σ² and diagonal variance 2σ².
  public init(order: Int, elementNoise: Double = 1) {
    require(order >= 1 && order <= 500, "the order must be in 1...500, it is \(order)")
    require(
      elementNoise > 0 && elementNoise.isFinite,
      "the noise must be positive and finite, it is \(elementNoise)")
    self.order = order
    self.elementNoise = elementNoise
  }

  /// The variance of a level, (n + 1) σ², from E tr X² = 2n σ² + n(n − 1) σ².
  public var variance: Double { Double(order + 1) * elementNoise * elementNoise }

  /// The density, normalised to 1.
  public func density(_ x: Double) -> Double {
    evaluate(x).density / (unit * Double(order))
  }

  /// The distribution function, in closed form.
  public func cdf(_ x: Double) -> Double {
    probability(evaluate(x).cumulative / Double(order))
  }

  /// The inverse of ``cdf(_:)``; infinite at p = 0 and p = 1.
  public func quantile(_ p: Double) -> Double {
    if p == 0 || p == 1 { return p == 0 ? -.infinity : .infinity }
    // The tail beyond √(2n) decays at least as e^(−y²): 8 units leave less than 1e-27.
    let reach = unit * (Double(2 * order).squareRoot() + 8)
    return quantile(p, in: -reach...reach)
  }

  /// The unit of length of the Hermite functions, √2 σ.
  private var unit: Double { 2.0.squareRoot() * elementNoise }

  /// n times the density and n times the distribution function, at x in the unit √2 σ.
  private func evaluate(_ position: Double) -> (density: Double, cumulative: Double) {
    let n = Double(order)
    let y = position / unit
    if abs(y) > 38 { return (0, y > 0 ? n : 0) }

    // Of φ_k, Φ_k and Φ_k(∞) two neighbours are carried: index k and index k − 1.
    let quarter = Double.pow(.pi, -0.25)
    var phi = quarter * .exp(-0.5 * y * y)
    var phiBefore = 0.0
    let integralAtInfinity = quarter * (Double.pi / 2).squareRoot()
    var integral = integralAtInfinity * .erf(y / 2.0.squareRoot())
    var integralBefore = 0.0
    // Φ_k(∞) of the last even k; it is 0 for odd k.
    var evenLimit = integralAtInfinity

    var squares = 0.0  // Σ φ_j², j ≤ k
    var below = 0.5 * (1 + .erf(y))  // I_k = ∫_{−∞}^y φ_k²
    var belowSum = 0.0  // Σ I_j, j ≤ k
    var mixed = 0.0  // J_k = ∫_{−∞}^y φ_{k−1} Φ_k

    for k in 0..<order {
      let step = Double(k + 1)
      squares += phi * phi
      belowSum += below
      // J_{k+1} = √(k/(k+1)) ([Φ_k Φ_{k−1}] − J_k) − √(2/(k+1)) I_k; the product of an even and an
      // odd Φ vanishes at −∞, where odd k have Φ_k = 0.
      let ratio = (Double(k) / step).squareRoot()
      mixed = ratio * (integral * integralBefore - mixed) - (2 / step).squareRoot() * below
      // Φ_{k+1} = √(k/(k+1)) Φ_{k−1} − √(2/(k+1)) φ_k
      let integralNext = ratio * integralBefore - (2 / step).squareRoot() * phi
      if k == order - 1 {
        let coupling = (n / 2).squareRoot()
        var density = squares + coupling * phi * integralNext
        var cumulative = belowSum + coupling * mixed
        if !order.isMultiple(of: 2) {
          density += phi / (2 * evenLimit)
          cumulative += 0.5 * (1 + integral / evenLimit)
        }
        return (density < 0 ? 0 : density, cumulative)
      }
      let phiNext = y * (2 / step).squareRoot() * phi - ratio * phiBefore
      // I_{k+1} = I_k − φ_{k+1} φ_k/√(2(k+1))
      below -= phiNext * phi / (2 * step).squareRoot()
      if !k.isMultiple(of: 2) { evenLimit *= ratio }
      (phiBefore, phi) = (phi, phiNext)
      (integralBefore, integral) = (integral, integralNext)
    }
    return (0, 0)
  }
}
