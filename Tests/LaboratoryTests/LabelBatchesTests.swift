import Foundation
import Laboratory
import Testing

@Suite struct LabelBatchesTests {
  @Test("The steps are those of the weights with the mean gradient over the labels, one by one")
  func oracle() {
    var stream = RandomStream("label-batches/weights", seed: 1)
    let start = TwoLayerNetwork(width: 8, from: &stream)
    let labels = RandomStream("label-batches/labels", seed: 1)
    let end = start.afterBatches(of: 128, rate: 0.5 * start.tangentKernel, steps: 5, labels)
    var (u, v, own) = (start.first, start.second, labels)
    for _ in 0..<5 {
      let words = [own.nextWord(), own.nextWord()]
      let f = zip(u, v).reduce(0) { $0 + $1.0 * $1.1 } / 8.0.squareRoot()
      var slope = 0.0
      for word in words {
        for bit in 0..<64 {
          // The loss log(1 + e^(−yf)) of a label y = ±1 has the slope −y/(1 + e^(yf)).
          let y = (word >> UInt64(bit)) & 1 == 1 ? 1.0 : -1.0
          slope -= y / (1 + exp(y * f)) / 128
        }
      }
      let c = 0.5 * slope / 8.0.squareRoot()
      (u, v) = (zip(u, v).map { $0 - c * $1 }, zip(u, v).map { $1 - c * $0 })
    }
    for (a, b) in zip(u + v, end.first + end.second) { #expect(abs(a - b) < 1e-13) }
  }

  @Test("Below the edge batches flatten by −η²/(2Bm(2 − ηλ/4)) in log λ a step")
  func flattening() {
    let (learningRate, m, B, steps) = (1.0, 4096, 64, 200_000)
    let start = CatapultRecursion(output: 0, tangentKernel: 2, width: m)
    let ends = (0..<16).map { number in
      let stream = RandomStream("label-batches/flattening", seed: 1, cell: 0, replicate: number)
      return Double.log(
        start.afterBatches(of: B, rate: 2 * learningRate, steps: steps, stream).tangentKernel / 2)
    }
    // With s = ηλ/4, 2 log s − s falls by η²/(2Bm) a step.
    let fall = learningRate * learningRate / (2 * Double(B) * Double(m)) * Double(steps)
    var (low, high) = (0.01, 0.5)
    for _ in 0..<60 {
      let s = (low + high) / 2
      if 2 * .log(s) - s < 2 * .log(0.5) - 0.5 - fall { low = s } else { high = s }
    }
    // The next order in f², whose mean is 4s/(B(2 − s)) = 0.02, is below a per cent.
    let mean = ends.reduce(0, +) / 16
    #expect(abs(mean / .log(low / 0.5) - 1) < 0.01, "\(mean) for \(Double.log(low / 0.5))")
  }
}
