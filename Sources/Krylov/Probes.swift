import LinearAlgebra
import Randomness
import Requirements

/// The law of a random probe vector v with E vvᵀ = I.
public enum ProbeDistribution: Sendable {
  /// Independent signs ±1. vᵀAv does not feel the diagonal: Var vᵀAv = 2(‖A‖_F² − Σ a_ii²).
  case rademacher
  /// Independent normal numbers: Var vᵀAv = 2‖A‖_F².
  case gaussian
}

/// Block r of probe vectors, one a column. Probe r is drawn from sub-stream r, so that it depends
/// neither on how many probes there are nor on how they are cut into blocks.
func probeBlock<Scalar: BLASScalar>(
  _ probes: Range<Int>, dimension: Int, distribution: ProbeDistribution, stream: RandomStream
) -> Matrix<Scalar> {
  var elements: [Scalar] = []
  elements.reserveCapacity(dimension * probes.count)
  for r in probes {
    var probeStream = stream.substream(UInt32(r))
    let probe =
      switch distribution {
      case .rademacher: probeStream.rademacher(dimension)
      case .gaussian: probeStream.normals(dimension)
      }
    elements.append(contentsOf: probe.lazy.map { Scalar($0) })
  }
  return Matrix(rows: dimension, columns: probes.count, elements: elements)
}

/// 0..<count in blocks of at most `size`.
func blocks(of count: Int, size: Int) -> [Range<Int>] {
  require(count > 0 && size > 0, "\(count) probes in blocks of \(size)")
  return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
}
