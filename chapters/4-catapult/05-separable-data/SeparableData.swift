//: # Separable data have no catapult
//:
//: `logistic-edge` shows a catapult of the logistic loss on data that no predictor separates. If a
//: predictor separates them, there is no minimum: the loss can always be made smaller by larger
//: weights. Then no learning rate is too large. The loss falls in every step, the tangent kernel
//: grows, and what flattens the valley is nothing but the way to infinity: the trace of the Hessian
//: becomes $1/\eta t$ after $t$ steps.
//:
//: **You need** the chapter `logistic-edge`.
//:
//: ## What you will see
//:
//: Neither the loss rises nor the curvature falls, in each of {{networks = 210}} networks; with
//: half of the labels turned both do. The trace of the Hessian falls like the power
//: {{E8.trace | 3 = -0.996}} of time, in the network that is furthest from $-1$.
//:
//: ![The loss and the trace of the Hessian against time at several rates; final curvature and trace against the learning rate](figure)

import Laboratory

@main struct SeparableData: Chapter {
  static let heading = Heading(
    part: .catapult, number: 5, slug: "separable-data",
    title: "Separable data have no catapult", paper: .huangDuXuLiu2020)
  static let claims = [
    Claim(
      "E8", place: "phases under the separability of the data, abstract",
      statement: """
        Logistic loss, all labels +1: there is no catapult. The loss falls in every step. The tangent \
        kernel λ does not fall once f ≥ 0. The trace of the Hessian tends to 1/ηt after t steps, and f \
        grows like log t, and with it the norm of the weights.
        """,
      reported: """
        In words: that the phases depend on the separability of the data. Of the text we had abstract \
        and opening only: no number here is theirs, the derivations are ours.
        """,
      weakened: "equal inputs; the loss at η ≤ 2√m; trace and f at ηλ₀ from 2 to 8",
      expected: .reproduced)
  ]
  static let unit = "network"

  //: ## Theory
  //:
  //: The network is $f = u\cdot v/\sqrt m$ with the tangent kernel $\lambda = (|u|^2+|v|^2)/m$; all
  //: inputs are 1 and all labels $+1$, so the loss is $L = \log(1+e^{-f})$, with the slope $-s$, where
  //: $s = 1/(1+e^f)$ is between 0 and 1. A step of gradient descent is (`logistic-edge`)
  //: $$f \leftarrow f + \eta s\Big(\lambda + \frac{\eta s}m f\Big), \qquad
  //:   \lambda \leftarrow \lambda + \frac{\eta s}m(\eta s\lambda + 4f) .$$
  //:
  //: **From $f \ge 0$ on** both grow in every step, at every rate. So the loss falls, and nothing is
  //: unstable. **From $f < 0$** the bracket of the first equation is positive all the same if
  //: $\eta < 2\sqrt m$, because $|f| \le \frac12\sqrt m\,\lambda$: the loss falls from every start.
  //: Only beyond, at rates of order $\sqrt m$, can it rise at all; and it needs
  //: $\eta|f_0| > m\lambda_0$, which for $f_0$ of order 1 takes a rate of order $m$.
  //:
  //: **The long run.** While $\lambda$ hardly moves, $\dot f = \eta\lambda/(1+e^f)$. So
  //: $e^f + f = \eta\lambda t + C$, where $C$ is $e^f + f$ after the first steps. For
  //: $t \gg C/\eta\lambda$ we have $f = \log\eta\lambda t$; the loss is $1/\eta\lambda t$, and the trace of
  //: the Hessian, which is $L''\lambda = \lambda e^f/(1+e^f)^2$, tends to
  //: $$\mathrm{tr}\,H = \frac1{\eta t} .$$
  //: It is the smaller, the larger the rate, but the distance from an edge does not come into it:
  //: $\eta\,\mathrm{tr}\,H$ goes to zero at every rate, and where all labels agree it is the whole
  //: difference that a rate makes.
  //:
  //: **The norm.** $(\lambda^2 - 4f^2/m)$ is $|u+v|^2|u-v|^2/m^2$, which a step multiplies by
  //: $(1 - \eta^2s^2/m)^2$, in the end by 1. So $\lambda$ grows as $\sqrt{\lambda_0^2 + 4f^2/m}$: not at
  //: all until $f$ is of order $\sqrt m$, then like $2f/\sqrt m$. For $\lambda$ that moves $e^f =
  //: \eta\int\lambda\,dt$. Hence $\eta t\,\mathrm{tr}\,H = \lambda t/\!\int\!\lambda\,dt \approx
  //: 1 + 4f/m\lambda^2$, which exceeds 1 by $f/(m+f^2) \le 1/(2\sqrt m)$, as $\lambda_0 = 2$.
  //:
  //: **The first step** is the exception. It moves $f$ by up to $\eta\lambda_0$, and then $C$ is
  //: $e^{\eta\lambda_0}$ or so. For $\eta\lambda_0 = 8$ this is 170 at most, since large steps start at
  //: negative $f$. For 16 it takes $10^5$ steps until the law holds, and beyond the loss is
  //: zero for all purposes after one step.

