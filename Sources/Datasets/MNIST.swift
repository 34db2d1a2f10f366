/// MNIST (LeCun, Cortes, Burges): 60,000 training and 10,000 test images of handwritten digits,
/// 28 × 28 grey.
///
/// The two halves of the test images come from different groups of writers and differ markedly in
/// difficulty: never split them by halves, but by ``SampleCollection/interleaved()``.
public enum MNIST {
  /// The four files with the SHA-256 digests of their decompressed contents.
  static let files = (
    training: (
      images: "train-images-idx3-ubyte", labels: "train-labels-idx1-ubyte",
      digests: (
        images: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        labels: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"
      )
    ),
    test: (
      images: "t10k-images-idx3-ubyte", labels: "t10k-labels-idx1-ubyte",
      digests: (
        images: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        labels: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"
      )
    )
  )

  /// Reads the four files in the folder `mnist` of `directory`, plain or gzip, and insists that
  /// they are the official ones.
  ///
  /// - Throws: ``DatasetError``.
  public static func load(
    from directory: DataDirectory = DataDirectory()
  ) throws(DatasetError) -> ImageDataset {
    let (training, test) = (files.training, files.test)
    // All files are looked for before any is read: what is missing is said at once.
    let trainingImages = try directory.file("mnist/" + training.images)
    let trainingLabels = try directory.file("mnist/" + training.labels)
    let testImages = try directory.file("mnist/" + test.images)
    let testLabels = try directory.file("mnist/" + test.labels)
    return ImageDataset(
      name: "mnist",
      sha256: ImageDataset.digest(
        ofDigests: [
          training.digests.images, training.digests.labels, test.digests.images,
          test.digests.labels,
        ]),
      isOfficial: true,
      training: try .readIDX(
        images: trainingImages, labels: trainingLabels, digests: training.digests),
      test: try .readIDX(images: testImages, labels: testLabels, digests: test.digests))
  }
}
