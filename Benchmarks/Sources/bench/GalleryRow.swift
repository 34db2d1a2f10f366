import Foundation

/// What the first four chapters took when `make figures` last ran here; no row before that.
func galleryRow(_ table: Table, figures: String = "figures") {
  struct Record: Decodable {
    let cpuSeconds: Double
  }
  table.section = "Chapters, as make figures last ran them"
  let chapters = [
    "spiked-outliers", "batch-hessian-spectra", "damping-decomposition", "dyson-brownian-motion",
  ]
  let seconds = chapters.compactMap { name -> Double? in
    let file = URL(fileURLWithPath: "\(figures)/.run/\(name).json")
    guard let data = try? Data(contentsOf: file) else { return nil }
    return try? JSONDecoder().decode(Record.self, from: data).cpuSeconds
  }
  guard seconds.count == chapters.count else { return }
  let total = seconds.reduce(0, +)
  table.add(
    Row(
      section: table.section, work: "the first four chapters", seconds: Spread([total]),
      limit: Comparison(
        name: "120 s", ratio: Spread([total / 120]), goal: .atMost(1))))
}
