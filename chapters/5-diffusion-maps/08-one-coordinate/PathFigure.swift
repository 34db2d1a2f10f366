import Replication
import SemicircleCore

extension OneCoordinate {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let x = (0..<names.count).map(Double.init)
    let ticks = Dictionary(uniqueKeysWithValues: zip(x, names.map { Label(plain: $0) }))
    func statistic(_ data: Data, _ value: (Path) -> Double) -> [Estimate] {
      names.indices.map { k in Estimate(meanOf: data.paths.map { value($0[k]) }) }
    }
    func bars(_ label: Label?, _ data: Data, _ value: (Path) -> Double) -> Series {
      let estimates = statistic(data, value)
      return .bars(
        label, x: x, y: estimates.map(\.value), error: estimates.map { 2 * $0.standardError })
    }
    let (sgd, walk, flat) = (data.paths[0][0], data.paths[0][1], data.flat[0][0])
    let n = sgd.coordinates[0].count
    let time = (0..<n).map { Double($0 * run[interval]) }
    let end = Double((n - 1) * run[interval])
    let π = Double.pi
    let wide = statistic(data) { mean(($0.views.last ?? []).map(\.residual)) }
    let exchangeable = Estimate(meanOf: data.paths.map { $0[4].exchangeableShare })
    return Figure(
      caption: """
        (a) The first diffusion coordinate along one training run, along an isotropic random walk in \
        as many dimensions, and along a walk in two dimensions; the line is the first mode of a \
        string with free ends. The run and the walk in many dimensions are clocks. (b) The second \
        coordinate against the first: one is a function of the other, in the run and in the walk; the \
        line is that of the string. \
        (c) The larger of r₂ and r₃, where r_k is what a local regression on the coordinates before \
        leaves unexplained of ψ_k: little in the run and in all four nulls; more in the control, whose \
        steps do not add up, and in two of the nulls at the widest bandwidth. (d) The share of the \
        variance of the weights that a regression on ψ₁ explains, between a walk's 6/π² and a straight line's \
        96/π⁴: this tells the run from the driftless nulls. Bars are ± 2 standard errors.
        """,
      panels: [
        Panel(
          x: Axis("step $k$", symbol: "$k$", range: 0...end),
          y: Axis("first coordinate $ψ_1$", symbol: "$ψ_1$"), legend: .bottomRight,
          series: [
            .line("walk, two dimensions", x: time, y: flat.coordinates[0]).colour(.grey),
            .line("SGD", x: time, y: sgd.coordinates[0]).colour(.blue),
            .line("isotropic walk", x: time, y: walk.coordinates[0]).colour(.vermillion),
            .theory("$-√2 cos(πk/K)$") { -2.0.squareRoot() * .cos(π * $0 / end) }.dash(.dashed),
          ]),
        Panel(
          x: Axis("first coordinate $ψ_1$", symbol: "$ψ_1$"),
          y: Axis("second coordinate $ψ_2$", symbol: "$ψ_2$"),
          series: [
            .line("walk, two dimensions", x: flat.coordinates[0], y: flat.coordinates[1])
              .colour(.grey),
            .line("SGD", x: sgd.coordinates[0], y: sgd.coordinates[1]).colour(.blue),
            .line("isotropic walk", x: walk.coordinates[0], y: walk.coordinates[1])
              .colour(.vermillion),
            .theory("$√2(ψ_1^2 - 1)$", over: -1.4142...1.4142) { 2.0.squareRoot() * ($0 * $0 - 1) }
              .dash(.dashed),
          ]),
        Panel(
          x: Axis("path", range: -0.6...4.6, ticks: .labelled(ticks)),
          y: Axis("larger of $r_2$ and $r_3$", symbol: "$r$", from: 0, to: 1.2),
          series: [
            bars("as it is", data) { mean($0.views[0].map(\.residual)) }.colour(.blue),
            bars("control", control) { mean($0.views[0].map(\.residual)) }.colour(.grey),
            .points(
              "widest bandwidth", x: x, y: wide.map(\.value),
              error: wide.map { 2 * $0.standardError }
            ).colour(.orange).marker(.diamond),
          ]),
        Panel(
          x: Axis("path", range: -0.6...5.2, ticks: .labelled(ticks)),
          y: Axis("share $f$ of variance by $ψ_1$", symbol: "$f$", from: 0, to: 1.1),
          legend: .above,
          series: [
            bars("measured", data, \.share).colour(.blue),
            .points(
              "from the straightness", x: [4], y: [exchangeable.value],
              error: [2 * exchangeable.standardError]
            ).colour(.vermillion).marker(.diamond),
            .horizontal("$6/π^2$", at: 6 / (π * π)),
            .horizontal("$96/π^4$", at: 96 / .pow(π, 4)),
          ]),
      ])
  }
}
