import Datasets
import LinearAlgebra
import Randomness
import Testing

@Suite struct HalfSpacesTests {
  /// The direction of the plane: the first thing that a stream gives.
  static func normal(_ d: Int, _ stream: RandomStream) -> [Double] {
    var stream = stream
    let normal = stream.normals(d)
    let length = normal.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return normal.map { $0 / length }
  }

  static func distances(_ samples: LabelledSamples<Double>, _ normal: [Double]) -> [Double] {
    (0..<samples.count).map { j in
      normal.indices.reduce(0) { $0 + normal[$1] * samples.inputs[$1, j] }
    }
  }

  @Test("Without noise the label is the side of the plane; both sides are equally likely")
  func sides() {
    let start = RandomStream("half-spaces", seed: 1)
    var stream = start
    let samples = HalfSpaces(dimension: 5).samples(4000, from: &stream)
    let distances = Self.distances(samples, Self.normal(5, start))
    #expect(zip(samples.labels, distances).allSatisfy { ($0 == 1) == ($1 > 0) })
    // Five standard errors.
    #expect(abs(Double(samples.labels.reduce(0, +)) / 4000 - 0.5) < 5 * 0.5 / 4000.0.squareRoot())
  }

  @Test("With noise s a share arctan(s)/π of the labels is wrong")
  func noise() {
    let start = RandomStream("half-spaces", seed: 2)
    var stream = start
    let samples = HalfSpaces(dimension: 8, labelNoise: 0.5).samples(20_000, from: &stream)
    let distances = Self.distances(samples, Self.normal(8, start))
    let wrong = zip(samples.labels, distances).count { ($0 == 1) != ($1 > 0) }
    let share = 0.147_583_617_65  // arctan(½)/π
    #expect(abs(Double(wrong) / 20_000 - share) < 5 * (share * (1 - share) / 20_000).squareRoot())
  }

  @Test("With a gap no input is closer to the plane, and the other coordinates know nothing of it")
  func gap() {
    let start = RandomStream("half-spaces", seed: 3)
    var stream = start
    let samples = HalfSpaces(dimension: 3, gap: 0.5).samples(4000, from: &stream)
    let normal = Self.normal(3, start)
    let distances = Self.distances(samples, normal)
    #expect(distances.allSatisfy { abs($0) >= 0.5 })
    // What is left of an input beside the plane's direction has two components of variance 1.
    let rest = (0..<4000).reduce(0.0) { sum, j in
      sum + (0..<3).reduce(0) { $0 + samples.inputs[$1, j] * samples.inputs[$1, j] }
        - distances[j] * distances[j]
    }
    #expect(abs(rest / 4000 - 2) < 5 * 2 / 4000.0.squareRoot())
  }
}
