import Replication
import Testing
import Weaving

@Suite struct QuotationsTests {
  /// The coin's record with numbers put in.
  private func quotations() throws -> Quotations {
    let booklet = try Booklet()
    let file = "\(booklet.path)/figures/coin-toss.json"
    booklet.shell(
      """
      sed -i -e '0,/"observed": .*/s//"observed": 0.0501234,/' \
        -e '0,/"quoted": {}/s//"quoted": { "decades": -3.25929, "tiny": 2.6e-07 }/' \(file)
      """)
    return Quotations(["": try #require(try Record(file: file))])
  }

  @Test(arguments: [
    ("T1.share", "0.0501"), ("T1.share | 2", "0.050"), ("T1.share | percent 2", "5.0 %"),
    ("T1.share.predicted", "0.500"), ("T1.share.n", "40"), ("coins", "40"), ("tosses", "4000"),
    ("decades", "−3.26"), ("decades | size power 2", "1800"), ("decades | power 1", "0.0006"),
    ("tiny", "$2.60\\times 10^{-7}$"), (" largest | 1 ", "0.5"), ("verdict T1", "reproduced"),
  ])
  func numbersAreFoundAndRounded(reference: String, text: String) throws {
    #expect(try quotations().number(for: reference, inFormula: false) == text)
  }

  @Test func inFormulasTheyAreTeX() throws {
    let quotations = try quotations()
    #expect(try quotations.number(for: "decades", inFormula: true) == "-3.26")
    #expect(try quotations.number(for: "tiny | 1", inFormula: true) == "3\\times 10^{-7}")
  }

  @Test(arguments: [
    "T1", "T1.shares", "T1.share.colour", "control.tosses", "mnist:T1.share", "mishap", "",
    "T1.share | 9", "T1.share | nicely", "verdict T2", "coin-toss/tosses",
  ])
  func whatIsNotThereIsAnError(reference: String) throws {
    let quotations = try quotations()
    #expect(throws: WeavingError.self) {
      try quotations.number(for: reference, inFormula: false)
    }
  }
}
