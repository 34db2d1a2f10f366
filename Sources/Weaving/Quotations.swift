import Glibc
import Replication

/// The numbers of a chapter's results by the names under which its text quotes them:
///
/// - `{{B2.overlap}}`: the observed value of a check;
/// - `{{B2.overlap.error}}`, `.predicted`, `.allowance`, `.tolerance`, `.n`: what else it has;
/// - `{{control.B2.overlap}}`: the same in the control;
/// - `{{batch-size}}`: the value of a parameter;
/// - `{{gap}}`: a number that the chapter quotes (`Chapter.quoted`);
/// - `{{B2/verdict}}`: the verdict on a claim, in words;
/// - `{{seeds/n}}`, `{{seeds/k}}`: over how many seeds the chapter was run, and on how many of them
///   it ended as it must;
/// - `{{mnist:B2.overlap}}`: the same on another data set;
/// - `{{spiked-outliers/B2.overlap}}`: the same of a chapter, in the guide to a part.
///
/// After a bar it says how: `{{B2.overlap | 2}}` with two significant digits (otherwise three),
/// `percent` as a percentage, `power` as that power of ten, `size` without its sign:
/// `{{B5.element | size power 2}}`.
///
/// What stands after `=` was printed: `{{B2.overlap | 2 = 0.53}}`. It lets whoever reads the source
/// see the number; that it is the record's is checked here.
package struct Quotations: Sendable {
  private let results: [String: Record]
  private let seeds: [String: SeedTable]
  private let chapters: [String: Quotations]

  /// - Parameters:
  ///   - results: that on the default data set, then those on others.
  ///   - seeds: the tables that there are.
  package init(_ results: [Record], seeds: [SeedRuns] = []) {
    let named = results.map { ($0.provenance.data?.name ?? "", $0) }
    let first = named.prefix(1).map { ("", $0.1) }
    self.results = Dictionary(named + first) { $1 }
    let tables = seeds.map { ($0.data ?? "", $0.table) }
    let own = tables.filter { $0.0 == named.first?.0 }.map { ("", $0.1) }
    self.seeds = Dictionary(tables + own) { $1 }
    chapters = [:]
  }

  /// Those of a chapter's records and tables of seeds in the gallery, stale or not.
  package init(of chapter: ChapterFolder, in root: String) throws {
    let results = try Record.folders.compactMap { gallery in
      try Record(file: "\(root)/\(gallery)/\(chapter.slug).json").map { (gallery, $0) }
    }
    guard results.first?.0 == Record.folders[0] else {
      self.init([])
      return
    }
    self.init(results.map(\.1), seeds: SeedRuns.all(of: chapter, results, in: root))
  }

  /// - Parameter chapters: by name.
  package init(chapters: [String: Quotations]) {
    results = [:]
    seeds = [:]
    self.chapters = chapters
  }

  /// What the page prints for what is between the braces, as text or, within a formula, as TeX.
  ///
  /// - Throws: ``WeavingError`` without the place, if there is no such number, or if the text has
  ///   another behind its `=`.
  package func number(for inner: String, inFormula: Bool) throws -> String {
    let quotation = Quotation(inner)
    let quoted = try self.quoted(by: quotation)
    if let difference = Self.difference(between: quotation, and: quoted) { throw difference }
    return quoted.typeset(inFormula: inFormula)
  }

  /// The complaint about a quotation whose `=` says something else; nil if there is none.
  static func difference(between quotation: Quotation, and quoted: Quoted) -> WeavingError? {
    guard let printed = quotation.printed, !quoted.agrees(with: printed) else { return nil }
    return WeavingError(
      "{{\(quotation.reference)}} is '\(printed)' in the text and '\(quoted.text)' in the record; "
        + "run `make numbers`")
  }

  /// What a quotation stands for.
  ///
  /// - Throws: ``WeavingError`` without the place, if there is no such number.
  package func quoted(by quotation: Quotation) throws -> Quoted {
    let name = quotation.name
    func complain(_ words: String) -> WeavingError { WeavingError("{{\(name)}}: \(words)") }
    if !chapters.isEmpty {
      let slug = name.prefix { $0 != "/" }
      guard slug.count < name.count, let chapter = chapters[String(slug)] else {
        throw complain("does not begin with a chapter and '/'")
      }
      return try chapter.quoted(by: quotation.within(slug))
    }
    if name.isEmpty { throw WeavingError("{{\(quotation.reference)}} has no name") }
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let (set, key) = parts.count > 1 ? (String(parts[0]), parts[1]) : ("", parts[0])
    guard let result = results[set] else {
      throw complain(
        "there is no record\(set.isEmpty ? "" : " on '\(set)'") to quote from; run the chapter first"
      )
    }
    if let words = try self.words(key, of: result, seeds[set]) {
      guard quotation.style.isEmpty else {
        throw complain("stands as it is, without '| \(quotation.style.joined(separator: " "))'")
      }
      return Quoted(words)
    }
    if let value = Self.measured(key, in: result) { return try Self.written(value, quotation) }
    // A parameter is given, and no machine has another.
    if let parameter = result.parameters.first(where: { $0.name == key }),
      case .numbers(let values) = parameter.value, values.count == 1
    {
      return Quoted(try Self.written(values[0], quotation).text)
    }
    throw complain(
      "the results of \(result.chapter.slug) have no such number; it is no check, no parameter "
        + "with one value, and not quoted by the chapter")
  }

  /// A verdict, or a count of seeds; nil for other names.
  private func words(_ key: Substring, of result: Record, _ table: SeedTable?) throws -> String? {
    func complain(_ words: String) -> WeavingError { WeavingError("{{\(key)}}: \(words)") }
    let parts = key.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    switch (parts[0], parts[1]) {
    case ("seeds", "k"), ("seeds", "n"):
      guard let table, !table.seeds.isEmpty else {
        throw complain(
          "there are no seeds of \(result.chapter.slug) as it is; run `make seeds`")
      }
      return String(table.seeds.count - (parts[1] == "k" ? table.failures : 0))
    case (let claim, "verdict"):
      guard let verdict = result.verdict(of: String(claim)) else {
        throw complain("\(result.chapter.slug) has no claim \(claim)")
      }
      return verdict.rawValue
    default: throw complain("what may stand after '/' is verdict or, of seeds, k and n")
    }
  }

  /// A number written as a quotation says.
  private static func written(_ value: Double, _ quotation: Quotation) throws -> Quoted {
    var value = value
    var digits: Int?
    var isPercentage = false
    for word in quotation.style {
      switch word {
      case "percent":
        value *= 100
        isPercentage = true
      case "power": value = pow(10, value)
      case "size": value = abs(value)
      default:
        guard let count = Int(word), (1...6).contains(count) else {
          throw WeavingError("{{\(quotation.reference)}}: '\(word)' is no way to write a number")
        }
        digits = count
      }
    }
    guard value.isFinite else { throw WeavingError("{{\(quotation.reference)}} is not finite") }
    if digits == nil, !isPercentage, value == value.rounded(), abs(value) < 1e6 {
      return Quoted("\(Int(value))")
    }
    return Quoted(value, digits: digits ?? 3, isPercentage: isPercentage)
  }

  /// The value of a check or of what the chapter quotes; nil for other names.
  private static func measured(_ name: Substring, in result: Record) -> Double? {
    let isControl = name.hasPrefix("control.")
    let key = isControl ? name.dropFirst("control.".count) : name
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
    return isControl ? nil : result.quoted[String(key)]?.value
  }
}
