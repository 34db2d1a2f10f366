import Datasets
import Randomness
import Testing

@Suite struct LabelledImagesTests {
  /// Six images of 2 × 3 pixels in two channels; byte b of image i is 12 i + b.
  let images = LabelledImages(
    pixels: (0..<72).map { UInt8($0) }, labels: [0, 1, 2, 1, 0, 2], height: 2, width: 3,
    channels: 2, classCount: 3)

  @Test("a subset keeps pixels and labels together, in the order asked for")
  func subset() {
    let part = images.subset([4, 1])
    #expect(part.labels == [0, 1] && part.count == 2)
    #expect(Array(part.image(0)) == Array(images.image(4)))
    #expect(Array(part.image(1)) == Array(images.image(1)))
    #expect(images.prefix(2) == images.subset([0, 1]) && images.prefix(6) == images)
  }

  @Test("chosen classes are renumbered in the order of the choice")
  func classes() {
    let part = images.only(classes: [2, 0])
    #expect(part.labels == [1, 0, 1, 0] && part.classCount == 2)
    #expect(part.pixels == images.subset([0, 2, 4, 5]).pixels)
  }

  @Test("a crop keeps its rows and columns of every channel")
  func crop() {
    let part = images.cropped(rows: 1..<2, columns: 1..<3)
    #expect(part.height == 1 && part.width == 2 && part.channels == 2)
    #expect(Array(part.image(1)) == [16, 17, 22, 23])
  }

  @Test("the digest covers pixels, then labels")
  func digest() {
    #expect(images.sha256() == SHA256.hexDigest(of: images.pixels + images.labels))
  }

  @Test("Grey is the mean of the channels, rounded to the nearest value")
  func grey() {
    let colours = LabelledImages(
      pixels: [0, 10, 1, 10, 1, 11, 255, 0, 255, 2, 255, 0], labels: [1, 0], height: 1, width: 2,
      channels: 3, classCount: 2)
    let grey = colours.grey()
    #expect(grey.pixels == [1, 10, 255, 1] && grey.channels == 1 && grey.labels == [1, 0])
    #expect(grey.grey() == grey)
  }
}
