import Replication
import SemicircleCore

extension GaussNewtonOutliers {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let shapes = shapes(run)
    let (measured, idle) = (points(data, run), points(control, run))
    let colours: [Colour] = [.purple, .blue, .green, .vermillion]
    let markers: [Marker] = [.diamond, .circle, .square, .triangle]

    /// λ′ against λ for one shape, up to `last`.
    func laws(_ shape: Shape, upTo last: Double) -> Panel {
      let printed = shape.law(.additiveAsPrinted)
      var series: [Series] = [
        .theory("printed", over: 0...last) { printed.outlier($0) }.colour(.grey).dash(.dashed)
      ]
      for model in models {
        let isAdditive = model == .additive
        let law = shape.law(model)
        func marks(_ label: Label?, _ all: [Point]) -> Series {
          let shown = all.filter { $0.shape.γ == shape.γ && $0.model == model && $0.λ <= last }
          return .points(
            label, x: shown.map(\.λ), y: shown.map(\.value.value),
            error: shown.map { 2 * $0.value.standardError })
        }
        let colour: Colour = isAdditive ? .blue : .vermillion
        series += [
          .theory(nil, over: 0...last) { law.outlier($0) }.colour(colour),
          marks(isAdditive ? "control" : nil, idle).colour(.grey).marker(.diamond),
          marks(isAdditive ? "$H + RR^T/B$" : "$(J+E)(J+E)^T$", measured).colour(colour)
            .marker(isAdditive ? .circle : .square),
        ]
      }
      return Panel(
        x: Axis("sharpness $λ/σ^2$ at $P/B = \(shape.γ.formatted(digits: 3))$", symbol: "$λ/σ^2$"),
        y: Axis("largest eigenvalue $λ'/σ^2$", symbol: "$λ'/σ^2$"), legend: .topLeft,
        series: series)
    }

    let edges = measured.filter { $0.model == .additive && $0.ratio == run[ratios][0] }
    var shares: [Series] = []
    for (s, shape) in shapes.enumerated() {
      let law = shape.law(.additive)
      let shown = measured.filter { $0.shape.γ == shape.γ && $0.model == .additive }
      shares += [
        .theory(nil, over: 0...5) { law.overlap($0 * law.threshold) }.colour(colours[s % 4]),
        .points(
          "$P/B = \(shape.γ.formatted(digits: 3))$", x: shown.map(\.ratio),
          y: shown.map(\.share.value), error: shown.map { 2 * $0.share.standardError }
        ).colour(colours[s % 4]).marker(markers[s % 4]),
      ]
    }
    return Figure(
      caption: """
        One direction of curvature λ in the noise of a batch. (a) More parameters than samples, \
        (b) fewer: the largest eigenvalue against λ. The lines through the points are free \
        probability's, for added noise (circles) and for noise in the Jacobian (squares). Dashed, \
        the printed law: above both thresholds it is the blue line, and its flat part has no \
        points. In the control the noise cannot mix the direction with the bulk. (c) The edge, \
        without an outlier, over the printed one: they agree at P = B only (a finite matrix lies a \
        little inside). (d) What is left of the direction under added noise, one curve for each \
        shape. Bars, mostly smaller than the marks, are ± 2 standard errors.
        """,
      panels: [
        laws(shapes[min(2, shapes.count - 1)], upTo: 16), laws(shapes[0], upTo: 2.2),
        Panel(
          x: Axis("parameters over samples $P/B$", symbol: "$P/B$", scale: .logarithmic),
          y: Axis("edge over the printed one", symbol: "edge over printed", from: 0.5, to: 1.1),
          series: [
            .theory("$(1 + √γ)^2/2(1 + γ)$", over: 0.1...50) {
              let shape = GramOutlierLaw(.additive, aspectRatio: $0)
              return shape.edge / GramOutlierLaw(.additiveAsPrinted, aspectRatio: $0).edge
            },
            .horizontal("printed", at: 1),
            .points(
              "measured", x: edges.map(\.shape.γ),
              y: edges.map { $0.value.value / $0.printed.edge },
              error: edges.map { 2 * $0.value.standardError / $0.printed.edge }
            ).colour(.blue),
          ]),
        Panel(
          x: Axis("sharpness over threshold $λ/λ_c$", symbol: "$λ/λ_c$"),
          y: Axis("share $(φ·φ')^2$", symbol: "$(φ·φ')^2$", range: 0...1.05),
          legend: .bottomRight, series: shares),
      ])
  }
}
