import Datasets
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
