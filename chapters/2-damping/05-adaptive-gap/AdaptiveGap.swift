//: # Little damping costs KFAC accuracy; for Adam it depends on the pixels
//:
//: Optimisers that adapt to curvature are said to do worse on new images than stochastic gradient
//: descent (SGD). The paper blames too little damping $\delta$: flat directions, where the
//: curvature is mostly noise, get steps that are too large. More damping should close the gap. We
//: try it on the smallest network there is, softmax regression.
//:
//: **You need** the chapter `damping-decomposition`, for damping in KFAC and Adam.
//:
//: ## What you will see
//:
//: Trained on {{kfac-samples = 500}} images, SGD misclassifies {{kfac-sgd | 3 = 14.6}} % of new
//: ones, KFAC with $\delta = 10^{-3}$ {{A6.low | 2 = 2.8}} points more, and still
//: {{A6.loss | 2 = 1.8}} points more than an SGD whose training loss ends as low. From
//: $\delta = 0.1$ on the gap is {{A6.closed | 2 = 0.15}} points at most:
//: *{{A6/verdict = reproduced}}*. Adam, on {{samples = 1000}} images, is {{A6a.gap | 2 = 0.22}}
//: points worse than SGD if pixels run from $-1$ to $1$, and {{A6b.better | 2 = 0.27}} points
//: better if they run from 0 to 1. So its gap is *{{A6a/verdict = reproduced in part}}*, and that
//: it depends on the pixels is *{{A6b/verdict = reproduced}}*.
//:
//: ![Error above that of SGD against the damping, for KFAC, and for Adam with pixels on two scales; Adam's gap by scale and number of images](figure)

import Laboratory

@main struct AdaptiveGap: Chapter {
  static let heading = Heading(
    part: .damping, number: 5, slug: "adaptive-gap",
    title: "Little damping costs KFAC accuracy; for Adam it depends on the pixels",
    paper: .granziolBaskerville2022)
  static let claims = [
    Claim(
      "A6", place: "abstract",
      statement: """
        KFAC generalises worse than SGD, the worse the less it is damped; with more damping the gap is \
        gone.
        """,
      reported: """
        Of the paper only abstract and released code were available to us. The abstract has this in \
        words, for logistic regression and for deep networks. Every number here is ours.
        """,
      weakened: "softmax regression on 500 images of 14 × 14 pixels", expected: .reproduced),
    Claim(
      "A6a", place: "abstract",
      statement: """
        Adam with its usual δ = 1e-8 generalises worse than SGD, too, whether pixels are in [−1, 1] or \
        in [0, 1], and with more damping its gap is gone.
        """,
      reported: "As of A6.", weakened: "softmax regression on 1,000 images",
      expected: .reproducedInPart),
    Claim(
      "A6b", place: "our addition",
      statement: """
        Adam's gap is one of the coordinates: with pixels in [0, 1], where the same networks can be \
        had, it generalises better than SGD.
        """,
      reported: "Nothing. The released code has pixels in [−1, 1].", expected: .reproduced),
  ]
  static let unit = "training set with its start and its batches"

  //: ## Theory
  //:
  //: **Damping.** Along an eigenvector of the estimated curvature with eigenvalue $\lambda$ a step
  //: is $\eta/(\lambda+\delta)$ times the gradient, with the learning rate $\eta$. If $\delta$ is
  //: far above $\lambda$ this is SGD; if it is far below, flat directions are learnt as fast as
  //: steep ones, although few images say little about them.
  //:
  //: **Two rivals.** One optimiser may have the better rate, or train faster. So each rate is the
  //: best for its $\delta$, and a second SGD is made to end at the other's training loss.
  //:
  //: **Pixels.** With weights $w$, a bias $b$, pixels $p$ between 0 and 1, and $x = 2p - 1$,
  //: $$ w\cdot x + b = 2w\cdot p + \left(b - \sum_j w_j\right) : $$
  //: both scales have the same networks, but not the same steps. A pixel $j$ that is dark in nearly
  //: all images has $x_j \approx -1$, and its weight the gradient of the bias, but for the sign:
  //: the margin acts as more biases. On the other scale $p_j \approx 0$, and the gradient, from the
  //: few images in which it is lit, is small. SGD hardly moves that weight. Adam divides by
  //: $\sqrt{\hat v_j}$, the gradient's root mean square, which is as small, and learns from rare
  //: pixels as fast as from others. Whether that is good depends on the images, not on curvature.

