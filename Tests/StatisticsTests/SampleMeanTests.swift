import Statistics
import Testing

@Suite struct SampleMeanTests {
  /// A population with a heavy tail and a mean.
  static let population = [0.3, -1.2, 0.1, 9.0, 0.4, -0.2]

  /// All equally likely samples, in order of drawing.
  static func samples(_ size: Int, replacement: Bool) -> [[Int]] {
    (0..<size).reduce([[]]) { lists, _ in
      lists.flatMap { list in
        population.indices.filter { replacement || !list.contains($0) }.map { list + [$0] }
      }
    }
  }

  @Test(arguments: 1...6, [false, true])
  func itsMomentsAreThoseOfTheListOfAllSamples(size: Int, replacement: Bool) {
    let center = mean(Self.population)
    let deviations = Self.samples(size, replacement: replacement).map { sample in
      mean(sample.map { Self.population[$0] }) - center
    }
    let squares = deviations.map { $0 * $0 }
    let (second, fourth) = (mean(squares), mean(squares.map { $0 * $0 }))
    let law = SampleMean(of: Self.population, size: size, replacement: replacement)
    // The sample of all has no noise; elsewhere the numbers are of order 1.
    #expect(abs(law.variance - second) <= 1e-13 * max(1, second))
    #expect(abs(law.fourthMoment - fourth) <= 1e-12 * max(1, fourth))
    #expect(abs(law.varianceOfSquare - (fourth - second * second)) <= 1e-12 * max(1, fourth))
  }

  @Test(arguments: 1...5)
  func asManyIndependentDrawsAsTheEffectiveSizeAreAsUncertain(size: Int) {
    let single = SampleMean(of: Self.population, size: 1, replacement: true).variance
    let law = SampleMean(of: Self.population, size: size, replacement: false)
    expectClose(law.variance * effectiveSampleSize(size, of: 6), single, relative: 1e-12)
  }

  /// B(mean of B) = −(N − B)(mean of the rest), so that the fourth moments obey the same law.
  @Test func aSampleIsAsUncertainAsWhatItLeavesOut() {
    let population = (0..<200).map { Double($0 * $0 * $0) / 1e6 }
    let (few, most) = (
      SampleMean(of: population, size: 8, replacement: false),
      SampleMean(of: population, size: 192, replacement: false)
    )
    let ratio = 192.0 / 8
    expectClose(most.variance * ratio * ratio, few.variance, relative: 1e-11)
    let fourth = most.fourthMoment * ratio * ratio * ratio * ratio
    expectClose(fourth, few.fourthMoment, relative: 1e-9)
  }

  /// One number that has all the variance, in 10⁶: samples of 10 hold it once in 10⁵ times, and then
  /// the squared mean is 1/100.
  @Test func aRareNumberMakesTheSquareUncertain() {
    var population = [Double](repeating: 0, count: 1_000_000)
    population[17] = 1
    let law = SampleMean(of: population, size: 10, replacement: false)
    expectClose(law.varianceOfSquare, 1e-5 * 1e-4, relative: 1e-4)
  }
}
