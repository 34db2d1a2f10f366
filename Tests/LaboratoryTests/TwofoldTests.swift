import Laboratory
import Testing

@Suite struct TwofoldTests {
  private static func outcome(_ ratio: Double) -> Check.Outcome {
    let decades = [-0.001, 0, 0.001, -0.002, 0.002, 0, 0.001, -0.001].map { $0 + .log10(ratio) }
    return Check.twofold(
      "A1.size", "from one to the other", Estimate(meanOf: decades),
      rival: Check.Rival("a factor of ten", .atLeast(1)), inControl: .mustFail
    ).outcome
  }

  @Test("Ratios up to two pass, either way; those beyond fail")
  func bounds() {
    for ratio in [0.52, 0.7, 1, 1.4, 1.9] { #expect(Self.outcome(ratio) == .passed) }
    for ratio in [0.45, 2.2, 10, 1e-3] { #expect(Self.outcome(ratio) == .failed) }
  }
}
