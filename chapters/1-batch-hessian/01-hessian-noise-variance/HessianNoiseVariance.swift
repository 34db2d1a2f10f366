//: # The noise of a batch knows how many samples there are
//:
//: A batch shows the curvature $H_B$, the mean of the Hessians of its $B$ samples; all $N$ samples
//: show $H$. That the variance of the difference falls like $1/B$ is well known. But a batch is drawn
//: *without repeats* from a finite set, and a batch of all samples has no noise at all. So the paper
//: writes $1/B - 1/N$ in the place of $1/B$. For $B \ll N$ nobody could tell the two apart. At
//: $B = \tfrac{15}{16} N$ they differ by a factor of 16, and there we look.
//:
//: **You need** variances and covariances of sums, and what the [Hessian of a
//: loss](background.html#hessian-gauss-newton-and-fisher) is.
//:
//: ## What you will see
//:
//: At $B = \tfrac{15}{16} N$ the noise has a variance {{B1.factor | 3 = 15.4}} ±
//: {{B1.factor.error | 1 = 0.4}} times smaller than $1/B$ has it, in that of four networks which is
//: furthest from the predicted {{B1.factor.predicted | 3 = 16.0}}. In batches with repeats $1/B$ is
//: right.
//:
//: ![Variance of the noise against the batch size, falling to zero at all samples; variance against the share left out, for all elements and for one; exact means over all batches of six samples](figure)

import Laboratory

@main struct HessianNoiseVariance: Chapter {
  static let heading = Heading(
    part: .batchHessian, number: 1, slug: "hessian-noise-variance",
    title: "The noise of a batch knows how many samples there are",
    paper: .granziolZohrenRoberts2022)
  static let claims = [
    Claim(
      "B1", place: "Eqs. 4–7, Lemma 2",
      statement: """
        Each element of H_B − H has the variance of that element over single samples, times \
        (N − B)/(B(N − 1)), which is 1/B − 1/N but for a factor N/(N − 1).
        """,
      reported: "A formula without a free number; no measurement.",
      weakened: "the sum over all elements, and one of them; small networks",
      expected: .reproduced)
  ]
  static let unit = "batch of a network"

  //: ## Theory
  //:
  //: Let $h_i$ be one element of $H_i$, the Hessian of sample $i$, less its mean over all samples,
  //: and $v$ the mean of $h_i^2$. Draw two different samples. Their $h$ are not independent: if one is
  //: large, the rest are a little smaller, because all of them sum to zero. The square of that sum,
  //: $0 = (\sum_i h_i)^2$, has $N$ terms with the mean $v$ and $N(N-1)$ with the mean $c$, the
  //: covariance of two samples of a batch. So $c = -v/(N-1)$, and for a batch without repeats
  //: $$ \mathrm{Var}\left(\sum_{i \in B} h_i\right) = B v + B(B-1)\,c = B\,\frac{N-B}{N-1}\,v . $$
  //: The noise $\varepsilon = H_B - H$ therefore has, in this element,
  //: $$ \mathrm{Var}\,\varepsilon = \frac{N-B}{B\,(N-1)}\,v . $$
  //: This is exact, for each element, for any matrices and any $B$. With $N$ in the place of $N-1$ it
  //: reads $(1/B - 1/N)\,v$. If samples may repeat, then $c = 0$ and $v/B$ is left (Remark 6).

  static func factor(_ B: Int, of N: Int) -> Double {
    Double(N - B) / (Double(B) * Double(N - 1))
  }

  //: $B(N-B)$ is symmetric because what a batch has too much, the left-out samples have too little:
  //: $$ B\,\varepsilon_B = -(N-B)\,\varepsilon_\mathrm{rest} . $$
  //: The sum over a batch of 1,920 out of 2,048 is as uncertain as that over the 128 that it lacks.
  //:
  //: ## The experiment in twelve lines
  //:
  //: For a random vector $x$ with $\mathbb E\,xx^T = 1$ the mean of $\|\varepsilon x\|^2$ is the sum of
  //: the variances of *all* elements. The law is linear in them and holds for each $x$ alone, so a few
  //: $x$, the same for batches and samples, will do. A sum could hide an element that breaks the law;
  //: so we also follow *one*, $\varphi_1^T \varepsilon \varphi_1$ along the sharpest direction.

