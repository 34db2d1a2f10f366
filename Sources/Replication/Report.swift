/// What a chapter prints at its end.
struct Report {
  let heading: Heading
  let control: String
  let unit: String
  let assessment: Assessment
  let scale: Scale
  /// Whether to set off pass and fail by colour.
  let isColoured: Bool

  /// The checks of claims and control as tables.
  var tables: String {
    var text = ""
    if !assessment.checks.isEmpty {
      text += heading.title + "\n"
      text += table(
        assessment.checks, lastColumn: "reason of the allowance", isControl: false
      ) { check in
        (
          check.deciding.reason,
          isJudged(check) && check.role != .companion ? check.passed : nil
        )
      }
      text += "        n counts: \(unit); where a check counts others, they are named\n"
      if scale != .tiny {
        let chance = (100 * assessment.chanceOfMiss).formatted(digits: 2)
        text +=
          "        chance that a true statement fails here, biased by as much as is allowed: "
          + "at most \(chance) %\n"
      }
      text += "\n"
    }
    text += "Control: \(control)\n"
    text += table(assessment.control, lastColumn: "", isControl: true) { check in
      let isGood = isJudged(check) ? check.isAsItMustBeInControl : nil
      if let refusal = assessment.refusals.first(where: { $0.id == check.id }) {
        return ("refused: \(refusal.reason)", false)
      }
      if case .free(let reason)? = check.inControl { return ("free: \(reason)", nil) }
      return (check.demandInControl, isGood)
    }
    return text
  }

  private func isJudged(_ check: Check) -> Bool { scale != .tiny || check.isExact }

  /// The verdict on each claim, and what else came of the run.
  var verdict: String {
    var lines: [String] = []
    if !assessment.checks.isEmpty {
      for finding in assessment.findings {
        let words: String
        if finding.verdict == .notAssessed {
          words = "not assessed at \(scale.rawValue) scale"
        } else {
          let isExpected = finding.verdict == finding.expected
          words =
            emphasised(finding.verdict.rawValue, isExpected ? .green : .red)
            + (isExpected ? ", as expected" : ", expected: \(finding.expected.rawValue)")
            + unresolved(of: finding)
        }
        lines.append("\(finding.claim.id) \(heading.slug): \(words)")
      }
    }
    var parts: [String] = []
    let unsound = assessment.unsoundInControl.map(\.id).joined(separator: ", ")
    switch assessment.failedAsItMust {
    case _ where !unsound.isEmpty:
      parts.append(emphasised("the control is inconclusive, not sound in it: \(unsound)", .red))
    case _ where !assessment.refusals.isEmpty:
      let names = assessment.refusals.map(\.id).joined(separator: ", ")
      parts.append(emphasised("no control, could not have come out otherwise: \(names)", .red))
    case true?: parts.append("the control failed as it must")
    case false?:
      let passing = assessment.control.filter { !$0.isAsItMustBeInControl }.map(\.id)
      parts.append(
        emphasised("the control did not fail: \(passing.joined(separator: ", "))", .red))
    case nil: parts.append("the control is not assessed at \(scale.rawValue) scale")
    }
    let bad = assessment.complaints.map(\.id)
    if !bad.isEmpty {
      parts.append(emphasised("did not pass: \(bad.joined(separator: ", "))", .red))
    }
    lines.append("\(heading.slug): " + parts.joined(separator: "; "))
    return lines.joined(separator: "\n")
  }

  /// Which checks do not tell, where they make a claim inconclusive.
  private func unresolved(of finding: Assessment.Finding) -> String {
    guard finding.verdict == .inconclusive else { return "" }
    let instruments = assessment.checks.filter { $0.role == .instrument && !$0.passed }
    let own = assessment.checks.filter { finding.claim.owns($0) }
    let open = own.filter { $0.outcome == .unresolved }
    let names = (instruments + open).map(\.id)
    return names.isEmpty ? "; it has no check" : "; do not tell: \(names.joined(separator: ", "))"
  }

  /// A table of checks. `remark` says what stands in the last column, and whether the outcome is
  /// good, bad or neither.
  private func table(
    _ checks: [Check], lastColumn: String, isControl: Bool,
    remark: (Check) -> (text: String, isGood: Bool?)
  ) -> String {
    var rows = [["check", "observed", "predicted", "tolerance", lastColumn]]
    var marks = ["    "]
    for check in checks {
      let point = isControl ? check.decidingInControl : check.deciding
      let remark = remark(check)
      rows.append([
        check.id, Self.observed(point, of: check), Self.predicted(point.relation),
        point.tolerance.formatted(digits: 3), remark.text,
      ])
      marks.append(
        emphasised(
          mark(check, isControl: isControl), remark.isGood.map { $0 ? .green : .red }))
      guard !isControl, isJudged(check) else { continue }
      for judged in check.rivals {
        rows.append([
          "  rival", "", Self.predicted(judged.rival.relation),
          judged.rival.allowance.formatted(digits: 3),
          judged.rival.statement
            + (judged.passed ? ": not excluded" : ": excluded")
            + (judged.ratio.isFinite && check.points.allSatisfy({ !$0.relation.isBound })
              ? ", \(judged.ratio.formatted(digits: 2)) half-widths away" : ""),
        ])
        marks.append("    ")
      }
    }
    return zip(marks, aligned(rows)).map { "  \($0)  \($1)\n" }.joined()
  }

  /// "2.0513 ± 0.0021 (8)", and of a statement for each unit "…, for each of 3 networks".
  static func observed(_ point: Check.Point, of check: Check) -> String {
    let value = point.observed.formatted(digits: 5)
    var text = value
    if let error = point.standardError {
      text =
        "\(value) ± \(error.formatted(digits: 2)) (\(point.count)"
        + (check.isForEach || check.unit == nil ? "" : " \(check.unit ?? "")") + ")"
    }
    if check.isForEach {
      let k = check.units.count
      text += ", each of \(k): \(check.unit ?? "")"
      if check.passed {
        text +=
          ", at most "
          + "\((100 * Check.exceptions(units: k)).formatted(digits: 2)) % exceptions"
      }
    }
    return text
  }

  /// "≈ 2.05".
  static func predicted(_ relation: Check.Relation) -> String {
    switch relation {
    case .near(let value), .atMost(let value), .atLeast(let value):
      "\(relation.sign) \(value.formatted(digits: 5))"
    case .within(let interval):
      "in \(interval.lowerBound.formatted(digits: 5))…\(interval.upperBound.formatted(digits: 5))"
    case .order(let margin): "order, gap \(margin.formatted(digits: 5))"
    }
  }

  private func mark(_ check: Check, isControl: Bool) -> String {
    guard isJudged(check) else { return "–   " }
    if check.role == .companion { return "    " }
    let outcome =
      isControl && check.role != .instrument ? check.outcomeInControl : check.outcome
    return switch outcome {
    case .passed: "pass"
    case .failed: "FAIL"
    case .unresolved: "?   "
    }
  }

  private enum Colour: Int {
    case red = 31
    case green = 32
  }

  private func emphasised(_ text: String, _ colour: Colour?) -> String {
    guard isColoured, let colour else { return text }
    return "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
  }
}
