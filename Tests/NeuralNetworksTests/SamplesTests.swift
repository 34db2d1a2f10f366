import LinearAlgebra
import NetworkOracles
import NeuralNetworks
import Testing

@Suite struct SamplesTests {
  @Test("A subset takes columns in order, with repeats")
  func subset() {
    let inputs = Matrix(rows: 2, columns: 3, elements: [1.0, 2, 3, 4, 5, 6])
    let labelled = Samples(inputs: inputs, labels: [7, 8, 9]).subset([2, 0, 2])
    #expect(labelled.inputs.elements == [5, 6, 1, 2, 5, 6])
    guard case .labels(let labels) = labelled.targets else {
      Issue.record("labels became values")
      return
    }
    #expect(labels == [9, 7, 9])
    let valued = Samples(inputs: inputs, values: inputs).subset([1])
    guard case .values(let values) = valued.targets else {
      Issue.record("values became labels")
      return
    }
    #expect(values.elements == [3, 4])
    #expect(valued.count == 1)
  }

  @Test("Classes stand for unit vectors under the squared loss")
  func unitVectors() {
    let test = Case([4, 3], .linear, .squared)
    guard case .labels(let labels) = test.samples.targets else { return }
    let values = Matrix(rows: 3, columns: labels.count) { labels[$1] == $0 ? 1.0 : 0 }
    let valued = Linearisation(
      of: test.network, at: test.parameters,
      on: Samples(inputs: test.samples.inputs, values: values))
    #expect(valued.gradient == test.linearisation.gradient)
    #expect(valued.loss == test.linearisation.loss)
    #expect(valued.errorRate == nil)
  }
}
