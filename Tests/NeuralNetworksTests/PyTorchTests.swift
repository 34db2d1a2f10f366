import Krylov
import LinearAlgebra
import NeuralNetworks
import Randomness
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Known answers of PyTorch 1.13 in double precision: the eigenvalues of the matrices that
/// `torch.autograd.functional.hessian` and `jacobian` give for a 20-12-10 network on 60 samples,
/// and the density of these eigenvalues under a Gaussian window of width 0.02 λ₁.
struct PyTorchTests {
  struct Answer: Sendable {
    var activation: Activation
    var loss: Double
    var hessian: Spectrum
    var gaussNewton: Spectrum
  }

  struct Spectrum: Sendable {
    var largest: [Double]
    var smallest: Double
    var trace: Double
    /// At 0, 0.1, 0.5 and 1 times λ₁.
    var density: [Double]
  }

  static let answers = [
    Answer(
      activation: .tanh, loss: 2.984104479345707,
      hessian: Spectrum(
        largest: [1.2165567889618063, 0.9937607847356575], smallest: -0.7215485131731535,
        trace: 2.7102390961338623,
        density: [6.773490070658721, 1.0665238896236666, 0.07042148194146337, 0.042922431934587876]
      ),
      gaussNewton: Spectrum(
        largest: [1.0062095698161277, 0.7995645812766626], smallest: 0, trace: 13.354222938816415,
        density: [16.530731913659626, 0.6714604593069468, 0.11080177111057894, 0.05189532830453603])
    ),
    Answer(
      activation: .relu, loss: 2.6577484993414386,
      hessian: Spectrum(
        largest: [1.2519392381157566, 1.1150651993162253], smallest: -0.5483527900957359,
        trace: 18.389145395816247,
        density: [9.909999127882932, 0.8995112008168107, 0.0667641235186581, 0.04170936681250709]),
      gaussNewton: Spectrum(
        largest: [1.0038320355031765, 0.9453169508857707], smallest: 0, trace: 18.389145395816247,
        density: [15.200197564177856, 0.7235568417645404, 0.05898531990624584, 0.05276216920873244])
    ),
  ]

  private func linearisation(_ activation: Activation) -> Linearisation<Double> {
    let network = MultilayerPerceptron<Double>(layerSizes: [20, 12, 10], activation: activation)
    let w = (0..<network.parameterCount).map { 0.6 * sin(1.7 * Double($0) + 0.3) }
    let inputs = Matrix(rows: 20, columns: 60) { i, k in
      cos(0.37 * Double(i * (k + 1)) + 0.11 * Double(k * k))
    }
    let labels = (0..<60).map { k in (7 * k * k + 3 * k) % 10 }
    return Linearisation(of: network, at: w, on: Samples(inputs: inputs, labels: labels))
  }

  private func check(_ a: some PerceptronCurvature<Double>, _ answer: Spectrum) throws {
    // Rounding, of sums of 60 samples and of two eigensolvers: some 1e-14 λ₁.
    let values = try a.denseMatrix().symmetricEigenvalues()
    let ends = try extremalEigenpairs(of: a, largest: 2, smallest: 1, tolerance: 1e-10)
    for (k, largest) in answer.largest.enumerated() {
      #expect(abs(values[values.count - 1 - k] - largest) < 1e-13)
      #expect(abs(ends.largest.values[k] - largest) < 1e-9)
    }
    #expect(abs(values[0] - answer.smallest) < 1e-13)
    #expect(abs(values.reduce(0, +) - answer.trace) < 1e-12)
    let density = try stochasticLanczosQuadrature(
      of: a, probes: 40, steps: 60, stream: RandomStream("networks/pytorch", seed: 1))
    let grid = [0, 0.1, 0.5, 1].map { $0 * answer.largest[0] }
    for (estimate, exact) in zip(
      density.smoothed(on: grid, width: 0.02 * answer.largest[0]), answer.density)
    {
      #expect(abs(estimate.value - exact) < 4.5 * estimate.standardError)
    }
  }

  @Test(
    "Eigenvalues, trace and density of Hessian and Gauss–Newton matrix are those of PyTorch",
    arguments: answers)
  func spectraAgree(answer: Answer) throws {
    let point = linearisation(answer.activation)
    #expect(abs(point.loss - answer.loss) < 1e-14)
    try check(HessianOperator(point), answer.hessian)
    try check(GaussNewtonOperator(point), answer.gaussNewton)
  }
}
