import LinearAlgebra
import Parallel

/// How a sum over samples is cut. Samples are taken in chunks whose inputs and working memory fit a
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
  private let segmentSize: Int

  /// Chunks of `chunkSize` samples, the last one of a segment of fewer; segments of `segmentSize`.
  init(sampleCount: Int, chunkSize: Int, segmentSize: Int, segmentCount: Int) {
    self.sampleCount = sampleCount
    self.chunkSize = chunkSize
    self.segmentSize = segmentSize
    self.segmentCount = segmentCount
  }

  /// Chunks of `chunkSize` samples in at most `segmentCount` segments.
  init(sampleCount: Int, chunkSize: Int, segmentCount: Int) {
    let chunks = (sampleCount + chunkSize - 1) / chunkSize
    segmentSize = (chunks + segmentCount - 1) / segmentCount * chunkSize
    self.segmentCount = (sampleCount + segmentSize - 1) / segmentSize
    self.sampleCount = sampleCount
    self.chunkSize = chunkSize
  }

  /// Calls `body(segment)` for each segment, on several threads.
  func forEachSegment(_ body: @Sendable (Int) -> Void) {
    // One segment is not worth waking threads.
    if segmentCount == 1 { body(0) } else { Parallel.forEach(segmentCount) { body($0) } }
  }

  /// Calls `body` for each chunk of a segment, in order.
  func forEachChunk(of segment: Int, _ body: (Chunk) -> Void) {
    let start = segment * segmentSize
    let end = min(sampleCount, start + segmentSize)
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
struct AcrossThreads<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
