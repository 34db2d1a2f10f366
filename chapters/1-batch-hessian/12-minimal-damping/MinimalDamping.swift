//: # How little damping will do
//:
//: Adam divides a gradient by its estimate of the gradient's size, a Newton method by its estimate of
//: the curvature. Both come from few samples, and where they see nothing the step would be unbounded.
//: So a constant $\delta$ is added first, the *damping*. How small may it be? In proportion to the
//: learning rate over the batch size, says the abstract of the paper's preprint, without a derivation;
//: the published text has no such rule. We derive it, and search for the smallest damping that trains.
//:
//: **You need** Adam, Newton's method, and when [gradient descent on a
//: parabola](background.html#gradient-descent-on-a-quadratic) is stable.
//:
//: ## What you will see
//:
//: Over two and a half decades the smallest damping $\delta_\mathrm{min}$ goes with the learning rate
//: $\eta$ over the batch size $B$. For Adam all exponents are near 1, the farthest
//: {{B11.adam-size | 3 = -0.859}} in $B$ and {{B11.adam-rate | 3 = 1.22}} in $\eta$; but with so
//: much damping Adam is gradient descent, and has its linear rule. For Gauss–Newton steps the
//: exponent in $\eta$ is {{newton-rate-small | 3 = 1.04}} with the smallest batches and
//: {{B11.newton-rate | 3 = 1.49}} with the largest, where the rule fails:
//: *{{B11/verdict = reproduced in part}}*.
//:
//: ![Smallest damping times batch size over learning rate, against the batch size: nearly level for Adam at three rates; for Gauss–Newton steps level at the middle rate, falling at the smallest, rising at the largest, as the theory bends, too](figure)

import Laboratory

@main struct MinimalDamping: Chapter {
  static let heading = Heading(
    part: .batchHessian, number: 12, slug: "minimal-damping", title: "How little damping will do",
    paper: .granziolZohrenRoberts2022)
  static let claims = [
    Claim(
      "B11", place: "abstract of the preprint, first version; not in the published text",
      statement: """
        For stochastic second-order and for adaptive methods the smallest damping that will do is \
        proportional to the learning rate over the batch size.
        """,
      reported: "A proportionality; no derivation, no number, no measurement.",
      weakened: """
        exponents nearer to 1 than to ½ and 3/2, over a factor of 16 in rate and batch, on two \
        small models; Adam only at rates so large that the damping exceeds √v̂, where it does not \
        adapt; second-order steps are Gauss–Newton steps, not KFAC
        """,
      expected: .reproducedInPart)
  ]
  static let unit = "training set with its start and its batches"

  //: ## Theory
  //:
  //: On a parabola with curvature $\lambda$ gradient descent with steps of size $s$ is stable for
  //: $s\lambda < 2$. Suppose that the estimate sees nothing of a direction in which the batch has the
  //: curvature $\lambda'$. Then $s = \eta/\delta$, and $\delta$ must exceed $\tfrac12 \eta\lambda'$.
  //: How does $\lambda'$ fall with $B$, where noise dominates? The curvature of a batch is a sum of $B$
  //: matrices of low rank, each divided by $B$. If the batch is *small*, what is new in each of them is
  //: nearly orthogonal to the rest, the pieces do not add up, and $\lambda' \propto 1/B$:
  //: $$ \delta_\mathrm{min} = \tfrac12 \eta\lambda' \propto \frac{\eta}{B} . $$
  //: This is the rule. If the pieces overlap everywhere, the noise is like Wigner's, with an edge that
  //: falls like $1/\sqrt B$ (chapter `batch-hessian-spectra`): a rival is the rule $\eta/\sqrt B$. That
  //: our batches, of nine directions a sample among 500 or more, are small is measured, not derived.
  //:
  //: *Gauss–Newton steps.* The gradient comes from a batch with the matrix $G$, the estimate is the
  //: matrix $G'$ of another one. A step takes the distance $e$ from the minimum of the first batch to
  //: $(1 - \eta\,(G' + \delta)^{-1}G)\,e$. With $S = (G' + \delta)^{-1/2}$ we have
  //: $(G' + \delta)^{-1}G = S\,(SGS)\,S^{-1}$, which has the eigenvalues of the symmetric $SGS$: the step
  //: is stable if they are all below $2/\eta$. Multiply $SGS < 2/\eta$ by $S^{-1}$ on both sides:
  //: $\eta\,G < 2(G' + \delta)$ as matrices, or
  //: $$ \delta > \lambda_\mathrm{max}\bigl(\tfrac12\eta\,G - G'\bigr) . $$
  //: A direction that $G'$ has never seen gives the rule; one that both see equally needs no damping
  //: if $\eta < 2$. So this condition (ours) bends the rule, without a free constant: small $\eta$ and
  //: large $B$, where $G'$ has seen most of what matters, need less.
  //:
  //: *Adam.* Here $\sqrt{\hat v}$, the root of the averaged squared gradients, takes the place of $G'$.
  //: Once $\delta$ is far above it, Adam is gradient descent with momentum: its average of gradients
  //: $g_t$ has the weights $(1 - \beta_1)\beta_1^k$, so it is the heavy ball $\sum_k \beta_1^k g_{t-k}$
  //: with the rate $(1 - \beta_1)\eta/\delta$. If that trains up to the rate $\eta_\mathrm{max}(B)$, then
  //: $$ \delta_\mathrm{min} = (1 - \beta_1)\,\frac{\eta}{\eta_\mathrm{max}(B)} , $$
  //: which is the linear rule $\eta_\mathrm{max} \propto B$ (chapter `sgd-linear-scaling`) upside down.

