import Replication

/// One chapter with its source and all that its runs wrote, found to be whole and of one piece.
package struct BookChapter: Sendable {
  package let folder: ChapterFolder
  /// The file with the text; `helpers` are the others of the folder.
  package let source: ChapterSource
  package let helpers: [(name: String, blocks: [ChapterSource.Block])]
  /// The result on the default data set, then those on others.
  package let results: [(folder: String, result: Record)]
  package let seeds: [SeedRuns]

  package var result: Record { results[0].result }
  package var slug: String { folder.slug }

  /// The numbers that the text may quote.
  package var quotations: Quotations { Quotations(results.map(\.result), seeds: seeds) }

  /// Reads a chapter.
  ///
  /// - Throws: ``WeavingError`` where something is missing, stale, or not as a run wrote it.
  package init(_ folder: ChapterFolder, in root: String) throws {
    self.folder = folder
    let path = "\(root)/\(folder.path)"
    let names = Files.names(in: path).filter { $0.hasSuffix(".swift") }
    let texts = names.map { (name: $0, text: Self.text("\(path)/\($0)") ?? "") }
    guard let main = texts.first(where: { $0.text.contains("@main ") }) else {
      throw WeavingError("\(folder.path): has no source with @main")
    }
    source = try ChapterSource(main.text, file: "\(folder.path)/\(main.name)")
    helpers = texts.filter { $0.name != main.name }
      .map { ($0.name, ChapterSource.blocks(of: $0.text)) }
    let digest = SourceDigest.of(folder: path)
    results = try Record.folders.compactMap { gallery in
      try Self.result(of: folder, digest: digest, gallery: gallery, root: root)
        .map { (gallery, $0) }
    }
    seeds = SeedRuns.all(of: folder, results, in: root)
    guard result.chapter.title == source.title.text else {
      throw WeavingError(
        "\(source.file):1: the title is '\(source.title.text)', and in the program "
          + "'\(result.chapter.title)'")
    }
  }

  private static func text(_ path: String) -> String? {
    Files.contents(of: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The result in one folder of the gallery, with its figure; nil if there need not be one.
  private static func result(
    of folder: ChapterFolder, digest: String?, gallery: String, root: String
  ) throws -> Record? {
    let file = "\(gallery)/\(folder.slug).json"
    let data = gallery.split(separator: "/").dropFirst().first.map { " ARGS='--data \($0)'" } ?? ""
    let remedy = "run `make chapter NAME=\(folder.slug)\(data)`"
    let found: Record?
    do {
      found = try Record(of: folder.slug, in: gallery, root: root, remedy: remedy)
    } catch let error as RecordError {
      throw WeavingError(error.description)
    }
    guard let result = found else {
      if gallery == "figures" { throw WeavingError("\(file): is missing; \(remedy)") }
      return nil
    }
    guard result.sourceDigest == digest else {
      throw WeavingError("\(file): is stale, the source has changed; \(remedy)")
    }
    return result
  }
}

/// The table of a chapter's seeds on one data set.
package struct SeedRuns: Sendable {
  /// The data set; nil in a chapter without images.
  package let data: String?
  package let table: SeedTable

  /// The tables that a chapter has, each with the record beside it.
  static func all(
    of chapter: ChapterFolder, _ results: [(folder: String, result: Record)], in root: String
  ) -> [SeedRuns] {
    results.compactMap { folder, result in
      let data = folder.split(separator: "/").dropFirst().first.map(String.init)
      let table = SeedTable(chapter: chapter.slug, data: data, record: result, root: root)
      return Files.exists("\(root)/\(table.path)")
        ? SeedRuns(data: result.provenance.data?.name, table: table) : nil
    }
  }
}
