import Figures
import Replication
import SemicircleCore

extension ClassOutliers {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    Figure(
      caption: """
        (a) The largest eigenvalues of four Hessians of one mixture of \
        \(run[classes].max() ?? 0) classes, each over its largest. The gap is after k − 1, whether \
        the labels are true or shuffled; with the squared loss (control) it is after k. (b) The \
        place of the largest gap at the end of training, for up to three networks of a problem; lines are k − 1 \
        and k. (c) The largest eigenvalue before and after training, mixtures; on the dashed line nothing \
        changes. The diamond is the paper's network. (d) The full spectrum of a small network for \
        ten digits, at the start and at the end: sizes of all eigenvalues over the largest. Below \
        the dashed line they count as near zero. (e) As (a), ten digits at the start, by what was \
        done to the images; means over \(run[imageReplicates]) networks. (f) The gap after nine \
        eigenvalues for these images; bars are ± 2 standard errors. Whitening opens the gap at the \
        start, and training closes it.
        """,
      layout: Layout(aspect: 1.2),
      panels: [
        scree(data, control, run), counts(data, control, run), growth(data, run), full(data),
        preparedScree(data, run), preparedGaps(data, run),
      ])
  }

  private static let rank = Axis(
    "rank $n$", symbol: "n", range: 0.5...20.5, ticks: .at([1, 5, 10, 15, 20]))

  private static func profile(_ leading: Leading) -> (x: [Double], y: [Double]) {
    (
      leading.values.indices.prefix(20).map { Double($0 + 1) },
      leading.values.prefix(20).map { $0 / leading.values[0] }
    )
  }

  private static func scree(_ data: Data, _ control: Data, _ run: Run) -> Panel {
    let k = run[classes].max() ?? 0
    let nets: [(Label, Leading?, Colour, Marker)] = [
      ("start", data.mixtures.last?[0].start, .sky, .triangle),
      ("end", data.mixtures.last?[0].end, .blue, .circle),
      ("end, shuffled", data.shuffled.last?[0].end, .vermillion, .diamond),
      ("end, squared loss", control.mixtures.last?[0].end, .grey, .square),
    ]
    return Panel(
      x: rank, y: Axis("$λ_n/λ_1$", symbol: "λ_n/λ₁", scale: .logarithmic), legend: .topRight,
      series: nets.compactMap { name, leading, colour, marker in
        leading.map { leading in
          let (x, y) = profile(leading)
          return .points(name, x: x, y: y, joined: true).colour(colour).marker(marker)
        }
      } + [.vertical("$k - 1$", at: Double(k) - 0.5)])
  }

  private static func counts(_ data: Data, _ control: Data, _ run: Run) -> Panel {
    func points(
      _ name: Label, _ outcomes: [[Outcome]], _ shift: Double, _ colour: Colour, _ marker: Marker
    ) -> Series {
      let all = outcomes.flatMap { cell in
        cell.prefix(3).enumerated().map { r, network in
          (Double(network.classCount) + shift + 0.04 * Double(r), Double(network.end.count))
        }
      }
      return .points(name, x: all.map(\.0), y: all.map(\.1)).colour(colour).marker(marker)
    }
    return Panel(
      x: Axis("classes $k$", symbol: "k", range: 1.5...10.8, ticks: .at([2, 3, 5, 7, 10])),
      y: Axis("outliers", range: 0...13, ticks: .at([0, 3, 6, 9, 12])), legend: .topLeft,
      series: [
        .theory("$k - 1$", over: 1.5...10.8) { $0 - 1 },
        .theory("$k$", over: 1.5...10.8) { $0 },
        points("squared loss", control.mixtures + control.digits, 0, .grey, .square),
        points("digits", data.digits, 0.05, .green, .triangle),
        points("mixtures, shuffled", data.shuffled, -0.2, .vermillion, .diamond),
        points("mixtures", data.mixtures, -0.1, .blue, .circle),
      ])
  }

  private static func growth(_ data: Data, _ run: Run) -> Panel {
    func points(_ name: Label, _ outcomes: [[Outcome]], _ colour: Colour, _ marker: Marker)
      -> Series
    {
      let all = outcomes.flatMap { $0.prefix(3) }
      return .points(name, x: all.map { $0.start.values[0] }, y: all.map { $0.end.values[0] })
        .colour(colour).marker(marker)
    }
    return Panel(
      x: Axis(
        "$λ_1$ at the start", symbol: "λ₁, start", scale: .logarithmic, range: 0.2...20,
        ticks: .at([0.2, 0.5, 1, 2, 5, 10, 20])),
      y: Axis(
        "$λ_1$ at the end", symbol: "λ₁, end", scale: .logarithmic, range: 0.2...20,
        ticks: .at([0.2, 0.5, 1, 2, 5, 10, 20])), legend: .bottomRight,
      series: [
        Series.theory(nil, over: 0.2...20) { $0 }.dash(.dashed),
        points("normal start", data.mixtures, .blue, .circle),
        points("the same, shuffled", data.shuffled, .vermillion, .diamond),
        points("PyTorch's start", data.uniform, .green, .triangle),
        .points(nil, x: [0.3695], y: [6.632]).colour(.black).marker(.diamond),
        .text("paper", x: 0.42, y: 6.632),
      ])
  }

  private static func full(_ data: Data) -> Panel {
    let network = data.digits.joined().first { $0.spectra.count == 2 }
    let looks: [(Label, Colour)] = [("end", .blue), ("start", .sky)]
    return Panel(
      x: Axis("rank by size", symbol: "rank", scale: .logarithmic, from: 0.9, to: 1100),
      y: Axis(
        "$|λ|/λ_1$", symbol: "|λ|/λ₁", scale: .logarithmic, range: 1e-6...2), legend: .bottomLeft,
      series: zip(looks, network?.spectra ?? []).map { look, spectrum in
        let sizes = spectrum.map { abs($0) / (spectrum.last ?? 1) }.sorted(by: >)
        // Every rank up to 20, and from there every twentieth part more.
        var ranks = Array(0..<20)
        while let last = ranks.last, last < sizes.count - 1 {
          ranks.append(min(sizes.count - 1, last + 1 + last / 20))
        }
        return .line(look.0, x: ranks.map { Double($0 + 1) }, y: ranks.map { sizes[$0] })
          .colour(look.1)
      } + [.horizontal(nil, at: 0.01), .vertical("$k - 1$", at: 9.5)])
  }

  private static func names(_ run: Run) -> [Label] {
    ["raw", "centred"] + run[regularisations].map { Label("$ε = \($0.text)$") }
  }

  private static func preparedScree(_ data: Data, _ run: Run) -> Panel {
    let looks: [(Colour, Marker)] = [
      (.grey, .square), (.orange, .diamond), (.blue, .circle), (.green, .triangle),
    ]
    return Panel(
      x: rank, y: Axis("$λ_n/λ_1$", symbol: "λ_n/λ₁", scale: .logarithmic), legend: .topRight,
      series: zip(zip(names(run), data.prepared), looks).map { cell, look in
        let profiles = cell.1.map { profile($0.start) }
        let means = profiles[0].x.indices.map { n in mean(profiles.map { $0.y[n] }) }
        return .points(cell.0, x: profiles[0].x, y: means, joined: true).colour(look.0)
          .marker(look.1)
      } + [.vertical("$k - 1$", at: 9.5)])
  }

  private static func preparedGaps(_ data: Data, _ run: Run) -> Panel {
    let moments: [(Label, KeyPath<Outcome, Leading>, Double, Colour, Marker)] = [
      ("start", \.start, -0.05, .sky, .triangle), ("end", \.end, 0.05, .blue, .circle),
    ]
    return Panel(
      x: Axis(
        "images", range: -0.5...(Double(data.prepared.count) - 0.5),
        ticks: .labelled(
          Dictionary(
            uniqueKeysWithValues: names(run).enumerated().map { (Double($0), $1) }))),
      y: Axis("$\\log_{10}(λ_9/λ_{10})$", symbol: "log₁₀(λ₉/λ₁₀)", from: 0), legend: .topRight,
      series: moments.map { name, moment, shift, colour, marker in
        let gaps = data.prepared.map { Estimate(meanOf: $0.map { $0.gap(moment) }) }
        return .points(
          name, x: gaps.indices.map { Double($0) + shift }, y: gaps.map(\.value),
          error: gaps.map { 2 * $0.standardError }
        ).colour(colour).marker(marker)
      })
  }

  /// What the text quotes beside the checks.
  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    let pairs = data.pairs(run)
    let largest = data.mixtures.suffix(run[separations].count).joined()
    let gaps = data.prepared.map { mean($0.map { $0.gap(\.start) }) }
    return [
      ("widening", mean(Array(gaps.dropFirst(2))) - gaps[0]),
      ("ten-digits", mean(data.digits[data.digits.count - 1].map { $0.hit(\.end) })),
      ("jacobian-true", mean(pairs.map(\.plain.end.jacobianShare))),
      ("jacobian-shuffled", mean(pairs.map(\.shuffled.end.jacobianShare))),
      ("start-normal", mean(largest.map { $0.start.values[0] })),
      ("start-uniform", mean(data.uniform.joined().map { $0.start.values[0] })),
    ]
  }
}