  static let beta1 = 0.9

  enum Method: CaseIterable {
    /// Adam on a network with a hidden layer. Gauss–Newton steps for softmax regression: G′ of another
    /// batch, kept for T_c updates; or anew at each, of the gradient's own batch or of another.
    case adam, newton, own, other
  }

  //: ## The experiment in fourteen lines
  //:
  //: A damping is tried on a training whose start and batches are given. Conjugate gradients solve for
  //: a Gauss–Newton step, with products of $G'$ alone. The *smallest* damping is bisected, to a quarter
  //: of a power of two; both ends of the bracket are tried first.

  static func works(_ δ: Double, in training: Training, _ run: Run) throws -> Bool {
    let (method, η, P) = (training.method, training.η, training.start.count)
    if method == .adam {
      let adam = Adam<Double>(parameterCount: P, beta1: beta1, dampingCoefficient: δ)
      return try training.works(adam, rate: η, run)
    }
    let newton = HessianFreeNewton(dampingCoefficient: δ, tolerance: 1e-4)  // (G′ + δ)⁻¹g
    let steps = TwoBatchDescent(
      PreconditionedDescent(newton, parameterCount: P),
      of: training.problem.network, on: training.problem.samples,
      batches: method == .own ? training.gradients : training.curvatures,
      updateInterval: method == .newton ? run[refresh] : 1)
    return try training.works(steps, rate: η, run)
  }

  //: In the *control* batch size and learning rate are names: all cells are searched as they were, but
  //: with the middle size and the middle rate. If labels alone made a power law, it would show.

  static let control =
    "Batch sizes and learning rates are names only: every training has the middle ones."

  //: ## Parameters

  static let samples = Parameter.samples(
    4096, tiny: 512, range: 64...15_000, .ours("many more than in a batch"))
  static let hiddenUnits = Parameter.hiddenUnits(
    32, tiny: 16, .ours("for Adam; P = 1,930 with 7 × 7 inputs and ten classes"))
  static let batchSizes = Parameter.batchSizes(
    [4, 16, 64], .ours("below those at which the noise of a batch stops to matter"))
  static let updates = Parameter.updates(
    300, .ours("of Adam, as in sgd-linear-scaling; a fifth of them of Gauss–Newton"))
  static let adamRates = Parameter(
    "adam-rates", symbol: "η", "learning rates of Adam", default: [0.5, 2, 8],
    tiny: [2, 8], range: 1e-3...1e3, order: .increasing, count: 2...20,
    origin: .ours("far above the usual ones: damping decides"))
  static let refresh = Parameter(
    "refresh", symbol: "T_c", "updates between batches of curvature", default: 10, range: 1...1000,
    origin: .ours("as is usual; the paper's KFAC has 100"))
  static let newtonRates = Parameter(
    "newton-rates", symbol: "η", "learning rates of Gauss–Newton steps",
    default: [0.1, 0.4, 1.6], tiny: [0.4, 1.6], range: 1e-3...2, order: .increasing, count: 2...20,
    origin: .ours("about and below 1"))
  static let replicates = Parameter.replicates(
    32, tiny: 2, .ours("standard errors of 0.02 in slopes"))
  static let parameters: Parameters = [
    samples, hiddenUnits, batchSizes, updates, adamRates, refresh, newtonRates, replicates,
  ]
  static let constraints: [Constraint] = [.atMost(batchSizes, samples)]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  //: ## All trainings
  //:
  //: A damping *works* if after 300 updates of Adam the loss of all samples is below one, or after 60
  //: Gauss–Newton updates below $\ln 10$, where it begins. A stricter bound, tried first, was missed with
  //: much damping, too: then nothing moves.

