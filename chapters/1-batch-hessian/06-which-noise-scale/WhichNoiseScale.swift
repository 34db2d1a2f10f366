//: # Which noise is it?
//:
//: The Hessian of a mini-batch has a larger top eigenvalue than that of all samples. How much larger,
//: the paper derives from the variance of the Hessian from sample to sample. With a fitted constant this
//: works (chapter `batch-hessian-spectra`). The paper measures the constant, by its Algorithm 1, along a
//: training of 300 epochs. So do we, in each way that its text allows.
//:
//: **You need** the chapters `batch-hessian-spectra` and `gauss-newton-outliers`.
//:
//: ## What you will see
//:
//: No reading of the variance gives the broadening. As that of one element it predicts a shift
//: {{B5s.element | power 2 = 1900}} times too small, by Algorithm 1 one that is
//: {{B5s.algorithm-1 | size power 2 = 7.1}} times too large. But the share that would be right,
//: {{share | percent 2 = 14 %}}, hardly changes (by {{B5e.tracking | size power 3 = 1.18}} where it
//: is nearest to our bound) while the variance falls by a factor of {{fall | 2 = 4.0}}; it does not
//: explode. Squared noise fits Gauss–Newton matrices worse than Theorem 4, off by
//: {{fit-7 | percent 2 = 36 %}} against {{fit-4 | percent 2 = 2.8 %}}.
//:
//: ![Largest eigenvalue of batches above that of all samples along the training; the share of the variance that gives the difference, flat, between three readings; the variance falling, and growing in the control; Gauss–Newton matrices against the batch size with four fitted laws](figure)

import Laboratory

@main struct WhichNoiseScale: Chapter {
  static let heading = Heading(
    part: .batchHessian, number: 6, slug: "which-noise-scale", title: "Which noise is it?",
    paper: .granziolZohrenRoberts2022)
  static let claims = [
    Claim(
      "B5s", place: "Section 8.2, Algorithm 1, Fig. 9",
      statement: "The variance of the Hessian over samples, measured by Algorithm 1 along the "
        + "training, predicts by how much λ₁(H_B) exceeds λ₁.",
      reported: "VGG-16, B = 128: λ₁ of about 10, λ₁(H_B) of up to about 210, predictions within "
        + "one standard deviation of the batches.",
      weakened: "within a factor of two", expected: .notReproduced),
    Claim(
      "B5e", place: "Section 8.2, Figs. 8 and 9",
      statement: "Along the training the gap between batch and full Hessian follows the variance, "
        + "and the variance explodes when the learning rate falls.",
      reported: "σ² of about 0.0005, 0.014 (epoch 255), 0.004",
      weakened: "the gap follows to 30 %, with a fraction of the variance fitted at one step; an "
        + "explosion is a factor of two",
      expected: .reproducedInPart),
    Claim(
      "B5g", place: "Section 8.2.1, Fig. 9",
      statement: "For Gauss–Newton matrices the multiplicative law of Theorem 7 fits better than "
        + "that of Theorem 4.",
      reported: "judged by eye, along the training at B = 128",
      weakened: "fits of one constant over batch sizes, at one step: a reconstruction of the test",
      expected: .notReproduced),
  ]
  static let unit = "network with its images, start and batches"

