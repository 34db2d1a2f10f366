import Datasets
import Testing

@Suite struct CIFAR10Tests {
  let temporary: TemporaryDirectory

  init() throws { temporary = try TemporaryDirectory() }

  /// Records of one colour each: red, green and blue planes of `label`, `label` + 10, `label` + 20.
  static func records(_ labels: [UInt8]) -> [UInt8] {
    labels.flatMap { label in
      [label] + [0, 10, 20].flatMap { [UInt8](repeating: label + $0, count: 1024) }
    }
  }

  /// The bytes of all sixty thousand images.
  static let limit = 60_000 * 3073

  @Test("any number of records in any of the training files, in the order of the names")
  func excerpt() throws {
    try temporary.write(Self.records([3, 1]), "cifar10/data_batch_1.bin")
    try temporary.write(gzip(Self.records([9])), "cifar10/data_batch_3.bin.gz")
    try temporary.write(Self.records([0, 5]), "cifar10/test_batch.bin")
    let set = try CIFAR10.load(from: temporary.directory)
    #expect(set.training.labels == [3, 1, 9] && set.test.labels == [0, 5])
    #expect(set.training.height == 32 && set.training.channels == 3)
    let image = Array(set.training.image(2))
    #expect(image == [9, 19, 29].flatMap { [UInt8](repeating: $0, count: 1024) })
    // The set says that it is not the official one, and records which it is.
    #expect(!set.isOfficial && set.name == "cifar10 (not the official files)")
    try temporary.write(Self.records([0, 6]), "cifar10/test_batch.bin")
    #expect(try CIFAR10.load(from: temporary.directory).sha256 != set.sha256)
  }

  @Test("the first training file and the test file must be there")
  func missing() throws {
    try temporary.write(Self.records([1]), "cifar10/data_batch_2.bin")
    let folder = temporary.path + "/cifar10/"
    #expect(throws: DatasetError.missingFile(path: folder + "data_batch_1.bin")) {
      try CIFAR10.load(from: temporary.directory)
    }
    try temporary.write(Self.records([1]), "cifar10/data_batch_1.bin")
    #expect(throws: DatasetError.missingFile(path: folder + "test_batch.bin")) {
      try CIFAR10.load(from: temporary.directory)
    }
  }

  @Test("a broken record, an empty file, a label beyond 9")
  func bad() throws {
    try temporary.write(Self.records([1]), "cifar10/test_batch.bin")
    let path = temporary.path + "/cifar10/data_batch_1.bin"
    try temporary.write(Self.records([1, 2]).dropLast(), "cifar10/data_batch_1.bin")
    #expect(throws: DatasetError.brokenRecords(path: path, size: 6145, recordSize: 3073)) {
      try CIFAR10.load(from: temporary.directory)
    }
    try temporary.write([], "cifar10/data_batch_1.bin")
    #expect(throws: DatasetError.noImages(path: path)) {
      try CIFAR10.load(from: temporary.directory)
    }
    try temporary.write(Self.records([1, 2, 10]), "cifar10/data_batch_1.bin")
    #expect(
      throws: DatasetError.labelOutOfRange(path: path, image: 2, label: 10, classCount: 10)
    ) { try CIFAR10.load(from: temporary.directory) }
  }

  @Test(
    "real files: whole records, ten classes, official in name if and only if in digest",
    .enabled(if: RealData.hasCIFAR10, "no CIFAR-10 in $SEMICIRCLE_DATA or ../shared/data"))
  func real() throws {
    let set = try CIFAR10.load(from: RealData.directory)
    #expect(Set(set.training.labels) == Set(0...9) && Set(set.test.labels) == Set(0...9))
    #expect(set.isOfficial == (set.name == "cifar10"))
    if set.isOfficial { #expect(set.training.count == 50_000 && set.test.count == 10_000) }
  }
}
