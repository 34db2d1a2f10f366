//: # Three losses, three windows for the catapult
//:
//: Beyond the edge of stability the loss rises first and comes down again, if the learning rate is
//: not too large. How large may it be? That is not a property of the network alone. The slope of the
//: loss decides: one that grows exponentially leaves a window that closes with the width of the
//: network, one that grows in proportion leaves the same window at every width, one that is bounded
//: leaves a window that opens. And a network with one layer has no window at all.
//:
//: **You need** the chapters `catapult-phases` and `logistic-edge`.
//:
//: ## What you will see
//:
//: Let $m$ be the width of the network. The window goes like $m$ to the power
//: {{E7.exponential | 3 = -1.01}} with the exponential loss and to the power
//: {{E7.logistic | 2 = 0.52}} with the logistic loss; with the squared loss it is the same in each
//: of {{networks = 192}} networks. Of {{starts = 256}} networks of width {{width = 1024}} with the
//: logistic loss none diverges at the rate $2.8\sqrt m$, eleven times $16/\lambda_0$, where one
//: might expect it. At $2.86\sqrt m$ {{E7.above | percent 2 = 76 %}} do.
//:
//: ![Width of the window against the width of the network for three losses; share of runs that diverge against the learning rate; where one layer ends, logistic and exponential](figure)

import Laboratory

@main struct WindowWidths: Chapter {
  static let heading = Heading(
    part: .catapult, number: 4, slug: "window-widths",
    title: "Three losses, three windows for the catapult", paper: .huangDuXuLiu2020)
  static let claims = [
    Claim(
      "E4", place: "phases of the learning rate, abstract: what they need",
      statement: """
        A network with one layer has no catapult. With the logistic loss on balanced labels it \
        converges up to η = 8/λ and cycles beyond, with the exponential loss it diverges beyond \
        2f₀/(λ sinh f₀).
        """,
      reported: "Nothing that we could read. Edges and cycle are ours.",
      weakened: "equal inputs", expected: .reproduced),
    Claim(
      "E7", place: "phases of the learning rate, abstract, for other losses",
      statement: """
        Between the edge of stability and divergence there is a window of learning rates. In a wide \
        network its width is proportional to 1/m with the exponential loss, independent of m with the \
        squared loss, and proportional to √m with the logistic loss on balanced labels, which \
        diverges from √(8m) on and not at 16/λ₀.
        """,
      reported: """
        Phases, in words. Of this paper and of Lewkowycz et al. (2020) we had abstracts and openings \
        only: no number here is theirs, and the derivations are ours.
        """,
      weakened: "equal inputs, balanced labels; small starts, and m ≥ 256 for the exponents",
      expected: .reproduced),
    Claim(
      "E7b", place: "phases of the learning rate, abstract, read literally",
      statement: """
        Logistic loss: gradient descent diverges above a multiple of 1/λ₀ that does not depend on the \
        width, such as 16/λ₀, the rate above which a small output makes the curvature grow.
        """,
      reported: "A divergent phase, in words. The literal reading is ours.",
      weakened: "equal inputs, balanced labels", expected: .notReproduced),
  ]
  static let unit = "network"

