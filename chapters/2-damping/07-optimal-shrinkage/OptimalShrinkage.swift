//: # The best shrinkage of a noisy curvature
//:
//: A damped step is one along a curvature that is shrunken towards the identity (chapter
//: `damping-decomposition`). How much shrinkage is best? If best means nearest to the true curvature,
//: there is a formula, which knows two numbers: how noisy the estimate is, and how far the truth is from
//: the identity. The authors' code measures the first with a single random vector, and leaves out the
//: second.
//:
//: **You need** the chapter `damping-decomposition`; mean and variance of a matrix with random elements.
//:
//: ## What you will see
//:
//: Known matrices, spikes in noise: the best weight of the estimate is where the formula has it,
//: {{A8a.argmin | 3 = 0.756}} for {{A8a.argmin.predicted | 3 = 0.757}} in the worst of nine cases, and a
//: network's batches obey it, too ({{A8a.network | 3 = 0.998}} of the predicted weight; MNIST
//: {{mnist:A8a.network | 3 = 1.00}}). Without $d^2$ the risk is {{shortcut.20 | 2 = 4.8}} times the least
//: where twenty directions are sharp. The estimate from one vector and eight batches has
//: {{estimate | 3 = 0.863}} of the true noise: it falls short by {{shortfall.8 | 3 = 0.121}}, which is $1/M$
//: within its error, as a variance about its own mean must. About the mean of other batches it does not
//: ({{control.A8b.shortfall | 2 = -0.015}}). *{{A8a/verdict = reproduced}}*, *{{A8b/verdict = reproduced}}*.
//:
//: But nearest to the true curvature is not best for learning: the formula's damping is
//: {{delta-star.64 | 1 = 0.005}} for batches of 64, where the test error of the same network wants
//: one of order 1 (chapter `noisy-curvature-gap`).
//:
//: ![The risk of a shrunken curvature against the weight of the estimate; the measured minimum against the formula; the one-vector estimate against the number of batches, and single estimates](figure)

import Laboratory

@main struct OptimalShrinkage: Chapter {
  static let heading = Heading(
    part: .damping, number: 7, slug: "optimal-shrinkage",
    title: "The best shrinkage of a noisy curvature", paper: .granziolBaskerville2022)
  static let claims = [
    Claim(
      "A8a", place: "abstract: damping as linear shrinkage; the rule is that of the released code",
      statement: """
        Of all βH_B + (1 − β)I the nearest to H, in the mean square, has β = d²/(d² + s²) with \
        s² = E‖H_B − H‖²/P and d² = ‖H − I‖²/P: damping δ = s²/d².
        """,
      reported: """
        Of the paper only the abstract and the released code were available to us. The code adds the \
        variance s² to the damping, which is this formula at d² = 1, and multiplies the rate by 1 + δ. \
        Every number below is ours.
        """,
      weakened: "matrices with up to twenty spikes in normal noise; softmax regression beside them",
      expected: .reproduced),
    Claim(
      "A8b", place: "the released code's statistics of the loss",
      statement: """
        The variance of the Hessians of M batches along one random unit vector estimates s². Its mean is \
        (M − 1)/M of that.
        """,
      reported: """
        The code takes M = 8 batches of 128 from a fixed set of 1,024 images, and a new vector at each \
        step. The factor (M − 1)/M, which it leaves out, is ours.
        """,
      weakened: "softmax regression; batches are drawn with replacement",
      expected: .reproduced),
  ]
  static let unit = "training set with its start and its batches"

  //: ## Theory: how much shrinkage
  //:
  //: Let $H_B = H + \varepsilon$ be the Hessian of a batch, where $\varepsilon$ has the mean zero. Write
  //: $s^2 = \mathbb E\lVert\varepsilon\rVert_F^2/P$ for its noise and $d^2 = \lVert H - I\rVert_F^2/P$
  //: for the distance of the truth from the target; $\lVert\cdot\rVert_F^2$ is the sum of the squares of
  //: all elements. Then
  //: $$ \beta H_B + (1-\beta) I - H = \beta\,\varepsilon - (1-\beta)(H - I) , $$
  //: and as the mean of $\varepsilon$ vanishes, so does that of the mixed term of the square. The risk
  //: $$ r(\beta) = \tfrac1P\,\mathbb E\lVert \beta H_B + (1-\beta) I - H\rVert_F^2
  //:    = \beta^2 s^2 + (1-\beta)^2 d^2 $$
  //: is a parabola, with its minimum at
  //: $$ \beta_* = \frac{d^2}{d^2 + s^2}, \qquad
  //:    \delta_* = \frac{1-\beta_*}{\beta_*} = \frac{s^2}{d^2} . $$
  //: No random-matrix theory enters, only first and second moments: the noise need not be that of a
  //: Wigner matrix, nor independent of the directions of $H$.
  //:
  //: A curvature that is zero in most directions and large in a few has $d^2$ near 1, and then
  //: $\delta_*$ is near $s^2$. This shortcut is what the code uses. It is as good as $d^2$ is near 1.

