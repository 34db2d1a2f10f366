import Glibc

/// Other programs, run by the shell.
package enum Shell {
  /// Runs a command; returns what it wrote to its standard output, and its exit status (128 + the
  /// signal's number if a signal ended it).
  package static func run(_ command: String) -> (output: String, status: Int32) {
    // A thread of a loop has its signals blocked, and a child would inherit that: it could not be
    // stopped, and a shell could not wait for what it has started.
    var (none, own) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &own)
    let opened = popen(command, "re")
    pthread_sigmask(SIG_SETMASK, &own, nil)
    guard let stream = opened else { return ("", 127) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    let status = pclose(stream)
    let ending = status & 0x7f
    return (String(decoding: bytes, as: UTF8.self), ending == 0 ? status >> 8 & 0xff : 128 + ending)
  }

  /// The argument in quotes that keep the shell from reading anything into it.
  package static func quoted(_ argument: String) -> String {
    var quoted = "'"
    for character in argument { quoted += character == "'" ? "'\\''" : String(character) }
    return quoted + "'"
  }
}
