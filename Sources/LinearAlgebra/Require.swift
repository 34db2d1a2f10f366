#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the program with a reason, in one line on standard error and with exit status 70, unless a
/// condition holds. For conditions that data or settings can break: `precondition` forgets its text
/// in a release build.
@inlinable public func require(
  _ condition: @autoclosure () -> Bool, _ reason: @autoclosure () -> String
) {
  if !condition() { fail(reason()) }
}

/// Writes the reason and ends the program.
@usableFromInline func fail(_ reason: String) -> Never {
  let line = "semicircle: \(reason)\n"
  _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  exit(70)
}
