import Laboratory
import Testing

@Suite struct TwoClassTaskTests {
  @Test("The training images have mean 0 and mean squared length 1, the others the same map")
  func map() {
    func samples(_ elements: [Double], _ labels: [Int]) -> LabelledSamples<Double> {
      LabelledSamples(
        inputs: Matrix(rows: 2, columns: labels.count, elements: elements), labels: labels,
        classCount: 2)
    }
    // Mean (2, 4); squared lengths about it 2 each.
    let task = TwoClassTask(
      training: samples([1, 3, 3, 5], [0, 1]), heldOut: samples([2, 4], [1]),
      scored: samples([4, 4], [0]), loss: .logistic, targets: (0.25, 0.75))
    let root = 0.5.squareRoot()
    #expect(task.training.inputs.elements == [-root, -root, root, root])
    #expect(task.training.targets == [0.25, 0.75] && task.training.loss == .logistic)
    #expect(task.heldOut.inputs.elements == [0, 0] && task.heldOut.targets == [0.75])
    #expect(abs(task.scored.inputs.elements[0] - 2 * root) < 1e-15)
    #expect(task.scored.inputs.elements[1] == 0 && task.scored.targets == [0.25])
  }

  /// Images of 22 × 22 pixels of one grey value each, 30 for class 1 and 60 for class 4.
  private func dataset(training: Int) -> ImageDataset {
    func images(_ count: Int) -> LabelledImages {
      let labels = (0..<count).map { UInt8([1, 2, 4][$0 % 3]) }
      return LabelledImages(
        pixels: labels.flatMap { [UInt8](repeating: $0 == 4 ? 60 : 30, count: 22 * 22) },
        labels: labels, height: 22, width: 22, classCount: 5)
    }
    return ImageDataset(
      name: "flat", sha256: "", isOfficial: false, training: images(training), test: images(150))
  }

  @Test("A pool has the images of two classes; tasks hold out 500 that are not trained on")
  func pool() throws {
    let pool = try TwoClassPool(dataset(training: 1500), classes: [4, 1], { $0.blockMeans() })
    #expect(pool.training.count == 1000 && pool.test.count == 100 && pool.test.dimension == 25)
    #expect(Set(pool.training.inputs.elements) == [60.0 / 255, 30.0 / 255])
    let task = pool.task(200, RandomStream("pool", seed: 1), .squared, targets: (-1, 1))
    #expect(task.training.count == 200 && task.heldOut.count == 500 && task.scored.count == 100)
    // Class 4 is the brighter one.
    for (k, target) in task.scored.targets.enumerated() {
      #expect((task.scored.inputs[0, k] > 0) == (target == -1))
    }
    #expect(throws: UsageError.self) { try TwoClassPool(dataset(training: 1497), classes: [4, 1]) }
  }
}
