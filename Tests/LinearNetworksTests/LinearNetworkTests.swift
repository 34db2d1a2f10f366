import LinearAlgebra
import LinearNetworks
import Randomness
import RealModule
import Testing

/// The network by its m × (d + 1) weights and loops: the slow oracle.
struct SlowLinearNetwork {
  var first: [[Double]], second: [Double]

  init(_ network: LinearNetwork) {
    second = network.second
    first = network.second.indices.map { i in
      (0..<network.dimension).map { network.first[i, $0] }
    }
  }

  var root: Double { Double(second.count).squareRoot() }

  func answer(_ x: [Double]) -> Double {
    var sum = 0.0
    for i in second.indices {
      for j in x.indices { sum += second[i] * first[i][j] * x[j] }
    }
    return sum / root
  }

  /// ∂ loss/∂f of a sample.
  static func slope(_ task: LinearTask, _ f: Double, _ target: Double) -> Double {
    task.loss == .squared ? f - target : 1 / (1 + .exp(-f)) - target
  }

  /// ∇f(x) over all weights, of which ∂f/∂W₁ᵢⱼ = w₂ᵢxⱼ/√m and ∂f/∂w₂ᵢ = (W₁x)ᵢ/√m.
  func gradient(_ x: [Double]) -> [Double] {
    var result: [Double] = []
    for i in second.indices {
      for j in x.indices { result.append(second[i] * x[j] / root) }
      var hidden = 0.0
      for j in x.indices { hidden += first[i][j] * x[j] }
      result.append(hidden / root)
    }
    return result
  }

  mutating func step(on task: LinearTask, learningRate: Double) {
    var total: [Double]?
    for n in 0..<task.count {
      let x = task.inputs.column(n)
      let slope = Self.slope(task, answer(x), task.targets[n]) / Double(task.count)
      let own = gradient(x).map { slope * $0 }
      total = total.map { zip($0, own).map(+) } ?? own
    }
    let width = task.dimension + 1
    for i in second.indices {
      for j in 0..<task.dimension {
        first[i][j] -= learningRate * (total?[i * width + j] ?? 0)
      }
      second[i] -= learningRate * (total?[i * width + task.dimension] ?? 0)
    }
  }
}

/// The recursion of a = |w₂|², b = W₁ᵀw₂ and S = W₁ᵀW₁, by loops.
struct SlowMoments {
  var a: Double, b: [Double], s: [[Double]]

  init(_ network: LinearNetwork) {
    let gram = network.firstGram
    a = network.secondSquare
    b = network.product
    s = (0..<gram.rows).map { i in (0..<gram.rows).map { gram[i, $0] } }
  }

  mutating func step(_ r: [Double], _ c: Double) {
    func dot(_ x: [Double], _ y: [Double]) -> Double { zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } }
    let moved = s.map { dot($0, r) }
    let (old, br) = (b, dot(b, r))
    for i in b.indices {
      b[i] = old[i] - c * (moved[i] + a * r[i]) + c * c * br * r[i]
      for j in b.indices {
        s[i][j] += -c * (old[i] * r[j] + r[i] * old[j]) + c * c * a * r[i] * r[j]
      }
    }
    a += -2 * c * br + c * c * dot(r, moved)
  }
}

@Suite struct LinearNetworkTests {
  static func network(width: Int, dimension: Int, cell: Int = 0) -> LinearNetwork {
    var stream = RandomStream("linear network", seed: 7, cell: cell)
    return LinearNetwork(width: width, dimension: dimension, from: &stream)
  }

