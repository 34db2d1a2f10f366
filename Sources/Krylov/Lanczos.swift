import LinearAlgebra
import Parallel
import Requirements

/// Whether Lanczos vectors are kept orthogonal.
public enum Reorthogonalisation: Sendable {
  /// Each new vector is orthogonalised against all former ones, twice.
  case full
  /// The bare three-term recurrence. In rounding arithmetic it loses orthogonality as soon as a
  /// Ritz value converges and then finds copies ("ghosts") of it; only for showing that.
  case none
}

/// What m steps of the Lanczos process found: AQ = QT + β_m q_{m+1} e_mᵀ, with orthonormal Q and
/// tridiagonal T.
public struct LanczosDecomposition<Scalar: BLASScalar>: Sendable {
  /// The m diagonal elements α_1, …, α_m of T.
  public let alpha: [Scalar]
  /// The m − 1 off-diagonal elements β_1, …, β_{m−1} of T.
  public let beta: [Scalar]
  /// β_m, the norm of the residual after the last step.
  public let residualNorm: Scalar
  /// Q, P × m: the Lanczos vectors, one a column.
  public let basis: Matrix<Scalar>
  /// Whether the process stopped because the Krylov space is invariant: the eigenvalues of T then
  /// are eigenvalues of the operator.
  public let isInvariant: Bool

  /// The number m of steps; less than was asked for if the space became invariant.
  public var steps: Int { alpha.count }

  /// The matrix T; its eigenvalues are the Ritz values.
  public var tridiagonal: SymmetricTridiagonal<Scalar> {
    SymmetricTridiagonal(diagonal: alpha, offDiagonal: beta)
  }

  /// What the first `count` steps found: the decomposition of a shorter run, without a product.
  public func prefix(_ count: Int) -> LanczosDecomposition {
    require(0 < count && count <= steps, "the first \(count) of \(steps) steps")
    if count == steps { return self }
    return LanczosDecomposition(
      alpha: Array(alpha.prefix(count)), beta: Array(beta.prefix(count - 1)),
      residualNorm: beta[count - 1], basis: basis.columns(0..<count), isInvariant: false)
  }

  /// The largest element of AQ − QT in all columns but the last, in which the residual is: rounding of
  /// the size of A.
  public func recurrenceDefect(of a: some LinearOperator<Scalar>) -> Scalar {
    if steps < 2 { return 0 }
    var image = basis
    a.apply(basis, into: &image)
    image -= basis * tridiagonal.matrix
    return image.columns(0..<steps - 1).maximumMagnitude
  }

  /// The Gauss quadrature of the measure Σ_i (q_1ᵀφ_i)² δ(λ − λ_i): the Ritz values and the squared
  /// first components of the eigenvectors of T (Golub and Welsch 1969).
  public func quadrature() throws(LinearAlgebraError) -> GaussQuadrature {
    let (values, components) = try tridiagonal.eigenvaluesAndFirstComponents()
    return GaussQuadrature(
      nodes: values.map { Double($0) }, weights: components.map { Double($0) * Double($0) })
  }
}

/// m steps of the Lanczos process from a start vector, with full re-orthogonalisation: two passes
/// of classical Gram–Schmidt against all former vectors in every step, which keeps ‖QᵀQ − I‖ at
/// rounding level ("twice is enough": Giraud, Langou, Rozložník and van den Eshof, Numer. Math. 101
/// (2005) 87).
///
/// Stops early where β_j ≤ 4ε‖T‖, which is what rounding leaves of 0: the Krylov space is invariant
/// then, T is exact, and to go on with a new vector would change the measure. A larger β_j may well
/// be that of a bulk beside a large outlier, and a smaller one that has not been recognised does no
/// harm: what follows it has next to no weight.
/// Cost: m products and 4Pm² operations; memory Pm numbers.
/// - Throws: ``KrylovError/nonFiniteProduct(step:)``, ``KrylovError/unusableStart``.
public func lanczos<Operator: LinearOperator>(
  _ a: Operator, start: [Operator.Scalar], steps: Int,
  reorthogonalisation: Reorthogonalisation = .full
) throws(KrylovError) -> LanczosDecomposition<Operator.Scalar> {
  var process = try LanczosProcess(
    start: start, capacity: steps, reorthogonalisation: reorthogonalisation)
  require(
    start.count == a.dimension,
    "a start vector of \(start.count) for an operator of dimension \(a.dimension)")
  var image = [Operator.Scalar](repeating: 0, count: a.dimension)
  while process.steps < steps && !process.isInvariant {
    a.apply(process.current, into: &image)
    try process.advance(image: &image)
  }
  return process.decomposition
}

/// The Lanczos process from several start vectors at once, one a column: as
/// ``lanczos(_:start:steps:reorthogonalisation:)`` for each, but with block products.
///
/// A block product may differ from single products in the last digits; the result depends on the
/// columns that share the block in no other way.
/// - Throws: as the form for one start vector.
public func lanczos<Operator: LinearOperator>(
  _ a: Operator, starts: Matrix<Operator.Scalar>, steps: Int,
  reorthogonalisation: Reorthogonalisation = .full
) throws(KrylovError) -> [LanczosDecomposition<Operator.Scalar>] {
  let dimension = a.dimension
  require(
    starts.rows == dimension,
    "start vectors of \(starts.rows) for an operator of dimension \(dimension)")
  if starts.columns == 1 {
    return [
      try lanczos(
        a, start: starts.elements, steps: steps, reorthogonalisation: reorthogonalisation)
    ]
  }
  var processes: [LanczosProcess<Operator.Scalar>] = []
  for r in 0..<starts.columns {
    processes.append(
      try LanczosProcess(
        start: starts.column(r), capacity: steps, reorthogonalisation: reorthogonalisation))
  }
  var work = processes.map { _ in [Operator.Scalar](repeating: 0, count: dimension) }
  var block = starts
  var images = starts
  for _ in 0..<steps {
    // A process that has stopped leaves its last vector in the block, where it does no harm.
    guard processes.contains(where: { !$0.isInvariant }) else { break }
    for r in processes.indices where !processes[r].isInvariant {
      block.elements.replaceSubrange(
        r * dimension..<(r + 1) * dimension, with: processes[r].current)
    }
    a.apply(block, into: &images)
    try advance(&processes, images: images, work: &work)
  }
  return processes.map(\.decomposition)
}

/// One step of each process that has not stopped, from its column of `images`, on several threads:
/// the processes have nothing in common but the products.
private func advance<Scalar>(
  _ processes: inout [LanczosProcess<Scalar>], images: Matrix<Scalar>, work: inout [[Scalar]]
) throws(KrylovError) {
  let dimension = images.rows
  try processes.withUnsafeMutableBufferPointer { processes throws(KrylovError) in
    try work.withUnsafeMutableBufferPointer { work throws(KrylovError) in
      nonisolated(unsafe) let (processes, work) = (processes, work)
      @Sendable func advance(_ r: Int) throws(KrylovError) {
        guard !processes[r].isInvariant else { return }
        work[r].replaceSubrange(
          0..<dimension, with: images.elements[r * dimension..<(r + 1) * dimension])
        try processes[r].advance(image: &work[r])
      }
      // Short vectors are not worth waking threads.
      if dimension < 1000 {
        for r in processes.indices { try advance(r) }
      } else {
        try Parallel.forEach(processes.count, advance)
      }
    }
  }
}
