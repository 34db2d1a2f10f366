//: # A training run is one coordinate, and so is a random walk
//:
//: Take snapshots of a network's weights in training and give them to a diffusion map. Out comes a
//: single coordinate: the next two are functions of it. Almost a thousand weights, one dimension: it
//: is tempting to say that training has found a curve to live on. So we give the map a random walk in
//: all thousand directions. It finds one coordinate there too, unless its kernel is wide. This chapter
//: is about what a result is worth before one has looked at its null models.
//:
//: **You need** the chapter `known-spectra`, or to take from it that a diffusion map turns distances
//: into coordinates $\psi_1, \psi_2, \ldots$; and gradient descent on mini-batches.
//:
//: ## What you will see
//:
//: In a training run $\psi_2$ and $\psi_3$ follow from the coordinates before them but for
//: {{C10.harmonics | percent 1 = 2 %}}; in the worst of four kinds of random walk but for
//: {{C10b.64 | percent 1 = 7 %}}. So both are one coordinate, and that coordinate is time. What
//: does differ is drift: $\psi_1$ explains {{share | percent 2 = 87 %}} of the variance of the
//: run's weights, but {{walk.share | percent 2 = 61 %}} of a walk's, where theory has $6/\pi^2$.
//:
//: ![First two coordinates of a run and of a walk over time, with cosines, and against each other; what is left of the higher coordinates, and the variance that the first one explains, of the run and its nulls](figure)

import Laboratory

@main struct OneCoordinate: Chapter {
  static let heading = Heading(
    part: .diffusionMaps, number: 8, slug: "one-coordinate",
    title: "A training run is one coordinate, and so is a random walk",
    paper: .fjellstromNystrom2022)
  static let claims = [
    Claim(
      "C10", place: "abstract",
      statement: """
        In diffusion coordinates a trajectory of stochastic gradient descent is low-dimensional: one \
        coordinate orders the snapshots in time, and the others are functions of it.
        """,
      reported: "Low dimension, in words; we had abstracts only. One coordinate is our reading.",
      weakened: """
        one small network; of the others the second and the third; statistics that tell most walks \
        in two or three dimensions from one coordinate, and not those in ten
        """,
      expected: .reproduced),
    Claim(
      "C10b", place: "none: what the abstract's statement has to be compared with",
      statement: """
        One coordinate is not specific to training: random walks made of the run's steps have one as \
        well, at each bandwidth from a 64th to a quarter of the median squared distance.
        """,
      reported: "Nothing: nulls are ours.",
      weakened: "three bandwidths, four nulls",
      expected: .reproducedInPart),
  ]
  static let unit = "run with its start, its batches and its nulls"

  //: ## Theory
  //:
  //: **Why a walk is one coordinate.** Let a walk take $n$ independent steps $\Delta_i$ in $P$
  //: dimensions, isotropic with $\langle|\Delta|^2\rangle = Q_1$. In many dimensions steps are
  //: orthogonal to each other, and by Pythagoras
  //: $$|x_i - x_j|^2 \approx |i - j|\,Q_1 :$$
  //: distances are a function of time alone. A diffusion map sees nothing but distances, so it sees a
  //: line. Its kernel $e^{-d^2/4\varepsilon}$ becomes $e^{-|i-j|/\tau}$ with
  //: $\tau = 4\varepsilon/Q_1$, and for $\tau \gg 1$ its action on a cosine is an integral,
  //: $$\int e^{-|s|/\tau}\cos\omega(i + s)\,ds = \frac{2\tau}{1 + \omega^2\tau^2}\,\cos\omega i .$$
  //: With rows that sum to 1 the factor is $1/(1 + \omega^2\tau^2)$: this is the eigenvalue of
  //: $\cos\omega i$ far from the ends. Rows that sum to 1 also mean that nobody leaves at an end. So the
  //: slope of a mode is 0 at both ends, as for heat in an insulated rod, and that leaves
  //: $\omega = \pi k/n$. With the time $u = i/n$,
  //: $$\psi_k \approx \sqrt2\,\cos(\pi k u), \qquad \mu_k \approx \frac1{1 + (\pi k\tau/n)^2} .$$
  //: So $\psi_1$ is a clock, and every other coordinate a polynomial of it:
  //: $\psi_2 = \sqrt2(\psi_1^2 - 1)$. Nothing of this is a property of a manifold; all of it is one of
  //: high dimension. In two dimensions a walk crosses its own path, and the argument fails.
  //:
  //: **What drift does.** The map cannot tell the walk from a straight line: both are clocks. The
  //: weights themselves can. Let $f$ be the share of their variance that a linear regression on
  //: $\psi_1$ explains. For a walk, whose expansion in cosines is known (Antognini and Sohl-Dickstein
  //: 2018), $f = 6/\pi^2 = 0.61$; for a straight line at constant speed, $f = 96/\pi^4 = 0.986$. A path
  //: of exchangeable steps is a straight line plus a bridge that ends where it began, which has
  //: $f = 12(\pi^2 - 8)/\pi^4 = 0.23$ (expand it in sines, project on the cosine). Over time the line
  //: has the variance 1/12 in units of $D = |\sum\Delta_i|^2$, the square of the net displacement, and
  //: the bridge the same in units of $Q = \sum|\Delta_i - \bar\Delta|^2$, so that
  //: $$f = \frac{96\,D + 12(\pi^2-8)\,Q}{\pi^4\,(D + Q)} :$$
  //: one number, the straightness $D/(D+Q)$, decides. These derivations are ours.