  //: ## Theory
  //:
  //: The network is $f = u\cdot v/\sqrt m$ with the curvature $\lambda = (|u|^2+|v|^2)/m$, and all
  //: inputs are 1. With $c = \eta L'(f)/\sqrt m$ a step of gradient descent multiplies
  //: $p_\pm = \lambda \pm 2f/\sqrt m$ by $(1 \mp c)^2$, so that
  //: $$f \leftarrow f(1+c^2) - \eta\lambda L'(f), \qquad
  //:   \lambda \leftarrow \lambda(1+c^2) - 4cf/\sqrt m, \qquad
  //:   p_+p_- \leftarrow (1-c^2)^2\,p_+p_- .$$
  //: The losses are even, with their minimum at 0: $L = f^2/2$, the logistic one for balanced labels,
  //: $L = \log 2\cosh\frac f2$, and the exponential one, $L = \cosh f$. Let $h_* = L''(0)$, which is 1,
  //: $\frac14$ and 1, and $s = \eta\lambda_0h_*$. From a small start the minimum is unstable beyond
  //: $s = 2$. The *window* reaches from there to the $s$ at which gradient descent diverges.
  //:
  //: **Squared loss.** It diverges at $s = 4$, whatever the width (`catapult-phases`): the window is 2.
  //:
  //: **Exponential loss.** With a constant $\lambda$ there is no attracting cycle: $\sinh f$ grows faster
  //: than $f$, and what has left the minimum runs away. It is saved if $\lambda$ falls fast enough. With
  //: $\xi = \eta\lambda - 2$ and $X$, the mean of $f^2$, both small, the argument of `logistic-edge` gives
  //: $$\tfrac{d}{dt}\log X = 2(\xi - \chi X), \qquad \tfrac{d\xi}{dt} = -\nu X, \qquad
  //:   \chi = -\tfrac13, \quad \nu = 2\eta^2/m .$$
  //: Here $\chi < 0$. The sum in the first bracket moves as $-\nu X + \frac13 \dot X$, and with
  //: $\dot X = 2X(\xi + X/3)$ it stays for ever what it is if $\xi + \frac13X = \frac32\nu$: on this line
  //: $X$ grows without end. Starts above it run away, those below return. A small start is on the line
  //: if $\xi = \frac32\nu = 3\eta^2/m$. That is the width of the window.
  //:
  //: **Logistic loss.** The slope is below $\frac12$, so $c^2 < \eta^2/4m$. If $\eta < \sqrt{8m}$ then
  //: $|1-c^2| < 1$, and $p_+p_-$ can only fall. In each step the larger of the two numbers shrinks, and
  //: the smaller, which is below the root of the product, grows by less than $(1+\sqrt2)^2$: nothing
  //: diverges, however large $\lambda_0$ is. Above $\sqrt{8m}$ a large $|f|$ has $c^2 > 2$, and the
  //: product grows in each step. So the window is $\frac14\lambda_0\sqrt{8m} - 2$. For a *small* output,
  //: $c \approx \eta f/4\sqrt m$, and $\lambda$ grows beyond $\eta = 16/\lambda_0$. One could take that for
  //: an edge.
  //:
  //: **One layer.** There $f \leftarrow f - \eta\lambda L'(f)$ with a constant $\lambda$. The logistic
  //: loss has the stable cycle $F = \frac14\eta\lambda\tanh\frac F2$ beyond $\eta\lambda = 8$. The
  //: exponential loss has the unstable cycle $\eta\lambda\sinh F = 2F$, and a start beyond it,
  //: $\eta\lambda > 2f_0/\sinh f_0$, runs away.

  //: ## The experiment in eight lines
  //:
  //: From a small output both edges of the window are found by bisection: where the loss first exceeds
  //: its start, and where the run diverges. `CatapultRecursion` moves $p_\pm$ instead of the weights.

  static func window(
    _ start: some ScalarNetwork, _ loss: ScalarLoss, width m: Int
  ) throws -> CatapultWindow {
    let steps = loss == exponential ? 400 + 12 * m : 2000  // its slow escape takes order m
    let run = { s in
      start.descend(on: loss, rate: s / loss.curvatureAtMinimum, steps: steps, tolerance: 1e-9)
    }
    let lower = try PhaseBoundary(in: 1...4, resolution: 1e-10, run: run) { $0.lossRose }
    let upper = try PhaseBoundary(
      in: 1...6 * Double(m).squareRoot(), resolution: 1e-10, run: run)
    return CatapultWindow(of: start, width: m, loss: loss, (lower.value, upper.value))
  }

