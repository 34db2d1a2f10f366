import RealModule
import Replication
import SemicircleCore

/// The implicit step of a pair in the units Ω = g = 1, as a map of laws: exact but for rounding, so
/// that it knows the bias of the scheme.
///
/// A step takes S to the positive root S(b) of (1 + Δ) S² − b S − 2Δ = 0, where b is normal about the
/// old S with variance 4Δ. On a grid of b, with a step of a quarter of that deviation, the trapezoidal
/// rule for a normal kernel is exact to rounding.
struct ImplicitPairKernel {
  let timeStep: Double

  /// The mean spacing of the stationary law.
  var meanSpacing: Double {
    let a = 1 + timeStep
    let σ = 2 * timeStep.squareRoot()
    let h = 0.25 * σ
    let b = (0...Int((10 + 12 * σ) / h)).map { Double($0) * h - 6 * σ }
    let spacings = b.map { ($0 + ($0 * $0 + 8 * a * timeStep).squareRoot()) / (2 * a) }
    var kernel = Matrix<Double>(rows: b.count, columns: b.count)
    for j in b.indices {
      for i in b.indices {
        let z = (b[i] - spacings[j]) / σ
        kernel[i, j] = 0.25 * .exp(-0.5 * z * z) / (2 * Double.pi).squareRoot()
      }
    }
    // From the surmise, which is near.
    var law = spacings.map { $0 * .exp(-0.25 * $0 * $0) }
    for _ in 0..<Int(8 / timeStep) {
      let next = kernel * law
      let total = next.reduce(0, +)
      law = next.map { $0 / total }
    }
    return zip(law, spacings).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

extension DysonBrownianMotionChapter {
  /// The share of pairs without repulsion that are closer than s, a time t after their start: the
  /// difference of two independent levels is normal.
  static func shareWithoutRepulsion(below s: Double, time: Double) -> Double {
    let (decay, noise) = pair.transition(over: time)
    // The variance of a level is that of a diagonal element, 2σ², and of a difference twice that.
    let law = NormalDistribution(mean: decay * (start[1] - start[0]), standardDeviation: 2 * noise)
    return law.cdf(s) - law.cdf(-s)
  }

  /// The levels of WᵀW without their repulsion, in order: each is the squared length of a vector of
  /// M − N + 1 normal components, which is the exact law of what is left of its equation.
  static func levelsWithoutRepulsion(_ run: Run) -> [[Double]] {
    let stream = run.stream("gram/unrepelled")
    let dimension = gram.rows - gram.columns + 1
    let noise = run[gramTime].squareRoot()
    var levels = gramStart.map { _ in [Double](repeating: 0, count: run[gramMembers]) }
    for member in 0..<run[gramMembers] {
      var own = stream.substream(UInt32(member))
      let x = gramStart.map { start in
        var components = own.normals(dimension)
        components[0] += start.squareRoot() / noise
        return components.reduce(0) { $0 + $1 * $1 } * noise * noise
      }
      for (k, level) in x.sorted().enumerated() { levels[k][member] = level }
    }
    return levels
  }
}
