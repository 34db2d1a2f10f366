import SemicircleCore

/// The eigenvalues of a symmetric matrix against the semicircle of the same second moment, so that
/// nothing depends on what the variance of an element is.
public struct SemicircleFit: Codable, Equatable, Sendable {
  /// Ascending.
  public let eigenvalues: [Double]
  /// R = 2√m₂, where the semicircle ends; m_k is the mean of λᵏ.
  public let radius: Double
  /// m₃/m₂^{3/2}; 0 for a semicircle.
  public let skewness: Double
  /// m₄/m₂²; 2 for a semicircle.
  public let kurtosis: Double
  /// The largest distance between the two distribution functions.
  public let distance: Double
  /// What the mean of m₄/m₂² would be if each element kept its size and had a free sign.
  public let freeKurtosis: Double
  /// |Σλ² − ‖A‖_F²| / ‖A‖_F², which is rounding.
  public let mismatch: Double

  /// All eigenvalues are computed, in O(P³).
  ///
  /// - Throws: ``LinearAlgebraError``.
  public init(of matrix: Matrix<Double>) throws(LinearAlgebraError) {
    eigenvalues = try matrix.symmetricEigenvalues()
    let levels = eigenvalues
    let m = (2...4).map { k in mean(levels.map { .pow($0, k) }) }
    radius = 2 * m[0].squareRoot()
    skewness = m[1] / .pow(m[0], 1.5)
    kurtosis = m[2] / (m[0] * m[0])
    distance = kolmogorovSmirnov(levels, cdf: SemicircleLaw(radius: radius).cdf).statistic
    freeKurtosis = FreeSigns(like: matrix).fourthMomentRatio
    let size = matrix.frobeniusNorm * matrix.frobeniusNorm
    mismatch = abs(m[0] * Double(levels.count) / size - 1)
  }

  /// λ_max/R.
  public var edge: Double { (eigenvalues.last ?? .nan) / radius }

  /// By how many decades m₄/m₂² exceeds what it would be with free signs: 0 where no element tells the
  /// sign of another.
  public var dependence: Double { .log10(kurtosis / freeKurtosis) }

  /// The share of eigenvalues within 0.05 R of zero; 0.064 for a semicircle.
  public var centre: Double {
    Double(eigenvalues.count { abs($0) < 0.05 * radius }) / Double(eigenvalues.count)
  }

  /// How far the levels of a random matrix of order P with real elements may be from a semicircle that
  /// they have in the limit: (1.5 + (√2/π) log P)/P.
  ///
  /// The number of levels below a point deviates from its mean by √(2/β)/π · log P at the worst point
  /// (Claeys, Fahs, Lambert and Webb 2021), β = 1; its mean deviates from the limit by terms of order 1,
  /// and a staircase from a curve by 1/2.
  public static func rigidity(_ order: Int) -> Double {
    (1.5 + 2.0.squareRoot() / .pi * .log(Double(order))) / Double(order)
  }

  /// The distance of a normal law, to 10⁻⁷: what a spectrum shows that is one.
  public static let distanceOfNormalLaw: Double = {
    let (normal, circle) = (NormalDistribution(), SemicircleLaw(radius: 2))
    return (0...4000).map { 3 * Double($0) / 4000 }.map {
      abs(normal.cdf($0) - circle.cdf($0))
    }.max() ?? .nan
  }()
}
