//: # With the logistic loss the catapult lands on the edge
//:
//: The catapult of the squared loss ends far below the edge of stability, after a peak that grows
//: with the width. The logistic loss has slopes that cannot exceed one; what does that do to a
//: catapult? It tames it. On data that no predictor separates the loss rises to a plateau that
//: knows nothing of the width, stays there while the curvature slides down, and the run ends *on*
//: the edge: the final curvature is the smaller of what it was and $8/\eta$. On separable data
//: there is no minimum, hence no edge, and nothing of this happens.
//:
//: **You need** the chapter `catapult-phases`, and what the logistic loss is.

import Replication
import SemicircleCore

@main struct LogisticEdge: Chapter {
  static let claim = Claim(
    "E5", "E6", part: .catapult, number: 3, slug: "logistic-edge",
    title: "With the logistic loss the catapult lands on the edge", paper: .huangDuXuLiu2020,
    place: "phases under the separability of the data, abstract",
    statement: """
      Logistic loss on non-separable data: beyond η = 8/λ₀ the loss rises to a plateau of order 1 \
      and the run ends on a flatter minimum, λ = min(λ₀, 8/η). On separable data it does not.
      """,
    reported: """
      In words: a catapult that depends on the separability of the data, and flatter minima. Of the \
      text we had abstract and opening only: no number here is theirs, the derivations are ours.
      """,
    expected: .reproduced)

  //: ## Parameters
  //:
  //: As in the chapter `catapult-phases`, learning rates are given as $\eta\lambda_0$ with each
  //: network's own $\lambda_0$.

  static let width = Parameter(
    "width", symbol: "m", "width of the hidden layer", default: 1024, tiny: 128,
    range: 64...16384, origin: .ours("terms beyond 1/m below 0.1 % at ηλ₀ = 24"))
  static let rates = Parameter(
    "rates", symbol: "ηλ₀", "learning rates",
    default: [2, 4, 6, 7, 7.6, 8.4, 9, 10, 12, 16, 24, 32, 48, 64, 96],
    tiny: [4, 12, 24], range: 0.1...10_000.0,
    origin: .ours("from a quarter of the edge to η = 0.5 √(8m)"))
  static let replicates = Parameter(
    "replicates", symbol: "R", "networks of each kind", default: 64, tiny: 4, range: 2...10_000,
    origin: .ours("standard errors below 0.1 %"))
  static let widths = Parameter(
    "widths", symbol: "m", "widths for the laws in m", default: [64, 256, 1024, 4096],
    tiny: [64, 256], range: 16...100_000, origin: .ours("a factor of 64"))
  static let sharedRate = Parameter(
    "shared-rate", symbol: "ηλ₀", "learning rate at which they are measured", default: 12.0,
    range: 8.5...100.0, origin: .ours("half as much again as the edge"))
  static let shares = Parameter(
    "shares", symbol: "q", "shares of positive labels", default: [0.5, 0.7, 0.9],
    range: 0.05...0.95, origin: .ours("balanced, and far from it"))
  static let steps = Parameter(
    "steps", symbol: "t_max/m", "largest number of steps over the width", default: 20,
    range: 1...1000,
    origin: .ours("ten times what the slowest run needs"))
  static let parameters: Parameters = [
    width, rates, replicates, widths, sharedRate, shares, steps,
  ]

  static func cost(_ run: Run) -> Cost? {
    // Control runs take all steps, 30 ns each.
    let m = run[rates].count * run[width] + run[widths].reduce(0, +)
    return Cost(
      cpuSeconds: 3e-8 * Double(run[replicates] * run[steps] * m), bytes: 3e7)
  }

