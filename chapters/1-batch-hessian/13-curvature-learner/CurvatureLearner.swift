//: # Learning the learning rate from one batch
//:
//: For a quadratic loss the best learning rate and the best momentum are known: they follow from
//: the largest and the smallest curvature. Twenty products with the Hessian of a batch show both.
//: So the paper lets an optimiser tune itself: every few epochs it takes a look at the spectrum, and
//: sets its rate and momentum by the book. It finds this competitive with tuned schedules. We
//: build it, and on our network it is. Then we ask what it has learnt, and the answer is: no rate. The
//: rate as printed is not that of the book; in effect it is a constant, and the spectrum decides only
//: how long the memory is. The rates of the book do depend on the curvature, and they show the paper's
//: other claim at work: it must be that of a batch.
//:
//: **You need** gradient descent with momentum, Gauss–Newton matrices, and the chapters
//: `lanczos-quadrature` and `batch-hessian-spectra`.

import Replication
import SemicircleCore

@main struct CurvatureLearner: Chapter {
  static let heading = Heading(
    part: .batchHessian, number: 13, slug: "curvature-learner",
    title: "Learning the learning rate from one batch", paper: .granziolZohrenRoberts2022)
  static let claims = [
    Claim(
      "B12", place: "Section 10.2, eqs. 26 and 27, Figs. 17 and 18",
      statement: """
        Learning rate and momentum that are set every few epochs from the ends of the spectrum of a \
        batch, by Nesterov's or by Polyak's rule, train a network as well as a tuned schedule. The \
        spectrum must be that of a batch, not that of all samples.
        """,
      reported: """
        PreResNet-110 on CIFAR-100. Nesterov: learnt η 0.046 to 0.127 and ρ_m 0.77 to 0.91, error \
        slightly below that of a tuned schedule (η₀ = 0.1). Polyak: η from 0.04 to 0.003, ρ_m 0.5 to \
        0.84; it trains fast and generalises worse.
        """,
      weakened: """
        a network with one hidden layer, in a setting in which the rate 1/λ₁ of a batch was seen to \
        train; as well means within 1.5 points; of Polyak three times the error is allowed; all samples \
        are asked to be worse for the rate 1/λ₁ alone
        """,
      expected: .reproducedInPart)
  ]
  static let unit = "training set with its start and its batches"

  //: ## Parameters
  //:
  //: The network is that of `batch-hessian-spectra`, where we know that a batch of 128 sharpens the
  //: largest curvature by a half. The baselines are SGD with momentum 0.9 and the paper's schedule,
  //: from six rates that span the useful range. All of them are run here, the best one is chosen by
  //: the very errors that it is compared by, and so it is favoured a little.
  //: The learners have nothing to tune. But the width of the network, the length of training and the
  //: interval were chosen as ones with which the rate $1/\lambda_1$ of a batch trains in nearly every run.

