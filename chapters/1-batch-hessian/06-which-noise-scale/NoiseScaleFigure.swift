import Figures
import Replication
import SemicircleCore

extension WhichNoiseScale {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    Figure(
      caption: """
        \(data.networks.count) networks along their training, batches of \(run[batchSize]) out of \
        \(run[sampleCount]) samples; vertical lines: the learning rate begins and ceases to fall. (a) The \
        largest eigenvalue of the first network. Bars are standard deviations over batches, as in the \
        paper's Fig. 9. Lines: Theorem 4 with σ² read from the noise in three ways, and (black) with \
        the fraction of V that is right at step \(run[calibration]). (b) The variance V of the Hessian \
        over samples, and V/λ₁². Grey: the control, with \(Int(100 * run[labelNoise])) % of labels \
        drawn by lot. (c) The Pσ² that gives the measured shift, over V. Lines: what the \
        readings say it is. Triangles: the control, where elements are independent. Bars are ± 2 \
        standard errors, over networks. (d) Gauss–Newton matrices at step \(run[calibration]), mean over networks, and four \
        laws, each with its one constant fitted to all points.
        """,
      panels: [
        eigenvalues(data, run), variances(data, control, run), fractions(data, control, run),
        gaussNewton(data, run),
      ])
  }

  private static func axis(_ run: Run) -> Axis {
    Axis("step of the training", symbol: "t", range: 0...Double(run[updates]) * 1.03)
  }

  private static func decay(_ run: Run) -> [Series] {
    schedule(run).knots.map { .vertical(nil, at: $0.fraction * Double(run[updates])) }
  }

  private static func steps(_ run: Run) -> [Double] { run[steps].map(Double.init) }

  private static func eigenvalues(_ data: Data, _ run: Run) -> Panel {
    let (points, batches) = (data.networks[0].checkpoints, data.batches.map { $0[0] })
    let zero = run[steps].firstIndex(of: run[calibration]) ?? 0
    let fraction = data.constant(0, zero) { $0.V.value }
    func line(_ name: Label, _ constant: (Checkpoint) -> Double, _ colour: Colour) -> Series {
      .line(
        name, x: steps(run),
        y: points.map { $0.λ₁ * theorem4(data.B, constant($0)) }
      ).colour(colour)
    }
    return Panel(
      x: axis(run), y: Axis("largest eigenvalue", symbol: "λ", scale: .logarithmic),
      legend: .above,
      series: decay(run) + [
        line("Algorithm 1", \.V.value, .vermillion).dash(.dashed),
        line("calibrated", { fraction * $0.V.value }, .black),
        line("directional", \.directional, .purple).dash(.dashed),
        line("element", { $0.V.value / Double(data.P) }, .orange).dash(.dashed),
        .points(
          "batches $H_B$", x: steps(run),
          y: zip(points, batches).map { $0.λ₁ * (1 + $1.shift.value) },
          error: zip(points, batches).map { $0.λ₁ * $1.spread }
        ).colour(.blue).marker(.circle),
        .points("full $H$", x: steps(run), y: points.map(\.λ₁)).colour(.grey).marker(.square),
      ])
  }

  private static func variances(_ data: Data, _ control: Data, _ run: Run) -> Panel {
    func lines(
      _ name: Label, _ data: Data, _ part: (Checkpoint) -> Double, _ colour: Colour
    ) -> [Series] {
      data.networks.enumerated().map { r, net in
        .line(r == 0 ? name : nil, x: steps(run), y: net.checkpoints.map(part)).colour(colour)
      }
    }
    return Panel(
      x: axis(run), y: Axis("variance", symbol: "V", scale: .logarithmic), legend: .above,
      series: decay(run)
        + lines("$V$, labels by lot (control)", control, \.variance.value, .grey)
        + lines("$V$", data, \.variance.value, .blue)
        + lines("$V/λ_1^2$", data, \.V.value, .vermillion))
  }

  private static func fractions(_ data: Data, _ control: Data, _ run: Run) -> Panel {
    let directional = run[steps].indices.map { i in
      mean(data.networks.map { $0.checkpoints[i].directional / $0.checkpoints[i].V.value })
    }
    let single = run[steps].indices.flatMap { i in
      data.networks.indices.map { (i, data.constant($0, i) { $0.V.value }) }
    }
    let means = run[steps].indices.map { i in data.over { data.constant($0, i) { $0.V.value } } }
    return Panel(
      x: axis(run),
      y: Axis("$Pσ^2/V$", symbol: "Pσ²/V", scale: .logarithmic, range: 2e-5...3),
      legend: .above,
      series: decay(run) + [
        .horizontal("Algorithm 1", at: 1), .horizontal("element", at: 1 / Double(data.P)),
        .line("directional", x: steps(run), y: directional).colour(.purple).dash(.dashed),
      ]
        + [
          .points(
            "single networks", x: single.map { Double(run[steps][$0.0]) }, y: single.map(\.1)
          ).colour(.grey).marker(.circle),
          .points(
            "mean", x: steps(run).map { $0 + 25 }, y: means.map(\.value),
            error: means.map { 2 * $0.standardError }
          ).colour(.blue).marker(.square),
          .points(
            "control", x: steps(run),
            y: run[steps].indices.map { .pow(10, control.decades($0) { $0.V.value }.value) }
          ).colour(.black).marker(.triangle),
        ])
  }

  private static func gaussNewton(_ data: Data, _ run: Run) -> Panel {
    let looks: [(law: FittedLaw, name: Label, colour: Colour, dash: Dash)] = [
      (.theorem4, "Theorem 4", .black, .solid),
      (.informationPlusNoise, "information + noise", .green, .dashed),
      (.printed, "Theorem 7, printed", .vermillion, .dashed),
      (.corrected, "Theorem 7, corrected", .orange, .dotted),
    ]
    let measured = data.gaussNewtonEigenvalues
    let range = 0.8 * data.sizes[0]...1.25 * data.sizes[data.sizes.count - 1]
    return Panel(
      x: Axis(
        "effective batch size $B_\\mathrm{eff}$", symbol: "B_eff", scale: .logarithmic,
        range: range, ticks: .at([8, 32, 128, 512])),
      y: Axis("$λ_1(G_B)/λ_1(G)$", symbol: "λ₁(G_B)/λ₁(G)", scale: .logarithmic),
      legend: .topRight,
      series: looks.map { look in
        let fit = Fit(look.law, P: data.P, B: data.sizes, measured.map(\.value))
        return .theory(look.name) { look.law.value(P: data.P, B: $0, fit.s) }
          .colour(look.colour).dash(look.dash)
      } + [
        .points(
          "measured", x: data.sizes, y: measured.map(\.value),
          error: measured.map { 2 * $0.standardError }
        ).colour(.blue).marker(.circle)
      ])
  }
}
