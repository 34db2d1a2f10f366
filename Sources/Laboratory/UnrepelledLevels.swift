import RealModule
import SemicircleCore

// What chapters ask of Dyson's Brownian motion beside its steps: the levels of many matrices WᵀW, the
// same without their repulsion, which are known in closed form, and the bias of the implicit scheme.

extension DysonBrownianMotion {
  /// The mean spacing to which pairs settle under the implicit scheme, in the units Ω = g = 1; exact
  /// but for rounding, so that it knows the bias of the scheme.
  ///
  /// A step takes S to the positive root S(b) of (1 + Δ) S² − b S − 2Δ = 0, where b is normal about
  /// the old S with variance 4Δ. On a grid of b, with a step of a quarter of that deviation, the
  /// trapezoidal rule for a normal kernel is exact to rounding.
  public static func implicitSpacing(_ timeStep: Double) -> Double {
    let a = 1 + timeStep
    let width = 2 * timeStep.squareRoot()
    let h = 0.25 * width
    let b = (0...Int((10 + 12 * width) / h)).map { Double($0) * h - 6 * width }
    let spacings = b.map { ($0 + ($0 * $0 + 8 * a * timeStep).squareRoot()) / (2 * a) }
    let kernel = Matrix<Double>(rows: b.count, columns: b.count) { i, j in
      let z = (b[i] - spacings[j]) / width
      return 0.25 * .exp(-0.5 * z * z) / (2 * Double.pi).squareRoot()
    }
    var law = spacings.map { $0 * .exp(-0.25 * $0 * $0) }  // the surmise, which is near
    for _ in 0..<Int(8 / timeStep) {
      let next = kernel * law
      let total = next.reduce(0, +)
      law = next.map { $0 / total }
    }
    return zip(law, spacings).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The share of pairs of levels without repulsion that are closer than s, a time after they began at
  /// the given distance: the difference of two independent levels, each with the variance of a diagonal
  /// element, is normal.
  public func shareWithoutRepulsion(below s: Double, start: Double, time: Double) -> Double {
    let (decay, noise) = transition(over: time)
    let law = NormalDistribution(mean: decay * start, standardDeviation: 2 * noise)
    return law.cdf(s) - law.cdf(-s)
  }
}

extension RectangularDysonMotion {
  /// The levels of WᵀW after a time, in independent systems.
  public func levels(
    _ systems: Int, from start: [Double], time: Double, steps: Int, scheme: Scheme,
    stream: RandomStream
  ) throws -> LevelSample {
    var r = Matrix(rows: columns, columns: systems) { k, _ in start[k].squareRoot() }
    try evolve(
      &r, steps: steps, timeStep: time / Double(steps), scheme: scheme, stream: stream)
    return LevelSample((0..<columns).map { k in (0..<systems).map { r[k, $0] * r[k, $0] } })
  }

  /// The levels of WᵀW without their repulsion, in independent systems, in order: each is the squared
  /// length of a vector of M − N + 1 normal components, which is the exact law of what is left of its
  /// equation where nothing draws W back.
  public func levelsWithoutRepulsion(
    _ systems: Int, from start: [Double], time: Double, stream: RandomStream
  ) -> LevelSample {
    let noise = strength * time.squareRoot()
    let sorted = (0..<systems).map { system in
      var own = stream.substream(UInt32(system))
      return start.map { x in
        var components = own.normals(rows - columns + 1)
        components[0] += x.squareRoot() / noise
        return components.reduce(0) { $0 + $1 * $1 } * noise * noise
      }.sorted()
    }
    return LevelSample(start.indices.map { k in sorted.map { $0[k] } })
  }
}
