import LinearAlgebra
import RealModule
import Requirements

/// The dense kernel exp(−d²/4ε) of squared distances d², n × n, in place of them.
///
/// With this width the heat kernel of flat space at time ε is the kernel up to a factor. Coifman and
/// Lafon (2006) write exp(−d²/ε): their ε is four times ours. The kernel is positive definite, so
/// that a diffusion map made from it has no negative eigenvalues.
///
/// - Parameter squaredDistances: symmetric, of which the lower triangle is read.
public func gaussianKernel(
  _ squaredDistances: consuming Matrix<Double>, bandwidth: Double
) -> Matrix<Double> {
  require(bandwidth > 0, "the bandwidth must be positive, it is \(bandwidth)")
  var kernel = squaredDistances
  let n = kernel.dimension
  let factor = -1 / (4 * bandwidth)
  kernel.elements.withUnsafeMutableBufferPointer { elements in
    for j in 0..<n {
      for i in j..<n { elements[i + j * n] = .exp(factor * elements[i + j * n]) }
    }
  }
  kernel.mirrorLowerTriangle()
  return kernel
}
