//: # Where the data determine the predictor, the learning rate does not matter
//:
//: A large learning rate ends in a flatter minimum, and flat minima are said to generalise better. For a
//: linear network whose training data determine the predictor this cannot be: all minima, flat or
//: sharp, give the same answers. What is a null result worth? As much as the test would have seen. So
//: the same test looks at data that leave the predictor open, and there it sees a gain.
//:
//: **You need** the chapter `sharpness-law`.
//:
//: ## What you will see
//:
//: Two classes of digits, seen as 25 numbers an image. At {{top | 1 = 6}} times the start's edge
//: of stability the second layer's $|w_2|^2$ ends at {{square.turned | 1 = 0.08}} of its start on
//: noisy labels. The accuracy on test images stays: of {{comparisons = 24}} mean differences to a
//: run below the edge the largest is {{largest | 1 = 0.009}} percentage points. Seen as 784 pixels,
//: images leave directions open, and there the same test finds a gain of {{open | 2 = 1.4}} points
//: at {{open-rate = 2}} times the edge.
//:
//: ![Accuracy at the end against the learning rate; accuracy on the way; the second layer and the predictor at the end](figure)

import Laboratory

@main struct DeterminedPredictor: Chapter {
  static let heading = Heading(
    part: .catapult, number: 7, slug: "determined-predictor",
    title: "Where the data determine the predictor, the learning rate does not matter",
    paper: .huangDuXuLiu2020)
  static let claims = [
    Claim(
      "E10", place: "better generalisation of flatter minima, abstract",
      statement: """
        Where the training data determine the predictor, a learning rate beyond the edge of stability, \
        constant or annealed, generalises better than one below it.
        """,
      reported: """
        In words: flatter minima in the space of non-separable data generalise better; and a comparison \
        with annealing. Of the text we had abstract and opening only: no number here is theirs.
        """,
      weakened: """
        more samples than dimensions, which the abstract does not ask for; two linear layers, full \
        batches; a gain of a quarter of a percentage point at least
        """,
      expected: .notReproduced),
    Claim(
      "E10b", place: "none: what follows where the loss has one minimum in the predictor",
      statement: """
        Where the training data determine the predictor, the learning rate, constant or annealed, does \
        not change the accuracy of a converged run.
        """,
      reported: "Nothing: the argument is ours.",
      weakened: "rates from 2 to 6 times the start's edge; a quarter of a percentage point",
      expected: .reproduced),
  ]
  static let unit = "set of images with its start"

  //: ## Theory
  //:
  //: The network is that of `sharpness-law`, $f(x) = \beta\cdot x$ with
  //: $\beta = W_1^Tw_2/\sqrt m$. Its loss depends on the weights through $\beta$ alone, and is convex in
  //: $\beta$. Let $P$ project on the span of the training inputs. The loss knows only $P\beta$.
  //:
  //: **Determined.** If the inputs span everything, and no plane separates the labels, the loss has one
  //: minimum $\beta_*$. A minimum of the loss in the weights is a point with $W_1^Tw_2 = \sqrt m\,\beta_*$.
  //: There are many, with different $|w_2|^2$ and different curvature; a learning rate chooses among them.
  //: But the answers are those of $\beta_*$, to any input. The accuracy of a run that has converged is
  //: that of $\beta_*$, whatever the learning rate and its schedule.
  //:
  //: **Not determined.** If inputs have more dimensions than the training set spans, the gradient has no
  //: component in the others. There $W_1$ keeps its initial weights, and
  //: $(1-P)\,\beta = (1-P)\,W_1(0)^Tw_2/\sqrt m$: noise, as loud as $|w_2|^2/m$. A test input that reaches
  //: into those dimensions hears it. Beyond the edge $|w_2|^2$ falls, and the noise with it
  //: (`unseen-directions`).
  //:
  //: **On the way** the rate does matter: $\eta$ times the number of steps says how far a run has come,
  //: and how far is best depends on the noise of the labels.

  //: ## The experiment in fourteen lines
  //:
  //: A set of images, a start, and runs at each rate in units of $\eta_c = 2/\lambda_H$ at the start;
  //: *annealed* runs come down to $\eta_c/2$ after half of the steps. The reference is the run at the
  //: lowest rate.

