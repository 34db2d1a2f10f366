import Replication
import Testing
import Weaving

@Suite struct QuotationsTests {
  /// The coin's record with numbers put in, and a table of three seeds, one of which failed.
  private func quotations() throws -> Quotations {
    let booklet = try Booklet()
    let file = "\(booklet.path)/figures/coin-toss.json"
    booklet.shell(
      """
      sed -i -e '0,/"observed": .*/s//"observed": 0.0501234,/' \
        -e '0,/"quoted": {}/s//"quoted": { "decades": -3.25929, "tiny": 2.6e-07 }/' \(file)
      """)
    let record = try #require(try Record(file: file))
    var table = SeedTable(chapter: "coin-toss", data: nil, record: record, root: booklet.path)
    for (seed, exit) in [(2001, 0), (2002, 1), (2003, 0)] {
      booklet.shell("sed 's/\"seed\": 1/\"seed\": \(seed)/' \(file) > other.json")
      table.add(try #require(try Record(file: "\(booklet.path)/other.json")), exit: Int32(exit))
    }
    try table.save()
    let chapter = try #require(ChapterFolder.all(in: booklet.path).first)
    return try Quotations(of: chapter, in: booklet.path)
  }

  @Test(arguments: [
    ("T1.share", "0.0501"), ("T1.share | 2", "0.050"), ("T1.share | percent 2", "5.0 %"),
    ("T1.share.predicted", "0.500"), ("T1.share.n", "40"), ("coins", "40"), ("tosses", "4000"),
    ("decades", "−3.26"), ("decades | size power 2", "1800"), ("decades | power 1", "0.0006"),
    ("tiny", "$2.60\\times 10^{-7}$"), (" largest | 1 ", "0.5"), ("T1/verdict", "reproduced"),
    ("seeds/n", "3"), ("seeds/k", "2"),
  ])
  func numbersAreFoundAndRounded(reference: String, text: String) throws {
    #expect(try quotations().number(for: reference, inFormula: false) == text)
  }

  @Test func inFormulasTheyAreTeX() throws {
    let quotations = try quotations()
    #expect(try quotations.number(for: "decades", inFormula: true) == "-3.26")
    #expect(try quotations.number(for: "tiny | 1", inFormula: true) == "3\\times 10^{-7}")
    #expect(try quotations.number(for: "T1.share | percent 2", inFormula: true) == "5.0\\,\\%")
    #expect(try quotations.number(for: "T1/verdict", inFormula: true) == "\\text{reproduced}")
  }

  @Test(arguments: [
    "T1", "T1.shares", "T1.share.colour", "control.tosses", "mnist:T1.share", "mishap", "",
    "T1.share | 9", "T1.share | nicely", "T2/verdict", "coin-toss/tosses", "T1/verdict | 2",
    "seeds/m",
    "mnist:seeds/k",
  ])
  func whatIsNotThereIsAnError(reference: String) throws {
    let quotations = try quotations()
    #expect(throws: WeavingError.self) {
      try quotations.number(for: reference, inFormula: false)
    }
  }

  @Test(arguments: [
    ("T1.share = 0.0501", "0.0501"), ("T1.share = 0.0502", "0.0501"), ("decades=-3.27", "−3.26"),
    ("T1.share | percent 2 = 5.1 %", "5.0 %"), ("tiny = 2.61e-7", "$2.60\\times 10^{-7}$"),
    ("decades | size power 2 = 1900", "1800"), ("T1.share.predicted = 0.499", "0.500"),
    ("tosses = 4000", "4000"), ("bias = 0.250", "0.250"), ("T1/verdict = reproduced", "reproduced"),
    ("seeds/k = 2", "2"),
  ])
  func thePageHasTheRecordsNumberWhereThePrintedOneIsWithinAUnit(
    reference: String, text: String
  ) throws {
    #expect(try quotations().number(for: reference, inFormula: false) == text)
  }

  @Test(arguments: [
    "T1.share = 0.0503", "decades = 3.26", "decades = -3.28", "T1.share | percent 2 = 5.0",
    "tiny = 2.62e-7", "tiny = 2.60e-6", "decades | size power 2 = 2000", "tosses = 4001",
    "bias = 0.251",
    "seeds/n = 2", "T1/verdict = not reproduced", "T1.share =", "T1.share = about 0.05",
  ])
  func anotherNumberIsRefusedWithBothAndTheRemedy(reference: String) throws {
    let quotations = try quotations()
    #expect {
      try quotations.number(for: reference, inFormula: false)
    } throws: { error in
      "\(error)".contains("in the text and")
        && "\(error)".contains("in the record; run `make numbers`")
    }
  }

  @Test func seedsThatAreNotThereAreNoNumber() throws {
    let booklet = try Booklet()
    let chapter = try #require(ChapterFolder.all(in: booklet.path).first)
    let quotations = try Quotations(of: chapter, in: booklet.path)
    #expect(throws: WeavingError.self) {
      try quotations.number(for: "seeds/k", inFormula: false)
    }
  }
}
