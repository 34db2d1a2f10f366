import Dispatch
import Requirements
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Loops over independent iterations, on several threads, with results that do not depend on how
/// many.
///
/// Iterations are handed out in order and each writes to its own place, so the number of threads
/// changes the time and nothing else. A loop started inside an iteration of another loop runs
/// serially on that thread: the outermost loop owns the threads.
public enum Parallel {
  @TaskLocal private static var isInsideLoop = false

  @TaskLocal private static var scopedThreadCount: Int?

  private static let requestedThreadCount = Atomic<Int>(0)

  /// The number of threads that a loop may use: that of ``withThreads(_:_:)`` around it, else what was
  /// set for the process, else all processors.
  public static var threadCount: Int {
    get {
      if let scopedThreadCount { return scopedThreadCount }
      let requested = requestedThreadCount.load(ordering: .relaxed)
      return requested > 0 ? requested : processorCount
    }
    set {
      require(newValue > 0, "threadCount must be positive, it is \(newValue)")
      requestedThreadCount.store(newValue, ordering: .relaxed)
    }
  }

  /// Does the work with so many threads, whatever goes on elsewhere in the process.
  public static func withThreads<Result>(
    _ count: Int, _ work: () throws -> Result
  ) rethrows -> Result {
    require(count > 0, "the number of threads must be positive, it is \(count)")
    return try $scopedThreadCount.withValue(count, operation: work)
  }

  /// The number of processors that are online.
  public static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Runs `body(0)`, …, `body(count - 1)`, each once.
  ///
  /// - Throws: what the failing iteration with the smallest index threw; iterations that had not
  ///   started by then are skipped.
  public static func forEach<Failure: Error>(
    _ count: Int, _ body: @Sendable (Int) throws(Failure) -> Void
  ) throws(Failure) {
    let workers = isInsideLoop ? 1 : min(threadCount, count)
    guard workers > 1 else {
      for index in 0..<count { try body(index) }
      return
    }
    let next = Atomic<Int>(0)
    let failure = Mutex<(index: Int, error: Failure)?>(nil)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      $isInsideLoop.withValue(true) {
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < count else { return }
          do throws(Failure) {
            try body(index)
          } catch {
            next.store(count, ordering: .relaxed)
            failure.withLock { first in
              if first.map({ index < $0.index }) ?? true { first = (index, error) }
            }
          }
        }
      }
    }
    if let first = failure.withLock({ $0 }) { throw first.error }
  }

  /// The array `[body(0), …, body(count - 1)]`.
  ///
  /// - Throws: as ``forEach(_:_:)``.
  public static func map<Element: Sendable, Failure: Error>(
    _ count: Int, _ body: @Sendable (Int) throws(Failure) -> Element
  ) throws(Failure) -> [Element] {
    let results = Mutex<[Element?]>(Array(repeating: nil, count: count))
    try forEach(count) { index throws(Failure) in
      let result = try body(index)
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
