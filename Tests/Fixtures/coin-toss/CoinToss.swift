//: # A fair coin
//:
//: The smallest chapter. The book does not contain it: it lets the tests run the harness, with a
//: parameter for everything that can go wrong.

import Replication
import SemicircleCore

@main struct CoinToss: Chapter {
  //: ## Claim
  static let heading = Heading(
    part: .batchHessian, number: 99, slug: "coin-toss", title: "A fair coin",
    paper: .granziolZohrenRoberts2022)
  static let claims = [
    Claim(
      "T1", place: "nowhere", statement: "A fair coin shows heads half of the time.",
      reported: "nothing", expected: .reproduced)
  ]
  static let unit = "coin"

  //: ## Parameters
  enum Mishap: String, ParameterChoice {
    case none, unfair, noisy, instrument, ours, nan, lapack, plot, rival, twice, unmet, crash, open
    case controlPasses, controlInstrument, controlNaN, controlShifted, further
  }

  static let tosses = Parameter(
    "tosses", symbol: "n", "tosses of a coin", default: 4000, tiny: 100, range: 2...1_000_000,
    origin: .ours("a standard error of 0.008"))
  static let coins = Parameter(
    "coins", symbol: "k", "coins", default: 40, tiny: 4, range: 2...1_000_000,
    origin: .ours("a chance failure of 0.03 %"))
  static let bias = Parameter(
    "bias", symbol: "b", "excess probability of heads in the control", default: 0.25,
    range: 0...0.5, origin: .ours("visible with four standard errors to spare"))
  static let mishap = Parameter(
    "mishap", symbol: "–", "what goes wrong", default: Mishap.none, origin: .ours("the tests"))
  static let shown = Parameter(
    "shown", symbol: "i", "coins that are shown", default: [1, 2], range: 1...1_000_000,
    order: .increasing, count: 1...5, origin: .ours("the tests"))
  static let parameters: Parameters = [tosses, coins, bias, mishap, shown]
  static let constraints: [Constraint] = [.atMost(shown, coins)]

  static func cost(_ run: Run) -> Cost? {
    Cost(cpuSeconds: 1e-8 * Double(run[tosses] * run[coins]), bytes: 8 * Double(run[tosses]))
  }

  //: ## Experiment
  struct Data: Sendable {
    var shares: [Double]
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let mishap = run[mishap]
    if mishap == .open { throw Inconclusive("0 of \(run[coins]) coins fell") }
    if mishap == .unmet { require(run[coins] == 0, "there are \(run[coins]) coins") }
    if mishap == .crash { throw LinearAlgebraError.singular(column: run[coins] + .max) }
    if mishap == .lapack { throw LinearAlgebraError.singular(column: 1) }
    let isBiased = mechanism == .off ? mishap != .controlPasses : mishap == .unfair
    // A control that is the claim's data, shifted.
    let shift = mishap == .controlShifted && mechanism == .off ? 0.3 : 0
    // An unfair coin is less so than the control's, which it would equal otherwise.
    let excess = mechanism == .on ? run[bias] / 2 : run[bias]
    let probability = isBiased && shift == 0 ? 0.5 + excess : 0.5
    var shares = try run.replicate(run[coins]) { draws in
      var stream = draws("tosses")
      if mishap == .twice { stream = draws("tosses") }
      let heads = stream.uniforms(run[tosses]).count { $0 < probability }
      return Double(heads) / Double(run[tosses]) + shift
    }
    if mishap == .nan || mishap == .controlNaN && mechanism == .off { shares[0] = .nan }
    if mishap == .controlInstrument && mechanism == .off { shares.removeLast() }
    return Data(shares: shares)
  }

  //: ## Checks
  static let control = "the coin is biased"

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let mishap = run[mishap]
    return [
      .claim(
        "T1.share", "share of heads", Estimate(meanOf: data.shares), .near(0.5),
        allowing: 0.005, because: "we would not care",
        effect: mishap == .noisy ? 1e-6 : 0.1,
        rivals: .rival("two heads in three", .near(mishap == .rival ? 0.501 : 2.0 / 3)),
        inControl: .mustFail),
      .instrument(
        "count", "as many shares as coins", Double(data.shares.count),
        .near(Double(run[coins] + (mishap == .instrument ? 1 : 0))), because: "a count"),
      .ours(
        "largest", "the largest share", data.shares.max() ?? -1,
        .atMost(mishap == .ours ? -1 : 1), because: "a share",
        inControl: .free(because: "a biased coin has a share, too")),
    ]
  }

  //: ## Figure
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let coins = (1...data.shares.count).map(Double.init)
    let shares = run[mishap] == .plot ? data.shares.map { _ in .nan } : data.shares
    return Figure(
      caption: "Share of heads of each coin, with the mechanism on and off.",
      panels: [
        Panel(
          x: Axis("coin"), y: Axis("share of heads", range: 0...1),
          series: [
            .theory("fair", over: 1...Double(data.shares.count)) { _ in 0.5 },
            .points("measured", x: coins, y: shares),
            .points("control", x: Array(coins.prefix(control.shares.count)), y: control.shares),
          ])
      ])
  }

  static func furtherFigures(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, figure: Figure)] {
    guard run[mishap] == .further else { return [] }
    let panel = Panel(
      x: Axis("coin"), y: Axis("share"), series: [.points("one", x: [1], y: [data.shares[0]])])
    return [("first", Figure(caption: "The first coin.", panels: [panel, panel]))]
  }
}
