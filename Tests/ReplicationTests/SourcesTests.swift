import Replication
import Testing

@Suite struct SourcesTests {
  /// The root of the package under test.
  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  @Test func noConditionForgetsItsTextInAReleaseBuild() {
    let found = Shell.run(
      "grep -rnwE '(precondition|preconditionFailure|assert|assertionFailure|fatalError)[(]' "
        + "--include='*.swift' \(Shell.quoted("\(Self.root)/Sources"))")
    #expect(found.output.isEmpty && found.status == 1, "\(found.output)")
  }
}
