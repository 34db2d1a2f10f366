import Laboratory
import Testing

@Suite struct EstimatesTests {
  @Test("A row's mean, standard error and count are those of its units")
  func rows() {
    let rows = [[1.0, 2, 6], [4, 4, 4, 8]]
    let means = rows.means
    #expect(means.values == [3, 5])
    #expect(means.map(\.count) == [3, 4])
    // s = √7, √4; over √n.
    #expect(abs(means[0].standardError - (7.0 / 3).squareRoot()) < 1e-15)
    #expect(abs(means[1].standardError - 1) < 1e-15)
    #expect(rows.means { 2 * $0 }.values == [6, 10])
  }
}

extension EstimatesTests {
  @Test("Powers are those of the value, their errors those of a small change of it")
  func powers() {
    let x = Estimate(1.5, standardError: 1e-4, count: 9)
    for (power, function) in [(x.exp, { Double.exp($0) }), (x.exp2, { Double.exp2($0) })] {
      #expect(abs(power.value - function(1.5)) < 1e-14)
      let change = function(1.5 + 1e-4) - function(1.5)
      #expect(abs(power.standardError / change - 1) < 1e-4)
      #expect(power.count == 9)
      #expect(power.degreesOfFreedom == 8)
    }
  }
}
