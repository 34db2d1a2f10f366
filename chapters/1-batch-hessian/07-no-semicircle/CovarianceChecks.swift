import Replication
import SemicircleCore

extension NoSemicircle {
  /// The spectra of sample covariances about 1 against their law.
  static func covarianceChecks(_ data: Data, _ run: Run) -> [Check] {
    let P = Double(run[sampleOrder])
    // Where P/B is small the law is so near to the semicircle that the control could not fail: fourth
    // moment and distance are compared for P/B of a tenth or more.
    let cells = zip(run[sampleCounts], data.covariances)
    func every(
      _ id: String, _ words: String, _ because: String, allowing allowance: Double,
      from least: Double = 0, semicircle: (WishartEnsemble) -> Double,
      _ value: (WishartEnsemble, [Spectrum]) -> Estimate
    ) -> Check {
      Check.every(
        "covariances." + id,
        cells.filter { P / Double($0.0) >= least }.map { B, spectra in
          let ensemble = WishartEnsemble(dimension: run[sampleOrder], sampleCount: B)
          return .ours(
            "covariances." + id, "\(words), B = \(B)", value(ensemble, spectra), .near(0),
            allowing: allowance, because: because,
            rivals: .rival("a semicircle", .near(semicircle(ensemble)), allowing: allowance),
            inControl: .mustFail, unit: "matrix")
        }, role: .ours)
    }
    let ratio = "a mean of ratios, not a ratio of means: of order 1/P"
    return [
      every(
        "skewness", "skewness over its value, less 1", ratio, allowing: 2 / P,
        semicircle: { _ in -1 }
      ) { Estimate(meanOf: $1.map(\.skewness)) / exactRatios($0).skewness - 1 },
      every(
        "fourth-moment", "m₄/m₂² over its value, less 1", ratio, allowing: 2 / P, from: 0.1,
        semicircle: { 2 / exactRatios($0).kurtosis - 1 }
      ) { Estimate(meanOf: $1.map(\.kurtosis)) / exactRatios($0).kurtosis - 1 },
      every(
        "distance", "distance from the semicircle less that of the limit law", "rigidity of levels",
        allowing: Spectrum.rigidity(run[sampleOrder]), from: 0.1,
        semicircle: { -distance(of: $0.limit.aspectRatio) }
      ) { Estimate(meanOf: $1.map(\.distance)) - distance(of: $0.limit.aspectRatio) },
    ]
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
    // On both sides of the atom; and between the edges in steps that are small on the left, where the
    // law is steep.
    let (atom, atZero) = (law.atomAtZero, circle.cdf(-1))
    let (left, right) = ((1 - γ.squareRoot()) * (1 - γ.squareRoot()) - 1, 2 * γ.squareRoot() + γ)
    let low = max(atom > 0 ? max(atZero, atom - atZero) : 0, abs(circle.cdf(left) - atom))
    return (0...4000).reduce(low) { largest, k in
      let x = left + (right - left) * .pow(Double(k) / 4000, 2)
      return max(largest, abs(law.cdf(1 + x) - circle.cdf(x)))
    }
  }

  /// The distance between a normal law and the semicircle of the same second moment.
  static var distanceOfNormalLaw: Double {
    let circle = SemicircleLaw(radius: 2)
    return (0...4000).reduce(0) { largest, k in
      let x = 3 * Double(k) / 4000
      return max(largest, abs(NormalDistribution().cdf(x) - circle.cdf(x)))
    }
  }
}
