import Replication
import SemicircleCore

extension ImageTraining {
  /// Images with the network that is to be trained on them: its start is from the stream "start" of a
  /// replicate.
  public func problem(
    _ images: LabelledSamples<Double>, _ run: Run, _ draws: Draws
  ) -> ImageProblem<Double> {
    var start = draws("start")
    return ImageProblem(images, hiddenUnits: [run[hiddenUnits]], start: &start)
  }

  /// The parameters after some numbers of updates of one training, each of length P; its batches are
  /// from the stream "training" of a replicate.
  ///
  /// - Parameters:
  ///   - steps: the numbers of updates, ascending; those beyond `end` are never reached.
  ///   - end: the updates of the whole training.
  ///   - schedule: over the whole training; constant if it is not given.
  /// - Throws: `UsageError` for batches larger than the training set, and `TrainingDiverged`.
  public func path(
    of problem: ImageProblem<Double>, at steps: [Int], until end: Int,
    schedule: LearningRateSchedule? = nil, _ run: Run, _ draws: Draws
  ) throws -> [[Double]] {
    var path: [[Double]] = []
    try problem.network.trained(
      from: problem.start, on: problem.samples,
      batches: problem.batches(of: run[batch], draws("training")), steps: end,
      schedule: schedule ?? .constant(run[learningRate]), momentum: Momentum(run[momentum]),
      weightDecay: .l2(run[weightDecay])
    ) { step, w, _ in
      if steps.contains(step) { path.append(w) }
      return .proceed
    }
    return path
  }
}
