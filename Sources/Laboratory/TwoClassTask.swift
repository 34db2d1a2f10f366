import Replication
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

/// The images of two classes of a data set, grey: what tasks are drawn from, and the test images.
public struct TwoClassPool: Sendable {
  /// The training images.
  public let training: LabelledSamples<Double>
  /// The test images, all of which are scored.
  public let test: LabelledSamples<Double>

  /// - Parameters:
  ///   - images: the data set.
  ///   - classes: two of its classes: those of target 0 and of target 1.
  ///   - transform: what is done to grey images before they are samples; nothing by default.
  /// - Throws: `UsageError` for fewer than 1000 training or 100 test images of the two classes.
  public init(
    _ images: ImageDataset, classes: [Int],
    _ transform: (LabelledImages) -> LabelledSamples<Double> = { $0.samples() }
  ) throws(UsageError) {
    let two = TwoClassImages(images, classes: classes)
    (training, test) = (transform(two.training.grey()), transform(two.test.grey()))
    guard training.count >= 1000, test.count >= 100 else {
      throw UsageError(
        "of the classes \(classes.text) there are \(training.count) training images and "
          + "\(test.count) test images: 1000 and 100 are wanted")
    }
  }

  /// A task of `count` training images and 500 held out, drawn together without replacement.
  public func task(
    _ count: Int, _ stream: RandomStream, _ loss: LinearTask.Loss, targets: (Double, Double)
  ) -> TwoClassTask {
    var pick = stream
    let drawn = training.sample(count + 500, using: &pick)
    return TwoClassTask(
      training: drawn.prefix(count), heldOut: drawn.subset(count..<count + 500), scored: test,
      loss: loss, targets: targets)
  }
}
