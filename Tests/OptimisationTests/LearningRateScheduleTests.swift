import NeuralNetworks
import Optimisation
import Testing

@Suite struct LearningRateScheduleTests {
  @Test("A constant schedule is constant")
  func constant() {
    let schedule = LearningRateSchedule.constant(0.3)
    #expect([0, 0.2, 0.5, 1].allSatisfy { schedule.rate(at: $0) == 0.3 })
  }

  @Test("Flat, linear, flat: the three branches of eq. 23")
  func flatLinearFlat() {
    let (rate, r) = (0.2, 0.01)
    let schedule = LearningRateSchedule.flatLinearFlat(rate, finalRatio: r)
    for step in 0...1000 {
      let u = Double(step) / 1000
      let factor = u <= 0.5 ? 1 : u <= 0.9 ? 1 - (1 - r) * (u - 0.5) / 0.4 : r
      #expect(abs(schedule.rate(step: step, of: 1000) - rate * factor) < 1e-15)
    }
    #expect(schedule.rate(at: 0.5) == rate)
    #expect(abs(schedule.rate(at: 0.7) - rate * 0.505) < 1e-15)
    #expect(schedule.rate(at: 1) == rate * r)
  }

  @Test("Straight lines between any knots")
  func knots() {
    let schedule = LearningRateSchedule(
      baseRate: 2,
      knots: [
        .init(fraction: 0.1, factor: 1), .init(fraction: 0.3, factor: 5),
        .init(fraction: 0.9, factor: 0.1),
      ])
    #expect(schedule.rate(at: 0) == 2)
    #expect(abs(schedule.rate(at: 0.2) - 6) < 1e-14)
    #expect(abs(schedule.rate(at: 0.6) - 5.1) < 1e-14)
    #expect(abs(schedule.rate(at: 1) - 0.2) < 1e-15)
  }
}