  static func train(
    _ network: LinearNetwork, _ task: TwoClassTask, at rates: [Double], _ run: Run
  ) throws -> Unit {
    let span = try InputSpan(of: task.training.inputs)
    let (unseen, seen) = (
      try UnseenWeights(of: network, outside: span), span.task(task.training)
    )
    let edge = try 2 / unseen.start.sharpness(on: seen)  // η_c
    let minimiser = try? seen.minimiser()
    func end(_ multiple: Double, annealed: Bool) -> End {
      let rate = AnnealedRate.annealed(
        multiple * edge, to: annealed ? edge / 2 : .infinity, after: run[steps] / 2)
      var looks: [Double] = []
      func accuracy(_ network: LinearNetwork) -> Double {
        task.scored.accuracy(of: unseen.predictor(of: network))
      }
      let descent = unseen.start.descend(on: seen, rate: rate, steps: run[steps], tolerance: 1e-9) {
        if early.contains($0) { looks.append(accuracy($1)) }
        return false
      }
      return End(descent, accuracy(descent.network), looks, minimiser)
    }
    return Unit(
      constant: rates.map { end($0, annealed: false) },
      annealed: rates.filter { $0 > 1 }.map { end($0, annealed: true) },
      best: minimiser.map { task.scored.accuracy(of: span.basis * $0) })
  }

  struct Unit: Sendable {
    let constant: [End], annealed: [End]
    let best: Double?  // accuracy of the predictor that minimises the loss, if one does
  }

  struct End: Sendable {
    let accuracy: Double, looks: [Double], square: Double, distance: Double, hasDiverged: Bool

    init(_ run: LinearDescent, _ accuracy: Double, _ looks: [Double], _ minimiser: [Double]?) {
      (self.accuracy, self.looks, hasDiverged) = (accuracy, looks, run.hasDiverged)
      square = run.network.secondMeanSquare
      var difference = run.network.predictor
      if let minimiser { difference.add(minimiser, scaledBy: -1) }
      distance = minimiser.map { difference.norm / $0.norm } ?? .nan
    }
  }

  //: ## Parameters

  static let imageSources: [ImageSource] = [.strokes, .mnist]
  static let imageSets = Parameter(
    "image-sets", symbol: "R", "sets of images", default: 22, tiny: 4, range: 2...23,
    origin: .ours("as many disjoint sets of 500 as MNIST has, but one"))
  static let rates = Parameter(
    "rates", symbol: "η/η_c", "learning rates over the edge at the start",
    default: [0.5, 1, 2, 3, 4, 6], tiny: [0.5, 2, 4], range: 0.05...8, order: .increasing,
    count: 2...20, origin: .ours("from half the edge to six times"))
  static let width = Parameter(
    "width", symbol: "m", "width of the hidden layer", default: 1024, range: 16...4096,
    origin: .ours("at 512 some runs at six times the edge diverge"))
  static let steps = Parameter(
    "steps", symbol: "T", "steps of a run, at most", default: 4000, tiny: 2000,
    range: 400...100_000,
    origin: .ours("the slowest accuracy has settled"))
  static let classes = Parameter(
    "classes", symbol: "–", "two classes of images", default: [8, 3], on: [.mnist: [5, 3]],
    range: 0...9, order: .distinct, count: 2...2,
    origin: .chosen(for: "an error of 7 to 8 % of the best linear predictor, see sharpness-law"))
  static let parameters: Parameters = [imageSets, rates, width, steps, classes]
  static let constraints = [
    Constraint("rates must have one below 1 and one from 2 to 3", rates) { run in
      run[rates].contains { $0 < 1 } && run[rates].contains { 2...3 ~= $0 }
    }
  ]
  static let early = [30, 100, 300]

  //: ## All that is measured
  //:
  //: Images of two classes of digits (which, and why, says `sharpness-law`) come as 25 means of blocks of
  //: 4 × 4 pixels, with right labels, with labels of which a fifth is turned, and with *soft* labels:
  //: probabilities of ¾ and ¼, on the first 100 of the 500 images. The control has those 100 images and soft
  //: labels, and all 784 pixels.

  enum Problem: String, Sendable { case right = "right labels", turned, soft, pixels }

  static let control = """
    784 pixels of an image instead of 25 means of blocks: 100 images with soft labels, which then leave \
    most directions open. Nothing else differs from the determined problem with soft labels.
    """

  struct Data: Sendable {
    let rates: [Double]
    let problems: [(problem: Problem, units: [Unit])]
  }

