import Figures
import Replication
import Testing
import Weaving

/// The pages of the whole book, seen by a browser.
@Suite(
  .enabled(
    if: isInstalled("pandoc") && isInstalled("chromium"),
    "pandoc or chromium is not installed: make test-book"))
struct BrowserTests {
  let booklet: Booklet
  let book: Book
  init() throws {
    booklet = try Booklet()
    book = try Book(of: Booklet.package, workshop: "\(booklet.path)/workshop")
    try book.write(to: "\(booklet.path)/book")
  }

  /// What the probe and the browser's console say.
  private func look(width: Int, options: String) throws -> (findings: [String], console: [String]) {
    let names = book.files.map(\.path).filter { $0.hasSuffix(".html") }
    try AtomicFile.write(
      Probe.page(for: names, width: width), to: "\(booklet.path)/book/probe.html")
    let outcome = booklet.shell(
      """
      chromium --headless --no-sandbox --disable-gpu --user-data-dir=$PWD/profile \
        --allow-file-access-from-files --enable-logging=stderr --virtual-time-budget=600000 \
        --dump-dom \(options) file://$PWD/book/probe.html > dom 2> console
      sed -n '/<pre id="findings">/,/<\\/pre>/p' dom
      """)
    let text = outcome.output.replacing("<pre id=\"findings\">", with: "\n")
      .replacing("</pre>", with: "\n")
    return (
      text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("<") },
      booklet.shell("grep CONSOLE console").output.split(separator: "\n").map(String.init)
    )
  }

  @Test(arguments: [
    ("light", 360, "--blink-settings=preferredColorScheme=1"),
    ("dark", 360, "--blink-settings=preferredColorScheme=0"),
    ("light", 1280, "--blink-settings=preferredColorScheme=1"),
  ])
  func everyPageCanBeRead(scheme: String, width: Int, options: String) throws {
    let (findings, console) = try look(width: width, options: options)
    #expect(console == [])
    let count = book.files.count { $0.path.hasSuffix(".html") }
    #expect(findings.contains("scheme: \(scheme)"))
    #expect(findings.contains("looked at: \(count)"), "\(findings)")
    let complaints = findings.filter { line in
      !["scheme: ", "formulas: ", "looked at: "].contains { line.hasPrefix($0) }
    }
    #expect(complaints == [])
    // Every formula of the sources is MathML.
    let formulas = findings.first { $0.hasPrefix("formulas: ") }?.split(separator: " ").last
    let maths = book.files.reduce(0) { $0 + $1.text.split(separator: "<math ").count - 1 }
    #expect(formulas.flatMap { Int($0) } == maths && maths > 100)
  }
}
