import LinearAlgebra

/// Multiplies the same vector twice and demands the same bits: a check before a long Lanczos run,
/// at the price of two products.
///
/// - Returns: the product.
/// - Throws: ``KrylovError/notDeterministic(largestDifference:)``,
///   ``KrylovError/nonFiniteProduct(step:)`` with step 1.
@discardableResult
public func requireDeterministicProducts<Operator: LinearOperator>(
  of a: Operator, at x: [Operator.Scalar]
) throws(KrylovError) -> [Operator.Scalar] {
  let (first, second) = (a.apply(x), a.apply(x))
  guard first.isFinite && second.isFinite else { throw .nonFiniteProduct(step: 1) }
  guard first == second else {
    let largest = zip(first, second).map { $0 - $1 }.maximumMagnitude
    throw .notDeterministic(largestDifference: Double(largest))
  }
  return first
}

/// Compares uᵀAv with vᵀAu for u = x and two others, which are x in other orders and with other
/// signs: for random signs or normal numbers x each difference is that of the elements of A − Aᵀ,
/// at random.
///
/// - Parameter image: Ax.
/// - Throws: ``KrylovError/notSymmetric(relativeDifference:)`` if one differs by more than 1 % of
///   ‖Au‖. Products in single precision have to pass, also those of a deep network.
func requireSymmetricProducts<Operator: LinearOperator>(
  of a: Operator, at x: [Operator.Scalar], image: [Operator.Scalar]
) throws(KrylovError) {
  let n = x.count
  guard n > 1 else { return }
  let turned = (0..<n).map { $0 % 2 == 0 ? x[n - 1 - $0] : -x[n - 1 - $0] }
  let moved = (0..<n).map { $0 % 3 == 0 ? -x[($0 + n / 3) % n] : x[($0 + n / 3) % n] }
  let vectors = [x, turned, moved]
  let images = [image, a.apply(turned), a.apply(moved)]
  guard images.allSatisfy(\.isFinite) else { throw .nonFiniteProduct(step: 1) }
  let norms = images.map { Double($0.norm) }
  for i in 0..<3 {
    for j in 0..<i {
      let difference = abs(wideDot(vectors[i], images[j]) - wideDot(vectors[j], images[i]))
      let size = max(norms[i], norms[j])
      guard difference <= 0.01 * size || difference == 0 else {
        throw .notSymmetric(relativeDifference: difference / size)
      }
    }
  }
}
