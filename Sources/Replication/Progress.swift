import Glibc
import Synchronization

/// A progress bar on the standard error: how much of the running loop is done, and the time left.
///
/// Of nested loops the outermost owns the bar.
final class Progress: Sendable {
  private struct State {
    var depth = 0
    var total = 0
    var done = 0
    var start = ContinuousClock.now
    var shown = ContinuousClock.now
  }

  private let state = Mutex(State())

  /// A bar, where the standard error is a terminal.
  static func onTerminal() -> Progress? { isatty(2) == 1 ? Progress() : nil }

  /// Begins a loop of so many steps; returns whether it owns the bar. Only then are its steps to be
  /// counted.
  func begin(_ total: Int) -> Bool {
    state.withLock { state in
      if state.depth == 0 { state = State(total: total) }
      state.depth += 1
      return state.depth == 1
    }
  }

  /// Counts one step.
  func advance() {
    state.withLock { state in
      state.done += 1
      let now = ContinuousClock.now
      guard now - state.shown > .milliseconds(100) else { return }
      state.shown = now
      let elapsed = (now - state.start) / .seconds(1)
      let left = elapsed / Double(state.done) * Double(state.total - state.done)
      let filled = 30 * state.done / state.total
      let bar =
        String(repeating: "━", count: filled) + String(repeating: "╌", count: 30 - filled)
      writeToStandardError("\r\(bar) \(state.done)/\(state.total), \(left.asDuration) left\u{1B}[K")
    }
  }

  /// Ends a loop; removes the bar with the outermost one.
  func end() {
    state.withLock { state in
      state.depth -= 1
      if state.depth == 0 { writeToStandardError("\r\u{1B}[K") }
    }
  }
}

/// Writes to the standard error at once.
package func writeToStandardError(_ text: String) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { return }
    rest = rest.dropFirst(count)
  }
}

extension Double {
  /// A time in seconds as "0.34 s", "12 s" or "3 min 05 s".
  var asDuration: String {
    if self < 10 { return "\(formatted(digits: 2)) s" }
    let seconds = Int(rounded())
    if seconds < 60 { return "\(seconds) s" }
    let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
    if minutes >= 2 * 365 * 24 * 60 { return "\((self / 31_557_600).formatted(digits: 2)) years" }
    if minutes >= 2 * 24 * 60 { return "\((self / 86_400).formatted(digits: 2)) days" }
    if minutes >= 10 * 60 { return "\((self / 3600).formatted(digits: 2)) hours" }
    return "\(minutes) min \(rest < 10 ? "0" : "")\(rest) s"
  }
}
