import Figures
import Replication
import SemicircleCore

extension HessianDegeneracy {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    Figure(
      caption: """
        (a) All eigenvalues of a network for ten classes after training, by magnitude, over λ₁(H): \
        of the Hessian, of the Gauss–Newton matrix, and of their difference. Thin line: below it an \
        eigenvalue counts as flat. (b) The weight at zero of the trained networks as Lanczos \
        quadrature reads it, against the number of steps: two Ritz values nearest to zero for H, one \
        for G, mean of \(run[networks]) networks with \(run[probeCount]) random vectors each; bars \
        (± 2 standard errors over networks) are smaller than most points. Thin lines: the share of \
        eigenvalues of H that are really below 10⁻², 10⁻³ and 10⁻⁴ of λ₁. (c) All eigenvalues of Hessians of students with \
        \(data.hessians(.trained)[0].sizes.count) parameters. Upright lines: the rank that one \
        pattern can have, \(onePattern(run)), and the paper's bound, \(bound(run)). Grey: linear \
        units, the control; it ends where the first line stands, and rounding begins. (d) The number \
        of eigenvalues above \(run[threshold]) λ₁ in the Hessian of n samples.
        """,
      panels: [
        spectra(data), weights(data, run), students(data, control, run),
        growth(data, control, run),
      ])
  }

  private static func spectra(_ data: Data) -> Panel {
    let net = data.images[0]
    let remainder = net.remainder.map { line("$H - G$", $0, .orange, .dashDotted) }
    func line(_ label: Label, _ spectrum: Spectrum, _ colour: Colour, _ dash: Dash) -> Series {
      let count = Double(spectrum.sizes.count)
      let scale = spectrum.largest / net.hessian.largest
      return .line(
        label, x: spectrum.sizes.indices.map { (Double($0) + 0.5) / count },
        y: spectrum.sizes.map { max($0 * scale, 1e-18) }
      ).colour(colour).dash(dash)
    }
    return Panel(
      x: Axis("share of eigenvalues that are larger", symbol: "share"),
      y: Axis("$|λ|/λ_1(H)$", symbol: "|λ|/λ₁(H)", scale: .logarithmic, range: 1e-10...2),
      legend: .bottomLeft,
      series: [
        line("$H$", net.hessian, .blue, .solid),
        line("$G$", net.gaussNewton, .green, .dashed),
      ] + [remainder].compactMap(\.self) + [.horizontal(nil, at: 1e-3)])
  }

  private static func weights(_ data: Data, _ run: Run) -> Panel {
    let nets = data.images
    let shares = [(-2, 1e-2), (-3, 1e-3), (-4, 1e-4)].map { exponent, threshold in
      Series.horizontal(
        "$10^{\(exponent)}$", at: mean(nets.map { $0.hessian.shareBelow(threshold) }))
    }
    func points(
      _ label: Label, _ colour: Colour, _ marker: Marker, _ masses: (Reading) -> [Estimate]
    ) -> Series {
      let means = run[steps].indices.map { k in
        Estimate(overUnits: data.readings.map { masses($0)[k] })
      }
      return .points(
        label, x: run[steps].map(Double.init), y: means.map(\.value),
        error: means.map { 2 * $0.standardError }, joined: true
      ).colour(colour).marker(marker)
    }
    return Panel(
      x: Axis("Lanczos steps $k$", symbol: "k"),
      y: Axis("weight at zero", symbol: "weight", range: 0...1), legend: .bottomLeft,
      series: [
        points("$H$, two nodes", .blue, .circle, \.hessian),
        points("$G$, one node", .green, .triangle, \.gaussNewton),
      ] + shares)
  }

  private static func students(_ data: Data, _ control: Data, _ run: Run) -> Panel {
    func line(_ label: Label, _ spectrum: Spectrum, _ colour: Colour, _ dash: Dash) -> Series {
      .line(
        label, x: spectrum.sizes.indices.map { Double($0 + 1) },
        y: spectrum.sizes.map { max($0, 1e-18) }
      ).colour(colour).dash(dash)
    }
    return Panel(
      x: Axis("number $j$ by magnitude", symbol: "j"),
      y: Axis("$|λ_j|/λ_1$", symbol: "|λ_j|/λ₁", scale: .logarithmic, range: 1e-17...2),
      legend: .bottomLeft,
      series: [
        line("ReLU, trained", data.hessians(.trained)[0], .blue, .solid),
        line("ReLU, small loss", data.hessians(.smallLoss)[0], .vermillion, .dashed),
        line("linear (control)", control.hessians(.trained)[0], .grey, .solid),
        .vertical("one pattern", at: Double(onePattern(run))),
        .vertical("bound", at: Double(bound(run))),
      ])
  }

  private static func growth(_ data: Data, _ control: Data, _ run: Run) -> Panel {
    func points(_ label: Label, _ data: Data, _ colour: Colour, _ marker: Marker) -> Series {
      .points(
        label, x: run[sampleCounts].map(Double.init),
        y: data.growth.map { Double($0.rank(above: run[threshold])) }, joined: true
      ).colour(colour).marker(marker)
    }
    return Panel(
      x: Axis("samples $n$", symbol: "n", scale: .logarithmic),
      y: Axis("rank of the Hessian", symbol: "rank", scale: .logarithmic, range: 30...2000),
      legend: .bottomRight,
      series: [
        points("ReLU", data, .blue, .circle),
        points("linear (control)", control, .grey, .square),
        .horizontal("one pattern", at: Double(onePattern(run))),
        .horizontal("bound", at: Double(bound(run))),
        .horizontal("$P$", at: Double(data.hessians(.trained)[0].sizes.count)),
      ])
  }

  /// What the text quotes beside the checks.
  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    let last = run[steps].count - 1
    let atStart = data.images.compactMap(\.outliersAtStart)
    func meanShare(_ spectra: [Spectrum]) -> Double { mean(spectra.map { $0.shareBelow(1e-8) }) }
    func ranks(_ spectra: [Spectrum]) -> [Double] {
      spectra.map { Double($0.rank(above: run[threshold])) }
    }
    return [
      ("parameters", Double(data.hessians(.trained)[0].sizes.count)),
      ("bound", Double(bound(run))),
      ("one-pattern-rank", Double(onePattern(run))),
      ("control-rank", ranks(control.hessians(.trained) + control.hessians(.smallLoss)).max() ?? 0),
      ("patterns", mean((data.students[.trained] ?? []).map { Double($0.patterns) })),
      ("small-loss", data.students[.smallLoss]?.map(\.loss).max() ?? .nan),
      ("first-weight-H", mean(data.readings.map { $0.hessian[0].value })),
      ("start-rest", mean(atStart.map(\.rest))),
      ("start-space", mean(atStart.map(\.overlap))),
      ("exact-zeros-H", meanShare(data.images.map(\.hessian))),
      ("largest-rank", ranks(data.hessians(.smallLoss)).max() ?? .nan),
    ]
  }
}
