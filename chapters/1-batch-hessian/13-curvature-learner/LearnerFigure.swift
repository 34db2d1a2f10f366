import Figures
import Replication
import SemicircleCore

extension CurvatureLearner {
  private static let looks: [(learner: Learner, name: Label, colour: Colour, marker: Marker)] = [
    (.polyak, "Polyak, squared", .purple, .triangle),
    (.printedPolyak, "Polyak, printed", .orange, .invertedTriangle),
    (.nesterov, "Nesterov, $1/λ_1$", .blue, .circle),
    (.printedNesterov, "Nesterov, printed", .vermillion, .square),
  ]

  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    Figure(
      caption: """
        (a) Learning rates that were learnt from one batch of \(run[batchSize]), at each look; bars \
        are ± 2 standard errors. Grey: what the paper's Nesterov rule learnt. (b) The momentum \
        with it. (c) Validation error of averaged iterates. Black: the baselines, \
        against their rate η₀; guessing is 90 %. Points: learners, at their mean learnt rate, with the \
        marks of (b). Grey, with the mark of its rule: the same with the spectrum of all samples. The \
        printed rule sits on the baselines' curve, and in nearly the same place for either spectrum.
        """,
      panels: [
        lessons(
          data, run, Axis("learnt rate $η$", symbol: "η", scale: .logarithmic), 0.046...0.127,
          { .log($0.learningRate) }, { .exp($0) }),
        lessons(
          data, run, Axis("learnt momentum $ρ_m$", symbol: "ρ_m", range: 0...1), 0.77...0.91,
          \.momentum, { $0 }),
        errors(data, run),
      ])
  }

  private static func lessons(
    _ data: Data, _ run: Run, _ y: Axis, _ paper: ClosedRange<Double>,
    _ value: (Lesson) -> Double, _ back: (Double) -> Double
  ) -> Panel {
    let end = Double(run[epochs])
    return Panel(
      x: Axis("epoch", range: -0.02 * end...end), y: y,
      legend: y.scale == .linear ? .bottomLeft : .none,
      series: [
        .band(
          "paper", x: [0, end], low: [paper.lowerBound, paper.lowerBound],
          high: [paper.upperBound, paper.upperBound]
        ).colour(.grey)
      ]
        + looks.map { look in
          let outcomes = data.learners[look.learner] ?? []
          let count = outcomes.map(\.lessons.count).max() ?? 0
          // Runs that diverged have no later lessons.
          let points = (0..<count).map { i in
            Estimate(
              meanOf: outcomes.compactMap { $0.lessons.count > i ? value($0.lessons[i]) : nil })
          }.filter(\.standardError.isFinite)
          return .points(
            look.name, x: points.indices.map { Double($0 * run[interval]) },
            y: points.map { back($0.value) },
            interval: points.map {
              back($0.value - 2 * $0.standardError)...back($0.value + 2 * $0.standardError)
            }, joined: true
          ).colour(look.colour).marker(look.marker)
        })
  }

  private static func errors(_ data: Data, _ run: Run) -> Panel {
    func point(_ outcomes: [Outcome], at rate: Double? = nil) -> (x: Double, y: Estimate) {
      let learnt = Double.exp(mean(outcomes.flatMap(\.lessons).map { .log($0.learningRate) }))
      return (rate ?? learnt, Estimate(meanOf: outcomes.map(\.doublings)))
    }
    func series(_ name: Label?, _ points: [(x: Double, y: Estimate)]) -> Series {
      .points(
        name, x: points.map(\.x), y: points.map { .exp2($0.y.value) },
        interval: points.map {
          .exp2($0.y.value - 2 * $0.y.standardError)
            ... .exp2($0.y.value + 2 * $0.y.standardError)
        }, joined: points.count > 1)
    }
    let baselines = zip(run[rates], data.baselines).map { point($1, at: $0) }
    return Panel(
      x: Axis(
        "learning rate $η_0$, or learnt $η$", symbol: "η", scale: .logarithmic, range: 0.002...30),
      y: Axis(
        "validation error", unit: "%", scale: .logarithmic, range: 3...120,
        ticks: .at([5, 10, 20, 50, 100])),
      legend: .topLeft,
      series: [series("baselines", baselines).colour(.black).marker(.diamond)]
        + looks.map { look in
          series(nil, [point(data.learners[look.learner] ?? [])]).colour(look.colour)
            .marker(look.marker)
        }
        + [Learner.nesterov, .printedNesterov].map { learner in
          series(learner == .nesterov ? "all samples" : nil, [point(data.fromAll[learner] ?? [])])
            .colour(.grey).marker(learner == .nesterov ? .circle : .square)
        })
  }
}
