//: # A diffusion map hears the shape of a circle, a torus and a sphere
//:
//: A diffusion map lets a random walk loose on a cloud of points and takes its slowest modes for
//: coordinates. Part 5 of the book puts the weights of a network in training through one. Before we
//: believe what it says about those, it has to say the truth about shapes on which everything is
//: known: here it measures the vibrations of three of them. On evenly spread points it must give the
//: closed form to rounding; on random points it must come close, and how close is measured.
//:
//: **You need** Markov matrices and Fourier series. That spheres have harmonics is enough to know
//: about them.

import Replication
import SemicircleCore

@main struct KnownSpectraChapter: Chapter {
  static let claim = Claim(
    "C1", part: .diffusionMaps, number: 1, slug: "known-spectra",
    title: "A diffusion map hears the shape of a circle, a torus and a sphere",
    paper: .fjellstromNystrom2022, place: "the method; abstract",
    statement: """
      The eigenvalues of a diffusion map with α = 1 are those of the shape's Laplacian: equal to the \
      closed form at a finite bandwidth ε, and within a relative error ε of the limit.
      """,
    reported: "The method is named; of the paper's text we had the abstract only, no number.",
    expected: .reproduced)

  //: ## Parameters
  //:
  //: Of each shape we take the first six eigenvalues after the trivial one. The bandwidths stay wide
  //: enough for even points to look continuous: the kernel $e^{-d^2/4\varepsilon}$ has the width
  //: $\sqrt{2\varepsilon}$, and neighbours on the torus are 0.16 apart, on the sphere some
  //: 0.08.

  static let evenPoints = Parameter(
    "even-points", symbol: "n", "evenly spread points on circle, torus and sphere",
    default: [1000, 1600, 2000], tiny: [200, 1600, 2000], range: 16...20_000,
    origin: .ours("spacing below half the width of the kernel"))
  static let bandwidths = Parameter(
    "bandwidths", symbol: "ε", "bandwidths for evenly spread points",
    default: [0.015625, 0.03125, 0.0625, 0.125, 0.25], tiny: [0.015625, 0.03125],
    range: 0.001...1.0,
    origin: .ours("a factor of 16; the finest is where the sphere's 2000 points still do"))
  static let randomPoints = Parameter(
    "random-points", symbol: "n", "random points: circle twice, torus, sphere",
    default: [500, 2000, 2000, 2000], tiny: [200, 300, 300, 300], range: 50...20_000,
    origin: .ours("matrices of 32 MB"))
  static let randomBandwidths = Parameter(
    "random-bandwidths", symbol: "ε", "their bandwidths",
    default: [0.0078125, 0.0078125, 0.03125, 0.03125], range: 0.0001...1.0,
    origin: .ours("near the bottom of panel (b)"))
  static let replicates = Parameter(
    "replicates", symbol: "R", "independent clouds of random points", default: 16, tiny: 2,
    range: 2...1000, origin: .ours("a fair cloud fails by chance in one run of a thousand"))
  static let parameters: Parameters = [
    evenPoints, bandwidths, randomPoints, randomBandwidths, replicates,
  ]

  static func cost(_ run: Run) -> Cost? {
    // Some two hundred products of order n² for each map, with the mechanism on and off.
    func squares(_ counts: [Int]) -> Double { counts.reduce(0) { $0 + Double($1 * $1) } }
    let even = Double(run[bandwidths].count) * squares(run[evenPoints] + [run[evenPoints][0]])
    let random = Double(run[replicates]) * squares(run[randomPoints])
    let curves = Double(curveReplicates * curveBandwidths.count) * squares(curvePoints)
    let largest = Double((run[evenPoints] + run[randomPoints]).max() ?? 0)
    return Cost(
      cpuSeconds: 4e-8 * (2 * (even + random) + curves), bytes: 3e7 + 3.2e1 * largest * largest)
  }

