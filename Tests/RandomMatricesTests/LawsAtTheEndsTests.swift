import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

/// What a law says where it has nothing to say: NaN stays NaN, and the ends have their values.
@Suite struct LawsAtTheEndsTests {
  private static let laws: [any SpectralLaw] =
    DysonIndex.allCases.map { WignerSurmise($0) }
    + DysonIndex.allCases.map { SpacingRatioLaw($0) }
    + [
      PoissonSpacing(), PoissonSpacingRatio(), SemicircleLaw(radius: 2),
      MarchenkoPasturLaw(aspectRatio: 0.3), MarchenkoPasturLaw(aspectRatio: 1),
      MarchenkoPasturLaw(aspectRatio: 7, variance: 2), GOELevelDensity(order: 1),
      GOELevelDensity(order: 8), PairSpacingLaw(pairWidth: 1), PairLevelLaw(pairWidth: 1),
      PairTransitionLaw(DysonBrownianMotion(dimension: 2), start: 1, time: 1),
    ]

  @Test func notANumberStaysSo() {
    for law in Self.laws {
      #expect(law.density(.nan).isNaN && law.cdf(.nan).isNaN, "\(law)")
    }
    let motion = WignerOutlierLaw(elementNoise: 1, dimension: 100)
    #expect(motion.outlier(.nan).isNaN && motion.outlierMean(.nan).isNaN)
    #expect(motion.overlap(.nan).isNaN && motion.overlapMean(.nan).isNaN)
    #expect(motion.outlierStandardDeviation(.nan).isNaN)
    #expect(motion.overlapStandardDeviation(.nan).isNaN)
    for model in GramOutlierLaw.Model.allCases {
      let law = GramOutlierLaw(model, aspectRatio: 0.5)
      #expect(law.outlier(.nan).isNaN && law.overlap(.nan).isNaN)
    }
  }

  @Test func theEndsOfTheLineHaveTheirValues() {
    for law in Self.laws {
      for (x, value) in [(-1e300, 0.0), (-Double.infinity, 0), (1e300, 1), (.infinity, 1)] {
        #expect(law.density(x) == 0 && law.cdf(x) == value, "\(law) at \(x)")
      }
    }
  }

  /// In a unit that is an even power of two a law has the same digits, of whatever size.
  @Test(arguments: [0x1p-900, 0x1p-540, 0x1p520, 0x1p900]) func theUnitDoesNotMatter(unit: Double) {
    let (circle, wide) = (SemicircleLaw(radius: 2), SemicircleLaw(radius: 2 * unit))
    let gram = MarchenkoPasturLaw(aspectRatio: 0.3, variance: 1.5)
    let wideGram = MarchenkoPasturLaw(aspectRatio: 0.3, variance: 1.5 * unit)
    let motion = DysonBrownianMotion(dimension: 2)
    let wideMotion = DysonBrownianMotion(dimension: 2, strength: unit)
    let pair = PairTransitionLaw(motion, start: 1, time: 1)
    let widePair = PairTransitionLaw(wideMotion, start: unit, time: 1)
    for x in [0.3, 1, 1.9] {
      #expect(wide.density(x * unit) * unit == circle.density(x))
      #expect(wide.stieltjes((2 + x) * unit) * unit == circle.stieltjes(2 + x))
      #expect(wideGram.density(x * unit) * unit == gram.density(x))
      let (own, other) = (pair.density(x), widePair.density(x * unit) * unit)
      #expect(abs(own - other) <= 1e-15 * own)
    }
  }

  @Test func spacingsThatAreNoNumbersHaveNoRatio() {
    let infinity = Double.infinity
    #expect(LevelSpacings.ratios([0, infinity, infinity, infinity])[1].isNaN)
    #expect(LevelSpacings.ratios([1, 2, 4, 4, 4]) == [0.5, 0, 0])
  }

