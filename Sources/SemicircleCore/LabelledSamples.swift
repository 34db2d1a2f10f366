import Datasets
import NeuralNetworks

extension Samples {
  /// Samples of a data set as a network takes them, with the same memory.
  public init(_ labelled: LabelledSamples<Scalar>) {
    self.init(inputs: labelled.inputs, labels: labelled.labels)
  }
}
