import LinearAlgebra
import Requirements
import Statistics

/// By how much averages of stochastic Lanczos quadrature over vectors of random signs are off, for a
/// matrix A whose spectrum is known: errors in units of what exact theory has for one vector. Averages
/// over n vectors have 1/n of the mean square.
public struct AveragingLaw: Sendable {
  /// The matrix with its eigenpairs.
  public let spectrum: KnownSpectrum
  /// Of vᵀAv for random signs v.
  public let forms: SignFormMoments
  private let means: [Double], variances: [Double]

  /// The law for quadratures that know moments to a degree: 2m − 1 after m steps.
  public init(of spectrum: KnownSpectrum, degree: Int) {
    self.spectrum = spectrum
    forms = SignFormMoments(of: spectrum.matrix)
    (means, variances) = spectrum.chebyshevMoments(to: degree)
  }

  /// The error of tr A in the average over some vectors, in standard deviations of a single one.
  public func traceError(_ probes: [GaussQuadrature]) -> Double {
    let form = Double(spectrum.dimension) * mean(probes.map { $0.integral { $0 } })
    return (form - forms.mean) / forms.variance.squareRoot()
  }

  /// The sum of the squared errors of all Chebyshev moments to the degree, in the average over some
  /// vectors, over its mean for a single one.
  public func densityError(_ probes: [GaussQuadrature]) -> Double {
    var errors = means.map { -$0 }
    for probe in probes {
      let moments = probe.chebyshevMoments(to: errors.count - 1, on: spectrum.interval)
      errors.add(moments, scaledBy: 1 / Double(probes.count))
    }
    return errors.dot(errors) / variances.reduce(0, +)
  }

  /// How averages scatter, in units of what theory has for a single vector.
  public struct Scatter: Sendable {
    /// The mean of ``AveragingLaw/traceError(_:)``, which should be 0.
    public let bias: Estimate
    /// The mean of its square, and that of ``AveragingLaw/densityError(_:)``, which should be 1 over the
    /// number of vectors of an average.
    public let trace: Estimate, density: Estimate
  }

  /// What averages show, all of as many vectors.
  ///
  /// The standard error of the squared error of the trace does not ask the scatter, which is too low
  /// with the mean square where vectors miss a heavy tail: it comes from the fourth moment of vᵀAv.
  public func scatter(of averages: [[GaussQuadrature]]) -> Scatter {
    require(
      !averages.isEmpty && averages.allSatisfy { $0.count == averages[0].count },
      "averages over \(averages.map(\.count)) vectors")
    let errors = averages.map(traceError)
    let square = mean(errors.map { $0 * $0 })
    // Of the squared mean of n forms, over its squared mean.
    let variance = 2 + forms.excessKurtosis / Double(averages[0].count)
    return Scatter(
      bias: Estimate(meanOf: errors),
      trace: Estimate(
        square, standardError: square * (variance / Double(averages.count)).squareRoot(),
        count: averages.count),
      density: Estimate(meanOf: averages.map(densityError)))
  }
}
