import Figures

extension Record {
  /// The record of a chapter in a folder of the gallery, found to be as a run wrote it, together with its
  /// table, script and picture; nil if there is none. The ledger and the book read the gallery through it.
  ///
  /// - Parameters:
  ///   - slug: the chapter.
  ///   - gallery: the folder, from the root of the package.
  ///   - remedy: what makes it anew.
  /// - Throws: ``RecordError`` for the first thing that is missing, changed, or of another run.
  package init?(of slug: String, in gallery: String, root: String, remedy: String) throws {
    let found = try FileSet.reading(in: "\(root)/\(gallery)") {
      try Record.whole(slug, gallery, root, remedy)
    }
    guard let found else { return nil }
    self = found
  }

  private static func whole(
    _ slug: String, _ gallery: String, _ root: String, _ remedy: String
  ) throws -> Record? {
    let file = "\(gallery)/\(slug).json"
    guard let bytes = Files.contents(of: "\(root)/\(file)") else { return nil }
    // Of another version or no record at all is said first: its seal may be another one, too.
    let record: Record
    do {
      guard let read = try Record(file: "\(root)/\(file)") else { return nil }
      record = read
    } catch let error as RecordError {
      throw RecordError(error.description.replacing("\(root)/", with: ""))
    }
    guard RecordSeal.isWhole(String(decoding: bytes, as: UTF8.self)) else {
      throw RecordError("\(file): is not as a run wrote it: it was changed, or is old; \(remedy)")
    }
    guard record.chapter.slug == slug else {
      throw RecordError("\(file): is the record of \(record.chapter.slug); \(remedy)")
    }
    let figures = [slug] + (record.figure.further ?? []).map { "\(slug)-\($0.name)" }
    for name in figures.flatMap({ figure in ["svg", "csv", "gp"].map { "\(figure).\($0)" } }) {
      guard let sha256 = Files.sha256(of: "\(root)/\(gallery)/\(name)") else {
        throw RecordError("\(gallery)/\(name): is missing; \(remedy)")
      }
      guard sha256 == record.figure.files[name] else {
        throw RecordError("\(gallery)/\(name): is not the file of the run in \(file); \(remedy)")
      }
    }
    return record
  }
}

extension String {
  /// The text with each of a word's places taken by another.
  fileprivate func replacing(_ word: String, with other: String) -> String {
    var (text, rest) = ("", self[...])
    while let range = rest.firstRange(of: word) {
      text += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return text + rest
  }
}