  //: ## Theory
  //:
  //: Let $H_i$ be the Hessian of sample $i$, of order $P$, and $H$ the mean over all $N$ samples, with
  //: the largest eigenvalue $\lambda_1$ and its eigenvector $\varphi_1$. Let $H_B$ be the mean over a
  //: batch of $B$. Drawn without repeats, it is as noisy as that of $B_\mathrm{eff} = B(N-1)/(N-B)$
  //: independent samples. If the elements of the noise $\varepsilon = H_B - H$ are independent, with
  //: the variance $\sigma^2/B_\mathrm{eff}$, then Theorem 4 has
  //: $$ \lambda_1(H_B) = \lambda_1 + \frac{P\sigma^2}{B_\mathrm{eff}\,\lambda_1} , $$
  //: or $2\sqrt{P\sigma^2/B_\mathrm{eff}}$ once $\sqrt{P\sigma^2/B_\mathrm{eff}}$ exceeds $\lambda_1$.
  //: Three readings of $P\sigma^2$ start from $V = \mathbb E\|H_i - H\|_F^2$ or a part of it:
  //:
  //: - The *element* reading takes the mean variance of the $P^2$ elements: $P\sigma^2 = V/P$.
  //: - *Algorithm 1* returns $V/P$ and calls it $\sigma^2$: $P\sigma^2 = V$.
  //: - The *directional* reading is ours. To second order in $\varepsilon$ only the noise that ties
  //:   $\varphi_1$ to other directions $\varphi_j$ moves $\lambda_1$. If their eigenvalues are small,
  //:   $P\sigma^2 = \sum_{j\ge2} V_j$ with $V_j = \mathrm{Var}_i(\varphi_j^T H_i\varphi_1)$: about $V/P$
  //:   for noise that points anywhere, and at most $V/2$.
  //:
  //: **What the paper's figures say.** No eigenvalue moves by more than
  //: $\|\varepsilon\|_2 \le \|\varepsilon\|_F$ (Weyl), so
  //: $V \ge B_\mathrm{eff}\,(\mathbb E\lambda_1(H_B) - \lambda_1)^2$. In Fig. 9 $\lambda_1$ is about 10
  //: and batches are at up to 208. With $B = 128$ and $P = 1.53 \cdot 10^7$ that makes $V/P \ge 0.33$;
  //: Fig. 8 shows 0.01 there. It cannot be the variance over single samples; that of *batches* would
  //: do. Put into the law, 0.01 gives 129, near the 140 or so that Fig. 9 predicts. But then
  //: $\sqrt{P\sigma^2/B_\mathrm{eff}} = 35 > \lambda_1$, and the theorem has its other branch, 69.
  //:
  //: **Gauss–Newton matrices** $G$ have four laws with one constant each: Theorem 4; Theorem 7 as
  //: printed, and with its threshold corrected (`gauss-newton-outliers`); and information plus noise,
  //: the law of the matrix in Eq. 16. Where $\gamma = P/B_\mathrm{eff}$ is large (ten to 1700 here)
  //: squared noise adds next to nothing to $\lambda_1$ until it drowns it.

  /// λ₁(G_B)/λ₁(G): by Theorem 4, where s is Pσ²/λ₁², or by a model, where it is σ²/λ₁.
  static func law(_ model: GramOutlierLaw.Model?, P: Int, _ B: Double, _ s: Double) -> Double {
    model.map { GramOutlierLaw($0, aspectRatio: Double(P) / B, variance: s).outlier(1) }
      ?? WignerOutlierLaw(elementNoise: s.squareRoot(), dimension: 1, batchSize: B).outlier(1)
  }

  //: ## The experiment in eighteen lines
  //:
  //: At a step of the training, with the parameters $w$, we take $\lambda_1$, the readings, and of batches
  //: $\lambda_1(H_B) - \varphi_1^TH_B\varphi_1$, which has the mean of the shift and less noise.

  static func look(
    at w: [Double], of images: ImageProblem<Double>, probes: RandomStream,
    _ batches: (_ full: Eigenpairs<Double>, _ V: Double) throws -> MeanBatchShift
  ) throws -> Look {
    let H = HessianOperator(images.linearisation(at: w))
    let top = try extremalEigenpairs(of: H, largest: 1, tolerance: 1e-4).largest
    let (φ₁, unit) = (top.vectors.column(0), top.values[0] * top.values[0])
    let first = H.perSampleProducts(φ₁)
    let directional = directionalVariance(
      squaredNorms: first.squaredNorms, quadraticForms: first.quadraticForms,
      meanProduct: H.apply(φ₁))
    let V = noiseVariance(dimension: H.dimension, probes: 4, stream: probes) { x in
      (mean(H.perSampleProducts(x).squaredNorms), H.apply(x))
    }.total.value
    return Look(
      λ₁: top.values[0], V: V / unit, directional: directional / unit,
      batches: try batches(top, V / unit))
  }

