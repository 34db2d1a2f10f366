import Replication
import SemicircleCore

extension DysonBrownianMotionChapter {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let law = PairTransitionLaw(pair, start: 1, time: run[time])
    let Δ = run[timeSteps]
    let line = 1.358 / Double(run[members]).squareRoot()
    let names: [(DysonBrownianMotion.Scheme, Label, Colour)] = [
      (.explicitSorted, "levels, explicit Euler", .vermillion),
      (.implicit, "levels, implicit", .blue), (.matrixEuler, "matrix, Euler", .green),
    ]
    let distances = names.map { scheme, name, colour -> Series in
      let D = (data.pairs[scheme] ?? []).map { distance($0.spacings, law) }
      // The deviation of Kolmogorov's law.
      let bars = D.map { _ in 2 * 0.2603 / Double(run[members]).squareRoot() }
      return Series.points(name, x: Δ, y: D, error: bars, joined: true).colour(colour)
    }
    let spacings: [Series] = [
      histogram("explicit", data.pairs[.explicitSorted]?.last?.spacings, 0...6, 48).colour(
        .vermillion),
      histogram("no repulsion", control.pairs[.implicit]?.last?.spacings, 0...6, 48).colour(.grey),
      histogram("implicit", data.pairs[.implicit]?.last?.spacings, 0...6, 48).colour(.blue),
      .theory("Wigner's surmise") { law.density($0) },
    ]
    var levels: [Series] = []
    for k in 0..<4 {
      levels += [
        histogram(k == 0 ? "matrix" : nil, data.matrixLevels[k], 0...8, 80, filled: true)
          .colour(.sky),
        histogram(k == 0 ? "equation" : nil, data.levels[k], 0...8, 80).colour(.blue),
        histogram(k == 0 ? "without Itô" : nil, control.levels[k], 0...8, 80).colour(.vermillion),
      ]
    }
    return Figure(
      caption: """
        (a) Distance between the spacings of a pair after \(run[time].formatted(digits: 2)) time \
        units and Wigner's surmise, against the time step; below the dashed line a sample of this \
        size cannot tell them apart (5 % level). The explicit scheme for the levels fails at every \
        step, although the same scheme for the matrix does well; bars are ± 2 standard errors. (b) \
        The spacings at the finest step; grey, two levels that do not repel. (c) The four levels of WᵀW for a 12 × 4 matrix a \
        short time after 1, 2, 3, 4: from the matrix, from the equation of the levels, and from \
        that equation without its Itô term. (d) The gap between the two middle ones: from the matrix, \
        from the equation, and from the equation without its repulsion.
        """,
      panels: [
        Panel(
          x: Axis("time step $Δ$", symbol: "$Δ$", unit: "1/Ω", scale: .logarithmic),
          y: Axis(
            "Kolmogorov–Smirnov distance $D$", symbol: "$D$", scale: .logarithmic, from: 0.003,
            to: 0.8),
          legend: .topLeft, series: distances + [.horizontal("5 % level", at: line)]),
        Panel(
          x: Axis("spacing $S$", symbol: "$S$", unit: "w", range: 0...6),
          y: Axis("density", from: 0), series: spacings),
        Panel(
          x: Axis("level $x$ of $W^TW$", symbol: "$x$", range: 0...8),
          y: Axis("density of each level", symbol: "density", from: 0), series: levels),
        Panel(
          x: Axis("gap $x_3 - x_2$", symbol: "$x_3 - x_2$", range: 0...4),
          y: Axis("density", from: 0),
          series: [
            histogram("matrix", gaps(data.matrixLevels, 1), 0...4, 60, filled: true).colour(.sky),
            histogram("equation", gaps(data.levels, 1), 0...4, 60).colour(.blue),
            histogram("no repulsion", gaps(data.unrepelled, 1), 0...4, 60).colour(.grey),
          ]),
      ])
  }

  static func histogram(
    _ label: Label?, _ sample: [Double]?, _ range: ClosedRange<Double>, _ bins: Int,
    filled: Bool = false
  ) -> Series {
    let histogram = Histogram(sample ?? [], range, bins: bins)
    return .histogram(label, edges: histogram.edges, heights: histogram.density, filled: filled)
  }
}
