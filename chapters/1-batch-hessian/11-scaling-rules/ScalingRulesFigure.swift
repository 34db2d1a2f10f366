import Figures
import Replication
import SemicircleCore

extension ScalingRules {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let rates = run[rates].map(\.text)
    let names: [Label] = [
      "SGD, $η_0 = \(rates[0])$", "Adam, $η_0 = \(rates[1])$", "Adam, $η_0 = \(rates[2])$",
    ]
    return Figure(
      caption: """
        A network trained for \(run[epochs]) epochs at batch sizes of \
        \(run[batchSizes].min() ?? 0) to \(run[batchSizes].max() ?? 0), mean of \
        \(data.outcomes[0][0][0].count) replicates; bars are ± 2 standard errors. The learning rate \
        is η₀ at B = \(run[batchSize]) (thin line), where all curves of a column meet, and follows \
        the batch size in proportion (blue), as its square root (red), or not at all (grey, the \
        control). (a) to (c) Validation error; guessing has 90 %. (d) to (f) How far the weights end \
        from where they started. The rule that a column is about is to keep both flat.
        """,
      panels: names.indices.map { a in
        panel(
          data, control, run, a, title: names[a], of: "validation error", unit: "%",
          within: 6...100,
          \.error)
      }
        + names.indices.map { a in
          panel(
            data, control, run, a, title: nil, of: "distance from the start", unit: nil,
            within: 7...350, \.distance)
        })
  }

  private static func panel(
    _ data: Data, _ control: Data, _ run: Run, _ algorithm: Int, title: Label?, of name: Label,
    unit: String?, within range: ClosedRange<Double>, _ quantity: (Outcome) -> Double?
  ) -> Panel {
    let B = run[batchSizes].map(Double.init)
    let looks:
      [(name: Label, outcomes: [[Outcome]], colour: Colour, marker: Marker, shift: Double)] =
        [
          ("$η$ constant", data.outcomes[algorithm][2], .grey, .square, 0.96),
          ("$η ∝ √B$", data.outcomes[algorithm][1], .vermillion, .triangle, 1.04),
          ("$η ∝ B$", data.outcomes[algorithm][0], .blue, .circle, 1),
        ]
    return Panel(
      title: title,
      x: Axis("batch size $B$", symbol: "B", scale: .logarithmic, ticks: .at([8, 32, 128, 512])),
      y: Axis(
        name, unit: unit, scale: .logarithmic, range: range, ticks: .at([10, 20, 50, 100, 200])),
      legend: algorithm == 0 && title != nil ? .above : .none,
      series: looks.map { look in
        // Where fewer than two runs have come to an end there is no point.
        let points = zip(B, look.outcomes).map { ($0, $1.compactMap(quantity)) }
          .filter { $0.1.count > 1 }.map { (B: $0, mean: Estimate(meanOf: $1)) }
        return .points(
          look.name, x: points.map { $0.B * look.shift }, y: points.map(\.mean.value),
          error: points.map { 2 * $0.mean.standardError }, joined: true
        ).colour(look.colour).marker(look.marker)
      } + [.vertical(nil, at: Double(run[batchSize]))])
  }

  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    let zero = run[batchSizes].firstIndex(of: run[batchSize]) ?? 0
    let high = run[batchSizes].count - 1
    func error(_ a: Int, _ rule: Int, _ size: Int) -> Double {
      mean(data.outcomes[a][rule][size].map(\.error))
    }
    func distance(_ a: Int, _ rule: Int, _ size: Int) -> Double {
      mean(data.outcomes[a][rule][size].compactMap(\.distance))
    }
    let step = Double.log(Double(run[batchSize]) / Double(run[batchSizes][0])) / 2
    var quoted: [(name: String, value: Double)] = [
      ("sgd-distance", distance(0, 0, 0) / distance(0, 0, zero)),
      ("power", .log(distance(0, 1, 0) / distance(0, 0, 0)) / step),
      ("adam-constant-low", error(1, 2, 0)), ("adam-low", error(1, 2, zero)),
      ("adam-constant-high", error(1, 2, high)),
    ]
    for (a, name) in ["sgd", "adam", "fast"].enumerated() {
      // The distances at the smallest B over that at B₀, in logarithms; between the exponents 1 and
      // ½ their dependence on the exponent is taken as linear.
      let (linear, root) = (
        Double.log(distance(a, 0, 0) / distance(a, 0, zero)),
        Double.log(distance(a, 1, 0) / distance(a, 1, zero))
      )
      quoted += [
        ("\(name)-linear-low", error(a, 0, 0)), ("\(name)-root-low", error(a, 1, 0)),
        ("\(name)-linear-high", error(a, 0, high)),
        ("\(name)-root-high", error(a, 1, high)),
        ("\(name)-exponent", 0.5 + 0.5 * root / (root - linear)),
      ]
    }
    return quoted
  }
}
