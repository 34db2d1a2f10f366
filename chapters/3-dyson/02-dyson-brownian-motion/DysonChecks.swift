import Replication
import SemicircleCore

extension DysonBrownianMotionChapter {
  /// The levels of WᵀW: of the equation against those of matrices.
  static func gramChecks(_ data: Data, _ run: Run) -> [Check] {
    let step = run[gramTime] / Double(run[gramSteps])
    // A step loses Δ² ΣF² of the trace, F the force, ΣF² some 160; a quarter of that, twice over.
    let loss = 200 * run[gramTime] * step
    let lost = "an implicit step loses Δ²ΣF² of the trace, F the force, ΣF² some 160"
    let (t, unit) = (run[gramTime], "system")
    let trace = Check.claim(
      "D2.trace", "Σ⟨x⟩ of the levels of WᵀW", Estimate(meanOf: sums(data.levels)),
      .near(10 + 48 * t), allowing: loss, because: lost,
      rivals: .all([
        Check.Rival("no Itô term", .near(10 + 12 * t), allowing: loss),
        Check.Rival("no repulsion", .near(10 + 36 * t), allowing: loss),
      ]), inControl: .mustFail, unit: unit)
    let matrix = data.matrixLevels
    let means = (0..<4).map { k in
      Check.claim(
        "D2.levels", "⟨x⟩ of level \(k + 1), equation less matrix",
        Estimate(meanOf: data.levels[k]) - Estimate(meanOf: matrix[k]), .near(0),
        allowing: 0.5 * loss, because: "what the trace loses, half of it in one level",
        rivals: .rival("no Itô term: −9t", .near(-9 * t), allowing: 0.25 * 9 * t),
        inControl: .mustFail, unit: unit)
    }
    let free = data.unrepelled
    let pairs = (0..<3).map { k in (k, gaps(data.gapLevels, k), gaps(matrix, k), gaps(free, k)) }
    let small = pairs.map { k, own, others, unrepelled in
      let s = 0.2 * Estimate(meanOf: others).value
      let share = { (gaps: [Double]) in Estimate(meanOf: gaps.map { $0 < s ? 1 : 0 }) }
      return Check.claim(
        "D2.gaps", "share of gaps \(k + 1) below \(s.formatted(digits: 2)), equation less matrix",
        share(own) - share(others), .near(0), allowing: 0.05 * share(others).value,
        because: "the kernel of a pair has 4 % too many below three steps of the noise",
        rivals: .all([rival("no repulsion", share(unrepelled) - share(others))]),
        inControl: .mustFail, unit: unit)
    }
    let neighbours = (0..<3).map { k in
      let exact = correlation(matrix, k)
      return Check.claim(
        "D2.neighbours", "correlation of levels \(k + 1) and \(k + 2), equation less matrix",
        correlation(data.jointLevels, k) - exact, .near(0), allowing: 0.01,
        because: "a bias of the step far below the rivals",
        rivals: .all([
          rival("the marginal laws only: independent levels", -exact),
          rival("no repulsion", correlation(free, k) - exact),
        ]), inControl: .mustFail, unit: unit)
    }
    return [
      trace, .every("D2.levels", means), .every("D2.gaps", small),
      .every("D2.neighbours", neighbours),
    ]
  }

  static func gaps(_ levels: [[Double]], _ k: Int) -> [Double] {
    zip(levels[k], levels[k + 1]).map { $1 - $0 }
  }

  /// The correlation of two neighbouring levels: the mean of a product over systems.
  static func correlation(_ levels: [[Double]], _ k: Int) -> Estimate {
    let (a, b) = (standardised(levels[k]), standardised(levels[k + 1]))
    return Estimate(meanOf: zip(a, b).map(*))
  }

  static func standardised(_ x: [Double]) -> [Double] {
    let (centre, deviation) = (mean(x), variance(x).squareRoot())
    return x.map { ($0 - centre) / deviation }
  }

  static func sums(_ levels: [[Double]]) -> [Double] {
    levels[0].indices.map { member in levels.reduce(0) { $0 + $1[member] } }
  }

  /// What is said of the schemes: of the claim only.
  static func schemeChecks(_ data: Data, _ run: Run) -> [Check] {
    guard let explicit = data.pairs[.explicitSorted], let implicit = data.pairs[.implicit] else {
      return []
    }
    let isFree = Check.InControl.free(because: "it is about schemes for levels that repel")
    let root = Double.pi.squareRoot()
    let steps = run[timeSteps]
    let biases = steps.indices.map { k in
      Check.ours(
        "implicit.bias", "⟨S⟩/√π by the implicit scheme, Δ = \(steps[k].formatted(digits: 3))",
        Estimate(meanOf: implicit[k].spacings) / root, .near(data.kernel[k] / root),
        allowing: 1e-4, because: "the kernel is exact; e⁻²ᵗ of the start is left", effect: 0.03,
        rivals: .all([
          Check.Rival("no bias", .near(1)),
          Check.Rival("−Δ/2", .near(1 - 0.5 * steps[k])),
        ]), inControl: isFree)
    }
    let tails = steps.indices.map { k in
      Check.ours(
        "euler.tail", "share of S beyond 6 by explicit Euler, Δ = \(steps[k].formatted(digits: 3))",
        Share(of: explicit[k].spacings) { $0 > 6 }, .atLeast(0.002),
        because: "sixteen times the e⁻⁹ of the surmise: a kick 2Δ/S has a heavy tail at every Δ",
        rivals: .rival("the tail of the surmise", .near(.exp(-9))), inControl: isFree)
    }
    return [.every("implicit.bias", biases, role: .ours), .every("euler.tail", tails, role: .ours)]
  }

  static func distance(_ sample: [Double], _ law: PairTransitionLaw) -> Double {
    kolmogorovSmirnov(sample, cdf: law.cdf).statistic
  }
}