  /// A risk as a function of β, known by three of its values: a parabola.
  struct Risk: Codable, Sendable {
    let values: [Double]  // at β = 0, ½, 1

    init(_ risk: (_ β: Double) -> Double) { values = [0, 0.5, 1].map(risk) }

    private var bend: Double { 2 * (values[0] + values[2] - 2 * values[1]) }
    private var slope: Double { values[2] - values[0] - bend }
    /// Where it is smallest.
    var lowest: Double { -slope / (2 * bend) }
    func callAsFunction(_ β: Double) -> Double { values[0] + β * (slope + β * bend) }
  }

  //: ## Theory: one vector is enough
  //:
  //: A random unit vector $z$ has $\mathbb E\lVert \varepsilon z\rVert^2 = \lVert\varepsilon\rVert_F^2/P$,
  //: and $\varepsilon z$ costs one Hessian-vector product. The true $H$ is not at hand, only the mean
  //: $\bar H$ of $M$ batches $H_1, \ldots, H_M$. So the code takes
  //: $$ v = \frac1M\sum_m\lVert H_mz\rVert^2 - \lVert\bar Hz\rVert^2
  //:      = \frac1M\sum_m\lVert (H_m - H)z\rVert^2 - \lVert (\bar H - H)z\rVert^2 . $$
  //: The first term has the mean $s^2$. The second is the noise of the mean of $M$ batches: $s^2/M$. So
  //: $v$ falls short, by just this, and $\mathbb E\,v = \frac{M-1}M s^2$: a mean that is taken from the
  //: data themselves is always too near to them.
  //:
  //: How $s^2$ depends on the batch is no question. With replacement each image counts by itself, and
  //: $s^2 = (\overline{\lVert H_i\rVert_F^2} - \lVert H\rVert_F^2)/(PB)$ with the Hessians $H_i$ of single
  //: images: an identity, which here is an instrument.
  //:
  //: ## The experiment in twenty lines
  //:
  //: The first half takes matrices that are known: $H$ with spikes and zero else, and noise of the
  //: Gaussian orthogonal ensemble. In its *control* the noise has a mean, $0.3\,(H - I)$.

  static func risk(spikes n: Int, s²: Double, _ run: Run, _ mechanism: Mechanism, _ draws: Draws)
    -> Risk
  {
    let P = run[order]
    var stream = draws("noise")
    let σ = (s² / Double(P + 1)).squareRoot()
    let D = Matrix(diagonal: spikes(n, P).map { $0 - 1 })  // H − I
    var ε = GaussianOrthogonalEnsemble(dimension: P, elementNoise: σ).sample(from: &stream)
    if mechanism == .off { ε += meanNoise * D }
    return Risk { β in square((β * ε - (1 - β) * D).frobeniusNorm) / Double(P) }
  }

  static let meanNoise = 0.3

  /// n eigenvalues from 3 to n + 3, and P − n zeros.
  static func spikes(_ n: Int, _ P: Int) -> [Double] {
    let step = Double(n) / Double(max(n - 1, 1))
    return (0..<P).map { $0 < n ? 3 + step * Double($0) : 0 }
  }

  /// d² of that curvature, and the formula's β.
  static func distance(_ n: Int, _ P: Int) -> Double { mean(spikes(n, P).map { square($0 - 1) }) }
  static func best(_ cell: (n: Int, s²: Double), _ P: Int) -> Double {
    distance(cell.n, P) / (distance(cell.n, P) + cell.s²)
  }

  //: The second half trains softmax regression, whose Hessian $H$ is small enough to be known, and sets
  //: the estimate beside the mean of $\lVert (H_m - H)z\rVert^2$ with the same $z$ and the same batches.
  //: In its *control* the mean is not their own, but that of 64 other batches.

  struct Look: Codable, Sendable {
    let deviation: Double  // mean of ‖(H_m − H)z‖²
    let estimate: Double  // of it, without H
  }

