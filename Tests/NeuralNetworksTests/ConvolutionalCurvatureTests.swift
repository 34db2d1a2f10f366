import LinearAlgebra
import NetworkOracles
import NeuralNetworks
import Parallel
import Randomness
import Testing

@Suite struct ConvolutionalCurvatureTests {
  @Test("Loss and gradient equal those of direct loops", arguments: ConvolutionalCase.all)
  func gradient(_ test: ConvolutionalCase) {
    let point = test.linearisation
    let oracles = test.oracles
    let w = test.parameters.map { HyperDual(value: $0) }
    #expect(relativeDistance(point.losses, oracles.map { $0.loss(w).value }) < 1e-14)
    #expect(relativeDistance(point.gradient, mean(oracles.map(\.gradient))) < 1e-13)
    let wrong = zip(oracles, test.labels).filter { oracle, label in
      let z = oracle.outputs(w).map(\.value)
      return z.firstIndex(of: z.max() ?? .nan) != label
    }.count
    #expect(point.errorRate == Double(wrong) / Double(test.labels.count))
  }

  @Test("Hessian products equal those of direct loops", arguments: ConvolutionalCase.all)
  func hessian(_ test: ConvolutionalCase) {
    let product = test.linearisation.curvature(.hessian).apply(test.direction)
    let exact = mean(test.oracles.map { $0.hessianProduct(test.direction) })
    #expect(relativeDistance(product, exact) < 1e-13)
  }

  @Test("Gauss–Newton products equal those of direct loops", arguments: ConvolutionalCase.all)
  func gaussNewton(_ test: ConvolutionalCase) {
    let product = test.linearisation.curvature(.gaussNewton).apply(test.direction)
    let exact = mean(test.oracles.map { $0.gaussNewtonProduct(test.direction) })
    #expect(relativeDistance(product, exact) < 1e-13)
  }

