import SemicircleCore

extension Network {
  /// The loss of all samples after given numbers of updates with a constant learning rate; infinite
  /// from where a run has diverged on.
  ///
  /// Rule and batches are copies: the next call begins where this one did. Cost: a pass forward of all
  /// samples for each mark, beside the training.
  ///
  /// - Parameters:
  ///   - start: the parameters before the training, of length P.
  ///   - rule: what moves the parameters.
  ///   - marks: ascending numbers of updates; the training ends with the last of them.
  /// - Throws: what the rule throws.
  public func losses(
    from start: [Scalar], on batches: Batches<Scalar>, _ rule: some Optimiser<Scalar>,
    learningRate: Double, after marks: [Int]
  ) throws -> [Double] {
    var (parameters, sequence, rule) = (start, batches.sequence, rule)
    var losses: [Double] = []
    try train(
      &parameters, on: batches.samples, optimiser: &rule, schedule: .constant(learningRate),
      batches: &sequence, steps: marks.last ?? 0
    ) { step, w, _ in
      if marks.contains(step) {
        losses.append(Double(evaluate(at: w, on: batches.samples).loss))
      }
      return .proceed
    }
    return losses + Array(repeating: .infinity, count: marks.count - losses.count)
  }
}