  //: ## The experiment in eighteen lines
  //:
  //: Adam is the authors': it has two moments, with $\beta_1 = 0.9$ and $\beta_2 = 0.999$, both
  //: corrected for bias. SGD and KFAC are heavy balls. KFAC's factors start from the first batch.

  enum Rule { case sgd, kfac, adam }

  static func standing<Net: LayeredNetwork<Float>>(
    of rule: Rule, _ δ: Float, _ η: Double, after T: Int, in problem: ScoredTraining<Net>,
    _ run: Run
  ) throws -> Standing {
    let (P, ρ) = (problem.training.start.count, Momentum(Float(run[momentum])))
    func end(_ optimiser: some Optimiser<Float>) throws -> Standing {
      var optimiser = optimiser
      return try problem.run(&optimiser, .flatLinearFlat(η), steps: T).end
    }
    switch rule {
    case .sgd: return try end(StochasticGradientDescent(parameterCount: P, momentum: ρ))
    case .adam: return try end(Adam(parameterCount: P, dampingCoefficient: δ))
    case .kfac:
      let curvature = KFAC(of: problem.training.network, dampingCoefficient: δ)
      return try end(PreconditionedDescent(curvature, parameterCount: P, momentum: ρ))
    }
  }

  //: In the *control* damping drowns the curvature: $\eta = \delta\,\eta_\mathrm{SGD}$, ten times
  //: that for Adam, where gradients have the weight $1-\beta_1$. What stays has another reason.

  static let control = """
    The dampings are 10, 20, 30 …, far above all curvature, with rates at which this is nearly SGD. For \
    what is said of pixels in [0, 1], they are in [−1, 1].
    """

  //: ## Parameters
  //:
  //: Rates are those of the least mean error on *choosing* images, which are not scored: over 12
  //: (KFAC) or 24 training sets of seed 1001, from grids with two or three rates an octave.

  static let kfacSamples = Parameter(
    "kfac-samples", symbol: "N₁", "training images with KFAC", default: 500, tiny: 128,
    range: 64...20_000, origin: .ours("at 1,000 the gaps are half as large and scatter as much"))
  static let kfacUpdates = Parameter(
    "kfac-updates", symbol: "T₁", "updates with KFAC", default: 420, tiny: 20, cnn: 80,
    range: 1...100_000, origin: .ours("60 epochs; the authors' scripts for small sets have 50"))
  static let kfacReplicates = Parameter(
    "kfac-replicates", symbol: "R₁", "training sets for KFAC", default: 24, tiny: 3, cnn: 2,
    range: 2...1000, origin: .ours("1.4 times what the scatter in the calibration asks for"))
  static let samples = Parameter.samples(
    1000, tiny: 128, range: 64...3000, .ours("the authors' scripts have 250 and 2,500"))
  static let updates = Parameter.updates(450, tiny: 20, cnn: 160, .ours("30 epochs; with a cnn 10"))
  static let replicates = Parameter.replicates(
    96, tiny: 3, cnn: 2, .ours("the same for Adam; a quarter with 6 N images"))
  static let batchSize = Parameter.batchSize(64, .ours("half of the authors', for small sets"))
  static let momentum = Parameter.momentum(0.9, .authorsCode("optimizers/kfac.py"))
  static let dampings = Parameter.dampings(
    [1e-3, 1e-2, 0.1, 1], .ours("KFAC's, from far below the curvature to above it"))
  static let adamDampings = Parameter(
    "adam-dampings", symbol: "δ", "damping of Adam", default: [1e-8, 0.01, 0.1, 1],
    range: 1e-8...1e4, order: .increasing, count: 2...50,
    origin: .ours("from Adam's usual one to far above √v̂"))
  static let kfacRates = rates(
    "kfac-rates", "KFAC for each δ; SGD of equal final loss, for two",
    [0.025, 8e-4, 1e-3, 3e-3, 0.03, 0.165, 0.051],
    mnist: [0.025, 8e-4, 7e-4, 3e-3, 0.025, 0.168, 0.0307],
    cnn: [0.02, 1e-3, 1e-3, 3e-3, 0.02, 0.02, 0.02])
  static let adamRates = rates(
    "adam-rates", "Adam for each δ; SGD of equal final loss; pixels in [−1, 1]",
    [0.04, 0.01, 0.016, 0.05, 0.4, 0.0416], mnist: [0.04, 0.008, 0.012, 0.045, 0.35, 0.0325],
    cnn: [0.02, 1e-3, 3e-3, 0.02, 0.2, 0.02])
  static let adamUnitRates = rates(
    "adam-unit-rates", "the same, pixels in [0, 1]", [0.16, 0.02, 0.04, 0.22, 2, 0.27],
    mnist: [0.15, 0.016, 0.03, 0.15, 1.5, 0.215], cnn: [0.05, 1e-3, 3e-3, 0.05, 0.5, 0.05])
  static let manyRates = rates(
    "many-rates", "Adam; 6 N images, pixels in [−1, 1]", [0.05, 0.008], mnist: [0.05, 0.009])
  static let manyUnitRates = rates(
    "many-unit-rates", "the same, pixels in [0, 1]", [0.2, 0.01], mnist: [0.15, 0.01])
  static let scoredImages = Parameter(
    "scored-images", symbol: "–", "test images that are scored", default: 30_000, tiny: 500,
    cnn: 2000, on: [.mnist: 10_000], range: 100...100_000, origin: .ours("all that MNIST has"))
  static let widths = Parameter.widths([8, 16, 32], tiny: [4, 8, 8], .ours("a cnn in minutes"))
  static let parameters: Parameters = [
    kfacSamples, kfacUpdates, kfacReplicates, samples, updates, replicates, batchSize, momentum,
    dampings, adamDampings, kfacRates, adamRates, adamUnitRates, manyRates, manyUnitRates,
    scoredImages, widths,
  ]
  static let constraints: [Constraint] = [
    .atMost(batchSize, kfacSamples), .atMost(batchSize, samples),
    longer(kfacRates, dampings, by: 3),
    longer(adamRates, adamDampings, by: 2), longer(adamUnitRates, adamDampings, by: 2),
  ]
  static let imageSources: [ImageSource] = [.strokes, .mnist]
  static let networkKinds: [NetworkKind] = [.mlp, .cnn]

