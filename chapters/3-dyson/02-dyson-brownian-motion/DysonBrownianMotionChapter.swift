//: # A random matrix that moves is a gas of levels that repel
//:
//: Stochastic gradient descent moves a weight matrix by many small random kicks. One can follow the
//: whole matrix, or only its eigenvalues, the *levels*: the claim behind this part of the book is
//: that the levels obey an equation of their own, Dyson's Brownian motion, in which the matrix has
//: become a force: levels repel each other like charges in a plane. Two terms of that equation are
//: of second order in the kicks and easily lost, the repulsion and the Itô term. Here both
//: descriptions are run side by side; then the two terms are left out.
//:
//: **You need** Brownian motion, and the rule that $dB^2$ is $dt$. Itô's formula itself is not
//: used.

import Replication
import SemicircleCore

@main struct DysonBrownianMotionChapter: Chapter {
  static let heading = Heading(
    part: .dyson, number: 2, slug: "dyson-brownian-motion",
    title: "A random matrix that moves is a gas of levels that repel",
    paper: .parkFavoniLuciniAarts2024)

  static let claims = [
    Claim(
      "D2", place: "mapping to Dyson Brownian motion, abstract",
      statement: """
        A matrix with independent Gaussian increments and the stochastic equation of its levels, with \
        Coulomb repulsion and, for the levels of WᵀW, the Itô term, have the same law.
        """,
      reported: "The mapping in words; of the paper's text we had the opening only, no number.",
      weakened: """
        pairs, and the four levels of one rectangular matrix at one time; distributions at some \
        quantiles, means, small gaps and the correlations of neighbours. The paper's claim is about \
        training
        """,
      expected: .reproduced)
  ]
  static let unit = "pair"

  //: ## Parameters
  //:
  //: Two systems are followed: pairs of levels, the smallest case of repulsion, and the four levels
  //: of $W^TW$. Times are in units of $1/\Omega$, where $\Omega$ is the rate at which the matrix of
  //: a pair is drawn back to zero.

  static let members = Parameter(
    "members", symbol: "n", "independent pairs of levels", default: 100_000, tiny: 500,
    range: 100...1_000_000, origin: .ours("tells explicit Euler at its finest step from the law"))
  static let time = Parameter(
    "time", symbol: "t", "end of the long run", unit: "1/Ω", default: 6.0, range: 0.5...50.0,
    origin: .ours("the start is forgotten up to e⁻⁶"))
  static let timeSteps = Parameter(
    "time-steps", symbol: "Δ", "time steps, the finest last", unit: "1/Ω",
    default: [0.2, 0.1, 0.05, 0.02, 0.01, 0.005], tiny: [0.1, 0.02], range: 0.001...0.5,
    origin: .ours("the bias of the implicit scheme falls below the noise of n pairs"))
  static let transientTime = Parameter(
    "transient-time", symbol: "t₁", "time at which the start is still felt", unit: "1/Ω",
    default: 0.1, range: 0.01...1.0, origin: .ours("the pair is neither at its start nor settled"))
  static let gramMembers = Parameter(
    "gram-members", symbol: "n_W", "independent rectangular systems", default: 130_000, tiny: 300,
    range: 100...1_000_000,
    origin: .chosen(for: "telling the correlations of neighbours with and without repulsion apart"))
  static let gramTime = Parameter(
    "gram-time", symbol: "t_W", "time for which they move", unit: "1/s²", default: 0.05,
    range: 0.005...0.5, origin: .ours("enough to blur the levels 1, 2, 3, 4 into each other"))
  static let gramSteps = Parameter(
    "gram-steps", symbol: "n_t", "steps that take them there", default: 160, tiny: 20,
    range: 1...10_000,
    origin: .chosen(for: "a bias of the small gaps below a twentieth"))
  static let parameters: Parameters = [
    members, time, timeSteps, transientTime, gramMembers, gramTime, gramSteps,
  ]

  static func cost(_ run: Run) -> Cost? {
    // Seven normal variates for each pair and step over the three schemes.
    let steps = run[timeSteps].reduce(0) { $0 + run[time] / $1 }
    let variates = 7 * Double(run[members]) * steps
    let gramSteps = Double(run[gramMembers] * run[gramSteps])
    return Cost(
      cpuSeconds: 1e-8 * variates + 7e-7 * gramSteps + 3e-5 * Double(run[gramMembers]),
      bytes: 5e7 + 800 * Double(run[members] + run[gramMembers]))
  }

