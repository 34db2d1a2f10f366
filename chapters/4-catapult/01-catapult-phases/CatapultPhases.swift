//: # Beyond the edge of stability stands a catapult
//:
//: Gradient descent on a parabola diverges as soon as the learning rate exceeds two over the
//: curvature. A network with two layers need not: its curvature is a function of its weights, and
//: the oscillation that should tear it apart can flatten the valley first. The loss shoots up and
//: comes down in a flatter place. Here is the smallest network that does it, one in which
//: everything can be computed: two layers, no non-linearity, one number for an input. It has three
//: phases, separated by two edges. The upper one turns out to be exact at every width.
//:
//: **You need** gradient descent, and why it diverges on a parabola beyond twice the inverse
//: curvature.

import Replication
import SemicircleCore

@main struct CatapultPhases: Chapter {
  static let claim = Claim(
    "E1", "E3", part: .catapult, number: 1, slug: "catapult-phases",
    title: "Beyond the edge of stability stands a catapult", paper: .huangDuXuLiu2020,
    place: "phases of the learning rate, abstract; after Lewkowycz et al. (2020)",
    statement: """
      Squared loss: up to η = 2/λ₀ the loss falls; from there to 4/λ₀ it rises first and then \
      falls to a flatter minimum, λ < 4/η − λ₀; beyond 4/λ₀ it diverges, whatever the width.
      """,
    reported: """
      Three phases and flatter minima, in words. Of both texts we had abstracts and openings only: \
      no number here is theirs, and the derivations are ours.
      """,
    expected: .reproduced)

  //: ## Parameters
  //:
  //: Learning rates are given as $\eta\lambda_0$, with the curvature $\lambda_0$ that a network of
  //: finite width has at its start, not the 2 that it has in the limit of infinite width.

  static let widths = Parameter(
    "widths", symbol: "m", "widths of the hidden layer",
    default: [4, 16, 64, 256, 1024, 4096, 16384], tiny: [4, 64, 1024], range: 1...100_000,
    origin: .ours("from as narrow as it can be to where the limit is reached"))
  static let replicates = Parameter(
    "replicates", symbol: "R", "networks of each width", default: 64, tiny: 3, range: 2...1000,
    origin: .ours("the statements are about every network, not about a mean"))
  static let rates = Parameter(
    "rates", symbol: "ηλ₀", "learning rates of panel (a)",
    default: [
      0.5, 1, 1.5, 1.9, 2.1, 2.2, 2.3, 2.4, 2.5, 2.6, 2.7, 2.8, 2.9, 3, 3.1, 3.3, 3.5, 3.7, 3.9,
      4.1, 4.3,
    ], tiny: [1, 2.5, 3, 4.1], range: 0.01...10.0,
    origin: .ours("all three phases, densely where the law holds"))
  static let bandPoints = Parameter(
    "band-points", symbol: "n_η", "learning rates from 2 to 4 of panel (c)", default: 200,
    tiny: 100, range: 50...2000,
    origin: .ours("steps of 0.01: the edge of the erratic range is sharp"))
  static let phases = Parameter(
    "phases", symbol: "n_a", "starts of each of them", default: 60, tiny: 20, range: 2...1000,
    origin: .ours("|f₀| over a factor e², more than a step's growth: every phase of the orbit"))
  static let steps = Parameter(
    "steps", symbol: "t_max", "largest number of steps", default: 30_000,
    range: 100...1_000_000,
    origin: .ours("where almost no curvature is left it converges slowly: −ln 10⁻⁹ / ηλ_∞ steps"))
  static let parameters: Parameters = [widths, replicates, rates, bandPoints, phases, steps]

  static func cost(_ run: Run) -> Cost? {
    Cost(
      cpuSeconds: 5e-4 * Double(run[widths].count * run[replicates])
        + 1e-5 * Double(run[bandPoints] * run[phases]), bytes: 3e7)
  }

