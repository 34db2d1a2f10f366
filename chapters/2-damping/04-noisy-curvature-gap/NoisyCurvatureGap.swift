//: # Low damping hurts because the curvature is a batch's
//:
//: Newton's method with little damping trains fast and is said to generalise badly. The paper's
//: reason: the curvature is estimated from a batch, its small values are mostly noise, and to
//: divide by them is to follow noise. Damping shrinks the estimate towards the identity, and that
//: helps. If this is the reason, the same method with the curvature of *all* training images needs
//: no damping. We run both, and ask three more questions: is it only a lack of training, is it only
//: a large rate, and does it matter *which* batch the curvature is from?
//:
//: **You need** `damping-decomposition`, and Newton's method.
//:
//: ## What you will see
//:
//: With the curvature of each batch and $\delta = 0.001$ Newton's method ends with
//: {{A5.gap | 2 = 2.6}} points more test error than SGD, both at tuned rates; with the curvature of
//: all training images the difference is {{control.A5.gap | 2 = -0.25}} (MNIST
//: {{mnist:A5.gap | 2 = 1.9}} and {{mnist:control.A5.gap | 2 = 0.022}}). Damping closes the gap:
//: {{A5.little | 2 = 0.77}} points are left at $\delta = 0.1$, {{A5.closed | 1 = -0.02}} at 10. So
//: it is the noise of the estimate, and not that one divides by small numbers:
//: *{{A5/verdict = reproduced}}*. But not any noise. Curvature of *another* batch, just as noisy,
//: makes the error {{shared | 2 = 1.6}} points lower (MNIST {{mnist:shared | 2 = 1.5}}): most of
//: the harm is done because gradient and curvature are those of the same images.
//:
//: ![Excess of test error over SGD against the damping, for curvature of the same batch, of another batch, of all images; test error in the course of training; test error against training loss at the end, for many rates; differences that tell the explanations apart](figure)

import Laboratory

@main struct NoisyCurvatureGap: Chapter {
  static let heading = Heading(
    part: .damping, number: 4, slug: "noisy-curvature-gap",
    title: "Low damping hurts because the curvature is a batch's",
    paper: .granziolBaskerville2022)
  static let claims = [
    Claim(
      "A5", place: "abstract; logistic regression",
      statement: """
        Softmax regression by Newton's method with the curvature of a batch: the test error at a tuned \
        learning rate rises as damping is taken away, because the curvature is a noisy estimate. With \
        that of all training data it does not rise, and with much damping it is that of SGD.
        """,
      reported: """
        Of the paper only the abstract and the released code were available to us. The abstract blames \
        noisy curvature and has logistic regression among its experiments. Every number below is ours.
        """,
      weakened: """
        Newton's method on few principal components of 1000 images, without momentum, 200 steps; the rise \
        is at least half a point
        """,
      expected: .reproduced)
  ]
  static let unit = "subset of the images with its batches"

  //: ## Theory
  //:
  //: With $\beta = 1/(1+\delta)$ the step along a batch's gradient $g_B$ is
  //: $$ w \leftarrow w - \eta\,\big(\beta H_B + (1-\beta) I\big)^{-1} g_B
  //:      = w - \eta(1+\delta)\,(H_B + \delta I)^{-1} g_B . $$
  //: Write $H_B = H + \varepsilon$ and $g_B = g + \xi$ for what a batch has beside the mean, and
  //: $\tilde H = H + \delta I$. As long as $\varepsilon$ is small,
  //: $$ (H_B + \delta I)^{-1} g_B = \tilde H^{-1} g_B - \tilde H^{-1}\varepsilon\tilde H^{-1} g_B
  //:      + \ldots $$
  //: What is the mean of this over batches? *If curvature and gradient come from different
  //: batches*, $\varepsilon$ knows nothing of $\xi$, and every term is some matrix times $g$. Where
  //: $g$ vanishes, so does the mean step. Noise makes the steps uneven, but they aim at the
  //: minimum. *If both come from one batch*, there is a term without $g$,
  //: $$ -\tilde H^{-1}\,\mathbb E[\varepsilon \tilde H^{-1} \xi] = -\tfrac1B\, \tilde H^{-1}\,
  //:      \mathrm{mean}_i\big[(H_i - H)\,\tilde H^{-1}(g_i - g)\big] , $$
  //: with $H_i, g_i$ of single images, and $B$ far below $N$. Training comes to rest beside the
  //: minimum. Smaller rates and more steps do not help. Larger batches do, and damping: against the
  //: step $\tilde H^{-1}g$ the term falls like $1/B\delta$ once $\delta$ exceeds the curvature. So
  //: a noisy curvature can do harm in two ways: as noise, of which the paper speaks, and as a bias.
  //:
  //: ## The experiment in thirty lines

