import Glibc

/// The numbers of a figure as one wide table of comma-separated values (RFC 4180): a header cell
/// with name, symbol and unit for each column; columns that end early are padded with blank cells.
struct Table {
  private(set) var headers: [String] = []
  private(set) var columns: [[String]] = []

  /// Adds a column and returns its number, counted from 1 as gnuplot does.
  mutating func append(_ header: String, _ values: [Double]) -> Int {
    headers.append(header)
    columns.append(values.map { $0.formatted(digits: 6) })
    return columns.count
  }

  /// The same, but a column of the same numbers that is among `candidates` serves for this one too.
  mutating func append(_ header: String, _ values: [Double], sharing candidates: [Int]) -> Int {
    let cells = values.map { $0.formatted(digits: 6) }
    if let column = candidates.first(where: { columns[$0 - 1] == cells }) { return column }
    return append(header, values)
  }

  /// The text of the file. Lines end with a line feed, as the tools around git expect.
  var csv: String {
    let rows = columns.map(\.count).max() ?? 0
    var text = headers.map(Self.quoted).joined(separator: ",") + "\n"
    for row in 0..<rows {
      text += columns.map { row < $0.count ? $0[row] : "" }.joined(separator: ",") + "\n"
    }
    return text
  }

  /// A cell in double quotes where its content asks for them.
  static func quoted(_ cell: String) -> String {
    // gnuplot takes the first line for the header, so a header may not span two.
    let line = cell.map { $0.isNewline ? " " : String($0) }.joined()
    if !line.contains(where: { $0 == "," || $0 == "\"" }) { return line }
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