  static let sampleCount = Parameter(
    "samples", symbol: "N", "training images of a replicate, of the first 20,000", default: 5000,
    tiny: 1024, range: 256...20_000, origin: .ours("an epoch has 39 batches"))
  static let validationCount = Parameter(
    "validation", symbol: "–", "validation images", default: 5000, tiny: 500, range: 100...10_000,
    origin: .paper("Section 8, as many"))
  static let hiddenUnits = Parameter(
    "hidden-units", symbol: "m", "width of the hidden layer, ReLU", default: 64, tiny: 16,
    range: 2...1024, origin: .chosen(for: "a rate 1/λ₁ of a batch that trains in nearly every run"))
  static let epochs = Parameter(
    "epochs", symbol: "E", "epochs of a training", default: 16, tiny: 4, range: 1...1000,
    origin: .chosen(for: "the same; all rates but the smallest have come to an end"))
  static let interval = Parameter(
    "interval", symbol: "E₀", "epochs from one look at the spectrum to the next", default: 2,
    tiny: 1, range: 1...1000,
    origin: .chosen(for: "the same; 8 looks, where the paper has 9, every 20 of 180 epochs"))
  static let batchSize = Parameter(
    "batch-size", symbol: "B", "samples of a batch, in training and for the spectrum",
    default: 128, range: 2...4096, origin: .paper("Section 10.2"))
  static let steps = Parameter(
    "steps", symbol: "k", "Lanczos steps, from one random probe", default: 20, range: 2...200,
    origin: .paper("Section 10.2"))
  static let weightDecay = Parameter(
    "weight-decay", symbol: "wd", "weight decay, and what is added to the spectrum",
    default: 5e-4, range: 1e-8...1, origin: .paper("Section 10.2"))
  static let momentum = Parameter(
    "momentum", symbol: "ρ_m", "heavy-ball momentum of the baselines", default: 0.9,
    range: 0...0.999, origin: .paper("Section 10.2"))
  static let rates = Parameter(
    "rates", symbol: "η₀", "learning rates of the baselines, ascending",
    default: [0.003, 0.01, 0.03, 0.1, 0.3, 1], range: 1e-6...100,
    origin: .ours("from far too small to too large; the paper's 0.1 among them"))
  static let averagedShare = Parameter(
    "averaged-share", symbol: "–", "share of the steps whose iterates are averaged at the end",
    default: 0.25, range: 0.001...1, origin: .paper("Section 10.2"))
  static let replicates = Parameter(
    "replicates", symbol: "R", "replicates of the rule 1/λ₁; a half or less for others",
    default: 32, tiny: 8, range: 8...1000,
    origin: .ours("with the spectrum of all samples errors scatter by factors of two"))
  static let parameters: Parameters = [
    sampleCount, validationCount, hiddenUnits, epochs, interval, batchSize, steps, weightDecay,
    momentum, rates, averagedShare, replicates,
  ]
  static let imageSources: [ImageSource] = [.strokes, .mnist]

  static func cost(_ run: Run) -> Cost? {
    let (R, epochs) = (Double(run[replicates]), Double(run[epochs]))
    let trainings = R * (5.4 + Double(run[rates].count) / 2)
    let looksAtAll = R * (1.2 * epochs / Double(run[interval]) + 0.4)
    let work = 2.5e-8 * trainings * epochs + 1.8e-8 * looksAtAll * Double(run[steps])
    return Cost(
      cpuSeconds: work * Double(run[sampleCount] * run[hiddenUnits]), bytes: 4e8)
  }

  //: ## Theory
  //:
  //: Write $a = \sqrt{\lambda_1}$ and $b = \sqrt{\lambda_P}$ for the ends of the spectrum. The
  //: textbook has for a quadratic loss
  //: $$ \text{Polyak: } \eta = \Big(\frac{2}{a+b}\Big)^2,\ \rho_m = \Big(\frac{a-b}{a+b}\Big)^2;
  //:    \qquad \text{Nesterov: } \eta = \frac1{a^2},\ \rho_m = \frac{a-b}{a+b} . $$
  //: The paper prints the same $\rho_m$, but $\eta = 2/(a+b)$ for Polyak and $\eta = b/a$ for Nesterov.
  //: Neither is the inverse of a curvature, as a rate must be. Which were run? The curves of Fig. 18
  //: tell. If $\eta = b/a$ then $\rho_m = (1 - \eta)/(1 + \eta)$, and the plotted pairs obey that
  //: within 4 %: the printed Nesterov rate was used. Polyak's pairs give $\lambda_1 \approx 450$ with
  //: the square and 57,000 without it: there most probably the textbook's was.
  //:
  //: *What the printed Nesterov rate does.* A steady gradient moves the weights by
  //: $\eta/(1 - \rho_m)$ of it a step. With $\eta = b/a$ we have $1 - \rho_m = 2b/(a+b)$, hence
  //: $$ \frac{\eta}{1 - \rho_m} = \frac{a + b}{2a} = \frac{1}{1 + \rho_m} , $$
  //: a number between ½ and 1, *whatever the spectrum is*. The curvature decides how long the memory
  //: is, not how large the step. The paper's baseline has $0.1/(1 - 0.9) = 1$ at first. So the rule
  //: should do well, on this scale of the loss. On another it should not: with a
  //: loss that is summed over the batch, not averaged, $b/a$ is the same and each gradient 128 times as long.
  //:
  //: *How much room is there?* Along a direction of curvature $\lambda$ heavy ball is stable for
  //: $\eta\lambda < 2(1 + \rho_m)$, Nesterov for $\eta\lambda < 2(1 + \rho_m)/(1 + 2\rho_m)$. Insert the
  //: textbook's choice. Polyak may meet a $\lambda$ up to
  //: $$ \lambda_1\,\frac{a^2 + b^2}{a^2} = \lambda_1 + \lambda_P : $$
  //: he is within a thousandth of his limit, and the next batch throws him over. Nesterov may meet
  //: $4a\lambda_1/(3a - b) \approx \frac43\lambda_1$. A third is what is left for one batch to be
  //: sharper than the one that was looked at. It is not enough for a batch to be sharper than all
  //: samples together: that is a half. Hence the second claim, and only for this rule.
  //:
  //: ## Experiment
  //:
  //: The curvature is the Gauss–Newton matrix of the batch plus weight decay, which has no negative
  //: eigenvalues. Lanczos from one probe gives Ritz values with weights. The heaviest, with more
  //: than half of the weight, is the null space, which has no say; what remains runs from
  //: $\lambda_P$ to $\lambda_1$ (`SpectralTuning`). Rate and momentum then hold for
  //: {{interval = 2}} epochs. For all methods, baselines included, the iterates of the last quarter
  //: are averaged, and the average is judged. `Learner` has the loop.
  //:
  //: In the *control* the only look is the one at the start. There a batch is hardly sharper than all
  //: samples, and what is learnt once cannot follow its own effect.

