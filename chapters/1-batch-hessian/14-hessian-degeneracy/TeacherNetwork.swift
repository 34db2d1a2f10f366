import Replication
import SemicircleCore

/// A network of two classes whose parameters outnumber the bound.
struct TeacherNetwork: Sendable {
  var network: MultilayerPerceptron<Double>
  var parameters: [Double]
  var samples: Samples<Double>
  /// The mean loss.
  var loss: Double
  /// How many patterns of active hidden units the samples have.
  var patterns: Int
  /// Of the Hessian of all samples.
  var hessian: Spectrum

  init(
    _ network: MultilayerPerceptron<Double>, at parameters: [Double], on samples: Samples<Double>
  ) throws {
    self.network = network
    self.parameters = parameters
    self.samples = samples
    let point = Linearisation(of: network, at: parameters, on: samples)
    loss = point.loss
    let layers = (1..<network.layers.count).map { point.layerInputs($0) }
    patterns =
      Set(
        (0..<samples.count).map { i in layers.flatMap { $0.column(i).map { $0 > 0 } } }
      ).count
    hessian = try Spectrum(of: HessianOperator(point).denseMatrix())
  }

  /// The spectrum of the Hessian of the first n samples.
  func hessian(ofFirst n: Int) throws -> Spectrum {
    let subset = samples.subset(Array(0..<n))
    return try Spectrum(
      of: HessianOperator(Linearisation(of: network, at: parameters, on: subset)).denseMatrix())
  }

  /// The spectrum of the Gauss–Newton matrix of all samples.
  func gaussNewton() throws -> Spectrum {
    try Spectrum(
      of: GaussNewtonOperator(Linearisation(of: network, at: parameters, on: samples))
        .denseMatrix())
  }
}

/// Where a network is looked at.
enum Moment: Sendable {
  case start, trained, smallLoss
}

extension HessianDegeneracy {
  /// So many students at each of some moments.
  static func students(
    _ counts: KeyValuePairs<Moment, Int>, _ run: Run, _ activation: Activation
  ) throws -> [Moment: [TeacherNetwork]] {
    let network = MultilayerPerceptron<Double>(
      layerSizes: [run[inputs]] + run[hiddenUnits] + [2], activation: activation)
    guard network.parameterCount > 2 * bound(run) * 3 / 4 else {
      throw UsageError(
        "the student has \(network.parameterCount) parameters: too few to exceed a bound of "
          + "\(bound(run)) by half")
    }
    let rows = try run.sweep(counts.map(\.key), replicates: counts.map(\.value)) {
      moment, draws in
      // All moments are of one student: the streams are those of the replicate.
      let stream = { (purpose: String) in
        moment == counts[0].key
          ? run.stream(purpose, replicate: draws.replicate)
          : run.again(purpose, replicate: draws.replicate)
      }
      let samples = teacherSamples(isSeparable: moment == .smallLoss, run, stream("teacher"))
      var start = stream("start of a student")
      var w = network.initialParameters(from: &start)
      if moment != .start {
        w = try trained(
          network, from: w, on: samples, steps: run[studentUpdates], run,
          stream("training of a student"))
      }
      return try TeacherNetwork(network, at: w, on: samples)
    }
    return Dictionary(uniqueKeysWithValues: zip(counts.map(\.key), rows))
  }

  /// Normal inputs, and the side of a random plane on which they lie as their class. Either the
  /// sides are told with an error, or inputs closer to the plane than the gap are left out.
  private static func teacherSamples(
    isSeparable: Bool, _ run: Run, _ stream: RandomStream
  ) -> Samples<Double> {
    var stream = stream
    var normal = stream.normals(run[inputs])
    normal.scale(by: 1 / normal.norm)
    var (elements, labels) = ([Double](), [Int]())
    while labels.count < run[teacherSamples] {
      let x = stream.normals(run[inputs])
      let distance = normal.dot(x) + (isSeparable ? 0 : run[labelNoise] * stream.normal())
      if isSeparable && abs(distance) < run[gap] { continue }
      elements += x
      labels.append(distance > 0 ? 1 : 0)
    }
    return Samples(
      inputs: Matrix(rows: run[inputs], columns: labels.count, elements: elements), labels: labels)
  }
}
