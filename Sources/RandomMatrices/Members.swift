import LinearAlgebra
import Parallel

extension Matrix where Scalar == Double {
  /// Runs `body` on chunks of 64 columns in parallel: their numbers, and their elements in place.
  ///
  /// The chunks are fixed and columns independent, so that results do not depend on the number of
  /// threads; a chunk is large enough to pay for the working memory that `body` allocates once.
  mutating func forEachChunkOfColumns(
    _ body: @Sendable (Range<Int>, UnsafeMutableBufferPointer<Double>) throws(DysonError) -> Void
  ) throws(DysonError) {
    let (rows, columns, size) = (self.rows, self.columns, 64)
    try elements.withUnsafeMutableBufferPointer { buffer throws(DysonError) in
      // Chunks are disjoint parts of the buffer.
      nonisolated(unsafe) let all = buffer
      try Parallel.forEach((columns + size - 1) / size) { chunk throws(DysonError) in
        let members = chunk * size..<min(columns, (chunk + 1) * size)
        try body(
          members,
          UnsafeMutableBufferPointer(
            rebasing: all[members.lowerBound * rows..<members.upperBound * rows]))
      }
    }
  }
}
