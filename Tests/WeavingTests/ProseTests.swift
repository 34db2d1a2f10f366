import Testing
import Weaving

@Suite struct ProseTests {
  private func prose(_ text: String) throws -> Prose {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return try Prose(
      lines.enumerated().map { ChapterSource.Line(String($1), $0 + 10) }, file: "A.swift",
      quoting: nil)
  }

  @Test func formulasAreKnownWithTheirLines() throws {
    let prose = try prose("Let $x$ and `$no$` and \\$5.\n$$ a\n + b $$ then $y$.\n```\n$\n```")
    #expect(prose.formulas.map(\.tex) == ["x", " a\n + b ", "y"])
    #expect(prose.formulas.map(\.line) == [10, 11, 12])
    #expect(prose.lines.count == 6)
  }

  @Test(arguments: [
    ("a $x b\n\nc", ":10: "), ("a\n$x", ":11: "), ("$ x$", ":10: "), ("$x $", ":10: "),
    ("$x$2", ":10: "), ("$$x$", ":10: "), ("ok\n`x", ":11: "),
  ])
  func aFormulaThatMarkdownWouldNotSeeIsNamedWithItsPlace(text: String, place: String) {
    #expect {
      try prose(text)
    } throws: { error in
      "\(error)".hasPrefix("A.swift" + place) && !"\(error)".contains("\n")
    }
  }
}
