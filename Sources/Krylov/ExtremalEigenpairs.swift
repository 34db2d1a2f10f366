import LinearAlgebra
import Randomness
import Requirements

/// Eigenpairs with the residuals that vouch for them.
public struct Eigenpairs<Scalar: BLASScalar>: Sendable {
  /// The eigenvalues, from the end of the spectrum inwards.
  public let values: [Scalar]
  /// The normalised eigenvectors, one a column; signs are arbitrary.
  public let vectors: Matrix<Scalar>
  /// ‖Ax − θx‖ of each pair, computed with the operator. An eigenvalue lies within that distance of
  /// θ, and within its square divided by the gap to the others.
  public let residuals: [Scalar]
}

/// The largest and the smallest eigenvalues of an operator, and what it took to find them.
public struct ExtremalEigenpairs<Scalar: BLASScalar>: Sendable {
  /// The largest eigenvalues, descending: λ_1 first.
  public let largest: Eigenpairs<Scalar>
  /// The smallest eigenvalues, ascending: λ_P first.
  public let smallest: Eigenpairs<Scalar>
  /// The number of Lanczos steps, which is the number of products before the residuals.
  public let steps: Int
  /// The larger of |θ_max| and |θ_min|, close to ‖A‖: what the tolerance is relative to.
  public let spectralNorm: Scalar
}

/// The `largest` top and `smallest` bottom eigenpairs, by the Lanczos process with full
/// re-orthogonalisation, so that no value is found twice.
///
/// Stops when β_m |s_m| ≤ tolerance · ‖A‖ for each wanted pair, where s_m is the last component of
/// the eigenvector of T: that is the norm of the residual. The residuals are then computed with the
/// operator itself. A space that becomes invariant too early is continued with a new vector, so
/// that multiple eigenvalues are found once the others are exhausted; before that one Krylov space
/// holds one vector of each eigenspace only. *Copies of a multiple eigenvalue may be missing*, and
/// what stands in their place is the next eigenvalue;
/// ``largestEigenpairsWithCopies(of:count:tolerance:maximumSteps:)`` looks for them, at twice the
/// cost.
///
/// - Parameters:
///   - largest: how many of the largest eigenvalues.
///   - smallest: how many of the smallest.
///   - tolerance: of the residual relative to ‖A‖; by default √ε, which makes well separated
///     eigenvalues accurate to rounding.
///   - maximumSteps: by default 300 or ten for each pair, and never more than P.
///   - start: the start vector; by default a fixed vector of normal numbers.
/// - Throws: ``KrylovError``, ``LinearAlgebraError``.
///
/// Cost for m steps: m products, 4Pm² operations, memory Pm numbers.
public func extremalEigenpairs<Operator: LinearOperator>(
  of a: Operator, largest: Int = 1, smallest: Int = 0, tolerance: Operator.Scalar? = nil,
  maximumSteps: Int? = nil, start: [Operator.Scalar]? = nil
) throws -> ExtremalEigenpairs<Operator.Scalar> {
  typealias Scalar = Operator.Scalar
  let dimension = a.dimension
  let wanted = largest + smallest
  require(
    largest >= 0 && smallest >= 0 && wanted > 0 && wanted <= dimension,
    "\(largest) largest and \(smallest) smallest of \(dimension) eigenvalues")
  let tolerance = tolerance ?? Scalar.ulpOfOne.squareRoot()
  let stepLimit = min(dimension, maximumSteps ?? max(300, 10 * wanted))
  require(stepLimit >= wanted, "\(wanted) eigenpairs need more than \(stepLimit) steps")
  let startStream = RandomStream("krylov/start-vector", seed: 0)
  func normalVector(_ index: Int) -> [Scalar] {
    var stream = startStream.substream(UInt32(index))
    return stream.normals(dimension).map { Scalar($0) }
  }

  var process = try LanczosProcess(
    start: start ?? normalVector(0), capacity: stepLimit, reorthogonalisation: .full)
  var image = [Scalar](repeating: 0, count: dimension)
  var nextCheck = wanted
  while true {
    a.apply(process.current, into: &image)
    try process.advance(image: &image)
    let m = process.steps
    if m >= nextCheck || m == stepLimit || process.isInvariant {
      nextCheck = m + 1 + m / 8
      if m >= wanted {
        let residuals = try ritzResiduals(process, largest: largest, smallest: smallest)
        let bound = tolerance * residuals.norm
        let unfinished = residuals.wanted.count { !($0 <= bound) }
        if unfinished == 0 || m == dimension { break }
        if m == stepLimit {
          let worst = Double((residuals.wanted.max() ?? 0) / residuals.norm)
          throw KrylovError.notConverged(
            pairs: unfinished, steps: m, residual: worst, tolerance: Double(tolerance))
        }
      }
    }
    if process.isInvariant { try process.restart(with: normalVector(m)) }
  }
  return try ritzPairs(
    process, of: a, largest: largest, smallest: smallest, tolerance: tolerance)
}

