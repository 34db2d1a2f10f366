import LinearAlgebra
import Randomness
import RealModule
import Requirements

/// Symmetric matrices of order P whose elements have mean 0 and the variances of a profile, for the
/// question which of them have a semicircle for their spectrum.
///
/// Independent elements that obey Lindeberg's condition have one in the limit if the row variances
/// r_i = (1/P) Σ_j σ_ij² are equal (Girko; Götze, Naumov and Tikhomirov, arXiv 1211.0389). In general
/// the ratio m₄/m₂² of the spectrum is 2 mean(r²)/mean(r)², from the two planar walks of length
/// four; a semicircle has 2.
public struct WignerEnsemble: Equatable, Sendable {
  /// The elements, before the profile scales them: mean 0 and variance 1, on the diagonal too.
  public enum Elements: Equatable, Sendable {
    /// Independent normal numbers.
    case normal
    /// Independent signs ±1.
    case signs
    /// Signs ±1 in blocks of 2 × 2 below the diagonal, three of a block independent and the fourth
    /// their product: any three are independent, yet each is determined by its neighbours.
    case tiedSigns
  }

  /// The variance of each element.
  public enum Profile: Equatable, Sendable {
    /// 1 everywhere.
    case equal
    /// 1 + a cos(2π(i − j)/P), |a| ≤ 1: elements of very different variance, rows of the same.
    case circulant(amplitude: Double)
    /// v_i v_j for the given v_1 … v_P > 0: row i has variance v_i mean(v).
    case rows([Double])
  }

  /// The order P.
  public let dimension: Int
  /// The elements.
  public let elements: Elements
  /// The variances.
  public let profile: Profile

  /// Matrices of order P.
  public init(dimension: Int, elements: Elements, profile: Profile = .equal) {
    require(dimension > 0, "the dimension must be positive, it is \(dimension)")
    switch profile {
    case .equal: break
    case .circulant(let amplitude):
      require(abs(amplitude) <= 1, "an amplitude of \(amplitude) makes variances negative")
    case .rows(let v):
      require(
        v.count == dimension && v.allSatisfy { $0 > 0 },
        "\(v.count) row factors, all positive, for dimension \(dimension)")
    }
    self.dimension = dimension
    self.elements = elements
    self.profile = profile
  }

  /// 2 mean(r²)/mean(r)², to which the ratio m₄/m₂² of the spectrum tends.
  public var fourthMomentRatio: Double {
    guard case .rows(let v) = profile else { return 2 }
    let sum = v.reduce(0, +)
    return 2 * Double(dimension) * v.reduce(0) { $0 + $1 * $1 } / (sum * sum)
  }

  /// σ_ij².
  public func variance(_ i: Int, _ j: Int) -> Double {
    switch profile {
    case .equal: 1
    case .circulant(let amplitude):
      1 + amplitude * .cos(2 * .pi * Double(i - j) / Double(dimension))
    case .rows(let v): v[i] * v[j]
    }
  }

  /// A matrix of the ensemble. Columns of the lower triangle are drawn one after the other, signs
  /// from fresh words for each column.
  public func sample(from stream: inout RandomStream) -> Matrix<Double> {
    let n = dimension
    var matrix = Matrix<Double>(rows: n, columns: n)
    for j in 0..<n {
      let column = elements == .normal ? stream.normals(n - j) : stream.rademacher(n - j)
      for i in j..<n { matrix[i, j] = column[i - j] }
    }
    if elements == .tiedSigns {
      for j in stride(from: 1, to: n, by: 2) {
        for i in stride(from: j + 2, to: n, by: 2) {
          matrix[i, j] = matrix[i - 1, j] * matrix[i, j - 1] * matrix[i - 1, j - 1]
        }
      }
    }
    if profile != .equal { scale(&matrix) }
    matrix.mirrorLowerTriangle()
    return matrix
  }

  /// Multiplies the lower triangle by the standard deviations.
  private func scale(_ matrix: inout Matrix<Double>) {
    let n = dimension
    switch profile {
    case .equal: break
    case .circulant:
      let deviations = (0..<n).map { variance($0, 0).squareRoot() }
      for j in 0..<n {
        for i in j..<n { matrix[i, j] *= deviations[i - j] }
      }
    case .rows(let v):
      let roots = v.map { $0.squareRoot() }
      for j in 0..<n {
        for i in j..<n { matrix[i, j] *= roots[i] * roots[j] }
      }
    }
  }
}
