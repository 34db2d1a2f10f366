import Glibc
import Synchronization

/// Text could not be written to the standard output.
package struct LostOutput: ExitingError, CustomStringConvertible {
  let reason: String
  package var status: ExitStatus { .inputOutput }
  package var description: String { "writing to the standard output failed: \(reason)" }
}

/// The three streams that a program is started with.
package enum StandardStreams {
  /// Takes the places of those that were closed, so that no file and no pipe of ours gets their numbers.
  /// Call it before anything is opened. Reading gives nothing; writing fails as if they were closed.
  package static func secure() {
    for number in [Int32(0), 1, 2] where fcntl(number, F_GETFD) == -1 && errno == EBADF {
      // Open for the other direction.
      _ = open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Set when whoever read the output has gone: nobody misses the rest.
  private static let hasNoReader = Mutex(false)

  /// Writes to the standard output at once.
  ///
  /// A reader that has gone, as `head` goes after ten lines, is no error; and no signal ends the program.
  ///
  /// - Throws: ``LostOutput``.
  package static func write(_ text: String) throws(LostOutput) {
    if hasNoReader.withLock({ $0 }) { return }
    var pipe = sigset_t()
    var old = sigset_t()
    var pending = sigset_t()
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    sigpending(&pending)
    let wasPending = sigismember(&pending, SIGPIPE) == 1
    pthread_sigmask(SIG_BLOCK, &pipe, &old)
    defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
      let error = errno
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, error == EPIPE {
        var now = timespec()
        if !wasPending { while sigtimedwait(&pipe, nil, &now) == -1 && errno == EINTR {} }
        hasNoReader.withLock { $0 = true }
        return
      } else if count < 0, error == EAGAIN {
        var stream = pollfd(fd: 1, events: Int16(POLLOUT), revents: 0)
        poll(&stream, 1, -1)
      } else if count == 0 || error != EINTR {
        throw LostOutput(reason: String(cString: strerror(error)))
      }
    }
  }

  /// Writes a line to the standard output at once.
  package static func print(_ line: String) throws(LostOutput) { try write(line + "\n") }
}
