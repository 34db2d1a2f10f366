//: # A spectrum from a hundred products
//:
//: Nobody can store the Hessian of a network with 15 million parameters, let alone find all its
//: eigenvalues. The spectra of the paper, and of this book, come from products of the Hessian with a
//: hundred vectors: the Lanczos process from a random start. Before we trust this instrument we take it
//: apart, on Hessians so small that all their eigenvalues are known.
//:
//: **You need** eigenvalues and eigenvectors of symmetric matrices, [Gauss
//: quadrature](background.html#spectral-density), and variances.
//:
//: ## What you will see
//:
//: From one random vector the largest eigenvalues come out to all digits, but their weights are a
//: lottery. Averages over $n_v$ vectors cure that, just as fast as theory says: their squared error
//: falls like $n_v$ to the {{B6.exponent | 3 = -1.02}} ± {{B6.exponent.error | 1 = 0.02}}. Without
//: re-orthogonalisation the process finds the largest eigenvalue {{control.no-ghosts = 6}} times or
//: more; the moments of the spectrum are right even then.
//:
//: ![Spectral density from all eigenvalues, one vector and sixteen; errors of moments; copies of the largest eigenvalue against the steps; error against the number of vectors](figure)

import Laboratory

@main struct LanczosQuadrature: Chapter {
  static let heading = Heading(
    part: .batchHessian, number: 2, slug: "lanczos-quadrature",
    title: "A spectrum from a hundred products", paper: .granziolZohrenRoberts2022)
  static let claims = [
    Claim(
      "B6", place: "Section 8, Appendix D",
      statement: """
        k Lanczos steps from a random vector give the extremal eigenvalues; the Ritz values, \
        weighted with the squared first components of their vectors, match the first 2k moments; \
        averages over n_v vectors tend to the spectral density, with an error like n_v^(−1/2).
        """,
      reported: "k = 100 steps from one vector for every spectrum; no error bars.",
      weakened: "networks of a thousand parameters, of which a hundred steps are a tenth",
      expected: .reproduced)
  ]
  static let unit = "average over random vectors"

  //: ## Theory
  //:
  //: Let $q$ be a unit vector, and $\lambda_i$, $\varphi_i$ the eigenpairs of $H$, of order $P$. The
  //: *measure of $q$* puts the weight $(q\cdot\varphi_i)^2$ on each $\lambda_i$; its moments are
  //: $q^T H^j q$. After $k$ steps from $q$ the Lanczos process has a tridiagonal matrix $T$ of order
  //: $k$, with $\beta_1, \beta_2, \ldots$ beside its diagonal. The eigenvalues $\theta_l$ of $T$, the
  //: *Ritz values*, with the squared first components of its eigenvectors as weights $w_l$, are the
  //: Gauss quadrature of that measure (Golub and Welsch 1969): every moment up to the degree $2k-1$ is
  //: exact. And not one more:
  //: $$ q^T H^{2k} q - \sum_l w_l\,\theta_l^{2k} = \beta_1^2 \beta_2^2 \cdots \beta_k^2 . $$
  //: Powers lose all digits to the largest eigenvalue, so we take the Chebyshev polynomials $T_j$ of
  //: the interval $[\lambda_P, \lambda_1]$, which stay between $-1$ and $1$; there the error at $2k$
  //: is $\frac12 \prod_j (4\beta_j/(\lambda_1 - \lambda_P))^2$.
  //:
  //: How far is this measure from the spectrum, in which each eigenvalue weighs $1/P$? Take
  //: $q = v/\sqrt P$ with random signs $v_i = \pm1$. For any function $f$ the mean of $q^T f(H)\,q$ is
  //: $\mathrm{tr} f(H)/P$, the average of $f$ over the spectrum, and its variance is (Hutchinson 1990)
  //: $$ \mathrm{Var}\; q^T\! f(H)\,q
  //:    = \frac2{P^2} \left( \|f(H)\|_F^2 - \sum_i f(H)_{ii}^2 \right) . $$
  //: An average over $n_v$ vectors has $1/n_v$ of it. We test this for the mean eigenvalue,
  //: $f(\lambda) = \lambda$, and for the *resolved density*: the sum of the squared errors of the
  //: Chebyshev moments $1, \ldots, 2k-1$, all that $k$ steps know of a density. If $f$ is the projector
  //: on one eigenvector, the variance is about $2/P^2$, twice the square of the weight. So the
  //: *position* of an isolated eigenvalue is exact and its *weight* a lottery.
  //:
  //: All this is exact arithmetic. With rounding the vectors of the process lose their orthogonality
  //: as soon as a Ritz value has converged (Paige 1971), and the process finds that eigenvalue again,
  //: and again: *ghosts*. The cure is to orthogonalise each new vector against all former ones, twice,
  //: at $4Pk^2$ operations and memory for $k$ vectors: 12 GB at $P = 15 \cdot 10^6$ and $k = 100$.
  //:
  //: ## The experiment in eighteen lines
  //:
  //: The instrument gets products with $H$, a vector $q$ of random signs, and a hundred steps. What it
  //: finds is compared with the measure of $q$, which all eigenpairs give.