  //: ## Theory
  //:
  //: Let $X$ be symmetric, $N \times N$, with independent increments of variance $g^2\,dt$ off the
  //: diagonal and $2g^2\,dt$ on it, and let it be drawn back to zero at a rate $\Omega$. To second
  //: order in $dX$ a level moves by
  //: $$dx_i = dX_{ii} + \sum_{j\ne i} \frac{dX_{ij}^2}{x_i - x_j}$$
  //: in the eigenbasis of the moment. The square of a random increment is not random to leading
  //: order: $dX_{ij}^2 = g^2\,dt$. What is left are the levels alone,
  //: $$dx_i = -\Omega x_i\,dt + \sum_{j\ne i} \frac{g^2}{x_i - x_j}\,dt + \sqrt2\,g\,dB_i .$$
  //: In terms of a learning rate $\eta$ and a batch size $B$, the variance of the noise and the
  //: repulsion are both of order $\eta^2/B$ an update: one cannot keep the one and drop the other.
  //:
  //: For a pair, everything is known. The spacing settles to the law
  //: $p(S) \propto S\,e^{-S^2/4w^2}$ with $w = g/\sqrt\Omega$, so that
  //: $\langle S\rangle = \sqrt\pi\,w$: Wigner's surmise. On the way there, $S/2$ is the length of a
  //: vector with two normal components (`PairTransitionLaw`). Our $g^2$ is the variance that an
  //: off-diagonal element gains in unit time; the paper takes the pair's width $w$ for its
  //: $\sigma$.
  //:
  //: The levels of $X = W^TW$, $W$ with $M$ rows, $N$ columns and increments of variance $s^2\,dt$,
  //: have one term more. Its increment $dW^TdW$ is again not random, $M s^2\,dt$ on the diagonal,
  //: and with the repulsion of order $x_i$ that gives
  //: $$dx_i = 2s\sqrt{x_i}\,dB_i + s^2(M-N+1)\,dt + \sum_{j\ne i}\frac{2s^2x_i}{x_i-x_j}\,dt .$$
  //: The middle term is Itô's. It is of the same order as the repulsion. Summed over the levels the
  //: drift is exactly $MNs^2$, which a check below uses.
  //:
  //: **Why not Euler?** At this strength of repulsion a pair comes arbitrarily close. An explicit
  //: step of length $\Delta$ then throws the levels apart by $2g^2\Delta/S$, as far as it likes;
  //: and sorting them afterwards does not call them back. The implicit step takes the force where
  //: it arrives: it solves
  //: $y_i - \Delta\sum_j g^2/(y_i-y_j) + \Delta\Omega y_i = x_i + \text{noise}$. The left side is
  //: the gradient of a convex function, so that the levels stay in order for every $\Delta$. For a
  //: pair it is a quadratic equation, and the law of a step is known exactly
  //: (`ImplicitPairKernel`). It shows that the bias of the mean spacing is not of order $\Delta$: over
  //: $\Delta$ it is {{bias.0.2 | 3}}, {{bias.0.1 | 3}}, {{bias.0.05 | 3}}, {{bias.0.02 | 3}},
  //: {{bias.0.01 | 3}} and {{bias.0.005 | 3}} at the six steps, in units of $\sqrt\pi$. It grows by about
  //: the same amount whenever $\Delta$ is halved: the bias is of order $\Delta\log(1/\Delta)$.

  static let pair = DysonBrownianMotion(dimension: 2)
  static let gram = RectangularDysonMotion(rows: 12, columns: 4)

  //: ## Experiment
  //:
  //: Pairs start one unit apart (units: $\Omega = g = 1$, so $w = 1$) and run to time $t$ under
  //: three schemes and several steps $\Delta$; the matrix itself is also taken there in one exact
  //: step. The four levels of $W^TW$, with $W$ a $12\times4$ matrix, start at 1, 2, 3, 4 and move
  //: with $s = 1$ and nothing that draws them back.
  //:
  //: In the *control* a term of second order is left out, and everything else stays. The pair becomes
  //: two levels that do not see each other. The equation of $W^TW$ loses its Itô term where the place
  //: of the levels is tested, and its repulsion where their gaps are. Where their correlations are, the
  //: levels are those of matrices, but each is from another matrix: every level has the right law, and
  //: all together have not. The matrices, with which the levels are compared, are the same.

  static let start = [-0.5, 0.5]
  static let gramStart = [1.0, 2, 3, 4]

