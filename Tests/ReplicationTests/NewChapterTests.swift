import Replication
import Testing

@Suite struct NewChapterTests {
  let place: Workplace
  init() throws {
    place = try Workplace()
    place.shell(
      """
      printf '%s\\n' 'let chapters: [(part: String, number: String, slug: String)] = [' \
        '  ("1-batch-hessian", "01", "coin-toss"),' '  ("4-catapult", "03", "mean-ink"),' ']' \
        > Package.swift
      """)
  }

  /// The package under test.
  private static let package =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  @discardableResult private func write(_ arguments: String) -> Outcome {
    place.shell("\(Shell.quoted(Self.package))/scripts/new-chapter \(arguments)")
  }

  /// The names in the list of chapters.
  private var list: String {
    place.shell("sed -n 's/^  (\"[^,]*, \"\\([0-9]*\\)\", \"\\(.*\\)\"),$/\\1-\\2/p' Package.swift")
      .output
  }

  @Test func aChapterIsWrittenAndStandsInTheListInItsPlace() {
    let outcome = write("4-catapult 02 catapult-transient \"The catapult's transient\"")
    #expect(outcome.status == 0, "\(outcome)")
    let text = place.shell("cat chapters/4-catapult/02-catapult-transient/CatapultTransient.swift")
      .output
    #expect(text.hasPrefix("//: # The catapult's transient\n"))
    for words in [
      "@main struct CatapultTransient: Chapter {", "part: .catapult, number: 2,",
      "slug: \"catapult-transient\"", "title: \"The catapult's transient\"",
      "paper: .huangDuXuLiu2020", "](figure)\n", "*Answer.* By about $\\sqrt{40}",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(list == "01-coin-toss\n02-catapult-transient\n03-mean-ink\n")
    write("5-diffusion-maps 01 last Last")
    write("1-batch-hessian 02 second Second")
    #expect(
      list == "01-coin-toss\n02-second\n02-catapult-transient\n03-mean-ink\n01-last\n")
    #expect(place.shell("tail -n 1 Package.swift").output == "]\n")
  }

  @Test(arguments: [
    ("4-catapult 02 Catapult Title", "NAME=Catapult: lower-case words"),
    ("4-catapult 02 cata--pult Title", "lower-case words"),
    ("4-catapult 02 ../x Title", "lower-case words"),
    ("4-catapult 02 2-catapults Title", "lower-case words"),
    ("4-catapult 2 catapult Title", "NUMBER=2: two digits"),
    ("4-catapult 00 catapult Title", "NUMBER=00: two digits"),
    ("9-catapult 02 catapult Title", "PART=9-catapult: one of"),
    ("4-catapult 02 catapult ''", "TITLE='': one line"),
    ("4-catapult 02 catapult 'A \"b\"'", "one line without quotes"),
    ("4-catapult 02 catapult", "wants PART="),
    (
      "1-batch-hessian 99 catapult Title",
      "NUMBER=99: is taken by chapters/1-batch-hessian/99-coin-toss"
    ),
    ("4-catapult 02 coin-toss Title", "NAME=coin-toss: is taken by"),
  ])
  func whatWillNotDoIsNamedAndNothingIsWritten(arguments: String, words: String) {
    let files = place.files(in: ".")
    let outcome = write(arguments)
    #expect(outcome.status == 64 && outcome.isOneLine, "\(outcome)")
    #expect(outcome.errors.contains(words), "\(outcome)")
    #expect(place.files(in: ".") == files)
  }

  @Test func theSameOnceMoreIsRefused() {
    #expect(write("4-catapult 02 transient Title").status == 0)
    let files = place.files(in: ".")
    #expect(write("4-catapult 02 transient Title").errors.contains("NUMBER=02: is taken"))
    #expect(write("4-catapult 04 transient Title").errors.contains("NAME=transient: is taken"))
    place.shell("rm -r chapters/4-catapult")
    #expect(write("4-catapult 04 transient Title").errors.contains("is taken in Package.swift"))
    #expect(place.files(in: ".").count == files.count - 1)
  }
}
