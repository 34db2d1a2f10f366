import RealModule

/// Eigenvalues and singular values of 2 × 2 matrices in closed form, without cancellation.
///
/// The larger value is a sum of numbers of one sign. The smaller is determinant over larger, with
/// the determinant to full relative accuracy (Kahan's method with one fused multiply-add for the
/// rounding error of a product; Jeannerod, Louvet, Muller, Math. Comp. 82 (2013) 2245). Elements
/// should lie between 1e-150 and 1e150 in size, so that products neither overflow nor underflow.
public enum TwoByTwo {
  /// The eigenvalues of [[a, b], [b, d]], ascending.
  @inlinable public static func symmetricEigenvalues(
    _ a: Double, _ b: Double, _ d: Double
  ) -> (lower: Double, upper: Double) {
    let sum = a + d
    let root = spacing(a, b, d)
    if sum == 0 { return (-0.5 * root, 0.5 * root) }
    let outer = 0.5 * (sum < 0 ? sum - root : sum + root)
    let inner = determinant(a, b, b, d) / outer
    return sum < 0 ? (outer, inner) : (inner, outer)
  }

  /// The spacing of the eigenvalues of [[a, b], [b, d]], √((a − d)² + 4b²).
  @inlinable public static func spacing(_ a: Double, _ b: Double, _ d: Double) -> Double {
    .hypot(a - d, 2 * b)
  }

  /// The singular values of [[a, b], [c, d]], ascending.
  @inlinable public static func singularValues(
    _ a: Double, _ b: Double, _ c: Double, _ d: Double
  ) -> (lower: Double, upper: Double) {
    let upper = 0.5 * (Double.hypot(a + d, b - c) + Double.hypot(a - d, b + c))
    return upper == 0 ? (0, 0) : (abs(determinant(a, b, c, d)) / upper, upper)
  }

  /// ad − bc.
  @inlinable static func determinant(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
    let product = b * c
    let error = product.addingProduct(-b, c)
    return (-product).addingProduct(a, d) + error
  }
}
