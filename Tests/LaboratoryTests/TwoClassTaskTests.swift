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
}
