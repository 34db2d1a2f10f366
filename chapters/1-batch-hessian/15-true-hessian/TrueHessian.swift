//: # The Hessian of images that nobody has seen
//:
//: The Hessian of the chapters so far is a mean over $N$ *training* images. What one would like to know
//: is the mean over all images that there could be. The paper makes 10 and 100 times as many images by
//: augmentation, sees the largest eigenvalue fall by a few per cent, and concludes that the two are
//: close. Our drawn digits have no end, so we can look at images that are really new. Then two
//: questions come apart: is $N$ large, and are training images like others?
//:
//: **You need** the chapters `hessian-noise-variance` and `batch-hessian-spectra`.
//:
//: ## What you will see
//:
//: $N$ is large: $N$ fresh images show the largest eigenvalue too large by
//: {{B16.fresh | percent 2 = 1.4 %}}, as a batch from an endless set should. But training images
//: show it too small: fresh ones have {{gap | percent 2 = 3.8 %}} more curvature after a dozen
//: epochs, and {{end-curvature | percent 2 = 13 %}} after a hundred. That is no sampling noise, and
//: has the other sign than the paper's. By then their loss is {{end.loss | power 2 = 3.7}} times as large.
//:
//: ![Largest eigenvalue of sets of fresh images, above its limit as the law has it, of sets from the training images, and of all these, below; loss and largest eigenvalue of fresh over training images, growing along the training](figure)

import Laboratory

@main struct TrueHessian: Chapter {
  static let heading = Heading(
    part: .batchHessian, number: 15, slug: "true-hessian",
    title: "The Hessian of images that nobody has seen", paper: .granziolZohrenRoberts2022)
  static let claims = [
    Claim(
      "B16", place: "Section 12, Fig. 28; Remark 6",
      statement: "The Hessian of N training images is close to the true one, of all possible "
        + "images: N images act as a batch of B = N from an endless set, so that their λ₁ is a "
        + "little too large.",
      reported: "λ₁ is 6.577 for the training images, 6.415 with 10 times and 6.127 with 100 times "
        + "as many, by augmentation.",
      weakened: "new images in the place of augmented ones; λ₁ alone; training images asked to be "
        + "close after a dozen epochs only",
      expected: .reproducedInPart)
  ]
  static let unit = "network with its training images, start and others"

  //: ## Theory
  //:
  //: Let $H$ be the Hessian of the true risk, with the largest eigenvalue $\lambda_1$ and its eigenvector
  //: $\varphi_1$, and $H_B$ that of $B$ images drawn at random, which the network has not seen. These
  //: are independent samples. So $\varepsilon = H_B - H$ has the variance $V/B$, summed over all
  //: elements, where $V$ is that of single images. There is no $N$ in it (Remark 6 of the paper). For
  //: the largest eigenvalue second-order perturbation theory then says
  //: $$ \mathbb E\,\lambda_1(H_B) \approx \lambda_1 \left(1 + \frac{B_*}{B}\right) $$
  //: with the $B_*$ of `batch-hessian-spectra`. In the place of $H$ we take the Hessian of $M = 10N$
  //: fresh images and draw sets from them. Then the law has $1/B_\mathrm{eff} = (M-B)/(B(M-1))$ for
  //: $1/B$, and a tenth of the shift at $N$ is left at $M$.
  //:
  //: A training set is also a set of $N$ images drawn at random. But the network was chosen by it. Its
  //: loss on these images is lower than on others, and so is their curvature: that of the loss of an
  //: image that is classified with certainty vanishes. No law in $B$ knows of this.
  //:
  //: What should be seen in the paper's figure? Take its $\lambda_1(H_B)/\lambda_1 = 80/11.4$ at
  //: $B = 128$ (VGG-16, epoch 200). There noise has buried $\lambda_1$, and the law is
  //: $2\sqrt{B_*/B}$, hence $B_* \approx 1600$. With $N = 45\,000$ training images that makes a fall
  //: of 3.2 % from $N$ to $10N$, and of another 0.3 % from there to $100N$. The paper reports 2.5 %
  //: and 4.5 %. The first step fits. The second contradicts the law, whatever $B_*$ is: it should be a
  //: tenth of the first, and is 1.8 times as large. What falls there is no sampling noise.
  //:
  //: ## The experiment in fifteen lines
  //:
  //: Each network has training images of its own. At its parameters $w$ its $\lambda_1$ and its loss on
  //: images that it never saw are compared with those on its training images.

