import Replication
import SemicircleCore

extension NoSemicircle {
  /// The spectra of sample covariances about 1 against their law.
  static func covarianceChecks(_ data: Data, _ run: Run) -> [Check] {
    let P = Double(run[sampleOrder])
    let cells = zip(run[sampleCounts], data.covariances)
    func worst(
      _ id: String, _ words: String, _ because: String, allowing allowance: Double,
      resolving resolution: Double, _ value: (WishartEnsemble, [Spectrum]) -> Estimate
    ) -> Check? {
      Check.worst(
        of: cells.map { B, spectra in
          let ensemble = WishartEnsemble(dimension: run[sampleOrder], sampleCount: B)
          return Check(
            .ours, id, "\(words), B = \(B)", value(ensemble, spectra), .near(0),
            allowing: allowance, because: because, resolving: resolution, inControl: .mustFail)
        })
    }
    let ratio = "a mean of ratios, not a ratio of means: of order 1/P"
    let checks = [
      worst(
        "covariances.skewness", "skewness over its value, less 1", ratio, allowing: 2 / P,
        resolving: 0.03
      ) { Estimate(meanOf: $1.map(\.skewness)) / exactRatios($0).skewness - 1 },
      worst(
        "covariances.fourth-moment", "m₄/m₂² over its value, less 1", ratio, allowing: 2 / P,
        resolving: 0.01
      ) { Estimate(meanOf: $1.map(\.kurtosis)) / exactRatios($0).kurtosis - 1 },
      worst(
        "covariances.distance", "distance from the semicircle less that of the limit law",
        "rigidity of levels", allowing: Spectrum.rigidity(run[sampleOrder]), resolving: 0.003
      ) { Estimate(meanOf: $1.map(\.distance)) - distance(of: $0.limit.aspectRatio) },
    ]
    return checks.compactMap(\.self)
  }

  /// m₃/m₂^{3/2} and m₄/m₂² of S − 1, from the exact moments of S.
  static func exactRatios(_ ensemble: WishartEnsemble) -> (skewness: Double, kurtosis: Double) {
    let s = (0...4).map(ensemble.moment)
    let m2 = s[2] - 2 * s[1] + 1
    let m3 = s[3] - 3 * s[2] + 3 * s[1] - 1
    let m4 = s[4] - 4 * s[3] + 6 * s[2] - 4 * s[1] + 1
    return (m3 / .pow(m2, 1.5), m4 / (m2 * m2))
  }

  /// The distance between the law of Marchenko and Pastur about 1 and the semicircle of the same m₂.
  static func distance(of γ: Double) -> Double {
    let (law, circle) = (
      MarchenkoPasturLaw(aspectRatio: γ), SemicircleLaw(radius: 2 * γ.squareRoot())
    )
    // Without the atom on the left of it.
    let low = law.atomAtZero > 0 ? circle.cdf(-1) : 0
    let top = 2 * γ.squareRoot() + γ
    return (0...4000).reduce(low) { largest, k in
      let x = -1 + (top + 1) * Double(k) / 4000
      return max(largest, abs(law.cdf(1 + x) - circle.cdf(x)))
    }
  }
}
