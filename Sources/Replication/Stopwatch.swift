import Glibc

/// What a run has cost so far.
struct Stopwatch {
  private let start = ContinuousClock.now

  /// Seconds by the clock.
  var wall: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// Seconds of processor time, all threads together.
  var processor: Double {
    let usage = Self.usage
    return Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
  }

  /// Bytes of memory at the peak.
  var peakBytes: Int { Self.usage.ru_maxrss * 1024 }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }

  private static var usage: rusage {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage
  }
}
