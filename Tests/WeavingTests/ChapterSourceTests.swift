import Testing
import Weaving

@Suite struct ChapterSourceTests {
  private static let source = """
    //: # Title
    //:
    //: Intro.

    import Core  //src
    @main struct A {
      //: ## Theory
      //: One
      //: formula.

      func f() {
        g()

        h()
      }

      //: Two.
    }

    """

  @Test func textAndCodeAreToldApart() throws {
    let source = try ChapterSource(Self.source, file: "A.swift")
    #expect(source.title == ChapterSource.Line("Title", 1))
    #expect(source.sections.map(\.heading.text) == ["Title", "Theory"])
    #expect(
      source.sections[0].blocks == [
        .text([.init("", 2), .init("Intro.", 3)]), .code([.init("@main struct A {", 6)]),
      ])
    guard case .code(let code) = source.sections[1].blocks[1] else {
      Issue.record("no code")
      return
    }
    #expect(code.map(\.text) == ["func f() {", "  g()", "", "  h()", "}"])
    #expect(code.map(\.number) == [11, 12, 13, 14, 15])
    #expect(source.sections[1].blocks.count == 3, "the last brace is left out")
    #expect(source.sections[1].blocks[0] == .text([.init("One", 8), .init("formula.", 9)]))
  }

  @Test func everyOtherLineOfASourceIsInItsBlocks() {
    let source = (1...50).map { $0 % 7 == 0 ? "//: text \($0)" : "code\($0)" }
    let lines = ChapterSource.blocks(of: source.joined(separator: "\n")).flatMap { block in
      switch block {
      case .text(let lines), .code(let lines): lines
      }
    }
    #expect(lines.map(\.number) == Array(1...50))
  }

  @Test func aSourceBeginsWithATitle() {
    for text in ["", "import A\n", "//: no title\n"] {
      #expect(throws: WeavingError.self) { try ChapterSource(text, file: "A.swift") }
    }
  }
}
