import LinearAlgebra
import Parallel
import Requirements

extension MultilayerPerceptron {
  /// Mean loss and error rate at the given parameters, by a forward pass alone.
  ///
  /// Cost: 2 operations per weight and sample; the working memory does not grow with the samples.
  public func evaluate(at parameters: [Scalar], on samples: Samples<Scalar>) -> Evaluation<Scalar> {
    samples.check(against: self)
    require(samples.count > 0, "there are no samples to evaluate on")
    let areLabels = samples.targets.areLabels
    let parts = forward(at: parameters, inputs: samples.inputs, areLabels: areLabels) {
      pass, plan, segment, advance in
      var (sum, errors) = (0.0, 0)
      plan.forEachChunk(of: segment) { chunk in
        let (first, n) = (chunk.first, chunk.count)
        advance(first, n)
        pass.caches.setTargets(samples.targets, first: first, count: n)
        errors += pass.evaluateLosses(0, n)
        for i in 0..<n { sum += Double(pass.caches.losses[i]) }
      }
      return (sum, errors)
    }
    let count = Double(samples.count)
    return Evaluation(
      loss: Scalar(parts.reduce(0) { $0 + $1.0 } / count),
      errorRate: areLabels ? Double(parts.reduce(0) { $0 + $1.1 }) / count : nil)
  }

  /// The outputs z of the last layer, K × N, for inputs d × N: before any softmax.
  public func outputs(at parameters: [Scalar], of inputs: Matrix<Scalar>) -> Matrix<Scalar> {
    let layer = layers[layers.count - 1]
    let parts = forward(at: parameters, inputs: inputs) { pass, plan, segment, advance in
      var outputs: [Scalar] = []
      plan.forEachChunk(of: segment) { chunk in
        let (first, n) = (chunk.first, chunk.count)
        advance(first, n)
        let z = pass.caches.layers[layers.count - 1].values
        addBias(
          rows: layer.outputs, columns: n, stride: layer.outputs,
          bias: pass.caches.parameters + layer.biases.lowerBound, to: z)
        outputs += UnsafeBufferPointer(start: z, count: n * layer.outputs)
      }
      return outputs
    }
    return Matrix(rows: outputCount, columns: inputs.columns, elements: parts.flatMap { $0 })
  }

  /// Hands each segment of the samples a pass with memory for one chunk, and a function that runs
  /// it forward on the samples first ..< first + n.
  private func forward<Part: Sendable>(
    at parameters: [Scalar], inputs: Matrix<Scalar>, areLabels: Bool = true,
    _ body:
      @Sendable (
        _ pass: GradientPass<Scalar>, _ plan: ChunkPlan, _ segment: Int,
        _ advance: (_ first: Int, _ n: Int) -> Void
      ) -> Part
  ) -> [Part] {
    check(parameters)
    require(
      inputs.rows == inputCount, "inputs of length \(inputs.rows) for a network of \(inputCount)")
    guard inputs.columns > 0 else { return [] }
    let plan = ChunkPlan(for: self, sampleCount: inputs.columns)
    return Parallel.map(plan.segmentCount) { segment in
      let caches = Caches(network: self, capacity: plan.chunkSize)
      caches.setParameters(parameters)
      let pass = GradientPass(
        network: self, caches: caches, plan: plan, targetsAreLabels: areLabels)
      return inputs.elements.withUnsafeBufferPointer { elements in
        guard let base = elements.baseAddress else { unmet("there are no inputs") }
        return body(pass, plan, segment) { first, n in
          pass.forward(base + first * inputCount, 0, n)
        }
      }
    }
  }
}
