//: # A network forgives little damping, but not none
//:
//: The paper says of deep networks what it says of logistic regression: second-order methods and
//: Adam generalise worse than stochastic gradient descent (SGD) while their damping $\delta$ is
//: low, and more of it closes the gap. We train a small network, each $\delta$ at its best rate.
//:
//: **You need** the chapter `damping-decomposition`, and what a network with hidden layers is.
//:
//: ## What you will see
//:
//: Only very low damping opens a gap. With $\delta = 10^{-4}$ KFAC ends {{A7.gap | 2 = 1.9}} points
//: of test error above SGD ({{mnist:A7.gap | 2 = 1.8}} on MNIST), with 0.1 only
//: {{gap-high | 1 = 0.2}} ({{mnist:gap-high | 1 = 0.05}}): *{{A7/verdict = reproduced}}*. It is not
//: time: at one training loss the two dampings are {{A7.same-loss | 2 = 1.8}} points apart. Adam
//: ends {{A7b.gap | 1 = 0.4}} above SGD; whether that is a gap, {{A7b.gap.n = 16}} networks do not
//: settle. More damping does not close it, but ends {{adam-high | 1 = 0.9}} above (on MNIST this,
//: too, is not settled): *{{A7b/verdict = inconclusive}}*.
//:
//: ![Test error above that of SGD against the damping, for KFAC, Adam and two variants; test error against training loss; errors of each network with two dampings; test loss against the damping](figure)

import Laboratory

@main struct NetworkGap: Chapter {
  static let heading = Heading(
    part: .damping, number: 6, slug: "network-gap",
    title: "A network forgives little damping, but not none", paper: .granziolBaskerville2022)
  static let claims = [
    Claim(
      "A7", place: "abstract",
      statement: """
        Deep networks that are trained by a second-order method (KFAC) with low damping generalise \
        worse than those trained by SGD; more damping closes the gap.
        """,
      reported: """
        Of the paper only the abstract and the released code were available to us, which has VGG and \
        residual networks on CIFAR. Every number below is ours.
        """,
      weakened: """
        a network with two small hidden layers on 1000 images; low damping means 10⁻⁴, a tenth of what \
        we had specified; closed means less than 0.8 points
        """,
      expected: .reproduced),
    Claim(
      "A7b", place: "abstract",
      statement: """
        Deep networks that are trained by Adam with low damping generalise worse than those trained by \
        SGD; more damping closes the gap.
        """,
      reported: "As above.",
      weakened: "the same network; a quarter of the units, for it is only reported",
      expected: .inconclusive),
  ]
  static let unit = "network with its images, start and batches"

  //: ## Theory
  //:
  //: KFAC takes the curvature of a layer as a product of two small matrices,
  //: $A = \mathbb E\,[a a^T]$ of what enters the layer, $a$ with a 1 appended, and
  //: $G = \mathbb E\,[g g^T]$ of the gradients $g$ with respect to what leaves it, both running
  //: means over batches. With the learning rate $\eta$ and eigenvalues $a_i$ and $g_j$ a pair of
  //: eigenvectors has the rate $\eta/(a_i\,g_j + \delta)$, from $\eta/(a_1g_1 + \delta)$ in the
  //: sharpest direction to $\eta/\delta$, far more if $\delta$ is low, where nothing was seen.
  //:
  //: **What damping must do by itself.** At constant $\eta/\delta$ the limit $\delta \to \infty$ is
  //: SGD (`damping-decomposition`). So the gap closes for certain once $\delta$ far exceeds all
  //: $a_i\,g_j$. The questions are whether there is a gap, and how little closes it.
  //:
  //: **Three rivals.** *Damping does not matter*: with the best rate for each, all errors are
  //: equal. *Time*: the small rate of low damping leaves the sharp directions behind; then runs of
  //: one training loss have one error. *It stays open*: what is amiss with KFAC is not its damping.
  //:
  //: **A trap: the first batch.** A basis is often kept for ten steps, but 64 images span 64 of 196
  //: dimensions. Elsewhere the first estimate is zero, and the next nine gradients are followed at
  //: the rate $\eta/\delta$, such as {{unseen-rate | 1 = 0.3}} where SGD is best with
  //: {{sgd-rate | 1 = 0.05}}. Some runs never recover. So our first {{fresh = 50}} steps renew it.