  static func rates(
    _ name: String, _ whose: String, _ strokes: [Double], mnist: [Double], cnn: [Double]? = nil
  ) -> Parameter<[Double]> {
    Parameter(
      name, symbol: "η", "learning rates: SGD; " + whose, default: strokes, cnn: cnn,
      on: [.mnist: mnist], range: 1e-6...100, count: 2...100,
      origin: .chosen(for: "the least error on choosing images, or equal losses"))
  }

  static func longer(
    _ η: Parameter<[Double]>, _ δ: Parameter<[Double]>, by more: Int
  ) -> Constraint {
    Constraint("\(η.name) must have \(more) numbers more than \(δ.name)", η, δ) {
      $0[η].count == $0[δ].count + more
    }
  }

  //: ## All trainings
  //:
  //: Training sets come from 20,000 images. Networks start from uniform weights, as PyTorch's do.
  //: The rates of a plan: SGD, the trials, and the SGD that match the losses of the first trials.

  enum Pixels { case symmetric, unit }  // [−1, 1] and [0, 1]
  enum Part { case kfac, adam, adamUnit, many, manyUnit }

  struct Plan: Sendable {
    var pixels = Pixels.symmetric
    let rule: Rule, samples: Int, updates: Int, replicates: Int
    var δ: [Double], η: [Double]

    func drowned(_ count: Int) -> Plan {
      var plan = self
      plan.δ = (1...count).map { 10 * Double($0) }
      let strength = rule == .adam ? 10 * η[0] : η[0]
      plan.η = [η[0]] + plan.δ.map { strength * $0 } + η.dropFirst(δ.count + 1).map { _ in η[0] }
      return plan
    }
  }

  static func plans(_ run: Run, _ mechanism: Mechanism) -> [(part: Part, plan: Plan)] {
    func adam(_ pixels: Pixels, _ η: Parameter<[Double]>, _ times: Int = 1) -> Plan {
      let (R, δ) = (run[replicates], run[adamDampings])
      return Plan(
        pixels: pixels, rule: .adam, samples: times * run[samples], updates: times * run[updates],
        replicates: times == 1 ? R : max(2, R / 4), δ: times == 1 ? δ : [δ[0]], η: run[η])
    }
    let (isOn, symmetric) = (mechanism == .on, adam(.symmetric, adamRates))
    let both: [(part: Part, plan: Plan)] =
      isOn
      ? [(.adam, symmetric), (.adamUnit, adam(.unit, adamUnitRates))]
      : [(.adam, symmetric.drowned(2)), (.adamUnit, symmetric)]
    let kfac = Plan(
      rule: .kfac, samples: run[kfacSamples], updates: run[kfacUpdates],
      replicates: run[kfacReplicates], δ: run[dampings], η: run[kfacRates])
    let few = [(.kfac, isOn ? kfac : kfac.drowned(3))] + both
    return run.network == .cnn || !isOn
      ? few
      : few + [(.many, adam(.symmetric, manyRates, 6)), (.manyUnit, adam(.unit, manyUnitRates, 6))]
  }

