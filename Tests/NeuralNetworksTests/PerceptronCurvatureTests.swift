import LinearAlgebra
import NetworkOracles
import NeuralNetworks
import Parallel
import RandomMatrices
import Randomness
import Testing

@Suite struct PerceptronCurvatureTests {
  @Test("Hessian products equal the oracle's", arguments: Case.all)
  func hessian(_ test: Case) {
    let product = HessianOperator(test.linearisation).apply(test.direction)
    let exact = mean(test.oracles.map { $0.hessianProduct(test.direction) })
    #expect(relativeDistance(product, exact) < 1e-12)
  }

  @Test("Gauss–Newton products equal the oracle's", arguments: Case.all)
  func gaussNewton(_ test: Case) {
    let product = GaussNewtonOperator(test.linearisation).apply(test.direction)
    let exact = mean(test.oracles.map { $0.gaussNewtonProduct(test.direction) })
    #expect(relativeDistance(product, exact) < 1e-12)
  }

  @Test(
    "A Hessian product is the slope of the gradient, by a central difference of fourth order",
    arguments: Case.all)
  func finiteDifference(_ test: Case) {
    let h = 1e-3
    func gradient(_ t: Double) -> [Double] {
      let moved = zip(test.parameters, test.direction).map { $0 + t * $1 }
      return Linearisation(of: test.network, at: moved, on: test.samples).gradient
    }
    let (near, far) = (zip(gradient(h), gradient(-h)), zip(gradient(2 * h), gradient(-2 * h)))
    let slope = zip(near, far).map { (8 * ($0.0 - $0.1) - ($1.0 - $1.1)) / (12 * h) }
    let product = HessianOperator(test.linearisation).apply(test.direction)
    #expect(relativeDistance(slope, product) < 1e-7)
  }

  @Test(
    "Both matrices are symmetric and Gauss–Newton is positive semi-definite",
    arguments: Case.all)
  func symmetry(_ test: Case) {
    var stream = RandomStream("networks/symmetry", seed: 3)
    let x = stream.normals(test.network.parameterCount)
    let y = test.direction
    let hessian = HessianOperator(test.linearisation)
    let gaussNewton = GaussNewtonOperator(test.linearisation)
    let scale = relativeDistance(y.map { 2 * $0 }, y) * dot(x, x).squareRoot()
    #expect(abs(dot(x, hessian.apply(y)) - dot(y, hessian.apply(x))) < 1e-12 * scale * 100)
    #expect(abs(dot(x, gaussNewton.apply(y)) - dot(y, gaussNewton.apply(x))) < 1e-12 * scale * 100)
    for _ in 0..<20 {
      let z = stream.normals(test.network.parameterCount)
      #expect(dot(z, gaussNewton.apply(z)) >= 0)
    }
  }