  static func compare(
    _ seen: Samples<Double>, with fresh: Samples<Double>, _ net: Net, at w: [Double]
  ) throws -> (pair: Pair, fresh: Eigenpairs<Double>) {
    let (H, H_N) = (net.hessian(of: fresh, at: w), net.hessian(of: seen, at: w))
    let top = try sharpest(H)
    let λ₁ = try top.values[0] / sharpest(H_N, near: top).values[0]
    let loss = H.linearisation.loss / H_N.linearisation.loss
    return (Pair(λ₁: λ₁, loss: loss), top)
  }

  static func sharpest(
    _ H: PerceptronCurvature<Double>, near start: Eigenpairs<Double>? = nil
  ) throws -> Eigenpairs<Double> {
    let start = start?.vectors.column(0)  // a good guess spares products
    return try extremalEigenpairs(of: H, largest: 1, tolerance: 1e-4, start: start).largest
  }

  /// What fresh images have over what training images have.
  struct Pair: Codable, Sendable { let λ₁: Double, loss: Double }

  //: **The control** has no fresh images. One half of the training images is compared with the other,
  //: which the network has seen as well, and sets of up to half of them are drawn without repeats. There
  //: the law of an endless set must fail, and the halves may differ by chance only.

  static let control = """
    No fresh images: the N training images stand for all. One half is compared with the other, and \
    sets are drawn from them.
    """

  //: ## Parameters
  //:
  //: The network and its training are those of `hessian-noise-variance`. MNIST has 60,000 training
  //: images and no more; there the largest set is what is left of them, some $28N$.

  static let training = ImageTraining(
    .samples(2048, tiny: 256, range: 64...4992, .ours("as in hessian-noise-variance")),
    .hiddenUnits(
      16, tiny: 4, range: 2...256, .ours("P = 970 with 7 × 7 inputs and ten classes")),
    .updates(400, tiny: 60, .ours("a dozen epochs")),
    .learningRate(0.05, .paper("Section 8, there the start of a schedule")),
    .momentum(0.9, .paper("Section 8")), .weightDecay(5e-4, .paper("Section 8")),
    .trainingBatch(64, .ours("as in hessian-noise-variance")))
  static let nearFactor = Parameter(
    "near-factor", symbol: "M/N", "fresh images over N, for each network", default: 10, tiny: 4,
    range: 2...20, origin: .paper("Fig. 28, there by augmentation"))
  static let farFactor = Parameter(
    "far-factor", symbol: "M′/N", "the same for four networks; MNIST gives what it has",
    default: 100, tiny: 8, range: 2...200, origin: .paper("Fig. 28, there by augmentation"))
  static let networks = Parameter.networks(
    120, tiny: 4, range: 4...1000,
    .chosen(for: "the gap to training images to 0.5 %; 20 networks gave it to 1.4 %"))
  static let followedNetworks = Parameter(
    "followed-networks", symbol: "R″",
    "first networks, which train to the last checkpoint and from whose images sets are drawn",
    default: 60, tiny: 2, range: 1...1000,
    origin: .chosen(for: "the gap at the end, whose scatter is twice that at T"))
  static let checkpoints = Parameter(
    "checkpoints", symbol: "T_k", "updates at which training images and others are compared",
    default: [100, 400, 1600, 3200], tiny: [60, 100], range: 1...100_000, order: .increasing,
    origin: .ours("to a hundred epochs"))
  static let setCounts = Parameter(
    "set-counts", symbol: "n", "sets of N/16, N/4, N/2 and N images", default: [12, 24, 16, 12],
    tiny: [4, 4, 4, 4], range: 2...10_000, count: 4...4,
    origin: .ours("the variance to 1 %, the shift to 5 %"))
  static let parameters =
    training.parameters + [
      nearFactor, farFactor, networks, followedNetworks, checkpoints, setCounts,
    ]
  static let constraints =
    training.constraints + [
      .atMost(followedNetworks, networks),
      Constraint("samples must be a multiple of 16", training.samples) {
        $0[training.samples] % 16 == 0
      },
      Constraint(
        "near-factor must be at most far-factor, and there must be so many images beside the samples",
        nearFactor, farFactor, training.samples
      ) { $0[nearFactor] <= $0[farFactor] && $0[nearFactor] < poolSize($0) / $0[training.samples] },
      Constraint("updates must be one of checkpoints", training.updates, checkpoints) {
        $0[checkpoints].contains($0[training.updates])
      },
    ]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  //: ## Networks, and sets of images

