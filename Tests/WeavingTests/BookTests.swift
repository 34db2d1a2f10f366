import Replication
import Testing
import Weaving

/// Whether a program is installed.
func isInstalled(_ program: String) -> Bool { Shell.run("command -v \(program)").status == 0 }

@Suite(.enabled(if: isInstalled("pandoc"), "pandoc is not installed: make test-book"))
struct BookTests {
  let booklet: Booklet
  init() throws { booklet = try Booklet() }

  private func page(_ name: String) -> String { booklet.shell("cat book/\(name).html").output }

  /// Weaving fails with one line that has these words, and leaves no book.
  private func expectComplaint(_ words: String...) {
    let outcome = booklet.weave()
    #expect(outcome.status != 0)
    for word in words { #expect(outcome.output.contains(word), "\(outcome)") }
    #expect(outcome.output.split(separator: "\n").count == 1, "\(outcome)")
    #expect(booklet.shell("ls book").status != 0)
  }

  @Test func aChapterHasAllItsParts() {
    let outcome = booklet.weave()
    #expect(outcome.status == 0, "\(outcome)")
    let page = page("coin-toss")
    for part in [
      "<h1>A fair coin</h1>", "A fair coin shows heads half of the time.",
      "class=\"verdict reproduced\"", "<code>tosses</code>", "ours: a standard error of 0.008",
      "<mfrac><mn>1</mn><mn>2</mn></mfrac>", "id=\"figure\"", "src=\"figures/coin-toss.svg\"",
      "href=\"figures/coin-toss.csv\"", "<code>T1.share</code>", "the coin is biased",
      "make chapter NAME=coin-toss", "<span class=\"kw\">func</span>", "id=\"what-to-doubt\"",
    ] { #expect(page.contains(part), "\(part)") }
    let index = self.page("index")
    for part in [
      "href=\"coin-toss.html\"", "a coin, and the chapter", "Ledger", "Gallery",
      "1.99 A fair coin", "T1 <strong class=\"verdict reproduced\">", "class=\"thumbnail\"",
      "https://arxiv.org/abs/2006.09092", "make chapter", "background.html",
    ] {
      #expect(index.contains(part), "\(part)")
    }
  }

  @Test func aChapterCanBeCitedAndItsProgramIsInTheBook() {
    #expect(booklet.weave().status == 0)
    let page = page("coin-toss")
    #expect(page.contains("@misc{semicircle-coin-toss,"))
    #expect(page.contains("author = {Granziol and Zohren and Roberts}"))
    #expect(page.contains("href=\"programs/coin-toss.swift\""))
    #expect(booklet.shell("cmp book/programs/coin-toss.swift \(Booklet.chapter)").status == 0)
  }

  @Test func sectionsOfAMarkdownPageCanBeLinked() {
    booklet.shell("echo 'See [coins](background.html#coins-and-dice).' >> NOTATION.md")
    #expect(booklet.weave().status == 0)
    #expect(page("background").contains("<h2 id=\"coins-and-dice\">"))
    #expect(page("background").contains("class=\"permalink\" href=\"#coins-and-dice\""))
  }

  @Test func aWordOfCodeWithinALineStaysInOnePiece() {
    let html = "<p><code>a b-c</code></p><pre class=\"text\"><code>d-e</code></pre>"
    #expect(
      Book.holdingWordsOfCode(html)
        == "<p><code>a <span class=\"word\">b-c</span></code></p>"
        + "<pre class=\"text\"><code>d-e</code></pre>")
  }

  @Test func aSymbolIsNotSetAsAnOperator() {
    booklet.shell("printf '%s\\n' 'Where $\\ell_c = 1$.' >> NOTATION.md")
    #expect(booklet.weave().status == 0)
    #expect(page("notation").contains("<msub><mi>ℓ</mi>"))
  }

  @Test func namesBecomeTheNumbersOfTheResults() throws {
    #expect(booklet.weave().status == 0)
    let page = page("coin-toss")
    #expect(!page.contains("{{"))
    let result = try #require(try Record(file: "\(booklet.path)/figures/coin-toss.json"))
    let share = try Quotations([result]).number(for: "T1.share | 2", inFormula: false)
    #expect(page.contains("it showed \(share) after"))
    #expect(page.contains("<mo>=</mo><mn>0.5</mn>"))
  }

  @Test func aGuideQuotesTheNumbersAndVerdictsOfItsChapters() {
    let guide = "chapters/1-batch-hessian/Guide.md"
    booklet.shell("echo '# The paper\n\nT1 is {{coin-toss/T1/verdict}}.' > \(guide)")
    #expect(booklet.weave().status == 0)
    #expect(page("part-1").contains("T1 is reproduced."))
    #expect(page("index").contains("href=\"part-1.html\""))
    booklet.shell("echo '{{coin/T1/verdict}}' >> \(guide); rm -r book")
    expectComplaint("\(guide):4:", "coin/T1/verdict")
  }

  @Test func twiceGivesTheSameBytes() {
    #expect(booklet.weave().status == 0)
    #expect(booklet.weave(into: "again").status == 0)
    #expect(booklet.shell("diff -r book again").output.isEmpty)
    #expect(booklet.weave().status == 0, "an old book is replaced")
  }

  @Test func aFolderWithSomethingElseStays() {
    booklet.shell("mkdir mine; echo mine > mine/file")
    #expect(booklet.weave(into: "mine").status != 0)
    #expect(booklet.shell("cat mine/file").output == "mine\n")
  }

  @Test func aNumberOfTheTextOtherThanTheRecordsIsNamed() throws {
    try booklet.write(Booklet.text.replacing("share | 2}}", with: "share | 2 = 0.9}}"))
    expectComplaint(
      Booklet.chapter + ":3:", "'0.9' in the text", "'0.50' in the record", "make numbers")
  }

  @Test func aTextWithItsNumbersGivesThePageOfTheOneWithout() throws {
    #expect(booklet.weave().status == 0)
    let before = page("coin-toss")
    try booklet.write(
      Booklet.text.replacing("predicted | 1}}", with: "predicted | 1 = 0.5}}")
        .replacing("share | 2}}", with: "share | 2 = 0.50}}"))
    #expect(booklet.weave().status == 0)
    #expect(page("coin-toss") == before)
  }

  @Test func theFigureStandsWhereItsLineIs() {
    let outcome = booklet.weave()
    #expect(outcome.status == 0, "\(outcome)")
    let page = page("coin-toss")
    #expect(page.split(separator: "<figure>").count == 2)
    let places = [
      "id=\"what-you-will-see\"", "Half of them.", "alt=\"Shares of heads\"", "<figcaption>",
      "The claim in the program", "CoinToss", "id=\"theory\"",
      "id=\"the-experiment-in-one-line\"",
      "func", "id=\"checks\"", "<code>T1.share</code>", "id=\"figure\"",
    ].map { page.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(self.page("index").contains("coin-toss.html#what-you-will-see"))
  }

  @Test func aFigureThatStandsTwiceOrElsewhereIsNamed() throws {
    let line = "//: ![Shares of heads](figure)\n"
    try booklet.write(Booklet.text.replacing(line, with: line + "//:\n" + line))
    expectComplaint(Booklet.chapter + ":12:", "the figure stands once")
    try booklet.write(
      Booklet.text.replacing(line, with: "").replacing("//: All.\n", with: line))
    expectComplaint(Booklet.chapter, "the figure stands once, under '## What you will see'")
    try booklet.write(Booklet.text.replacing(line, with: ""))
    expectComplaint(Booklet.chapter + ":1:", "the figure stands once")
  }

  /// The fixture, with a second figure in its set.
  private func writeWithFurtherFigure(_ text: String) throws {
    try booklet.write(text, andRun: false)
    booklet.shell("find chapters -name '*.swift' -exec touch -d @0 {} +")
    let outcome = booklet.shell(
      "\(Shell.quoted("\(Booklet.programs)/coin-toss")) --set mishap=further --figures figures")
    try #require(outcome.status == 0, "\(outcome)")
  }

  private let further = "//: ![The first share](figure/first)\n"

  @Test func aFurtherFigureStandsWhereTheTextHasIt() throws {
    try writeWithFurtherFigure(Booklet.text.replacing("//: All.\n", with: further))
    let outcome = booklet.weave()
    #expect(outcome.status == 0, "\(outcome)")
    let page = page("coin-toss")
    let pictures = ["figures/coin-toss.svg", "What to doubt", "figures/coin-toss-first.svg"]
    let places = pictures.map { page.ranges(of: $0).last?.lowerBound }
    #expect(places.compactMap(\.self).count == 3)
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    for part in ["The first coin.", "alt=\"The first share\"", "figures/coin-toss-first.gp"] {
      #expect(page.contains(part), "\(part)")
    }
    for suffix in ["svg", "csv", "gp"] {
      let name = "figures/coin-toss-first.\(suffix)"
      #expect(booklet.shell("cmp \(name) book/\(name)").status == 0)
    }
  }

  @Test func aFurtherFigureThatIsMissingOrStandsNowhereIsNamed() throws {
    try booklet.write(Booklet.text.replacing("//: All.\n", with: further))
    expectComplaint(Booklet.chapter, "the figure 'first' was not made by the chapter")
    try writeWithFurtherFigure(Booklet.text)
    expectComplaint(Booklet.chapter, "the figure 'first' stands nowhere")
    try writeWithFurtherFigure(
      Booklet.text.replacing("//: All.\n", with: further + "//:\n" + further))
    expectComplaint(Booklet.chapter, "the figure 'first' stands more than once")
    try writeWithFurtherFigure(Booklet.text.replacing("//: All.\n", with: further))
    booklet.shell("echo >> figures/coin-toss-first.svg")
    expectComplaint("figures/coin-toss-first.svg: is not the file of the run")
    booklet.shell("rm figures/coin-toss-first.svg")
    expectComplaint("figures/coin-toss-first.svg: is missing")
  }

  @Test func checksAreFoldedAsCodeAndTheExperimentIsNot() {
    #expect(booklet.weave().status == 0)
    let page = page("coin-toss")
    let folded = page.split(separator: "<details>").dropFirst().map { part in
      String(part[..<(part.firstRange(of: "</details>")?.lowerBound ?? part.endIndex)])
    }
    let checks = folded.filter { $0.contains("The checks as code, 3 lines") }
    #expect(checks.count == 1 && checks[0].contains("checkAll"))
    #expect(page.contains("toss") && !folded.contains { $0.contains("tossOnce") })
    #expect(!folded.contains { $0.contains("<code>T1.share</code>") })
  }

  @Test func anAnswerIsFolded() {
    #expect(booklet.weave().status == 0)
    let page = page("coin-toss")
    let parts = [
      "<li>", "Toss twice.", "<details><summary>Answer</summary>", "Twice as many,", "and no more.",
      "</details>", "</li>", "<li>", "Toss none.", "</li>",
    ]
    var rest = page[(page.firstRange(of: "id=\"exercises\"")?.upperBound ?? page.endIndex)...]
    for part in parts {
      let range = rest.firstRange(of: part)
      #expect(range != nil, "\(part)")
      rest = rest[(range?.upperBound ?? rest.startIndex)...]
    }
    #expect(!page.contains("Answer."))
  }

  @Test func aNewChapterHasTheFormOfAPage() throws {
    let script = Shell.quoted("\(Booklet.package)/scripts/new-chapter")
    booklet.shell(
      "rm -r chapters/1-batch-hessian; printf 'let chapters = [\\n]\\n' > Package.swift")
    let outcome = booklet.shell("\(script) 1-batch-hessian 99 coin-toss 'A fair coin'")
    #expect(outcome.status == 0, "\(outcome)")
    // The program beside it is another one, with other names for its numbers.
    let text = booklet.shell("cat \(Booklet.chapter)").output
    try booklet.write(text.replacing("{{N199", with: "{{T1").replacing("{{each", with: "{{coins"))
    let woven = booklet.weave()
    #expect(woven.status == 0, "\(woven)")
    #expect(page("coin-toss").contains("<em>reproduced</em>"))
  }

  @Test(arguments: [
    ("//:    *Answer.* Twice", "//: *Answer.* Twice"), ("//:    and no", "//:    *Answer.* and no"),
  ])
  func anAnswerOutsideItsExerciseIsNamed(line: String, other: String) throws {
    try booklet.write(Booklet.text.replacing(line, with: other))
    expectComplaint(Booklet.chapter, "an answer is indented like the rest of its exercise")
  }

  @Test func aNumberOfTheRecordThatIsChangedByHandIsSeen() {
    booklet.shell("sed -i 's/\"observed\": 0/\"observed\": 1/' figures/coin-toss.json")
    expectComplaint("figures/coin-toss.json: is not as a run wrote it")
  }

  @Test(arguments: ["svg", "csv", "gp", "json"])
  func aMissingFileIsNamed(suffix: String) {
    booklet.shell("rm figures/coin-toss.\(suffix)")
    expectComplaint("figures/coin-toss.\(suffix): is missing", "make chapter NAME=coin-toss")
  }

  @Test(arguments: ["svg", "csv", "gp"])
  func aFileOfAnotherRunIsNamed(suffix: String) {
    booklet.shell("echo >> figures/coin-toss.\(suffix)")
    expectComplaint("figures/coin-toss.\(suffix): is not the file of the run")
  }

  @Test func aMalformedFormulaIsNamedWithItsLine() throws {
    for (formula, line) in [("\\frac{1}{", 18), ("\\nosuch{x}", 18)] {
      try booklet.write(Booklet.text.replacing("\\frac{1}{2}", with: formula))
      expectComplaint(Booklet.chapter + ":\(line): malformed formula", formula)
    }
  }

  @Test func aNameWithoutANumberIsNamed() throws {
    try booklet.write(Booklet.text.replacing("{{T1.share | 2}}", with: "{{T1.shape | 2}}"))
    expectComplaint(Booklet.chapter + ":3:", "T1.shape")
  }

  @Test func aSectionThatIsMissingIsNamed() throws {
    try booklet.write(Booklet.text.replacing("## What to doubt", with: "## Afterword"))
    expectComplaint(Booklet.chapter, "'## What to doubt'")
  }

  @Test func aTitleOtherThanTheProgramsIsNamed() throws {
    try booklet.write(Booklet.text.replacing("# A fair coin", with: "# A coin"))
    expectComplaint(Booklet.chapter + ":1:", "A coin", "A fair coin")
  }

  @Test func aResultOlderThanItsSourceIsStale() throws {
    try booklet.write(Booklet.text.replacing("tosses = 4000", with: "tosses = 4001"), andRun: false)
    expectComplaint("figures/coin-toss.json: is stale")
  }

  @Test func aLinkToNowhereIsNamed() {
    booklet.shell("echo 'See [this](nowhere.html).' >> NOTATION.md")
    expectComplaint("notation.html: the link nowhere.html leads nowhere")
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "holds <script>"),
    ("<img src=\"figures/coin-toss.svg\" onerror=\"alert(1)\">", "the attribute onerror"),
    ("<a href=\"javascript:alert(1)\">here</a>", "loads or runs something"),
    ("<iframe></iframe>", "holds <iframe>"),
    ("![elsewhere](https://example.org/a.png)", "the picture https://example.org/a.png is no file"),
    ("![elsewhere](//example.org/a.png)", "the link //example.org/a.png leads nowhere"),
  ])
  func whatWouldRunOrComeFromElsewhereIsNamed(text: String, words: String) {
    booklet.shell("echo '\(text)' >> NOTATION.md")
    expectComplaint("notation.html", words)
  }