  //: ## Theory
  //:
  //: The network is that of `catapult-phases`, $f = u\cdot v/\sqrt m$ with all inputs 1; a share
  //: $q$ of the labels is $+1$, the others are $-1$. The mean loss is
  //: $L = q\log(1+e^{-f}) + (1-q)\log(1+e^f)$, with the slope $L' = \mathrm{sigm} f - q$, where
  //: $\mathrm{sigm} f = 1/(1+e^{-f})$, the minimum $f_* = \log\frac{q}{1-q}$ and there
  //: $L'' = h_* = q(1-q)$. If $q = 1$ the data are separable, and the minimum is at infinity. With
  //: $c = \eta L'/\sqrt m$ the recursion of the two factors $p_\pm = \lambda \pm 2f/\sqrt m$ is
  //: $p_\pm \leftarrow (1\mp c)^2p_\pm$ for every loss, and says
  //: $$f \leftarrow f(1+c^2) - \eta\lambda L'(f), \qquad
  //:   \lambda \leftarrow \lambda(1+c^2) - 4cf/\sqrt m .$$
  //:
  //: **The edge.** $c^2$ and the change of $\lambda$ are of order $1/m$. Without them $f$ obeys
  //: $f \leftarrow f - \eta\lambda L'(f)$, and the minimum is stable up to $\eta\lambda h_* = 2$:
  //: for balanced labels, up to $\eta = 8/\lambda$. Beyond it a small deviation grows by the factor
  //: $\eta\lambda h_* - 1$ in each step. An observer who waits for it to double within $t$ steps sees
  //: the edge at $1 + 2^{1/t} \approx 2 + \log 2/t$.
  //:
  //: **The plateau.** Beyond the edge $f$ does not run away, since $|L'| < 1$: it settles on a cycle
  //: $\pm F$ with $F = \frac{\eta\lambda}4\tanh\frac F2$ ($q = \frac12$ from here on). The loss stands
  //: $\log\cosh\frac F2$ above its minimum. No width enters; the squared loss peaks in proportion to $m$.
  //:
  //: **The slide.** On the cycle $cf > 0$ always, so $\lambda$ falls, by something of order $1/m$ a step.
  //: As it comes down to the edge the cycle shrinks, and near the edge a normal form takes over. With
  //: $\xi = \eta\lambda h_* - 2$ and $X$ the mean of $(f-f_*)^2$,
  //: $$\tfrac{d}{dt}\log X = 2(\xi - \chi X), \quad \tfrac{d\xi}{dt} = -\nu X, \quad
  //:   \nu = \frac{2(\eta h_*)^2}m, \quad \chi = 2\bigl(\tfrac13 - h_*\bigr) .$$
  //:
  //: **The overshoot.** Divide the two: $X$ as a function of $\xi$ is a linear equation, which says
  //: that $(1+z)\,e^{-z}$ with $z = 2\chi\xi/\nu$ is the same where $X$ starts from zero and where
  //: it ends at zero. From far above ($z\gg1$) this is zero, so the end is $z = -1$:
  //: $$\eta\lambda_\infty = 8 - \tfrac32\,\eta^2/m \qquad (q = \tfrac12) .$$
  //: Every start arrives there, however high, because all come down through the same normal form.
  //: On that branch $\chi X = \xi + \nu/(2\chi)$, so that $X$ dies as $e^{-\nu t/\chi}$ from the
  //: height of the cycle to the last digit: in $t \propto m/\eta^2$ steps.
  //:
  //: **Separable data.** With $q = 1$ the slope is negative and $c < 0$: from $f \ge 0$ on both $f$ and
  //: $\lambda$ grow in every step, and the loss falls, at every learning rate.

  static let balanced = ScalarLoss.logistic(positiveShare: 0.5)

  //: ## Experiment
  //:
  //: Everything runs on the recursion, which is exact (`catapult-phases` checks it against the
  //: weights). For the final curvature, networks start from their natural $f_0$, about normal. For the
  //: edge, $f_0$ is $10^{-4}$ off the minimum, and the edge is where that doubles within 2000 steps;
  //: for the plateau and the slide it is 0.01.
  //:
  //: In the *control* all labels are $+1$, everything else is the same: the paper's own distinction,
  //: since its catapult depends on the separability of the data. It is another problem, not this
  //: one with a term left out. There is no minimum that could have an edge, so that E5.edge and the
  //: laws in $m$ have no counterpart in it; what is measured is the final curvature and the rise of
  //: the loss at the same learning rates. It shows that the landing needs a minimum. That it also
  //: needs the second layer is what the control of `catapult-phases` shows.

  struct Data: Sendable {
    /// For each rate, and at the shared rate for each width: natural starts.
    var ends: [[End]]
    var widths: [[End]]
    /// At the shared rate for each width, small starts: peaks of the loss, and one slide.
    var peaks: [[(logistic: Double, squared: Double)]]
    var slides: [[(time: Double, curvature: Double)]]
    /// ηλh* at the edge for each share and width, of the claim only.
    var edges: [[Double]] = []
  }

