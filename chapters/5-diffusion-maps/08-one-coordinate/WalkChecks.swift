import Replication
import SemicircleCore

extension OneCoordinate {
  static func walkChecks(_ data: Data) -> [Check] {
    let walk = data.paths.map { $0[1] }
    let π = Double.pi
    let cosines = (0..<3).map { k in
      Check.ours(
        "walk.cosines", "|correlation| of ψ_k and cos(πku), k = \(k + 1), isotropic walk",
        estimate(walk) { $0.cosines[k] }, .atLeast(0.995), because: "fixed beforehand",
        inControl: .mustFail)
    }
    let components = (0..<3).map { k in
      Check.ours(
        "walk.components", "variance of principal component \(k + 1) over 6/(πk)², isotropic walk",
        estimate(walk) { $0.principalShares[k] }, .near(1), allowing: 0.12,
        because: "fixed beforehand: finitely many steps and directions",
        rivals: .rival("as in a cloud without order", .near(0), allowing: 0.12),
        inControl: .mustFail)
    }
    var checks: [Check] = [
      .ours(
        "walk.share", "f of the isotropic walk", estimate(walk, \.share), .near(6 / (π * π)),
        allowing: 0.02, because: "the ends of the chain: within τ/n = 0.02 of them ψ₁ is no cosine",
        rivals: .rival("a straight line", .near(96 / .pow(π, 4)), allowing: 0.02),
        inControl: .mustFail),
      .ours(
        "walk.decay", "(1 − μ_k) over its closed form, mean over k ≤ 6, isotropic walk",
        estimate(walk, \.decay), .near(1), allowing: 0.06,
        because: "the ends again: of order 2τ/n = 0.04, and half as much", effect: 0.2,
        inControl: .mustFail),
      .every("walk.cosines", cosines), .every("walk.components", components),
    ]
    if !data.flat.isEmpty {
      checks.append(
        .every(
          "power",
          (0..<2).map { d in
            .ours(
              "power",
              "share of walks in \(fewDimensions[d]) dimensions that pass as one coordinate",
              passing(data.flat[d]), .atMost(0.5),
              because: "a majority must be seen, by the bounds on the nulls",
              inControl: .free(because: "they are made once"), unit: "walk")
          }))
    }
    return checks
  }

  /// The share of paths that the bounds on the nulls take for one coordinate, at the first bandwidth.
  static func passing(_ paths: [Path]) -> Share {
    Share(of: paths) { $0.views[0][0].clock >= 0.99 && $0.views[0][0].residual <= 0.1 }
  }

  static func driftChecks(_ data: Data) -> [Check] {
    let π = Double.pi
    let (line, walk) = (96 / Double.pow(π, 4), 6 / (π * π))
    return [
      .ours(
        "share", "f of the run", estimate(data.paths.map { $0[0] }, \.share), .near(0.87),
        allowing: 0.03, because: "fixed beforehand, for MNIST",
        rivals: .all([
          Check.Rival("a walk", .near(walk), allowing: 0.02),
          Check.Rival("a straight line", .near(line), allowing: 0.02),
        ]), inControl: .mustFail),
      .ours(
        "shuffled.share", "f of the shuffled run, less its prediction from D/(D + Q)",
        estimate(data.paths.map { $0[4] }) { $0.share - $0.exchangeableShare }, .near(0),
        allowing: 0.02, because: "the ends of the chain, as for the walk", effect: 0.05,
        inControl: .mustFail),
      .ours(
        "drift", "f of the run less the largest f of three driftless nulls",
        Estimate(
          meanOf: data.paths.map { paths in
            paths[0].share - (paths[1...3].map(\.share).max() ?? .nan)
          }), .order(margin: 0.1), because: "margin: half of 0.21 to 0.24 in calibration",
        inControl: .mustFail),
      .ours(
        "history", "f of the shuffled run less f of the run",
        Estimate(meanOf: data.paths.map { $0[4].share - $0[0].share }), .order(margin: 0.025),
        because: "margin: half of 0.052 to 0.058 in calibration",
        inControl: .free(because: "of a way that is forgotten there is next to nothing to share")),
    ]
  }
}
