import SemicircleCore

extension ScalarNetwork {
  /// The network after steps of gradient descent on the logistic loss in which each step sees a batch
  /// of labels of its own, every one +1 or −1 by a fair coin.
  ///
  /// Cost: B/64 random words a step.
  ///
  /// - Parameters:
  ///   - size: B, a multiple of 64, since each bit of a random word is a label.
  ///   - rate: ηλ₀.
  ///   - stream: the stream of the labels.
  /// - Precondition: the size is a positive multiple of 64.
  public func afterBatches(
    of size: Int, rate: Double, steps: Int, _ stream: RandomStream
  ) -> Self {
    require(size > 0 && size % 64 == 0, "batches of \(size) labels are no multiple of 64")
    let learningRate = rate / tangentKernel
    var (network, stream) = (self, stream)
    for _ in 0..<steps {
      let heads = (0..<size / 64).reduce(0) { sum, _ in sum + stream.nextWord().nonzeroBitCount }
      let loss = ScalarLoss.logistic(positiveShare: Double(heads) / Double(size))
      network.step(slope: learningRate * loss.derivative(network.output))
    }
    return network
  }
}
