import PortableMath
import Requirements

extension RandomStream {
  /// A gamma variate of the given shape and scale 1, by Marsaglia and Tsang (2000).
  ///
  /// Candidates d(1 + cx)³, x normal, d = a - 1/3, c = 1/√(9d), are accepted with a probability above
  /// 0.95. For a shape a < 1 the variate of shape a + 1 is multiplied by U^(1/a) (their section 6).
  /// Each variate has a sub-stream of its own: however many candidates it takes, the ones after it
  /// stay the same.
  public mutating func gamma(shape: Double) -> Double {
    require(shape > 0 && shape.isFinite, "the shape must be positive, it is \(shape)")
    var stream = variateStream()
    guard shape < 1 else { return stream.marsagliaTsang(shape) }
    // U^(1/a) is exp(-E/a) with E exponential.
    let boost = Double.portableExp(-stream.exponential() / shape)
    return boost * stream.marsagliaTsang(shape + 1)
  }

  private mutating func marsagliaTsang(_ shape: Double) -> Double {
    let d = shape - 1.0 / 3.0
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let u = uniform()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let bound = 0.5 * x * x + d * (1 - v + PortableFunctions.log(v))
      if PortableFunctions.log(u) < bound { return d * v }
    }
  }

  /// A χ² variate: twice a gamma variate of shape `degreesOfFreedom`/2.
  public mutating func chiSquare(degreesOfFreedom: Double) -> Double {
    2 * gamma(shape: degreesOfFreedom / 2)
  }
}
