import Replication
import SemicircleCore

/// A law for the largest eigenvalue of a batch's Gauss–Newton matrix with one free number s.
enum FittedLaw {
  case theorem4, informationPlusNoise, printed, corrected
  /// As corrected, with the mean of the noise taken out: it is a part of the full matrix.
  case centred

  /// What can be meant by "multiplicative": Theorem 7.
  static let multiplicative = [FittedLaw.printed, .corrected, .centred]

  /// λ₁(G_B)/λ₁ with γ = P/B_eff. s is Pσ²/λ₁² for Theorem 4, and σ²/λ₁ for the others.
  func value(P: Int, B: Double, _ s: Double) -> Double {
    let γ = Double(P) / B
    func gram(_ model: GramOutlierLaw.Model, spike: Double = 1) -> Double {
      GramOutlierLaw(model, aspectRatio: γ, variance: s).outlier(spike)
    }
    switch self {
    case .theorem4: return WhichNoiseScale.theorem4(B, s)
    case .informationPlusNoise: return gram(.informationPlusNoise)
    case .printed: return gram(.additiveAsPrinted)
    case .corrected: return gram(.additive)
    case .centred: return gram(.additive, spike: max(0, 1 - s))
    }
  }
}

/// The best s of each law for eigenvalues at several batch sizes, and what is left.
struct Fit {
  var s: Double
  /// ln of the law over the eigenvalue, at each batch size.
  var errors: [Double]
  var rootMeanSquare: Double { (errors.dot(errors) / Double(errors.count)).squareRoot() }

  /// The smallest sum of squared errors on a fine grid of s: some of the laws have jumps, which no
  /// descent would survive.
  init(_ law: FittedLaw, P: Int, B: [Double], _ eigenvalues: [Double]) {
    func errors(_ exponent: Double) -> [Double] {
      zip(B, eigenvalues).map { .log(law.value(P: P, B: $0, .pow(10, exponent)) / $1) }
    }
    func best(_ grid: StrideThrough<Double>) -> Double {
      grid.map { (exponent: $0, size: errors($0).reduce(0) { $0 + $1 * $1 }) }
        .min { $0.size < $1.size }?.exponent ?? .nan
    }
    let coarse = best(stride(from: -7, through: 4, by: 0.02))
    let fine = best(stride(from: coarse - 0.02, through: coarse + 0.02, by: 0.0005))
    (s, self.errors) = (.pow(10, fine), errors(fine))
  }
}

extension WhichNoiseScale.Data {
  /// λ₁(G_B)/λ₁(G), mean over networks, for each size.
  var gaussNewtonEigenvalues: [Estimate] {
    gaussNewton.map { Estimate(overUnits: $0.map(\.shift)) + 1 }
  }

  /// The error of the best multiplicative law less that of Theorem 4: root mean squares of the
  /// logarithm, each law fitted to each network.
  var multiplicativeExcess: Estimate {
    Estimate(
      meanOf: networks.indices.map { r in
        let eigenvalues = gaussNewton.map { 1 + $0[r].shift.value }
        func error(_ law: FittedLaw) -> Double {
          Fit(law, P: P, B: sizes, eigenvalues).rootMeanSquare
        }
        return (FittedLaw.multiplicative.map(error).min() ?? .nan) - error(.theorem4)
      })
  }

  /// The root mean square error of a fitted law, as a factor less 1.
  func fitError(_ law: FittedLaw) -> Double {
    .exp(Fit(law, P: P, B: sizes, gaussNewtonEigenvalues.map(\.value)).rootMeanSquare) - 1
  }
}
