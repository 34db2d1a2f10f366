import Laboratory
import Testing

@Suite struct SamplesTests {
  @Test("Numbers that are proportional are correlated by ±1, but for 1/n")
  func correlation() {
    let x = (0..<1000).map { Double(($0 * 37) % 1000) }
    #expect(abs(Estimate(correlationOf: x, and: x.map { 3 * $0 + 1 }).value - 1) < 2e-3)
    #expect(abs(Estimate(correlationOf: x, and: x.map { 1 - $0 }).value + 1) < 2e-3)
    let y = (0..<1000).map { Double($0) }
    let estimate = Estimate(correlationOf: x, and: y)
    #expect(estimate.count == 1000)
    #expect(abs(estimate.value) < 0.2)
  }

  @Test("A measured rival is as uncertain as four of its standard errors")
  func rival() {
    let rival = Check.Rival.measured("other", Estimate(2, standardError: 0.1, count: 9))
    #expect(rival.relation == .near(2))
    #expect(abs(rival.allowance - 0.4) < 1e-15)
  }
}
