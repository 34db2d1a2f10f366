import CGnuplot
import Figures
import Glibc
import Testing

@Suite struct FigureWritingTests {
  @Test(arguments: FigureFormat.allCases)
  func `every kind of series is drawn in every format`(format: FigureFormat) throws {
    try withFolder { folder in
      let written = try everything().write(to: folder, slug: "all", format: format)
      #expect(written == ["all.csv", "all.gp", "all.\(format.rawValue)"])
      #expect(names(in: folder) == written.sorted())
      #expect((bytes(of: "\(folder)/all.\(format.rawValue)") ?? []).count > 10_000)
    }
  }

  @Test func `a slide has one panel of the figure, and its text is larger`() throws {
    let panel = Panel(x: Axis("x"), y: Axis("y"), series: [.points("p", x: [1, 2], y: [3, 5])])
    let other = Panel(x: Axis("z"), y: Axis("y"), series: [.points("q", x: [1, 2], y: [7, 9])])
    let slides = Figure(caption: "Two.", panels: [panel, other]).slides
    #expect(slides.map(\.letter) == ["a", "b"])
    #expect(Figure(caption: "One.", panels: [panel]).slides.isEmpty)
    try withFolder { folder in
      try slides[1].figure.write(to: folder, slug: "two-b")
      let table = String(decoding: try #require(bytes(of: "\(folder)/two-b.csv")), as: UTF8.self)
      #expect(table.contains("7") && table.contains("9") && !table.contains(",p,"))
      let picture = String(decoding: try #require(bytes(of: "\(folder)/two-b.svg")), as: UTF8.self)
      // The text has the size that it has in the figure of 900, and the picture is smaller.
      #expect(picture.contains("width=\"520\"") && picture.contains("font-size=\"14.00\""))
    }
  }

  @Test func `the same figure gives the same bytes`() throws {
    try withFolder { folder in
      for format in [FigureFormat.svg, .png] {
        try everything().write(to: folder, slug: "all", format: format)
        let first = bytes(of: "\(folder)/all.\(format.rawValue)")
        try everything().write(to: folder, slug: "all", format: format)
        #expect(bytes(of: "\(folder)/all.\(format.rawValue)") == first)
      }
    }
  }

  @Test func `the saved script draws the same bytes from the saved table`() throws {
    try withFolder { folder in
      for format in [FigureFormat.svg, .png] {
        let picture = "\(folder)/all.\(format.rawValue)"
        try everything().write(to: folder, slug: "all", format: format)
        let drawn = bytes(of: picture)
        unlink(picture)
        var result = cgnuplot_run("gnuplot", "load 'all.gp'\n", folder, 60)
        defer { cgnuplot_release(&result) }
        #expect(result.exitStatus == 0)
        #expect(drawn != nil && bytes(of: picture) == drawn)
      }
    }
  }

  @Test func `the picture follows the table`() throws {
    try withFolder { folder in
      try smallFigure([1, 2, 4]).write(to: folder, slug: "a")
      let before = bytes(of: "\(folder)/a.svg")
      let table = text(of: "\(folder)/a.csv")
      try AtomicFile.write(
        table.replacing("a,data,3,4,", with: "a,data,3,3,"), to: "\(folder)/a.csv")
      var result = cgnuplot_run("gnuplot", "load 'a.gp'\n", folder, 60)
      defer { cgnuplot_release(&result) }
      #expect(result.exitStatus == 0)
      let after = bytes(of: "\(folder)/a.svg")
      #expect(after != nil && after != before)
    }
  }

  // MARK: - Failures

  /// The kind of error of a write over old files, which must be intact afterwards.
  private func failure(
    in folder: String, _ figure: Figure = smallFigure(), gnuplot: Gnuplot = Gnuplot(),
    before: () -> Void = {}
  ) throws -> OutputError? {
    let files = ["a.csv", "a.gp", "a.svg"]
    for name in files { try AtomicFile.write("old \(name)", to: "\(folder)/\(name)") }
    before()
    var thrown: OutputError?
    do throws(OutputError) {
      try figure.write(to: folder, slug: "a", gnuplot: gnuplot)
    } catch {
      thrown = error
    }
    for name in files { #expect(text(of: "\(folder)/\(name)") == "old \(name)") }
    #expect(names(in: folder) == files)
    return thrown
  }

  @Test func `without gnuplot the old figure stays and the error says so`() throws {
    try withFolder { folder in
      let error = try failure(in: folder, gnuplot: Gnuplot(program: "no-such-gnuplot"))
      #expect(error == .missingProgram("no-such-gnuplot"))
    }
  }

  @Test(arguments: ["true", "false"])
  func `a program that draws nothing has failed, whatever its status`(program: String) throws {
    try withFolder { folder in
      guard case .plotFailed? = try failure(in: folder, gnuplot: Gnuplot(program: program)) else {
        Issue.record("expected plotFailed")
        return
      }
    }
  }

  @Test func `a plot error with status 0 is found`() throws {
    try withFolder { folder in
      // A gnuplot that stumbles over a command, goes on and ends with status 0.
      let program = "\(folder)/stumbling"
      let script = "#!/bin/sh\n(echo 'plot no such thing'; cat) | gnuplot -d; exit 0\n"
      let inner = "\(folder)/figures"
      try AtomicFile.write(script, to: program)
      chmod(program, 0o755)
      defer {
        for name in names(in: inner) { unlink("\(inner)/\(name)") }
      }
      let error = try failure(in: inner, gnuplot: Gnuplot(program: program))
      guard case .plotFailed(let message)? = error else {
        Issue.record("expected plotFailed, not \(String(describing: error))")
        return
      }
      #expect(message.contains("undefined") || message.contains("invalid"))
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a number that is not finite is refused with the name of its series`(bad: Double) throws {
    let good = [1.0, 2, 3]
    let series: [Series] = [
      .points("s", x: [1, bad, 3], y: good), .points("s", x: good, y: [1, bad, 3]),
      .points("s", x: good, y: good, error: [1, abs(bad), 3]), .line("s", x: good, y: [1, bad, 3]),
      .theory("s", x: good, y: [1, bad, 3]), .theory("s", over: 0...1) { _ in bad },
      .histogram("s", edges: good, heights: [1, bad]),
      .band("s", x: good, low: good, high: [1, bad, 3]), .horizontal("s", at: bad),
      .vertical("s", at: bad), .stems("s", x: good, y: [1, bad, 3]),
      .bars("s", x: good, y: [1, bad, 3]), .text("s", x: bad, y: 1),
    ]
    for one in series {
      var figure = smallFigure()
      figure.panels[0].series.append(one)
      try withFolder { folder in
        guard case .nonFinite(let name, _, let index, _)? = try failure(in: folder, figure) else {
          Issue.record("expected nonFinite")
          return
        }
        #expect(name == "s" && index <= 1)
      }
    }
  }

  @Test func `a figure above the limit is refused`() throws {
    let x = (0..<5000).map { Double($0 * 7919 % 5003) }
    var figure = smallFigure()
    figure.panels[0].series = [.points("crowd", x: x, y: x.reversed())]
    try withFolder { folder in
      guard case .tooLarge(let file, let size, let limit)? = try failure(in: folder, figure) else {
        Issue.record("expected tooLarge")
        return
      }
      #expect(file == "a.svg" && size > limit && limit == Figure.largestFile)
    }
  }

  @Test func `a read-only folder cannot be written`() throws {
    try withSmallDisk { folder, lock in
      let error = try failure(in: folder, before: lock)
      #expect(error.map(AtomicFileTests.cannotCreate) == true)
    }
  }

  @Test func `a disk that is full while gnuplot draws is an I/O error`() throws {
    try withSmallDisk { folder, _ in
      let error = try failure(in: folder)
      guard case .inputOutput? = error else {
        Issue.record("expected inputOutput, not \(String(describing: error))")
        return
      }
    }
  }
}