  /// The images of a curvature: the gradient's, as many others, or all, again after so many steps.
  enum Source: Hashable { case own, other, all(every: Int) }

  struct Trials {
    let scored: ScoredTraining<MultilayerPerceptron<Double>>
    let others: RandomStream
    let steps: Int

    func newton(_ source: Source, δ: Double, η: Double, looks: Bool = false) throws -> ScoredRun {
      let training = scored.training
      var newton = PreconditionedDescent(
        DampedNewton<Double>(.hessian, dampingCoefficient: δ), parameterCount: training.start.count)
      let (B, interval) =
        switch source {
        case .own, .other: (training.batches.batchSize, 1)
        case .all(let interval): (training.samples.count, interval)
        }
      if source == .own { return try run(&newton, η * (1 + δ), looks) }
      var rule = TwoBatchDescent(
        newton, of: training.network, on: training.samples,
        batches: MiniBatches(sampleCount: training.samples.count, batchSize: B, stream: others),
        updateInterval: interval)
      return try run(&rule, η * (1 + δ), looks)
    }

    func sgd(_ η: Double, looks: Bool = false) throws -> ScoredRun {
      var rule = StochasticGradientDescent<Double>(parameterCount: scored.training.start.count)
      return try run(&rule, η, looks)
    }

    func run(_ rule: inout some Optimiser<Double>, _ η: Double, _ looks: Bool) throws -> ScoredRun {
      try scored.run(
        &rule, .flatLinearFlat(η), steps: steps, every: looks ? max(1, steps / 20) : nil)
    }
  }

  //: Each run begins at zero and sees the same batches of gradients. Test images of even place
  //: serve to choose: rates, before the seeds of this page were run, and in a run the *best step*,
  //: at which one would have stopped. Those of odd place are scored.
  //:
  //: In the *control* the Hessian is that of all {{samples = 1000}} training images, taken anew
  //: every {{renewal = 10}} steps: a little old, but without noise. Where a check compares with the
  //: curvature of all images or of another batch, the control compares with that of all images,
  //: taken twice as often.

  static let control = """
    The curvature is that of all training images, taken anew every few steps, in the place of the \
    batch's. Batches of gradients and dampings are the same, learning rates are tuned for it.
    """

  struct Unit: Sendable {
    let sgd: ScoredRun  // at its tuned rate
    let high: ScoredRun  // SGD at a higher one
    let damped: [ScoredRun]  // Newton at its tuned rates, by damping
    let all: ScoredRun  // least damping, curvature of all images, at a rate tuned for it
    let other: ScoredRun  // curvature of another batch, at a rate tuned for it
    let fast: ScoredRun  // least damping, at the rate of the least training loss
    let equal: ScoredRun  // SGD with the same training loss
    let paths: [[Standing]]  // ends at many rates: SGD, Newton, Newton with the curvature of all
    var least: ScoredRun { damped[0] }

    // Differences of test errors in points: from SGD by damping, and what else it could be.
    func gap(_ k: Int) -> Double { damped[k].end.error - sgd.end.error }
    var overAll: Double { least.best.error - all.best.error }
    var overOther: Double { least.end.error - other.end.error }
    var overEqual: Double { fast.end.error - equal.end.error }
    var ofHighRate: Double { high.end.error - sgd.end.error }
    var ofNoise: Double { other.end.error - sgd.end.error }
  }

