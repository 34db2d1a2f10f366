//: # In ten dimensions, too, training ends on the edge
//:
//: With equal inputs the curvature at the end is the smaller of two: that of slow training, and
//: $2/\eta$. Real inputs differ, curvature is a matrix, and the edge is one of its largest eigenvalue. The
//: law stays. And at every learning rate the answers are the same, if only the loss has a minimum. On data
//: that a plane separates it has none, and training meets no edge.
//:
//: **You need** the chapter `logistic-edge`.
//:
//: ## What you will see
//:
//: In ten dimensions, at {{rate | 1 = 4}} times the largest rate that slow training's minimum
//: bears, a run ends at {{end | 3 = 0.996}} of the edge $2/\eta$. Without wrong labels the same
//: inputs end at {{separable-end | 1 = 0.0001}} of it. The predictors of all rates agree to
//: {{digits | 1 = 7}} digits. The edge that counts is that of the minimum: on images with right
//: labels slow training makes the start's sharpness {{start-over-slow | 2 = 3.4}} times smaller,
//: and twice the start's edge is still stable.
//:
//: ![Where the sharpness ends against the learning rate; its way there; distance of the predictors from that of slow training; the end for images against what the start's edge predicts](figure)

import Laboratory

@main struct SharpnessLaw: Chapter {
  static let heading = Heading(
    part: .catapult, number: 6, slug: "sharpness-law",
    title: "In ten dimensions, too, training ends on the edge", paper: .huangDuXuLiu2020)
  static let claims = [
    Claim(
      "E9", place: "flatter minima under the separability of the data, abstract",
      statement: """
        Logistic loss, data that no plane separates: the largest eigenvalue of the Hessian ends at that \
        of slow training or at 2/η, whichever is smaller, and the predictor does not depend on η. On \
        separable data there is no such edge.
        """,
      reported: """
        In words: flatter minima on non-separable data. Of the text we had abstract and opening only: \
        no number here is theirs, the law and its derivation are ours.
        """,
      weakened: """
        two linear layers; ten dimensions, up to four times the edge; 25 dimensions at one rate
        """,
      expected: .reproduced)
  ]
  static let unit = "data set with its start"

  //: ## Theory
  //:
  //: Inputs have $d$ numbers, the network is $f(x) = \beta\cdot x$ with $\beta = W_1^Tw_2/\sqrt m$:
  //: $W_1$ has $m$ rows and $d$ columns, all weights begin standard normal. The mean loss of $n$ samples
  //: is a convex function of $\beta$; let $r$ be its gradient there and $G$ its Hessian, $d \times d$.
  //:
  //: **A recursion without the width.** With $c = \eta/\sqrt m$ a step of gradient descent is
  //: $W_1 \leftarrow W_1 - c\,w_2r^T$, $w_2 \leftarrow w_2 - c\,W_1r$. So $a = |w_2|^2$,
  //: $b = W_1^Tw_2$ and $S = W_1^TW_1$ obey
  //: $$b \leftarrow b - c(S + a)r + c^2(b\cdot r)\,r, \qquad
  //:   a \leftarrow a - 2c\,b\cdot r + c^2\,r\cdot Sr,$$
  //: $$S \leftarrow S - c(br^T + rb^T) + c^2a\,rr^T ,$$
  //: whatever $m$. We move their square root: in a basis of $w_2$ and the columns of $W_1$, which they
  //: never leave, a network of any width has $d+1$ hidden units (`LinearNetwork`).
  //:
  //: **Sharpness.** Where $r = 0$ the Hessian in all weights has the non-zero eigenvalues of
  //: $G^{1/2}(a+S)G^{1/2}/m$; we call the largest $\lambda_H$, and use it elsewhere, too. A minimum is
  //: stable as long as $\eta\lambda_H < 2$.
  //:
  //: **Where it ends.** If the loss has one minimum $\beta_*$, a run that converges comes to it, and so
  //: does $G$: only $a$ and $S$ are left to differ. Slow training brings them to some
  //: $\lambda_\mathrm{slow}$. At $\eta < \eta_c = 2/\lambda_\mathrm{slow}$ nothing hinders a run from
  //: ending there. Beyond it that minimum repels, $\beta$ oscillates across it, and each step takes
  //: something of order $1/m$ from $a + S$, as in `logistic-edge`, until $\lambda_H$ is $2/\eta$:
  //: $$\lambda_H = \min(\lambda_\mathrm{slow},\, 2/\eta) .$$
  //:
  //: **The overshoot.** Near the edge one direction $v$ oscillates, $\beta = \beta_* \pm Av$, and
  //: $v\cdot x$ is a standard normal number in our data. With $\beta_*$ small,
  //: $L' = \frac14f - \frac1{48}f^3$ at the answer $f$, and $v\cdot r = \frac14A\langle x^2\rangle -
  //: \frac1{48}A^3\langle x^4\rangle$ with $\langle x^4\rangle = 3$, where equal inputs have 1. So the
  //: coefficient $\chi$ of `logistic-edge` is $\frac12$ in place of $\frac16$, $\nu = \eta^2/8m$ stays,
  //: and the run ends at
  //: $$\eta\lambda_H/2 = 1 - \nu/4\chi = 1 - \tfrac1{16}\,\eta^2/m .$$
  //:
  //: **Separable data.** Then $\beta$ grows for ever, $G$ vanishes, and $\lambda_H$ with it, while
  //: $a + S$ grows.

