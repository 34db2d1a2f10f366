import Replication
import Testing

/// What `make` does with its options. Nothing is made: `-n` prints what would be run.
@Suite struct MakeTests {
  private func make(_ arguments: String) -> (output: String, status: Int32) {
    Shell.run("make -n -C \(Shell.quoted(SourcesTests.root)) \(arguments) 2>&1")
  }

  @Test(arguments: [
    "NAME='x;touch y'", "NAME='spiked-outliers ;touch'", "NAME='spiked-outliers;touch'",
    "NAME=\"';touch;'\"", "NAME='$(shell touch y)'", "NAME='`touch`'", "NAME='a|b'", "N='2;touch'",
    "SEED='1 touch'", "THREADS='>y'", "DATA='x;touch'", "SCALE='$$(touch)'", "FORMAT='svg&'",
  ])
  func anOptionThatAShellWouldReadMoreIntoIsRefused(option: String) {
    for target in ["seeds", "power", "chapter", "figures", "ends"] {
      let outcome = make("\(target) \(option)")
      #expect(outcome.status == 2 && !outcome.output.contains("swift"), "\(outcome)")
      #expect(outcome.output.contains(option.prefix { $0 != "=" }), "\(outcome)")
    }
  }

  @Test(arguments: [
    ("DATA=nonsense", "DATA=nonsense: one of strokes, mnist, cifar10"),
    ("SCALE=big", "SCALE=big: one of tiny, default, paper"),
    ("FORMAT=gif", "FORMAT=gif: one of svg, png, pdf"),
  ])
  func aValueThatThereIsNotIsRefused(option: String, words: String) {
    let outcome = make("figures \(option)")
    #expect(outcome.status == 2 && outcome.output.contains(words), "\(outcome)")
  }

  @Test(arguments: ["", "NAME=", "NAME=nothing", "NAME=%"])
  func theNameIsAskedForBeforeAnythingIsBuilt(name: String) {
    for target in ["chapter", "seeds", "power"] {
      let outcome = Shell.run(
        "make -C \(Shell.quoted(SourcesTests.root)) \(target) \(name) 2>&1")
      #expect(outcome.status == 2 && outcome.output.contains("NAME=<chapter>, one of:"))
      #expect(outcome.output.contains("Error 64") && !outcome.output.contains("Compiling"))
    }
  }

  @Test func soundOptionsAreTaken() {
    let outcome = make("figures DATA=mnist SCALE=tiny SEED=7 THREADS=2 FORMAT=png")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("--scale tiny --seed 7 --threads 2 --format png"))
  }
}