  struct End: Sendable {
    var η: Double
    /// λ_∞/λ₀; ηλ_∞, and what the law says of it.
    var ratio: Double
    var curvature: Double
    var law: Double
    var steps: Int
    var hasConverged: Bool
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let loss = mechanism == .on ? balanced : ScalarLoss.logistic(positiveShare: 1)
    return try Data(
      ends: run.sweep(run[rates], replicates: run[replicates]) { rate, draws in
        // A network is the same at all rates.
        end(loss, rate, run[width], run.stream("weights", replicate: draws.replicate), run)
      },
      widths: run.sweep(run[widths], replicates: run[replicates]) { m, draws in
        end(loss, run[sharedRate], m, draws("widths"), run)
      },
      peaks: run.sweep(run[widths], replicates: run[replicates]) { m, draws in
        let start = start(m, at: 0.01, draws("peaks"))
        let η = run[sharedRate] / start.tangentKernel
        // As far above its edge as the other: h* is 1 for the squared loss, ¼ for the logistic.
        let runs = [(loss, η), (.squared, η / 4)].map { loss, η in
          start.descend(on: loss, learningRate: η, steps: 2000, tolerance: 1e-9)
        }
        let rise = runs.map { $0.peakLoss - $0.initialLoss }
        return (logistic: rise[0], squared: rise[1])
      },
      slides: run.sweep(run[widths]) { m, draws in slide(loss, m, draws("slide"), run) },
      edges: mechanism == .on ? edges(run) : [])
  }

  static func start(_ m: Int, at f: Double? = nil, _ stream: RandomStream) -> CatapultRecursion {
    var stream = stream
    let network = TwoLayerNetwork(width: m, from: &stream)
    return CatapultRecursion(f.map(network.withOutput) ?? network)
  }

  /// Gradient descent from a natural start until |f − f*| is below 10⁻⁷. The control has no edge; it
  /// is compared with that of balanced labels.
  static func end(
    _ loss: ScalarLoss, _ rate: Double, _ m: Int, _ stream: RandomStream, _ run: Run
  ) -> End {
    let start = start(m, stream)
    let η = rate / start.tangentKernel
    let descent = start.descend(
      on: loss, learningRate: η, steps: run[steps] * m, tolerance: 1e-7)
    let λ = descent.network.tangentKernel
    let law = StabilityEdgeLaw(loss: balanced, learningRate: η, width: m)
    return End(
      η: η, ratio: λ / start.tangentKernel, curvature: η * λ,
      law: 4 * (law.finalSharpness(from: rate / 4) ?? .nan), steps: descent.steps,
      hasConverged: descent.end == .converged)
  }

  static let patience = 2000
  static let deviation = 1e-4

  static func edges(_ run: Run) throws -> [[Double]] {
    let cells = run[shares].flatMap { q in run[widths].map { (q, $0) } }
    return try run.sweep(cells, replicates: 4) { cell, draws in
      let loss = ScalarLoss.logistic(positiveShare: cell.0)
      let start = start(cell.1, at: loss.minimiser + deviation, draws("edges"))
      let λ = start.tangentKernel
      let edge = try PhaseBoundary(in: 1...4) { sharpness in
        start.descend(
          on: loss, learningRate: sharpness / (λ * loss.curvatureAtMinimum), steps: patience
        ) { abs($1.output - loss.minimiser) > 2 * deviation }
      } isBeyond: {
        $0.end == .stopped
      }
      return edge.value
    }
  }

  static func slide(
    _ loss: ScalarLoss, _ m: Int, _ stream: RandomStream, _ run: Run
  ) -> [(time: Double, curvature: Double)] {
    let start = start(m, at: 0.01, stream)
    let η = run[sharedRate] / start.tangentKernel
    var slide: [(time: Double, curvature: Double)] = []
    _ = start.descend(on: loss, learningRate: η, steps: 2 * m) { step, network in
      // Every step at first, then forty in a factor of ten.
      let t = Double(step) / Double(m)
      if t > 1.06 * (slide.last?.time ?? 0) { slide.append((t, η * network.tangentKernel)) }
      return false
    }
    return slide
  }

