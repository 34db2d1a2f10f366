import LinearAlgebra
import RandomMatrices
import Randomness
import RealModule
import Testing

@Suite struct WignerOutlierLawTests {
  @Test("All is in proportion to the unit, to the ends of the range", arguments: [1e-250, 1e250])
  func units(_ unit: Double) {
    func isNear(_ a: Double, _ b: Double) -> Bool { abs(a / b - 1) < 1e-13 }
    let law = WignerOutlierLaw(elementNoise: unit / 8, dimension: 64)
    let one = WignerOutlierLaw(elementNoise: 0.125, dimension: 64)
    #expect(isNear(law.outlier(3 * unit), unit * one.outlier(3)))
    #expect(isNear(law.overlap(3 * unit), one.overlap(3)))
    let mean = law.outlierMean(3 * unit, others: [5 * unit])
    #expect(isNear(mean, unit * one.outlierMean(3, others: [5])))
    #expect(isNear(law.overlapMean(3 * unit, others: [5 * unit]), one.overlapMean(3, others: [5])))
    let deviations = [law, one].map { $0.outlierStandardDeviation(3 * $0.criticalCurvature) }
    #expect(isNear(deviations[0], unit * deviations[1]))
    #expect(isNear(law.overlapStandardDeviation(3 * unit), one.overlapStandardDeviation(3)))
  }

  @Test func limitsArePrintedFormulas() {
    let law = WignerOutlierLaw(elementNoise: 3, dimension: 100, batchSize: 9)
    #expect(law.criticalCurvature == 10 && law.bulk.radius == 20)
    #expect(law.outlier(20) == 25 && law.outlier(-20) == -25)
    #expect(law.outlier(10) == 20 && law.outlier(-3) == -20 && law.outlier(0) == 20)
    #expect(law.overlap(20) == 0.75 && law.overlap(10) == 0 && law.overlap(-5) == 0)
    for spike in [10.5, 12, 70, -11, -300] {
      #expect(abs(law.spike(ofOutlier: law.outlier(spike)) / spike - 1) < 1e-12)
    }
  }

  /// The spike sits where the semicircle's Stieltjes transform is 1/λ, the overlap is
  /// −1/(λ² G′): an independent road to both formulas.
  @Test func limitsFollowFromTheStieltjesTransform() {
    let law = WignerOutlierLaw(elementNoise: 0.1, dimension: 100)
    for spike in [1.1, 2, 5, -1.3] {
      let z = law.outlier(spike)
      #expect(abs(law.bulk.stieltjes(z) * spike - 1) < 1e-12)
      let step = 1e-6
      let slope = (law.bulk.stieltjes(z + step) - law.bulk.stieltjes(z - step)) / (2 * step)
      #expect(abs(-1 / (spike * spike * slope) - law.overlap(spike)) < 1e-7)
    }
  }

  /// Far from the bulk perturbation theory holds: E λ′ = λ + σ² Σ 1/(λ − μ), the sum over the P − 1
  /// other eigenvalues μ of H, and 1 − E overlap = σ² Σ 1/(λ − μ)².
  @Test func correctionsTendToPerturbationTheory() {
    let (p, spike, other) = (50, 400.0, 350.0)
    let law = WignerOutlierLaw(elementNoise: 1 / Double(p).squareRoot(), dimension: p)
    let variance = 1 / Double(p)
    let shift = variance * (Double(p - 2) / spike + 1 / (spike - other))
    #expect(abs((law.outlierMean(spike, others: [other]) - spike) / shift - 1) < 1e-4)
    let loss = variance * (Double(p - 2) / (spike * spike) + 1 / 2500)
    #expect(abs((1 - law.overlapMean(spike, others: [other])) / loss - 1) < 1e-3)
    #expect(abs(law.outlierStandardDeviation(spike) / (2 * variance).squareRoot() - 1) < 1e-4)
  }

