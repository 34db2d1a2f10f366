//: # The catapult rises in proportion to the width
//:
//: Between the two edges of `catapult-phases` the loss of a two-layer network shoots up before it
//: comes down. How high, and how soon? The height is proportional to the width, so that a network of
//: 65,000 units passes through losses that are thousands of times that of its start. The time is
//: not: it grows with the logarithm of the width, a few steps for each factor of ten. Both follow
//: from one remark: the width drops out of the equations, and is left in their start and in the loss
//: that they stand for.
//:
//: **You need** the chapter `catapult-phases`.
//:
//: ## What you will see
//:
//: The largest loss grows as the width to the power {{E2.peak | 3 = 0.996}}, at the learning rate
//: that is furthest from 1, and that of the logistic loss to the power
//: {{control.E2.peak | 1 = 0.02}}. Each doubling of the width delays the peak by
//: {{delay.2.5 | 3 = 0.859}} steps at $\eta\lambda_0 = 2.5$ and by {{delay.3.5 | 3 = 0.383}} at
//: 3.5, as {{law.2.5 | 3 = 0.855}} and {{law.3.5 | 3 = 0.378}} were predicted.
//:
//: ![The loss against the step at four widths; its peak over the width, and the time of the peak, against the width; the peak against the learning rate](figure)

import Laboratory

@main struct CatapultTransient: Chapter {
  static let heading = Heading(
    part: .catapult, number: 2, slug: "catapult-transient",
    title: "The catapult rises in proportion to the width", paper: .huangDuXuLiu2020)
  static let claims = [
    Claim(
      "E2", place: "the early rise of the loss, abstract; after Lewkowycz et al. (2020)",
      statement: """
        Squared loss, 2 < ηλ₀ < 4: the loss rises to a peak that is proportional to the width m, and \
        takes a time to it that grows like log m: (1/2) log m / log(ηλ₀ − 1) steps and a constant.
        """,
      reported: """
        That the loss rises first, in words. Of both texts we had abstracts and openings only: \
        neither the two laws nor any number here is theirs; the derivations are ours.
        """,
      weakened: "equal inputs; widths from 256 on; from 1.25 to 1.95 times the lower edge",
      expected: .reproduced)
  ]
  static let unit = "start"

  //: ## Theory
  //:
  //: The network is $f = u\cdot v/\sqrt m$, all inputs are 1, the targets 0, the loss is $L = f^2/2$,
  //: and the curvature is $\lambda = (|u|^2+|v|^2)/m$. With $a = \eta f/\sqrt m$ a step of gradient
  //: descent is (`catapult-phases`)
  //: $$a \leftarrow a\,(1 - \eta\lambda + a^2), \qquad
  //:   4 - \eta\lambda \leftarrow (4 - \eta\lambda)(1 + a^2) .$$
  //: The width is not in it. It comes in twice: at the start, $a_0 = \eta f_0/\sqrt m$, and when $a$
  //: is read as a loss, $L = m\,a^2/2\eta^2$.
  //:
  //: **How high, at most.** From $|u \pm v|^2 \ge 0$ follows $\lambda \ge 2|f|/\sqrt m$, and below
  //: $\eta\lambda = 4$ the curvature never rises. So at all times
  //: $$L \le m\lambda^2/8 \le m\lambda_0^2/8 .$$
  //:
  //: **How high.** While $a^2$ is small, $|a|$ grows by the factor $\eta\lambda_0 - 1 > 1$ a step. Only
  //: $a^2$ can end this, by lowering $\eta\lambda$, and must be of order 1 for it. The peak of $a^2$ is
  //: a function of $\eta\lambda_0$, and of the *phase*: where on the way up the steps happen to fall.
  //: Neither knows $m$, so the peak of $L$ is proportional to $m$.
  //:
  //: Near the edge the function can be had. With $\xi = \eta\lambda_0 - 2$ and $x = \eta\lambda - 2$ the
  //: map conserves $a^2 + \frac12x^2 + \frac13x^3 + \frac7{12}a^4 + \frac{13}{48}x^4 + \dots$, where
  //: the dots stand for $\frac7{12}a^2x^2$ and for higher orders ($a^2$ counts as two). At the start
  //: $a = 0$ and $x = \xi$. The peak is at $x = 0$, so
  //: $$a^2_\mathrm{peak} = \tfrac12\xi^2 + \tfrac13\xi^3 + \tfrac18\xi^4 - \dots$$
  //: if a step falls on it. But $x$ moves by $2a^2 \approx \xi^2$ in a step. The step that is nearest
  //: to the peak can be $\frac12\xi^2$ away, and then $a^2$ is lower by $\frac18\xi^4$. Hence the
  //: phase matters in the fourth order: the peak lies between $\frac12\xi^2 + \frac13\xi^3$ and
  //: $\frac18\xi^4$ more, up to $O(\xi^5)$.
  //:
  //: **How soon.** The peak comes when $|a_0|(\eta\lambda_0-1)^t$ has reached order 1. As $a_0$ is
  //: proportional to $1/\sqrt m$,
  //: $$t_\mathrm{peak} = \frac{\frac12\log m}{\log(\eta\lambda_0 - 1)} + \text{a constant},$$
  //: where the constant depends on $f_0$, $\eta\lambda_0$ and the phase. Over many starts the phase
  //: takes all its values, and means obey the two laws.
  //:
  //: **The correction.** A start that is not small adds its $a_0^2$ to what is conserved. The peak is
  //: higher by about $2a_0^2/\xi^2$ of it, on average $(\eta\lambda_0)^2/(2m\xi^2)$. That is 5 % for
  //: $m = 256$ at $\eta\lambda_0 = 2.5$, and a quarter of it at the next width.
  //:
  //: **The logistic loss** has slopes below 1. Its $f$ does not reach order $\sqrt m$, and its peak is a
  //: matter of order 1 (`logistic-edge`).

