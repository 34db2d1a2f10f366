// A scalar is a Float or a Double; C has a function for each.
extension UnsafePointer {
  func raw<Number>() -> UnsafePointer<Number> {
    UnsafeRawPointer(self).assumingMemoryBound(to: Number.self)
  }
}

extension UnsafeMutablePointer {
  func raw<Number>() -> UnsafeMutablePointer<Number> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: Number.self)
  }
}
