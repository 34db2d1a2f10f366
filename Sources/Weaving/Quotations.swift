import Glibc
import Replication

/// The numbers of a chapter's results by the names under which its text quotes them:
///
/// - `{{B2.overlap}}`: the observed value of a check;
/// - `{{B2.overlap.error}}`, `.predicted`, `.allowance`, `.tolerance`, `.n`: what else it has;
/// - `{{control.B2.overlap}}`: the same in the control;
/// - `{{batch-size}}`: the value of a parameter;
/// - `{{gap}}`: a number that the chapter quotes (`Chapter.quoted`);
/// - `{{mnist:B2.overlap}}`: the same on another data set;
/// - `{{spiked-outliers/B2.overlap}}`: the same of a chapter, in the guide to a part, where
///   `{{spiked-outliers/verdict B2}}` is the verdict on a claim.
///
/// After a bar it says how: `{{B2.overlap | 2}}` with two significant digits (otherwise three),
/// `percent` as a percentage, `power` as that power of ten, `size` without its sign:
/// `{{B5.element | size power 2}}`.
package struct Quotations: Sendable {
  private let results: [String: Record]
  private let chapters: [String: Quotations]

  /// - Parameter results: by data set; the default one has no name.
  package init(_ results: [String: Record]) {
    self.results = results
    chapters = [:]
  }

  /// - Parameter chapters: by name.
  package init(chapters: [String: Quotations]) {
    results = [:]
    self.chapters = chapters
  }

  /// The number that stands for what is between the braces, as text or, within a formula, as TeX.
  ///
  /// - Throws: ``WeavingError`` without the place, if there is no such number.
  package func number(for reference: String, inFormula: Bool) throws -> String {
    if !chapters.isEmpty {
      guard let slash = reference.firstIndex(of: "/"),
        let chapter = chapters[Self.trimmed(reference[..<slash])]
      else { throw WeavingError("{{\(reference)}} does not begin with a chapter and '/'") }
      return try chapter.number(
        for: String(reference[slash...].dropFirst()), inFormula: inFormula)
    }
    let parts = reference.split(separator: "|", maxSplits: 1)
    guard let name = parts.first.map(Self.trimmed), !name.isEmpty else {
      throw WeavingError("{{\(reference)}} has no name")
    }
    if name.hasPrefix("verdict ") {
      let claim = String(name.dropFirst("verdict ".count))
      guard let verdict = results[""]?.verdict(of: claim) else {
        throw WeavingError("{{\(name)}}: no check belongs to the claim \(claim)")
      }
      return verdict.rawValue
    }
    var value = try self.value(of: name)
    var digits: Int?
    var isPercentage = false
    for word in parts.dropFirst().joined().split(separator: " ") {
      switch word {
      case "percent":
        value *= 100
        isPercentage = true
      case "power": value = pow(10, value)
      case "size": value = abs(value)
      default:
        guard let count = Int(word), (1...6).contains(count) else {
          throw WeavingError("{{\(reference)}}: '\(word)' is no way to write a number")
        }
        digits = count
      }
    }
    guard value.isFinite else { throw WeavingError("{{\(reference)}} is not finite") }
    let isWhole = digits == nil && !isPercentage && value == value.rounded() && abs(value) < 1e6
    let text = isWhole ? "\(Int(value))" : Typography.number(value, digits: digits ?? 3)
    let percent = isPercentage ? (inFormula ? "\\,\\%" : " %") : ""
    return Typography.typeset(text, inFormula: inFormula) + percent
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// The value under a name.
  private func value(of name: String) throws -> Double {
    var set = ""
    var key = name[...]
    if let colon = name.firstIndex(of: ":") {
      set = String(name[..<colon])
      key = name[colon...].dropFirst()
    }
    guard let result = results[set] else {
      throw WeavingError("{{\(name)}}: there is no result on '\(set)'")
    }
    let isControl = key.hasPrefix("control.")
    if isControl { key = key.dropFirst("control.".count) }
    let checks = isControl ? result.control.checks : result.checks
    if let check = checks.first(where: { $0.id == key }) { return check.observed.value }
    if let dot = key.lastIndex(of: "."),
      let check = checks.first(where: { $0.id == key[..<dot] })
    {
      switch key[dot...].dropFirst() {
      case "error": if let error = check.standardError { return error.value }
      case "allowance": return check.allowance.value
      case "predicted":
        if check.predicted.values.count == 1 { return check.predicted.values[0].value }
      case "tolerance": return check.tolerance.value
      case "n": return Double(check.n)
      default: break
      }
    }
    if !isControl {
      if let number = result.quoted[String(key)] { return number.value }
      if let parameter = result.parameters.first(where: { $0.name == key }),
        case .numbers(let values) = parameter.value, values.count == 1
      {
        return values[0]
      }
    }
    throw WeavingError(
      "{{\(name)}}: the results of \(result.chapter.slug) have no such number; "
        + "it is no check, no parameter with one value, and not quoted by the chapter")
  }
}