  //: ## Theory
  //:
  //: The network is $f = u\cdot v/\sqrt m$, where $u$ and $v$ are the weights of its two layers;
  //: the inputs are 1, the targets 0, the loss $L = f^2/2$. Its curvature is
  //: $\lambda = |\nabla f|^2 = (|u|^2+|v|^2)/m$: this is the tangent kernel and the trace of the
  //: Hessian. With $a = \eta f/\sqrt m$ a step of gradient descent is $u \leftarrow u - av$,
  //: $v \leftarrow v - au$. So it multiplies $u+v$ by $1-a$ and $u-v$ by $1+a$, and two numbers,
  //: $p_\pm = |u\pm v|^2/m = \lambda \pm 2f/\sqrt m$, know all about the future.
  //: (`CatapultRecursion` is just that, and a check below compares it with gradient descent on all
  //: the weights.) Written with $a$ and $\lambda$,
  //: $$a \leftarrow a\,(1 - \eta\lambda + a^2), \qquad
  //:   4 - \eta\lambda \leftarrow (4 - \eta\lambda)(1 + a^2) ,$$
  //: and the width is gone: it only says that $a$ starts at $a_0 = \eta f_0/\sqrt m$.
  //:
  //: **Lower edge.** The first step raises the loss if $|1 - \eta\lambda_0 + a_0^2| > 1$, that is,
  //: beyond $\eta\lambda_0 = 2 + a_0^2$. (If $8f_0^2 > m\lambda_0^2$ this has no solution below 4, and
  //: then there is no lower edge.)
  //:
  //: **Upper edge.** Look at the second equation. Below 4 the distance to 4 grows by factors
  //: $1+a_t^2$ and cannot exceed 4; the product of all of them is finite, so $a_t\to0$, and gradient
  //: descent converges. Above 4, $\eta\lambda$ only grows, $|1-\eta\lambda| > 3$, and there is no way to
  //: zero. At 4 itself $a \leftarrow a^3 - 3a$ is Chebyshev's cubic on $[-2, 2]$. No width enters.
  //:
  //: **Where it ends.** Multiply the two factors of $p_+p_-$: it changes by $(1-a^2)^2$. Together with
  //: the second equation, exactly,
  //: $$\eta\lambda_\infty (4 - \eta\lambda_\infty) =
  //:   \sqrt{(\eta\lambda_0)^2 - 4a_0^2}\;(4 - \eta\lambda_0)\prod_t |1 - a_t^4| .$$
  //: While no $a_t^4$ exceeds 2 the right side is below $\eta\lambda_0(4-\eta\lambda_0)$; and since
  //: $\lambda$ never rises, $\eta\lambda_\infty < 4 - \eta\lambda_0$: as far below the edge of stability
  //: as the start was above it, and further.
  //:
  //: For a small start and a small excess $\xi = \eta\lambda_0 - 2$ the map has a conserved quantity,
  //: as a power series in $a^2$ and $x = \eta\lambda - 2$, with $a^2$ counted as two orders:
  //: $a^2 + \frac12x^2 + \frac13x^3 + \dots$ (put the map in and compare). An orbit begins and ends at
  //: $a = 0$, on two sides of $x = 0$, so that $\frac12x^2 + \frac13x^3 + \frac{13}{48}x^4 +
  //: \frac7{60}x^5 + \dots$ is the same at both, and
  //: $$\eta\lambda_\infty = 2 - \xi - \tfrac23\xi^2 - \tfrac49\xi^3 - \tfrac{14}{135}\xi^4 + O(\xi^5) .$$
  //:
  //: **Where the law ends.** A factor of the product is zero at $|a_t| = 1$: there one step
  //: extinguishes $u+v$ or $u-v$ altogether, and nothing is left of $\lambda$ but $2|f|/\sqrt m$. As
  //: the learning rate rises, the peak of $|a|$ comes up to 1, and $\lambda_\infty$ falls to almost zero.
  //: Beyond, the step overshoots the point of extinction by an amount that depends on where exactly
  //: the orbit meets it. The end is erratic: of the starts some are extinguished, others not at all.

  //: ## Experiment
  //:
  //: Networks have standard normal weights. Both edges are found for each by bisection, the lower
  //: one as the rate beyond which the loss is at any time higher than at the start. A run that has
  //: diverged counts as one in which the loss rose: after an overflow nothing else is reliable. The
  //: bisection checks that its two ends are on different sides.
  //:
  //: The *control* is a network with one layer, $f = w\cdot x$, from the same $f_0$ and $\lambda_0$:
  //: $a \leftarrow a(1 - \eta\lambda)$, and $\lambda = |x|^2$ is a constant. Nothing else differs.