  //: ## Checks
  //:
  //: Networks of one width differ only in $\lambda_0$ and $f_0$, and the learning rate takes account
  //: of the first: standard errors are small, and what a check can see is the next order of the
  //: expansion. The law is tested from 8.4 to 24 in $\eta\lambda$ at the
  //: start; between 7.7 and 8.3 the oscillation takes so long to
  //: decide that a natural $f_0$ matters, and beyond 24 terms in $\eta^4/m^2$ do. There it is drawn.

  static let control = """
    All labels equal, so that the data are separable: the loss has no minimum, and no edge.
    """

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    var edge: [Check] = []
    var below: [Check] = []
    for (rate, ends) in zip(run[rates], data.ends) {
      let observed = Estimate(meanOf: ends.map { $0.curvature / $0.law })
      if rate > 8.3 && rate < 25 {
        edge.append(
          Check(
            .claim, "E6.edge", "ηλ_∞ over 8 − (3/2)η²/m at ηλ₀ = \(rate.formatted(digits: 3))",
            observed, .near(1),
            allowing: 0.003,
            because: "the next order: ((3/16) η²/m)² is 0.1 % at ηλ₀ = 24, m = 1024",
            resolving: 0.01, inControl: .mustFail))
      } else if rate < 7.7 {
        below.append(
          Check(
            .claim, "E6.below", "λ_∞/λ₀ at ηλ₀ = \(rate.formatted(digits: 3))",
            Estimate(meanOf: ends.map(\.ratio)), .near(1), allowing: 0.01,
            because: "a start off the minimum takes νf₀²/2|ξ| of it: 0.5 % at ηλ₀ = 7.6",
            resolving: 0.001))
      }
    }
    let plateau = zip(run[widths], data.peaks).filter { $0.0 >= 1024 || run.scale == .tiny }
      .map { m, peaks -> Check in
        let F = balanced.twoCycleAmplitude(rate: run[sharedRate]) ?? .nan
        let height = balanced.value(F) - balanced.value(0)
        return Check(
          .claim, "E5.plateau", "peak of the loss over log cosh F/2, m = \(m)",
          Estimate(meanOf: peaks.map { $0.logistic / height }), .near(1), allowing: 0.05,
          because: "the slide has begun before the cycle is reached: some ten steps of order 1/m",
          resolving: 0.01, inControl: .mustFail)
      }
    return [edge, below, plateau].compactMap(Check.worst)
      + (data.edges.isEmpty ? [] : claimOnly(data, run))
  }

  static func claimOnly(_ data: Data, _ run: Run) -> [Check] {
    let thresholds = data.edges.joined().map { edge in
      Check(
        .claim, "E5.edge", "ηλ₀h* − 2 where a small deviation doubles in 2000 steps", edge - 2,
        .near(.exp2(1 / Double(patience)) - 1), allowing: 2e-5,
        because: "λ rocks with f: by 10⁻⁵ of ηλ₀h* at q = 0.9, m = 64, and as much again")
    }
    let overshoots = zip(run[widths], data.widths).filter { $0.0 >= 256 }.map { m, ends in
      Check(
        .ours, "overshoot", "overshoot below the edge over (3/2)η²/m, m = \(m)",
        Estimate(meanOf: ends.map { (8 - $0.curvature) / (8 - $0.law) }), .near(1),
        allowing: 20 / Double(m), because: "the next order, about η²/3m = 12/m", resolving: 0.005)
    }
    let means = data.ends.map { ends in ends.map(\.ratio) }
    let falling = zip(run[rates], zip(means, means.dropFirst())).filter { $0.0 > 8.3 }
      .map { Estimate(meanOf: zip($0.1.0, $0.1.1).map(-)) }
    let unfinished = (data.ends + data.widths).joined().count { !$0.hasConverged }
    return [
      Check(
        .instrument, "converged", "runs that have not converged", Double(unfinished), .near(0),
        allowing: 0, because: "none may diverge: all are at η < √(8m), below the divergent edge")
    ] + [thresholds, overshoots].compactMap(Check.worst) + [
      Check(
        .claim, "E6.falls", "fall of λ_∞/λ₀ from one learning rate to the next beyond the edge",
        gaps: falling, margin: 0, allowing: 0, because: "strictly: the claim is an order",
        resolving: 0.005)
    ] + widthLaws(data, run)
  }

  //: Three statements compare the two largest widths.

  static func widthLaws(_ data: Data, _ run: Run) -> [Check] {
    let m = run[widths].map(Double.init)
    guard m.count > 1 else { return [] }
    let growth = { (peaks: [[Double]]) -> Estimate in
      let ends = peaks.suffix(2).map { Estimate(meanOf: $0) }
      return (ends[1] / ends[0]).log10 / .log10(m[m.count - 1] / m[m.count - 2])
    }
    let times = zip(m, data.widths).map { m, ends in
      Estimate(meanOf: ends.map { Double($0.steps) * $0.η * $0.η / m })
    }
    return [
      Check(
        .ours, "peak.logistic", "exponent of the peak in m",
        growth(data.peaks.map { $0.map(\.logistic) }), .near(0),
        allowing: 0.05, because: "corrections of order 1/m at the smaller width", resolving: 0.02),
      Check(
        .ours, "peak.squared", "exponent of the peak in m for the squared loss",
        growth(data.peaks.map { $0.map(\.squared) }), .near(1), allowing: 0.1,
        because: "the phase of the orbit at its peak differs between widths", resolving: 0.02),
      Check(
        .ours, "time", "steps to converge times η²/m, at the largest width over the one before",
        times[times.count - 1] / times[times.count - 2], .near(1), allowing: 0.03,
        because: "the first rise takes log m steps, and the next order in η²/m", resolving: 0.01),
    ]
  }

  //: ## Figure
  //:
  //: `LogisticFigure` draws it. The peak of the loss grows as $m$ to the power
  //: {{peak.logistic | 1}}, that of the squared loss to the power {{peak.squared | 2}}. The
  //: catapult of the squared loss falls past its edge within some $\log m$ steps; this one slides
  //: down in $m$ of them and stops on it (c), less the overshoot (b).
  //:
  //: ## What to doubt
  //:
  //: *Whose claim.* That there is a catapult on non-separable data and that it ends in a flatter
  //: minimum is the paper's claim, in words. Where the edge is, that the end lies on it, the
  //: overshoot and the plateau are ours.
  //:
  //: *The loss need not rise.* From a natural start, $f_0$ of order 1, the loss exceeds its start
  //: only if $|f_0|$ is smaller than the cycle, which just beyond the edge is often not the case. The
  //: final curvature is the better order parameter; the plateau is shown for small starts.
  //:
  //: *No upper edge in sight.* In (a) the learning rate goes to twelve times the edge, and no run
  //: diverges; a literal reading of the literature, with divergence above some multiple of
  //: $1/\lambda_0$, would not expect this. For $\eta < \sqrt{8m}$ we have $c^2 < 2$, no factor
  //: $(1-c^2)^2$ of $p_+p_-$ exceeds 1, and nothing can diverge. Where it can is another chapter's
  //: question.
  //:
  //: *Far from the edge.* The law is an expansion in $\eta^2/m$. At $\eta\lambda_0 = 96$, where
  //: $\eta^2/m$ is above 2, the last point of (a) has left it; and still further up the end is no
  //: longer a falling function of the learning rate.
  //:
  //: *The plateau is no bound.* The peak is that of the first swing. At
  //: $\eta\lambda_0 = {{shared-rate}}$ it comes to {{E5.plateau | 3}} of the cycle's loss. At higher
  //: rates the swing goes beyond the cycle before it settles there, at every width (exercise 1 has a
  //: number); nearer to the edge the rise is so slow that the slide is ahead of it, and the peak
  //: stays below.
  //:
  //: *Degenerate data.* All inputs are equal. With several directions each has its own curvature,
  //: and the edge applies to the sharpest.
  //:
  //: *Not tried.* Noise from mini-batches, which would keep the oscillation alive on the edge.
  //:
  //: ## Exercises
  //:
  //: 1. `--set shared-rate=24` goes from one and a half times the edge to three times. *Expect* the
  //:    peak 11 % above the cycle, so that `E5.plateau` fails: the first swing overshoots. The
  //:    overshoot below the edge is four times what it was and still within 6 % of its law. The
  //:    squared loss, whose rate moves along, becomes erratic there, and its peak too noisy for a
  //:    verdict: *inconclusive*.
  //:
  //: 2. `--set width=64` makes $\eta^2/m$ sixteen times larger. *Expect* the law of the end to
  //:    break, because that was its small parameter: at $\eta\lambda_0 = 24$ the final curvature is
  //:    a quarter below it, runs at the largest rates do not converge at all, and the verdict is
  //:    *inconclusive*.
}
