//: # Damping is a smaller step along a shrunken curvature
//:
//: A second-order optimiser divides the gradient by the curvature. Where the curvature is nearly
//: zero, and the estimate of it mostly noise, that is a wild step; so everybody first adds a
//: constant $\delta$ to the curvature. The constant is called damping, or in Adam "for numerical
//: stability", and is rarely tuned. The paper's point is that it does two things at once: it makes
//: the step smaller, and it pulls the estimated curvature towards the identity. That is one line of
//: algebra. We check it as closely as floating point allows, and then follow it to its end: with much
//: damping every such optimiser is plain stochastic gradient descent (SGD), and a run of SGD alone
//: can tell how far away each of them still is.
//:
//: **You need** linear algebra up to the Cholesky factorisation, and gradient descent with
//: momentum. Newton's method, KFAC and Adam are used as three sources of a curvature; it is enough
//: to know their names.

import Replication
import SemicircleCore

@main struct DampingDecomposition: Chapter {
  static let heading = Heading(
    part: .damping, number: 2, slug: "damping-decomposition",
    title: "Damping is a smaller step along a shrunken curvature", paper: .granziolBaskerville2022)
  static let claims = [
    Claim(
      "A3", place: "abstract",
      statement: """
        A damped step is a step with a reduced learning rate along a linearly shrunken curvature: \
        η(H + δI)⁻¹ = ηβ (βH + (1 − β)I)⁻¹ with β = 1/(1 + δ). At constant η/δ = c it tends to the \
        step of SGD with learning rate c, at order 1/δ.
        """,
      reported: """
        Of the paper only the abstract and the released code were available to us. The abstract has \
        the decomposition in words; the formula is how we read it, and limit and order follow from it. \
        Every number below is ours.
        """,
      weakened: """
        positive definite matrices of orders up to 300; the limit for three optimisers on softmax \
        regression, over a fixed number of steps
        """,
      expected: .reproduced)
  ]
  static let unit = "subset of the images with its batches"

  //: ## Parameters
  //:
  //: The first half needs matrices whose spectra run from harmless to hopeless: the worst of them
  //: has the condition number $10^{13}$ without damping. The second half needs a problem that is
  //: small enough for the Hessian itself: softmax regression on {{components = 24}} principal
  //: components of the images and a constant, $P = 250$. Three estimates of curvature are damped:
  //: the Hessian of a batch ("Newton"), its Kronecker factors (KFAC), and the root mean square of
  //: each component of the gradient, which is Adam's. All three have the momentum of SGD and see
  //: the same batches.

