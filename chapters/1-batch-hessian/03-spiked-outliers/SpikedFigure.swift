import Replication
import SemicircleCore

extension SpikedOutliers {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let B = run[batchSizes].map(Double.init)
    var outliers: [Series] = []
    var overlaps: [Series] = [.theory("$1 - ℓ_c^2/λ^2$", over: 1...11) { 1 - 1 / ($0 * $0) }]
    for (k, spike) in run[spikes].enumerated() {
      let name: Label = "$λ = \(spike.formatted(digits: 3))$"
      let (colour, marker): (Colour, Marker) = k == 0 ? (.blue, .circle) : (.vermillion, .square)
      let values = data.ends.map { row in Estimate(meanOf: row.map { $0[k].value }) }
      let shares = data.ends.map { row in Estimate(meanOf: row.map { $0[k].overlap }) }
      let idle = control.ends.map { row in mean(row.map { $0[k].overlap }) }
      let ratio = B.map { abs(spike) / law(run, batchSize: $0).criticalCurvature }
      outliers += [
        .theory(k == 0 ? "Theorem 4" : nil) { law(run, batchSize: $0).outlier(spike) }
          .dash(.solid),
        .theory(k == 0 ? "edges $±2ℓ_c$" : nil) {
          2 * law(run, batchSize: $0).criticalCurvature * (spike > 0 ? 1 : -1)
        }.dash(.dotted),
        .horizontal(name, at: spike),
        .points(nil, x: B, y: values.map(\.value), error: values.map { 2 * $0.standardError })
          .colour(colour).marker(marker),
      ]
      overlaps += [
        .points(k == 0 ? "control" : nil, x: ratio, y: idle).colour(.grey).marker(.diamond),
        .points(name, x: ratio, y: shares.map(\.value), error: shares.map { 2 * $0.standardError })
          .colour(colour).marker(marker),
      ]
    }
    let P = run[trendDimensions].map(Double.init)
    let deviations = data.trend.map { Estimate(meanOf: $0.map { $0 - 0.75 }) }
    let coefficient = 1000 * trendTheory(1000)
    return Figure(
      caption: """
        Two outliers of a matrix of order P in Gaussian noise. (a) The ends of the spectrum against \
        the batch size: by Theorem 4 an outlier stands further out than its λ by ℓ_c²/λ and joins \
        the edge of the bulk at its threshold. (b) What is left of its direction, on one curve for both \
        outliers; below the threshold nothing is. In the control, whose noise cannot mix the \
        direction with the bulk, all of it is left until the bulk hides it at λ = 2ℓ_c. (c) \
        Deviation of the overlap from the limit at λ = 2ℓ_c in the company of seven other outliers: \
        of order 1/P, with the predicted coefficient. Bars are ± 2 standard errors.
        """,
      panels: [
        Panel(
          x: Axis("batch size $B$", symbol: "$B$", scale: .logarithmic),
          y: Axis("extreme eigenvalues $λ'$", symbol: "$λ'$"), legend: .topRight, series: outliers),
        Panel(
          x: Axis(
            "sharpness over threshold $|λ|/ℓ_c$", symbol: "$|λ|/ℓ_c$", scale: .logarithmic,
            ticks: .at([0.5, 1, 2, 5, 10])),
          y: Axis("overlap $(φ·φ')^2$", symbol: "$(φ·φ')^2$", range: 0...1.05),
          series: overlaps + [.vertical("threshold", at: 1)]),
        Panel(
          x: Axis("order $P$", symbol: "$P$", scale: .logarithmic, ticks: .at(P)),
          y: Axis("overlap at $λ = 2ℓ_c$, less $3/4$", symbol: "deviation"),
          series: [
            .theory("theory, order $1/P$") { coefficient / $0 },
            .points(
              "measured", x: P, y: deviations.map(\.value),
              error: deviations.map { 2 * $0.standardError }),
            .horizontal(nil, at: 0),
          ]),
      ])
  }
}
