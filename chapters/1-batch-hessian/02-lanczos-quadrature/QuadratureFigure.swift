import Replication
import SemicircleCore

extension LanczosQuadrature {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    let (data, control) = (data.looks[0], control.looks[0])
    let count = run[probeCounts][run[probeCounts].count - 1]
    return Figure(
      caption: """
        (a) The spectral density of the Hessian of the first network, P = \(data.truth.dimension), \
        smoothed over 1 % of λ₁: from all eigenvalues; from \(data.process.steps) Lanczos steps \
        with one random vector; and from \(run[probeSteps]) steps with each of \(count) vectors, \
        band ± 2 standard errors. One vector has the positions right and the heights of single \
        eigenvalues wrong. (b) Error of the Chebyshev moments of the vector's own measure. After k \
        steps they are exact to the degree 2k − 1, with and without re-orthogonalisation; black: \
        theory for the degree 2k. (c) Without re-orthogonalisation the process finds the largest \
        eigenvalue again and again. (d) Root-mean-square error of averages over n_v vectors, over \
        what theory says of one; in the control all are the same vector. Bars are ± 2 standard \
        errors.
        """,
      panels: [
        density(data, run), moments(data, control), ghosts(data, control),
        errors(data, control, run),
      ])
  }

  private static func density(_ data: Look, _ run: Run) -> Panel {
    let (P, λ₁, λ_P) = (data.truth.dimension, data.truth.λ₁, data.truth.values[0])
    let grid = (0...400).map { λ_P + (λ₁ - λ_P) * (-0.03 + 1.06 * Double($0) / 400) }
    func curve(_ probes: [GaussQuadrature]) -> [Estimate] {
      SpectralDensity(dimension: P, probes: probes).smoothed(on: grid, width: 0.01 * λ₁)
    }
    let probes = data.averages[data.averages.count - 1][0].probes
    let many = curve(probes)
    return Panel(
      x: Axis("eigenvalue $λ$", symbol: "λ"),
      y: Axis("density", symbol: "density", scale: .logarithmic, range: 1e-5...100),
      legend: .topRight,
      series: [
        .theory("all eigenvalues", x: grid, y: curve([data.truth.spectrum]).map(\.value)),
        .line("1 vector", x: grid, y: curve([data.ritz]).map(\.value)).colour(.vermillion),
        .band(
          "\(probes.count) vectors", x: grid, mean: many.map(\.value),
          halfWidth: many.map { 2 * $0.standardError }
        ).colour(.blue),
      ])
  }

  private static func moments(_ data: Look, _ control: Look) -> Panel {
    func errors(_ label: Label, _ moments: Moments) -> Series {
      let errors = moments.errors.dropFirst().map { max(abs($0), 1e-18) }
      return .points(
        label, x: errors.indices.map { Double($0 + 1) }, y: errors, joined: true)
    }
    let short = data.moments.dropLast()
    let colours: [Colour] = [.blue, .vermillion, .green]
    return Panel(
      x: Axis("degree $j$ of the moment", symbol: "$j$", scale: .logarithmic),
      y: Axis("error of the moment", symbol: "error", scale: .logarithmic, range: 1e-18...100),
      legend: .topRight,
      series: control.moments.suffix(1).map { moments in
        errors("control, $k = \(moments.steps)$", moments).colour(.grey)
      }
        + zip(short, colours).map { moments, colour in
          errors("$k = \(moments.steps)$", moments).colour(colour)
        } + [
          .theory("theory at $2k$", x: short.map { Double(2 * $0.steps) }, y: short.map(\.missing))
            .dash(.dashed)
        ])
  }

  private static func ghosts(_ data: Look, _ control: Look) -> Panel {
    func line(_ label: Label, _ data: Look) -> Series {
      .line(
        label, x: data.copies.indices.map { Double($0 + 1) }, y: data.copies.map(Double.init))
    }
    return Panel(
      x: Axis("Lanczos steps $k$", symbol: "$k$"),
      y: Axis("Ritz values at $λ_1$", symbol: "copies"), legend: .topLeft,
      series: [
        line("control", control).colour(.grey),
        line("re-orthogonalised", data).colour(.blue),
      ])
  }

  private static func errors(_ data: Look, _ control: Look, _ run: Run) -> Panel {
    let n = run[probeCounts].map(Double.init)
    func points(
      _ label: Label, _ data: Look, beside offset: Double = 1,
      _ error: (SpectralDensity) -> Double
    ) -> Series {
      let squares = data.averages.map { Estimate(meanOf: $0.map(error)) }
      let roots = squares.map { $0.value.squareRoot() }
      return .points(
        label, x: n.map { $0 * offset }, y: roots,
        error: zip(squares, roots).map { $0.standardError / $1 })
    }
    let truth = data.truth
    return Panel(
      x: Axis("random vectors $n_v$", symbol: "$n_v$", scale: .logarithmic, ticks: .at(n)),
      y: Axis("error over that of one vector", symbol: "error", scale: .logarithmic),
      legend: .bottomLeft,
      series: [
        .theory("theory", over: n[0]...n[n.count - 1]) { 1 / $0.squareRoot() },
        points("control", control, truth.densityError).colour(.grey).marker(.square),
        points("resolved density", data, truth.densityError).colour(.blue).marker(.circle),
        points("mean eigenvalue", data, beside: 1.1) { truth.traceError($0) * truth.traceError($0) }
          .colour(.vermillion).marker(.triangle),
      ])
  }
}
