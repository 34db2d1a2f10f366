import Foundation
import SemicircleCore

private func emitLaw(
  _ law: some ContinuousDistribution, _ name: String, _ parameters: [Double], _ p: Double
) {
  let x = law.quantile(p)
  let y = law.upperQuantile(p)
  emit(
    name, ["parameters": .numbers(parameters), "x": .number(x), "p": .number(p)],
    [
      "density": .number(law.density(x)), "cdf": .number(law.cdf(x)),
      "survival": .number(law.survival(x)), "quantile": .number(x), "upperQuantile": .number(y),
    ])
}

private func emitLaw(_ law: some SpectralLaw, _ name: String, _ parameters: [Double], _ p: Double) {
  let x = law.quantile(p)
  emit(
    name, ["parameters": .numbers(parameters), "x": .number(x), "p": .number(p)],
    ["density": .number(law.density(x)), "cdf": .number(law.cdf(x)), "quantile": .number(x)])
}

func lawCases() {
  var stream = RandomStream("oracle/laws", seed: 1)
  for index in 0..<120 {
    let p = index % 2 == 0 ? stream.uniform() : stream.size(1e-12, 1)
    let (mean, sigma) = (stream.normal(), stream.size(1e-3, 1e3))
    emitLaw(
      NormalDistribution(mean: mean, standardDeviation: sigma), "NormalDistribution",
      [mean, sigma], p)
    let nu = stream.size(0.1, 1e4)
    emitLaw(StudentTDistribution(degreesOfFreedom: nu), "StudentTDistribution", [nu], p)
    let (shape, scale) = (stream.size(0.05, 1e4), stream.size(1e-3, 1e3))
    emitLaw(GammaDistribution(shape: shape, scale: scale), "GammaDistribution", [shape, scale], p)
    let (a, b) = (stream.size(0.5, 1e3), stream.size(0.5, 1e3))
    emitLaw(BetaDistribution(a, b), "BetaDistribution", [a, b], p)

    let n = Int(stream.size(1, 2000))
    let chance = stream.size(1e-3, 1)
    let k = min(Double(n), (Double(n) * chance + 3 * stream.normal()).rounded().magnitude)
    let binomial = BinomialDistribution(trials: n, probability: chance)
    emit(
      "BinomialDistribution", ["n": .number(Double(n)), "p": .number(chance), "k": .number(k)],
      [
        "density": .number(binomial.density(k)), "cdf": .number(binomial.cdf(k)),
        "survival": .number(binomial.survival(k)),
      ])
    let interval = BinomialDistribution.interval(successes: Int(k), trials: n)
    emit(
      "BinomialDistribution.interval", ["n": .number(Double(n)), "k": .number(k)],
      ["low": .number(interval.lowerBound), "high": .number(interval.upperBound)])

    // SciPy counts exactly up to 140.
    let size = Int(stream.size(1, 140))
    let d = stream.size(0.3, 3) / Double(size).squareRoot()
    emit(
      "KolmogorovDistribution", ["n": .number(Double(size)), "d": .number(d)],
      ["survival": .number(KolmogorovDistribution(count: size).survival(d))])
    let x = stream.size(0.05, 8)
    emit(
      "KolmogorovDistribution.limitSurvival", ["x": .number(x)],
      ["survival": .number(KolmogorovDistribution.limitSurvival(x))])

    let u = stream.uniform()
    let radius = stream.size(1e-250, 1e250)
    emitLaw(SemicircleLaw(radius: radius), "SemicircleLaw", [radius], u)
    let (gamma, v) = (stream.size(1e-6, 1e6), stream.size(1e-200, 1e200))
    let mp = MarchenkoPasturLaw(aspectRatio: gamma, variance: v)
    emitLaw(mp, "MarchenkoPasturLaw", [gamma, v], mp.atomAtZero + (1 - mp.atomAtZero) * u)
    for symmetry in DysonIndex.allCases {
      let beta = Double(symmetry.rawValue)
      emitLaw(WignerSurmise(symmetry), "WignerSurmise", [beta], u)
      if index < 40 { emitLaw(SpacingRatioLaw(symmetry), "SpacingRatioLaw", [beta], u) }
    }
    let w = stream.size(1e-200, 1e200)
    emitLaw(PairSpacingLaw(pairWidth: w), "PairSpacingLaw", [w], u)
    if index < 24 {
      emitLaw(PairLevelLaw(center: 0, pairWidth: w), "PairLevelLaw", [w], u)
      let order = [1, 2, 3, 4, 7, 12][index % 6]
      let sigma = stream.size(1e-3, 1e3)
      emitLaw(
        GOELevelDensity(order: order, elementNoise: sigma), "GOELevelDensity",
        [Double(order), sigma], u)
    }
    let motion = DysonBrownianMotion(dimension: 2, strength: stream.size(1e-3, 1e3))
    let time = stream.size(1e-3, 10)
    let start = 20 * stream.uniform() * motion.transition(over: time).elementNoise
    let pair = PairTransitionLaw(motion, start: start, time: time)
    emitLaw(pair, "PairTransitionLaw", [pair.nonCentrality, pair.scale], u)
  }
  for k in 0...12 {
    emit(
      "moments of laws", ["k": .number(Double(k))],
      [
        "semicircle": .number(SemicircleLaw(radius: 3).moment(k)),
        "marchenkoPastur": .number(MarchenkoPasturLaw(aspectRatio: 0.375, variance: 1.5).moment(k)),
        "surmise1": .number(WignerSurmise(.orthogonal).moment(k)),
        "surmise2": .number(WignerSurmise(.unitary).moment(k)),
        "surmise4": .number(WignerSurmise(.symplectic).moment(k)),
      ])
  }
  for _ in 0..<40 {
    let (gamma, v) = (stream.size(0.01, 100), stream.size(0.01, 100))
    let law = GramOutlierLaw(.additive, aspectRatio: gamma, variance: v)
    let spike = law.threshold * (1 + stream.size(0.01, 100))
    emit(
      "GramOutlierLaw", ["gamma": .number(gamma), "v": .number(v), "spike": .number(spike)],
      ["outlier": .number(law.outlier(spike)), "overlap": .number(law.overlap(spike))])
    let wigner = WignerOutlierLaw(elementNoise: v, dimension: 50)
    let visible = wigner.criticalCurvature * (1 + stream.size(0.01, 100))
    emit(
      "WignerOutlierLaw", ["noise": .number(v), "dimension": 50, "spike": .number(visible)],
      ["outlier": .number(wigner.outlier(visible)), "overlap": .number(wigner.overlap(visible))])
  }
}

