/// The vector operations of BLAS on arrays.
extension Array where Element: BLASScalar {
  /// xᵀy.
  @inlinable public func dot(_ y: [Element]) -> Element {
    precondition(count == y.count, "inner product of vectors of \(count) and \(y.count)")
    return Element.dot(count, self, y)
  }

  /// ‖x‖, without overflow.
  @inlinable public var norm: Element { Element.nrm2(count, self) }

  /// x ← x + αy.
  @inlinable public mutating func add(_ y: [Element], scaledBy alpha: Element = 1) {
    precondition(count == y.count, "sum of vectors of \(count) and \(y.count)")
    Element.axpy(count, alpha, y, &self)
  }

  /// x ← αx.
  @inlinable public mutating func scale(by alpha: Element) { Element.scal(count, alpha, &self) }

  /// x ← x/‖x‖; returns the former ‖x‖. A zero vector stays as it is.
  @inlinable @discardableResult public mutating func normalise() -> Element {
    let length = norm
    if length > 0 { scale(by: 1 / length) }
    return length
  }

  /// Whether no element is a NaN or an infinity.
  public var isFinite: Bool { Element.allFinite(count, self) }

  /// The largest absolute value; NaN if one is NaN.
  @inlinable public var maximumMagnitude: Element {
    var largest: Element = 0
    for x in self where !(abs(x) <= largest) { largest = abs(x) }
    return largest
  }
}
