import Figures
import Replication
import SemicircleCore

extension MinimalDamping {
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    Figure(
      caption: """
        The smallest damping with which training works, \(run[replicates]) trainings at each point; \
        bars (± 2 standard errors) are smaller than most points. (a) Adam, against learning rate over \
        batch size; batch sizes \(run[batchSizes][0]) to \(run[batchSizes].last ?? 0). Black: slope 1, \
        with the constant of gradient descent. (b) Gauss–Newton steps; black: slope 1; dashed: the largest eigenvalue \
        of ηG/2 − G′ at the start, with nothing fitted; it is zero for the smallest rate and the \
        largest batches. (c, d) The same, multiplied by B/η: a level line is the rule. (c) Black: what \
        gradient descent says. (d) Dashed as in (b); triangles: the smallest damping where a step knows \
        the curvature of its own batch. Grey: the control, where all batches have \
        \(run[heldSize]) samples and all steps the middle rate, whatever they are called. Points of different rates stand a little \
        apart.
        """,
      panels: [
        edges(.adam, data, run), edges(.gaussNewton, data, run),
        levels(.adam, data, control, run), levels(.gaussNewton, data, control, run),
      ])
  }

  private static let colours: [Colour] = [.blue, .green, .vermillion, .purple, .orange]
  private static let markers: [Marker] = [.circle, .square, .diamond, .triangle, .invertedTriangle]

  /// Points of different rates stand a little apart.
  private static func apart(_ place: Int) -> Double { .exp(0.08 * Double(place)) }

  /// Points at means of log₁₀, lifted by known factors.
  private static func points(
    _ label: Label?, _ x: [Double], _ logarithms: [[Double]], times factors: [Double]
  ) -> Series {
    let means = logarithms.map { Estimate(meanOf: $0.filter(\.isFinite)) }
    let y = zip(means, factors).map { Double.exp(.log(10) * $0.value) * $1 }
    return .points(
      label, x: x, y: y, error: zip(y, means).map { $0 * 2 * .log(10) * $1.standardError })
  }

  /// δ_min against η/B.
  private static func edges(_ method: Method, _ data: Data, _ run: Run) -> Panel {
    let (rates, sizes) = (rates(method, run), run[batchSizes].map(Double.init))
    let table = data.dampings[method] ?? []
    let middle = rates.count / 2
    var series = rates.indices.map { i in
      points(
        "$η = \(rates[i].text)$", sizes.map { apart(i - middle) * rates[i] / $0 }, table[i],
        times: sizes.map { _ in 1 }
      ).colour(colours[i % colours.count]).marker(markers[i % markers.count])
    }
    if method == .adam {
      let level = descentLevel(data, run)
      series.insert(.theory("gradient descent") { level * $0 }, at: 0)
    } else {
      let (x, level) = (rates[middle] / sizes[0], table[middle][0])
      let height = Double.exp(.log(10) * mean(level.filter(\.isFinite))) / x
      series.insert(.theory("slope 1") { height * $0 }, at: 0)
      series += laws(data, run).map { law in
        .line(nil, x: law.sizes.map { law.rate / $0 }, y: law.dampings)
          .colour(law.colour).dash(.dashed)
      }
    }
    return Panel(
      x: Axis("learning rate over batch size, $η/B$", symbol: "η/B", scale: .logarithmic),
      y: Axis("smallest damping $δ_{\\mathrm{min}}$", symbol: "δ_min", scale: .logarithmic),
      legend: .topLeft, series: series)
  }

  /// δ_min B/η against B.
  private static func levels(
    _ method: Method, _ data: Data, _ control: Data, _ run: Run
  ) -> Panel {
    let (rates, sizes) = (rates(method, run), run[batchSizes].map(Double.init))
    let (table, middle) = (data.dampings[method] ?? [], rates.count / 2)
    func factors(_ i: Int) -> [Double] { sizes.map { $0 / rates[i] } }
    func x(_ i: Int) -> [Double] { sizes.map { apart(i - middle) * $0 } }
    var series = [
      points("control", sizes, (control.dampings[method] ?? [])[middle], times: factors(middle))
        .colour(.grey).marker(.square)
    ]
    series += rates.indices.map { i in
      points(
        "$η = \(rates[i].text)$", x(i), table[i], times: factors(i)
      ).colour(colours[i % colours.count]).marker(markers[i % markers.count])
    }
    if method == .adam {
      series.append(
        points("gradient descent", x(rates.count), data.descent, times: sizes)
          .colour(.black).marker(.triangle))
    } else {
      series += laws(data, run).map { law in
        .line(
          nil, x: law.sizes, y: zip(law.dampings, law.sizes).map { $0 * $1 / law.rate }
        ).colour(law.colour).dash(.dashed)
      }
      series.append(
        points("own curvature", x(rates.count), data.own, times: factors(middle))
          .colour(colours[middle % colours.count]).marker(.triangle))
    }
    return Panel(
      x: Axis("batch size $B$", symbol: "B", scale: .logarithmic, ticks: .at(sizes)),
      y: Axis("$δ_{\\mathrm{min}} B/η$", symbol: "δ_min B/η", scale: .logarithmic),
      legend: .topLeft, series: series)
  }

  /// B/η times the damping that gradient descent says, mean over batch sizes.
  private static func descentLevel(_ data: Data, _ run: Run) -> Double {
    let levels = zip(run[batchSizes], data.descent).map {
      .log10(Double($0)) + mean($1.filter(\.isFinite))
    }
    return .exp(.log(10) * mean(levels))
  }

  private static func laws(
    _ data: Data, _ run: Run
  ) -> [(rate: Double, colour: Colour, sizes: [Double], dampings: [Double])] {
    run[newtonRates].indices.map { i in
      let dampings = data.law[i].map { mean($0) }
      let seen = dampings.indices.filter { dampings[$0] > 0 }
      return (
        run[newtonRates][i], colours[i % colours.count],
        seen.map { Double(run[batchSizes][$0]) }, seen.map { dampings[$0] }
      )
    }
  }

  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    let last = run[newtonRates].count - 1
    let large = run[batchSizes].count - 1
    // The farthest from 1 of the factors by which the condition misses at the largest batch size.
    let misses = run[newtonRates].indices.filter { mean(data.law[$0][large]) > 0 }
      .map { abs(lawError(data, $0, large).value) }
    let slow = (data.dampings[.gaussNewton] ?? [])[0][large].filter(\.isFinite)
    return [
      ("law-large", .exp(.log(10) * (misses.max() ?? .nan))),
      ("least-damping", .exp(.log(10) * mean(slow))),
      ("newton-rate-small", rateSlope(data, .gaussNewton, 0, run).value),
      ("newton-slope-slow", sizeSlope(data, .gaussNewton, 0, run).value),
      ("newton-slope-fast", sizeSlope(data, .gaussNewton, last, run).value),
    ]
  }
}
