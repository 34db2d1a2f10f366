import Replication

/// The first page: what the book is, its contents in reading order, the ledger and the gallery.
struct IndexPage {
  let pages: [ChapterPage]
  /// The chapter to begin with.
  static let opening = "spiked-outliers"
  /// The parts with a page that leads through their paper.
  let guides: [Part]

  func markdown(in root: String) throws -> Manuscript {
    var page = Manuscript()
    let minutes = pages.reduce(0) { $0 + $1.minutes }
    guard let opening = pages.first(where: { $0.chapter.slug == Self.opening }) ?? pages.first
    else { throw WeavingError("there is no chapter here") }
    page.html(
      """
      <h1>Semicircle</h1>
      <p class="lead">Five papers explain, with random matrices most of all, how deep networks
      train. Each chapter of this book takes one of their claims, tests it with a short program, and
      gives a verdict with its uncertainty. In a <em>control</em> the mechanism is switched off, and
      the same checks must fail.</p>
      <p>Every number and picture here was made by the program that stands beside it, from a seed.
      The text is the program's own.</p>
      <ul class="doors">
      <li><strong>Read</strong> Begin with
      <a href="\(opening.chapter.slug).html">\(Typography.html(opening.chapter.source.title.text))</a>:
      claim, picture, argument and program on one page. <a href="background.html">Background</a> has
      what physicists and statisticians know and a newcomer may not.</li>
      <li><strong>Run</strong> In a clone, <code>make chapter NAME=\(opening.chapter.slug)</code>
      computes that chapter again and draws its figure; <code>make figures</code> does so for all.
      <a href="own-matrix.html">Your own matrix</a> uses the core by itself.</li>
      <li><strong>Teach</strong> Each chapter ends with three exercises, a derivation, a change of
      the program and a run, with their answers. The figures, their data and the scripts that draw
      them stand below each picture.</li>
      </ul>
      """)
    page.lines += ["", "## Contents {#contents}", ""]
    page.lines.append(
      "In reading order: \(pages.count) chapters, \(minutes) minutes in all, at 220 words and 60 "
        + "lines of code a minute. A label such as *\(opening.chapter.result.claims[0].id)* is the "
        + "number of a claim in our list of what the papers say; the [ledger](#ledger) has all of them."
    )
    for part in Part.allCases {
      let own = pages.filter { $0.chapter.result.chapter.part == part.rawValue }
      if own.isEmpty { continue }
      let paper = own[0].paper
      page.html(
        """
        <h3 id="part-\(part.rawValue)">Part \(part.rawValue). \(part.title)</h3>
        <p class="origin"><a href="references.html#\(paper.key)">\(Typography.escaped(paper.authors))</a>:
        \(Typography.escaped(paper.title))\(ChapterPage.arXiv(paper))</p>
        """)
      if guides.contains(part) {
        page.html(
          "<p><a href=\"\(part.page).html\">The paper from its first section to its last</a>: "
            + "where each of its claims stands in this part.</p>")
      }
      for chapter in own {
        let result = chapter.chapter.result
        let (folder, slug) = (chapter.chapter.results[0].folder, chapter.chapter.slug)
        let figure = try FigureElement(result, folder: folder, root: root)
        let verdicts = result.claims.map {
          "\(Typography.escaped($0.id)) \(ChapterPage.badge(result.verdict(of: $0.id)))"
        }
        page.html(
          """
          <article class="entry">
          <a class="thumbnail" href="\(slug).html" tabindex="-1" aria-hidden="true">
          \(figure.image(described: result.chapter.title, isLazy: true))</a>
          <h4><a href="\(slug).html">\(chapter.number) \(Typography.html(result.chapter.title))</a></h4>
          <p class="origin">\(verdicts.joined(separator: " · "))</p>
          <p class="origin"><code>\(slug)</code> · \(chapter.minutes) minutes</p>
          """)
        var needs = try chapter.needs()
        needs[0] = ChapterSource.Line("You need \(needs[0].text)", needs[0].number)
        page.append(
          try Prose(
            needs, file: chapter.chapter.source.file, quoting: chapter.chapter.quotations))
        page.html("</article>")
      }
    }
    page.lines += ["", "## Ledger {#ledger}", ""]
    page.lines.append(
      "What the papers claim, and what came of it. The number is the one on which the verdict "
        + "hangs: observed ± standard error (number of units). *Strokes* are handwritten-like "
        + "digits that the programs draw themselves; MNIST holds real ones.")
    page.html(ledger)
    page.lines += ["", "## Gallery {#gallery}", ""]
    page.html(
      "<ul class=\"gallery\">\n"
        + (try pages.map { page in
          let (folder, result) = page.chapter.results[0]
          let figure = try FigureElement(result, folder: folder, root: root)
          return "<li><a href=\"\(page.chapter.slug).html#\(page.figurePlace)\">"
            + figure.image(described: result.figure.caption, isLazy: true)
            + "<span>\(Typography.html(result.chapter.title))</span></a></li>"
        }.joined(separator: "\n")) + "\n</ul>")
    return page
  }

  private var ledger: String {
    let rows = pages.flatMap { page in
      page.chapter.result.claims.map { claim in
        let verdicts = page.chapter.results.map { _, result in
          let place =
            result.provenance.data.map { " on \(Typography.name(ofData: $0.name))" } ?? ""
          return "<p>\(ChapterPage.badge(result.verdict(of: claim.id)))\(place): "
            + "\(ChapterPage.decision(result, claim.id))</p>"
        }
        return """
          <tr role="row"><th role="rowheader" scope="row">\(Typography.escaped(claim.id))</th>
          <td role="cell"><a href="\(page.chapter.slug).html">\(Typography.html(page.chapter.result.chapter.title))</a>
          <p>\(Typography.html(claim.statement))</p></td>
          <td role="cell">\(verdicts.joined(separator: "\n"))</td></tr>
          """
      }
    }
    return """
      <table class="ledger" role="table">
      <caption>All claims</caption>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">claim</th>
      <th role="columnheader" scope="col">the paper's statement</th>
      <th role="columnheader" scope="col">our verdict, and the number that decides it</th></tr></thead>
      <tbody role="rowgroup">
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }
}
