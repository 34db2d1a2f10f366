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
      text += claim.title + "\n"
      text += table(assessment.checks, lastColumn: "reason of the allowance") { check in
        (check.reason, isJudged(check) ? check.passed : nil)
      }
      if scale != .tiny {
        let chance = (100 * assessment.chanceOfMiss).formatted(digits: 2)
        text +=
          "        chance that a true statement fails here, biased by as much as is allowed: "
          + "at most \(chance) %\n"
      }
      text += "\n"
    }
    text += "Control: \(control)\n"
    text += table(assessment.control, lastColumn: "") { check in
      if check.inControl == .mustFail {
        return ("must fail" + power(check), isJudged(check) ? check.outcome == .failed : nil)
      }
      return check.role == .instrument
        ? ("must be sound", isJudged(check) ? check.passed : nil) : ("", nil)
    }
    return text
  }

  private func isJudged(_ check: Check) -> Bool { scale != .tiny || check.isIdentity }

  /// How the effect that the control shows compares with the noise of the claim's check, which is to
  /// be at most a third of it.
  private func power(_ control: Check) -> String {
    guard let check = assessment.checks.first(where: { $0.id == control.id }),
      let error = check.standardError, error > 0
    else { return "" }
    let noise = Check.standardErrors * error
    let ratio = abs(control.observed - check.observed) / noise
    return ": the effect is \(ratio.formatted(digits: 2)) times 4 standard errors"
      + (ratio < 3 ? ", too few" : "")
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
    let unsound = assessment.unsoundInControl.map(\.id).joined(separator: ", ")
    switch assessment.failedAsItMust {
    case _ where !unsound.isEmpty:
      parts.append(emphasised("the control is inconclusive, not sound in it: \(unsound)", .red))
    case true?: parts.append("the control failed as it must")
    case false?: parts.append(emphasised("the control did not fail", .red))
    case nil: parts.append("the control is not assessed at \(scale.rawValue) scale")
    }
    let failed = assessment.complaints.filter { $0.outcome == .failed }.map(\.id)
    if !failed.isEmpty {
      parts.append(emphasised("failed: \(failed.joined(separator: ", "))", .red))
    }
    let unresolved = assessment.checks.filter { isJudged($0) && $0.outcome == .unresolved }.map(
      \.id)
    if !unresolved.isEmpty {
      parts.append(
        emphasised("too noisy to tell: \(unresolved.joined(separator: ", "))", .red))
    }
    return "\(claim.ids.joined(separator: ", ")) \(claim.slug): " + parts.joined(separator: "; ")
  }

  /// A table of checks. `remark` says what stands in the last column, and whether the outcome is
  /// good, bad or neither.
  private func table(
    _ checks: [Check], lastColumn: String, remark: (Check) -> (text: String, isGood: Bool?)
  ) -> String {
    let header = ["check", "observed", "predicted", "tolerance", lastColumn]
    let rows = checks.map { check in
      [
        check.id, Self.observed(check), Self.predicted(check),
        check.tolerance.formatted(digits: 3), remark(check).text,
      ]
    }
    let marks =
      ["    "] + checks.map { emphasised(mark($0), remark($0).isGood.map { $0 ? .green : .red }) }
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
    guard isJudged(check) else { return "–   " }
    return switch check.outcome {
    case .passed: "pass"
    case .failed: "FAIL"
    case .unresolved: "SE? "
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
