import Krylov
import LinearAlgebra
import Testing

struct AveragingLawTests {
  private static let order = 8
  private let law: AveragingLaw
  /// The measures of all 2⁸ vectors of signs.
  private let all: [GaussQuadrature]

  init() throws {
    let spectrum = try KnownSpectrum(of: randomSymmetric(Self.order, seed: 61))
    law = AveragingLaw(of: spectrum, degree: 5)
    all = (0..<1 << Self.order).map { bits in
      spectrum.measure(of: (0..<Self.order).map { bits >> $0 & 1 == 0 ? 1.0 : -1 })
    }
  }

  @Test func allVectorsTogetherHaveNoError() {
    #expect(abs(law.traceError(all)) <= 1e-12)
    #expect(law.densityError(all) <= 1e-24)
  }

  @Test func overAllVectorsTheMeanSquaredErrorsOfOneAreOne() {
    let scatter = law.scatter(of: all.map { [$0] })
    #expect(abs(scatter.bias.value) <= 1e-12)
    #expect(abs(scatter.density.value - 1) <= 1e-12)
    #expect(abs(scatter.trace.value - 1) <= 1e-12)
    #expect(scatter.trace.count == all.count)
    let squares = all.map { law.traceError([$0]) * law.traceError([$0]) }
    let variance = squares.reduce(0) { $0 + ($1 - 1) * ($1 - 1) } / Double(all.count)
    let error = (variance / Double(all.count)).squareRoot()
    #expect(abs(scatter.trace.standardError / error - 1) <= 1e-11)
  }

  /// Over all pairs, with repeats: half the mean square.
  @Test func averagesOverTwoHaveHalf() {
    let pairs = all.flatMap { a in all.map { [a, $0] } }
    let scatter = law.scatter(of: pairs)
    #expect(abs(scatter.density.value - 0.5) <= 1e-10)
    #expect(abs(scatter.trace.value - 0.5) <= 1e-10)
  }
}
