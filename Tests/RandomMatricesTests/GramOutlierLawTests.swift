import LinearAlgebra
import RandomMatrices
import Randomness
import RealModule
import Testing

@Suite struct GramOutlierLawTests {
  @Test(arguments: GramOutlierLaw.Model.allCases, [0.25, 1, 4])
  func outlierIsContinuousAtItsThreshold(_ model: GramOutlierLaw.Model, _ gamma: Double) {
    let law = GramOutlierLaw(model, aspectRatio: gamma, variance: 0.7)
    let justAbove = law.threshold * (1 + 1e-9)
    #expect(abs(law.outlier(justAbove) / law.edge - 1) < 1e-8)
    if model != .additiveAsPrinted { #expect(law.overlap(justAbove) < 1e-7) }
    #expect(law.outlier(0) == law.edge && law.overlap(0) == 0)
    #expect(law.overlap(1e9) > 0.999)
  }

  @Test("All is in proportion to the unit, to the ends of the range", arguments: [1e-250, 1e250])
  func units(_ unit: Double) {
    func isNear(_ a: Double, _ b: Double) -> Bool { abs(a / b - 1) < 1e-13 }
    for model in GramOutlierLaw.Model.allCases {
      let law = GramOutlierLaw(model, aspectRatio: 0.5, variance: unit)
      let one = GramOutlierLaw(model, aspectRatio: 0.5)
      #expect(isNear(law.threshold, unit * one.threshold) && isNear(law.edge, unit * one.edge))
      #expect(isNear(law.outlier(3 * unit), unit * one.outlier(3)))
      #expect(isNear(law.overlap(3 * unit), one.overlap(3)))
      let means = [law, one].map { $0.outlierMean(3 * $0.variance, dimension: 50) }
      #expect(isNear(means[0], unit * means[1]))
      let deviations = [law, one].map {
        $0.outlierStandardDeviation(3 * $0.variance, dimension: 50)
      }
      #expect(isNear(deviations[0], unit * deviations[1]))
      let overlaps = [law, one].map { $0.additiveOverlapMean(3 * $0.variance, dimension: 50) }
      #expect(isNear(overlaps[0], overlaps[1]))
    }
  }

  @Test func printedLawAgreesAtRatioOneOnly() {
    for gamma in [0.25, 1, 4] {
      let printed = GramOutlierLaw(.additiveAsPrinted, aspectRatio: gamma, variance: 2)
      let derived = GramOutlierLaw(.additive, aspectRatio: gamma, variance: 2)
      let same = gamma == 1
      #expect((abs(printed.threshold - derived.threshold) < 1e-14) == same)
      #expect((abs(printed.edge - derived.edge) < 1e-14) == same)
      let far = 40.0
      // λ′ = (λ + v(1 − γ))/(1 − γv/λ), as printed.
      let line = (far + 2 * (1 - gamma)) / (1 - gamma * 2 / far)
      #expect(abs(printed.outlier(far) - line) < 1e-13)
      #expect(derived.outlier(far) == printed.outlier(far))
      for spike in [2, 6, far] { #expect(derived.overlap(spike) == printed.overlap(spike)) }
    }
  }

  /// H + RᵀR/B and (J + E)(J + E)ᵀ against their laws. An outlier fluctuates by O(P^(−1/2)) and is
  /// biased by O(1/P): 4.5 standard errors of the mean of eight matrices, and 1.5 %.
  @Test(arguments: [0.25, 1, 4])
  func lawsHoldForDenseMatrices(_ gamma: Double) throws {
    let p = 200
    let b = Int(Double(p) / gamma)
    let wishart = WishartEnsemble(dimension: p, sampleCount: b)
    var stream = RandomStream("gram", seed: 1, cell: p / b)
    for model in [GramOutlierLaw.Model.additive, .informationPlusNoise, .covariance] {
      let law = GramOutlierLaw(model, aspectRatio: gamma)
      for factor in [0.3, 2.5] {
        let spike = factor * law.threshold
        var (values, overlaps): ([Double], [Double]) = ([], [])
        for _ in 0..<8 {
          let matrix: Matrix<Double>
          switch model {
          case .additive, .additiveAsPrinted:
            let bulk = wishart.sample(from: &stream)
            matrix = SpikedMatrix(spikes: [spike], bulk: bulk).dense()
          case .informationPlusNoise:
            var sum = (1 / Double(b).squareRoot()) * wishart.samples(from: &stream)
            sum[0, 0] += spike.squareRoot()
            matrix = sum.symmetricProduct()
          case .covariance:
            matrix = SpikedCovarianceEnsemble(dimension: p, sampleCount: b, spikes: [spike])
              .sample(from: &stream)
          }
          let top = try matrix.symmetricEigen(indices: p - 1..<p)
          values.append(top.values[0])
          overlaps.append(top.vectors[0, 0] * top.vectors[0, 0])
        }
        let expected = factor < 1 ? law.edgeMean(dimension: p) : law.outlier(spike)
        expectMean(values, expected, allowance: 0.015 * expected)
        expectMean(overlaps, law.overlap(spike), allowance: 0.015)
      }
    }
  }

  /// Far from the bulk perturbation theory holds. Additive: E λ′ = λ + E W₁₁ + Σ E W₁ⱼ²/λ with W =
  /// RRᵀ/B, that is λ + v + (P − 1)v²/(Bλ). Information plus noise: the first row has the square λ
  /// + v, and v/B for each of the P − 1 other rows along it: λ + v + (P − 1)(v/B)(1 + v/λ).
  @Test(arguments: [0.25, 1, 4])
  func correctionsTendToPerturbationTheory(_ gamma: Double) {
    let (p, spike, v) = (60, 1e4, 0.8)
    let b = Double(p) / gamma
    // The next order is this part of the last one, up to a factor near 1.
    let next = 2 * Double(p) * gamma * v / spike
    let additive = GramOutlierLaw(.additive, aspectRatio: gamma, variance: v)
    let shift = v + Double(p - 1) * v * v / (b * spike)
    let first = additive.outlierMean(spike, dimension: p) - spike - shift
    #expect(abs(first) < next * v * v / (b * spike))
    let loss = Double(p - 1) * v * v / (b * spike * spike)
    #expect(abs((1 - additive.additiveOverlapMean(spike, dimension: p)) / loss - 1) < next)
    // Var W₁₁ = 2v²/B.
    let deviation = (2 * v * v / b).squareRoot()
    #expect(abs(additive.outlierStandardDeviation(spike, dimension: p) / deviation - 1) < 1e-3)
    for model in [GramOutlierLaw.Model.informationPlusNoise, .covariance] {
      let law = GramOutlierLaw(model, aspectRatio: gamma, variance: v)
      let mean = spike + v + Double(p - 1) * v / b * (1 + v / spike)
      #expect(abs(law.outlierMean(spike, dimension: p) - mean) < 1e-3 * v / b)
    }
  }

  /// The overlap is the derivative of the outlier by λ, to order 1/P as well.
  @Test(arguments: [0.25, 1, 4]) func overlapIsTheSlopeOfTheMean(_ gamma: Double) {
    let law = GramOutlierLaw(.additive, aspectRatio: gamma, variance: 1.3)
    for factor in [1.5, 2.5, 6] {
      let (spike, step) = (factor * law.threshold, 1e-5)
      let slope =
        (law.outlierMean(spike + step, dimension: 40) - law.outlierMean(spike - step, dimension: 40))
        / (2 * step)
      #expect(abs(slope - law.additiveOverlapMean(spike, dimension: 40)) < 1e-8)
    }
  }

  /// Small matrices, of which many are drawn. The first diagonal element, whose mean is λ + v,
  /// takes most of the outlier's fluctuation out of its mean. Of order n⁻² is left: its size is
  /// taken as the square of the width (λ/λ_c − 1)^(−3/2) n^(−1/2) of the transition, as for
  /// symmetric noise.
  @Test(
    arguments: [GramOutlierLaw.Model.additive, .informationPlusNoise, .covariance],
    [(40, 160), (60, 60), (160, 40)])
  func correctedMomentsAreMeasured(
    _ model: GramOutlierLaw.Model, _ shape: (p: Int, b: Int)
  ) throws {
    let (p, b, count) = (shape.p, shape.b, 4_000)
    let law = GramOutlierLaw(model, aspectRatio: Double(p) / Double(b))
    let ensemble = BetaLaguerreEnsemble(dimension: p, sampleCount: b)
    let spikes = [2.5 * law.threshold, 4 * law.threshold]
    var stream = RandomStream("moments", seed: 9, cell: p)
    var (values, overlaps, controls) = ([[Double]](), [[Double]](), [[Double]]())
    for _ in 0..<count {
      let matrices = ensemble.sample(spikes: spikes, model, from: &stream)
      let leading = try matrices.map { try $0.leadingEigenvalue() }
      values.append(leading.map(\.value))
      overlaps.append(leading.map(\.weight))
      controls.append(zip(matrices, spikes).map { $0.diagonal[0] - $1 - 1 })
    }
    for (k, spike) in spikes.enumerated() {
      let next = 1 / (Double(min(p, b) * min(p, b)) * .pow(spike / law.threshold - 1, 3))
      let (outliers, control) = (values.map { $0[k] }, controls.map { $0[k] })
      let (mean, error) = meanAndError(outliers, control: control)
      let expected = law.outlierMean(spike, dimension: p)
      #expect(abs(mean - expected) < 4.5 * error + 2 * next * expected)
      let deviation = meanAndError(outliers).error * Double(count).squareRoot()
      #expect(
        abs(deviation / law.outlierStandardDeviation(spike, dimension: p) - 1)
          < 4.5 / (2 * Double(count)).squareRoot() + 0.04)
      guard model == .additive else { continue }
      let (overlap, overlapError) = meanAndError(overlaps.map { $0[k] }, control: control)
      #expect(
        abs(overlap - law.additiveOverlapMean(spike, dimension: p)) < 4.5 * overlapError + 8 * next)
    }
  }

