import Requirements

extension RandomStream {
  /// An integer in 0 ..< bound, each with the same probability.
  ///
  /// The upper word of (64 random bits) × bound, after Lemire (2019). The few products that would
  /// make it biased, fewer than bound/2⁶⁴ of them, are drawn again from a sub-stream, so that each
  /// integer takes one word of this stream.
  public mutating func integer(below bound: Int) -> Int {
    require(bound > 0, "the bound must be positive, it is \(bound)")
    let bound = UInt64(bound)
    let word = nextWord()
    var product = word.multipliedFullWidth(by: bound)
    let threshold = (0 &- bound) % bound
    if product.low < threshold {
      var again = retryStream(word)
      repeat {
        product = again.nextWord().multipliedFullWidth(by: bound)
      } while product.low < threshold
    }
    return Int(product.high)
  }

  /// A random permutation of 0 ..< n, each of the n! with the same probability (Fisher–Yates).
  public mutating func permutation(_ n: Int) -> [Int] {
    require(n >= 0, "n must not be negative, it is \(n)")
    var items = Array(0..<n)
    for i in items.indices.dropLast() {
      items.swapAt(i, i + integer(below: n - i))
    }
    return items
  }

  /// `k` different integers of 0 ..< n, in random order: the first k entries of ``permutation(_:)``.
  ///
  /// The Fisher–Yates shuffle stopped after k steps; entries that have left their place are kept in
  /// a dictionary, so that time and memory are O(k).
  public mutating func sample(_ k: Int, of n: Int) -> [Int] {
    require(k >= 0 && k <= n, "cannot sample \(k) of \(n) without replacement")
    var moved: [Int: Int] = [:]
    moved.reserveCapacity(k)
    return (0..<k).map { i in
      let j = i + (i < n - 1 ? integer(below: n - i) : 0)
      let chosen = moved[j] ?? j
      moved[j] = moved[i] ?? i
      return chosen
    }
  }

  /// `k` independent integers of 0 ..< n.
  public mutating func sampleWithReplacement(_ k: Int, of n: Int) -> [Int] {
    require(k >= 0, "k must not be negative, it is \(k)")
    return (0..<k).map { _ in integer(below: n) }
  }
}