  struct Training: Sendable {
    let method: Method, η: Double, problem: ImageProblem<Double>
    let gradients: MiniBatches, curvatures: MiniBatches

    var start: [Double] { method == .adam ? problem.start : problem.start.map { _ in 0 } }

    func works(_ optimiser: some Optimiser<Double>, rate: Double, _ run: Run) throws -> Bool {
      try problem.network.trains(
        from: start, on: problem.samples, optimiser: optimiser, learningRate: rate,
        batches: gradients, steps: method == .adam ? run[updates] : run[updates] / 5,
        below: method == .adam ? 1 : .log(Double(problem.network.outputCount)))
    }
  }

  //: Samples, start and batches of a replicate are drawn once for each batch size; all learning rates
  //: see the same, and so does a search for the largest rate of gradient descent. If a Gauss–Newton
  //: step knows the curvature of its *own* batch, then $G' = G$, and it is stable on that batch without
  //: any damping: we compare it with the curvature of another batch, taken as often, at each update.

  struct Cell: Hashable { let method: Method, η: Double, B: Int }
  /// The smallest damping, and whether it works with twice and fails with half of that; that of
  /// gradient descent for Adam with η = 1; and the condition. NaN where there is none.
  struct Search: Codable, Sendable {
    let damping: Double, agrees: Bool?, descent: Double, condition: Double
  }

  static func middle<Element>(_ list: [Element]) -> Element { list[list.count / 2] }
  static func rates(_ method: Method, _ run: Run) -> [Double] {
    method == .adam
      ? run[adamRates] : method == .newton ? run[newtonRates] : [middle(run[newtonRates])]
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let (sizes, isOn) = (run[batchSizes], mechanism == .on)
    let images: LabelledSamples<Double> = try run.images(
      training: max(8192, run[samples]), test: 1
    ).training.samples(poolingBy: 4)
    let cells = Method.allCases.flatMap { method in
      rates(method, run).flatMap { η in sizes.map { Cell(method: method, η: η, B: $0) } }
    }
    let count = isOn ? run[replicates] : max(2, run[replicates] / 4)
    let counts = cells.map { [.own, .other].contains($0.method) ? max(2, count / 2) : count }
    let searches = try run.sweep(cells, replicates: counts) { cell, draws in
      let (method, isAdam) = (cell.method, cell.method == .adam)
      let (η, B) = isOn ? (cell.η, cell.B) : (middle(rates(method, run)), middle(sizes))
      // In the control trainings of all rates are alike: each has draws of its own.
      let rate = run[isAdam ? adamRates : newtonRates].firstIndex(of: cell.η)!
      let place = (isOn ? 0 : rate + 1) * sizes.count + sizes.firstIndex(of: cell.B)!
      func stream(_ purpose: String) -> RandomStream {
        run.again(
          "\(purpose), \(isAdam ? "adam" : "gaussNewton")", cell: place,
          replicate: draws.replicate)
      }
      func batches(_ of: String) -> MiniBatches {
        MiniBatches(
          sampleCount: run[samples], batchSize: B, sampling: .withReplacement,
          stream: stream("batches of \(of)"))
      }
      var (pick, start) = (stream("images"), stream("start"))
      let problem = ImageProblem(
        images.sample(run[samples], using: &pick),
        hiddenUnits: isAdam ? [run[hiddenUnits]] : [], start: &start)
      let training = Training(
        method: method, η: η, problem: problem, gradients: batches("gradients"),
        curvatures: batches("curvature"))
      let δ = try smallestWorking(near: (isAdam ? 12 : 4) * η / Double(B)) {
        try works($0, in: training, run)
      }
      let isTried = draws.replicate < 8 && (method == .adam || method == .newton)
      return Search(
        damping: δ ?? .nan,
        agrees: try (isTried ? δ : nil).map {
          try works(2 * $0, in: training, run) && !works($0 / 2, in: training, run)
        }, descent: isAdam && rate == 0 ? try descentDamping(training, run) : .nan,
        condition: method == .newton
          ? try problem.stableDamping(
            at: training.start, learningRate: η, gradients: training.gradients,
            curvatures: training.curvatures) : .nan)
    }
    return Data(searches: Dictionary(uniqueKeysWithValues: zip(cells, searches)), sizes: sizes)
  }