  //: ## The experiment in twenty lines
  //:
  //: A start is one output $f_0$, the same at all widths; the other weights are drawn anew. It is seen
  //: at each width, from there on at each rate. `CatapultRecursion` moves $|u\pm v|^2$ in the place
  //: of the weights.

  static func start(_ run: Run, _ draws: Draws, on loss: ScalarLoss) -> Start {
    var outputs = draws("output")
    let f = outputs.normal()
    let networks = run[widths].map {
      CatapultRecursion(width: $0, output: f, draws("weights/\($0)"))
    }
    let runs = networks.map { shots(of: $0, on: loss, run) }
    return Start(heights: runs, delays: runs, losses: networks.map { losses($0, loss, run) })
  }

  static func shots(of network: CatapultRecursion, on loss: ScalarLoss, _ run: Run) -> [Shot] {
    run[rates].map { rate in
      let own = rate / loss.curvatureAtMinimum  // as far above the loss's own edge
      let descent = network.descend(on: loss, rate: own, steps: 400, tolerance: 1e-9)
      return Shot(
        height: descent.peakLoss - loss.value(loss.minimiser), step: Double(descent.peakStep),
        bound: Double(network.width) * network.tangentKernel * network.tangentKernel / 8)
    }
  }

  /// The largest loss above the minimum, the step of it, and mλ₀²/8.
  struct Shot: Sendable { let height: Double, step: Double, bound: Double }

  /// For each width and rate the runs that tell height and delay; for each width a loss in time.
  struct Start: Sendable { var heights: [[Shot]], delays: [[Shot]], losses: [[Double]] }

  static func losses(_ network: CatapultRecursion, _ loss: ScalarLoss, _ run: Run) -> [Double] {
    let rate = run[rates][0] / loss.curvatureAtMinimum
    return network.trajectory(on: loss, rate: rate, steps: 40).map {
      loss.value($0.output) - loss.value(loss.minimiser)
    }
  }

  //: The *control* takes away what each law hangs on. For the height it is the logistic loss, with half
  //: of the labels $+1$ and half $-1$, from the same networks. For the delay it is a start that is as
  //: far from its peak at every width: $f_0$ is normal with a standard deviation of $\sqrt{m/256}$,
  //: drawn anew for each width.

  static let control = """
    For the height, the logistic loss, whose slope is bounded, from the same networks. For the delay, \
    starts whose output grows like √m, so that a₀ does not shrink.
    """

  static func withoutMechanism(_ run: Run, _ draws: Draws) -> Start {
    var start = start(run, draws, on: balanced)
    start.delays = run[widths].map { m in
      var outputs = draws("output/\(m)")
      let f = outputs.normal() * (Double(m) / 256).squareRoot()
      let network = CatapultRecursion(width: m, output: f, draws.again("weights/\(m)"))
      return shots(of: network, on: .squared, run)
    }
    return start
  }

  static let balanced = ScalarLoss.logistic(positiveShare: 0.5)

  //: ## Parameters