  //: ## The experiment in twenty-two lines
  //:
  //: The loss is compared with the smallest one before, and $\lambda$ with the largest since $f \ge 0$.
  //: Rates are $\eta\lambda_0$.

  static func fate(of start: CatapultRecursion, on loss: ScalarLoss, rate: Double) -> Fate {
    let η = rate / start.tangentKernel
    var fate = Fate(rate: rate, learningRate: η, width: start.width)
    var lowest = loss.value(start.output)
    var highest = start.output < 0 ? nil : start.tangentKernel
    let steps = Fate.isLawful(rate) ? 16 * fitted : fitted
    let descent = start.descend(on: loss, learningRate: η, steps: steps) { t, network in
      let (f, λ) = (network.output, network.tangentKernel)
      let value = loss.value(f)
      fate.rise = max(fate.rise, value - lowest)
      lowest = min(lowest, value)
      if let highest { fate.fall = max(fate.fall, 1 - λ / highest) }
      if highest != nil || f >= 0 { highest = max(highest ?? 0, λ) }
      if t.nonzeroBitCount == 1 {
        fate.marks.append(
          Mark(step: t, output: f, loss: value, kernel: λ, trace: loss.secondDerivative(f) * λ))
      }
      return false
    }
    fate.hasDiverged = descent.hasDiverged
    return fate
  }

  /// A run at one rate: by how much its loss rose above an earlier one, by what share λ fell below an
  /// earlier one since f ≥ 0, and the state after 1, 2, 4, 8, … steps.
  struct Fate: Sendable {
    let rate: Double, learningRate: Double, width: Int
    var rise = 0.0, fall = 0.0, marks: [Mark] = [], hasDiverged = false
    /// Whether the loss must fall from every start.
    var isGentle: Bool { learningRate <= 2 * Double(width).squareRoot() }
    /// Whether the first step leaves the law of the trace alone.
    static func isLawful(_ rate: Double) -> Bool { 2...8 ~= rate }
    /// The largest growth of λ in an e-fold of time that the fits can see, 4f/mλ².
    var drift: Double {
      let late = marks.filter { $0.step >= fitted }
      return late.map { 4 * $0.output / (Double(width) * $0.kernel * $0.kernel) }.max() ?? .nan
    }
    /// The power of time with which a positive quantity grows in the last four octaves.
    func power(_ quantity: (Mark) -> Double) -> Double {
      PowerOfSize(marks.map(\.step)) { $0 >= fitted }(marks.map { .log2(quantity($0)) })
    }
  }

  struct Mark: Sendable {
    let step: Int, output: Double, loss: Double, kernel: Double, trace: Double
  }

  static let control = """
    Half of the labels are turned to −1: with equal inputs no predictor separates these data.
    """

  //: ## Parameters

  static let widths = Parameter(
    "widths", symbol: "m", "widths of the hidden layer", default: [256, 1024, 4096], tiny: [256],
    range: 256...100_000, order: .increasing, count: 1...6,
    origin: .ours("so narrow that λ grows, and so wide that it does not"))
  static let replicates = Parameter(
    "replicates", symbol: "R", "networks of each width", default: 70, tiny: 4, range: 2...1000,
    origin: .ours("the statements are about every network: at most 1 in 70 is an exception"))
  static let rates = Parameter(
    "rates", symbol: "ηλ₀", "learning rates",
    default: [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512], tiny: [2, 8, 32],
    range: 0.1...100_000.0, order: .increasing, count: 2...40,
    origin: .ours("from 1/32 of the edge that other labels have to 64 times it"))
  static let parameters: Parameters = [widths, replicates, rates]
  static let constraints = [
    Constraint("rates must have a number in 2…8 and one in 31…40", rates) { run in
      run[rates].contains(where: Fate.isLawful) && run[rates].contains { 31...40 ~= $0 }
    }
  ]

