import CBoostMath
import Requirements

/// The binomial distribution: of the number of successes in independent trials.
public struct BinomialDistribution: Distribution, Equatable {
  /// The number of trials.
  public let trials: Int
  /// The probability of success in a trial.
  public let probability: Double

  /// The distribution with the given parameters.
  public init(trials: Int, probability: Double) {
    require(trials >= 0, "the number of trials must not be negative, it is \(trials)")
    requireProbability(probability)
    self.trials = trials
    self.probability = probability
  }

  /// The probability of exactly x successes; 0 unless x is one of 0, 1, …, `trials`.
  public func density(_ x: Double) -> Double {
    guard !x.isNaN else { return .nan }
    guard x >= 0, x <= Double(trials), x == x.rounded() else { return 0 }
    return cboost_binomial_density(x, Double(trials), probability)
  }

  /// The probability of at most x successes.
  public func cdf(_ x: Double) -> Double {
    if x < 0 || x >= Double(trials) { return x < 0 ? 0 : 1 }
    return cboost_binomial_cdf(x.rounded(.down), Double(trials), probability)
  }

  /// The probability of more than x successes, without the cancellation of 1 - cdf(x).
  public func survival(_ x: Double) -> Double {
    if x < 0 || x >= Double(trials) { return x < 0 ? 1 : 0 }
    return cboost_binomial_survival(x.rounded(.down), Double(trials), probability)
  }

  /// The interval of Clopper and Pearson (1934) for the probability of success after `successes` of
  /// `trials`: it covers the truth with at least the given confidence, whatever it is.
  ///
  /// Its ends are the probabilities at which so many successes or more, and so many or fewer, have
  /// probability (1 - confidence)/2; they are quantiles of beta distributions.
  public static func interval(
    successes: Int, trials: Int, confidence: Double = 0.95
  ) -> ClosedRange<Double> {
    require(
      successes >= 0 && successes <= trials && trials > 0,
      "\(successes) of \(trials) trials cannot be successes")
    require(confidence > 0 && confidence < 1, "confidence \(confidence) is not in (0, 1)")
    let tail = (1 - confidence) / 2
    let (k, n) = (Double(successes), Double(trials))
    let lower = successes == 0 ? 0 : BetaDistribution(k, n - k + 1).quantile(tail)
    let upper = successes == trials ? 1 : BetaDistribution(k + 1, n - k).upperQuantile(tail)
    return lower...upper
  }
}