  static func close(_ a: [Double], _ b: [Double], _ tolerance: Double) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < tolerance * (1 + abs($1)) }
  }

  /// Below the edge of stability and beyond it, wide and narrow, all losses.
  @Test(arguments: ["hard", "soft", "squared"], [2, 4, 40])
  func descendsAsTheWeightsDo(_ kind: String, _ width: Int) throws {
    let task = LinearTaskTests.task(kind, dimension: 3, count: 12)
    let start = Self.network(width: width, dimension: 3)
    let edge = 2 / (try start.sharpness(on: task))
    for multiple in [0.5, 1.4] {
      var weights = SlowLinearNetwork(start)
      var moments = SlowMoments(start)
      var (full, reduced) = (start, try start.reduced())
      #expect(reduced.second.count == min(width, 4))
      let c = multiple * edge / Double(width).squareRoot()
      for _ in 0..<40 {
        moments.step(task.gradient(at: full.predictor), c)
        weights.step(on: task, learningRate: multiple * edge)
        full.step(on: task, learningRate: multiple * edge)
        reduced.step(on: task, learningRate: multiple * edge)
        for n in 0..<task.count {
          let (slow, own) = (weights.answer(task.inputs.column(n)), task.inputs.column(n))
          #expect(abs(full.predictor.dot(own) - slow) < 1e-9 * (1 + abs(slow)))
          #expect(abs(reduced.predictor.dot(own) - slow) < 1e-9 * (1 + abs(slow)))
        }
        #expect(abs(reduced.secondSquare - moments.a) < 1e-9 * (1 + moments.a))
        #expect(Self.close(reduced.product, moments.b, 1e-9))
        #expect(Self.close(reduced.firstGram.elements, moments.s.flatMap(\.self), 1e-9))
      }
    }
  }

  /// One input of 1: the recursion of two numbers.
  @Test func oneInputIsTheCatapultRecursion() throws {
    let start = Self.network(width: 30, dimension: 1)
    let task = LinearTask(
      inputs: Matrix(rows: 1, columns: 1, elements: [1]), targets: [0], loss: .squared)
    var scalar = CatapultRecursion(
      TwoLayerNetwork(first: start.first.elements, second: start.second))
    var network = try start.reduced()
    let rate = 2.6 / scalar.tangentKernel
    for _ in 0..<60 {
      scalar.step(slope: rate * scalar.output)
      network.step(on: task, learningRate: rate)
      #expect(abs(network.predictor[0] - scalar.output) < 1e-9 * (1 + abs(scalar.output)))
      let kernel = network.meanTangentKernel(on: task)
      #expect(abs(kernel / scalar.tangentKernel - 1) < 1e-9)
      #expect(abs(try network.sharpness(on: task) / scalar.tangentKernel - 1) < 1e-9)
    }
  }

  /// The Gauss–Newton matrix Σh ∇f∇fᵀ/n over all weights, and its trace without h.
  @Test func sharpnessIsTheLargestEigenvalueOverAllWeights() throws {
    let task = LinearTaskTests.task("soft", dimension: 3, count: 9)
    let network = Self.network(width: 5, dimension: 3)
    let slow = SlowLinearNetwork(network)
    var (matrix, kernel) = (Matrix<Double>(rows: 20, columns: 20), 0.0)
    for n in 0..<task.count {
      let x = task.inputs.column(n)
      let (gradient, f) = (slow.gradient(x), slow.answer(x))
      let h = 1 / (1 + .exp(-f)) / (1 + .exp(f)) / Double(task.count)
      for i in 0..<20 {
        for j in 0..<20 { matrix[i, j] += h * gradient[i] * gradient[j] }
      }
      kernel += gradient.dot(gradient) / Double(task.count)
    }
    let top = try #require(try matrix.symmetricEigenvalues().last)
    #expect(abs(try network.sharpness(on: task) / top - 1) < 1e-12)
    #expect(abs(try network.reduced().sharpness(on: task) / top - 1) < 1e-12)
    #expect(abs(network.meanTangentKernel(on: task) / kernel - 1) < 1e-12)
  }

  @Test func startsAreStandardNormal() {
    // Means over 20,000 weights at z = 5.
    let network = Self.network(width: 4000, dimension: 4)
    let weights = network.first.elements
    #expect(abs(weights.reduce(0, +) / 16_000) < 5 / 16_000.0.squareRoot())
    #expect(abs(weights.dot(weights) / 16_000 - 1) < 5 * (2 / 16_000.0).squareRoot())
    #expect(abs(network.secondMeanSquare - 1) < 5 * (2 / 4000.0).squareRoot())
    var (one, half) = (RandomStream("scale", seed: 1), RandomStream("scale", seed: 1))
    let small = LinearNetwork(width: 6, dimension: 2, scale: 0.5, from: &half)
    let large = LinearNetwork(width: 6, dimension: 2, from: &one)
    #expect(Self.close(small.predictor, large.predictor.map { $0 / 4 }, 1e-15))
  }
}