  @Test(
    "Gauss–Newton equals the Hessian where the outputs are linear in the parameters",
    arguments: Case.all.filter { $0.network.layers.count == 1 })
  func linearModels(_ test: Case) {
    let hessian = HessianOperator(test.linearisation).apply(test.direction)
    #expect(
      relativeDistance(GaussNewtonOperator(test.linearisation).apply(test.direction), hessian)
        < 1e-14)
  }

  @Test("Per-sample norms and forms equal those of each sample's own matrix", arguments: Case.all)
  func perSample(_ test: Case) {
    let decay = 0.3
    let v = test.direction
    let hessian = HessianOperator(test.linearisation, weightDecay: decay).perSampleProducts(v)
    let gaussNewton = GaussNewtonOperator(test.linearisation).perSampleProducts(v)
    for (i, oracle) in test.oracles.enumerated() {
      let image = zip(oracle.hessianProduct(v), v).map { $0 + decay * $1 }
      #expect(abs(hessian.squaredNorms[i] - dot(image, image)) < 1e-12 * dot(image, image))
      #expect(abs(hessian.quadraticForms[i] - dot(v, image)) < 1e-12 * dot(image, image))
      let other = oracle.gaussNewtonProduct(v)
      #expect(abs(gaussNewton.squaredNorms[i] - dot(other, other)) <= 1e-12 * dot(other, other))
      #expect(abs(gaussNewton.quadraticForms[i] - dot(v, other)) < 1e-12 * (1 + dot(v, other)))
    }
  }

  @Test(
    "A block gives the products of its columns, and weight decay adds γ times the vector",
    arguments: Case.all)
  func blocks(_ test: Case) {
    var stream = RandomStream("networks/blocks", seed: 5)
    // 35 columns: two full blocks of the widest kind and a remainder.
    let x = stream.normalMatrix(rows: test.network.parameterCount, columns: 35)
    let operators: [PerceptronCurvature<Double>] = [
      HessianOperator(test.linearisation, weightDecay: 0.5),
      GaussNewtonOperator(test.linearisation, weightDecay: 0.5),
      EmpiricalFisherOperator(test.linearisation, weightDecay: 0.5),
    ]
    let plain: [PerceptronCurvature<Double>] = [
      HessianOperator(test.linearisation), GaussNewtonOperator(test.linearisation),
      EmpiricalFisherOperator(test.linearisation),
    ]
    for (decayed, plain) in zip(operators, plain) {
      var y = x
      decayed.apply(x, into: &y)
      for j in 0..<35 {
        let image = zip(plain.apply(x.column(j)), x.column(j)).map { $0 + 0.5 * $1 }
        #expect(relativeDistance(y.column(j), image) < 1e-13)
      }
    }
  }

  @Test("The dense matrix is the oracle's Hessian")
  func dense() {
    let test = Case.all[0]
    let matrix = HessianOperator(test.linearisation).denseMatrix()
    #expect(matrix == matrix.transposed())
    for j in 0..<test.network.parameterCount {
      let unit = test.parameters.indices.map { $0 == j ? 1.0 : 0 }
      let exact = mean(test.oracles.map { $0.hessianProduct(unit) })
      #expect(zip(matrix.column(j), exact).allSatisfy { abs($0 - $1) < 1e-13 })
    }
  }

  @Test("Softmax regression has the Hessian (1/n) Σ (diag p − ppᵀ) ⊗ (x, 1)(x, 1)ᵀ")
  func softmaxRegression() {
    let test = Case.all[5]
    let (d, classes, n) = (7, 3, 7)
    let z = test.network.outputs(at: test.parameters, of: test.samples.inputs)
    // The parameter that multiplies input i (or the constant, i = d) into class k.
    func index(_ i: Int, _ k: Int) -> Int { i == d ? d * classes + k : i + k * d }
    var exact = Matrix<Double>(rows: test.parameters.count, columns: test.parameters.count)
    for s in 0..<n {
      let weights = z.column(s).map { HyperDual(value: $0).exponential.value }
      let p = weights.map { $0 / weights.reduce(0, +) }
      let x = test.samples.inputs.column(s) + [1]
      for (i, xi) in x.enumerated() {
        for (j, xj) in x.enumerated() {
          for k in 0..<classes {
            for l in 0..<classes {
              exact[index(i, k), index(j, l)] +=
                ((k == l ? p[k] : 0) - p[k] * p[l]) * xi * xj / Double(n)
            }
          }
        }
      }
    }
    let matrix = HessianOperator(test.linearisation).denseMatrix()
    #expect(relativeDistance(matrix.elements, exact.elements) < 1e-14)
  }

  @Test("Products have the same bits on 1, 2 and 3 threads, and agree with the parts of the batch")
  func threads() {
    let test = Case([5, 4, 3], .tanh, .softmaxCrossEntropy, count: 9000)
    let linearisation = test.linearisation
    var stream = RandomStream("networks/threads", seed: 7)
    let block = stream.normalMatrix(rows: test.network.parameterCount, columns: 20)
    let results = onThreads([1, 2, 3]) {
      let hessian = HessianOperator(linearisation)
      var image = block
      hessian.apply(block, into: &image)
      let perSample = hessian.perSampleProducts(test.direction)
      return hessian.apply(test.direction)
        + GaussNewtonOperator(linearisation).apply(test.direction)
        + EmpiricalFisherOperator(linearisation).apply(test.direction) + image.elements
        + perSample.squaredNorms + perSample.quadraticForms
    }
    #expect(results[0] == results[1] && results[0] == results[2])

    let parts = [0..<900, 900..<9000].map { range in
      HessianOperator(
        Linearisation(of: test.network, at: test.parameters, on: test.samples.subset(Array(range)))
      ).apply(test.direction)
    }
    let whole = zip(parts[0], parts[1]).map { 0.1 * $0 + 0.9 * $1 }
    #expect(relativeDistance(HessianOperator(linearisation).apply(test.direction), whole) < 1e-12)
  }

  @Test("Per-sample quantities average to those of the batch, over many chunks")
  func perSampleMeans() {
    let test = Case([5, 4, 3], .tanh, .softmaxCrossEntropy, count: 3000)
    let hessian = HessianOperator(test.linearisation)
    let forms = hessian.perSampleProducts(test.direction).quadraticForms
    let form = dot(test.direction, hessian.apply(test.direction))
    #expect(abs(forms.reduce(0, +) / 3000 - form) < 1e-12 * abs(form))
  }

  @Test("Float agrees with Double", arguments: Case.all)
  func singlePrecision(_ test: Case) {
    let v = test.direction
    let single = test.inSinglePrecision
    let hessian = HessianOperator(single).apply(v.map { Float($0) }).map(Double.init)
    #expect(relativeDistance(hessian, HessianOperator(test.linearisation).apply(v)) < 1e-4)
    let gaussNewton = GaussNewtonOperator(single).apply(v.map { Float($0) }).map(Double.init)
    #expect(relativeDistance(gaussNewton, GaussNewtonOperator(test.linearisation).apply(v)) < 1e-4)
  }
}