  static func look(
    at net: Net, from q: [Double], _ run: Run, _ mechanism: Mechanism
  ) throws -> Look {
    let process = try lanczos(
      net.trained.hessian(), start: q, steps: run[steps],
      reorthogonalisation: mechanism == .on ? .full : .none)
    let measure = net.spectrum.measure(of: q)  // the weights (q·φ_i)² on all λ_i
    let moments = try (run[shortRuns] + [process.steps]).map { k in
      try MomentErrors(of: process.prefix(k), against: measure, on: net.spectrum.interval)
    }
    let λ₁ = net.spectrum.largest
    let copies = try (1...process.steps).map { k in
      try process.prefix(k).tridiagonal.eigenvalues().count { abs($0 - λ₁) < 1e-6 * λ₁ }
    }
    return Look(
      net: net, process: process, ritz: try process.quadrature(), measure: measure,
      moments: moments, copies: copies)
  }

  //: Then averages over groups of many more vectors. **The control** switches two things off: the process
  //: does not re-orthogonalise, which should give ghosts; and all vectors of an average are the same, so
  //: that its error should not fall.

  static let control = """
    The Lanczos vectors are not re-orthogonalised; and an average over n_v vectors takes n_v times \
    the same one.
    """

  //: ## Parameters
  //:
  //: The networks are small enough for all eigenvalues to be known, and trained, so that the spectra
  //: have the shape of large ones: a few outliers, a dense bulk at zero, few negative eigenvalues.

  static let networks = Parameter.networks(
    3, range: 3...12, .ours("what is claimed for any matrix is asked of each"))
  static let training = ImageTraining(
    .samples(1024, tiny: 128, range: 64...15_000, .ours("a product costs a millisecond")),
    .hiddenUnits(16, tiny: 4, range: 2...32, .ours("P = 970 with 7 × 7 inputs and ten classes")),
    .updates(400, tiny: 60, .ours("outliers well above the bulk, as in the paper's networks")),
    .learningRate(0.05, .paper("Section 8, there the start of a schedule")),
    .momentum(0.9, .paper("Section 8")), .weightDecay(5e-4, .paper("Section 8")),
    .trainingBatch(64, .ours("no bearing on the instrument")))
  static let steps = Parameter(
    "steps", symbol: "k", "Lanczos steps from the one vector", default: 100, tiny: 60,
    range: 30...400, origin: .paper("Section 8"))
  static let shortRuns = Parameter(
    "short-runs", symbol: "k", "steps after which moments are compared", default: [3, 6, 10],
    range: 2...30, origin: .ours("later the error at the degree 2k drowns in rounding"))
  static let leading = Parameter(
    "leading", symbol: "K", "leading eigenvalues that are compared", default: 5, range: 1...9,
    origin: .ours("ten classes make nine outliers; a margin, as the last may touch the bulk"))
  static let probeCounts = Parameter(
    "probe-counts", symbol: "n_v", "random vectors of an average", default: [1, 4, 16],
    tiny: [1, 4], range: 1...1000, order: .increasing,
    origin: .ours("the error should fall by four"))
  static let repeats = Parameter(
    "repeats", symbol: "n", "averages of each kind, for each network", default: [640, 240, 120],
    tiny: [8, 4], range: 2...10_000,
    origin: .chosen(for: "standard errors of some 10 % in squared errors that fall by four"))
  static let probeSteps = Parameter(
    "probe-steps", symbol: "k", "Lanczos steps from each of these vectors", default: 20, tiny: 10,
    range: 2...200, origin: .ours("39 moments"))
  static let parameters: Parameters =
    [networks] + training.parameters
    + [steps, shortRuns, leading, probeCounts, repeats, probeSteps]
  static let constraints = training.constraints + [.sameCount(probeCounts, repeats)]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  //: ## Networks and averages
  //:
  //: The vectors of averages meet the matrix, which is faster than the network; `truth` compares the two.

