import Figures
import Testing

@Suite struct TableTests {
  @Test func `the table holds every number to six digits, under name, symbol and unit`() throws {
    let x = [0.1, 1, 1234567, -1e-9]
    let y = [1.0 / 3, 2e300, -0.0, 5]
    let figure = Figure(
      caption: "A test.",
      panels: [
        Panel(
          x: Axis("time", symbol: "$t$", unit: "s"), y: Axis("loss", symbol: "$L$"),
          series: [
            .points("run, \"first\"", x: x, y: y, error: [0.1, 0.2, 0.3, 0.4]),
            .line("second", x: x, y: y),
            .vertical("end", at: 2.5),
          ]),
        Panel(
          x: Axis("$x$"), y: Axis("$y$"), series: [.points(nil, x: [7], y: [8])]),
      ])
    try withFolder { folder in
      try figure.write(to: folder, slug: "table")
      let rows = rows(ofCSV: text(of: "\(folder)/table.csv"))
      #expect(
        rows[0] == [
          "(a) run, \"first\": t [s]", "(a) run, \"first\": L [1]", "(a) run, \"first\": ± L [1]",
          "(a) second: L [1]", "(a) end: t [s]", "(b) series 1: x [1]", "(b) series 1: y [1]",
        ])
      #expect(rows[1] == ["0.1", "0.333333", "0.1", "0.333333", "2.5", "7", "8"])
      #expect(rows[2] == ["1", "2e+300", "0.2", "2e+300", "", "", ""])
      #expect(rows[3] == ["1.23457e+06", "0", "0.3", "0", "", "", ""])
      #expect(rows[4] == ["-1e-09", "5", "0.4", "5", "", "", ""])
      #expect(rows.count == 5)
    }
  }

  @Test func `numbers come back from the table within half a unit of the sixth digit`() throws {
    var state: UInt64 = 1
    let values = (0..<200).map { index in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let sign: Double = state & 1 == 0 ? 1 : -1
      return sign * (Double(state >> 12) / 4e15 + 0.01) * [1e-12, 1e-3, 1, 1e7][index % 4]
    }
    try withFolder { folder in
      let figure = Figure(
        caption: "A test.",
        panels: [
          Panel(
            x: Axis("$x$"), y: Axis("$y$"),
            series: [.points("data", x: values, y: values.reversed())])
        ])
      try figure.write(to: folder, slug: "numbers")
      let rows = rows(ofCSV: text(of: "\(folder)/numbers.csv"))
      for (read, value) in zip(column(0, of: rows), values) {
        #expect(abs(read - value) <= 5.0001e-6 * abs(value))
      }
      #expect(column(1, of: rows).count == 200)
    }
  }
}
