import Datasets
import Testing

@Suite struct MNISTTests {
  @Test("a set that looks like MNIST and is not is refused by its digest")
  func impostor() throws {
    let temporary = try TemporaryDirectory()
    let images = word(0x803) + word(1) + word(28) + word(28) + [UInt8](repeating: 0, count: 784)
    for part in ["train", "t10k"] {
      try temporary.write(gzip(images), "mnist/\(part)-images-idx3-ubyte.gz")
      try temporary.write(word(0x801) + word(1) + [5], "mnist/\(part)-labels-idx1-ubyte")
    }
    #expect(
      throws: DatasetError.wrongDigest(
        path: temporary.path + "/mnist/train-images-idx3-ubyte.gz",
        found: SHA256.hexDigest(of: images),
        expected: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db")
    ) { try MNIST.load(from: temporary.directory) }
  }

  @Test("one missing file of the four is missing data, whatever the others are")
  func missingFile() throws {
    let temporary = try TemporaryDirectory()
    for name in ["train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte"] {
      try temporary.write([0], "mnist/" + name)
    }
    #expect(
      throws: DatasetError.missingFile(path: temporary.path + "/mnist/t10k-labels-idx1-ubyte")
    ) { try ImageSource.mnist.load(from: temporary.directory) }
  }

  @Test(
    "the official files: class counts, mean and deviation of the pixels as published",
    .enabled(if: RealData.hasMNIST, "no MNIST in $SEMICIRCLE_DATA or ../shared/data"))
  func official() throws {
    let mnist = try MNIST.load(from: RealData.directory)
    #expect(mnist.training.count == 60_000 && mnist.test.count == 10_000)
    #expect(mnist.training.height == 28 && mnist.training.width == 28 && mnist.isOfficial)
    func counts(_ images: LabelledImages) -> [Int] {
      images.labels.reduce(into: Array(repeating: 0, count: 10)) { $0[Int($1)] += 1 }
    }
    #expect(
      counts(mnist.training) == [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949])
    #expect(counts(mnist.test) == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009])
    #expect(mnist.training.labels.prefix(10) == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4])
    let sum = mnist.training.pixels.reduce(0) { $0 + Int($1) }
    let squares = mnist.training.pixels.reduce(0) { $0 + Int($1) * Int($1) }
    let count = Double(mnist.training.pixels.count)
    let mean = Double(sum) / 255 / count
    #expect(abs(mean - 0.1307) < 5e-5)
    let sd = (Double(squares) / 65025 / count - mean * mean).squareRoot()
    #expect(abs(sd - 0.3081) < 5e-5)
  }
}
