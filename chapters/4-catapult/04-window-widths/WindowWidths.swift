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
//: In units in which the edge of stability is 2, the window is as wide as the width of the network to
//: the power {{E7.exponential | 2}} for the exponential loss and to the power {{E7.logistic | 2}} for
//: the logistic loss; for the squared loss it has the width 2 in each of
//: {{networks}} networks. Of {{starts}} wide networks with the logistic loss none
//: diverges at 2.8 √m, eleven times the rate $16/\lambda_0$ at which one might expect it;
//: {{E7.above | percent 2}} do at 2.86 √m.
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

  //: ## The experiment in twelve lines
  //:
  //: From a small output both edges of the window are found by bisection: where the loss first exceeds
  //: its start, and where the run diverges. `CatapultRecursion` moves $p_\pm$ instead of the weights.

  static func window(_ start: some ScalarNetwork, _ loss: ScalarLoss, width m: Int) throws -> Window {
    let h = loss.curvatureAtMinimum
    func edge(upTo s: Double, _ steps: Int, where isBeyond: (Bool) -> Bool) throws -> Double {
      try PhaseBoundary(in: 1...s, resolution: 1e-10) {
        start.descend(on: loss, rate: $0 / h, steps: steps, tolerance: 1e-9)
      } isBeyond: { isBeyond($0.lossRose) }.value
    }
    return Window(
      m: m, λ: start.tangentKernel, h: h, lower: try edge(upTo: 4, 200) { $0 },
      upper: try edge(upTo: 6 * Double(m).squareRoot(), patience(loss, m)) { _ in false })
  }

  struct Window: Codable, Sendable {
    let m: Int, λ: Double, h: Double, lower: Double, upper: Double  // s = ηλ₀h*
    var width: Double { upper - lower }
    var learningRate: Double { upper / (λ * h) }
    var exponentialLaw: Double { 3 * 4 / (λ * λ) / Double(m) }  // 3η²/m at η = 2/λ₀
    var logisticLaw: Double { λ * Double(8 * m).squareRoot() / 4 - 2 }
  }

  /// Steps in which a run can diverge: the slow escape of the exponential loss takes order m.
  static func patience(_ loss: ScalarLoss, _ m: Int) -> Int { loss == exponential ? 400 + 12 * m : 2000 }

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
    range: 2...10_000, origin: .ours("with 200 a share of 5 % is not excluded where none diverges"))
  static let shallow = Parameter(
    "shallow", symbol: "R₁", "networks with one layer", default: 64, tiny: 4, range: 2...10_000,
    origin: .ours("at most 5 % exceptions if none is seen"))
  static let columns = Parameter(
    "columns", symbol: "–", "learning rates of the phase map", default: 240, tiny: 24,
    range: 2...400, origin: .ours("what a picture shows"))
  static let rows = Parameter(
    "rows", symbol: "–", "widths of the phase map", default: 120, tiny: 12, range: 2...200,
    origin: .ours("what a picture shows"))
  static let parameters: Parameters = [widths, replicates, starts, shallow, columns, rows]
  static let constraints = [
    Constraint("two widths at least must be 256 or more, for an exponent", widths) { run in
      run[widths].count { $0 >= 256 } >= 2
    }
  ]

  //: ## All that is measured
  //:
  //: The windows start from $f_0 = 0.001$; shares and single layers from the natural $f_0$ of standard
  //: normal weights. One layer has converged when $|f| < 10^{-3}$, within 40,000 steps.

  struct Data: Sendable {
    let exponential: [[Window]], squared: [[Window]], logistic: [[Window]]  // of each width
    let below: Share, above: Share, literal: [Share], shares: [[Share]], shallow: [Shallow]
    let maps: [[[CatapultMap.Outcome]]]  // of each loss
  }

  /// The edges in ηλ of a network of natural output f, and |f| in the end on the logistic loss.
  struct Shallow: Codable, Sendable {
    let f: Double, logistic: Double, exponential: Double, limits: [Double]
    var exponentialLaw: Double { abs(f) < 1e-8 ? 2 : 2 * f / .sinh(f) }
  }

  static let (sharedWidth, shallowWidth, shallowSteps) = (1024, 16, 40_000)
  static let (multiples, shareWidths) = ([17.0, 32, 64, 128], [64, 1024])
  static let shareRates = [2.4, 2.6, 2.7, 2.8, 2.86, 2.92, 3, 3.1, 3.2, 3.4, 3.6]  // η/√m
  static let limitRates = [4, 6, 7, 7.5, 8.5, 9, 10, 12, 14, 16, 20]  // ηλ

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let isOn = mechanism == .on
    func windows(_ loss: ScalarLoss, oneLayer: Bool = false) throws -> [[Window]] {
      try run.sweep(run[widths], replicates: run[replicates]) { m, draws in
        let two = CatapultRecursion(width: m, output: 0.001, draws.again("windows"))
        return oneLayer
          ? try window(OneLayerNetwork(like: two), loss, width: m) : try window(two, loss, width: m)
      }
    }
    func diverging(
      _ loss: ScalarLoss, width m: Int, oneLayer: Bool = false,
      at rate: @escaping @Sendable (CatapultRecursion) -> Double
    ) throws -> Share {
      let ends = try run.replicate(run[starts]) { draws in
        let two = CatapultRecursion(width: m, draws.again("shares"))
        let η = rate(two)
        return oneLayer
          ? OneLayerNetwork(like: two).descend(on: loss, learningRate: η, steps: 2000).hasDiverged
          : two.descend(on: loss, learningRate: η, steps: 2000, tolerance: 1e-9).hasDiverged
      }
      return Share(of: ends) { $0 }
    }
    let root = Double(sharedWidth).squareRoot()
    return try Data(
      exponential: windows(isOn ? exponential : .squared),
      squared: windows(.squared, oneLayer: !isOn), logistic: windows(isOn ? logistic : .squared),
      below: diverging(isOn ? logistic : .squared, width: sharedWidth) { _ in 2.8 * root },
      above: diverging(logistic, width: sharedWidth, oneLayer: !isOn) { _ in 2.86 * root },
      literal: multiples.map { multiple in
        try diverging(isOn ? logistic : .squared, width: sharedWidth) {
          (isOn ? multiple : multiple / 4) / $0.tangentKernel
        }
      },
      shares: isOn
        ? shareWidths.map { m in
          try shareRates.map { rate in
            try diverging(logistic, width: m) { _ in rate * Double(m).squareRoot() }
          }
        } : [],
      shallow: run.replicate(run[shallow]) { draws in
        let two = CatapultRecursion(width: shallowWidth, draws("shallow"))
        return isOn ? try shallow(OneLayerNetwork(like: two)) : try shallow(two)
      },
      maps: isOn
        ? maps.map { map in
          try run.sweep(mapRows(run[rows])) { m, _ in
            map.outcomes(columns: run[columns], width: m)
          }
        } : [])
  }

  //: The phase map goes through a grid of rates and widths with one start. `CatapultMap` holds several
  //: networks in a vector register: thirty thousand runs take a tenth of a second.

  struct Map: Sendable {
    let loss: ScalarLoss, range: ClosedRange<Double>  // of s
    func rates(_ columns: Int) -> [Double] {
      (0..<columns).map { column in
        let x = (Double(column) + 0.5) / Double(columns)
        return loss == logistic
          ? range.lowerBound * .pow(range.upperBound / range.lowerBound, x)
          : range.lowerBound + (range.upperBound - range.lowerBound) * x
      }
    }
    func outcomes(columns: Int, width: Double) -> [CatapultMap.Outcome] {
      CatapultMap(
        loss, output: 0.001, tangentKernel: 2,
        rates: rates(columns).map { $0 / loss.curvatureAtMinimum }, widths: [width], tolerance: 1e-7
      ) { 2000 + 20 * Int($0) }.cells[0].map(\.outcome)
    }
  }

  static let maps = [
    Map(loss: exponential, range: 1.8...2.6), Map(loss: .squared, range: 1...5),
    Map(loss: logistic, range: 1...256),
  ]
  static let mapWidths = 16.0...16384
  static func mapRows(_ rows: Int) -> [Double] {
    (0..<rows).map { 16 * .pow(1024, (Double($0) + 0.5) / Double(rows)) }
  }

  static func shallow(_ start: some ScalarNetwork) throws -> Shallow {
    func edge(_ loss: ScalarLoss, in bracket: ClosedRange<Double>, isBeyond: (Bool) -> Bool)
      throws -> Double
    {
      try PhaseBoundary(in: bracket) {
        start.descend(on: loss, rate: $0, steps: shallowSteps, tolerance: 1e-3)
      } isBeyond: { isBeyond($0.end == .converged) }.value
    }
    return try Shallow(
      f: start.output, logistic: edge(logistic, in: 1...1000) { !$0 },
      exponential: edge(exponential, in: 1e-9...100) { _ in false },
      limits: limitRates.map { rate in
        let end = start.descend(on: logistic, rate: rate, steps: shallowSteps, tolerance: 1e-9)
        return end.hasDiverged ? 1e9 : abs(end.network.output)
      })
  }

  //: ## Checks
  //:
  //: Exponents are fitted for each network of a row, from $m = 256$ on.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    Check.forEach("network", "E4.logistic", in: data.shallow) { network in
      Check.claim(
        "E4.logistic", "ηλ beyond which one layer does not settle, logistic loss",
        network.logistic, .near(8), allowing: 0.003,
        because: "e below the edge log(12e·10⁶)/4e steps are needed: 40,000 at e = 5·10⁻⁵",
        rivals: .rival("16 at least: a catapult", .atLeast(16)), inControl: .mustFail)
    }
    Check.forEach("network", "E4.cycle", in: data.shallow) { network in
      for (rate, limit) in zip(limitRates, network.limits) where rate > 8.3 {
        Check.claim(
          "E4.cycle", "|f| in the end, ηλ = \(rate.formatted(digits: 3))", limit,
          .near(logistic.twoCycleAmplitude(rate: rate) ?? 0), allowing: 1e-5,
          because: "the cycle attracts: rounding", rivals: .near(["0: it settles": 0], allowing: 0.1),
          inControl: .mustFail)
      }
    }
    Check.forEach("network", "E4.exponential", in: data.shallow) { network in
      Check.claim(
        "E4.exponential", "ηλ beyond which one layer diverges over 2f₀/sinh f₀, exponential loss",
        network.exponential / network.exponentialLaw, .near(1), allowing: 1e-3,
        because: "e above it log(1/|f₀|)/2e steps are needed: 40,000 at e = 1.7·10⁻⁴ for f₀ = 10⁻⁶",
        rivals: .rival("2: a catapult, as with the squared loss", .near(2), allowing: 0.3),
        inControl: .mustFail)
    }
    Check.claim(
      "E7.exponential", "exponent in m of the window, exponential loss",
      Estimate(meanOf: exponents(data.exponential, run, \.width)), .near(-1), allowing: 0.05,
      because: "terms of relative order 1/m, and λ₀² in the law, 1/√m",
      rivals: .near(["0, as for the squared loss": 0, "½, as for the logistic one": 0.5],
        allowing: 0.05), inControl: .mustFail)
    Check.forEach("network", "E7.squared", cells: data.squared) { window in
      Check.claim(
        "E7.squared", "window of the squared loss, m = \(window.m)", window.width, .near(2),
        allowing: 1e-5, because: "a₀² at f₀ = 0.001 is below 10⁻⁶",
        rivals: .near(
          ["3η²/m, as for the exponential loss": window.exponentialLaw,
            "as for the logistic loss": window.logisticLaw], allowing: 0.05),
        inControl: .mustFail)
    }
    Check.claim(
      "E7.logistic", "exponent in m of the window, logistic loss",
      Estimate(meanOf: exponents(data.logistic, run, \.width)), .near(0.5), allowing: 0.05,
      because: "the 2 that is taken off: the law itself has 0.52 over these widths",
      rivals: .near(["0, as for the squared loss": 0, "−1, as for the exponential one": -1],
        allowing: 0.05), inControl: .mustFail)
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
        "E7b.multiples", "share that diverges at η = \(multiple.text)/λ₀, m = \(sharedWidth)", share,
        .atLeast(0.5), because: "beyond an edge most runs diverge",
        rivals: .rival("none below √(8m)", .atMost(0.05)), inControl: .mustPass)
    }
    Check.claim(
      "E7b.exponent", "exponent in m of ηλ₀ where it diverges, logistic loss",
      Estimate(meanOf: exponents(data.logistic, run, \.upper)), .near(0), allowing: 0.05,
      because: "a multiple of 1/λ₀ does not depend on m",
      rivals: .rival("½: √m", .near(0.5), allowing: 0.05), inControl: .mustPass)
    Check.every("law.exponential", in: wide(data.exponential), role: .ours) { windows in
      Check.ours(
        "law.exponential", "window over 3η²/m, exponential loss, m = \(windows[0].m)",
        windows.mean { $0.width / $0.exponentialLaw }, .near(1), allowing: 10 / Double(windows[0].m),
        because: "the next order in 1/m: 5/m in calibration runs", effect: 0.3, inControl: .mustFail)
    }
    Check.forEach("network", "law.logistic", cells: data.logistic, role: .ours) { window in
      Check.ours(
        "law.logistic", "η/√m where it diverges, logistic loss, m = \(window.m)",
        window.learningRate / Double(window.m).squareRoot(), .atLeast(Double(8).squareRoot()),
        because: "proved: nothing diverges below", inControl: .mustFail)
    }
  }

  static func wide(_ windows: [[Window]]) -> [[Window]] { windows.filter { $0[0].m >= 256 } }

  /// For each network of a row the exponent in m ≥ 256.
  static func exponents(
    _ windows: [[Window]], _ run: Run, _ quantity: (Window) -> Double
  ) -> [Double] {
    let wide = wide(windows)
    return wide.map { $0.map(quantity) }.exponents(in: wide.map { Double($0[0].m) })
  }

  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    [("networks", Double(run[widths].count * run[replicates])), ("narrow", data.exponential[0].mean { $0.width / $0.exponentialLaw }.value)]
  }

  //: ## Figure

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let m = run[widths].map(Double.init)
    func measured(_ label: Label, _ windows: [[Window]]) -> Series {
      .measured(label, x: m, windows.geometricMeans(of: \.width))
    }
    let root = Double(sharedWidth).squareRoot()
    let literalRates = multiples.map { $0 / 2 / root }  // λ₀ is near 2
    let pitchfork = (x: data.shallow.flatMap { _ in limitRates }, ())
    return Figure(
      caption: """
        (a) Width of the window between the edge of stability and divergence, in s = ηλ₀h*, against \
        the width of the network: geometric means of \(run[replicates]) networks, and the laws (lines). \
        One layer has no window. (b) Share of \(run[starts]) networks that diverge, against the \
        learning rate: with the logistic loss none does at 17, 32, 64 and 128 over λ₀; with the squared \
        one all do at as many times its own edge. (c) One layer, logistic loss: |f| in the end against \
        the rate, from \(run[shallow]) starts, and the cycle (line); in grey two layers. (d) One layer, \
        exponential loss: where it diverges against the output at the start, and 2f/sinh f (line); in \
        grey two layers. Bars are ± 2 standard errors.
        """,
      panels: [
        Panel(
          title: "windows of three losses",
          x: Axis("width of the network $m$", symbol: "$m$", scale: .logarithmic),
          y: Axis("width of the window in $s$", symbol: "$Δs$", scale: .logarithmic),
          legend: .above,
          series: [
            .theory(nil) { (2 * $0).squareRoot() - 2 }, .theory(nil) { _ in 2 }, .theory(nil) { 3 / $0 },
            measured("logistic", data.logistic).colour(.blue).marker(.circle),
            measured("squared", data.squared).colour(.vermillion).marker(.square),
            measured("exponential", data.exponential).colour(.green).marker(.triangle),
          ]),
        Panel(
          title: "share that diverges",
          x: Axis(
            "learning rate $η/√m$", symbol: "$η/√m$", scale: .logarithmic, range: 0.05...5,
            ticks: .at([0.1, 0.3, 1, 3])),
          y: Axis("share of networks", symbol: "share", range: -0.03...1.05), legend: .topLeft,
          series: [
            .points(
              "squared, $m = \(sharedWidth)$", x: literalRates.map { $0 / 4 },
              estimates: control.literal, joined: true
            ).colour(.vermillion).marker(.square),
            .points(
              "logistic, $m = \(sharedWidth)$", x: literalRates + shareRates,
              estimates: data.literal + (data.shares.last ?? []), joined: true
            ).colour(.blue).marker(.circle),
            .points("$m = \(shareWidths[0])$", x: shareRates, estimates: data.shares.first ?? [])
              .colour(.sky).marker(.diamond),
            .vertical("$16/λ_0$", at: 8 / root), .vertical("$√8$", at: Double(8).squareRoot()),
          ]),
        Panel(
          title: "one layer, logistic loss",
          x: Axis("learning rate $ηλ$", symbol: "$ηλ$", range: 3...21),
          y: Axis("$|f|$ in the end", symbol: "$|f|$", range: -0.3...11), legend: .topLeft,
          series: [
            .theory("cycle") { logistic.twoCycleAmplitude(rate: $0) ?? 0 },
            .points("two layers", x: pitchfork.x, y: control.shallow.flatMap(\.limits).map { min($0, 99) })
              .colour(.grey).marker(.diamond),
            .points("one layer", x: pitchfork.x, y: data.shallow.flatMap(\.limits)).colour(.blue)
              .marker(.circle),
          ]),
        Panel(
          title: "one layer, exponential loss",
          x: Axis("output at the start $|f_0|$", symbol: "$|f_0|$", from: 0),
          y: Axis("$ηλ$ where it diverges", symbol: "$ηλ$", range: 0...3), legend: .bottomLeft,
          series: [
            .theory("$2f_0/\\mathrm{sinh}\\,f_0$") { $0 < 1e-8 ? 2 : 2 * $0 / .sinh($0) },
            .points(
              "two layers", x: control.shallow.map { abs($0.f) }, y: control.shallow.map(\.exponential)
            ).colour(.grey).marker(.diamond),
            .points("one layer", x: data.shallow.map { abs($0.f) }, y: data.shallow.map(\.exponential))
              .colour(.green).marker(.triangle),
          ]),
      ])
  }

  static func furtherFigures(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, figure: Figure)] {
    let kinds: [(label: Label, shade: Shade)] = [
      ("the loss only falls", .middle), ("it rises and falls: catapult", .light),
      ("it does not settle", .dark), ("it diverges", .pale),
    ]
    let laws: [(Label, @Sendable (Double) -> Double)] = [
      ("exponential", { 3 / ($0 - 2) }), ("squared", { _ in .nan }), ("logistic", { $0 * $0 / 2 }),
    ]
    let panels = zip(zip(maps, data.maps), laws).map { item, law in
      let (map, cells) = item
      let isLogarithmic = map.loss == logistic
      return Panel(
        title: law.0,
        x: Axis(
          "$s = ηλ_0 h_*$", symbol: "$s$", scale: isLogarithmic ? .logarithmic : .linear,
          range: map.range, ticks: isLogarithmic ? .at([1, 2, 4, 16, 64, 256]) : .automatic),
        y: Axis(
          "width of the network $m$", symbol: "$m$", scale: .logarithmic, range: mapWidths),
        legend: .above,
        series: Series.map(
          x: map.rates(run[columns]), y: mapRows(run[rows]), kinds: kinds,
          cells: cells.map { $0.map(\.rawValue) })
          + (map.loss == .squared
            ? [.theory(nil, x: [4, 4], y: [mapWidths.lowerBound, mapWidths.upperBound])]
            : [.theory(nil, over: map.loss == exponential ? 2.0001...3 : 2...256, law.1)])
      )
    }
    return [
      (
        "map",
        Figure(
          caption: """
            What becomes of gradient descent at each learning rate and width, from f₀ = 0.001 and \
            λ₀ = 2, for three losses; s = ηλ₀h* is 2 at the edge of stability. The window for the \
            catapult is orange: a wedge that closes with the width, a strip, a wedge that opens. The \
            lines are the laws of the text: s − 2 = 3η²/m at η = 1, s = 4, s = √(2m). Below the edge \
            the loss only falls; beyond √(2m) there are rates at which a run neither settles nor \
            diverges in the steps that it is given.
            """, layout: Layout(columns: 3, aspect: 0.9), panels: panels)
      )
    ]
  }

  //: ## What to doubt
  //:
  //: ## Exercises
  //:
}
