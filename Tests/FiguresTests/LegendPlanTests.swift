import Figures
import Testing

@Suite struct LegendPlanTests {
  /// The upper left corner of the legend's box in a figure of one panel with these points, as
  /// fractions of the figure from its upper left corner; nil if it stands above the axes.
  private func corner(
    _ points: [(Double, Double)], legend: Panel.Legend = .automatic
  ) throws -> (x: Double, y: Double)? {
    try withFolder { folder in
      let figure = Figure(
        caption: "A test.",
        panels: [
          Panel(
            x: Axis("$x$", range: 0...1), y: Axis("$y$", range: 0...1), legend: legend,
            series: [.points("a short name", x: points.map(\.0), y: points.map(\.1))])
        ])
      try figure.write(to: folder, slug: "legend")
      let lines = text(of: "\(folder)/legend.gp").split(separator: "\n")
      func size(_ name: String) -> Double? {
        lines.first { $0.hasPrefix("p\(name)(") }?.split(separator: " ").last.flatMap { Double($0) }
      }
      guard let box = lines.first(where: { $0.contains("rgb 'white' fs solid 1") }) else {
        return nil
      }
      let numbers = box.split { "()".contains($0) }.compactMap { Double($0) }
      let width = try #require(size("x"))
      let height = try #require(size("y"))
      return (numbers[0] / width, numbers[1] / height)
    }
  }

  @Test func `the legend goes to the corner that is empty`() throws {
    let corners = [(0.05, 0.95), (0.95, 0.95), (0.05, 0.05), (0.95, 0.05)]
    for free in 0..<4 {
      let others = corners.indices.filter { $0 != free }.map { corners[$0] }
      let place = try #require(try corner(others))
      #expect((place.x > 0.45) == (corners[free].0 > 0.5))
      #expect((place.y < 0.45) == (corners[free].1 > 0.5))
    }
  }

  @Test func `where all corners are full the legend stands above the axes`() throws {
    let grid = (0..<400).map { (Double($0 % 20) / 19, Double($0 / 20) / 19) }
    #expect(try corner(grid) == nil)
    #expect(try corner(grid, legend: .bottomLeft) != nil)
    #expect(try corner([(0.5, 0.5)], legend: .above) == nil)
    #expect(try corner([(0.5, 0.5)], legend: .none) == nil)
  }
}
