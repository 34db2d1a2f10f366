import Laboratory
import Testing

@Suite struct PerceptronTrainingTests {
  private static let samples: LabelledSamples<Double> = {
    var means = RandomStream("laboratory/means", seed: 1)
    return GaussianMixture(classCount: 3, dimension: 8, separation: 1, from: &means)
      .samples(120, from: RandomStream("laboratory/samples", seed: 1))
  }()

  private static func train(_ training: PerceptronTraining) throws -> (
    network: MultilayerPerceptron<Double>, start: [Double], end: [Double]
  ) {
    try training(
      on: samples, start: RandomStream("laboratory/start", seed: 6),
      batches: RandomStream("laboratory/training", seed: 6))
  }

  @Test("It has one hidden layer; without updates it stays where it starts, with some it learns")
  func training() throws {
    let training = PerceptronTraining(
      hiddenUnits: 5, updates: 0, batchSize: 10, momentum: 0.9, schedule: .constant(0.05))
    let (network, start, end) = try Self.train(training)
    #expect(network.layerSizes == [8, 5, 3])
    #expect(start == end)
    let (_, first, last) = try Self.train(training.with(\.updates, 200))
    #expect(first == start)
    let losses = [first, last].map {
      Linearisation(of: network, at: $0, on: Samples(Self.samples)).loss
    }
    #expect(losses[1] < losses[0] / 2)
  }

  @Test("Loss, activation, start and batches are those that were asked for")
  func choices() throws {
    let training = PerceptronTraining(
      activation: .tanh, hiddenUnits: 4, initialisation: .uniform, loss: .squared, updates: 1,
      batchSize: 120, sampling: .epochs, momentum: 0, schedule: .constant(0.1))
    let (network, start, end) = try Self.train(training)
    #expect(network.loss == .squared && network.activation == .tanh)
    #expect(start.allSatisfy { abs($0) <= 0.5 })  // 1/√fan-in of the last layer
    // One step of gradient descent on all samples.
    let gradient = Linearisation(of: network, at: start, on: Samples(Self.samples)).gradient
    for (i, w) in end.enumerated() { #expect(abs(w - (start[i] - 0.1 * gradient[i])) < 1e-12) }
  }
}
