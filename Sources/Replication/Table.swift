/// Rows of cells as lines with aligned columns, two blanks between them.
package func aligned(_ rows: [[String]]) -> [String] {
  let count = rows.map(\.count).max() ?? 0
  let widths = (0..<count).map { k in rows.map { k < $0.count ? $0[k].count : 0 }.max() ?? 0 }
  return rows.map { row in
    var line = ""
    for (k, cell) in row.enumerated() {
      line += cell
      if k < row.count - 1 {
        line += String(repeating: " ", count: widths[k] - cell.count + 2)
      }
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
