import Datasets
import Requirements

/// Where the value of a parameter comes from.
public enum Origin: Sendable, CustomStringConvertible {
  /// From the paper, at this place.
  case paper(String)
  /// From the authors' released code, in this file.
  case authorsCode(String)
  /// Our choice, for this reason, before any result was seen.
  case ours(String)
  /// Settled after a look at results, for this purpose.
  case chosen(for: String)

  /// The place and what kind of place it is, as `--help` and the record have it.
  public var description: String {
    switch self {
    case .paper(let place): "paper, \(place)"
    case .authorsCode(let file): "authors' code, \(file)"
    case .ours(let reason): "ours: \(reason)"
    case .chosen(let purpose): "chosen after a look, for \(purpose)"
    }
  }
}

/// A parameter of a chapter: a typed handle whose value is `run[parameter]`.
///
/// It has a value for the default scale and may have others for the scales `tiny` and `paper`, for
/// convolutional networks and for a data set. A value for the scale comes before one for the network,
/// that before one for the data set, and `--set name=value` before all. A chapter has a paper scale
/// when one of its parameters has a value for it.
public struct Parameter<Value: ParameterValue>: AnyParameter {
  /// The name after `--set`, in lower case with hyphens.
  public let name: String
  /// The symbol in text and figure.
  public let symbol: String
  /// What it is, in a few words.
  public let meaning: String
  /// The unit; "1" for a pure number.
  public let unit: String
  /// Where the value comes from.
  public let origin: Origin
  /// The values that are admitted, as a refusal names them.
  public let admitted: String
  let values: (standard: Value, tiny: Value?, paper: Value?)
  let byImageSource: [ImageSource: Value]
  /// The outermost admitted values, as the command line takes them: what `make ends` tries.
  public let ends: [String]
  let convolutional: Value?
  let admits: @Sendable (Value) -> Bool

  private init(
    _ name: String, _ symbol: String, _ meaning: String, _ unit: String, _ origin: Origin,
    _ values: (standard: Value, tiny: Value?, paper: Value?),
    _ byImageSource: [ImageSource: Value], _ convolutional: Value?,
    _ admitted: String, _ ends: [Value], _ admits: @escaping @Sendable (Value) -> Bool
  ) {
    self.name = name
    self.symbol = symbol
    self.meaning = meaning
    self.unit = unit
    self.origin = origin
    self.values = values
    self.byImageSource = byImageSource
    self.convolutional = convolutional
    self.admitted = admitted
    self.ends = ends.filter(admits).map(\.text)
    self.admits = admits
    for value in [values.standard, values.tiny, values.paper, convolutional].compactMap(\.self)
      + byImageSource.values
    {
      require(admits(value), "parameter \(name): \(value.text) is not in \(admitted)")
    }
  }
}

extension Parameter where Value: NumericParameterValue {
  /// A number.
  ///
  /// - Parameters:
  ///   - name: its name on the command line, in lower case with hyphens.
  ///   - symbol: its symbol in the text, as in NOTATION.md, in Unicode: "λ/ℓ_c".
  ///   - meaning: what it is, in a few words.
  ///   - unit: "1" for a pure number.
  ///   - standard: the value of the default scale.
  ///   - tiny: that of the scale `tiny`, if it differs.
  ///   - paper: that of the scale `paper`, if there is one.
  ///   - convolutional: the value for convolutional networks, if it differs.
  ///   - byImageSource: values for data sets.
  ///   - range: what the command line may set.
  ///   - origin: where the default comes from.
  public init(
    _ name: String, symbol: String, _ meaning: String, unit: String = "1",
    default standard: Value, tiny: Value? = nil, paper: Value? = nil,
    cnn convolutional: Value? = nil, on byImageSource: [ImageSource: Value] = [:],
    range: ClosedRange<Value>, origin: Origin
  ) {
    self.init(
      name, symbol, meaning, unit, origin, (standard, tiny, paper), byImageSource, convolutional,
      range.text, [range.lowerBound, range.upperBound], { range.contains($0) })
  }
}

