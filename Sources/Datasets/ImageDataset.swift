/// A data set of images: training and test part, and what identifies it.
public struct ImageDataset: Equatable, Sendable {
  /// The name, which says so if the files are not the official ones.
  public let name: String
  /// The SHA-256 digest that goes with the name, whichever part of the data set is used.
  ///
  /// For files it is the digest of the concatenated 32-byte digests of their decompressed contents,
  /// in the order of reading; for `strokes` that of the pixels of training images 0 … 999, followed
  /// by their labels.
  public let sha256: String
  /// Whether this is the data set that everybody means by the name.
  public let isOfficial: Bool
  /// The training images.
  public let training: LabelledImages
  /// The test images.
  public let test: LabelledImages

  /// The data set with the given parts.
  public init(
    name: String, sha256: String, isOfficial: Bool, training: LabelledImages, test: LabelledImages
  ) {
    self.name = name
    self.sha256 = sha256
    self.isOfficial = isOfficial
    self.training = training
    self.test = test
  }

  /// The digest of the concatenation of digests that are given in hexadecimal.
  static func digest(ofDigests digests: [String]) -> String {
    let bytes = digests.flatMap { digest in
      stride(from: 0, to: 64, by: 2).map { k in
        let start = digest.index(digest.startIndex, offsetBy: k)
        return UInt8(digest[start...].prefix(2), radix: 16) ?? 0
      }
    }
    return SHA256.hexDigest(of: bytes)
  }
}

/// The data sets that a chapter can be run on.
public enum ImageSource: String, CaseIterable, Codable, Sendable {
  /// The embedded handwritten-like digits; needs no file.
  case strokes
  /// MNIST, from the data directory.
  case mnist
  /// CIFAR-10, from the data directory.
  case cifar10

  /// Loads or makes the data set.
  ///
  /// - Parameters:
  ///   - trainingCount: the number of training images, taken from the start; all by default
  ///     (`strokes`, which has no end, then gives 60,000).
  ///   - testCount: the number of test images likewise (`strokes`: 10,000).
  ///   - directory: where the files are.
  /// - Throws: ``DatasetError``; it never falls back to another data set.
  public func load(
    trainingCount: Int? = nil, testCount: Int? = nil,
    from directory: DataDirectory = DataDirectory()
  ) throws(DatasetError) -> ImageDataset {
    let whole: ImageDataset
    switch self {
    case .strokes:
      let strokes = Strokes()
      return ImageDataset(
        name: rawValue, sha256: strokes.trainingImages(1000).sha256(), isOfficial: true,
        training: strokes.trainingImages(trainingCount ?? 60_000),
        test: strokes.testImages(testCount ?? 10_000))
    case .mnist: whole = try MNIST.load(from: directory)
    case .cifar10: whole = try CIFAR10.load(from: directory)
    }
    func start(
      _ images: LabelledImages, _ count: Int?, _ part: String
    ) throws(DatasetError) -> LabelledImages {
      guard let count else { return images }
      guard count <= images.count else {
        throw .tooFewImages(
          dataset: whole.name, part: part, requested: count, available: images.count)
      }
      return images.prefix(count)
    }
    let training = try start(whole.training, trainingCount, "training")
    try Self.requireContrast(training, of: whole.name, "training")
    return ImageDataset(
      name: whole.name, sha256: whole.sha256, isOfficial: whole.isOfficial,
      training: training, test: try start(whole.test, testCount, "test"))
  }

  /// Images to learn from are not all of one grey value, nor, if they are more than a few, of one class.
  static func requireContrast(
    _ images: LabelledImages, of dataset: String, _ part: String
  ) throws(DatasetError) {
    if let first = images.pixels.first, images.pixels.allSatisfy({ $0 == first }) {
      throw .uniformImages(dataset: dataset, part: part, value: Int(first))
    }
    if images.count >= 20, let first = images.labels.first,
      images.labels.allSatisfy({ $0 == first })
    {
      throw .oneClass(dataset: dataset, part: part, label: Int(first))
    }
  }
}
