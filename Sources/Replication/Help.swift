import ArgumentParser

extension Settings {
  /// The answer to `--help`: usage and options, the claims, and the parameters.
  @_semantics("optimize.sil.specialize.generic.never")
  static func help<C: Chapter>(for chapter: C.Type) -> String {
    let heading = C.heading
    var lines = [Options<C>.helpMessage()]
    for claim in C.claims {
      let paper = claim.paper ?? heading.paper
      lines += ["CLAIM \(claim.id)"]
      lines += paragraph("\(paper.authors), \(paper.reference): \(claim.place).")
      lines += paragraph(claim.statement)
      lines += paragraph("Reported: \(claim.reported)")
      if !claim.weakened.isEmpty { lines += paragraph("Tested here: \(claim.weakened)") }
      let exceptions = C.imageSources.filter { claim.expected(on: $0) != claim.expected(on: nil) }
        .map { ", on \($0.rawValue) \(claim.expected(on: $0).rawValue)" }
      lines += paragraph(
        "Expected: \(claim.expected(on: nil).rawValue)\(exceptions.joined()).")
      lines += [""]
    }
    lines += ["CONTROL"] + paragraph(C.control)
    if !C.parameters.isEmpty { lines += ["", "PARAMETERS (--set name=value)"] }
    for parameter in C.parameters {
      let standard = parameter.value(at: .default, on: nil).text
      var others: [String] = []
      for scale in [Scale.tiny, .paper] where parameter.isSpecial(at: scale) {
        others.append(", \(scale.rawValue) \(parameter.value(at: scale, on: nil).text)")
      }
      for images in C.imageSources {
        let value = parameter.value(at: .default, on: images).text
        if value != standard { others.append(", on \(images.rawValue) \(value)") }
      }
      let withNetwork = parameter.value(at: .default, on: nil, for: .cnn).text
      if withNetwork != standard { others.append(", with cnn \(withNetwork)") }
      let unit = parameter.unit == "1" ? "" : " [\(parameter.unit)]"
      lines += ["  \(parameter.name)  \(parameter.symbol): \(parameter.meaning)\(unit)"]
      lines += paragraph(
        "default \(standard)\(others.joined()); \(parameter.admitted); \(parameter.origin)",
        indent: 6)
    }
    if !C.constraints.isEmpty { lines += ["", "WHAT MUST HOLD BETWEEN THEM"] }
    for constraint in C.constraints { lines += paragraph("\(constraint.statement).") }
    return lines.joined(separator: "\n")
  }

  private static func paragraph(_ text: String, indent: Int = 2) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    for word in text.split(separator: " ") {
      if line.count > indent, line.count + 1 + word.count > 79 {
        lines.append(line)
        line = margin
      }
      line += (line.count > indent ? " " : "") + word
    }
    return lines + [line]
  }
}
