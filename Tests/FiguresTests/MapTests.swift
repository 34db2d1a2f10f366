import Figures
import Testing

@Suite struct MapTests {
  /// Three columns and two rows of three kinds, one of which no cell has.
  static func series(x: [Double] = [1, 2, 3], y: [Double] = [10, 20]) -> [Series] {
    Series.map(
      x: x, y: y, kinds: [("falls", .pale), ("rises", .dark), ("neither", .light)],
      cells: [[0, 0, 1], [1, 0, 1]])
  }

  @Test func `the table has each run of cells with its ends`() throws {
    let table = try PlottedNumbers([
      Panel(x: Axis("$x$"), y: Axis("$y$"), series: Self.series())
    ])
    #expect(
      table.rows.map { [$0[1], $0[2], $0[3], $0[6], $0[7]] } == [
        ["falls", "", "10", "0.5", "2.5"], ["falls", "", "20", "1.5", "2.5"],
        ["rises", "", "10", "2.5", "3.5"], ["rises", "", "20", "0.5", "1.5"],
        ["rises", "", "20", "2.5", "3.5"],
      ])
    #expect(table.comments.contains { $0.contains("a row without x is a run of cells") })
  }

  @Test func `every point of the plane is in one cell`() throws {
    let x = (0..<40).map { 0.1 * Double($0) }, y = (0..<30).map { 2.0 * Double($0) }
    let cells = y.indices.map { row in x.indices.map { ($0 * $0 + 7 * row) % 4 } }
    let kinds = zip(["a", "b", "c", "d"], Shade.allCases).map {
      (label: Label(plain: $0), shade: $1)
    }
    let table = try PlottedNumbers([
      Panel(
        x: Axis("$x$"), y: Axis("$y$"),
        series: Series.map(x: x, y: y, kinds: kinds, cells: cells))
    ])
    for (row, height) in y.enumerated() {
      for (column, place) in x.enumerated() {
        let found = table.rows.filter {
          Double($0[3]) == height && (Double($0[6]) ?? 0) < place && place < (Double($0[7]) ?? 0)
        }
        #expect(found.map { $0[1] } == [["a", "b", "c", "d"][cells[row][column]]])
      }
    }
  }

  @Test func `on logarithmic axes cells end at geometric means`() throws {
    let table = try PlottedNumbers([
      Panel(
        x: Axis("$x$", scale: .logarithmic), y: Axis("$y$", scale: .logarithmic),
        series: Self.series(x: [1, 4, 16]))
    ])
    #expect(table.rows[0][6] == "0.5" && table.rows[0][7] == "8")
  }

  /// The axes end with the outer cells, or cut them where they have a range.
  @Test func `axes fit the cells`() throws {
    try withFolder { folder in
      let panel = Panel(x: Axis("$x$"), y: Axis("$y$"), series: Self.series())
      try Figure(caption: "A test.", panels: [panel]).write(to: folder, slug: "a")
      let script = text(of: "\(folder)/a.gp")
      #expect(script.contains("set xrange [0.5:3.5]") && script.contains("set yrange [5:25]"))
    }
    let cut = try PlottedNumbers([
      Panel(
        x: Axis("$x$", range: 1...2.5), y: Axis("$y$", range: 15...25), series: Self.series())
    ])
    #expect(
      cut.rows.map { [$0[1], $0[6], $0[7]] } == [["falls", "1.5", "2.5"], ["rises", "1", "1.5"]])
  }

  @Test func `a large map is a small file, with every kind in its shade and in the key`() throws {
    let x = (0..<240).map(Double.init), y = (0..<120).map(Double.init)
    let cells = y.map { row in x.map { $0 < 2 * row ? 0 : $0 < 200 ? 1 : 2 } }
    try withFolder { folder in
      let map = Series.map(
        x: x, y: y, kinds: [("falls", .pale), ("rises", .dark), ("flies", .light)], cells: cells)
      let line = Series.theory("law", over: 0...239) { $0 / 2 }
      try Figure(
        caption: "A test.", panels: [Panel(x: Axis("$x$"), y: Axis("$y$"), series: map + [line])]
      ).write(to: folder, slug: "a")
      let picture = text(of: "\(folder)/a.svg")
      #expect(picture.utf8.count < 40_000)
      for shade in ["236, 236, 236", " 26,  26,  26", "230, 159,   0"] {
        #expect(picture.contains(shade), "\(shade)")
      }
      for name in ["falls", "rises", "flies", "law"] { #expect(picture.contains(">\(name)<")) }
    }
  }

  @Test func `a terminal shows each kind where its cells are`() throws {
    let figure = Figure(
      caption: "A test.",
      panels: [
        Panel(
          x: Axis("$x$"), y: Axis("$y$"),
          series: Series.map(
            x: [1, 2], y: [1, 2], kinds: [("left", .dark), ("right", .light)],
            cells: [[0, 1], [0, 1]]))
      ])
    let plot = try figure.renderInTerminal(width: 80).split(separator: "\n")
    let cells = plot.filter { $0.contains("█") && $0.contains("░") && !$0.contains("left") }
    #expect(cells.count > 10)
    for line in cells {
      let (dark, light) = (line.lastIndex(of: "█"), line.firstIndex(of: "░"))
      #expect(dark ?? line.endIndex < light ?? line.startIndex)
    }
    #expect(plot.contains { $0.contains("███ left") && $0.contains("░░░ right") })
  }

  @Test func `numbers that are none are refused`() {
    #expect(throws: OutputError.self) {
      try PlottedNumbers([
        Panel(x: Axis("$x$"), y: Axis("$y$"), series: Self.series(x: [1, .nan, 3]))
      ])
    }
  }
}
