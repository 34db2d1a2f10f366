import Figures
import Replication
import SemicircleCore

extension NoSemicircle {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let middle = run[batchSizes].count / 2
    let square = squareShape(run)
    return Figure(
      caption: """
        (a) Density of eigenvalues over the radius R of the semicircle with the same second moment, on \
        a logarithmic scale: independent normal elements, P = \(run[order]); sample covariances with \
        P/B = \(Double(run[sampleOrder]) / Double(run[sampleCounts][square])); the noise H_B − H of \
        the networks, P = \(data.order), at B = \(run[batchSizes][middle]). (b) Variances r_i of the \
        rows over their mean σ², largest first, for one network; dashed, those of the model with \
        unequal rows. Condition (ii) of the theorem asks for the flat line. (c) The ratio m₄/m₂² of \
        the networks' noise. Black: the semicircle's 2. Green: what it would be with the same \
        elements and independent signs. Grey: the control, elements redrawn. (d) The largest \
        distance D between the distribution functions of spectrum and semicircle. Sample covariances \
        follow the law of Marchenko and Pastur (black; at its kink the largest distance changes from one side of the eigenvalues at zero to \
        the other) to zero as P/B falls, down to what any matrix of their order has; that of the \
        networks hardly falls. Bars are ± 2 standard errors over networks.
        """,
      panels: [
        densities(data, run, middle, square), rows(data, run), moments(data, control, run),
        distances(data, control, run),
      ])
  }

  /// The covariances with P/B nearest to 1.
  private static func squareShape(_ run: Run) -> Int {
    let shapes = run[sampleCounts].map { abs(Double.log(Double($0) / Double(run[sampleOrder]))) }
    return shapes.indices.min { shapes[$0] < shapes[$1] } ?? 0
  }

  private static func densities(
    _ data: Data, _ run: Run, _ middle: Int, _ square: Int
  ) -> Panel {
    // Fine where the bulk is, coarse where single eigenvalues stand.
    let inner = (-16...16).map { 0.1 * Double($0) }
    let outer = (1...16).map { 1.6 + 0.7 * Double($0) }
    let edges = outer.reversed().map { -$0 } + inner + outer
    func histogram(
      _ name: Label, _ spectra: [Spectrum], _ colour: Colour
    ) -> Series {
      var histogram = Histogram(edges: edges)
      for spectrum in spectra { histogram.add(spectrum.eigenvalues.map { $0 / spectrum.radius }) }
      return .histogram(name, edges: edges, heights: histogram.density, filled: false)
        .colour(colour)
    }
    return Panel(
      x: Axis("eigenvalue $λ/R$", symbol: "λ/R", range: -10...12.8),
      y: Axis("density", scale: .logarithmic, range: 1e-5...20),
      legend: .topRight,
      series: [
        histogram("network", data.noise[middle].map(\.spectrum), .vermillion),
        histogram("covariances", data.covariances[square], .green),
        histogram("normal elements", data.models[0], .blue),
        .theory("semicircle", over: -1...1) { SemicircleLaw(radius: 1).density($0) },
      ])
  }

  private static func rows(_ data: Data, _ run: Run) -> Panel {
    let sorted = data.rows[0].sorted(by: >)
    let share = sorted.indices.map { (Double($0) + 0.5) / Double(sorted.count) }
    let spread = run[spread]
    @Sendable func logNormal(_ share: Double) -> Double {
      .exp(spread * NormalDistribution().upperQuantile(share) - spread * spread / 2)
    }
    return Panel(
      x: Axis("share of rows", scale: .logarithmic),
      y: Axis("$r_i/σ^2$", symbol: "r_i/σ²", scale: .logarithmic, range: 1e-3...100),
      legend: .bottomLeft,
      series: [
        .line("network", x: share, y: sorted).colour(.vermillion),
        .theory("unequal rows", over: share[0]...0.9995, logNormal).dash(.dashed),
        .theory("condition (ii)", over: share[0]...1) { _ in 1 }.dash(.solid),
      ])
  }

  private static func moments(_ data: Data, _ control: Data, _ run: Run) -> Panel {
    let B = run[batchSizes].map(Double.init)
    func points(
      _ name: Label, _ noise: [[NetworkNoise]], _ value: (NetworkNoise) -> Double
    ) -> Series {
      let decades = noise.map { Estimate(meanOf: $0.map { .log10(value($0)) }) }
      return .points(
        name, x: B, y: decades.map { .pow(10, $0.value) },
        interval: decades.map {
          .pow(10, $0.value - 2 * $0.standardError) ... .pow(10, $0.value + 2 * $0.standardError)
        })
    }
    return Panel(
      x: Axis("batch size $B$", symbol: "B", scale: .logarithmic, ticks: .at(B)),
      y: Axis("$m_4/m_2^2$", symbol: "m₄/m₂²", scale: .logarithmic, range: 1...5000),
      legend: .topRight,
      series: [
        .theory("semicircle") { _ in 2 },
        points("network", data.noise, \.spectrum.kurtosis).colour(.vermillion),
        points("free signs", data.noise, \.independent).colour(.green).marker(.triangle),
        points("redrawn", control.noise, \.spectrum.kurtosis).colour(.grey).marker(.square),
      ])
  }

  private static func distances(_ data: Data, _ control: Data, _ run: Run) -> Panel {
    func points(_ name: Label, _ P: Int, _ B: [Int], _ spectra: [[Spectrum]]) -> Series {
      let distances = spectra.map { Estimate(meanOf: $0.map(\.distance)) }
      return .points(
        name, x: B.map { Double(P) / Double($0) }, y: distances.map(\.value),
        error: distances.map { 2 * $0.standardError })
    }
    let P = data.order
    return Panel(
      x: Axis("$P/B$", symbol: "P/B", scale: .logarithmic),
      y: Axis("distance $D$", symbol: "D", scale: .logarithmic, range: 2e-3...2),
      legend: .topLeft,
      series: [
        .theory("Marchenko–Pastur") { distance(of: $0) },
        points("covariances", run[sampleOrder], run[sampleCounts], data.covariances)
          .colour(.green).marker(.triangle),
        points("network", P, run[batchSizes], data.noise.map { $0.map(\.spectrum) })
          .colour(.vermillion).marker(.circle),
        points("redrawn", P, run[batchSizes], control.noise.map { $0.map(\.spectrum) })
          .colour(.grey).marker(.square),
      ])
  }
}
