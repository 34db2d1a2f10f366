import LinearAlgebra
import Requirements

/// The eigenvalues of a diffusion map with kernel exp(−d²/4ε) in the limit of infinitely many points,
/// at finite ε, of shapes on which they are known: uniform densities on a circle and a sphere of
/// radius 1 and the torus that is the product of two such circles. For small ε each is 1 − ελ, with
/// λ the eigenvalue of the shape's Laplacian.
///
/// On the circle d² = 2 − 2 cos θ, so that the kernel is e^{κ cos θ} with κ = 1/2ε up to a factor;
/// its Fourier coefficients are modified Bessel functions. On the sphere the Legendre coefficients
/// are those of half-integer order (Funk–Hecke).
public enum KnownSpectra {
  /// I_k(κ)/I_0(κ) of the circle, for wave number k: twice each, for k ≥ 1. Its λ is k².
  public static func circle(_ k: Int, bandwidth: Double) -> Double {
    besselRatio(steps: k, from: 0, at: concentration(bandwidth))
  }

  /// The product of two circles' values for wave numbers j, k of the torus; λ is j² + k².
  public static func torus(_ j: Int, _ k: Int, bandwidth: Double) -> Double {
    circle(j, bandwidth: bandwidth) * circle(k, bandwidth: bandwidth)
  }

  /// I_{l+½}(κ)/I_½(κ) of the sphere, for degree l: 2l + 1 times each. Its λ is l(l + 1).
  public static func sphere(_ l: Int, bandwidth: Double) -> Double {
    besselRatio(steps: l, from: 0.5, at: concentration(bandwidth))
  }

  /// κ; any positive bandwidth will do, an infinite one too.
  private static func concentration(_ bandwidth: Double) -> Double {
    require(bandwidth > 0, "the bandwidth must be positive, it is \(bandwidth)")
    return 0.5 / bandwidth
  }

  /// I_{ν+k}(x)/I_ν(x). The ratios of neighbours r_j = I_{ν+j}/I_{ν+j−1} obey
  /// 1/r_j = 2(ν + j)/x + r_{j+1}; downwards, and only downwards, this forgets its start.
  ///
  /// A share r_j² of an error at j + 1 is left at j, and r_j ≈ e^(−j/x): some √(40x) steps suffice.
  /// Where even these are many, at x far above the square of the order, it is the quotient of
  /// Hankel's expansions in 1/x.
  static func besselRatio(steps k: Int, from order: Double, at x: Double) -> Double {
    require(k >= 0 && x >= 0, "I of order \(order) + \(k) at \(x)")
    // The ends: a kernel that is constant, and one that reaches no other point.
    if x == 0 { return k == 0 ? 1 : 0 }
    let top = order + Double(k)
    if x > 1000 && x > 10 * top * top { return hankelSum(top, x) / hankelSum(order, x) }
    var ratio = 0.0
    var product = 1.0
    for j in stride(from: k + 60 + Int((80 * x).squareRoot()), to: 0, by: -1) {
      ratio = 1 / (2 * (order + Double(j)) / x + ratio)
      if j <= k { product *= ratio }
    }
    return product
  }

  /// √(2πx) e^(−x) I_ν(x) = 1 − (μ − 1)/8x + (μ − 1)(μ − 9)/(2! (8x)²) − …, μ = 4ν².
  private static func hankelSum(_ order: Double, _ x: Double) -> Double {
    var (sum, term) = (0.0, 1.0)
    for m in 1..<40 {
      sum += term
      let odd = Double(2 * m - 1)
      term *= -(4 * order * order - odd * odd) / (8 * x * Double(m))
      if abs(term) < 1e-18 { break }
    }
    return sum
  }
}
