import Laboratory
import Testing

@Suite struct LeadingEigenvaluesTests {
  private static func leading(_ values: [Double]) throws -> LeadingEigenvalues {
    LeadingEigenvalues(
      try extremalEigenpairs(
        of: Matrix<Double>(diagonal: values), largest: values.count, tolerance: 1e-14
      ).largest)
  }

  @Test("Gaps, excess and height of powers of ten, by hand")
  func byHand() throws {
    let leading = try Self.leading([1000, 100, 1, 0.1, 0.01])
    #expect(abs(leading.gap(1) - 1) < 1e-9)
    #expect(abs(leading.gap(2) - 2) < 1e-9)
    #expect(abs(leading.excess(2) - 1) < 1e-9)
    #expect(abs(leading.height(2) - 2.5) < 1e-9)
    #expect(leading.outliers == 2)
  }

  @Test("The number of outliers is that of the spikes, wherever the rest begins")
  func spikes() throws {
    for count in 1...8 {
      let spikes = (0..<count).map { 50 - Double($0) }
      let rest = (0..<10).map { 5 - 0.3 * Double($0) }
      #expect(try Self.leading(spikes + rest).outliers == count)
    }
  }
}