  struct Data: Sendable {
    /// At the end, for each scheme and time step.
    var pairs: [DysonBrownianMotion.Scheme: [Pairs]]
    /// The matrix at the end; and the implicit scheme at the transient time.
    var exact: Pairs
    var transient: Pairs
    /// Levels of WᵀW for each level: of the equation, and of twice as many matrices.
    var levels: [[Double]]
    var matrixLevels: [[Double]]
    /// Those of the equation without repulsion.
    var unrepelled: [[Double]]
    /// The levels whose gaps are looked at: those of the equation, in the control without repulsion.
    var gapLevels: [[Double]]
    /// Those whose correlations are: of the equation, in the control each from another matrix.
    var jointLevels: [[Double]]
    /// The exact mean spacings of the implicit scheme, for each step.
    var kernel: [Double]
  }

  struct Pairs: Sendable {
    var spacings: [Double]
    var centres: [Double]
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    // A sweep over every step and scheme is needed for the figure only, and by the claim only.
    let schemes: [DysonBrownianMotion.Scheme] = [.implicit, .explicitSorted, .matrixEuler]
    var pairs: [DysonBrownianMotion.Scheme: [Pairs]] = [:]
    for scheme in mechanism == .on ? schemes : [.implicit] {
      let steps = mechanism == .on ? run[timeSteps] : run[timeSteps].suffix(1)
      pairs[scheme] = try steps.enumerated().map { cell, Δ in
        let stream = run.stream("pair/\(scheme)", cell: cell)
        return try Self.pairs(run, mechanism, scheme, run[time], Δ, stream)
      }
    }
    let Δ = run[timeSteps].last ?? 0.005
    var levels = Matrix(rows: 4, columns: run[gramMembers]) { k, _ in gramStart[k].squareRoot() }
    try gram.evolve(
      &levels, steps: run[gramSteps], timeStep: run[gramTime] / Double(run[gramSteps]),
      scheme: mechanism == .on ? .implicit : .implicitWithoutIto, stream: run.stream("gram"))
    var matrices = Matrix(rows: 4, columns: 2 * run[gramMembers]) { k, _ in
      gramStart[k].squareRoot()
    }
    try gram.evolve(
      &matrices, steps: 1, timeStep: run[gramTime], scheme: .matrixExact,
      stream: run.stream("gram/matrix"))
    let (equation, unrepelled) = (squares(levels), levelsWithoutRepulsion(run))
    let matrixLevels = squares(matrices)
    let mixed = matrixLevels.enumerated().map { k, level in Array(level[k...] + level[..<k]) }
    return try Data(
      pairs: pairs,
      exact: Self.pairs(run, .on, .matrixExact, run[time], run[time], run.stream("pair/exact")),
      transient: Self.pairs(
        run, mechanism, .implicit, run[transientTime], Δ, run.stream("pair/transient")),
      levels: equation, matrixLevels: matrixLevels,
      unrepelled: unrepelled, gapLevels: mechanism == .on ? equation : unrepelled,
      jointLevels: mechanism == .on ? equation : mixed,
      kernel: run.sweep(run[timeSteps]) { Δ, _ in ImplicitPairKernel(timeStep: Δ).meanSpacing })
  }

  /// Pairs after a time. Without repulsion the two levels of a pair are systems of one level each.
  static func pairs(
    _ run: Run, _ mechanism: Mechanism, _ scheme: DysonBrownianMotion.Scheme, _ time: Double,
    _ Δ: Double, _ stream: RandomStream
  ) throws -> Pairs {
    let n = run[members]
    let steps = Int((time / Δ).rounded())
    var levels = Matrix(rows: 2, columns: n) { k, _ in start[k] }
    if mechanism == .off {
      var single = Matrix(rows: 1, columns: 2 * n) { start[$1 % 2] }
      try DysonBrownianMotion(dimension: 1).evolve(
        &single, steps: steps, timeStep: Δ, scheme: scheme, stream: stream)
      levels = Matrix(rows: 2, columns: n) { single[0, 2 * $1 + $0] }
    } else {
      try pair.evolve(&levels, steps: steps, timeStep: Δ, scheme: scheme, stream: stream)
    }
    return Pairs(
      spacings: (0..<n).map { abs(levels[1, $0] - levels[0, $0]) },
      centres: (0..<n).map { 0.5 * (levels[0, $0] + levels[1, $0]) })
  }

