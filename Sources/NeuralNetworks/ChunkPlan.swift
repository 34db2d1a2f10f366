import LinearAlgebra
import Parallel

/// How a sum over samples is cut. Samples are taken in chunks whose working memory fits a
/// processor's second-level cache; consecutive chunks form at most eight segments; a segment adds
/// its chunks one after the other into a partial sum of its own, and the partial sums are added in
/// order. The cut depends on the shape of the problem alone, so the number of threads, which share
/// the segments, does not change a bit of the result.
struct ChunkPlan: Sendable {
  /// The samples first ..< first + count.
  struct Chunk {
    let segment: Int
    let first: Int
    let count: Int
    /// Whether it is the first of its segment.
    let isFirst: Bool
  }

  let sampleCount: Int
  let chunkSize: Int
  let segmentCount: Int
  /// The most segments that this many samples or fewer are cut into.
  let mostSegments: Int
  private let chunksPerSegment: Int

  /// - Parameter rows: the most rows that an array of working memory has; a chunk of it takes at
  ///   most 128 KiB.
  init<Scalar: BLASScalar>(sampleCount: Int, rows: Int, of _: Scalar.Type) {
    let fitting = (128 << 10) / (MemoryLayout<Scalar>.stride * max(1, rows))
    self.sampleCount = sampleCount
    chunkSize = max(1, min(sampleCount, max(64, min(1024, fitting / 32 * 32))))
    let chunkCount = (sampleCount + chunkSize - 1) / chunkSize
    mostSegments = min(8, chunkCount)
    chunksPerSegment = (chunkCount + 7) / 8
    segmentCount = (chunkCount + chunksPerSegment - 1) / chunksPerSegment
  }

  /// Calls `body(segment)` for each segment, on several threads.
  func forEachSegment(_ body: @Sendable (Int) -> Void) {
    // One segment is not worth waking threads.
    if segmentCount == 1 { body(0) } else { Parallel.forEach(segmentCount) { body($0) } }
  }

  /// Calls `body` for each chunk of a segment, in order.
  func forEachChunk(of segment: Int, _ body: (Chunk) -> Void) {
    let start = segment * chunksPerSegment * chunkSize
    let end = min(sampleCount, start + chunksPerSegment * chunkSize)
    var first = start
    while first < end {
      body(
        Chunk(
          segment: segment, first: first, count: min(chunkSize, end - first),
          isFirst: first == start))
      first += chunkSize
    }
  }
}

/// y ← scale · Σ partials + decay · x over `count` elements; the partial sums stand `stride` apart.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func addPartials<Scalar: BLASScalar>(
  _ partials: UnsafePointer<Scalar>, segments: Int, stride: Int, count: Int, scale: Scalar,
  decay: Scalar, x: UnsafePointer<Scalar>, into y: UnsafeMutablePointer<Scalar>
) {
  // Blocks that stay in the first-level cache while the segments pass over them.
  var start = 0
  while start < count {
    let end = min(count, start + 2048)
    for i in start..<end { y[i] = partials[i] }
    for segment in 1..<max(1, segments) {
      let partial = partials + segment * stride
      for i in start..<end { y[i] += partial[i] }
    }
    if decay == 0 {
      for i in start..<end { y[i] *= scale }
    } else {
      for i in start..<end { y[i] = scale * y[i] + decay * x[i] }
    }
    start = end
  }
}

/// A value that crosses into the iterations of a parallel loop. Its user sees to it that iterations
/// write to different places.
struct Shared<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
