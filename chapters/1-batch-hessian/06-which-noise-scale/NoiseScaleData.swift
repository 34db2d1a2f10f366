import Replication
import SemicircleCore

extension WhichNoiseScale {
  struct Data: Sendable {
    var networks: [TrainedNetwork]
    /// B_eff at B₀, and P.
    var B: Double
    var P: Int
    /// For each step, of each network.
    var batches: [[Broadening]]
    /// B_eff of Gauss–Newton matrices, and for each the networks' batches.
    var sizes: [Double]
    var gaussNewton: [[Broadening]]

    /// The mean over networks of a number that each of them has.
    func over(_ value: (_ network: Int) -> Double) -> Estimate {
      Estimate(meanOf: networks.indices.map(value))
    }
    /// The shift of a network at a step, as the Pσ² that gives it for weak noise, over a reading.
    func constant(_ r: Int, _ step: Int, over reading: (Checkpoint) -> Double) -> Double {
      B / reading(networks[r].checkpoints[step]) * batches[step][r].shift.value
    }
    /// The same in decades, mean over networks.
    func decades(_ step: Int, over reading: (Checkpoint) -> Double) -> Estimate {
      over { .log10(constant($0, step, over: reading)) }
    }
    /// By how many decades a number of each network changes from the mean of some steps to that of
    /// others.
    func change(
      from: [Int], to: [Int], _ part: (_ network: Int, _ step: Int) -> Double
    ) -> Estimate {
      over { r in mean(to.map { .log10(part(r, $0)) }) - mean(from.map { .log10(part(r, $0)) }) }
    }
    /// The largest V at some steps over that at another, in decades.
    func growth(from zero: Int, to steps: [Int]) -> Estimate {
      over { r in
        let V = networks[r].checkpoints.map(\.variance.value)
        return .log10((steps.map { V[$0] }.max() ?? .nan) / V[zero])
      }
    }
  }

  /// As read off Figs. 8 and 9 at epoch 250.
  enum Plotted {
    static let (P, B, N) = (15_291_300.0, 128, 45_000)
    static let (λ₁, batches, variance) = (10.0, 208.0, 0.010)
    static var size: Double { effectiveSampleSize(B, of: N) }
    /// V/P, at least.
    static var bound: Double { size * (batches - λ₁) * (batches - λ₁) / P }
    static var noise: Double { (P * variance / size).squareRoot() }
  }

  static func cost(_ run: Run) -> Cost? {
    let (N, P) = (Double(run[sampleCount]), Double(207 * run[hiddenUnits] + 10))
    let times = Double(run[steps].count)
    let early = Double(run[steps].count { $0 <= run[calibration] })
    let counts = Double(run[batchCounts][0]) * early + Double(run[batchCounts][1]) * (times - early)
    let along = Double(run[batchSize]) * counts
    let batches = zip(run[gaussNewtonSizes], run[gaussNewtonCounts]).reduce(along) {
      $0 + Double($1.0 * $1.1)
    }
    // Samples that pass through a product, in the control too.
    let passes =
      Double(run[networks])
      * (20 * batches + 1.5 * times * N * Double(26 + 2 * run[probes])
        + 1.5 * Double(run[updates] * run[batchSize]))
    return Cost(cpuSeconds: 6e-11 * P * passes, bytes: 1e4 * N + 1e3 * P)
  }

  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    let zero = run[steps].firstIndex(of: run[calibration]) ?? 0
    let V = [zero, run[steps].count - 1].map { step in
      mean(data.networks.map(\.checkpoints[step].variance.value))
    }
    let constants = data.networks.indices.map { data.constant($0, zero) { $0.V.value } }
    return [
      ("share", .pow(10, data.decades(zero) { $0.V.value }.value)),
      ("too-small", .pow(10, data.decades(zero, over: \.directional).value)),
      ("scatter", standardDeviation(constants) / mean(constants)), ("fall", V[0] / V[1]),
      ("figure-bound", Plotted.bound), ("figure-noise", Plotted.noise),
      ("figure-above", Plotted.λ₁ + Plotted.noise * Plotted.noise / Plotted.λ₁),
      ("figure-below", 2 * Plotted.noise), ("fit-4", data.fitError(.theorem4)),
      ("fit-7", FittedLaw.multiplicative.map(data.fitError).min() ?? .nan),
      ("fit-16", data.fitError(.informationPlusNoise)),
    ]
  }
}
