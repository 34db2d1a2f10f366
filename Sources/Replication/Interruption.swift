import Figures
import Glibc
import Synchronization

/// Ends the program cleanly when the user interrupts it (SIGINT) or the system asks it to stop
/// (SIGTERM): files that are not finished are removed, those of earlier runs stay whole.
///
/// A signal handler may call next to nothing, so it only writes a byte to a pipe; a thread of its
/// own waits at the other end and does the rest.
enum Interruption {
  /// The folder with unfinished files. It is locked while finished files are moved into place: an
  /// interruption waits for that.
  static let staging = Mutex<String?>(nil)

  // Written once, before the handler and the thread exist.
  nonisolated(unsafe) private static var readEnd: Int32 = -1
  nonisolated(unsafe) private static var writeEnd: Int32 = -1
  nonisolated(unsafe) private static var hasCome = false

  /// Begins to watch. Call it once, at the start of the program.
  static func watch() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { _ in
        Interruption.wait()
        return nil
      }, nil)
    guard status == 0 else { return }
    for number in [SIGINT, SIGTERM] {
      // Whoever started us may have it ignored, as a shell does for work in the background.
      var former = sigaction()
      if sigaction(number, nil, &former) == 0, isIgnored(former) { continue }
      signal(number) { number in
        Interruption.hasCome = true
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(Interruption.writeEnd, &byte, 1)
      }
    }
  }

  /// Where an interruption has come, it ends the program, and gnuplot before: what that says of it is no
  /// fault to report.
  static func comesFirst() {
    while hasCome { pause() }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func wait() {
    var number: UInt8 = 0
    while read(readEnd, &number, 1) != 1 {}
    staging.withLock { folder in
      Gnuplot.endAll()
      if let folder { Files.removeFolder(folder) }
      writeToStandardError(isatty(2) == 1 ? "\r\u{1B}[Kinterrupted\n" : "interrupted\n")
      _exit(128 + Int32(number))
    }
  }
}
