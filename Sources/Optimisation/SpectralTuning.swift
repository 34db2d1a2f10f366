import Krylov
import LinearAlgebra
import NeuralNetworks
import Requirements

/// Learning rate and momentum for a quadratic loss, from the two ends λ_1 ≥ λ_P > 0 of the spectrum
/// of its curvature.
///
/// With √λ_1 = a and √λ_P = b the textbook forms are those of Polyak (1964) and of Nesterov's method
/// for strongly convex functions: heavy ball contracts the error of every direction by the same
/// (a − b)/(a + b) a step, the best that a method with one velocity can do. The printed forms are
/// those of eqs. 26 and 27 of Granziol, Zohren and Roberts (2022), which have other units: a rate is
/// one over a curvature.
public struct SpectralTuning: Equatable, Sendable {
  /// λ_1.
  public let largest: Double
  /// λ_P, of the part of the spectrum that counts.
  public let smallest: Double

  /// Learning rate η and momentum ρ.
  public typealias Setting = (learningRate: Double, momentum: Double)

  /// The tuning for a spectrum between two positive ends.
  public init(largest: Double, smallest: Double) {
    require(
      largest >= smallest && smallest > 0, "a spectrum cannot run from \(smallest) to \(largest)")
    self.largest = largest
    self.smallest = smallest
  }

  /// The tuning for the spectrum that a quadrature sees, without its null space.
  ///
  /// Most directions of a network hardly change the loss; the quadrature gathers them in one node
  /// near zero. A node that holds more than `peakWeight` of the weight is taken for that and left
  /// out, and so are nodes up to `floor`.
  ///
  /// - Returns: nil if no node is left, or one of them is not finite: there is nothing to learn from.
  public init?(_ quadrature: GaussQuadrature, withoutPeakAbove peakWeight: Double, floor: Double) {
    require(peakWeight >= 0.5 && floor >= 0, "peak above \(peakWeight), floor \(floor)")
    let counting = zip(quadrature.nodes, quadrature.weights).filter { $1 <= peakWeight }
      .map(\.0).filter { !($0 <= floor) }
    guard let smallest = counting.first, let largest = counting.last,
      counting.allSatisfy(\.isFinite)
    else { return nil }
    self.init(largest: largest, smallest: smallest)
  }

  /// The tuning for what a few Lanczos steps from one probe see of a curvature matrix, without its null
  /// space.
  ///
  /// Cost: a product with the matrix for each step.
  ///
  /// - Returns: nil if a product is not finite, or no node is left.
  /// - Throws: ``KrylovError`` for a probe that is none.
  public init?(
    of curvature: some LinearOperator<Double>, probe: [Double], steps: Int,
    withoutPeakAbove peakWeight: Double, floor: Double
  ) throws {
    do {
      let spectrum = try lanczos(curvature, start: probe, steps: steps).quadrature()
      self.init(spectrum, withoutPeakAbove: peakWeight, floor: floor)
    } catch KrylovError.nonFiniteProduct {
      return nil
    }
  }

  private var roots: (a: Double, b: Double) { (largest.squareRoot(), smallest.squareRoot()) }

  /// Heavy ball: η = (2/(a + b))², ρ = ((a − b)/(a + b))².
  public var polyak: Setting {
    let rate = printedPolyak.learningRate
    return (rate * rate, printedPolyak.momentum)
  }

  /// Nesterov: η = 1/λ_1, ρ = (a − b)/(a + b).
  public var nesterov: Setting { (1 / largest, printedNesterov.momentum) }

  /// Heavy ball with the rate as printed, η = 2/(a + b).
  public var printedPolyak: Setting {
    let (a, b) = roots
    let contraction = (a - b) / (a + b)
    return (2 / (a + b), contraction * contraction)
  }

  /// Nesterov with the rate as printed, η = √(λ_P/λ_1).
  public var printedNesterov: Setting {
    let (a, b) = roots
    return (b / a, (a - b) / (a + b))
  }
  /// Which formula sets rate and momentum.
  public enum Rule: CaseIterable, Sendable {
    /// ``SpectralTuning/polyak``.
    case polyak
    /// ``SpectralTuning/printedPolyak``.
    case printedPolyak
    /// ``SpectralTuning/nesterov``.
    case nesterov
    /// ``SpectralTuning/printedNesterov``.
    case printedNesterov

    /// The momentum that the formula is made for, still without a velocity of its own: ρ = 0.
    public var momentum: Momentum<Double> {
      Momentum(0, rule: self == .polyak || self == .printedPolyak ? .heavyBall : .nesterov)
    }
  }

  /// Rate and momentum by a rule.
  public func setting(_ rule: Rule) -> Setting {
    switch rule {
    case .polyak: polyak
    case .printedPolyak: printedPolyak
    case .nesterov: nesterov
    case .printedNesterov: printedNesterov
    }
  }
}
