/// Why the book cannot be made, in one line that says where to look and how to mend it.
package struct WeavingError: Error, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}
