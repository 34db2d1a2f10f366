//: # A learnt damping depends on the unit of the inputs
//:
//: Nothing of the paper is tested here yet. In the place of its claim stands a toy, so that the
//: chapter runs from its first day: a coin that is tossed many times.
//:
//: **You need** the mean of independent numbers and its standard error.
//:
//: ## What you will see
//:
//: Fair coins show heads in the share {{N209.share | 3}} ± {{N209.share.error | 1}} of their
//: tosses, where one half is predicted: *{{N209/verdict}}*. Biased ones, the control, do not.
//:
//: ![The share of heads of each coin, fair and biased, beside one half](figure)

import Replication
import SemicircleCore

@main struct DampingUnits: Chapter {
  static let heading = Heading(
    part: .damping, number: 9, slug: "damping-units",
    title: "A learnt damping depends on the unit of the inputs",
    paper: .granziolBaskerville2022)
  static let claims = [
    Claim(
      "N209", place: "nowhere: a toy in the place of a claim",
      statement: "A fair coin shows heads half of the time.",
      reported: "nothing", expected: .reproduced)
  ]
  static let unit = "coin"

  //: ## Theory
  //:
  //: Of $n$ tosses that show heads with probability $p$ each, the share of heads has the mean $p$ and
  //: the variance $p(1-p)/n$. A fair coin has $p = \frac12$.

  //: ## The experiment in seven lines
  //:
  //: In the *control* heads come up more often by $b$, and nothing else is different.

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> [Double] {
    let probability = mechanism == .on ? 0.5 : 0.5 + run[bias]
    return try run.replicate(run[coins]) { draws in
      var stream = draws("tosses")
      return Double(stream.uniforms(run[tosses]).count { $0 < probability }) / Double(run[tosses])
    }
  }

  //: ## Parameters

  static let coins = Parameter(
    "coins", symbol: "k", "coins", default: 40, tiny: 8, range: 2...100_000,
    origin: .ours("enough to know the scatter"))
  static let tosses = Parameter(
    "tosses", symbol: "n", "tosses of each coin", default: 4000, tiny: 400, range: 2...1_000_000,
    origin: .ours("a standard error of 0.008 for each coin"))
  static let bias = Parameter(
    "bias", symbol: "b", "excess of heads in the control", default: 0.25, range: 0...0.5,
    origin: .ours("far beyond the standard error"))
  static let parameters: Parameters = [coins, tosses, bias]

  //: ## Checks
  //:
  //: The mean over the coins, with the standard error of their scatter.

  static let control = "The coins are biased."

  static func checks(_ data: [Double], _ run: Run) -> [Check] {
    [
      .claim(
        "N209.share", "share of heads", Estimate(meanOf: data), .near(0.5),
        allowing: 0.005, because: "a bias that nobody would notice",
        rivals: .rival("two heads in three", .near(2.0 / 3)), inControl: .mustFail)
    ]
  }

  //: ## Figure
  //:
  //: The shares scatter about one half by their standard error of {{each | 1}}.

  static func quoted(
    _ data: [Double], control: [Double], _ run: Run
  ) -> [(name: String, value: Double)] {
    [("each", 0.5 / Double(run[tosses]).squareRoot())]
  }

  static func figure(_ data: [Double], control: [Double], _ run: Run) -> Figure {
    let coins = data.indices.map { Double($0 + 1) }
    return Figure(
      caption: "Share of heads of each coin: fair, and biased in the control.",
      panels: [
        Panel(
          x: Axis("coin"), y: Axis("share of heads", range: 0...1),
          series: [
            .theory("theory", over: 1...Double(data.count)) { _ in 0.5 },
            .points("fair", x: coins, y: data),
            .points("control", x: coins, y: control),
          ])
      ])
  }

  //: ## What to doubt
  //:
  //: *That a toy says anything about the paper.* It says that the program runs.
  //:
  //: ## Exercises
  //:
  //: 1. `--set bias=0` takes the bias from the control. What becomes of the verdict?
  //:
  //:    *Answer.* Nothing, but the control "could not have come out otherwise", and the exit code is 2:
  //:    without the mechanism the check would have passed as well.
  //:
  //: 2. `--set tosses=100` tosses less often. By how much does the standard error grow?
  //:
  //:    *Answer.* By about $\sqrt{40} \approx 6.3$, because it goes like $1/\sqrt n$.
}
