import Laboratory
import Testing

@Suite struct ImagePreparationTests {
  private static let images: LabelledSamples<Double> =
    Strokes().trainingImages(300).samples(poolingBy: 7)

  /// The mean of each pixel and the covariance of all.
  private static func moments(_ images: LabelledSamples<Double>) -> ([Double], Matrix<Double>) {
    let (x, n) = (images.inputs, Double(images.count))
    let means = (0..<x.rows).map { i in (0..<x.columns).reduce(0) { $0 + x[i, $1] } / n }
    let covariance = Matrix(rows: x.rows, columns: x.rows) { i, j in
      (0..<x.columns).reduce(0.0) { $0 + (x[i, $1] - means[i]) * (x[j, $1] - means[j]) } / n
    }
    return (means, covariance)
  }

  @Test("Raw images have mean 0 and variance 1 over all pixels, and single pixels have not")
  func raw() throws {
    let x = try ImagePreparation.raw(Self.images).inputs.elements
    #expect(abs(mean(x)) < 1e-12)
    #expect(abs(x.dot(x) / Double(x.count) - 1) < 1e-12)
    #expect(try Self.moments(ImagePreparation.raw(Self.images)).0.contains { abs($0) > 0.1 })
  }

  @Test("Centred images have the covariance of the raw ones and no mean in any pixel")
  func centred() throws {
    let raw = Self.moments(try ImagePreparation.raw(Self.images))
    let centred = Self.moments(try ImagePreparation.centred(Self.images))
    #expect(centred.0.allSatisfy { abs($0) < 1e-12 })
    #expect((centred.1 - raw.1).maximumMagnitude < 1e-12)
  }

  @Test("Whitened images have the covariance C/(C + ε) of the raw covariance C")
  func whitened() throws {
    let raw = Self.moments(try ImagePreparation.raw(Self.images)).1
    let white = Self.moments(try ImagePreparation.whitened(0.1)(Self.images))
    #expect(white.0.allSatisfy { abs($0) < 1e-10 })
    let back = white.1 * (raw + 0.1 * .identity(raw.rows))
    #expect((back - raw).maximumMagnitude < 1e-9)
    #expect(ImagePreparation.whitened(0.1).name.plain == "ε = 0.1")
  }
}