  static let exponential = ScalarLoss.exponential(positiveShare: 0.5)
  static let logistic = ScalarLoss.logistic(positiveShare: 0.5)

  static let control = """
    For the exponents in m, and for the reading of E7b, the squared loss in the place of the others, \
    at as many times its own edge; for the window of the squared loss, and for divergence at 2.86 √m, \
    one layer in the place of two; for no divergence at 2.8 √m, the squared loss at that rate. For one \
    layer (E4), two layers of width 16 from the same output and curvature.
    """

  //: ## Parameters

  static let widths = Parameter(
    "widths", symbol: "m", "widths of the hidden layer", default: [16, 64, 256, 1024, 4096, 16384],
    tiny: [64, 256, 1024], range: 16...65_536, order: .increasing, count: 2...12,
    origin: .ours("a factor of 64 where the laws hold, and two narrower ones to see them fail"))
  static let replicates = Parameter(
    "replicates", symbol: "R", "networks of each width", default: 32, tiny: 4, range: 2...1000,
    origin: .ours("standard errors of the exponents below 0.01"))
  static let starts = Parameter(
    "starts", symbol: "R'", "networks for the share that diverges", default: 256, tiny: 16,
    range: 2...10_000, origin: .ours("200 would not exclude a share of 5 % if none diverged"))
  static let shallow = Parameter(
    "shallow", symbol: "R₁", "networks with one layer", default: 64, tiny: 4, range: 2...10_000,
    origin: .ours("at most 5 % exceptions if none is seen"))
  static let parameters: Parameters = [widths, replicates, starts, shallow]
  static let constraints = [
    Constraint("two widths at least must be 256 or more, for an exponent", widths) { run in
      run[widths].count { $0 >= 256 } >= 2
    }
  ]

  //: ## All that is measured
  //:
  //: The windows start from $f_0 = 0.001$; shares and single layers from the natural $f_0$ of standard
  //: normal weights. One layer has settled when $|f| < 10^{-3}$, within 40,000 steps. The phase map goes
  //: through a grid of rates and widths with one start; `CatapultMap` holds several networks in a vector
  //: register and takes a tenth of a second for its thirty thousand runs.

  struct Data: Sendable {
    let exponential: [[CatapultWindow]], squared: [[CatapultWindow]], logistic: [[CatapultWindow]]
    let below: Share, above: Share, literal: [Share], shares: [Share]
    let shallow: [EvenLossEdges], maps: [[[CatapultMap.Outcome]]]
  }

  static let (sharedWidth, root) = (1024, 32.0)
  static let multiples = [17.0, 32, 64, 128]  // ηλ₀
  static let shareRates = [2.4, 2.6, 2.7, 2.8, 2.86, 2.92, 3, 3.1, 3.2, 3.4, 3.6]  // η/√m
  static let limitRates = [4, 6, 7, 7.5, 8.5, 9, 10, 12, 14, 16, 20]  // ηλ