  //: ## Theory
  //:
  //: Let $W_{ij} = e^{-|x_i - x_j|^2/4\varepsilon}$ for $n$ points. Its row sums $q_i$ measure how
  //: dense the points lie. The $\alpha$-normalisation divides by them,
  //: $K_{ij} = W_{ij}\,q_i^{-\alpha} q_j^{-\alpha}$, and the transition matrix is $K$ with rows
  //: scaled to sum 1, $T = D^{-1}K$. For many points and small $\varepsilon$ one step of this walk is
  //: $1 + \varepsilon L$ with
  //: $$L = \Delta + 2(1-\alpha)\,\nabla\log q\cdot\nabla$$
  //: (Coifman and Lafon 2006). At $\alpha = 1$ the density drops out and the Laplacian $\Delta$ of
  //: the shape is left; so with the eigenvalues $\mu_k$ of $T$,
  //: $\hat\lambda_k = -\log(\mu_k)/\varepsilon$ estimates its eigenvalue.
  //:
  //: One need not go to the limit. On the unit circle $d^2 = 2 - 2\cos\theta$, and the kernel is
  //: $e^{\kappa\cos\theta}$ with $\kappa = 1/2\varepsilon$. The walk is a convolution, its
  //: eigenvalues the Fourier coefficients
  //: $$\mu_k = I_k(\kappa)/I_0(\kappa),$$
  //: twice each, with the modified Bessel functions $I_k$. The torus (two unit circles, in four
  //: dimensions) has their products. On the unit sphere, by the theorem of Funk and Hecke, degree
  //: $l$ has $\mu_l = I_{l+1/2}(\kappa)/I_{1/2}(\kappa)$, $2l+1$ times. The limits of $\hat\lambda$
  //: are $k^2$, $j^2+k^2$ and $l(l+1)$.
  //:
  //: Now expand: $\log I_\nu(\kappa)$ depends on $\nu$ through
  //: $-\nu^2/2\kappa - \nu^2/4\kappa^2 + O(\kappa^{-3})$, and with $\varepsilon = 1/2\kappa$ all three
  //: shapes come out alike,
  //: $$\hat\lambda = \lambda\,(1 + \varepsilon + O(\varepsilon^2)) .$$
  //: On these shapes a diffusion map is wrong by the fraction $\varepsilon$, and by nothing else.
  //: This expansion is ours.

  //: ## Experiment
  //:
  //: Even points: equal angles; a square grid of angles; the spiral of Fibonacci, which steps in
  //: height by $2/n$ and turns by the golden angle. Random points have the same law. *Uneven* ones are
  //: both of these shifted along the shape, more densely to one side: angles by
  //: $\theta \to \theta - 0.5\sin\theta$, heights by $z \to (z + 0.3)/(1 + 0.3z)$. (`Shape` makes
  //: them, and knows their eigenvalues.)
  //:
  //: Three things are measured. Even points, on each shape and at each bandwidth. Random points, at
  //: one bandwidth each, and on the circle at many. And the uneven circle, to see the normalisation
  //: at work.
  //:
  //: In the *control* the normalisation is switched off, $\alpha = 0$, and all points are uneven. The
  //: shapes are the same; a map that only pretended to know them from the points' density would now
  //: be found out.

  struct Map: Sendable {
    var bandwidth: Double
    var eigenvalues: [Double]
    var residual: Double
    /// The smallest share of a Euclidean coordinate in the span of the first three ψ.
    var span = 0.0

    func estimates() -> [Double] { eigenvalues.map { -Double.log($0) / bandwidth } }

    /// The largest relative error of λ̂.
    func error(_ limits: [Double]) -> Double {
      zip(estimates(), limits).map { abs($0 / $1 - 1) }.max() ?? 0
    }
  }