  static func noise(
    _ net: Net, _ B: Int, count: Int, _ run: Run, _ mechanism: Mechanism, _ draws: Draws
  ) throws -> Noise {
    var sampling = MiniBatches(
      sampleCount: run[samples], batchSize: B,
      sampling: mechanism == .on ? .withoutReplacement : .withReplacement, stream: draws("batches"))
    let batches = (0..<count).map { _ in sampling.next() }
    let all = try noiseVariance(  // the mean of ‖(H_B − H)x‖² over batches and a few x
      of: batches.lazy.map { net.trained.hessian(of: $0) }, about: net.trained.hessian(),
      probes: run[probes], stream: run.again("probes", replicate: net.index))
    let along = batches.map { net.φ₁.dot(net.trained.hessian(of: $0).apply(net.φ₁)) - net.λ₁ }
    return Noise(
      total: all.total / net.total, along: along, of: net,
      SampleMean(of: net.forms, size: B, replacement: mechanism == .off))
  }

  static let control = "Batches are drawn with replacement: a sample may come twice."

  //: The difference between $N$ and $N - 1$ cannot be seen with 2,048 samples. So each network takes
  //: six, and averages over *every* batch that can be drawn from them, without chance or standard error.
  //: This needs only the products $(H_i - H)x \cdot (H_j - H)x$.

  static func listed(_ net: Net, _ run: Run, _ mechanism: Mechanism) -> [Double] {
    var draws = run.stream("population", replicate: net.index)
    let n = run[population]
    let samples = draws.sample(n, of: run[samples])
    let x = draws.normals(net.φ₁.count)
    let mean = net.trained.hessian(of: samples).apply(x)
    let deviations = samples.map { net.deviation(of: [$0], on: x, from: mean) }
    let products = Matrix(rows: n, columns: n) { deviations[$0].dot(deviations[$1]) }
    return (1..<n).map { B in
      let batches = allBatches(of: B, from: n, replacement: mechanism == .off)
      let sum = batches.reduce(0.0) { sum, batch in  // of B²‖ε_B x‖²
        batch.reduce(sum) { sum, i in batch.reduce(sum) { $0 + products[i, $1] } }
      }
      return sum / Double(batches.count * B * B) / (products.trace / Double(n))
    }
  }

  //: ## Parameters
  //:
  //: The networks are trained, so that the Hessians of their samples differ by orders of magnitude, as in
  //: practice. The batch sizes close in on $N$, where the two formulas part.

  static let networks = Parameter.networks(
    4, tiny: 3, range: 3...12,
    .ours("the law is claimed for each network; four use all images drawn"))
  static let samples = Parameter.samples(
    2048, tiny: 256, range: 64...15_000, .ours("batches of nearly all samples stay cheap"))
  static let hiddenUnits = Parameter.hiddenUnits(
    16, range: 2...256, .ours("P = 970 with 7 × 7 inputs and ten classes"))
  static let updates = Parameter.updates(400, tiny: 60, .ours("a dozen epochs"))
  static let learningRate = Parameter.learningRate(
    0.05, .paper("Section 8, there the start of a schedule"))
  static let momentum = Parameter.momentum(0.9, .paper("Section 8"))
  static let weightDecay = Parameter.weightDecay(5e-4, .paper("Section 8"))
  static let trainingBatch = Parameter.trainingBatch(64, .ours("no bearing on the law"))
  static let batchSizes = Parameter(
    "batch-sizes", symbol: "B", "batch sizes, the last nearly N",
    default: [8, 32, 128, 512, 1024, 1536, 1920], tiny: [8, 64, 192, 240], range: 1...15_000,
    order: .increasing, count: 2...50,
    origin: .ours("B/N from 1/256 to 15/16"))
  static let batchCounts = Parameter(
    "batch-counts", symbol: "n", "batches of each size, for each network",
    default: [8000, 3000, 1000, 1000, 400, 400, 400], tiny: [40, 16, 8, 8], range: 8...1_000_000,
    origin: .chosen(for: "small B: the rare samples that matter most must come up often enough"))
  static let probes = Parameter(
    "probes", symbol: "n_v", "random vectors that stand for all elements", default: 4,
    range: 1...100, origin: .ours("the law holds for each vector exactly: few will do"))
  static let population = Parameter(
    "population", symbol: "N", "samples of which every batch is taken", default: 6, range: 3...7,
    origin: .ours("all batches can be listed, and N − 1 is far from N"))
  static let parameters: Parameters = [
    networks, samples, hiddenUnits, updates, learningRate, momentum, weightDecay, trainingBatch,
    batchSizes, batchCounts, probes, population,
  ]
  static let constraints: [Constraint] = [
    .sameCount(batchSizes, batchCounts), .less(batchSizes, samples),
    .atMost(trainingBatch, samples),
  ]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  //: ## Networks and batches

