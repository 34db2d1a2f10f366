import SemicircleCore

/// The ends of the spectrum of a mean H of matrices H_i of single samples, and what their noise does
/// to its largest eigenvalue λ₁: the product Pσ² of Granziol, Zohren and Roberts (2022), Theorem 4, in
/// three readings, and the shift without it.
///
/// All but the eigenpairs is in units of λ₁, so that a reading over B is what weak noise in batches of
/// B adds to λ₁, over λ₁.
public struct NoiseReadings: Sendable {
  /// The leading eigenpairs of H, λ₁ first.
  public let leading: Eigenpairs<Double>
  /// λ_P, the smallest eigenvalue.
  public let smallest: Double
  /// V/P, where V = E‖H_i − H‖_F²: P times the variance of an element.
  public let element: Double
  /// V, which is P times what Algorithm 1 of the paper returns.
  public let algorithm1: Double
  /// E‖(H_i − H)φ₁‖² − Var φ₁ᵀH_iφ₁: the noise that the eigenvector of λ₁ meets.
  public let directional: Double
  /// The leading eigenpairs after the first.
  public let neighbours: [Neighbour]

  /// One more eigenpair λ_j, φ_j of H.
  public struct Neighbour: Codable, Sendable {
    /// λ₁ − λ_j.
    public let gap: Double
    /// Var(φ₁ᵀH_iφ₁ − φ_jᵀH_iφ_j).
    public let change: Double
    /// V_j = Var φ_jᵀH_iφ₁.
    public let coupling: Double
  }

  /// No matrix of a single sample is formed: what all H_i do to a vector is known at the price of one
  /// product.
  ///
  /// - Parameters:
  ///   - matrix: H.
  ///   - outliers: how many leading eigenpairs.
  ///   - tolerance: of their residuals, over ‖H‖.
  ///   - probes: the random vectors for V.
  /// - Throws: ``KrylovError``.
  ///
  /// Cost: that of the eigenpairs, and two products for each of them and each probe.
  public init(
    of matrix: any CurvatureMatrix<Double>, outliers: Int, tolerance: Double = 1e-3,
    probes: Int = 4, _ stream: RandomStream
  ) throws {
    let ends = try extremalEigenpairs(
      of: matrix, largest: outliers, smallest: 1, tolerance: tolerance)
    let leading = ends.largest
    (self.leading, smallest) = (leading, ends.smallest.values[0])
    let (sharpness, direction) = (leading.values[0], leading.vectors.column(0))
    let unit = 1 / (sharpness * sharpness)
    let total = noiseVariance(dimension: matrix.dimension, probes: probes, stream: stream) {
      (mean(matrix.perSampleProducts($0).squaredNorms), matrix.apply($0))
    }.total.value
    element = unit * total / Double(matrix.dimension)
    algorithm1 = unit * total
    let first = matrix.perSampleProducts(direction)
    directional =
      unit
      * directionalVariance(
        squaredNorms: first.squaredNorms, quadraticForms: first.quadraticForms,
        meanProduct: matrix.apply(direction))
    neighbours = (1..<leading.values.count).map { j in
      var (sum, difference) = (direction, direction)
      sum.add(leading.vectors.column(j))
      difference.add(leading.vectors.column(j), scaledBy: -1)
      // The quadratic forms of the sum and of the difference are those of φ₁ and φ_j together, more
      // and less 2 φ_jᵀH_iφ₁.
      let forms = Array(
        zip(
          matrix.perSampleProducts(sum).quadraticForms,
          matrix.perSampleProducts(difference).quadraticForms))
      let changes = zip(forms, first.quadraticForms).map { 2 * $1 - ($0.0 + $0.1) / 2 }
      return Neighbour(
        gap: 1 - leading.values[j] / sharpness, change: unit * variance(changes),
        coupling: unit * variance(forms.map { ($0 - $1) / 4 }))
    }
  }

  /// What batches of an effective size B add to λ₁ if each neighbour repels it over its true gap, however strong the
  /// noise between the two, and all other eigenvalues over the gap λ₁, weakly.
  public func shift(batchSize: Double) -> Double {
    let bulk = directional - neighbours.reduce(0) { $0 + $1.coupling }
    return neighbours.reduce(bulk / batchSize) {
      $0
        + TwoByTwo.meanRepulsion(
          gap: $1.gap, gapDeviation: ($1.change / batchSize).squareRoot(),
          coupling: ($1.coupling / batchSize).squareRoot())
    }
  }
}
