import Figures
import Glibc
import Testing

@Suite struct TickMarksTests {
  /// The labelled ticks and the range of the x axis, as the script has them.
  private func axis(_ axis: Axis, _ x: [Double]) throws -> (ticks: [Double], range: [Double]) {
    try withFolder { folder in
      let figure = Figure(
        caption: "A test.",
        panels: [
          Panel(x: axis, y: Axis("$y$"), series: [.points("data", x: x, y: x.map { _ in 1 })])
        ])
      try figure.write(to: folder, slug: "axis")
      let lines = text(of: "\(folder)/axis.gp").split(separator: "\n")
      let range = try #require(lines.first { $0.hasPrefix("set xrange [") })
        .dropFirst("set xrange [".count).dropLast().split(separator: ":").compactMap { Double($0) }
      let list = try #require(lines.first { $0.hasPrefix("set xtics (") })
      let inner = list.split(separator: ")")[0].split(separator: "(")[1]
      let ticks = inner.split(separator: ",").compactMap { entry -> Double? in
        // An empty label, the value, and a 1 after minor ticks.
        let words = entry.split(separator: " ")
        return words.count == 2 ? Double(words[1]) : nil
      }
      return (ticks, range)
    }
  }

  @Test(arguments: [(0.0, 1.0), (-2, 2), (0.1, 0.30001), (1, 2048), (-3e7, 1e6), (1e-9, 4e-9)])
  func `linear ticks are round, equally spaced, and neither few nor many`(
    low: Double, high: Double
  ) throws {
    let (ticks, range) = try axis(Axis("$x$"), [low, high])
    #expect(range[0] <= low && range[1] >= high)
    #expect(range[1] - range[0] < 1.2 * (high - low))
    #expect((3...9).contains(ticks.count))
    let step = ticks[1] - ticks[0]
    for (index, tick) in ticks.enumerated() {
      #expect(abs(tick - ticks[0] - Double(index) * step) < 1e-6 * step)
      #expect(tick >= range[0] && tick <= range[1])
    }
    let mantissa = step / pow(10, floor(log10(step) + 1e-9))
    #expect([1, 2, 2.5, 5].contains { abs($0 - mantissa) < 1e-6 })
  }

  @Test func `logarithmic ticks are powers of ten over decades and 1, 2, 5 below`() throws {
    let decades = try axis(Axis("$x$", scale: .logarithmic), [2e-3, 500]).ticks
    #expect(decades == [0.01, 0.1, 1, 10, 100])
    let octave = try axis(Axis("$x$", scale: .logarithmic), [1.5, 9]).ticks
    #expect(octave == [2, 5])
    let wide = try axis(Axis("$x$", scale: .logarithmic), [1e-30, 1e30]).ticks
    #expect((3...9).contains(wide.count))
  }

  @Test func `a given range and given ticks are kept`() throws {
    let given = try axis(Axis("$x$", range: -1...5, ticks: .at([0, 4, 9])), [1, 2])
    #expect(given.range == [-1, 5])
    #expect(given.ticks == [0, 4])
    let half = try axis(Axis("$x$", from: 0), [1, 2])
    #expect(half.range[0] == 0 && half.range[1] > 2)
  }

  @Test(arguments: [[], [0.0], [5], [-3]])
  func `an axis with one value or none still has a range around it`(values: [Double]) throws {
    let range = try axis(Axis("$x$"), values).range
    #expect(range[0] < range[1])
    for value in values { #expect(range[0] < value && value < range[1]) }
    if (values.first ?? 1) > 0 {
      let logarithmic = try axis(Axis("$x$", scale: .logarithmic), values).range
      #expect(logarithmic[0] > 0 && logarithmic[0] < logarithmic[1])
    }
  }

  @Test func `a logarithmic axis ignores what it cannot show`() throws {
    let range = try axis(Axis("$x$", scale: .logarithmic), [-1, 0, 1, 100]).range
    #expect(range[0] > 0.5 && range[1] < 200)
  }
}
