import Synchronization

/// Working memory that the threads of a loop borrow: there are never more pieces than threads, and
/// one thread alone always gets the same, warm piece.
final class MemoryPool: Sendable {
  private struct State: @unchecked Sendable {
    var free: [UnsafeMutableRawBufferPointer] = []
  }

  private let state = Mutex(State())

  /// Calls `body` with memory for `count` numbers, of any content.
  func borrow<Scalar>(
    _ count: Int, of _: Scalar.Type, _ body: (UnsafeMutablePointer<Scalar>) -> Void
  ) {
    let byteCount = count * MemoryLayout<Scalar>.stride
    let free = state.withLock { AcrossThreads($0.free.popLast()) }.value
    let piece: UnsafeMutableRawBufferPointer
    if let free, free.count >= byteCount {
      piece = free
    } else {
      free?.deallocate()
      // A cache line; the kernels of BLAS like their rows aligned.
      piece = .allocate(byteCount: byteCount, alignment: 64)
    }
    if let base = piece.baseAddress {
      body(base.bindMemory(to: Scalar.self, capacity: count))
    }
    let returned = AcrossThreads(piece)
    state.withLock { $0.free.append(returned.value) }
  }

  deinit {
    state.withLock { for piece in $0.free { piece.deallocate() } }
  }
}