  struct Net: Sendable {
    let problem: ImageProblem<Double>
    /// The parameters at the checkpoints if it is followed, else after T updates; the index of T there.
    let path: [[Double]], end: Int
    /// All images as they come, and the numbers of those that the network never saw.
    let images: LabelledSamples<Double>, unseen: ArraySlice<Int>

    func fresh(_ count: Int) -> Samples<Double> {
      problem.standardised(images.subset(unseen.prefix(count)))
    }
    /// One half of the training images and the other, which are in no order.
    var halves: (Samples<Double>, Samples<Double>) {
      let N = problem.samples.count
      return (problem.samples.subset(Array(0..<N / 2)), problem.samples.subset(Array(N / 2..<N)))
    }
    /// The Hessian of images, after T updates if it is not said where.
    func hessian(of images: Samples<Double>, at w: [Double]? = nil) -> PerceptronCurvature<Double> {
      HessianOperator(Linearisation(of: problem.network, at: w ?? path[end], on: images))
    }
  }

  static func poolSize(_ run: Run) -> Int {
    run.imageSource == .mnist ? 60_000 : (run[farFactor] + 1) * run[training.samples]
  }

  static let trained = Shared { run in
    let (N, times, count) = (run[training.samples], run[checkpoints], poolSize(run))
    let images: LabelledSamples<Double> = try run.images(training: count, test: 1).training
      .samples(poolingBy: 4)
    return try run.replicate(run[networks]) { draws in
      var split = draws("images")
      let order = split.permutation(count)
      let problem = training.problem(images.subset(order[..<N]), run, draws)
      let steps = draws.replicate < run[followedNetworks] ? times : [run[training.updates]]
      return Net(
        problem: problem,
        path: try training.path(of: problem, at: steps, until: steps.last!, run, draws),
        end: steps.firstIndex(of: run[training.updates])!, images: images, unseen: order[N...])
    }
  }

  //: The shift is measured as the mean of $\lambda_1(H_B) - \varphi_1^TH_B\varphi_1$, with most of the
  //: noise gone, and the variance of all elements as that of $\|\varepsilon x\|^2$ over four random $x$.

  /// For sets of one size: what they show of λ₁, and ‖(H_B − H)x‖² over the variance of H_ix.
  struct Sets: Codable, Sendable { let shift: MeanBatchShift, noise: Double }

  static func sets(
    of images: Samples<Double>, _ net: Net, against top: Eigenpairs<Double>, _ sizes: [Int],
    _ run: Run, _ draws: Draws
  ) throws -> [Sets] {
    let H = net.hessian(of: images)
    var (sampling, probing) = (draws("sets"), draws("probes"))
    let x = (0..<4).map { _ in probing.normals(H.dimension) }
    let Hx = x.map(H.apply)
    let variance = zip(x, Hx).reduce(0.0) {
      $0 + mean(H.perSampleProducts($1.0).squaredNorms) - $1.1.dot($1.1)
    }
    return try zip(sizes, run[setCounts]).map { B, count in
      var (shifts, noise) = ([BatchShift](), [Double]())
      for _ in 0..<count {
        let H_B = net.hessian(of: images.subset(sampling.sample(B, of: images.count)))
        let squares = zip(x, Hx).map { x, Hx in
          var εx = H_B.apply(x)
          εx.add(Hx, scaledBy: -1)
          return εx.dot(εx)
        }
        noise.append(squares.reduce(0, +) / variance)
        shifts.append(try BatchShift(of: H_B, against: top, startingAt: top.vectors.column(0)))
      }
      return Sets(shift: MeanBatchShift(shifts), noise: mean(noise))
    }
  }

  struct Seen: Codable, Sendable {
    let pair: Pair, path: [Pair]  // after T updates; at each checkpoint
    var sets: [Sets] = [], far: Double?  // for each size; λ₁ of all fresh images over that of M
  }

  struct Data: Sendable {
    let nets: [Seen], sizes: [Int]
    let B: [Double], exact: [Double]  // the sizes in the law of the claim and in the exact one

