import LinearAlgebra

/// Multiplies the same vector twice and demands the same bits: a check before a long Lanczos run,
/// at the price of two products.
///
/// - Throws: ``KrylovError/notDeterministic(largestDifference:)``,
///   ``KrylovError/nonFiniteProduct(step:)`` with step 1.
public func requireDeterministicProducts<Operator: LinearOperator>(
  of a: Operator, at x: [Operator.Scalar]
) throws(KrylovError) {
  let (first, second) = (a.apply(x), a.apply(x))
  guard first.isFinite && second.isFinite else { throw .nonFiniteProduct(step: 1) }
  guard first == second else {
    let largest = zip(first, second).map { $0 - $1 }.maximumMagnitude
    throw .notDeterministic(largestDifference: Double(largest))
  }
}