/// The residual norms β_m |s_m| of the wanted Ritz pairs, and the largest Ritz value in modulus.
private func ritzResiduals<Scalar>(
  _ process: LanczosProcess<Scalar>, largest: Int, smallest: Int
) throws -> (wanted: [Scalar], norm: Scalar) {
  // The last components of the eigenvectors of T are the first ones of T turned end to end.
  let t = process.tridiagonal
  let turned = SymmetricTridiagonal(
    diagonal: t.diagonal.reversed(), offDiagonal: t.offDiagonal.reversed())
  let (values, lastComponents) = try turned.eigenvaluesAndFirstComponents()
  let residuals = lastComponents.map { $0 * (process.beta.last ?? 0) }
  return (
    residuals.suffix(largest) + residuals.prefix(smallest),
    max(abs(values[0]), abs(values[values.count - 1]))
  )
}

/// The wanted Ritz pairs, with residuals by the operator.
private func ritzPairs<Operator: LinearOperator>(
  _ process: LanczosProcess<Operator.Scalar>, of a: Operator, largest: Int, smallest: Int,
  tolerance: Operator.Scalar
) throws -> ExtremalEigenpairs<Operator.Scalar> {
  typealias Scalar = Operator.Scalar
  let (dimension, m) = (process.dimension, process.steps)
  let eigen = try process.tridiagonal.eigen()
  let indices = Array((m - largest..<m).reversed()) + Array(0..<smallest)
  let values = indices.map { eigen.values[$0] }
  let coefficients = Matrix(rows: m, columns: indices.count) { eigen.vectors[$0, indices[$1]] }
  let basis = Matrix(rows: dimension, columns: m, elements: process.basis)
  let vectors = basis * coefficients
  var images = Matrix<Scalar>(rows: dimension, columns: indices.count)
  a.apply(vectors, into: &images)
  let residuals = indices.indices.map { k in
    var residual = images.column(k)
    residual.add(vectors.column(k), scaledBy: -values[k])
    return residual.norm
  }
  let norm = max(abs(eigen.values[0]), abs(eigen.values[m - 1]))
  // Rounding in products of length P adds to the residuals; ten tolerances and a thousand units
  // leave room for it and still expose an operator that is not symmetric.
  let promised = tolerance * norm
  let allowed = 10 * promised + 1000 * Scalar.ulpOfOne * norm
  if let worst = residuals.first(where: { !($0 <= allowed) }) {
    throw KrylovError.inconsistentOperator(
      residual: Double(worst / norm), promised: Double(tolerance))
  }
  func pairs(_ range: Range<Int>) -> Eigenpairs<Scalar> {
    Eigenpairs(
      values: Array(values[range]), vectors: vectors.columns(range),
      residuals: Array(residuals[range]))
  }
  return ExtremalEigenpairs(
    largest: pairs(0..<largest), smallest: pairs(largest..<largest + smallest), steps: m,
    spectralNorm: norm)
}
