import RealModule
import Replication
import SemicircleCore

extension LogisticEdge {
  /// What separable data do beyond the edge that others have: the loss, and the curvature.
  static func separable(_ data: Data, _ run: Run) -> [[(Check, Check)]] {
    zip(run[rates], data.separable).filter { $0.0 > 8.3 }.map { rate, ends in
      ends.map { end in
        let place = "all labels +1, ηλ₀ = \(rate.formatted(digits: 3))"
        return (
          .claim(
            "E5.separable", "rise of the loss over its start, \(place)", end.rise, .atMost(0),
            because: "exact: from f ≥ 0 on the loss falls in each step",
            rivals: .rival(
              "the plateau of the other data", .near(height(rate)), allowing: 0.05),
            inControl: .mustFail),
          .claim(
            "E6.separable", "λ_end/λ₀, \(place)", end.ratio, .atLeast(1),
            because: "exact: from f ≥ 0 on it grows in each step",
            rivals: .rival("8/ηλ₀: the edge of the other data", .near(8 / rate), allowing: 0.01),
            inControl: .mustFail)
        )
      }
    }
  }

  static func plateauChecks(_ data: Data, _ run: Run) -> [Check] {
    let cells = run[shares].flatMap { q in run[widths].map { (q, $0) } }
    let edges = zip(cells, data.edges).flatMap { cell, edges in
      let (q, m) = cell
      return edges.map {
        Check.claim(
          "E5.edge", "ηλ₀h* where a small deviation doubles in 2000 steps, q = \(q), m = \(m)", $0,
          .near(1 + .exp2(1 / Double(patience))), allowing: 2e-5,
          because: "λ rocks with f: by 10⁻⁵ of ηλ₀h* at q = 0.9, m = 64, and as much again",
          rivals: .all([
            Check.Rival("2/λ₀, as for the squared loss", .near(2 * q * (1 - q)), allowing: 0.1),
            Check.Rival("4/λ₀", .near(4 * q * (1 - q)), allowing: 0.1),
          ]), inControl: .mustPass)
      }
    }
    let plateaus = data.plateaus.map { network in
      zip(run[plateauRates], network).map { rate, plateau in
        Check.claim(
          "E5.plateau", "mean loss over log cosh F/2, ηλ₀ = \(rate.formatted(digits: 3))",
          plateau.height, .near(1), allowing: 0.01,
          because:
            "a lag behind the slide, 3η²/(8mξ), 0.4 % at 8.4; at 32 the first swing is forgotten slowly",
          rivals: .rival("0: the loss comes back to its start", .near(0), allowing: 0.01),
          inControl: .mustPass)
      }
    }
    let m = run[widths]
    let wide = m.indices.filter { m[$0] >= 1024 }
    let orders: [Check] =
      Set(wide.map { m[$0] }).count < 2
      ? []
      : (data.rises.first ?? []).indices.map { network in
        let slope = logLogSlope(
          wide.map { Double(m[$0]) }, wide.map { data.rises[$0][network] }
        ).value
        return Check.claim(
          "E5.order", "exponent in m ≥ 1024 of the largest loss", slope, .near(0), allowing: 0.02,
          because: "the slide begins before the cycle is reached: 1 % at m = 1024",
          rivals: .all([
            Check.Rival("1: of order m", .near(1), allowing: 0.3),
            Check.Rival("½: of order √m", .near(0.5), allowing: 0.1),
          ]), inControl: .mustFail)
      }
    // From twice the edge on the loss of the other data rises from nearly every natural start.
    let rises = zip(run[rates].filter { $0 > 8.3 }, separable(data, run)).filter { $0.0 > 15 }
      .map { $0.1.map(\.0) }
    let networks = (rises.first ?? []).indices.map { n in rises.map { $0[n] } }
    return [
      .forEach("network", "E5.edge", edges), .forEach("network", "E5.plateau", plateaus),
      .forEach("start", "E5.order", orders), .forEach("network", "E5.separable", networks),
    ]
  }

  static func widthLaws(_ data: Data, _ run: Run) -> [Check] {
    let m = run[widths].map(Double.init)
    let wide = m.indices.filter { m[$0] >= 256 }
    let isFree = Check.InControl.free(
      because: "one layer does not converge: it takes all its steps")
    let overshoots = wide.map { k in
      let ends = data.widths[k]
      return Check.ours(
        "overshoot", "overshoot below the edge over (3/2)η²/m, m = \(run[widths][k])",
        Estimate(meanOf: ends.map { (8 - $0.curvature) / (8 - $0.law) }), .near(1),
        allowing: 0.2 * run[sharedRate] * run[sharedRate] / 4 / m[k],
        because: "the next order, .08 to .10 η²/m in calibration runs, and as much again",
        effect: 0.1, inControl: .free(because: "one layer stays above the edge"))
    }
    guard Set(wide.map { m[$0] }).count > 1, let first = wide.first, let last = wide.last else {
      return []
    }
    let slopes = data.widths[first].indices.map { n in
      logLogSlope(
        wide.map { m[$0] },
        wide.map { Double(data.widths[$0][n].steps) * data.widths[$0][n].η * data.widths[$0][n].η }
      ).value
    }
    let ratio = m[last] / m[first]
    return [
      .every("overshoot", overshoots, role: .ours),
      .claim(
        "E6.time", "exponent in m ≥ 256 of the steps to converge, times η²",
        Estimate(meanOf: slopes), .near(1), allowing: 0.05,
        because: "the first rise takes log m steps, and the next order in η²/m",
        rivals: .all([
          Check.Rival(
            "log m, as for the squared loss",
            .near(.log(.log(m[last]) / .log(m[first])) / .log(ratio)), allowing: 0.05),
          Check.Rival("½: √m steps", .near(0.5), allowing: 0.05),
        ]), inControl: isFree),
    ]
  }

  /// The shares of natural starts from which the loss rises, and the first swings.
  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    let rises = zip(run[rates], data.ends).filter { 8.3...12 ~= $0.0 }.map { rate, ends in
      ("rises.\(rate.formatted(digits: 2))", Share(of: ends) { $0.rise > 0 }.value)
    }
    let swings = run[plateauRates].enumerated().map { k, rate in
      (
        "swing.\(rate.formatted(digits: 2))",
        Estimate(meanOf: data.plateaus.map { $0[k].swing }).value
      )
    }
    let edge = zip(run[rates], data.ends).filter { $0.0 > 25 }.map { rate, ends in
      (
        "edge.\(rate.formatted(digits: 2))",
        Estimate(meanOf: ends.map { $0.curvature / 8 }).value
      )
    }
    return rises + swings + edge
  }
}