  struct FreshBases: Optimiser {
    typealias Scalar = Float
    var descent: PreconditionedDescent<KFAC<Float>>
    let fresh: Int, interval: Int  // steps with a new basis each; and between bases after that
    var taken = 0

    mutating func step(
      _ parameters: inout [Float], at batch: some NetworkLinearisation<Float>, learningRate: Float
    ) throws {
      descent.preconditioner.eigenInterval = taken < fresh ? 1 : interval
      taken += 1
      try descent.step(&parameters, at: batch, learningRate: learningRate)
    }
  }

  //: ## The experiment in twenty-four lines
  //:
  //: A network is given: its 1000 images of 14 × 14 pixels, from −1 to 1 as the authors', its
  //: start, and the order of its batches. Each method trains it, and is scored on test images.

  enum Method: Hashable { case sgd, kfac, stale, authors, adam }
  struct Setting: Hashable { let method: Method, δ: Double, η: Double }

  static func train(_ problem: Problem, _ setting: Setting, _ run: Run) throws -> ScoredRun {
    let (network, P) = (problem.training.network, problem.training.start.count)
    let (ρ, δ) = (Momentum(Float(run[momentum])), Float(setting.δ))
    func end(_ rule: some Optimiser<Float>) throws -> ScoredRun {
      var rule = rule
      return try problem.run(
        &rule, .flatLinearFlat(setting.η), steps: run[epochs] * (run[samples] / run[batchSize]))
    }
    func kfac(_ start: KFAC<Float>.Start, every k: Int = 1) -> PreconditionedDescent<KFAC<Float>> {
      PreconditionedDescent(
        KFAC(of: network, dampingCoefficient: δ, eigenInterval: run[renewal], start: start),
        parameterCount: P, momentum: ρ, updateInterval: k)
    }
    return switch setting.method {
    case .sgd: try end(StochasticGradientDescent<Float>(parameterCount: P, momentum: ρ))
    case .kfac:
      try end(FreshBases(descent: kfac(.firstBatch), fresh: run[fresh], interval: run[renewal]))
    case .stale: try end(kfac(.firstBatch))
    case .authors: try end(kfac(.identity, every: 10))
    case .adam: try end(Adam<Float>(parameterCount: P, dampingCoefficient: δ))
    }
  }

  //: In the *control* damping is low where the gap must be closed, and not where it must be open.

  static let control = """
    0.1 stands in the place of the low damping, beside 1, and beside 0.1 at another rate; the low \
    damping stands where the gap must be closed.
    """

  //: ## Parameters
  //:
  //: Rates were tuned with calibration seeds, in steps of 1.4, by the error on the test images of
  //: even place. Those of odd place are scored, and were not looked at for this.