  typealias Images = (pool: LabelledSamples<Float>, choosing: Samples<Float>, test: Samples<Float>)

  static let images = Shared { run -> [Pixels: Images] in
    let isCNN = run.network == .cnn
    let all = try run.images(training: isCNN ? nil : 25_000, test: run[scoredImages])
    func prepared(_ pixels: Pixels) -> Images {
      func samples(_ images: LabelledImages) -> LabelledSamples<Float> {
        let p = images.samples(as: Float.self, poolingBy: isCNN ? 1 : 2)
        return pixels == .unit ? p : Standardization.symmetric(dimension: p.dimension)(p)
      }
      let training = samples(all.training)
      let drawn = training.count * 4 / 5  // the rest chose the rates; here a hundred will do
      let choosing = Samples(training.subset(drawn..<drawn + 100))
      return (training.prefix(drawn), choosing, Samples(samples(all.test)))
    }
    return [.symmetric: prepared(.symmetric), .unit: prepared(.unit)]
  }

  static func standings(_ plan: Plan, _ run: Run, _ draws: Draws) throws -> [Standing] {
    guard let images = try run[images][plan.pixels], plan.samples <= images.pool.count else {
      throw UsageError("a training set of \(plan.samples): the pool has fewer images")
    }
    var (subset, start) = (draws("images"), draws("start"))
    let training = images.pool.sample(plan.samples, using: &subset)
    func standings<Net: LayeredNetwork<Float>>(of net: Net, _ w: [Float]) throws -> [Standing] {
      let problem = ScoredTraining(
        try PairedTraining(
          net, from: w, on: Samples(training), batchSize: run[batchSize], draws("batches")),
        choosing: images.choosing, scored: images.test)
      return try plan.η.enumerated().map { i, η in
        let δ = (1...plan.δ.count).contains(i) ? plan.δ[i - 1] : nil
        return try standing(
          of: δ == nil ? .sgd : plan.rule, Float(δ ?? 0), η, after: plan.updates, in: problem, run)
      }
    }
    if run.network == .cnn {
      let net = run.convolutionalNetwork(run[widths], classes: training.classCount)
      return try standings(of: net, net.initialParameters(from: &start))
    }
    let net = MultilayerPerceptron<Float>.softmaxRegression(
      inputs: training.dimension, classes: training.classCount)
    return try standings(of: net, net.initialParameters(.uniform, from: &start))
  }

  struct Data: Sendable {
    let rows: [Part: (plan: Plan, units: [[Standing]])]

    func δ(_ part: Part) -> [Double] { rows[part]?.plan.δ ?? [] }
    func units(_ part: Part) -> [[Standing]] { rows[part]?.units ?? [] }
    /// Points of error of the i-th trial above another, or above SGD, which has the number −1.
    func gap(_ part: Part, _ i: Int = 0, over other: Int = -1) -> Estimate {
      units(part).mean { $0[i + 1].error - $0[other + 1].error }
    }
    func matched(_ part: Part, _ i: Int = 0, _ of: (Standing) -> Double = \.error) -> Estimate {
      units(part).mean { of($0[i + 1]) - of($0[δ(part).count + 1 + i]) }
    }
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let (_, plans) = (try run[images], plans(run, mechanism))
    let units = try run.sweep(plans.map(\.plan), replicates: plans.map(\.plan.replicates)) {
      try standings($0, run, $1)
    }
    return Data(
      rows: Dictionary(uniqueKeysWithValues: zip(plans, units).map { ($0.part, ($0.plan, $1)) }))
  }

