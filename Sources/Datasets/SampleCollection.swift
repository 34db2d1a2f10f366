import Randomness
import Requirements

/// Labelled images or samples, of which subsets can be taken.
public protocol SampleCollection {
  /// The number of samples.
  var count: Int { get }
  /// The samples with the given numbers, in that order.
  func subset(_ indices: some Collection<Int>) -> Self
}

extension SampleCollection {
  /// The first n samples.
  public func prefix(_ n: Int) -> Self {
    require(n >= 0 && n <= count, "the first \(n) of \(count) samples")
    return n == count ? self : subset(0..<n)
  }

  /// The samples with even and with odd numbers. Unlike the first and the second half of a data set
  /// they have the same mixture of writers: the way to split test images for validation.
  public func interleaved() -> (even: Self, odd: Self) {
    (
      subset(Array(stride(from: 0, to: count, by: 2))),
      subset(Array(stride(from: 1, to: count, by: 2)))
    )
  }

  /// n samples drawn without replacement.
  public func sample(_ n: Int, using stream: inout RandomStream) -> Self {
    subset(stream.sample(n, of: count))
  }

  /// A random split into n samples and the rest.
  public func randomSplit(
    _ n: Int, using stream: inout RandomStream
  ) -> (drawn: Self, rest: Self) {
    require(n >= 0 && n <= count, "\(n) of \(count) samples")
    let order = stream.permutation(count)
    return (subset(order[..<n]), subset(order[n...]))
  }
}