  static let samples = Parameter.samples(
    1000, tiny: 256, range: 64...20_000, .ours("drawn from the first 20,000"))
  static let hiddenUnits = Parameter.hiddenUnits(
    32, tiny: 8, range: 2...128, .ours("two layers of them; P = 7,690"))
  static let batchSize = Parameter.batchSize(64, .ours("half of the authors' 128, for 1000 images"))
  static let epochs = Parameter(
    "epochs", symbol: "E", "epochs of a training", default: 20, tiny: 2, range: 1...200,
    origin: .ours("300 steps, by the authors' schedule"))
  static let momentum = Parameter.momentum(0.9, .authorsCode("optimizers"))
  static let renewal = Parameter.renewal(10, .ours("the authors' bases are kept for 100 steps"))
  static let fresh = Parameter(
    "fresh", symbol: "–", "first steps, in which the bases of KFAC are new each time", default: 50,
    range: 0...100_000, origin: .chosen(for: "runs without accidents at low damping"))
  static let dampings = Parameter(
    "dampings", symbol: "δ", "damping of KFAC: low, two between, high, higher, highest",
    default: [1e-4, 1e-3, 1e-2, 0.1, 1, 10], range: 1e-6...1e4, order: .increasing, count: 6...6,
    origin: .chosen(for: "a gap at the lowest: none was seen at 10⁻³"))
  static let rates = Parameter(
    "rates", symbol: "η", "learning rates of KFAC, one for each damping",
    default: [1.7e-4, 3e-4, 1e-3, 0.015, 0.1, 0.6],
    on: [.mnist: [1.7e-4, 3e-4, 1.4e-3, 0.015, 0.1, 0.5]], range: 1e-7...100, count: 6...6,
    origin: .chosen(for: "the least error on other images"))
  static let sgdRates = Parameter(
    "sgd-rates", symbol: "η", "learning rates of SGD: the best, and a small one",
    default: [0.05, 0.02], range: 1e-5...10, count: 2...2,
    origin: .chosen(for: "the same; and the training loss of KFAC at a small rate"))
  static let sameLossRates = Parameter(
    "same-loss-rates", symbol: "η",
    "learning rates of KFAC for equal training losses: high, low, highest damping",
    default: [0.007, 1e-4, 0.35], range: 1e-7...100, count: 3...3,
    origin: .chosen(for: "the training loss of low damping, of slow SGD, of SGD"))
  static let adamDampings = [1e-8, 0.01, 1]  // from the usual value to far above √v̂
  static let adamRates = Parameter(
    "adam-rates", symbol: "η", "learning rates of Adam, one for each damping",
    default: [0.007, 0.02, 0.2], on: [.mnist: [0.005, 0.01, 0.3]], range: 1e-6...100,
    count: 3...3, origin: .chosen(for: "the least error on other images"))
  static let variantRates = Parameter(
    "variant-rates", symbol: "η", "learning rates of old bases, and of the authors' start",
    default: [3e-4, 0.08], range: 1e-7...100, count: 2...2,
    origin: .chosen(for: "the least error; the largest that was tried"))
  static let replicates = Parameter.replicates(
    64, tiny: 2,
    .ours("errors a third of the distance to the rivals; a quarter for what is reported"))
  static let parameters: Parameters = [
    samples, hiddenUnits, batchSize, epochs, momentum, renewal, fresh, dampings, rates, sgdRates,
    sameLossRates, adamRates, variantRates, replicates,
  ]
  static let constraints: [Constraint] = [.atMost(batchSize, samples)]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  typealias Problem = ScoredTraining<MultilayerPerceptron<Float>>
  struct Images: Sendable { let pool: LabelledSamples<Float>, choosing, scored: Samples<Float> }

  static func problem(_ images: Images, _ replicate: Int, _ run: Run) throws -> Problem {
    func stream(_ purpose: String) -> RandomStream { run.again(purpose, replicate: replicate) }
    var (pick, start) = (stream("images"), stream("start"))
    let own = images.pool.sample(run[samples], using: &pick)
    let network = MultilayerPerceptron(for: own, hiddenUnits: [run[hiddenUnits], run[hiddenUnits]])
    return Problem(
      try PairedTraining(
        network, from: network.initialParameters(from: &start), on: Samples(own),
        batchSize: run[batchSize], stream("batches")),
      choosing: images.choosing, scored: images.scored)
  }

  static let images = Shared { run in
    let images = try run.images(training: 20_000, test: 10_000)
    let symmetric = Standardization<Float>.symmetric(dimension: 196)
    let test = symmetric(images.test.samples(as: Float.self, poolingBy: 2))
    let (even, odd) = ((0..<5000).map { 2 * $0 }, (0..<5000).map { 2 * $0 + 1 })
    return Images(
      pool: symmetric(images.training.samples(as: Float.self, poolingBy: 2)),
      choosing: Samples(test.subset(even)), scored: Samples(test.subset(odd)))
  }

  struct Settings {
    let kfac: [Setting], sgd: [Setting], sameLoss: [Setting], adam: [Setting], variants: [Setting]

    init(_ run: Run) {
      func settings(_ method: Method, _ δ: [Double], _ η: [Double]) -> [Setting] {
        zip(δ, η).map { Setting(method: method, δ: $0, η: $1) }
      }
      let δ = run[dampings]
      kfac = settings(.kfac, δ, run[rates])
      sgd = settings(.sgd, [0, 0], run[sgdRates])
      sameLoss = settings(.kfac, [δ[3], δ[0], δ[5]], run[sameLossRates])
      adam = settings(.adam, adamDampings, run[adamRates])
      variants = [
        Setting(method: .stale, δ: δ[1], η: run[variantRates][0]),
        Setting(method: .authors, δ: δ[0], η: run[variantRates][1]),
      ]
    }

