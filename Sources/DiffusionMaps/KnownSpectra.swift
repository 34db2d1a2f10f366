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
    besselRatio(steps: k, from: 0, at: 1 / (2 * bandwidth))
  }

  /// The product of two circles' values for wave numbers j, k of the torus; λ is j² + k².
  public static func torus(_ j: Int, _ k: Int, bandwidth: Double) -> Double {
    circle(j, bandwidth: bandwidth) * circle(k, bandwidth: bandwidth)
  }

  /// I_{l+½}(κ)/I_½(κ) of the sphere, for degree l: 2l + 1 times each. Its λ is l(l + 1).
  public static func sphere(_ l: Int, bandwidth: Double) -> Double {
    besselRatio(steps: l, from: 0.5, at: 1 / (2 * bandwidth))
  }

  /// I_{ν+k}(x)/I_ν(x). The ratios of neighbours r_j = I_{ν+j}/I_{ν+j−1} obey
  /// 1/r_j = 2(ν + j)/x + r_{j+1}; downwards, and only downwards, this forgets its start.
  static func besselRatio(steps k: Int, from order: Double, at x: Double) -> Double {
    precondition(k >= 0 && x > 0, "I of order \(order) + \(k) at \(x)")
    var ratio = 0.0
    var product = 1.0
    for j in stride(from: k + 60 + Int(2 * x), to: 0, by: -1) {
      ratio = 1 / (2 * (order + Double(j)) / x + ratio)
      if j <= k { product *= ratio }
    }
    return product
  }
}
