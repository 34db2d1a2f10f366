import Figures
import Replication
import SemicircleCore

extension AdamSquareRoot {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let δ₁ = run[largeDamping].formatted(digits: 3)
    return Figure(
      caption: """
        \(run[replicates]) replicates, of Adam with δ = \(δ₁) and of tanh beyond B = \(run[fitUpTo]) a \
        third; bars are ± 2 standard errors. (a) The largest learning rate \
        that trains. Lines: ∝ √B and ∝ B, through the points up to \(run[fitUpTo]); grey: \
        gradient descent on the ReLU network; green: the control, Adam with δ = \(δ₁). (b) The power of B between neighbouring sizes. Lines: the two rules. (c) The \
        largest rate of Adam with δ = \(δ₁) over that of gradient descent: as the paper compares \
        them, and with the momentum of both as a mean. Lines: the paper's 12 at B = 128, the factor \
        1/(1 − β₁) between mean and sum, and 1. (d) Adam's rate times √B over that of gradient \
        descent on the same network: level, where noise is all that Adam divides by.
        """,
      panels: [
        rates(data, run), slopes(data, run), ratios(data, run), noise(data, run),
      ])
  }

  private static func axis(_ run: Run) -> Axis {
    let B = run[batchSizes].map(Double.init)
    return Axis(
      "batch size $B$", symbol: "$B$", scale: .logarithmic,
      range: 0.8 * B[0]...1.25 * B[B.count - 1],
      ticks: .at(B.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)))
  }

  /// Points at the mean of log₂ y, with bars of two standard errors.
  private static func points(_ label: Label?, _ y: [[Double]], _ run: Run) -> Series {
    let means = run[batchSizes].indices.map { i in
      Estimate(meanOf: y.filter { $0.count > i }.map { $0[i] })
    }
    return .points(
      label, x: run[batchSizes].map(Double.init), y: means.map { .exp2($0.value) },
      error: means.map { 2 * $0.standardError * .log(2) * .exp2($0.value) })
  }

  private static func rates(_ data: Data, _ run: Run) -> Panel {
    func law(_ rates: [[Double]], _ power: Double) -> Series {
      let level = mean(
        fit(run).map { i in
          mean(rates.map { $0[i] }) - power * .log2(Double(run[batchSizes][i]))
        })
      return .theory(nil) { .exp2(level + power * .log2($0)) }
    }
    return Panel(
      x: axis(run),
      y: Axis("largest rate $η_\\max$", symbol: "η_max", scale: .logarithmic, range: 0.02...10),
      legend: .bottomRight,
      series: [
        .text("$∝ B$", x: 400, y: 6).colour(.grey),
        .text("∝ √$B$", x: 5, y: 0.027).colour(.black),
        law(data.relu, 0.5), law(data.descent, 1).colour(.grey),
        points("gradient descent", data.descent, run).colour(.grey).marker(.square),
        points("Adam, $δ = \(run[largeDamping].formatted(digits: 3))$", data.damped, run)
          .colour(.green).marker(.diamond),
        points("Adam, tanh", data.tanh, run).colour(.vermillion).marker(.triangle),
        points("Adam, ReLU", data.relu, run).colour(.blue).marker(.circle),
      ])
  }

  private static func slopes(_ data: Data, _ run: Run) -> Panel {
    let B = run[batchSizes].map(Double.init)
    func local(_ label: Label, _ rates: [[Double]]) -> Series {
      let slopes = B.indices.dropLast().map { i in
        Estimate(meanOf: exponents(rates.filter { $0.count > i + 1 }, i..<i + 2, run))
      }
      return .points(
        label, x: zip(B, B.dropFirst()).map { ($0 * $1).squareRoot() }, y: slopes.map(\.value),
        error: slopes.map { 2 * $0.standardError })
    }
    return Panel(
      x: axis(run), y: Axis("local power of $B$", symbol: "power", range: -0.5...1.4),
      legend: .bottomLeft,
      series: [
        .horizontal(nil, at: 0.5), .horizontal(nil, at: 1).colour(.grey),
        local("gradient descent", data.descent).colour(.grey).marker(.square),
        local("Adam, tanh", data.tanh).colour(.vermillion).marker(.triangle),
        local("Adam, ReLU", data.relu).colour(.blue).marker(.circle),
      ])
  }

  private static func ratios(_ data: Data, _ run: Run) -> Panel {
    func over(_ factor: Double) -> [[Double]] {
      data.dampedRatio.map { $0.map { $0 - .log2(factor) } }
    }
    return Panel(
      x: axis(run),
      y: Axis(
        "rate of Adam over gradient descent", symbol: "ratio", scale: .logarithmic,
        range: 0.1...20, ticks: .at([0.1, 0.5, 1, 2, 5, 10, 20])),
      legend: .bottomLeft,
      series: [
        .horizontal("$1/(1 - β_1)$", at: 1 / (1 - run[beta1])),
        .horizontal(nil, at: 1).dash(.dashed),
        .points("paper", x: [128], y: [12]).colour(.black).marker(.diamond),
        points("mean over sum", over(run[largeDamping]), run).colour(.grey).marker(.square),
        points("mean over mean", over(run[largeDamping] / (1 - run[beta1])), run).colour(.blue)
          .marker(.circle),
      ])
  }

  private static func noise(_ data: Data, _ run: Run) -> Panel {
    let half = run[batchSizes].map { 0.5 * .log2(Double($0)) }
    func level(_ ratios: [[Double]]) -> [[Double]] {
      ratios.map { zip($0, half).map { $0 + $1 } }
    }
    let relu = zip(data.relu, data.descent).map { zip($0, $1).map { $0 - $1 } }
    return Panel(
      x: axis(run),
      y: Axis(
        "$√B$ × rate of Adam over gradient descent", symbol: "√B × ratio", scale: .logarithmic,
        range: 1...20, ticks: .at([1, 2, 5, 10, 20])),
      legend: .topLeft,
      series: [
        points("tanh", level(data.tanhRatio), run).colour(.vermillion).marker(.triangle),
        points("ReLU", level(relu), run).colour(.blue).marker(.circle),
      ])
  }

  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    let (count, last) = (run[batchSizes].count, fit(run).upperBound - 1)
    func ratio(_ index: Int) -> Double {
      .exp2(mean(data.dampedRatio.map { $0[index] })) / run[largeDamping]
    }
    // √B times Adam's rate over that of gradient descent, by size up to B₁.
    let levels = fit(run).map { i in
      mean(zip(data.relu, data.descent).map { $0[i] - $1[i] })
        + 0.5 * .log2(Double(run[batchSizes][i]))
    }
    return [
      ("level-span", .exp2((levels.max() ?? 0) - (levels.min() ?? 0))),
      ("first-slope", mean(exponents(data.relu, 0..<3, run))),
      ("last-slope", mean(exponents(data.relu, count - 3..<count, run))),
      ("whole-exponent", mean(exponents(data.relu, 0..<count, run))),
      ("descent-exponent", mean(exponents(data.descent, fit(run), run))),
      ("literal-ratio", .exp2(mean(data.advantage)) / (1 - run[beta1])),
      ("literal-first", ratio(0)),
      ("like-ratio", .exp2(mean(data.advantage))),
      ("adapting-ratio", .exp2(mean(control.advantage))),
    ]
  }
}