  struct Net: Sendable {
    let index: Int  // by which its random vectors are drawn
    let trained: TrainedNetwork<Double>
    let λ₁: Double, φ₁: [Double]
    /// φ₁ᵀH_iφ₁ of each sample.
    let forms: [Double]
    /// The variance over single samples of all elements, as the probes see it.
    let total: Double
    /// ‖H‖_F² over that variance.
    let size: Double

    /// The variance over single samples of the element along φ₁.
    var element: Double { mean(forms.map { ($0 - λ₁) * ($0 - λ₁) }) }

    /// (H_B − H)x for the samples in the given columns, from the given Hx.
    func deviation(of columns: [Int], on x: [Double], from mean: [Double]) -> [Double] {
      var deviation = trained.hessian(of: columns).apply(x)
      deviation.add(mean, scaledBy: -1)
      return deviation
    }

    init(on images: LabelledSamples<Double>, _ run: Run, _ draws: Draws) throws {
      var start = draws("start")
      index = draws.replicate
      trained = try TrainedNetwork(
        ImageProblem(images, hiddenUnits: [run[hiddenUnits]], start: &start),
        updates: run[updates], learningRate: run[learningRate], momentum: run[momentum],
        weightDecay: run[weightDecay], batchSize: run[trainingBatch], draws("training"))
      let H = trained.hessian()
      let sharpest = try extremalEigenpairs(of: H, largest: 1, tolerance: 1e-9).largest
      (λ₁, φ₁) = (sharpest.values[0], sharpest.vectors.column(0))
      forms = H.perSampleProducts(φ₁).quadraticForms
      total =
        noiseVariance(dimension: φ₁.count, probes: run[probes], stream: draws("probes")) {
          (mean(H.perSampleProducts($0).squaredNorms), H.apply($0))
        }.total.value
      size = try squaredFrobeniusNorm(of: H, probes: 16, stream: draws("norm")).value / total
    }
  }

  static let trained = Shared { run in
    let images = try run.disjointImages(
      run[networks], of: run[samples], poolingBy: 4, run.stream("images"))
    return try run.replicate(run[networks]) { draws in
      try Net(on: images[draws.replicate], run, draws)
    }
  }

  //: All $\varphi_1^T H_i \varphi_1$ are known, and with them the variance of the squared mean of $B$,
  //: for both ways to draw (`SampleMean`): this is the standard error of the single element.

  struct Noise: Sendable {
    /// Variance of the batch over that of single samples: all elements, and the one along φ₁.
    let total: Estimate, element: Estimate
    /// The mean of φ₁ᵀεφ₁ over λ₁.
    let bias: Estimate

    init(total: Estimate, along ε: [Double], of net: Net, _ law: SampleMean) {
      func estimate(_ value: Double, _ variance: Double) -> Estimate {
        Estimate(
          value, standardError: (variance / Double(ε.count)).squareRoot(), count: ε.count,
          degreesOfFreedom: .infinity)
      }
      let square = mean(ε.map { $0 * $0 })
      let scale = square / law.variance
      self.total = total
      element = estimate(square, scale * scale * law.varianceOfSquare) / net.element
      bias = estimate(mean(ε), law.variance) / net.λ₁
    }
  }