extension Parameter {
  /// A list of numbers, each of them in `range`, written with commas on the command line.
  ///
  /// - Parameters:
  ///   - order: what the numbers of the list must be to each other.
  ///   - count: how many there may be. Where that depends on another parameter, a ``Constraint`` says so.
  public init<Number: NumericParameterValue>(
    _ name: String, symbol: String, _ meaning: String, unit: String = "1",
    default standard: [Number], tiny: [Number]? = nil, paper: [Number]? = nil,
    cnn convolutional: [Number]? = nil, on byImageSource: [ImageSource: [Number]] = [:],
    range: ClosedRange<Number>, order: ListOrder = .any, count: ClosedRange<Int> = 1...1000,
    origin: Origin
  ) where Value == [Number] {
    let number = count.lowerBound == count.upperBound ? "\(count.lowerBound) numbers, " : ""
    let least = number.isEmpty && count.lowerBound > 1 ? "\(count.lowerBound) or more, " : ""
    let most = number.isEmpty && count.upperBound < 1000 ? "at most \(count.upperBound), " : ""
    self.init(
      name, symbol, meaning, unit, origin, (standard, tiny, paper), byImageSource, convolutional,
      "\(number)\(least)\(most)each \(range.text)\(order.text)",
      Self.ends(range, like: tiny ?? standard),
      {
        count.contains($0.count) && $0.allSatisfy(range.contains) && order.isKept(by: $0)
      })
  }

  /// Lists at the ends of what a range admits: of one number, of two, and as long as a known one.
  private static func ends<Number: NumericParameterValue>(
    _ range: ClosedRange<Number>, like known: [Number]
  ) -> [[Number]] {
    let (low, high) = (range.lowerBound, range.upperBound)
    var lists = [[low], [high], [low, high], [high, low], [low, low]]
    if known.count > 2 {
      lists += [known.map { _ in low }, known.map { _ in high }, known.reversed()]
      lists += [[low] + known.dropFirst(), known.dropLast() + [high]]
    }
    return lists.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A choice among the cases of an enumeration with names.
  public init(
    _ name: String, symbol: String, _ meaning: String, default standard: Value,
    tiny: Value? = nil, paper: Value? = nil, on byImageSource: [ImageSource: Value] = [:],
    origin: Origin
  ) where Value: ParameterChoice {
    self.init(
      name, symbol, meaning, "1", origin, (standard, tiny, paper), byImageSource, nil,
      Value.allCases.map(\.rawValue).joined(separator: "|"), Array(Value.allCases), { _ in true })
  }
}

/// What a parameter is to the harness, whatever its type.
public protocol AnyParameter: Sendable {
  /// The name on the command line.
  var name: String { get }
  /// The symbol in the text.
  var symbol: String { get }
  /// What it is.
  var meaning: String { get }
  /// The unit; "1" for a pure number.
  var unit: String { get }
  /// Where the default comes from.
  var origin: Origin { get }
  /// The values that the command line may set.
  var admitted: String { get }
  /// Values at the ends of these, as the command line takes them: for tests that try them.
  var ends: [String] { get }
  /// Whether it has a value of its own for the scale.
  func isSpecial(at scale: Scale) -> Bool
  /// The value at a scale on a data set for a kind of network.
  func value(
    at scale: Scale, on images: ImageSource?, for network: NetworkKind?
  ) -> any ParameterValue
  /// The value that a text from the command line stands for; throws ``UsageError``.
  func parse(_ text: String) throws(UsageError) -> any ParameterValue
}

/// The parameters of a chapter, in the order in which they are listed.
public typealias Parameters = [any AnyParameter]

extension AnyParameter {
  /// The value at a scale on a data set.
  public func value(at scale: Scale, on images: ImageSource?) -> any ParameterValue {
    value(at: scale, on: images, for: nil)
  }
}

extension Parameter {
  /// Whether the parameter has a value of its own at this scale.
  public func isSpecial(at scale: Scale) -> Bool {
    switch scale {
    case .tiny: values.tiny != nil
    case .default: true
    case .paper: values.paper != nil
    }
  }

  /// The value at a scale, on a data set, for a kind of network: the most special one there is.
  public func value(
    at scale: Scale, on images: ImageSource?, for network: NetworkKind?
  ) -> any ParameterValue {
    let special: Value? =
      switch scale {
      case .tiny: values.tiny
      case .default: nil
      case .paper: values.paper
      }
    return special ?? (network == .cnn ? convolutional : nil) ?? images.flatMap {
      byImageSource[$0]
    } ?? values.standard
  }

