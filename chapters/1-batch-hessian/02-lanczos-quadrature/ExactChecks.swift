import Replication
import SemicircleCore

extension LanczosQuadrature {
  static func instruments(_ data: Data, _ run: Run) -> [Check] {
    func perNetwork(_ id: String, _ check: (Look) -> Check) -> Check {
      .forEach("network", id, data.looks.map(check))
    }
    return [
      perNetwork("truth") {
        .instrument(
          "truth", "largest ‖Hx − ΦΛΦᵀx‖ / ‖Hx‖, network and eigenpairs", $0.truth.disagreement,
          .atMost(1e-11), because: "rounding of size P ε ‖H‖‖x‖")
      },
      perNetwork("recurrence") {
        .instrument(
          "recurrence", "largest element of HQ − QT but in the last column, over λ₁",
          $0.truth.recurrenceDefect(of: $0.process), .atMost(1e-12),
          because: "rounding of size P ε")
      },
      perNetwork("unbiased") {
        .instrument(
          "unbiased",
          "mean error of tr H/P, n_v = \(run[probeCounts][0]), in deviations of a vector",
          Estimate(meanOf: $0.averages[0].map($0.truth.traceError)), .near(0),
          because: "E vvᵀ = 1", effect: 1)
      },
    ]
  }

  static func exactChecks(_ data: Data, _ K: Int) -> [Check] {
    func perNetwork(_ id: String, _ points: (Look) -> [Check]) -> Check {
      .forEach("network", id, data.looks.map(points))
    }
    let share = Check.InControl.free(because: "ghosts share the weight of what they repeat")
    /// Rounding of nodes, times the largest slope of T_2k.
    func rounding(_ moments: Moments) -> Double {
      10 * .ulpOfOne * Double(4 * moments.steps * moments.steps)
    }
    func resolved(_ look: Look) -> Check.Rivals {
      let (top, width) = (look.truth.λ₁, look.truth.λ₁ - look.truth.values[0])
      return .rival(
        "resolved like the bulk, to the width of the spectrum over k",
        .atLeast(0.1 * width / (top * Double(look.process.steps))))
    }
    return [
      perNetwork("B6.moments") { look in
        look.moments.map {
          .claim(
            "B6.moments", "largest error of a moment to 2k − 1, k = \($0.steps)",
            $0.errors.prefix(2 * $0.steps).map(abs).max() ?? .nan, .atMost(rounding($0)),
            because: "rounding of nodes, times the largest slope (2k)² of T_2k",
            rivals: .rival(
              "exact to k − 1 only, as k points placed elsewhere", .near($0.elsewhere),
              allowing: rounding($0)), inControl: share)
        }
      },
      perNetwork("B6.degree") { look in
        look.moments.dropLast().map {
          .claim(
            "B6.degree", "error at the degree 2k over its theory, k = \($0.steps)",
            $0.errors[2 * $0.steps] / $0.missing, .near(1), allowing: rounding($0) / $0.missing,
            because: "rounding, as of the moments",
            rivals: .rival(
              "exact at 2k, too", .near(0), allowing: rounding($0) / $0.missing),
            inControl: share)
        }
      },
      perNetwork("B6.smallest") { look in
        [
          .claim(
            "B6.smallest", "error of λ_P over λ₁, from one vector",
            abs(look.ritz.nodes[0] - look.truth.values[0]) / look.truth.λ₁, .atMost(1e-8),
            because: "half the digits", rivals: resolved(look),
            inControl: .free(because: "an end is found before its ghosts, and they do not hide it"))
        ]
      },
      perNetwork("B6.largest") { look in
        let errors = zip(look.ritz.nodes.suffix(K), look.truth.values.suffix(K)).map {
          abs($0 - $1) / look.truth.λ₁
        }
        return [
          .claim(
            "B6.largest", "largest error of \(K) leading eigenvalues, over λ₁",
            errors.max() ?? .nan, .atMost(1e-8), because: "half the digits",
            rivals: resolved(look), inControl: .mustFail)
        ]
      },
      perNetwork("B6.weights") { look in
        let (P, weights) = (Double(look.truth.dimension), look.weights.suffix(K))
        let errors = zip(look.ritz.weights.suffix(K), weights).map { P * abs($0 - $1) }
        return [
          .claim(
            "B6.weights", "largest error of their weights (q·φ)², times P", errors.max() ?? .nan,
            .atMost(1e-6), because: "a millionth of an average weight",
            rivals: .rival(
              "each weighs 1/P, as in the spectrum",
              .near(weights.map { abs(1 - P * $0) }.max() ?? .nan), allowing: 1e-6),
            inControl: .mustFail)
        ]
      },
      .forEach(
        "network", "no-ghosts",
        data.looks.map {
          .ours(
            "no-ghosts", "Ritz values within 10⁻⁶ of λ₁", Double($0.copies.last ?? 0), .near(1),
            because: "it is one eigenvalue", inControl: .mustFail)
        }),
    ]
  }
}
