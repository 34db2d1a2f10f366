import Datasets
import Testing

@Suite struct ImageDatasetTests {
  @Test("strokes by name: the standard seed, the first images, one digest at any size")
  func strokes() throws {
    let small = try ImageSource.strokes.load(trainingCount: 20, testCount: 10)
    #expect(small.name == "strokes" && small.isOfficial)
    #expect(small.training == Strokes(seed: 1).trainingImages(20))
    #expect(small.test == Strokes(seed: 1).testImages(10))
    let other = try ImageSource.strokes.load(trainingCount: 30, testCount: 0)
    #expect(other.sha256 == small.sha256)
    #expect(other.sha256 == Strokes().trainingImages(1000).sha256())
  }

  @Test("more images than a set has are an error, fewer are the first of them")
  func counts() throws {
    let temporary = try TemporaryDirectory()
    try temporary.write(CIFAR10Tests.records([4, 5, 6]), "cifar10/data_batch_1.bin")
    try temporary.write(CIFAR10Tests.records([7]), "cifar10/test_batch.bin")
    let two = try ImageSource.cifar10.load(trainingCount: 2, from: temporary.directory)
    #expect(two.training.labels == [4, 5] && two.test.count == 1)
    #expect(
      throws: DatasetError.tooFewImages(
        dataset: "cifar10 (not the official files)", part: "test", requested: 2, available: 1)
    ) { try ImageSource.cifar10.load(testCount: 2, from: temporary.directory) }
  }

  @Test("the digest of a set of files is that of their digests' bytes")
  func digest() throws {
    let temporary = try TemporaryDirectory()
    let (training, test) = (CIFAR10Tests.records([4]), CIFAR10Tests.records([7]))
    try temporary.write(training, "cifar10/data_batch_1.bin")
    try temporary.write(gzip(test), "cifar10/test_batch.bin.gz")
    func digest(_ bytes: [UInt8]) -> [UInt8] {
      var hash = SHA256()
      hash.update(bytes)
      return hash.digest()
    }
    #expect(
      try CIFAR10.load(from: temporary.directory).sha256
        == SHA256.hexDigest(of: digest(training) + digest(test)))
  }

  @Test("a missing set is an error, never another set")
  func noFallback() throws {
    let temporary = try TemporaryDirectory()
    for source in ImageSource.allCases where source != .strokes {
      let error = try #require(throws: DatasetError.self) {
        try source.load(from: temporary.directory)
      }
      #expect(error.isMissingData && error.description.contains("make data"))
    }
  }

  @Test("images from which nothing can be learnt are refused: of one grey value, or of one class")
  func withoutContrast() throws {
    let temporary = try TemporaryDirectory()
    try temporary.write(CIFAR10Tests.records([7]), "cifar10/test_batch.bin")
    func load(_ records: [UInt8], _ count: Int? = nil) throws -> ImageDataset {
      try temporary.write(records, "cifar10/data_batch_1.bin")
      return try ImageSource.cifar10.load(trainingCount: count, from: temporary.directory)
    }
    let name = "cifar10 (not the official files)"
    for value in [UInt8(0), 255] {
      let plain = (0..<30).flatMap { [UInt8($0 % 10)] + [UInt8](repeating: value, count: 3072) }
      #expect(
        throws: DatasetError.uniformImages(dataset: name, part: "training", value: Int(value))
      ) { try load(plain) }
    }
    let oneClass = CIFAR10Tests.records([UInt8](repeating: 4, count: 30) + [5])
    #expect(throws: DatasetError.oneClass(dataset: name, part: "training", label: 4)) {
      try load(oneClass, 30)
    }
    #expect(try load(oneClass).training.count == 31)
  }
}