  struct Data: Sendable {
    /// For each rate of the baselines, and for each learner: one outcome for each replicate.
    var baselines: [[Outcome]]
    var learners: [Learner: [Outcome]]
    /// The Nesterov rules with the spectrum of all samples.
    var fromAll: [Learner: [Outcome]]

    /// The baselines by their mean error, the best first.
    var ranking: [Int] {
      baselines.indices.sorted {
        mean(baselines[$0].map(\.error)) < mean(baselines[$1].map(\.error))
      }
    }
    /// The best of the baselines.
    var best: [Outcome] { baselines[ranking[0]] }
  }

  /// The replicates of a schedule, and of a learner that trains in every run.
  static func few(_ run: Run) -> Int { run[replicates] / 2 }

  /// The baselines, which claim and control share.
  static let schedules = Shared { run in
    let problems = try run[problems]
    return try run.sweep(run[rates], replicates: few(run)) { rate, draws in
      try problems[draws.replicate].outcome(ofRate: rate, run)
    }
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    guard run[rates].count > 2, zip(run[rates], run[rates].dropFirst()).allSatisfy({ $0 < $1 }),
      run[batchSize] <= run[sampleCount]
    else {
      throw UsageError("rates must ascend, three or more, and batch-size be at most samples")
    }
    let (problems, baselines) = (try run[problems], try run[schedules])
    let isOn = mechanism == .on
    // In the control, and where a look at all samples is dear; and of what fails in every run.
    let (fewest, failing) = (max(2, run[replicates] / 5), max(2, run[replicates] / 3))
    func outcomes(_ cells: [Learner], fromAll: Bool) throws -> [Learner: [Outcome]] {
      let counts = cells.map { learner in
        switch learner {
        case _ where !isOn: fewest
        case .nesterov: problems.count
        case .printedNesterov, .withNullSpace: fromAll ? fewest : few(run)
        case .polyak, .printedPolyak, .summedLoss: failing
        }
      }
      let outcomes = try run.sweep(cells, replicates: counts) { learner, draws in
        try problems[draws.replicate].outcome(
          of: learner, fromAll: fromAll, interval: run[isOn ? interval : epochs], run)
      }
      return Dictionary(uniqueKeysWithValues: zip(cells, outcomes))
    }
    return Data(
      baselines: baselines,
      learners: try outcomes(
        Learner.allCases.filter { isOn || $0 != .withNullSpace && $0 != .summedLoss },
        fromAll: false),
      fromAll: try outcomes([.printedNesterov, .nesterov], fromAll: true))
  }