  struct Data: Sendable {
    let networks: [Net], noise: [[Noise]]  // noise for each network and batch size
    let listed: [[Double]]  // for each network: over batches of 1, 2, …, over the variance there
    /// For each network, the largest ‖Bε_Bx + (N − B)ε_rest x‖ / ‖Bε_Bx‖.
    let imbalance: [Double]
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let (sizes, counts) = (run[batchSizes], run[batchCounts])
    guard sizes.count == counts.count, zip(sizes, sizes.dropFirst()).allSatisfy(<),
      max(sizes[sizes.count - 1], run[trainingBatch] - 1) < run[samples]
    else { throw UsageError("batch-sizes must ascend, with a batch-counts each, to below samples") }
    let trained = try run[trained]
    let cells = trained.flatMap { net in zip(sizes, counts).map { (net, $0, $1) } }
    let noise = try run.sweep(cells) { cell, draws in
      try Self.noise(cell.0, cell.1, count: cell.2, run, mechanism, draws)
    }
    return Data(
      networks: trained,
      noise: trained.indices.map { Array(noise[$0 * sizes.count..<($0 + 1) * sizes.count]) },
      listed: trained.map { listed($0, run, mechanism) },
      imbalance: trained.map { imbalance($0, run) })
  }

  /// The identity between a batch and what it leaves out; no chance is in it.
  static func imbalance(_ net: Net, _ run: Run) -> Double {
    var draws = run.stream("balance", replicate: net.index)
    let (N, x) = (run[samples], draws.normals(net.φ₁.count))
    let Hx = net.trained.hessian().apply(x)
    return run[batchSizes].map { B in
      let order = draws.permutation(N)
      var excess = net.deviation(of: Array(order[..<B]), on: x, from: Hx)
      let size = Double(B) * excess.norm
      excess.scale(by: Double(B))
      excess.add(
        net.deviation(of: Array(order[B...]), on: x, from: Hx), scaledBy: Double(N - B))
      return excess.norm / size
    }.max() ?? .nan
  }

