import Randomness
import Testing

@Suite struct NormalTests {
  @Test func fillingGivesTheBitsOfSingleDraws() {
    for count in [0, 1, 2, 15, 16, 17, 33, 100, 1001] {
      for before in 0...3 {
        var single = RandomStream("normal", seed: 5, cell: 3, replicate: 9)
        single.blockNumber = 0xffff_fffa  // The counter's low word overflows on the way.
        var filled = single
        for _ in 0..<before { #expect(single.normal() == filled.normal()) }
        let expected = (0..<count).map { _ in single.normal() }
        #expect(filled.normals(count) == expected)
        #expect(filled.normal() == single.normal(), "the streams stand at the same place")
      }
    }
  }

}
