import Glibc

/// The numbers of a figure as a tidy table of comma-separated values (RFC 4180), one row a point:
///
///     # a: x = B [1], batch size B; y = λ [1], extreme eigenvalue
///     panel,series,x,y,standard error,n,low,high
///     a,measured,16,3.21,0.05,24,,
///
/// The lines with a # say what the axes of each panel show, and in which unit; `pandas.read_csv` with
/// `comment="#"`, R's `read.csv` with `comment.char = "#"` and gnuplot pass over them. What a point
/// does not have is an empty cell.
struct Table {
  /// The numbers of a point.
  struct Row {
    /// In the units of the axes. A level has no x, an upright line no y, a band y where it has a
    /// middle. The rows of a histogram are the corners of its outline from the left: x is an edge
    /// and y the height to its right.
    var x: Double?
    var y: Double?
    /// The standard error of y, in its unit. The picture shows twice as much on each side.
    var standardError: Double?
    /// The number of independent units behind y.
    var count: Int?
    /// The ends of an upright bar or band of another kind than ± 2 standard errors.
    var low: Double?
    var high: Double?
  }

  /// The columns with numbers, counted from 1 as gnuplot does.
  static let (x, y, standardError, low, high) = (3, 4, 5, 7, 8)

  private static let header = "panel,series,x,y,standard error,n,low,high"
  private var notes: [String] = []
  private var lines: [String] = []

  /// Adds a comment above the header.
  mutating func note(_ text: String) { notes.append(Label(plain: text).comment) }

  /// Adds the points of a series and returns the numbers of their rows, counted from 0.
  mutating func append(_ rows: [Row], panel: String, series: String) -> Range<Int> {
    let name = "\(panel),\(Self.quoted(series))"
    let first = lines.count
    for row in rows {
      func cell(_ value: Double?) -> String { value.map { $0.formatted(digits: 6) } ?? "" }
      let cells = [
        name, cell(row.x), cell(row.y), cell(row.standardError), row.count.map(String.init) ?? "",
        cell(row.low), cell(row.high),
      ]
      lines.append(cells.joined(separator: ","))
    }
    return first..<lines.count
  }

  /// The text of the file. Lines end with a line feed, as the tools around git expect.
  var csv: String { (notes + [Self.header] + lines).map { $0 + "\n" }.joined() }

  /// A cell in double quotes where its content asks for them: outside of quotes a # would begin a
  /// comment.
  static func quoted(_ cell: String) -> String {
    // gnuplot reads line by line, so a cell may not span two.
    let line = cell.map { $0.isNewline ? " " : String($0) }.joined()
    if !line.contains(where: { ",\"#".contains($0) }) { return line }
    return "\"" + line.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}

extension Double {
  /// The shortest form with that many significant digits at most: `0.25`, `1e-07`.
  func formatted(digits: Int32) -> String {
    if self == 0 { return "0" }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { buffer in
      _ = withVaList([digits, self]) { vsnprintf(buffer.baseAddress!, 40, "%.*g", $0) }
      return String(cString: buffer.baseAddress!)
    }
  }

  /// With a fixed number of decimals.
  func formatted(decimals: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
      _ = withVaList([decimals, self]) { vsnprintf(buffer.baseAddress!, 400, "%.*f", $0) }
      return String(cString: buffer.baseAddress!)
    }
  }
}
