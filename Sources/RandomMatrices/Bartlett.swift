import LinearAlgebra
import Randomness
import Requirements

extension RandomStream {
  /// Bartlett's factor (1933): a lower triangular p × p matrix L for which LLᵀ has the Wishart
  /// distribution W(I, m), the one of XXᵀ for a p × m matrix X of standard normal elements.
  ///
  /// Lᵢᵢ² is χ² with m - i degrees of freedom (i counted from 0) and the elements below the diagonal
  /// are standard normal, all independent. The diagonal is drawn first, then the rest by columns.
  /// m = `degreesOfFreedom` may be any real number above p - 1.
  public mutating func bartlettFactor(
    dimension: Int, degreesOfFreedom: Double
  ) -> Matrix<Double> {
    require(
      degreesOfFreedom > Double(dimension - 1),
      "\(degreesOfFreedom) degrees of freedom are too few for dimension \(dimension)")
    var factor = Matrix<Double>(rows: dimension, columns: dimension)
    for i in 0..<dimension {
      factor[i, i] = chiSquare(degreesOfFreedom: degreesOfFreedom - Double(i)).squareRoot()
    }
    for j in 0..<dimension {
      for i in j + 1..<max(dimension, j + 1) { factor[i, j] = normal() }
    }
    return factor
  }
}
