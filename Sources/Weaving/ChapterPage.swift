import Replication

/// The page of one chapter.
package struct ChapterPage: Sendable {
  let chapter: BookChapter
  let paper: Paper
  let previous: BookChapter?
  let next: BookChapter?

  /// What a chapter's text must have, in this order; the words that a heading begins with.
  package static let sections = [
    outlook, "Theory", experiment, "Parameters", "Checks", "Figure", "What to doubt", "Exercises",
  ]
  /// The section that has the verdict and the figure before the program.
  static let outlook = "What you will see"
  /// How the heading begins under which the program stands that would fit on a blackboard.
  static let experiment = "The experiment"
  /// How the answer to an exercise begins.
  static let answer = "*Answer.*"
  /// How the paragraph begins that says what a reader should know or have read before.
  package static let needs = "**You need**"

  /// Minutes to read the text and the code that is open, at 220 words and 60 lines a minute.
  package var minutes: Int {
    var (words, lines) = (0, 0)
    for section in chapter.source.sections {
      for block in section.blocks {
        switch block {
        case .text(let text): words += text.reduce(0) { $0 + Self.words(in: $1.text) }
        case .code(let code) where !Self.isFolded(section): lines += code.count
        case .code: break
        }
      }
    }
    return max(1, (words * 60 + lines * 220 + 6600) / 13_200)
  }

  /// The words that a reader sees of a line; a quotation becomes one.
  private static func words(in line: String) -> Int {
    line.replacing(/{{.*?}}/, with: "0").split(separator: " ").count
  }

  /// Whether the code of a section is shown on demand only: claims, parameters and checks stand on the
  /// page in other words, and how a figure is drawn is of little interest. The experiment, under
  /// whatever heading, is what the page is for.
  private static func isFolded(_ section: ChapterSource.Section) -> Bool {
    section.heading.number == 1
      || [outlook, "Parameters", "Checks", "Figure"].contains { section.heading.text.hasPrefix($0) }
  }

  /// The name of the place in the page where the figure is.
  var figurePlace: String { identifier(Self.outlook) }

  /// The lines of the text that put a figure into its place.
  private var figureLines: [(line: ChapterSource.Line, name: String?)] {
    chapter.source.sections.flatMap(\.blocks).flatMap { block in
      guard case .text(let lines) = block else { return [(ChapterSource.Line, String?)]() }
      return lines.compactMap { line in Self.figure(in: line).map { (line, $0.name) } }
    }
  }

  /// What a figure shows and its name, from the line that puts it into its place, which is
  /// `![what it shows](figure)` or, for a further one, `![what it shows](figure/name)`; nil for other
  /// lines.
  private static func figure(
    in line: ChapterSource.Line
  ) -> (description: String, name: String?)? {
    let text = line.text.trimmed
    guard text.hasPrefix("!["), text.hasSuffix(")"),
      let middle = text.ranges(of: "](figure").last
    else { return nil }
    let name = text[middle.upperBound...].dropLast()
    guard name.isEmpty || name.hasPrefix("/") else { return nil }
    return (
      String(text[..<middle.lowerBound].dropFirst(2)), name.isEmpty ? nil : String(name.dropFirst())
    )
  }

  /// The paragraph that says what a reader needs, without its first words.
  package func needs() throws -> [ChapterSource.Line] {
    for case .text(let lines) in chapter.source.sections[0].blocks {
      guard let start = lines.firstIndex(where: { $0.text.hasPrefix(Self.needs) }) else { continue }
      let paragraph = lines[start...].prefix { !$0.text.isEmpty }
      return [
        ChapterSource.Line(
          String(paragraph[start].text.dropFirst(Self.needs.count).trimmed), paragraph[start].number
        )
      ] + paragraph.dropFirst()
    }
    throw WeavingError(
      "\(chapter.source.file):1: does not say what a reader needs: "
        + "a paragraph that begins with \(Self.needs)")
  }

  /// The page's text in Markdown.
  ///
  /// - Throws: ``WeavingError`` for a section that is missing or out of order, and what ``Prose``
  ///   throws.
  func markdown(in root: String) throws -> Manuscript {
    let source = chapter.source
    try requireSections()
    try requireOneFigure()
    var page = Manuscript()
    page.html(steps)
    page.html("<h1>\(Typography.html(source.title.text))</h1>")
    page.html(claimBox)
    page.html(contents)
    for section in source.sections {
      if section.heading != source.title {
        page.lines += [
          "", "## \(section.heading.text) {#\(identifier(section.heading.text))}", "",
        ]
      }
      if section.heading.text == "Exercises" {
        page.lines.append(
          "To try them: `make chapter NAME=\(chapter.slug) ARGS='--set … --figures build/exercise'`."
        )
      }
      var code: [[ChapterSource.Line]] = []
      for block in section.blocks {
        switch block {
        case .text(let lines):
          try append(lines, of: section, to: &page, in: root)
        case .code(let lines):
          if Self.isFolded(section) {
            code.append(lines)
          } else {
            // On paper the experiment's core is enough.
            let isCore = section.heading.text.hasPrefix(Self.experiment)
            page.code(lines.map(\.text), language: isCore ? "swift" : "swift .rest")
          }
        }
      }
      if section.heading.text == "Parameters" { page.html(Tables.parameters(chapter)) }
      if section.heading.text == "Checks" { page.html(outcomes) }
      if !code.isEmpty {
        let count = code.reduce(0) { $0 + $1.count }
        page.html("<details><summary>\(Self.summary(of: section, lines: count))</summary>")
        for lines in code { page.code(lines.map(\.text)) }
        page.html("</details>")
      }
    }
    appendSeeds(to: &page)
    appendCommand(to: &page)
    appendCitation(to: &page)
    appendHelpers(to: &page)
    page.html(neighbours)
    return page
  }

  /// Appends lines of a section's text, and the figure where they have it.
  private func append(
    _ lines: [ChapterSource.Line], of section: ChapterSource.Section, to page: inout Manuscript,
    in root: String
  ) throws {
    var rest = lines[...]
    while !rest.isEmpty {
      let text = Array(rest.prefix { Self.figure(in: $0) == nil })
      var prose = try Prose(text, file: chapter.source.file, quoting: chapter.quotations)
      if section.heading.text == "Exercises" {
        try prose.foldAnswers(of: text, file: chapter.source.file)
      }
      page.append(prose)
      rest = rest.dropFirst(text.count)
      guard let line = rest.popFirst(), let figure = Self.figure(in: line) else { break }
      page.html(try figures(in: root, figure.name, described: figure.description))
    }
  }

  private static func summary(of section: ChapterSource.Section, lines: Int) -> String {
    switch section.heading.text {
    case "Parameters": "The parameters in the program"
    case "Checks": "The checks as code, \(lines) lines"
    case "Figure": "How the program draws it"
    default: "The claim in the program"
    }
  }

  private func requireSections() throws {
    var rest = chapter.source.sections.dropFirst()
    for name in Self.sections {
      guard let place = rest.firstIndex(where: { $0.heading.text.hasPrefix(name) }) else {
        throw WeavingError(
          "\(chapter.source.file):1: has no section '## \(name)', or has it out of order: "
            + Self.sections.joined(separator: ", "))
      }
      rest = rest[(place + 1)...]
    }
  }

  /// The figure stands in one place, and before the program; so does each further one, anywhere.
  private func requireOneFigure() throws {
    let lines = figureLines.filter { $0.name == nil }.map(\.line)
    let headings = chapter.source.sections.map(\.heading)
    func isInPlace(_ line: ChapterSource.Line) -> Bool {
      headings.last { $0.number < line.number }?.text == Self.outlook
    }
    let wrong = lines.first { !isInPlace($0) } ?? lines.dropFirst().first
    if wrong != nil || lines.isEmpty {
      throw WeavingError(
        "\(chapter.source.file):\(wrong?.number ?? 1): the figure stands once, under "
          + "'## \(Self.outlook)': ![what it shows](figure)")
    }
    let named = figureLines.compactMap { line, name in name.map { (line, $0) } }
    let made = chapter.results.map { $0.result.figure.further?.map(\.name) ?? [] }
    for (line, name) in named {
      let isOnce = named.count { $0.1 == name } == 1
      if !isOnce || !made.allSatisfy({ $0.contains(name) }) {
        throw WeavingError(
          "\(chapter.source.file):\(line.number): the figure '\(name)' "
            + (isOnce ? "was not made by the chapter" : "stands more than once"))
      }
    }
    if let name = made.joined().first(where: { name in !named.contains { $0.1 == name } }) {
      throw WeavingError(
        "\(chapter.source.file):1: the figure '\(name)' stands nowhere: ![what it shows](figure/\(name))"
      )
    }
  }

  /// The claims, the verdicts on each and the numbers that decide them.
  private var claimBox: String {
    let claims = chapter.result.claims.map { claim in
      let verdicts = chapter.results.map { _, result in
        let place = result.provenance.data.map { " on \(Typography.name(ofData: $0.name))" } ?? ""
        return "<li>\(Self.badge(result.verdict(of: claim.id)))\(place): "
          + "\(Self.decision(result, claim.id))</li>"
      }
      let source = Paper.all.first { $0.key == claim.paper } ?? paper
      let weakened =
        claim.weakened.isEmpty
        ? ""
        : "\n<p class=\"reported\"><strong>Tested here:</strong> \(Typography.html(claim.weakened))</p>"
      return """
        <p class="origin">Claim \(Typography.escaped(claim.id)) ·
        <a href="references.html#\(source.key)">\(Typography.escaped(source.authors))</a>,
        \(Typography.html(claim.where))\(Self.arXiv(source))</p>
        <p class="statement">\(Typography.html(claim.statement))</p>
        <p class="reported"><strong>Reported:</strong> \(Typography.html(claim.reported))</p>\(weakened)
        <ul class="verdicts">
        \(verdicts.joined(separator: "\n"))
        </ul>
        """
    }
    return """
      <section class="claim" aria-label="Claims and verdicts">
      \(claims.joined(separator: "\n"))
      </section>
      """
  }

  /// A link to a paper's text.
  static func arXiv(_ paper: Paper) -> String {
    guard let number = paper.arXiv else { return "" }
    return " · <a href=\"https://arxiv.org/abs/\(number)\">arXiv:\(number)</a>"
  }

  /// A verdict as a label.
  static func badge(_ verdict: Verdict?) -> String {
    let words = (verdict ?? .notAssessed).rawValue
    return "<strong class=\"verdict \(words.replacing(" ", with: "-"))\">\(words)</strong>"
  }

  /// The check on which the verdict on a claim hangs.
  static func decision(_ result: Record, _ claim: String) -> String {
    guard let check = result.deciding(of: claim) else { return "no check decides" }
    return "\(Typography.html(check.statement)): <span class=\"number\">\(Tables.observed(check))"
      + "</span>, predicted \(Tables.predicted(check))"
      + (check.tolerance.value == 0 || check.relation != "≈"
        ? ""
        : ", tolerance " + Typography.html(number: check.tolerance.value.formatted(digits: 3)))
  }

  private var contents: String {
    let headings = chapter.source.sections.dropFirst().map(\.heading.text)
    let extra = ["Seeds", "Reproduce", "Cite"] + (chapter.helpers.isEmpty ? [] : ["Helpers"])
    let items = (headings + extra).map {
      "<li><a href=\"#\(identifier($0))\">\(Typography.html($0))</a></li>"
    }
    return """
      <nav class="contents" aria-label="On this page">
      <p>\(minutes) minutes</p>
      <ol>
      \(items.joined(separator: "\n"))
      </ol>
      </nav>
      """
  }

  /// - Parameter description: what the figure shows, for those who do not see it.
  /// - Parameter name: that of a further figure; nil for the first.
  private func figures(
    in root: String, _ name: String?, described description: String
  ) throws -> String {
    try chapter.results.enumerated().map { index, item in
      let (folder, result) = item
      let figure = try FigureElement(result, name, folder: folder, root: root)
        .html(described: description)
      guard index > 0, let data = result.provenance.data else { return figure }
      return
        "<details><summary>The same figure on \(Typography.name(ofData: data.name))</summary>\n\(figure)\n</details>"
    }.joined(separator: "\n")
  }

  private var outcomes: String {
    chapter.results.enumerated().map { index, item in
      let (_, result) = item
      let tables =
        Tables.checks(result)
        + "<p><strong>Control.</strong> \(Typography.html(result.control.description)) "
        + (result.control.failedAsItMust == true ? "It fails as it must" : "It did not fail")
        + ".</p>\n"
        + Tables.control(result)
      guard index > 0, let data = result.provenance.data else { return tables }
      return
        "<details><summary>The same checks on \(Typography.name(ofData: data.name))</summary>\n\(tables)\n</details>"
    }.joined(separator: "\n")
  }

  private func appendSeeds(to page: inout Manuscript) {
    page.lines += ["", "## Seeds {#seeds}", ""]
    if chapter.seeds.isEmpty {
      page.lines.append("The chapter has not been run over many seeds.")
      return
    }
    page.lines.append(
      "The same program over seeds that nobody chose: a failure is any verdict other than the "
        + "expected one, a check of the instruments or of ours that does not pass, or a control that "
        + "does not fail.")
    for seeds in chapter.seeds {
      let place = seeds.data.map { "On \(Typography.name(ofData: $0)): " } ?? ""
      page.html(
        "<details><summary>\(place)\(Typography.escaped(seeds.table.summary))</summary>\n"
          + Tables.seeds(seeds) + "</details>")
      if seeds.table.isStale {
        page.lines.append("These runs were made by an earlier version of the program.")
      }
    }
  }

  private func appendCommand(to page: inout Manuscript) {
    page.lines += ["", "## Reproduce {#reproduce}", ""]
    page.lines.append(
      "In a clone of the repository, with Swift 6.1 or later (`make doctor` names what else is "
        + "missing on Debian, and `make figures` installs it):")
    let commands = chapter.results.map { folder, _ in
      let data = folder.split(separator: "/").dropFirst().first.map { " ARGS='--data \($0)'" }
      return "make chapter NAME=\(chapter.slug)\(data ?? "")"
    }
    page.code(commands, language: "text")
    page.lines.append(
      "It prints the checks and writes the figure and its files. With "
        + "`ARGS='--set name=value --figures DIR'` a parameter takes another value. "
        + "[The program](\(programPath)) is one file, whose text is this page.")
  }

  /// The program among the files of the book.
  var programPath: String { "programs/\(chapter.slug).swift" }

  /// How to cite the chapter, and with it the paper.
  private func appendCitation(to page: inout Manuscript) {
    page.lines += ["", "## Cite {#cite}", "", "The chapter, and the paper whose claim it tests:"]
    let year = paper.authors.split(separator: "(").last.map { $0.prefix(4) } ?? ""
    let authors = paper.authors.split(separator: " (")[0].replacing(", ", with: " and ")
    let eprint = paper.arXiv.map {
      ["  eprint = {\($0)},", "  archivePrefix = {arXiv},", "  doi = {10.48550/arXiv.\($0)},"]
    }
    page.code(
      [
        "@misc{semicircle-\(chapter.slug),",
        "  title = \"{\(chapter.source.title.text)}\",",
        "  author = \"{The Semicircle authors}\",",
        "  howpublished = {Chapter \(number) of Semicircle: random-matrix claims about deep "
          + "learning as programs},",
        "}",
        "@article{\(paper.key),", "  title = \"{\(paper.title)}\",", "  author = {\(authors)},",
        "  year = {\(year)},",
      ] + (eprint ?? []) + ["}"], language: "text")
  }

  /// Part and number: "1.03".
  var number: String { "\(chapter.result.chapter.part).\(chapter.result.chapter.number)" }

  private func appendHelpers(to page: inout Manuscript) {
    guard !chapter.helpers.isEmpty else { return }
    page.lines += [
      "", "## Helpers {#helpers}", "", "What the program above calls from its folder.",
    ]
    for (name, blocks) in chapter.helpers {
      page.html("<details><summary><code>\(name)</code></summary>")
      for case .code(let lines) in blocks { page.code(lines.map(\.text)) }
      page.html("</details>")
    }
  }

  /// Where one is, with the ways on, above the title.
  private var steps: String {
    func link(_ chapter: BookChapter?, _ relation: String, _ word: String) -> String {
      guard let chapter else { return "<span></span>" }
      return "<a rel=\"\(relation)\" href=\"\(chapter.slug).html\">\(word)</a>"
    }
    let part = chapter.result.chapter.part
    return """
      <nav class="steps" aria-label="Chapters">
      \(link(previous, "prev", "← Previous"))
      <a href="index.html#part-\(part)">Part \(part), chapter \(chapter.result.chapter.number)</a>
      \(link(next, "next", "Next →"))
      </nav>
      """
  }

  private var neighbours: String {
    func link(_ chapter: BookChapter?, _ relation: String, _ word: String) -> String {
      guard let chapter else { return "" }
      return "<a rel=\"\(relation)\" href=\"\(chapter.slug).html\"><span>\(word)</span> "
        + "\(Typography.html(chapter.result.chapter.title))</a>"
    }
    return """
      <nav class="neighbours" aria-label="Neighbouring chapters">
      \(link(previous, "prev", "Previous"))
      \(link(next, "next", "Next"))
      </nav>
      """
  }
}