  //: ## The experiment in fourteen lines
  //:
  //: Samples are labelled by a plane to which none of them is nearer than 0.5, and each label is turned
  //: with a probability of 0.2. Three data sets have the same inputs: *noisy* with these labels, *clean*
  //: with those of the plane, and *few*, six samples in ten dimensions, whose targets are the
  //: probabilities 0.8 and 0.2. `SharpnessRuns` trains the network, slowly and at other rates.

  static func network(_ run: Run, _ draws: Draws) throws -> Network {
    var (data, weights) = (draws("samples"), draws("weights"))
    let plane = HalfSpaces(dimension: dimension, gap: gap).samples(run[samples], from: &data)
    let labels = plane.labels.map(Double.init)
    let turned = labels.map { data.uniform() < flips ? 1 - $0 : $0 }
    let start = LinearNetwork(width: run[width], dimension: dimension, from: &weights)
    func runs(_ count: Int, _ targets: [Double], steps: Int) throws -> SharpnessRuns {
      try SharpnessRuns(
        of: start, on: task(plane, count, targets), slowRate: 0.1, steps: steps, tolerance: 1e-9)
    }
    let noisy = try runs(run[samples], turned, steps: run[steps])
    let clean = try runs(run[samples], labels, steps: endless)
    let few = try runs(fewSamples, labels.map { $0 == 1 ? 1 - flips : flips }, steps: run[steps])
    return try Network(
      noisy: noisy, noisyEnds: run[rates].map { try noisy.end(at: $0 * noisy.edge) },
      cleanEnds: run[rates].map { try clean.end(at: $0 * noisy.edge) },
      fewEnds: run[rates].map { try few.end(at: $0 * few.edge) },
      fewError: few.slowError,
      courses: draws.replicate > 0
        ? []
        : try shown.map { try noisy.course(at: $0 * noisy.edge, growth: 1.1) }
          + [clean.course(at: 3 * noisy.edge, growth: 1.1)])
  }

  struct Network: Sendable {
    let noisy: SharpnessRuns
    let noisyEnds: [SharpnessEnd], cleanEnds: [SharpnessEnd], fewEnds: [SharpnessEnd]
    let fewError: Double?
    let courses: [[(step: Int, edge: Double)]]
  }

  static let (dimension, gap, fewSamples, flips) = (10, 0.5, 6, 0.2)
  static let (endless, shown) = (10_000, [0.5, 1.5, 3])  // steps of a run without a minimum

  static func task(
    _ samples: LabelledSamples<Double>, _ count: Int, _ targets: [Double]
  ) -> LinearTask {
    LinearTask(
      inputs: samples.inputs.columns(0..<count), targets: Array(targets[..<count]),
      loss: .logistic)
  }

