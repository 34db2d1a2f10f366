import Datasets

/// What a chapter tests: whose statement it is, where it stands, and what we expect of it.
public struct Claim: Sendable {
  /// The part of the book.
  public let part: Part
  /// The chapter's number within its part.
  public let number: Int
  /// The chapter's name: its executable, its figures and its random streams carry it.
  public let slug: String
  /// The title of the chapter.
  public let title: String
  /// The identifiers of the claims that it tests, such as "B2".
  public let ids: [String]
  /// The paper; claims that ``borrowed`` does not name are its.
  public let paper: Paper
  /// The papers of those claims that are another paper's, by identifier.
  public let borrowed: [String: Paper]
  /// Where in the paper, such as "Theorem 4, eq. 9".
  public let place: String
  /// The claim in our words.
  public let statement: String
  /// What the paper reports.
  public let reported: String
  private let expectation: Verdict
  private let exceptions: [ImageSource: Verdict]

  /// A claim. `expected` was fixed before the chapter was run; where it differs for a data set,
  /// `on` says so.
  ///
  /// - Precondition: `borrowed` has keys of `ids` only.
  public init(
    _ ids: String..., part: Part, number: Int, slug: String, title: String, paper: Paper,
    borrowed: [String: Paper] = [:], place: String, statement: String, reported: String,
    expected: Verdict,
    on exceptions: [ImageSource: Verdict] = [:]
  ) {
    precondition(
      borrowed.keys.allSatisfy(ids.contains), "\(borrowed.keys.sorted()) are not among \(ids)")
    self.part = part
    self.number = number
    self.slug = slug
    self.title = title
    self.ids = ids
    self.paper = paper
    self.borrowed = borrowed
    self.place = place
    self.statement = statement
    self.reported = reported
    self.expectation = expected
    self.exceptions = exceptions
  }

  /// The paper that a claim belongs to.
  public func paper(of id: String) -> Paper { borrowed[id] ?? paper }

  /// The verdict that was expected on a data set; nil stands for a chapter without images.
  public func expected(on images: ImageSource?) -> Verdict {
    images.flatMap { exceptions[$0] } ?? expectation
  }

  /// The folder of the chapter's source, from the root of the package.
  public var folder: String {
    "chapters/\(part.folder)/\(number < 10 ? "0" : "")\(number)-\(slug)"
  }
}
