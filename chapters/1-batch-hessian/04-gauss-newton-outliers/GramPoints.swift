import Replication
import SemicircleCore

extension GaussNewtonOutliers {
  struct Shape: Sendable, CustomStringConvertible {
    var P: Int
    var B: Int
    var γ: Double { Double(P) / Double(B) }
    var description: String { "γ = \(γ.formatted(digits: 3))" }
    func law(_ model: GramOutlierLaw.Model) -> GramOutlierLaw {
      GramOutlierLaw(model, aspectRatio: γ)
    }
  }

  static func shapes(_ run: Run) -> [Shape] {
    zip(run[dimensions], run[batchSizes]).map { Shape(P: $0, B: $1) }
  }

  /// One outlier of one model at one shape: what was measured, and what is known about it.
  struct Point: CustomStringConvertible {
    var shape: Shape
    var model: GramOutlierLaw.Model
    var ratio: Double
    var value: Estimate
    var share: Estimate

    var law: GramOutlierLaw { shape.law(model) }
    var printed: GramOutlierLaw { shape.law(.additiveAsPrinted) }
    var λ: Double { ratio * law.threshold }
    /// The term of order 1/P of the mean, over the limit.
    var nextOrder: Double { law.outlierMean(λ, dimension: shape.P) / law.outlier(λ) - 1 }
    /// How far the mean of the largest eigenvalue lies inside the edge, over the edge.
    var shift: Double { 1 - law.edgeMean(dimension: shape.P) / law.edge }

    var description: String {
      "\(model == .additive ? "H + RRᵀ/B" : "(J + E)(J + E)ᵀ"), \(shape), "
        + "λ = \(λ.formatted(digits: 3))"
    }
  }

  static func points(_ data: Data, _ run: Run) -> [Point] {
    zip(shapes(run), data.laws).flatMap { shape, replicates in
      models.enumerated().flatMap { m, model in
        run[ratios].enumerated().map { k, ratio in
          Point(
            shape: shape, model: model, ratio: ratio,
            value: Estimate(meanOf: replicates.map { $0[m][k].value }),
            share: Estimate(meanOf: replicates.map { $0[m][k].share }))
        }
      }
    }
  }

  /// The mean largest eigenvalue of small matrices that are made in full, less that of matrices
  /// reduced to three diagonals, over its limit: with fewer and with more parameters than samples,
  /// for both models.
  static let denseComparison = Shared { run -> [Estimate] in
    let cells = [Shape(P: 20, B: 60), Shape(P: 60, B: 20)].flatMap { shape in
      models.map { (shape, $0) }
    }
    return try run.sweep(cells, replicates: 10 * run[replicates]) { cell, draws in
      let (shape, model) = cell
      let λ = 2 * shape.law(model).threshold
      var (full, reduced) = (draws("dense"), draws("reduced"))
      let pair = try leading(shape, [λ], model, isMixed: true, &reduced)[0]
      return (try largest(shape, λ, model, &full) - pair.value) / shape.law(model).outlier(λ)
    }.map { Estimate(meanOf: $0) }
  }

  private static func largest(
    _ shape: Shape, _ λ: Double, _ model: GramOutlierLaw.Model, _ stream: inout RandomStream
  ) throws -> Double {
    var R = WishartEnsemble(dimension: shape.P, sampleCount: shape.B).samples(from: &stream)
    if model == .informationPlusNoise { R[0, 0] += (λ * Double(shape.B)).squareRoot() }
    var matrix = R.symmetricProduct(scale: 1 / Double(shape.B))
    if model == .additive { matrix[0, 0] += λ }
    return try matrix.symmetricEigen(indices: shape.P - 1..<shape.P).values[0]
  }
}
