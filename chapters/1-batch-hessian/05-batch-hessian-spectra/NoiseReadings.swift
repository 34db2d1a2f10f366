import SemicircleCore

/// What the full Hessian of a network and its samples say about the shift of λ₁, in four readings.
struct NoiseReadings: Sendable {
  /// Pσ²/λ₁² as element variance and by Algorithm 1.
  var element: Estimate, algorithm1: Estimate
  /// Σ V_j/λ₁².
  var directional: Double
  /// tr(H − H̃)/Pλ₁, with the leading eigenpairs H̃ of H.
  var rest: Estimate
  /// Of each further outlier 1 − λ_j/λ₁; and over λ₁² the variance of φ₁ᵀH_iφ₁ − φ_jᵀH_iφ_j, and V_j.
  var outliers: [(gap: Double, change: Double, coupling: Double)]

  /// The shift over λ₁ with true gaps.
  func trueGaps(_ B: Double) -> Double {
    let bulk = directional - outliers.reduce(0) { $0 + $1.coupling }
    return outliers.reduce(bulk / B) { sum, outlier in
      let (x, y) = ((outlier.change / B).squareRoot(), 2 * (outlier.coupling / B).squareRoot())
      let distances = Self.normal.flatMap { u in
        Self.normal.map { v in Double.hypot(outlier.gap + x * u, y * v) }
      }
      return sum + (mean(distances) - outlier.gap) / 2
    }
  }

  /// The normal distribution by the medians of 24 equal parts.
  static let normal = (0..<24).map { NormalDistribution().upperQuantile((Double($0) + 0.5) / 24) }
}

extension NoiseReadings {
  /// The readings from the Hessian of all samples and its leading eigenpairs. No matrix of a single
  /// sample is formed: what H_i does to a vector is known for all i at the price of one product.
  init(of H: any CurvatureMatrix<Double>, _ leading: Eigenpairs<Double>, _ stream: RandomStream) {
    let (λ₁, φ₁) = (leading.values[0], leading.vectors.column(0))
    let unit = 1 / (λ₁ * λ₁)
    var traces: [Double] = []
    let V = noiseVariance(dimension: H.dimension, probes: 4, stream: stream) { v in
      let Hv = H.apply(v)
      traces.append(v.dot(Hv) - v.dot(leading.product(v)))
      return (mean(H.perSampleProducts(v).squaredNorms), Hv)
    }
    rest = Estimate(meanOf: traces) / (Double(H.dimension) * λ₁)
    let first = H.perSampleProducts(φ₁)
    element = unit / Double(H.dimension) * V.total
    algorithm1 = unit * V.total
    directional =
      unit
      * directionalVariance(
        squaredNorms: first.squaredNorms, quadraticForms: first.quadraticForms,
        meanProduct: H.apply(φ₁))
    outliers = (1..<leading.values.count).map { j in
      var (sum, difference) = (φ₁, φ₁)
      sum.add(leading.vectors.column(j))
      difference.add(leading.vectors.column(j), scaledBy: -1)
      // The quadratic forms of the sum and of the difference are those of φ₁ and φ_j together, more
      // and less 2 φ_jᵀH_iφ₁.
      let forms = Array(
        zip(H.perSampleProducts(sum).quadraticForms, H.perSampleProducts(difference).quadraticForms)
      )
      let couplings = forms.map { ($0 - $1) / 4 }
      let distances = zip(forms, first.quadraticForms).map { 2 * $1 - ($0.0 + $0.1) / 2 }
      return (
        gap: 1 - leading.values[j] / λ₁, change: unit * variance(distances),
        coupling: unit * variance(couplings)
      )
    }
  }
}
