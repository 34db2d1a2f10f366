import Laboratory
import Testing

@Suite struct SpikedShiftTests {
  // [[1, 2], [2, 1]] has the eigenvalues 3 and −1.
  @Test("Two by two, worked by hand")
  func byHand() throws {
    let matrix = SymmetricTridiagonal<Double>(diagonal: [1, 1], offDiagonal: [2])
    let shift = try BatchShift(ofSpiked: matrix)
    #expect(abs(shift.eigenvalue - 3) < 1e-12)
    #expect(shift.element == 1)
    #expect(shift.smallest == nil)
    #expect(try abs(BatchShift(ofSpiked: matrix, element: 0.5).shift - 2.5) < 1e-12)
  }

  @Test("A spike almost without noise hardly moves")
  func noNoise() throws {
    var stream = RandomStream("laboratory/spiked", seed: 1)
    let ensemble = BetaHermiteEnsemble(dimension: 30, elementNoise: 1e-9)
    let shift = try BatchShift(ofSpiked: ensemble.sample(spike: 1, from: &stream))
    #expect(abs(shift.shift) < 1e-7)
    #expect(abs(shift.element - 1) < 1e-7)
  }

  // With elements of variance 1/4P the outlier stands at 1 + 1/4, and the shift fluctuates by 0.04.
  @Test("Several matrices have the shift of the law on average")
  func several() throws {
    let ensemble = BetaHermiteEnsemble(dimension: 400, elementNoise: 0.025)
    let shift = try MeanBatchShift.spiked(40, RandomStream("laboratory/spiked", seed: 2)) {
      ensemble.sample(spike: 1, from: &$0)
    }
    #expect(abs(shift.shift - 0.25) < 0.025)
    #expect(shift.spread > 0)
  }
}