  static func look(
    along z: [Double], _ products: [[Double]], _ others: [[Double]]?, _ truth: [Double]
  ) -> Look {
    func spread(about centre: [Double]) -> Double {
      mean(products.map { square(zip($0, centre).map(-).norm) })
    }
    let noise = CurvatureNoise(along: z, batches: products.count) { $2 = products[$0] }
    let other = others.map { all in z.indices.map { i in mean(all.map { $0[i] }) } }
    return Look(
      deviation: spread(about: truth), estimate: other.map(spread(about:)) ?? noise.variance)
  }

  static let control = """
    The noise has the mean 0.3 (H − I), of a network's batches 0.3 (H − τI). For the estimate, the mean of \
    the batches is that of 64 other ones.
    """

  //: ## Parameters
  //:
  //: Softmax regression on {{components = 16}} principal components of images has $P = 170$
  //: weights, so that all of $H$ can be known. Its curvature is small in every direction,
  //: $\tau = \operatorname{tr}H/P$ is {{tau | 2 = 0.038}}, so that $d^2$ is {{d2 | 2 = 0.93}}
  //: whatever the directions are: nothing is shrunken far, and the shortcut is right. To see the
  //: formula at work we shrink it towards $\tau I$, as if $\tau$ were the unit of curvature. There
  //: its noise is {{own-noise | 2 = 1.5}}.

  static let order = Parameter(
    "order", symbol: "P", "order of the known matrices", default: 200, tiny: 40, range: 20...1000,
    origin: .ours("fluctuations of the risk go like 1/P"))
  static let spikeCounts = Parameter(
    "spikes", symbol: "–", "their eigenvalues that are not zero", default: [2, 5, 20],
    range: 1...20, order: .increasing, count: 1...10, origin: .ours("d² of 1.1, 1.6 and 19"))
  static let noises = Parameter(
    "noises", symbol: "s²", "their noise", default: [0.1, 0.5, 1], range: 1e-3...10,
    order: .increasing, count: 1...10, origin: .ours("from little noise to as much as d²"))
  static let matrices = Parameter(
    "matrices", symbol: "R", "draws of each kind", default: 32, tiny: 2, range: 2...1000,
    origin: .ours("the minimum to a few thousandths"))
  static let samples = Parameter.samples(
    1000, tiny: 200, range: 64...6000, .ours("drawn from the first 6000"))
  static let components = Parameter.components(16, tiny: 6, .ours("P = 170: all of H is known"))
  static let batchSize = Parameter.batchSize(128, .authorsCode("run_damping_gap.py: 128"))
  static let batchCounts = Parameter(
    "batch-counts", symbol: "M", "batches of an estimate, all numbers that are tried",
    default: [2, 4, 8, 16, 32], tiny: [2, 8], range: 2...64, order: .increasing, count: 1...10,
    origin: .ours("the authors' 8 among them"))
  static let momentum = Parameter.momentum(0.9, .authorsCode("run_damping_gap.py"))
  static let learningRate = Parameter.learningRate(0.1, .ours("trains in a few epochs"))
  static let updates = Parameter.updates(200, tiny: 20, .ours("25 epochs"))
  static let looks = Parameter(
    "looks", symbol: "–", "estimates of each training set, with vectors and batches of their own",
    default: 16, tiny: 2, range: 1...100, origin: .ours("a single estimate scatters by a fifth"))
  static let replicates = Parameter.replicates(
    32, tiny: 2, .ours("as the specification: (M − 1)/M is told from 1 at M = 8"))
  static let parameters: Parameters = [
    order, spikeCounts, noises, matrices, samples, components, batchSize, batchCounts,
    momentum, learningRate, updates, looks, replicates,
  ]
  static let constraints: [Constraint] = [.atMost(batchSize, samples)]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  //: ## All that is measured

  struct Network: Codable, Sendable {
    let s²: Double  // of batches of B, exact
    let τ: Double, squaredNorm: Double  // tr H/P and ‖H‖²/P
    let byCount: [[Look]]  // by M and look
    let risk: Risk  // of shrinkage towards τI

    /// d² in the unit of the curvature, and where τ is the unit.
    var d²: Double { 1 - 2 * τ + squaredNorm }
    var ownDistance: Double { squaredNorm / (τ * τ) - 1 }
    var ownNoise: Double { s² / (τ * τ) }
    var predicted: Double { ownDistance / (ownDistance + ownNoise) }
    func share(_ looks: [Look], _ value: (Look) -> Double) -> Double { mean(looks.map(value)) / s² }
  }

