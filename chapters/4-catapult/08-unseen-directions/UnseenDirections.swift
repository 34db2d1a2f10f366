//: # Where the learning rate matters: directions that no input has
//:
//: Where the training data determine the predictor, a converged run gives the same answers at every
//: learning rate. So where can a large one generalise better? In the directions that no training input
//: has. There the first layer keeps its initial weights for ever, and what it answers to a new input is
//: noise. How loud that noise is, the second layer decides; and the catapult turns it down. A smaller
//: start does so, too.
//:
//: **You need** the chapters `catapult-phases` and `logistic-edge`.
//:
//: ## What you will see
//:
//: With $\eta_c$ for the edge of stability at the start, a run at $3\eta_c$ is right on
//: {{accuracy.3 | percent 3}} of new inputs, one at half of $\eta_c$ on {{accuracy.0.5 | percent 3}}:
//: both have converged, on the same six prototypes with noisy labels. On images the gain at
//: $2\eta_c$ is {{E11.images | points 2}} percentage points. Weights that start {{scale}} times as
//: large gain {{E11n.images | points 2}} points without any catapult.
//:
//: ![Test accuracy against the learning rate for six prototypes and for images; test error and the square of the second layer for the squared loss; test accuracy on images with it](figure)

import Laboratory

@main struct UnseenDirections: Chapter {
  static let heading = Heading(
    part: .catapult, number: 8, slug: "unseen-directions",
    title: "Where the learning rate matters: directions that no input has",
    paper: .huangDuXuLiu2020)
  static let claims = [
    Claim(
      "E11", place: "better generalisation of flatter minima, abstract",
      statement: """
        Logistic loss, data that no predictor separates, fewer directions in the training inputs than \
        in the test inputs: a run beyond the edge of stability is right more often at the end than one \
        below it, and more often than that one is at its best step.
        """,
      reported: """
        In words: flatter minima in the space of non-separable data generalise better. Of the text we \
        had abstract and opening only: no number here is theirs, and the mechanism is ours.
        """,
      weakened: """
        data that leave directions unseen, which the abstract does not ask for; 3 η_c on prototypes, \
        2 η_c on images, where some runs diverge at 4
        """,
      expected: .reproduced),
    Claim(
      "E11n", place: "none: what the abstract's statement has to be compared with",
      statement: """
        That gain is not specific to the catapult: a start with smaller weights has it below the edge.
        """,
      reported: "Nothing: the comparison is ours.",
      weakened: "weights 0.7 times as large", expected: .reproduced),
    Claim(
      "E12", place: "arXiv:2003.02218, after the words of others",
      statement: """
        Squared loss, fewer samples than dimensions: a run in the catapult phase has a lower test error \
        than one below it, in proportion to the square of the second layer.
        """,
      reported:
        "In words: performance is often best at large rates. We had abstract and opening only.",
      weakened: "1.5 η_c; the proportion up to 1.4 η_c", expected: .reproduced),
  ]
  static let unit = "data set with its start"

  //: ## Theory
  //:
  //: The network is $f(x) = \beta\cdot x$ with $\beta = W_1^Tw_2/\sqrt m$; width $m$, inputs of $d$
  //: numbers, standard normal weights at the start. With the gradient $r$ of the mean loss in $\beta$, a
  //: combination of the training inputs, a step of gradient descent is
  //: $$W_1 \leftarrow W_1 - \tfrac\eta{\sqrt m}\,w_2r^T, \qquad
  //:   w_2 \leftarrow w_2 - \tfrac\eta{\sqrt m}\,W_1r .$$
  //:
  //: **Inside the span** of the training inputs $\beta$ has as many coordinates as the data can tell
  //: apart, and the loss is convex in them. Where it has a minimum, every run that converges has the
  //: same ones: the learning rate cannot matter.
  //:
  //: **Outside** of it $r$ has no component. There the columns of $W_1$ never move, and
  //: $\beta_\perp = W_{1\perp}^T w_2/\sqrt m$ is initial noise, read by a $w_2$ that does move. If
  //: $\rho$ dimensions are seen,
  //: $$|\beta_\perp|^2 \approx \frac{|w_2|^2}m\,(d - \rho) .$$
  //: This is the only way by which the rate can change what a converged run answers.
  //:
  //: **What the rate does to $|w_2|^2$.** Below the edge $w_2$ hardly moves: $|w_2|^2/m$ stays near 1. In
  //: a catapult along one direction both layers shrink alike, as $u$ and $v$ do in `catapult-phases`, and
  //: $|w_2|^2$ falls like the curvature: to $\eta_c/\eta$ and below with the logistic loss, to less with
  //: the squared one. Nothing in this asks for an oscillation. Weights that start $\kappa$ times as
  //: large have $|\beta_\perp|$ smaller by $\kappa^2$, and no other difference at the end.
  //:
  //: **Six prototypes.** The training inputs are six orthogonal unit vectors, a quarter of their labels
  //: turned, so that $f = \pm\log3$ at the minimum. A new input is a prototype with normal noise, of
  //: deviation $\tau$ in each of the $d-6$ other directions. It is put on the right side with probability
  //: $$\Phi\Bigl(\frac{\log 3}{\tau|\beta_\perp|}\Bigr) .$$