    var decisive: [Setting] { [kfac[0], kfac[3], kfac[4], sameLoss[0], sgd[0]] }
    var all: [Setting] {
      decisive + [kfac[1], kfac[2], kfac[5], sgd[1]] + sameLoss.dropFirst() + adam + variants
    }
  }

  static let runs = Shared { run -> [Setting: [ScoredRun]] in
    let (images, settings, R) = (try run[images], Settings(run), run[replicates])
    let counts = settings.all.indices.map { $0 < settings.decisive.count ? R : max(2, R / 4) }
    let runs = try run.sweep(settings.all, replicates: counts) { setting, draws in
      try train(problem(images, draws.replicate, run), setting, run)
    }
    return Dictionary(zip(settings.all, runs)) { first, _ in first }
  }

  struct Data: Sendable {
    let runs: [Setting: [ScoredRun]], mechanism: Mechanism

    subscript(setting: Setting) -> [Standing] { (runs[setting] ?? []).map(\.end) }

    func excess(_ a: Setting, over b: Setting, _ of: (Standing) -> Double = \.error) -> Estimate {
      Estimate(meanOf: zip(self[a], self[b]).map { of($0) - of($1) })
    }
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    Data(runs: try run[runs], mechanism: mechanism)
  }

  //: ## Checks
  //:
  //: A gap counts from {{A7.gap.predicted | 1 = 0.8}} points on, less than half of what calibration
  //: showed, and below that as closed. What is only reported has a quarter of the networks.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let settings = Settings(run)
    let (kfac, sgd, adam) = (settings.kfac, settings.sgd, settings.adam)
    let isOn = data.mechanism == .on
    let (low, high) = isOn ? (kfac[0], kfac[3]) : (kfac[3], kfac[4])
    let open = data.excess(kfac[0], over: sgd[0])
    let (margin, because) = (0.8, "less than half of what calibration showed")
    Check.claim(
      "A7.gap", "points of error above SGD, KFAC with δ = \(low.δ.text)",
      data.excess(low, over: sgd[0]), .atLeast(margin), because: because,
      rivals: .rival("KFAC generalises as well", .near(0)), inControl: .mustFail)
    Check.claim(
      "A7.damping", "points of error from δ = \(high.δ.text) to δ = \(low.δ.text), KFAC",
      data.excess(low, over: high), .atLeast(margin), because: because,
      rivals: .rival("damping does not matter", .near(0)), inControl: .mustFail)
    Check.claim(
      "A7.same-loss",
      "the same at one training loss: δ = \(kfac[3].δ.text) has η = \(settings.sameLoss[0].η.text)",
      data.excess(low, over: settings.sameLoss[0]), .atLeast(margin), because: because,
      rivals: .rival("a matter of time: none at one training loss", .near(0)),
      inControl: .mustFail)
    Check.every("A7.closed", in: isOn ? [kfac[3], kfac[4]] : [kfac[0]]) { setting in
      Check.claim(
        "A7.closed", "points of error above SGD, KFAC with δ = \(setting.δ.text)",
        data.excess(setting, over: sgd[0]), .atMost(margin), because: "less than counts as a gap",
        rivals: .rival("it stays as open as with low damping", .near(open.value)),
        inControl: .mustFail)
    }
    let blind = Check.InControl.free(
      because: "the networks are too few to tell, with low damping or without")
    Check.claim(
      "A7b.gap", "points of error above SGD, Adam with δ = \(adam[isOn ? 0 : 2].δ.text)",
      data.excess(adam[isOn ? 0 : 2], over: sgd[0]), .atLeast(margin),
      because: "what counts as a gap for KFAC",
      rivals: .rival("Adam generalises as well", .near(0)), inControl: blind)
    Check.claim(
      "A7b.closes",
      "points of error from δ = \(adam[2].δ.text) to δ = \(adam[isOn ? 0 : 1].δ.text), Adam",
      data.excess(adam[isOn ? 0 : 1], over: adam[2]), .atLeast(margin / 2), because: "half of that",
      rivals: .rival("damping does not matter", .near(0)), inControl: blind)
    Check.ours(
      "equal-losses", "ln of the ratio of training losses at the end, as in A7.same-loss",
      data.excess(kfac[0], over: settings.sameLoss[0]) { .log(max($0.trainingLoss, 1e-12)) },
      .within(-0.5...0.5), because: "the same but for a factor of 1.6",
      inControl: .free(because: "they are the same runs"))
    Check.companion(
      "slow-gap", "points of error above SGD at a training loss of 0.15, δ = \(kfac[0].δ.text)",
      data.excess(settings.sameLoss[1], over: sgd[1]), .atLeast(margin), because: because)
    Check.companion(
      "slow-closed", "the same at SGD's own training loss, δ = \(kfac[5].δ.text)",
      data.excess(settings.sameLoss[2], over: sgd[0]), .atMost(margin),
      because: "less than counts as a gap")
    for (id, bases, setting) in [
      ("moderate", "new", kfac[1]), ("old-bases", "old", settings.variants[0]),
    ] {
      Check.companion(
        id,
        "points of error from δ = \(kfac[3].δ.text) to δ = \(setting.δ.text), \(bases) bases at first",
        data.excess(setting, over: kfac[3]), .atLeast(0.3), because: "as we had specified")
    }
    Check.companion(
      "authors-start",
      "points of error above SGD, δ = \(kfac[0].δ.text), factors from the identity",
      data.excess(settings.variants[1], over: sgd[0]), .atLeast(margin), because: because)
    Check.companion(
      "test-loss", "test loss from δ = \(kfac[3].δ.text) to δ = \(kfac[0].δ.text), KFAC",
      data.excess(kfac[0], over: kfac[3], \.testLoss), .atMost(0),
      because: "it ranks the dampings the other way")
  }

  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    let settings = Settings(run)
    let (kfac, sgd, adam) = (settings.kfac, settings.sgd[0], settings.adam)
    func loss(_ setting: Setting) -> Double { mean(data[setting].map(\.trainingLoss)) }
    return [
      ("sgd-rate", sgd.η), ("sgd-loss", loss(sgd)),
      ("gap-high", data.excess(kfac[3], over: sgd).value),
      ("adam-high", data.excess(adam[2], over: sgd).value), ("low-loss", loss(kfac[0])),
      ("unseen-rate", kfac[1].η / kfac[1].δ),
    ]
  }

  //: ## Figure
  //:
  //: From $10^{-3}$ on no gap counts (a): the error at $10^{-3}$ is that at 0.1 but for
  //: {{moderate | 1 = 0.1}} points ({{mnist:moderate | 1 = -0.3}}). At equal training losses (b),
  //: both at small rates, low damping is {{slow-gap | 2 = 2.5}} points above SGD, and at SGD's own
  //: loss $\delta = 10$ is {{slow-closed | 1 = 0.2}} above. Test *loss* ranks $10^{-4}$ and 0.1 the
  //: other way (d): at $10^{-4}$ it is lower by {{test-loss | size 1 = 0.2}}.

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let settings = Settings(run)
    let (kfac, sgd, sameLoss) = (settings.kfac, settings.sgd[0], settings.sameLoss)
    func above(
      _ label: Label, _ row: [Setting], _ of: (Standing) -> Double = { $0.error }
    ) -> Series {
      let points = row.map { data.excess($0, over: sgd, of) }
      return .measured(label, x: row.map(\.δ), points, joined: true)
    }
    func means(_ label: Label, _ settings: [Setting]) -> Series {
      .measured(
        label, x: settings.map { mean(data[$0].map(\.trainingLoss)) },
        settings.map { data[$0].mean(of: \.error) }, joined: true)
    }
    let errors = kfac.map { data[$0].map(\.error) }
    let damping = Axis("damping $δ$", symbol: "$δ$", scale: .logarithmic)
    let δ = kfac.map(\.δ.text)
    return Figure(
      caption: """
        A network with two hidden layers of \(run[hiddenUnits]) units on \(run[samples]) images, at the \
        best rate for each damping; bars are ± 2 standard errors. (a) Test error above that of SGD. Old \
        bases: KFAC keeps one for ten steps from the first on. Authors' start: factors from the identity. \
        (b) Test error against the final training loss, at the best rate and at one for equal losses. \
        (c) Errors with low and high damping; grey: control, \(δ[3]) as low, \(δ[4]) as high. (d) Test loss.
        """,
      panels: [
        Panel(
          title: "Error above SGD", x: damping,
          y: Axis("points of error above SGD", symbol: "points"), legend: .topRight,
          series: [
            .horizontal("SGD", at: 0),
            above("KFAC", kfac).colour(.vermillion).marker(.circle),
            above("Adam", settings.adam).colour(.green).marker(.triangle),
            above("old bases", [settings.variants[0]]).colour(.purple).marker(.square),
            above("authors' start", [settings.variants[1]]).colour(.sky).marker(.invertedTriangle),
          ]),
        Panel(
          title: "At equal training loss",
          x: Axis("training loss at the end", symbol: "training loss", scale: .logarithmic),
          y: Axis("test error", unit: "%"), legend: .topLeft,
          series: [
            means("$δ = \(δ[0])$", [kfac[0], sameLoss[1]]).colour(.vermillion).marker(.circle),
            means("$δ = \(δ[3])$", [kfac[3], sameLoss[0]]).colour(.blue).marker(.square),
            means("$δ = \(δ[5])$", [kfac[5], sameLoss[2]]).colour(.purple).marker(.diamond),
            means("SGD", settings.sgd).colour(.black).marker(.triangle),
          ]),
        Panel(
          title: "Network by network",
          x: Axis("error with high damping", symbol: "high damping", unit: "%"),
          y: Axis("error with low damping", symbol: "low damping", unit: "%"), legend: .topLeft,
          series: [
            .theory("equal") { $0 },
            .points("control", x: errors[4], y: errors[3]).colour(.grey).marker(.diamond),
            .points("$δ = \(δ[0])$, $\(δ[3])$", x: errors[3], y: errors[0]).colour(.vermillion)
              .marker(.circle),
          ]),
        Panel(
          title: "Test loss above SGD", x: damping,
          y: Axis("test loss above that of SGD", symbol: "test loss"), legend: .topLeft,
          series: [
            .horizontal("SGD", at: 0),
            above("KFAC", kfac, \.testLoss).colour(.vermillion).marker(.circle),
            above("Adam", settings.adam, \.testLoss).colour(.green).marker(.triangle),
          ]),
      ])
  }

  //: ## What to doubt
  //:
  //: *The damping was chosen after a look.* We had specified $10^{-3}$, after a reference run with
  //: old bases and rates in steps of 3, where the gap to 0.1 was one point. With new bases and
  //: finer steps little of it is left. So we went to $10^{-4}$, before any run that counts.
  //:
  //: *Is it the damping, or the noise of the estimate?* Here $\delta$ differs, and with it the rate.
  //: That a curvature from all data opens no gap is shown in `noisy-curvature-gap`, for softmax.
  //:
  //: *SGD cannot follow* to a training loss of {{low-loss | 1 = 0.01}}: its best rate ends at
  //: {{sgd-loss | 1 = 0.08}}. So low damping is compared with SGD at a larger loss (b), and at its
  //: own loss with $\delta = 0.1$ only.
  //:
  //: *The authors' settings differ.* Their factors start from the identity and are renewed every
  //: tenth step, their bases every hundredth. In 300 steps the identity does not fade, and what is
  //: left of it hides lower dampings: with $10^{-4}$ such a KFAC differs from SGD by only
  //: {{authors-start | 1 = -0.01}} points ({{mnist:authors-start | 1 = -0.5}} on MNIST). They clip
  //: steps, and have larger networks. Not tried: decoupled weight decay and partial adaptivity.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* a bound on $\eta/\delta$ from old bases, if SGD fails from a rate of 0.2 on. Which
  //:    rates does it leave to $\delta = 10^{-4}$?
  //:
  //:    *Answer.* An unseen direction has the rate $\eta/\delta$, as SGD has $\eta$ everywhere, so
  //:    $\eta < 0.2\,\delta = 2 \cdot 10^{-5}$. That is a tenth of the best rate, and too slow for
  //:    300 steps: with old bases the error at this rate was about 60 %.
  //: 2. *Run* `--set fresh=0 --set replicates=12`: old bases. How large is the gap?
  //:
  //:    *Answer.* 17 points, with a standard error of 6: every network is worse than with new
  //:    bases, and some hardly learn, with errors from 15 to 88 %. The verdict is *inconclusive*.
}
