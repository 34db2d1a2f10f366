//: # Most directions are flat, but not exactly flat
//:
//: Follow almost any direction from a trained network, and the gradient hardly changes. The paper
//: says it twice. As a measurement: more than nine in ten eigenvalues of the Hessian $H$ and of the
//: Gauss–Newton matrix $G$ are zero, and the few large ones of $H$ are those of $G$. And as a
//: theorem: the rank of $H$ has a bound that counts neurons, not parameters. We take networks so
//: small that every eigenvalue can be computed to fourteen digits. Of the measurement it stands that
//: most eigenvalues are small; nine in ten are not, and few are zero. The theorem falls, and it is
//: easy to see why: it is true of one sample.
//:
//: **You need** the rank of a matrix, the chain rule, and what a Hessian is; for one panel the
//: chapter `lanczos-quadrature`.

import Replication
import SemicircleCore

@main struct HessianDegeneracy: Chapter {
  static let heading = Heading(
    part: .batchHessian, number: 14, slug: "hessian-degeneracy",
    title: "Most directions are flat, but not exactly flat", paper: .granziolZohrenRoberts2022)
  static let claims = [
    Claim(
      "B7a", place: "Section 7, Figs. 2–5",
      statement: """
        Most eigenvalues of the Hessian H and of the Gauss–Newton matrix G are zero, or as good as \
        zero.
        """,
      reported: """
        Weight at zero after 100 Lanczos steps: VGG-16, G 0.994 to 0.998, H 0.9985 to 0.9995; \
        PreResNet-110, 0.94 to 0.99.
        """,
      weakened: """
        Zero is below a thousandth of λ₁, most is more than half. The paper's own reading, 0.94 or \
        more, is asked for, too.
        """,
      expected: .reproducedInPart),
    Claim(
      "B7b", place: "Section 7.1",
      statement: """
        For a feed-forward ReLU network with cross-entropy and a small loss the rank of H is at most \
        4d_y(ΣN_l + d_x), with d_x inputs, d_y outputs and N_l units in layer l.
        """,
      reported: """
        Bound for VGG-16: 577,600, hence at least 0.9639 of all eigenvalues zero. No rank is \
        measured.
        """,
      weakened: "The rank is numerical: eigenvalues above 10⁻⁸λ₁ count.", expected: .notReproduced),
    Claim(
      "B8", place: "Section 8.2.1, Fig. 9", statement: "The outliers of H are those of G.",
      reported: "Both have the same largest eigenvalues in the plot.",
      weakened: "One width of network, trained for a dozen epochs.", expected: .reproduced),
  ]
  static let unit = "network with its samples, start and batches"

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
    "networks", symbol: "R", "networks for images", default: 12, tiny: 2, range: 2...100,
    origin: .ours("shares to a few per cent"))
  static let fewSamples = Parameter(
    "few-samples", symbol: "n₀", "images of a Hessian in the control", default: 1, range: 1...64,
    origin: .chosen(for: "a weight of H above 0.94; with three it is 0.92"))
  static let steps = Parameter(
    "steps", symbol: "k", "Lanczos steps after which the weight at zero is read",
    default: [10, 20, 40, 70, 100], tiny: [10, 30], range: 4...400, origin: .paper("100 of them"))
  static let probeCount = Parameter(
    "probes", symbol: "n_v", "random vectors of a reading", default: 8, tiny: 2, range: 2...100,
    origin: .ours("the paper takes 1"))
  static let inputs = Parameter(
    "inputs", symbol: "d_x", "inputs of the student", default: 8, range: 1...1000,
    origin: .ours("normal numbers: no input is constant"))
  static let studentCount = Parameter(
    "students", symbol: "R", "students, each with a teacher of its own", default: 5, tiny: 3,
    range: 1...100, origin: .ours("at most 45 % exceptions, if there is none"))
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
    default: 0.5, range: 0...2, origin: .chosen(for: "a small loss after so many updates"))
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
    sampleCount, imageUnits, updates, learningRate, momentum, batchSize, networks, fewSamples,
    steps, probeCount, inputs, studentCount, hiddenUnits, teacherSamples, labelNoise, gap,
    studentUpdates, threshold, sampleCounts,
  ]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  static func cost(_ run: Run) -> Cost? {
    let widths = [run[inputs]] + run[hiddenUnits] + [2]
    let P = Double(zip(widths, widths.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 })
    let P₁ = Double(60 * run[imageUnits] + 10)
    let (R, N) = (Double(run[studentCount]), Double(run[teacherSamples]))
    let images = Double(run[networks]) * (2.5 * Double(run[sampleCount]) + 3e3)
    return Cost(
      cpuSeconds: 3e-10 * (P * P * (R * (5.5 * N + 1.5e3) + N) + P₁ * P₁ * images),
      bytes: 100 * P * P + 3e7 + 1e5 * images / 100)
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
  //: **The control** is threefold, since there are three claims.
  //:
  //: - *The bound* must hold where its proof does. The same students get linear units in the place
  //:   of ReLU: the same widths, the same teachers, the same training, the same counting. There all
  //:   samples have one pattern.
  //: - *That the outliers are those of* $G$ must fail where errors are large. The trained networks
  //:   are asked for the class after the right one. That changes the errors $\delta_i$ and nothing
  //:   else: $J_i$, $A_i$ and hence $G$ do not know the labels.
  //: - *The paper's reading* must give its numbers where they are true: on the Hessian of one image.
  //:   There the rank of $G$ is at most nine, and $P$ is hundreds of times the number of images, as
  //:   for VGG-16 and its training set.

  static let control = """
    The students' hidden units are linear: all samples have one pattern. The networks for images \
    are asked for wrong classes: errors are large, G is what it was; and weights at zero are read \
    from one image.
    """

  struct Data: Sendable {
    /// Networks for images; none in the control.
    var images: [ImageNetwork]
    /// Of each network for images; in the control, with wrong labels.
    var outliers: [Outliers]
    /// Of each network for images; in the control, of a few images.
    var readings: [Reading]
    /// In the control some at small loss, and one after training.
    var students: [Moment: [TeacherNetwork]]
    /// Gauss–Newton matrices of the students at small loss; none in the control.
    var gaussNewton: [Spectrum]
    /// Hessians of the first trained student, for each number of samples.
    var growth: [Spectrum]
    /// Hessians of samples that have one pattern.
    var onePattern: [Spectrum]

    /// The Hessians of the students at a moment.
    func hessians(_ moment: Moment) -> [Spectrum] { (students[moment] ?? []).map(\.hessian) }
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    guard run[batchSize] <= min(run[sampleCount], run[teacherSamples]) else {
      throw UsageError("batch-size exceeds samples or teacher-samples")
    }
    guard run[sampleCounts][0] == 1, (run[sampleCounts].max() ?? 1) <= run[teacherSamples] else {
      throw UsageError("sample-counts must begin with 1 and not exceed teacher-samples")
    }
    let (isOn, R) = (mechanism == .on, run[studentCount])
    let students = try Self.students(
      isOn ? [.start: R, .trained: R, .smallLoss: R] : [.smallLoss: R, .trained: 1], run,
      isOn ? .relu : .linear)
    let (trained, smallLoss) = (students[.trained] ?? [], students[.smallLoss] ?? [])
    let growth = try run.sweep(run[sampleCounts]) { n, _ in try trained[0].hessian(ofFirst: n) }
    let images = try run[imageNetworks]
    return Data(
      images: isOn ? images : [],
      outliers: isOn ? images.map(\.outliers) : try relabelled(images, run),
      readings: isOn ? images.map(\.reading) : try readingsOfFew(images, run),
      students: students,
      gaussNewton: isOn ? try run.sweep(smallLoss) { student, _ in try student.gaussNewton() } : [],
      growth: growth,
      onePattern: isOn
        ? try trained.map { try $0.hessian(ofFirst: 1) }
        : growth + (trained + smallLoss).map(\.hessian))
  }

  //: ## Checks
  //:
  //: *Most* is more than half. Which eigenvalue is as good as zero has to be said: below
  //: $10^{-3}\lambda_1$, a direction along which a learning rate could be a thousand times larger.
  //: For the students at small loss we ask for what was fixed before any run: half of the
  //: eigenvalues of $H$ and three quarters of those of $G$.
  //:
  //: A number of the paper's is asked for as the paper reads it: the weight of the Ritz values
  //: nearest to zero after 100 steps, 0.94 at least.
  //:
  //: Every spectrum is exact; means are over networks. A bound on a rank is refuted by one matrix, so
  //: it is tested for each student. How close $G$ comes to $H$ is not derived: those bounds were set
  //: after calibration, at twice the distance of the worst of five seeds, or more.

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    let (bound, onePattern) = (Double(bound(run)), onePattern(run))
    let last = run[steps].count - 1
    func reading(_ id: String, _ words: String, _ masses: (Reading) -> [Estimate]) -> Check {
      .claim(
        "B7a." + id, "weight at zero after \(run[steps][last]) steps, \(words)",
        Estimate(overUnits: data.readings.map { masses($0)[last] }), .atLeast(0.94),
        because: "the least that the paper reports",
        rivals: .rival("a tenth or more is not at zero", .atMost(0.9)), inControl: .mustPass)
    }
    func eight(
      _ id: String, _ words: String, _ value: (Outliers) -> Double, _ relation: Check.Relation,
      allowing allowance: Double = 0, because reason: String, _ rival: Check.Relation,
      inControl: Check.InControl = .mustFail
    ) -> Check {
      .claim(
        "B8." + id, words, Estimate(meanOf: data.outliers.map(value)), relation,
        allowing: allowance, because: reason,
        rivals: .rival("half of an outlier is not G's", rival), inControl: inControl)
    }
    let checks: [Check] = [
      .instrument(
        "rounding", "largest |λ|/λ₁ beyond a proven rank",
        data.onePattern.map { $0.sizes[onePattern] }.max() ?? .nan, .atMost(1e-11),
        because: "a thousandth of the threshold of a rank"),
      reading("reading-H", "H for images, two nodes", \.hessian),
      reading("reading-G", "G for images, one node", \.gaussNewton),
      Check.forEach(
        "student", "B7b.bound",
        data.hessians(.smallLoss).map { spectrum in
          .claim(
            "B7b.bound", "rank of H at small loss over the bound",
            Double(spectrum.rank(above: run[threshold])) / bound, .atMost(1),
            because: "a bound is a bound", rivals: .rival("half as many again", .atLeast(1.5)),
            inControl: .mustPass)
        }),
      eight(
        "value", "λ₁(G)/λ₁(H) for images", \.ratio, .near(1), allowing: 0.05,
        because: "calibration: 0.982 at worst", .atMost(0.5),
        inControl: .free(because: "with wrong labels, too, λ₁ is nearly G's")),
      eight(
        "space", "mean cos² between nine leading eigenvectors of H and G", \.overlap,
        .atLeast(0.95), because: "calibration: 0.974 at worst", .atMost(0.5)),
      eight(
        "rest", "‖H − G‖/λ₁(H) for images", \.rest, .atMost(0.15),
        because: "calibration: 0.077 at worst", .atLeast(0.5)),

      .ours(
        "one-pattern", "largest rank of H for one pattern over (d_y − 1)(2ΣN_l + d_x + 1)",
        Double(data.onePattern.map { $0.rank(above: run[threshold]) }.max() ?? 0)
          / Double(onePattern), .atMost(1), because: "a theorem",
        inControl: .free(because: "all samples have one pattern there, and it holds")),
    ]
    return data.images.isEmpty ? checks : checks + onlyInClaim(data, run)
  }

  //: Flatness has no control: $G$ does not know the labels, and linear units are flatter still.

  static func onlyInClaim(_ data: Data, _ run: Run) -> [Check] {
    let last = run[steps].count - 1
    func flat(
      _ id: String, _ words: String, _ observed: some Observation, of count: Int, bound: Int,
      _ least: Double, because reason: String
    ) -> Check {
      .claim(
        "B7a." + id, "share of |λ| < 10⁻³λ₁, " + words, observed, .atLeast(least), because: reason,
        rivals: .rival(
          "what the bound on the rank proves", .near(max(0, 1 - Double(bound) / Double(count))),
          allowing: 0.02),
        inControl: .free(because: "no control switches it off"))
    }
    func images(_ id: String, _ matrix: String, _ spectra: [Spectrum]) -> Check {
      flat(
        id, "\(matrix) for images", Estimate(meanOf: spectra.map { $0.shareBelow(1e-3) }),
        of: spectra[0].sizes.count, bound: 40 * data.images[0].network.layerSizes.reduce(0, +),
        0.5, because: "most of them")
    }
    func students(_ id: String, _ matrix: String, _ spectra: [Spectrum], _ least: Double) -> Check {
      Check.forEach(
        "student", "B7a." + id,
        spectra.map {
          flat(
            id, "\(matrix) of students at small loss", $0.shareBelow(1e-3), of: $0.sizes.count,
            bound: bound(run), least, because: "as specified")
        })
    }
    return [
      images("flat-H", "H", data.images.map(\.hessian)),
      images("flat-G", "G", data.images.map(\.gaussNewton)),
      students("student-H", "H", data.hessians(.smallLoss), 0.5),
      students("student-G", "G", data.gaussNewton, 0.75),
      Check.forEach(
        "student", "other-moments",
        zip(data.hessians(.start), data.hessians(.trained)).map { pair in
          [pair.0, pair.1].map { spectrum in
            .ours(
              "other-moments", "rank of H at the start and after training, over the bound",
              Double(spectrum.rank(above: run[threshold])) / Double(bound(run)), .atLeast(1),
              because: "no network keeps the bound",
              inControl: .free(because: "the bound is tested there at small loss"))
          }
        }, role: .ours),
      .ours(
        "resolution", "weight at zero of H after \(run[steps][0]) steps less that after the last",
        Estimate(meanOf: data.readings.map { $0.hessian[0].value - $0.hessian[last].value }),
        .atLeast(0.1), because: "ours; it decides whether 0.9 means anything",
        inControl: .free(because: "it is read from a few images there")),
    ]
  }

  //: ## Figure
  //:
  //: `DegeneracyFigure` draws it.
  //:
  //: *Flat, yes.* Of the eigenvalues of $H$ {{B7a.flat-H | percent 2 = 66 %}} are below a
  //: thousandth of $\lambda_1$ in the mean of the networks (on MNIST
  //: {{mnist:B7a.flat-H | percent 2 = 62 %}}), of those of $G$ {{B7a.flat-G | percent 2 = 71 %}}
  //: ({{mnist:B7a.flat-G | percent 2 = 68 %}}). For the students at small loss it is at least
  //: {{B7a.student-H | percent 2 = 74 %}} and {{B7a.student-G | percent 2 = 92 %}}.
  //:
  //: *The outliers are those of* $G$ (a): after training $H - G$ is {{B8.rest | percent 2 = 4.3 %}}
  //: of $\lambda_1$ in the mean, and the nine leading eigenvectors span the same space to
  //: {{B8.space | 2 = 0.99}}. Errors make the difference. At the start, where they are large,
  //: $H - G$ is {{start-rest | percent 2 = 22 %}}, and the spaces agree to
  //: {{start-space | 2 = 0.74}}; for trained networks that are asked for the wrong class,
  //: {{control.B8.rest | percent 2 = 27 %}} and {{control.B8.space | 2 = 0.86}}. Even then
  //: $\lambda_1(G)$ is {{control.B8.value | 2 = 0.95}} of $\lambda_1(H)$: errors of many samples
  //: average out.
  //:
  //: *Zero, no.* The eigenvalues fall smoothly over eight decades. There is no gap at which to say
  //: that the bulk begins, and below $10^{-8}\lambda_1$ there are
  //: {{exact-zeros-H | percent 2 = 17 %}} of them.
  //:
  //: *The paper's reading* is a matter of resolution (b), and does not give the paper's numbers. It
  //: takes the weight of the Ritz values nearest to zero. For $H$ that is
  //: {{first-weight-H | 2 = 0.95}} after ten steps and {{B7a.reading-H | 2 = 0.58}} after a
  //: hundred, when for $G$ it is {{B7a.reading-G | 2 = 0.35}}: one node gathers whatever the
  //: Lanczos process has not yet told apart. So 0.94 or 0.9995 is a number of the instrument as
  //: much as of the network, and comparable only at the same $k$. And it is one of the number of
  //: samples. Read from a single image, the same networks have
  //: {{control.B7a.reading-H | 3 = 0.974}} and {{control.B7a.reading-G | 3 = 0.991}}.
  //:
  //: *The bound does not hold* (c). At a loss of {{small-loss | 2 = 1.9e-5}} or less the rank of
  //: each student is above the bound of {{bound = 560}}, by a factor up to {{B7b.bound = 1.75}}:
  //: {{largest-rank = 982}} of {{parameters = 1062}} parameters. With linear units the rank is
  //: {{control-rank = 129}}, to the digit what we derived for one pattern, and the eigenvalues
  //: after it are rounding. Panel (d) shows where the argument is lost. One sample, or any number
  //: of them with one pattern, obeys the paper's bound with room to spare. But the samples of a
  //: trained student have {{patterns | 3 = 2960}} patterns, and a dozen samples are enough to
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
  //: {{control.rounding | 1 = 8e-16}} of $\lambda_1$. The threshold is far above, and the
  //: eigenvalues that break the bound are larger than $10^{-5}\lambda_1$ (c).
  //:
  //: *Whose flatness?* Some of it is owed to images, whose own covariance has small eigenvalues.
  //:
  //: *Size.* Our $P$ is half of $N$ or a third of it; the paper's is 340 times its $N$. There $G$
  //: has exact zeros for a reason that has nothing to do with neurons: its rank is at most
  //: $N(d_y - 1)$. For VGG-16 with 45,000 images of ten classes that is 405,000, less than the bound
  //: itself, and the reading of a single image shows what it does. How flat a large network is
  //: cannot be learnt from these small ones; that a bound is none can.
  //:
  //: *Kinks.* ReLU has no second derivative at zero. $H$ ignores that, here and in the paper.
  //:
  //: *Not tried.* Convolutions, whose weights are shared between places; batch normalisation; the
  //: growth of the rank with depth.
  //:
  //: ## Exercises
  //:
  //: 1. `--set threshold=1e-4` counts only what exceeds a ten-thousandth of $\lambda_1$. Does the
  //:    bound hold now? *Expect* nearly, at small loss: of five students the largest rank is 561, one
  //:    more than the bound admits. After training with wrong labels, and at the start, it is at
  //:    least 1.26 times the bound.
  //:
  //: 2. `--set steps=10,300` gives the Lanczos process 300 steps, a third of all dimensions. What is
  //:    left of the weight at zero? *Expect* 0.39 for $H$ and 0.21 for $G$, on the way to the share
  //:    of exact zeros, which is some 0.15.
}
