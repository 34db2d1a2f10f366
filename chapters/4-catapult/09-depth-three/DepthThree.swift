//: # A third layer catapults from the same edge, and lands lower
//:
//: Everything about the catapult of two layers can be computed, because two numbers know all about
//: its future. With a third layer this is over: between the two vectors of weights stands a whole
//: matrix. So here gradient descent runs on the weights themselves. The edge is where it was, and the
//: curvature comes down to it as before. It ends further below, by an amount that goes like one over
//: the width, and that can still be computed from one number that is measured at the end.
//:
//: **You need** the chapter `logistic-edge`.
//:
//: ## What you will see
//:
//: The minimum of a network of depth three is unstable from $8/\lambda_0$ on. Beyond, at
//: $12/\lambda_0$, a network of width {{width = 128}} ends with {{E13.falls | 3 = 0.607}} times its
//: curvature, below the edge at $\frac23$. Over the edge, $8/\eta$, that is {{ratio.48 | 2 = 0.76}}
//: at width 48, {{ratio.128 | 2 = 0.92}} at 128 and {{ratio.256 | 3 = 0.959}} at 256. Claim E13 is
//: {{E13/verdict = reproduced}}.
//:
//: ![Final curvature against the learning rate; the curvature on its way down; distance below the edge against the width, for three depths; share of runs that diverge](figure)

import Laboratory

@main struct DepthThree: Chapter {
  static let heading = Heading(
    part: .catapult, number: 9, slug: "depth-three",
    title: "A third layer catapults from the same edge, and lands lower",
    paper: .huangDuXuLiu2020)
  static let claims = [
    Claim(
      "E13", place: "\"deep linear networks\", title and abstract",
      statement: """
        Linear network of depth three, logistic loss, equal inputs, balanced labels: the minimum is \
        unstable from η = 8/λ₀ on, as at depth two. Below, the curvature stays; beyond, it falls, and \
        ends below 8/η, by more the narrower the network.
        """,
      reported: """
        Deep networks, in words. Of the text we had abstract and opening only: no number here is \
        theirs, and the derivation is ours.
        """,
      weakened: "equal inputs; depth three; stays and falls at 7/λ₀ and 12/λ₀ and one width",
      expected: .reproduced)
  ]
  static let unit = "network"

  //: ## Theory
  //:
  //: The network of depth $L$ and width $m$ is $f = v\cdot H_{L-2}\cdots H_1u\,/\,m^{(L-1)/2}$, with
  //: vectors $u$, $v$ and square matrices $H_k$ of independent standard normal weights. All inputs are
  //: 1. The curvature is $\lambda = |\nabla f|^2$ over all weights, about $L$ at the start. Half of
  //: the labels are $+1$, half $-1$; the loss $L(f)$ has its minimum at $f = 0$, where its second
  //: derivative is $\frac14$.
  //:
  //: **The edge.** $f \leftarrow f - \eta\lambda L'(f)$ but for terms of order $1/m$, at every depth:
  //: a small $f$ is multiplied by $1 - \eta\lambda/4$ in a step, and this is beyond $-1$ from
  //: $\eta\lambda = 8$ on. An observer who waits for $f$ to double within $t$ steps sees
  //: $\eta\lambda_0/4 = 1 + 2^{1/t}$.
  //:
  //: **The way down.** Beyond the edge $f$ changes its sign in each step. Its first-order effects on
  //: $\lambda$ cancel over two steps; those of second order do not. Write $g = \eta L'(f)$ for the
  //: length of a step along $\nabla f$. To second order it changes $\lambda$ by
  //: $-g\,\nabla\lambda\cdot\nabla f + \frac12g^2\,\nabla f^T(\nabla^2\lambda)\nabla f$. As $f$ rocks
  //: along $\nabla f$, the first factor rocks with it, by $f/\lambda$ times its own derivative along
  //: $\nabla f$, which is $\nabla f^T(\nabla^2\lambda)\nabla f + \frac12|\nabla\lambda|^2$, because
  //: $\nabla\lambda = 2\,(\nabla^2f)\nabla f$. At the edge $g = \eta f/4 = 2f/\lambda$. The terms
  //: in $\nabla^2\lambda$ cancel, and with $X$ for the mean of $f^2$
  //: $$\frac{d\lambda}{dt} = -\frac{X}{\lambda^2}\,|\nabla\lambda|^2 .$$
  //: The oscillation moves the weights down the gradient of the curvature. (Damian, Nichani and Lee,
  //: arXiv:2209.15594, found this for neural networks and call it *self-stabilisation*.) At depth two
  //: $|\nabla\lambda|^2 = 4\lambda/m$, and this is the slide of `logistic-edge`. The rest goes as
  //: there: the oscillation dies only when the curvature has overshot the edge, by
  //: $$1 - \frac{\eta\lambda_\infty}8 = \frac3{64}\,\eta^2\,\frac{|\nabla\lambda|^2}\lambda ,$$
  //: with $\lambda$ and $|\nabla\lambda|^2$ of the end.
  //:
  //: **What has no closed form.** For a wide network at its start $|\nabla\lambda|^2/\lambda$ is
  //: $16/m$ at depth three (exercise 1). But while $\lambda$ falls by a third, the weights move by as
  //: much as they are, and the matrix changes along two directions of the many that its spectrum has:
  //: the value at the end we can only measure. Nor do we know where runs begin to diverge. At depth
  //: two that is $\eta = \sqrt{8m}$, because no product of two factors can grow below it.