/// The name of a heading in links.
func identifier(_ heading: String) -> String {
  let words = heading.lowercased().split { !($0.isLetter || $0.isNumber) }
  return words.joined(separator: "-")
}

/// A figure with its caption and the links to its files.
struct FigureElement {
  let result: Record
  /// The name of its files, without what tells their kind.
  let file: String
  let caption: String
  /// The folder of the gallery, from the root, and in the book.
  let folder: String
  let size: (width: String, height: String)
  /// Where its panels are, if it has several.
  let panels: [PanelView]

  /// - Parameter name: that of a further figure; nil for the chapter's first.
  init(_ result: Record, _ name: String? = nil, folder: String, root: String) throws {
    self.result = result
    self.folder = folder
    file = result.chapter.slug + (name.map { "-\($0)" } ?? "")
    caption = result.figure.further?.first { $0.name == name }?.caption ?? result.figure.caption
    let picture = "\(folder)/\(file).svg"
    let text = String(decoding: Files.contents(of: "\(root)/\(picture)") ?? [], as: UTF8.self)
    func attribute(_ name: String) throws -> String {
      guard let start = text.firstRange(of: "\(name)=\"")?.upperBound,
        let end = text[start...].firstIndex(of: "\"")
      else { throw WeavingError("\(picture): has no \(name); is it a picture?") }
      return String(text[start..<end])
    }
    size = (try attribute("width"), try attribute("height"))
    let script = Files.contents(of: "\(root)/\(folder)/\(file).gp") ?? []
    panels = PanelView.all(
      inScript: String(decoding: script, as: UTF8.self),
      width: Double(size.width) ?? 0, height: Double(size.height) ?? 0)
  }