  struct Data: Sendable {
    /// For each width, the networks.
    var networks: [[Network]]
    /// Panel (c), and the deviation of the recursion from the weights: of the claim only.
    var band: [BandPoint]
    var deviation: Double?
  }

  struct Network: Sendable {
    var lower: Double
    var upper: Double
    /// 2 + a₀² at the lower edge; nil where there is none.
    var law: Double?
    /// λ_∞/λ₀ at each rate; nil where it diverged or had not converged.
    var ends: [Double?]
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let networks = try run.sweep(run[widths], replicates: run[replicates]) { m, draws in
      var stream = draws("weights")
      let two = CatapultRecursion(TwoLayerNetwork(width: m, from: &stream))
      let one = OneLayerNetwork(output: two.output, tangentKernel: two.tangentKernel)
      return mechanism == .on ? try measure(two, m, run) : try measure(one, m, run)
    }
    guard mechanism == .on else { return Data(networks: networks, band: []) }
    return try Data(networks: networks, band: band(run), deviation: deviation(run))
  }

  static func measure(_ start: some ScalarNetwork, _ m: Int, _ run: Run) throws -> Network {
    let (f, λ) = (start.output, start.tangentKernel)
    let descend = { (rate: Double) in
      start.descend(on: .squared, learningRate: rate / λ, steps: run[steps], tolerance: 1e-9)
    }
    let lower = try PhaseBoundary(in: 1...8, run: descend) { $0.lossRose }.value
    let upper = try PhaseBoundary(in: 1...8, run: descend).value
    let a = lower * f / (λ * Double(m).squareRoot())
    return Network(
      lower: lower, upper: upper, law: 8 * f * f < Double(m) * λ * λ ? 2 + a * a : nil,
      ends: run[rates].map {
        let descent = descend($0)
        return descent.end == .converged ? descent.network.tangentKernel / λ : nil
      })
  }

  //: In the map of $a$ and $\eta\lambda$ the width is a scale; so panel (c), the band of ends
  //: between the edges, is computed at $m = 1$, $\eta = 1$, where $f$ is $a$ and $\lambda$ is
  //: $\eta\lambda$.

  struct BandPoint: Sendable {
    var rate: Double
    /// ηλ_∞ and the largest |a| on the way, for each phase that has converged.
    var ends: [Double] = []
    var peaks: [Double] = []
    /// The phases that have not.
    var unfinished = 0
    /// The largest deviation from the exact product.
    var productError = 0.0

    var low: Double { ends.min() ?? .nan }
    var high: Double { ends.max() ?? .nan }
    var mean: Double { ends.reduce(0, +) / Double(ends.count) }
  }

  static let largestStart = 7.4e-4

  static func band(_ run: Run) throws -> [BandPoint] {
    let n = run[bandPoints]
    return try run.sweep(Array(0..<n)) { index, _ in
      let rate = 2 + 2 * (Double(index) + 0.5) / Double(n)
      var point = BandPoint(rate: rate)
      for phase in 0..<run[phases] {
        let a = largestStart * Double.exp(-2 * Double(phase + 1) / Double(run[phases]))
        let start = CatapultRecursion(output: a, tangentKernel: rate, width: 1)
        var product = (start.plus * start.minus).squareRoot() * (4 - rate) * (1 - a * a * a * a)
        var peak = a
        let descent = start.descend(
          on: .squared, learningRate: 1, steps: run[steps], tolerance: 1e-9
        ) { _, network in
          let square = network.output * network.output
          product *= abs(1 - square * square)
          peak = max(peak, abs(network.output))
          return false
        }
        guard descent.end == .converged else {
          point.unfinished += 1
          continue
        }
        let end = descent.network.tangentKernel
        point.ends.append(end)
        point.peaks.append(peak)
        point.productError = max(point.productError, abs(end * (4 - end) - product))
      }
      return point
    }
  }