  static func unit(
    _ images: ScoredImages, _ run: Run, _ mechanism: Mechanism, _ draws: Draws
  ) throws -> Unit {
    var subset = draws("subset")
    let chosen = images.pool.subset(subset.sample(run[samples], of: images.pool.count))
    let training = try PairedTraining(
      softmaxRegressionOn: Samples(chosen), classes: 10, batchSize: run[batchSize], draws("batches")
    )
    let trials = Trials(
      scored: ScoredTraining(training, choosing: images.choosing, scored: images.scored),
      others: draws("curvature"), steps: run[updates])
    let (δ, T, isOn) = (run[dampings], run[renewal], mechanism == .on)
    let (own, η) = isOn ? (.own, run[rates]) : (Source.all(every: T), run[controlRates])
    let (shown, fromAll) = (isOn && draws.replicate < shownUnits, run[controlRates][0])
    let all = try trials.newton(.all(every: isOn ? T : T / 2), δ: δ[0], η: fromAll, looks: true)
    func path(_ source: Source, _ η: Double) throws -> [Standing] {
      try (-2...2).map { try trials.newton(source, δ: δ[0], η: η * .exp2(Double($0) / 2)).end }
    }
    return Unit(
      sgd: try trials.sgd(run[sgdRate], looks: shown), high: try trials.sgd(run[highRate]),
      damped: try δ.indices.map { try trials.newton(own, δ: δ[$0], η: η[$0], looks: $0 == 0) },
      all: all,
      other: isOn ? try trials.newton(.other, δ: δ[0], η: run[otherRate], looks: shown) : all,
      fast: try trials.newton(own, δ: δ[0], η: run[fastRate]),
      equal: try trials.sgd(run[equalRates][isOn ? 0 : 1]),
      paths: !shown
        ? []
        : [
          try (-5...1).map { try trials.sgd(run[sgdRate] * .exp2(Double($0))).end },
          try path(.own, η[0]), try path(.all(every: T), fromAll),
        ])
  }

  static let shownUnits = 12  // with curves

  //: ## Parameters
  //:
  //: The problem is as small as it can be with a Hessian that is worth the name:
  //: {{components = 16}} principal components of images, all ten classes, $P = 170$. Each rate is
  //: the one with the least error on the images to choose by, after {{updates = 200}} steps, of a
  //: grid with steps of $\sqrt2$ or finer, in 16 to 40 trainings with calibration seeds.

