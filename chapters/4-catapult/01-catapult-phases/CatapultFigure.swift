import Replication
import SemicircleCore

extension CatapultPhases {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let drawn = min(run[replicates], 8)
    let m = run[widths].flatMap { Array(repeating: Double($0), count: drawn) }
    let networks = data.networks.flatMap { $0.prefix(drawn) }
    let oneLayer = control.networks.flatMap { $0.prefix(drawn) }
    var ends: [Series] = [
      .theory("$4/ηλ_0 - 1$", over: 2...4) { 4 / $0 - 1 }.dash(.dotted),
      .points(
        "one layer", x: run[rates],
        y: run[rates].map { rate in rate < (oneLayer.map(\.upper).min() ?? 2) ? 1 : strip }
      ).colour(.grey).marker(.diamond),
    ]
    let markers: [Int: Marker] = [16384: .square, 1024: .triangle, 64: .circle]
    for (k, m) in run[widths].enumerated() {
      guard let marker = markers[m] else { continue }
      ends.append(points("$m = \(m)$", run[rates], data.networks[k]).marker(marker))
    }
    let band = data.band.map(\.rate)
    return Figure(
      caption: """
        Two-layer linear network, squared loss. (a) Final over initial curvature against the \
        learning rate: means over \(run[replicates]) networks of each width. Points in the strip \
        have diverged: two layers beyond 4, one layer beyond 2. Between the edges the curvature \
        falls, below the dotted bound up to about 3.3. (b) Both edges of \(drawn) networks of each \
        width: the upper one is 4 always, the lower one 2 + a₀², of which the line shows the mean, \
        2 + 1/m; in some of width 4 that has no solution. One layer, drawn \
        beside them, diverges at 2. (c) The final curvature over all phases of a small start: a \
        line up to ηλ₀ = 3, erratic from where the largest |a| passes 1. Dashed, the expansion for \
        small ξ = ηλ₀ − 2. (d) The share of networks that end above the bound 4/η − λ₀ of (a) and \
        (c). Bars are ± 2 standard errors.
        """,
      panels: [
        Panel(
          x: Axis("learning rate $ηλ_0$", symbol: "$ηλ_0$", range: 0...4.5),
          y: Axis(
            "final curvature $λ_∞/λ_0$", symbol: "$λ_∞/λ_0$", range: 0...1.4,
            ticks: .labelled([0: "0", 0.5: "0.5", 1: "1", strip: "diverged"])),
          legend: .bottomLeft, series: ends + [.vertical("2", at: 2), .vertical("4", at: 4)]),
        Panel(
          x: Axis("width $m$", symbol: "$m$", scale: .logarithmic),
          y: Axis("edges in $ηλ_0$", symbol: "$ηλ_0$", range: 1.8...4.2),
          series: [
            .theory("4, $2 + 1/m$") { 2 + 1 / $0 }, .theory(nil) { _ in 4 }.dash(.solid),
            .points("loss rises", x: m, y: networks.map(\.lower)).colour(.blue).marker(.circle),
            .points("diverges", x: m, y: networks.map(\.upper)).colour(.vermillion)
              .marker(.square),
            .points("one layer diverges", x: m.map { 1.4 * $0 }, y: oneLayer.map(\.upper))
              .colour(.grey).marker(.diamond),
          ]),
        Panel(
          x: Axis("learning rate $ηλ_0$", symbol: "$ηλ_0$", range: 2...4),
          y: Axis("final curvature $ηλ_∞$", symbol: "$ηλ_∞$", range: 0...4), legend: .topRight,
          series: [
            .band(
              "all phases", x: band, low: data.band.map(\.low), high: data.band.map(\.high)
            ).colour(.sky),
            .line("mean", x: band, y: data.band.map(\.mean)).colour(.blue),
            .theory("$4 - ηλ_0$", over: 2...4) { 4 - $0 }.dash(.dotted),
            .theory("$2 - ξ - 2ξ^2/3 - 4ξ^3/9$", over: 2...3) {
              let ξ = $0 - 2
              return 2 - ξ - 2 * ξ * ξ / 3 - 4 * ξ * ξ * ξ / 9
            }.dash(.dashed),
            .vertical("$|a| > 1$", at: onset(data) { $0.peaks.max() }),
          ]),
        Panel(
          x: Axis("learning rate $ηλ_0$", symbol: "$ηλ_0$", range: 2...4),
          y: Axis("share above $4/η - λ_0$", symbol: "share", range: 0...1), legend: .topLeft,
          series: zip([4, 64, 1024, 16384], [Colour.vermillion, .orange, .green, .blue])
            .compactMap { m, colour in
              run[widths].firstIndex(of: m).map {
                shares("$m = \(m)$", run[rates], data.networks[$0]).colour(colour)
              }
            }),
      ])
  }

  /// Mean ends of the networks that did not diverge; where all did, a point in the strip.
  static func points(_ label: Label, _ rates: [Double], _ networks: [Network]) -> Series {
    let ends = rates.indices.map { k in networks.compactMap { $0.ends[k] } }
    return .points(
      label, x: rates, y: ends.map { $0.isEmpty ? strip : mean($0) },
      error: ends.map { $0.isEmpty ? 0 : 2 * Estimate(meanOf: $0).standardError })
  }

  /// Shares of networks above the bound, at the rates between the edges.
  static func shares(_ label: Label, _ rates: [Double], _ networks: [Network]) -> Series {
    let between = rates.indices.filter { 2.05...3.95 ~= rates[$0] }
    let p = between.map { above(networks, $0, rates[$0]).value }
    return .points(
      label, x: between.map { rates[$0] }, y: p,
      error: p.map { 2 * ($0 * (1 - $0) / Double(networks.count)).squareRoot() }, joined: true)
  }

  static let strip = 1.25
}
