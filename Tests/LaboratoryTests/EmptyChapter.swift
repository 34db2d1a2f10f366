import Laboratory

/// A chapter that claims nothing and does nothing: its runs have parameters, images and streams.
protocol EmptyChapter: Chapter where Data == Int {}

extension EmptyChapter {
  static var heading: Heading {
    Heading(part: .dyson, number: 7, slug: "empty", title: "", paper: .parkFavoniLuciniAarts2024)
  }
  static var claims: [Claim] {
    [Claim("T3", place: "", statement: "", reported: "", expected: .inconclusive)]
  }
  static var unit: String { "" }
  static var parameters: Parameters { [] }
  static var imageSources: [ImageSource] { [.strokes] }
  static var control: String { "" }
  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Int { 0 }
  static func checks(_ data: Int, _ run: Run) -> [Check] { [] }
  static func figure(_ data: Int, control: Int, _ run: Run) -> Figure {
    Figure(caption: "", panels: [Panel(x: Axis(""), y: Axis(""), series: [])])
  }
}
