import Figures
import Testing

@Suite struct TerminalPlotTests {
  @Test(arguments: [40, 80, 120])
  func `the plot keeps to the width and shows every panel with its words`(width: Int) throws {
    let plot = try everything().renderInTerminal(width: width)
    let lines = plot.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(plot.contains("Everything, 100 %"))
    #expect(plot.contains("(a) linear") && plot.contains("(b) log"))
    #expect(plot.contains("y (m/s)"))
    #expect(plot.contains("●"))
    #expect(!plot.contains("{") || plot.contains("{a_b^c}"))
  }

  @Test func `powers of ten are readable`() throws {
    let figure = Figure(
      caption: "A test.",
      panels: [
        Panel(
          x: Axis("$λ/ℓ_c$"), y: Axis("$ρ$", scale: .logarithmic),
          series: [.theory("$e^{-x}$", over: 0...10) { 1 / (1 + $0 * $0 * $0) }])
      ])
    let plot = try figure.renderInTerminal(width: 80)
    #expect(plot.contains("10⁻²") && plot.contains("λ/ℓ_c"))
  }

  @Test func `without gnuplot the error says so`() {
    #expect(throws: OutputError.missingProgram("no-such-gnuplot")) {
      try smallFigure().renderInTerminal(gnuplot: Gnuplot(program: "no-such-gnuplot"))
    }
  }
}
