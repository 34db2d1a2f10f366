import Datasets
import Glibc
import Testing

@Suite struct DataDirectoryTests {
  @Test("the named directory comes before the environment's, and that before data")
  func rule() {
    #expect(DataDirectory("a", environment: "b").path == "a")
    #expect(DataDirectory(nil, environment: "b").path == "b")
    #expect(DataDirectory(nil, environment: nil).path == "data")
    #expect(DataDirectory("", environment: "").path == "data")
  }

  @Test("a plain file is found first, else the one with .gz")
  func names() throws {
    let temporary = try TemporaryDirectory()
    let compressed = try temporary.write(gzip([1]), "text/book.txt.gz")
    #expect(try temporary.directory.file("text/book.txt") == compressed)
    #expect(try temporary.directory.contents(of: "text/book.txt") == [1])
    let plain = try temporary.write([2], "text/book.txt")
    #expect(try temporary.directory.file("text/book.txt") == plain)
    #expect(try temporary.directory.contents(of: "text/book.txt") == [2])
  }

  @Test("a missing directory and a missing file are different errors, both of missing data")
  func missing() throws {
    let temporary = try TemporaryDirectory()
    let noFile = DatasetError.missingFile(path: temporary.path + "/mnist/images")
    #expect(throws: noFile) { try temporary.directory.file("mnist/images") }
    let noDirectory = DatasetError.missingDirectory(path: temporary.path + "/nowhere")
    #expect(throws: noDirectory) {
      try DataDirectory(temporary.path + "/nowhere").file("mnist/images")
    }
    #expect(noFile.isMissingData && noDirectory.isMissingData)
  }

  @Test("a directory in the place of a file cannot be read")
  func unreadable() throws {
    let temporary = try TemporaryDirectory()
    try temporary.write([1], "mnist/images/inner")
    let error = try #require(throws: DatasetError.self) {
      try temporary.directory.contents(of: "mnist/images")
    }
    guard case .unreadableFile(let path, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(path == temporary.path + "/mnist/images" && !error.isMissingData)
  }

  @Test("a pipe or a device in the place of a file is refused at once", .timeLimit(.minutes(1)))
  func irregular() throws {
    let temporary = try TemporaryDirectory()
    let pipe = temporary.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/zero", temporary.path] {
      let error = try #require(throws: DatasetError.self) {
        try DataDirectory.contents(ofFile: path)
      }
      guard case .unreadableFile(path, _) = error else {
        Issue.record("\(error)")
        continue
      }
    }
  }

  @Test("a file larger than any data set is refused, and not read to its end")
  func endless() throws {
    let temporary = try TemporaryDirectory()
    let path = try temporary.write([1], "sparse")
    #expect(truncate(path, 1 << 42) == 0)
    #expect(throws: DatasetError.tooLarge(path: path, limit: CIFAR10Tests.limit)) {
      try DataDirectory.contents(ofFile: path) { soFar throws(DatasetError) in
        if soFar.count > CIFAR10Tests.limit {
          throw .tooLarge(path: path, limit: CIFAR10Tests.limit)
        }
        return false
      }
    }
    try temporary.write(CIFAR10Tests.records([1]), "cifar10/test_batch.bin")
    let batch = try temporary.write(CIFAR10Tests.records([1]), "cifar10/data_batch_1.bin")
    #expect(truncate(batch, 1 << 42) == 0)
    #expect(throws: DatasetError.tooLarge(path: batch, limit: CIFAR10Tests.limit)) {
      try CIFAR10.load(from: temporary.directory)
    }
  }

  @Test("a folder that may not be entered does not make a file missing")
  func forbidden() throws {
    let temporary = try TemporaryDirectory()
    try temporary.write([1], "mnist/images")
    chmod(temporary.path + "/mnist", 0)
    defer { chmod(temporary.path + "/mnist", 0o755) }
    // Root may enter every folder; a link to itself is a name that nobody can follow.
    let name = geteuid() == 0 ? "loop" : "mnist/images"
    symlink("loop", temporary.path + "/loop")
    let error = try #require(throws: DatasetError.self) { try temporary.directory.file(name) }
    guard case .unreadableFile(let path, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(path == temporary.path + "/" + name && !error.isMissingData)
  }

  @Test("every error is one line that names the file and the remedy")
  func messages() {
    let errors: [DatasetError] = [
      .missingDirectory(path: "P"), .missingFile(path: "P"),
      .unreadableFile(path: "P", reason: "why"), .truncatedGzip(path: "P"),
      .corruptGzip(path: "P", reason: "why"), .garbageAfterGzip(path: "P", count: 3),
      .wrongMagic(path: "P", found: 0x3c68_746d, expected: 0x803),
      .truncatedFile(path: "P", size: 1, expected: 2),
      .excessBytes(path: "P", size: 2, expected: 1),
      .brokenRecords(path: "P", size: 5, recordSize: 3), .noImages(path: "P"),
      .labelOutOfRange(path: "P", image: 1, label: 11, classCount: 10),
      .countMismatch(imagePath: "P", images: 1, labelPath: "Q", labels: 2),
      .wrongDigest(path: "P", found: "a", expected: "b"),
      .tooFewImages(dataset: "P", part: "test", requested: 2, available: 1),
      .emptyImages(path: "P", height: 0, width: 28), .tooLarge(path: "P", limit: 9),
      .uniformImages(dataset: "P", part: "training", value: 255),
      .oneClass(dataset: "P", part: "training", label: 3),
    ]
    for error in errors {
      let text = error.description
      #expect(text.hasPrefix("P") && !text.contains("\n"))
      #expect(
        ["make data", "SEMICIRCLE_DATA", "check its permissions", "ask for fewer"].contains {
          text.contains($0)
        }, "\(text)")
    }
    #expect(Set(errors.map(\.description)).count == errors.count)
    #expect(errors[6].description.contains("0x3c68746d, not with 0x00000803"))
  }
}