  @Test func wordsOfARecordAreNoMarkup() {
    let sealed = "\(Shell.quoted("\(Booklet.programs)/coin-toss"))"
    #expect(booklet.shell(sealed).status == 0)
    // A record with a seal of its own: the digest keeps nobody from making one.
    booklet.shell(
      """
      sed -i 's/"relation": "≈"/"relation": "<script>"/; /"digest"/,$d' figures/coin-toss.json
      body=$(cat figures/coin-toss.json | sed '$ s/,$//')
      digest=$(printf %s "$body" | sha256sum | cut -d' ' -f1)
      printf '%s,\\n  "digest": "%s"\\n}\\n' "$body" $digest > figures/coin-toss.json
      """)
    let outcome = booklet.weave()
    #expect(outcome.status == 0, "\(outcome)")
    #expect(page("coin-toss").contains("&lt;script&gt;"))
    #expect(!page("coin-toss").contains("<script"))
  }

  @Test func aBookThatCannotBeWrittenWholeLeavesTheOldOne() {
    #expect(booklet.weave().status == 0)
    let old = booklet.shell("cat book/*").output
    booklet.shell("echo 'More of it.' >> NOTATION.md")
    // A page is larger than a block of 512 bytes.
    let outcome = booklet.shell(
      "trap '' XFSZ; ulimit -f 1; \(Shell.quoted("\(Booklet.programs)/weave")) --into book")
    #expect(outcome.status != 0)
    #expect(booklet.shell("cat book/*").output == old)
    let elsewhere = booklet.weave(into: "Package.swift/book")
    #expect(elsewhere.status == 73 && elsewhere.output.contains("--into DIR"), "\(elsewhere)")
    #expect(!elsewhere.output.contains("--figures"))
    #expect(booklet.shell("find . -name '.staging-*'").output.isEmpty)
  }
}