  struct Data: Sendable {
    let risks: [[Risk]]  // by cell and draw
    let networks: [Network]
  }

  static let images = Shared { run in
    try run.images(training: 6000, test: 1).training.samples(as: Double.self)
      .alongPrincipalComponents(run[components])
  }

  static func network(
    _ images: Samples<Double>, _ run: Run, _ mechanism: Mechanism, _ draws: Draws
  ) throws -> Network {
    var (subset, choice, vectors) = (draws("subset"), draws("Hessians"), draws("vectors"))
    let training = try PairedTraining(
      softmaxRegressionOn: images.subset(subset.sample(run[samples], of: images.count)),
      classes: 10, batchSize: run[batchSize], draws("batches"))
    let w = try training.descent(
      .constant(run[learningRate]), momentum: run[momentum], steps: run[updates])
    let whole = training.network.curvature(.hessian, at: w, on: training.samples)
    let (H, P) = (whole.denseMatrix(), w.count)
    let total = (0..<P).reduce(0.0) { sum, j in
      let axis = (0..<P).map { $0 == j ? 1.0 : 0 }
      return sum + mean(whole.perSampleProducts(axis).squaredNorms) - square(H.column(j).norm)
    }
    let (B, τ) = (run[batchSize], H.trace / Double(P))
    func products(_ z: [Double], _ count: Int) -> [[Double]] {
      var point = training.network.linearisation(capacity: B)
      return (0..<count).map { _ in
        point.update(
          at: w, on: training.samples,
          columns: choice.sampleWithReplacement(B, of: training.samples.count))
        return point.curvature(.hessian).apply(z)
      }
    }
    var byCount: [[Look]] = run[batchCounts].map { _ in [] }
    var risks: [Risk] = []
    let bias = mechanism == .on ? 0 : meanNoise
    for _ in 0..<run[looks] {
      var z = vectors.normals(P)
      z.normalise()
      let truth = H * z
      let all = products(z, run[batchCounts].max() ?? 2)
      let others = mechanism == .on ? nil : products(z, 64)
      for (i, M) in run[batchCounts].enumerated() {
        byCount[i].append(look(along: z, Array(all[..<M]), others, truth))
      }
      risks.append(
        Risk { β in
          mean(
            all.map { product in
              var miss = product
              miss.scale(by: β)
              miss.add(truth, scaledBy: β * bias - 1)
              miss.add(z, scaledBy: (1 - β - β * bias) * τ)
              return square(miss.norm)
            })
        })
    }
    return Network(
      s²: total / Double(P * B), τ: τ, squaredNorm: square(H.frobeniusNorm) / Double(P),
      byCount: byCount, risk: Risk { β in mean(risks.map { $0(β) }) })
  }

  static func cells(_ run: Run) -> [(n: Int, s²: Double)] {
    run[noises].flatMap { s² in run[spikeCounts].map { (n: $0, s²: s²) } }
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let images = try run[images]
    let risks = try run.sweep(cells(run), replicates: run[matrices]) { cell, draws in
      risk(spikes: cell.n, s²: cell.s², run, mechanism, draws)
    }
    return Data(
      risks: risks,
      networks: try run.replicate(run[replicates]) { try network(images, run, mechanism, $0) })
  }

  static func square(_ x: Double) -> Double { x * x }