  static func exchangeableShare(_ path: Matrix<Double>) -> Double {
    let steps = increments(of: path)
    let net = (0..<path.rows).map { path[$0, path.columns - 1] - path[$0, 0] }
    let D = net.dot(net)
    let Q = steps.elements.dot(steps.elements) - D / Double(steps.columns)
    let π = Double.pi
    return (96 * D + 12 * (π * π - 8) * Q) / (.pow(π, 4) * (D + Q))
  }

  //: ## The experiment in fourteen lines
  //:
  //: A path is mapped at bandwidths that are $1/c$ of its median squared distance. Two numbers say
  //: whether it is one coordinate: the rank correlation of $\psi_1$ with time, and the larger of $r_2$
  //: and $r_3$. Here $r_k$ is the root mean square error of predicting $\psi_k$ from
  //: $\psi_1, \ldots, \psi_{k-1}$ by local linear regression, over the root mean square of $\psi_k$.

  static func maps(
    _ distances: Matrix<Double>, _ divisors: [Double], coordinates: Int = 3
  ) throws -> [(map: DiffusionMap, view: View)] {
    let (typical, n) = (median(distances.elements), distances.columns)
    return try divisors.enumerated().map { c, divisor in
      let map = try DiffusionMap(
        kernel: gaussianKernel(distances, bandwidth: typical / divisor),
        coordinateCount: c == 0 ? coordinates : 3, maximumSteps: n)
      let r = localLinearResiduals(map.coordinates, count: 3)
      return (
        map,
        View(
          clock: abs(rankCorrelation(map.coordinates.column(0), (0..<n).map(Double.init))),
          residual: min(1, max(r[1], r[2])), lanczosResidual: map.residuals.max() ?? .nan)
      )
    }
  }

  /// What one map says of a path; its residual is 1 where the prediction is worse than none.
  struct View: Sendable { let clock: Double, residual: Double, lanczosResidual: Double }

  //: The run is a network with 49 inputs, tanh units and ten outputs, trained by plain stochastic
  //: gradient descent from a random start.

  static let runs = Shared { run -> [Matrix<Double>] in
    let data = try run.images(training: run[images], test: 1).training.samples(poolingBy: 4)
    let samples = Samples(inputs: data.inputs, labels: data.labels)
    let network = MultilayerPerceptron<Double>(
      layerSizes: [data.dimension, run[width], data.classCount])
    return try run.replicate(run[replicates]) { draws in
      var start = draws("start")
      var path = Trajectory<Double>(
        parameterCount: network.parameterCount, steps: run[steps], interval: run[interval])
      try network.trained(
        from: network.initialParameters(from: &start), on: samples,
        batches: MiniBatches(
          sampleCount: samples.count, batchSize: run[batchSize], sampling: .withReplacement,
          stream: draws("batches")),
        steps: run[steps], schedule: .constant(run[learningRate])
      ) { step, parameters, _ in
        path.record(parameters, at: step)
        return .proceed
      }
      return path.snapshots
    }
  }