  //: ## All that is measured
  //:
  //: Runs take 2048 steps, and sixteen times as many at the rates from 2 to 8, at which the law of the
  //: trace is tested, from 2048 steps on.

  static let fitted = 2048
  static let balanced = ScalarLoss.logistic(positiveShare: 0.5)

  struct Data: Sendable { let fates: [[Fate]] }  // of each network

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let loss = mechanism == .on ? ScalarLoss.logistic(positiveShare: 1) : balanced
    let fates = try run.sweep(run[widths], replicates: run[replicates]) { m, draws in
      let start = CatapultRecursion(width: m, draws("weights"))
      return run[rates].map { fate(of: start, on: loss, rate: $0) }
    }
    return Data(fates: fates.flatMap(\.self))
  }

  //: ## Checks
  //:
  //: With half of the labels turned, the loss of a network rises if $|f_0|$ is below the cycle $F$ of
  //: `logistic-edge`, and a natural $f_0$ is beyond it with a probability that depends on the rate. At
  //: $\eta\lambda_0 \ge 31$ the cycle is at 7.8 and more, and eight standard deviations do not occur: so
  //: that in the control each network must rise there.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let steep = data.fates.map { $0.filter { $0.rate >= 31 && $0.isGentle } }
    Check.forEach("network", "E8.loss", cells: steep) { fate in
      Check.claim(
        "E8.loss", "rise of the loss above an earlier one, ηλ₀ = \(fate.rate.text)", fate.rise,
        .atMost(1e-12), because: "it falls in each step but for rounding",
        rivals: .rival(
          "half the plateau of other labels", .atLeast(balanced.cycleHeight(rate: fate.rate) / 2)),
        inControl: .mustFail)
    }
    Check.forEach("network", "E8.curvature", cells: steep) { fate in
      Check.claim(
        "E8.curvature", "fall of λ below an earlier one, ηλ₀ = \(fate.rate.text)", fate.fall,
        .atMost(1e-12), because: "it grows in each step but for rounding, 2048 × 10⁻¹⁶",
        rivals: .rival("half the way to 8/η", .atLeast((1 - 8 / fate.rate) / 2)),
        inControl: .mustFail)
    }
    let lawful = data.fates.map { $0.filter { Fate.isLawful($0.rate) } }
    Check.forEach("network", "E8.trace", cells: lawful) { fate in
      Check.claim(
        "E8.trace", "exponent in t of the trace of H, ηλ₀ = \(fate.rate.text), m = \(fate.width)",
        fate.power(\.trace), .near(-1), allowing: 0.01 + 1 / Double(fate.width),
        because: "C/ηλt ≤ 3 % at t = 2048 unless f₀ > 4.8, a third of it; λ grows, 4/mλ₀²",
        rivals: .near(["−½": -0.5, "0: a minimum": 0], allowing: 0.05), inControl: .mustFail)
    }
    Check.forEach("network", "E8.level", cells: lawful) { fate in
      Check.claim(
        "E8.level", "ηt tr H at the end, ηλ₀ = \(fate.rate.text), m = \(fate.width)",
        fate.learningRate * (fate.marks.last.map { Double($0.step) * $0.trace } ?? .nan), .near(1),
        allowing: fate.drift + 0.01,
        because: "λ grows by 4f/mλ² in an e-fold of t; C, 0.2 %; the rest",
        rivals: .near(["½": 0.5, "2": 2], allowing: 0.05), inControl: .mustFail)
    }
    Check.forEach("network", "E8.growth", cells: lawful) { fate in
      Check.claim(
        "E8.growth", "growth of f in an e-fold of t, ηλ₀ = \(fate.rate.text), m = \(fate.width)",
        fate.power { .exp($0.output) }, .near(1), allowing: fate.drift + 0.01,
        because: "the same growth of λ; C, a third of 3 %",
        rivals: .near(["0: it converges": 0, "2": 2], allowing: 0.1), inControl: .mustFail)
    }
    let isFree = Check.InControl.free(because: "small steps converge with these labels, too")
    let gentle = data.fates.map { $0.filter { $0.rate < 31 } }
    Check.forEach("network", "gentle", cells: gentle, role: .ours) { fate in
      Check.ours(
        "gentle", "the same rise of the loss, or fall of λ, ηλ₀ = \(fate.rate.text)",
        max(fate.rise, fate.fall), .atMost(1e-12), because: "the same", inControl: isFree)
    }
    let wild = data.fates.joined().filter { !$0.isGentle }
    if !wild.isEmpty {
      Check.every("wild", in: wild, role: .ours) { fate in
        Check.ours(
          "wild", "the same fall of λ at η > 2√m, ηλ₀ = \(fate.rate.text)", fate.fall,
          .atMost(1e-12), because: "the same: once f ≥ 0 no rate is too large",
          inControl: .free(because: "with other labels most of these runs diverge"))
      }
    }
    Check.instrument(
      "diverged", "runs at η ≤ 2√m that have diverged",
      Double(data.fates.joined().count { $0.isGentle && $0.hasDiverged }), .atMost(0),
      because: "the divergent edge of other labels is √(8m)")
  }

  /// The number of networks; the share of the narrowest whose loss rises at the largest rate.
  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    let narrow = data.fates.prefix(run[replicates]).compactMap(\.last)
    return [
      ("networks", Double(data.fates.count)),
      ("risen", Share(of: narrow) { $0.rise > 1e-12 }.value),
    ]
  }

  //: ## Figure

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let (x, m, R) = (run[rates], run[widths], run[replicates])
    let middle = m.count / 2
    let (first, other) = (data.fates[middle * R], control.fates[middle * R])
    let shown = x.indices.filter { [0.5, 2, 8, 32].contains(x[$0]) }
    let colours: [Colour] = [.blue, .green, .orange, .vermillion]
    let markers: [Marker] = [.circle, .square, .triangle, .invertedTriangle]
    func curve(_ label: Label?, _ fate: Fate, _ y: (Mark) -> Double) -> Series {
      let marks = fate.marks.filter { y($0) > 0 }
      return .points(label, x: marks.map { Double($0.step) }, y: marks.map(y), joined: true)
    }
    // The rates at which no network of a width has diverged, with a mean over them.
    func means(_ data: Data, _ width: Int, _ y: (Fate, Mark) -> Double) -> [(Double, Estimate)] {
      let own = data.fates[(width * R)..<((width + 1) * R)]
      return x.indices.filter { k in !own.contains { $0[k].hasDiverged } }.map { k in
        (x[k], Estimate(meanOf: own.map { y($0[k], $0[k].marks[fitted.trailingZeroBitCount]) }))
      }
    }
    func growth(_ data: Data, _ width: Int) -> [(Double, Estimate)] {
      means(data, width) { .log($1.kernel * $0.learningRate / $0.rate) }.map { ($0, $1.exp) }
    }
    let turned = growth(control, middle)
    let traces = means(data, middle) { $0.learningRate * Double($1.step) * $1.trace }
    return Figure(
      caption: """
        Two-layer linear network, logistic loss, all labels +1; in grey half of the labels turned. \
        (a) The loss of one network of width \(m[middle]) at several rates, in grey at ηλ₀ = 32. (b) \
        The trace of its Hessian times η, on its way to 1/t. (c) Curvature after \(fitted) steps over \
        that at the start: it grows, by more in narrow networks; in grey it comes down to 8/ηλ₀, and \
        below it near the rate at which these runs diverge. (d) ηt tr H after \(fitted) steps, at \
        m = \(m[middle]): 1 up to about 8, where the first step begins to leave nothing to learn. Bars \
        are ± 2 standard errors.
        """,
      panels: [
        Panel(
          title: "The loss only falls",
          x: Axis("steps $t$", symbol: "$t$", scale: .logarithmic),
          y: Axis("loss $L$", symbol: "$L$", scale: .logarithmic, range: 1e-11...1e2),
          legend: .bottomLeft,
          series: shown.suffix(1).map {
            curve(nil, other[$0], \.loss).colour(.grey).marker(.diamond)
          }
            + shown.enumerated().map { i, k in
              curve("$ηλ_0 = \(x[k].text)$", first[k], \.loss).colour(colours[i])
                .marker(markers[i])
            }),
        Panel(
          title: "The trace goes to $1/ηt$",
          x: Axis("steps $t$", symbol: "$t$", scale: .logarithmic),
          y: Axis("$η$ tr $H$", symbol: "$η$ tr $H$", scale: .logarithmic, range: 1e-7...1e2),
          legend: .bottomLeft,
          series: [.theory("$1/t$") { 1 / $0 }]
            + shown.suffix(1).map {
              k in
              curve(nil, other[k]) { other[k].learningRate * $0.trace }
                .colour(.grey).marker(.diamond)
            }
            + shown.enumerated().map { i, k in
              curve(nil, first[k]) { first[k].learningRate * $0.trace }.colour(colours[i])
                .marker(markers[i])
            }),
        Panel(
          title: "The curvature grows",
          x: Axis("learning rate $ηλ_0$", symbol: "$ηλ_0$", scale: .logarithmic),
          y: Axis("curvature $λ_t/λ_0$", symbol: "$λ_t/λ_0$", scale: .logarithmic),
          legend: .topLeft,
          series: [
            .control("labels turned", x: turned.map(\.0), turned.map(\.1), joined: true)
          ]
            + m.indices.map { i in
              let points = growth(data, i)
              return .measured("$m = \(m[i])$", x: points.map(\.0), points.map(\.1), joined: true)
                .colour(.black).marker(Marker.allCases[i % 3])
            }),
        Panel(
          title: "The first step ends it",
          x: Axis("learning rate $ηλ_0$", symbol: "$ηλ_0$", scale: .logarithmic),
          y: Axis("$ηt$ tr $H$", symbol: "$ηt$ tr $H$", range: 0...1.2), legend: .none,
          series: [
            .horizontal("1", at: 1),
            .measured(nil, x: traces.map(\.0), traces.map(\.1), joined: true)
              .colour(.black).named("m = \(m[middle])"),
          ]),
      ])
  }

  //: ## What to doubt
  //:
  //: *A flatter minimum?* The literature says that a large rate ends in a flatter minimum, under
  //: conditions of separability. Here the trace of the Hessian is $1/\eta t$, and so it is smaller for a
  //: larger rate, but as it would be for a longer training: only $\eta t$ comes into it.
  //:
  //: *One sample.* With equal inputs and labels the data are one sample. With unequal ones the network
  //: has to turn towards the direction of the largest margin, which takes longer than any run here.
  //:
  //: *Rates beyond $2\sqrt m$.* There the loss can rise at first. At $\eta\lambda_0 = 512$ and $m = 256$
  //: it takes $f_0 < -2.2$, one start in seventy; here it was {{risen | percent 1 = 0 %}} of them
  //: (exercise 3 goes further). None loses curvature once $f \ge 0$.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* how many steps it takes until the curvature of a network of width 256 has doubled, at
  //:    $\eta\lambda_0 = 1$ and with $\lambda_0 = 2$.
  //:
  //:    *Answer.* $\sqrt{\lambda_0^2 + 4f^2/m} = 2\lambda_0$ at $f = \sqrt{3m} = 27.7$. There
  //:    $e^f = 1.1\cdot10^{12}$ is $\eta\int\lambda\,dt$, which is a little less than
  //:    $\eta t\cdot2\lambda_0 = 2t$, as most of the time passes at the end: $t = 5.6\cdot10^{11}$.
  //:    Nobody has seen that; the growth in (c) is that of the first steps.
  //: 2. *Change* one label in a hundred: in `experiment`, `positiveShare: 0.99` for 1. The edge is then at
  //:    $\eta\lambda_0 = 2/(0.99\cdot0.01) = 202$. Which checks notice it below that?
  //:
  //:    *Answer.* All. At rates up to 8 every run finds the minimum, so trace and $f$ stand still. At 32 and
  //:    64, far below the edge, the first step throws $f$ up to $\frac12\eta\lambda_0$, beyond the minimum
  //:    at $\log99 = 4.6$, and the way back lowers $\lambda$: to 0.94 and 0.70 of $\lambda_0$ at $m = 1024$.
  //: 3. *Run* `--set rates=2,31,512,2048,8192`. In how many of the narrowest networks does the loss rise
  //:    now (`risen` in the record), and what of the check `wild`?
  //:
  //:    *Answer.* In 43 %, nearly all that begin with $f_0 < 0$: now $\eta s|f_0| > m\lambda_0$ from
  //:    $|f_0| = 0.23$ on. `wild` passes: after that nothing falls.
}