  static let orders = Parameter(
    "orders", symbol: "P", "orders of the random matrices", default: [20, 100, 300], tiny: [20],
    range: 2...2000, origin: .ours("rounding errors grow with P, if slowly"))
  static let matrices = Parameter(
    "matrices", symbol: "–", "random matrices of each order and smallest eigenvalue", default: 7,
    tiny: 1, range: 1...1000, origin: .ours("63 in all: at most 5 % of exceptions"))
  static let leastCurvatures = Parameter(
    "least-curvatures", symbol: "λ_P", "their smallest eigenvalues", default: [1e-12, 1e-8, 1e-4],
    range: 1e-13...1, origin: .ours("one below every δ, one above most"))
  static let largestCurvature = Parameter(
    "largest-curvature", symbol: "λ₁", "their largest eigenvalue", default: 10, range: 1.0...1e6,
    origin: .ours("with δ from 1e-8 to 1e3: condition numbers from 1 to 1e9"))
  static let dampings = Parameter(
    "dampings", symbol: "δ", "damping of the optimisers, ascending",
    default: [0.01, 0.1, 1, 10, 100, 1000], range: 1e-4...1e4,
    origin: .ours("from far below to far above the curvature, which is of the order of one"))
  static let ratio = Parameter(
    "ratio", symbol: "c", "learning rate over damping, η/δ", default: 0.3, range: 1e-6...10,
    origin: .ours("the learning rate of the SGD in the limit, far below the edge 2(1 + ρ_m)/λ₁"))
  static let sampleCount = Parameter(
    "samples", symbol: "N", "images of a replicate, out of the first 6000", default: 1000,
    tiny: 200, range: 64...6000, origin: .ours("15 batches an epoch"))
  static let components = Parameter(
    "components", symbol: "–", "principal components of the images", default: 24, tiny: 6,
    range: 1...200, origin: .ours("P = 10 × (24 + 1): a Hessian takes a millisecond"))
  static let batchSize = Parameter(
    "batch-size", symbol: "B", "images in a batch", default: 64, range: 1...1000,
    origin: .ours("a noisy estimate of curvature, as in practice"))
  static let momentum = Parameter(
    "momentum", symbol: "ρ_m", "heavy-ball momentum", default: 0.9, range: 0...0.99,
    origin: .ours("the usual one"))
  static let steps = Parameter(
    "steps", symbol: "T", "steps of a run", default: 200, tiny: 20, range: 1...100_000,
    origin: .ours("13 epochs"))
  static let renewal = Parameter(
    "renewal", symbol: "–", "steps from one Hessian, or eigenbasis of KFAC, to the next",
    default: 10, range: 1...1000, origin: .ours("three quarters of the time saved"))
  static let replicates = Parameter(
    "replicates", symbol: "R", "independent subsets and batches", default: 20, tiny: 2,
    range: 2...1000, origin: .ours("as many as cost seconds: errors are far below what is allowed"))
  static let parameters: Parameters = [
    orders, matrices, leastCurvatures, largestCurvature, dampings, ratio, sampleCount, components,
    batchSize,
    momentum, steps, renewal, replicates,
  ]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  static func cost(_ run: Run) -> Cost? {
    let cubes = run[orders].map { Double($0 * $0 * $0) }.reduce(0, +) * Double(run[matrices])
    let order = Double(10 * (run[components] + 1)) / 250
    let hessian = 1e-3 * order * order * order / Double(run[renewal])
    let steps = 1.5 * Double(run[replicates] * (run[dampings].count + 1) * run[steps])
    return Cost(cpuSeconds: 2.5e-8 * cubes + (1.2e-4 + hessian) * steps, bytes: 2.2e8)
  }

  //: ## Theory: the identity
  //:
  //: With $\beta = 1/(1+\delta)$ we have $\beta\delta = 1 - \beta$, so
  //: $\beta(H + \delta I) = \beta H + (1-\beta) I$, and
  //: $$ \eta\,(H + \delta I)^{-1} =
  //:    \underbrace{\eta\beta}_{\text{smaller step}}\;
  //:    \big(\underbrace{\beta H + (1-\beta) I}_{\text{shrunken curvature}}\big)^{-1} . $$
  //: The bracket is what statisticians call linear shrinkage: a weighted mean of an estimate and a
  //: guess that needs no data. Little damping trusts the estimate, much damping trusts $I$.
  //:
  //: How does one test algebra in floating point? The two sides are two computations, each with
  //: rounding errors. A Cholesky solve returns the exact solution for a matrix that is off by a
  //: small multiple $p\,\varepsilon$ of its norm, where $\varepsilon = 2^{-52}$ is the unit of
  //: rounding, and that moves the inverse by up to $\kappa p\,\varepsilon$ of its own. The
  //: condition number $\kappa = (\lambda_1+\delta)/(\lambda_P+\delta)$ with the largest and the
  //: smallest eigenvalue of $H$ is the same on both sides, as the matrices are proportional. How
  //: large is $p$? An element of the Cholesky factor is a sum of up to $P$ products, $P/2$ say,
  //: each rounded by at most $\varepsilon/2$. Independent errors add up to
  //: $\sqrt{P/2}\,\varepsilon/2$, those of both sides to $\sqrt{P}\,\varepsilon/2$. So we ask for
  //: less than $\frac12\sqrt P\,\kappa\varepsilon$ with the largest $P$.
  //:
  //: That is generous where $\kappa$ is large. But there are places where the two sides do not
  //: round differently at all. If $1 + \delta = 4^k$, then $\beta$ and its square root, which is
  //: all that Cholesky makes of it, are powers of two. A product with a power of two shifts the
  //: exponent and leaves the digits alone, so every intermediate number of one side is a power of
  //: two times its partner. There we ask for *equal bits*, whatever the condition number. This says
  //: nothing about damping, but that nothing else than rounding stands between the two sides.

  /// What rounding may make of the two sides, over κ: √P ε/2 for the largest P.
  static func rounding(_ run: Run) -> Double {
    Double(run[orders].max() ?? 0).squareRoot() / 2 * .ulpOfOne
  }

