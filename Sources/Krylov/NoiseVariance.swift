import LinearAlgebra
import Randomness
import Requirements
import Statistics

/// The variance of random symmetric P × P matrices H_i about their mean H, in the three sizes that
/// papers use. They differ by powers of P: say which one a formula means.
public struct NoiseVariance: Sendable {
  /// V_F = E‖H_i − H‖_F², the sum of the variances of all elements.
  public let total: Estimate
  /// The dimension P.
  public let dimension: Int

  /// V_F/P = E‖(H_i − H)v‖² for a uniform unit vector v: what Algorithm 1 of Granziol, Zohren and
  /// Roberts (2022) returns.
  public var perDirection: Estimate { total / Double(dimension) }

  /// V_F/P², the mean variance of one element: the σ² of the semicircle with radius 2σ√P.
  public var perElement: Estimate { total / (Double(dimension) * Double(dimension)) }
}

/// Estimates the variance of single-sample matrices from random probes v with E vvᵀ = I: the mean
/// over probes of mean_i ‖H_i v‖² − ‖Hv‖², which is unbiased if H is the mean of these H_i.
///
/// - Parameters:
///   - probes: their number; the standard error is over probes, for the given samples.
///   - stream: probe r is drawn from its sub-stream r.
///   - products: mean_i ‖H_i v‖² and Hv for a vector v. A network computes the first without any
///     matrix of a single sample.
/// - Throws: what `products` throws.
public func noiseVariance<Failure: Error>(
  dimension: Int, probes: Int, distribution: ProbeDistribution = .gaussian, stream: RandomStream,
  products: ([Double]) throws(Failure) -> (meanSquaredNorm: Double, meanProduct: [Double])
) throws(Failure) -> NoiseVariance {
  require(probes > 0, "\(probes) probes")
  var observations: [Double] = []
  for r in 0..<probes {
    let probe: Matrix<Double> = probeBlock(
      r..<r + 1, dimension: dimension, distribution: distribution, stream: stream)
    let (meanSquaredNorm, meanProduct) = try products(probe.elements)
    observations.append(meanSquaredNorm - meanProduct.dot(meanProduct))
  }
  return NoiseVariance(total: Estimate(meanOf: observations), dimension: dimension)
}

/// Estimates the variance of batch matrices H_B about the full matrix H: the mean over batches of
/// ‖(H_B − H)v‖², which for each batch is averaged over the same probes v with E vvᵀ = I.
///
/// The standard error is over batches: they share their probes, so it measures what further batches
/// would change and not the error of the probes, which is at most √(2/probes) relatively for normal
/// ones.
/// For batches of B out of N without replacement the total is V_F (N − B)/(B(N − 1)) (Granziol,
/// Zohren and Roberts 2022, Lemma 2).
/// - Parameters:
///   - batches: the operators H_B.
///   - full: the operator H, which is their expectation.
///   - probes: their number.
///   - stream: probe r is drawn from its sub-stream r.
/// - Throws: ``KrylovError/nonFiniteProduct(step:)``.
public func noiseVariance<Batch: LinearOperator, Full: LinearOperator>(
  of batches: some Sequence<Batch>, about full: Full, probes: Int,
  distribution: ProbeDistribution = .gaussian, stream: RandomStream
) throws(KrylovError) -> NoiseVariance where Batch.Scalar == Full.Scalar {
  require(probes > 0, "\(probes) probes")
  let v: Matrix<Full.Scalar> = probeBlock(
    0..<probes, dimension: full.dimension, distribution: distribution, stream: stream)
  var (expected, image) = (v, v)
  full.apply(v, into: &expected)
  var observations: [Double] = []
  for batch in batches {
    batch.apply(v, into: &image)
    image -= expected
    let size = Double(image.frobeniusNorm)
    guard size.isFinite else { throw .nonFiniteProduct(step: 1) }
    observations.append(size * size / Double(probes))
  }
  require(!observations.isEmpty, "the variance of no batches")
  return NoiseVariance(total: Estimate(meanOf: observations), dimension: full.dimension)
}

/// The directional variance D = E‖(H_i − H)φ‖² − Var(φᵀH_iφ) of samples along a unit eigenvector φ of
/// H: what second-order perturbation theory puts in the place of Pσ² in the shift of φ's eigenvalue,
/// without assuming that elements are independent (ours).
///
/// - Parameters:
///   - squaredNorms: ‖H_iφ‖² of each sample.
///   - quadraticForms: φᵀH_iφ of each sample.
///   - meanProduct: Hφ.
public func directionalVariance(
  squaredNorms: [Double], quadraticForms: [Double], meanProduct: [Double]
) -> Double {
  require(
    squaredNorms.count == quadraticForms.count && !squaredNorms.isEmpty,
    "\(squaredNorms.count) squared norms with \(quadraticForms.count) quadratic forms")
  let n = Double(squaredNorms.count)
  let meanForm = quadraticForms.reduce(0, +) / n
  let varianceOfForm = quadraticForms.reduce(0) { $0 + ($1 - meanForm) * ($1 - meanForm) } / n
  return squaredNorms.reduce(0, +) / n - meanProduct.dot(meanProduct) - varianceOfForm
}
