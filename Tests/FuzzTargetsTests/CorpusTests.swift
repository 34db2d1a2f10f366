import Foundation
import FuzzTargets
import Testing

/// The inputs that fuzzing has kept: those that reach different places of the code, and those that once
/// ended the program.
@Suite struct CorpusTests {
  @Test(arguments: FuzzTarget.allCases) func everyInputIsReadOrRefused(target: FuzzTarget) throws {
    let folder = "\(FuzzTarget.folderOfCorpus)/\(target.rawValue)"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(!names.isEmpty)
    for name in names {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      target.run(Array(data))
    }
  }
}
