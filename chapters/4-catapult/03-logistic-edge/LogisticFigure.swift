import Replication
import SemicircleCore

extension LogisticEdge {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let x = run[rates]
    let m = run[widths].map(Double.init)
    let η = run[sharedRate] / 2
    let colours: [Colour] = [.sky, .green, .blue, .purple, .vermillion]
    var slides: [Series] = [
      .line(
        "one layer", x: control.slides.last?.map(\.time) ?? [],
        y: control.slides.last?.map(\.curvature) ?? []
      ).colour(.grey)
    ]
    for (k, slide) in data.slides.enumerated() {
      slides.append(
        .line("$m = \(run[widths][k])$", x: slide.map(\.time), y: slide.map(\.curvature))
          .colour(colours[k % 5]))
    }
    let rates = run[plateauRates]
    // In units of the cycle's loss at the start.
    let swings = rates.indices.map { k in data.plateaus.map { $0[k].swing * height(rates[k]) } }
    let moments = rates.indices.map { k in mean(data.plateaus.map { $0[k].rate }) }
    let plateaus = rates.indices.map { k in data.plateaus.map { $0[k].mean } }
    return Figure(
      caption: """
        Two-layer linear network, logistic loss, labels half +1 and half −1. (a) Final over initial \
        curvature against the learning rate at m = \(run[width]): constant up to the edge, then 8/η \
        but for an overshoot that grows with η²/m. On separable data it grows instead; with one \
        layer it is a constant. (b) How far below the edge a run from ηλ₀ = \
        \(run[sharedRate].formatted(digits: 3)) ends, against the width. (c) The curvature on its \
        way down, one network of each width, against the number of steps over the width. (d) The \
        largest loss above its start at 1.5 times the edge: it does not grow with the width, that of \
        the squared loss does. (e) The loss at m = \(run[plateauWidth]) against the learning \
        rate: the plateau, its mean over the cycle at the ηλ of the moment, and the first swing at \
        the ηλ₀ of the start, which goes higher. Bars are ± 2 standard errors.
        """,
      panels: [
        Panel(
          x: Axis(
            "learning rate $ηλ_0$", symbol: "$ηλ_0$", scale: .logarithmic,
            ticks: .at([2, 4, 8, 16, 32, 64])),
          y: Axis(
            "final curvature $λ_∞/λ_0$", symbol: "$λ_∞/λ_0$", scale: .logarithmic, from: 0.03,
            to: 4, ticks: .at([0.05, 0.1, 0.2, 0.5, 1, 2])),
          legend: .bottomLeft,
          series: [
            .theory("$\\min(1, 8/ηλ_0)$") { min(1, 8 / $0) },
            .theory("with the overshoot", over: 8...100) {
              (8 - 1.5 * $0 * $0 / 4 / Double(run[width])) / $0
            }.dash(.dashed),
            points("one layer", x, control.ends.map { $0.map(\.ratio) }).colour(.grey)
              .marker(.diamond),
            points("separable", x, data.separable.map { $0.map(\.ratio) }).colour(.orange)
              .marker(.triangle),
            points("not separable", x, data.ends.map { $0.map(\.ratio) }).colour(.blue)
              .marker(.circle),
            .vertical("edge", at: 8),
          ]),
        Panel(
          x: Axis("width $m$", symbol: "$m$", scale: .logarithmic),
          y: Axis("overshoot $8 - ηλ_∞$", symbol: "$8 - ηλ_∞$", scale: .logarithmic),
          series: [
            .theory("$3η^2/2m$") { 1.5 * η * η / $0 },
            points("measured", m, data.widths.map { $0.map { 8 - $0.curvature } }),
          ]),
        Panel(
          x: Axis("steps over width $t/m$", symbol: "$t/m$", scale: .logarithmic),
          y: Axis("curvature $ηλ_t$", symbol: "$ηλ_t$", from: 4), legend: .bottomLeft,
          series: slides + [.horizontal("edge", at: 8)]),
        Panel(
          x: Axis("width $m$", symbol: "$m$", scale: .logarithmic),
          y: Axis("peak of the loss over its start", symbol: "$L$", scale: .logarithmic),
          legend: .topLeft,
          series: [
            points("squared", m, control.rises).colour(.vermillion).marker(.square),
            points("logistic", m, data.rises).colour(.blue).marker(.circle),
            .theory("$\\log \\mathrm{cosh}(F/2)$") { _ in height(run[sharedRate]) },
          ]),
        Panel(
          x: Axis(
            "learning rate $ηλ$", symbol: "$ηλ$", scale: .logarithmic,
            ticks: .at([8, 12, 16, 24, 32])),
          y: Axis("loss above its minimum", symbol: "$L$", scale: .logarithmic),
          legend: .bottomRight,
          series: [
            .theory("$\\log \\mathrm{cosh}(F/2)$") { height($0) },
            points("first swing", rates, swings).colour(.orange).marker(.triangle),
            points("plateau", moments, plateaus).colour(.blue).marker(.circle),
          ]),
      ])
  }

  /// Means over networks ± 2 standard errors.
  static func points(_ label: Label, _ x: [Double], _ networks: [[Double]]) -> Series {
    let estimates = networks.map { Estimate(meanOf: $0) }
    return .points(
      label, x: x, y: estimates.map(\.value), error: estimates.map { 2 * $0.standardError })
  }
}