  //: It is compared with four nulls that are made from its own steps (`NullTrajectory`):
  //:
  //: - *isotropic*: Gaussian steps in all $P$ directions alike, of the same mean square;
  //: - *covariance*: Gaussian steps with the second moments of the run's steps;
  //: - *signs*: the run's own steps in their order, each with a random sign;
  //: - *shuffled*: the run's own steps, in random order.
  //:
  //: The first three have no drift. The last has the run's drift and not its history. Beside them
  //: isotropic walks in two, three and five dimensions, which are no lines, show what our statistics
  //: can see.
  //:
  //: In the *control* the steps are the same and do not add up. This is done to the run and to its
  //: nulls. If one coordinate came out of that as well, the map would find one in anything.

  static let names = ["SGD", "isotropic", "covariance", "signs", "shuffled"]
  static let fewDimensions = [2, 3, 5]
  static let control = """
    The same steps do not add up: at each snapshot a path, run or null, forgets a fifth of the way it \
    has come.
    """

  //: ## Parameters
  //:
  //: Of the paper's networks and data nothing was available to us; all values are ours.

  static let images = Parameter(
    "images", symbol: "N", "training images, pooled to 7 × 7", default: 2000, tiny: 200,
    range: 100...60_000, origin: .ours("enough to learn from, small enough to repeat"))
  static let width = Parameter(
    "width", symbol: "m", "hidden units", default: 16, range: 1...256,
    origin: .ours("970 parameters"))
  static let learningRate = Parameter(
    "learning-rate", symbol: "η", "learning rate", default: 0.2, range: 0.001...2.0,
    origin: .ours("fast and stable"))
  static let batchSize = Parameter(
    "batch-size", symbol: "B", "samples in a batch, drawn with replacement", default: 20,
    range: 1...1000, origin: .ours("a noisy run: a hundredth of the data"))
  static let steps = Parameter(
    "steps", symbol: "T", "steps of a run", default: 8000, tiny: 320, range: 100...100_000,
    origin: .ours("from the start to a trained network"))
  static let interval = Parameter(
    "interval", symbol: "–", "steps between snapshots", default: 20, tiny: 8, range: 1...1000,
    origin: .ours("401 snapshots"))
  static let replicates = Parameter(
    "replicates", symbol: "R", "independent runs, each with its nulls", default: 20, tiny: 2,
    range: 2...1000, origin: .ours("standard errors of one per cent"))
  static let bandwidthDivisors = Parameter(
    "bandwidth-divisors", symbol: "c", "bandwidths: median squared distance over c",
    default: [64.0, 16.0, 4.0], tiny: [64.0], range: 1.0...10_000.0,
    origin: .chosen(
      for: "64: the kernel reaches over some per cent of a path; 16, 4: where nulls fail"))
  static let walks = Parameter(
    "walks", symbol: "–", "covariance and sign nulls of each run, for each bandwidth",
    default: [1, 16, 4], tiny: [1], range: 1...100,
    origin: .chosen(for: "residuals near their bound, which one walk leaves open"))
  static let flatWalks = Parameter(
    "flat-walks", symbol: "–", "walks in two, three and five dimensions", default: 40, tiny: 2,
    range: 2...1000, origin: .ours("shares within a quarter"))
  static let memory = Parameter(
    "memory", symbol: "–", "what a path of the control keeps of its way, at each snapshot",
    default: 0.8, range: 0...1,
    origin: .chosen(
      for: "a control that could pass: at 0.98 a walk nearly does, at 0.5 it is noise"))
  static let parameters: Parameters = [
    images, width, learningRate, batchSize, steps, interval, replicates, bandwidthDivisors, walks,
    flatWalks, memory,
  ]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  //: ## The rest of the experiment

  struct Data: Sendable {
    /// For each run its path, then the four nulls in the order of `names`; and isotropic walks in a
    /// few dimensions, for each number, none in the control.
    var paths: [[Path]], flat: [[Path]]
  }