  /// One spike, by tridiagonal matrices. The first diagonal element, whose mean is 0, takes most of
  /// the outlier's fluctuation out of its mean.
  @Test(arguments: [3.0, 2, 1.6])
  func correctedMomentsOfOneSpikeAreMeasured(_ spike: Double) throws {
    let (p, count) = (80, 1_000)
    let noise = 1 / Double(p).squareRoot()
    let ensemble = BetaHermiteEnsemble(dimension: p, elementNoise: noise)
    let law = WignerOutlierLaw(elementNoise: noise, dimension: p)
    var stream = RandomStream("one spike", seed: 1, cell: Int(10 * spike))
    var (outliers, overlaps, control): ([Double], [Double], [Double]) = ([], [], [])
    for _ in 0..<count {
      let matrix = ensemble.sample(spike: spike, from: &stream)
      let (values, components) = try matrix.eigenvaluesAndFirstComponents()
      outliers.append(values[p - 1])
      overlaps.append(components[p - 1] * components[p - 1])
      control.append(matrix.diagonal[0] - spike)
    }
    // The next order, P⁻², grows towards the threshold: its size is taken as the square of the
    // relative width 1/(P^(1/2) (λ/ℓ_c − 1)^(3/2)) of the transition, twice.
    let next = 1 / (Double(p * p) * Double.pow(spike - 1, 3))
    let (mean, error) = meanAndError(outliers, control: control)
    #expect(abs(mean - law.outlierMean(spike)) < 4.5 * error + next)
    let (overlap, overlapError) = meanAndError(overlaps, control: control)
    #expect(abs(overlap - law.overlapMean(spike)) < 4.5 * overlapError + 4 * next)
    // Nearer to the threshold the overlap has a long lower tail.
    guard spike >= 2 else { return }
    // The relative error of a variance of n normal values is √(2/n).
    let resolution = 4.5 * (2 / Double(count)).squareRoot()
    for (sample, deviation) in [
      (outliers, law.outlierStandardDeviation(spike)),
      (overlaps, law.overlapStandardDeviation(spike)),
    ] {
      let error = meanAndError(sample).error
      let measured = error * error * Double(count) / (deviation * deviation)
      #expect(abs(measured - 1) < resolution * 1.3 + 0.1 / (spike - 1))
    }
  }

  /// Far below the threshold the limit of the edge component is near; a null direction has 1/P exactly.
  @Test(arguments: [0, 0.3, -0.4])
  func lostSpikesLeaveWeightAtTheEdge(_ spike: Double) throws {
    let (p, count) = (60, 800)
    let noise = 1 / Double(p).squareRoot()
    let ensemble = BetaHermiteEnsemble(dimension: p, elementNoise: noise)
    let law = WignerOutlierLaw(elementNoise: noise, dimension: p)
    var stream = RandomStream("lost", seed: 4, cell: Int(20 + 10 * spike))
    var (edges, overlaps): ([Double], [Double]) = ([], [])
    for _ in 0..<count {
      let (values, components) =
        try ensemble.sample(spike: spike, from: &stream).eigenvaluesAndFirstComponents()
      let index = spike < 0 ? 0 : p - 1
      edges.append(values[index])
      overlaps.append(components[index] * components[index])
    }
    // The largest of what is left: the pull of the spike, O(1/P).
    expectMean(
      edges, law.outlierMean(spike), allowance: 2 * abs(spike) / Double(p) + 0.1 / Double(p))
    let limit = law.overlapMean(spike)
    expectMean(overlaps, limit, allowance: 0.3 * abs(spike) * limit)
  }

  /// Two spikes: without the terms of the other spikes, some 0.015 each, the check would fail.
  @Test func neighbouringSpikesShareTheirDirections() throws {
    let (p, count) = (60, 800)
    var solver = SymmetricEigenSolver<Double>(order: p)
    let spikes = [3.0, 2, -2.5]
    let ensemble = SpikedWignerEnsemble(
      dimension: p, spikes: spikes, elementNoise: 1 / Double(p).squareRoot())
    var stream = RandomStream("three spikes", seed: 2)
    var outliers = spikes.map { _ in [Double]() }
    var (overlaps, controls) = (outliers, outliers)
    for _ in 0..<count {
      let matrix = ensemble.sample(from: &stream)
      try solver.solve(matrix.dense())
      for (k, index) in [p - 1, p - 2, 0].enumerated() {
        outliers[k].append(solver.values[index])
        overlaps[k].append(solver.vectors[k, index] * solver.vectors[k, index])
        controls[k].append(matrix.bulk[k, k])
      }
    }
    let law = ensemble.law
    for (k, spike) in spikes.enumerated() {
      let others = spikes.filter { $0 != spike }
      let next = 8 / Double(p * p)
      let (mean, error) = meanAndError(outliers[k], control: controls[k])
      #expect(abs(mean - law.outlierMean(spike, others: others)) < 4.5 * error + next)
      let (overlap, overlapError) = meanAndError(overlaps[k], control: controls[k])
      #expect(abs(overlap - law.overlapMean(spike, others: others)) < 4.5 * overlapError + next)
      if spike > 0 { #expect(abs(overlap - law.overlapMean(spike)) > 0.004) }
    }
  }

  @Test func edgeOfTheBulkIsTracyWidom() throws {
    let (p, count) = (120, 500)
    let law = WignerOutlierLaw(elementNoise: 1, dimension: p)
    let ensemble = BetaHermiteEnsemble(dimension: p)
    var stream = RandomStream("edge", seed: 3)
    let largest = try (0..<count).map { _ in
      try ensemble.sample(from: &stream).eigenvalues()[p - 1]
    }
    expectMean(largest, law.edgeMean, allowance: 0.1 * law.criticalCurvature / Double(p))
    let error = meanAndError(largest).error
    let deviation = error * Double(count).squareRoot()
    #expect(abs(deviation / law.edgeStandardDeviation - 1) < 4.5 / (2 * 500.0).squareRoot() + 0.05)
  }
}