  /// ‖left − right‖ / ‖left‖ of the two sides, over η; the control has η for ηβ.
  static func difference(_ H: Matrix<Double>, δ: Double, _ mechanism: Mechanism) throws -> Double {
    let I = Matrix<Double>.identity(H.rows)
    let β = 1 / (1 + δ)
    let left = try (H + δ * I).solvePositiveDefinite(I)
    let inverse = try (β * H + (1 - β) * I).solvePositiveDefinite(I)
    let right = mechanism == .on ? β * inverse : inverse
    return (left - right).frobeniusNorm / left.frobeniusNorm
  }

  //: ## Theory: the limit
  //:
  //: Put $\eta = c\,\delta$ and let $\delta$ grow. With an estimate $C_t$ of the curvature the step
  //: along the gradient $g_t$ is
  //: $$ c\,\delta\,(C_t + \delta I)^{-1} g_t = c\,\big(g_t - C_t\,g_t/\delta + \ldots\big) . $$
  //: Along an eigenvector of $C_t$ with eigenvalue $\lambda$ it falls short of the step of SGD by
  //: the share $\lambda/(\lambda+\delta)$. In Newton's method the $\lambda$ are the curvatures of a
  //: batch; in KFAC the products of an eigenvalue of the one factor with one of the other; in Adam
  //: the root mean squares $\sqrt{\hat v_i}$ of the components of the gradient, which do not even
  //: have the unit of a curvature. For the limit it does not matter.
  //:
  //: How far apart are the *ends* of the two runs? Let $w_t$ be the weights of SGD, and write
  //: $w_t + u_t/\delta$ for those of the damped run. Its gradient is $g_t + H_t u_t/\delta$ to
  //: first order, with $H_t$ the Hessian of the batch, hence
  //: $$ s_{t+1} = \rho_m s_t - c\,(H_t u_t - C_t\,g_t), $$
  //: $$ u_{t+1} = u_t + s_{t+1} . $$
  //: The source $C_t\,g_t$ is what the estimate takes off a gradient, and the landscape carries the
  //: effect along. All of it belongs to the run of SGD, so that this one run predicts the whole
  //: vector of deviations and not just its power of $\delta$: no number is free. In the code the
  //: recursion is an optimiser, `FirstOrderDescent`, which takes the steps of SGD and keeps $u$.
  //:
  //: ## Experiment
  //:
  //: The random matrices have eigenvectors in a random basis and independent, log-uniformly
  //: distributed eigenvalues but for the two ends, which are given. Each is damped with
  //: $\delta = 10^{-8} \ldots 10^3$, and with $4^k - 1$.
  //:
  //: In the *control* the curvature is shrunken and the learning rate is kept. In the identity $\eta$
  //: stands for $\eta\beta$. The optimisers, at $\eta = c\,\delta$, have a reduced rate of
  //: $\eta\beta = c\,(1 - \beta)$, and in the control that of SGD:
  //: $$ c\,\big(\beta C_t + (1-\beta) I\big)^{-1} g_t = c\,\big(g_t + (g_t - C_t\,g_t)/\delta + \ldots\big) . $$
  //: This tends to SGD, too, and at the same order: the power of $\delta$ cannot tell the two. But it
  //: does so from elsewhere, with $C_t\,g_t - g_t$ in the place of $C_t\,g_t$, and the distance can.

  /// The two sides of the identity for one damping.
  struct Comparison: Sendable {
    var δ: Double
    /// The condition number.
    var κ: Double
    /// ‖left − right‖ / ‖left‖.
    var difference: Double
  }

  struct Data: Sendable {
    /// For each matrix one comparison for each δ = 10ᵏ.
    var comparisons: [[Comparison]]
    /// The relative difference where 1 + δ = 4ᵏ, with the reduced rate in the control as well.
    var exact: [Double]
    /// For each replicate, one for each method.
    var deviations: [[Deviation]]
  }

  /// How far a method ends from SGD, for each δ.
  struct Deviation: Sendable {
    /// Over the norm of SGD's weights.
    var distances: [Double] = []
    /// What u/δ leaves of the deviation, over the deviation.
    var unexplained: [Double] = []
    /// ‖u‖ over the norm of SGD's weights: the predicted distance is this over δ.
    var coefficient: Double
    /// The same for a step whose rate is not reduced.
    var keptCoefficient: Double
  }

