import LinearAlgebra
import Randomness
import Statistics

/// Hutchinson's estimate of tr A: the mean of vᵀAv over random probes (Hutchinson, Commun. Stat.
/// Simul. Comput. 19 (1990) 433). Unbiased; the standard error is that of the mean over the probes.
///
/// - Parameters:
///   - probes: their number.
///   - distribution: signs give the smaller variance.
///   - blockSize: how many probes share a block product.
///   - stream: probe r is drawn from its sub-stream r.
/// - Throws: ``KrylovError/nonFiniteProduct(step:)``.
///
/// Cost: one product for each probe.
public func hutchinsonTrace<Operator: LinearOperator>(
  of a: Operator, probes: Int, distribution: ProbeDistribution = .rademacher, blockSize: Int = 8,
  stream: RandomStream
) throws(KrylovError) -> Estimate {
  Estimate(
    meanOf: try probeStatistics(
      of: a, probes: probes, distribution: distribution, blockSize: blockSize, stream: stream
    ) { v, av in wideDot(v, av) })
}

/// An unbiased estimate of ‖A‖_F² = tr A², the mean of ‖Av‖² over random probes.
///
/// - Parameters and errors: as ``hutchinsonTrace(of:probes:distribution:blockSize:stream:)``.
public func squaredFrobeniusNorm<Operator: LinearOperator>(
  of a: Operator, probes: Int, distribution: ProbeDistribution = .rademacher, blockSize: Int = 8,
  stream: RandomStream
) throws(KrylovError) -> Estimate {
  Estimate(
    meanOf: try probeStatistics(
      of: a, probes: probes, distribution: distribution, blockSize: blockSize, stream: stream
    ) { _, av in wideDot(av, av) })
}

/// A number for each probe v from v and Av.
func probeStatistics<Operator: LinearOperator>(
  of a: Operator, probes: Int, distribution: ProbeDistribution, blockSize: Int,
  stream: RandomStream, statistic: ([Operator.Scalar], [Operator.Scalar]) -> Double
) throws(KrylovError) -> [Double] {
  var observations: [Double] = []
  for block in blocks(of: probes, size: blockSize) {
    let v: Matrix<Operator.Scalar> = probeBlock(
      block, dimension: a.dimension, distribution: distribution, stream: stream)
    var av = v
    a.apply(v, into: &av)
    guard av.isFinite else { throw .nonFiniteProduct(step: 1) }
    for r in 0..<block.count { observations.append(statistic(v.column(r), av.column(r))) }
  }
  return observations
}

/// xᵀy in double precision, where the products of large Float numbers do not overflow.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func wideDot<Scalar: BLASScalar>(_ x: [Scalar], _ y: [Scalar]) -> Double {
  if Scalar.self == Double.self { return Double(x.dot(y)) }
  var sum = 0.0
  for i in x.indices { sum += Double(x[i]) * Double(y[i]) }
  return sum
}
