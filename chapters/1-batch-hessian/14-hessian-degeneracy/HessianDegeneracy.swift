//: # Most directions are flat, but not exactly flat
//:
//: Follow almost any direction from a trained network, and the gradient hardly changes. The paper
//: says it twice. As a measurement: more than nine in ten eigenvalues of the Hessian $H$ and of the
//: Gauss–Newton matrix $G$ are zero, and the few large ones of $H$ are those of $G$. And as a
//: theorem: the rank of $H$ has a bound that counts neurons, not parameters. We take networks so
//: small that every eigenvalue can be computed to fourteen digits. The measurement stands, if
//: "zero" means small. The theorem falls, and it is easy to see why: it is true of one sample.
//:
//: **You need** the rank of a matrix, the chain rule, and what a Hessian is; for one panel the
//: chapter `lanczos-quadrature`.

import Replication
import SemicircleCore

@main struct HessianDegeneracy: Chapter {
  static let claim = Claim(
    "B7", "B8", part: .batchHessian, number: 14, slug: "hessian-degeneracy",
    title: "Most directions are flat, but not exactly flat", paper: .granziolZohrenRoberts2022,
    place: "Section 7, Figs. 2–5; Section 8.2.1, Fig. 9",
    statement: """
      Most eigenvalues of the Hessian H and of the Gauss–Newton matrix G are zero, or as good as \
      zero, and the outliers of H are those of G. For a feed-forward ReLU network with cross-entropy \
      and a small loss the rank of H is at most 4d_y(ΣN_l + d_x), with d_x inputs, d_y outputs and \
      N_l units in layer l.
      """,
    reported: """
      Weight at zero: VGG-16, G 0.994 to 0.998, H 0.9985 to 0.9995; PreResNet-110, 0.94 to 0.99 (100 \
      Lanczos steps). Bound for VGG-16: 577,600, hence at least 0.9639 of all eigenvalues zero.
      """,
    expected: .reproducedInPart)

  //: ## Parameters
  //:
  //: Two kinds of networks. One sorts images into ten classes, as in the first chapters; there we
  //: look at flatness and at outliers. But ten outputs and some sixty units make the bound larger
  //: than the number of parameters, and then it says nothing. So the second kind, the *students*,
  //: are deep and narrow, with two outputs. They learn from a *teacher*, who draws normal inputs
  //: and calls their class the side of a plane on which they lie. With inputs in all directions no
  //: rank is lost for a trivial reason, as it would be to dark corners of images.
  //:
  //: The bound is meant for a small loss. So students are taken at three moments: at the start;
  //: after training on labels of which the teacher got 15 % wrong; and after training on labels
  //: without error and inputs that keep away from the plane, where the loss falls to $10^{-5}$.

