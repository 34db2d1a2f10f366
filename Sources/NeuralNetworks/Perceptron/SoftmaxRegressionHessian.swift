import LinearAlgebra
import Requirements

extension PerceptronCurvature {
  /// Writes the whole matrix, P × P and exactly symmetric, over another; for small networks. In general by
  /// products with the identity.
  ///
  /// The Hessian of softmax regression, which is its Gauss–Newton matrix, is a mean over samples of
  /// Kronecker products (diag p − ppᵀ) ⊗ xxᵀ, where x has a 1 behind the inputs for the biases. The
  /// different elements of both factors are laid down for each sample, K(K + 1)/2 and (d + 1)(d + 2)/2 of
  /// them, and one product of two matrices sums over the samples: P²/2 operations a sample, where products
  /// with the identity take 4P².
  public func denseMatrix(into matrix: inout Matrix<Scalar>) {
    let network = linearisation.network
    guard network.layers.count == 1, network.loss == .softmaxCrossEntropy,
      curvature != .empiricalFisher
    else { return multiplyOut(into: &matrix) }
    require(
      matrix.rows == dimension && matrix.columns == dimension,
      "a curvature of order \(dimension) into a \(matrix.rows) × \(matrix.columns) matrix")
    let (d, K, n) = (network.inputCount, network.outputCount, linearisation.sampleCount)
    let (squares, pairs) = ((d + 1) * (d + 2) / 2, K * (K + 1) / 2)
    // As many samples at a time as fit the cache, but enough for a product to be worth it.
    let chunk = min(n, max(16, 65_536 / (squares + pairs)))
    var inputSquares = Matrix<Scalar>(rows: squares, columns: chunk)
    var outputHessians = Matrix<Scalar>(rows: pairs, columns: chunk)
    var sums = Matrix<Scalar>(rows: squares, columns: pairs)
    var first = 0
    linearisation.withInputs { inputs in
      while first < n {
        let count = min(chunk, n - first)
        layDownSquares(of: inputs + first * d, length: d, columns: count, into: &inputSquares)
        layDownHessians(
          of: linearisation.caches.layers[0].values + first * K, classes: K, columns: count,
          into: &outputHessians)
        inputSquares.elements.withUnsafeBufferPointer { a in
          outputHessians.elements.withUnsafeBufferPointer { b in
            sums.elements.withUnsafeMutableBufferPointer { c in
              guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else {
                return
              }
              Scalar.panelProduct(
                .yes, squares, pairs, count, a, squares, b, pairs, accumulating: first > 0, c,
                squares)
            }
          }
        }
        first += count
      }
    }
    writeKroneckerSum(
      sums, inputs: d, classes: K, scale: 1 / Scalar(n), diagonal: weightDecay, into: &matrix)
  }
}

/// The elements x_i x_j, i ≥ j, of each column x, to which a 1 is added.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
private func layDownSquares<Scalar: BLASScalar>(
  of inputs: UnsafePointer<Scalar>, length d: Int, columns: Int,
  into squares: inout Matrix<Scalar>
) {
  let rows = squares.rows
  squares.elements.withUnsafeMutableBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return }
    for column in 0..<columns {
      let x = inputs + column * d
      var next = base + column * rows
      for j in 0..<d {
        let factor = x[j]
        for i in j..<d { next[i - j] = factor * x[i] }
        next[d - j] = factor
        next += d - j + 1
      }
      next[0] = 1
    }
  }
}

/// The elements of diag p − ppᵀ, a ≥ b, of each column p. p(1 − p) is p times the sum of the others: it
/// keeps its digits however sure the network is.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
private func layDownHessians<Scalar: BLASScalar>(
  of probabilities: UnsafePointer<Scalar>, classes: Int, columns: Int,
  into hessians: inout Matrix<Scalar>
) {
  let rows = hessians.rows
  hessians.elements.withUnsafeMutableBufferPointer { buffer in
    for column in 0..<columns {
      let p = probabilities + column * classes
      var place = column * rows
      for b in 0..<classes {
        var others: Scalar = 0
        for a in 0..<classes { others += a == b ? 0 : p[a] }
        buffer[place] = p[b] * others
        for a in b + 1..<max(classes, b + 1) { buffer[place + a - b] = -(p[a] * p[b]) }
        place += classes - b
      }
    }
  }
}

/// The matrix with the element scale × sums[(i, j), (a, b)] for input i of class a and input j of class b, in the
/// order of the parameters of softmax regression.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
private func writeKroneckerSum<Scalar: BLASScalar>(
  _ sums: Matrix<Scalar>, inputs d: Int, classes: Int, scale: Scalar, diagonal: Scalar,
  into matrix: inout Matrix<Scalar>
) {
  let (order, side) = (classes * (d + 1), d + 1)
  // A block is symmetric in the inputs: laid out whole, it goes to its two places column by column.
  var block = [Scalar](repeating: 0, count: side * side)
  matrix.elements.withUnsafeMutableBufferPointer { target in
    sums.elements.withUnsafeBufferPointer { source in
      block.withUnsafeMutableBufferPointer { block in
        /// Column j of the block, which belongs to input j of one class, in the rows of another.
        func put(_ j: Int, ofClass b: Int, inRowsOf a: Int) {
          let column = (j < d ? b * d + j : classes * d + b) * order
          for i in 0..<d { target[column + a * d + i] = block[j * side + i] }
          target[column + classes * d + a] = block[j * side + d]
        }
        var next = 0
        for b in 0..<classes {
          for a in b..<classes {
            for j in 0...d {
              for i in j...d {
                let element = scale * source[next]
                next += 1
                block[j * side + i] = element
                block[i * side + j] = element
              }
            }
            for j in 0...d {
              put(j, ofClass: b, inRowsOf: a)
              if a != b { put(j, ofClass: a, inRowsOf: b) }
            }
          }
        }
      }
    }
    for i in 0..<order { target[i + i * order] += diagonal }
  }
}
