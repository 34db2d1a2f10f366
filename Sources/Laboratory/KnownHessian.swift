import Replication
import SemicircleCore

/// A trained network whose Hessian H is known as a matrix, and the noise of its batches with all
/// elements.
///
/// Cost: 2P products for H and its row variances, and P for the noise of each batch; memory for P × P
/// numbers.
public struct KnownHessian: Sendable {
  /// The network.
  public let trained: TrainedNetwork<Double>
  /// H.
  public let matrix: Matrix<Double>
  /// λ₁(H), to a thousandth.
  public let largest: Double
  /// The variance of an element of the Hessian H_i over single images, mean over each row, over the mean
  /// of all rows.
  ///
  /// No H_i is formed: the norms of all H_i e_j cost about as much as one product with e_j.
  public let rowVariances: [Double]

  /// The Hessian of the mean loss on all training images.
  ///
  /// - Throws: ``KrylovError``.
  public init(of trained: TrainedNetwork<Double>) throws {
    self.trained = trained
    let (hessian, matrix) = (trained.hessian(), trained.hessian().denseMatrix())
    self.matrix = matrix
    largest = try Self.largest(matrix)
    let axes = Matrix<Double>.identity(matrix.rows)
    let variances = (0..<matrix.rows).map { j in
      let column = matrix.column(j)
      return mean(hessian.perSampleProducts(axes.column(j)).squaredNorms) - column.dot(column)
    }
    rowVariances = variances.map { $0 / mean(variances) }
  }

  private static func largest(_ matrix: some LinearOperator<Double>) throws -> Double {
    try extremalEigenpairs(of: matrix, largest: 1, tolerance: 1e-3).largest.values[0]
  }

  /// H_B − H for the images in the given columns.
  public func noise(of columns: [Int]) -> Matrix<Double> {
    trained.hessian(of: columns).denseMatrix() - matrix
  }

  /// λ₁ over that of H, means over batches: of H_B; of H and the noise with free signs; of H and normal
  /// noise of the same norm with independent elements.
  public struct Broadening: Codable, Equatable, Sendable {
    public let batch: Double, resigned: Double, redrawn: Double

    /// The three means.
    public init(batch: Double, resigned: Double, redrawn: Double) {
      (self.batch, self.resigned, self.redrawn) = (batch, resigned, redrawn)
    }
  }

  /// What batches do to the largest eigenvalue, and what is left of it where the elements of their noise
  /// do not act together.
  ///
  /// - Parameters:
  ///   - size: of a batch.
  ///   - count: of the batches for H_B.
  ///   - changed: of other batches, whose noise is changed: these cost P products each.
  ///   - draws: for the streams "batch of the shift", "batch of a noise", "signs" and "elements of the
  ///     shift".
  /// - Throws: ``KrylovError``.
  public func broadening(
    batchSize size: Int, batches count: Int, changed: Int, _ draws: Draws
  ) throws -> Broadening {
    let images = trained.problem.samples.count
    var (batches, others) = (draws("batch of the shift"), draws("batch of a noise"))
    var (signs, elements) = (draws("signs"), draws("elements of the shift"))
    let own = try (0..<count).map { _ in
      try Self.largest(trained.hessian(of: batches.sample(size, of: images)))
    }
    let pairs = try (0..<changed).map { _ in
      let noise = noise(of: others.sample(size, of: images))
      return try [
        FreeSigns(like: noise).sample(from: &signs),
        GaussianOrthogonalEnsemble(like: noise).sample(from: &elements),
      ].map { try Self.largest(matrix + $0) }
    }
    return Broadening(
      batch: mean(own) / largest, resigned: mean(pairs.map { $0[0] }) / largest,
      redrawn: mean(pairs.map { $0[1] }) / largest)
  }
}
