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

    /// The mean over networks of a number that each of them has.
    func over(_ value: (_ network: Int) -> Double) -> Estimate {
      Estimate(meanOf: networks.indices.map(value))
    }
    /// The shift of λ₁ over λ₁ at each batch size, mean over networks.
    var shift: [Estimate] { batches.map { Estimate(overUnits: $0.map(\.shift)) } }
    /// The mean of λ₁(H_B)/λ₁, from the shift, and its spread over batches.
    var eigenvalue: [Estimate] { shift.map { $0 + 1 } }
    var spread: [Estimate] { batches.map { row in Estimate(meanOf: row.map(\.spread)) } }
    func reading(_ reading: (NoiseReadings) -> Estimate) -> Estimate {
      Estimate(overUnits: networks.map { reading($0.readings) })
    }
    var directional: Double { mean(networks.map(\.readings.directional)) }
    func trueGaps(_ B: Double) -> Double { mean(networks.map { $0.readings.trueGaps(B) }) }

    /// The shift of a network at a batch size, and its threshold B_* calibrated at another.
    func shift(_ r: Int, _ size: Int) -> Double { batches[size][r].shift.value }
    func threshold(_ r: Int, calibratedAt zero: Int) -> Double { B[zero] * shift(r, zero) }
    /// λ₁(H_B) of a network over the law with its own threshold, less 1.
    func lawError(_ r: Int, _ size: Int, calibratedAt zero: Int) -> Double {
      (1 + shift(r, size)) / law(r, size, calibratedAt: zero) - 1
    }
    func law(_ r: Int, _ size: Int, calibratedAt zero: Int) -> Double {
      theorem4(B[size], threshold: threshold(r, calibratedAt: zero))
    }
    /// The log–log slope over sizes of a number that each network has.
    func slope(_ sizes: [Int], _ value: (_ network: Int, _ size: Int) -> Double) -> Estimate {
      over { r in logLogSlope(sizes.map { B[$0] }, sizes.map { value(r, $0) }).value }
    }
  }

  struct Batches: Sendable {
    /// Means over batches: (λ₁(H_B) − φ₁ᵀH_Bφ₁)/λ₁, and φ₁ᵀH_Bφ₁/λ₁ less its expectation.
    var shift: Estimate, projection: Estimate
    /// The standard deviation of λ₁(H_B) over its mean.
    var spread: Double
    /// The mean of λ_P(H_B)/λ_P, at B₀.
    var smallest: Double
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
      spread: standardDeviation(eigenvalues) / mean(eigenvalues), smallest: mean(smallest),
      residual: residual)
  }

  /// Which batch sizes λ₁ is inferred from: B₀ and 4B₀, or what comes nearest.
  static func inversePair(_ run: Run) -> [Int] {
    let sizes = run[batchSizes]
    let ends = [1, 4].map { factor in sizes.lastIndex { $0 <= factor * run[batchSize] } ?? 0 }
    return ends[0] < ends[1] ? ends : [sizes.count - 2, sizes.count - 1]
  }

  /// λ_P(H_B)/λ_P of a network by the mirrored law.
  static func mirrored(_ net: TrainedNetwork, _ B: Double, _ threshold: Double) -> Double {
    theorem4(B, threshold: threshold * .pow(net.λ₁ / net.smallest, 2))
  }

  static func instruments(_ data: Data, _ run: Run, calibratedAt zero: Int) -> [Check] {
    [
      .instrument(
        "symmetry", "largest |uᵀHv − vᵀHu| / ‖Hu‖‖v‖ for random vectors",
        data.networks.map(\.asymmetry).max() ?? .nan, .atMost(run.network == .cnn ? 1e-4 : 1e-12),
        because: "rounding in sums over N samples, single for a cnn"),
      .instrument(
        "residual", "largest residual of a batch's top eigenpair, over its eigenvalue",
        data.batches.joined().map(\.residual).max() ?? .nan, .atMost(1e-3),
        because: "it bounds the error of the eigenvalue"),
      .instrument(
        "unbiased", "φ₁ᵀH_Bφ₁/λ₁ at B₀ less its expectation",
        Estimate(overUnits: data.batches[zero].map(\.projection)), .near(0),
        because: "the mean of H_B is H; the broadening is as large", effect: 0.4),
    ]
  }

  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    let zero = run[batchSizes].firstIndex(of: run[batchSize]) ?? 0
    let weak = run[batchSizes].lastIndex { $0 <= 8 * run[batchSize] } ?? zero
    let above = Array(zero...weak)
    let slopes = data.slope(above, data.shift).units
    let ownSlopes = data.slope(above) { data.networks[$0].readings.trueGaps(data.B[$1]) }.units
    let misses = data.networks.indices.map { r in
      data.networks[r].readings.trueGaps(data.B[zero]) / data.shift(r, zero) - 1
    }
    let errors = data.B.indices.filter { $0 != zero }.map { size in
      abs(data.over { data.lawError($0, size, calibratedAt: zero) }.value)
    }
    return [
      ("accuracy", mean(data.networks.map(\.accuracy))), ("spread", data.spread[zero].value),
      ("smaller-batch", data.eigenvalue[inversePair(run)[0]].value),
      ("larger-batch", data.eigenvalue[inversePair(run)[1]].value),
      ("law-median", median(errors)), ("gaps-miss", abs(mean(misses))),
      ("gaps-scatter", standardDeviation(misses)), ("slope-least", slopes.max() ?? .nan),
      ("slope-most", slopes.min() ?? .nan),
      ("slope-miss", (mean(zip(slopes, ownSlopes).map { ($0 - $1) * ($0 - $1) })).squareRoot()),
    ]
  }
}
