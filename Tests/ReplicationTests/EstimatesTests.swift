import Figures
import Replication
import Statistics
import Testing

@Suite struct EstimatesTests {
  @Test("A share is drawn with its binomial error")
  func share() {
    let share: any Estimated = Share(3, of: 12)
    #expect(share.value == 0.25 && share.count == 12)
    #expect(abs(share.standardError - 0.125) < 1e-15)
  }
}
