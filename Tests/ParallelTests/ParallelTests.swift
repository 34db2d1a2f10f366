import Glibc
import Parallel
import Synchronization
import Testing

struct IterationFailure: Error, Equatable { var index: Int }

@Suite struct ParallelTests {
  @Test(arguments: [1, 2, 7]) func resultsStandAtTheirIndexOnAnyNumberOfThreads(threads: Int) {
    let squares = Parallel.withThreads(threads) { Parallel.map(100) { $0 * $0 } }
    #expect(squares == (0..<100).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 7]) func theFailureWithTheSmallestIndexIsThrown(threads: Int) {
    #expect(throws: IterationFailure(index: 3)) {
      try Parallel.withThreads(threads) {
        try Parallel.forEach(50) { if $0 >= 3 { throw IterationFailure(index: $0) } }
      }
    }
  }

  @Test func anInnerLoopRunsSeriallyOnItsOwnThread() {
    let sums = Parallel.withThreads(4) {
      Parallel.map(4) { outer in Parallel.map(10) { outer + $0 }.reduce(0, +) }
    }
    #expect(sums == [45, 55, 65, 75])
  }

  @Test func theNumberOfThreadsIsThatOfTheScope() {
    let outside = Parallel.threadCount
    Parallel.withThreads(outside + 3) {
      #expect(Parallel.threadCount == outside + 3)
      Parallel.withThreads(1) { #expect(Parallel.threadCount == 1) }
      #expect(Parallel.threadCount == outside + 3)
    }
    #expect(Parallel.threadCount == outside)
  }

  /// Two iterations wait for each other: one thread alone would never get to the second.
  @Test func asManyThreadsAsAreAskedForRunAtOnce() {
    let arrived = Atomic<Int>(0)
    Parallel.withThreads(2) {
      Parallel.forEach(2) { _ in
        arrived.wrappingAdd(1, ordering: .sequentiallyConsistent)
        while arrived.load(ordering: .sequentiallyConsistent) < 2 { sched_yield() }
      }
    }
    #expect(arrived.load(ordering: .sequentiallyConsistent) == 2)
  }

  @Test func anEmptyLoopDoesNothing() {
    #expect(Parallel.map(0) { $0 }.isEmpty)
  }
}