  static func shift(
    _ B: Int, count: Int, of N: Int, against full: Eigenpairs<Double>, _ stream: RandomStream,
    _ curvature: (_ columns: [Int]) -> PerceptronCurvature<Double>
  ) throws -> MeanBatchShift {
    var sampling = stream
    return MeanBatchShift(
      try (0..<count).map { _ in
        try BatchShift(of: curvature(sampling.sample(B, of: N)), against: full)
      })
  }

  struct Look: Codable, Sendable {
    let λ₁: Double, V: Double, directional: Double, batches: MeanBatchShift  // in units of λ₁
    var variance: Double { λ₁ * λ₁ * V }
  }

  //: **The control** is a world for each claim in which it is true; there the claims must pass. For the
  //: readings: independent elements, with the same $V$. For the explosion: a fifth of the labels drawn
  //: by lot. For the fits: a sharp direction plus squared noise, which buries it in small batches.

  static let control = """
    Noise of the same variance with independent elements; networks trained with labels drawn by lot; \
    Gauss–Newton matrices that are a sharp direction plus squared noise.
    """

  //: ## Parameters
  //:
  //: The networks are those of `batch-hessian-spectra`, trained ten times longer on half the images. The
  //: learning rate stays for half of the training, and falls until nine tenths to a hundredth.

  static let training = ImageTraining(
    .samples(4096, tiny: 512, range: 256...15_000, .ours("a product with H costs 10 ms")),
    .hiddenUnits(64, tiny: 8, .ours("P = 13,258 with 14 × 14 inputs and ten classes")),
    .updates(3000, tiny: 300, .ours("94 epochs, the paper has 300")),
    Parameter(
      "learning-rate", symbol: "η", "learning rate of the first half", default: 0.05,
      range: 1e-6...10, origin: .paper("Section 8")),
    .momentum(0.9, .paper("Section 8")), .weightDecay(5e-4, .paper("Section 8")),
    .trainingBatch(128, tiny: 64, .paper("Fig. 9; it is measured at this size, too")))
  static let steps = Parameter(
    "steps", symbol: "t", "updates after which batches are measured; t₀ is the third",
    default: [50, 100, 300, 1000, 1500, 2000, 3000], tiny: [25, 50, 100, 300], range: 1...100_000,
    order: .increasing, count: 3...100,
    origin: .ours("while the learning rate is high, falls, and is low; at t₀ outliers are there"))
  static let batchCounts = Parameter(
    "batch-counts", symbol: "n", "batches of a network at each step up to t₀ and after it",
    default: [80, 36], tiny: [8, 6], range: 4...10_000, count: 2...2,
    origin: .chosen(for: "an error within a network no larger than the scatter of networks"))
  static let gaussNewtonSizes = Parameter(
    "gauss-newton-sizes", symbol: "B", "batch sizes of Gauss–Newton matrices at t₀",
    default: [8, 16, 32, 64, 128, 256, 512, 1024], tiny: [8, 32, 128], range: 2...15_000,
    order: .increasing, count: 2...50,
    origin: .ours("on both sides of the threshold, about 60; 48, 32, 24, 16 … batches of each"))
  static let networks = Parameter.networks(14, tiny: 2, .chosen(for: "the scatter of the share"))
  static let labelNoise = Parameter(
    "label-noise", symbol: "–", "share of the control's images with a label drawn by lot",
    default: 0.2, range: 0...1.0, origin: .chosen(for: "samples so hard to learn that V grows"))
  static let parameters =
    training.parameters + [steps, batchCounts, gaussNewtonSizes, networks, labelNoise]
  static let constraints = training.constraints + [.less(gaussNewtonSizes, training.samples)]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  //: ## Networks along their training

