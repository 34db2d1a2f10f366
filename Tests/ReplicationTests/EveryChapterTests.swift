import FoundationEssentials
import Replication
import Testing

/// The chapters of the book, those that are built.
@Suite struct EveryChapterTests {
  static let programs: [String] = {
    let folders = Shell.run("ls -d \(Shell.quoted(SourcesTests.root))/chapters/*/[0-9][0-9]-*/")
    return folders.output.split(separator: "\n").compactMap { folder in
      let name = folder.split(separator: "/").last?.dropFirst(3) ?? ""
      let path = "\(Workplace.programs)/\(name)"
      return Files.exists(path) ? path : nil
    }
  }()

  @Test(arguments: programs) func itsDefaultsFitTogetherAtEveryScale(program: String) throws {
    struct Said: Decodable {
      struct Parameter: Decodable { let name: String, ends: [String] }
      let scales: [String]
      let images: [String]
      let parameters: [Parameter]
    }
    let text = Shell.run("\(Shell.quoted(program)) --describe").output
    let said = try JSONDecoder().decode(Said.self, from: Data(text.utf8))
    for scale in said.scales {
      let outcome = Shell.run("\(Shell.quoted(program)) --dry-run --scale \(scale) 2>&1")
      #expect(outcome.status == 0, "\(scale): \(outcome)")
    }
    for images in said.images {
      let outcome = Shell.run("\(Shell.quoted(program)) --dry-run --data \(images) 2>&1")
      #expect(outcome.status == 0, "\(images): \(outcome)")
    }
    // `make ends` runs them; here they are at least looked at, before any work.
    for parameter in said.parameters {
      #expect(!parameter.ends.isEmpty, "\(parameter.name)")
      for end in parameter.ends {
        let option = Shell.quoted("\(parameter.name)=\(end)")
        let outcome = Shell.run(
          "\(Shell.quoted(program)) --dry-run --scale tiny --set \(option) 2>&1")
        #expect(outcome.status == 0 || outcome.status == 64, "\(option): \(outcome)")
        #expect(outcome.output.count { $0 == "\n" } == 1, "\(option): \(outcome)")
      }
    }
  }
}