  static let images = Shared { run -> Images in
    let images = try run.twoClasses(
      run[classes], sets: run[imageSets], of: 500, run.stream("images"))
    return (images.sets, images.test.blockMeans(), images.test.samples())
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let images = try run[images]
    let rates = run[rates].filter { mechanism == .on || $0 <= 3 }
    let problems: [Problem] = mechanism == .on ? [.right, .turned, .soft] : [.pixels]
    return try Data(
      rates: rates,
      problems: problems.map { problem in
        let units = try run.sweep(images.sets) { set, draws in
          let task = Self.task(problem, set, images, draws)
          var weights = draws("weights/\(problem)")
          let network = LinearNetwork(
            width: run[width], dimension: task.training.dimension, from: &weights)
          return try train(network, task, at: rates, run)
        }
        return (problem, units)
      })
  }

  static func task(
    _ problem: Problem, _ set: LabelledImages, _ images: Images, _ draws: Draws
  ) -> TwoClassTask {
    let isSoft = problem == .soft || problem == .pixels
    let own = isSoft ? set.prefix(100) : set
    var (samples, test) = (own.blockMeans(), images.means)
    if problem == .pixels { (samples, test) = (own.samples(), images.pixels) }
    if problem == .turned {
      var turns = draws("turns")
      let labels = samples.labels.map { turns.uniform() < 0.2 ? 1 - $0 : $0 }
      samples = LabelledSamples(inputs: samples.inputs, labels: labels, classCount: 2)
    }
    return TwoClassTask(
      training: samples, heldOut: test.prefix(1), scored: test, loss: .logistic,
      targets: isSoft ? (0.25, 0.75) : (0, 1))
  }

  typealias Images = (
    sets: [LabelledImages], means: LabelledSamples<Double>, pixels: LabelledSamples<Double>
  )

  //: ## Checks
  //:
  //: Differences are taken on one set of images with one start, against its run at the lowest rate. The
  //: paper's statement and ours are tried on the same numbers, by bounds on either side of 0.25 points.

