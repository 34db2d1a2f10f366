import Laboratory
import Testing

@Suite struct ImageProblemTests {
  private static func images(_ count: Int) -> LabelledSamples<Double> {
    Strokes().trainingImages(count).samples(poolingBy: 4)
  }

  @Test("Its images have mean 0 and variance 1 over all their entries, and keep their labels")
  func standardised() {
    let images = Self.images(200)
    var start = RandomStream("laboratory/start", seed: 1)
    let problem = ImageProblem(images, hiddenUnits: [8], start: &start)
    let x = problem.samples.inputs.elements
    #expect(abs(mean(x)) < 1e-12)
    #expect(abs(x.dot(x) / Double(x.count) - 1) < 1e-12)
    guard case .labels(let labels) = problem.samples.targets else {
      Issue.record("no labels")
      return
    }
    #expect(labels == images.labels)
    #expect(problem.network.layerSizes == [49, 8, 10])
    #expect(problem.start.count == problem.network.parameterCount)
  }

  @Test("Other images are shifted and scaled as the training images were, not by their own mean")
  func others() {
    let (training, others) = (Self.images(100), Self.images(140).subset(100..<140))
    var start = RandomStream("laboratory/start", seed: 1)
    let problem = ImageProblem(training, hiddenUnits: [8], start: &start)
    let (own, other) = (problem.samples.inputs, problem.standardised(others).inputs)
    // Two entries of the training images fix the shift and the scale.
    let raw = training.inputs.elements
    let a = raw.indices.min { raw[$0] < raw[$1] } ?? 0
    let b = raw.indices.max { raw[$0] < raw[$1] } ?? 0
    let scale = (own.elements[b] - own.elements[a]) / (raw[b] - raw[a])
    for (x, y) in zip(others.inputs.elements, other.elements) {
      #expect(abs(own.elements[a] + scale * (x - raw[a]) - y) < 1e-12)
    }
  }

  @Test("A linearisation on columns is that of those images alone")
  func columns() {
    var start = RandomStream("laboratory/start", seed: 1)
    let problem = ImageProblem(Self.images(50), hiddenUnits: [8], start: &start)
    let columns = [3, 17, 4]
    let losses = problem.linearisation(at: problem.start).losses
    let few = problem.linearisation(at: problem.start, on: columns)
    #expect(few.sampleCount == 3)
    for (i, column) in columns.enumerated() {
      #expect(abs(few.losses[i] - losses[column]) < 1e-12)
    }
  }
}