  struct Data: Sendable {
    /// Even points, for each shape and bandwidth.
    var even: [Shape: [Map]]
    /// Even points on the sphere, a quarter of them, at the middle bandwidth.
    var quarter: Map
    var quarterIndex: Int
    /// The uneven circle.
    var uneven: [Map]
    /// Random points, for each setting and replicate.
    var random: [[Map]]
    /// Random points on the circle: for each number of points and bandwidth the mean error.
    var curves: [[Estimate]]
  }

  static let settings: [Shape] = [.circle, .circle, .torus, .sphere]
  static let curvePoints = [250, 1000]
  static let curveBandwidths = (-11 ... -2).map { Double.exp2(Double($0)) }
  static let curveReplicates = 4

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let α = mechanism == .on ? 1.0 : 0.0
    let off = mechanism == .off
    let ε = run[bandwidths]
    var even: [Shape: [Map]] = [:]
    for (shape, n) in zip(Shape.allCases, run[evenPoints]) {
      even[shape] = try run.sweep(ε) { ε, _ in
        try map(shape.evenPoints(n, uneven: off), ε, α)
      }
    }
    let quarter = try map(
      Shape.sphere.evenPoints(run[evenPoints][2] / 4, uneven: off), ε[ε.count / 2], α)
    let uneven = try run.sweep(ε) { ε, _ in
      try map(Shape.circle.evenPoints(run[evenPoints][0], uneven: true), ε, α)
    }
    let random = try run.sweep(Array(settings.indices), replicates: run[replicates]) {
      k, draws in
      var stream = draws("random")
      let points = settings[k].randomPoints(run[randomPoints][k], uneven: off, &stream)
      return try map(points, run[randomBandwidths][k], α)
    }
    var curves: [[Estimate]] = []
    if mechanism == .on {
      let cells = curvePoints.flatMap { n in curveBandwidths.map { (n, $0) } }
      let errors = try run.sweep(cells, replicates: curveReplicates) { cell, draws in
        // The same points at each bandwidth.
        var stream = run.stream("curve", cell: cell.0, replicate: draws.replicate)
        let points = Shape.circle.randomPoints(cell.0, uneven: false, &stream)
        return try map(points, cell.1, α).error(Shape.circle.limits)
      }.map { Estimate(meanOf: $0) }
      curves = [
        Array(errors.prefix(curveBandwidths.count)), Array(errors.suffix(curveBandwidths.count)),
      ]
    }
    return Data(
      even: even, quarter: quarter, quarterIndex: ε.count / 2, uneven: uneven, random: random,
      curves: curves)
  }

  static func map(_ points: Matrix<Double>, _ ε: Double, _ α: Double) throws -> Map {
    let map = try DiffusionMap(
      points: points, bandwidth: ε, normalisationExponent: α, coordinateCount: 6,
      maximumSteps: min(points.columns, 1000))
    return Map(
      bandwidth: ε, eigenvalues: map.eigenvalues, residual: map.residuals.max() ?? 0,
      span: span(points, map))
  }

  //: The eigenfunctions of the sphere's first eigenvalue are $x$, $y$, $z$ themselves. Because it is
  //: triple, the three $\psi$ of the map may be any rotation of them: not one $\psi$ is compared but
  //: the space of the three. In the inner product of the stationary distribution they are orthonormal,
  //: so that the share of $x$ in that space is a sum of three squares.

  static func span(_ points: Matrix<Double>, _ map: DiffusionMap) -> Double {
    let π = map.stationary
    return (0..<points.rows).map { axis -> Double in
      let values = (0..<points.columns).map { points[axis, $0] }
      let mean = zip(π, values).reduce(0) { $0 + $1.0 * $1.1 }
      var (variance, inside) = (0.0, 0.0)
      for i in π.indices { variance += π[i] * (values[i] - mean) * (values[i] - mean) }
      for k in 0..<3 {
        var product = 0.0
        for i in π.indices { product += π[i] * values[i] * map.coordinates[i, k] }
        inside += product * product
      }
      return inside / variance
    }.min() ?? 0
  }

  //: ## Checks
  //:
  //: On equal angles a sum over $n$ points replaces the Fourier integral. The error is the alias
  //: $I_{n-k}(\kappa)$, of the size of $e^{-n^2\varepsilon}$ relative to $I_0$, and mostly below
  //: rounding. The spiral on the sphere has an error that falls like $n^{-3/2}$: to an eighth, if the
  //: points are four times as many.
  //:
  //: The limit is judged by the relative error of $\hat\lambda$ over $\varepsilon$ at the finest
  //: bandwidth, which has to be 1. On the uneven circle its constant depends on the density, and we
  //: ask for a slope instead: where the limit is right the error falls in proportion to
  //: $\varepsilon$, where it is wrong the error stays.
  //:
  //: Random points have no closed form here. The bounds on their errors were fixed beforehand, from
  //: clouds of another program; each is on the mean over the clouds of the worst of six eigenvalues.
  //: The "calibration" in the table's reasons is what the seeds 1000 to 1004 gave: the bounds leave
  //: half as much again. In the control they are missed by far, but clouds scatter more there, and so
  //: they are not asked to fail: the other checks are.

  static let control = """
    No density normalisation, α = 0, on points that lie more densely on one side: the walk feels a \
    drift, and its generator is no Laplacian.
    """

  static let randomBounds: [(error: Double, calibration: String)] = [
    (0.12, "0.067 to 0.083"), (0.035, "0.021 to 0.024"),
    (0.09, "0.047 to 0.054"),
    (0.08, "0.046 to 0.051"),
  ]

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    var checks: [Check] = []
    for (shape, n) in zip(Shape.allCases, run[evenPoints]) {
      let maps = data.even[shape] ?? []
      let side = shape == .torus ? Double(n).squareRoot() : Double(n)
      checks += [
        Check.worst(
          of: maps.map { map in
            let error = zip(map.eigenvalues, shape.eigenvalues(map.bandwidth)).map { abs($0 - $1) }
            let alias = 100 * Double.exp(-side * side * map.bandwidth)
            return Check(
              .claim, "C1.exact.\(shape)", "max |μ − closed form|, \(n) even points",
              error.max() ?? .nan, .atMost(0),
              allowing: shape == .sphere
                ? 1e-4 * .pow(2000 / Double(n), 1.5) : 1e-12 + alias,
              because: shape == .sphere
                ? "spacing of the spiral: 10⁻⁴ at 2000 points, falling like n^(−3/2)"
                : "rounding, and the alias I_(n−k) of a finite Fourier sum",
              inControl: .mustFail)
          }),
        maps.min { $0.bandwidth < $1.bandwidth }.map { map in
          Check(
            .claim, "C1.limit.\(shape)", "largest relative error of λ̂ over ε, at the finest ε",
            map.error(shape.limits) / map.bandwidth, .near(1), allowing: 3 * map.bandwidth,
            because: "the next order of the expansion: 2ε for the circle, and half as much again",
            inControl: .mustFail)
        },
      ].compactMap { $0 }
    }
    let maps = (data.even[.sphere] ?? []) + data.uneven
    let residual = data.even.values.joined().map(\.residual) + maps.map(\.residual)
    checks.append(
      Check(
        .instrument, "lanczos.residual", "largest residual ‖Sv − μv‖", residual.max() ?? .nan,
        .atMost(0), allowing: 1e-6, because: "a residual r moves an eigenvalue by at most r"))
    if let all = data.even[.sphere]?[data.quarterIndex] {
      let exact = Shape.sphere.eigenvalues(all.bandwidth)
      func error(_ map: Map) -> Double {
        zip(map.eigenvalues, exact).map { abs($0 - $1) }.max() ?? .nan
      }
      checks.append(
        Check(
          .ours, "sphere.order", "error with a quarter of the sphere's points over that with all",
          error(data.quarter) / error(all), .atLeast(8), allowing: 0,
          because: "n^(−3/2): eight, and more while the aliases still fall"))
    }
    let byBandwidth = data.uneven.sorted { $0.bandwidth < $1.bandwidth }
    checks.append(
      Check(
        .ours, "uneven.slope", "slope of the uneven circle's error, log–log, two finest ε",
        .log(byBandwidth[1].error(Shape.circle.limits) / byBandwidth[0].error(Shape.circle.limits))
          / .log(byBandwidth[1].bandwidth / byBandwidth[0].bandwidth), .near(1), allowing: 0.2,
        because: "the next order, with a density that varies threefold", inControl: .mustFail))
    for (k, shape) in settings.enumerated() {
      let n = run[randomPoints][k]
      checks.append(
        Check(
          .claim, "C1.random.\(shape)-\(n)", "mean of the largest error of λ̂, \(n) random points",
          Estimate(meanOf: data.random[k].map { $0.error(shape.limits) }),
          .atMost(randomBounds[k].error), allowing: 0,
          because: "fixed beforehand; \(randomBounds[k].calibration) in calibration",
          resolving: randomBounds[k].error / 5))
    }
    checks.append(
      Check(
        .claim, "C1.functions", "least share of x, y, z in the span of ψ₁, ψ₂, ψ₃ on the sphere",
        Estimate(meanOf: data.random[3].map(\.span)), .atLeast(0.998), allowing: 0,
        because: "fixed beforehand; 0.9985 to 0.9986 in calibration", resolving: 0.0005))
    return checks
  }

  //: ## Figure
  //:
  //: `ShapesFigure` draws it. On even points all three shapes are wrong by the bandwidth and by
  //: nothing else (a); random points add a noise that grows as the bandwidth falls (b).
  //:
  //: ## What to doubt
  //:
  //: *Easy shapes.* All three are smooth, closed, and of one or two dimensions. A set with a rim, a
  //: fold that comes back close to itself, or a dimension that varies is harder; the weights of a
  //: network may well be all of that.
  //:
  //: *Eigenvalues want many points, eigenvectors forgive.* On random points the map misses the
  //: sphere's eigenvalues by {{C1.random.sphere-2000 | percent 2}}, but has
  //: {{C1.functions | percent 4}} of each of its first eigenfunctions. Later chapters rest on
  //: eigenvectors.
  //:
  //: *The bandwidth is given here.* On a shape with a closed form one can sweep it. On data one has to
  //: choose it by a rule, and the usual rule (`BandwidthScan`), fed with all pairs of points, chooses
  //: one that is far too large on all three shapes: the slope of the kernel sum is steepest where the
  //: kernel sees the whole shape.
  //:
  //: *The paper.* Which kernel, bandwidth and normalisation it uses we do not know.
  //:
  //: *Not tried.* Noise off the shape, a kernel on nearest neighbours, values of $\alpha$ between 0 and 1.
  //:
  //: ## Exercises
  //:
  //: 1. `--set even-points=100,100,500` thins the even points out. Which shape suffers? *Expect*
  //:    the torus alone: the circle keeps its closed form to rounding with 100 points, while the
  //:    torus has them as 10 by 10, further apart than the finest kernel is wide, where the limit
  //:    is missed altogether. Even at $\varepsilon = 1/4$ it is off by $1.6\times10^{-6}$: that is
  //:    the alias, $2\mu_1$ times $I_9(2)/I_0(2)$ but for a few terms. The sphere passes, with an
  //:    error as much larger as $n^{-3/2}$ allows; only `sphere.order`, from 125 points to 500, is
  //:    not there yet.
  //:
  //: 2. `--set bandwidths=0.25,0.5` keeps the coarse bandwidths only. *Expect* the closed forms to
  //:    hold as before, at every bandwidth, and the limits to fail on circle and torus: their error
  //:    is 1.76 times $\varepsilon$. The map is right to rounding and its eigenvalues are 44 % off
  //:    those of the Laplacian. In the control the limit on the sphere now passes, by luck, and so
  //:    the control "did not fail".
}
