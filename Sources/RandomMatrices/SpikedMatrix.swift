import LinearAlgebra
import Requirements

/// A matrix of low rank plus a bulk, V diag(λ) Vᵀ + c X, as an operator: the bulk is stored once, and
/// spikes λ and scale c can be changed without touching it.
///
/// With X of the orthogonal ensemble this is the spiked Wigner model, ``WignerOutlierLaw``; with a
/// Wishart matrix the additive model of ``GramOutlierLaw``.
public struct SpikedMatrix: LinearOperator, Sendable {
  /// X, symmetric of order P.
  public var bulk: Matrix<Double>
  /// c: for the noise of a batch of size B, 1/√B times that of one sample.
  public var bulkScale: Double
  /// λ_1, …, λ_r.
  public var spikes: [Double]
  /// V, P × r: orthonormal directions, one a column.
  public let directions: Matrix<Double>

  /// Spikes along the given orthonormal directions, one a column.
  public init(
    spikes: [Double], directions: Matrix<Double>, bulk: Matrix<Double>, bulkScale: Double = 1
  ) {
    require(
      bulk.rows == bulk.columns && directions.rows == bulk.rows
        && directions.columns == spikes.count,
      "\(spikes.count) spikes, \(directions.rows) × \(directions.columns) directions, "
        + "bulk \(bulk.rows) × \(bulk.columns)")
    self.spikes = spikes
    self.directions = directions
    self.bulk = bulk
    self.bulkScale = bulkScale
  }

  /// Spikes along the first coordinate axes. For a bulk whose law does not change under rotations
  /// (orthogonal ensemble, white Wishart) every other choice has the same law.
  public init(spikes: [Double], bulk: Matrix<Double>, bulkScale: Double = 1) {
    let axes = Matrix<Double>(rows: bulk.rows, columns: spikes.count) { $0 == $1 ? 1 : 0 }
    self.init(spikes: spikes, directions: axes, bulk: bulk, bulkScale: bulkScale)
  }

  /// The order P.
  public var dimension: Int { bulk.rows }

  /// y ← V diag(λ) Vᵀ x + c X x. Cost 2P² + 4Pr; nothing is allocated.
  public func apply(_ x: [Double], into y: inout [Double]) {
    let n = dimension
    require(
      x.count == n && y.count == n, "dimension \(n) on \(x.count) into \(y.count)")
    y.withUnsafeMutableBufferPointer { y in
      x.withUnsafeBufferPointer { x in
        guard let x = x.baseAddress, let y = y.baseAddress else { return }
        Double.gemv(.no, n, n, bulkScale, bulk.elements, n, x, 0, y)
        addSpikes(to: y, x)
      }
    }
  }

  /// Y ← V diag(λ) Vᵀ X + c X X, one vector a column.
  public func apply(_ x: Matrix<Double>, into y: inout Matrix<Double>) {
    let n = dimension
    require(
      x.rows == n && y.rows == n && x.columns == y.columns,
      "dimension \(n) on \(x.rows) × \(x.columns) into \(y.rows) × \(y.columns)")
    Matrix.multiply(bulk, x, scale: bulkScale, into: &y)
    y.elements.withUnsafeMutableBufferPointer { y in
      x.elements.withUnsafeBufferPointer { x in
        guard let input = x.baseAddress, let output = y.baseAddress else { return }
        for j in 0..<x.count / n { addSpikes(to: output + j * n, input + j * n) }
      }
    }
  }

  private func addSpikes(to y: UnsafeMutablePointer<Double>, _ x: UnsafePointer<Double>) {
    let n = dimension
    directions.elements.withUnsafeBufferPointer { v in
      guard let v = v.baseAddress else { return }
      for k in spikes.indices {
        let along = Double.dot(n, v + k * n, x)
        Double.axpy(n, spikes[k] * along, v + k * n, y)
      }
    }
  }

  /// The same matrix, dense.
  public func dense() -> Matrix<Double> {
    var matrix = bulkScale * bulk
    var scaled = directions
    for k in spikes.indices {
      for i in 0..<dimension { scaled[i, k] *= spikes[k] }
    }
    if !spikes.isEmpty {
      Matrix.multiply(scaled, directions, transposeB: .yes, into: &matrix, accumulating: 1)
    }
    return matrix
  }
}