  static let maps = [
    PhaseMap(exponential, 1.8...2.6), PhaseMap(.squared, 1...5),
    PhaseMap(logistic, 1...256, ticks: [1, 2, 4, 16, 64, 256]),
  ]

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let (isOn, R) = (mechanism == .on, run[replicates])
    func windows(_ loss: ScalarLoss, oneLayer: Bool = false) throws -> [[CatapultWindow]] {
      try run.sweep(run[widths], replicates: R) { m, draws in
        let two = CatapultRecursion(width: m, output: 0.001, draws.again("windows"))
        return oneLayer
          ? try window(OneLayerNetwork(like: two), loss, width: m) : try window(two, loss, width: m)
      }
    }
    func share(
      _ loss: ScalarLoss, oneLayer: Bool = false, at rate: @Sendable (CatapultRecursion) -> Double
    ) throws -> Share {
      let ends = try run.replicate(run[starts]) { draws in
        let two = CatapultRecursion(width: sharedWidth, draws.again("shares"))
        return oneLayer
          ? OneLayerNetwork(like: two).diverges(on: loss, learningRate: rate(two), steps: 2000)
          : two.diverges(on: loss, learningRate: rate(two), steps: 2000)
      }
      return Share(of: ends) { $0 }
    }
    return try Data(
      exponential: windows(isOn ? exponential : .squared),
      squared: windows(.squared, oneLayer: !isOn), logistic: windows(isOn ? logistic : .squared),
      below: share(isOn ? logistic : .squared) { _ in 2.8 * root },
      above: share(logistic, oneLayer: !isOn) { _ in 2.86 * root },
      literal: multiples.map { multiple in
        // The squared loss diverges beyond 4/λ₀.
        try share(isOn ? logistic : .squared) { (isOn ? 1 : 0.25) * multiple / $0.tangentKernel }
      },
      shares: shareRates.map { rate in try share(logistic) { _ in rate * root } },
      shallow: run.replicate(run[shallow]) { draws in
        let two = CatapultRecursion(width: 16, draws("shallow"))
        let start: any ScalarNetwork = isOn ? OneLayerNetwork(like: two) : two
        return try EvenLossEdges(of: start, rates: limitRates, steps: 40_000)
      },
      maps: maps.map { map in try run.sweep(map.widths) { m, _ in map.outcomes(width: m) } })
  }

  //: ## Checks
  //:
  //: Exponents are fitted to each row of networks, one at each width, from $m = 256$ on.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    Check.forEach("network", "E4.logistic", in: data.shallow) { network in
      Check.claim(
        "E4.logistic", "ηλ beyond which one layer does not settle, logistic loss",
        network.logistic, .near(8), allowing: 0.001,
        because: "at 8(1 − e) it takes log(12e·10⁶)/4e steps: 40,000 at e = 4·10⁻⁵",
        rivals: .rival("16 at least: a catapult", .atLeast(16)), inControl: .mustFail)
    }
    let limits = data.shallow.map { zip(limitRates, $0.limits).filter { $0.0 > 8.3 } }
    Check.forEach("network", "E4.cycle", cells: limits) { rate, limit in
      Check.claim(
        "E4.cycle", "|f| in the end, ηλ = \(rate.formatted(digits: 3))", limit,
        .near(logistic.twoCycleAmplitude(rate: rate) ?? 0), allowing: 1e-5,
        because: "the cycle attracts: rounding", rivals: .near(["0: it settles": 0], allowing: 0.1),
        inControl: .mustFail)
    }
    Check.forEach("network", "E4.exponential", in: data.shallow) { network in
      Check.claim(
        "E4.exponential", "ηλ beyond which one layer diverges over 2f₀/sinh f₀, exponential loss",
        network.exponential / network.exponentialLaw, .near(1), allowing: 1e-3,
        because: "at 1 + e times it some log(1/|f₀|)/2e steps: 40,000 at e = 2·10⁻⁴, f₀ = 10⁻⁶",
        rivals: .rival("2: a catapult, as with the squared loss", .near(2), allowing: 0.3),
        inControl: .mustFail)
    }
    Check.claim(
      "E7.exponential", "exponent in m of the window, exponential loss",
      Estimate(meanOf: exponents(data.exponential, \.size)), .near(-1), allowing: 0.05,
      because: "λ₀² in the law: relative order 1/√m",
      rivals: .near(["0: one width for all": 0, "½: the logistic loss's": 0.5], allowing: 0.05),
      inControl: .mustFail)
    Check.claim(
      "E7.logistic", "exponent in m of the window, logistic loss",
      Estimate(meanOf: exponents(data.logistic, \.size)), .near(0.5), allowing: 0.05,
      because: "the 2 that is taken off: the law itself has 0.52 over the default widths",
      rivals: .near(["0: one width for all": 0, "−1: the exponential loss's": -1], allowing: 0.05),
      inControl: .mustFail)
    let rows = (0..<run[replicates]).map { k in data.squared.map { $0[k] } }
    Check.forEach("row of networks", "E7.squared", cells: rows) { window in
      Check.claim(
        "E7.squared", "window of the squared loss, m = \(window.width)", window.size, .near(2),
        allowing: 1e-5, because: "a₀² at f₀ = 0.001 is below 10⁻⁶",
        rivals: .near(
          ["exponential": window.exponentialLaw, "logistic": window.logisticLaw], allowing: 0.05),
        inControl: .mustFail)
    }
    Check.claim(
      "E7.below", "share that diverges at η = 2.8 √m, m = \(sharedWidth)", data.below,
      .atMost(0.05), because: "proved: none does below √(8m) = 2.83 √m",
      rivals: .rival("all: it is eleven times 16/λ₀", .atLeast(0.95)), inControl: .mustFail)
    Check.claim(
      "E7.above", "share that diverges at η = 2.86 √m, m = \(sharedWidth)", data.above,
      .atLeast(0.4), because: "an edge that few runs see is none; some escape by chance",
      rivals: .rival("none: there is no edge", .atMost(0.02)), inControl: .mustFail)
    Check.every("E7b.multiples", in: zip(multiples, data.literal)) { multiple, share in
      Check.claim(
        "E7b.multiples", "share that diverges at η = \(multiple.text)/λ₀, m = \(sharedWidth)",
        share, .atLeast(0.5), because: "beyond an edge most runs diverge",
        rivals: .rival("none below √(8m)", .atMost(0.05)), inControl: .mustPass)
    }
    Check.forEach("row of networks", "E7b.exponent", in: exponents(data.logistic, \.upper)) {
      Check.claim(
        "E7b.exponent", "exponent in m of ηλ₀ where it diverges, logistic loss", $0, .near(0),
        allowing: 0.05, because: "a multiple of 1/λ₀ does not depend on m",
        rivals: .rival("½: √m", .near(0.5), allowing: 0.1), inControl: .mustPass)
    }
    let wide = data.exponential.filter { $0[0].width >= 256 }
    Check.every("law.exponential", in: wide, role: .ours) { windows in
      Check.ours(
        "law.exponential", "window over 3η²/m, exponential loss, m = \(windows[0].width)",
        windows.mean { $0.size / $0.exponentialLaw }, .near(1),
        allowing: 10 / Double(windows[0].width), because: "the next order: 5/m in calibration runs",
        effect: 0.3, inControl: .mustFail)
    }
    Check.forEach("network", "law.logistic", in: data.logistic.flatMap(\.self), role: .ours) {
      Check.ours(
        "law.logistic", "η/√m where it diverges, logistic loss, m = \($0.width)", $0.scaledRate,
        .atLeast(Double(8).squareRoot()), because: "proved: none below", inControl: .mustFail)
    }
  }

  static func exponents(
    _ windows: [[CatapultWindow]], _ quantity: (CatapultWindow) -> Double
  ) -> [Double] {
    let wide = windows.filter { $0[0].width >= 256 }
    return wide.map { $0.map(quantity) }.exponents(in: wide.map { Double($0[0].width) })
  }

  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    [
      ("networks", Double(run[widths].count * run[replicates])), ("width", Double(sharedWidth)),
      ("narrow", data.exponential[0].mean { $0.size / $0.exponentialLaw }.value),
      ("later", data.shares[shareRates.firstIndex(of: 3) ?? 0].value),
    ]
  }

  //: ## Figure

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let (m, literalRates) = (run[widths].map(Double.init), multiples.map { $0 / 2 / root })
    let pitchforkRates = data.shallow.prefix(12).flatMap { _ in limitRates }
    func measured(_ label: Label, _ windows: [[CatapultWindow]]) -> Series {
      .measured(label, x: m, windows.geometricMeans(of: \.size))
    }
    func pitchfork(_ label: Label, _ data: Data) -> Series {
      .points(
        label, x: pitchforkRates, y: data.shallow.prefix(12).flatMap(\.limits).map { min($0, 99) })
    }
    func edges(_ label: Label, _ data: Data) -> Series {
      let drawn = data.shallow.prefix(64)
      return .points(label, x: drawn.map { abs($0.output) }, y: drawn.map(\.exponential))
    }
    return Figure(
      caption: """
        (a) Width of the window between the edge of stability and divergence, in s = ηλ₀h*, against \
        the width of the network: geometric means of \(run[replicates]) networks, and the laws (lines). \
        (b) Share of \(run[starts]) networks of width \(sharedWidth) that diverge, against the learning rate: with the logistic \
        loss none at 17, 32, 64 and 128 over λ₀, with the squared one all at as many times its own \
        edge. (c) One layer, logistic loss: |f| in the end against the rate, and the cycle (line); in \
        grey two layers of width 16. (d) One layer, exponential loss: where it diverges against the \
        output at the start, and 2f₀/sinh f₀ (line); in grey two layers. Bars are ± 2 standard errors.
        """,
      panels: [
        Panel(
          title: "Windows of three losses",
          x: Axis("width of the network $m$", symbol: "$m$", scale: .logarithmic),
          y: Axis("width of the window in $s$", symbol: "$Δs$", scale: .logarithmic),
          legend: .bottomLeft,
          series: [
            .theory(nil) { (2 * $0).squareRoot() - 2 }, .theory(nil) { _ in 2 },
            .theory(nil) { 3 / $0 },
            measured("logistic", data.logistic).colour(.blue).marker(.circle),
            measured("squared", data.squared).colour(.vermillion).marker(.square),
            measured("exponential", data.exponential).colour(.green).marker(.triangle),
          ]),
        Panel(
          title: "Share that diverges",
          x: Axis(
            "learning rate $η/√m$", symbol: "$η/√m$", scale: .logarithmic, range: 0.05...5,
            ticks: .at([0.1, 0.3, 1, 3])),
          y: Axis("share of networks", symbol: "share", range: 0...1.04), legend: .above,
          series: [
            .points(
              "squared", x: literalRates.map { $0 / 4 },
              estimates: control.literal, joined: true
            ).colour(.vermillion).marker(.square),
            .points(
              "logistic", x: literalRates + shareRates,
              estimates: data.literal + data.shares, joined: true
            ).colour(.blue).marker(.circle),
            .vertical("$16/λ_0$", at: 8 / root), .vertical("$√8$", at: Double(8).squareRoot()),
          ]),
        Panel(
          title: "One layer, logistic loss",
          x: Axis("learning rate $ηλ$", symbol: "$ηλ$", range: 3...21),
          y: Axis("$|f|$ in the end", symbol: "$|f|$", range: -0.15...6), legend: .topLeft,
          series: [
            .theory("cycle") { logistic.twoCycleAmplitude(rate: $0) ?? 0 },
            pitchfork("two layers", control).colour(.grey).marker(.diamond),
            pitchfork("one layer", data).colour(.blue).marker(.circle),
          ]),
        Panel(
          title: "One layer, exponential loss",
          x: Axis("output at the start $|f_0|$", symbol: "$|f_0|$", from: 0),
          y: Axis("$ηλ$ where it diverges", symbol: "$ηλ$", range: 0...3), legend: .bottomLeft,
          series: [
            .theory("$2f_0/\\mathrm{sinh}(f_0)$") { $0 < 1e-8 ? 2 : 2 * $0 / .sinh($0) },
            edges("two layers", control).colour(.grey).marker(.diamond),
            edges("one layer", data).colour(.green).marker(.triangle),
          ]),
      ])
  }

  //: ![Outcome of gradient descent in the plane of learning rate and width, for the exponential, the squared and the logistic loss](figure/map)

  static func furtherFigures(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, figure: Figure)] {
    let laws: [(Label, (Double) -> Double)] = [
      ("Exponential loss", { 2 + 3 / $0 }), ("Squared loss", { _ in 4 }),
      ("Logistic loss", { (2 * $0).squareRoot() }),
    ]
    let caption = """
      What becomes of gradient descent at each learning rate and width, from f₀ = 0.001 and λ₀ = 2, for \
      three losses; s = ηλ₀h* is 2 at the edge of stability. The window for the catapult is a wedge that \
      closes with the width, a strip, a wedge that opens. The lines are the laws of the text: \
      s = 2 + 3η²/m at η = 1, s = 4, s = √(2m).
      """
    let panels = laws.indices.map { k in
      maps[k].panel(laws[k].0, data.maps[k], edge: laws[k].1)
    }
    let layout = Layout(columns: 3, aspect: 0.75, width: 900)
    return [("map", Figure(caption: caption, layout: layout, panels: panels))]
  }

  //: ## What to doubt
  //:
  //: *Small starts.* The windows are those of $f_0 = 0.001$. From a natural output, of order 1, a wide
  //: network with the exponential loss diverges below the edge of stability, beyond the unstable cycle
  //: of (d), and there is nothing that deserves the name of a window.
  //:
  //: *Narrow networks.* The laws are leading orders. At $m = 16$ the window of the exponential loss is
  //: {{narrow | 2 = 1.8}} times $3\eta^2/m$, as the bend of its wedge shows.
  //:
  //: *The upper edge of the logistic loss is not sharp.* Below $\sqrt{8m}$ nothing diverges; that is
  //: proved. Above it chance decides: a step can land near the minimum, where the slope is small, and
  //: stay. At $3\sqrt m$ {{later | percent 2 = 87 %}} of the networks diverge. The bisection
  //: of (a) finds one of several boundaries, and the map has cells beyond the line in which a run
  //: converges. With 2000 steps a slow escape can be missed.
  //:
  //: *The literal reading is ours.* The texts may well say that the divergent rate depends on the width.
  //: *Not tried:* unequal inputs, unbalanced labels, batches.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* that with the logistic loss $\lambda$ falls on the cycle $f = F, -F, \dots$, however
  //:    large $\eta\lambda$ is. Why then does it grow beyond $16/\lambda$ near the minimum?
  //:
  //:    *Answer.* A step changes $\lambda$ by $\lambda c^2 - 4cf/\sqrt m = (\eta L'/m)(\eta\lambda L' -
  //:    4f)$. On the cycle $\eta\lambda L' = 2F$, so that this is $-2\eta L'F/m < 0$. Near the minimum
  //:    $L' = f/4$, and the bracket is $(\eta\lambda/4 - 4)f$: positive beyond 16. But nothing stays there:
  //:    $f$ grows by $\eta\lambda/4 - 1 > 3$ in each step, and is on the cycle soon.
  //: 2. *Change* the start of the windows from 0.001 to 0.1: in `windows`, `output:`. Which of the two
  //:    exponents moves, and which edges do?
  //:
  //:    *Answer.* None: they stay at $-1.01$ and 0.52. With the exponential loss both edges move down, by
  //:    $f_0^2/3$: the loss rises beyond $\xi = -X/3$, and it diverges beyond $\xi = 3\eta^2/m - X/3$.
  //:    `E7.squared` fails, because the lower edge of the squared loss, $2 + a_0^2$, moves and its upper
  //:    one does not: a window has shrunk by 0.0013.
  //: 3. *Run* `--set widths=4096,65536`. Which exponent should the logistic loss have there by its law,
  //:    with $\lambda_0 = 2$?
  //:
  //:    *Answer.* $\log\frac{360.0}{88.5}/\log16 = 0.506$, and the networks show 0.506. The exponential
  //:    loss comes to $-1.000$.
}