  //: ## The experiment in twelve lines
  //:
  //: A network is drawn, and gradient descent moves all its weights until $|f| < 10^{-7}$.
  //: `DeepLinearNetwork` takes a step with two products by the matrix and one change of rank one, and
  //: knows $|\nabla\lambda|^2$ without differences. Rates are $\eta\lambda_0$.

  static func end(_ start: DeepLinearNetwork, at rate: Double, on loss: ScalarLoss = balanced)
    -> End
  {
    let descent = start.descend(on: loss, rate: rate, steps: 10 * start.width, tolerance: 1e-7)
    let (network, η) = (descent.network, rate / start.tangentKernel)
    return End(
      rate: rate, width: start.width, depth: start.depth, hasConverged: descent.end == .converged,
      ratio: descent.hasDiverged ? nil : network.tangentKernel / start.tangentKernel,
      below: StabilityEdgeLaw(
        loss: balanced, learningRate: η, kernel: network.tangentKernel,
        slope: network.tangentKernelSlope
      ).overshoot / 2)
  }

  static let balanced = ScalarLoss.logistic(positiveShare: 0.5)

  /// λ_∞/λ₀, nil where the run has diverged, and 1 − ηλ_∞/8 by the law.
  struct End: Sendable {
    let rate: Double, width: Int, depth: Int, hasConverged: Bool, ratio: Double?, below: Double
    /// A run that has diverged has not lost its curvature.
    var kept: Double { ratio ?? 1 }
    /// ηλ_∞/8.
    var overEdge: Double { rate * kept / 8 }
  }

  static let control = """
    All labels +1 instead of half of them: there is no minimum, and the curvature must not fall. For \
    the trend with the width, the same number of networks at each of the widths, but all of them of \
    the one width.
    """

  //: ## Parameters

  static let width = Parameter(
    "width", symbol: "m", "width of the hidden layers", default: 128, tiny: 32, range: 8...256,
    origin: .ours("wide enough for the edge, narrow enough to see it overshot"))
  static let widths = Parameter(
    "widths", symbol: "m", "widths for the trend", default: [48, 128, 256], tiny: [16, 32, 64],
    range: 8...512, order: .increasing, count: 2...6, origin: .ours("a factor of five"))
  static let stable = Parameter(
    "stable", symbol: "ηλ₀", "learning rate below the edge", default: 7.0, range: 1...7.8,
    origin: .ours("an eighth below the edge"))
  static let unstable = Parameter(
    "unstable", symbol: "ηλ₀", "learning rate beyond the edge", default: 12.0, range: 8.5...24,
    origin: .ours("half as much again as the edge, as in logistic-edge"))
  static let replicates = Parameter(
    "replicates", symbol: "R", "networks of each kind", default: 64, tiny: 4, range: 2...1000,
    origin: .ours("the trend of the ratio to a fifth"))
  static let rates = Parameter(
    "rates", symbol: "ηλ₀", "learning rates of the curves",
    default: [2, 4, 6, 7, 7.6, 8.4, 9, 10, 12, 16, 20, 24, 28, 32, 40, 48, 64, 96],
    tiny: [4, 12, 40], range: 0.1...1000.0, origin: .ours("from a quarter of the edge to no return")
  )
  static let drawn = Parameter(
    "drawn", symbol: "R", "networks of each point of the curves", default: 24, tiny: 4,
    range: 2...1000,
    origin: .ours("shares to a tenth"))
  static let parameters: Parameters = [width, widths, stable, unstable, replicates, rates, drawn]

  //: ## All that is measured