  struct Net: Codable, Sendable { let P: Int, looks: [Look], gaussNewton: [MeanBatchShift] }

  struct Data: Sendable {
    let nets: [Net], B: Double  // B_eff of B₀
    let sizes: [Double], zero = 2  // B_eff of Gauss–Newton matrices; the index of t₀

    /// The share of V that gives the shift, as weak noise.
    func share(_ look: Look) -> Double { B * look.batches.shift / look.V }
    /// Decades from a reading of Pσ² to the one that gives the shift.
    func decades(_ step: Int, over reading: (Look) -> Double) -> Estimate {
      nets.mean { .log10(B * $0.looks[step].batches.shift / reading($0.looks[step])) }
    }
    /// The mean over some steps less that over others.
    func change(_ from: [Int], _ to: [Int], _ part: (Look) -> Double) -> Estimate {
      nets.mean { net in
        mean(to.map { part(net.looks[$0]) }) - mean(from.map { part(net.looks[$0]) })
      }
    }
    func fit(_ model: GramOutlierLaw.Model?, _ shifts: [Double]) -> FittedConstant {
      FittedConstant(x: sizes, y: shifts.map { 1 + $0 }) { law(model, P: nets[0].P, $0, $1) }
    }
    func multiplicativeError(_ shifts: [Double]) -> Double {
      min(fit(.additive, shifts).error, fit(.additiveAsPrinted, shifts).error)
    }
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let (N, B₀, T) = (run[training.samples], run[training.batch], run[training.updates])
    let (times, counts, sizes) = (run[steps], run[batchCounts], run[gaussNewtonSizes])
    guard times == times.sorted(), times.count > 3, (T / 2...T).contains(times.last!),
      counts.count == 2, max(sizes.max()!, B₀) < N
    else {
      throw UsageError(
        "steps: four or more, up to the second half of updates; batch-counts: two; batches: below N"
      )
    }
    let isOn = mechanism == .on
    let pool: LabelledSamples<Double> = try run.images(training: min(60_000, 4 * N), test: 1)
      .training.samples(poolingBy: 2)
    let B = effectiveSampleSize(B₀, of: N)
    let nets = try run.replicate(isOn ? run[networks] : max(1, run[networks] / 2)) { draws in
      var pick = draws("images")
      let drawn = pool.sample(N, using: &pick)
      let images = training.problem(
        isOn ? drawn : drawn.labelsByLot(share: run[labelNoise], draws("labels by lot")), run, draws
      )
      let path = try training.path(
        of: images, at: times, until: T,
        schedule: .flatLinearFlat(run[training.learningRate]), run, draws)
      let (P, probes) = (images.start.count, draws("probes of the variance"))
      func stream(_ purpose: String, _ cell: Int) -> RandomStream {
        run.stream(purpose, cell: cell, replicate: draws.replicate)
      }
      let looks = try path.enumerated().map { step, w in
        try look(at: w, of: images, probes: probes) { full, V in
          if isOn {
            return try shift(
              B₀, count: counts[step <= 2 ? 0 : 1], of: N, against: full, stream("batches", step)
            ) { HessianOperator(images.linearisation(at: w, on: $0)) }
          }
          let independent = BetaHermiteEnsemble(
            dimension: P, elementNoise: (V / B).squareRoot() / Double(P))
          return try .spiked(20, stream("independent elements", step)) {
            independent.sample(spike: 1, from: &$0)
          }
        }
      }
      let G = { (columns: [Int]?) in
        GaussNewtonOperator(images.linearisation(at: path[2], on: columns))
      }
      let full = try extremalEigenpairs(of: G(nil), largest: 1, tolerance: 1e-5).largest
      let law = GramOutlierLaw(.additive, aspectRatio: Double(P) / Double(B₀ / 2))
      let gaussNewton = try sizes.enumerated().map { cell, B in
        let count = (cell % 2 == 0 ? 48 : 32) >> (cell / 2)
        if isOn {
          return try shift(
            B, count: count, of: N, against: full, stream("Gauss-Newton", cell), G)
        }
        let squared = BetaLaguerreEnsemble(
          dimension: P, sampleCount: B, variance: 1 / law.threshold)
        return try MeanBatchShift.spiked(count, element: 1, stream("multiplicative", cell)) {
          squared.sample(spike: 1, .additive, from: &$0)
        }
      }
      return Net(P: P, looks: looks, gaussNewton: gaussNewton)
    }
    return Data(
      nets: nets, B: B, sizes: sizes.map { isOn ? effectiveSampleSize($0, of: N) : Double($0) })
  }

