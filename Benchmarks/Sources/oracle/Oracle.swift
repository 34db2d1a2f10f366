import Foundation
import SemicircleCore

/// Writes inputs and outputs of the core, one case a line in JSON, for `oracle.py` to compare with
/// NumPy, SciPy, mpmath and PyTorch.
@main struct Oracle {
  static func main() throws {
    Parallel.threadCount = 1
    try linearAlgebraCases()
    try krylovCases()
    lawCases()
    statisticsCases()
    functionCases()
    try networkCases()
    try dampingCases()
    try mapCases()
    descentCases()
    try linearNetworkCases()
  }
}

/// What stands in a case: a number, a list, a text.
enum Value: Encodable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral
{
  case number(Double)
  case numbers([Double])
  case text(String)

  init(floatLiteral value: Double) { self = .number(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(stringLiteral value: String) { self = .text(value) }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let x): try container.encode(x)
    case .numbers(let x): try container.encode(x)
    case .text(let text): try container.encode(text)
    }
  }
}

private struct Case: Encodable {
  var name: String
  var input: [String: Value]
  var output: [String: Value]
}

/// Writes a case of a function.
func emit(_ name: String, _ input: [String: Value], _ output: [String: Value]) {
  let encoder = JSONEncoder()
  encoder.nonConformingFloatEncodingStrategy = .convertToString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  guard let line = try? encoder.encode(Case(name: name, input: input, output: output)) else {
    fatalError("a case of \(name) cannot be written")
  }
  FileHandle.standardOutput.write(line + Data("\n".utf8))
}

/// A matrix as its elements, column after column; the number of rows stands beside it.
func flat(_ a: Matrix<Double>) -> Value { .numbers(a.elements) }

extension RandomStream {
  /// A number whose logarithm is spread evenly.
  mutating func size(_ least: Double, _ largest: Double) -> Double {
    exp(log(least) + uniform() * (log(largest) - log(least)))
  }
}