    var followed: [Seen] { nets.filter { !$0.sets.isEmpty } }
    func noise(_ size: Int) -> Estimate { followed.mean { $0.sets[size].noise } }
    func shifts(_ size: Int) -> [Double] { followed.map { $0.sets[size].shift.shift } }
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let (nets, N) = (try run[trained], run[training.samples])
    let M = run[nearFactor] * N
    let isOn = mechanism == .on
    let sizes = Array([N / 16, N / 4, N / 2, N].prefix(isOn ? 4 : 3))
    let seen = try run.sweep(nets) { net, draws in
      let (training, others) = isOn ? (net.problem.samples, net.fresh(M)) : net.halves
      let compared = try net.path.map { try compare(training, with: others, net, at: $0) }
      let (pair, top) = compared[net.end]
      var seen = Seen(pair: pair, path: compared.map(\.pair))
      if draws.cell >= run[followedNetworks] { return seen }
      let whole = isOn ? others : net.problem.samples
      let full = isOn ? top : try sharpest(net.hessian(of: whole))
      seen.sets = try sets(of: whole, net, against: full, sizes, run, draws)
      if isOn && draws.cell < 4 {
        let far = try sharpest(net.hessian(of: net.fresh(net.unseen.count)), near: top)
        seen.far = far.values[0] / top.values[0]
      }
      return seen
    }
    let exact = sizes.map { effectiveSampleSize($0, of: isOn ? M : N) }
    let B = isOn ? exact : sizes.map(Double.init)
    return Data(nets: seen, sizes: sizes, B: B, exact: exact)
  }

  //: ## Checks
  //:
  //: The variance of the noise is compared with $V/B$, which is exact, where the law of a finite set
  //: would be seen: at $N/2$ and $N$. The shift there is compared with that at $N/4$, by the difference
  //: over the mean in each network, so that none with a large $B_*$ outweighs others; the next order is
  //: a relative $B_*/B$. *Close* is what the paper calls so: off by no more than its $6.577/6.127 - 1$.
  //: Training images also have to err to the side that the paper reports, and that the law says.

