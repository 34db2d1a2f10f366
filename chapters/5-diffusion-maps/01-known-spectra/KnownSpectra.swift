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
  static let heading = Heading(
    part: .diffusionMaps, number: 1, slug: "known-spectra",
    title: "A diffusion map hears the shape of a circle, a torus and a sphere",
    paper: .fjellstromNystrom2022)
  static let claims = [
    Claim(
      "C1", place: "our reconstruction of its method, which the abstract names",
      statement: """
        The eigenvalues of a diffusion map with α = 1 are those of the shape's Laplacian, however \
        unevenly the points lie: at a finite bandwidth ε they equal the closed form on even points, \
        and the difference to the limit falls in proportion to ε.
        """,
      reported: """
        The method is named; of the paper's text we had the abstract only, no number and no shape.
        """,
      weakened: """
        six eigenvalues and three eigenfunctions of three smooth closed shapes; one uneven density \
        for each; two bandwidths for the power of ε
        """,
      expected: .reproduced)
  ]
  static let unit = "cloud of random points"

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
    origin: .chosen(for: "small errors: near the bottom of panel (b)"))
  static let replicates = Parameter(
    "replicates", symbol: "R", "independent clouds of each", default: [40, 40, 16, 40],
    tiny: [2, 2, 2, 2], range: 2...1000,
    origin: .chosen(for: "bounds that sixteen clouds of circle and sphere left open"))
  static let parameters: Parameters = [
    evenPoints, bandwidths, randomPoints, randomBandwidths, replicates,
  ]

  static func cost(_ run: Run) -> Cost? {
    // Some two hundred products of order n² for each map, with the mechanism on and off.
    func squares(_ counts: [Int]) -> Double { counts.reduce(0) { $0 + Double($1 * $1) } }
    let even = 5 * Double(run[bandwidths].count) * squares(run[evenPoints])
    let random = zip(run[replicates], run[randomPoints]).reduce(0) {
      $0 + 2 * Double($1.0 * $1.1 * $1.1)
    }
    let curves = Double(curveReplicates * curveBandwidths.count) * squares(curvePoints)
    let largest = Double((run[evenPoints] + run[randomPoints]).max() ?? 0)
    return Cost(
      cpuSeconds: 5e-8 * (even + random + curves),
      bytes: 3e7 + 3.2e1 * largest * largest)
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
  //: $\hat\lambda_k = -\log(\mu_k)/\varepsilon$ estimates its eigenvalue. Where the density is
  //: constant its gradient is 0, and every $\alpha$ gives the same: only uneven points can tell.
  //:
  //: One need not go to the limit. On the unit circle $d^2 = 2 - 2\cos\theta$, and the kernel is
  //: $e^{\kappa\cos\theta}$ with $\kappa = 1/2\varepsilon$. On even points the walk is a convolution,
  //: its eigenvalues the Fourier coefficients
  //: $$\mu_k = I_k(\kappa)/I_0(\kappa),$$
  //: twice each, with the modified Bessel functions $I_k$. The torus (two unit circles, in four
  //: dimensions) has their products. On the unit sphere, by the theorem of Funk and Hecke, degree
  //: $l$ has $\mu_l = I_{l+1/2}(\kappa)/I_{1/2}(\kappa)$, $2l+1$ times. The limits of $\hat\lambda$
  //: are $k^2$, $j^2+k^2$ and $l(l+1)$.
  //:
  //: Now expand: $\log I_\nu(\kappa)$ depends on $\nu$ through
  //: $-\nu^2/2\kappa - \nu^2/4\kappa^2 + O(\kappa^{-3})$, and with $\varepsilon = 1/2\kappa$ all three
  //: shapes come out alike to first order,
  //: $$\hat\lambda = \lambda\,(1 + \varepsilon + O(\varepsilon^2)) .$$
  //: The next order tells them apart: at $\varepsilon = 1/4$ circle and torus are off by
  //: {{coarse.circle | percent 2}}, the sphere by {{coarse.sphere | percent 2}}. This expansion is ours.
  //: On uneven points there is no closed form, and the constant beside $\varepsilon$ is another.

  //: ## Experiment
  //:
  //: Even points: equal angles; a square grid of angles; the spiral of Fibonacci, which steps in
  //: height by $2/n$ and turns by the golden angle. *Uneven* points are these shifted along the shape,
  //: more densely to one side: angles by $\theta \to \theta - 0.5\sin\theta$, heights by
  //: $z \to (z + 0.3)/(1 + 0.3z)$. Random points are even in law, and uneven by chance. (`Shape` makes
  //: them all, and knows their eigenvalues.)
  //:
  //: Even points are measured on each shape and at each bandwidth; uneven points likewise, with three
  //: normalisations, $\alpha = 1$, ½ and 0; random points at one bandwidth each, with $\alpha = 1$ and
  //: 0, and on the circle at many.
  //:
  //: In the *control* the normalisation is switched off, $\alpha = 0$, and all points are the same.

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
    /// Uneven points with the α under test and, beside α = 1, with ½ and 0; for each shape and
    /// bandwidth.
    var uneven: [[Shape: [Map]]]
    /// Random points with the α under test and, beside α = 1, with 0; for each setting and cloud.
    var random: [[[Map]]]
    /// Random points on the circle: for each number of points and bandwidth the mean error.
    var curves: [[Estimate]]
  }

  static let settings: [Shape] = [.circle, .circle, .torus, .sphere]
  static let curvePoints = [250, 1000]
  static let curveBandwidths = (-11 ... -2).map { Double.exp2(Double($0)) }
  static let curveReplicates = 4

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let α = mechanism == .on ? 1.0 : 0.0
    let ε = run[bandwidths]
    var even: [Shape: [Map]] = [:]
    for (shape, n) in zip(Shape.allCases, run[evenPoints]) {
      even[shape] = try run.sweep(ε) { ε, _ in
        try maps(shape.evenPoints(n, uneven: false), ε, [α])[0]
      }
    }
    let quarter = try maps(
      Shape.sphere.evenPoints(run[evenPoints][2] / 4, uneven: false), ε[ε.count / 2], [α])[0]
    var curves: [[Estimate]] = []
    if mechanism == .on {
      let cells = curvePoints.flatMap { n in curveBandwidths.map { (n, $0) } }
      let errors = try run.sweep(cells, replicates: curveReplicates) { cell, draws in
        // The same points at each bandwidth.
        var stream = run.again("curve", cell: cell.0, replicate: draws.replicate)
        let points = Shape.circle.randomPoints(cell.0, &stream)
        return try maps(points, cell.1, [α])[0].error(Shape.circle.limits)
      }.map { Estimate(meanOf: $0) }
      curves = [
        Array(errors.prefix(curveBandwidths.count)), Array(errors.suffix(curveBandwidths.count)),
      ]
    }
    let (uneven, random) = try run[shifted]
    return Data(
      even: even, quarter: quarter, quarterIndex: ε.count / 2,
      uneven: mechanism == .on ? uneven : [uneven[2]],
      random: mechanism == .on ? random : [random[1]], curves: curves)
  }

  /// Uneven points with α = 1, ½, 0, and random ones with 1, 0: the rivals of the claim and its control
  /// are the same maps.
  static let shifted = Shared { run -> (uneven: [[Shape: [Map]]], random: [[[Map]]]) in
    let ε = run[bandwidths]
    var uneven: [[Shape: [Map]]] = [[:], [:], [:]]
    for (shape, n) in zip(Shape.allCases, run[evenPoints]) {
      let found = try run.sweep(ε) { ε, _ in
        try maps(shape.evenPoints(n, uneven: true), ε, [1, 0.5, 0])
      }
      for i in uneven.indices { uneven[i][shape] = found.map { $0[i] } }
    }
    let random = try run.sweep(Array(settings.indices), replicates: run[replicates]) { k, draws in
      var stream = draws("random")
      let points = settings[k].randomPoints(run[randomPoints][k], &stream)
      return try maps(points, run[randomBandwidths][k], [1, 0])
    }
    return (uneven, (0..<2).map { i in random.map { clouds in clouds.map { $0[i] } } })
  }

  /// The map of the points for each α.
  static func maps(_ points: Matrix<Double>, _ ε: Double, _ exponents: [Double]) throws -> [Map] {
    let kernel = gaussianKernel(squaredDistances(points), bandwidth: ε)
    return try exponents.map { α in
      let map = try DiffusionMap(
        kernel: kernel, normalisationExponent: α, coordinateCount: 6,
        maximumSteps: min(points.columns, 1000))
      return Map(
        bandwidth: ε, eigenvalues: map.eigenvalues, residual: map.residuals.max() ?? 0,
        span: span(points, map))
    }
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
  //: points are four times as many. There the rivals are a spectrum without the bias of the
  //: bandwidth, $\mu = e^{-\varepsilon\lambda}$, and one that has every eigenvalue once. Even points say
  //: nothing about $\alpha$: the control passes these checks as well, and so it should.
  //:
  //: Uneven points do. There is no closed form, and we ask for a power of $\varepsilon$: where the limit
  //: is right the error falls in proportion to $\varepsilon$, where it is wrong the error stays. And we
  //: ask for the limit, as the line through the two finest bandwidths has it at $\varepsilon = 0$. The
  //: rivals are the maps with $\alpha = ½$ and $\alpha = 0$ of the same points.
  //:
  //: The bounds on the errors of random points were fixed beforehand, from clouds of another program;
  //: each is on the mean over the clouds of the worst of six eigenvalues. The density of such points is
  //: constant in law, so that without the normalisation the limit is right as well. But a cloud lies
  //: unevenly by chance, and the normalisation takes that out, too: on the sphere it brings
  //: {{unnormalised.sphere | percent 2}} down to {{random.sphere | percent 2}}.

  static let control = """
    No density normalisation, α = 0, on the same points: where they lie unevenly the walk feels a \
    drift, and its generator is no Laplacian.
    """

  static let randomBounds = [0.12, 0.035, 0.09, 0.08]

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let even = exactChecks(data, run)
    let residual =
      (Array(data.even.values.joined()) + data.uneven.flatMap { $0.values.joined() }
      + data.random.joined().joined()).map(\.residual).max() ?? .nan
    let sound = Check.instrument(
      "lanczos.residual", "largest residual ‖Sv − μv‖", residual, .atMost(1e-6),
      because: "a residual r moves an eigenvalue by at most r")
    let uneven = Shape.allCases.flatMap { unevenChecks($0, data) }
    let random = settings.indices.map { k in
      let shape = settings[k]
      let means = data.random.map { maps in
        Estimate(meanOf: maps[k].map { $0.error(shape.limits) })
      }
      return Check.claim(
        "C1.random", "mean of the largest error of λ̂, \(run[randomPoints][k]) points, \(shape)",
        means[0], .atMost(randomBounds[k]), because: "fixed beforehand",
        rivals: .all(
          asWell(means)
            + [Check.Rival("the bandwidth does not matter", .atLeast(shape.closedFormError(0.25)))]),
        inControl: .mustFail)
    }
    let spans = data.random.map { maps in Estimate(meanOf: maps[3].map(\.span)) }
    let functions = Check.claim(
      "C1.functions",
      "least share of x, y, z in the span of ψ₁, ψ₂, ψ₃, random points on the sphere",
      spans[0], .atLeast(0.998), because: "fixed beforehand",
      rivals: .all(
        asWell(spans) + [Check.Rival("one of ψ₁, ψ₂, ψ₃ is of degree 2", .atMost(2.0 / 3))]),
      inControl: .mustFail)
    return even + [sound] + uneven + [.every("C1.random", random), functions]
  }

  /// The rival that needs no normalisation, from the same clouds; there is none in the control.
  static func asWell(_ estimates: [Estimate]) -> [Check.Rival] {
    estimates.dropFirst().map {
      let error = studentQuantile(tail: Check.tail, $0.degreesOfFreedom) * $0.standardError
      return Check.Rival("α = 0 does as well", .near($0.value), allowing: error)
    }
  }

  static func exactChecks(_ data: Data, _ run: Run) -> [Check] {
    let free = Check.InControl.free(because: "points of constant density: every α gives the same")
    var (exact, limits): ([Check], [Check]) = ([], [])
    for (shape, n) in zip(Shape.allCases, run[evenPoints]) {
      let maps = data.even[shape] ?? []
      let side = shape == .torus ? Double(n).squareRoot() : Double(n)
      exact += maps.map { map in
        let ε = map.bandwidth
        let alias = 100 * Double.exp(-side * side * ε)
        let tolerance = shape == .sphere ? 1e-4 * .pow(2000 / Double(n), 1.5) : 1e-12 + alias
        let known = shape.eigenvalues(ε)
        let unbiased = Shape.largestDifference(shape.limits.map { .exp(-ε * $0) }, known)
        let once = Shape.largestDifference(shape.onceEach(ε), known)
        return .claim(
          "C1.exact", "max |μ − closed form|, \(n) even points, \(shape), ε = \(ε)",
          Shape.largestDifference(map.eigenvalues, known), .atMost(tolerance),
          because: """
            circle and torus: rounding, and the alias of a finite Fourier sum; sphere: the spacing of \
            the spiral, 10⁻⁴ at 2000 points
            """,
          rivals: .all([
            Check.Rival("no bias: μ = exp(−ελ)", .near(unbiased), allowing: tolerance),
            Check.Rival("every eigenvalue once", .near(once), allowing: tolerance),
          ]), inControl: free)
      }
      guard let finest = maps.min(by: { $0.bandwidth < $1.bandwidth }) else { continue }
      let next = 3 * finest.bandwidth
      limits.append(
        .claim(
          "C1.limit", "largest relative error of λ̂ over ε, even points, finest ε, \(shape)",
          finest.error(shape.limits) / finest.bandwidth, .near(1), allowing: next,
          because: "the next order of the expansion: 2ε for the circle, and half as much again",
          rivals: .rival("no bias", .near(0), allowing: next), inControl: free))
    }
    guard let all = data.even[.sphere]?[data.quarterIndex] else { return [] }
    let known = Shape.sphere.eigenvalues(all.bandwidth)
    let order = Check.ours(
      "sphere.order", "error with a quarter of the sphere's points over that with all",
      Shape.largestDifference(data.quarter.eigenvalues, known)
        / Shape.largestDifference(all.eigenvalues, known), .atLeast(8),
      because: "n^(−3/2): eight, and more while the aliases still fall", inControl: free)
    return [.every("C1.exact", exact), .every("C1.limit", limits), order]
  }

  static func unevenChecks(_ shape: Shape, _ data: Data) -> [Check] {
    let maps = data.uneven.map { maps in
      (maps[shape] ?? []).sorted { $0.bandwidth < $1.bandwidth }
    }
    let (finest, next) = (maps[0][0].bandwidth, maps[0][1].bandwidth)
    let slopes = maps.map { maps in
      Double.log(maps[1].error(shape.limits) / maps[0].error(shape.limits)) / .log(next / finest)
    }
    let limits = maps.map { maps in
      zip(zip(maps[0].estimates(), maps[1].estimates()), shape.limits).map { λ, limit in
        abs((λ.0 * next - λ.1 * finest) / (next - finest) / limit - 1)
      }.max() ?? .nan
    }
    func rivals(_ values: [Double], _ allowance: Double) -> Check.Rivals {
      .all(
        zip(["α = ½", "α = 0"], values.dropFirst()).map {
          Check.Rival($0, .near($1), allowing: allowance)
        })
    }
    return [
      .claim(
        "C1.uneven.\(shape)", "slope of the error of λ̂ in ε, log–log, two finest ε, uneven points",
        slopes[0], .near(1), allowing: 0.2,
        because: "the next order: 0.05 on even points, four times that where the density varies",
        rivals: rivals(slopes, 0.2), inControl: .mustFail),
      .claim(
        "C1.uneven-limit.\(shape)",
        "largest relative error of λ̂ extrapolated to ε = 0, uneven points",
        limits[0], .near(0), allowing: finest,
        because: "of the order of ε²: less than the finest ε",
        rivals: rivals(limits, finest), inControl: .mustFail),
    ]
  }

  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    func random(_ data: Data) -> Double {
      Estimate(meanOf: data.random[0][3].map { $0.error(Shape.sphere.limits) }).value
    }
    return [
      ("coarse.circle", Shape.circle.closedFormError(0.25)),
      ("coarse.sphere", Shape.sphere.closedFormError(0.25)),
      ("random.sphere", random(data)), ("unnormalised.sphere", random(control)),
    ]
  }

  //: ## Figure
  //:
  //: `ShapesFigure` draws it. On even points all three shapes are wrong by the bandwidth, to first
  //: order in it (a); random points add a noise that grows as the bandwidth falls (b). On uneven points
  //: only the whole normalisation finds the limit (c).
  //:
  //: ## What to doubt
  //:
  //: *Easy shapes.* All three are smooth, closed, and of one or two dimensions. A set with a rim, a
  //: fold that comes back close to itself, or a dimension that varies is harder; the weights of a
  //: network may well be all of that.
  //:
  //: *Eigenvalues want many points, eigenvectors forgive.* On random points the map misses the
  //: sphere's eigenvalues by {{random.sphere | percent 2}}, but has
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
  //: *Not tried.* Noise off the shape, a kernel on nearest neighbours, random points that are uneven
  //: in law.
  //:
  //: ## Exercises
  //:
  //: 1. `--set even-points=100,100,500` thins the even points out. Which shape suffers? *Expect*
  //:    the torus alone: the circle keeps its closed form to rounding with 100 points, while the
  //:    torus has them as 10 by 10, further apart than the finest kernel is wide, where the limit
  //:    is missed altogether. Even at $\varepsilon = 1/4$ it is off by $1.6\times10^{-6}$: that is
  //:    the alias, $2\mu_1$ times $I_9(2)/I_0(2)$ but for a few terms. The sphere passes, with an
  //:    error as much larger as $n^{-3/2}$ allows; only `sphere.order`, from 125 points to 500, is
  //:    not there yet. Of the uneven points, too, the torus alone has lost its limit.
  //:
  //: 2. `--set bandwidths=0.25,0.5` keeps the coarse bandwidths only. *Expect* the closed forms to
  //:    hold as before, at every bandwidth, and the limits to fail on circle and torus: their error
  //:    is 1.76 times $\varepsilon$. The map is right to rounding and its eigenvalues are 44 % off
  //:    those of the Laplacian. On uneven points nothing is left of the limit: the slope on the circle
  //:    is below a third, and on the sphere the error falls as the bandwidth grows.
}