  //: ## Checks
  //:
  //: The least gap that counts is half of what calibration seeds showed, or less. *Closed* means
  //: within 0.3 points for KFAC, a tenth of its gap; within 0.1 for Adam, half of its.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let (none, alike, time) = ("no gap", "damping does not matter", "a matter of training time")
    let at = run[dampings].map { "KFAC, δ = \($0.text), less" }
    let bounds: [(id: String, what: String, gap: Estimate, least: Double, rival: String)] = [
      ("A6.low", "\(at[0]) SGD", data.gap(.kfac), 1, none),
      ("A6.second", "\(at[1]) SGD", data.gap(.kfac, 1), 0.3, none),
      ("A6.order", "\(at[0]) the next δ", data.gap(.kfac, 0, over: 1), 0.5, alike),
      ("A6.order-second", "\(at[1]) the next δ", data.gap(.kfac, 1, over: 2), 0.25, alike),
      ("A6.loss", "\(at[0]) SGD of equal final loss", data.matched(.kfac), 0.8, time),
      ("A6.loss-second", "\(at[1]) the same", data.matched(.kfac, 1), 0.3, time),
      ("A6a.gap", "Adam − SGD, pixels in [−1, 1]", data.gap(.adam), 0.1, none),
      ("A6a.loss", "Adam − SGD of equal final loss", data.matched(.adam), 0.1, time),
      ("A6b.better", "SGD − Adam, pixels in [0, 1]", -data.gap(.adamUnit), 0.05, none),
      ("A6b.loss", "SGD of equal final loss − Adam", -data.matched(.adamUnit), 0.05, time),
    ]
    let closes = Check.InControl.free(because: "still more damping closes it, too")
    for bound in bounds {
      Check.claim(
        bound.id, "points of error, \(bound.what)", bound.gap, .atLeast(bound.least),
        because: "half of what was seen in calibration, or less",
        rivals: .rival(bound.rival, .near(0)), inControl: .mustFail)
    }
    Check.every("A6.closed", in: data.δ(.kfac).indices.dropFirst(2)) { i in
      Check.claim(
        "A6.closed", "points of error, KFAC, δ = \(data.δ(.kfac)[i].text), less SGD",
        data.gap(.kfac, i), .near(0), allowing: 0.3, because: "a tenth of the gap at first",
        rivals: .all([.measured("as at the second δ", data.gap(.kfac, 1))]), inControl: closes)
    }
    Check.claim(
      "A6a.closed", "points of error, Adam, largest δ, less SGD",
      data.gap(.adam, data.δ(.adam).count - 1), .near(0), allowing: 0.1,
      because: "half of the gap",
      rivals: .all([.measured("as without damping", data.gap(.adam))]), inControl: closes)
    Check.claim(
      "A6a.anywhere", "points of error, Adam − SGD, pixels in [0, 1]", data.gap(.adamUnit),
      .atLeast(0.1), because: "as in [−1, 1]", rivals: .rival("Adam is better", .atMost(-0.05)),
      inControl: .mustPass)
    Check.every(
      "losses", in: [(Part.adam, 0), (.adamUnit, 0), (.kfac, 0), (.kfac, 1)], role: .instrument
    ) { part, i in
      Check.instrument(
        "losses", "ln of final loss over that of the SGD to match, \(part)",
        data.matched(part, i) { .log(max($0.trainingLoss, 1e-9)) }, .near(0), allowing: 0.1,
        because: "a tenth of a loss is a twentieth of a point")
    }
  }

  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    guard data.rows[.many] != nil else { return [] }
    func error(_ part: Part, _ i: Int) -> Double { data.units(part).mean { $0[i].error }.value }
    return [
      ("kfac-sgd", error(.kfac, 0)), ("adam-sgd", error(.adam, 0)),
      ("unit-sgd", error(.adamUnit, 0)), ("best", error(.adamUnit, 1)),
      ("many", data.gap(.many).value), ("many-unit", data.gap(.manyUnit).value),
    ]
  }

  //: ## Figure

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let above = Axis("error above SGD's", unit: "points")
    let damping = Axis("damping $δ$", symbol: "$δ$", scale: .logarithmic)
    func gaps(
      _ label: Label, _ part: Part, of data: Data, _ colour: Colour, _ marker: Marker
    ) -> Series {
      let points = data.δ(part).indices.map { data.gap(part, $0) }
      return .measured(label, x: data.δ(part), points, joined: true).colour(colour).marker(marker)
    }
    func matched(_ label: Label?, _ part: Part, _ trials: [Int] = [0]) -> Series {
      let points = trials.map { data.matched(part, $0) }
      return .measured(label, x: trials.map { 1.5 * data.δ(part)[$0] }, points).colour(.black)
        .marker(.square).named("at equal final loss, \(part)")
    }
    let adam = Panel(
      title: "Adam", x: damping, y: above, legend: .none,
      series: [
        .horizontal(nil, at: 0), .text("pixels in [−1, 1]", x: 1e-7, y: 0.15),
        .text("pixels in [0, 1]", x: 1e-7, y: -0.18),
        gaps("pixels in [−1, 1]", .adam, of: data, .green, .triangle),
        gaps("pixels in [0, 1]", .adamUnit, of: data, .blue, .invertedTriangle),
        matched("at equal final loss", .adam), matched(nil, .adamUnit),
        gaps("control", .adam, of: control, .grey, .diamond),
      ])
    let kfac = Panel(
      title: "KFAC", x: damping, y: above, legend: .topRight,
      series: [
        .horizontal("SGD", at: 0), gaps("KFAC", .kfac, of: data, .vermillion, .circle),
        matched("at equal final loss", .kfac, [0, 1]),
        gaps("control", .kfac, of: control, .grey, .diamond),
      ])
    func conventions() -> Panel {
      let gaps = [Part.adam, .many, .adamUnit, .manyUnit].map { data.gap($0) }
      let names: [Double: Label] = [
        0: "[−1, 1], $N$", 1: "[−1, 1], $6N$", 2: "[0, 1], $N$", 3: "[0, 1], $6N$",
      ]
      return Panel(
        title: "Adam by convention", x: Axis("pixels and images", ticks: .labelled(names)),
        y: above, legend: .none,
        series: [.bars("Adam", x: [0, 1, 2, 3], estimates: gaps).colour(.green)])
    }
    return Figure(
      caption: """
        Test errors at the best rate for each damping, less that of SGD on the same training set; bars \
        are ± 2 standard errors. (a) KFAC, \(run[kfacSamples]) images. (b) Adam, \(run[samples]) images \
        with pixels on two scales. Black squares, beside their points: less that of an SGD whose training \
        loss ends as low. Grey: control. (c) Adam with hardly any damping, by pixels and images.
        """, panels: [kfac, adam] + (data.rows[.many] == nil ? [] : [conventions()]))
  }

  //: KFAC's gap is closed at $\delta = 0.1$ (a), Adam's, of either sign, at 1 (b). The best of four
  //: is Adam in $[0, 1]$ with {{best | 3 = 11.7}} %; SGD has {{unit-sgd | 3 = 12.0}} % there, and
  //: {{adam-sgd | 3 = 12.2}} % in $[-1, 1]$. With six times the images Adam's gap is
  //: {{many | 2 = 0.058}} points in $[-1, 1]$, {{many-unit | 2 = -0.29}} in $[0, 1]$: the one of
  //: which the paper speaks shrinks (c). On MNIST KFAC's gap is
  //: {{mnist:A6.low | 2 = 2.8}} points; Adam is {{mnist:A6a.gap | 2 = 0.26}} worse in $[-1, 1]$,
  //: {{mnist:A6b.better | 2 = 0.45}} better in $[0, 1]$; with more images its gaps are
  //: {{mnist:many | 2 = 0.11}} and {{mnist:many-unit | 2 = -0.37}}. In the control, on strokes, Adam
  //: keeps {{control.A6a.gap | 1 = 0.03}} points: corrected for bias, its first steps are longer.
  //:
  //: ## What to doubt
  //:
  //: *The smallest network*, with a convex loss, and few images; deep networks are another matter.
  //: One set of test images serves all training sets: the bars do not say what others would give.
  //:
  //: *The start of KFAC.* The released factors start from the identity and take every tenth batch:
  //: a floor under the curvature. In short runs damping below it does nothing (exercise 1).
  //:
  //: *Why the pixels?* That their scale decides is measured. That dark pixels are the reason is a
  //: reading, which exercise 2 supports.
  //:
  //: *Not tried*: weight decay, in the loss or beside it, and partial adaptivity, of which older
  //: versions of the abstract speak; clipping, as in the released code. A small convolutional
  //: network (`--network cnn --data cifar10`) has rates that nobody has tuned, and no verdict.
  //:
  //: ## Exercises
  //:
  //: 1. *Change* KFAC to the released one: `start: .identity`, and `updateInterval: 10` for the
  //:    descent; `--set kfac-rates=0.025,0.01,0.01,0.01,0.03,0.165,0.051`. What is left of the gap?
  //:
  //:    *Answer.* 0.28, 0.25 and 0.20 points (12 training sets): damping hardly matters.
  //: 2. *Change* the scale $[0, 1]$ to one on which dark is 1:
  //:    `Standardization(shift: …, scale: -1)` with ones for shifts. Which sign has Adam's gap now?
  //:
  //:    *Answer.* That of $[-1, 1]$, as dark pixels are biases again. At the best of a few rates,
  //:    0.1 for SGD and 0.12 for Adam, Adam is 0.17 ± 0.03 points worse (12 training sets).
}
