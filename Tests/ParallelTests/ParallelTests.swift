import Parallel
import Testing

struct IterationFailure: Error, Equatable { var index: Int }

/// `threadCount` is one setting for the whole process, hence serialised.
@Suite(.serialized) struct ParallelTests {
  @Test(arguments: [1, 2, 7]) func resultsStandAtTheirIndexOnAnyNumberOfThreads(threads: Int) {
    Parallel.threadCount = threads
    #expect(Parallel.map(100) { $0 * $0 } == (0..<100).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 7]) func theFailureWithTheSmallestIndexIsThrown(threads: Int) {
    Parallel.threadCount = threads
    #expect(throws: IterationFailure(index: 3)) {
      try Parallel.forEach(50) { if $0 >= 3 { throw IterationFailure(index: $0) } }
    }
  }

  @Test func anInnerLoopRunsSeriallyOnItsOwnThread() {
    Parallel.threadCount = 4
    let sums = Parallel.map(4) { outer in Parallel.map(10) { outer + $0 }.reduce(0, +) }
    #expect(sums == [45, 55, 65, 75])
  }

  @Test func anEmptyLoopDoesNothing() {
    #expect(Parallel.map(0) { $0 }.isEmpty)
  }
}
