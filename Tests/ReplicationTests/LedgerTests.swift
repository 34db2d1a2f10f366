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
    #expect(
      outcome.output.contains("2 claims in 2 chapters, 2 results: 2 reproduced"), "\(outcome)")
    #expect(outcome.output.contains("2 tested by a control, 0 without a rival"))
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
    ("mishap=unfair", "T1 'not reproduced', expected 'reproduced'"),
    ("mishap=rival", "T1 'inconclusive', expected 'reproduced'"),
    ("mishap=controlShifted", "no control of: T1.share"),
    ("mishap=ours", "failed: largest"),
    ("mishap=controlPasses", "no control of: T1.share"),
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

  @Test func aNumberThatWasChangedByHandIsNamed() {
    place.shell("sed -i 's/\"observed\": 0/\"observed\": 1/' figures/coin-toss.json")
    expectComplaint("figures/coin-toss.json: is not as a run wrote it")
  }

  @Test(arguments: ["svg", "csv", "gp"])
  func aFileThatIsMissingOrOfAnotherRunIsNamed(suffix: String) {
    place.shell("echo >> figures/coin-toss.\(suffix)")
    expectComplaint("figures/coin-toss.\(suffix): is not the file of the run")
    place.shell("rm figures/coin-toss.\(suffix)")
    expectComplaint("figures/coin-toss.\(suffix): is missing")
  }

  @Test func aRecordOfAnotherVersionOrChapterIsNamed() {
    place.shell("cp figures/mean-ink.json figures/coin-toss.json")
    expectComplaint("figures/coin-toss.json: is the record of mean-ink")
    place.shell("sed -i 's/\"schema\": 3/\"schema\": 4/' figures/coin-toss.json")
    expectComplaint("figures/coin-toss.json: has the form 4 of a record")
  }

  @Test func whatAWriterThatWasEndedHadCommittedIsReadWhole() {
    place.run("coin-toss", "--seed 9 --figures other")
    let old = place.files(in: "figures")
    // As a writer leaves it that is ended between the second and the third file.
    place.shell(
      """
      mkdir figures/.staging-whole-x; cp other/coin-toss.* figures/.staging-whole-x; \
      mv figures/.staging-whole-x/*.csv figures/.staging-whole-x/*.gp figures
      """)
    expectComplaint("figures/coin-toss.json: was not made with default seed")
    #expect(place.shell("ls -A figures").output.contains("staging") == false)
    let new = place.files(in: "figures")
    for name in ["csv", "gp", "json", "svg"].map({ "coin-toss.\($0)" }) {
      #expect(new["figures/\(name)"] == place.files(in: "other")["other/\(name)"])
      if !name.hasSuffix("gp") { #expect(new["figures/\(name)"] != old["figures/\(name)"]) }
    }
  }

  @Test func aLedgerWithoutAPlaceToGoIsAnError() {
    let outcome = place.run("ledger", "claims >/dev/full")
    #expect(outcome.status == 74 && outcome.isOneLine, "\(outcome)")
    let help = place.run("ledger", "--help >/dev/full")
    #expect(help.status == 74 && help.isOneLine, "\(help)")
  }

  @Test func twoTablesOfSeedsAtOnceLoseNoRow() {
    let ledger = Shell.quoted("\(Workplace.programs)/ledger")
    place.shell(
      "bash -c '$0 seeds coin-toss 4 & $0 seeds coin-toss 4 --from 3001 & wait' \(ledger)")
    let seeds = place.shell("grep -o '^[23]00[0-9],' figures/seeds/coin-toss.csv | sort -u | wc -l")
    #expect(seeds.output == "8\n", "\(seeds)")
  }

  @Test func theEndsOfEveryParameterAreTried() {
    let sound = place.run("ledger", "ends coin-toss mean-ink --seeds 3 --seconds 2")
    #expect(
      sound.output.hasPrefix("coin-toss --scale tiny --set 'mishap=nan': exit 70, "), "\(sound)")
    // Every mishap that ends a run is one, and no number is.
    let lines = sound.output.split(separator: "\n")
    #expect(lines.count == 8, "\(sound)")
    #expect(lines.dropLast().allSatisfy { $0.contains("mishap=") }, "\(sound)")
    #expect(sound.status == 1)
    let count = place.run("ledger", "ends mean-ink --parameter count")
    #expect(count.status == 0 && count.output == "3 runs, 0 other than they must be\n", "\(count)")
  }

  @Test func aRecordWithoutChapterIsNamed() {
    place.shell("cp figures/coin-toss.json figures/old.json")
    expectComplaint("figures/old.json: belongs to no chapter")
  }

  @Test func theGalleryShowsEveryFigureWithItsVerdicts() {
    place.shell(
      "mkdir figures/mnist; sed 's/\"name\": \"strokes\"/\"name\": \"mnist\"/' figures/mean-ink.json "
        + "> figures/mnist/mean-ink.json")
    place.shell(
      "printf 'Above.\\n<!-- parts -->\\nold\\n<!-- end of parts -->\\nBelow.\\n' > README.md")
    #expect(place.run("ledger", "readme").status == 0)
    let gallery = place.shell("cat figures/README.md").output
    #expect(gallery.contains("![A fair coin](coin-toss.svg)"))
    #expect(gallery.contains("(../chapters/1-batch-hessian/99-coin-toss)** (T1): *reproduced*\n"))
    #expect(gallery.contains("(T2): *reproduced* on strokes, *reproduced* on mnist\n"))
    let readme = place.shell("cat README.md").output
    #expect(readme.hasPrefix("Above.\n<!-- parts -->\n\n| | part |"), "\(readme)")
    #expect(readme.hasSuffix("\n\n<!-- end of parts -->\nBelow.\n"), "\(readme)")
    #expect(readme.contains("src=\"figures/mean-ink.svg\""))
    #expect(readme.contains("(chapters/1-batch-hessian)"))
    #expect(readme.contains("| 2 | 2 reproduced |"), "\(readme)")
    #expect(readme.contains("2 claims in 2 chapters; with the other data sets 3 results: 3 rep"))
    #expect(!readme.contains("old"))
    #expect(place.run("ledger", "readme").status == 0)
    #expect(place.shell("cat README.md").output == readme)
  }

  @Test func aReadmeWithoutAPlaceForThePartsIsNamedAndStays() {
    place.shell("echo Mine > README.md")
    let outcome = place.run("ledger", "readme")
    #expect(outcome.status != 0 && outcome.isOneLine && outcome.errors.contains("README.md"))
    #expect(place.shell("cat README.md; ls figures/README.md").output == "Mine\n")
  }

  @Test func everyDataSetHasItsLine() {
    place.shell("mkdir figures/mnist; cp figures/mean-ink.* figures/mnist")
    let outcome = place.run("ledger", "claims")
    #expect(
      outcome.output.contains("2 claims in 2 chapters, 3 results: 3 reproduced"), "\(outcome)")
    // A number that is the same on both data sets is one result.
    #expect(outcome.output.contains("2 claim checks (1 more are the same"), "\(outcome)")
  }

  @Test func theClaimsAreKeptAsJSON() {
    #expect(place.run("ledger", "claims").status == 0)
    let text = place.shell("cat figures/claims.json").output
    for words in [
      "\"id\": \"T1\"", "two heads in three", "\"claimChecks\": 2", "\"noChapterYet\": [\"B1\"",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(place.run("ledger", "claims").status == 0)
    #expect(place.shell("cat figures/claims.json").output == text)
  }

  @Test func aCoreThatHasChangedIsNamedAndNoFailure() {
    place.shell("mkdir -p Sources/Krylov; echo 'let d = 1' > Sources/Krylov/A.swift")
    let outcome = place.run("ledger", "claims")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.contains(
        "the numerics core has changed since 2 records were made; run `make figures`: mean-ink, coin-toss"
      ))
  }

  @Test func whatHasToRunIsWhatIsNotOfTheCodeAsItIs() {
    place.shell("mkdir -p Sources/Krylov; echo 'let d = 1' > Sources/Krylov/A.swift")
    #expect(place.run("ledger", "stale").output == "mean-ink\ncoin-toss\n")
    for name in ["coin-toss", "mean-ink"] { #expect(place.run(name, "").status == 0) }
    #expect(place.run("ledger", "stale").output.isEmpty)
    // Text changes nothing, code does: of a chapter for itself, of the core for all.
    place.shell("echo '//: text' >> chapters/1-batch-hessian/99-coin-toss/CoinToss.swift")
    place.shell("echo '  // text' >> Sources/Krylov/A.swift")
    #expect(place.run("ledger", "stale").output.isEmpty)
    place.shell("echo 'let c = 2' >> chapters/1-batch-hessian/99-coin-toss/CoinToss.swift")
    #expect(place.run("ledger", "stale").output == "coin-toss\n")
    place.shell("echo 'let e = 2' >> Sources/Krylov/A.swift")
    #expect(place.run("ledger", "stale").output == "mean-ink\ncoin-toss\n")
    #expect(
      place.run("ledger", "stale --data mnist --figures m").output == "mean-ink --data mnist\n")
    #expect(
      place.run("ledger", "stale --data mnist --figures m --all").output
        == "mean-ink --data mnist\ncoin-toss\n")
    let nonsense = place.run("ledger", "stale --data nonsense")
    #expect(nonsense.status != 0 && nonsense.errors.contains("strokes, mnist"))
  }

  @Test func aTableOfSeedsThatIsStaleIsNamedAndNoFailure() {
    #expect(place.run("ledger", "seeds coin-toss 2").status == 0)
    #expect(place.run("ledger", "seeds mean-ink 1").status == 0)
    place.shell("sed -i 's/,T2.ink,claim,≤,/,T2.ink,claim,≥,/' figures/seeds/mean-ink.csv")
    let outcome = place.run("ledger", "claims")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("control tests 1 of 1, fails; seeds 2 of 2"), "\(outcome)")
    #expect(outcome.output.contains("seeds stale"), "\(outcome)")
    #expect(
      outcome.errors.contains(
        "figures/seeds/mean-ink.csv: is of another version of the chapter (T2.ink is another check)"
      ),
      "\(outcome)")
    #expect(!outcome.errors.contains("coin-toss"))
  }

  @Test func seedsAreRunOnceAndSummedUp() throws {
    #expect(place.run("ledger", "seeds coin-toss 2").status == 0)
    // What is in the table is not run again.
    place.shell("sed -i 's/^2002,0,/2002,1,/' figures/seeds/coin-toss.csv")
    let outcome = place.run("ledger", "seeds coin-toss 3")
    #expect(outcome.status == 1)
    // 1 of 3: the interval of Clopper and Pearson is 0.0084 … 0.9057.
    #expect(
      outcome.output.contains("1 of 3 seeds failed; 95 % interval 0.0084…0.906"), "\(outcome)")
    #expect(outcome.output.hasPrefix("2001: exit 0; T1 reproduced\n2002: exit 1; T1 reproduced\n"))
    let rows = place.shell(
      "grep -c '^200[123],.*,T1.share,claim,≈,0.5,0.005,' figures/seeds/coin-toss.csv")
    #expect(rows.output == "3\n")
  }

  @Test func aTableOfSeedsOutlivesChangesThatLeaveTheResult() {
    #expect(place.run("ledger", "seeds coin-toss 1").status == 0)
    // The program is tidied: the record is new, its numbers are the same.
    place.shell("echo 'let c = 2' >> chapters/1-batch-hessian/99-coin-toss/CoinToss.swift")
    place.pretendOldSources()
    #expect(place.run("coin-toss", "").status == 0)
    #expect(place.run("ledger", "claims").output.contains("seeds 1 of 1"))
    // Another sample: the value at the default seed moves by more than a quarter of its error.
    place.run("coin-toss", "--figures figures --set coins=10")
    let outcome = place.run("ledger", "claims")
    #expect(outcome.output.contains("seeds stale"), "\(outcome)")
    #expect(place.run("ledger", "seeds coin-toss 1").output.contains("starts anew"))
  }

  @Test func aRunWithoutAResultIsNoSeed() {
    let outcome = place.run("ledger", "seeds coin-toss 2", after: "PATH=/x")
    #expect(outcome.status == 1 && outcome.errors.contains("seed 2001 ended with exit code 69"))
    #expect(place.shell("ls figures/seeds/coin-toss.csv").status != 0)
    #expect(place.run("ledger", "seeds coin-toss 2 --data ../x").status != 0)
    #expect(place.run("ledger", "seeds coin-toss 2 --from 18446744073709551614").status != 0)
  }

  @Test func powerSaysHowManyUnitsARivalNeeds() {
    let outcome = place.run("ledger", "power coin-toss")
    #expect(outcome.status == 0)
    // Scatter 0.0080 a coin, distance 1/6: q(n − 1) · 0.008/√n ≤ 1/18 from n = 6 on.
    #expect(outcome.output.contains("T1.share  coin  40  passed   0           two heads in three"))
    let line = outcome.output.split(separator: "\n").first { $0.hasPrefix("T1.share") }
    let need = line?.split(separator: " ").last
    #expect(need == "6", "\(outcome)")
  }

  private static let coin = "chapters/1-batch-hessian/99-coin-toss/CoinToss.swift"
  private static let guide = "chapters/1-batch-hessian/Guide.md"

  /// Texts that quote, beside code that looks as if it did.
  private func writeTexts() {
    place.shell(
      """
      printf '  //: It is {{T1.share.predicted | 2}}.\\nlet a = 1  // {{coins}}\\n' > \(Self.coin)
      printf 'T1: {{coin-toss/T1/verdict}} with {{coin-toss/coins = 7}}.\\n' > \(Self.guide)
      """)
  }

  @Test func theRecordsNumbersArePutIntoTheTextAndNowhereElse() {
    writeTexts()
    #expect(place.run("ledger", "numbers --check --complete").status == 1)
    #expect(place.run("ledger", "numbers").output == "\(Self.coin)\n\(Self.guide)\n")
    #expect(
      place.shell("cat \(Self.coin)").output
        == "  //: It is {{T1.share.predicted | 2 = 0.50}}.\nlet a = 1  // {{coins}}\n")
    #expect(
      place.shell("cat \(Self.guide)").output
        == "T1: {{coin-toss/T1/verdict = reproduced}} with {{coin-toss/coins = 40}}.\n")
    let files = place.files(in: ".")
    #expect(place.run("ledger", "numbers").output.isEmpty)
    #expect(place.run("ledger", "numbers --check --complete").status == 0)
    #expect(place.files(in: ".") == files)
    // The text is no part of the program: nothing has to run again.
    place.shell("echo 'let a = 1' > \(Self.coin)")
    place.pretendOldSources()
    #expect(place.run("coin-toss", "").status == 0)
    place.shell("printf '//: It is {{coins}}.\\nlet a = 1\\n' > \(Self.coin)")
    #expect(place.run("ledger", "numbers").status == 0)
    #expect(place.run("ledger", "stale").output.isEmpty)
    #expect(place.run("ledger", "claims").status == 0)
  }

  @Test func aNumberOtherThanTheRecordsIsNamedWithItsPlace() {
    writeTexts()
    let outcome = place.run("ledger", "numbers --check")
    #expect(outcome.status == 1 && outcome.isOneLine, "\(outcome)")
    #expect(
      outcome.errors.contains(
        "\(Self.guide):1: {{coin-toss/coins}} is '7' in the text and '40' in the record; run `make numbers`"
      ),
      "\(outcome)")
    #expect(place.shell("grep -c '= 7' \(Self.guide)").output == "1\n")
    let missing = place.run("ledger", "numbers --check --complete").errors
    #expect(missing.contains("\(Self.coin):1: {{T1.share.predicted | 2}} has no '='"))
  }

  @Test func aNumberThatIsOffByAUnitIsAcceptedByTheCheckAndRewritten() {
    place.shell("echo '//: {{T1.share.predicted | 2 = 0.51}}' > \(Self.coin)")
    #expect(place.run("ledger", "numbers --check --complete").status == 0)
    #expect(place.run("ledger", "numbers").output == "\(Self.coin)\n")
    #expect(place.shell("cat \(Self.coin)").output == "//: {{T1.share.predicted | 2 = 0.50}}\n")
  }

  @Test(arguments: ["", "--check"])
  func aNameWithoutANumberIsNamedAndItsTextStays(option: String) {
    place.shell("printf '//: {{coins}} of\\n//: {{pies}}.\\n' > \(Self.coin)")
    let outcome = place.run("ledger", "numbers \(option)")
    #expect(outcome.status == 1 && outcome.isOneLine, "\(outcome)")
    #expect(outcome.errors.contains("\(Self.coin):2: {{pies}}: the results of coin-toss have no"))
    #expect(place.shell("grep -c '{{pies}}' \(Self.coin)").output == "1\n")
  }
}
