import Figures
import Replication
import SemicircleCore

extension HessianNoiseVariance {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let N = Double(run[sampleCount])
    let B = run[batchSizes].map(Double.init)
    let rest = B.map { (N - $0) / (N - 1) }
    let looks: [(name: Label, data: Data, colour: Colour, marker: Marker)] = [
      ("with repeats (control)", control, .grey, .square),
      ("without repeats", data, .blue, .circle),
    ]
    let n = Double(run[population])
    return Figure(
      caption: """
        (a) Variance of the noise H_B − H over that of single samples, summed over all elements, \
        against the batch size, \(run[sampleCount]) samples, for the first of \
        \(data.networks.count) networks. Lines: 1/B, and (N − B)/(B(N − 1)). \
        Thin line: there the noise is as large as H itself (in the Frobenius norm). (b) The same \
        times B, against the share of samples that a batch leaves out; triangles: the one element \
        along the sharpest direction. (c) Exact means over every batch that can be drawn from \
        \(run[population]) samples. The law has N − 1; the shorter 1/B − 1/N is a sixth too low. \
        Bars are ± 2 standard errors.
        """,
      panels: [
        Panel(
          x: Axis("batch size $B$", symbol: "$B$", scale: .logarithmic),
          y: Axis("variance of the noise", symbol: "variance", scale: .logarithmic),
          legend: .bottomLeft,
          series: [
            .theory("$1/B$", over: B[0]...N) { 1 / $0 }.dash(.dashed),
            .theory("$1/B - 1/N$", over: B[0]...(0.985 * N)) { (N - $0) / ($0 * (N - 1)) }
              .dash(.solid),
            .horizontal("as large as $H$", at: data.networks[0].size),
          ]
            + looks.map { look in
              .points(
                look.name, x: B, y: look.data.noise[0].map(\.total.value),
                error: look.data.noise[0].map { 2 * $0.total.standardError }
              ).colour(look.colour).marker(look.marker)
            }),
        Panel(
          x: Axis("share left out, $(N - B)/(N - 1)$", symbol: "share", scale: .logarithmic),
          y: Axis("$B$ × variance", symbol: "B × variance", scale: .logarithmic),
          legend: .bottomRight,
          series: [
            .theory(nil, over: rest[rest.count - 1]...1) { _ in 1 }.dash(.dashed),
            .theory("exponent 1", over: rest[rest.count - 1]...1) { $0 }.dash(.solid),
          ]
            + looks.map { look in
              .points(
                nil, x: rest, y: zip(B, look.data.noise[0]).map { $0 * $1.total.value },
                error: zip(B, look.data.noise[0]).map { 2 * $0 * $1.total.standardError }
              ).colour(look.colour).marker(look.marker)
            } + [
              .points(
                "one element", x: rest.map { 1.04 * $0 },
                y: zip(B, data.noise[0]).map { $0 * $1.element.value },
                error: zip(B, data.noise[0]).map { 2 * $0 * $1.element.standardError }
              ).colour(.vermillion).marker(.triangle)
            ]),
        Panel(
          x: Axis("batch size $B$", symbol: "$B$"),
          y: Axis("$B$ × variance", symbol: "B × variance", range: 0...1.15),
          legend: .bottomLeft,
          series: [
            .theory(nil, over: 1...(n - 1)) { _ in 1 }.dash(.dashed),
            .theory("$1 - B/N$", over: 1...(n - 1)) { 1 - $0 / n }.dash(.dotted),
            .theory("$(N - B)/(N - 1)$", over: 1...(n - 1)) { (n - $0) / (n - 1) }.dash(.solid),
          ]
            + looks.map { look in
              let sizes = look.data.listed[0].indices.map { Double($0 + 1) }
              return .points(nil, x: sizes, y: zip(sizes, look.data.listed[0]).map { $0 * $1 })
                .colour(look.colour).marker(look.marker)
            }),
      ])
  }
}
