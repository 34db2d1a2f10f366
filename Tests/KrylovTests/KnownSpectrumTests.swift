import Krylov
import LinearAlgebra
import Randomness
import Testing

struct KnownSpectrumTests {
  /// qᵀAʲq are the moments of the measure of a unit vector q, tr Aʲ/P those of the density.
  @Test func momentsAreThoseOfTheMatrix() throws {
    let a = randomSymmetric(9, seed: 41)
    let spectrum = try KnownSpectrum(of: a)
    let q = (0..<9).map { Double($0) - 2.5 }
    let measure = spectrum.measure(of: q)
    var (power, image) = (Matrix<Double>.identity(9), q)
    for j in 0...4 {
      let moment = measure.integral { $0.power(j) }
      #expect(abs(moment - q.dot(image) / q.dot(q)) <= 1e-11 * (1 + abs(moment)))
      let trace = spectrum.density.integral { $0.power(j) }
      #expect(abs(trace - power.trace / 9) <= 1e-11 * (1 + abs(trace)))
      (power, image) = (power * a, a * image)
    }
    #expect(spectrum.interval == spectrum.values[0]...spectrum.largest)
  }

  /// Against the list of all 2⁸ vectors of signs.
  @Test func chebyshevMomentsHaveTheMeanAndVarianceOfAllSigns() throws {
    let spectrum = try KnownSpectrum(of: randomSymmetric(8, seed: 43))
    let (means, variances) = spectrum.chebyshevMoments(to: 5)
    let all = (0..<256).map { bits in
      spectrum.measure(of: (0..<8).map { bits >> $0 & 1 == 0 ? 1.0 : -1 })
        .chebyshevMoments(to: 5, on: spectrum.interval)
    }
    for j in 0...5 {
      let center = all.reduce(0) { $0 + $1[j] } / 256
      let second = all.reduce(0) { $0 + ($1[j] - center) * ($1[j] - center) } / 256
      #expect(abs(means[j] - center) <= 1e-13)
      #expect(abs(variances[j] - second) <= 1e-13)
    }
  }

  @Test func anotherMatrixDisagrees() throws {
    let a = randomSymmetric(20, seed: 47)
    let spectrum = try KnownSpectrum(of: a)
    let stream = RandomStream("known spectrum", seed: 1)
    #expect(spectrum.disagreement(with: a, stream) <= 1e-13)
    var other = a
    other[3, 3] += 1e-3
    #expect(spectrum.disagreement(with: other, stream) >= 1e-6)
  }

  @Test func aDecompositionHasItsRecurrence() throws {
    let a = randomSymmetric(30, seed: 53)
    let start = (0..<30).map { 1 / Double($0 + 1) }
    let process = try lanczos(a, start: start, steps: 10)
    #expect(process.recurrenceDefect(of: a) <= 1e-13)
    var other = a
    other[0, 0] += 0.1
    #expect(process.recurrenceDefect(of: other) >= 1e-3)
  }
}

extension Double {
  fileprivate func power(_ n: Int) -> Double { (0..<n).reduce(1) { power, _ in power * self } }
}
