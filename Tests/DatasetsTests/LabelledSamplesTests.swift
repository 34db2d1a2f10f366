import Datasets
import LinearAlgebra
import Testing

@Suite struct LabelledSamplesTests {
  @Test("an image is a column of v/255, in the order of its pixels")
  func conversion() {
    let images = LabelledImages(
      pixels: [0, 51, 102, 255, 204, 153, 1, 254], labels: [1, 0], height: 2, width: 2,
      classCount: 2)
    let samples = images.samples()
    #expect(samples.inputs.rows == 4 && samples.inputs.columns == 2)
    #expect(samples.inputs.column(0) == [0, 0.2, 0.4, 1])
    #expect(samples.inputs[2, 1] == 1.0 / 255)
    #expect(samples.labels == [1, 0] && samples.classCount == 2)
    let single = images.samples(as: Float.self)
    #expect(single.inputs.column(0) == [0, 0.2, 0.4, 1] as [Float])
  }

  @Test("labels in another order, the same inputs")
  func reordered() {
    let samples = LabelledSamples<Double>(
      inputs: Matrix(rows: 1, columns: 3, elements: [5, 6, 7]), labels: [0, 2, 1], classCount: 3)
    let other = samples.withLabels([1, 2, 0])
    #expect(other.labels == [2, 1, 0])
    #expect(other.inputs == samples.inputs && other.classCount == 3)
  }

  @Test("pooling is the mean over blocks, channel by channel", arguments: [1, 2, 4])
  func pooling(factor: Int) {
    let (height, width, channels) = (8, 4, 2)
    let images = LabelledImages(
      pixels: (0..<3 * height * width * channels).map { UInt8(($0 * 37 + $0 * $0) % 256) },
      labels: [0, 1, 2], height: height, width: width, channels: channels, classCount: 3)
    let pooled = images.samples(poolingBy: factor)
    #expect(pooled.dimension == height * width * channels / factor / factor)
    let full = images.samples()
    for image in 0..<3 {
      for channel in 0..<channels {
        for row in 0..<height / factor {
          for column in 0..<width / factor {
            var mean = 0.0
            for y in 0..<factor {
              for x in 0..<factor {
                let (r, c) = (row * factor + y, column * factor + x)
                mean += full.inputs[(channel * height + r) * width + c, image]
              }
            }
            mean /= Double(factor * factor)
            let entry = (channel * height / factor + row) * width / factor + column
            #expect(abs(pooled.inputs[entry, image] - mean) < 1e-15)
          }
        }
      }
    }
  }

  @Test("a subset keeps columns and labels together")
  func subset() {
    let samples = LabelledSamples(
      inputs: Matrix<Double>(rows: 2, columns: 4) { Double(10 * $1 + $0) }, labels: [3, 2, 1, 0],
      classCount: 4)
    let part = samples.subset([2, 0])
    #expect(part.inputs.elements == [20, 21, 0, 1] && part.labels == [1, 3])
    #expect(part.classCount == 4)
  }

  @Test("one-hot labels are columns of the identity")
  func oneHot() {
    let samples = LabelledSamples(
      inputs: Matrix<Double>(rows: 1, columns: 3), labels: [2, 0, 2], classCount: 3)
    #expect(samples.oneHotLabels().elements == [0, 0, 1, 1, 0, 0, 0, 0, 1])
  }
}
