/// Every batch that can be drawn from a few samples, as lists of their numbers in the order in which they
/// are drawn: n!/(n − B)! lists, with replacement n^B.
///
/// - Parameters:
///   - size: B.
///   - count: n.
///   - replacement: whether a sample can come twice.
/// - Precondition: 0 ≤ B, and without replacement B ≤ n.
public func allBatches(of size: Int, from count: Int, replacement: Bool) -> [[Int]] {
  require(size >= 0 && (replacement || size <= count), "batches of \(size) from \(count)")
  return (0..<size).reduce([[]]) { lists, _ in
    lists.flatMap { list in
      (0..<count).filter { replacement || !list.contains($0) }.map { list + [$0] }
    }
  }
}