  static let widths = Parameter(
    "widths", symbol: "m", "widths of the hidden layer",
    default: [16, 64, 256, 1024, 4096, 16384, 65536], tiny: [64, 256, 1024], range: 16...100_000,
    order: .increasing, count: 2...12,
    origin: .ours("a factor of 256 in the range of the fits, and two widths below it"))
  static let rates = Parameter(
    "rates", symbol: "ηλ₀", "learning rates", default: [2.5, 3, 3.5, 3.9], tiny: [2.5, 3.5],
    range: 2.4...3.95, order: .increasing, count: 1...4,
    origin: .ours("between the edges; nearer to 2 no start is small at m = 256"))
  static let replicates = Parameter(
    "replicates", symbol: "R", "starts", default: 256, tiny: 8, range: 2...10_000,
    origin: .ours("standard errors below 2 % of the law of the time, at 3.9 too"))
  static let parameters: Parameters = [widths, rates, replicates]
  static let constraints = [
    Constraint("widths must have two numbers of 256 or more", widths) {
      $0[widths].count { $0 >= fitted } >= 2
    }
  ]

  //: ## All that is measured
  //:
  //: In the map of $a$ the width is a scale, so the peaks from small starts are one band for all widths
  //: (`CatapultBand`). It is measured at the rates of the experiment and on a grid, with 60 starts that
  //: take every phase.

  static let fitted = 256

  struct Data: Sendable {
    let starts: [Start]
    var grid: [CatapultBand] = [], bands: [CatapultBand] = []  // of the claim only
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    if mechanism == .off {
      return try Data(starts: run.replicate(run[replicates]) { withoutMechanism(run, $0) })
    }
    func bands(_ rates: [Double]) throws -> [CatapultBand] {
      try run.sweep(rates) { rate, _ in
        CatapultBand(rate: rate, starts: 60, largest: 1e-4, steps: 1000)
      }
    }
    return try Data(
      starts: run.replicate(run[replicates]) { start(run, $0, on: .squared) },
      grid: bands((1..<40).map { 2 + 0.05 * Double($0) }), bands: bands(run[rates]))
  }

