/// What a chapter prints at its end.
struct Report {
  let claim: Claim
  let control: String
  let assessment: Assessment
  let scale: Scale
  /// Whether to set off pass and fail by colour.
  let isColoured: Bool

  /// The checks of claim and control as tables.
  var tables: String {
    var text = ""
    if !assessment.checks.isEmpty {
      text += "\(claim.title)\n\(table(assessment.checks))"
      if scale != .tiny {
        let chance = (100 * assessment.chanceOfMiss).formatted(digits: 2)
        text += "        chance that a true statement fails here: at most \(chance) %\n"
      }
      text += "\n"
    }
    return text + "Control: \(control)\n\(table(assessment.control))\n"
  }

  /// The verdict in a line.
  var verdict: String {
    var parts: [String] = []
    if !assessment.checks.isEmpty {
      let isExpected = assessment.verdict == assessment.expected
      switch assessment.verdict {
      case .notAssessed: parts.append("not assessed at \(scale.rawValue) scale")
      default:
        parts.append(
          emphasised(assessment.verdict.rawValue, isExpected ? .green : .red)
            + (isExpected ? ", as expected" : ", expected: \(assessment.expected.rawValue)"))
      }
    }
    switch assessment.failedAsItMust {
    case true?: parts.append("the control failed as it must")
    case false?: parts.append(emphasised("the control did not fail", .red))
    case nil: parts.append("the control is not assessed at \(scale.rawValue) scale")
    }
    let complaints = assessment.complaints.map(\.id).joined(separator: ", ")
    if !complaints.isEmpty { parts.append(emphasised("failed: \(complaints)", .red)) }
    return "\(claim.ids.joined(separator: ", ")) \(claim.slug): " + parts.joined(separator: "; ")
  }

  private func table(_ checks: [Check]) -> String {
    let header = ["check", "observed", "predicted", "tolerance", "reason of the allowance"]
    let rows = checks.map { check in
      [
        check.id, Self.observed(check), Self.predicted(check),
        check.tolerance.formatted(digits: 3), check.reason,
      ]
    }
    let marks = ["    "] + checks.map { emphasised(mark($0), colour($0)) }
    return zip(marks, aligned([header] + rows)).map { "  \($0)  \($1)\n" }.joined()
  }

  /// "2.0513 ± 0.0021 (8)".
  static func observed(_ check: Check) -> String {
    let value = check.observed.formatted(digits: 5)
    guard let error = check.standardError else { return value }
    return "\(value) ± \(error.formatted(digits: 2)) (\(check.count))"
  }

  /// "≈ 2.05".
  static func predicted(_ check: Check) -> String {
    switch check.relation {
    case .near(let value), .atMost(let value), .atLeast(let value):
      "\(check.relation.sign) \(value.formatted(digits: 5))"
    case .within(let interval):
      "in \(interval.lowerBound.formatted(digits: 5))…\(interval.upperBound.formatted(digits: 5))"
    case .order(let margin): "order, gap \(margin.formatted(digits: 5))"
    }
  }

  private func mark(_ check: Check) -> String {
    if scale == .tiny, !check.isIdentity { return "–   " }
    return switch check.outcome {
    case .passed: "pass"
    case .failed: "FAIL"
    case .unresolved: "SE? "
    }
  }

  private enum Colour: String {
    case green = "32"
    case red = "31"
    case none = "0"
  }

  private func colour(_ check: Check) -> Colour {
    if scale == .tiny, !check.isIdentity { return .none }
    return check.passed ? .green : .red
  }

  private func emphasised(_ text: String, _ colour: Colour) -> String {
    isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
