// A scalar is a Float or a Double; C has a function for each.
extension UnsafePointer {
  /// The same numbers under the name of their type, for the function of C that takes this type.
  @inlinable package func raw<Number>() -> UnsafePointer<Number> {
    UnsafeRawPointer(self).assumingMemoryBound(to: Number.self)
  }
}

extension UnsafeMutablePointer {
  /// The same numbers under the name of their type, for the function of C that takes this type.
  @inlinable package func raw<Number>() -> UnsafeMutablePointer<Number> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: Number.self)
  }
}
