import Replication

/// The tables of a chapter's page, as HTML.
enum Tables {
  /// A table of cells in HTML. Where the page is narrow each row of a `stacked` one becomes a block,
  /// in which a cell has the heading of its column beside it. The roles keep it a table for a screen
  /// reader, whatever the style sheet makes of it.
  static func table(
    _ caption: String, head: [String], rows: [[String]], isStacked: Bool = true
  ) -> String {
    let headings = head.map { "<th role=\"columnheader\" scope=\"col\">\($0)</th>" }.joined()
    let body = rows.map { row in
      "<tr role=\"row\">"
        + zip(head, row).enumerated().map { k, cell in
          k == 0
            ? "<th role=\"rowheader\" scope=\"row\">\(cell.1)</th>"
            : "<td role=\"cell\" data-head=\"\(cell.0)\"><div>\(cell.1)</div></td>"
        }.joined() + "</tr>\n"
    }.joined()
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(Typography.escaped(caption))">
      <table role="table"\(isStacked ? " class=\"stacked\"" : "")>
      <caption>\(Typography.html(caption))</caption>
      <thead role="rowgroup"><tr role="row">\(headings)</tr></thead>
      <tbody role="rowgroup">
      \(body)</tbody>
      </table>
      </div>

      """
  }

  static func parameters(_ chapter: BookChapter) -> String {
    let values = chapter.result.parameters.map { parameter in
      chapter.results.map { _, result in
        result.parameters.first { $0.name == parameter.name }.map { html($0.value) } ?? "–"
      }
    }
    // One column where the data sets have the same values.
    let isShared = values.allSatisfy { Set($0).count == 1 }
    var head = ["name", "symbol", "meaning"]
    head +=
      isShared
      ? ["value"]
      : chapter.results.map { _, result in
        result.provenance.data.map { "value on \(Typography.name(ofData: $0.name))" } ?? "value"
      }
    head += ["admitted", "origin"]
    let rows = zip(chapter.result.parameters, values).map { parameter, values in
      let values = isShared ? [values[0]] : values
      let unit = parameter.unit == "1" ? "" : " (\(Typography.html(parameter.unit)))"
      return [
        "<code>\(Typography.escaped(parameter.name))</code>", Typography.html(parameter.symbol),
        Typography.html(parameter.meaning) + unit,
      ] + values + [Typography.html(parameter.admitted), Typography.html(parameter.origin)]
    }
    return table("Parameters, with where their values come from", head: head, rows: rows)
  }

  private static func html(_ value: Record.Value) -> String {
    switch value {
    case .numbers(let values):
      values.map { Typography.html(number: $0.text) }.joined(separator: ", ")
    case .choice(let name): Typography.escaped(name)
    }
  }

  static func checks(_ result: Record) -> String {
    let place = result.provenance.data.map { " on \(Typography.name(ofData: $0.name))" } ?? ""
    let rows = result.checks.map { check in
      row(check) + [
        Typography.html(number: check.tolerance.value.formatted(digits: 3)),
        Typography.html(check.reason), rivals(check), role(check), outcome(check),
      ]
    }
    return table(
      "Checks" + place,
      head: [
        "check", "compares", "observed", "predicted", "tolerance", "why", "rivals", "role",
        "outcome",
      ],
      rows: rows)
  }

  /// The rivals of a check with what became of them, or why there is none.
  private static func rivals(_ check: Record.Check) -> String {
    if let reason = check.noRival { return "none: \(Typography.html(reason))" }
    if check.rivals.isEmpty { return "–" }
    return check.rivals.map { rival in
      let values = rival.predicted.values.map { Typography.html(number: $0.text) }
        .joined(separator: " … ")
      let relation = Typography.escaped(rival.relation)
      return "\(Typography.html(rival.statement)), \(relation) \(values): "
        + (rival.passed ? "not excluded" : "excluded")
    }.joined(separator: "; ")
  }

  static func control(_ result: Record) -> String {
    let place = result.provenance.data.map { " on \(Typography.name(ofData: $0.name))" } ?? ""
    let rows = result.control.checks.map { check in
      let isTold = check.isTestedByControl || check.role == .instrument
      let demand =
        isTold
        ? Typography.escaped(check.inControl) : "either: \(Typography.html(check.inControl))"
      return row(check) + [
        result.control.refused.contains(check.id) ? demand + "; refused" : demand,
        ["passed": "passes", "failed": "fails"][check.outcome.rawValue] ?? "does not tell",
      ]
    }
    return table(
      "The same checks in the control" + place,
      head: ["check", "compares", "observed", "predicted", "demand", "outcome"], rows: rows)
  }

  private static func row(_ check: Record.Check) -> [String] {
    [
      "<code>\(Typography.escaped(check.id))</code>", Typography.html(check.statement),
      observed(check), predicted(check),
    ]
  }

  private static func role(_ check: Record.Check) -> String {
    check.role == .claim ? "the\u{A0}claim" : check.role.rawValue
  }

  private static func outcome(_ check: Record.Check) -> String {
    switch (check.role, check.outcome) {
    case (.companion, _): "shown"
    case (_, .passed): "<span class=\"outcome pass\">pass</span>"
    case (_, .failed): "<span class=\"outcome fail\">fail</span>"
    case (_, .unresolved): "<span class=\"outcome open\">does not tell</span>"
    }
  }

  /// "2.0513 ± 0.0021 (8)".
  static func observed(_ check: Record.Check) -> String {
    guard let error = check.standardError?.value else {
      return Typography.html(number: check.observed.text)
    }
    let count = check.isForEach ? "each of \(check.n): \(check.unit)" : "\(check.n)"
    return Typography.html(check.observed.value, error: error) + " (\(Typography.html(count)))"
  }

  /// "≈ 2.05".
  static func predicted(_ check: Record.Check) -> String {
    let values = check.predicted.values.map { Typography.html(number: $0.text) }
      .joined(separator: " … ")
    return check.relation == "order"
      ? "order, gap ≥ \(values)" : "\(Typography.escaped(check.relation)) \(values)"
  }

  static func seeds(_ seeds: SeedRuns) -> String {
    let rows = seeds.table.seeds.map { seed in
      let parts = seeds.table.line(of: seed).split(separator: ":", maxSplits: 1)
      return [String(seed), Typography.escaped(parts.last.map(String.init) ?? "")]
    }
    return table(
      "Seeds" + (seeds.data.map { " on \(Typography.name(ofData: $0))" } ?? ""),
      head: ["seed", "what came of it"], rows: rows, isStacked: false)
  }
}