  static let methods = ["Newton", "KFAC", "Adam"]

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let (λ₁, dampings) = (run[largestCurvature], run[dampings])
    guard dampings == dampings.sorted(), Set(dampings).count == dampings.count, dampings.count > 2
    else { throw UsageError("dampings must ascend and be three at least") }
    let cells = run[orders].flatMap { P in run[leastCurvatures].map { (P, $0) } }
    let matrices = try run.sweep(cells, replicates: run[matrices]) { cell, draws in
      let (P, λ_P) = cell
      var stream = draws("matrix")
      let Q = stream.haarOrthogonal(P)
      let λ = [λ_P, λ₁] + stream.uniforms(P - 2).map { λ_P * Double.pow(λ₁ / λ_P, $0) }
      let H = Matrix(rows: P, columns: P) { Q[$0, $1] * λ[$1].squareRoot() }.symmetricProduct()
      let comparisons = try (-8...3).map { k in
        let δ = Double.pow(10, Double(k))
        return Comparison(
          δ: δ, κ: (λ₁ + δ) / (λ_P + δ), difference: try difference(H, δ: δ, mechanism))
      }
      let exact = try (1...5).map { k in try difference(H, δ: Double(1 << (2 * k)) - 1, .on) }
      return (comparisons, exact)
    }
    let images = try run[coordinates]
    // The control fails by so much that half of the replicates show it.
    let count = mechanism == .on ? run[replicates] : max(2, run[replicates] / 2)
    let deviations = try run.replicate(count) { draws in
      let problem = Problem(of: images, run, draws)
      let newton = DampedNewton<Double>(.hessian, dampingCoefficient: 1)
      let kfac = KFAC(of: problem.network, dampingCoefficient: 1, eigenInterval: run[renewal])
      let adam = SecondMomentPreconditioner<Double>(dampingCoefficient: 1)
      return [
        try deviation(newton, updatedEvery: run[renewal], problem, run, mechanism),
        try deviation(kfac, updatedEvery: 1, problem, run, mechanism),
        try deviation(adam, updatedEvery: 1, problem, run, mechanism),
      ]
    }
    return Data(
      comparisons: matrices.joined().map(\.0), exact: matrices.joined().flatMap(\.1),
      deviations: deviations)
  }

  static func deviation<Estimate: Preconditioner<Double>>(
    _ estimate: Estimate, updatedEvery interval: Int, _ problem: Problem, _ run: Run,
    _ mechanism: Mechanism
  ) throws -> Deviation {
    let (P, c, ρ) = (problem.network.parameterCount, run[ratio], Momentum(run[momentum]))
    let (w, sgd) = try problem.solve(
      by: FirstOrderDescent(estimate, parameterCount: P, momentum: ρ, updateInterval: interval),
      learningRate: c)
    var result = Deviation(
      coefficient: sgd.u.norm / w.norm, keptCoefficient: sgd.kept.norm / w.norm)
    for δ in run[dampings] {
      var damped = PreconditionedDescent(
        estimate, parameterCount: P, momentum: ρ, updateInterval: interval)
      damped.preconditioner.dampingCoefficient = δ
      let η = mechanism == .on ? c * δ : c * (1 + δ)
      var deviation = try problem.solve(by: damped, learningRate: η).w
      deviation.add(w, scaledBy: -1)
      let distance = deviation.norm
      deviation.add(sgd.u, scaledBy: -1 / δ)
      result.distances.append(distance / w.norm)
      result.unexplained.append(deviation.norm / distance)
    }
    return result
  }

  //: ## Checks
  //:
  //: The identity is exact but for rounding, and stated for each of the random matrices at every
  //: $\delta$ at which a kept rate would be seen: there the two sides would differ by $\delta$ itself,
  //: and we look where that is twice of what rounding may do. Elsewhere, on matrices that are nearly
  //: singular, the comparison is blind, and counts for nothing.
  //:
  //: The others are means over subsets of the images.
  //: What they compare with is the first order, $\|u\|/\delta$, and what they allow is the next one:
  //: the distance goes like $1/(\delta + \ell)$, where $\ell$ is some mean of the curvatures. It comes
  //: out as {{mean-curvature.Newton | 2 = 0.39}} for Newton, {{mean-curvature.KFAC | 2 = 0.28}} for
  //: KFAC and {{mean-curvature.Adam | 2 = 0.15}} for Adam, and we allow for 1. (One replicate of
  //: KFAC in some hundreds has an $\ell$ of 2: its first batch happens to make both factors large.)
  //: Then at $\delta = 1000$ the distance differs from its prediction by at most $1/1000$, the
  //: first order leaves at most $1/1000$ of the deviation as a vector, and the slope over
  //: $\delta = 10, 100, 1000$ misses $-1$ by at most $\tfrac12 \log_{10}(1 + 1/10) = 0.02$.

  static let control = """
    The learning rate is not reduced: in the identity the shrunken curvature has η for ηβ, and in the \
    optimisers c for c(1 − β).
    """

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let last = run[dampings].count - 1
    let δ = run[dampings][last]
    func compared(where admits: (Comparison) -> Bool) -> [[Comparison]] {
      data.comparisons.map { $0.filter(admits) }.filter { !$0.isEmpty }
    }
    func isSeen(_ c: Comparison) -> Bool { c.δ > 2 * c.κ * rounding(run) }
    let worst = compared { !isSeen($0) }.joined().map { $0.difference / ($0.κ * rounding(run)) }
      .max()
    var checks: [Check] = [
      .forEach(
        "matrix", "A3.identity",
        compared(where: isSeen).map { comparisons in
          comparisons.map { c in
            let allowed = c.κ * rounding(run)
            return .claim(
              "A3.identity", "‖left − right‖ / ‖left‖ over ½√P κε, δ = \(c.δ.formatted(digits: 1))",
              c.difference / allowed, .atMost(1),
              because: "so many independent roundings of size ε/2",
              rivals: .rival("the rate is not reduced", .near(c.δ / allowed), allowing: 1),
              inControl: .mustFail)
          }
        }),
      .instrument(
        "bits", "largest ‖left − right‖ / ‖left‖ where 1 + δ = 4ᵏ", data.exact.max() ?? .nan,
        .near(0), because: "powers of two change no digit"),
      .ours(
        "blind", "largest ‖left − right‖ / ‖left‖ over ½√P κε, where a kept rate would not be seen",
        worst ?? 0, .atMost(1), because: "so many independent roundings of size ε/2",
        inControl: .free(because: "the missing factor is below the rounding error")),
    ]
    for (m, method) in methods.enumerated() {
      let deviations = data.deviations.map { $0[m] }
      let slopes = deviations.map {
        logLogSlope(Array(run[dampings].suffix(3)), Array($0.distances.suffix(3))).value
      }
      checks += [
        .claim(
          "A3.limit.\(method)", "‖u‖/δ over the distance to SGD, at the largest δ, \(method)",
          Estimate(meanOf: deviations.map { $0.coefficient / δ / $0.distances[last] }),
          .near(1), allowing: 1 / δ, because: "the next order: ℓ/δ, with ℓ < 1",
          rivals: .rival(
            "the rate is not reduced",
            .near(mean(deviations.map { $0.coefficient / $0.keptCoefficient })), allowing: 1 / δ),
          inControl: .mustFail),
        .claim(
          "A3.slope.\(method)", "slope of log distance to SGD against log δ, \(method)",
          Estimate(meanOf: slopes), .near(-1), allowing: 0.02,
          because: "the next order: ½ log₁₀(1 + ℓ/10), with ℓ < 1",
          rivals: .rival("order 1/√δ", .near(-0.5), allowing: 0.02),
          inControl: .free(because: "with the rate kept the limit is of the same order")),
        .ours(
          "first-order.\(method)", "share of the deviation that u/δ leaves, \(method)",
          Estimate(meanOf: deviations.map { $0.unexplained[last] }), .atMost(1 / δ),
          because: "the next order: ℓ/δ, with ℓ < 1", inControl: .mustFail),
      ]
    }
    return checks
  }

  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    let last = run[dampings].count - 1
    let δ = run[dampings][last]
    var quoted = [("comparisons", Double(data.comparisons.joined().count))]
    for (m, method) in methods.enumerated() {
      let deviations = data.deviations.map { $0[m] }
      quoted += [
        (
          "mean-curvature.\(method)",
          mean(deviations.map { δ * ($0.coefficient / δ / $0.distances[last] - 1) })
        )
      ]
    }
    return quoted
  }

  //: ## Figure
  //:
  //: On the worst matrix the two sides of the identity differ by
  //: {{A3.identity | 2 = 0.17}} of what rounding may do (a), and where $1 + \delta = 4^k$ not one
  //: bit differs. Where the damping
  //: exceeds the curvature, one run of SGD knows where all three optimisers end (b), as a
  //: vector (c): at the largest $\delta$ the first order leaves
  //: {{first-order.Newton | percent 2 = 0.045 %}} of Newton's deviation unexplained,
  //: {{first-order.KFAC | percent 2 = 0.032 %}} of KFAC's and
  //: {{first-order.Adam | percent 2 = 0.018 %}} of Adam's, and the distances fall with the slopes
  //: {{A3.slope.Newton | 4 = -0.9918}}, {{A3.slope.KFAC | 4 = -0.9941}} and
  //: {{A3.slope.Adam | 4 = -0.9968}}. Where the damping is far below the curvature, each optimiser
  //: goes its own way. With the rate kept the slopes are nearly the same,
  //: {{control.A3.slope.Newton | 4 = -0.9946}}, {{control.A3.slope.KFAC | 4 = -0.9948}} and
  //: {{control.A3.slope.Adam | 4 = -0.9953}}; but $\|u\|/\delta$ is then only
  //: {{control.A3.limit.Newton | percent 2 = 13 %}} of the distance for Newton,
  //: {{control.A3.limit.KFAC | percent 2 = 12 %}} for KFAC and
  //: {{control.A3.limit.Adam | percent 2 = 6.1 %}} for Adam.
  //:
  //: ## What to doubt
  //:
  //: *Algebra knows nothing of learning.* The identity holds for every matrix, be it a good
  //: estimate of curvature or none, and the limit for every optimiser of this form. Whether more
  //: shrinkage makes networks generalise better is what the paper is about; nothing here speaks for
  //: or against it.
  //:
  //: *The split is not unique.* For any $\tau > 0$ the same step is one along
  //: $\beta H + (1-\beta)\tau I$ with rate $\eta\beta$ and $\beta = \tau/(\tau+\delta)$. To take
  //: $\tau = 1$ is to choose a unit: scale the inputs by $s$, and $H$ is scaled by $s^2$, but the
  //: target is not. How much of a given damping is "rate" and how much is "shrinkage" is therefore
  //: no property of the optimiser, and the control, which takes away the rate alone, depends on the unit
  //: as well. Much damping is much against the curvature, not against 1.
  //:
  //: *Adam is not quite Adam here.* It has the momentum of SGD. Adam's own first moment gives the
  //: weight $1 - \beta_1$ to a new gradient, so that at the same $\eta$ its steps soon are ten
  //: times smaller: its limit is SGD with the rate $c\,(1-\beta_1)$. Compared with rate $c$, it
  //: would seem to have none.
  //:
  //: *The Hessian is up to nine steps old.* With `--set renewal=1` it is always that of the batch
  //: which gives the gradient. Then the two share their noise, $C_t\,g_t$ is larger, and Newton
  //: ends twice as far from SGD. The first order explains this as well, and all checks pass.
  //:
  //: *Where the test is blind.* In panel (a) a part of the control lies below the lines: at
  //: $\delta = 10^{-8}$ the missing factor $1 + \delta$ is less than the rounding of an
  //: ill-conditioned inverse. These comparisons are left out of the claim; `blind` has them.
  //:
  //: *The identity needs no images.* Its numbers are the same with MNIST: it is tested once, not twice.
  //:
  //: *Not tried.* The number of steps is fixed while $\delta$ grows, and the problem is convex. In
  //: a deep network neighbouring paths may drift apart; then $u$ grows with time, and the longer
  //: the training, the more damping the limit needs.
  //:
  //: ## Exercises
  //:
  //: 1. `--set dampings=0.1,1,10` asks for the limit where it is not reached yet. *Expect* slopes
  //:    that fall short of $-1$: $-0.69$ for Newton, $-0.78$ for KFAC and $-0.87$ for Adam, in the
  //:    order of their distance from SGD. These checks fail, and the verdict is *reproduced in part*:
  //:    the others allow for a hundred times as much as before, since the largest damping is so much smaller.
  //:    The identity does not notice: it knows no limit.
  //:
  //: 2. `--set momentum=0` takes away the momentum of all four optimisers; their runs get ten times
  //:    shorter. *Expect* every check to pass, and the first order to be better still: at $\delta =
  //:    1000$ it leaves 0.03 % of Newton's deviation unexplained, where with momentum it leaves
  //:    {{first-order.Newton | percent 2 = 0.045 %}}.
}
