import Figures
import Testing

@Suite struct CurveTests {
  private func table(_ series: Series, y: Axis = Axis("$y$")) throws -> (x: [Double], y: [Double]) {
    let table = try PlottedNumbers(series, y: y)
    return (try table.numbers("x"), try table.numbers("y"))
  }

  @Test func `a sampled curve stays within a pixel of the function, also at a vertical edge`()
    throws
  {
    let curve = try table(.theory("semicircle", over: -2...2) { (4 - $0 * $0).squareRoot() / 2 })
    #expect(curve.x.first == -2 && curve.x.last == 2)
    #expect(curve.x.count < 1000)
    var worst = 0.0
    // The panel is about 380 pixels wide, 270 high and shows ranges of 4 and 1. Where an interval is
    // a tenth of a pixel wide, the line is upright and the distance is that width.
    for index in 1..<curve.x.count where curve.x[index] - curve.x[index - 1] > 0.1 * 4 / 380 {
      for step in 1..<8 {
        let fraction = Double(step) / 8
        let x = curve.x[index - 1] + fraction * (curve.x[index] - curve.x[index - 1])
        let chord = curve.y[index - 1] + fraction * (curve.y[index] - curve.y[index - 1])
        worst = max(worst, abs((4 - x * x).squareRoot() / 2 - chord))
      }
    }
    #expect(worst < 0.5 / 270)
  }

  @Test func `a thinned line keeps its ends and its extremes`() throws {
    let count = 100_000
    let x = (0..<count).map(Double.init)
    var y = x.map { Double(Int($0 * 7919) % 1009) / 1009 }
    y[31_415] = 9.5
    y[92_653] = -3.25
    let line = try table(.line("noise", x: x, y: y))
    #expect(line.x.count < 4000)
    #expect(line.x.first == 0 && line.x.last == 99_999)
    #expect(line.y.max() == 9.5 && line.y.min() == -3.25)
    #expect(zip(line.x, line.x.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `a short line is not touched`() throws {
    let x = (0..<500).map { Double($0 * 37 % 500) }
    let line = try table(.line("path", x: x, y: x.reversed()))
    #expect(line.x == x)
  }

  @Test func `a function that is not finite is named with the place`() throws {
    #expect {
      try table(.theory("pole", over: -1...1) { 1 / $0 })
    } throws: { error in
      guard case .nonFinite(let series, let quantity, _, let value)? = error as? OutputError else {
        return false
      }
      return series == "pole" && quantity.contains("0") && value == "inf"
    }
  }
}