  @Test(
    "A Hessian product is the slope of the gradient, by a central difference of fourth order",
    arguments: ConvolutionalCase.all)
  func finiteDifference(_ test: ConvolutionalCase) {
    // Small enough that no unit crosses its kink and no pool changes its pixel.
    let h = 1e-5
    func gradient(_ t: Double) -> [Double] {
      let moved = zip(test.parameters, test.direction).map { $0 + t * $1 }
      return test.network.linearisation(at: moved, on: test.samples).gradient
    }
    let (near, far) = (zip(gradient(h), gradient(-h)), zip(gradient(2 * h), gradient(-2 * h)))
    let slope = zip(near, far).map { (8 * ($0.0 - $0.1) - ($1.0 - $1.1)) / (12 * h) }
    #expect(
      relativeDistance(slope, test.linearisation.curvature(.hessian).apply(test.direction)) < 1e-9)
  }

  @Test(
    "Per-sample products equal those of each sample's own matrix", arguments: ConvolutionalCase.all,
    [CurvatureKind.hessian, .gaussNewton, .empiricalFisher])
  func perSample(_ test: ConvolutionalCase, _ curvature: CurvatureKind) {
    let v = test.direction
    let decay = 0.3
    let matrix = test.linearisation.curvature(curvature, weightDecay: decay)
    let products = matrix.perSampleProducts(v)
    var sum = [Double](repeating: 0, count: v.count)
    for i in 0..<test.samples.count {
      let image = test.network.curvature(
        curvature, at: test.parameters, on: test.samples.subset([i]), weightDecay: decay
      ).apply(v)
      #expect(abs(products.squaredNorms[i] - dot(image, image)) < 1e-12 * dot(image, image))
      #expect(abs(products.quadraticForms[i] - dot(v, image)) < 1e-12 * dot(image, image))
      for p in v.indices { sum[p] += image[p] / Double(test.samples.count) }
    }
    #expect(relativeDistance(matrix.apply(v), sum) < 1e-13)
  }

  @Test("The empirical Fisher product is the mean of g(g·v)", arguments: ConvolutionalCase.all)
  func empiricalFisher(_ test: ConvolutionalCase) {
    let exact = mean(
      test.oracles.map { oracle in
        let g = oracle.gradient
        return g.map { $0 * dot(g, test.direction) }
      })
    let product = test.linearisation.curvature(.empiricalFisher).apply(test.direction)
    #expect(relativeDistance(product, exact) < 1e-13)
  }

  @Test("Products in Float equal those in Double to single precision")
  func float() {
    let test = ConvolutionalCase.all[0]
    let network = ConvolutionalNetwork<Float>(
      channels: 2, height: 6, width: 6,
      stages: [.convolution(3), .convolution(4), .maxPool, .convolution(5), .maxPool],
      classifier: [4, 3])
    let samples = Samples<Float>(
      inputs: Matrix(
        rows: 72, columns: 3, elements: test.samples.inputs.elements.map(Float.init)),
      labels: test.labels)
    let w = test.parameters.map(Float.init)
    let point = network.linearisation(at: w, on: samples)
    #expect(relativeDistance(point.gradient.map(Double.init), test.linearisation.gradient) < 1e-5)
    for curvature in [CurvatureKind.hessian, .gaussNewton] {
      let product = point.curvature(curvature).apply(test.direction.map(Float.init))
      #expect(
        relativeDistance(
          product.map(Double.init), test.linearisation.curvature(curvature).apply(test.direction))
          < 1e-5)
    }
  }

  @Test("Neither threads nor the size of the cache change a bit")
  func bits() {
    let network = ConvolutionalNetwork<Float>.vgg(
      channels: 3, height: 8, width: 8, widths: [5, 7], classes: 4)
    var stream = RandomStream("networks/convolutional bits", seed: 3)
    let samples = Samples<Float>(
      inputs: Matrix(
        rows: network.inputCount, columns: 75,
        elements: stream.normals(75 * network.inputCount).map(Float.init)),
      labels: (0..<75).map { $0 % 4 })
    let w = network.initialParameters(from: &stream)
    let v = stream.normals(w.count).map(Float.init)
    func results(threads: Int, cacheBytes: Int) -> [[Float]] {
      Parallel.withThreads(threads) {
        let point = ConvolutionalLinearisation(of: network, at: w, on: samples)
        let hessian = ConvolutionalCurvature(.hessian, point, cacheBytes: cacheBytes)
        return [[point.loss], point.gradient, hessian.apply(v), hessian.apply(v)]
          + [hessian.perSampleProducts(v).squaredNorms]
      }
    }
    let expected = results(threads: 1, cacheBytes: 1 << 30)
    for (threads, cacheBytes) in [(2, 1 << 30), (3, 0), (1, 200_000)] {
      #expect(results(threads: threads, cacheBytes: cacheBytes) == expected)
    }
    #expect(expected[2] == expected[3])
  }

  @Test("A batch of columns is the batch of these samples, whatever was there before")
  func columns() {
    let test = ConvolutionalCase.all[2]
    var point = test.network.linearisation(capacity: 6)
    point.update(at: test.direction, on: test.samples, columns: [0, 1, 2, 3, 4, 5])
    let former = point
    point.update(at: test.parameters, on: test.samples, columns: [7, 2, 2])
    let fresh = test.network.linearisation(
      at: test.parameters, on: test.samples.subset([7, 2, 2]))
    #expect(point.gradient == fresh.gradient && point.losses == fresh.losses)
    #expect(former.sampleCount == 6 && former.parameters == test.direction)
  }

  @Test("A number that is none reaches the loss, and does not pass for a dead unit")
  func notANumber() {
    let test = ConvolutionalCase.all[0]
    for place in [0, 57, 170, 354, 380] {
      var w = test.parameters
      w[place] = .nan
      #expect(test.network.evaluate(at: w, on: test.samples).loss.isNaN)
    }
  }
}