  /// The largest relative deviation between the recursion and gradient descent on all weights,
  /// over 200 steps below, at and above the lower edge.
  static func deviation(_ run: Run) throws -> Double {
    let cells: [(Int, Double)] = run[widths].flatMap { m in [1, 1.9, 2.5, 3].map { (m, $0) } }
    return try run.sweep(cells) { cell, draws in
      var stream = draws("weights/deviation")
      var weights = TwoLayerNetwork(width: cell.0, from: &stream)
      var recursion = CatapultRecursion(weights)
      let η = cell.1 / weights.tangentKernel
      var worst = 0.0
      for _ in 0..<200 {
        weights.step(slope: η * weights.output)
        recursion.step(slope: η * recursion.output)
        let (f, λ) = (weights.output, weights.tangentKernel)
        worst = max(
          worst, abs(recursion.output - f) / (1 + abs(f)), abs(recursion.tangentKernel / λ - 1))
      }
      return worst
    }.max() ?? .nan
  }

  //: ## Checks
  //:
  //: Nothing here is a mean with a standard error: the statements are about every single network,
  //: and the worst one is judged. The allowances are what bisection and rounding leave open, and the
  //: next order of the one expansion.

  static let control = """
    One layer instead of two, from the same output and curvature: nothing can lower the curvature.
    """

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    var (upper, lower, flatter): ([Check], [Check], [Check]) = ([], [], [])
    for (m, networks) in zip(run[widths], data.networks) {
      for network in networks {
        upper.append(
          Check(
            .claim, "E1.upper", "ηλ₀ at which it begins to diverge, m = \(m)", network.upper,
            .near(4), allowing: 1e-5, because: "the bisection's 10⁻⁶ and rounding; no width enters",
            inControl: .mustFail))
        if let law = network.law {
          lower.append(
            Check(
              .claim, "E1.lower", "ηλ₀ at which the loss begins to rise, less 2 + a₀², m = \(m)",
              network.lower - law, .near(0), allowing: 1e-5,
              because: "the bisection's 10⁻⁶ and rounding", inControl: .mustFail))
        }
      }
      for (k, rate) in run[rates].enumerated() where m >= 64 && rate > 2.05 && rate < 3.05 {
        // One that has no end has not become flatter: its curvature is at best what it was.
        let largest = networks.map { rate * ($0.ends[k] ?? 1) / (4 - rate) }.max() ?? .nan
        flatter.append(
          Check(
            .claim, "E3.flatter",
            "largest ηλ_∞ / (4 − ηλ₀), m = \(m), ηλ₀ = \(rate.formatted(digits: 3))", largest,
            .atMost(1), allowing: 1e-9, because: "rounding: the bound is proved where a⁴ ≤ 2",
            inControl: .mustFail))
      }
    }
    return [upper, lower, flatter].compactMap(Check.worst) + bandChecks(data)
  }

  static func bandChecks(_ data: Data) -> [Check] {
    guard let deviation = data.deviation else { return [] }
    let band = data.band
    let runs = band.reduce(0) { $0 + $1.ends.count + $1.unfinished }
    let expansion = band.filter { $0.rate > 2.1 && $0.rate < 2.4 }.flatMap { point in
      let ξ = point.rate - 2
      return [point.low, point.high].map { end in
        Check(
          .ours, "band.expansion", "(2 − ξ − ⅔ξ² − ηλ_∞)/ξ³ at ξ = \(ξ.formatted(digits: 3))",
          (2 - ξ - 2.0 / 3 * ξ * ξ - end) / (ξ * ξ * ξ), .near(4.0 / 9),
          allowing: 14.0 / 135 * ξ + largestStart * largestStart / (ξ * ξ * ξ * ξ),
          because: "the next order, (14/135) ξ, and a start that is not zero, a₀²/ξ⁴")
      }
    }
    let lowest = band.filter { $0.rate < 3.5 }.min { $0.mean < $1.mean }
    let falling = zip(band, band.dropFirst()).filter { $0.0.rate < 3 }.map { $0.mean - $1.mean }
    let erratic = band.filter { abs($0.rate - 3.3) < 0.05 }.map { ($0.high - $0.low) / $0.mean }
    let checks: [Check?] = [
      Check(
        .instrument, "weights", "largest deviation of the recursion from the weights' descent",
        deviation, .atMost(0), allowing: 1e-9,
        because: "rounding: 200 steps, each of relative error 10⁻¹⁶ √m"),
      Check(
        .instrument, "unfinished", "share of runs of the band that have not converged",
        Double(band.reduce(0) { $0 + $1.unfinished }) / Double(runs), .atMost(0), allowing: 0.01,
        because: "left out, they shift a mean over phases by about their share of it"),
      Check(
        .ours, "band.product", "error of the exact product for ηλ_∞(4 − ηλ_∞)",
        band.map(\.productError).max() ?? .nan, .atMost(0), allowing: 1e-8,
        because: "rounding, over thousands of factors, some of them near zero"),
      Check.worst(of: expansion),
      Check(
        .ours, "band.falls", "fall of the mean ηλ_∞ from one rate to the next below ηλ₀ = 3",
        falling.min() ?? .nan, .atLeast(0), allowing: 0, because: "strictly: no run is random"),
      Check(
        .ours, "band.onset", "ηλ₀ of the lowest mean ηλ_∞", lowest?.rate ?? .nan,
        .within(onset(data) { $0.peaks.max() }...onset(data) { $0.peaks.min() }), allowing: 0,
        because: "from where the first phase has a peak |a| > 1 to where the last has"),
      Check(
        .ours, "band.erratic", "spread of ηλ_∞ over the phases near ηλ₀ = 3.3, over its mean",
        erratic.min() ?? .nan, .atLeast(1), allowing: 0,
        because: "no mean describes what spreads by more than its size"),
    ]
    return checks.compactMap { $0 }
  }

  /// The first rate at which a peak of |a| passes 1.
  static func onset(_ data: Data, _ peak: (BandPoint) -> Double?) -> Double {
    data.band.first { peak($0) ?? 0 > 1 }?.rate ?? 4
  }

  //: ## Figure
  //:
  //: `CatapultFigure` draws it. Between its edges the catapult ends flatter than it began (a). Up to
  //: ${{band.onset | 2}}/\lambda_0$ that is a law, the flatter the larger the rate; beyond, it is none (c).
  //:
  //: ## What to doubt
  //:
  //: *The smallest model.* All inputs are equal, so that there is one direction of curvature. With
  //: several, each would have its own edge and their catapults would mix.
  //:
  //: *Whose claim.* That there are three phases and that the catapult ends in a flatter minimum is
  //: the papers' claim, in words. That the upper edge is exactly 4, the lower one $2 + a_0^2$, and
  //: everything in panel (c) is ours; a factor in front of $1/\lambda_0$ was not readable in either.
  //:
  //: *Flatter, up to a point.* It is tempting to read panel (a) as "the larger the rate, the flatter".
  //: That holds up to about ${{band.onset | 2}}/\lambda_0$. Beyond, the final curvature depends on the last digits
  //: of the start; its mean comes back to a fifth of $\lambda_0$, and a mean there is no law.
  //:
  //: *The bound.* $4 - \eta\lambda_0$ is proved where no $a_t^4$ exceeds 2. Because $4-\eta\lambda$
  //: cannot exceed 4 we have $a_t^2 \le \eta\lambda_0/(4-\eta\lambda_0)$, and that makes it sure up to
  //: $\eta\lambda_0 = 2.34$ only. That it holds up to 3.3 at small starts is measured. So is
  //: another thing: if the first step does not raise the loss, no later one does.
  //:
  //: *Not every number between the edges.* A start with exactly $a = 0$, or an orbit that hits it,
  //: stays there at any learning rate. And close to extinction, or close below 4 where the orbit is
  //: chaotic for long, {{unfinished | percent 2}} of the runs of panel (c) have not converged after
  //: {{steps}} steps. They are left out of it.
  //:
  //: *Not tried.* Batches, biases, rectifiers (for which the literature reports a wider window).
  //:
  //: ## Exercises
  //:
  //: 1. `--set widths=1` takes the narrowest network there is, $f = uv$. Where is its upper edge?
  //:    *Expect* 4, to the six digits of the bisection, as at every width: no width enters the
  //:    argument. The check `E3.flatter` is gone, since it looks at widths from 64 on.
  //:
  //: 2. `--set steps=10000` leaves a third of the steps. What becomes of the control's upper edge?
  //:    *Expect* 2.0019 in the place of {{control.E1.upper | 5}}: a parabola diverges as soon as
  //:    the rate exceeds 2, but whoever waits a third of the time sees it only at three times the
  //:    excess. The upper edge of two layers stays at 4, because there a run that diverges does so
  //:    at once. In panel (c) the share of runs that have not converged rises from
  //:    {{unfinished | percent 2}} to 0.38 %; the law below the threshold does not move.
}
