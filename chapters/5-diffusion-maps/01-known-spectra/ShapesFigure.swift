import Replication
import SemicircleCore

extension KnownSpectraChapter {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let ε = run[bandwidths]
    func errors(_ maps: [Map], _ shape: Shape) -> [Double] { maps.map { $0.error(shape.limits) } }
    let styles: [(Shape, Colour, Marker)] = [
      (.circle, .blue, .circle), (.torus, .vermillion, .square), (.sphere, .green, .triangle),
    ]
    let even = styles.map { shape, colour, marker -> Series in
      Series.points("\(shape)", x: ε, y: errors(data.even[shape] ?? [], shape))
        .colour(colour).marker(marker)
    }
    let random = zip(curvePoints, data.curves).enumerated().map { k, curve -> Series in
      Series.points(
        "$n = \(curve.0)$", x: curveBandwidths, y: curve.1.map(\.value),
        error: curve.1.map { 2 * $0.standardError }, joined: true
      ).colour(k == 0 ? .orange : .blue)
    }
    let index = ε.indices.min { ε[$0] < ε[$1] } ?? 0
    func spectrum(_ map: Map) -> [Double] {
      zip(map.estimates(), Shape.circle.limits).map { $0 / $1 }
    }
    let k = (1...6).map(Double.init)
    return Figure(
      caption: """
        (a) Largest relative error of the first six eigenvalues λ̂ against the bandwidth, on evenly \
        spread points: as the closed forms have it (line: that of circle and torus, whose points \
        coincide), and for all three shapes the bandwidth itself where that is small. Grey, points that lie more densely \
        on one side of the circle, with the density normalisation and without it (control). (b) \
        Random points on the circle: the same line is the floor, and noise takes over at small \
        bandwidths, where few neighbours are left; bars are ± 2 standard errors. (c) Each eigenvalue \
        of the uneven circle over its limit, at the finest bandwidth, with the whole normalisation, \
        half of it, and none.
        """,
      panels: [
        Panel(
          x: Axis("bandwidth $ε$", symbol: "$ε$", scale: .logarithmic),
          y: Axis(
            "largest relative error of $λ̂$", symbol: "error", scale: .logarithmic, from: 0.01,
            to: 2),
          legend: .above,
          series: [.theory("closed form") { Shape.circle.closedFormError($0) }] + even + [
            .points("uneven, $α = 1$", x: ε, y: errors(data.uneven[0][.circle] ?? [], .circle))
              .colour(.grey)
              .marker(.circle),
            .points("uneven, $α = 0$", x: ε, y: errors(control.uneven[0][.circle] ?? [], .circle))
              .colour(.grey)
              .marker(.diamond),
          ]),
        Panel(
          x: Axis("bandwidth $ε$", symbol: "$ε$", scale: .logarithmic),
          y: Axis("largest relative error of $λ̂$", symbol: "error", scale: .logarithmic),
          series: [.theory("closed form") { Shape.circle.closedFormError($0) }] + random),
        Panel(
          x: Axis("number of the eigenvalue $k$", symbol: "$k$", range: 0.5...6.5, ticks: .at(k)),
          y: Axis("$λ̂_k/λ_k$ on the uneven circle", symbol: "$λ̂_k/λ_k$", from: 0.8, to: 1.6),
          series: [
            .horizontal("limit", at: 1),
            .points("$α = 1$", x: k, y: spectrum((data.uneven[0][.circle] ?? [])[index])).colour(
              .blue
            )
            .marker(.circle),
            .points("$α = ½$", x: k, y: spectrum((data.uneven[1][.circle] ?? [])[index]))
              .colour(.orange).marker(.square),
            .points("$α = 0$", x: k, y: spectrum((control.uneven[0][.circle] ?? [])[index])).colour(
              .grey
            )
            .marker(.diamond),
          ]),
      ])
  }
}