  @Test func dysonSchemesRefuseWhatIsNoStart() {
    let motion = DysonBrownianMotion(dimension: 3)
    let stream = RandomStream("ends", seed: 1)
    for scheme in DysonBrownianMotion.Scheme.allCases {
      for levels: [Double] in [[0, .nan, 1], [-.infinity, 0, 1], [0, 1, .infinity]] {
        var matrix = Matrix<Double>(rows: 3, columns: 1, elements: levels)
        #expect(throws: DysonError.nonFinite) {
          try motion.evolve(&matrix, steps: 1, timeStep: 0.1, scheme: scheme, stream: stream)
        }
      }
      var unordered = Matrix<Double>(rows: 3, columns: 1, elements: [0, 2, 1])
      #expect(throws: DysonError.unordered(2, 1)) {
        try motion.evolve(&unordered, steps: 1, timeStep: 0.1, scheme: scheme, stream: stream)
      }
      var pair = Matrix<Double>(rows: 2, columns: 2, elements: [0, 1, 3, 2])
      #expect(throws: DysonError.unordered(3, 2)) {
        try DysonBrownianMotion(dimension: 2).evolve(
          &pair, steps: 1, timeStep: 0.1, scheme: scheme, stream: stream)
      }
    }
    let rectangular = RectangularDysonMotion(rows: 4, columns: 2)
    for scheme in RectangularDysonMotion.Scheme.allCases {
      var negative = Matrix<Double>(rows: 2, columns: 1, elements: [-1, 1])
      #expect(throws: DysonError.self) {
        try rectangular.evolve(
          &negative, steps: 1, timeStep: 0.1, scheme: scheme, stream: stream)
      }
    }
  }

  @Test func anExplicitSchemeThatOverflowsSaysSo() {
    var levels = Matrix<Double>(rows: 3, columns: 1, elements: [0, 5e-324, 1])
    #expect(throws: DysonError.nonFinite) {
      try DysonBrownianMotion(dimension: 3).evolve(
        &levels, steps: 2, timeStep: 1, scheme: .explicitSorted,
        stream: RandomStream("ends", seed: 2))
    }
  }

  /// γ, v and the values (x, F(x)): the integral of the law's density in θ by mpmath, with 40
  /// digits.
  @Test func marchenkoPasturIsRightAtEveryAspectRatio() {
    let values: [(Double, Double, [(Double, Double)])] = [
      (
        1e-8, 1,
        [
          (0.9999, 0.19550110924817898), (1, 0.50001061032954211), (1.0001, 0.80449889075178836),
        ]
      ),
      (1e-17, 1, [(1, 0.50000000033552808), (1.0000000037252903, 0.85200099130963609)]),
      (
        0.0001, 2,
        [(1.97, 0.07126073483993226), (2, 0.50106103560654967), (2.03, 0.92698460563797324)]
      ),
      (
        0.2, 1,
        [(0.4, 0.056227974435957071), (0.9, 0.47575489359617028), (1.9, 0.97025806443195711)]
      ),
      (
        0.75, 3,
        [(0.5, 0.17203244347796255), (2.5, 0.53507041052351883), (9, 0.97356101482675265)]
      ),
      (
        1, 1,
        [(1e-06, 0.00063661974584175649), (0.5, 0.44059565583651208), (3, 0.94233111437756269)]
      ),
      (1.5, 1, [(0.1, 0.35539163412305752), (1, 0.63553991856302764), (4, 0.96887325189636098)]),
      (
        50, 1, [(40, 0.98156849968211221), (50, 0.99030025573315434), (60, 0.99799932815110438)]
      ),
      (
        1e8, 1,
        [(99_990_000, 0.99999999195501109), (1e8, 0.9999999950001061)]
      ),
    ]
    for (gamma, v, points) in values {
      let law = MarchenkoPasturLaw(aspectRatio: gamma, variance: v)
      for (x, value) in points {
        #expect(abs(law.cdf(x) - value) <= 8e-16, "γ = \(gamma), x = \(x): \(law.cdf(x))")
        #expect(abs(law.quantile(value) - x) <= 1e-14 * x + 1e-15 / law.density(x))
      }
    }
  }

  @Test func levelsThatCoincideAreUnfolded() {
    // Two places: the straight line through the means of their ranks.
    let unfolded = LevelSpacings.unfolded([1, 1, 1, 2], polynomialDegree: 3)
    for (a, b) in zip(unfolded, [1.5, 1.5, 1.5, 3.5]) { #expect(abs(a - b) < 1e-14) }
  }

  /// The levels of λe₁e₁ᵀ + X in NumPy, 4,000 matrices each: mean of the largest less ``edgeMean``.
  @Test func aLostSpikePullsTheEdgeOutwards() {
    let measured: [(dimension: Int, spike: Double, pull: Double, error: Double)] = [
      (64, 0.3, 0.0053, 0.0013), (64, 0.6, 0.0212, 0.0013), (64, 0.8, 0.0345, 0.0013),
      (64, 0.9, 0.0472, 0.0014), (256, 0.6, 0.0056, 0.0005), (256, 0.8, 0.0111, 0.0005),
      (256, 0.9, 0.0179, 0.0005),
    ]
    for (dimension, spike, pull, error) in measured {
      let law = WignerOutlierLaw(
        elementNoise: 1 / Double(dimension).squareRoot(), dimension: dimension)
      let found = law.outlierMean(spike) - law.edgeMean
      #expect(abs(found - pull) <= 3 * error + 0.05 * pull)
      #expect(law.outlierMean(-spike) == -law.outlierMean(spike))
      // To first order in λ it is that of the Gram law.
      let small = law.outlierMean(0.01) - law.edgeMean
      #expect(abs(small * Double(dimension) - 0.01 / 0.99) < 2e-5)
    }
    #expect(WignerOutlierLaw(elementNoise: 1, dimension: 9).outlierMean(0).isFinite)
  }
}
