import Laboratory
import Testing

@Suite struct NetworkProblemTests {
  @Test("A perceptron is the same as in a problem of its own kind")
  func perceptron() {
    let images: LabelledSamples<Double> = Strokes().trainingImages(60).samples(poolingBy: 4)
    let stream = RandomStream("laboratory/start", seed: 1)
    var (one, other) = (stream, stream)
    let own = ImageProblem(images, hiddenUnits: [8], start: &one)
    let problem = NetworkProblem(images, start: &other) {
      MultilayerPerceptron<Double>(for: $0, hiddenUnits: [8])
    }
    #expect(problem.start == own.start)
    #expect(problem.samples.inputs.elements == own.samples.inputs.elements)
    #expect(problem.network.layerSizes == own.network.layerSizes)
  }

  @Test("Classes take turns; where one has run out the others go on")
  func turns() {
    let labels = [2, 2, 0, 2, 1, 0, 2]
    let samples = Samples<Double>(
      inputs: Matrix(rows: 1, columns: 7) { Double($1) }, labels: labels)
    // First turn: 0, 2, 4; second: 1, 5; then the rest of class 2.
    let order = [0.0, 2, 4, 1, 5, 3, 6]
    for count in 1...7 {
      #expect(samples.inTurn(count).inputs.elements == Array(order.prefix(count)))
    }
    guard case .labels(let drawn) = samples.inTurn(5).targets else {
      Issue.record("no labels")
      return
    }
    #expect(drawn == [2, 0, 1, 2, 0])
  }
}