  struct Net: Sendable {
    let trained: TrainedNetwork<Double>
    let spectrum: KnownSpectrum  // all eigenpairs of H
    let law: AveragingLaw  // what averages should be off by
    let disagreement: Double

    init(on images: LabelledSamples<Double>, _ run: Run, _ draws: Draws) throws {
      trained = try training.network(on: images, run, draws)
      spectrum = try KnownSpectrum(of: trained.hessian().denseMatrix())
      law = AveragingLaw(of: spectrum, degree: 2 * run[probeSteps] - 1)
      disagreement = spectrum.disagreement(with: trained.hessian(), draws("comparison"))
    }
  }

  static let nets = Shared { run in
    let N = run[training.samples]
    let images = try run.disjointImages(  // out of 8,192 at least
      max(run[networks], 8192 / N), of: N, poolingBy: 4, run.stream("images"))
    return try run.replicate(run[networks]) { try Net(on: images[$0.replicate], run, $0) }
  }

  /// For each network the quadratures of all vectors.
  static let pools = Shared { run in
    let count = zip(run[probeCounts], run[repeats]).map(*).reduce(0, +)
    let matrices = try run[nets].map(\.spectrum.matrix)
    return try run.sweep(matrices, replicates: (count + 15) / 16) { H, draws in
      try stochasticLanczosQuadrature(
        of: H, probes: 16, steps: run[probeSteps], blockSize: 16, stream: draws("vectors")
      ).probes
    }.map { Array($0.joined()) }
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> [Look] {
    let (counts, repeats) = (run[probeCounts], run[repeats])
    guard counts.count == repeats.count, counts.count > 1, counts == counts.sorted() else {
      throw UsageError("give two probe-counts or more, ascending, with a repeats each")
    }
    return try zip(try run[nets], try run[pools]).enumerated().map { index, network in
      let (net, pool) = network
      var draws = run.stream("one vector", replicate: index)
      let q = draws.rademacher(net.spectrum.dimension)
      var look = try look(at: net, from: q, run, mechanism)
      look.drawn = Array(pool.prefix(counts[counts.count - 1]))
      var rest = pool[...]
      look.averages = zip(counts, repeats).map { count, repeats in
        let groups = (0..<repeats).map { _ in
          defer { rest = rest.dropFirst(count) }
          // The mean over n_v times the same vector is that over one.
          return Array(rest.prefix(mechanism == .on ? count : 1))
        }
        return net.law.scatter(of: groups)
      }
      return look
    }
  }

  /// What the instrument shows of one network: from the one vector, and in averages by their size.
  struct Look: Sendable {
    let net: Net, process: LanczosDecomposition<Double>
    let ritz: GaussQuadrature, measure: GaussQuadrature
    let moments: [MomentErrors], copies: [Int]
    var averages: [AveragingLaw.Scatter] = [], drawn: [GaussQuadrature] = []

    var blurred: Check.Rivals {
      let (low, high) = (net.spectrum.values[0], net.spectrum.largest)
      return .rival(
        "resolved like the bulk, to the width of the spectrum over k",
        .atLeast(0.1 * (high - low) / (high * Double(process.steps))))
    }
  }

  //: ## Checks
  //:
  //: What is exact is an identity in each network, with a bound for rounding. What is chance has an
  //: exact variance: its squared error is compared in decades, in which twice and half as much are
  //: equally far away. (That of the trace has a heavy tail, so that its standard error comes from the
  //: fourth moment of $v^T H v$, not from the scatter.) The rivals: $k$ points at the zeros of $T_k$,
  //: placed without a look at the matrix, match $k$ moments and not $2k$; the ends are resolved no
  //: better than the bulk; the weights are $1/P$; the error falls like $1/n_v$, or not at all.
  //:
  //: The control must fail for the largest eigenvalues, whose places copies of $\lambda_1$ take, and for
  //: averages; not for the *moments*. Ghosts share the weight of what they repeat: they make a false
  //: count and leave the density as it is (Greenbaum 1989, Knizhnerman 1996). To count outliers the
  //: 12 GB are needed; for a smoothed density they are not.

  static func checks(_ data: [Look], _ run: Run) -> [Check] {
    let K = run[leading]
    let share = Check.InControl.free(because: "ghosts share the weight of what they repeat")
    Check.forEach("network", "truth", in: data) {
      Check.instrument(
        "truth", "largest ‖Hx − ΦΛΦᵀx‖ / ‖Hx‖, network and eigenpairs", $0.net.disagreement,
        .atMost(1e-11), because: "rounding of size P ε ‖H‖‖x‖")
    }
    Check.forEach("network", "recurrence", in: data) {
      Check.instrument(
        "recurrence", "largest element of HQ − QT but in the last column, over λ₁",
        $0.process.recurrenceDefect(of: $0.net.trained.hessian()) / $0.net.spectrum.largest,
        .atMost(1e-12), because: "rounding of size P ε")
    }
    Check.forEach("network", "unbiased", in: data) {
      Check.instrument(
        "unbiased", "mean error of tr H/P, n_v = \(run[probeCounts][0]), in deviations of a vector",
        $0.averages[0].bias, .near(0), because: "E vvᵀ = 1", effect: 1)
    }
    Check.forEach("network", "B6.moments", in: data) { look in
      for moments in look.moments {
        Check.claim(
          "B6.moments", "largest error of a moment to 2k − 1, k = \(moments.steps)",
          moments.largest, .atMost(moments.rounding),
          because: "rounding of nodes, times the largest slope (2k)² of T_2k",
          rivals: .rival(
            "exact to k − 1 only, as k points placed elsewhere", .near(moments.ofZeros),
            allowing: moments.rounding), inControl: share)
      }
    }
    Check.forEach("network", "B6.degree", in: data) { look in
      for moments in look.moments.dropLast() {
        let rounding = moments.rounding / moments.missing
        Check.claim(
          "B6.degree", "error at the degree 2k over its theory, k = \(moments.steps)",
          moments.ratio, .near(1), allowing: rounding, because: "rounding, as of the moments",
          rivals: .rival("exact at 2k, too", .near(0), allowing: rounding), inControl: share)
      }
    }
    Check.forEach("network", "B6.smallest", in: data) {
      Check.claim(
        "B6.smallest", "error of λ_P over λ₁, from one vector",
        distance($0.ritz.nodes.prefix(1), $0.measure.nodes.prefix(1)) / $0.net.spectrum.largest,
        .atMost(1e-8), because: "half the digits", rivals: $0.blurred,
        inControl: .free(because: "an end is found before its ghosts, and they do not hide it"))
    }
    Check.forEach("network", "B6.largest", in: data) {
      Check.claim(
        "B6.largest", "largest error of \(K) leading eigenvalues, over λ₁",
        distance($0.ritz.nodes.suffix(K), $0.measure.nodes.suffix(K)) / $0.net.spectrum.largest,
        .atMost(1e-8), because: "half the digits", rivals: $0.blurred, inControl: .mustFail)
    }
    Check.forEach("network", "B6.weights", in: data) { look in
      let (P, weights) = (Double(look.net.spectrum.dimension), look.measure.weights.suffix(K))
      Check.claim(
        "B6.weights", "largest error of their weights (q·φ)², times P",
        P * distance(look.ritz.weights.suffix(K), weights), .atMost(1e-6),
        because: "a millionth of an average weight",
        rivals: .rival(
          "each weighs 1/P, as in the spectrum",
          .near(P * distance(weights, weights.map { _ in 1 / P }[...])), allowing: 1e-6),
        inControl: .mustFail)
    }
    Check.forEach("network", "no-ghosts", in: data) {
      Check.ours(
        "no-ghosts", "Ritz values within 10⁻⁶ of λ₁", Double($0.copies.last ?? 0), .near(1),
        because: "it is one eigenvalue", inControl: .mustFail)
    }
    let trace = ("tr H/P", \AveragingLaw.Scatter.trace)
    let density = ("the resolved density", \AveragingLaw.Scatter.density)
    chance("B6.single", [trace, density], several: false, data, run)
    chance("B6.trace", [trace], several: true, data, run)
    chance("B6.density", [density], several: true, data, run)
    Check.forEach("network", "B6.exponent", in: data) { look in
      Check.claim(
        "B6.exponent", "exponent of n_v in the squared error of the resolved density",
        logLogSlope(run[probeCounts].map(Double.init), look.averages.map(\.density)), .near(-1),
        because: "independent vectors",
        rivals: .near(["the error falls like 1/n_v": -2, "it does not fall": 0]),
        inControl: .mustFail)
    }
  }

  static func distance(_ a: ArraySlice<Double>, _ b: ArraySlice<Double>) -> Double {
    zip(a, b).map { abs($0 - $1) }.max() ?? .nan
  }

  static func chance(
    _ id: String, _ kinds: [(words: String, part: KeyPath<AveragingLaw.Scatter, Estimate>)],
    several: Bool,
    _ data: [Look], _ run: Run
  ) -> Check {
    Check.forEach("network", id, in: data) { look in
      for (words, part) in kinds {
        for (n, average) in zip(run[probeCounts], look.averages) where (n > 1) == several {
          Check.claim(
            id, "decades from theory to squared error of \(words), n_v = \(n)",
            (Double(n) * average[keyPath: part]).log10, .near(0), because: "the theory is exact",
            effect: several ? nil : .log10(4),
            rivals: several
              ? .near([
                "the squared error falls like 1/n_v²": -.log10(Double(n)),
                "it does not fall": .log10(Double(n)),
              ])
              : .noRival(because: "laws of n_v have no say at n_v = 1; a factor of 4 would matter"),
            inControl: several ? .mustFail : .free(because: "one vector has no other to depend on"))
        }
      }
    }
  }

  //: ## Figure

  static func figure(_ data: [Look], control: [Look], _ run: Run) -> Figure {
    let (look, control, spectrum) = (data[0], control[0], data[0].net.spectrum)
    let width = 0.01 * spectrum.largest
    let grid = SpectralDensity(dimension: spectrum.dimension, probes: [spectrum.density])
      .grid(count: 401, margin: 3 * width)
    func curve(_ probes: [GaussQuadrature]) -> [Estimate] {
      SpectralDensity(dimension: spectrum.dimension, probes: probes)
        .smoothed(on: grid, width: width)
    }
    func errors(_ name: Label, _ moments: MomentErrors) -> Series {
      let errors = moments.errors.dropFirst()
      return .points(
        name, x: errors.indices.map(Double.init), y: errors.map(abs), joined: true)
    }
    func copies(_ name: Label, _ look: Look) -> Series {
      .line(name, x: look.copies.indices.map { Double($0 + 1) }, y: look.copies.map(Double.init))
    }
    let n = run[probeCounts].map(Double.init)
    return Figure(
      caption: """
        The first network, P = \(spectrum.dimension). (a) Spectral density, smoothed over 1 % of λ₁: \
        from all eigenvalues, from \(look.process.steps) Lanczos steps with one random vector, and \
        from \(run[probeSteps]) steps with each of \(look.drawn.count), band ± 2 standard errors. (b) \
        Error of Chebyshev moments after k steps, in the control after all; black bars: theory for the \
        degree 2k. (c) Without re-orthogonalisation the process finds the largest eigenvalue again and \
        again. (d) Root-mean-square error of the resolved density, over that of one vector in theory; in \
        the control all vectors of an average are the same. Bars are ± 2 standard errors.
        """,
      panels: [
        Panel(
          title: "The spectrum of a network", x: Axis("eigenvalue $λ$", symbol: "λ"),
          y: Axis("density", symbol: "density", scale: .logarithmic, range: 1e-5...100),
          legend: .topRight,
          series: [
            .theory("all eigenvalues", x: grid, y: curve([spectrum.density]).values),
            .line("1 vector", x: grid, y: curve([look.ritz]).values).colour(.vermillion)
              .dash(.dashed),
            .band("\(look.drawn.count) vectors", x: grid, estimates: curve(look.drawn))
              .colour(.blue),
          ]),
        Panel(
          title: "Moments from $k$ steps",
          x: Axis("degree $j$ of the moment", symbol: "$j$", scale: .logarithmic),
          y: Axis("error of the moment", symbol: "error", scale: .logarithmic, range: 1e-18...100),
          legend: .topRight,
          series: control.moments.suffix(1).map { errors("control", $0).colour(.grey) }
            + zip(look.moments.dropLast(), [Colour.blue, .vermillion, .green]).flatMap {
              let place = 2 * Double($0.steps)
              return [
                errors("$k = \($0.steps)$", $0).colour($1),
                .theory(nil, x: [place / 1.2, place * 1.2], y: [$0.missing, $0.missing])
                  .named("theory at the degree \(2 * $0.steps)").dash(.solid),
              ]
            }),
        Panel(
          title: "Copies of the largest eigenvalue", x: Axis("Lanczos steps $k$", symbol: "$k$"),
          y: Axis("Ritz values at $λ_1$", symbol: "copies"), legend: .topLeft,
          series: [
            copies("control", control).colour(.grey).dash(.dashed),
            copies("re-orthogonalised", look).colour(.blue),
          ]),
        Panel(
          title: "Averages of random vectors",
          x: Axis("random vectors $n_v$", symbol: "$n_v$", scale: .logarithmic, ticks: .at(n)),
          y: Axis(
            "error over that of one vector", symbol: "error", scale: .logarithmic,
            range: 0.2...1.4, ticks: .at([0.25, 0.5, 1])),
          legend: .bottomLeft,
          series: [
            .theory("$1/√n_v$", over: n[0]...n[n.count - 1]) { 1 / $0.squareRoot() },
            .control("control", x: n, control.averages.map(\.density.squareRoot), bars: true),
            .measured("resolved density", x: n, look.averages.map(\.density.squareRoot))
              .colour(.blue).marker(.circle),
          ]),
      ])
  }

  //: One vector finds every outlier, and gives it a height that is too high or too low by any factor (a).
  //: In (b) each line falls off a cliff of a dozen decades where theory says, without ghosts or with them.
  //:
  //: ## What to doubt
  //:
  //: *A hundred steps are a tenth of this spectrum.* The paper's $P$ is 15 million. Moments, weights and
  //: variances do not care; how fast $\lambda_P$ and small outliers converge depends on their gaps to
  //: the bulk, of which twenty steps know 39 moments and nothing finer: no standard error shows that.
  //:
  //: *A small error of what?* The variance of $\mathrm{tr} f/P$ falls like $1/P$ for a function spread
  //: over the spectrum: for the bulk of a large network one vector is enough, and the paper is right to
  //: take one. For anything that hangs on a few eigenvalues it is not, at any $P$: the heights $w_l$ of
  //: outliers in the paper's spectra should not be compared.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* the variance of $v^T\!Av$ for random signs, from $v^T\!Av = \mathrm{tr} A +
  //:    2\sum_{i<j} A_{ij} v_i v_j$. What is it for normal $v_i$?
  //:
  //:    *Answer.* The products $v_iv_j$ have mean 0 and variance 1, and are uncorrelated, so the variance
  //:    is $4\sum_{i<j}A_{ij}^2 = 2(\|A\|_F^2 - \sum_i A_{ii}^2)$. For normal $v_i$ the diagonal no longer
  //:    is a constant: $v_i^2$ has the variance 2, and the whole is $2\|A\|_F^2$. Signs are never worse.
  //: 2. *Change* the vectors of the averages to normal ones, as the paper's: `distribution: .gaussian`
  //:    behind `of: H` in `pools`. Which checks can tell?
  //:
  //:    *Answer.* `B6.single` and `B6.density`: the squared error is 1.3 and 1.5 times what signs have.
  //:    `B6.trace` is off by 0.10 decades, too little to fail. All else passes as before.
  //: 3. *Run* `--data mnist --set steps=30`, which stops early. Which end of the spectrum suffers?
  //:
  //:    *Answer.* The lower one, and `B6.smallest` fails: $\lambda_P$, which hardly leaves the bulk, is
  //:    wrong by $5 \cdot 10^{-6} \lambda_1$ in one network. The leading eigenvalues have all their digits.
}