  static let control = """
    No label is turned: the same inputs, starts and learning rates, but a plane separates the data. For \
    the statement about separable data it is the other way round. For the predictor, six samples, whose \
    minimum leaves four of ten dimensions open. On images a fifth of the labels is turned.
    """

  //: ## Parameters

  static let imageSources: [ImageSource] = [.strokes, .mnist]
  static let samples = Parameter(
    "samples", symbol: "n", "samples in ten dimensions", default: 200, range: 100...5000,
    origin: .ours("twenty for each dimension: no plane separates them"))
  static let width = Parameter(
    "width", symbol: "m", "width of the hidden layer", default: 512, range: 16...4096,
    origin: .ours("η²/m below 0.6 at four times the edge"))
  static let rates = Parameter(
    "rates", symbol: "η/η_c", "learning rates over the edge of slow training",
    default: [0.25, 0.5, 0.9, 1.1, 1.25, 1.5, 2, 3, 4], tiny: [0.5, 0.9, 1.25, 3],
    range: 0.05...8, order: .increasing, origin: .ours("from a quarter of the edge to four times"))
  static let replicates = Parameter(
    "replicates", symbol: "R", "data sets in ten dimensions", default: 24, tiny: 4,
    range: 3...1000, origin: .ours("each must hold: at most one exception in nine"))
  static let steps = Parameter(
    "steps", symbol: "T", "steps of a run, at most", default: 200_000, range: 100...1_000_000,
    origin: .chosen(for: "all runs to converge: one in five hundred takes 30,000 or more"))
  static let imageSets = Parameter(
    "image-sets", symbol: "R", "sets of images", default: 16, tiny: 4, range: 2...22,
    origin: .ours("the end to a hundredth"))
  static let classes = Parameter(
    "classes", symbol: "–", "two classes of images", default: [8, 3], on: [.mnist: [5, 3]],
    range: 0...9, order: .distinct, count: 2...2,
    origin: .chosen(for: "an error of 7 to 8 % of the best linear predictor on 25 numbers"))
  static let parameters: Parameters = [
    samples, width, rates, replicates, steps, imageSets, classes,
  ]

  //: ## Images
  //:
  //: Two classes of digits, 500 images in each set, seen as 25 means of blocks of 4 × 4 pixels, centred
  //: and of mean squared length 1. On MNIST they are 3 and 5. On our strokes 3 and 8 correspond: of nine
  //: pairs their best linear predictor comes closest to MNIST's in its error (6.9 against 7.7 % in ten
  //: sets of each), and the condition of its Hessian is alike (280 against 190). There 3 and 5 are
  //: harder to tell apart, at 9.8 %. Right labels make answers large and $G$ small: slow training ends far
  //: below the sharpness of the start. The run here has twice the start's edge.

  struct ImageRun: Sendable {
    let predicted: Double  // 2 λ_slow/λ_start
    let end: SharpnessEnd
  }

  static let images = Shared { run in
    try run.twoClasses(run[classes], sets: run[imageSets], of: 500, run.stream("images")).sets
  }

  static func imageRun(_ images: LabelledImages, turned: Double, _ draws: Draws) throws -> ImageRun
  {
    let samples = images.blockMeans()
    let training = TwoClassTask(
      training: samples, heldOut: samples.prefix(1), scored: samples.prefix(1), loss: .logistic,
      targets: (0, 1)
    ).training
    var (turns, weights) = (draws("turns"), draws("image weights"))
    let targets = training.targets.map { turns.uniform() < turned ? 1 - $0 : $0 }
    let runs = try SharpnessRuns(
      of: LinearNetwork(width: 512, dimension: training.dimension, from: &weights),
      on: LinearTask(inputs: training.inputs, targets: targets, loss: .logistic),
      slowRate: 0.25, steps: 20_000, tolerance: 1e-6)
    return ImageRun(
      predicted: 2 * runs.slow.sharpness / runs.startSharpness,
      end: try runs.end(at: 4 / runs.startSharpness))
  }

  //: ## All that is measured

  struct Data: Sendable {
    let mechanism: Mechanism, networks: [Network], images: [ImageRun]

