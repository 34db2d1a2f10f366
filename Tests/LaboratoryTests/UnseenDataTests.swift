import Laboratory
import Testing

@Suite struct UnseenDataTests {
  @Test("Prototypes: three quarters of the labels are right, and the minimum is at ± log 3")
  func prototypes() throws {
    let data = NoisyPrototypes(count: 4, dimension: 9, noise: 0.2)
    let task = data.task()
    #expect(task.count == 400 && task.dimension == 9)
    #expect(task.targets.reduce(0, +) == 200)
    var predictor = [Double](repeating: 0, count: 9)
    for k in 0..<4 { predictor[k] = (k % 2 == 0 ? 1 : -1) * Double.log(3) }
    #expect(task.gradient(at: predictor).norm < 1e-15)
    #expect(abs(task.accuracy(of: predictor) - 0.75) < 1e-15)
    let noisy = data.task(noisy: RandomStream("noisy", seed: 1))
    #expect(noisy.targets == task.targets && noisy.inputs[0, 0] == 1 && noisy.inputs[1, 0] == 0)
    let rest = (0..<400).flatMap { noisy.inputs.column($0)[4...] }
    #expect(abs(mean(rest.map { $0 * $0 }) / 0.04 - 1) < 5 * (2.0 / 2000).squareRoot())
  }

  @Test("Closed accuracy and error agree with a hundred thousand new inputs, at five errors")
  func scores() {
    let data = NoisyPrototypes(count: 2, dimension: 5, noise: 0.5)
    let predictor = [0.8, -0.3, 0.6, -1.1, 0.2]
    var stream = RandomStream("new inputs", seed: 2)
    let count = 100_000
    let right = (0..<count).count { sample in
      let noise = stream.normals(3)
      let f =
        predictor[sample % 2] + 0.5
        * predictor[2...].indices.reduce(0) {
          $0 + predictor[$1] * noise[$1 - 2]
        }
      return (f > 0) == (sample % 2 == 0)
    }
    #expect(abs(Double(right) / Double(count) - data.accuracy(of: predictor)) < 5 * 0.5 / 316)
    let square = (0.36 + 1.21 + 0.04) / 3
    let ideal = [Double.log(3), -.log(3)] + predictor[2...]
    #expect(
      abs(data.accuracy(of: ideal) - data.accuracy(secondMeanSquare: square)) < 1e-15)

    let spiked = SpikedSamples(dimension: 5, strength: 3)
    let new = spiked.task(count, RandomStream("new samples", seed: 3))
    let errors = zip(new.answers(of: predictor), new.targets).map { ($0 - $1) * ($0 - $1) }
    #expect(abs(mean(errors) / spiked.error(of: predictor) - 1) < 5 * (2.0 / 100_000).squareRoot())
  }
}
