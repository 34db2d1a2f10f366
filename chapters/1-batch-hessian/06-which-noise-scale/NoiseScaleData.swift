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

    /// The shift of each network at a step, as the Pσ² that gives it for weak noise, over a reading.
    func constants(_ step: Int, over reading: (Checkpoint) -> Double) -> [Estimate] {
      zip(networks, batches[step]).map { B / reading($0.checkpoints[step]) * $1.shift }
    }
    /// The same, in decades of the mean over networks.
    func decades(_ step: Int, over reading: (Checkpoint) -> Double) -> Estimate {
      Estimate(averaging: constants(step, over: reading)).log10
    }
    /// The largest V at some steps over that at another, mean over networks, in decades.
    func growth(from zero: Int, to steps: [Int]) -> Estimate {
      let V = ([zero] + steps).map { step in
        Estimate(averaging: networks.map { $0.checkpoints[step].variance })
      }
      let largest = V.dropFirst().max { $0.value < $1.value } ?? V[0]
      return (largest / V[0]).log10
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
    let counts = Double(run[batchCounts][0]) + Double(run[batchCounts][1]) * (times - 1)
    let along = Double(run[batchSize]) * counts
    let batches = zip(run[gaussNewtonSizes], run[gaussNewtonCounts]).reduce(along) {
      $0 + Double($1.0 * $1.1)
    }
    // Samples that pass through a product, in the control too.
    let passes =
      Double(run[networks])
      * (20 * batches + 2 * times * N * Double(30 + 2 * run[probes])
        + 2 * Double(run[updates] * run[batchSize]))
    return Cost(cpuSeconds: 6e-11 * P * passes, bytes: 1e4 * N + 1e3 * P)
  }

  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    let zero = run[steps].firstIndex(of: run[calibration]) ?? 0
    let V = [zero, run[steps].count - 1].map { step in
      mean(data.networks.map(\.checkpoints[step].variance.value))
    }
    return [
      ("share", .pow(10, data.decades(zero) { $0.V.value }.value)),
      ("too-small", .pow(10, data.decades(zero, over: \.directional).value)),
      ("fall", V[0] / V[1]), ("figure-bound", Plotted.bound), ("figure-noise", Plotted.noise),
      ("figure-above", Plotted.λ₁ + Plotted.noise * Plotted.noise / Plotted.λ₁),
      ("figure-below", 2 * Plotted.noise), ("fit-4", data.fitError(.theorem4)),
      ("fit-7", FittedLaw.multiplicative.map(data.fitError).min() ?? .nan),
      ("fit-16", data.fitError(.informationPlusNoise)),
    ]
  }
}
