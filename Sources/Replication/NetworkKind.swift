/// What a chapter that trains networks can be asked to train: `--network mlp|cnn`.
public enum NetworkKind: String, CaseIterable, Sendable {
  /// A small fully connected network, on any images.
  case mlp
  /// A convolutional network, on CIFAR-10. The gallery has no such results.
  case cnn
}