  static let close = 6.577 / 6.127 - 1
  /// The difference of two positive numbers over their mean.
  static func difference(_ a: Double, _ b: Double) -> Double { 2 * (a - b) / (a + b) }

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let (N, sizes, last) = (Double(run[training.samples]), data.sizes, data.sizes.count - 1)
    let ends = data.followed.map { $0.path.last! }
    let finite = sizes.map { 1 - Double($0) / N }
    let shifts = sizes.indices.map { k in data.shifts(k).map { data.B[k] * $0 } }
    Check.instrument(
      "unbiased", "mean of φ₁ᵀH_Bφ₁/λ₁ − 1, B = \(sizes[last])",
      data.followed.mean { $0.sets[last].shift.element - 1 }, .near(0),
      allowing: 1e-6, because: "the mean of H_B is H; tolerance of φ₁", effect: 0.05)
    Check.every("sampling", in: 0...1, role: .instrument) { k in
      Check.instrument(
        "sampling", "variance of the noise of sets × B_eff/V, B = \(sizes[k])",
        data.exact[k] * data.noise(k), .near(1), because: "exact for sets without repeats",
        effect: 0.25)
    }
    Check.every("B16.noise", in: 2...last) { k in
      Check.claim(
        "B16.noise", "variance of the noise of fresh sets × B/V, B = \(sizes[k])",
        data.B[k] * data.noise(k), .near(1), because: "the law is exact",
        rivals: .rival("1/B − 1/N, as from a training set", .near(finite[k])),
        inControl: .mustFail)
    }
    Check.every("B16.shift", in: 2...last) { k in
      Check.claim(
        "B16.shift", "B × shift of λ₁ less the same at N/4, over their mean, B = \(sizes[k])",
        Estimate(meanOf: zip(shifts[k], shifts[1]).map(difference)), .near(0),
        allowing: mean(shifts[1]) / data.B[1], because: "the next order, B*/B at N/4",
        rivals: .near([
          "1/B − 1/N, as from a training set": difference(finite[k], finite[1]),
          "∝ 1/√B, as the noise itself": difference(Double(sizes[k] / sizes[1]).squareRoot(), 1),
        ]), inControl: .mustFail)
    }
    Check.claim(
      "B16.fresh", "λ₁ of \(sizes[last]) fresh images over that of M, less 1",
      Estimate(meanOf: data.shifts(last)), .atMost(close), because: "the paper's 6.577/6.127 − 1",
      rivals: .near([
        "they are all there is: no shift": 0,
        "an error ∝ 1/√N: the norm of the noise, √(B*/N)": (mean(shifts[1]) / N).squareRoot(),
      ]), inControl: .free(because: "half of the training images are as close to all of them"))
    Check.claim(
      "B16.training", "λ₁ of M fresh images over that of the training images, less 1",
      data.nets.mean { $0.pair.λ₁ - 1 }, .within(-close...close),
      because: "the paper's 6.577/6.127 − 1",
      rivals: .rival(
        "curvature differs as much as the loss", .near(mean(data.nets.map(\.pair.loss)) - 1)),
      inControl: .free(because: "images that were all seen are close to one another"))
    Check.every(
      "B16.fall",
      in: [(run[training.updates], data.nets.map(\.pair)), (run[checkpoints].last!, ends)]
    ) { updates, pairs in
      Check.claim(
        "B16.fall", "λ₁ of fresh images over that of training images, less 1, \(updates) updates",
        pairs.mean { $0.λ₁ - 1 }, .atMost(0),
        because: "the paper's λ₁ falls with more images, and so says the law",
        rivals: .rival("images that were learnt show less curvature", .atLeast(0)),
        inControl: .free(because: "halves of one set differ by chance: either sign will do"))
    }
    for (id, words, value, margin) in [
      ("loss", "loss of fresh over training images", data.nets.mean(of: \.pair.loss), 1.2),
      ("end.loss", "decades of the same at the end", ends.mean { .log10($0.loss) }, 0.3),
      (
        "end.indifference", "decades of loss less decades of λ₁ there",
        ends.mean { .log10($0.loss / $0.λ₁) }, 0.25
      ),
    ] {
      Check.ours(
        id, words, value, .atLeast(margin), because: "half of what calibration seed 1000 gave",
        inControl: .mustFail)
    }
  }

  //: ## Figure

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let (N, last) = (Double(run[training.samples]), data.sizes.count - 1)
    let threshold = data.B[last] * mean(data.shifts(last))
    let (far, farCount) = (data.nets.compactMap(\.far), Double(poolSize(run)) / N - 1)
    let times = run[checkpoints].map(Double.init)
    func eigenvalues(_ data: Data) -> [Estimate] {
      data.sizes.indices.map { Estimate(meanOf: data.shifts($0)) + 1 }
    }
    func along(_ name: Label, _ part: (Pair) -> Double) -> Series {
      .measured(
        name, x: times, times.indices.map { k in data.followed.mean { part($0.path[k]) } },
        joined: true)
    }
    return Figure(
      caption: """
        Networks of N = \(run[training.samples]) training images, \(data.nets.count) of them, of which \
        \(data.followed.count) are followed to the end and give all but the square in (a); bars are \
        ± 2 standard errors. (a) The largest eigenvalue of sets of fresh images, over that of \
        M = \(run[nearFactor])N, with the law of a batch from an endless set; in the control, of sets \
        from the training images over that of all these. Square: the training images over M fresh ones. \
        Black: the paper's λ₁ of its training images and of ten times as many by augmentation, over \
        that of a hundred times as many. (b) What fresh images have, over what training images have.
        """,
      panels: [
        Panel(
          title: "Sharpness of larger sets",
          x: Axis("images over $N$", symbol: "B/N", scale: .logarithmic, range: 0.04...200),
          y: Axis("$λ_1(H_B)/λ_1$", symbol: "λ₁(H_B)/λ₁", range: 0.9...1.3), legend: .topRight,
          series: [
            .theory("$1 + B_*/B$") { 1 + threshold / (N * $0) },
            .control("control", x: control.sizes.map { Double($0) / N }, eigenvalues(control)),
            .measured(
              "fresh", x: data.sizes.map { Double($0) / N } + [farCount],
              eigenvalues(data) + [Estimate(meanOf: far)]
            ).colour(.blue).marker(.circle),
            .measured("training", x: [1], [data.nets.mean { 1 / $0.pair.λ₁ }])
              .colour(.vermillion).marker(.square),
            .points("paper, augmented", x: [1, 10], y: [6.577 / 6.127, 6.415 / 6.127])
              .colour(.black).marker(.invertedTriangle),
          ]),
        Panel(
          title: "Fresh over training images", x: Axis("updates", scale: .logarithmic),
          y: Axis(
            "fresh over training images", symbol: "ratio", scale: .logarithmic,
            ticks: .at([1, 1.5, 2, 3, 4])), legend: .topLeft,
          series: [
            along("loss", \.loss).colour(.green).marker(.triangle).dash(.dashed),
            along("$λ_1$", \.λ₁).colour(.vermillion).marker(.square),
            .horizontal(nil, at: 1), .vertical("$T$", at: Double(run[training.updates])),
          ]),
      ])
  }

  //: *N is large enough* (a): $B_*$ is {{threshold | 2 = 31}} ({{mnist:threshold | 2 = 27}} on MNIST,
  //: where $N$ fresh images are off by {{mnist:B16.fresh | percent 2 = 1.2 %}}). Half of the training
  //: images, drawn from a finite set, have {{half-noise | 2 = 0.50}} of the noise of as many fresh ones.
  //:
  //: *The training set is no such set.* What it lacks of $\lambda_1$ is within what the paper calls close
  //: (on MNIST fresh images have {{mnist:gap | percent 2 = 2.7 %}} more), but on the other side. It
  //: grows with training (b), on MNIST to {{mnist:end-curvature | percent 2 = 15 %}}: twice what the
  //: paper calls close, after a third of its epochs. So the claim is
  //: *{{B16/verdict = reproduced in part}}*: the law holds for images that are new, and the sign that
  //: it gives to training images is wrong. The loss, on MNIST {{mnist:end.loss | power 2 = 4.4}} times
  //: as large at the end, tells more: we take it that images near a boundary between classes make
  //: sharp directions, and wrong answers given with certainty have little curvature (exercise 1).

  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    let last = data.sizes.count - 1
    return [
      ("threshold", data.B[last] * mean(data.shifts(last))),
      ("far", abs(mean(data.nets.compactMap(\.far)) - 1)),
      ("gap", mean(data.nets.map(\.pair.λ₁)) - 1),
      ("end-curvature", mean(data.followed.map { $0.path.last!.λ₁ }) - 1),
      ("pool", Double(poolSize(run))), ("half-noise", control.B[2] * control.noise(2).value),
    ]
  }

  //: ## What to doubt
  //:
  //: *Chosen after a look* at the gallery's seed: the shift is a difference over a mean, network by
  //: network, since a ratio of means has heavy tails.
  //:
  //: *Is 10 N the truth?* By the law it is off by a tenth of {{B16.fresh = 0.0136}}. Four networks also
  //: saw $100N$ images (on MNIST $28N$): $\lambda_1$ differs by {{far | percent 2 = 0.45 %}}
  //: ({{mnist:far | percent 2 = 0.79 %}}), within the scatter of $\varphi_1^T\varepsilon\varphi_1$.
  //:
  //: *Networks share images,* {{pool = 206848}} in all ({{mnist:pool = 60000}} on MNIST, by the same
  //: writers): their training sets overlap, and so do the fresh ones.
  //:
  //: *A small network* with $P < N$ cannot learn everything by heart. Where one does, the Hessian of the
  //: training images goes to zero with their loss, and that of fresh images does not.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* the curvature of the loss $-\log p$ of one image with two classes along its output $z$,
  //:    $p = 1/(1 + e^{-z})$. How does it compare with the loss where $p$ is near 0, ½ and 1?
  //:
  //:    *Answer.* It is $p(1-p)$: at $p = 1/2$ as large as it can be; near $p = 1$ the loss itself; near
  //:    $p = 0$ next to nothing, while the loss grows like $\log 1/p$ (a wrong answer with certainty).
  //: 2. *Change* `HessianOperator` to `GaussNewtonOperator` in `Net.hessian`. Is this part closer?
  //:
  //:    *Answer.* No: fresh images have 3.7 % more of it after $T$ updates, and 13 % more at the end.
  //: 3. *Run* `--set updates=3200`: a hundred epochs in the place of twelve. Which outcomes change?
  //:
  //:    *Answer.* The training images are off by 13 %, which is no longer close: `B16.training` fails. $N$
  //:    fresh images are off by 2.7 %: the better sample, though the network has never seen them.
}