  //: ## The experiment in fifteen lines
  //:
  //: `UnseenWeights` turns the hidden units so that a step costs the same whatever the width, and knows
  //: $\beta_\perp$. Along a run we look at $\beta$ some forty times, and score it twice: on inputs by which
  //: a step may be chosen, and on others.

  static func path(
    of network: LinearNetwork, on task: LinearTask, at multiple: Double, to last: Double? = nil,
    steps: Int, answering isWhole: Bool = true, score: ([Double]) -> (choice: Double, score: Double)
  ) throws -> Path {
    let span = try InputSpan(of: task.inputs)
    let (unseen, seen) = (try UnseenWeights(of: network, outside: span), span.task(task))
    let edge = try 2 / unseen.start.sharpness(on: seen)  // η_c
    let rate = AnnealedRate.annealed(
      multiple * edge, to: (last ?? multiple) * edge, after: steps / 2)
    var looks: [Look] = []
    func look(_ step: Int, _ network: LinearNetwork) {
      let β = isWhole ? unseen.predictor(of: network) : span.basis * network.predictor
      let (choice, score) = score(β)
      looks.append(Look(step: step, choice: choice, score: score, square: network.secondMeanSquare))
    }
    let descent = unseen.start.descend(on: seen, rate: rate, steps: steps, tolerance: 1e-7) {
      if Double($0) >= 1.25 * Double(looks.last?.step ?? 0) { look($0, $1) }
      return false
    }
    if !descent.hasDiverged { look(descent.steps, descent.network) }
    return Path(
      looks: looks, hasDiverged: descent.hasDiverged, loss: seen.loss(of: descent.network.predictor)
    )
  }

  /// A score is larger for what is better; `square` is |w₂|²/m.
  struct Look: Sendable { let step: Int, choice: Double, score: Double, square: Double }

  /// A run that diverges has learnt nothing: it counts as its start.
  struct Path: Sendable {
    let looks: [Look], hasDiverged: Bool, loss: Double
    var end: Look { hasDiverged ? looks[0] : looks[looks.count - 1] }
    var stopped: Look { hasDiverged ? looks[0] : looks.max { $0.choice < $1.choice } ?? looks[0] }
  }

  static let control = """
    No direction of the test inputs is unseen, as the training inputs are more than the dimensions: \
    prototypes with the noise of the test inputs, 500 images of 5 × 5 means, more Gaussian samples. For \
    images after the last step, where these agree to the last one: what the unseen weights answer is \
    left out. For the smaller start, weights that are smaller in the directions seen alone.
    """

  //: ## Parameters

