import Datasets
import FoundationEssentials
import Replication

/// What a chapter wrote about its last run: `<slug>.json`.
package struct ChapterResult: Decodable, Sendable {
  package struct Chapter: Decodable, Sendable {
    package let slug: String
    package let title: String
    package let part: Int
    package let number: Int
  }

  package struct Check: Decodable, Sendable {
    package let id: String
    package let role: String
    package let relation: String
    package let statement: String
    package let observed: Number
    package let standardError: Number?
    package let n: Int
    package let predicted: Prediction
    package let tolerance: Number
    package let reason: String
    package let mustFail: Bool
    package let passed: Bool
  }

  package struct Control: Decodable, Sendable {
    package let description: String
    package let checks: [Check]
    package let failedAsItMust: Bool?

    /// The instruments that were not sound in it.
    package var unsound: [String] {
      checks.filter { $0.role == "instrument" && !$0.passed }.map(\.id)
    }

    /// What came of it, in a word or two.
    package var outcome: String {
      if !unsound.isEmpty { return "INCONCLUSIVE" }
      return failedAsItMust == true ? "fails" : "DOES NOT FAIL"
    }
  }

  package struct Figure: Decodable, Sendable {
    package let caption: String
    package let files: [String: String]
  }

  package struct Parameter: Decodable, Sendable {
    package let symbol: String
    package let name: String
    package let meaning: String
    package let value: Value
    package let unit: String
    package let admitted: String
    package let origin: String
  }

  package struct Provenance: Decodable, Sendable {
    package struct Data: Decodable, Sendable {
      package let name: String
    }
    package let seed: UInt64
    package let scale: String
    package let data: Data?
  }

  package let chapter: Chapter
  package let claims: [String]
  package let sourceDigest: String?
  package let textNumbers: String?
  package let paper: String
  /// The paper of each claim.
  package let papers: [String: String]
  package let `where`: String
  package let statement: String
  package let reported: String
  package let verdict: String
  package let expected: String
  package let checks: [Check]
  package let control: Control
  package let quoted: [String: Number]
  package let figure: Figure
  package let parameters: [Parameter]
  package let provenance: Provenance

  /// A number, or one of the words for those that JSON does not have.
  package struct Number: Decodable, Sendable {
    package let value: Double
    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Double.self) {
        self.value = value
      } else {
        value = Double(try container.decode(String.self)) ?? .nan
      }
    }

    package var text: String { value.formatted(digits: 5) }
  }

  /// A number or an interval.
  package struct Prediction: Decodable, Sendable {
    package let values: [Number]
    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      values = try (try? container.decode([Number].self)) ?? [container.decode(Number.self)]
    }

    package var text: String { values.map(\.text).joined(separator: "…") }
  }

  /// The value of a parameter: numbers, or the name of a choice.
  package enum Value: Decodable, Sendable {
    case numbers([Double])
    case choice(String)

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Double.self) {
        self = .numbers([value])
      } else if let values = try? container.decode([Double].self) {
        self = .numbers(values)
      } else {
        self = .choice(try container.decode(String.self))
      }
    }
  }

  /// The result in a file; nil if there is no such file.
  package init?(file: String) throws {
    guard let bytes = Files.contents(of: file) else { return nil }
    do {
      self = try JSONDecoder().decode(ChapterResult.self, from: FoundationEssentials.Data(bytes))
    } catch {
      throw WeavingError("\(file): is not the record of a chapter; run `make figures`")
    }
  }

  /// The folders with results: that of the default data set, then one for each that has its own.
  package static let folders = ["figures"] + ImageSource.allCases.map { "figures/\($0.rawValue)" }

  /// The check that the verdict hangs on: the first claim check that failed, else the first.
  package var deciding: Check? {
    let claims = checks.filter { $0.role == "claim" }
    return claims.first { !$0.passed } ?? claims.first
  }

  /// The verdict on one of the chapter's claims: whether all, some or none of its checks passed.
  package func verdict(of claim: String) -> String? {
    let own = checks.filter { $0.role == "claim" && $0.id.hasPrefix("\(claim).") }
    guard !own.isEmpty, verdict != Verdict.inconclusive.rawValue else { return nil }
    let passed = own.count { $0.passed }
    let verdict: Verdict =
      passed == own.count ? .reproduced : passed == 0 ? .notReproduced : .reproducedInPart
    return verdict.rawValue
  }

  /// What is wrong with the result, apart from its age; empty if nothing is.
  package var complaints: [String] {
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
