import Laboratory
import Testing

@Suite struct TwoClassImagesTests {
  /// Images of 28 × 28 of one grey value each, which tells them apart.
  private static func pool(_ labels: [UInt8]) -> LabelledImages {
    LabelledImages(
      pixels: labels.indices.flatMap { [UInt8](repeating: UInt8($0), count: 28 * 28) },
      labels: labels, height: 28, width: 28, classCount: 10)
  }

  private static let images = TwoClassImages(
    ImageDataset(
      name: "", sha256: "", isOfficial: false, training: pool([3, 8, 1, 3, 8, 8, 3, 0, 3]),
      test: pool([8, 3, 3])), classes: [8, 3])

  @Test("Class 0 is the first of the two, and there are no others")
  func classes() {
    #expect(Self.images.training.labels == [1, 0, 1, 0, 0, 1, 1])
    #expect(Self.images.test.labels == [0, 1, 1])
  }

  @Test("No image is in two sets, and too many sets are refused")
  func disjoint() throws {
    let stream = RandomStream("two classes", seed: 1)
    let sets = try Self.images.disjointSets(3, of: 2, stream)
    #expect(sets.map(\.count) == [2, 2, 2])
    #expect(Set(sets.flatMap { set in (0..<2).map { set.image($0).first } }).count == 6)
    #expect(throws: UsageError.self) { try Self.images.disjointSets(4, of: 2, stream) }
  }

  @Test("Block means are those of the middle, row after row")
  func blocks() {
    // Grey 10 in the block of rows 8 to 11 and columns 12 to 15: the third of the second row.
    var pixels = [UInt8](repeating: 0, count: 28 * 28)
    for row in 0..<28 {
      for column in 0..<28 where row / 4 == 2 && column / 4 == 3 { pixels[28 * row + column] = 51 }
    }
    pixels[0] = 255  // outside of the middle
    let image = LabelledImages(pixels: pixels, labels: [0], height: 28, width: 28, classCount: 1)
    let means = image.blockMeans().inputs.elements
    #expect(means == (0..<25).map { $0 == 7 ? 0.2 : 0 })
  }

  private enum Images: EmptyChapter {}

  @Test("A run takes them from its data set")
  func ofRun() throws {
    let run = try Run(of: Images.self)
    let images = try run.twoClasses([8, 3], sets: 2, of: 30, run.stream("sets"))
    #expect(images.sets.map(\.count) == [30, 30])
    #expect(images.sets.allSatisfy { Set($0.labels) == [0, 1] && $0.classCount == 2 })
    #expect(images.test == Strokes().testImages(10_000).only(classes: [8, 3]))
  }
}
