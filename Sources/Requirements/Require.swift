import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the program with a reason unless a condition holds, in a release build too, where
/// `precondition` forgets its text.
///
/// It is for what a function cannot throw: a mistake of the caller's code, or data and settings that it
/// cannot use. What a caller can foresee and answer is thrown.
@inlinable public func require(
  _ condition: @autoclosure () -> Bool, _ reason: @autoclosure () -> String
) {
  if !condition() { unmet(reason()) }
}

/// Ends the program with the reason why it cannot go on.
@inline(never) public func unmet(_ reason: String) -> Never {
  UnmetRequirement.end(reason)
}

/// How a program ends when a requirement is not met: with one line on standard error and exit status 70,
/// unless it says otherwise.
public enum UnmetRequirement {
  private static let ending = Mutex<(@Sendable (String) -> Never)?>(nil)

  /// Sets how the program ends. The closure may be called on any thread.
  public static func ends(with ending: @escaping @Sendable (String) -> Never) {
    self.ending.withLock { $0 = ending }
  }

  static func end(_ reason: String) -> Never {
    if let ending = ending.withLock({ $0 }) { ending(reason) }
    let line = "semicircle: \(reason)\n"
    _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    // Not `exit`: other threads may be at work, and what they use must not be torn down.
    _exit(70)
  }
}