  struct Path: Sendable {
    /// For each bandwidth; where a null has several walks, of each. All else is at the first bandwidth.
    var views: [[View]]
    /// f, the share of the variance that ψ₁ explains; and what exchangeable steps would have.
    let share: Double, exchangeableShare: Double
    /// 1 − μ_k over its closed form for a walk, mean over k, up to 6 for the isotropic one.
    let decay: Double
    /// |Correlation| of ψ_k and cos(πku), k = 1, 2, 3; and of the isotropic walk the shares of the
    /// variance of the first three principal components, over 6/(πk)².
    let cosines: [Double], principalShares: [Double]
    /// ψ₁, which rises in time on the whole, and ψ₂, which begins above 0.
    let coordinates: [[Double]]

    init(
      _ recorded: Matrix<Double>, memory: Double, _ divisors: [Double], isWalk: Bool = false
    ) throws {
      let (n, π) = (recorded.columns, Double.pi)
      let steps = increments(of: recorded)
      let path = accumulated(steps, from: recorded.column(0), memory: memory)
      let distances = squaredDistances(path)
      let found = try maps(distances, divisors, coordinates: isWalk ? 6 : 3)
      let (map, ψ) = (found[0].map, (0..<3).map { found[0].map.coordinates.column($0) })
      views = found.map { [$0.view] }
      share = capturedVariance(of: path, by: ψ[0])
      exchangeableShare = OneCoordinate.exchangeableShare(path)
      let τ =
        4 * median(distances.elements) / divisors[0] * Double(n - 1)
        / steps.elements.dot(steps.elements)
      decay = mean(
        map.eigenvalues.enumerated().map { k, μ in
          let x = π * Double(k + 1) * τ / Double(n)
          return (1 - μ) * (1 + x * x) / (x * x)
        })
      let time = (0..<n).map(Double.init)
      cosines = (1...3).map { k in
        abs(correlation(ψ[k - 1], time.map { .cos(π * Double(k) * ($0 + 0.5) / Double(n)) }))
      }
      principalShares = try isWalk ? OneCoordinate.principalShares(distances) : []
      let isFalling = rankCorrelation(ψ[0], time) < 0
      coordinates = [isFalling ? ψ[0].map(-) : ψ[0], ψ[1][0] < 0 ? ψ[1].map(-) : ψ[1]]
    }
  }

  static func principalShares(_ distances: Matrix<Double>) throws -> [Double] {
    let n = distances.columns
    let means = (0..<n).map { mean(distances.column($0)) }
    let overall = mean(means)
    let gram = Matrix(rows: n, columns: n) {
      (means[$0] + means[$1] - distances[$0, $1] - overall) / 2
    }
    let eigenvalues = try gram.symmetricEigenvalues()
    let total = eigenvalues.reduce(0, +)
    return eigenvalues.sorted(by: >).prefix(3).enumerated().map { k, eigenvalue in
      eigenvalue / total * .pi * .pi * Double((k + 1) * (k + 1)) / 6
    }
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let recorded = try run[runs]
    let memory = mechanism == .on ? 1.0 : run[memory]
    let divisors = run[bandwidthDivisors]
    let paths = try run.replicate(run[replicates]) { draws in
      let path = recorded[draws.replicate]
      return [try Path(path, memory: memory, divisors)]
        + (try NullTrajectory.allCases.map { null in
          var stream = draws("null/\(null)")
          var own = try Path(
            null.path(like: path, stream: &stream), memory: memory, divisors,
            isWalk: null == .isotropic)
          guard mechanism == .on && (null == .covariance || null == .signFlipped) else {
            return own
          }
          // More of them; a walk is used at all bandwidths that want it.
          for k in 1..<max(2, run[walks].max() ?? 1) {
            let more = divisors.indices.filter { $0 < run[walks].count && run[walks][$0] > k }
            if more.isEmpty { continue }
            let distances = squaredDistances(null.path(like: path, stream: &stream))
            for (c, found) in zip(more, try maps(distances, more.map { divisors[$0] })) {
              own.views[c].append(found.view)
            }
          }
          return own
        })
    }
    guard mechanism == .on else { return Data(paths: paths, flat: []) }
    let flat = try run.sweep(fewDimensions, replicates: run[flatWalks]) { dimension, draws in
      var stream = draws("null/few dimensions")
      let steps = stream.normalMatrix(rows: dimension, columns: recorded[0].columns - 1)
      let start = [Double](repeating: 0, count: dimension)
      return try Path(accumulated(steps, from: start), memory: 1, [divisors[0]])
    }
    return Data(paths: paths, flat: flat)
  }

