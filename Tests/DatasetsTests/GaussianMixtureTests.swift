import Datasets
import LinearAlgebra
import Randomness
import Testing

@Suite struct GaussianMixtureTests {
  static func mixture(_ classes: Int = 4, _ d: Int = 6, separation: Double = 2) -> GaussianMixture {
    var stream = RandomStream("mixture/means", seed: 3)
    return GaussianMixture(
      classCount: classes, dimension: d, separation: separation, from: &stream)
  }

  static let stream = RandomStream("mixture/samples", seed: 3)

  @Test("within a class: the mean is the class's, the covariance the identity")
  func moments() {
    let mixture = Self.mixture()
    let samples = mixture.samples(20_000, from: Self.stream)
    for label in 0..<4 {
      let members = samples.subset(samples.labels.indices.filter { samples.labels[$0] == label })
      let n = Double(members.count)
      let deviations = Matrix(rows: 6, columns: members.count) {
        members.inputs[$0, $1] - mixture.means[$0, label]
      }
      for i in 0..<6 {
        // Five standard errors of 24 means and 84 (co)variances.
        let mean = (0..<members.count).reduce(0) { $0 + deviations[i, $1] } / n
        #expect(abs(mean) < 5 / n.squareRoot())
        for k in 0...i {
          let covariance =
            (0..<members.count).reduce(0) { $0 + deviations[i, $1] * deviations[k, $1] } / n
          let deviation = (i == k ? 2 : 1) / n
          #expect(abs(covariance - (i == k ? 1 : 0)) < 5 * deviation.squareRoot())
        }
      }
    }
  }

  @Test("entries of the means have the given standard deviation; at 0 all classes coincide")
  func separation() {
    let entries = Self.mixture(10, 4000, separation: 0.3).means.elements
    let square = entries.reduce(0) { $0 + $1 * $1 } / 40_000
    #expect(abs(square / 0.09 - 1) < 5 * (2.0 / 40_000).squareRoot())
    #expect(Self.mixture(separation: 0).means.elements.allSatisfy { $0 == 0 })
  }

  @Test(
    "classes are equally likely: counts within five standard deviations, chi-square in its bulk")
  func classCounts() {
    let labels = Self.mixture(10, 1).samples(50_000, from: Self.stream).labels
    let counts = (0..<10).map { label in Double(labels.count { $0 == label }) }
    let excess = counts.map { ($0 - 5000) * ($0 - 5000) / 5000 }
    #expect(excess.allSatisfy { $0 < 25 })
    // Nine degrees of freedom: 10⁻⁴ of the distribution on each side.
    #expect((0.9...33).contains(excess.reduce(0, +)))
  }

  @Test("a sample depends on stream and number alone, not on how many are drawn")
  func position() {
    let mixture = Self.mixture()
    var advanced = Self.stream
    _ = advanced.normals(17)
    let (few, many) = (mixture.samples(7, from: Self.stream), mixture.samples(50, from: advanced))
    #expect(few == many.prefix(7))
    let other = mixture.samples(7, from: RandomStream("mixture/samples", seed: 4))
    #expect(few != other)
  }
}
