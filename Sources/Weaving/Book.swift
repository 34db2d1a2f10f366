import Figures
import Glibc
import Replication

/// The whole book: every page and every file that one of them leads to.
package struct Book {
  /// Path in the book's folder and text.
  package private(set) var files: [(path: String, text: String)] = []
  private let root: String
  private let pandoc: Pandoc
  private let slugs: Set<String>

  /// Weaves the book of the package at `root`. It reads sources and `figures/`, and runs nothing but
  /// pandoc; the same sources give the same bytes.
  ///
  /// - Parameter workshop: a folder for passing files.
  /// - Throws: ``WeavingError`` for the first thing that is not in order.
  package init(of root: String, workshop: String) throws {
    self.root = root
    pandoc = try Pandoc(workshop: workshop)
    let chapters = try ChapterFolder.all(in: root).map { try BookChapter($0, in: root) }
    slugs = Set(chapters.map(\.slug))
    let pages = try chapters.enumerated().map { k, chapter in
      guard let paper = Paper.all.first(where: { $0.key == chapter.result.paper }) else {
        throw WeavingError("\(chapter.folder.path): the paper \(chapter.result.paper) is unknown")
      }
      return ChapterPage(
        chapter: chapter, paper: paper, previous: k > 0 ? chapters[k - 1] : nil,
        next: k + 1 < chapters.count ? chapters[k + 1] : nil)
    }
    files.append(("book.css", try text("Sources/Weaving/book.css")))
    let guides = Part.allCases.filter { Files.exists("\(root)/\($0.guide)") }
    let index = try IndexPage(pages: pages, guides: guides).markdown(in: root)
    try add("index", "Semicircle", index, about: "chapters")
    for page in pages {
      try add(
        page.chapter.slug, page.chapter.source.title.text, try page.markdown(in: root),
        about: page.chapter.source.file)
      files.append((page.programPath, try text(page.chapter.source.file)))
      for (folder, result) in page.chapter.results {
        for name in result.figure.files.keys.sorted() + ["\(page.chapter.slug).json"] {
          files.append(("\(folder)/\(name)", try text("\(folder)/\(name)")))
        }
      }
    }
    let quotations = Quotations(
      chapters: Dictionary(uniqueKeysWithValues: chapters.map { ($0.slug, $0.quotations) }))
    for part in guides { try add(part.page, fromMarkdown: part.guide, quoting: quotations) }
    try add("background", fromMarkdown: "BACKGROUND.md")
    try add("notation", fromMarkdown: "NOTATION.md")
    try add("references", fromMarkdown: "REFERENCES.md")
    try add("own-matrix", fromProgram: "Examples/Sources/own-matrix/main.swift")
    try requireWholeLinks()
  }

  private func text(_ path: String) throws -> String {
    guard let bytes = Files.contents(of: "\(root)/\(path)") else {
      throw WeavingError("\(path): is missing")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A page from a Markdown file that begins with a title.
  private mutating func add(
    _ name: String, fromMarkdown file: String, quoting quotations: Quotations? = nil
  ) throws {
    let lines = try text(file).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ChapterSource.Line(String($1), $0 + 1) }
    let prose = try Prose(lines, file: file, quoting: quotations)
    guard let title = lines.first?.text, title.hasPrefix("# ") else {
      throw WeavingError("\(file):1: does not begin with a title")
    }
    var page = Manuscript()
    page.append(prose)
    page.lines = page.lines.map { line in
      line.hasPrefix("## ") ? "\(line) {#\(identifier(String(line.dropFirst(3))))}" : line
    }
    try add(name, String(title.dropFirst(2)), page, about: file)
  }

  /// A page from a program with its text.
  private mutating func add(_ name: String, fromProgram file: String) throws {
    let source = try ChapterSource(text(file), file: file)
    var page = Manuscript()
    page.lines.append("# \(source.title.text)")
    for section in source.sections {
      if section.heading != source.title { page.lines += ["", "## \(section.heading.text)", ""] }
      for block in section.blocks {
        switch block {
        case .text(let lines): page.append(try Prose(lines, file: file, quoting: nil))
        case .code(let lines): page.code(lines.map(\.text))
        }
      }
    }
    try add(name, source.title.text, page, about: file)
  }

  /// A page from its text; `source` is what complaints are about.
  private mutating func add(
    _ name: String, _ title: String, _ page: Manuscript, about source: String
  ) throws {
    var body = try pandoc.html(
      page.lines.joined(separator: "\n") + "\n", formulas: page.formulas, file: source)
    // Wide formulas, code and tables scroll by themselves, with the keyboard too.
    body = body.replacing("<pre\n", with: "<pre ").replacing("<pre ", with: "<pre tabindex=\"0\" ")
    body = body.replacing(
      "<math display=\"block\"", with: "<span class=\"formula\"><math display=\"block\"")
    body = Self.upright(Self.tyingPunctuation(Self.closingFormulas(body)))
    // Browsers put gaps around what pandoc takes for an operator.
    body = body.replacing("<mo>ℓ</mo>", with: "<mi>ℓ</mi>")
    for slug in slugs where slug != name {
      body = body.replacing(
        "<code>\(slug)</code>", with: "<a href=\"\(slug).html\"><code>\(slug)</code></a>")
    }
    body = Self.linkingHeadings(Self.holdingWordsOfCode(body))
    files.append(("\(name).html", Template.page(title: title, name: name, body: body)))
  }

  /// Closes the spans that were opened before formulas of their own line.
  private static func closingFormulas(_ body: String) -> String {
    var result = ""
    var rest = body[...]
    while let start = rest.firstRange(of: "<span class=\"formula\">"),
      let end = rest[start.upperBound...].firstRange(of: "</math>")
    {
      result += rest[..<end.upperBound] + "</span>"
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// Keeps the punctuation behind a formula within a line on its line.
  private static func tyingPunctuation(_ body: String) -> String {
    var result = ""
    var rest = body[...]
    while let start = rest.firstRange(of: "<math display=\"inline\""),
      let end = rest[start.upperBound...].firstRange(of: "</math>")
    {
      let marks = rest[end.upperBound...].prefix { ".,;:)".contains($0) }
      let formula = rest[start.lowerBound..<marks.endIndex]
      result += rest[..<start.lowerBound]
      result += marks.isEmpty ? formula : "<span class=\"tied\">\(formula)</span>"
      rest = rest[marks.endIndex...]
    }
    return result + rest
  }

  /// Lets no word of code within a line break at its hyphens, unless it is too long for a phone.
  package static func holdingWordsOfCode(_ body: String) -> String {
    var result = ""
    var rest = body[...]
    while let start = rest.firstRange(of: "<code>"),
      let end = rest[start.upperBound...].firstRange(of: "</code>")
    {
      let before = rest[..<start.lowerBound]
      let isBlock =
        before.last == ">" && before.split(separator: "<").last?.hasPrefix("pre") == true
      let code = rest[start.upperBound..<end.lowerBound]
      let words = code.split(separator: " ", omittingEmptySubsequences: false).map { word in
        isBlock || !word.contains("-") || word.count > 32
          ? String(word) : "<span class=\"word\">\(word)</span>"
      }
      result += before + "<code>" + words.joined(separator: " ") + "</code>"
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// Puts a link to itself behind every heading that has a name.
  package static func linkingHeadings(_ body: String) -> String {
    body.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("<h2 id=\""), line.hasSuffix("</h2>"),
        let id = values(of: "id", in: String(line)).first
      else { return String(line) }
      return "\(line.dropLast("</h2>".count)) <a class=\"permalink\" href=\"#\(id)\" "
        + "aria-label=\"Link to this section\">#</a></h2>"
    }.joined(separator: "\n")
  }

  /// Makes one upright word of the letters of a `\mathrm`: browsers ignore the style that pandoc
  /// gives to all of them together.
  private static func upright(_ body: String) -> String {
    var result = ""
    var rest = body[...]
    while let start = rest.firstRange(of: "<mstyle mathvariant=\"normal\">"),
      let end = rest[start.upperBound...].firstRange(of: "</mstyle>")
    {
      let inner = rest[start.upperBound..<end.lowerBound]
      let word = ["<mrow>", "</mrow>", "<mi>", "</mi>"].reduce(String(inner)) {
        $0.replacing($1, with: "")
      }
      result += rest[..<start.lowerBound]
      result += word.contains("<") ? inner : "<mtext>\(word)</mtext>"
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// Makes sure that every link and picture of every page leads to a file of the book and, after a
  /// '#', to a place in it.
  private func requireWholeLinks() throws {
    let pages = files.filter { $0.path.hasSuffix(".html") }
    let names = Set(files.map(\.path))
    let places = Dictionary(
      uniqueKeysWithValues: pages.map { ($0.path, Set(Self.values(of: "id", in: $0.text))) })
    for (path, text) in pages {
      if let guest = Self.guest(in: text) {
        throw WeavingError("\(path): holds \(guest), and a page has only text and pictures")
      }
      for source in Self.values(of: "src", in: text) where source.contains(":") {
        throw WeavingError("\(path): the picture \(source) is no file of the book")
      }
      for link in Self.values(of: "href", in: text) + Self.values(of: "src", in: text)
      where !link.contains(":") {
        let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? path : parts[0]
        let isPlace =
          parts.count < 2 || parts[1].hasPrefix("svgView(")
          || places[target]?.contains(parts[1]) == true
        if !names.contains(target) || !isPlace {
          throw WeavingError("\(path): the link \(link) leads nowhere")
        }
      }
    }
  }

  /// What a page must not hold, wherever it comes from, a record or a text: it would run, or bring
  /// something from elsewhere, in the reader's browser. Nil if there is nothing.
  static func guest(in html: String) -> String? {
    let page = html.lowercased()
    let elements = [
      "script", "iframe", "object", "embed", "form", "base", "video", "audio", "source", "style",
    ]
    for element in elements {
      var rest = page[...]
      while let found = rest.firstRange(of: "<\(element)") {
        rest = rest[found.upperBound...]
        if rest.first.map({ !$0.isLetter && $0 != "-" }) ?? true { return "<\(element)>" }
      }
    }
    // Attributes stand inside of tags only, where a '<' of the text is escaped.
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      let tag = rest[start...].prefix { $0 != ">" }
      rest = rest[tag.endIndex...]
      for word in tag.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "/" }).dropFirst()
      where word.hasPrefix("on") && word.contains("=") {
        return "the attribute \(word.prefix { $0 != "=" })"
      }
      if ["srcset=", "javascript:", "url("].contains(where: tag.contains) {
        return "a tag that loads or runs something: \(tag)>"
      }
    }
    return nil
  }

  /// The values of an attribute in a page.
  package static func values(of attribute: String, in html: String) -> [String] {
    var values: [String] = []
    var rest = html[...]
    while let start = rest.firstRange(of: " \(attribute)=\"")?.upperBound,
      let end = rest[start...].firstIndex(of: "\"")
    {
      values.append(String(rest[start..<end]))
      rest = rest[end...]
    }
    return values
  }

  /// Puts the book into a folder, in the place of one that was there: the whole of it, or nothing.
  ///
  /// - Throws: ``WeavingError`` if the folder has something else in it; `OutputError`.
  package func write(to folder: String) throws {
    if !Files.names(in: folder).isEmpty, !Files.exists("\(folder)/book.css") {
      throw WeavingError("\(folder): is not empty, and no book; choose another with --into DIR")
    }
    try AtomicFile.replaceFolder(folder) { staging throws(OutputError) in
      for (path, text) in files {
        try AtomicFile.write(text, to: "\(staging)/\(path)", for: "\(folder)/\(path)")
      }
    }
  }
}

extension Part {
  /// What the part is about, as its heading.
  package var title: String {
    switch self {
    case .batchHessian: "What mini-batches do to curvature"
    case .damping: "What damping does"
    case .dyson: "Weights as a gas of levels"
    case .catapult: "Learning rates beyond the edge"
    case .diffusionMaps: "The shape of a training run"
    }
  }
  /// The file, if there is one, that leads through the part's paper.
  var guide: String { "chapters/\(folder)/Guide.md" }
  /// The name of its page.
  var page: String { "part-\(rawValue)" }
}