func statisticsCases() {
  var stream = RandomStream("oracle/statistics", seed: 1)
  for cell in 0..<60 {
    let n = 4 + stream.integer(below: 60)
    let x = stream.normals(n).map {
      cell % 3 == 0 ? ($0 * 2).rounded() : 1000 * Double(cell % 2) + $0
    }
    let y = zip(x, stream.normals(n)).map { 0.5 * $0 + $1 }
    let moments = RunningMoments(x)
    emit(
      "summary statistics", ["x": .numbers(x), "y": .numbers(y)],
      [
        "mean": .number(mean(x)), "variance": .number(variance(x)),
        "covariance": .number(covariance(x, y)), "correlation": .number(correlation(x, y)),
        "rank": .number(rankCorrelation(x, y)), "median": .number(median(x)),
        "quantile": .number(quantile(x, 0.3)), "skewness": .number(moments.skewness),
        "kurtosis": .number(moments.excessKurtosis),
      ])
    let fit = LinearRegression(x, y)
    emit(
      "LinearRegression", ["x": .numbers(x), "y": .numbers(y)],
      [
        "slope": .number(fit.slope.value), "intercept": .number(fit.intercept.value),
        "slopeError": .number(fit.slope.standardError),
        "interceptError": .number(fit.intercept.standardError),
      ])
    let other = stream.normals(5 + stream.integer(below: 40)).map { $0 + 0.3 }
    let sample = stream.normals(n)
    let two = kolmogorovSmirnov(sample, other)
    emit(
      "kolmogorovSmirnov(_:_:)", ["x": .numbers(sample), "y": .numbers(other)],
      ["statistic": .number(two.statistic), "p": .number(two.pValue)])
    emit(
      "autocorrelation", ["x": .numbers(sample)],
      ["rho": .numbers(autocorrelation(sample, lags: 3))])
  }
}

func functionCases() {
  var stream = RandomStream("oracle/functions", seed: 1)
  let wide = (0..<400).map { _ in stream.normal() * stream.size(1e-12, 300) }
  let positive = (0..<400).map { _ in stream.size(1e-300, 1e300) }
  let turns = (0..<400).map { _ in stream.uniform() - 0.5 }
  emit("portableExp", ["x": .numbers(wide)], ["y": .numbers(wide.map { .portableExp($0) })])
  emit("portableTanh", ["x": .numbers(wide)], ["y": .numbers(wide.map { .portableTanh($0) })])
  emit(
    "portableLogistic", ["x": .numbers(wide)], ["y": .numbers(wide.map { .portableLogistic($0) })])
  emit(
    "PortableFunctions.log", ["x": .numbers(positive)],
    ["y": .numbers(positive.map { PortableFunctions.log($0) })])
  let pairs = turns.map { PortableFunctions.sineCosine(quarterTurns: $0) }
  emit(
    "PortableFunctions.sineCosine", ["x": .numbers(turns)],
    ["sine": .numbers(pairs.map(\.sine)), "cosine": .numbers(pairs.map(\.cosine))])
}