  /// One panel by itself, which stands below the one before it where the page is narrow.
  private func panel(_ index: Int, _ view: PanelView) -> String {
    let source = "\(folder)/\(file).svg#\(view.fragment)"
    let letter = Character(UnicodeScalar(UInt8(97 + index)))
    return "<a class=\"panel\" href=\"\(source)\"><img src=\"\(source)\" loading=\"lazy\" "
      + "width=\"\(view.width)\" height=\"\(view.height)\" alt=\"Panel (\(letter))\"></a>"
  }

  /// The picture, with its caption as a description for those who do not see it.
  func image(described: String, isLazy: Bool = false) -> String {
    "<img src=\"\(folder)/\(file).svg\" width=\"\(size.width)\" "
      + "height=\"\(size.height)\"\(isLazy ? " loading=\"lazy\"" : "") "
      + "alt=\"\(Typography.escaped(described))\">"
  }

  func html(described description: String) -> String {
    let path = "\(folder)/\(file)"
    let place = result.provenance.data.map { " on \(Typography.name(ofData: $0.name))" } ?? ""
    return """
      <figure>
      <div class="plate scroll" tabindex="0" role="region" aria-label="Figure\(place)">
      <a class="whole" href="\(path).svg">\(image(described: description))</a>
      \(panels.enumerated().map(panel).joined(separator: "\n"))
      </div>
      <figcaption>\(Typography.html(caption))
      <span class="files">Files: <a href="\(path).svg">picture</a>,
      <a href="\(path).csv">every plotted number (CSV)</a>,
      <a href="\(path).gp">the script that draws it (gnuplot)</a>,
      <a href="\(folder)/\(result.chapter.slug).json">checks, verdict and parameters (JSON)</a>.</span></figcaption>
      </figure>
      """
  }
}

/// Markdown that grows, with the formulas in it.
struct Manuscript {
  var lines: [String] = []
  private(set) var formulas: [Prose.Formula] = []

  mutating func append(_ prose: Prose) {
    lines += [""] + prose.lines + [""]
    formulas += prose.formulas
  }

  mutating func html(_ html: String) { lines += ["", "````{=html}", html, "````", ""] }

  mutating func code(_ code: [String], language: String = "swift") {
    lines += ["", "~~~~~~~~ {.\(language)}"] + code + ["~~~~~~~~", ""]
  }
}
