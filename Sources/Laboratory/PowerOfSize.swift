import SemicircleCore

/// The power of a size with which something grows, fitted to its log₂ at some of the sizes.
public struct PowerOfSize: Sendable {
  /// Where the sizes of the fit stand among all sizes.
  public let indices: [Int]
  /// log₂ of the sizes of the fit.
  private let octaves: [Double]

  /// - Parameters:
  ///   - sizes: all of them, positive.
  ///   - isFitted: which of them take part.
  public init(_ sizes: [Int], where isFitted: (Int) -> Bool) {
    indices = sizes.indices.filter { isFitted(sizes[$0]) }
    octaves = indices.map { .log2(Double(sizes[$0])) }
  }

  /// The slope of least squares; the logarithms are those at all sizes, or at as many of the first as
  /// the fit needs.
  public func callAsFunction(_ logarithms: [Double]) -> Double {
    LinearRegression(octaves, indices.map { logarithms[$0] }).slope.value
  }

  private var deviations: [Double] { octaves.map { $0 - mean(octaves) } }

  /// The largest error of the power where each logarithm is off by at most `r`.
  public func worstError(ofEach r: Double) -> Double {
    let sum = deviations.reduce(0) { $0 + abs($1) }
    return r * sum / deviations.reduce(0) { $0 + $1 * $1 }
  }

  /// The error of the power where each logarithm is off by `r`, independently of the others.
  public func error(ofEach r: Double) -> Double {
    r / deviations.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
