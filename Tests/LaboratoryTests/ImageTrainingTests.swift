import Laboratory
import Testing

/// A chapter of one training.
private enum OneTraining: EmptyChapter {
  static let training = ImageTraining(
    .samples(96, .ours("")), .hiddenUnits(6, .ours("")), .updates(20, .ours("")),
    .learningRate(0.05, .ours("")), .momentum(0.9, .ours("")), .weightDecay(0.01, .ours("")),
    .trainingBatch(32, .ours("")))
  static let parameters = training.parameters
}

@Suite struct ImageTrainingTests {
  @Test("It trains with the values of its parameters, from its two streams")
  func values() throws {
    let run = try Run(of: OneTraining.self, "--set", "updates=5")
    let images: LabelledSamples<Double> = Strokes().trainingImages(96).samples(poolingBy: 4)
    let networks = try run.replicate(2) { draws in
      try OneTraining.training.network(on: images, run, draws)
    }
    for (r, network) in networks.enumerated() {
      var start = run.again("start", replicate: r)
      let expected = try TrainedNetwork(
        ImageProblem(images, hiddenUnits: [6], start: &start), updates: 5, learningRate: 0.05,
        momentum: 0.9, weightDecay: 0.01, batchSize: 32, run.again("training", replicate: r))
      #expect(network.weights == expected.weights)
    }
    #expect(networks[0].weights != networks[1].weights)
  }

  @Test("All its parameters are listed")
  func parameters() {
    let names = OneTraining.training.parameters.map(\.name)
    #expect(
      names == [
        "samples", "hidden-units", "updates", "learning-rate", "momentum", "weight-decay",
        "training-batch",
      ])
  }
}
