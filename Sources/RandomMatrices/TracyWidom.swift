/// The first two moments of the Tracy–Widom laws, by which the largest level of a finite matrix
/// differs from the edge of its bulk.
///
/// For a Gaussian matrix of order P with bulk radius R the largest level is
/// R (1 + ½ P^(−2/3) ξ) + O(R P^(−1)), where ξ has the Tracy–Widom law of its symmetry class.
///
/// Source: Tracy, Widom, Commun. Math. Phys. 177 (1996) 727 (the laws); Bornemann, Markov Processes
/// Relat. Fields 16 (2010) 803 (the numbers).
public struct TracyWidom: Equatable, Sendable {
  /// E ξ.
  public let mean: Double
  /// Var ξ.
  public let variance: Double

  /// β_D = 1, real symmetric matrices.
  public static let orthogonal = TracyWidom(mean: -1.2065335745820, variance: 1.6077810345)
  /// β_D = 2, Hermitian matrices.
  public static let unitary = TracyWidom(mean: -1.7710868074, variance: 0.8131947928)
}