  static func descentDamping(_ training: Training, _ run: Run) throws -> Double {
    let ball = StochasticGradientDescent<Double>(
      parameterCount: training.start.count, momentum: Momentum(beta1))
    let largest = try largestWorking(near: Double(training.gradients.batchSize) / 120) {
      try training.works(ball, rate: $0, run)
    }
    return largest.map { (1 - beta1) / $0 } ?? .nan
  }

  struct Data: Sendable {
    let searches: [Cell: [Search]], sizes: [Int]

    /// δ_min, or another number, by replicate.
    subscript(
      method: Method, η: Double, B: Int, of: (Search) -> Double = { $0.damping }
    ) -> [Double] { (searches[Cell(method: method, η: η, B: B)] ?? []).map(of) }

    func condition(_ η: Double, _ B: Int) -> Estimate {
      found(self[.newton, η, B, { $0.condition }])
    }

    /// In decades, from δ_min to the condition.
    func miss(_ η: Double, _ B: Int) -> Estimate {
      condition(η, B).log10 - found(self[.newton, η, B].map { .log10($0) })
    }

    /// The exponent of δ_min in B at one η, and in η at one B.
    func inSize(_ method: Method, _ η: Double) -> Estimate {
      found(sizes.map { self[method, η, $0] }.exponents(in: sizes.map(Double.init)))
    }

    func inRate(_ method: Method, _ rates: [Double], _ B: Int) -> Estimate {
      found(rates.map { self[method, $0, B] }.exponents(in: rates))
    }
  }

  /// The mean over the replicates in which all that was searched was found.
  static func found(_ values: [Double]) -> Estimate {
    values.filter(\.isFinite).mean(of: \.self)
  }