  //: ## Checks
  //:
  //: The law has no free constant and no finite-size correction: no check allows for anything but the
  //: error of a mean, or rounding. The rival is $1/B$. Batches of half the samples or more can tell, by
  //: a factor of 2 to 16, and there the control must fail. Up to $N/4$ the laws differ by a third at
  //: most, and repeats hardly fail. In decades, twice as much and half as much are as far away.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let (sizes, N, n) = (run[batchSizes], run[samples], run[population])
    Check.forEach("network", "balance", in: data.imbalance) {
      Check.instrument(
        "balance", "largest ‖Bε_Bx + (N − B)ε_rest x‖ / ‖Bε_Bx‖", $0, .atMost(1e-10),
        because: "rounding of H, which is far larger than ε")
    }
    Check.forEach("network", "unbiased", in: data.noise) {
      Check.instrument(
        "unbiased", "mean of φ₁ᵀ(H_B − H)φ₁ over λ₁, batches of all sizes",
        Estimate(pooling: $0.map(\.bias)), .near(0), because: "the mean of H_B is H", effect: 0.2)
    }
    let (all, one) = (("all elements", \Noise.total), ("φ₁ᵀεφ₁", \Noise.element))
    law("B1.total", [all], canTell: true, data, run)
    law("B1.element", [one], canTell: true, data, run)
    law("B1.small", [all, one], canTell: false, data, run)
    Check.forEach("network", "B1.exponent", in: data.noise) { noise in
      Check.claim(
        "B1.exponent", "power of (N − B)/(N − 1) in B × variance",
        logLogSlope(
          sizes.map { Double(N - $0) / Double(N - 1) },
          zip(sizes, noise).map { Double($0) * $1.total }),
        .near(1), because: "the law is exact", rivals: .rival("1/B", .near(0)),
        inControl: .mustFail)
    }
    let (last, factors) = (sizes[sizes.count - 1], data.noise.compactMap(\.last?.total))
    Check.forEach("network", "B1.factor", in: factors) { total in
      Check.claim(
        "B1.factor", "1/B over the variance factor at B = \(last)",
        Estimate(1, standardError: 0, count: total.count) / (Double(last) * total),
        .near(Double(N - 1) / Double(N - last)), because: "the law is exact",
        rivals: .rival("1/B", .near(1)), inControl: .mustFail)
    }
    Check.forEach("network", "B1.listed", in: data.listed) { listed in
      for B in 2..<n {  // a single sample is drawn in one way only
        Check.claim(
          "B1.listed", "error of the law over all batches of \(B) out of \(n) samples",
          abs(listed[B - 1] / factor(B, of: n) - 1), .atMost(1e-10), because: "rounding",
          rivals: .near(
            ["1/B": Double(B - 1) / Double(n - B), "1/B − 1/N": 1 / Double(n)], allowing: 1e-10),
          inControl: .mustFail)
      }
    }
  }

  /// In decades from the law, at the batch sizes that can tell it from 1/B or at the others.
  static func law(
    _ id: String, _ parts: [(String, KeyPath<Noise, Estimate>)], canTell: Bool, _ data: Data,
    _ run: Run
  ) -> Check {
    let N = run[samples]
    let cells = data.noise.map { zip(run[batchSizes], $0).filter { (2 * $0.0 >= N) == canTell } }
    return Check.forEach("network", id, cells: cells) { B, noise in
      for (words, part) in parts {
        Check.claim(
          id, "decades from the law to the variance of \(words), B = \(B)",
          (noise[keyPath: part] / factor(B, of: N)).log10, .near(0), because: "the law is exact",
          effect: canTell ? nil : .log10(2),
          rivals: canTell
            ? .near(["1/B": .log10(Double(N - 1) / Double(N - B))])
            : .noRival(because: "at small B nobody disputes 1/B, and 1/N adds a third at most"),
          inControl: canTell
            ? .mustFail : .free(because: "up to N/4 repeats add a third to the variance at most"))
      }
    }
  }

  //: ## Figure

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let (N, n) = (Double(run[samples]), Double(run[population]))
    let B = run[batchSizes].map(Double.init)
    let rest = B.map { (N - $0) / (N - 1) }
    let sizes = data.listed[0].indices.map { Double($0 + 1) }
    func points(_ x: [Double], _ scale: [Double], _ part: KeyPath<Noise, Estimate>) -> [Series] {
      let noise = [control, data].map { zip(scale, $0.noise[0]).map { $0 * $1[keyPath: part] } }
      return [
        .control("with repeats", x: x, noise[0], bars: true),
        .measured("without repeats", x: x, noise[1]).colour(.blue).marker(.circle),
      ]
    }
    let flat = Series.theory("$1/B$") { _ in 1 }.dash(.dashed)
    func panel(_ title: Label, _ name: Label, _ part: KeyPath<Noise, Estimate>) -> Panel {
      Panel(
        title: title,
        x: Axis("share left out, $(N - B)/(N - 1)$", symbol: "share", scale: .logarithmic),
        y: Axis(name, symbol: "B × variance", scale: .logarithmic), legend: .bottomRight,
        series: [flat, .theory("law", over: rest[rest.count - 1]...1) { $0 }.dash(.solid)]
          + points(rest, B, part))
    }
    return Figure(
      caption: """
        Variance of the noise H_B − H over that of single samples, for the first of \
        \(data.networks.count) networks with \(run[samples]) samples. (a) All elements, against the \
        batch size; on the thin line the noise is as large as H, in the Frobenius norm. (b) The same \
        times B, against the share of samples that a batch leaves out. (c) The one element along the \
        sharpest direction. (d) Exact means over every batch that can be drawn from \
        \(run[population]) samples: the law has N − 1, and 1/B − 1/N is a sixth too low. Grey: batches \
        with repeats. Bars are ± 2 standard errors.
        """,
      panels: [
        Panel(
          title: "Noise of the whole matrix",
          x: Axis("batch size $B$", symbol: "$B$", scale: .logarithmic),
          y: Axis("variance, all elements", symbol: "variance", scale: .logarithmic),
          legend: .bottomLeft,
          series: [
            .theory("$1/B$", over: B[0]...N) { 1 / $0 }.dash(.dashed),
            .theory("law", over: B[0]...(0.985 * N)) { (N - $0) / ($0 * (N - 1)) }.dash(.solid),
            .horizontal("as large as $H$", at: data.networks[0].size),
          ] + points(B, B.map { _ in 1 }, \.total)),
        panel("All elements", "$B$ × variance, all elements", \.total),
        panel("The sharpest direction", "$B$ × variance, along $φ_1$", \.element),
        Panel(
          title: "Every batch there is",
          x: Axis("batch size $B$ out of \(run[population])", symbol: "$B$"),
          y: Axis("$B$ × variance", symbol: "B × variance", range: 0...1.15),
          legend: .bottomLeft,
          series: [
            flat, .theory("$1/B - 1/N$", over: 1...(n - 1)) { 1 - $0 / n }.dash(.dotted),
            .theory("law", over: 1...(n - 1)) { (n - $0) / (n - 1) }.dash(.solid),
          ]
            + zip([control, data], [(Colour.grey, Marker.diamond), (.blue, .circle)]).map {
              .points(nil, x: sizes, y: zip(sizes, $0.listed[0]).map(*)).colour($1.0).marker($1.1)
            }),
      ])
  }

  //: At $B = 8$ nobody could say how the batches were drawn; at $B = 1920$ it is plain (a). At
  //: $B = {{equal-size | 2 = 49}}$ (on MNIST at {{mnist:equal-size | 2 = 48}}) the noise is as
  //: large as the Hessian; sharp directions stand out of it for longer (chapter `spiked-outliers`).

  /// The batch size at which the noise is as large as H: where the factor is `size`.
  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    let N = Double(run[samples])
    return [("equal-size", N / (1 + (N - 1) * mean(data.networks.map(\.size))))]
  }

  //: ## What to doubt
  //:
  //: *This is a theorem about drawing, not about networks.* It holds for any matrices; had a check
  //: failed, the program would have been wrong. Networks have a say in how large the noise is and where
  //: it points: there one of the paper's further steps fails (chapter `batch-hessian-spectra`).
  //:
  //: *Who has a finite set?* The $H$ of these $N$ samples is off the Hessian of all possible images by
  //: a variance $v/N$; seen from there the two add up to $v/B$ again. Augmentation and dropout make the
  //: set endless, too. And in the paper $B/N = 128/45{,}000$ changes the third digit.
  //:
  //: *Heavy tails.* A few samples, not yet learnt, have large Hessians. Batches that miss them have too
  //: low a mean square, and too low a scatter. So every batch size sees each sample thirty times or
  //: more, and the error of `B1.element` does not ask the scatter. The shape of the distribution, far
  //: from normal for small batches, is left out, as is the dependence of the elements.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* the covariance of the noise of two batches of one epoch, which share no sample.
  //:
  //:    *Answer.* It is the mean of $B^2$ covariances of two different samples: $c = -v/(N-1)$,
  //:    whatever $B$. With the $N/B$ variances of the law, the mean over the batches of an epoch has
  //:    the variance zero, as it must: that mean is $H$.
  //: 2. *Change* the law to $1/B - 1/N$: in `factor` write $N$ for $N - 1$. Which checks can tell?
  //:
  //:    *Answer.* Only `B1.listed`, by 0.2: what is measured is $6/5$ of this formula. With 2,048
  //:    samples the change is one of 0.05 %.
  //: 3. *Run* `--set updates=0`, before any training. Where is the noise as large as $H$?
  //:
  //:    *Answer.* At $B = 12$ already (13 on MNIST), and the law holds: what the samples disagree on
  //:    grows with training, compared with what they agree on.
}