  /// What a spike below the threshold adds to the mean edge, in the same noise.
  @Test(
    arguments: [GramOutlierLaw.Model.additive, .informationPlusNoise, .covariance],
    [(100, 400), (200, 200), (400, 100)])
  func unseenSpikePullsTheEdge(
    _ model: GramOutlierLaw.Model, _ shape: (p: Int, b: Int)
  ) throws {
    let (p, b) = shape
    let law = GramOutlierLaw(model, aspectRatio: Double(p) / Double(b))
    let ensemble = BetaLaguerreEnsemble(dimension: p, sampleCount: b)
    let spike = 0.4 * law.threshold
    var stream = RandomStream("pull", seed: 10, cell: p)
    let differences = try (0..<4_000).map { _ in
      let pair = ensemble.sample(spikes: [0, spike], model, from: &stream)
      return try pair[1].leadingEigenvalue().value - pair[0].leadingEigenvalue().value
    }
    let expected = law.edgeMean(dimension: p, spike: spike) - law.edgeMean(dimension: p)
    // The next order is n^(−1/3) of it, a fifth.
    expectMean(differences, expected, allowance: 0.2 * expected)
    #expect(expected > 20 * meanAndError(differences).error)
  }

  @Test func biasIsOfOrderOneOverPAndTheEdgesShiftOfItsTwoThirds() {
    for model in [GramOutlierLaw.Model.additive, .informationPlusNoise, .covariance] {
      let law = GramOutlierLaw(model, aspectRatio: 0.5)
      let spike = 3 * law.threshold
      let ratio =
        law.relativeBias(spike, dimension: 1000) / law.relativeBias(spike, dimension: 8000)
      #expect(abs(ratio - 8) < 1e-6)
      let bias = law.outlierMean(spike, dimension: 50) / law.outlier(spike) - 1
      #expect(abs(law.relativeBias(spike, dimension: 50) - bias) < 1e-15)
      let shifts = law.edgeShift(dimension: 1000) / law.edgeShift(dimension: 8000)
      #expect(law.edgeShift(dimension: 1000) > 0 && abs(shifts - 4) < 0.2)
    }
  }
}
