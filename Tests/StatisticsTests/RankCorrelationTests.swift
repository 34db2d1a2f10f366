import RealModule
import Statistics
import Testing

struct RankCorrelationTests {
  @Test func monotoneFunctionsHaveCorrelationOne() {
    let x = (0..<50).map { Double(($0 * 37) % 50) }
    #expect(abs(rankCorrelation(x, x.map { Double.exp($0 / 5) }) - 1) <= 1e-15)
    #expect(abs(rankCorrelation(x, x.map { -$0 * $0 * $0 }) + 1) <= 1e-15)
  }

  @Test func itIsOneMinusSixSumsOfSquares() {
    // ρ = 1 − 6Σd²/(n(n² − 1)) without ties: d = (1, −1, 1, −1, 0).
    #expect(abs(rankCorrelation([10, 20, 30, 40, 50], [2, 1, 4, 3, 5]) - 0.8) <= 1e-15)
  }

  @Test func equalValuesShareTheirMeanRank() {
    // Ranks (1.5, 1.5, 3) and (1, 2, 3): the correlation is 1.5/√(1.5 · 2).
    #expect(abs(rankCorrelation([7, 7, 9], [1, 2, 3]) - 1.5 / 3.0.squareRoot()) <= 1e-15)
  }
}
