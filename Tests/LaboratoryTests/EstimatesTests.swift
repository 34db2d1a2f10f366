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
    let geometric = [[1.0, 4, 16]].geometricMeans { $0 }[0]
    #expect(abs(geometric.value - 4) < 1e-14 && geometric.count == 3)
    // The logarithms scatter by log 4.
    #expect(abs(geometric.standardError - 4 * Double.log(4) / 3.0.squareRoot()) < 1e-13)
  }
}

extension EstimatesTests {
  @Test("Powers are those of the value, their errors those of a small change of it")
  func powers() {
    let x = Estimate(1.5, standardError: 1e-4, count: 9)
    let pairs: [(Estimate, (Double) -> Double)] = [
      (x.exp, { .exp($0) }), (x.exp2, { .exp2($0) }), (x.squareRoot, { $0.squareRoot() }),
    ]
    for (power, function) in pairs {
      #expect(abs(power.value - function(1.5)) < 1e-14)
      let change = function(1.5 + 1e-4) - function(1.5)
      #expect(abs(power.standardError / change - 1) < 1e-4)
      #expect(power.count == 9)
      #expect(power.degreesOfFreedom == 8)
    }
  }

  @Test("Each unit has the exponent of its own column")
  func exponents() {
    let x = [1.0, 2, 4]
    let rows = x.map { x in [3 * x, 5 / (x * x)] }
    let exponents = rows.exponents(in: x)
    #expect(abs(exponents[0] - 1) < 1e-12 && abs(exponents[1] + 2) < 1e-12)
    #expect([[3.0], [4]].exponents(in: [2, 2]).isEmpty)
  }
}