  //: ## Checks

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    Check.every("A8a.argmin", in: zip(cells(run), data.risks)) { cell, risks in
      Check.claim(
        "A8a.argmin", "the best β, \(cell.n) spikes, s² = \(cell.s².text)",
        risks.mean(of: \.lowest), .near(best(cell, run[order])), allowing: 0.4 / Double(run[order]),
        because: "what fluctuations leave is of order 1/P²",
        rivals: .near(
          ["without d²: 1/(1 + s²)": 1 / (1 + cell.s²), "no shrinkage": 1],
          allowing: 0.4 / Double(run[order])),
        inControl: .mustFail, unit: "matrix with its noise")
    }
    Check.every("A8b.shortfall", in: run[batchCounts].indices) { i in
      let M = Double(run[batchCounts][i])
      Check.claim(
        "A8b.shortfall", "shortfall of the estimate over s², M = \(run[batchCounts][i])",
        data.networks.mean { $0.share($0.byCount[i]) { $0.deviation - $0.estimate } },
        .near(1 / M), because: "the variance of a mean of M batches",
        rivals: .rival("no shortfall: its mean is s²", .near(0)), inControl: .mustFail)
    }
    let networks = data.networks
    Check.claim(
      "A8a.network", "the best β of a network's batches over the formula, target τI",
      networks.mean { $0.risk.lowest / $0.predicted }, .near(1), allowing: 0.01,
      because: "the risk is seen along few vectors, and the best β scatters",
      rivals: .near(
        [
          "without d²: 1/(1 + s²)": mean(networks.map { 1 / (1 + $0.ownNoise) / $0.predicted }),
          "no shrinkage": mean(networks.map { 1 / $0.predicted }),
        ], allowing: 0.01), inControl: .mustFail)
    Check.instrument(
      "variance", "variance of batches about H, times B, over that of single images",
      networks.mean { network in
        mean(network.byCount.map { network.share($0, \.deviation) })
      }, .near(1), because: "an identity", effect: 0.25)
  }

  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    let (M, networks) = (run[batchCounts].firstIndex(of: 8) ?? 0, data.networks)
    func average(_ value: (Network) -> Double) -> Double { mean(networks.map(value)) }
    let middle = run[noises][run[noises].count / 2]
    let shortcuts = zip(cells(run), data.risks).filter { $0.0.s² == middle }.map { cell, risks in
      func risk(_ β: Double) -> Double { mean(risks.map { $0(β) }) }
      let excess = risk(1 / (1 + middle)) / risk(best(cell, run[order]))
      return (name: "shortcut.\(cell.n)", value: excess)
    }
    return shortcuts + [
      ("delta-star", average { $0.s² / $0.d² }), ("d2", average(\.d²)),
      ("delta-star.64", average { $0.s² / $0.d² } * Double(run[batchSize]) / 64),
      ("tau", average(\.τ)), ("own-noise", average(\.ownNoise)),
      ("scatter", average { variance($0.byCount[M].map(\.estimate)).squareRoot() / $0.s² }),
      ("estimate", average { $0.share($0.byCount[M], \.estimate) }),
      ("shortfall.8", average { $0.share($0.byCount[M]) { $0.deviation - $0.estimate } }),
    ]
  }

  //: ## Figure
  //:
  //: The minimum is flat (a): five hundredths beside it cost little, and the shortcut hardly anything
  //: where few directions are sharp ({{shortcut.2 | 3 = 1.00}} times the least risk with two
  //: spikes, {{shortcut.5 | 3 = 1.04}} with five). With more of them the best weight goes to 1, and
  //: the shortcut does not follow (b). The estimate's shortfall is a matter of the number of
  //: batches (c). A single estimate scatters by {{scatter | percent 1 = 20 %}} of $s^2$ within a
  //: training set (d); the learner, which gives a new one the weight 0.3, by 0.42 times that.

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let (P, middle) = (run[order], run[noises][run[noises].count / 2])
    let colours: [(Colour, Marker, Dash)] = [
      (.blue, .circle, .solid), (.purple, .square, .dashed), (.vermillion, .triangle, .dotted),
    ]
    let all = Array(zip(cells(run), data.risks))
    let predicted = all.map { best($0.0, P) }
    let grid = (0...20).map { Double($0) / 20 }
    let shown = all.filter { $0.0.s² == middle }.prefix(3)
    let risks = zip(shown, colours).flatMap { item, look -> [Series] in
      let ((cell, risks), d²) = (item, distance(item.0.n, P))
      let least = middle * best(cell, P)
      return [
        .theory(nil, over: 0...1) { β in (β * β * middle + (1 - β) * (1 - β) * d²) / least }
          .colour(look.0).dash(look.2).named("formula, \(cell.n) spikes"),
        .measured("\(cell.n) spikes", x: grid, grid.map { β in risks.mean { $0(β) / least } })
          .colour(look.0).marker(look.1),
      ]
    }
    let M = run[batchCounts].map(Double.init)
    func shares(_ data: Data) -> [Estimate] {
      M.indices.map { i in data.networks.mean { $0.share($0.byCount[i], \.estimate) } }
    }
    let shownCount = run[batchCounts].firstIndex(of: 8) ?? 0
    let single = data.networks.flatMap { n in n.byCount[shownCount].map { $0.estimate / n.s² } }
    return Figure(
      caption: """
        (a) Risk of a shrunken curvature over the least possible, at noise s² = \(middle.text), against the \
        weight β of the estimate; lines: the formula. The upright line is the shortcut, which takes d² for \
        1. (b) Where the measured risk is smallest, against the formula: known matrices, and networks shrunken \
        towards τI. Triangles on their heads: the shortcut. (c) The estimate of the noise from one vector, over \
        the noise, against the number of batches; line: (M − 1)/M. (d) Single estimates from \
        \(run[batchCounts][shownCount]) batches, over the noise; upright line: (M − 1)/M. Grey: \
        control: noise with a mean, and in (c) the mean of other batches. Bars are ± 2 standard errors.
        """,
      panels: [
        Panel(
          title: "The risk of a shrunken curvature",
          x: Axis("weight $β$", symbol: "$β$", range: 0...1),
          y: Axis("risk over the least", symbol: "risk", scale: .logarithmic, range: 0.8...20),
          legend: .topRight, series: [.vertical("$1/(1 + s^2)$", at: 1 / (1 + middle))] + risks),
        Panel(
          title: "The best weight",
          x: Axis("$d^2/(d^2 + s^2)$", symbol: "formula"),
          y: Axis("measured minimum", symbol: "minimum"), legend: .bottomRight,
          series: [
            .theory(nil) { $0 }.named("formula"),
            .points("shortcut", x: predicted, y: all.map { 1 / (1 + $0.0.s²) }).colour(.orange)
              .marker(.invertedTriangle),
            .control(
              "control", x: predicted, control.risks.map { risks in risks.mean(of: \.lowest) }),
            .measured(
              "matrices", x: predicted, data.risks.map { risks in risks.mean(of: \.lowest) }),
            .measured(
              "networks", x: [mean(data.networks.map(\.predicted))],
              [data.networks.mean(of: \.risk.lowest)]
            ).colour(.green).marker(.square),
          ]),
        Panel(
          title: "One vector, M batches",
          x: Axis("batches $M$", symbol: "$M$", scale: .logarithmic, ticks: .at(M)),
          y: Axis("estimate over $s^2$", symbol: "estimate", from: 0.4), legend: .bottomRight,
          series: [
            .theory("$1 - 1/M$", over: M[0]...max(M[M.count - 1], M[0] + 1)) { 1 - 1 / $0 },
            .control("other mean", x: M, shares(control), bars: true),
            .measured("own mean", x: M, shares(data)).colour(.blue).marker(.circle),
          ]),
        Panel(
          title: "Single estimates",
          x: Axis("estimate over $s^2$", symbol: "estimate", range: 0...2.5),
          y: Axis("density"),
          series: [
            .histogram(nil, of: single, in: 0...2.5, bins: 50, filled: true).named("estimates"),
            .vertical("$(M - 1)/M$", at: 1 - 1 / M[shownCount]),
          ]),
      ])
  }

  //: ## What to doubt
  //:
  //: *Near is not good.* The risk weighs all directions alike, and a step divides by the curvature, so
  //: that an error in a flat direction counts for much more there. The formula's damping is
  //: {{delta-star | 1 = 0.002}} here, and twice that for batches of 64; the test error wants far
  //: more (chapter `noisy-curvature-gap`). What the formula offers is a scale, from below.
  //:
  //: *The unit.* With the target $I$ it matters in which unit a curvature is near to 1. Multiply the
  //: inputs by 4, and $s^2$ grows 256-fold (chapter `damping-units`).
  //:
  //: *Fresh images.* We draw the images of each batch anew, with replacement. The authors' code has the
  //: same 1,024 all the time, none of them twice: then their choice does not average out in training, and
  //: the noise of batches from $N$ images is smaller by $(N-B)/(N-1)$. *Not tried*: deep networks.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* the best target of the form $\tau I$. What is $d^2$ there, and $\delta_*$?
  //:
  //:    *Answer.* $\lVert H - \tau I\rVert_F^2$ is smallest at $\tau = \operatorname{tr}H/P$, the mean
  //:    eigenvalue, and $d^2$ is then the variance of the eigenvalues. A step along
  //:    $\beta H_B + (1-\beta)\tau I$ has the damping $\tau s^2/d^2$, which has the unit of a curvature
  //:    (Ledoit and Wolf 2004).
  //: 2. *Run* `--set updates=0`: the Hessian of a network that knows nothing. What becomes of its noise, and
  //:    of the shortfall?
  //:
  //:    *Answer.* All probabilities are 1/10, the curvature is larger ($\tau = 0.17$), and its noise only twice
  //:    that of the trained network: over $\tau^2$ it is 0.15, and the best weight 0.80. A single estimate
  //:    scatters by 12 %. The shortfall is what it was, 0.125 with eight batches.
}
