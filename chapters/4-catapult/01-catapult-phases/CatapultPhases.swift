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
  static let heading = Heading(
    part: .catapult, number: 1, slug: "catapult-phases",
    title: "Beyond the edge of stability stands a catapult", paper: .huangDuXuLiu2020)

  static let claims = [
    Claim(
      "E1", place: "phases of the learning rate, abstract; after Lewkowycz et al. (2020)",
      statement: """
        Squared loss: up to a lower edge the loss only falls; from there to 4/λ₀ it rises first and \
        then falls; beyond 4/λ₀ it diverges, whatever the width. The lower edge is (2 + a₀²)/λ₀, \
        where a₀ = ηf₀/√m: it tends to 2/λ₀ as the width grows. In some narrow networks that has no \
        solution.
        """,
      reported: """
        Three phases, in words. Of both texts we had abstracts and openings only: no number here is \
        theirs, and the derivations are ours.
        """,
      weakened: "equal inputs, so that there is one direction of curvature; our factors of 1/λ₀",
      expected: .reproduced),
    Claim(
      "E3", place: "flatter minima, abstract",
      statement: """
        Squared loss: a run that has risen ends on a flatter minimum than it began, λ_∞ < λ₀. Up to \
        about ηλ₀ = 3.3, from a small start, λ_∞ < 4/η − λ₀.
        """,
      reported: "Flatter minima, in words. The bound is ours.",
      weakened: "the bound in the lower two thirds of the range and for wide networks only",
      expected: .reproduced),
  ]
  static let unit = "network"

  //: ## Parameters
  //:
  //: Learning rates are given as $\eta\lambda_0$, with the curvature $\lambda_0$ that a network of
  //: finite width has at its start, not the 2 that it has in the limit of infinite width.

  static let widths = Parameter(
    "widths", symbol: "m", "widths of the hidden layer",
    default: [4, 16, 64, 256, 1024, 4096, 16384], tiny: [4, 64, 1024], range: 1...100_000,
    origin: .ours("from as narrow as it can be to where the limit is reached"))
  static let replicates = Parameter(
    "replicates", symbol: "R", "networks of each width", default: 256, tiny: 3, range: 2...1000,
    origin: .ours("the statements are about every network: at most 1 in 200 is an exception"))
  static let rates = Parameter(
    "rates", symbol: "ηλ₀", "learning rates of panel (a)",
    default: [
      0.5, 1, 1.5, 1.9, 2.1, 2.2, 2.3, 2.4, 2.5, 2.6, 2.7, 2.8, 2.9, 3, 3.1, 3.3, 3.5, 3.7, 3.9,
      4.1, 4.3,
    ], tiny: [1, 2.5, 3, 3.5, 4.1], range: 0.01...10.0,
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
    range: 5000...1_000_000,
    origin: .ours("where almost no curvature is left it converges slowly: −ln 10⁻⁹ / ηλ_∞ steps"))
  static let parameters: Parameters = [widths, replicates, rates, bandPoints, phases, steps]

  static func cost(_ run: Run) -> Cost? {
    Cost(
      cpuSeconds: (7e-4 + 6e-8 * Double(run[steps])) * Double(run[widths].count * run[replicates])
        + 5e-5 * Double(run[bandPoints] * run[phases]), bytes: 3e7)
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
  //: beyond $\eta\lambda_0 = 2 + a_0^2$. Here $a_0$ contains $\eta$ itself: with
  //: $k = f_0^2/(m\lambda_0^2)$ we have $a_0^2 = k\,(\eta\lambda_0)^2$, and the smaller root of the
  //: quadratic equation is $\eta\lambda_0 = 4/(1 + \sqrt{1 - 8k})$. In a wide network $k$ is about
  //: $1/4m$, and the edge is at 2. If $8k > 1$ there is no root, and the first step never raises the
  //: loss below 4. (A later step may.)
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
  //: as the start was above it, and further. Once some $a_t^4$ exceeds 2, nothing keeps it there. What
  //: holds at every learning rate below 4 is less: $\lambda$ never rises, and a run that settles has
  //: $\eta\lambda_\infty \le 2$.
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
  //: The *control* has two parts. For the edges it is a network with one layer, $f = w\cdot x$, from
  //: the same $f_0$ and $\lambda_0$: $a \leftarrow a(1 - \eta\lambda)$, and $\lambda = |x|^2$ is a
  //: constant. Its loss, too, begins to rise at 2, but whatever $a_0$ is, and there it diverges. For
  //: the curvature at the end it is the same network with two layers at $\eta\lambda_0 = 1$, below
  //: its edge: there is no catapult, but nothing forbids the curvature to fall.

  struct Data: Sendable {
    /// For each width, the networks.
    var networks: [[Network]]
    /// Panel (c), and the deviation of the recursion from the weights: of the claim only.
    var band: [BandPoint]
    var deviation: Double?
  }

  struct Network: Sendable {
    /// ηλ₀ where the loss begins to rise and where it begins to diverge.
    var lower: Double
    var upper: Double
    /// f₀²/(mλ₀²).
    var k: Double
    /// λ_∞/λ₀ at each rate; nil where it diverged. A run that has not converged in time has no less
    /// than it will have: λ never rises.
    var ends: [Double?]

    /// The lower edge by the formula; nil where there is none.
    var law: Double? { 8 * k <= 1 ? 4 / (1 + (1 - 8 * k).squareRoot()) : nil }
  }

  static let calmRate = 1.0

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let networks = try run.sweep(run[widths], replicates: run[replicates]) { m, draws in
      var stream = draws("weights")
      let two = CatapultRecursion(TwoLayerNetwork(width: m, from: &stream))
      let (f, λ) = (two.output, two.tangentKernel)
      let one = OneLayerNetwork(output: f, tangentKernel: λ)
      let (lower, upper) = mechanism == .on ? try edges(of: two, run) : try edges(of: one, run)
      let ends = run[rates].map { rate -> Double? in
        let descent = descend(two, mechanism == .on ? rate : calmRate, run)
        return descent.hasDiverged ? nil : descent.network.tangentKernel / λ
      }
      return Network(lower: lower, upper: upper, k: f * f / (Double(m) * λ * λ), ends: ends)
    }
    guard mechanism == .on else { return Data(networks: networks, band: []) }
    return try Data(networks: networks, band: band(run), deviation: deviation(run))
  }

  static func descend<Start: ScalarNetwork>(_ start: Start, _ rate: Double, _ run: Run)
    -> Descent<Start>
  {
    start.descend(
      on: .squared, learningRate: rate / start.tangentKernel, steps: run[steps], tolerance: 1e-9)
  }

  static func edges(of start: some ScalarNetwork, _ run: Run) throws -> (Double, Double) {
    let run = { (rate: Double) in descend(start, rate, run) }
    return try (
      PhaseBoundary(in: 1...8, run: run) { $0.lossRose }.value,
      PhaseBoundary(in: 1...8, run: run).value
    )
  }

  //: In the map of $a$ and $\eta\lambda$ the width is a scale; so panel (c), the band of ends
  //: between the edges, is computed at $m = 1$, $\eta = 1$, where $f$ is $a$ and $\lambda$ is
  //: $\eta\lambda$ (`CatapultBand`).

  //: ## Checks
  //:
  //: Nothing here is a mean with a standard error: the statements are about every single network,
  //: and each one is judged. The allowances are what bisection and rounding leave open, and the next
  //: order of the one expansion. The formula for the lower edge is tested in the networks that have
  //: one and in which $a_0^2$ tells it from 2, by more than 0.001.

  static let control = """
    For the edges, one layer instead of two, from the same output and curvature. For the curvature \
    at the end, the same two layers at ηλ₀ = 1, below the lower edge.
    """

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let networks = zip(run[widths], data.networks).flatMap { m, all in all.map { (m, $0) } }
    let bisection = "the bisection's 10⁻⁶ and rounding"
    let upper = networks.map { m, network in
      Check.claim(
        "E1.upper", "ηλ₀ at which it begins to diverge, m = \(m)", network.upper, .near(4),
        allowing: 1e-5, because: "\(bisection); no width enters",
        rivals: .all([
          Check.Rival(
            "4 + 1/m: it depends on the width as the lower edge does", .near(4 + 1 / Double(m)),
            allowing: 1e-5),
          Check.Rival("3.1, where the law of the final curvature ends", .near(3.1), allowing: 0.1),
        ]), inControl: .mustFail)
    }
    let lower = networks.filter { 4 * $0.1.k > 1e-3 }.compactMap { m, network in
      network.law.map {
        Check.claim(
          "E1.lower", "ηλ₀ at which the loss begins to rise, m = \(m)", network.lower,
          .near($0), allowing: 1e-5, because: bisection,
          rivals: .rival("2, whatever the start", .near(2), allowing: 1e-5), inControl: .mustFail)
      }
    }
    let wide = networks.filter { $0.0 >= wideFrom }
    let limit = wide.map { m, network in
      Check.claim(
        "E1.limit", "ηλ₀ at which the loss begins to rise, m = \(m)", network.lower, .near(2),
        allowing: 25 / Double(m), because: "a₀² = f₀²/m, and |f₀| < 5 in all but one of a million",
        rivals: .rival("4: the loss rises only where it diverges", .near(4), allowing: 0.1),
        inControl: .free(because: "one layer's edge is 2, too: a₀² is all that tells them apart"))
    }
    let narrow = networks.filter { $0.0 < wideFrom }
    let isFree = Check.InControl.free(because: "a narrow network loses curvature at any rate")
    return [
      .forEach("network", "E1.upper", upper), .forEach("network", "E1.lower", lower),
      .forEach("network", "E1.limit", limit),
      .forEach("network", "E3.flatter", wide.map { flatter("E3.flatter", $0, run, .mustFail) }),
      .forEach("network", "E3.narrow", narrow.map { flatter("E3.narrow", $0, run, isFree) }),
      .forEach("network", "E3.bound", wide.map { bound($0, run) }),
    ] + bandChecks(data, run)
  }

  static let wideFrom = 1024

  /// Flatter than at the start, at each rate between the edges.
  static func flatter(
    _ id: String, _ network: (Int, Network), _ run: Run, _ inControl: Check.InControl
  ) -> [Check] {
    zip(run[rates], network.1.ends).filter { 2.1...3.95 ~= $0.0 }.map { rate, end in
      .claim(
        // One that has diverged has not become flatter.
        id, "λ_∞/λ₀, m = \(network.0), ηλ₀ = \(rate.formatted(digits: 3))", end ?? 1,
        .atMost(0.96), because: "what settles has ηλ_∞ ≤ 2: at most .953 at ηλ₀ = 2.1",
        rivals: .rival("1: the curvature stays", .near(1), allowing: 0.02), inControl: inControl)
    }
  }

  /// Below 4/η − λ₀, at each rate where this is claimed.
  static func bound(_ network: (Int, Network), _ run: Run) -> [Check] {
    zip(run[rates], network.1.ends).filter { 2.1...3.2 ~= $0.0 }.map { rate, end in
      below(
        "E3.bound", "λ_∞/λ₀, m = \(network.0)", end ?? 1, rate, .mustFail)
    }
  }

  static func below(
    _ id: String, _ statement: String, _ end: Double, _ rate: Double, _ inControl: Check.InControl
  ) -> Check {
    .claim(
      id, "\(statement), ηλ₀ = \(rate.formatted(digits: 4))", end, .atMost(4 / rate - 1),
      because: "proved where no a⁴ exceeds 2; 4/η − λ₀ in units of λ₀",
      rivals: .all([
        Check.Rival(
          "4/η − λ₀: the start mirrored at the edge", .near(4 / rate - 1), allowing: 0.01),
        Check.Rival("2/η: on the edge", .near(2 / rate), allowing: 0.01),
      ]), inControl: inControl)
  }

  static func bandChecks(_ data: Data, _ run: Run) -> [Check] {
    guard let deviation = data.deviation else { return [] }
    let band = data.band
    let isFree = Check.InControl.free(because: "the band is that of two layers between the edges")
    let phases = (0..<run[phases]).map { phase in
      band.filter { $0.rate < 3.3 }.compactMap { point in
        point.ends[phase].map {
          below("E3.phases", "λ_∞/λ₀, a small start", $0 / point.rate, point.rate, isFree)
        }
      }
    }
    let expansion = band.filter { $0.rate > 2.1 && $0.rate < 2.4 }.flatMap { point in
      let ξ = point.rate - 2
      return [point.low, point.high].map { end in
        Check.ours(
          "band.expansion", "(2 − ξ − ⅔ξ² − ηλ_∞)/ξ³ at ξ = \(ξ.formatted(digits: 3))",
          (2 - ξ - 2.0 / 3 * ξ * ξ - end) / (ξ * ξ * ξ), .near(4.0 / 9),
          allowing: 14.0 / 135 * ξ + largestStart * largestStart / (ξ * ξ * ξ * ξ),
          because: "the next order, (14/135) ξ, and a start that is not zero, a₀²/ξ⁴",
          inControl: isFree)
      }
    }
    let lowest = band.filter { $0.rate < 3.5 }.min { $0.mean < $1.mean }
    let falling = zip(band, band.dropFirst()).filter { $0.0.rate < 3 }.map { $0.mean - $1.mean }
    let erratic = band.filter { abs($0.rate - 3.3) < 0.05 }.map { ($0.high - $0.low) / $0.mean }
    var checks: [Check] = [
      .instrument(
        "weights", "largest deviation of the recursion from the weights' descent", deviation,
        .atMost(1e-9), because: "rounding: 200 steps, each of relative error 10⁻¹⁶ √m"),
      .instrument(
        "unfinished", "share of runs of the band that have not converged", unfinished(data),
        .atMost(0.01), because: "left out, they shift a mean over phases by about their share of it"
      ),
      .forEach("start", "E3.phases", phases),
      .ours(
        "band.product", "error of the exact product for ηλ_∞(4 − ηλ_∞)",
        band.map(\.productError).max() ?? .nan, .atMost(1e-8),
        because: "rounding, over thousands of factors, some of them near zero", inControl: isFree),
      .every("band.expansion", expansion, role: .ours),
      .ours(
        "band.falls", "fall of the mean ηλ_∞ from one rate to the next below ηλ₀ = 3",
        falling.min() ?? .nan, .atLeast(0), because: "strictly: no run is random",
        inControl: isFree),
      .ours(
        "band.onset", "ηλ₀ of the lowest mean ηλ_∞", lowest?.rate ?? .nan,
        .within(onset(data) { $0.peaks.max() }...onset(data) { $0.peaks.min() }),
        because: "from where the first phase has a peak |a| > 1 to where the last has",
        inControl: isFree),
      .ours(
        "band.erratic", "spread of ηλ_∞ over the phases near ηλ₀ = 3.3, over its mean",
        erratic.min() ?? .nan, .atLeast(1),
        because: "no mean describes what spreads by more than its size", inControl: isFree),
    ]
    if let widest = data.networks.last, let late = run[rates].firstIndex(of: 3.5) {
      checks.append(
        .ours(
          "bound.broken", "share of the widest networks above 4/η − λ₀ at ηλ₀ = 3.5",
          above(widest, late, 3.5), .atLeast(0.2),
          because: "half of what the runs before showed, 45 to 50 %",
          rivals: .rival("none: the bound holds up to 4/λ₀", .near(0)),
          inControl: .free(because: "without a catapult every network is above it")))
    }
    return checks
  }

  /// The share of networks that end above 4/η − λ₀ at one of the rates.
  static func above(_ networks: [Network], _ index: Int, _ rate: Double) -> Share {
    Share(of: networks) { ($0.ends[index] ?? 1) > 4 / rate - 1 }
  }

  /// The shares of networks that the text speaks of.
  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    var numbers: [(name: String, value: Double)] = []
    for (m, networks) in zip(run[widths], data.networks) {
      numbers += [
        ("quiet.\(m)", Share(of: networks) { $0.lower > 2.1 }.value),
        ("edgeless.\(m)", Share(of: networks) { $0.law == nil }.value),
      ]
      for (k, rate) in run[rates].enumerated() where [3, 3.5, 3.9].contains(rate) {
        numbers.append(
          ("above.\(m).\(rate.formatted(digits: 2))", above(networks, k, rate).value))
      }
    }
    let broken = data.band.first { $0.high > 4 - $0.rate }
    let edgeless = data.networks.joined().filter { $0.law == nil }
    return numbers + [
      ("broken-from", broken?.rate ?? 4),
      ("edgeless-lowest", edgeless.map(\.lower).min() ?? 4),
      ("edgeless-highest", edgeless.map(\.lower).max() ?? 4),
    ]
  }

  //: ## Figure
  //:
  //: `CatapultFigure` draws it. Between its edges the catapult ends flatter than it began (a). Up to
  //: ${{band.onset | 2}}/\lambda_0$ that is a law, the flatter the larger the rate; beyond, it is
  //: none (c), and the bound $4/\eta - \lambda_0$ is soon broken (d).
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
  //: *Narrow networks.* Only the upper edge knows nothing of the width. At
  //: $\eta\lambda_0 = 2.1$ the loss does not rise in {{quiet.4 | percent 2}} of the networks of width
  //: 4, in {{quiet.16 | percent 2}} at 16 and in {{quiet.64 | percent 2}} at 64. In
  //: {{edgeless.4 | percent 2}} of those of width 4 the formula for the lower edge has no solution. They
  //: are left out of `E1.lower`. Their first step lowers the loss, and yet a later one raises it above
  //: its start, from a rate on that is between {{edgeless-lowest | 3}} and {{edgeless-highest | 3}}.
  //:
  //: *Flatter, up to a point.* It is tempting to read panel (a) as "the larger the rate, the flatter".
  //: That holds up to about ${{band.onset | 2}}/\lambda_0$. Beyond, the final curvature depends on the last digits
  //: of the start; its mean comes back to a fifth of $\lambda_0$, and a mean there is no law.
  //:
  //: *The bound.* $4 - \eta\lambda_0$ is proved where no $a_t^4$ exceeds 2. Because $4-\eta\lambda$
  //: cannot exceed 4 we have $a_t^2 \le \eta\lambda_0/(4-\eta\lambda_0)$, and that makes it sure up to
  //: $\eta\lambda_0 = 2.34$ only. That it holds up to 3.3 at small starts is measured; from
  //: {{broken-from | 3}} on some start is above it. Of the widest networks
  //: {{bound.broken | percent 2}} end above it at $\eta\lambda_0 = 3.5$, and
  //: {{above.16384.3.9 | percent 2}} at 3.9, where even the mean does; of those of width 4, whose starts
  //: are not small, {{above.4.3 | percent 2}} do at 3 already. So is another thing measured: in a
  //: network that has a lower edge, if the first step does not raise the loss, no later one does.
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
  //: 1. `--set widths=1,1024` takes the narrowest network there is, $f = uv$, beside a wide one. Where
  //:    are its edges? *Expect* the upper one at 4, to the six digits of the bisection, as at every
  //:    width: no width enters the argument. For half of the narrow networks the formula of the lower
  //:    edge has no solution, and at $\eta\lambda_0 = 2.1$ the loss of 78 % of them does not rise.
  //:
  //: 2. `--set steps=10000` leaves a third of the steps. What becomes of the control's upper edge?
  //:    *Expect* 2.0028 in the place of {{control.E1.upper | 5}}: a parabola diverges as soon as
  //:    the rate exceeds 2, but whoever waits a third of the time sees it only at three times the
  //:    excess. The upper edge of two layers stays at 4, because there a run that diverges does so
  //:    at once. In panel (c) the share of runs that have not converged rises from
  //:    {{unfinished | percent 2}} to 0.38 %; the law below the threshold does not move.
}