  static let imageSources: [ImageSource] = [.strokes, .mnist, .cifar10]
  static let classes = Parameter(
    "classes", symbol: "–", "two classes of images", default: [3, 5], on: [.cifar10: [0, 6]],
    range: 0...9, order: .distinct, count: 2...2, origin: .ours("alike, but not too much"))
  static let multiples = Parameter(
    "multiples", symbol: "η/η_c", "learning rates on prototypes",
    default: [0.25, 0.5, 0.9, 1.25, 1.5, 2, 3], tiny: [0.25, 0.5, 3], range: 0.05...4,
    order: .increasing, origin: .ours("from a quarter of the edge to three times"))
  static let scale = Parameter(
    "scale", symbol: "κ", "size of the smaller start", default: 0.7, range: 0.1...1,
    origin: .ours("halves |w₂|²"))
  static let prototypeRuns = Parameter(
    "prototype-runs", symbol: "R", "starts with prototypes", default: 40, tiny: 3, range: 2...1000,
    origin: .ours("the gain to a fifth"))
  static let imageRuns = Parameter(
    "image-runs", symbol: "R", "sets of images, logistic loss", default: 56, tiny: 3,
    range: 2...1000,
    origin: .ours("the gain to a third"))
  static let spikedRuns = Parameter(
    "spiked-runs", symbol: "R", "spiked data sets", default: 12, tiny: 3, range: 2...1000,
    origin: .ours("the ratio to a tenth"))
  static let squaredRuns = Parameter(
    "squared-runs", symbol: "R", "sets of images, squared loss", default: 40, tiny: 3,
    range: 2...1000,
    origin: .ours("the gain to a third"))
  static let steps = Parameter(
    "steps", symbol: "T", "steps on images", default: 1000, tiny: 50, range: 10...100_000,
    origin: .ours("the slowest of the runs below the edge has converged"))
  static let parameters: Parameters = [
    classes, multiples, scale, prototypeRuns, imageRuns, spikedRuns, squaredRuns, steps,
  ]

  //: ## All that is measured

  struct Data: Sendable {
    /// For each data set its runs at each learning rate; and the companions at half of the edge.
    let prototypes: [[Path]], annealed: [Path], small: [Path]
    let images: [[Path]], ends: [[Path]], large: [Path], smallOnImages: [Path]
    let spiked: [[Path]], squared: [[Path]]
  }

