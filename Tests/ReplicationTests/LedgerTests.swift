import Replication
import Testing

@Suite struct LedgerTests {
  let place: Workplace
  init() throws {
    place = try Workplace()
    for name in ["coin-toss", "mean-ink"] { try #require(place.run(name, "").status == 0) }
  }

  private func expectComplaint(_ words: String) {
    let outcome = place.run("ledger", "claims")
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains(words), "\(outcome)")
    #expect(outcome.isOneLine, "\(outcome)")
  }

  @Test func chaptersAsExpectedPass() {
    let outcome = place.run("ledger", "claims")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("2 chapters, 2 results, 2 reproduced"))
  }

  @Test func aMissingRecordIsNamed() {
    place.shell("rm figures/coin-toss.json")
    expectComplaint("figures/coin-toss.json: is missing")
  }

  @Test func aRecordOlderThanTheSourceIsStale() {
    place.shell("echo 'let c = 2' >> chapters/1-batch-hessian/99-coin-toss/CoinToss.swift")
    expectComplaint("figures/coin-toss.json: is stale")
  }

  @Test(arguments: [
    ("mishap=unfair", "verdict 'not reproduced', expected 'reproduced'"),
    ("mishap=ours", "failed: largest"),
    ("mishap=controlPasses", "the control did not fail"),
    ("mishap=controlInstrument", "not sound in the control: count"),
  ])
  func aRecordOtherThanExpectedIsNamed(setting: String, words: String) {
    place.run("coin-toss", "--figures figures --set \(setting)")
    expectComplaint(words)
  }

  @Test func aRecordMadeWithOtherOptionsIsNamed() {
    place.run("coin-toss", "--figures figures --seed 5")
    expectComplaint("default seed")
  }

  @Test func aRecordThatIsNoneIsNamed() {
    place.shell("echo '{' > figures/coin-toss.json")
    expectComplaint("figures/coin-toss.json: is not the record of a chapter")
  }

  @Test func aRecordWithoutChapterIsNamed() {
    place.shell("cp figures/coin-toss.json figures/old.json")
    expectComplaint("figures/old.json: belongs to no chapter")
  }

  @Test func theGalleryShowsEveryFigureWithItsVerdicts() {
    place.shell("mkdir figures/mnist; cp figures/mean-ink.json figures/mnist")
    let text = place.run("ledger", "gallery").output
    #expect(text.contains("![A fair coin](figures/coin-toss.svg)"))
    #expect(text.contains("(T1): *reproduced*\n"))
    #expect(text.contains("(T2): *reproduced* on strokes, *reproduced* on mnist\n"))
  }

  @Test func everyDataSetHasItsLine() {
    place.shell("mkdir figures/mnist; cp figures/mean-ink.json figures/mnist")
    let outcome = place.run("ledger", "claims")
    #expect(outcome.output.contains("2 chapters, 3 results, 3 reproduced"), "\(outcome)")
  }

  @Test func aTableOfSeedsThatIsStaleIsNamedAndNoFailure() {
    place.shell("mkdir -p figures/mnist figures/seeds; cp figures/mean-ink.json figures/mnist")
    #expect(place.run("ledger", "seeds coin-toss 2").status == 0)
    place.shell(
      "cd figures/seeds; echo '# source 0' > mean-ink.csv; cp mean-ink.csv mean-ink-mnist.csv")
    let outcome = place.run("ledger", "claims")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("fails    2 of 2"), "\(outcome)")
    for (file, command) in [("", ""), ("-mnist", " DATA=mnist")] {
      #expect(
        outcome.errors.contains(
          "figures/seeds/mean-ink\(file).csv: is of another version of the source; run "
            + "`make seeds NAME=mean-ink\(command)`"), "\(outcome)")
    }
    #expect(!outcome.errors.contains("coin-toss"))
  }

  @Test func theDataSetsOfAChapterAreKnown() {
    #expect(place.run("ledger", "images mean-ink").output == "strokes\nmnist\n")
    #expect(place.run("ledger", "images coin-toss").output.isEmpty)
    #expect(place.run("ledger", "images nonsense").status != 0)
  }

  @Test func seedsAreRunOnceAndSummedUp() throws {
    #expect(place.run("ledger", "seeds coin-toss 2").status == 0)
    let table = "\(place.path)/figures/seeds/coin-toss.csv"
    // What is in the table is not run again.
    place.shell("sed -i 's/2002,reproduced,0,/2002,mine,1,T1.share/' figures/seeds/coin-toss.csv")
    let outcome = place.run("ledger", "seeds coin-toss 3")
    #expect(outcome.status == 1)
    // 1 of 3: the interval of Clopper and Pearson is 0.0084 … 0.9057.
    #expect(
      outcome.output.contains("1 of 3 seeds failed; 95 % interval 0.0084…0.906"), "\(outcome)")
    let lines = String(decoding: try #require(Files.contents(of: table)), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count == 6)
    #expect(
      lines.suffix(4)
        == [
          "seed,verdict,exit,failed", "2001,reproduced,0,", "2002,mine,1,T1.share",
          "2003,reproduced,0,",
        ])
    // Another version of the source starts anew.
    place.shell("echo 'let c = 2' >> chapters/1-batch-hessian/99-coin-toss/CoinToss.swift")
    let claims = place.run("ledger", "claims")
    #expect(claims.errors.contains("figures/seeds/coin-toss.csv: is of another version"))
    #expect(place.run("ledger", "seeds coin-toss 1").output.hasPrefix("2001,reproduced,0,\n"))
  }
}
