import Replication
import SemicircleCore

extension BatchHessianSpectra {
  struct Data: Sendable {
    var networks: [TrainedNetwork]
    /// B_eff of each batch size, and for each the networks' batches.
    var B: [Double]
    var batches: [[Batches]]
    /// Full Hessian, full Gauss–Newton matrix and batch Hessians of the first network.
    var densities: [SpectralDensity]

    /// The shift of λ₁ over λ₁ at each batch size, mean over networks.
    var shift: [Estimate] { batches.map { Estimate(averaging: $0.map(\.shift)) } }
    /// The mean of λ₁(H_B)/λ₁, and its spread over batches.
    var eigenvalue: [Estimate] { batches.map { Estimate(averaging: $0.map(\.eigenvalue)) } }
    var spread: [Estimate] { batches.map { Estimate(averaging: $0.map(\.spread)) } }
    func reading(_ reading: (NoiseReadings) -> Estimate) -> Estimate {
      Estimate(averaging: networks.map { reading($0.readings) })
    }
    var directional: Double { mean(networks.map(\.readings.directional)) }
    func trueGaps(_ B: Double) -> Double { mean(networks.map { $0.readings.trueGaps(B) }) }
  }

  struct Batches: Sendable {
    /// Means over batches: (λ₁(H_B) − φ₁ᵀH_Bφ₁)/λ₁; φ₁ᵀH_Bφ₁/λ₁ less its expectation; λ₁(H_B)/λ₁.
    var shift: Estimate, projection: Estimate, eigenvalue: Estimate
    /// The standard deviation of λ₁(H_B) over its mean.
    var spread: Estimate
    /// The mean of λ_P(H_B)/λ_P, at B₀.
    var smallest: Estimate
    /// The largest residual of a top eigenpair, over its eigenvalue.
    var residual: Double
  }

  static func measure(
    _ net: TrainedNetwork, _ B: Int, count: Int, _ run: Run, _ mechanism: Mechanism, _ draws: Draws
  ) throws -> Batches {
    var sampling = draws("batches"), scrambling = draws("scrambling")
    var (shifts, projections, smallest, residual) = ([Double](), [Double](), [Double](), 0.0)
    func measure(_ a: some LinearOperator<Double>) throws {
      let ends = try extremalEigenpairs(
        of: a, largest: 1, smallest: B == run[batchSize] ? 1 : 0, tolerance: 1e-4)
      let projection = net.φ₁.dot(a.apply(net.φ₁))
      shifts.append((ends.largest.values[0] - projection) / net.λ₁)
      projections.append(projection / net.λ₁)
      smallest += ends.smallest.values.map { $0 / net.smallest }
      residual = max(residual, ends.largest.residuals[0] / ends.largest.values[0])
    }
    for _ in 0..<count {
      let batch = net.hessian(of: sampling.sample(B, of: run[sampleCount]))
      switch mechanism {
      case .on: try measure(batch)
      case .off: try measure(ScrambledNoise(of: batch, about: net.leading, &scrambling))
      }
    }
    let projection = Estimate(meanOf: projections) - 1
    let eigenvalues = zip(shifts, projections).map(+)
    return Batches(
      shift: Estimate(meanOf: shifts),
      projection: mechanism == .on ? projection : projection - net.readings.rest,
      eigenvalue: Estimate(meanOf: eigenvalues),
      spread: jackknife(eigenvalues) { standardDeviation($0) / mean($0) },
      smallest: Estimate(meanOf: smallest), residual: residual)
  }

  /// Which batch sizes λ₁ is inferred from: 2B₀ and 8B₀, above the threshold, or what comes nearest.
  static func inversePair(_ run: Run) -> [Int] {
    let sizes = run[batchSizes]
    let ends = [2, 8].map { factor in sizes.lastIndex { $0 <= factor * run[batchSize] } ?? 0 }
    return ends[0] < ends[1] ? ends : [sizes.count - 2, sizes.count - 1]
  }

  /// λ₁(H_B) over the law, less 1.
  static func lawError(_ B: Double, _ shift: Estimate, _ threshold: Estimate) -> Estimate {
    let law = theorem4(B, threshold: threshold.value)
    let slope = B > threshold.value ? 1 / B : law / (2 * threshold.value)
    let prediction = Estimate(
      law, standardError: slope * threshold.standardError, count: threshold.count)
    return (shift + 1) / prediction - 1
  }

  /// The median size of errors; their mean standard error is more than it has.
  static func median(of errors: [Estimate]) -> Estimate {
    let sizes = errors.map { abs($0.value) }.sorted()
    return Estimate(
      sizes[sizes.count / 2], standardError: mean(errors.map(\.standardError)),
      count: errors.map(\.count).min() ?? 0)
  }

  /// λ_P(H_B)/λ_P by the mirrored law, mean over networks.
  static func mirrored(_ data: Data, _ B: Double, _ threshold: Double) -> Double {
    mean(
      data.networks.map { theorem4(B, threshold: threshold * .pow($0.λ₁ / $0.smallest, 2)) })
  }

  static func instruments(_ data: Data, _ run: Run, calibratedAt zero: Int) -> [Check] {
    [
      Check(
        .instrument, "symmetry", "largest |uᵀHv − vᵀHu| / ‖Hu‖‖v‖ for random vectors",
        data.networks.map(\.asymmetry).max() ?? .nan, .atMost(0),
        allowing: run.network == .cnn ? 1e-4 : 1e-12,
        because: "rounding in sums over N samples, single for a cnn"),
      Check(
        .instrument, "residual", "largest residual of a batch's top eigenpair, over its eigenvalue",
        data.batches.joined().map(\.residual).max() ?? .nan, .atMost(0), allowing: 1e-3,
        because: "it bounds the error of the eigenvalue"),
      Check(
        .instrument, "unbiased", "φ₁ᵀH_Bφ₁/λ₁ at B₀ less its expectation",
        Estimate(averaging: data.batches[zero].map(\.projection)), .near(0), allowing: 0,
        because: "the mean of H_B is H", resolving: 0.05),
    ]
  }

  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    let zero = run[batchSizes].firstIndex(of: run[batchSize]) ?? 0
    return [
      ("accuracy", mean(data.networks.map(\.accuracy))), ("spread", data.spread[zero].value),
      ("smaller-batch", data.eigenvalue[inversePair(run)[0]].value),
    ]
  }
}
