import LawProperties
import Randomness
import Statistics
import Testing

/// Estimators against sums of integers, which are exact, and against sorting, on 10,000 samples that
/// nobody chose: short and long ones, of all sizes, with ties.
@Suite struct EstimatorPropertiesTests {
  private struct Sample {
    var stream: RandomStream
    /// Integers below 2²⁰ in size, about a centre that is up to a thousand times as large.
    var integers: [Int]
    var numbers: [Double] { integers.map(Double.init) }

    init(_ purpose: String, _ cell: Int, least: Int = 1) {
      stream = RandomStream("estimator-properties/" + purpose, seed: 1, cell: cell)
      let count = Int(stream.size(Double(least), 200))
      let width = Int(stream.size(2, 1_048_576))
      let center = stream.uniform() < 0.5 ? 0 : Int(stream.size(1, 1000 * Double(width)))
      integers = Array(repeating: 0, count: count)
      for i in 0..<count { integers[i] = center + stream.integer(below: width) }
    }
  }

  private static func exact(_ numerator: Int128, _ denominator: Int128) -> Double {
    Double(numerator) / Double(denominator)
  }

  @Test func orderStatisticsAndQuantilesAreThoseOfTheSortedSample() {
    for cell in 0..<10_000 {
      var sample = Sample("order", cell)
      let numbers = sample.numbers
      let sorted = numbers.sorted()
      let rank = sample.stream.integer(below: sorted.count)
      #expect(orderStatistic(numbers, rank: rank) == sorted[rank])
      let p = sample.stream.uniform()
      let place = p * Double(sorted.count - 1)
      let q = quantile(numbers, p)
      #expect(sorted[Int(place)] <= q && q <= sorted[min(Int(place) + 1, sorted.count - 1)])
      #expect(quantile(numbers, 0) == sorted[0] && quantile(numbers, 1) == sorted.last)
      let ofMirrored = quantile(numbers.map { -$0 }, 1 - p)
      #expect(abs(ofMirrored + q) <= 1e-13 * (abs(q) + sorted[sorted.count - 1] - sorted[0]))
    }
  }

  /// With S_k = Σ (n x − Σx)^k, in integers: the variance is S₂/(n²(n² − n)/n), and so on.
  @Test func momentsAreThoseOfExactSums() {
    for cell in 0..<10_000 {
      let sample = Sample("moments", cell, least: 4)
      let (n, numbers) = (Int128(sample.integers.count), sample.numbers)
      let sum = sample.integers.reduce(Int128(0)) { $0 + Int128($1) }
      let deviations = sample.integers.map { n * Int128($0) - sum }
      let squares = deviations.reduce(Int128(0)) { $0 + $1 * $1 }
      let mean = Self.exact(sum, n)
      let variance = Self.exact(squares, n * n * (n - 1))
      let moments = RunningMoments(numbers)
      expectClose(Statistics.mean(numbers), mean, relative: 1e-15)
      expectClose(moments.mean, mean, relative: 1e-14)
      guard squares > 0 else { continue }
      expectClose(Statistics.variance(numbers), variance, relative: 1e-12)
      expectClose(standardDeviation(numbers), variance.squareRoot(), relative: 1e-12)
      expectClose(standardError(numbers), (variance / Double(n)).squareRoot(), relative: 1e-12)
      // Running sums see a centre that is a thousand times the spread at first.
      expectClose(moments.variance, variance, relative: 1e-10)
      let second = Double(squares) / Double(n)
      let third = deviations.reduce(0) { $0 + Double($1 * $1) * Double($1) } / Double(n)
      let fourth = deviations.reduce(0) { $0 + Double($1 * $1) * Double($1 * $1) } / Double(n)
      expectClose(
        moments.skewness, third / (second * second.squareRoot()), relative: 1e-9, floor: 1)
      expectClose(moments.excessKurtosis, fourth / (second * second) - 3, relative: 1e-9, floor: 1)
      // Two halves, merged, are the whole.
      var halves = RunningMoments(numbers.prefix(numbers.count / 3))
      halves.merge(RunningMoments(numbers.dropFirst(numbers.count / 3)))
      expectClose(halves.variance, variance, relative: 1e-10)
      expectClose(halves.mean, mean, relative: 1e-14)
    }
  }

  @Test func covarianceAndSlopeAreThoseOfExactSums() {
    for cell in 0..<10_000 {
      var sample = Sample("pairs", cell, least: 3)
      let n = Int128(sample.integers.count)
      let slope = sample.stream.integer(below: 9) - 4
      let (stream, integers) = (sample.stream, sample.integers)
      var noise = stream
      let others = integers.map { slope * $0 + noise.integer(below: 1000) }
      let (x, y) = (sample.numbers, others.map(Double.init))
      let (sumX, sumY) = (
        integers.reduce(Int128(0)) { $0 + Int128($1) }, others.reduce(Int128(0)) { $0 + Int128($1) }
      )
      let cross = zip(integers, others).reduce(Int128(0)) {
        $0 + (n * Int128($1.0) - sumX) * (n * Int128($1.1) - sumY)
      }
      let squares = integers.reduce(Int128(0)) {
        $0 + (n * Int128($1) - sumX) * (n * Int128($1) - sumX)
      }
      let ofOthers = others.reduce(Int128(0)) {
        $0 + (n * Int128($1) - sumY) * (n * Int128($1) - sumY)
      }
      guard squares > 0, ofOthers > 0 else { continue }
      let scale = (Double(squares) * Double(ofOthers)).squareRoot()
      let unit = Double(n * n * (n - 1))
      #expect(abs(covariance(x, y) - Double(cross) / unit) <= 1e-12 * scale / unit)
      #expect(abs(correlation(x, y) - Double(cross) / scale) <= 1e-12)
      #expect(abs(rankCorrelation(x, x) - 1) <= 1e-12)
      let fit = LinearRegression(x, y)
      #expect(
        abs(fit.slope.value - Self.exact(cross, squares))
          <= 1e-12 * (Double(ofOthers) / Double(squares)).squareRoot())
    }
  }

  @Test func histogramsCountEachNumberOnce() {
    for cell in 0..<2000 {
      var sample = Sample("histogram", cell)
      let numbers = sample.numbers
      let low = quantile(numbers, 0.4 * sample.stream.uniform())
      let high = quantile(numbers, 1 - 0.4 * sample.stream.uniform())
      guard low < high else { continue }
      let histogram = Histogram(numbers, low...high, bins: 1 + sample.stream.integer(below: 20))
      let edges = histogram.edges
      for (bin, count) in histogram.counts.enumerated() {
        let isLast = bin == histogram.counts.count - 1
        let inside = numbers.count {
          edges[bin] <= $0 && (isLast ? $0 <= edges[bin + 1] : $0 < edges[bin + 1])
        }
        #expect(count == inside)
      }
      #expect(histogram.below == numbers.count { $0 < low })
      #expect(histogram.above == numbers.count { $0 > high })
      #expect(histogram.total == numbers.count)
    }
  }
}