  static let (imageMultiples, spikedMultiples, squaredMultiples) = (
    [0.25, 0.5, 1.25, 2, 3], [0.25, 0.5, 0.9, 1.1, 1.25, 1.4, 1.5], [0.25, 0.5, 0.9, 1.5]
  )

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let isOn = mechanism == .on
    let prototypes = try run.replicate(run[prototypeRuns]) { draws in
      let (task, score) = Self.prototypes(mechanism, draws)
      func path(_ start: LinearNetwork, _ multiple: Double, to last: Double? = nil) throws -> Path {
        try Self.path(of: start, on: task, at: multiple, to: last, steps: 3000, score: score)
      }
      let start = network(512, d, draws("weights"))
      let small = network(512, d, draws.again("weights"), run[scale])
      return try (
        run[multiples].map { try path(start, $0) }, path(start, 3, to: 0.5), path(small, 0.5)
      )
    }
    let (pixels, means) = try (run[Self.pixels], run[Self.means])
    @Sendable func images(
      _ count: Int, _ from: Pool, _ stream: RandomStream, _ loss: LinearTask.Loss,
      _ targets: (Double, Double)
    ) -> TwoClassTask {
      var pick = stream
      let drawn = from.training.sample(count + 500, using: &pick)
      return TwoClassTask(
        training: drawn.prefix(count), heldOut: drawn.subset(count..<count + 500),
        scored: from.test, loss: loss, targets: targets)
    }
    @Sendable func path(
      _ start: LinearNetwork, _ task: TwoClassTask, _ multiple: Double,
      answering isWhole: Bool = true
    ) throws -> Path {
      try Self.path(
        of: start, on: task.training, at: multiple, steps: run[steps], answering: isWhole
      ) {
        (task.heldOut.accuracy(of: $0), task.scored.accuracy(of: $0))
      }
    }
    let soft = (0.25, 0.75)
    let logistic = try run.replicate(run[imageRuns]) { draws in
      let task = images(100, pixels, draws("images"), .logistic, soft)
      let start = network(256, task.training.dimension, draws("image weights"))
      let large = try path(start, task, 0.5)
      if isOn {
        let paths = try imageMultiples.map { $0 == 0.5 ? large : try path(start, task, $0) }
        let small = try path(start.scaled(by: run[scale]), task, 0.5)
        return (paths: paths, ends: [large, paths[3]], large: large, small: small)
      }
      let span = try InputSpan(of: task.training.inputs)
      let seen = images(500, means, draws("images of means"), .logistic, soft)
      let other = network(256, seen.training.dimension, draws("mean weights"))
      return try (
        paths: imageMultiples.map { try path(other, seen, $0) },
        ends: [0.5, 2].map { try path(start, task, $0, answering: false) }, large: large,
        small: path(start.scaled(by: run[scale], within: span), task, 0.5)
      )
    }
    return try Data(
      prototypes: prototypes.map(\.0), annealed: prototypes.map(\.1), small: prototypes.map(\.2),
      images: logistic.map(\.paths), ends: logistic.map(\.ends), large: logistic.map(\.large),
      smallOnImages: logistic.map(\.small),
      spiked: run.replicate(run[spikedRuns]) { draws in
        let (task, score) = Self.spiked(isOn ? 20 : 200, draws)
        let start = network(512, d, draws("spiked weights"))
        return try spikedMultiples.map {
          try Self.path(of: start, on: task, at: $0, steps: 1500, score: score)
        }
      },
      squared: run.replicate(run[squaredRuns]) { draws in
        let (count, from) = isOn ? (128, pixels) : (500, means)
        let task = images(count, from, draws("squared images"), .squared, (-1, 1))
        let start = network(256, task.training.dimension, draws("squared weights"))
        return try squaredMultiples.map { try path(start, task, $0) }
      })
  }

  //: The prototypes are the first axes. In the spiked data an input is $x = 5zu + \text{noise}$, with a
  //: normal number $z$, which is the target, a fixed direction $u$, and standard normal noise in all of
  //: the 60 directions. Both scores are exact: means over new inputs in closed form.

  static let (d, k, τ, spike) = (60, 6, 0.15, 5.0)

  typealias Scored = (task: LinearTask, score: ([Double]) -> (choice: Double, score: Double))

  static func prototypes(_ mechanism: Mechanism, _ draws: Draws) -> Scored {
    var noise = draws("noise")
    let inputs = Matrix<Double>(rows: d, columns: 100 * k) { i, sample in
      i < k ? (i == sample % k ? 1 : 0) : mechanism == .on ? 0 : τ * noise.normal()
    }
    let targets = (0..<100 * k).map { sample in
      (sample % k % 2 == 0) == (sample / k % 4 == 0) ? 0.0 : 1
    }
    return (
      LinearTask(inputs: inputs, targets: targets, loss: .logistic),
      { β in
        let rest = Array(β[k...]).norm
        let right = (0..<k).map {
          NormalDistribution().cdf(($0 % 2 == 0 ? 1 : -1) * β[$0] / (τ * rest))
        }
        return (mean(right), mean(right))
      }
    )
  }

  static func spiked(_ count: Int, _ draws: Draws) -> Scored {
    var stream = draws("spiked")
    let z = stream.normals(count)
    var inputs = stream.normalMatrix(rows: d, columns: count)
    for (sample, z) in z.enumerated() { inputs[0, sample] += spike * z }
    return (
      LinearTask(inputs: inputs, targets: z, loss: .squared),
      { β in
        let miss = spike * β[0] - 1
        let score = -Double.log(miss * miss + β.dot(β))
        return (score, score)
      }
    )
  }

  static func network(
    _ width: Int, _ dimension: Int, _ stream: RandomStream, _ scale: Double = 1
  ) -> LinearNetwork {
    var stream = stream
    return LinearNetwork(width: width, dimension: dimension, scale: scale, from: &stream)
  }

  typealias Pool = (training: LabelledSamples<Double>, test: LabelledSamples<Double>)

  static let pixels = Shared { run in
    try samples(run) { $0.samples() }
  }
  static let means = Shared { run in
    try samples(run) { images in
      let middle = (images.height - 20) / 2..<(images.height + 20) / 2
      return images.cropped(rows: middle, columns: middle).samples(poolingBy: 4)
    }
  }

  static func samples(
    _ run: Run, _ make: (LabelledImages) -> LabelledSamples<Double>
  ) throws -> Pool {
    let images = try run.images(training: 10_000, test: 10_000)
    func two(_ part: LabelledImages) -> LabelledImages { part.only(classes: run[classes]).grey() }
    return (make(two(images.training)), make(two(images.test)))
  }

  //: ## Checks

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let (fast, slow) = (run[multiples].count - 1, run[multiples].firstIndex(of: 0.5) ?? 0)
    Check.claim(
      "E11.prototypes", "accuracy on prototypes at 3 η_c less that at ½ η_c, converged",
      data.prototypes.mean { $0[fast].end.score - $0[slow].end.score }, .atLeast(0.05),
      because: "a third of what the formula says for |w₂|² = m/3",
      rivals: .near(["0: the rate does not matter": 0], allowing: 0.005), inControl: .mustFail)
    Check.claim(
      "E11.prototypes-stopped", "the same less the best of any step below ½ η_c",
      data.prototypes.mean { paths in
        let slower = paths[...slow].flatMap(\.looks).map(\.score).max() ?? .nan
        return paths[fast].end.score - slower
      }, .atLeast(0.05), because: "the same",
      rivals: .near(["0: stopping early does as well": 0], allowing: 0.005), inControl: .mustFail)
    Check.claim(
      "E11.images", "accuracy on images at 2 η_c less that at ½ η_c, after the last step",
      data.ends.mean { $0[1].end.score - $0[0].end.score }, .atLeast(matters),
      because: "the smallest effect that matters, a quarter of a point",
      rivals: .near(["0: the rate does not matter": 0]), inControl: .mustFail)
    Check.claim(
      "E11.images-stopped", "accuracy at 2 η_c less that at ¼ η_c, both at their best step",
      data.images.mean { $0[3].stopped.score - $0[0].stopped.score }, .atLeast(0.005),
      because: "half a point", rivals: .near(["0: stopping early does as well": 0]),
      inControl: .mustFail)
    Check.claim(
      "E11n.images", "accuracy at ½ η_c from weights \(run[scale].text) times as large, less that",
      Estimate(meanOf: zip(data.smallOnImages, data.large).map { $0.end.score - $1.end.score }),
      .atLeast(matters), because: "the same",
      rivals: .near(["0: the gain is the catapult's": 0]), inControl: .mustFail)
    Check.claim(
      "E12.spiked", "log of the test error at 1.5 η_c over that at ½ η_c",
      data.spiked.mean { $0[1].end.score - $0[6].end.score }, .atMost(-.log(2)),
      because: "half as large at least", rivals: .near(["0: as large": 0], allowing: 0.1),
      inControl: .mustFail)
    Check.every("E12.follows", in: [4, 5]) { k in
      let square = data.spiked.mean { .log($0[k].end.square / $0[1].end.square) }
      Check.claim(
        "E12.follows",
        "the same at \(spikedMultiples[k].text) η_c, less the log of the ratio of |w₂|²",
        data.spiked.mean {
          $0[1].end.score - $0[k].end.score - .log($0[k].end.square / $0[1].end.square)
        }, .near(0), allowing: 0.12, because: "the error within the span does not fall with |w₂|²",
        rivals: .near(["the error does not follow": -square.value], allowing: 0.1),
        inControl: .mustFail)
    }
    Check.claim(
      "E12.images", "accuracy on images at 1.5 η_c less that at ¼ η_c, both at their best step",
      data.squared.mean { $0[3].stopped.score - $0[0].stopped.score }, .atLeast(0.01),
      because: "a point", rivals: .near(["0: as good": 0]), inControl: .mustFail)
    Check.ours(
      "annealing", "accuracy on prototypes with the rate lowered to ½ η_c half-way, less without",
      Estimate(
        meanOf: zip(data.annealed, data.prototypes).map { $0.end.score - $1[fast].end.score }),
      .near(0), allowing: 1e-3, because: "both have converged", effect: 0.005,
      inControl: .free(because: "there, too, both have converged"))
    Check.every("law", in: Array(run[multiples].indices), role: .ours) { k in
      Check.ours(
        "law",
        "accuracy on prototypes less Φ(log 3/τ|β⊥|) with |w₂|² alone, η/η_c = \(run[multiples][k].text)",
        data.prototypes.mean { $0[k].end.score - law($0[k].end.square) }, .near(0), allowing: 0.005,
        because: "the length of β⊥ varies by a tenth about its mean", effect: 0.075,
        inControl: .free(because: "no direction is unseen"))
    }
    let runs = (data.images + data.squared).joined()
    Check.instrument(
      "diverged", "share of runs on images that diverge",
      Double(runs.count(where: \.hasDiverged)) / Double(runs.count), .atMost(0.05),
      because: "they count as their start")
  }

  static let matters = 0.0025

  /// The least mean loss with labels that are right with probability ¾.
  static let entropy = -0.75 * Double.log(0.75) - 0.25 * Double.log(0.25)

  /// The accuracy on prototypes by |w₂|²/m alone.
  static func law(_ square: Double) -> Double {
    NormalDistribution().cdf(.log(3) / (τ * (square * Double(d - k)).squareRoot()))
  }

  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    run[multiples].enumerated().map { k, multiple in
      ("accuracy.\(multiple.text)", data.prototypes.mean { $0[k].end.score }.value)
    } + [
      ("small", data.small.mean { $0.end.score }.value),
      ("excess", data.images.mean { $0[1].loss - entropy }.value),
      ("excess.stopped", data.images.mean { $0[0].loss - entropy }.value),
      ("square.2", data.images.mean { $0[3].end.square }.value),
      ("square.3", data.prototypes.mean { $0[$0.count - 1].end.square }.value),
      ("stopped.slow", data.images.mean { $0[0].stopped.score }.value),
      ("stopped.fast", data.images.mean { $0[3].end.score }.value),
    ]
  }

  //: ## Figure

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    func ends(_ units: [[Path]], _ value: (Path) -> Double) -> [Estimate] {
      units[0].indices.map { k in units.mean { value($0[k]) } }
    }
    func ratios(_ data: Data, _ value: (Path) -> Double) -> [Estimate] {
      spikedMultiples.indices.map { k in
        data.spiked.mean { value($0[k]) - value($0[1]) }.exp
      }
    }
    let x = Axis("learning rate $η/η_c$", symbol: "$η/η_c$", from: 0)
    func small(_ value: Estimate) -> Series {
      .measured("smaller start", x: [0.5], [value]).colour(.orange).marker(.triangle)
    }
    return Figure(
      caption: "",
      panels: [
        Panel(
          title: "Six prototypes", x: x, y: Axis("test accuracy", symbol: "accuracy"),
          legend: .bottomRight,
          series: [
            .theory(
              "$Φ$ with $|w_2|^2$", x: run[multiples],
              y: ends(data.prototypes) { law($0.end.square) }.values),
            .control(
              "nothing unseen", x: run[multiples], ends(control.prototypes, \.end.score),
              joined: true),
            .measured("converged", x: run[multiples], ends(data.prototypes, \.end.score)).colour(
              .blue),
            small(data.small.mean(of: \.end.score)),
          ]),
        Panel(
          title: "Images, logistic loss", x: x, y: Axis("test accuracy", symbol: "accuracy"),
          legend: .bottomRight,
          series: [
            .measured("last step", x: imageMultiples, ends(data.images, \.end.score), joined: true)
              .colour(.blue),
            .measured(
              "best step", x: imageMultiples, ends(data.images, \.stopped.score), joined: true
            ).colour(.green).marker(.square),
            small(data.smallOnImages.mean(of: \.end.score)),
          ]),
        Panel(
          title: "Spiked data, squared loss", x: x,
          y: Axis("ratio to $η_c/2$", symbol: "ratio", scale: .logarithmic), legend: .bottomLeft,
          series: [
            .control(
              "error, nothing unseen", x: spikedMultiples,
              ratios(control) { -$0.end.score }, joined: true),
            .measured(
              "$|w_2|^2$", x: spikedMultiples,
              ratios(data) { .log($0.end.square) }
            ).colour(.purple).marker(.diamond),
            .measured(
              "test error", x: spikedMultiples,
              ratios(data) { -$0.end.score }
            ).colour(.blue),
          ]),
        Panel(
          title: "Images, squared loss", x: x, y: Axis("test accuracy", symbol: "accuracy"),
          legend: .bottomRight,
          series: [
            .measured(
              "last step", x: squaredMultiples, ends(data.squared, \.end.score), joined: true
            ).colour(.blue),
            .measured(
              "best step", x: squaredMultiples, ends(data.squared, \.stopped.score), joined: true
            ).colour(.green).marker(.square),
          ]),
      ])
  }

  //: ## What to doubt
  //:
  //: ## Exercises
}
