import LinearAlgebra
import Randomness
import Requirements

/// Stochastic Lanczos quadrature: the spectral density of an operator from random probes (Ubaru,
/// Chen and Saad, SIAM J. Matrix Anal. Appl. 38 (2017) 1075).
///
/// Each probe, normalised, starts `steps` steps of the Lanczos process with full
/// re-orthogonalisation; its quadrature is exact for polynomials of degree 2·steps − 1 in the
/// measure Σ_i (q_1ᵀφ_i)² δ(λ − λ_i), whose mean over probes is the spectral density.
///
/// - Parameters:
///   - probes: their number. The error over probes falls as 1/√probes.
///   - steps: of each process; fewer are taken where the Krylov space becomes invariant.
///   - distribution: the law of the probes.
///   - blockSize: how many probes share a block product; it sets the memory, blockSize · steps · P
///     numbers.
///   - stream: probe r is drawn from its sub-stream r.
/// - Throws: ``KrylovError/notDeterministic(largestDifference:)`` if the first product, computed
///   twice, differs; ``KrylovError/notSymmetric(relativeDifference:)`` if two test vectors see more
///   than 1 % of an antisymmetric part (products in Float have some 10⁻⁴ of it by rounding);
///   ``KrylovError/nonFiniteProduct(step:)``; ``LinearAlgebraError``.
///
/// Cost: probes · steps products, four for the tests, and 4P · probes · steps² operations.
public func stochasticLanczosQuadrature<Operator: LinearOperator>(
  of a: Operator, probes: Int, steps: Int, distribution: ProbeDistribution = .rademacher,
  blockSize: Int = 8, stream: RandomStream
) throws -> SpectralDensity {
  require(steps > 0 && a.dimension > 0, "\(steps) steps in dimension \(a.dimension)")
  var quadratures: [GaussQuadrature] = []
  for block in blocks(of: probes, size: blockSize) {
    let starts: Matrix<Operator.Scalar> = probeBlock(
      block, dimension: a.dimension, distribution: distribution, stream: stream)
    if quadratures.isEmpty {
      let first = starts.column(0)
      let image = try requireDeterministicProducts(of: a, at: first)
      try requireSymmetricProducts(of: a, at: first, image: image)
    }
    for decomposition in try lanczos(a, starts: starts, steps: steps) {
      quadratures.append(try decomposition.quadrature())
    }
  }
  return SpectralDensity(dimension: a.dimension, probes: quadratures)
}
