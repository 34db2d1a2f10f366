import Laboratory
import Testing

@Suite struct LargestRatesTests {
  static let network = MultilayerPerceptron<Double>(
    layerSizes: [3, 2], activation: .linear, loss: .squared)

  /// Batches of all of the first samples, as many as the size.
  static func batches(_ sizes: [Int]) -> [Batches<Double>] {
    var draws = RandomStream("laboratory/largest rates", seed: 1)
    let inputs = Matrix(rows: 3, columns: 16) { _, _ in draws.normals(1)[0] }
    let values = Matrix(rows: 2, columns: 16) { _, _ in draws.normals(1)[0] }
    let all = Samples(inputs: inputs, values: values)
    return sizes.map { size in
      Batches(of: size, from: all.subset(Array(0..<size)), .epochs, draws)
    }
  }

  func rates(_ batches: [Batches<Double>], momentum: Double, below threshold: Double) throws
    -> [Double]?
  {
    let count = Self.network.parameterCount
    return try Self.network.largestRates(
      from: Array(repeating: 1, count: count), on: batches,
      StochasticGradientDescent(parameterCount: count, momentum: Momentum(momentum)),
      between: 0.3, and: 0.6, resolution: 1e-3, updates: 5000, below: threshold)
  }

  @Test("Full batches of any size on a quadratic: 2/λ₁ of these samples, 2(1 + ρ)/λ₁ with momentum")
  func quadratic() throws {
    let batches = Self.batches([4, 8, 16])
    for momentum in [0, 0.9] {
      let found = try #require(try rates(batches, momentum: momentum, below: 1e3))
      #expect(found.count == 3)
      for (rate, batch) in zip(found, batches) {
        let curvature = HessianOperator(
          Linearisation(
            of: Self.network, at: Array(repeating: 0, count: Self.network.parameterCount),
            on: batch.samples))
        let sharpness = try curvature.denseMatrix().symmetricEigenvalues().last ?? .nan
        #expect(abs(rate - .log2(2 * (1 + momentum) / sharpness)) < 4e-3)
      }
    }
  }

  @Test("The first batches are those of a copy of the sequence")
  func first() {
    let batches = Batches(
      of: 4, from: Self.batches([16])[0].samples, .withReplacement,
      RandomStream("laboratory/first", seed: 1))
    var sequence = batches.sequence
    for _ in 0..<2 {
      for batch in batches.first(3) {
        #expect(batch.inputs.elements == batches.samples.subset(sequence.next()).inputs.elements)
      }
      sequence = batches.sequence
    }
  }

  @Test("There is no largest rate where none trains")
  func noEdge() throws {
    #expect(try rates(Self.batches([8]), momentum: 0, below: 1e-9) == nil)
  }

  @Test("One replicate without an edge may be missing, or a tenth")
  func edges() {
    #expect(Check.edges(missing: 1, of: 3).outcome == .passed)
    #expect(Check.edges(missing: 2, of: 3).outcome == .failed)
    #expect(Check.edges(missing: 4, of: 40).outcome == .passed)
    #expect(Check.edges(missing: 5, of: 40).outcome == .failed)
  }
}