  //: ## Checks
  //:
  //: A power of the width and a delay are fitted for each start, over the widths from 256 on. The mean
  //: is over starts. Where the time is compared with $\sqrt m$ steps, these begin with the time that
  //: was measured at the least of these widths.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let octaves = PowerOfSize(run[widths]) { $0 >= fitted }
    let first = octaves.indices[0]
    let roots = run[widths].map { (Double($0) / Double(run[widths][first])).squareRoot() }
    Check.every("E2.peak", in: run[rates].enumerated()) { k, rate in
      Check.claim(
        "E2.peak", "exponent in m of the largest loss, ηλ₀ = \(rate.text)",
        data.starts.mean { octaves($0.heights.map { .log2($0[k].height) }) }, .near(1),
        allowing: 0.02, because: "starts that are not small: .008 at ηλ₀ = 2.5, .012 at 2.4",
        rivals: .near(["0: of order 1": 0, "½: of order √m": 0.5], allowing: 0.05),
        inControl: .mustFail)
    }
    Check.every("E2.time", in: run[rates].enumerated()) { k, rate in
      let least = mean(data.starts.map { $0.delays[first][k].step })
      Check.claim(
        "E2.time", "delay of the peak by a doubling of m, over the law's, ηλ₀ = \(rate.text)",
        delay(data, octaves, k) / law(rate), .near(1), allowing: 0.02,
        because: "the same .008, of ½ log m: 1.6 % at ηλ₀ = 2.5",
        rivals: .near(
          ["0: a constant time": 0, "√m steps": least * octaves(roots) / law(rate)],
          allowing: 0.1), inControl: .mustFail)
    }
    let rows = data.starts.map { $0.heights.flatMap(\.self) }
    Check.ours(
      "bound", "largest peak of all runs, over mλ₀²/8",
      rows.joined().map { $0.height / $0.bound }.max() ?? .nan, .atMost(1),
      because: "exact: |u ± v|² is not negative, and λ never rises",
      inControl: .free(because: "the logistic loss stays far below it"))
    if !data.grid.isEmpty {
      let isFree = Check.InControl.free(because: "the band is that of the squared loss")
      Check.forEach("phase", "band.peak", in: Array(0..<60), role: .ours) { number in
        for band in data.grid where band.rate < 2.41 {
          let ξ = band.rate - 2
          Check.ours(
            "band.peak", "(a² − ½ξ² − ⅓ξ³)/ξ⁴ at the peak, ξ = \(ξ.formatted(digits: 2))",
            (square(band.orbits[number].peak) - ξ * ξ / 2 - ξ * ξ * ξ / 3) / (ξ * ξ * ξ * ξ),
            .near(1.0 / 16), allowing: 1.0 / 16 + 44.0 / 90 * ξ,
            because: "0 to ⅛ by the phase; the next order is −7ξ/90 to −22ξ/90; twice as much",
            inControl: isFree)
        }
      }
    }
  }

  /// The steps by which a doubling of the width delays the peak, at the k-th rate.
  static func delay(_ data: Data, _ octaves: PowerOfSize, _ k: Int) -> Estimate {
    data.starts.mean { octaves($0.delays.map { $0[k].step }) }
  }

  static func law(_ rate: Double) -> Double { 0.5 * .log(2) / .log(rate - 1) }
  static func square(_ x: Double) -> Double { x * x }

  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    let octaves = PowerOfSize(run[widths]) { $0 >= fitted }
    let last = run[widths].count - 1
    return run[rates].enumerated().flatMap { k, rate in
      let heights = data.starts.map { $0.heights[last][k].height / Double(run[widths][last]) }
      return [
        ("delay.\(rate.text)", delay(data, octaves, k).value), ("law.\(rate.text)", law(rate)),
        ("level.\(rate.text)", mean(heights)),
        ("low.\(rate.text)", heights.min() ?? .nan), ("high.\(rate.text)", heights.max() ?? .nan),
      ]
    }
  }

  //: ## Figure

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let (widths, m) = (run[widths], run[widths].map(Double.init))
    let last = m.count - 1
    let colours: [Colour] = [.blue, .orange, .green, .vermillion]
    let markers: [Marker] = [.circle, .square, .triangle, .invertedTriangle]
    func over(_ unit: [Double], _ k: Int, _ starts: [Start]) -> [Estimate] {
      m.indices.map { i in starts.mean { $0.heights[i][k].height / unit[i] } }
    }
    func steps(_ k: Int, _ starts: [Start]) -> [Estimate] {
      m.indices.map { i in starts.mean { $0.delays[i][k].step } }
    }
    let share = 0.125  // mλ₀²/8 over mλ₀²
    return Figure(
      caption: """
        Two-layer linear network, squared loss. (a) The loss from one output f₀ at ηλ₀ = \
        \(run[rates][0].text) and several widths. (b) The largest loss over the width: it stays, at \
        the mean over all phases of the way up (lines); that of the logistic loss falls like 1/m. \
        (c) The time of the peak, with lines of the slope ½/log(ηλ₀ − 1) in log m through the last \
        point; in grey, starts with f₀ ∝ √m at ηλ₀ = \(run[rates][0].text). (d) The largest loss over \
        mλ₀², for small starts in all phases (band) and at m = \(widths[last]) (points), below 1/8 \
        and near the expansion for small ξ = ηλ₀ − 2. Bars are ± 2 standard errors.
        """,
      panels: [
        Panel(
          title: "The loss rises and falls",
          x: Axis("step $t$", symbol: "$t$", range: 0...40),
          y: Axis("loss $L$", symbol: "$L$", scale: .logarithmic, range: 1e-3...1e6),
          legend: .topRight,
          series: stride(from: last % 2, through: last, by: 2).enumerated().map { number, i in
            let losses = data.starts[0].losses[i]
            return .line("$m = \(widths[i])$", x: losses.indices.map(Double.init), y: losses)
              .colour(.blue).dash(Dash.allCases[number % 4])
          } + [logistic(control.starts[0].losses[last])]),
        Panel(
          title: "The peak is proportional to $m$",
          x: Axis("width $m$", symbol: "$m$", scale: .logarithmic),
          y: Axis("peak over width $L/m$", symbol: "$L/m$", scale: .logarithmic, range: 1e-6...1),
          legend: .bottomLeft,
          series: [.control("logistic loss", x: m, over(m, 0, control.starts), joined: true)]
            + run[rates].enumerated().flatMap { k, rate -> [Series] in
              let level = mean(data.bands[k].orbits.map { square($0.peak) })
              return [
                .theory(nil) { _ in 2 * level / (rate * rate) }.colour(colours[k]).dash(.solid),
                .measured("$ηλ_0 = \(rate.text)$", x: m, over(m, k, data.starts))
                  .colour(colours[k]).marker(markers[k]),
              ]
            }),
        Panel(
          title: "Its time grows like $\\log m$",
          x: Axis("width $m$", symbol: "$m$", scale: .logarithmic),
          y: Axis("time of the peak $t$", symbol: "$t$", from: 0), legend: .topLeft,
          series: [.control("$f_0 ∝ √m$", x: m, steps(0, control.starts), joined: true)]
            + run[rates].enumerated().flatMap { k, rate -> [Series] in
              let points = steps(k, data.starts)
              let end = points[last].value
              return [
                .theory(nil, over: m[0]...m[last]) { end + law(rate) * .log2($0 / m[last]) }
                  .colour(colours[k]).dash(.solid),
                .measured("$ηλ_0 = \(rate.text)$", x: m, points)
                  .colour(colours[k]).marker(markers[k]),
              ]
            }),
        Panel(
          title: "The peak and the learning rate",
          x: Axis("learning rate $ηλ_0$", symbol: "$ηλ_0$", range: 2...4),
          y: Axis("peak $L/mλ_0^2$", symbol: "$L/mλ_0^2$", range: 0...0.14), legend: .topLeft,
          series: [
            .band(
              "small starts", x: data.grid.map(\.rate),
              low: data.grid.map { square(($0.orbits.map(\.peak).min() ?? 0) / $0.rate) / 2 },
              high: data.grid.map { square(($0.orbits.map(\.peak).max() ?? 0) / $0.rate) / 2 }
            ).colour(.sky),
            .theory("expansion", over: 2...3) {
              let ξ = $0 - 2
              return (ξ * ξ / 2 + ξ * ξ * ξ / 3) / (2 * $0 * $0)
            }.dash(.dashed),
            .horizontal("1/8", at: share),
            .measured(
              "$m = \(widths[last])$", x: run[rates],
              run[rates].indices.map { k in
                data.starts.mean { share * $0.heights[last][k].height / $0.heights[last][k].bound }
              }
            ).colour(.black),
          ]),
      ])
  }

  static func logistic(_ losses: [Double]) -> Series {
    .line("logistic", x: losses.indices.map(Double.init), y: losses).colour(.grey)
  }

  //: ## What to doubt
  //:
  //: *The peak of one network is no single number.* At the widest $m$ and $\eta\lambda_0 = 3.9$ the
  //: largest loss over $m$ is {{level.3.9 | 2 = 0.38}} on average and lies between
  //: {{low.3.9 | 1 = 0.2}} and {{high.3.9 | 2 = 0.47}}: the phase decides. At 2.5 it is
  //: {{level.2.5 | 2 = 0.053}}, between {{low.2.5 | 2 = 0.051}} and {{high.2.5 | 2 = 0.056}}.
  //:
  //: *The laws are laws of wide networks.* Nearer to the lower edge they begin at larger widths, because
  //: the peak there is low, of order $\xi^2m$, and a start of order 1 is not small beside it.
  //:
  //: *The smallest model.* *Not tried:* unequal inputs, of which each direction has a rate of its own,
  //: batches, and rectifiers.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* the shape of the peak near the edge. Take $A = a^2$ and $x = \eta\lambda - 2$, both
  //:    small, for functions of a continuous time. How long does the peak last?
  //:
  //:    *Answer.* To leading order $\dot A = 2Ax$ and $\dot x = -2A$. So $A + \frac12x^2$ is conserved
  //:    and equal to $\frac12\xi^2$; then $\dot x = x^2 - \xi^2$, hence $x = -\xi\tanh\xi(t - t_0)$ and
  //:    $A = \frac12\xi^2/\cosh^2\xi(t-t_0)$. It lasts for about $2/\xi$ steps, and ends as far below
  //:    the edge as it began above it.
  //: 2. *Change* the output in `start` to a tenth: `output: f / 10`. What becomes of the points at the
  //:    left of (b), and of the times in (c)?
  //:
  //:    *Answer.* At $\eta\lambda_0 = 2.5$ the mean peak over $m$ was 0.081, 0.061 and 0.055 at the three
  //:    least widths, and is 0.051, 0.054 and 0.053: now these starts are small, too. All times are later,
  //:    at 2.5 by 5.6 steps, as $\log10/\log1.5 = 5.7$ has it; the slopes are the same.
  //: 3. *Run* `--set rates=3.6`, 3.8 and 3.95. How near do the highest peaks come to the bound
  //:    $m\lambda_0^2/8$ (the check `bound`), and what is there at 4?
  //:
  //:    *Answer.* To 0.80, 0.90 and 0.97 of it. The bound is $|a| = \frac12\eta\lambda_0$. At 4 the map is
  //:    $a \leftarrow a^3 - 3a$, twice the Chebyshev polynomial $T_3(a/2)$: it takes $[-2, 2]$ to
  //:    itself, and almost every orbit comes as near to $|a| = 2$ as one likes.
}
