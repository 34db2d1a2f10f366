import Laboratory
import Testing

/// A chapter of one training.
private enum OnePath: EmptyChapter {
  static let training = ImageTraining(
    .samples(96, .ours("")), .hiddenUnits(6, .ours("")), .updates(12, .ours("")),
    .learningRate(0.05, .ours("")), .momentum(0.9, .ours("")), .weightDecay(0.01, .ours("")),
    .trainingBatch(32, .ours("")))
  static let parameters = training.parameters
}

@Suite struct TrainingPathTests {
  /// The problem of the first replicate, its path, and the network that is trained as long.
  private static func path(
    _ steps: [Int], _ schedule: LearningRateSchedule? = nil
  ) throws -> (start: [Double], path: [[Double]], end: [Double]) {
    let run = try Run(of: OnePath.self)
    let images: LabelledSamples<Double> = Strokes().trainingImages(96).samples(poolingBy: 4)
    let (problem, path) = try run.replicate(1) { draws in
      let problem = OnePath.training.problem(images, run, draws)
      let path = try OnePath.training.path(
        of: problem, at: steps, until: 12, schedule: schedule, run, draws)
      return (problem, path)
    }[0]
    let end = try TrainedNetwork(
      problem, updates: 12, learningRate: 0.05, momentum: 0.9, weightDecay: 0.01, batchSize: 32,
      run.again("training"))
    return (problem.start, path, end.weights)
  }

  @Test("It begins at the start, and at its end is the network trained for as long")
  func ends() throws {
    let (start, path, end) = try Self.path([0, 12])
    #expect(path == [start, end])
  }

  @Test("Where a training is looked at does not change it, and what it never reaches is not there")
  func steps() throws {
    let (few, many) = (try Self.path([7]).path, try Self.path([3, 7, 9, 20]).path)
    #expect(many.count == 3)
    #expect(few[0] == many[1])
  }

  @Test("A schedule that stays is the constant rate, and one that falls another")
  func schedules() throws {
    let constant = try Self.path([12]).path
    #expect(try Self.path([12], .constant(0.05)).path == constant)
    #expect(try Self.path([12], .flatLinearFlat(0.05)).path != constant)
  }
}
