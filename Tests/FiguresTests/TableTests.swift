import Figures
import Testing

@Suite struct TableTests {
  @Test func `the table has a row for each point, with six digits of each number`() throws {
    let table = try PlottedNumbers([
      Panel(
        x: Axis("time", symbol: "$t$", unit: "s"), y: Axis("loss", symbol: "$L$"),
        series: [
          .points("errors", x: [0.1, 1234567], y: [1.0 / 3, -0.0], standardError: [0.1, 2e300]),
          .points(
            "estimates", x: [1, 2],
            estimates: [
              Measurement(value: 5, standardError: 0.25, count: 24),
              Measurement(value: 6, standardError: .nan, count: 1),
            ]),
          .points("half-lengths", x: [1], y: [5], n: [3], error: [2]),
          .vertical("end", at: 2.5), .horizontal("level", at: -1e-9),
        ]),
      Panel(
        x: Axis("place", ticks: .labelled([1: "SGD", 2: "Adam"])), y: Axis("$y$"),
        series: [
          .histogram("bins", edges: [0, 1, 2], heights: [3, 4]),
          .band("range", x: [7], low: [8], high: [9]),
          .band("mean", x: [7], mean: [8.5], halfWidth: [0.5]),
          .text("no data", x: 1, y: 1),
        ]),
    ])
    #expect(
      table.comments.dropFirst() == [
        "# a: x = t [s], time; y = L [1], loss",
        "# b: x = place [1] (1 is SGD, 2 is Adam); y = y [1]",
      ])
    #expect(table.header == ["panel", "series", "x", "y", "standard error", "n", "low", "high"])
    #expect(
      table.rows == [
        ["a", "errors", "0.1", "0.333333", "0.1", "", "", ""],
        ["a", "errors", "1.23457e+06", "0", "2e+300", "", "", ""],
        ["a", "estimates", "1", "5", "0.25", "24", "", ""],
        ["a", "estimates", "2", "6", "", "1", "", ""],
        ["a", "half-lengths", "1", "5", "", "3", "3", "7"],
        ["a", "end", "2.5", "", "", "", "", ""],
        ["a", "level", "", "-1e-09", "", "", "", ""],
        ["b", "bins", "0", "0", "", "", "", ""],
        ["b", "bins", "0", "3", "", "", "", ""],
        ["b", "bins", "1", "4", "", "", "", ""],
        ["b", "bins", "2", "0", "", "", "", ""],
        ["b", "range", "7", "", "", "", "8", "9"],
        ["b", "mean", "7", "8.5", "", "", "8", "9"],
      ])
  }

  @Test func `numbers come back from the table within half a unit of the sixth digit`() throws {
    var state: UInt64 = 1
    let values = (0..<200).map { index in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let sign: Double = state & 1 == 0 ? 1 : -1
      return sign * (Double(state >> 12) / 4e15 + 0.01) * [1e-12, 1e-3, 1, 1e7][index % 4]
    }
    let table = try PlottedNumbers(.points("data", x: values, y: values.reversed()))
    for (read, value) in zip(try table.numbers("x"), values) {
      #expect(abs(read - value) <= 5.0001e-6 * abs(value))
    }
    #expect(try table.numbers("y").count == 200)
  }

  @Test(arguments: [
    "run, first", "the \"first\" run", "\"", "# 1", "no. #1", "it's", " a ", "λ₁(H) ± 1",
  ])
  func `a name comes back from the table`(name: String) throws {
    let series = Series.points(Label(plain: name), x: [1, 2], y: [1, 2])
    #expect(try PlottedNumbers(series).rows.map { $0[1] } == [name, name])
  }

  @Test func `a line break in a name becomes a blank`() throws {
    let series = Series.points("two\nlines", x: [1], y: [1])
    #expect(try PlottedNumbers(series).series() == ["two lines"])
  }

  // MARK: - Names

  @Test func `every series has a name, and no two of a panel have the same`() throws {
    let table = try PlottedNumbers(everything().panels)
    for panel in ["a", "b", "c"] {
      let names = table.series(of: panel)
      #expect(!names.contains("") && Set(names).count == names.count)
    }
    #expect(table.series(of: "c") == ["bars"])
  }

  @Test func `a series without a name goes by what it shows, and by the look of others`() throws {
    let (x, y) = ([1.0, 2], [3.0, 4])
    let table = try PlottedNumbers([
      Panel(
        x: Axis("$x$"), y: Axis("$y$"),
        series: [
          .points(nil, x: x, y: y).colour(.blue).marker(.square), .points(nil, x: x, y: y),
          .points(nil, x: x, y: y), .theory(nil, x: x, y: y), .line(nil, x: x, y: y),
          .theory(nil, x: x, y: y).colour(.blue), .theory(nil, x: x, y: y).colour(.green),
          .vertical(nil, at: 2), .horizontal(nil, at: 0.5),
          .points("shown", x: x, y: y).named("meant"),
        ]),
      Panel(
        x: Axis("$x$"), y: Axis("$y$"),
        series: [
          .points("measured", x: x, y: y).colour(.blue).marker(.square),
          .points("control", x: x, y: y), .theory("exact", x: x, y: y).colour(.green),
        ]),
    ])
    #expect(
      table.series() == [
        "measured", "points", "points (2)", "theory", "line", "theory for measured", "exact",
        "x = 2", "y = 0.5", "meant",
      ])
  }

  // MARK: - Bars

  @Test(arguments: [Axis.Scale.linear, .logarithmic])
  func `a bar is twice the standard error to each side, and none where that is not known`(
    scale: Axis.Scale
  ) throws {
    let (x, y) = ([1.0, 2, 3], [4.0, 5, 6])
    func picture(_ series: Series...) throws -> [Substring] {
      try withFolder { folder in
        let axis = Axis("$y$", scale: scale, range: 1...10)
        let figure = Figure(
          caption: "A test.", panels: [Panel(x: Axis("$x$"), y: axis, series: series)])
        try figure.write(to: folder, slug: "a")
        // gnuplot writes its own commands into the titles.
        return text(of: "\(folder)/a.svg").split(separator: "\n").filter { !$0.contains("<title>") }
      }
    }
    let errors = try picture(.points("p", x: x, y: y, standardError: [0.5, 0.25, 1]))
    #expect(try picture(.points("p", x: x, y: y, interval: [3...5, 4.5...5.5, 4...8])) == errors)
    #expect(try picture(.points("p", x: x, y: y, error: [1, 0.5, 2])) == errors)
    // Where none is known there is nothing that gnuplot could complain of.
    #expect(try picture(.points("p", x: x, y: y, standardError: [nil, nil, nil])).count > 0)
    let single = y.map { Measurement(value: $0, standardError: .nan, count: 1) }
    #expect(
      try picture(.band("b", x: x, estimates: single)) == picture(.line("b", x: x, y: y)))
    let fewer = try picture(.points("p", x: x, y: y, standardError: [0.5, nil, 1]))
    func bars(_ lines: [Substring]) -> Int {
      lines.joined().matches(of: /M([0-9.]+),[0-9.]+ L\1,/).count
    }
    #expect(bars(errors) == bars(fewer) + 1)
  }
}
