//: # A fair coin
//:
//: The smallest chapter: it tests the harness, and the book does not contain it.

import Replication
import SemicircleCore

@main struct CoinToss: Chapter {
  //: ## Claim
  static let claim = Claim(
    "T1", part: .batchHessian, number: 99, slug: "coin-toss", title: "A fair coin",
    paper: .granziolZohrenRoberts2022, place: "nowhere",
    statement: "A fair coin shows heads half of the time.",
    reported: "nothing", expected: .reproduced)

  //: ## Parameters
  static let tosses = Parameter(
    "tosses", symbol: "n", "tosses of a coin", default: 4000, tiny: 100, range: 2...1_000_000,
    origin: .ours("a standard error of 0.008"))
  static let coins = Parameter(
    "coins", symbol: "k", "coins", default: 8, range: 2...1000,
    origin: .ours("enough for a standard error"))
  static let bias = Parameter(
    "bias", symbol: "b", "excess probability of heads in the control", default: 0.25,
    range: 0...0.5, origin: .ours("visible with four standard errors to spare"))
  static let parameters: Parameters = [tosses, coins, bias]

  //: ## Experiment
  struct Data: Sendable {
    var shareOfHeads: [Double]
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let probability = mechanism == .on ? 0.5 : 0.5 + run[bias]
    let shares = try run.replicate(run[coins]) { draws in
      var stream = draws("tosses")
      let heads = stream.uniforms(run[tosses]).count { $0 < probability }
      return Double(heads) / Double(run[tosses])
    }
    return Data(shareOfHeads: shares)
  }

  //: ## Checks
  static let control = "the coin is biased"

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let n = Double(data.shareOfHeads.count)
    let mean = data.shareOfHeads.reduce(0, +) / n
    let variance = data.shareOfHeads.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    let share = Estimate(mean, standardError: (variance / n).squareRoot(), count: Int(n))
    return [
      Check(
        .claim, "T1.share", "share of heads", share, .near(0.5), allowing: 0.005,
        because: "we would not care", resolving: 0.02, inControl: .mustFail),
      Check(
        .instrument, "range", "the smallest share", data.shareOfHeads.min() ?? -1,
        .within(0...1), allowing: 0, because: "a share"),
    ]
  }

  //: ## Figure
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure { Figure() }
}
