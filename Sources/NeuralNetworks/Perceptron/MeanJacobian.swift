import LinearAlgebra

extension MultilayerPerceptron {
  /// The mean over inputs of the derivatives ∂z/∂w of the outputs: P × K, an output a column.
  ///
  /// The squared loss has the gradient Jᵀ(z − y), and y is ours to choose: with y = z − e_k it is
  /// column k.
  ///
  /// - Parameter inputs: d × N.
  ///
  /// Cost: K gradients on all inputs.
  public func meanJacobian(at parameters: [Scalar], of inputs: Matrix<Scalar>) -> Matrix<Scalar> {
    let twin = MultilayerPerceptron(
      layerSizes: layerSizes, activation: activation, loss: .squared)
    let outputs = twin.outputs(at: parameters, of: inputs)
    let columns = (0..<outputCount).flatMap { output in
      var targets = outputs
      for j in 0..<targets.columns { targets[output, j] -= 1 }
      return Linearisation(
        of: twin, at: parameters, on: Samples(inputs: inputs, values: targets)
      ).gradient
    }
    return Matrix(rows: parameterCount, columns: outputCount, elements: columns)
  }
}
