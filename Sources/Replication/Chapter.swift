import Datasets
@_exported import Figures

/// A chapter of the book: a program that tests one claim of a paper, or a few that belong together.
///
/// A conforming type is marked `@main` and has no other entry point: the command line, the verdict,
/// the files and the exit status are the harness's. It states its ``claims`` and ``parameters``,
/// makes its measurements in ``experiment(_:_:)``, compares them with the theory in
/// ``checks(_:_:)`` and draws them in ``figure(_:control:_:)``. The same experiment runs a second
/// time with the mechanism off, and the checks that are marked so must fail there.
public protocol Chapter {
  /// What the experiment measures.
  associatedtype Data: Sendable

  /// Where the chapter stands in the book.
  static var heading: Heading { get }

  /// The claims that it tests, each with a verdict of its own.
  static var claims: [Claim] { get }

  /// What a sceptic would draw again, in the singular: "network with its start and its batches". The
  /// `count` of an `Estimate` counts these; a check that counts others names them.
  static var unit: String { get }

  /// The parameters, in the order in which they are listed.
  static var parameters: Parameters { get }

  /// What must hold between parameters, beyond the range of each; nothing unless the chapter says so. It
  /// is looked at before any work.
  static var constraints: [Constraint] { get }

  /// The data sets of images that it runs on, the default one first; none unless it says so.
  static var imageSources: [ImageSource] { get }

  /// The kinds of network that it can train, the default one first; none unless it says so. With
  /// `cnn` it runs on CIFAR-10, and has the paper's scale there if a parameter has a value for it.
  static var networkKinds: [NetworkKind] { get }

  /// What is switched off in the control, in a sentence.
  static var control: String { get }

  /// Measures, with the mechanism on or off.
  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data

  /// Compares measurements with the theory; called for the claim and for the control.
  @ChecksBuilder static func checks(_ data: Data, _ run: Run) -> [Check]

  /// Draws the measurements with the theory over them.
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure

  /// Figures beside that one, each with a name in lower case: `map` is written to `<slug>-map.svg` and
  /// stands in the text where `![what it shows](figure/map)` does. None unless the chapter says so.
  static func furtherFigures(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, figure: Figure)]

  /// Numbers that the text quotes and no check has, each with the name by which it does:
  /// `{{name}}`. None unless the chapter says so.
  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)]

  /// What a run costs, in a closed form; nil if nobody has worked it out.
  static func cost(_ run: Run) -> Cost?
}

extension Chapter {
  /// No constraints.
  public static var constraints: [Constraint] { [] }
  /// No images.
  public static var imageSources: [ImageSource] { [] }
  /// No networks.
  public static var networkKinds: [NetworkKind] { [] }
  /// No further figures.
  public static func furtherFigures(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, figure: Figure)] { [] }
  /// No numbers but those of the checks.
  public static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] { [] }
  /// Nobody has worked it out.
  public static func cost(_ run: Run) -> Cost? { nil }
}

/// What a run is estimated to cost.
public struct Cost: Sendable {
  /// Seconds of processor time, on one core of a desktop computer.
  public let cpuSeconds: Double
  /// Bytes of memory at the peak.
  public let bytes: Double

  /// An estimate, memory in bytes.
  public init(cpuSeconds: Double, bytes: Double) {
    self.cpuSeconds = cpuSeconds
    self.bytes = bytes
  }
}
