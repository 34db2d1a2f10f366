import Glibc
import Replication
import Testing

/// A package with one chapter, the fixture coin-toss, that a book can be woven of; removed at the
/// end.
final class Booklet {
  let path: String
  static let chapter = "chapters/1-batch-hessian/99-coin-toss/CoinToss.swift"

  /// The folder with the programs that were built: that of the test itself.
  static let programs: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }()

  /// The package under test.
  static let package = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  static let text = """
    //: # A fair coin
    //:
    //: With $p = {{T1.share.predicted | 1}}$ it is fair; it showed {{T1.share | 2}} after 4000 tosses.
    //:
    //: **You need** a coin, and the chapter `coin-toss`.
    //:
    //: ## What you will see
    //:
    //: Half of them.
    //: ![Shares of heads](figure)
    //:
    //: That is all.

    import Replication

    @main struct CoinToss {
      //: ## Theory
      //: $$ \\frac{1}{2} $$
      //: ## The experiment in one line
      func tossOnce() {}
      //: ## Parameters
      let tosses = 4000
      //: ## Checks
      func checkAll() {
        check()
      }
      //: ## Figure
      //: ## What to doubt
      //: All.
      //: ## Exercises
      //: 1. Toss twice.
      //:
      //:    *Answer.* Twice as many,
      //:    and no more.
      //:
      //: 2. Toss none.
    }

    """

  init() throws {
    var template = Array("/tmp/semicircle-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    shell(
      """
      mkdir -p figures Sources/Weaving Examples/Sources/own-matrix $(dirname \(Self.chapter))
      touch Package.swift
      cp \(Shell.quoted(Self.package))/Sources/Weaving/book.css Sources/Weaving
      cp \(Shell.quoted(Self.package))/REFERENCES.md .
      echo '# Notation' > NOTATION.md
      printf '# Background\\n\\n## Coins and dice\\n\\nThey fall.\\n' > BACKGROUND.md
      echo '//: # Your own' > Examples/Sources/own-matrix/main.swift
      """)
    try write(Self.text)
  }

  deinit { _ = Shell.run("rm -rf \(Shell.quoted(path))") }

  /// Replaces the chapter's source, and runs the chapter.
  func write(_ text: String, andRun isRun: Bool = true) throws {
    shell("cat > \(Self.chapter) <<'END'\n\(text)END")
    guard isRun else { return }
    shell("find chapters -name '*.swift' -exec touch -d @0 {} +")
    try #require(shell("\(Shell.quoted("\(Self.programs)/coin-toss"))").status == 0)
  }

  /// Runs a shell command in the folder; returns its standard output and error together.
  @discardableResult func shell(_ command: String) -> (output: String, status: Int32) {
    Shell.run("cd \(Shell.quoted(path)) && { \(command)\n} 2>&1")
  }

  /// Weaves the book.
  func weave(into folder: String = "book") -> (output: String, status: Int32) {
    shell("\(Shell.quoted("\(Self.programs)/weave")) --into \(folder)")
  }
}
