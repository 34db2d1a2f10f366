import Replication
import SemicircleCore

extension DampingDecomposition {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let δ = run[dampings]
    let colours: [Colour] = [.blue, .vermillion, .green]
    let markers: [Marker] = [.square, .circle, .triangle]
    var (distances, unexplained): ([Series], [Series]) = ([], [])
    for (m, method) in methods.enumerated() {
      func points(_ label: Label?, _ data: Data, _ value: (Deviation) -> [Double]) -> Series {
        let y = δ.indices.map { i in Estimate(meanOf: data.deviations.map { value($0[m])[i] }) }
        let bars = y.map { 2 * $0.standardError }
        // In the control the least damping may lead anywhere.
        let seen = δ.indices.filter { y[$0].value.isFinite && bars[$0].isFinite }
        return .points(
          label, x: seen.map { δ[$0] }, y: seen.map { y[$0].value }, error: seen.map { bars[$0] }
        ).marker(markers[m])
      }
      let coefficient = mean(data.deviations.map { $0[m].coefficient })
      distances += [
        .theory(m == 0 ? "first order" : nil, over: δ[0]...δ[δ.count - 1]) { coefficient / $0 }
          .colour(colours[m]),
        points(m == 0 ? "control" : nil, control, \.distances).colour(.grey),
        points("\(method)", data, \.distances).colour(colours[m]),
      ]
      unexplained += [
        points(nil, control, \.unexplained).colour(.grey),
        points(nil, data, \.unexplained).colour(colours[m]),
      ]
    }
    func comparison(_ label: Label, _ data: Data) -> Series {
      let first = stride(from: 0, to: data.comparisons.count, by: run[matrices])
      let comparisons = first.flatMap { data.comparisons[$0] }
      return .points(label, x: comparisons.map(\.κ), y: comparisons.map(\.difference))
    }
    return Figure(
      caption: """
        (a) The two sides of the identity, computed apart for one random matrix of each kind: their \
        relative difference against the condition number is rounding. (b) Distance of the last weights from \
        those of SGD against the damping, at constant η/δ. The lines are no fits: a run of SGD \
        alone predicts them. (c) The share of the deviation, as a vector, that they leave \
        unexplained; it falls like 1/δ, as the next order must. Marks as in (b), where KFAC nearly \
        covers Newton. In the control the learning rate is not reduced. Bars, mostly smaller than \
        the marks, are ± 2 standard errors.
        """,
      panels: [
        Panel(
          x: Axis("condition number $κ$", symbol: "$κ$", scale: .logarithmic),
          y: Axis("relative difference of the sides", symbol: "difference", scale: .logarithmic),
          series: [
            .theory("$κε$", over: 1...1e9) { $0 * .ulpOfOne },
            .theory("allowed, $½√P κε$", over: 1...1e9) { $0 * rounding(run) }.dash(.dashed),
            comparison("control", control).colour(.grey),
            comparison("measured", data).colour(.blue),
          ]),
        Panel(
          x: Axis("damping $δ$", symbol: "$δ$", scale: .logarithmic),
          y: Axis("relative distance to SGD", symbol: "distance", scale: .logarithmic),
          series: distances),
        Panel(
          x: Axis("damping $δ$", symbol: "$δ$", scale: .logarithmic),
          y: Axis("share left unexplained", symbol: "share", scale: .logarithmic),
          series: [.theory("allowed, $1/δ$", over: 1...δ[δ.count - 1]) { 1 / $0 }] + unexplained),
      ])
  }
}
