import SemicircleCore

/// The control's operator H̃ + Qᵀ(H_B − H̃)Q, with the leading eigenpairs H̃ of H in the place of H and
/// a signed permutation Q: the noise of a batch, pointing somewhere else.
struct ScrambledNoise: LinearOperator {
  var batch: any CurvatureMatrix<Double>
  var leading: Eigenpairs<Double>
  /// Q moves component i to `order[i]` and multiplies it by `signs[i]`.
  var order: [Int]
  var signs: [Double]

  init(
    of batch: any CurvatureMatrix<Double>, about leading: Eigenpairs<Double>,
    _ stream: inout RandomStream
  ) {
    self.batch = batch
    self.leading = leading
    order = stream.permutation(batch.dimension)
    signs = stream.rademacher(batch.dimension)
  }

  var dimension: Int { batch.dimension }

  func apply(_ x: [Double], into y: inout [Double]) {
    var Qx = x
    for i in x.indices { Qx[order[i]] = signs[i] * x[i] }
    var noise = batch.apply(Qx)
    noise.add(leading.product(Qx), scaledBy: -1)
    y = leading.product(x)
    for i in y.indices { y[i] += signs[i] * noise[order[i]] }
  }
}

extension Eigenpairs<Double> {
  /// Σ λ_k φ_k (φ_k·x).
  func product(_ x: [Double]) -> [Double] {
    var components = [Double](repeating: 0, count: vectors.columns)
    Double.gemv(
      .yes, vectors.rows, vectors.columns, 1, vectors.elements, vectors.rows, x, 0, &components)
    for (k, λ) in values.enumerated() { components[k] *= λ }
    return vectors * components
  }
}