  struct Data: Sendable {
    let mechanism: Mechanism
    /// Below and beyond the edge at one width; beyond it at each of the widths.
    let stays: [End], falls: [End], trend: [[End]]
    /// Only with the mechanism on: where the edge is, other depths, and what is drawn.
    var edges: [Double] = [], depths: [[[End]]] = [], curves: [[[End]]] = [], slides: [Slide] = []
  }

  typealias Slide = (width: Int, points: [(step: Int, rate: Double)])
  static let (patience, otherDepths) = (100, [2, 4])

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let (m, R, rate) = (run[width], run[replicates], run[unstable])
    let loss = mechanism == .on ? balanced : .logistic(positiveShare: 1)
    let at = try run.replicate(R) { draws in
      let start = network(3, m, draws("weights"))
      return (end(start, at: run[stable], on: loss), end(start, at: rate, on: loss))
    }
    let widths = mechanism == .on ? run[widths] : run[widths].map { _ in m }
    var data = Data(
      mechanism: mechanism, stays: at.map(\.0), falls: at.map(\.1),
      trend: try run.sweep(widths, replicates: R) { m, draws in
        end(network(3, m, draws("widths")), at: rate)
      })
    data.curves = try run.sweep(
      Array(widths.prefix(mechanism == .on ? 2 : 1)), replicates: run[drawn]
    ) { m, draws in
      let start = network(3, m, draws("curves"))
      return run[rates].map { end(start, at: $0, on: loss) }
    }
    if mechanism == .off { return data }
    data.edges = try run.replicate(R) { draws in
      try network(3, m, draws("edge")).withOutput(1e-4).edge(on: balanced, doublingWithin: patience)
    }
    let cells = otherDepths.flatMap { depth in run[self.widths].map { (depth, $0) } }
    let deep = try run.sweep(cells, replicates: run[drawn]) { cell, draws in
      end(network(cell.0, cell.1, draws("depths")), at: rate)
    }
    let count = widths.count
    data.depths = otherDepths.indices.map { Array(deep[$0 * count..<($0 + 1) * count]) }
    data.slides = try run.sweep(widths) { m, draws in
      let start = network(3, m, draws("slides")).withOutput(0.01)
      return (m, start.slide(on: balanced, rate: rate, steps: 3 * m))
    }
    return data
  }

  static func network(_ depth: Int, _ width: Int, _ stream: RandomStream) -> DeepLinearNetwork {
    var stream = stream
    return DeepLinearNetwork(depth: depth, width: width, from: &stream)
  }

  //: ## Checks
  //:
  //: A run that diverges counts as one that has kept its curvature.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let lasting = data.stays + data.falls + data.trend.joined()
    if data.mechanism == .on {
      Check.forEach("network", "E13.edge", in: data.edges) { edge in
        Check.claim(
          "E13.edge", "ηλ₀/4 where a deviation doubles in \(patience) steps", edge,
          .near(1 + .exp2(1 / Double(patience))), allowing: 1e-3,
          because: "λ rocks with f, at m = 128 by 10⁻⁵ of it in calibration runs",
          rivals: .near(["2/λ₀, as for the squared loss": 0.5, "4/λ₀": 1], allowing: 0.1),
          inControl: .free(because: "labels of one sign have no minimum, and no edge"))
      }
      Check.instrument(
        "converged", "runs that have neither converged nor diverged",
        Double(lasting.count { !$0.hasConverged && $0.ratio != nil }),
        .atMost(0), because: "ten times what they need")
    }
    Check.claim(
      "E13.stays", "λ_∞/λ₀ at ηλ₀ = \(run[stable].text), m = \(run[width])",
      data.stays.mean(of: \.kept), .atLeast(0.9),
      because: "a start off the minimum takes a term of order 1/m of it",
      rivals: .near(["2/ηλ₀: the edge is at 2/λ₀": 2 / run[stable]], allowing: 0.1),
      inControl: .free(because: "labels of one sign only raise it"))
    Check.claim(
      "E13.falls", "λ_∞/λ₀ at ηλ₀ = \(run[unstable].text), m = \(run[width])",
      data.falls.mean(of: \.kept), .atMost(8 / run[unstable]), because: "below 8/η, that is",
      rivals: .near(["1: the curvature stays": 1], allowing: 0.05), inControl: .mustFail)
    let places = run[widths].map { Double.log(Double($0)) }
    let slopes = data.trend[0].indices.map { k in
      LinearRegression(places, data.trend.map { $0[k].overEdge }).slope.value
    }
    Check.claim(
      "E13.rises", "rise of ηλ_∞/8 with log m, at ηλ₀ = \(run[unstable].text)",
      Estimate(meanOf: slopes), .atLeast(0.05),
      because: "less than half of what 1 − (3/4)η²/m rises by from 48 to 256",
      rivals: .near(["0: as far below the edge at every width": 0], allowing: 0.01),
      inControl: .mustFail)
    Check.every("E13.order", in: zip(data.trend, data.trend.dropFirst())) { here, next in
      Check.claim(
        "E13.order", "rise of ηλ_∞/8 from m = \(here[0].width) to \(next[0].width)",
        next.mean(of: \.overEdge) - here.mean(of: \.overEdge), .order(margin: 0.01),
        because: "an order", rivals: .near(["0: equal": 0], allowing: 0.005),
        inControl: .free(because: "networks of one width differ by chance alone"))
    }
    let wide = (data.trend + data.depths.dropFirst().joined()).filter { $0[0].below < 0.12 }
    Check.every("law", in: wide, role: .ours) { ends in
      let (first, end) = (ends.mean(of: \.below).value, ends[0])
      let η = end.rate / Double(end.depth)
      Check.ours(
        "law", "1 − ηλ_∞/8 over the law, depth \(end.depth), m = \(end.width)",
        ends.mean { (1 - $0.overEdge) / $0.below }, .near(1), allowing: 2 * first,
        because: "the next order is the square of the first, times a number of order 1: 2",
        rivals: .near(
          ["as at depth two": 3.0 / 16 * η * η / Double(end.width) / first], allowing: 0.1),
        inControl: .free(because: "the trend's networks have labels of both signs there, too"))
    }
  }

  /// Means of ηλ_∞/8 at each width, and the share of runs that diverge at the rates of the curves.
  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    var list: [(name: String, value: Double)] = []
    for ends in data.trend {
      list.append(("ratio.\(ends[0].width)", ends.mean(of: \.overEdge).value))
      list.append(("law.\(ends[0].width)", ends.mean { (1 - $0.overEdge) / $0.below }.value))
    }
    for (k, rate) in run[rates].enumerated() where rate >= 20 {
      for networks in data.curves {
        let share = Share(of: networks) { $0[k].ratio == nil }
        list.append(("diverged.\(networks[0][k].width).\(rate.text)", share.value))
      }
    }
    return list
  }

  //: ## Figure

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let (x, rate) = (run[rates], run[unstable])
    let m = run[widths].map(Double.init)
    let looks: [(Colour, Marker)] = [(.orange, .triangle), (.blue, .circle), (.green, .square)]
    func curve(_ networks: [[End]]) -> (x: [Double], y: [Estimate]) {
      let most = x.indices.filter { k in 2 * networks.count { $0[k].ratio != nil } > networks.count
      }
      return (
        most.map { x[$0] },
        most.map { k in Estimate(meanOf: networks.compactMap { $0[k].ratio }) }
      )
    }
    let byDepth = [data.depths[0], data.trend, data.depths[1]]
    let depthLooks: [(Colour, Marker)] = [
      (.sky, .diamond), (.purple, .invertedTriangle), (.vermillion, .square),
    ]
    return Figure(
      caption: """
        Linear networks of depth three, logistic loss, labels half +1 and half −1. (a) Final over \
        initial curvature: constant up to the edge, then below 8/η (line); grey, all labels +1. \
        Means over the runs that end, where most do. (b) The curvature on its way down from \
        ηλ₀ = \(rate.text), one network of each width. (c) How far below the edge it ends, for three \
        depths; dashed, the law, with |∇λ|² of the end. (d) The share of runs that diverge. Bars are \
        ± 2 standard errors.
        """,
      panels: [
        Panel(
          title: "The edge is at 8",
          x: Axis(
            "learning rate $ηλ_0$", symbol: "$ηλ_0$", scale: .logarithmic,
            ticks: .at([2, 4, 8, 16, 32, 64])),
          y: Axis(
            "final curvature $λ_∞/λ_0$", symbol: "$λ_∞/λ_0$", scale: .logarithmic, range: 0.05...4,
            ticks: .at([0.05, 0.1, 0.2, 0.5, 1, 2])),
          legend: .bottomLeft,
          series: [
            .theory("$\\min(1, 8/ηλ_0)$") { min(1, 8 / $0) },
            .control(
              "labels +1", x: x, x.indices.map { k in control.curves[0].mean { $0[k].kept } },
              joined: true),
          ]
            + data.curves.enumerated().map { k, networks in
              let (x, y) = curve(networks)
              return .measured("$m = \(run[widths][k])$", x: x, y).colour(looks[k].0)
                .marker(looks[k].1)
            }),
        Panel(
          title: "The way down",
          x: Axis("steps over width $t/m$", symbol: "$t/m$", scale: .logarithmic),
          y: Axis("curvature $ηλ_t$", symbol: "$ηλ_t$", range: 4...13), legend: .bottomLeft,
          series: data.slides.enumerated().map { k, slide in
            let t = slide.points.map { Double($0.step) / Double(slide.width) }
            return .line("$m = \(slide.width)$", x: t, y: slide.points.map(\.rate))
              .colour(looks[k % 3].0).dash(Dash.allCases[k % 4])
          } + [.horizontal("edge", at: 8)]),
        Panel(
          title: "Where it ends",
          x: Axis("width $m$", symbol: "$m$", scale: .logarithmic),
          y: Axis("below the edge $1 - ηλ_∞/8$", symbol: "$1 - ηλ_∞/8$", scale: .logarithmic),
          legend: .bottomLeft,
          series: byDepth.enumerated().flatMap { k, rows in
            [
              Series.theory(nil, x: m, y: rows.means(of: \.below).values).dash(.dashed),
              .measured("depth \(k + 2)", x: m, rows.means { 1 - $0.overEdge })
                .colour(depthLooks[k].0).marker(depthLooks[k].1),
            ]
          }),
        Panel(
          title: "Where it does not end",
          x: Axis(
            "learning rate $ηλ_0$", symbol: "$ηλ_0$", scale: .logarithmic,
            ticks: .at([8, 16, 32, 64])),
          y: Axis("share that diverges", symbol: "share", range: 0...1), legend: .topLeft,
          series: data.curves.enumerated().map { j, networks in
            let far = x.indices.filter { x[$0] > 8 }
            return .points(
              "$m = \(run[widths][j])$", x: far.map { x[$0] },
              estimates: far.map { k in Share(of: networks) { $0[k].ratio == nil } }, joined: true
            ).colour(looks[j].0).marker(looks[j].1)
          }),
      ])
  }

  //: ## What to doubt
  //:
  //: *The law is the first order of an expansion.* The distance below the edge is
  //: {{law.48 | 3 = 1.16}} times what it says at width 48, {{law.128 | 3 = 1.08}} times at 128 and
  //: {{law.256 | 3 = 1.04}} times at 256 (c). And it takes $|\nabla\lambda|^2$ from the end of the
  //: run itself: it explains that end and predicts none.
  //:
  //: *Far beyond the edge.* From $\eta\lambda_0 = 20$ on, the final curvature at width 48 falls no
  //: longer (a). At $40/\lambda_0$ {{diverged.48.40 | percent 2 = 50 %}} of the networks of width
  //: 48 diverge and {{diverged.128.40 | percent 2 = 0 %}} of those of width 128; at $64/\lambda_0$
  //: {{diverged.128.64 | percent 2 = 50 %}} of the latter (d). Depth two would allow up to
  //: $\lambda_0\sqrt{8m}$, 39 and 64. For depth three we have no formula.
  //:
  //: *Not tried:* unequal inputs, depths beyond four, widths that differ between the layers.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* $|\nabla\lambda|^2 \approx 48/m$ for a wide network of depth three at its start.
  //:
  //:    *Answer.* $m^2\lambda = |H^Tv|^2 + |u|^2|v|^2 + |Hu|^2$. In $u$ its gradient is
  //:    $2(|v|^2u + H^THu)$, of the squared length $4(m^3 + 2m^3 + 2m^3)$: the last term because the mean
  //:    of the squared eigenvalues of $H^TH$ is $2m^2$. In $v$ it is the same. In $H$ the gradient is
  //:    $2(v\,(H^Tv)^T + Hu\,u^T)$, of the squared length $4(m^3 + m^3)$. Altogether
  //:    $(20 + 20 + 8)\,m^3/m^4$.
  //: 2. *Change* the loss: in `end`, let `loss` be `.squared` where nothing else is given, and run
  //:    `--set rates=1.5,2.2,2.5,3,3.5,4,4.5,5,6`. Where are the two edges now?
  //:
  //:    *Answer.* The curvature falls from 2 on, as at depth two. But the divergent edge, which is
  //:    exactly 4 there at every width, has moved: all runs end at 4, none at 5.
  //: 3. *Run* `--set widths=16,32,64,128`. How far does the law carry?
  //:
  //:    *Answer.* At width 32 it says 0.30 and the distance is 0.33; at 16 it says 0.51, and 0.46 is
  //:    measured: an expansion in a half. At width 16 some runs diverge from $20/\lambda_0$ on.
}