  //: ## Checks
  //:
  //: Competitive means: at most 1.5 points above the best baseline, and not above the median one,
  //: which is what a blind choice from the six would give. Where methods may fail altogether, errors
  //: are compared in doublings, $\log_2$ of their ratio. A run that diverged counts as one that
  //: guesses. Of Polyak, who is reported to train and to generalise worse, we ask for no more than
  //: three times the error of the best baseline. All comparisons are in pairs: same images, same start,
  //: same batches.
  //:
  //: How well $1/\lambda_1$ of a batch trains is shown and not counted, since the setting was chosen for
  //: that. What counts is how much worse it does with the spectrum of all samples. In the control this
  //: must vanish, and Polyak must train.

  static let control = "The only look is the one at the start, and its rate and momentum are kept."

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    func outcomes(_ learner: Learner) -> [Outcome] { data.learners[learner] ?? [] }
    /// How much larger a value is, replicate by replicate.
    func excess(
      of a: [Outcome], over b: [Outcome], in value: (Outcome) -> Double = { $0.error }
    ) -> Estimate {
      Estimate(meanOf: zip(a, b).map { value($0) - value($1) })
    }
    let (best, ranking) = (data.best, data.ranking)
    let middle = [ranking[(ranking.count - 1) / 2], ranking[ranking.count / 2]]
      .map { data.baselines[$0] }
    let (printed, inverse) = (outcomes(.printedNesterov), outcomes(.nesterov))
    let overMedian = Estimate(
      meanOf: printed.indices.map { r in printed[r].error - mean(middle.map { $0[r].error }) })
    let blind = mean(middle.map { mean($0.map(\.error)) }) - mean(best.map(\.error))
    let lessons = (printed + outcomes(.withNullSpace)).flatMap(\.lessons)
    let polyaks: [Check] = [Learner.polyak, .printedPolyak].map { learner in
      .claim(
        learner == .polyak ? "B12.polyak" : "B12.polyak-printed",
        "doublings of the error from the best baseline to \(learner.name)",
        excess(of: outcomes(learner), over: best, in: { $0.doublings }), .atMost(.log2(3)),
        because: "three times the error is not training",
        rivals: .rival("it does not train: four times the error at least", .atLeast(2)),
        inControl: .mustPass)
    }
    let whatever = Check.InControl.free(
      because: "the printed rule has the same effective rate whatever it looks at")
    var checks: [Check] = [
      .every(
        "bracket",
        [0, data.baselines.count - 1].map { end in
          .instrument(
            "bracket", "doublings of the error from the best baseline to η₀ = \(run[rates][end])",
            excess(of: data.baselines[end], over: best, in: { $0.doublings }), .atLeast(0.3),
            because: "the best rate is not at an end")
        }),
      .claim(
        "B12.competitive", "points of error above the best baseline, Nesterov as printed",
        excess(of: printed, over: best), .atMost(1.5), because: "a quarter of the error",
        rivals: .rival("no better than a blind choice of a schedule", .near(blind)),
        inControl: whatever),
      .claim(
        "B12.median", "points of error above the median baseline, Nesterov as printed",
        overMedian, .atMost(0), because: "a blind choice is no better",
        rivals: .rival("no better than a blind choice of a schedule", .near(0)),
        inControl: whatever),
      .claim(
        "B12.not-all", "doublings of the error from 1/λ₁ of a batch to that of all samples",
        excess(of: data.fromAll[.nesterov] ?? [], over: inverse, in: { $0.doublings }),
        .atLeast(0.5),
        because: "half as much again is a failure",
        rivals: .rival("the curvature of all samples trains as well", .near(0)),
        inControl: .mustFail),
    ]
    checks += polyaks
    checks += [
      .companion(
        "batch", "doublings of the error from the best baseline to 1/λ₁ of a batch",
        excess(of: inverse, over: best, in: { $0.doublings }), .atMost(0.5),
        because: "half as much again is a failure"),
      .ours(
        "constant", "largest |η(1 + ρ_m)/(1 − ρ_m) − 1| of all printed Nesterov rates",
        lessons.map { abs($0.learningRate * (1 + $0.momentum) / (1 - $0.momentum) - 1) }.max()
          ?? .nan, .atMost(1e-10), because: "rounding",
        inControl: .free(because: "it is a matter of the formula")),
      .ours(
        "indifferent",
        "points of error from a batch's spectrum to that of all, Nesterov as printed",
        excess(of: data.fromAll[.printedNesterov] ?? [], over: printed), .near(0), allowing: 0.3,
        because: "a twentieth of the error", inControl: whatever),
    ]
    if let wide = data.learners[.withNullSpace], let summed = data.learners[.summedLoss] {
      checks += [
        .ours(
          "null-space",
          "points of error that counting the null space adds, Nesterov as printed",
          excess(of: wide, over: printed), .atMost(1.5),
          because: "λ_P is wrong by a factor of 30, and it remains competitive",
          inControl: .free(because: "it is not tried there")),
        .companion(
          "units", "doublings of the error from the mean loss to the summed, Nesterov as printed",
          excess(of: summed, over: printed, in: { $0.doublings }), .atLeast(1),
          because: "twice the error is a failure"),
      ]
    }
    return checks
  }

  //: ## Figure
  //:
  //: *Nesterov as printed* learns rates of {{least-rate | 2 = 0.036}} to
  //: {{largest-rate | 2 = 0.069}} and momenta of {{least-momentum | 2 = 0.87}} to
  //: {{largest-momentum | 2 = 0.93}} (a, b), which is the lower end of what the paper's network
  //: learnt. It ends with {{printed-error = 5.64}} % error ({{mnist:printed-error = 7.50}} % on
  //: MNIST), the best of six schedules with {{best-error = 5.32}} % ({{mnist:best-error = 6.89}}
  //: %). That is competitive, and the rule has nothing to tune. But it has learnt no rate. The
  //: spectrum of all samples in place of a batch's changes the error by
  //: {{indifferent | 2 = -0.017}} points. If the null space counts as curvature the learnt rate is
  //: {{null-space-rate | 2 = 0.0078}}, several times smaller, and $\rho_m$ makes up for most of it:
  //: the error is {{null-space | 2 = 0.41}} points higher ({{mnist:null-space | 2 = 0.56}} on
  //: MNIST). So the length of the memory does matter, if little. And with the same loss summed over
  //: the batch the rule is the same, and ends at {{summed-error | 2 = 90}} %.
  //:
  //: *Nesterov with $1/\lambda_1$* does learn something. Its rate grows in the first epochs (a), as
  //: the curvature falls, and comes to the upper end of the useful rates (c). From a
  //: batch its mean error is {{inverse-error = 8.30}} %, {{batch-factor | 3 = 1.56}} times that of
  //: the best schedule (on MNIST {{mnist:inverse-error = 10.8}} %,
  //: {{mnist:batch-factor | 3 = 1.56}} times): a few runs fail. From all samples it is
  //: {{inverse-all-error = 44.4}} % ({{mnist:inverse-all-error = 45.4}} %),
  //: {{B12.not-all | 2 = 2.5}} ({{mnist:B12.not-all | 2 = 2.1}}) doublings worse in the mean of
  //: pairs. That is the paper's second claim, and a third of room is as little as it looks. After a
  //: single look at the start the difference is {{control.B12.not-all | 1 = -0.02}} doublings.
  //:
  //: *Polyak* does not train, with the square ({{polyak-error | 2 = 90}} % error) or without it
  //: ({{printed-polyak-error | 2 = 80}} %). With a single look at the start he does: his squared
  //: rate ends {{control.B12.polyak | 1 = -0.2}} doublings from the best schedule. It is the later
  //: looks that ruin him. The way it fails can be seen in (a): the rates grow from
  //: look to look. A large rate drives the weights to where the curvature is low, or the network
  //: dies and there is none; the next look finds less curvature, and orders a larger rate. The paper
  //: has the opposite, rates that fall from 0.04 to 0.003 as the curvature grows.

  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    func lessons(_ learner: Learner) -> [Lesson] {
      (data.learners[learner] ?? []).flatMap(\.lessons)
    }
    let printed = lessons(.printedNesterov)
    func error(_ outcomes: [Outcome]?) -> Double { mean((outcomes ?? []).map(\.error)) }
    return [
      ("least-rate", printed.map(\.learningRate).min() ?? .nan),
      ("largest-rate", printed.map(\.learningRate).max() ?? .nan),
      ("least-momentum", printed.map(\.momentum).min() ?? .nan),
      ("largest-momentum", printed.map(\.momentum).max() ?? .nan),
      ("best-rate", run[rates][data.ranking[0]]), ("best-error", error(data.best)),
      ("batch-factor", error(data.learners[.nesterov]) / error(data.best)),
      ("printed-error", error(data.learners[.printedNesterov])),
      ("inverse-error", error(data.learners[.nesterov])),
      ("inverse-all-error", error(data.fromAll[.nesterov])),
      ("polyak-error", error(data.learners[.polyak])),
      ("printed-polyak-error", error(data.learners[.printedPolyak])),
      ("null-space-error", error(data.learners[.withNullSpace])),
      ("null-space-rate", mean(lessons(.withNullSpace).map(\.learningRate))),
      ("summed-error", error(data.learners[.summedLoss])),
      (
        "diverged",
        Double(data.learners.values.joined().filter(\.diverged).count)
      ),
    ]
  }

  //: ## What to doubt
  //:
  //: *The printed rule may still be a good one.* An effective rate between ½ and 1 and a memory of
  //: $\sqrt{\lambda_1/\lambda_P}$ steps is sensible where a loss is a mean cross-entropy and inputs are
  //: standardised; this is how most networks are trained. Our objection is to the word
  //: *learn*: of a spectrum it takes the length of the memory alone.
  //:
  //: *Was it really run as printed?* We conclude it from pairs $(\eta, \rho_m)$ that were read off a
  //: plot. If the rate had been $1/\lambda_1$, then four pairs of numbers agree with another formula
  //: by chance.
  //:
  //: *What is $\lambda_P$?* After 20 steps from one probe it is the smallest Ritz value but one, which has
  //: not converged, and lies where the bulk happens to end. More steps find smaller ones: with $k$
  //: steps a rate $b/a$ that falls, and a memory that grows.
  //:
  //: *The setting was chosen.* The lengths of training and interval and the width of the network were
  //: settled after trials with a calibration seed, as the ones where the rate from a batch trains
  //: in nearly every run. In a longer training with longer intervals some of its runs on MNIST failed
  //: as well; at half the batch size most of them did. So its own error is no evidence here (`batch`).
  //: From all samples it was the worse one wherever the two differed clearly, but that, too, was tried in
  //: a few settings only.
  //:
  //: *One look is one batch.* A single batch's $\lambda_1$ scatters by a fifth. We take it as it is, as
  //: the paper does; the mean of several would be a safer divisor, and no longer out of the box.
  //:
  //: *A network that is easy to train.* A hundred layers with batch normalisation are not, and
  //: there Polyak's rule was seen to train. What we refute is that it does so in general.
  //:
  //: *Chosen on the images that judge.* The best baseline is the best of six on the validation images.
  //: This works against the learners, by less than a tenth of a point.
  //:
  //: ## Exercises
  //:
  //: 1. `--set interval=8 --set replicates=8` takes two looks, where the control takes one. Is the second
  //:    enough to do harm? *Expect* Polyak to fail in a part of the runs, with mean errors of 25 % with the
  //:    square and 30 % without: what he meets at the second look is the curvature that his own rate has
  //:    made. The rate $1/\lambda_1$ still trains, and from all samples nearly as well as from a batch: 5.3
  //:    and 5.0 %. (With four to eight replicates the run calls itself inconclusive.)
  //:
  //: 2. `--set batch-size=16 --set replicates=8` makes the noise eight times as large. *Expect* every rate
  //:    that comes from $\lambda_1$ to fail, with 90 % error, from a batch as well as from all samples; the
  //:    curvature of one batch of 16 says too little about that of the next. The printed rule goes
  //:    on with its constant, and has 5.4 % where the best schedule has 4.9 %.
}
