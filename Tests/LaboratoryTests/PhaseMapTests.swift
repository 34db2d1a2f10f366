import Laboratory
import Testing

@Suite struct PhaseMapTests {
  @Test("The grid is even on its axes and lies inside their ranges")
  func grid() {
    let linear = PhaseMap(.squared, 1...5, columns: 8, rows: 10)
    #expect(linear.sharpnesses == [1.25, 1.75, 2.25, 2.75, 3.25, 3.75, 4.25, 4.75])
    #expect(linear.widths.count == 10)
    let ratios = zip(linear.widths, linear.widths.dropFirst()).map { $1 / $0 }
    #expect(
      ratios.allSatisfy { abs($0 - 2) < 1e-12 }
        && abs(linear.widths[0] - 16 * 2.squareRoot()) < 1e-12)
    let logarithmic = PhaseMap(
      .logistic(positiveShare: 0.5), 1...16, ticks: [1, 4], columns: 2, rows: 2)
    #expect(zip(logarithmic.sharpnesses, [2, 8]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("The squared loss: falls, catapult, diverges, with its edges at 2 and 4 at every width")
  func squared() throws {
    let map = PhaseMap(.squared, 1...5, columns: 8, rows: 3)
    let rows = map.widths.map { map.outcomes(width: $0) }
    let expected: [CatapultMap.Outcome] = [.falls, .falls] + [.catapult, .catapult]
    for row in rows {
      #expect(Array(row.prefix(4)) == expected && Array(row.suffix(2)) == [.diverged, .diverged])
    }
    let panel = map.panel("squared", rows) { _ in 4 }
    #expect(panel.series.count == 5)
    let figure = Figure(caption: "A test.", panels: [panel])
    let text = try figure.renderInTerminal(width: 80)
    for name in ["only falls", "catapult", "diverges"] { #expect(text.contains(name)) }
  }
}
