import Requirements

/// The vector operations of BLAS on arrays.
extension Array where Element: BLASScalar {
  /// xᵀy.
  @inlinable public func dot(_ y: [Element]) -> Element {
    require(count == y.count, "inner product of vectors of \(count) and \(y.count)")
    return Element.dot(count, self, y)
  }

  /// ‖x‖, without overflow.
  @inlinable public var norm: Element { Element.nrm2(count, self) }

  /// x ← x + αy.
  @inlinable public mutating func add(_ y: [Element], scaledBy alpha: Element = 1) {
    require(count == y.count, "sum of vectors of \(count) and \(y.count)")
    Element.axpy(count, alpha, y, &self)
  }

  /// x ← αx.
  @inlinable public mutating func scale(by alpha: Element) { Element.scal(count, alpha, &self) }

  /// x ← x/‖x‖; returns the former ‖x‖. A zero vector stays as it is, and so does one that holds a
  /// NaN or an infinity.
  @inlinable @discardableResult public mutating func normalise() -> Element {
    let length = norm
    guard length > 0 && length.isFinite else { return length }
    // Where 1/‖x‖ is no normal number, a power of two brings the vector near 1 first.
    let inverse = 1 / length
    if !inverse.isNormal || !length.isNormal {
      scale(byPowerOfTwo: -Int(length.exponent))
      scale(by: 1 / norm)
    } else {
      scale(by: inverse)
    }
    return length
  }

  /// x ← 2ᵏ x: exact, unless the result leaves the range of normal numbers.
  public mutating func scale(byPowerOfTwo k: Int) {
    guard k != 0 else { return }
    // In steps that are numbers themselves.
    let largest = Int(Element.greatestFiniteMagnitude.exponent)
    var rest = k
    while rest != 0 {
      let step = Swift.max(-largest + 1, Swift.min(largest, rest))
      let factor = Element(
        sign: .plus, exponent: Element.Exponent(step), significand: 1)
      for i in indices { self[i] *= factor }
      rest -= step
    }
  }

  /// Whether no element is a NaN or an infinity.
  public var isFinite: Bool { Element.allFinite(count, self) }

  /// The largest absolute value; NaN if one is NaN.
  @inlinable public var maximumMagnitude: Element {
    var largest: Element = 0
    for x in self where abs(x) > largest || x.isNaN { largest = abs(x) }
    return largest
  }
}