  //: ## Checks
  //:
  //: The rule is two exponents. Each replicate has its own, in $B$ at each learning rate and in $\eta$
  //: at each batch size; the one that is farthest from 1 decides. Proportional means $1 \pm \frac14$,
  //: half of the way to the square root: over a factor of sixteen the constant may drift by two.
  //:
  //: Ours is that the theory has its constants right within a factor of two, where batches are small;
  //: and of own curvature, that two fifths of the damping stay at least (0.6 to 0.7 in calibration).

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let sizes = run[batchSizes]
    let searched = Array(data.searches.values.joined())
    let names = Check.InControl.free(
      because: "sizes and rates are names, the theory knows the true ones")
    Check.instrument(
      "found", "share of the searches that found an edge",
      Share(of: searched) { $0.damping.isFinite }, .atLeast(0.9),
      because: "slopes are those of the others", unit: "search")
    Check.instrument(
      "one-edge", "share of trainings that work at 2δ_min and fail at δ_min/2",
      Share(of: searched.compactMap(\.agrees)) { $0 }, .atLeast(0.75),
      because: "a second edge would make the first a matter of the bracket", unit: "training")
    for (method, name) in [(Method.adam, "adam"), (.newton, "newton")] {
      let rates = rates(method, run)
      exponent(
        "B11.\(name)-size", -1, "∝ η: no dependence on B", "∝ η/√B",
        rates.map { ("B, η = \($0)", data.inSize(method, $0)) })
      exponent(
        "B11.\(name)-rate", 1, "∝ 1/B: no dependence on η", "∝ √η/B",
        sizes.map { ("η, B = \($0)", data.inRate(method, rates, $0)) })
    }
    Check.every("descent", in: sizes, role: .ours) { B in
      let (η, first) = (run[adamRates].last!, run[adamRates][0])
      let (adam, descent) = (data[.adam, η, B], data[.adam, first, B, { $0.descent }])
      Check.ours(
        "descent", "decades from δ_min of Adam at η = \(η) to that of gradient descent, B = \(B)",
        found(zip(adam, descent).map { .log10(η * $1 / $0) }), .near(0), allowing: 0.3,
        because: "a factor of two", inControl: names)
    }
    Check.every("law", in: run[newtonRates], role: .ours) { η in
      for B in sizes where B <= 4 * sizes[0] && data.condition(η, B).value > 0 {
        Check.ours(
          "law", "decades from δ_min to λ_max(ηG/2 − G′), η = \(η), B = \(B)", data.miss(η, B),
          .near(0), allowing: 0.3, because: "a factor of two", inControl: names)
      }
    }
    let η = middle(run[newtonRates])
    let shifts = sizes.map { B in
      zip(data[.own, η, B], data[.other, η, B]).map { Double.log10($0 / $1) }
    }
    Check.ours(
      "own", "decades from δ_min with the curvature of another batch to that with its own",
      found(shifts[0].indices.map { r in mean(shifts.map { $0[r] }) }), .within(-0.4...0),
      because: "two fifths stay at least",
      inControl: .free(because: "it is the same question at one size and one rate"))
  }

  static func exponent(
    _ id: String, _ rule: Double, _ flat: String, _ root: String, _ slopes: [(String, Estimate)]
  ) -> Check {
    Check.every(id, in: slopes) { place, slope in
      Check.claim(
        id, "slope of δ_min in \(place)", slope, .near(rule), allowing: 0.25,
        because: "half of the way to the square root: a drift of 2 over a factor of 16",
        rivals: .near([flat: 0, root: rule / 2], allowing: 0.25), inControl: .mustFail)
    }
  }

  //: ## Figure

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let looks: [(colour: Colour, marker: Marker, dash: Dash)] = [
      (.blue, .circle, .dashed), (.green, .square, .dashDotted), (.vermillion, .triangle, .dotted),
    ]
    let sizes = run[batchSizes].map(Double.init)
    func levels(_ η: Double, _ dampings: (Int) -> [Double]) -> [Estimate] {
      run[batchSizes].map { B in Double(B) / η * found(dampings(B).map { .log($0) }).exp }
    }
    func panel(_ title: Label, _ method: Method) -> Panel {
      let (rates, isAdam) = (rates(method, run), method == .adam)
      let η = middle(rates)
      var series = [
        Series.control(
          "control", x: sizes, levels(η) { control[method, η, $0] }, bars: true, joined: true),
        .measured(
          isAdam ? "gradient descent" : "own curvature", x: sizes,
          isAdam
            ? levels(1) { data[.adam, rates[0], $0, { $0.descent }] }
            : levels(η) { data[.own, η, $0] }, joined: true
        ).colour(.black).marker(.invertedTriangle),
      ]
      for (η, look) in zip(rates, looks) {
        series.append(
          .measured("$η = \(η.text)$", x: sizes, levels(η) { data[method, η, $0] }, joined: true)
            .colour(look.colour).marker(look.marker))
        let seen = run[batchSizes].filter { data.condition(η, $0).value > 0 }
        if isAdam || seen.isEmpty { continue }
        series.append(
          .line(
            nil, x: seen.map(Double.init),
            y: seen.map { Double($0) / η * data.condition(η, $0).value }
          ).named("condition, η = \(η.text)").colour(look.colour).dash(look.dash))
      }
      return Panel(
        title: title,
        x: Axis("batch size $B$", symbol: "B", scale: .logarithmic, ticks: .at(sizes)),
        y: Axis(
          "smallest damping, $δ_{\\mathrm{min}} B/η$", symbol: "δ_min B/η", scale: .logarithmic,
          ticks: .at([1, 2, 5, 10, 20, 50])),
        legend: .topLeft, series: series)
    }
    return Figure(
      caption: """
        The smallest damping that works, times batch size over learning rate: a level line is the rule \
        for the size, and where lines of different rates meet it holds for the rate. Means of \
        \(run[replicates]) trainings; bars (± 2 standard errors) are smaller than most points. Grey: \
        the control, where all trainings have the middle rate and size, whatever they are called. (b) \
        Broken lines, in the colours of the rates: the condition, nothing fitted; it asks for no damping \
        at the smallest rate and the largest size. Black: steps that know their own batch's curvature.
        """,
      panels: [panel("Adam", .adam), panel("Gauss–Newton steps", .newton)])
  }

  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    let (rates, large) = (run[newtonRates], run[batchSizes].last!)
    // The farthest from 1 of the factors by which the condition misses at the largest batch size.
    let misses = rates.map { abs(data.miss($0, large).value) }.filter(\.isFinite)
    return [
      ("law-large", .exp(.log(10) * (misses.max() ?? .nan))),
      ("least-damping", found(data[.newton, rates[0], large].map { .log($0) }).exp.value),
      ("newton-rate-small", data.inRate(.newton, rates, run[batchSizes][0]).value),
      ("newton-slope-slow", data.inSize(.newton, rates[0]).value),
      ("newton-slope-fast", data.inSize(.newton, rates.last!).value),
    ]
  }

  //: *It bends* where the theory says (b): small $\eta$ and large $B$ need less. At the smallest rate
  //: the exponent of Gauss–Newton steps in $B$ is {{newton-slope-slow | 3 = -1.30}}, at the largest
  //: {{newton-slope-fast | 3 = -0.847}}. With the smaller batches the condition is right within a
  //: factor of {{law | size power 2 = 1.9}} ({{mnist:law | size power 2 = 1.7}} on MNIST). With the
  //: largest it misses by {{law-large | 2 = 3.0}} ({{mnist:law-large | 2 = 2.5}}), and asks for no
  //: damping at the smallest rate, where {{least-damping | 1 = 0.003}} is needed.
  //:
  //: *For Adam it is no new rule.* Its smallest damping is that of gradient descent within a factor of
  //: {{descent | size power 3 = 1.38}} ({{mnist:descent | size power 3 = 1.43}}) at the worst batch
  //: size (a): with so much damping nothing is left of Adam that adapts.
  //:
  //: *Blindness is not the reason.* A Gauss–Newton step that knows the curvature of its own batch
  //: should need no damping. It needs {{own | power 2 = 0.60}} ({{mnist:own | power 2 = 0.69}}) of
  //: what it needs with the curvature of another batch, as fresh, and nearly by the same rule (b).
  //: A few samples can be fitted perfectly, and their curvature vanishes on the way: a sample that
  //: the model is sure of, rightly or wrongly, has none. A step for them ignores all the others.
  //:
  //: ## What to doubt
  //:
  //: - *We derive what we test*, without access to the authors' derivation. *Chosen after a look*: the
  //:   band around 1; a wider one was met by chance on one data set.
  //: - *Two edges*: too much damping fails as well. The search comes from that side, and `one-edge` looks
  //:   for a second edge within a factor of two each way, no further.
  //: - *Adam at $\eta = 8$* is not how anybody uses it. At usual rates the rule would ask for a damping
  //:   below $\sqrt{\hat v}$, where it has no say. At $B = 64$ Adam may need more than gradient descent
  //:   (a) because its first step has the whole gradient, ten times what the heavy ball takes of it.
  //: - *The start stands for the whole way* in our condition; softmax regression is sharpest there.
  //: - *Not tried*: KFAC, for which the paper has experiments; damping that adapts; averaged estimates.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* the constant of the rule for softmax regression at its start, where all ten classes are
  //:    equally likely, if the samples of a batch are orthogonal and $G'$ has seen none of them.
  //:
  //:    *Answer.* One sample with the input $x$ has the matrix $(\mathrm{diag}\,p - pp^T) \otimes xx^T$
  //:    with $p_i = \frac1{10}$, and nine times the eigenvalue $\|x\|^2/10$. The inputs are 49
  //:    standardised pixels and a 1 for the bias: $\|x\|^2 = 50$ on average, $\lambda' = 5/B$ and
  //:    $\delta_\mathrm{min} = 2.5\,\eta/B$. The broken lines in (b) begin at 2.3, 2.6 and 3.7.
  //: 2. *Change* `run[refresh]` in `works` to 60, so that the curvature of the very first batch is kept.
  //:    Is more damping needed now? (Six replicates, `--set replicates=6`, will do.)
  //:
  //:    *Answer.* Less: at $B = 4$ nearly what the condition says, at 16 a third to a fifth of it, at 64
  //:    next to none. The model is sharpest at the start, and an estimate that is too large damps, too.
  //: 3. *Run* `--set batch-sizes=64,256 --set replicates=6`. What becomes of the rule?
  //:
  //:    *Answer.* It ends where the noise does. The steepest exponents of Gauss–Newton steps are 2.5 in
  //:    $\eta$ and $-2.8$ in $B$, as the smallest rate needs next to no damping; Adam has $-0.62$ in $B$.
}
