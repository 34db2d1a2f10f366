import Datasets

/// Where a chapter stands in the book, and the paper that it is about.
public struct Heading: Sendable {
  /// The part of the book.
  public let part: Part
  /// The chapter's number within its part.
  public let number: Int
  /// The chapter's name: its executable, its figures and its random streams carry it.
  public let slug: String
  /// The title of the chapter.
  public let title: String
  /// The paper; claims that name no other are its.
  public let paper: Paper

  /// A heading.
  public init(part: Part, number: Int, slug: String, title: String, paper: Paper) {
    self.part = part
    self.number = number
    self.slug = slug
    self.title = title
    self.paper = paper
  }

  /// The folder of the chapter's source, from the root of the package.
  public var folder: String {
    "chapters/\(part.folder)/\(number < 10 ? "0" : "")\(number)-\(slug)"
  }
}

/// One claim that a chapter tests: whose statement it is, where it stands, and what we expect of it.
public struct Claim: Sendable {
  /// The identifier in the ledger, such as "B2".
  public let id: String
  /// The paper, where it is not that of the chapter.
  public let paper: Paper?
  /// Where in the paper, such as "Theorem 4, eq. 9".
  public let place: String
  /// The claim in our words.
  public let statement: String
  /// What the paper reports.
  public let reported: String
  /// What our test asks less than the claim says: a range, a regime, a threshold; empty if nothing.
  public let weakened: String
  private let expectation: Verdict
  private let exceptions: [ImageSource: Verdict]

  /// A claim. `expected` was fixed before the chapter was run; where it differs for a data set, `on`
  /// says so.
  public init(
    _ id: String, paper: Paper? = nil, place: String, statement: String, reported: String,
    weakened: String = "", expected: Verdict, on exceptions: [ImageSource: Verdict] = [:]
  ) {
    self.id = id
    self.paper = paper
    self.place = place
    self.statement = statement
    self.reported = reported
    self.weakened = weakened
    self.expectation = expected
    self.exceptions = exceptions
  }

  /// The verdict that was expected on a data set; nil stands for a chapter without images.
  public func expected(on images: ImageSource?) -> Verdict {
    images.flatMap { exceptions[$0] } ?? expectation
  }

  /// Whether a check is one of this claim: a claim check whose name begins with the identifier and a
  /// full stop.
  func owns(_ check: Check) -> Bool { check.role == .claim && check.id.hasPrefix(id + ".") }
}