    /// The ends on data that should have a minimum, and on those that should not.
    func ends(_ network: Network) -> [SharpnessEnd] {
      mechanism == .on ? network.noisyEnds : network.cleanEnds
    }
    func separable(_ network: Network) -> [SharpnessEnd] {
      mechanism == .on ? network.cleanEnds : network.noisyEnds
    }
    /// The ends that have one predictor, or have not.
    func determined(_ network: Network) -> [SharpnessEnd] {
      mechanism == .on ? network.noisyEnds : network.fewEnds
    }
    func error(_ network: Network) -> Double {
      (mechanism == .on ? network.noisy.slowError : network.fewError) ?? 1
    }
  }

  static let networks = Shared { run in try run.replicate(run[replicates]) { try network(run, $0) }
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let (networks, sets) = (try run[networks], try run[images])
    return Data(
      mechanism: mechanism, networks: networks,
      images: try run.sweep(sets) {
        try imageRun($0, turned: mechanism == .on ? 0 : flips, $1)
      })
  }

  //: ## Checks
  //:
  //: Rates are in units of $\eta_c$, the edge of slow training on the labels with turns; the control has
  //: the same learning rates. A sharpness that only stays where slow training has it would be at
  //: $\eta/\eta_c$ of the edge.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let beyond = run[rates].indices.filter { run[rates][$0] > 1 }
    let below = run[rates].indices.filter { run[rates][$0] < 1 }
    let isSmall = Check.InControl.free(because: "below the edge |w₂|² hardly moves")
    let name = run[rates].map { "η = \($0.text) η_c" }
    Check.forEach("data set with its start", "E9.edge", in: data.networks) { network in
      let start = network.noisy.startSharpness / network.noisy.slow.sharpness
      for k in beyond {
        for end in [data.ends(network)[k]].lasting {
          Check.claim(
            "E9.edge", "ηλ_H/2 at the end, \(name[k])", end.edge, .near(1),
            allowing: end.order / 8,
            because: "the overshoot, η²/16m near the edge, and as much again",
            rivals: .near([
              "as in slow training": run[rates][k], "as at the start": run[rates][k] * start,
            ]), inControl: .mustFail)
        }
      }
    }
    Check.every("E9.below", in: below) { k in
      if let edge = data.networks.map({ data.ends($0)[k] }).meanEdge {
        Check.claim(
          "E9.below", "λ_H at the end over that of slow training, \(name[k])",
          edge / run[rates][k], .near(1), allowing: 0.02,
          because: "steps of finite size, and a slow run that is not infinitely slow",
          rivals: .near(["on the edge from below, too": 1 / run[rates][k]], allowing: 0.02),
          inControl: .mustFail)
      }
    }
    for (id, own, inControl) in [("E9.predictor", beyond, .mustFail), ("E9.low", below, isSmall)] {
      Check.forEach("data set with its start", id, in: data.networks) { network in
        for k in own {
          for end in [data.determined(network)[k]].lasting {
            Check.claim(
              id, "distance from the predictor of slow training, \(name[k])", end.deviation,
              .atMost(1e-5), because: "both have come within 10⁻⁹ of a vanishing gradient",
              rivals: .rival("it depends on η", .atLeast(1e-3)), inControl: inControl)
          }
        }
      }
    }
    let images = data.images.filter { !$0.end.hasDiverged }
    if images.count > 1 {
      Check.claim(
        "E9.start", "images: sharpness at the end over that of slow training, at 2 × 2/λ_start",
        images.mean { $0.end.edge / $0.predicted }, .near(1),
        allowing: 0.05,
        because: "as specified: the first steps, beyond the start's edge, take a few per cent",
        rivals: .near(
          ["on the edge: that of the start counts": mean(images.map { 1 / $0.predicted })],
          allowing: 0.05), inControl: .mustFail, unit: "set of images with its start")
    }
    Check.every("E9.separable", in: beyond) { k in
      if let edge = data.networks.map({ data.separable($0)[k] }).meanEdge {
        Check.claim(
          "E9.separable", "ηλ_H/2 at the end on separable data, \(name[k])", edge, .atMost(0.5),
          because: "half way to the edge; in time it goes to 0",
          rivals: .near(["on the edge, as for the other data": 1], allowing: 0.05),
          inControl: .mustFail)
      }
    }
    Check.forEach("data set with its start", "kernel", in: data.networks, role: .ours) { network in
      for k in beyond where run[rates][k] > 1.2 {
        for end in [data.separable(network)[k]].lasting {
          Check.ours(
            "kernel", "mean tangent kernel at the end over that at the start, \(name[k])",
            end.kernelRatio, .atLeast(1), because: "on separable data it grows as β does",
            inControl: .mustFail)
        }
      }
    }
    Check.instrument(
      "minimum", "largest distance of slow training from the minimiser of the loss",
      data.networks.map(data.error).max() ?? .nan, .atMost(1e-5),
      because: "Newton's method has it to rounding")
    let runs = data.networks.flatMap { $0.noisyEnds + $0.cleanEnds + $0.fewEnds }
    Check.instrument(
      "diverged", "share of runs that have diverged",
      Double((runs + data.images.map(\.end)).count(where: \.hasDiverged)) / Double(runs.count),
      .atMost(0.02), because: "they are left out, and the divergent edge is farther by far")
  }

  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    let last = run[rates].count - 1
    func end(_ ends: (Network) -> [SharpnessEnd]) -> Double {
      mean(data.networks.map { ends($0)[last].edge }.filter(\.isFinite))
    }
    let deviations = data.networks.flatMap(\.noisyEnds).lasting.map(\.deviation)
    return [
      ("rate", run[rates][last]), ("end", end(\.noisyEnds)), ("separable-end", end(\.cleanEnds)),
      ("start-over-slow", 2 / mean(data.images.map(\.predicted))),
      ("digits", -Double.log10(deviations.max() ?? .nan).rounded(.up)),
    ]
  }

  //: ## Figure

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let x = run[rates]
    func means(_ ends: (Network) -> [SharpnessEnd], _ value: (SharpnessEnd) -> Double) -> [Estimate]
    {
      x.indices.map { k in
        Estimate(meanOf: data.networks.map { value(ends($0)[k]) }.filter(\.isFinite))
      }
    }
    let rateAxis = Axis(
      "learning rate $η/η_c$", symbol: "$η/η_c$", scale: .logarithmic,
      ticks: .at([0.25, 0.5, 1, 2, 4]))
    let names = shown.map { "$η = \($0.text) η_c$" } + ["separable, $3 η_c$"]
    let courses = data.networks[0].courses
    let (clean, turned) = (data.images, control.images)
    return Figure(
      caption: """
        Two-layer linear networks of width \(run[width]), logistic loss. (a) Where the sharpness λ_H ends: \
        as slow training has it (the rising line), but not beyond the edge; on separable data far below. \
        Means over \(run[replicates]) data sets, whose standard errors are within the markers. (b) One \
        network: beyond the edge the sharpness goes up and down, and settles on it. (c) Distance of the \
        predictor from that of slow training, root mean square: rounding where the data determine it. (d) \
        Sets of images, at twice the start's edge: with the right labels the end is that of slow training \
        (line), with a fifth of them turned it is the edge.
        """,
      panels: [
        Panel(
          title: "Where the sharpness ends", x: rateAxis,
          y: Axis("$ηλ_H/2$ at the end", symbol: "$ηλ_H/2$", range: 0...1.3),
          series: [
            .theory("$\\min(η/η_c, 1)$") { min($0, 1) },
            .control("separable", x: x, means(\.cleanEnds, \.edge), joined: true),
            .measured("with wrong labels", x: x, means(\.noisyEnds, \.edge)).colour(.blue)
              .marker(.circle),
          ]),
        Panel(
          title: "The way there", x: Axis("step $t + 1$", symbol: "$t + 1$", scale: .logarithmic),
          y: Axis("$ηλ_H/2$", symbol: "$ηλ_H/2$", from: 0),
          series: [.horizontal("edge", at: 1)]
            + courses.enumerated().map { k, course in
              .line(
                Label(names[k]), x: course.map { Double($0.step + 1) }, y: course.map(\.edge)
              ).colour(k == shown.count ? .grey : [.sky, .blue, .purple][k])
                .dash(Dash.allCases[k % 4])
            }),
        Panel(
          title: "Whether the predictor depends on it", x: rateAxis,
          y: Axis("distance of predictors", symbol: "distance", scale: .logarithmic, to: 10),
          series: [
            .control(
              "6 samples", x: x, means(\.fewEnds) { $0.deviation * $0.deviation }.map(\.squareRoot),
              joined: true),
            .measured(
              "\(run[samples]) samples", x: x,
              means(\.noisyEnds) { $0.deviation * $0.deviation }.map(\.squareRoot)
            ).colour(.blue).marker(.circle),
          ]),
        Panel(
          title: "Images, twice the start's edge",
          x: Axis("$2λ_\\mathrm{slow}/λ_\\mathrm{start}$", symbol: "$2λ_s/λ_0$", from: 0),
          y: Axis("$ηλ_H/2$ at the end", symbol: "$ηλ_H/2$", range: 0...1.3),
          series: [
            .theory("slow training", over: 0...1.3) { $0 },
            .points("a fifth turned", x: turned.map(\.predicted), y: turned.map(\.end.edge))
              .colour(.grey).marker(.diamond),
            .points("right labels", x: clean.map(\.predicted), y: clean.map(\.end.edge))
              .colour(.orange).marker(.triangle),
          ]),
      ])
  }

  //: ## What to doubt
  //:
  //: *Linear networks.* There is one predictor because the loss is convex in it. With rectifiers the loss
  //: has many minima, and training may choose. *Not tried:* batches, more layers, momentum.
  //:
  //: *"Slow training."* It has a tenth of the largest stable rate of the start, not gradient flow. Below
  //: the edge faster runs end at {{E9.below | 3 = 0.996}} of it. On images the ratio is
  //: {{E9.start | 3 = 0.965}} (MNIST {{mnist:E9.start | 3 = 0.964}}): early on the run is beyond
  //: the edge, until answers have grown, and those steps cost some sharpness.
  //:
  //: *Slow convergence.* Most runs beyond the edge take some thousands of steps; we saw one take 70,000,
  //: where two directions came to the edge together. Stopped after 15,000 steps it was on the edge, with a
  //: predictor that was still $2\cdot10^{-4}$ away.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* the eigenvalues of the Hessian where $r = 0$ from the gradient of $f(x)$.
  //:
  //:    *Answer.* $\partial f/\partial W_1 = w_2x^T/\sqrt m$ and $\partial f/\partial w_2 = W_1x/\sqrt m$,
  //:    so gradients at $x$ and $x'$ have the inner product $x\cdot Kx'$ with $K = (a + S)/m$. With
  //:    the slopes $h_i = L_i''$ the Hessian is $JJ^T$, where column $i$ of $J$ is
  //:    $\sqrt{h_i/n}\,\nabla f(x_i)$; the rest of it is proportional to $r$. It has the non-zero
  //:    eigenvalues of $J^TJ = Y^TKY$, $y_i = \sqrt{h_i/n}\,x_i$, hence those of $K^{1/2}YY^TK^{1/2}$,
  //:    and $YY^T = G$.
  //: 2. *Change* the loss: in `task`, `.logistic` becomes `.squared`. Run `--set rates=0.5,0.9,1.25,1.5`.
  //:    Where do runs beyond the edge end, and which checks notice?
  //:
  //:    *Answer.* Below the edge, in one data set at 0.65 of it: the squared loss lands as in
  //:    `catapult-phases`, and `E9.edge` fails. It has a minimum on clean data, too, so that
  //:    `E9.separable` and `kernel` fail as well, and in the control `E9.below` passes.
  //: 3. *Run* `--set width=64`. What becomes of the overshoot?
  //:
  //:    *Answer.* $\eta^2/m$ is eight times what it was. At 1.1 times the edge runs end at 0.987 instead
  //:    of 0.998, within the allowance; up to the edge finite steps now cost 2 %. All claims hold.
}