  //: ## Checks
  //:
  //: Each network gives one number, and errors are from their scatter. Readings are judged in decades
  //: of the measured over the predicted shift. That the gap follows the variance we take to mean: the
  //: right share of $V$ in a network stays what it is at $t_0$, and on average over steps before and
  //: after it, within 30 %, and a constant broadening would not do.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let (times, P, zero) = (run[steps], Double(data.nets[0].P), data.zero)
    let (early, late) = (Array(0..<zero), Array((zero + 1)..<times.count))
    let changes = (early + late).map { ([zero], [$0]) } + [(early, late)]
    Check.instrument(
      "residual", "largest residual of a batch's top eigenpair, over its eigenvalue",
      data.nets.flatMap { $0.looks.map(\.batches) + $0.gaussNewton }.map(\.residual).max()!,
      .atMost(1e-3), because: "it bounds the error of the eigenvalue")
    Check.every("unbiased", in: times.indices, role: .instrument) { step in
      Check.instrument(
        "unbiased", "φ₁ᵀH_Bφ₁/λ₁ less 1, step \(times[step])",
        data.nets.mean { $0.looks[step].batches.element - 1 }, .near(0),
        because: "the mean of H_B is H", effect: 0.6)
    }
    Check.every("B5s.element", in: times.indices) { step in
      Check.twofold(
        "B5s.element", "from the shift by the element variance to it, step \(times[step])",
        data.decades(step) { $0.V / P },
        rival: .init("noise that points along outliers: a factor of 100 at least", .atLeast(2)),
        inControl: .mustPass)
    }
    Check.every("B5s.algorithm-1", in: times.indices) { step in
      Check.twofold(
        "B5s.algorithm-1", "from the shift by Algorithm 1 to it, step \(times[step])",
        data.decades(step, over: \.V),
        rival: .init("φ₁ meets half of the noise at most", .atMost(-.log10(2))),
        inControl: .free(because: "it is wrong for noise that points anywhere, too, by a factor P"))
    }
    Check.every("B5e.tracking", in: changes) { from, to in
      Check.claim(
        "B5e.tracking", "decades of the right share of V, to step \(to.map { times[$0] })",
        data.change(from, to) { .log10(data.share($0)) }, .near(0), allowing: 0.114,
        because: "30 %",
        rivals: .rival(
          "a broadening that stays as it is, whatever V",
          .near(-data.change(from, to) { .log10($0.V) }.value)),
        inControl: .free(because: "independent elements follow their variance by the theorem"))
    }
    Check.claim(
      "B5e.explosion", "decades from V at t₀ to its largest in the second half",
      data.nets.mean { net in
        let second = zip(times, net.looks).filter { 2 * $0.0 >= run[training.updates] }
        return .log10(second.map(\.1.variance).max()! / net.looks[zero].variance)
      }, .atLeast(0.3), because: "a factor of two; the paper has 28",
      rivals: .rival("V falls", .atMost(0)), inControl: .mustPass)
    Check.claim(
      "B5g.better", "error of Theorem 7 less that of Theorem 4, both fitted (rms of ln)",
      data.nets.mean { net in
        let shifts = net.gaussNewton.map(\.shift)
        return data.multiplicativeError(shifts) - data.fit(nil, shifts).error
      }, .atMost(0), because: "better is better",
      rivals: .rival("Theorem 4 fits better, by a tenth", .atLeast(0.1)), inControl: .mustPass)
    for (id, words, reading, band) in [
      ("fraction", "V", \Look.V, -1.2 ... -0.5),
      ("directional", "the directional variance", \Look.directional, 0...0.6),
    ] {
      Check.every(id, in: times.indices) { step in
        Check.ours(
          id, "decades from \(words) to the Pσ² that gives the shift, step \(times[step])",
          data.decades(step) { $0[keyPath: reading] }, .within(band),
          because: "ours; neither end of what noise can do", inControl: .mustFail)
      }
    }
  }

  //: ## Figure

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let (t, P) = (run[steps].map(Double.init), data.nets[0].P)
    let readings: [(name: Label, value: (Look) -> Double)] = [
      ("Algorithm 1", \.V), ("directional", \.directional), ("element", { $0.V / Double(P) }),
    ]
    let laws: [(name: Label, model: GramOutlierLaw.Model?)] = [
      ("Theorem 4", nil), ("Theorem 7, printed", .additiveAsPrinted),
      ("Theorem 7, corrected", .additive), ("information + noise", .informationPlusNoise),
    ]
    func means(_ data: Data, _ part: (Look) -> Double) -> [Estimate] {
      t.indices.map { step in data.nets.mean { part($0.looks[step]) } }
    }
    func panel(_ title: Label, _ y: Axis, _ series: [Series]) -> Panel {
      let (T, ticks) = (Double(run[training.updates]), Axis.Ticks.at([50, 100, 300, 1000, 3000]))
      return Panel(
        title: title,
        x: Axis("step of the training", symbol: "t", scale: .logarithmic, ticks: ticks), y: y,
        legend: .above,
        series: [.vertical("$η$ falls", at: 0.5 * T), .vertical(nil, at: 0.9 * T)] + series)
    }
    let shifts = data.sizes.indices.map { k in data.nets.mean { $0.gaussNewton[k].shift } }
    return Figure(
      caption: """
        \(data.nets.count) networks along their training, batches of \(run[training.batch]) out of \
        \(run[training.samples]) samples; between the vertical lines the learning rate η falls to a \
        hundredth. (a) The largest eigenvalue of all samples and of batches. (b) The Pσ² that gives the \
        shift, over the variance V, and what three readings say it is; in the control elements are \
        independent. (c) V; in the control \(Int(100 * run[labelNoise])) % of the labels are drawn by \
        lot. (d) Gauss–Newton matrices at step \(run[steps][data.zero]), and four laws, each with its \
        constant fitted to all points. Means over networks, bars ± 2 standard errors.
        """,
      panels: [
        panel(
          "Batches look sharper",
          Axis("largest eigenvalue", symbol: "λ₁", scale: .logarithmic, ticks: .at([2, 3, 5, 8])),
          [
            .measured("batches $H_B$", x: t, means(data) { $0.λ₁ * (1 + $0.batches.shift) }),
            .measured("all samples, $H$", x: t, means(data, \.λ₁)),
          ]),
        panel(
          "Share of the noise that acts",
          Axis("$Pσ^2/V$", symbol: "Pσ²/V", scale: .logarithmic, range: 2e-5...3),
          readings.map { name, value in
            Series.theory(name, x: t, y: means(data) { value($0) / $0.V }.values)
          } + [
            .measured("batches", x: t, means(data, data.share)),
            .control("control", x: t, means(control, control.share)),
          ]),
        panel(
          "The variance itself", Axis("variance $V$", symbol: "V", scale: .logarithmic),
          [
            .measured("labels as they are", x: t, means(data, \.variance), joined: true),
            .control("control", x: t, means(control, \.variance), bars: true, joined: true),
          ]),
        Panel(
          title: "Gauss–Newton, four laws",
          x: Axis("batch size $B_\\mathrm{eff}$", symbol: "B_eff", scale: .logarithmic),
          y: Axis("$λ_1(G_B)/λ_1(G)$", symbol: "λ₁(G_B)/λ₁(G)", scale: .logarithmic),
          legend: .topRight,
          series: laws.map { name, model in
            let s = data.fit(model, shifts.values).value
            return Series.theory(name) { law(model, P: P, $0, s) }
          } + [.measured("measured", x: data.sizes, shifts.map { $0 + 1 })]),
      ])
  }

  //: The directional reading comes nearest, and is too small by a factor of {{too-small | 2 = 2.1}}:
  //: other outliers are nearer to $\lambda_1$ than it knows (b). The right share of $V$ is
  //: {{mnist:share | percent 2 = 12 %}} on MNIST, and stays while $V$ falls by
  //: {{mnist:fall | 2 = 5.7}}. In this sense the gap does follow it. In the second half $V$ is at most
  //: {{B5e.explosion | power 2 = 0.34}} ({{mnist:B5e.explosion | power 2 = 0.24}}) of that at $t_0$.
  //: Where a fifth of the labels is drawn by lot it grows, to {{control.B5e.explosion | power 2 = 5.9}}
  //: ({{mnist:control.B5e.explosion | power 2 = 5.1}}) times that: such a sample has to be learnt
  //: against all its neighbours (c). The paper's task is hard, ours are easy: we take its Fig. 8 for a
  //: fact about hard samples. Information plus noise is off by {{fit-16 | percent 2 = 12 %}} (d).

  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    let looks = [data.zero, run[steps].count - 1].map { step in data.nets.map { $0.looks[step] } }
    let shares = looks[0].map(data.share)
    let shifts = data.sizes.indices.map { k in mean(data.nets.map { $0.gaussNewton[k].shift }) }
    return [
      ("share", .pow(10, data.decades(data.zero, over: \.V).value)),
      ("too-small", .pow(10, data.decades(data.zero, over: \.directional).value)),
      ("scatter", standardDeviation(shares) / mean(shares)),
      ("fall", mean(looks[0].map(\.variance)) / mean(looks[1].map(\.variance))),
      ("fit-4", .exp(data.fit(nil, shifts).error) - 1),
      ("fit-7", .exp(data.multiplicativeError(shifts)) - 1),
      ("fit-16", .exp(data.fit(.informationPlusNoise, shifts).error) - 1),
    ]
  }

  //: ## What to doubt
  //:
  //: *Chosen after a look* at the gallery's seed: the steps after $t_0$ against those before, since
  //: single steps cannot exclude a constant broadening; the lower end of `directional`.
  //:
  //: *The share is fitted,* and we cannot say why it is what it is. Networks differ in it by
  //: {{scatter | percent 2 = 18 %}} at $t_0$ ({{mnist:scatter | percent 2 = 14 %}}).
  //:
  //: *What the paper measured* we infer from two plots; the variance of batches, its library's default,
  //: is a guess. Its laws for Gauss–Newton matrices it compares along the training, by eye.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* both ends of the directional reading, $V/P$ and $V/2$.
  //:
  //:    *Answer.* The variances of all $P^2$ elements add up to $V$ in any basis. The reading has $P - 1$
  //:    of them: $V(P-1)/P^2$ if all are alike, $V/2$ if only they and their mirror images are left.
  //: 2. *Change* `.flatLinearFlat` to `.constant`. What becomes of $V$, in the control as well?
  //:
  //:    *Answer.* It still falls, to 0.36 of that at $t_0$, and in the control grows by a factor of 7.0.
  //: 3. *Run* `--set label-noise=0.05`: one label in twenty is drawn by lot. Does $V$ still grow?
  //:
  //:    *Answer.* By a factor of 1.8: too little for the check, so the control "did not fail" as it must.
}
