import Datasets
import Parallel
import Testing

/// Streams, purity and the bytes of the data set.
@Suite(.serialized) struct StrokesTests {
  @Test("the first draws of seed 1 are the published ones")
  func draws() {
    let draws = Strokes().draws(of: 0)
    #expect(draws.digit == 8 && draws.allomorph == 1)  // from 0.8902591729, 0.8946847162
    let uniforms = [draws.offsetX, draws.offsetY, draws.softness, draws.fading]
    for (u, expected) in zip(uniforms, [0.5857259483, 0.7112680766, 0.6719982688, 0.8741119351]) {
      #expect(abs(u - expected) < 1e-10)
    }
    let normals = [-1.5671556391, -0.5809551951, 0.7245080802, -0.3889370814]
    for (z, expected) in zip(draws.normals, normals) { #expect(abs(z - expected) < 1e-10) }
  }

  @Test("images 0 … 7 of seed 1 have the published digits, allomorphs and sums")
  func firstImages() {
    let images = Strokes().trainingImages(8)
    let expected = [
      (8, 1, 23604), (0, 0, 37673), (9, 0, 25124), (5, 1, 16068), (7, 0, 23140), (9, 1, 26954),
      (3, 1, 21204), (0, 0, 19324),
    ]
    for (i, (digit, allomorph, sum)) in expected.enumerated() {
      #expect(Int(images.labels[i]) == digit)
      #expect(Strokes().draws(of: UInt64(i)).allomorph == allomorph)
      #expect(images.image(i).reduce(0) { $0 + Int($1) } == sum)
    }
  }

  /// The published bytes passed through the C library's `log`, `sin`, `cos` and `exp`, ours through
  /// portable functions that differ in last digits: no grey value is near enough to a tie to care.
  @Test("the first thousand images of seed 1 have the published sum and SHA-256 digest")
  func thousandImages() {
    let images = Strokes().trainingImages(1000)
    #expect(images.pixels.reduce(0) { $0 + Int($1) } == 25_988_900)
    #expect(
      SHA256.hexDigest(of: images.pixels)
        == "4ae11f1d5865cc231ca69933984ba665cc8138a80cb9548fceb63970086e6bac")
  }

  @Test("an image is the same alone, in a batch, in reverse order, on one thread or several")
  func purity() {
    let strokes = Strokes(seed: 0x1234_5678_9abc_def0)
    let batch = strokes.images(100..<300)
    for i in (100..<300).reversed() where i % 7 == 0 {
      let alone = strokes.images(UInt64(i)..<UInt64(i + 1))
      #expect(alone == batch.subset([i - 100]))
    }
    for count in [1, 2, 5] {
      #expect(Parallel.withThreads(count) { strokes.images(100..<300) } == batch)
    }
  }

  @Test("an index above 2³² is not taken modulo 2³², and a seed neither")
  func largeIndices() {
    let low = Strokes().images(0..<20)
    #expect(Strokes().images(1 << 32..<(1 << 32) + 20).pixels != low.pixels)
    #expect(Strokes().testImages(20) == Strokes().images(1 << 32..<(1 << 32) + 20))
    #expect(Strokes(seed: 1 + 1 << 32).images(0..<20).pixels != low.pixels)
  }

  @Test("no two of 10,000 images of two seeds are equal")
  func distinct() {
    var seen = Set<ArraySlice<UInt8>>()
    for seed in [1, 2] as [UInt64] {
      let images = Strokes(seed: seed).trainingImages(5000)
      for i in 0..<images.count { seen.insert(images.image(i)) }
    }
    #expect(seen.count == 10_000)
  }

  @Test("a forced digit replaces the label and leaves every other draw")
  func forcedDigit() {
    let strokes = Strokes()
    for i in 0..<50 as Range<UInt64> {
      let free = strokes.draws(of: i)
      #expect(strokes.draws(of: i, digit: free.digit) == free)
      let forced = strokes.draws(of: i, digit: 4)
      #expect(forced.digit == 4 && forced.softness == free.softness)
      #expect(forced.normals[..<24] == free.normals[..<24])
    }
    let pairs = strokes.images(0..<40) { $0 < 20 ? 3 : 5 }
    #expect(pairs.labels == Array(repeating: 3, count: 20) + Array(repeating: 5, count: 20))
  }
}
