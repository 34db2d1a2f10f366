import FoundationEssentials
import Replication

/// What a chapter wrote about its last run: the part of `<slug>.json` that the ledger needs.
struct ChapterResult: Decodable {
  struct Check: Decodable {
    let id: String
    let role: String
    let relation: String
    let statement: String
    let observed: Number
    let standardError: Number?
    let n: Int
    let predicted: Prediction
    let tolerance: Number
    let passed: Bool
  }

  struct Chapter: Decodable {
    let title: String
    let part: Int
  }

  struct Control: Decodable {
    let checks: [Check]
    let failedAsItMust: Bool?

    /// The instruments that were not sound in it.
    var unsound: [String] {
      checks.filter { $0.role == "instrument" && !$0.passed }.map(\.id)
    }

    /// What came of it, in a word or two.
    var outcome: String {
      if !unsound.isEmpty { return "INCONCLUSIVE" }
      return failedAsItMust == true ? "fails" : "DOES NOT FAIL"
    }
  }

  struct Provenance: Decodable {
    struct Data: Decodable {
      let name: String
    }
    let seed: UInt64
    let scale: String
    let data: Data?
  }

  let chapter: Chapter
  let claims: [String]
  let sourceDigest: String?
  let verdict: String
  let expected: String
  let checks: [Check]
  let control: Control
  let provenance: Provenance

  /// A number, or one of the words for those that JSON does not have.
  struct Number: Decodable {
    let text: String
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Double.self) {
        text = value.formatted(digits: 5)
      } else {
        text = try container.decode(String.self)
      }
    }
  }

  /// A number or an interval.
  struct Prediction: Decodable {
    let text: String
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let interval = try? container.decode([Number].self) {
        text = interval.map(\.text).joined(separator: "…")
      } else {
        text = try container.decode(Number.self).text
      }
    }
  }

  /// The result in a file; nil if there is no such file.
  init?(file: String) throws {
    guard let bytes = Files.contents(of: file) else { return nil }
    do {
      self = try JSONDecoder().decode(ChapterResult.self, from: FoundationEssentials.Data(bytes))
    } catch {
      throw LedgerError("\(file): is not the record of a chapter; run `make figures`")
    }
  }

  /// The check that the verdict hangs on: the first claim check that failed, else the first.
  var deciding: Check? {
    let claims = checks.filter { $0.role == "claim" }
    return claims.first { !$0.passed } ?? claims.first
  }

  /// What is wrong with the result, apart from its age; empty if nothing is.
  var complaints: [String] {
    var complaints: [String] = []
    if provenance.seed != 1 || provenance.scale != "default" {
      complaints.append("was not made with default seed and scale")
    }
    if verdict != expected { complaints.append("verdict '\(verdict)', expected '\(expected)'") }
    let failed = checks.filter { !$0.passed && $0.role != "claim" }.map(\.id)
    if !failed.isEmpty { complaints.append("failed: \(failed.joined(separator: ", "))") }
    if !control.unsound.isEmpty {
      complaints.append("not sound in the control: \(control.unsound.joined(separator: ", "))")
    } else if control.failedAsItMust != true {
      complaints.append("the control did not fail")
    }
    return complaints
  }
}
