import FoundationEssentials
import Replication
import Testing

/// Runs of whole chapters, as a user sees them.
@Suite struct ChapterTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  @Test func aRunWithDefaultOptionsWritesTheGallery() {
    let outcome = place.run("coin-toss", "")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.errors.isEmpty)
    #expect(
      Set(place.files(in: "figures").keys)
        == Set(["csv", "gp", "json", "svg"].map { "figures/coin-toss.\($0)" }))
    #expect(place.shell("ls figures/.run").output == "coin-toss.json\n")
    #expect(
      outcome.output.contains(
        "T1 coin-toss: reproduced, as expected\ncoin-toss: the control failed as it must\n"))
  }

  @Test func theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() {
    for (folder, options) in [("a", ""), ("b", "--threads 1"), ("c", "--threads 3")] {
      #expect(place.run("coin-toss", "--seed 7 --figures \(folder) \(options)").status == 0)
    }
    let first = place.files(in: "a").mapKeys { $0.dropFirst(2) }
    #expect(first.count == 4)
    #expect(place.files(in: "b").mapKeys { $0.dropFirst(2) } == first)
    #expect(place.files(in: "c").mapKeys { $0.dropFirst(2) } == first)
    place.run("coin-toss", "--seed 8 --figures d")
    #expect(place.files(in: "d").mapKeys { $0.dropFirst(2) } != first)
  }

  @Test(arguments: [
    ("none", 0), ("unfair", 1), ("noisy", 1), ("instrument", 1), ("ours", 1),
    ("rival", 1), ("controlPasses", 2), ("controlInstrument", 2), ("controlShifted", 2),
    ("nan", 70), ("controlNaN", 70), ("twice", 70), ("lapack", 70), ("plot", 70),
  ])
  func theExitStatusSaysWhatHappened(mishap: String, status: Int32) {
    #expect(place.run("coin-toss", "").status == 0)
    let before = place.files(in: ".")
    let outcome = place.run("coin-toss", "--set mishap=\(mishap) --figures figures")
    #expect(outcome.status == status, "\(outcome)")
    if status == 70 {
      #expect(outcome.isOneLine)
      #expect(place.files(in: ".") == before)
    } else {
      #expect(outcome.errors.isEmpty)
    }
    if mishap == "controlInstrument" {
      #expect(outcome.output.contains("the control is inconclusive, not sound in it: count"))
    }
    if mishap == "rival" {
      #expect(outcome.output.contains("two heads in three: not excluded"))
      #expect(outcome.output.contains("inconclusive, expected: reproduced; do not tell: T1.share"))
    }
    if mishap == "controlShifted" {
      #expect(outcome.output.contains("could not have come out otherwise: T1.share"))
    }
    if mishap == "twice" { #expect(outcome.errors.contains("'tosses' was drawn twice")) }
    if mishap == "nan" { #expect(outcome.errors.contains("T1.share is not finite")) }
    if mishap == "controlNaN" { #expect(outcome.errors.contains("T1.share of the control")) }
  }

  @Test(arguments: [
    "--seed x", "--seed -1", "--scale big", "--scale paper", "--threads 0", "--threads x",
    "--format gif", "--data strokes", "--data mars", "--nonsense", "surplus",
    "--set", "--set coins", "--set coins=x", "--set coins=1", "--set coin=2", "--set mishap=rain",
    // Only a run with default options writes to the gallery.
    "--seed 2", "--scale tiny", "--set coins=41", "--format png",
  ])
  func aWrongCommandLineIsAUsageErrorInOneLine(arguments: String) {
    let outcome = place.run("coin-toss", arguments)
    #expect(outcome.status == 64, "\(outcome)")
    #expect(outcome.isOneLine, "\(outcome)")
    #expect(place.files(in: "figures").isEmpty)
  }

  @Test func anUnknownParameterIsAnsweredWithTheKnownOnes() {
    let outcome = place.run("coin-toss", "--set coin=2")
    #expect(outcome.errors.contains("tosses, coins, bias, mishap"))
  }

  @Test func theGalleryIsOnlyFoundInThePackage() {
    place.shell("rm Package.swift")
    #expect(place.run("coin-toss", "").status == 64)
    #expect(place.run("coin-toss", "--figures elsewhere").status == 0)
  }

  @Test func aParameterSetToItsDefaultIsADefaultRun() {
    #expect(place.run("coin-toss", "--set coins=40 --set bias=2.5e-1").status == 0)
  }

  @Test func theControlAloneWritesNothing() {
    let good = place.run("coin-toss", "--control")
    #expect(good.status == 0)
    #expect(good.output.contains("the control failed as it must"))
    #expect(place.run("coin-toss", "--control --set mishap=controlPasses").status == 2)
    #expect(place.run("coin-toss", "--control --set mishap=controlInstrument").status == 2)
    #expect(place.files(in: "figures").isEmpty)
  }

  @Test func aDryRunSaysWhatItWouldCost() {
    let outcome = place.run("coin-toss", "--dry-run --set coins=1000000 --set tosses=1000000")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("about 166 min 40 s of processor time"), "\(outcome)")
    #expect(place.files(in: "figures").isEmpty)
  }

  @Test func aTinyRunSucceedsWithoutAVerdict() {
    let outcome = place.run("coin-toss", "--scale tiny --figures tiny")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("not assessed at tiny scale"))
    let broken = place.run("coin-toss", "--scale tiny --figures tiny --set mishap=instrument")
    #expect(broken.status == 1)
  }

  @Test func aQuietRunPrintsTheVerdictAlone() {
    let outcome = place.run("coin-toss", "--quiet")
    #expect(outcome.output.count { $0 == "\n" } == 2)
    #expect(outcome.output.hasPrefix("T1 coin-toss: reproduced"))
  }

  @Test func aTerminalGetsAPlotAndNoFile() {
    let outcome = place.run("coin-toss", "--format terminal --seed 3")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("share of heads"))
    #expect(place.files(in: "figures").isEmpty)
  }

  @Test func helpShowsClaimAndParameters() {
    let outcome = place.run("coin-toss", "--help")
    #expect(outcome.status == 0)
    let borrowed = place.run("mean-ink", "--help").output
    #expect(borrowed.contains("CLAIM T2\n  Fjellström, Nyström (2022)"), "\(borrowed)")
    for word in ["A fair coin shows heads", "--seed", "tosses  n:", "default 4000, tiny 100"] {
      #expect(outcome.output.contains(word))
    }
    #expect(!outcome.output.contains("--data"))
    #expect(place.run("mean-ink", "--help").output.contains("--data"))
  }

  @Test func aMissingProgramIsKnownBeforeTheExperiment() {
    #expect(place.run("coin-toss", "").status == 0)
    let before = place.files(in: ".")
    let outcome = place.run("coin-toss", "--set coins=1000000 --figures figures", after: "PATH=/x")
    #expect(outcome.status == 69, "\(outcome)")
    #expect(outcome.isOneLine)
    #expect(place.files(in: ".") == before)
  }

  @Test(arguments: ["Package.swift", "Package.swift/x", "/proc/semicircle"])
  func aFolderThatCannotBeMadeIsKnownBeforeTheExperiment(folder: String) {
    let outcome = place.run("coin-toss", "--set coins=1000000 --figures \(folder)")
    #expect(outcome.status == 73, "\(outcome)")
    #expect(outcome.isOneLine)
  }

  @Test func aWriteThatFailsLeavesTheOldFiles() {
    #expect(place.run("coin-toss", "").status == 0)
    let before = place.files(in: ".")
    // No file may grow beyond 512 bytes: writing fails underway, as on a full disk.
    let outcome = place.run("coin-toss", "", after: "trap '' XFSZ; ulimit -f 1; exec")
    #expect(outcome.status == 74, "\(outcome)")
    #expect(place.files(in: ".") == before)
  }

  @Test func anInterruptedRunLeavesTheOldFiles() {
    #expect(place.run("coin-toss", "").status == 0)
    let before = place.files(in: ".")
    let outcome = place.run(
      "coin-toss", "--set coins=1000000 --figures figures",
      after: "timeout --preserve-status -s INT 0.3")
    #expect(outcome.status == 130, "\(outcome)")
    #expect(place.files(in: ".") == before)
  }

  @Test func anInterruptionWhileDrawingLeavesNoPart() {
    #expect(place.run("coin-toss", "").status == 0)
    // A gnuplot that knows its version and then takes its time.
    place.shell(
      """
      mkdir bin; printf '#!/bin/sh\ncase $(cat) in *GPVAL_VERSION*) echo 5.4;; *) \
      exec sleep 5;; esac\n' > bin/gnuplot; chmod +x bin/gnuplot
      """)
    let before = place.files(in: ".")
    let outcome = place.run(
      "coin-toss", "", after: "PATH=$PWD/bin:$PATH timeout --preserve-status -s INT 0.7")
    #expect(outcome.status == 130, "\(outcome)")
    #expect(place.files(in: ".") == before)
    #expect(place.shell("ls -A figures").output.contains("staging") == false)
  }

  /// A gnuplot that knows its version and then takes its time; it notes its process.
  private func installSlowGnuplot() {
    place.shell(
      """
      mkdir bin; printf '#!/bin/sh\ncase $(cat) in *GPVAL_VERSION*) echo 5.4;; *) \
      echo $$ > process; exec sleep 30;; esac\n' > bin/gnuplot; chmod +x bin/gnuplot
      """)
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func aRunThatIsEndedTakesGnuplotWithIt(signal: String, status: Int32) {
    installSlowGnuplot()
    let outcome = place.run(
      "coin-toss", "--figures out",
      after: "PATH=$PWD/bin:$PATH timeout --preserve-status -s \(signal) 1.5")
    #expect(outcome.status == status && outcome.errors == "interrupted\n", "\(outcome)")
    let alive = place.shell(
      "sleep 0.2; p=$(find out -name process | xargs cat); [ -z \"$p\" ] || kill -0 $p")
    // The staging folder with the note is gone, so there is nothing to find, or the process has ended.
    #expect(alive.status == 0 || !alive.errors.isEmpty)
    #expect(place.shell("ls -A out").output.isEmpty)
    #expect(place.shell("pgrep -f \"$PWD/bin/gnuplot\"").output.isEmpty)
  }

  @Test func anInterruptionWhileGnuplotIsAskedForItsVersionIsOne() {
    place.shell("mkdir bin; printf '#!/bin/sh\\nsleep 20\\n' > bin/gnuplot; chmod +x bin/gnuplot")
    let outcome = place.run(
      "coin-toss", "--figures out",
      after: "PATH=$PWD/bin:$PATH timeout --preserve-status -s INT 1.5")
    #expect(outcome.status == 130 && outcome.errors == "interrupted\n", "\(outcome)")
    #expect(place.shell("pgrep -f \"$PWD/bin/gnuplot\"").output.isEmpty)
  }

  @Test func aSignalThatIsIgnoredStaysSo() {
    // The signal reaches it while it counts its coins.
    let program = Shell.quoted("\(Workplace.programs)/coin-toss")
    let outcome = place.shell(
      "bash -c 'trap \"\" INT; $0 --set coins=400 --set tosses=500000 --figures out & "
        + "sleep 0.3; kill -INT $!; wait $!' \(program)")
    #expect(outcome.status == 0 || outcome.status == 1, "\(outcome)")
    #expect(!outcome.errors.contains("interrupted"))
    #expect(place.files(in: "out").count == 4)
  }

  @Test(arguments: [
    "GNUTERM=qt", "GNUTERM=x11", "GNUTERM=wxt", "GNUTERM=aqua", "GNUTERM=", "GNUTERM=nonsense",
    "GNUPLOT_LIB=/nowhere", "GNUPLOT_FONTPATH=/nowhere", "LC_NUMERIC=de_DE.UTF-8", "LANGUAGE=de",
    "DISPLAY=:77", "env -i PATH=$PATH",
  ])
  func theEnvironmentOfADesktopChangesNothing(setting: String) {
    #expect(place.run("coin-toss", "--figures usual").status == 0)
    let outcome = place.run("coin-toss", "--figures other", after: setting)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    #expect(
      place.files(in: "other").mapKeys { $0.dropFirst(6) }
        == place.files(in: "usual").mapKeys { $0.dropFirst(6) })
  }

  @Test(arguments: [
    "--figures out", "--help", "--dry-run", "--format terminal", "--control", "--describe",
    "--quiet --figures out",
  ])
  func whatHasNoPlaceToGoIsAnError(arguments: String) {
    for place in ["> /dev/full", ">&-", "<&- >&-"] {
      let outcome = self.place.run("coin-toss", "\(arguments) \(place)")
      #expect(outcome.status == 74 && outcome.isOneLine, "\(outcome)")
      #expect(outcome.errors.contains("standard output"))
    }
    // The files are there nevertheless.
    #expect(place.files(in: ".").keys.contains("./out/coin-toss.svg") == arguments.contains("out"))
  }

  @Test func aReaderWhoHasGoneLosesNoRun() {
    for options in ["--figures out", "--help", "--format terminal --seed 2"] {
      let outcome = place.shell(
        "{ sleep 0.3; \(Shell.quoted("\(Workplace.programs)/coin-toss")) \(options); "
          + "echo $? > status; } | true; cat status")
      #expect(outcome.output == "0\n" && outcome.errors.isEmpty, "\(outcome)")
    }
    #expect(place.files(in: "out").count == 4)
  }

  @Test func closedStreamsTakeNoPipeOfOurs() {
    for streams in ["<&-", "2>&-", "<&- 2>&-"] {
      let outcome = place.run("coin-toss", "--figures out \(streams)")
      #expect(outcome.status == 0, "\(streams): \(outcome)")
    }
    #expect(place.files(in: "out").count == 4)
  }

  @Test func aConstraintIsKnownBeforeTheExperimentAndShown() {
    let outcome = place.run("coin-toss", "--scale tiny --figures out --set shown=1,5")
    #expect(outcome.status == 64 && outcome.isOneLine, "\(outcome)")
    #expect(
      outcome.errors == "coin-toss: shown must be at most coins; here shown=1,5 coins=4\n")
    #expect(place.run("coin-toss", "--dry-run --set shown=2,1").status == 64)
    #expect(place.run("coin-toss", "--help").output.contains("  shown must be at most coins."))
  }

  @Test(arguments: [("unmet", "there are 40 coins"), ("crash", "broke a rule of its own")])
  func whatEndsTheProgramSaysWhy(mishap: String, words: String) {
    let outcome = place.run("coin-toss", "--figures out --set mishap=\(mishap)")
    #expect(outcome.status == 70 && outcome.isOneLine, "\(outcome)")
    #expect(outcome.errors.hasPrefix("coin-toss: ") && outcome.errors.contains(words))
  }

  @Test func anExperimentWithoutANumberIsInconclusive() {
    for setting in ["", "--set coins=39"] {
      let outcome = place.run("coin-toss", "--figures out --set mishap=open \(setting)")
      #expect(outcome.status == 1 && outcome.isOneLine, "\(outcome)")
      #expect(outcome.errors.hasPrefix("coin-toss: inconclusive: 0 of "))
      #expect(place.files(in: "out").isEmpty)
    }
  }

  @Test(arguments: ["unmet", "crash", "nan", "lapack", "plot"])
  func numbersThatDoNotRunAreRefusedWithTheDefault(mishap: String) {
    let outcome = place.run("coin-toss", "--figures out --set mishap=\(mishap) --set coins=39")
    #expect(outcome.status == 64 && outcome.isOneLine, "\(outcome)")
    #expect(outcome.errors.hasPrefix("coin-toss: --set coins=39 does not run: "))
    #expect(outcome.errors.hasSuffix("; what does is the default, coins=40\n"))
  }

  @Test func aValueThatDiffersInItsSeventhDigitIsNoDefault() throws {
    let outcome = place.run("coin-toss", "--set bias=0.2500001")
    #expect(outcome.status == 64 && outcome.errors.contains("only a run with default options"))
    #expect(place.run("coin-toss", "--figures out --set bias=0.2500001").status == 0)
    #expect(place.shell("cat out/coin-toss.json").output.contains("\"value\": 0.2500001,"))
  }

  @Test(arguments: ["-v 400000", "-d 20000", "-d 100000"])
  func tooLittleMemoryIsSaid(limit: String) {
    let outcome = place.run("coin-toss", "--figures out", after: "ulimit \(limit); timeout 20")
    #expect(outcome.status == 64 && outcome.isOneLine, "\(outcome)")
    #expect(outcome.errors.contains("ulimit \(limit.prefix(2))"))
  }

  @Test func aRunThatIsKilledLeavesAWholeSet() {
    #expect(place.run("coin-toss", "--figures out").status == 0)
    let old = place.files(in: "out")
    #expect(place.run("coin-toss", "--figures new --seed 3").status == 0)
    let new = place.files(in: "new").mapKeys { "out" + $0.dropFirst(3) }
    for k in 0..<12 {
      let delay = 0.02 + 0.03 * Double(k)
      place.run("coin-toss", "--figures out --seed 3", after: "timeout -s KILL \(delay)")
      // Whoever comes next, here one that writes nothing, finds the old ones or the new ones.
      place.run("coin-toss", "--figures out --seed 4 --set mishap=lapack")
      let found = place.files(in: "out")
      #expect(found == old || found == new, "\(found.keys.sorted())")
      if found == new { place.run("coin-toss", "--figures out") }
    }
    place.shell("sleep 0.5")
    place.run("coin-toss", "--figures out --set mishap=lapack")
    #expect(place.shell("ls -A out").output.contains("staging") == false)
  }

  @Test func twoRunsIntoOneFolderLeaveOneWholeSet() {
    for (seed, folder) in [(3, "a"), (4, "b")] {
      place.run("coin-toss", "--seed \(seed) --figures \(folder)")
    }
    let sets = ["a", "b"].map { place.files(in: $0).mapKeys { $0.dropFirst(2) } }
    let program = Shell.quoted("\(Workplace.programs)/coin-toss")
    for _ in 0..<5 {
      // Not sh, whose `wait` hangs where a signal is blocked, as it is on the threads of tests.
      place.shell("bash -c '$0 --seed 3 --figures c & $0 --seed 4 --figures c & wait' \(program)")
      let found = place.files(in: "c").mapKeys { $0.dropFirst(2) }
      #expect(sets.contains(found))
    }
  }

  @Test func theRecordHasItsSchema() throws {
    place.run("mean-ink", "--scale tiny --figures out --seed 18446744073709551615")
    let bytes = try #require(Files.contents(of: "\(place.path)/out/mean-ink.json"))
    let record = try JSONDecoder().decode(Form.self, from: FoundationEssentials.Data(bytes))
    #expect(record.schema == 3)
    #expect(record.chapter.slug == "mean-ink")
    #expect(record.claims.map(\.id) == ["T2"])
    #expect(record.claims[0].paper == "FjellstromNystrom2022")
    #expect(record.claims[0].verdict == "not assessed")
    #expect(record.claims[0].expected == "reproduced")
    #expect(record.sourceDigest?.count == 64)
    #expect(record.paper == "GranziolZohrenRoberts2022")
    #expect(record.verdict == "not assessed" && record.expected == "reproduced")
    #expect(record.checks.count == 1 && record.control.checks.count == 1)
    #expect(record.checks[0].unit == "image" && record.checks[0].n == 20)
    #expect(record.checks[0].rivals.map(\.passed) == [false])
    #expect(record.control.failedAsItMust == nil)
    #expect(record.parameters.map(\.name) == ["count"])
    #expect(record.quoted["ink"] == record.checks[0].observed)
    #expect(record.figure.files.keys.sorted() == ["csv", "gp", "svg"].map { "mean-ink.\($0)" })
    for (name, digest) in record.figure.files {
      #expect(place.shell("sha256sum out/\(name)").output.hasPrefix(digest))
    }
    #expect(record.provenance.seed == .max && record.provenance.scale == "tiny")
    #expect(record.provenance.data?.name == "strokes")
    #expect(record.provenance.data?.sha256.count == 64)

    let text = String(decoding: bytes, as: UTF8.self)
    let keys = [
      "schema", "chapter", "paper", "verdict", "expected", "claims", "sourceDigest", "coreDigest",
      "checks", "control", "quoted", "figure", "parameters", "provenance", "digest",
    ]
    let places = keys.map { text.firstRange(of: "\n  \"\($0)\":")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(text.count { $0 == "\n" } > 30 && text.hasSuffix("}\n"))
  }

  @Test func aFurtherFigureIsPartOfTheSet() throws {
    place.run("coin-toss", "--set mishap=further --figures out --slides")
    let record = try #require(try Record(file: "\(place.path)/out/coin-toss.json"))
    #expect(record.figure.further?.map(\.name) == ["first"])
    #expect(record.figure.further?.map(\.caption) == ["The first coin."])
    let names = ["coin-toss", "coin-toss-first", "coin-toss-first-a", "coin-toss-first-b"]
    let files = names.flatMap { name in ["csv", "gp", "svg"].map { "\(name).\($0)" } }
    #expect(record.figure.files.keys.sorted() == files.sorted())
    #expect(files.allSatisfy { place.files(in: "out").keys.contains("out/\($0)") })
    // A record without one has no word of it.
    place.run("coin-toss", "--set mishap=rival --figures other")
    #expect(place.shell("grep -c '\"further\":' other/coin-toss.json").output == "0\n")
  }

  @Test func whatIsReadIsWhatWasWritten() throws {
    for (name, options) in [
      ("mean-ink", "--set count=60"), ("coin-toss", "--set mishap=rival"),
      ("coin-toss", "--set mishap=further"),
    ] {
      place.run(name, "\(options) --figures out")
      let file = "\(place.path)/out/\(name).json"
      let text = String(decoding: try #require(Files.contents(of: file)), as: UTF8.self)
      #expect(try Record(file: file)?.text == text)
    }
    place.shell("sed -i 's/\"schema\": 3/\"schema\": 4/' out/mean-ink.json")
    #expect(throws: RecordError.self) { try Record(file: "\(place.path)/out/mean-ink.json") }
    #expect(try Record(file: "\(place.path)/out/nothing.json") == nil)
  }

  @Test func theDigestOfTheSourceIgnoresTheText() {
    func digest() -> Substring? {
      place.pretendOldSources()
      place.run("coin-toss", "")
      let json = String(
        decoding: place.files(in: "figures")["figures/coin-toss.json"] ?? [], as: UTF8.self)
      return json.split(separator: "\n").first { $0.contains("sourceDigest") }
    }
    let file = "chapters/1-batch-hessian/99-coin-toss/CoinToss.swift"
    let first = digest()
    #expect(first?.contains("null") == false)
    place.shell("printf '//: # Title\\n  //: text\\nlet a = 1\\n' > \(file)")
    #expect(digest() == first)
    place.shell("printf '  let a = 1\\n\\n// a remark\\n' > \(file)")
    #expect(digest() == first)
    place.shell("printf 'let a = 2\\n' > \(file)")
    #expect(digest() != first)
  }

  @Test func anEditWhileARunGoesOnIsNoneOfItsRecord() {
    func digest() -> String { place.shell("grep sourceDigest figures/coin-toss.json").output }
    let file = "chapters/1-batch-hessian/99-coin-toss/CoinToss.swift"
    place.run("coin-toss", "")
    let before = digest()
    // A gnuplot that edits the chapter before it draws.
    place.shell(
      """
      mkdir bin; printf '#!/bin/sh\necho let z = 9 >> %s; exec %s "$@"\n' \
        "$PWD/\(file)" "$(command -v gnuplot)" > bin/gnuplot; chmod +x bin/gnuplot
      """)
    place.run("coin-toss", "--figures figures", after: "PATH=$PWD/bin:$PATH")
    #expect(digest() == before)
  }

  @Test func theRecordIsSealed() throws {
    place.run("mean-ink", "--scale tiny --figures out")
    let bytes = try #require(Files.contents(of: "\(place.path)/out/mean-ink.json"))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(RecordSeal.isWhole(text))
    for (digit, other) in [("1", "2"), ("0", "9")] {
      #expect(!RecordSeal.isWhole(text.replacing(digit, with: other, maxReplacements: 1)))
    }
    #expect(!RecordSeal.isWhole(text + " ") && !RecordSeal.isWhole("{\n}\n"))
    // The digest is that of what stands before it.
    let body = try #require(text.firstRange(of: ",\n  \"digest\"")?.lowerBound)
    place.shell("printf '%s' \(Shell.quoted(String(text[..<body]))) > body")
    #expect(text.contains(place.shell("sha256sum body").output.prefix(64)))
  }

  @Test func aMemberThatRecordsHadOnceIsIgnored() throws {
    place.run("coin-toss", "")
    place.shell("sed -i '/\"coreDigest\"/a\\  \"textNumbers\": \"1 2 3\",' figures/coin-toss.json")
    #expect(place.shell("grep -c textNumbers figures/coin-toss.json").output == "1\n")
    #expect(try Record(file: "\(place.path)/figures/coin-toss.json") != nil)
  }

  @Test func aProgramOlderThanItsSourceDoesNotWriteTheGallery() {
    place.shell("touch -d '1 hour' chapters/1-batch-hessian/99-coin-toss/CoinToss.swift")
    let outcome = place.run("coin-toss", "")
    #expect(outcome.status == 64 && outcome.isOneLine, "\(outcome)")
    #expect(outcome.errors.contains("make chapter NAME=coin-toss"))
    #expect(place.files(in: "figures").isEmpty)
  }

  @Test func missingAndBadDataAreToldApart() {
    let options = "--data mnist --figures out"
    let missing = place.run("mean-ink", options + " --data-dir nowhere")
    #expect(missing.status == 66 && missing.isOneLine, "\(missing)")
    place.shell(
      "mkdir -p data/mnist; for f in train t10k; do for k in images-idx3 labels-idx1; do "
        + "head -c 5000 /dev/urandom | gzip | head -c 2000 > data/mnist/$f-$k-ubyte.gz; done; done")
    let bad = place.run("mean-ink", options)
    #expect(bad.status == 65 && bad.isOneLine, "\(bad)")
    #expect(place.files(in: ".").keys.allSatisfy { !$0.contains("out") })
    let unknown = place.run("mean-ink", "--data cifar10 --figures out")
    #expect(unknown.status == 64 && unknown.errors.contains("strokes, mnist"))
  }

  @Test func aConvolutionalNetworkHasItsOwnImagesAndDefaultsAndNoPlaceInTheGallery() {
    // Black images of class 0 and nearly black ones of class 1.
    let records =
      "{ for i in $(seq 60); do head -c 3073 /dev/zero; "
      + "head -c 3073 /dev/zero | tr '\\0' '\\1'; done; }"
    place.shell(
      "mkdir -p data/cifar10; \(records) > data/cifar10/data_batch_1.bin; "
        + "\(records) > data/cifar10/test_batch.bin")
    let outcome = place.run("mean-ink", "--network cnn --figures out --quiet")
    #expect(outcome.errors.isEmpty, "\(outcome)")
    let record = place.shell("cat out/mean-ink.json").output
    for words in ["\"network\": \"cnn\"", "\"value\": 50,", "cifar10"] {
      #expect(record.lowercased().contains(words))
    }
    #expect(place.run("mean-ink", "--network cnn --data cifar10 --control").status == 0)
    for (arguments, words) in [
      ("--network cnn", "only a run with default options writes to figures/"),
      ("--network cnn --data mnist --figures out", "runs on cifar10 with --network cnn"),
      ("--network mlp --data cifar10 --figures out", "runs on strokes, mnist"),
      ("--network rnn --figures out", "--network"),
    ] {
      let outcome = place.run("mean-ink", arguments)
      #expect(outcome.status == 64 && outcome.isOneLine, "\(outcome)")
      #expect(outcome.errors.contains(words), "\(outcome)")
    }
    #expect(place.files(in: "figures").isEmpty)
    let other = place.run("coin-toss", "--network cnn --figures out")
    #expect(other.status == 64 && other.errors.contains("has no choice of networks"), "\(other)")
    place.run("mean-ink", "--network mlp --scale tiny --figures mlp --quiet")
    #expect(!place.shell("cat mlp/mean-ink.json").output.contains("network"))
  }

  @Test func aRunOfDaysStatesItsCostAndAsksForConsent() {
    let refused = place.run("mean-ink", "--scale paper --threads 2")
    #expect(refused.status == 64 && refused.isOneLine, "\(refused)")
    #expect(refused.errors.contains("about 6.9 days of processor time"), "\(refused)")
    #expect(refused.errors.contains("--yes starts it"))
    #expect(place.run("mean-ink", "--scale paper --dry-run").output.contains("6.9 days"))
    let confirmed = place.run("mean-ink", "--scale paper --yes --figures out --data-dir nowhere")
    #expect(confirmed.status == 66, "\(confirmed)")
    let wrong = place.run("mean-ink", "--scale paper --network mlp --figures out")
    #expect(wrong.status == 64 && wrong.errors.contains("the paper's network is a cnn"))
    let help = place.run("mean-ink", "--help").output
    for words in ["--network", "--yes", "VGG-16", "with cnn 50", "paper 1000"] {
      #expect(help.contains(words))
    }
    #expect(!place.run("coin-toss", "--help").output.contains("--yes"))
  }

  @Test func aChapterDescribesItself() throws {
    struct Description: Decodable {
      struct Claim: Decodable { let statement: String, expected: [String: String] }
      let claims: [Claim]
      let images: [String]
    }
    let text = place.run("mean-ink", "--describe").output
    let description = try JSONDecoder().decode(
      Description.self, from: FoundationEssentials.Data(text.utf8))
    #expect(description.images == ["strokes", "mnist"])
    #expect(description.claims[0].statement == "Most of an image is paper.")
    #expect(description.claims[0].expected["mnist"] == "not reproduced")
  }

  /// The record, as DESIGN has it; every key must be there.
  struct Form: Decodable {
    struct Chapter: Decodable { let slug, title: String, part, number: Int }
    struct Claim: Decodable {
      let id, paper, `where`, statement, reported, weakened, verdict, expected: String
    }
    struct Rival: Decodable {
      let statement, relation: String, predicted, allowance: Double, passed: Bool
    }
    struct Check: Decodable {
      let id, role, relation, statement: String, observed: Double, standardError: Double?
      let unit: String, n: Int, degreesOfFreedom: Double?, points: Int, isForEach: Bool
      let predicted, allowance, tolerance: Double, effect: Double?, reason: String
      let rivals: [Rival], noRival: String?, inControl, outcome: String, unitsThatDecide: Int?
    }
    struct Control: Decodable {
      let description: String, checks: [Check], refused: [String], failedAsItMust: Bool?
    }
    struct Figure: Decodable { let caption: String, files: [String: String] }
    struct Parameter: Decodable {
      let symbol, name, meaning: String, value: Double, unit, admitted, origin: String
    }
    struct Provenance: Decodable {
      struct Data: Decodable { let name, sha256: String }
      let seed: UInt64, scale: String, data: Data?
    }
    let schema: Int, chapter: Chapter, paper, verdict, expected: String, claims: [Claim]
    let sourceDigest: String?, checks: [Check], control: Control, quoted: [String: Double]
    let figure: Figure, parameters: [Parameter], provenance: Provenance
  }
}

extension Dictionary {
  fileprivate func mapKeys<NewKey: Hashable>(_ transform: (Key) -> NewKey) -> [NewKey: Value] {
    Dictionary<NewKey, Value>(uniqueKeysWithValues: map { (transform($0.key), $0.value) })
  }
}