  static let dampings = Parameter.dampings(
    [0.001, 0.01, 0.1, 1, 10], .ours("from below most of the curvatures to far above all"))
  static let tuned = Origin.chosen(for: "the least error on the images to choose by")
  static let rates = Parameter(
    "rates", symbol: "η", "learning rates for the dampings",
    default: [0.017, 0.026, 0.2, 1.1, 1.4], on: [.mnist: [0.02, 0.028, 0.17, 1.6, 2]],
    range: 1e-6...10, count: 3...50, origin: tuned)
  static let controlRates = Parameter(
    "control-rates", symbol: "η", "the same with the curvature of all images",
    default: [0.03, 0.05, 0.2, 0.8, 1.4], on: [.mnist: [0.036, 0.06, 0.28, 1, 2]],
    range: 1e-6...10, count: 3...50, origin: tuned)
  static let otherRate = Parameter(
    "other-rate", symbol: "η", "learning rate with the curvature of another batch",
    default: 0.006, on: [.mnist: 0.014], range: 1e-6...10, origin: tuned)
  static let sgdRate = Parameter(
    "sgd-rate", symbol: "η", "learning rate of SGD", default: 2, on: [.mnist: 1.4],
    range: 1e-6...10, origin: tuned)
  static let highRate = Parameter(
    "high-rate", symbol: "η", "a higher one", default: 3, on: [.mnist: 4], range: 1e-6...10,
    origin: .chosen(for: "a rate well above the tuned one that still trains"))
  static let fastRate = Parameter(
    "fast-rate", symbol: "η", "learning rate of the least damping for a low training loss",
    default: 0.034, on: [.mnist: 0.036], range: 1e-6...10,
    origin: .chosen(for: "the least final training loss"))
  static let equalRates = Parameter(
    "equal-rates", symbol: "η", "those of SGD for the same training loss, and in the control",
    default: [0.17, 1.9], on: [.mnist: [0.37, 2.8]], range: 1e-6...10, count: 2...2,
    origin: .chosen(for: "training losses that are equal at the end"))
  static let samples = Parameter.samples(
    1000, tiny: 200, range: 64...10_000, .ours("drawn from the first 10,000"))
  static let components = Parameter.components(
    16, tiny: 6, .ours("P = 10 × (16 + 1): a step of Newton's method takes half a millisecond"))
  static let batchSize = Parameter(
    "batch-size", symbol: "B", "images in a batch", default: 32, on: [.mnist: 64], range: 1...1000,
    origin: .chosen(for: "an effect that can be told: with 64 strokes 0.001 and 0.01 are alike"))
  static let updates = Parameter.updates(200, tiny: 20, .ours("6 to 13 epochs"))
  static let renewal = Parameter(
    "renewal", symbol: "–", "steps from one Hessian of all images to the next", default: 10,
    range: 2...1000, origin: .ours("the Hessian changes slowly; more often changes nothing"))
  static let replicates = Parameter.replicates(
    80, tiny: 4, .chosen(for: "δ = 0.1 on MNIST, from ten calibration units"))
  static let parameters: Parameters = [
    dampings, rates, controlRates, otherRate, sgdRate, highRate, fastRate, equalRates, samples,
    components, batchSize, updates, renewal, replicates,
  ]
  static let constraints: [Constraint] = [
    .sameCount(dampings, rates), .sameCount(dampings, controlRates), .atMost(batchSize, samples),
  ]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  static let images = Shared { run in
    try run.scoredImages(pool: 10_000, test: 10_000, poolingBy: 1) { pool in
      let components = try PrincipalComponents(of: pool.inputs, count: run[components])
      return { components($0) }
    }
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> [Unit] {
    let images = try run[images]
    return try run.replicate(run[replicates]) { try unit(images, run, mechanism, $0) }
  }

  //: ## Checks
  //:
  //: All differences are paired: same images, same batches. If *inverting* did the harm and not
  //: noise, curvature of all images would do it, too. If training were short of *time*, nothing
  //: would be left against SGD of equal loss. If it were a large *rate*, SGD would suffer, too.

  static func checks(_ data: [Unit], _ run: Run) -> [Check] {
    let δ = run[dampings]
    let (middle, last) = (max(0, δ.count - 3), δ.count - 1)
    let gaps = δ.indices.map { k in data.mean { $0.gap(k) } }
    let name = δ.map { "δ = \($0.formatted(digits: 1))" }
    Check.claim(
      "A5.gap", "test error less that of SGD, \(name[0]), points", gaps[0], .atLeast(0.5),
      because: "a gap that matters", rivals: .rival("no gap", .near(0)), inControl: .mustFail)
    Check.claim(
      "A5.order", "test error at \(name[0]) less that at \(name[1]), points",
      data.mean { $0.gap(0) - $0.gap(1) }, .atLeast(0.2),
      because: "less than half of what ten calibration units show",
      rivals: .rival("no order", .near(0)), inControl: .mustFail)
    Check.claim(
      "A5.little", "test error less that of SGD, \(name[middle]), points", gaps[middle],
      .atLeast(0.2), because: "less than half of what ten calibration units show",
      rivals: .rival("no gap", .near(0)), inControl: .mustFail)
    Check.claim(
      "A5.closed", "test error less that of SGD, \(name[last]), points", gaps[last], .near(0),
      allowing: 0.15, because: "the smallest difference that matters",
      rivals: .rival("as at \(name[middle])", .near(gaps[middle].value)),
      inControl: .free(because: "there is nothing to close"))
    Check.claim(
      "A5.curvature",
      "test error less that with curvature of all images, each at its best step, points",
      data.mean(of: \.overAll), .atLeast(0.5), because: "a gap that matters",
      rivals: .rival("inverting does it, not noise", .near(0)), inControl: .mustFail)
    Check.claim(
      "A5.time", "test error less that of SGD of equal training loss, at the least loss, points",
      data.mean(of: \.overEqual), .atLeast(0.5), because: "a gap that matters",
      rivals: .rival("it only lacks training", .near(0)), inControl: .mustFail)
    Check.claim(
      "A5.rate", "test error of SGD at the high rate less that at the tuned one, points",
      data.mean(of: \.ofHighRate), .atMost(0.5), because: "less than a gap that matters",
      rivals: .rival("large steps do it, whatever the curvature", .near(gaps[0].value)),
      inControl: .free(because: "SGD knows no curvature"))
    Check.ours(
      "shared", "test error less that with curvature of another batch, \(name[0]), points",
      data.mean(of: \.overOther), .atLeast(0.5), because: "a gap that matters",
      rivals: .rival("it is the noise, whose ever it is", .near(0)), inControl: .mustFail)
    Check.companion(
      "noise-alone", "the same with curvature of another batch, less that of SGD, points",
      data.mean(of: \.ofNoise), .atLeast(0), because: "noise that knows nothing of the gradient")
    Check.instrument(
      "equal-loss", "training loss at the least over that of the SGD it is compared with",
      data.mean { $0.fast.end.trainingLoss / $0.equal.end.trainingLoss }, .near(1),
      allowing: 0.05, because: "SGD's error changes by a third of a point at most", effect: 0.2)
  }

  static func quoted(_ data: [Unit], control: [Unit], _ run: Run) -> [(name: String, value: Double)]
  {
    let shown = data.filter { !$0.paths.isEmpty }
    /// The error of SGD at a rate with which it ends at this training loss.
    func sgdError(_ unit: Unit, at loss: Double) -> Double? {
      let path = unit.paths[0]
      for (a, b) in zip(path, path.dropFirst())
      where a.trainingLoss >= loss && b.trainingLoss <= loss && a.trainingLoss > b.trainingLoss {
        let share = (a.trainingLoss - loss) / (a.trainingLoss - b.trainingLoss)
        return a.error + share * (b.error - a.error)
      }
      return nil
    }
    let excess = shown.compactMap { unit in
      sgdError(unit, at: unit.least.end.trainingLoss).map { unit.least.end.error - $0 }
    }
    return [
      ("error.sgd", mean(data.map(\.sgd.end.error))),
      ("error.least", mean(data.map(\.least.end.error))),
      ("loss.sgd", mean(data.map(\.sgd.end.trainingLoss))),
      ("loss.tuned", mean(data.map(\.least.end.trainingLoss))),
      ("loss.fast", mean(data.map(\.fast.end.trainingLoss))),
      ("tuned-excess", mean(excess)),
    ]
  }

  //: ## Figure
  //:
  //: With the curvature of the same batch an error of {{error.sgd | 3 = 15.9}} % becomes
  //: {{error.least | 3 = 18.6}} % (a). With another batch's the error is higher at first, but still
  //: falls when that with the same batch's has come to rest (b). At no rate does the latter reach a
  //: training loss much below {{loss.fast | 2 = 0.52}}, where SGD goes on to
  //: {{loss.sgd | 2 = 0.39}} (c). So neither inverting nor, at that loss, a lack of training is
  //: enough (d); nor is a large rate, which costs SGD {{A5.rate | 1 = 0.1}} points.

  static func figure(_ data: [Unit], control: [Unit], _ run: Run) -> Figure {
    let (δ, shown) = (run[dampings], data.filter { !$0.paths.isEmpty })
    func gaps(_ units: [Unit]) -> [Estimate] { δ.indices.map { k in units.mean { $0.gap(k) } } }
    func line(_ label: Label, _ pick: (Unit) -> ScoredRun) -> Series {
      let runs = shown.map(pick).filter { !$0.diverged }
      let standings = runs.first?.standings ?? []
      return .line(
        label, x: standings.map { Double($0.step) },
        y: standings.indices.map { k in mean(runs.map { $0.standings[k].error }) })
    }
    func path(_ label: Label, _ k: Int) -> Series {
      let ends = shown[0].paths[k].indices.map { i in shown.map { $0.paths[k][i] } }
      return .points(
        label, x: ends.map { mean($0.map(\.trainingLoss)) },
        estimates: ends.map { $0.mean(of: \.error) }, joined: true)
    }
    let names: [Label] = ["SGD", "all images", "equal loss", "other batch"]
    func differences(_ units: [Unit]) -> [Estimate] {
      [units.mean { $0.gap(0) }] + [
        units.mean(of: \.overAll), units.mean(of: \.overEqual), units.mean(of: \.overOther),
      ]
    }
    let places = names.indices.map(Double.init)
    let error = Axis("test error", symbol: "error", unit: "%")
    return Figure(
      caption: """
        Newton's method with the curvature of the gradient's own batch, of another, or of all training \
        images, and SGD. (a) Test error less that of SGD, at tuned rates. (b) Test error in training at \
        δ = \(δ[0].text), mean of \(shown.count) runs. (c) The ends for rates from half to twice the tuned \
        one, for SGD from a thirty-second. (d) The error at δ = \(δ[0].text) less that of SGD; each at its \
        best step, less that with the curvature of all; at Newton's least training loss, less that of SGD \
        of equal loss; less that with another batch's. Grey: control. Bars are ± 2 standard errors.
        """,
      panels: [
        Panel(
          title: "The gap to SGD", x: Axis("damping $δ$", symbol: "$δ$", scale: .logarithmic),
          y: Axis("error − SGD's", symbol: "gap", unit: "points"),
          series: [
            .horizontal(nil, at: 0), .control("all images", x: δ, gaps(control), bars: true),
            .measured("same batch", x: δ, gaps(data)).colour(.blue).marker(.square),
            .measured("another batch", x: [δ[0]], [data.mean(of: \.ofNoise)])
              .colour(.orange).marker(.triangle),
          ]),
        Panel(
          title: "In the course of training", x: Axis("step"), y: error,
          series: [
            line("all images", \.all).colour(.grey).dash(.dashDotted),
            line("SGD", \.sgd).colour(.black).dash(.dotted),
            line("another batch", \.other).colour(.orange).dash(.dashed),
            line("same batch", \.least).colour(.blue),
          ]),
        Panel(
          title: "How far it trains, how well it tests",
          x: Axis("final training loss", symbol: "loss"), y: error,
          series: [
            path("all images", 2).colour(.grey).marker(.diamond),
            path("SGD", 0).colour(.black).marker(.circle),
            path("same batch", 1).colour(.blue).marker(.square),
          ]),
        Panel(
          title: "What else it could be", x: .names("less the error with", names),
          y: Axis("error at $δ = \(δ[0].text)$", symbol: "difference", unit: "points"),
          series: [
            .horizontal(nil, at: 0),
            .control("control", x: places, differences(control), bars: true),
            .measured("same batch", x: places, differences(data)).colour(.blue).marker(.square),
          ]),
      ])
  }

  //: ## What to doubt
  //:
  //: *Equal loss, but which.* At its tuned rate the least damped run ends at a training loss of
  //: {{loss.tuned | 2 = 0.64}} (MNIST {{mnist:loss.tuned | 2 = 0.54}}), SGD at
  //: {{loss.sgd | 2 = 0.39}}. Its error less that of SGD made so slow that it ends there, too, is
  //: {{tuned-excess | 2 = -0.36}} points (MNIST {{mnist:tuned-excess | 2 = 1.0}}): on strokes SGD
  //: is no better. The tuned run *is* short of training, but at higher rates error rises while loss
  //: falls (c). So `A5.time` compares at Newton's least loss: settled after the calibration.
  //:
  //: *Noise alone* is not innocent. With the curvature of another batch the gap is
  //: {{noise-alone | 2 = 1.0}} points (MNIST {{mnist:noise-alone | 2 = 0.35}}), at a lower rate.
  //: But this is lack of training: four times as many steps nearly remove it (last exercise).
  //: Methods that average curvature over many batches, such as KFAC, share little of it with one
  //: gradient; how much of the bias they have is not tested here.
  //:
  //: *A small, convex problem*, without momentum. The authors' code has all pixels, batches of 128,
  //: momentum 0.9 and no exact Hessian. Decoupled weight decay and partial adaptivity, of earlier
  //: abstracts, are not tested. *Thirty-two strokes.* Half of MNIST's batch size, for power. With
  //: 64, and rates tuned for that, the gap was about one point at $\delta = 0.001$ and at 0.01.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* where Newton's method without damping comes to rest for the losses
  //:    $\frac12 a_i (w - x_i)^2$, with the curvature of the same batch and of another.
  //:
  //:    *Answer.* The same batch: each step goes a share of the way to the batch's own minimum
  //:    $\overline{ax}/\bar a$, and the mean ratio is not the ratio of means. With the minimum of
  //:    all at 0 it is $-\mathrm{Cov}(a, ax)/B\bar a^2$ to first order, as in the theory. Another
  //:    batch: the mean step is $-\eta\,\mathbb E[1/\bar a_B]\,\bar a w$, which vanishes at 0.
  //: 2. *Run* `--set batch-size=128` (with `--set replicates=16`). What becomes of the gap?
  //:
  //:    *Answer.* The gap is 0.83 points, with 64 it is 1.34, with 32 it was 2.6: much like $1/B$.
  //:    (The rate for another batch, kept, is far too low there, so that `shared` fails.)
  //: 3. *Run* `--set updates=800` (and `--set replicates=16`). Does the gap close?
  //:
  //:    *Answer.* It grows to 3.6 points, while the gap of another batch falls from 1.0 to 0.12:
  //:    steps average out noise, not bias. (As losses differ, the verdict is *inconclusive*.)
}
