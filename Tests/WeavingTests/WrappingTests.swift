import Replication
import Testing
import Weaving

@Suite struct WrappingTests {
  /// A source of text lines as `make numbers` leaves it, with the coin's results.
  private func filled(_ text: String) throws -> [String] {
    let booklet = try Booklet()
    let chapter = try #require(ChapterFolder.all(in: booklet.path).first)
    let printed = try PrintedNumbers(
      text, file: "A.swift", quoting: try Quotations(of: chapter, in: booklet.path))
    #expect(printed.unknown.isEmpty)
    let again = try PrintedNumbers(
      printed.source, file: "A.swift", quoting: try Quotations(of: chapter, in: booklet.path))
    #expect(again.source == printed.source && again.missing.isEmpty)
    return printed.source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static let words = "word word word word word word word word word word word word word word"

  @Test func aLineThatHasGrownTooWideIsBrokenAndTheNextOneTakesTheRest() throws {
    let lines = try filled(
      """
        //: \(Self.words) a {{tosses}} tosses.
        //: Last line.
        let a = "{{tosses}}"
      """)
    #expect(
      lines == [
        "  //: \(Self.words) a {{tosses = 4000}}", "  //: tosses. Last line.",
        "  let a = \"{{tosses}}\"",
      ])
  }

  @Test func aLineThatFitsStaysAndSoDoesAWideOneWithoutANumber() throws {
    let wide = "//: \(Self.words) \(Self.words)"
    #expect(
      try filled("\(wide)\n//: {{tosses}}\n//: `{{tosses}}`") == [
        wide, "//: {{tosses = 4000}}", "//: `{{tosses}}`",
      ])
  }

  @Test func listsKeepTheirIndentationAndItemsTheirBeginning() throws {
    let lines = try filled(
      """
      //: 1. \(Self.words) {{tosses}} words and words.
      //:
      //: 2. \(Self.words) word {{tosses}} tosses,
      //: - \(Self.words) word word {{coins}}
      //: Behind.
      """)
    #expect(
      lines == [
        "//: 1. \(Self.words) {{tosses = 4000}} words", "//:    and words.", "//:",
        "//: 2. \(Self.words) word {{tosses = 4000}}", "//:    tosses,",
        "//: - \(Self.words) word word {{coins = 40}}", "//: Behind.",
      ])
  }

  @Test func formulasAndCodeStayWhole() throws {
    let display = "//: $$ \(Self.words) \(Self.words) {{tosses}} $$"
    let lines = try filled("\(display)\n//: \(Self.words) word $P = {{tosses}} + 1$ `a b c`")
    #expect(lines[0].hasSuffix("{{tosses = 4000}} $$"))
    #expect(lines.count == 3)
    #expect(lines[2] == "//: $P = {{tosses = 4000}} + 1$ `a b c`")
  }

  @Test func noLineBeginsWithWhatWouldBeAListOfItsOwn() throws {
    let lines = try filled("//: \(Self.words) {{tosses}} in 1989. - then.")
    #expect(lines.count == 2)
    #expect(lines[1] == "//: then." || lines[1] == "//: in 1989. - then.")
  }
}
