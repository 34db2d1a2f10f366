import Laboratory
import Testing

@Suite struct LabelsByLotTests {
  private static let samples = LabelledSamples<Double>(
    inputs: Matrix(rows: 1, columns: 20_000, elements: [Double](repeating: 0, count: 20_000)),
    labels: [Int](repeating: 2, count: 20_000), classCount: 4)
  private static let stream = RandomStream("laboratory/lots", seed: 1)

  @Test("No label changes for a share of 0; for a share of 1 all classes are alike")
  func ends() {
    #expect(Self.samples.labelsByLot(share: 0, Self.stream) == Self.samples)
    let all = Self.samples.labelsByLot(share: 1, Self.stream).labels
    for k in 0..<4 { #expect(abs(all.count { $0 == k } - 5000) < 250) }  // four standard deviations
  }

  // A fifth is drawn, and a quarter of these draws give the old label.
  @Test("The share that differs is that drawn, less the lots that fall on the old label")
  func share() {
    let mixed = Self.samples.labelsByLot(share: 0.2, Self.stream)
    #expect(mixed.inputs == Self.samples.inputs)
    #expect(abs(mixed.labels.count { $0 != 2 } - 3000) < 210)
  }
}
