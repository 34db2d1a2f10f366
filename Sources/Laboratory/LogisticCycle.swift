import Replication
import SemicircleCore

extension ScalarLoss {
  /// How far the loss on the cycle f = F, −F, F, … stands above its minimum at the learning rate ηλ;
  /// 0 where there is no cycle. For the balanced logistic loss it is log cosh F/2.
  public func cycleHeight(rate: Double) -> Double {
    twoCycleAmplitude(rate: rate).map { value($0) - value(0) } ?? 0
  }
}

/// Gradient descent on the balanced logistic loss beyond its edge, ηλ₀ > 8, from a small output: the
/// plateau on which the loss stays.
///
/// It is looked at after sixteen times the time in which a small deviation grows by a factor e, when
/// the first swing is over, and for twenty steps, ten turns of the cycle.
public struct LogisticPlateau: Sendable {
  /// The mean loss above its minimum, over that of the cycle at the ηλ of the moment.
  public let height: Double
  /// The mean loss above its minimum itself.
  public let mean: Double
  /// The mean of ηλ.
  public let rate: Double
  /// The largest loss above its minimum, over that of the cycle at the ηλ of the start.
  public let swing: Double

  /// - Parameters:
  ///   - start: a network with a small output.
  ///   - rate: ηλ₀.
  public init(of start: some ScalarNetwork, rate: Double) {
    let loss = ScalarLoss.logistic(positiveShare: 0.5)
    let learningRate = rate / start.tangentKernel
    let first = max(20, Int(16 / Double.log(rate / 4 - 1)))
    var (sum, cycle, rates) = (0.0, 0.0, 0.0)
    let descent = start.descend(on: loss, learningRate: learningRate, steps: first + 20) {
      step, network in
      if step > first {
        sum += loss.value(network.output) - loss.value(0)
        cycle += loss.cycleHeight(rate: learningRate * network.tangentKernel)
        rates += learningRate * network.tangentKernel
      }
      return false
    }
    height = sum / cycle
    mean = sum / 20
    self.rate = rates / 20
    swing = (descent.peakLoss - loss.value(0)) / loss.cycleHeight(rate: rate)
  }
}

extension ScalarNetwork {
  /// ηλh* at which the deviation of the output from the minimum, a small one at the start, doubles
  /// within a number of steps: 1 + 2^(1/steps) where the kernel is a constant.
  ///
  /// - Throws: ``PhaseBoundaryError``.
  public func edge(on loss: ScalarLoss, doublingWithin steps: Int) throws -> Double {
    let deviation = abs(output - loss.minimiser)
    return try PhaseBoundary(in: 1...4) { sharpness in
      descend(
        on: loss, learningRate: sharpness / (tangentKernel * loss.curvatureAtMinimum), steps: steps
      ) { abs($1.output - loss.minimiser) > 2 * deviation }
    } isBeyond: {
      $0.end == .stopped
    }.value
  }

  /// ηλ on the way down, against the number of steps: each step at first, then some forty in a factor
  /// of ten.
  public func slide(
    on loss: ScalarLoss, rate: Double, steps: Int
  ) -> [(step: Int, rate: Double)] {
    let first = tangentKernel
    var slide: [(step: Int, rate: Double)] = []
    _ = descend(on: loss, rate: rate, steps: steps) { step, network in
      if Double(step) > 1.06 * Double(slide.last?.step ?? 0) {
        slide.append((step, rate * network.tangentKernel / first))
      }
      return false
    }
    return slide
  }
}
