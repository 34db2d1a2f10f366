import Figures
import Glibc
import Testing

/// A folder that exists while `body` runs.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  var template = Array("/tmp/figures-tests-XXXXXX".utf8CString)
  let path = template.withUnsafeMutableBufferPointer { buffer in
    mkdtemp(buffer.baseAddress!).map { String(cString: $0) }
  }
  let folder = try #require(path)
  defer {
    for name in names(in: folder) {
      unlink("\(folder)/\(name)")
      rmdir("\(folder)/\(name)")
    }
    rmdir(folder)
  }
  return try body(folder)
}

/// What stands in a folder, hidden names too, sorted.
func names(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var all: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return all }
    all += buffer[..<count]
  }
}

func text(of path: String) -> String {
  bytes(of: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
}

/// An independent reader of RFC 4180: rows of cells.
func rows(ofCSV text: String) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell = ""
  var isQuoted = false
  var previous: Character?
  for character in text {
    if isQuoted {
      if character == "\"" { isQuoted = false } else { cell.append(character) }
    } else if character == "\"" {
      // Two marks in a row inside a quoted cell are one mark.
      if previous == "\"", !cell.isEmpty || row.count > 0 { cell.append("\"") }
      isQuoted = true
    } else if character == "," {
      row.append(cell)
      cell = ""
    } else if character == "\n" {
      rows.append(row + [cell])
      row = []
      cell = ""
    } else {
      cell.append(character)
    }
    previous = character
  }
  return rows
}

/// The table of a figure, as its readers see it.
struct PlottedNumbers {
  let comments: [String]
  let header: [String]
  let rows: [[String]]

  /// What a figure with the panels writes.
  init(_ panels: [Panel]) throws {
    let lines = try withFolder { folder in
      try Figure(caption: "A test.", panels: panels).write(to: folder, slug: "a")
      return text(of: "\(folder)/a.csv").split(separator: "\n")
    }
    comments = lines.prefix { $0.hasPrefix("#") }.map(String.init)
    let data = lines.dropFirst(comments.count).map { $0 + "\n" }.joined()
    let table = FiguresTests.rows(ofCSV: data)
    header = table[0]
    rows = Array(table.dropFirst())
  }

  /// What a figure with one panel writes that has plain axes.
  init(_ series: Series..., x: Axis = Axis("$x$"), y: Axis = Axis("$y$")) throws {
    try self.init([Panel(x: x, y: y, series: series)])
  }

  /// The numbers of a column, blank cells left out.
  func numbers(_ name: String) throws -> [Double] {
    let index = try #require(header.firstIndex(of: name))
    return rows.compactMap { Double($0[index]) }
  }

  /// The names of the series of a panel, in their order.
  func series(of panel: String = "a") -> [String] {
    rows.filter { $0[0] == panel }.map { $0[1] }
      .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

/// A value, its standard error and its number of units.
struct Measurement: Estimated {
  var value: Double
  var standardError: Double
  var count: Int
}

/// The smallest figure there is.
func smallFigure(_ y: [Double] = [1, 2, 4]) -> Figure {
  Figure(
    caption: "A test.",
    panels: [
      Panel(x: Axis("$x$"), y: Axis("$y$"), series: [.points("data", x: [1, 2, 3], y: y)])
    ])
}

/// A figure with every kind of series, on linear and logarithmic axes, with awkward words.
func everything() -> Figure {
  let x = (1...12).map(Double.init)
  let y = x.map { 3 / $0 }
  let error = y.map { 0.2 * $0 }
  let measurements = y.enumerated().map { index, value in
    Measurement(
      value: 1.5 * value, standardError: index == 0 ? .nan : 0.3 * value, count: index + 1)
  }
  func series() -> [Series] {
    [
      .theory("$3/x$", over: 0.5...12) { 3 / $0 },
      .theory("points", x: x, y: y.map { 1.2 * $0 }),
      .line("line", x: x, y: y.map { 0.9 * $0 }),
      .points("with bars", x: x, y: y, error: error),
      .points("with intervals", x: x, y: y, interval: y.map { 0.7 * $0...1.4 * $0 }, joined: true),
      .histogram("filled", edges: [0.5] + x, heights: y),
      .histogram("outline", edges: [0.5] + x, heights: [0] + y.dropFirst(), filled: false),
      .band("band", x: x, low: y.map { 0.5 * $0 }, high: y.map { 2 * $0 }),
      .band("mean", x: x, mean: y, halfWidth: error),
      .points(nil, x: x, estimates: measurements).colour(.green),
      .band(nil, x: x, estimates: measurements), .bars(nil, x: x, estimates: measurements),
      .horizontal("level", at: 1), .vertical("threshold", at: 2),
      .stems("stems", x: x, y: y), .bars("bars", x: x, y: y, error: error),
      .bars("more bars", x: x, y: y).colour(.orange),
      .text("50 % of `it's` {a_b^c} @ & ~ \\ \"q\" <b>", x: 6, y: 2),
      .points("none", x: [], y: []),
    ]
      + Series.map(
        x: [2, 6, 10], y: [0.5, 2], kinds: [("even", .pale), ("odd", .dark)],
        cells: [[0, 1, 0], [1, 1, 0]])
  }
  return Figure(
    title: "Everything, 100 %", caption: "A test.",
    panels: [
      Panel(title: "linear", x: Axis("$x$"), y: Axis("$y$", unit: "m/s"), series: series()),
      Panel(
        title: "log", x: Axis("$x$", scale: .logarithmic),
        y: Axis("$y$", scale: .logarithmic), legend: .topRight, series: series()),
      Panel(
        x: Axis("", ticks: .labelled([1: "50 %", 2: "train_loss"])), y: Axis("", ticks: .none),
        series: [.bars(nil, x: [1, 2], y: [1, 2])]),
    ])
}