  /// Differences of accuracy to the reference, for each problem and rate beyond the edge at which two
  /// runs or more last.
  static func gains(
    _ data: Data, annealed: Bool
  ) -> [(problem: Problem, rate: Double, gain: Estimate)] {
    data.problems.flatMap { problem, units in
      data.rates.filter { $0 > 1 }.enumerated().map { k, rate in
        let pairs = units.map { unit in
          (annealed ? unit.annealed : unit.constant.suffix(unit.annealed.count))
            .dropFirst(k).first.map { ($0, unit.constant[0]) }
        }
        let lasting = pairs.compactMap(\.self).filter { !$0.0.hasDiverged && !$0.1.hasDiverged }
        return (problem, rate, Estimate(meanOf: lasting.map { $0.0.accuracy - $0.1.accuracy }))
      }.filter { $0.2.count > 1 }
    }
  }

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    for (id, annealed) in [("constant", false), ("annealed", true)] {
      Check.every("E10.\(id)", in: gains(data, annealed: annealed)) { problem, rate, gain in
        Check.claim(
          "E10.\(id)", "gain in accuracy, \(problem.rawValue), \(id), η = \(rate.text) η_c", gain,
          .atLeast(0.0025), because: "ours; four or five test images in two thousand",
          rivals: .rival("no effect", .near(0), allowing: 0.0025), inControl: .mustPass)
      }
      Check.every("E10b.\(id)", in: gains(data, annealed: annealed)) { problem, rate, gain in
        Check.claim(
          "E10b.\(id)", "gain in accuracy, \(problem.rawValue), \(id), η = \(rate.text) η_c", gain,
          .near(0), allowing: 0.0025,
          because: "ours; a run at the lowest rate is not quite at the minimum",
          rivals: .near(
            ["one point more, as where the predictor is open": 0.01, "one point less": -0.01],
            allowing: 0.0025), inControl: .mustFail)
      }
    }
    Check.every("E10b.minimiser", in: data.problems) { problem, units in
      for (k, rate) in data.rates.enumerated() {
        let differences = units.filter { !$0.constant[k].hasDiverged }.compactMap { unit in
          unit.best.map { unit.constant[k].accuracy - $0 }
        }
        if differences.count > 1 {
          Check.claim(
            "E10b.minimiser",
            "accuracy less that of β_*, \(problem.rawValue), η = \(rate.text) η_c",
            Estimate(meanOf: differences), .near(0), allowing: 0.0025, because: "the same",
            rivals: .near(["one point more": 0.01, "one point less": -0.01], allowing: 0.0025),
            inControl: .free(because: "β_* is 0 outside of the span, where the network is noise"))
        }
      }
    }
    Check.every("square", in: data.problems, role: .ours) { problem, units in
      let lasting = units.filter { !($0.constant.last?.hasDiverged ?? true) }
      if lasting.count > 1 {
        Check.ours(
          "square", "fall of log |w₂|² from the lowest rate to the highest, \(problem.rawValue)",
          lasting.mean { .log($0.constant[0].square / ($0.constant.last?.square ?? .nan)) },
          .atLeast(0), because: "ours: for the null to say something the runs must differ",
          inControl: .free(because: "the rate does the same to it where the predictor is open"))
      }
    }
    let runs = data.problems.flatMap(\.units).flatMap { $0.constant + $0.annealed }
    Check.instrument(
      "diverged", "share of runs that have diverged",
      Double(runs.count(where: \.hasDiverged)) / Double(runs.count), .atMost(0.02),
      because: "they are left out, and too few to matter")
    Check.instrument(
      "separable", "sets of images without a minimum in the span of their inputs",
      Double(data.problems.flatMap(\.units).count { $0.best == nil }), .atMost(0),
      because: "each of them must determine what it spans")
  }

  /// Differences in percentage points.
  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    let all = gains(data, annealed: false) + gains(data, annealed: true)
    let open = gains(control, annealed: false)
    func square(_ problem: Int) -> Double {
      mean(
        data.problems[problem].units.compactMap(\.constant.last).map(\.square).filter(\.isFinite))
    }
    func early(_ k: Int) -> Double {
      mean(
        data.problems[1].units.map { 100 * (($0.constant[k].looks.first ?? 0) - ($0.best ?? 0)) })
    }
    return [
      ("comparisons", Double(all.count)), ("top", data.rates.last ?? .nan),
      ("largest", 100 * (all.map { abs($0.gain.value) }.max() ?? .nan)),
      ("open-rate", open.first?.rate ?? .nan),
      ("open.error", 100 * (open.first?.gain.standardError ?? .nan)),
      ("open", 100 * (open.first?.gain.value ?? .nan)),
      ("square.turned", square(1)), ("square.right", square(0)),
      ("early.low", early(0)), ("early.high", early(data.rates.firstIndex { $0 > 1 } ?? 0)),
    ]
  }

  //: ## Figure

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let colours: [Colour] = [.blue, .orange, .green]
    let markers: [Marker] = [.circle, .triangle, .square]
    func values(_ data: Data, _ units: [Unit], _ value: (Unit, End) -> Double) -> [[Double]] {
      data.rates.indices.map { k in
        units.filter { !$0.constant[k].hasDiverged }.map { value($0, $0.constant[k]) }
      }
    }
    func points(_ data: Data, _ units: [Unit], _ value: (Unit, End) -> Double) -> [Estimate] {
      values(data, units) { 100 * value($0, $1) }.means
    }
    func axis(_ data: Data) -> Axis {
      Axis(
        "learning rate $η/η_c$", symbol: "$η/η_c$", scale: .logarithmic, ticks: .at([0.5, 1, 2, 4]))
    }
    func curves(_ estimates: ([Unit]) -> [Estimate]) -> [Series] {
      zip(data.problems, zip(colours, markers)).map { problem, style in
        .measured(
          Label(problem.problem.rawValue), x: data.rates, estimates(problem.units), joined: true
        ).colour(style.0).marker(style.1)
      }
    }
    let (turned, open) = (data.problems[1].units, control.problems[0].units)
    return Figure(
      caption: """
        Two-layer linear networks of width \(run[width]) on two classes of digits, \(run[imageSets]) sets of \
        images. (a) Accuracy at the end less that at the lowest rate, in percentage points: nothing where \
        25 numbers of each image let the data determine the predictor; a gain where its 784 pixels do \
        not. (b) A fifth of the labels turned: accuracy on the way, less that of the minimiser. (c) The \
        mean square of the second layer's weights at the end: the runs are not alike. (d) Distance of the \
        predictor from the minimiser, over its length: geometric means. Bars are ± 2 standard errors.
        """,
      panels: [
        Panel(
          title: "Accuracy at the end", x: axis(data),
          y: Axis("gain in accuracy", symbol: "gain", unit: "points"),
          series: [
            .control(
              "784 pixels", x: control.rates,
              points(control, open) { $1.accuracy - $0.constant[0].accuracy }, bars: true,
              joined: true)
          ] + curves { points(data, $0) { $1.accuracy - $0.constant[0].accuracy } }),
        Panel(
          title: "On the way, a fifth of the labels turned", x: axis(data),
          y: Axis("accuracy less that of $β_*$", symbol: "difference", unit: "points"),
          legend: .bottomRight,
          series: early.indices.map { look in
            .measured(
              "step \(early[look])", x: data.rates,
              points(data, turned) {
                ($1.looks.dropFirst(look).first ?? $1.accuracy) - ($0.best ?? .nan)
              }, joined: true
            ).colour([.purple, .vermillion, .sky][look]).marker([.diamond, .square, .circle][look])
          } + [
            .measured(
              "the end", x: data.rates, points(data, turned) { $1.accuracy - ($0.best ?? .nan) },
              joined: true
            ).colour(.orange).marker(.triangle)
          ]),
        Panel(
          title: "The second layer at the end", x: axis(data),
          y: Axis("$|w_2|^2/m$", symbol: "$|w_2|^2/m$", scale: .logarithmic), legend: .bottomLeft,
          series: curves { values(data, $0) { $1.square }.means }),
        Panel(
          title: "The predictor at the end", x: axis(data),
          y: Axis("distance from $β_*$", symbol: "distance", scale: .logarithmic),
          series: curves { values(data, $0) { $1.distance }.geometricMeans { $0 } }),
      ])
  }

  //: ## What to doubt
  //:
  //: *What the paper means.* Its abstract speaks of generalisation without saying whether the data
  //: determine the predictor. Where they do not, the gain is there: in the control, and in
  //: `unseen-directions`.
  //:
  //: *How small a gain we would have missed.* A quarter of a point. The power is that of the control: the
  //: same test sees {{open | 2 = 1.4}} points at {{open-rate = 2}} times the edge, with an error of
  //: {{open.error | 1 = 0.1}}.
  //:
  //: *Converged runs.* After 30 steps with a fifth of the labels turned, a run at half of the edge is
  //: {{early.low | 2 = 1.2}} points *better* than the minimiser, since it has not yet learnt the
  //: noise; one at {{open-rate = 2}} times the edge is {{early.high | size 2 = 7.5}} points worse,
  //: since it oscillates (b). Comparing rates at a fixed small number of steps measures this. Right
  //: labels converge slowly: at half of the edge $\beta$ is still visibly away from $\beta_*$ (d).
  //:
  //: *Not tried:* batches, rectifiers, other losses.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* how flat a minimum can be: the least trace of the tangent kernel matrix $(a + S)/m$
  //:    over all weights with $W_1^Tw_2 = \sqrt m\,\beta_*$.
  //:
  //:    *Answer.* The trace is $(da + \mathrm{tr}\,S)/m$. Along $e = \beta_*/|\beta_*|$ the inequality of
  //:    Cauchy says $\sqrt m|\beta_*| = w_2\cdot W_1e \le \sqrt{a\,e\cdot Se}$, and the best $S$ has no
  //:    other direction. So we minimise $da + m|\beta_*|^2/a$: $a = |\beta_*|\sqrt{m/d}$, and the trace is
  //:    $2|\beta_*|\sqrt{d/m}$. In a wide network this is near 0: there are flat minima, with the same
  //:    answers as the sharp ones.
  //: 2. *Change* the soft labels: in `task`, `(0.25, 0.75)` becomes `(0.4, 0.6)`. What becomes of the two
  //:    verdicts, and of the control?
  //:
  //:    *Answer.* The verdicts stay, with differences below 0.01 points. The gain in the control at twice
  //:    the edge grows from {{open | 2 = 1.4}} to 6.9 points: answers become smaller, the noise
  //:    outside of the span does not.
  //: 3. *Run* `--set steps=400`. What do annealed runs show in the control that others do not?
  //:
  //:    *Answer.* The gain. Without annealing, runs at two and three times the edge still oscillate, and
  //:    `E10.constant` cannot tell; after 200 steps at half of the edge they have settled. Letting a run
  //:    settle is all that annealing does here.
}
