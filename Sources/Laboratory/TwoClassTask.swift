import SemicircleCore

/// Images of two classes as a linear task: to train on, to choose by, and to score.
///
/// The mean of the training images is subtracted from all of them, and one factor makes the mean
/// squared length of the training images 1.
public struct TwoClassTask: Sendable {
  /// What is trained on.
  public let training: LinearTask
  /// What a step or a rate may be chosen by.
  public let heldOut: LinearTask
  /// What is scored.
  public let scored: LinearTask

  /// - Parameters:
  ///   - training: images of two classes, d × n.
  ///   - heldOut: others.
  ///   - scored: others again.
  ///   - targets: of an image of class 0 and of one of class 1.
  public init(
    training: LabelledSamples<Double>, heldOut: LabelledSamples<Double>,
    scored: LabelledSamples<Double>, loss: LinearTask.Loss, targets: (Double, Double)
  ) {
    let centring = Standardization.centred(training.inputs)
    let length = centring(training).inputs.elements.norm
    require(length > 0, "the \(training.count) training images are all the same")
    let map = Standardization(
      shift: centring.shift, scale: Double(training.count).squareRoot() / length)
    func task(_ samples: LabelledSamples<Double>) -> LinearTask {
      LinearTask(
        inputs: map(samples).inputs,
        targets: samples.labels.map { $0 == 0 ? targets.0 : targets.1 }, loss: loss)
    }
    self.training = task(training)
    self.heldOut = task(heldOut)
    self.scored = task(scored)
  }
}