  /// The eigenvalues of WᵀW, level by level, from singular values.
  static func squares(_ singularValues: Matrix<Double>) -> [[Double]] {
    (0..<singularValues.rows).map { k in
      (0..<singularValues.columns).map { singularValues[k, $0] * singularValues[k, $0] }
    }
  }

  //: ## Checks
  //:
  //: Two laws are the same if their distribution functions are. So shares of pairs below given
  //: spacings are compared, at five quantiles of the law. (The figure shows the distance of Kolmogorov
  //: and Smirnov, KS, which is no mean over pairs and has no error of its own.) The allowance is the
  //: bias of the scheme, known from its kernel. A mean spacing that is wrong by a factor $1+\epsilon$ moves the
  //: distribution function by at most $0.74\,\epsilon$.
  //:
  //: For the four levels of $W^TW$ there is no simple law. They are compared with twice as many
  //: matrices: their means, and, since equal marginal laws do not make the joint law equal, the share
  //: of small gaps and the correlation of neighbours.

  static let control = """
    A term of second order is left out: the repulsion of a pair; for WᵀW the Itô term, or, where gaps \
    are tested, the repulsion. Where correlations are, each level is from another matrix.
    """

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    guard let implicit = data.pairs[.implicit]?.last, let Δ = run[timeSteps].last,
      let kernel = data.kernel.last
    else { return [] }
    let euler = data.pairs[.explicitSorted]?.last
    let root = Double.pi.squareRoot()
    let bias = abs(kernel / root - 1)
    let known = "the bias of the scheme at its finest step, from its kernel"
    let surmise = PairTransitionLaw(pair, start: 1, time: run[time])
    let transient = PairTransitionLaw(pair, start: 1, time: run[transientTime])
    var rivals = [Check.Rival("no repulsion", .near(2 / Double.pi), allowing: 0.02)]
    if let euler {
      rivals.append(Self.rival("explicit Euler", clipped(euler.spacings)))
    }
    return [
      .instrument(
        "matrix.spacing", "⟨S⟩/√π of the exact matrix",
        Estimate(meanOf: data.exact.spacings) / root,
        .near(1), because: "its transition is exact", effect: 0.03),
      .claim(
        "D2.spacing", "⟨S⟩/√π, levels by the implicit scheme, S beyond 6 taken for 6",
        clipped(implicit.spacings), .near(1), allowing: bias + 2e-5,
        because: "\(known), and 2·10⁻⁵ of the mean beyond 6",
        rivals: .all(rivals), inControl: .mustFail),
      .every(
        "D2.surmise",
        quantiles.map {
          below("D2.surmise", surmise, $0, implicit, run[time], bias, known, euler: euler)
        }),
      .every(
        "D2.transient",
        quantiles.map {
          below("D2.transient", transient, $0, data.transient, run[transientTime], bias, known)
        }),
      .claim(
        "D2.centre", "2⟨c²⟩, c the centre of a pair",
        Estimate(meanOf: implicit.centres.map { 2 * $0 * $0 }),
        .near(1 - .exp(-2 * run[time])), allowing: 0.5 * Δ,
        because: "an implicit step has 1/(1 + Δ/2) of it",
        rivals: .all([
          Check.Rival("2: that of a single level", .near(2), allowing: 0.1),
          Check.Rival("3: that of a level of a pair", .near(3), allowing: 0.1),
        ]), inControl: .free(because: "the repulsion does not act on the centre")),
    ] + gramChecks(data, run) + schemeChecks(data, run)
  }

  /// The mean spacing over √π, with nothing beyond 6: of explicit Euler S itself has no finite variance,
  /// and its mean no standard error.
  static func clipped(_ spacings: [Double]) -> Estimate {
    Estimate(meanOf: spacings.map { min($0, 6) }) / Double.pi.squareRoot()
  }

  static let quantiles = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// The share of pairs below a quantile of a law.
  static func below(
    _ id: String, _ law: PairTransitionLaw, _ p: Double, _ pairs: Pairs, _ time: Double,
    _ bias: Double, _ reason: String, euler: Pairs? = nil
  ) -> Check {
    let s = law.quantile(p)
    var rivals = [
      Check.Rival(
        "no repulsion", .near(shareWithoutRepulsion(below: s, time: time)), allowing: 0.002)
    ]
    if let euler {
      rivals.append(
        rival("explicit Euler", Estimate(meanOf: euler.spacings.map { $0 < s ? 1 : 0 })))
    }
    return .claim(
      id, "share of S below \(s.formatted(digits: 3)), the quantile \(p)",
      Share(of: pairs.spacings) { $0 < s }, .near(p), allowing: 0.74 * bias, because: reason,
      rivals: .all(rivals), inControl: .mustFail)
  }

  /// A rival that was measured: its prediction is as uncertain as that.
  static func rival(_ statement: String, _ estimate: Estimate) -> Check.Rival {
    Check.Rival(statement, .near(estimate.value), allowing: 4 * estimate.standardError)
  }

  /// The bias of the implicit scheme over Δ, the distance of explicit Euler at its finest step, and
  /// the correlations of neighbouring levels of matrices.
  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    let law = PairTransitionLaw(pair, start: 1, time: run[time])
    let bias = zip(run[timeSteps], data.kernel).map { Δ, spacing in
      ("bias.\(Δ.formatted(digits: 3))", (spacing / Double.pi.squareRoot() - 1) / Δ)
    }
    let finest = data.pairs[.explicitSorted]?.last?.spacings ?? []
    return bias + [
      ("euler-distance", distance(finest, law)),
      ("euler-spacing", clipped(finest).value),
    ] + (0..<3).map { ("correlation.\($0 + 1)", correlation(data.matrixLevels, $0).value) }
  }

  //: ## Figure
  //:
  //: `DysonFigure` draws it. By the implicit scheme the mean spacing ends at {{D2.spacing | 4}} ±
  //: {{D2.spacing.error | 2}} times $\sqrt\pi$; without the repulsion it is
  //: {{control.D2.spacing | 2}} times as much. In (b) the explicit scheme looks well at its finest
  //: step; (a) shows how far it still is from the law, and how slowly it comes closer.
  //:
  //: ## What to doubt
  //:
  //: *This is mathematics, not training.* Gaussian increments with equal variances are the premise.
  //: Whether the kicks of a mini-batch are of that kind is what the neighbouring chapters ask; for
  //: small batches they are not even Gaussian.
  //:
  //: *The mapping is the paper's, the test is ours.* Of the paper's text only the opening was
  //: available to us, and no numerical comparison of this kind is known to us from it.
  //:
  //: *The bias of the schemes.* For a pair it is known at every step, from the kernel, and a check
  //: compares it with the simulation. For $W^TW$ it is not: the allowance for the trace rests on the
  //: size of the force, that for small gaps on what the kernel of a pair says of spacings of three
  //: steps of the noise.
  //:
  //: *The joint law.* Means and quantiles of single levels say nothing of it: with each level from
  //: another system they stay as they are. Neighbours are correlated by {{correlation.1 | 2}},
  //: {{correlation.2 | 2}} and {{correlation.3 | 2}}. But that is mostly a matter of order: levels
  //: that do not repel and are sorted are correlated nearly as much. It is the small gaps that show
  //: the repulsion. Nothing beyond neighbours is tested.
  //:
  //: *A KS distance is a weak judge of tails.* The explicit scheme's defect is in the tail: at the
  //: finest step $D$ is {{euler-distance | 2}}, and {{euler.tail | percent 2}} of its pairs are beyond
  //: $S = 6$, where the surmise has 0.012 %. Its spacings have no finite variance. So `D2.spacing` takes
  //: all beyond 6 for 6; explicit Euler then has {{euler-spacing | 4}} in the place of 1.
  //:
  //: *Not tried.* $N$ in the tens, where an explicit scheme also goes wrong in the trace; complex
  //: matrices, where the repulsion is twice as strong and pairs keep their distance.
  //:
  //: ## Exercises
  //:
  //: 1. `--set time=0.5` stops the pairs early. Which checks fail, and which one does not although
  //:    one would think so? *Expect* a mean spacing 15 % short of $\sqrt\pi$, of the levels and of the
  //:    matrix: both have not forgotten that they began one unit apart. The instrument
  //:    `matrix.spacing` says so, and the verdict is *inconclusive*. `D2.surmise` passes: it compares
  //:    with the exact law at the time $t$, of which Wigner's surmise is the limit.
  //:
  //: 2. `--set time-steps=0.2,0.1` leaves the coarse steps only. *Expect* the implicit scheme to
  //:    stay within its known bias: a mean spacing of 0.966 times $\sqrt\pi$. The explicit one is at a
  //:    distance of 0.11 from the surmise, four times as far as with the finest step, and 3.6 % of its
  //:    pairs lie beyond $S = 6$.
}
