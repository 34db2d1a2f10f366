import LinearAlgebra
import RealModule

extension LinearTask {
  /// The predictor β* that minimises the mean loss, by Newton's method, each step halved until the loss
  /// or its gradient falls: what a converged network of any depth must answer where it is unique.
  ///
  /// Near the minimum the error is squared in each step. On data that a predictor separates the loss
  /// has no minimum: there Newton's steps stay of order 1 however small the gradient becomes, and that is
  /// told from convergence by the length of the next step.
  ///
  /// Cost: nd² + d³/3 operations for each step, of which ten are many.
  /// - Parameter tolerance: of the length of the gradient.
  /// - Returns: d numbers.
  /// - Throws: ``NoMinimum`` where the data are separable, or do not determine the predictor (as with
  ///   fewer samples than dimensions: see ``InputSpan``), or the gradient does not come below the
  ///   tolerance; `LinearAlgebraError` for inputs that are not finite.
  public func minimiser(tolerance: Double = 1e-12) throws -> [Double] {
    var predictor = [Double](repeating: 0, count: dimension)
    var (loss, gradient) = (loss(of: predictor), gradient(at: predictor))
    for _ in 0..<100 {
      guard let step = try newtonStep(at: predictor, gradient) else { break }
      if gradient.norm < tolerance {
        if step.norm > 1e-6 * (1 + predictor.norm) { break }
        return predictor
      }
      var fraction = 1.0
      while fraction > 1e-10 {
        var next = predictor
        next.add(step, scaledBy: -fraction)
        let (nextLoss, nextGradient) = (self.loss(of: next), self.gradient(at: next))
        if nextLoss < loss || nextGradient.norm < gradient.norm {
          (predictor, loss, gradient) = (next, nextLoss, nextGradient)
          break
        }
        fraction /= 2
      }
      if fraction <= 1e-10 { break }
    }
    throw NoMinimum(gradient: gradient.norm)
  }

  /// G⁻¹r; nil where the curvature is singular.
  private func newtonStep(at predictor: [Double], _ gradient: [Double]) throws -> [Double]? {
    do {
      return try curvature(at: predictor).solvePositiveDefinite(gradient)
    } catch LinearAlgebraError.notPositiveDefinite {
      return nil
    }
  }
}

/// The mean loss of a linear task has no minimum, or none that is unique, or rounding hides it.
public struct NoMinimum: Error, Equatable, CustomStringConvertible {
  /// The length of the gradient where the search ended.
  public let gradient: Double

  /// What happened, and how to mend it.
  public var description: String {
    "no single predictor minimises the loss (gradient \(gradient) at the end of the search): the "
      + "data are separable, or fewer than their dimensions; turn some labels, or take more samples"
  }
}
