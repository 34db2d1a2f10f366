import SemicircleCore

extension LabelledSamples {
  /// The same samples, some of them with a label drawn by lot: each with the probability `share`, from
  /// all classes alike, so that it may be the old one.
  public func labelsByLot(share: Double, _ stream: RandomStream) -> LabelledSamples {
    var lots = stream
    let labels = labels.map { label in
      lots.uniform() < share ? Int(lots.uniform() * Double(classCount)) : label
    }
    return LabelledSamples(inputs: inputs, labels: labels, classCount: classCount)
  }
}
