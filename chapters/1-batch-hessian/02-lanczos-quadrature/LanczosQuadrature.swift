//: # A spectrum from a hundred products
//:
//: Nobody can store the Hessian of a network with 15 million parameters, let alone find its
//: eigenvalues. The spectra of the paper, and of this book, come from an instrument that needs
//: nothing but products of the Hessian with vectors, a hundred of them: the Lanczos process with a
//: random start. Before we trust what it shows we take it apart, on a Hessian so small that all its
//: eigenvalues are known. What it gets right is exact, and can be said in one line; what it gets
//: wrong is a matter of chance, and can be predicted; and there is a third kind of error, which
//: comes from rounding: it sees things several times.
//:
//: **You need** eigenvalues and eigenvectors of symmetric matrices, orthogonal polynomials at the
//: level of Gauss quadrature, and variances.

import Replication
import SemicircleCore

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

  //: ## Parameters
  //:
  //: The networks are small enough for all eigenvalues of their Hessians to be known, and trained,
  //: so that the spectra have the shape of the large ones: a handful of outliers, a dense bulk at
  //: zero, a few negative eigenvalues. Each has a start and images of its own. The hundred steps
  //: and the one vector are the paper's.

  static let networks = Parameter(
    "networks", symbol: "K", "networks, of which no two share an image", default: 3, range: 3...12,
    origin: .ours("what is claimed for any matrix is asked of each"))
  static let sampleCount = Parameter(
    "samples", symbol: "N", "training images of a network", default: 1024, tiny: 128,
    range: 64...15_000,
    origin: .ours("a product costs a millisecond"))
  static let hiddenUnits = Parameter(
    "hidden-units", symbol: "m", "width of the hidden layer, ReLU", default: 16, tiny: 4,
    range: 2...32, origin: .ours("P = 970 with 7 × 7 inputs and ten classes: all can be known"))
  static let updates = Parameter(
    "updates", symbol: "T", "updates of the training", default: 400, tiny: 60, range: 0...100_000,
    origin: .ours("outliers well above the bulk, as in the paper's networks"))
  static let learningRate = Parameter(
    "learning-rate", symbol: "η", "learning rate, constant", default: 0.05, range: 1e-6...10,
    origin: .paper("Section 8, there the start of a schedule"))
  static let momentum = Parameter(
    "momentum", symbol: "ρ_m", "heavy-ball momentum", default: 0.9, range: 0...0.999,
    origin: .paper("Section 8"))
  static let weightDecay = Parameter(
    "weight-decay", symbol: "wd", "weight decay of the training, not part of H", default: 5e-4,
    range: 0...1, origin: .paper("Section 8"))
  static let batchSize = Parameter(
    "batch-size", symbol: "B", "batch size of the training", default: 64, range: 1...4096,
    origin: .ours("no bearing on the instrument"))
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
    tiny: [1, 4], range: 1...1000, origin: .ours("the error should fall by four"))
  static let repeats = Parameter(
    "repeats", symbol: "R", "averages of each kind, for each network", default: [640, 240, 120],
    tiny: [8, 4], range: 2...10_000,
    origin: .chosen(for: "standard errors of some 10 % in squared errors that fall by four"))
  static let probeSteps = Parameter(
    "probe-steps", symbol: "k", "Lanczos steps from each of these vectors", default: 20, tiny: 10,
    range: 2...200, origin: .ours("39 moments"))
  static let parameters: Parameters = [
    networks, sampleCount, hiddenUnits, updates, learningRate, momentum, weightDecay, batchSize,
    steps, shortRuns, leading, probeCounts, repeats, probeSteps,
  ]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  static func cost(_ run: Run) -> Cost? {
    let (P, N) = (Double(60 * run[hiddenUnits] + 10), Double(run[sampleCount]))
    let probes = zip(run[probeCounts], run[repeats]).reduce(0.0) { $0 + Double($1.0 * $1.1) }
    let one = 7e-10 * P * P * (N + 2 * P) + 7e-11 * P * P * probes * Double(run[probeSteps])
    let count = Double(run[networks])
    return Cost(cpuSeconds: count * one, bytes: 3e7 + 40 * count * P * P)
  }

  //: ## Theory
  //:
  //: Let $q$ be a unit vector, and $\lambda_i$, $\varphi_i$ the eigenpairs of $H$. The *measure of
  //: $q$* puts the weight $(q\cdot\varphi_i)^2$ on each $\lambda_i$; its moments are $q^T H^j q$.
  //: After $k$ steps from $q$ the Lanczos process has a tridiagonal matrix $T$ of order $k$. Its
  //: eigenvalues, the *Ritz values* $\theta_l$, with the squared first components of its
  //: eigenvectors as weights are the Gauss quadrature of that measure (Golub and Welsch 1969): $k$
  //: points that give every moment up to the degree $2k-1$ exactly. And not one more: for the
  //: degree $2k$ the error is the product of all squared off-diagonal elements,
  //: $$ q^T H^{2k} q - \sum_l w_l\,\theta_l^{2k} = \beta_1^2 \beta_2^2 \cdots \beta_k^2 . $$
  //: Powers lose all digits to the largest eigenvalue; we take the Chebyshev polynomials $T_j$ of
  //: the interval $[\lambda_P, \lambda_1]$ instead, which are between $-1$ and $1$ on the spectrum.
  //: Then the error at $2k$ is $\frac12 \prod_j (4\beta_j/(\lambda_1 - \lambda_P))^2$.

  static func chebyshev(_ degree: Int, at x: Double) -> [Double] {
    var values = [1, x]
    while values.count <= degree {
      values.append(2 * x * values[values.count - 1] - values[values.count - 2])
    }
    return values
  }

  //: How far is the measure of $q$ from the spectrum, in which each eigenvalue weighs $1/P$? Take
  //: $q = v/\sqrt P$ with random signs $v_i = \pm1$. Then the mean of $q^T f(H)\,q$ is
  //: $\mathrm{tr} f(H)/P$, the average of $f$ over the spectrum, for any function $f$, and the
  //: variance is known (Hutchinson 1990):
  //: $$ \mathrm{Var}\; q^T\! f(H)\,q
  //:    = \frac2{P^2} \left( \|f(H)\|_F^2 - \sum_i f(H)_{ii}^2 \right) . $$
  //: An average over $n_v$ vectors has $1/n_v$ of it. We test this for the mean eigenvalue,
  //: $f(\lambda) = \lambda$, and for the *resolved density*: the sum over $j = 1, \ldots, 2k-1$ of
  //: the squared errors of the Chebyshev moments, which is all that $k$ steps know of a density.
  //:
  //: It also holds for a projector, which asks for the weight of one eigenvalue: there the variance
  //: is $2/P^2$, twice the square of the weight $1/P$ itself. From one vector the *position* of an
  //: isolated eigenvalue is exact and its *weight* a lottery. In the bulk hundreds of eigenvalues
  //: share a node, and their luck averages out.
  //:
  //: All this is exact arithmetic. In rounding arithmetic the vectors of the process lose their
  //: orthogonality as soon as a Ritz value has converged (Paige 1971), and the process finds that
  //: eigenvalue again, and again: *ghosts*. The cure is to orthogonalise each new vector against
  //: all former ones, twice. It costs $4Pk^2$ operations and the memory for $k$ vectors, which for
  //: $P = 15 \cdot 10^6$ and $k = 100$ is 12 GB; so it is worth knowing what it is needed for.

  //: ## Experiment
  //:
  //: `KnownSpectrum` trains a network and has LAPACK find all eigenpairs of its Hessian. Then the
  //: instrument goes to work on the network itself, by products: one vector, a hundred steps.

  /// What the instrument shows of one network.
  struct Look: Sendable {
    var truth: KnownSpectrum
    /// What the process found from the one vector, in all steps.
    var process: LanczosDecomposition<Double>
    var ritz: GaussQuadrature
    /// The weights of that vector on the true eigenvalues.
    var weights: [Double]
    /// After a few steps, and after all.
    var moments: [Moments]
    /// The number of Ritz values at λ₁ after 1, 2, … steps.
    var copies: [Int]
    /// The averages for each number of vectors.
    var averages: [[SpectralDensity]]
  }

  struct Data: Sendable {
    /// For each network.
    var looks: [Look]
  }

  struct Moments: Sendable {
    var steps: Int
    /// Of the degrees j = 0, …, 2k + 1: that of the vector's measure less that of the quadrature.
    var errors: [Double]
    /// What the error at the degree 2k should be.
    var missing: Double
    /// The largest error to the degree 2k − 1 of k points that are placed without a look at the
    /// matrix: the zeros of T_k.
    var elsewhere: Double
  }

  //: The averages come from many more vectors, for which the matrix itself is faster. Each average
  //: has its own: those of 4 are not made of those of 1, so that the points of a slope are
  //: independent.
  //:
  //: **The control** switches two things off. The process of the one vector does not
  //: re-orthogonalise. And the $n_v$ vectors of an average are not independent: they are $n_v$
  //: times the first one. The first should give ghosts, the second an error that does not fall.

  static let control = """
    The Lanczos vectors are not re-orthogonalised; and an average over n_v vectors takes n_v times \
    the same one.
    """

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let counts = run[probeCounts]
    guard counts.count == run[repeats].count, counts.count > 1,
      zip(counts, counts.dropFirst()).allSatisfy(<)
    else {
      throw UsageError("probe-counts must be two at least, ascend, and have one of repeats each")
    }
    let truths = try run[known]
    return Data(
      looks: try zip(truths, try run[pool]).enumerated().map { index, network in
        try look(at: network.0, vectors: network.1, number: index, run, mechanism)
      })
  }

  static func look(
    at truth: KnownSpectrum, vectors: [GaussQuadrature], number: Int, _ run: Run,
    _ mechanism: Mechanism
  ) throws -> Look {
    var draws = run.stream("one vector", replicate: number)
    let q = draws.rademacher(truth.dimension)
    let process = try lanczos(
      truth.hessian, start: q, steps: run[steps],
      reorthogonalisation: mechanism == .on ? .full : .none)
    let measure = truth.measure(of: q)
    let moments = try (run[shortRuns] + [process.steps]).map { k in
      let (part, degree) = (process.prefix(k), 2 * k + 1)
      let exact = truth.chebyshevMoments(measure, to: degree)
      var errors = exact
      errors.add(truth.chebyshevMoments(try part.quadrature(), to: degree), scaledBy: -1)
      let β = (part.beta + [part.residualNorm]).map { 4 * $0 / (truth.λ₁ - truth.values[0]) }
      // At the zeros of T_k, T_{k+i} is −T_{k−i}.
      let elsewhere = (0..<k).map { $0 == 0 ? exact[k] : exact[k + $0] + exact[k - $0] }
      return Moments(
        steps: k, errors: errors, missing: β.reduce(0.5) { $0 * $1 * $1 },
        elsewhere: elsewhere.map(abs).max() ?? .nan)
    }
    let copies = try (1...process.steps).map { k in
      try process.prefix(k).tridiagonal.eigenvalues()
        .count { abs($0 - truth.λ₁) < 1e-6 * truth.λ₁ }
    }
    var rest = vectors[...]
    let averages = zip(run[probeCounts], run[repeats]).map { count, repeats in
      (0..<repeats).map { _ in
        let probes = Array(rest.prefix(count))
        rest = rest.dropFirst(count)
        // The mean over n_v times the same vector is that over one.
        return SpectralDensity(
          dimension: truth.dimension, probes: mechanism == .on ? probes : [probes[0]])
      }
    }
    return Look(
      truth: truth, process: process, ritz: try process.quadrature(), weights: measure.weights,
      moments: moments, copies: copies, averages: averages)
  }

  //: ## Checks
  //:
  //: What is exact is checked as an identity, in each network, with a bound for rounding. What is
  //: chance is compared with its variance, which is exact, too: in decades of the squared error, so
  //: that a factor means the same on both sides, with the standard error of a mean over averages.
  //: Five leading eigenvalues are followed; in the control $\lambda_1$ comes so often that it takes
  //: the places of the next ones.
  //:
  //: The rivals: $k$ points that are placed without a look at the matrix, at the zeros of $T_k$,
  //: match $k$ moments and not $2k$, and there $T_{k+i} = -T_{k-i}$ says by how much they miss the
  //: others. The ends could be resolved no better than the bulk, to the width of the spectrum over
  //: $k$. The weights could be those of the spectrum, $1/P$. And the error could fall like $1/n_v$,
  //: or not at all.
  //:
  //: The control is asked to fail for the eigenvalues, their weights and all that is said about
  //: averages of several vectors, not for the *moments*: they pass there, to the degree 199, with
  //: {{control.no-ghosts = 6}} copies of $\lambda_1$ or more, which share its weight. Ghosts make a
  //: false count of eigenvalues and leave the density as it is (Greenbaum 1989, Knizhnerman 1996).
  //: For a smoothed density the 12 GB are not needed; to count outliers they are.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let (counts, K) = (run[probeCounts], run[leading])
    func perNetwork(_ id: String, _ points: (Look) -> [Check]) -> Check {
      .forEach("network", id, data.looks.map(points))
    }
    func squaredErrors(_ look: Look) -> [Estimate] {
      look.averages.map { Estimate(meanOf: $0.map(look.truth.densityError)) }
    }
    /// Against theory, in decades: the averages of one size.
    func chance(_ id: String, _ words: String, _ count: Int, _ error: Estimate) -> Check {
      .claim(
        id, "decades from theory to squared error of \(words), n_v = \(count)",
        (Double(count) * error).log10, .near(0), because: "the theory is exact",
        effect: count == 1 ? .log10(4) : nil,
        rivals: count == 1
          ? .noRival(because: "laws of n_v have no say at n_v = 1; a factor of 4 would matter")
          : .all([
            Check.Rival("the squared error falls like 1/n_v²", .near(-.log10(Double(count)))),
            Check.Rival("it does not fall", .near(.log10(Double(count)))),
          ]),
        inControl: count == 1
          ? .free(because: "one vector has no other to depend on") : .mustFail)
    }
    return instruments(data, run) + exactChecks(data, K) + [
      perNetwork("B6.single") { look in
        zip(counts, look.averages).filter { $0.0 == 1 }.flatMap { count, averages in
          [
            chance("B6.single", "tr H/P", count, look.truth.squaredTraceError(averages)),
            chance(
              "B6.single", "the resolved density", count,
              Estimate(meanOf: averages.map(look.truth.densityError))),
          ]
        }
      },
      perNetwork("B6.trace") { look in
        zip(counts, look.averages).filter { $0.0 > 1 }.map {
          chance("B6.trace", "tr H/P", $0, look.truth.squaredTraceError($1))
        }
      },
      perNetwork("B6.density") { look in
        zip(counts, squaredErrors(look)).filter { $0.0 > 1 }.map {
          chance("B6.density", "the resolved density", $0, $1)
        }
      },
      perNetwork("B6.exponent") { look in
        [
          .claim(
            "B6.exponent", "exponent of n_v in the squared error of the resolved density",
            logLogSlope(counts.map(Double.init), squaredErrors(look)), .near(-1),
            because: "independent vectors",
            rivals: .all([
              Check.Rival("the error falls like 1/n_v", .near(-2)),
              Check.Rival("it does not fall", .near(0)),
            ]), inControl: .mustFail)
        ]
      },
    ]
  }

  //: `ExactChecks` has the instruments and what is exact.
  //:
  //: ## Figure
  //:
  //: `QuadratureFigure` draws it, for the first network. Panel (a) is what a reader of such spectra should keep in mind:
  //: one vector finds every outlier at its place and gives each a height of its own, too high or
  //: too low by any factor. The band of sixteen vectors covers the truth nearly everywhere. In (b)
  //: each line falls off a cliff of a dozen decades where theory says, and the control, grey, runs
  //: along the bottom as well as the others. Its trouble is in (c).

  //: ## What to doubt
  //:
  //: *A hundred steps are a tenth of this spectrum.* With $P = 970$ the process has nearly found
  //: all eigenvalues but those at zero. The paper's $P$ is 15 million. Moments, weights and
  //: variances do not care; how fast $\lambda_P$ and the small outliers converge depends on their
  //: gaps to the bulk, and what lies inside the bulk is resolved to the width of the spectrum over
  //: $k$ at best.
  //:
  //: *A small relative error, of what?* The variance of $\mathrm{tr} f/P$ falls like $1/P$ for a
  //: function that is spread over the spectrum: for the bulk of a large network one vector is
  //: enough, and the paper is right to take one. For anything that hangs on a few eigenvalues it is
  //: not, at any $P$. The paper draws its spectra as stems of height $w_l$; those of the outliers
  //: should not be compared.
  //:
  //: *The error of the error.* Where one eigenvalue has most of the trace, the squared error of the
  //: trace has a heavy tail: its excess kurtosis is 12 in the limit of a single eigenvalue. Vectors
  //: that miss the tail have a mean square that is too low, and a scatter that is too low with it. So
  //: the standard error of `B6.trace` does not ask the scatter. It comes from the fourth moment of
  //: $v^T H v$ over random signs, which is a sum over the elements of $H$ (`SignFormMoments`).
  //:
  //: *The smoothing is ours.* The curves of (a) have a kernel of 1 % of $\lambda_1$, which no
  //: theory asks for. The checks know nothing of it: they compare moments.
  //:
  //: *What "resolved" leaves out.* Twenty steps know 39 moments and say nothing of finer structure.
  //: That error does not fall with $n_v$, and no standard error over vectors shows it.
  //:
  //: *The averages use the matrix.* Thousands of vectors through the network would only take
  //: longer; the instrument `truth` sees to it that both are the same operator.
  //:
  //: ## Exercises
  //:
  //: 1. `--data mnist --set steps=30` stops early. Which end of the spectrum suffers? *Expect* the
  //:    lower one: the five leading eigenvalues have all their digits, while $\lambda_P$, which
  //:    hardly leaves the bulk, is wrong by 5 millionths of $\lambda_1$ in one network. In the
  //:    control, not every network has a ghost of $\lambda_1$ yet, and it "did not fail": ghosts come
  //:    later than the eigenvalue.
  //:
  //: 2. `--set leading=9` follows all nine outliers that ten classes make. *Expect* no change: they
  //:    have all their digits as well. In the control the ninth place is wrong by two thirds of
  //:    $\lambda_1$, because ghosts of the first ones stand there.
}