  static let sampleCount = Parameter(
    "samples", symbol: "N", "training images", default: 2048, tiny: 256, range: 64...15_000,
    origin: .ours("a whole Hessian costs a second"))
  static let imageUnits = Parameter(
    "image-units", symbol: "m", "width of the hidden layer of the network for images, ReLU",
    default: 16, range: 2...64, origin: .ours("P = 970 with 7 × 7 inputs and ten classes"))
  static let updates = Parameter(
    "updates", symbol: "T", "updates of its training", default: 400, tiny: 60, range: 1...100_000,
    origin: .ours("a dozen epochs"))
  static let learningRate = Parameter(
    "learning-rate", symbol: "η", "learning rate, constant", default: 0.05, range: 1e-6...10,
    origin: .paper("Section 8, there the start of a schedule"))
  static let momentum = Parameter(
    "momentum", symbol: "ρ_m", "heavy-ball momentum", default: 0.9, range: 0...0.999,
    origin: .paper("Section 8"))
  static let batchSize = Parameter(
    "batch-size", symbol: "B", "batch size of the training", default: 64, range: 1...4096,
    origin: .ours("no bearing on the claim"))
  static let networks = Parameter(
    "networks", symbol: "R", "independent networks of each kind", default: 3, tiny: 1,
    range: 1...100, origin: .ours("to see that none is special"))
  static let steps = Parameter(
    "steps", symbol: "k", "Lanczos steps after which the weight at zero is read",
    default: [10, 20, 40, 70, 100], tiny: [10, 30], range: 4...400, origin: .paper("100 of them"))
  static let probeCount = Parameter(
    "probes", symbol: "n_v", "random vectors of a reading", default: 8, tiny: 2, range: 2...100,
    origin: .ours("the paper takes 1"))
  static let inputs = Parameter(
    "inputs", symbol: "d_x", "inputs of the student", default: 8, range: 1...1000,
    origin: .ours("normal numbers: no input is constant"))
  static let hiddenUnits = Parameter(
    "hidden-units", symbol: "N_l", "widths of the student's hidden layers", default: [20, 20, 20],
    range: 1...1000, origin: .ours("deep and narrow: P = 1,062, nearly twice the bound"))
  static let teacherSamples = Parameter(
    "teacher-samples", symbol: "N", "samples of the teacher", default: 3000, tiny: 800,
    range: 16...100_000, origin: .ours("three for each parameter"))
  static let labelNoise = Parameter(
    "label-noise", symbol: "s", "error with which the teacher sees the side of an input",
    default: 0.5, range: 0...10, origin: .ours("15 % of the labels are wrong"))
  static let gap = Parameter(
    "gap", symbol: "a", "distance from the plane within which there is no input, for a small loss",
    default: 0.5, range: 0...2, origin: .ours("labels can be learnt, quickly"))
  static let studentUpdates = Parameter(
    "student-updates", symbol: "T", "updates of the student's training", default: 1500, tiny: 300,
    range: 1...100_000, origin: .ours("a loss of 10⁻⁴ where the classes have a gap"))
  static let threshold = Parameter(
    "threshold", symbol: "t", "share of λ₁ below which an eigenvalue counts as zero",
    default: 1e-8, range: 1e-11...0.1, origin: .ours("four decades above rounding"))
  static let sampleCounts = Parameter(
    "sample-counts", symbol: "n", "samples of a Hessian, growing from one",
    default: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024], tiny: [1, 8, 64, 256],
    range: 1...100_000, origin: .ours("one has one pattern, all have many"))
  static let parameters: Parameters = [
    sampleCount, imageUnits, updates, learningRate, momentum, batchSize, networks, steps,
    probeCount, inputs, hiddenUnits, teacherSamples, labelNoise, gap, studentUpdates, threshold,
    sampleCounts,
  ]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  static func cost(_ run: Run) -> Cost? {
    let widths = [run[inputs]] + run[hiddenUnits] + [2]
    let P = Double(zip(widths, widths.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 })
    let P₁ = Double(60 * run[imageUnits] + 10)
    let passes = Double(run[networks] * run[teacherSamples]) * 7 + 2e3 * Double(run[networks])
    let images = Double(run[networks]) * (4 * Double(run[sampleCount]) + 1e4)
    return Cost(cpuSeconds: 3e-10 * (P * P * passes + P₁ * P₁ * images), bytes: 100 * P * P + 3e7)
  }

  //: ## Theory
  //:
  //: With outputs $z_i(w)$ and their errors $\delta_i = \partial\ell/\partial z_i$, the chain rule
  //: splits the Hessian in two,
  //: $$ H = G + \frac1N \sum_{i,k} \delta_{ik} \nabla^2 z_{ik} , \qquad
  //:    G = \frac1N \sum_i J_i^T A_i J_i , $$
  //: where $J_i$ is the Jacobian of the outputs and $A_i$ the curvature of the loss. $G$ does not
  //: see that the network is curved. The rest is weighted with errors: the better the network, the
  //: smaller it is. If the outliers of $H$ come from $G$, it must be small beside $\lambda_1$.
  //:
  //: *How large is the rank?* Take first samples that all switch on the same hidden units: one
  //: *pattern*. For these the network is linear in each layer, $z = W_L D_{L-1} W_{L-1} \cdots D_1
  //: W_1 x$ with diagonal matrices $D_l$ of zeros and ones, and biases on the way. It depends on $w$
  //: only through one matrix and one vector, with $d_y(d_x+1)$ elements. Softmax ignores a constant
  //: that is added to all outputs, so that the rank of $G$ is at most $(d_y-1)(d_x+1)$. The second
  //: part is the Hessian of $\sum_j u_j^T(W_L \cdots D_1W_1x_j + \ldots)$, with $d_y-1$ directions
  //: $u_j$ (the errors of a sample sum to zero) and one input $x_j$ for each. It is a sum over pairs
  //: of layers, in which layer $l$ occurs as $\mathrm dW_l$ times a vector from below or as a vector
  //: from above times $\mathrm dW_l$. The former has $N_l$ components, the latter $N_{l-1}$; the
  //: first layer has nothing below it and the last one nothing above. Over all layers these are
  //: $2\sum N_l$ with the sum over hidden layers. Biases add nothing new. Hence (ours)
  //: $$ \text{one pattern:} \qquad \mathrm{rank}\,H
  //:    \le (d_y - 1)\left(2 \sum_l N_l + d_x + 1\right) , $$
  //: however many samples there are. Singh, Bachmann and Hofmann (2021) have exact ranks for linear
  //: networks of any shape. The paper's bound has the same form and is generous: it is more than
  //: twice as large. (Its example counts the outputs in $\sum N_l$, and so do we there.)

  static func bound(_ run: Run) -> Int { 4 * 2 * (run[hiddenUnits].reduce(2, +) + run[inputs]) }

  static func onePattern(_ run: Run) -> Int { 2 * run[hiddenUnits].reduce(0, +) + run[inputs] + 1 }

  //: But the vectors from below and from above depend on the $D_l$. Samples with another pattern
  //: have their own, and the range of a sum of matrices is as large as all their ranges together.
  //: Nothing in the argument stops the rank of $H$ from growing with the number of patterns, until
  //: there are no parameters left. A small loss does not change that: it makes numbers small, and
  //: no number zero.

  //: ## Experiment
  //:
  //: `ImageNetwork` and `TeacherNetwork` train the networks and compute whole matrices, by products
  //: with all unit vectors, and all eigenvalues. The numerical rank is the number of eigenvalues
  //: larger than $t\lambda_1$ in magnitude. Rounding leaves $10^{-13}\lambda_1$ in the place of a
  //: zero at worst, so $t = 10^{-8}$ is far from it; and we count at that $t$ throughout.
  //:
  //: One student is also looked at with the first $n$ of its samples alone, from $n=1$ on.
  //:
  //: **The control** has the same students with linear units in the place of ReLU: the same widths,
  //: the same teacher, the same training, the same counting. There all samples have one pattern,
  //: and the paper's bound must hold. So the claim that it fails must fail.

  static let control = "The students' hidden units are linear: all samples have one pattern."

  struct Data: Sendable {
    /// At the start and after training.
    var images: [[ImageNetwork]]
    /// By moment.
    var students: [[TeacherNetwork]]
    /// Gauss–Newton matrices of the students at small loss.
    var gaussNewton: [Spectrum]
    /// Hessians of the first trained student, for each number of samples.
    var growth: [Spectrum]
    /// Hessians of samples that have one pattern.
    var onePattern: [Spectrum]
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    guard run[batchSize] <= min(run[sampleCount], run[teacherSamples]) else {
      throw UsageError("batch-size exceeds samples or teacher-samples")
    }
    guard run[sampleCounts][0] == 1, (run[sampleCounts].max() ?? 1) <= run[teacherSamples] else {
      throw UsageError("sample-counts must begin with 1 and not exceed teacher-samples")
    }
    let students = try teacherNetworks(run, mechanism == .on ? .relu : .linear)
    let gaussNewton = try run.sweep(students[2]) { student, _ in try student.gaussNewton() }
    let growth = try run.sweep(run[sampleCounts]) { n, _ in
      try students[1][0].hessian(ofFirst: n)
    }
    return Data(
      images: try run[imageNetworks], students: students, gaussNewton: gaussNewton,
      growth: growth,
      onePattern: mechanism == .on
        ? [growth[0]] : growth + students.joined().map(\.hessian))
  }

  //: ## Checks
  //:
  //: *Most* is more than half. Which eigenvalue is as good as zero has to be said: below
  //: $10^{-3}\lambda_1$, a direction along which a learning rate could be a thousand times larger.
  //: For the students at small loss we ask for what was fixed before any run: half of the
  //: eigenvalues of $H$ and three quarters of those of $G$.
  //:
  //: Every spectrum is exact, so there are no standard errors, but for the readings by Lanczos.
  //: What is compared is the worst of the networks. A bound on a rank is refuted by one matrix; here
  //: each of them must do it, and on the average by half as much again. How close $G$ comes to $H$
  //: is not derived: those allowances are twice the worst of the calibration seeds 1000 to 1004 on
  //: both data sets, or more.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let trained = data.images[1]
    let (bound, onePattern) = (Double(bound(run)), onePattern(run))
    func least(_ networks: [Spectrum]) -> Double {
      networks.map { $0.shareBelow(1e-3) }.min() ?? .nan
    }
    func ranks(_ spectra: some Sequence<Spectrum>) -> [Double] {
      spectra.map { Double($0.rank(above: run[threshold])) }
    }
    let moments = data.students.map { ranks($0.map(\.hessian)) }
    let first = Estimate(averaging: trained.map { $0.hessianMass[0] })
    let last = Estimate(averaging: trained.map { $0.hessianMass[run[steps].count - 1] })
    return [
      Check(
        .instrument, "rounding", "largest |λ|/λ₁ beyond a proven rank",
        data.onePattern.map { $0.sizes[onePattern] }.max() ?? .nan, .atMost(0), allowing: 1e-11,
        because: "a thousandth of the threshold of a rank"),
      Check(
        .claim, "B7.flat-H", "share of |λ| < 10⁻³λ₁, H for images, least of the networks",
        least(trained.map(\.hessian)), .atLeast(0.5), allowing: 0, because: "most of them"),
      Check(
        .claim, "B7.flat-G", "share of |λ| < 10⁻³λ₁, G for images, least of the networks",
        least(trained.map(\.gaussNewton)), .atLeast(0.5), allowing: 0, because: "most of them"),
      Check(
        .claim, "B7.student-H", "share of |λ| < 10⁻³λ₁, H at small loss, least of the students",
        least(data.students[2].map(\.hessian)), .atLeast(0.5), allowing: 0,
        because: "as specified"),
      Check(
        .claim, "B7.student-G", "share of |λ| < 10⁻³λ₁, G at small loss, least of the students",
        least(data.gaussNewton), .atLeast(0.75), allowing: 0, because: "as specified"),
      Check(
        .claim, "B8.value", "λ₁(G)/λ₁(H) for images, farthest from 1",
        trained.map { $0.gaussNewton.largest / $0.hessian.largest }.max {
          abs($0 - 1) < abs($1 - 1)
        } ?? .nan, .near(1), allowing: 0.05, because: "frozen: 0.982 in calibration"),
      Check(
        .claim, "B8.space", "mean cos² between nine leading eigenvectors of H and G, least",
        trained.map(\.overlap).min() ?? .nan, .atLeast(0.95), allowing: 0,
        because: "frozen: 0.974 in calibration"),
      Check(
        .claim, "B8.rest", "‖H − G‖/λ₁ for images, largest", restNorm(trained), .atMost(0.15),
        allowing: 0, because: "frozen: 0.077 in calibration"),
      Check(
        .claim, "B7.bound", "rank of H at small loss over the bound, largest",
        (moments[2].max() ?? .nan) / bound, .atMost(1), allowing: 0,
        because: "a bound is a bound"),

      Check(
        .ours, "unbounded", "rank of H over the bound, least of all students and moments",
        (moments.joined().min() ?? .nan) / bound, .atLeast(1), allowing: 0,
        because: "no network keeps the bound", inControl: .mustFail),
      Check(
        .ours, "by-half", "mean rank of H over the bound, least of the moments",
        (moments.map { mean($0) }.min() ?? .nan) / bound, .atLeast(1.5), allowing: 0,
        because: "as specified", inControl: .mustFail),
      Check(
        .ours, "one-pattern", "rank of H for one pattern over (d_y − 1)(2ΣN_l + d_x + 1)",
        (ranks(data.onePattern).max() ?? .nan) / Double(onePattern), .atMost(1), allowing: 0,
        because: "a theorem"),
      Check(
        .ours, "resolution",
        "weight at zero of H after \(run[steps][0]) steps less that after the last", first - last,
        .atLeast(0.1), allowing: 0, because: "ours; it decides whether 0.9 means anything",
        resolving: 0.02),
    ]
  }

  /// The largest ‖H − G‖/λ₁(H).
  static func restNorm(_ networks: [ImageNetwork]) -> Double {
    networks.map { $0.remainder.largest * $0.remainder.sizes[0] / $0.hessian.largest }.max() ?? .nan
  }

  //: ## Figure
  //:
  //: `DegeneracyFigure` draws it.
  //:
  //: *Flat, yes.* Of the eigenvalues of $H$ at least {{B7.flat-H | percent 2}} are below a
  //: thousandth of $\lambda_1$ (on MNIST {{mnist:B7.flat-H | percent 2}}), of those of $G$
  //: {{B7.flat-G | percent 2}} ({{mnist:B7.flat-G | percent 2}}). For the students at small loss it
  //: is {{B7.student-H | percent 2}} and {{B7.student-G | percent 2}}.
  //:
  //: *The outliers are those of* $G$ (a): after training $H - G$ is nowhere larger than
  //: {{B8.rest | percent 2}} of $\lambda_1$, and the nine leading eigenvectors span the same space. At
  //: the start, where errors are large, it is {{start-rest | percent 2}}, and the spaces agree to
  //: {{start-space | 2}} only.
  //:
  //: *Zero, no.* The eigenvalues fall smoothly over eight decades. There is no gap at which to say
  //: that the bulk begins, and below $10^{-8}\lambda_1$ there are {{exact-zeros-H | percent 2}} of
  //: them.
  //:
  //: *The paper's reading* is a matter of resolution (b). It takes the weight of the Ritz values
  //: nearest to zero. For $H$ that is {{first-weight-H | 2}} after ten steps and {{weight-H | 2}}
  //: after a hundred, when for $G$ it is {{weight-G | 2}}: one node gathers whatever the Lanczos
  //: process has not yet told apart. So 0.94 or 0.9995 is a number of the
  //: instrument as much as of the network, and comparable only at the same $k$.
  //:
  //: *The bound does not hold* (c). At a loss of {{small-loss | 2}} or less the rank is up to
  //: {{B7.bound}} times the bound of {{bound}}: nearly all {{parameters}} parameters. With linear
  //: units the rank is {{control-rank}}, to the digit what we derived for one pattern, and the
  //: eigenvalues after it are rounding. Panel (d) shows where the argument is lost. One sample, or
  //: any number of them with one pattern, obeys the paper's bound with room to spare. But the
  //: samples of a trained student have {{patterns | 3}} patterns, and a dozen samples are enough to
  //: break it.
  //:
  //: ## What to doubt
  //:
  //: *Did the paper mean it exactly?* We have read its bound as a statement on the rank, for that is
  //: what it says, and "small loss" as a limit in which nothing but the size of $H$ changes. Read as
  //: "about so many eigenvalues matter" it is a rule of thumb; exercise 1 shows that it is not a bad
  //: one. But then it needs a threshold, and it no longer follows from a count of neurons.
  //:
  //: *Is it rounding?* In the control the same code finds what is zero to be below
  //: {{control.rounding | 1}} of $\lambda_1$. The threshold is far above, and the eigenvalues that
  //: break the bound are larger than $10^{-5}\lambda_1$ (c).
  //:
  //: *Size.* Our $P$ is half of $N$ or a third of it; the paper's is 340 times its $N$. There $G$
  //: has exact zeros for a reason that has nothing to do with neurons: its rank is at most
  //: $N(d_y - 1)$. For VGG-16 with 45,000 images of ten classes that is 405,000, less than the bound
  //: itself. How flat a large network is cannot be learnt from these small ones; that a bound is none
  //: can.
  //:
  //: *Kinks.* ReLU has no second derivative at zero. $H$ ignores that, here and in the paper.
  //:
  //: *Not tried.* Convolutions, whose weights are shared between places; batch normalisation; the
  //: growth of the rank with depth.
  //:
  //: ## Exercises
  //:
  //: 1. `--set threshold=1e-4` counts only what exceeds a ten-thousandth of $\lambda_1$. Does the
  //:    bound hold now? *Expect* yes at small loss, though only just: `B7.bound` is 0.996, and the
  //:    verdict would be that the claim is reproduced. After training with wrong labels the rank is
  //:    still 1.6 times the bound; `unbounded` and `by-half` fail at small loss, where the least of
  //:    the ranks is 0.84 of the bound.
  //:
  //: 2. `--set steps=10,300` gives the Lanczos process 300 steps, a third of all dimensions. What is
  //:    left of the weight at zero? *Expect* 0.37 for $H$ and 0.19 for $G$, on the way to the share
  //:    of exact zeros, which is hardly above 0.1.
}
