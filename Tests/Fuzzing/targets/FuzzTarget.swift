import Datasets
import Glibc
import Replication
import Weaving

/// A reader of what others write, with an input that may be anything: it must end, with a value or with
/// an error, and what it says of a value must be true of it.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// Images and labels in the IDX format: two bytes with the length of the labels, the labels, the images.
  case idx
  /// A file that may be compressed.
  case gzip
  /// A file of CIFAR-10.
  case cifar
  /// The record of a chapter.
  case record
  /// What stands between `{{` and `}}`, and a page that quotes.
  case quotation
  /// A chapter's text with formulas.
  case formula

  /// Reads the input.
  package func run(_ input: [UInt8]) {
    switch self {
    case .idx:
      let length = input.count < 2 ? 0 : Int(input[0]) << 8 | Int(input[1])
      let labels = Scratch.file("labels", input.dropFirst(2).prefix(length))
      let images = Scratch.file("images", input.dropFirst(2 + length))
      if let set = try? LabelledImages.readIDX(images: images, labels: labels) {
        expect(set.pixels.count == set.count * set.height * set.width * set.channels)
        expect(set.labels.allSatisfy { $0 < set.classCount } && set.labels.count == set.count)
      }
    case .gzip:
      let file = Scratch.file("archive", input[...])
      _ = try? DataDirectory.contents(ofFile: file) { $0.count > 1 << 22 }
    case .cifar:
      _ = Scratch.file("cifar10/data_batch_1.bin", input[...])
      _ = Scratch.file("cifar10/test_batch.bin", input[...])
      if let set = try? CIFAR10.load(from: DataDirectory(Scratch.folder)) {
        expect(set.training.pixels.count == set.training.count * 3072 && set.test.count > 0)
      }
    case .record:
      guard let record = try? Record(file: Scratch.file("record.json", input[...])) else { return }
      let quotations = Quotations([record])
      for check in record.checks {
        for style in ["", " | 2", " | percent 3", " | size power 2"] {
          _ = try? quotations.number(for: check.id + style, inFormula: false)
          _ = try? quotations.number(for: "\(check.id).error" + style, inFormula: true)
        }
      }
      for claim in record.claims {
        _ = record.verdict(of: claim.id)
        _ = try? quotations.number(for: "\(claim.id)/verdict", inFormula: false)
      }
      for name in record.quoted.keys { _ = try? quotations.number(for: name, inFormula: true) }
      for parameter in record.parameters {
        _ = try? quotations.number(for: parameter.name + " | 1", inFormula: false)
      }
    case .quotation:
      let text = String(decoding: input, as: UTF8.self)
      _ = try? Self.quotations.number(for: text, inFormula: false)
      _ = try? Self.quotations.number(for: text, inFormula: true)
      for file in ["page.md", "main.swift"] {
        guard let page = try? PrintedNumbers(text, file: file, quoting: Self.quotations) else {
          continue
        }
        // Numbers that were put in are those of the record, and nothing moves the second time.
        let again = try? PrintedNumbers(page.source, file: file, quoting: Self.quotations)
        expect(again?.differences.isEmpty ?? true)
      }
    case .formula:
      let text = String(decoding: input, as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      _ = try? Prose(
        lines.enumerated().map { ChapterSource.Line(String($1), $0 + 1) }, file: "page.md",
        quoting: nil)
      _ = try? ChapterSource(text, file: "main.swift")
      _ = Typography.html(text)
    }
  }

  /// The number of inputs is large: the record is read once.
  private static let quotations: Quotations = {
    let file = "\(folderOfCorpus)/record/coin-toss.json"
    guard let record = try? Record(file: file) else { fatalError("\(file) is no record") }
    return Quotations([record])
  }()

  /// Where inputs are kept, one folder for each target.
  package static let folderOfCorpus: String = {
    let source = #filePath
    return source.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
      .joined(separator: "/") + "/corpus"
  }()
}

private func expect(_ condition: Bool, line: Int = #line) {
  if !condition { fatalError("what was read contradicts itself: line \(line)") }
}

/// Files in memory, where the machine has it.
private enum Scratch {
  static let folder: String = {
    let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    let folder = "\(base)/semicircle-fuzzing-\(getpid())"
    mkdir(folder, 0o700)
    mkdir("\(folder)/cifar10", 0o700)
    atexit {
      for name in [
        "labels", "images", "archive", "record.json", "cifar10/data_batch_1.bin",
        "cifar10/test_batch.bin",
      ] {
        unlink("\(Scratch.folder)/\(name)")
      }
      rmdir("\(Scratch.folder)/cifar10")
      rmdir(Scratch.folder)
    }
    return folder
  }()

  /// Writes a file and says its path.
  static func file(_ name: String, _ bytes: ArraySlice<UInt8>) -> String {
    let path = "\(folder)/\(name)"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    return path
  }
}
