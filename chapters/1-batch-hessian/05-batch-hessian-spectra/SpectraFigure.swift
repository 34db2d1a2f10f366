import Figures
import Replication
import SemicircleCore

extension BatchHessianSpectra {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let zero = run[batchSizes].firstIndex(of: run[batchSize]) ?? 0
    let calibrated = data.B[zero] * data.shift[zero].value
    return Figure(
      caption: """
        Batches of \(run[batchSizes].min() ?? 0) to \(run[batchSizes].max() ?? 0) out of \
        \(run[sampleCount]) samples; points are means over \(data.networks.count) networks, bars ± 2 \
        standard errors of them. \
        (a) The largest eigenvalue of batch Hessians, over that of the full one. Black: the law of \
        Theorem 4, its constant calibrated at B = \(run[batchSize]); above the threshold B* the \
        excess falls like 1/B, below it the eigenvalue like 1/√B. Dashed: the same law with σ² read \
        from the noise in three ways. (b) The same less 1. Green: perturbation theory with true \
        gaps, no constant to fit. Grey: the control, the same noise turned away from the outliers; \
        above B* it drops by three decades, onto the line that independent elements of this variance \
        give. (c) Spectral densities of one network; bands are ± 2 standard errors, over probes of \
        the full matrices and over \(8 * run[probes]) batches of \(run[batchSize]). The outliers are \
        those of the Gauss–Newton matrix; batches scatter them and move them outwards. (d) \
        Error of the law in (a) with a constant for each network: of each, and the mean. (e) The law \
        backwards: the line through two batch sizes (squares) meets the axis at the λ₁ of all samples. \
        (f) Standard deviation of λ₁(H_B) over its mean.
        """,
      layout: Layout(columns: 2),
      panels: [
        eigenvalues(data, control, calibrated), shifts(data, control, calibrated), spectra(data),
        errors(data, calibratedAt: zero), inverse(data, run), spreads(data, run),
      ])
  }

  private static func axis(_ data: Data) -> Axis {
    Axis(
      "effective batch size $B_\\mathrm{eff}$", symbol: "B_eff", scale: .logarithmic,
      range: 0.8 * data.B[0]...1.25 * data.B[data.B.count - 1], ticks: .at([8, 32, 128, 512, 2048]))
  }

  private static func eigenvalues(_ data: Data, _ control: Data, _ calibrated: Double) -> Panel {
    let laws = Laws(data, calibrated, less: 0)
    return Panel(
      x: axis(data),
      y: Axis(
        "$λ_1(H_B)/λ_1$", symbol: "λ₁(H_B)/λ₁", scale: .logarithmic, ticks: .at([1, 2, 5, 10, 20])),
      legend: .topRight,
      series: laws.lines + laws.points(data, control) + [
        .vertical("$B_*$", at: calibrated), laws.name(0, x: 110, lift: 1.1),
        laws.name(1, x: 8, lift: 0.42), laws.name(2, x: 9, lift: 1.1),
      ])
  }

  private static func shifts(_ data: Data, _ control: Data, _ calibrated: Double) -> Panel {
    let laws = Laws(data, calibrated, less: 1)
    return Panel(
      x: axis(data),
      y: Axis("$λ_1(H_B)/λ_1 - 1$", symbol: "shift", scale: .logarithmic, range: 1e-6...50),
      legend: .bottomLeft,
      series: laws.lines + [.theory("true gaps") { data.trueGaps($0) }.colour(.green)]
        + laws.points(data, control) + [
          laws.name(0, x: 300, lift: 2.2), laws.name(1, x: 250, lift: 0.16),
          laws.name(2, x: 12, lift: 2),
        ])
  }

  private static func spectra(_ data: Data) -> Panel {
    let top = data.densities.flatMap(\.probes).compactMap(\.nodes.last).max() ?? 1
    let grid = (0...150).map { top * (-0.1 + 1.15 * Double($0) / 150) }
    let looks: [(name: Label, colour: Colour, dash: Dash)] = [
      ("full $H$", .blue, .solid), ("full Gauss–Newton", .green, .dashed),
      ("batches $H_B$", .vermillion, .solid),
    ]
    return Panel(
      x: Axis("eigenvalue $λ$", symbol: "λ"),
      y: Axis("spectral density", symbol: "density", scale: .logarithmic, range: 1e-5...30),
      legend: .topRight,
      series: zip(data.densities, looks).map { density, look in
        let curve = density.smoothed(on: grid, width: 0.015 * data.networks[0].λ₁)
        return .band(
          look.name, x: grid, mean: curve.map(\.value),
          halfWidth: curve.map { 2 * $0.standardError }
        ).colour(look.colour).dash(look.dash)
      })
  }

  private static func errors(_ data: Data, calibratedAt zero: Int) -> Panel {
    let sizes = data.B.indices.filter { $0 != zero }
    let errors = sizes.map { size in
      100 * data.over { data.lawError($0, size, calibratedAt: zero) }
    }
    let single = sizes.flatMap { size in
      data.networks.indices.map { (size, 100 * data.lawError($0, size, calibratedAt: zero)) }
    }
    return Panel(
      x: axis(data),
      y: Axis("error in $λ_1(H_B)$", symbol: "error", unit: "%"),
      legend: .above,
      series: [
        .points("single networks", x: single.map { data.B[$0.0] }, y: single.map(\.1))
          .colour(.grey).marker(.circle),
        .points(
          "mean", x: sizes.map { 1.12 * data.B[$0] }, y: errors.map(\.value),
          error: errors.map { 2 * $0.standardError }
        ).colour(.blue).marker(.square),
        .horizontal(nil, at: 0),
      ])
  }

  private static func inverse(_ data: Data, _ run: Run) -> Panel {
    let pair = inversePair(run)
    let λ₁ = data.over { r in inferred(pair.map { 1 + data.shift(r, $0) }, pair.map { data.B[$0] })
    }
    let first = run[batchSizes].firstIndex(of: run[batchSize]) ?? 0
    let slope = (data.eigenvalue[pair[0]].value - λ₁.value) * data.B[pair[0]]
    let rest = data.B.indices.filter { $0 >= first && !pair.contains($0) }
    func points(_ name: Label?, _ indices: [Int]) -> Series {
      .points(
        name, x: indices.map { 1000 / data.B[$0] }, y: indices.map { data.eigenvalue[$0].value },
        error: indices.map { 2 * data.eigenvalue[$0].standardError })
    }
    return Panel(
      x: Axis("$1000/B_\\mathrm{eff}$", symbol: "1000/B_eff", range: -0.25...8.2),
      y: Axis("$λ_1(H_B)/λ_1$", symbol: "λ₁(H_B)/λ₁"),
      legend: .topLeft,
      series: [
        .theory("line through two sizes", over: 0...8.2) { λ₁.value + slope * $0 / 1000 },
        points("those two", pair).colour(.vermillion).marker(.square),
        points("other sizes", rest).colour(.blue).marker(.circle),
        .points("inferred", x: [0], y: [λ₁.value], error: [2 * λ₁.standardError])
          .colour(.green).marker(.triangle),
        .horizontal(nil, at: 1),
      ])
  }

  private static func spreads(_ data: Data, _ run: Run) -> Panel {
    let zero = run[batchSizes].firstIndex(of: run[batchSize]) ?? 0
    let (B, spread) = (data.B[zero], data.spread[zero].value)
    return Panel(
      x: axis(data),
      y: Axis(
        "relative spread of $λ_1(H_B)$", symbol: "spread", scale: .logarithmic, range: 0.04...1.1,
        ticks: .at([0.05, 0.1, 0.2, 0.5, 1])),
      legend: .bottomLeft,
      series: [
        .theory("$B^{-1/4}$") { spread * .pow($0 / B, -0.25) },
        .theory("$B^{-1/2}$") { spread * .pow($0 / B, -0.5) }.dash(.dashed),
        .points(
          "measured", x: data.B, y: data.spread.map(\.value),
          error: data.spread.map { 2 * $0.standardError }
        ).colour(.blue).marker(.circle),
      ])
  }

  /// Theorem 4 with the constant of each reading and with the calibrated one, less an offset.
  private struct Laws {
    var readings: [(name: Label, threshold: Double, colour: Colour)]
    var calibrated: Double
    var offset: Double

    init(_ data: Data, _ calibrated: Double, less offset: Double) {
      readings = [
        ("Algorithm 1", data.reading(\.algorithm1).value, .vermillion),
        ("directional", data.directional, .purple),
        ("element", data.reading(\.element).value, .orange),
      ]
      self.calibrated = calibrated
      self.offset = offset
    }

    var lines: [Series] {
      let (calibrated, offset) = (calibrated, offset)
      return readings.map { reading in
        .theory(nil) { theorem4($0, threshold: reading.threshold) - offset }
          .colour(reading.colour).dash(.dashed)
      } + [.theory("one $σ$, calibrated") { theorem4($0, threshold: calibrated) - offset }]
    }

    /// The name of a reading near its line at x.
    func name(_ index: Int, x: Double, lift: Double) -> Series {
      let reading = readings[index]
      let height = theorem4(x, threshold: reading.threshold) - offset
      return .text(reading.name, x: x, y: lift * height).colour(reading.colour)
    }

    func points(_ data: Data, _ control: Data) -> [Series] {
      [
        ("control" as Label, control, Colour.grey, Marker.square),
        ("measured", data, .blue, .circle),
      ].map { name, data, colour, marker in
        .points(
          name, x: data.B, y: data.shift.map { $0.value + 1 - offset },
          error: data.shift.map { 2 * $0.standardError }
        ).colour(colour).marker(marker)
      }
    }
  }
}
