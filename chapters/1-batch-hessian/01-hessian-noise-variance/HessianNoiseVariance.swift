//: # The noise of a batch knows how many samples there are
//:
//: A batch shows the curvature $H_B$, the mean of the Hessians of its $B$ samples; all $N$ samples
//: show $H$. Everybody knows that the variance of the difference falls like $1/B$. But a batch is
//: drawn *without repeats* from a finite set, and a batch of all samples has no noise at all. The
//: paper therefore writes $1/B - 1/N$ in the place of $1/B$, and uses it everywhere: it is the
//: $\mathfrak b$ of its theorems. For $B \ll N$ nobody could tell the two apart. At
//: $B = \tfrac{15}{16} N$ they differ by a factor of 16, and there we look.
//:
//: **You need** variances and covariances of sums, and what the Hessian of a loss is.

import Replication
import SemicircleCore

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

  //: ## Parameters
  //:
  //: Networks that are small enough for hundreds of batches of nearly all samples, and trained, so
  //: that some samples are learnt and others are not: their Hessians differ by orders of magnitude,
  //: as they do in practice. Each has a start and images of its own. The batch sizes grow fourfold
  //: up to $N/4$ and then close in on $N$, where the two formulas part.

  static let networks = Parameter(
    "networks", symbol: "K", "networks, of which no two share an image", default: 4, tiny: 3,
    range: 3...12, origin: .ours("the law is claimed for each network; four use all images drawn"))
  static let sampleCount = Parameter(
    "samples", symbol: "N", "training images of a network", default: 2048, tiny: 256,
    range: 64...15_000,
    origin: .ours("batches of nearly all samples stay cheap"))
  static let hiddenUnits = Parameter(
    "hidden-units", symbol: "m", "width of the hidden layer, ReLU", default: 16, range: 2...256,
    origin: .ours("P = 970 with 7 × 7 inputs and ten classes"))
  static let updates = Parameter(
    "updates", symbol: "T", "updates of the training", default: 400, tiny: 60, range: 0...100_000,
    origin: .ours("a dozen epochs"))
  static let learningRate = Parameter(
    "learning-rate", symbol: "η", "learning rate, constant", default: 0.05, range: 1e-6...10,
    origin: .paper("Section 8, there the start of a schedule"))
  static let momentum = Parameter(
    "momentum", symbol: "ρ_m", "heavy-ball momentum", default: 0.9, range: 0...0.999,
    origin: .paper("Section 8"))
  static let weightDecay = Parameter(
    "weight-decay", symbol: "wd", "weight decay of the training, not part of H", default: 5e-4,
    range: 0...1, origin: .paper("Section 8"))
  static let trainingBatch = Parameter(
    "training-batch", symbol: "B_t", "batch size of the training", default: 64, range: 1...4096,
    origin: .ours("no bearing on the law"))
  static let batchSizes = Parameter(
    "batch-sizes", symbol: "B", "batch sizes, the last nearly N",
    default: [8, 32, 128, 512, 1024, 1536, 1920], tiny: [8, 64, 192, 240], range: 1...15_000,
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
    networks, sampleCount, hiddenUnits, updates, learningRate, momentum, weightDecay, trainingBatch,
    batchSizes, batchCounts, probes, population,
  ]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  //: ## Theory
  //:
  //: Let $h_i$ be one element of $H_i$, the Hessian of sample $i$, less its mean over all samples,
  //: and $v$ the mean of $h_i^2$. Draw two different samples. Their $h$ are not independent: if one
  //: is large, the rest are a little smaller, because all of them sum to zero. The square of that
  //: sum, $0 = (\sum_i h_i)^2$, has $N$ terms with the mean $v$ and $N(N-1)$ with the mean $c$, the
  //: covariance of two samples of a batch. So $c = -v/(N-1)$. For a batch without repeats
  //: $$ \mathrm{Var}\left(\sum_{i \in B} h_i\right) = B v + B(B-1)\,c = B\,\frac{N-B}{N-1}\,v $$
  //: follows, and, with the noise $\varepsilon = H_B - H$,
  //: $$ \mathrm{Var}\,\varepsilon = \frac{N-B}{B\,(N-1)}\,v = \frac{v}{B_\mathrm{eff}} . $$
  //: This is exact, for each element, for any matrices and any $B$. With $N$ in the place of $N-1$
  //: it reads $(1/B - 1/N)\,v$. If samples may repeat, then $c = 0$, and $v/B$ is left (Remark 6 of
  //: the paper).

  static func factor(_ B: Int, of N: Int) -> Double {
    Double(N - B) / (Double(B) * Double(N - 1))
  }

  //: The symmetry of $B(N-B)$ has a simple reason. What a batch has too much, the samples that were
  //: left out have too little:
  //: $$ B\,\varepsilon_B = -(N-B)\,\varepsilon_\mathrm{rest} . $$
  //: The sum over a batch of 1,920 out of 2,048 is as uncertain as that over the 128 that it lacks.
  //:
  //: How large is $v$? Summed over all elements it is $V = \mathbb E\|H_i - H\|_F^2$, and the
  //: number to compare it with is $\|H\|_F^2$. Where $V/B_\mathrm{eff} = \|H\|_F^2$, the noise is
  //: as large as what it hides. The law has nothing to say about that, so we measure it.

  //: ## Experiment
  //:
  //: No matrix of order $P$ is needed. For a random vector $x$ with $\mathbb E\,xx^T = 1$ the mean
  //: of $\|\varepsilon x\|^2$ is the sum of the variances of *all* elements, and its counterpart
  //: over samples, the mean of $\|H_i x\|^2$ less $\|Hx\|^2$, costs one product. The law is linear
  //: in these sums, so it holds for each $x$ alone: batches and samples are probed with the same
  //: few vectors, and the choice of vectors drops out. A sum could hide an element that breaks the
  //: law; so we also follow a *single* one, the element $\varphi_1^T \varepsilon \varphi_1$ along
  //: the sharpest direction, which is the noise in the curvature that limits the learning rate.

  struct Noise: Sendable {
    /// Variance of the batch over that of single samples: all elements, and the one along φ₁.
    var total: Estimate, element: Estimate
    /// The mean of φ₁ᵀεφ₁ over λ₁.
    var bias: Estimate
  }

  static func measure(
    _ net: TrainedNetwork, _ B: Int, count: Int, _ run: Run, _ mechanism: Mechanism, _ draws: Draws
  ) throws -> Noise {
    var sampling = MiniBatches(
      sampleCount: run[sampleCount], batchSize: B,
      sampling: mechanism == .on ? .withoutReplacement : .withReplacement,
      stream: draws("batches"))
    let batches = (0..<count).map { _ in sampling.next() }
    let noise = try noiseVariance(
      of: batches.lazy.map(net.hessian), about: net.hessian(), probes: run[probes],
      stream: run.again("probes", replicate: net.index))
    let projections = batches.map { net.φ₁.dot(net.hessian(of: $0).apply(net.φ₁)) - net.λ₁ }
    let law = SampleMean(of: net.forms, size: B, replacement: mechanism == .off)
    let square = mean(projections.map { $0 * $0 }) / net.element
    return Noise(
      total: noise.total / net.total,
      element: Estimate(
        square,
        standardError: square * (law.varianceOfSquare / Double(count)).squareRoot() / law.variance,
        count: count, degreesOfFreedom: .infinity),
      bias: Estimate(
        mean(projections), standardError: (law.variance / Double(count)).squareRoot(),
        count: count, degreesOfFreedom: .infinity) / net.λ₁)
  }

  //: Then there is the difference between $N$ and $N - 1$, which 2,048 samples cannot show. So take
  //: six, list every batch that can be drawn from them, and take the mean over the list: no chance,
  //: no standard error. All that is needed is the $6 \times 6$ matrix of the products
  //: $(H_i - H)x \cdot (H_j - H)x$. Each network lists six of its own.
  //:
  //: **The control** draws batches in which samples may repeat. Everything else is the same.

  static let control = "Batches are drawn with replacement: a sample may come twice."

  static func enumerate(_ net: TrainedNetwork, _ run: Run, _ mechanism: Mechanism) -> [Double] {
    var draws = run.stream("population", replicate: net.index)
    let n = run[population]
    let samples = draws.sample(n, of: run[sampleCount])
    let x = draws.normals(net.parameters.count)
    let mean = net.hessian(of: samples).apply(x)
    let deviations = samples.map { i in
      var deviation = net.hessian(of: [i]).apply(x)
      deviation.add(mean, scaledBy: -1)
      return deviation
    }
    let products = Matrix(rows: n, columns: n) { deviations[$0].dot(deviations[$1]) }
    return (1..<n).map { B in
      let lists = (0..<B).reduce([[]]) { lists, _ in
        lists.flatMap { list in (0..<n).map { list + [$0] } }
      }
      let batches = mechanism == .on ? lists.filter { Set($0).count == B } : lists
      let sum = batches.reduce(0.0) { sum, batch in
        batch.reduce(sum) { sum, i in batch.reduce(sum) { $0 + products[i, $1] } }
      }
      return sum / Double(batches.count * B * B) / (products.trace / Double(n))
    }
  }

  struct Data: Sendable {
    var networks: [TrainedNetwork]
    /// For each network and batch size.
    var noise: [[Noise]]
    /// For each network, the mean over all batches of 1, 2, … out of its small population, over the
    /// variance there.
    var listed: [[Double]]
    /// For each network, ‖Bε_Bx + (N − B)ε_rest x‖ / ‖Bε_Bx‖, the largest.
    var imbalance: [Double]
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let (sizes, counts, N) = (run[batchSizes], run[batchCounts], run[sampleCount])
    guard sizes.count == counts.count, zip(sizes, sizes.dropFirst()).allSatisfy(<),
      sizes[sizes.count - 1] < N
    else {
      throw UsageError("batch-sizes must ascend to below samples and have one batch-counts each")
    }
    let trained = try run[trained]
    let cells = trained.flatMap { net in zip(sizes, counts).map { (net, $0, $1) } }
    let noise = try run.sweep(cells) { cell, draws in
      try measure(cell.0, cell.1, count: cell.2, run, mechanism, draws)
    }
    return Data(
      networks: trained,
      noise: trained.indices.map { Array(noise[($0 * sizes.count)..<($0 + 1) * sizes.count]) },
      listed: trained.map { enumerate($0, run, mechanism) },
      imbalance: trained.map { imbalance($0, run) })
  }

  //: Before that, an instrument: the identity above, between batches and what they leave out, with
  //: the same products as everywhere. It has no statistics in it.

  static func imbalance(_ net: TrainedNetwork, _ run: Run) -> Double {
    var draws = run.stream("balance", replicate: net.index)
    let N = run[sampleCount]
    let x = draws.normals(net.parameters.count)
    let Hx = net.hessian().apply(x)
    return run[batchSizes].map { B in
      let order = draws.permutation(N)
      var excess = net.hessian(of: Array(order[..<B])).apply(x)
      var lack = net.hessian(of: Array(order[B...])).apply(x)
      excess.add(Hx, scaledBy: -1)
      lack.add(Hx, scaledBy: -1)
      let size = Double(B) * excess.norm
      excess.scale(by: Double(B))
      excess.add(lack, scaledBy: Double(N - B))
      return excess.norm / size
    }.max() ?? .nan
  }

  //: ## Checks
  //:
  //: The law has no free constant and no finite-size correction, so no check allows for anything
  //: but the standard error of a mean over batches, or for rounding. It is claimed for any network,
  //: and asked of each. Variances are compared in decades, so that twice as much and half as much
  //: are the same distance away; of all networks and batch sizes the one that is nearest to failing
  //: is shown. The exponent is fitted over all sizes of a network: $B$ times the variance should be
  //: the *first* power of $(N-B)/(N-1)$.
  //:
  //: The rival is $1/B$. Batches of half the samples or more can tell, by a factor of two to 16,
  //: and there the control must fail at each size. Smaller ones cannot: up to $N/4$ the laws differ
  //: by a third at most, and drawing with repeats passes as well, or nearly.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let (sizes, N, n) = (run[batchSizes], run[sampleCount], run[population])
    func perNetwork(_ id: String, _ points: ([Noise]) -> [Check]) -> Check {
      .forEach("network", id, data.noise.map(points))
    }
    /// At one batch size, in decades from the law.
    func law(_ id: String, _ words: String, at B: Int, _ noise: Estimate) -> Check {
      let canTell = 2 * B >= N
      return .claim(
        id, "decades from the law to the \(words), B = \(B)", (noise / factor(B, of: N)).log10,
        .near(0), because: "the law is exact", effect: canTell ? nil : .log10(2),
        rivals: canTell
          ? .rival("1/B", .near(.log10(Double(N - 1) / Double(N - B))))
          : .noRival(because: "at small B nobody disputes 1/B, and 1/N adds a third at most"),
        inControl: canTell
          ? .mustFail : .free(because: "up to N/4 repeats add a third to the variance at most"))
    }
    let (small, large) = (
      sizes.indices.filter { 2 * sizes[$0] < N },
      sizes.indices.filter { 2 * sizes[$0] >= N }
    )
    let last = sizes[sizes.count - 1]
    let gain = Double(N - 1) / Double(N - last)
    return [
      .forEach(
        "network", "balance",
        data.imbalance.map {
          .instrument(
            "balance", "largest ‖Bε_Bx + (N − B)ε_rest x‖ / ‖Bε_Bx‖", $0, .atMost(1e-10),
            because: "rounding of H, which is far larger than ε")
        }),
      perNetwork("unbiased") {
        [
          .instrument(
            "unbiased", "mean of φ₁ᵀ(H_B − H)φ₁ over λ₁, batches of all sizes",
            Estimate(pooling: $0.map(\.bias)), .near(0), because: "the mean of H_B is H",
            effect: 0.2)
        ]
      },
      perNetwork("B1.total") { noise in
        large.map { law("B1.total", "variance of all elements", at: sizes[$0], noise[$0].total) }
      },
      perNetwork("B1.element") { noise in
        large.map { law("B1.element", "variance of φ₁ᵀεφ₁", at: sizes[$0], noise[$0].element) }
      },
      perNetwork("B1.small") { noise in
        small.flatMap {
          [
            law("B1.small", "variance of all elements", at: sizes[$0], noise[$0].total),
            law("B1.small", "variance of φ₁ᵀεφ₁", at: sizes[$0], noise[$0].element),
          ]
        }
      },
      perNetwork("B1.exponent") {
        [
          .claim(
            "B1.exponent", "power of (N − B)/(N − 1) in B × variance",
            logLogSlope(
              sizes.map { Double(N - $0) / Double(N - 1) },
              zip(sizes, $0).map { Double($0) * $1.total }),
            .near(1), because: "the law is exact", rivals: .rival("1/B", .near(0)),
            inControl: .mustFail)
        ]
      },
      perNetwork("B1.factor") { noise in
        let total = noise[noise.count - 1].total
        return [
          .claim(
            "B1.factor", "1/B over the variance factor at B = \(last)",
            Estimate(1, standardError: 0, count: total.count) / (Double(last) * total),
            .near(gain), because: "the law is exact", rivals: .rival("1/B", .near(1)),
            inControl: .mustFail)
        ]
      },
      .forEach(
        "network", "B1.listed",
        data.listed.map { listed in
          // A single sample is drawn in one way only.
          (2..<n).map { B in
            .claim(
              "B1.listed", "error of the law over all batches of \(B) out of \(n) samples",
              abs(listed[B - 1] / factor(B, of: n) - 1), .atMost(1e-10), because: "rounding",
              rivals: .all([
                Check.Rival("1/B", .near(Double(B - 1) / Double(n - B)), allowing: 1e-10),
                Check.Rival("1/B − 1/N", .near(1 / Double(n)), allowing: 1e-10),
              ]), inControl: .mustFail)
          }
        }),
    ]
  }

  //: ## Figure
  //:
  //: `NoiseFigure` draws it. At $B = 8$ nobody could say how the batches were drawn; at $B = 1920$
  //: the noise is {{B1.factor}} times smaller than with repeats (a). Against the share that is left
  //: out, the law is a straight line and the control a flat one (b). The single element follows the
  //: sum of all of them. These two panels show the first network; the others are tested as it is.
  //: Panel (c) has no noise in it: its points lie on the lines.
  //:
  //: At $B = {{equal-size | 2}}$ (on MNIST at {{mnist:equal-size | 2}}) the noise has as much
  //: weight as the Hessian, and this law cannot tell what a smaller batch still sees of the
  //: curvature. Sharp directions stand out of the noise longer than that, because the noise spreads
  //: over many directions and they do not: chapter `spiked-outliers`.

  /// The batch size at which the noise is as large as H: where (N − B)/(B(N − 1)) is `size`.
  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    let N = Double(run[sampleCount])
    return [("equal-size", N / (1 + (N - 1) * mean(data.networks.map(\.size))))]
  }

  //: ## What to doubt
  //:
  //: *This is a theorem about drawing, not about networks.* It holds for any matrices, at any point
  //: of training; had a check failed, the program would have been wrong. What networks have to say
  //: is how large the noise is and where it points. There the paper's further steps can fail, and
  //: one of them does: chapter `batch-hessian-spectra`.
  //:
  //: *Who has a finite set?* The law measures from the $H$ of these $N$ samples, which itself is
  //: off the Hessian of all possible images, with a noise of $v/N$. Seen from there the two add up
  //: to $v/B$ again. Random augmentation and dropout also make the set endless. The factor matters
  //: where a batch is compared with *its* training set, as in the paper's measurements; but there
  //: $B/N = 128/45{,}000$, and it changes the third digit.
  //:
  //: *Heavy tails.* Most samples have been learnt and have small Hessians; a few have large ones.
  //: Batches that miss these have a mean square that is too low, and a scatter that is too low with
  //: it. Cells of small batches therefore see each sample thirty times or more. And the standard
  //: error of `B1.element` does not ask the scatter: all $N$ values $\varphi_1^T H_i \varphi_1$ are
  //: known, and the variance of the squared mean of $B$ of them follows from their fourth moment,
  //: for both ways to draw (`SampleMean`). The sum over all elements has a lighter tail.
  //:
  //: *Batches of an epoch.* Training usually cuts one random order of the samples into batches.
  //: Each of them obeys the law, but they are not independent: in each epoch their noise sums to
  //: zero. Ours are drawn independently of each other.
  //:
  //: *What a variance leaves out.* The law gives the size of each element of the noise and the
  //: covariance of any two, since it is linear in those of single samples. It does not give the
  //: shape of their distribution, which for small batches is far from normal. Nor does it make the
  //: elements independent: they are as dependent as those of single samples, whatever $B$. The step
  //: from here to a random matrix is the paper's next assumption, and not part of this claim.
  //:
  //: *Not tried.* Layers that mix the samples of a batch, such as batch normalisation. With them
  //: $H_B$ is no mean over samples any more, and the derivation does not begin.
  //:
  //: ## Exercises
  //:
  //: 1. `--set batch-sizes=1024,2047 --set batch-counts=640,640` takes batches that lack one
  //:    sample. What is their noise? *Expect* a factor of 2,047 between the two ways to draw, and
  //:    the law to hold for the sum of all elements. But now 640 batches lack 640 of the samples,
  //:    and the few that matter most may not be among them: in one network the single element comes
  //:    out at six tenths of its variance, with a standard error, which knows those samples, of a
  //:    third. The factor is known to a tenth only, no small batches are left, and the verdict is
  //:    "inconclusive".
  //:
  //: 2. `--set updates=0` looks at the start, before any training. *Expect* the same law. The noise
  //:    is as large as $H$ at $B = 12$ (13 on MNIST) already: what the samples disagree on grows
  //:    with training, compared with what they agree on.
}