  //: ## Checks
  //:
  //: *The run.* The residual is not 0 even for exact harmonics. A local line of width $h$, a third of the
  //: median distance between snapshots, misses the parabola $\psi_2 = \sqrt2(\psi_1^2 - 1)$ by about
  //: $h^2/\sqrt2$. That is some 0.07 where snapshots are spread as evenly as those of a walk. A run
  //: that slows down crowds its late snapshots; its $h$ is half as large, and so its residual,
  //: {{sgd.residual | 2 = 0.020}}, about a quarter. The rank correlation is 1 where $\psi_1$ rises
  //: from each snapshot to the next. Ranks that are off by a share $d$ of the run, root mean
  //: square, cost $6d^2$; so 0.999 stands for $d = 1.3\,\%$, and 0.99 for 4 %.
  //:
  //: *What the two can see.* A walk in the plane is not one coordinate. Its residual is
  //: {{walk-2 | 2 = 0.35}} on average, in five dimensions {{walk-5 | 2 = 0.19}}, and it scatters
  //: widely: some such walks look like lines. By the bounds that we use for the nulls, 0.99 and
  //: 0.1, {{walk-2.passing | percent 2 = 0 %}} of the walks in the plane pass as one coordinate,
  //: {{walk-3.passing | percent 2 = 2.5 %}} of those in three dimensions, and
  //: {{walk-5.passing | percent 2 = 30 %}} of those in five; above ten one sees nothing.
  //:
  //: *The nulls* answer the same two questions at each bandwidth. The theory of the walk comes next; it
  //: sees no images and is the same on every data set. Last comes the share $f$. It must be larger in
  //: the run than in the largest of the three driftless nulls, and larger still when the run's steps
  //: are shuffled. "Calibration" means the seeds 1000 to 1004 on each data set.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let divisors = run[bandwidthDivisors].enumerated()
    let kinds = names.indices.map { k in data.paths.map { $0[k] } }
    let (sgd, walk, shuffled) = (kinds[0], kinds[1], kinds[4])
    let (line, drunk) = (96 / Double.pow(.pi, 4), 6 / (Double.pi * .pi))
    Check.instrument(
      "lanczos.residual", "largest residual ‖Sv − μv‖",
      (data.paths + data.flat).joined().flatMap { $0.views.joined() }.map(\.lanczosResidual).max()
        ?? .nan, .atMost(1e-6), because: "a residual r moves an eigenvalue by at most r")
    Check.every("C10.clock") {
      for (c, divisor) in divisors {
        Check.claim(
          "C10.clock", "|rank correlation| of ψ₁ and time, SGD, c = \(divisor.text)",
          estimate(sgd, c, \.clock), .atLeast(0.999),
          because: "fixed beforehand: ranks off by 1.3 % of the run",
          rivals: .all(
            [.init("in order within an eighth of the run only", .atMost(0.9))]
              + data.flat.prefix(1).map {
                .init("like a walk in the plane", .atMost(estimate($0, 0, \.clock).value))
              }),
          inControl: .mustFail)
      }
    }
    Check.every("C10.harmonics") {
      for (c, divisor) in divisors {
        Check.claim(
          "C10.harmonics", "larger of r₂ and r₃, SGD, c = \(divisor.text)",
          estimate(sgd, c, \.residual), .atMost(0.06), because: "fixed beforehand",
          rivals: .all(
            [.init("several coordinates", .atLeast(0.1))]
              + data.flat.prefix(1).map {
                .init("like a walk in the plane", .atLeast(estimate($0, 0, \.residual).value))
              }),
          inControl: .mustFail)
      }
    }
    for (c, divisor) in divisors {
      Check.every("C10b.\(divisor.text)") {
        for (name, paths) in zip(names, kinds).dropFirst() {
          Check.claim(
            "C10b.\(divisor.text)", "|rank correlation| of ψ₁ and time, \(name)",
            estimate(paths, c, \.clock), .atLeast(0.99),
            because: "fixed beforehand: ranks off by 4 % of the path",
            rivals: .rival("specific: in order within an eighth of the path only", .atMost(0.9)),
            inControl: .mustFail)
          Check.claim(
            "C10b.\(divisor.text)", "larger of r₂ and r₃, \(name)", estimate(paths, c, \.residual),
            .atMost(0.1), because: "fixed beforehand; exact harmonics have 0.07",
            rivals: .rival(
              "specific: several coordinates, like a walk in the plane", .atLeast(0.15)),
            inControl: .mustFail)
        }
      }
    }
    Check.ours(
      "walk.share", "f of the isotropic walk", walk.mean(of: \.share), .near(drunk),
      allowing: 0.02, because: "the ends of the chain: within τ/n = 0.02 of them ψ₁ is no cosine",
      rivals: .rival("a straight line", .near(line), allowing: 0.02), inControl: .mustFail)
    Check.ours(
      "walk.decay", "(1 − μ_k) over its closed form, mean over k ≤ 6, isotropic walk",
      walk.mean(of: \.decay), .near(1), allowing: 0.06,
      because: "the ends again: of order 2τ/n = 0.04, and half as much", effect: 0.2,
      inControl: .mustFail)
    Check.every("walk.cosines", role: .ours) {
      for k in 0..<3 {
        Check.ours(
          "walk.cosines", "|correlation| of ψ_k and cos(πku), k = \(k + 1), isotropic walk",
          walk.mean { $0.cosines[k] }, .atLeast(0.995), because: "fixed beforehand",
          inControl: .mustFail)
      }
    }
    Check.every("walk.components", role: .ours) {
      for k in 0..<3 {
        Check.ours(
          "walk.components",
          "variance of principal component \(k + 1) over 6/(πk)², isotropic walk",
          walk.mean { $0.principalShares[k] }, .near(1), allowing: 0.12,
          because: "fixed beforehand: finitely many steps and directions",
          rivals: .rival("as in a cloud without order", .near(0), allowing: 0.12),
          inControl: .mustFail)
      }
    }
    if !data.flat.isEmpty {
      Check.every("power", role: .ours) {
        for (dimension, paths) in zip(fewDimensions, data.flat).prefix(2) {
          Check.ours(
            "power", "share of walks in \(dimension) dimensions that pass as one coordinate",
            passing(paths), .atMost(0.5),
            because: "a majority must be seen, by the bounds on the nulls",
            inControl: .free(because: "they are made once"), unit: "walk")
        }
      }
    }
    Check.ours(
      "share", "f of the run", sgd.mean(of: \.share), .near(0.87), allowing: 0.03,
      because: "fixed beforehand, for MNIST",
      rivals: .all([
        .init("a walk", .near(drunk), allowing: 0.02),
        .init("a straight line", .near(line), allowing: 0.02),
      ]), inControl: .mustFail)
    Check.ours(
      "shuffled.share", "f of the shuffled run, less its prediction from D/(D + Q)",
      shuffled.mean { $0.share - $0.exchangeableShare }, .near(0), allowing: 0.02,
      because: "the ends of the chain, as for the walk", effect: 0.05, inControl: .mustFail)
    Check.ours(
      "drift", "f of the run less the largest f of three driftless nulls",
      data.paths.mean { $0[0].share - ($0[1...3].map(\.share).max() ?? .nan) },
      .order(margin: 0.1), because: "margin: half of 0.21 to 0.24 in calibration",
      inControl: .mustFail)
    Check.ours(
      "history", "f of the shuffled run less f of the run",
      data.paths.mean { $0[4].share - $0[0].share }, .order(margin: 0.025),
      because: "margin: half of 0.052 to 0.058 in calibration",
      inControl: .free(because: "of a way that is forgotten there is next to nothing to share"))
  }

  /// The mean over runs at a bandwidth, of the mean over a run's walks.
  static func estimate(_ paths: [Path], _ c: Int, _ value: (View) -> Double) -> Estimate {
    paths.mean { mean($0.views[c].map(value)) }
  }

  /// The share of paths that the bounds on the nulls take for one coordinate, at the first bandwidth.
  static func passing(_ paths: [Path]) -> Share {
    Share(of: paths) { $0.views[0][0].clock >= 0.99 && $0.views[0][0].residual <= 0.1 }
  }

  static func quoted(_ data: Data, control: Data, _ run: Run) -> [(name: String, value: Double)] {
    let residuals = [0, run[bandwidthDivisors].count - 1].map { c in
      names.indices.map { k in estimate(data.paths.map { $0[k] }, c, \.residual).value }
    }
    return [(name: "sgd.residual", value: residuals[0][0])]
      + zip(fewDimensions, data.flat).flatMap { dimension, paths in
        [
          (name: "walk-\(dimension)", value: estimate(paths, 0, \.residual).value),
          (name: "walk-\(dimension).passing", value: passing(paths).value),
        ]
      } + zip(names, residuals[1]).dropFirst().map { (name: "wide.\($0)", value: $1) }
  }

  //: ## Figure

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let x = (0..<names.count).map(Double.init)
    let ticks = Dictionary(uniqueKeysWithValues: zip(x, names.map { Label(plain: $0) }))
    let path = Axis("path", range: -0.6...5.2, ticks: .labelled(ticks))
    func residuals(_ data: Data, _ c: Int) -> [Estimate] {
      names.indices.map { k in estimate(data.paths.map { $0[k] }, c, \.residual) }
    }
    let widest = run[bandwidthDivisors].count - 1
    let looks: [(Label, Path, Colour)] = [
      ("SGD", data.paths[0][0], .blue), ("isotropic walk", data.paths[0][1], .vermillion),
    ]
    let flat = data.flat[0][0].coordinates
    let last = Double(flat[0].count - 1)
    let u = flat[0].indices.map { Double($0) / last }
    let shares = names.indices.map { k in data.paths.mean { $0[k].share } }
    let straightness = data.paths.mean { $0[4].exchangeableShare }
    return Figure(
      caption: """
        (a) The first two diffusion coordinates along a training run and along an isotropic random \
        walk in as many dimensions, over the share u of its steps; the walk's are cosines. (b) The \
        second coordinate against the first: a function of it in the run and in the walk, and not in a \
        walk in two dimensions. (c) The larger of r₂ and r₃, where r_k is what a local regression on the \
        coordinates before it leaves unexplained of ψ_k: little in the run and in all four nulls; more \
        in two nulls at the widest bandwidth, and most in the control, whose steps do not add up. (d) \
        The share of the variance of the weights that a regression on ψ₁ explains: it tells the run from \
        the driftless nulls. Bars are ± 2 standard errors.
        """,
      panels: [
        Panel(
          x: Axis("share $u$ of the steps", symbol: "$u$", range: 0...1),
          y: Axis("coordinates $ψ_1$, $ψ_2$", symbol: "$ψ$", range: -2...2), legend: .above,
          series: looks.flatMap { name, path, colour in
            (0..<2).map { k in
              .line(k == 0 ? name : nil, x: u, y: path.coordinates[k]).colour(colour)
            }
          } + [
            .theory("$-√2 cos πu$") { -2.0.squareRoot() * .cos(.pi * $0) }.dash(.dashed),
            .theory("$√2 cos 2πu$") { 2.0.squareRoot() * .cos(2 * .pi * $0) }.dash(.dotted),
            .text("$ψ_1$", x: 0.03, y: -1.7), .text("$ψ_2$", x: 0.03, y: 1.7),
          ]),
        Panel(
          x: Axis("first coordinate $ψ_1$", symbol: "$ψ_1$"),
          y: Axis("second coordinate $ψ_2$", symbol: "$ψ_2$"), legend: .above,
          series: [.line("walk, two dimensions", x: flat[0], y: flat[1]).colour(.grey)]
            + looks.map { .line($0, x: $1.coordinates[0], y: $1.coordinates[1]).colour($2) } + [
              .theory("$√2(ψ_1^2 - 1)$", over: -1.4142...1.4142) {
                2.0.squareRoot() * ($0 * $0 - 1)
              }.dash(.dashed)
            ]),
        Panel(
          x: path,
          y: Axis(
            "larger of $r_2$ and $r_3$", symbol: "$r$", scale: .logarithmic, from: 0.01, to: 2),
          legend: .above,
          series: [
            .measured("finest bandwidth", x: x.map { $0 - 0.1 }, residuals(data, 0)).colour(.blue),
            .measured("widest", x: x.map { $0 + 0.1 }, residuals(data, widest)).colour(.orange),
            .control("control", x: x, residuals(control, 0), bars: true),
          ]),
        Panel(
          x: path,
          y: Axis("share $f$ of variance by $ψ_1$", symbol: "$f$", from: 0, to: 1.1),
          legend: .above,
          series: [
            .bars("measured", x: x, y: shares.values, error: shares.map { 2 * $0.standardError })
              .colour(.blue),
            .measured("from the straightness", x: [4], [straightness])
              .colour(.vermillion).marker(.diamond),
            .horizontal("$6/π^2$", at: 6 / (.pi * .pi)),
            .horizontal("$96/π^4$", at: 96 / .pow(.pi, 4)),
          ]),
      ])
  }

  //: The share $f$ of the run exceeds that of the best driftless null by {{drift | 2 = 0.21}} ±
  //: {{drift.error | 2 = 0.011}}, and shuffling its steps adds {{history | 2 = 0.052}} ±
  //: {{history.error | 2 = 0.0018}} (d).
  //:
  //: ## What to doubt
  //:
  //: *The verdict is not the message.* The claim is reproduced, by the letter. But a test that four
  //: nulls pass as well as the run does says nothing about the run. Whoever reports a dimension of
  //: training in diffusion coordinates owes the reader the dimension of a random walk.
  //:
  //: *It depends on the bandwidth.* With $c = 64$ and 16 all four nulls pass. With $c = 4$, where the
  //: kernel sees a good part of the path at once, the run is still one coordinate, and so are the
  //: isotropic walk, with a residual of {{wide.isotropic | 2 = 0.067}}, and the shuffled run, with
  //: {{wide.shuffled | 2 = 0.074}}. The walks with the run's covariance and with its signs changed
  //: are not: {{wide.covariance | 2 = 0.22}} and {{wide.signs | 2 = 0.16}}. Their steps lie in few
  //: directions, so that they cross their own way. What the run has and they lack is drift, once
  //: more.
  //:
  //: *The statistics are weak.* A walk in ten dimensions passes for a line. And "functions of it" rests
  //: on $\psi_2$ and $\psi_3$.
  //:
  //: *The drift is no discovery of the map.* The straightness $D/(D+Q)$, which needs no map at all,
  //: predicts $f$ for the shuffled run. The run itself falls short of that: its steps are not
  //: exchangeable, the order counts. In which way, we did not measure. What a map could still show is
  //: whether several runs share a path, or whether a path comes back to where it has been.
  //:
  //: *One network, one kernel, whole weight vectors.* At the spacing of the snapshots the chain falls
  //: apart and coordinates multiply, which is an artefact. The paper's own networks, data and bandwidth
  //: are not known to us. Larger networks, momentum, a falling learning rate and finer bandwidths were
  //: not tried.
  //:
  //: ## Exercises
  //:
  //: 1. *Derive* $f$ for a straight line and for a walk, with $\psi_1 = \sqrt2\cos\pi u$.
  //:
  //:    *Answer.* The line $x = u$ has $\int (u - \frac12)\,\psi_1\,du = -2\sqrt2/\pi^2$ and the variance
  //:    1/12, and so $f = 12 \cdot 8/\pi^4$. For a walk in continuous time integrate by parts:
  //:    $\int x\,\sqrt2\cos(\pi ku)\,du = -\int \sqrt2\sin(\pi ku)\,dx/\pi k$ has the variance
  //:    $1/(\pi k)^2$, and these add up to 1/6 over all $k$. The first has the share $6/\pi^2$.
  //:
  //: 2. *Change* `fewDimensions` to `[2, 10, 20]`. What becomes of the check `power`?
  //:
  //:    *Answer.* It fails: of the walks in ten dimensions 35 of 40 pass as one coordinate, and in twenty
  //:    38 (`quoted` in the record has their share). Steps are orthogonal enough by then, and to the two
  //:    statistics ten dimensions are as good as a thousand.
  //:
  //: 3. *Run* `--set bandwidth-divisors=1 --set walks=1`, with a kernel that sees the whole path at once.
  //:    Who stays one coordinate?
  //:
  //:    *Answer.* The run does, with a residual of 0.02. The walks with its covariance and with its signs
  //:    changed lose it, with 0.38 and 0.34; the isotropic walk and the shuffled run have 0.08. "Not
  //:    specific" is then not reproduced: who tunes the bandwidth on the run alone could find that
  //:    training is special.
}
