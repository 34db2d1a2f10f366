import Figures
import Replication
import SemicircleCore

extension SGDLinearScaling {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    Figure(
      caption: """
        \(run[replicates]) replicates; bars are ± 2 standard errors. (a) The largest learning rate \
        that trains. Line: proportional to B, through the points up to \(run[linearUpTo]). Grey: \
        the control, without noise, whose training set is the batch; dotted: the paper's rates for a larger network. (b) The bound on \
        a step: 2/λ₁′ of batches at the start and after \(run[updates]) updates, and the largest \
        rate without momentum, which it should equal. (c) The largest rate without momentum over \
        that with it. Lines: 1/(1 − ρ_m), where noise decides, and 1/(1 + ρ_m), where a single \
        curvature does. (d) Loss of all samples at multiples of the largest rate, \
        B = \(run[curveBatch]), geometric means over \(run[curveReplicates]) replicates. Dotted: what \
        counts as trained, and after how many \
        updates.
        """,
      panels: [rates(data, control, run), bounds(data, run), ratios(data, run), curves(data, run)])
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
    let means = run[batchSizes].indices.map { i in Estimate(meanOf: y.map { $0[i] }) }
    return .points(
      label, x: run[batchSizes].map(Double.init), y: means.map { .exp2($0.value) },
      error: means.map { 2 * $0.standardError * .log(2) * .exp2($0.value) })
  }

  private static func rates(_ data: Data, _ control: Data, _ run: Run) -> Panel {
    let fitted = run[batchSizes].indices.filter { run[batchSizes][$0] <= run[linearUpTo] }
    let level = mean(
      fitted.map { i in mean(data.heavyBall.map { $0[i] }) - .log2(Double(run[batchSizes][i])) })
    return Panel(
      x: axis(run), y: Axis("largest rate $η_\\max$", symbol: "η_max", scale: .logarithmic),
      series: [
        .theory(nil) { $0 * .exp2(level) },
        .theory(nil, over: 16...512) { 0.01 * $0 / 128 }.colour(.grey).dash(.dotted),
        points(nil, control.heavyBall, run).colour(.grey).marker(.square),
        points(nil, data.heavyBall, run).colour(.blue)
          .marker(.circle),
        .text("control", x: 20, y: 2.5).colour(.grey),
        .text("$∝ B$", x: 330, y: 6).colour(.black),
        .text("$ρ_m = \(run[momentum].formatted(digits: 3))$", x: 110, y: 0.3).colour(.blue),
        .text("paper: $0.01 B/128$", x: 6, y: 0.006).colour(.grey),
      ])
  }

  private static func bounds(_ data: Data, _ run: Run) -> Panel {
    Panel(
      x: axis(run), y: Axis("learning rate", symbol: "rate", scale: .logarithmic),
      legend: .topLeft,
      series: [
        points("$η_\\max$, $ρ_m = 0$", data.plain, run).colour(.green).marker(.triangle),
        points("$2/λ_1'$, trained", data.trained, run).colour(.vermillion).marker(.circle),
        points("$2/λ_1'$, start", data.start, run).colour(.orange).marker(.square),
      ])
  }

  private static func ratios(_ data: Data, _ run: Run) -> Panel {
    let ratios = difference(data.plain, data.heavyBall)
    return Panel(
      x: axis(run),
      y: Axis(
        "rate at $ρ_m = 0$ over that with momentum", symbol: "ratio", scale: .logarithmic,
        ticks: .at([0.5, 1, 2, 5, 10, 20])),
      legend: .bottomLeft,
      series: [
        .horizontal("$1/(1 - ρ_m)$", at: 1 / (1 - run[momentum])),
        .horizontal("$1/(1 + ρ_m)$", at: 1 / (1 + run[momentum])).dash(.dashed),
        points(nil, ratios, run).colour(.purple).marker(.diamond),
      ])
  }

  private static func curves(_ data: Data, _ run: Run) -> Panel {
    let marks = marks(run).indices.dropFirst()
    let colours: [Colour] = [.green, .blue, .purple, .vermillion]
    return Panel(
      x: Axis("updates", symbol: "updates", scale: .logarithmic),
      y: Axis("loss", symbol: "loss", scale: .logarithmic, ticks: .at([0.2, 0.5, 1, 2])),
      legend: .bottomLeft,
      series: run[multiples].indices.map { k in
        let logarithms = marks.map { i in
          Estimate(meanOf: data.losses.map { $0[k][i] })
        }
        return .points(
          "\(run[multiples][k].formatted(digits: 3)) $η_\\max$",
          x: marks.map { Double(Self.marks(run)[$0]) }, y: logarithms.map { .exp($0.value) },
          error: logarithms.map { 2 * $0.standardError * .exp($0.value) }
        ).colour(colours[k % colours.count])
      } + [
        .horizontal(nil, at: run[threshold]).dash(.dotted),
        .vertical(nil, at: Double(run[updates])).dash(.dotted),
      ])
  }

  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    let last = run[batchSizes].count - 1
    let later = run[batchSizes].indices.filter { run[batchSizes][$0] >= run[trendFrom] }
    func ratio(_ rates: [[Double]], _ others: [[Double]], _ indices: [Int]) -> Double {
      .exp2(mean(difference(rates, others).map { row in mean(indices.map { row[$0] }) }))
    }
    func level(_ data: Data, _ index: Int) -> Double { mean(data.heavyBall.map { $0[index] }) }
    let levels = run[batchSizes].indices.map { level(control, $0) }
    let forMomentum = 1 + run[momentum]
    return [
      ("control-end", .exp2(levels[last] - level(data, last))),
      ("control-span", .exp2((levels.max() ?? 0) - (levels.min() ?? 0))),
      ("rate-over-bound", ratio(data.plain, data.start, [last])),
      ("excess-first", ratio(data.plain, data.trained, [0])),
      ("excess-later", ratio(data.plain, data.trained, later)),
      ("heavy-first", ratio(data.heavyBall, data.trained, [0]) / forMomentum),
      ("heavy-last", ratio(data.heavyBall, data.trained, [last]) / forMomentum),
      ("small-ratio", ratio(data.plain, data.heavyBall, [0])),
      ("large-ratio", ratio(data.plain, data.heavyBall, [last])),
      ("bound-exponent", exponent(data.trained, fit(run), run).value),
      ("plain-exponent", exponent(data.plain, fit(run), run).value),
    ]
  }
}