  /// The value that a text stands for.
  /// - Throws: ``UsageError`` where it is none, or is not admitted.
  public func parse(_ text: String) throws(UsageError) -> any ParameterValue {
    guard let value = Value(argument: text) else {
      throw UsageError("--set \(name)=\(text): '\(text)' is not \(Value.kind)")
    }
    guard admits(value) else {
      throw UsageError("--set \(name)=\(text): must be \(admitted)")
    }
    return value
  }
}

/// What the numbers of a list must be to each other.
public enum ListOrder: Sendable {
  /// Anything.
  case any
  /// No two of them equal.
  case distinct
  /// Each larger than the one before.
  case increasing
  /// Each smaller than the one before.
  case decreasing

  var text: String {
    switch self {
    case .any: ""
    case .distinct: ", no two equal"
    case .increasing: ", increasing"
    case .decreasing: ", decreasing"
    }
  }

  func isKept(by list: [some Comparable]) -> Bool {
    switch self {
    case .any: true
    case .distinct: list.indices.allSatisfy { !list[..<$0].contains(list[$0]) }
    case .increasing: zip(list, list.dropFirst()).allSatisfy { $0 < $1 }
    case .decreasing: zip(list, list.dropFirst()).allSatisfy { $0 > $1 }
    }
  }
}

// MARK: - What a parameter can be

/// A type that a parameter can have.
public protocol ParameterValue: Sendable, Equatable {
  /// What it is called in a message: "an integer".
  static var kind: String { get }
  /// The value that a text stands for.
  init?(argument: String)
  /// The value as the command line takes it.
  var text: String { get }
  /// The value as it is recorded.
  var json: JSON { get }
}

/// A number.
public protocol NumericParameterValue: ParameterValue, Comparable {}

/// An enumeration with names: `enum Activation: String, ParameterChoice { case tanh, relu }`.
public protocol ParameterChoice: ParameterValue, CaseIterable, RawRepresentable<String> {}

extension Int: NumericParameterValue {
  /// What it is called in a message.
  public static var kind: String { "an integer" }
  /// The integer that the text is, and nil for any other text.
  public init?(argument: String) { self.init(argument) }
  /// All digits.
  public var text: String { description }
  /// An integer of JSON.
  public var json: JSON { .integer(self) }
}

extension Double: NumericParameterValue {
  /// What it is called in a message.
  public static var kind: String { "a number" }
  /// The finite number that the text is, and nil for any other text.
  public init?(argument: String) {
    guard let value = Double(argument), value.isFinite else { return nil }
    self = value
  }
  /// Six digits where they are the number, and as many as it takes where they are not: two values have
  /// one text only if they are one.
  public var text: String {
    let short = formatted(digits: 6)
    return Double(short) == self ? short : description
  }
  /// A number of JSON with all digits.
  public var json: JSON { .exact(self) }
}

extension Array: ParameterValue where Element: NumericParameterValue {
  /// What it is called in a message.
  public static var kind: String { "\(Element.kind), or several with commas between them" }
  /// The numbers between the commas; nil if one of them is none.
  public init?(argument: String) {
    var values: [Element] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let value = Element(argument: String(part)) else { return nil }
      values.append(value)
    }
    self = values
  }
  /// The numbers with commas between them.
  public var text: String { map(\.text).joined(separator: ",") }
  /// An array of JSON.
  public var json: JSON { .array(map(\.json)) }
}

extension ParameterChoice {
  /// The names of all cases.
  public static var kind: String { "one of " + allCases.map(\.rawValue).joined(separator: ", ") }
  /// The case of that name.
  public init?(argument: String) { self.init(rawValue: argument) }
  /// The name.
  public var text: String { rawValue }
  /// The name as a string of JSON.
  public var json: JSON { .string(rawValue) }
}

extension ParameterValue {
  /// Whether it is the same value as another, whatever that is.
  func isSame(as other: (any ParameterValue)?) -> Bool { other as? Self == self }
}

extension ClosedRange where Bound: NumericParameterValue {
  fileprivate var text: String { "in \(lowerBound.text)…\(upperBound.text)" }
}
