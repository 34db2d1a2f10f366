import Figures
import Replication
import SemicircleCore

extension TrueHessian {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    Figure(
      caption: """
        Networks of N = \(run[sampleCount]) training images, \(data.networks.count) of them, of which \
        \(data.followed.count) are followed to the end and give all but the square in (a); bars are \
        ± 2 standard errors. (a) The largest eigenvalue of sets of fresh images, over that of \
        M = \(run[nearFactor])N. Black: the law of a batch from an endless set. Square: the training \
        images themselves. Grey: the paper's λ₁ of its training images and of 10 and 100 times as many \
        by augmentation, over the last. (b) Variance of the noise of a set, over that of single \
        images, corrected for the finite M. Fresh sets follow 1/B; sets drawn from the training images (control) follow \
        1/B − 1/N, which is zero at B = N. (c) What fresh images have, over what training images have, \
        along the training. (d) The twenty largest eigenvalues of one network after \(run[updates]) \
        updates.
        """,
      panels: [
        eigenvalues(data, run), noise(data, control, run), path(data, run), leading(data),
      ])
  }

  private static func eigenvalues(_ data: Data, _ run: Run) -> Panel {
    let (N, nets) = (Double(run[sampleCount]), data.networks)
    let x = data.sizes.map { Double($0) / N }
    let shift = x.indices.map { data.estimate($0, \.shifts) }
    let last = shift.count - 1
    let threshold = data.B[last] * shift[last].value
    let training = Estimate(meanOf: nets.map { 1 / $0.pair.λ₁ })
    let far = nets.compactMap(\.far)
    let farCount = run.imageSource == .mnist ? 60_000 / N - 1 : Double(run[farFactor])
    return Panel(
      x: Axis("images over $N$", symbol: "B/N", scale: .logarithmic, range: 0.04...200),
      y: Axis("$λ_1(H_B)/λ_1$", symbol: "λ₁(H_B)/λ₁", range: 0.9...1.3),
      legend: .topRight,
      series: [
        .theory("$1 + B_*/B$") { 1 + threshold / (N * $0) },
        .points("paper, augmented", x: [1, 10, 100], y: [6.577, 6.415, 6.127].map { $0 / 6.127 })
          .colour(.grey).marker(.diamond),
        .points(
          "fresh", x: x + [farCount], y: shift.map { $0.value + 1 } + [mean(far)],
          error: shift.map { 2 * $0.standardError }
            + [far.count > 1 ? 2 * standardError(far) : 0]
        ).colour(.blue).marker(.circle),
        .points(
          "training", x: [1], y: [training.value], error: [2 * training.standardError]
        ).colour(.vermillion).marker(.square),
      ])
  }

  private static func noise(_ data: Data, _ control: Data, _ run: Run) -> Panel {
    let B = data.sizes.map(Double.init)
    let N = B[B.count - 1]
    func points(_ name: Label, _ data: Data) -> Series {
      let noise = data.sizes.indices.map { k in
        data.B[k] / Double(data.sizes[k]) * data.estimate(k, \.noise)
      }
      return .points(
        name, x: data.sizes.map(Double.init), y: noise.map(\.value),
        error: noise.map { 2 * $0.standardError })
    }
    return Panel(
      x: Axis("images $B$", symbol: "B", scale: .logarithmic, range: 0.7 * B[0]...1.4 * N),
      y: Axis(
        "variance of the noise", symbol: "variance", scale: .logarithmic,
        range: 0.1 / N...2 / B[0]),
      legend: .bottomLeft,
      series: [
        .theory("$1/B$") { 1 / $0 }.dash(.dashed),
        .theory("$1/B - 1/N$", over: 0.7 * B[0]...0.99 * N) { 1 / $0 - 1 / N }.dash(.solid),
        points("from training images", control).colour(.grey).marker(.square),
        points("fresh", data).colour(.blue).marker(.circle),
      ])
  }

  private static func path(_ data: Data, _ run: Run) -> Panel {
    // The first checkpoint may be the start, which a logarithmic axis does not have.
    let shown = run[checkpoints].indices.filter { run[checkpoints][$0] > 0 }
    func points(_ name: Label, _ value: (Pair) -> Double) -> Series {
      let ratios = shown.map { k in Estimate(meanOf: data.followed.map { value($0.path[k]) }) }
      return .points(
        name, x: shown.map { Double(run[checkpoints][$0]) }, y: ratios.map(\.value),
        error: ratios.map { 2 * $0.standardError }, joined: true)
    }
    return Panel(
      x: Axis("updates", scale: .logarithmic),
      y: Axis(
        "fresh over training images", symbol: "ratio", scale: .logarithmic,
        ticks: .at([1, 1.5, 2, 3, 4, 5])),
      legend: .topLeft,
      series: [
        points("loss", \.loss).colour(.orange).marker(.triangle),
        points("$λ_1$", \.λ₁).colour(.vermillion).marker(.square),
        .horizontal(nil, at: 1), .vertical("$T$", at: Double(run[updates])),
      ])
  }

  private static func leading(_ data: Data) -> Panel {
    let looks: [(name: Label, colour: Colour, marker: Marker)] = [
      ("training", .vermillion, .square), ("fresh, $N$", .green, .triangle),
      ("fresh, $M$", .blue, .circle),
    ]
    return Panel(
      x: Axis("index $k$", symbol: "k", range: 0...21),
      y: Axis("eigenvalue $λ_k$", symbol: "λ_k", scale: .logarithmic),
      legend: .topRight,
      series: zip(data.leading, looks).map { values, look in
        .points(look.name, x: values.indices.map { Double($0 + 1) }, y: values)
          .colour(look.colour).marker(look.marker)
      })
  }
}
