import LinearAlgebra
import NeuralNetworks
import Randomness
import Requirements

/// An optimiser whose steps have a damping coefficient: δ, added to an estimate of curvature or, in
/// Adam, to the root mean square of a gradient.
public protocol DampedOptimiser<Scalar>: Optimiser {
  /// δ. It may be changed between steps.
  var dampingCoefficient: Scalar { get set }
}

extension PreconditionedDescent: DampedOptimiser {
  /// That of the estimate of curvature.
  public var dampingCoefficient: Scalar {
    get { preconditioner.dampingCoefficient }
    set { preconditioner.dampingCoefficient = newValue }
  }
}

extension Adam: DampedOptimiser {}

/// What a damping learner learns from: the variance of the Hessians H_m of M batches along a random
/// unit vector z, and their mean H̄ = (1/M) Σ H_m there.
public struct CurvatureNoise: Equatable, Sendable {
  /// (1/M) Σ ‖H_m z‖² − ‖H̄z‖², whose mean over z and batches is (M − 1)/M · E‖H_m − H‖_F²/P.
  public let variance: Double
  /// zᵀH̄z, whose mean is tr H/P.
  public let meanCurvature: Double
  /// ‖H̄z − (zᵀH̄z) z‖², whose mean is about ‖H̄ − (tr H̄/P) I‖_F²/P: how much curvatures differ.
  public let spread: Double

  /// - Parameters:
  ///   - probe: z, of length P; it is scaled to length 1.
  ///   - products: yields H_m z for each m < `batches`.
  public init<Scalar: BLASScalar>(
    along probe: [Scalar], batches: Int,
    products: (_ batch: Int, _ z: [Scalar], _ product: inout [Scalar]) -> Void
  ) {
    require(batches >= 2, "the variance of \(batches) batch")
    var z = probe
    z.scale(by: 1 / z.norm)
    var product = [Scalar](repeating: 0, count: z.count)
    var sum = [Double](repeating: 0, count: z.count)
    var squares = 0.0
    for m in 0..<batches {
      products(m, z, &product)
      squares += Double(product.dot(product))
      for i in sum.indices { sum[i] += Double(product[i]) }
    }
    var (meanSquare, mean) = (0.0, 0.0)
    for i in sum.indices {
      let component = sum[i] / Double(batches)
      meanSquare += component * component
      mean += component * Double(z[i])
    }
    // Rounding may leave less than nothing; what is not a number stays that.
    func positive(_ value: Double) -> Double { value < 0 ? 0 : value }
    variance = positive(squares / Double(batches) - meanSquare)
    meanCurvature = mean
    spread = positive(meanSquare - mean * mean)
  }

  private init(variance: Double, meanCurvature: Double, spread: Double) {
    (self.variance, self.meanCurvature, self.spread) = (variance, meanCurvature, spread)
  }

  /// `memory` times this plus 1 − `memory` times the other.
  func mixed(with new: CurvatureNoise, memory: Double) -> CurvatureNoise {
    func mix(_ value: KeyPath<CurvatureNoise, Double>) -> Double {
      memory * self[keyPath: value] + (1 - memory) * new[keyPath: value]
    }
    return CurvatureNoise(
      variance: mix(\.variance), meanCurvature: mix(\.meanCurvature), spread: mix(\.spread))
  }
}

/// What a curvature is shrunken to, and how much.
public enum ShrinkageTarget: Sendable {
  /// The identity, τ = 1, and δ = v, the variance between the batches: nearly the Frobenius-optimal
  /// s²/d², where d² = ‖H − I‖_F²/P is near 1. It depends on the unit of the curvature.
  case identity
  /// τI with the mean curvature τ = |tr H|/P, and δ = τs²/d² with d² = ‖H − τI‖_F²/P (Ledoit and
  /// Wolf 2004). It has the unit of a curvature, whatever that is.
  case meanCurvature
}

/// An optimiser that learns its damping δ, and with it its rate, from the noise of batch Hessians, as
/// the released code of Granziol and Baskerville (2022) does.
///
/// A step η(βC + (1 − β)τI)⁻¹g along a curvature that is shrunken towards τI is one with damping
/// δ = τ(1 − β)/β and rate η/β = η(1 + δ/τ). Every `interval` steps the learner draws a unit vector z,
/// multiplies it with the Hessians of M fixed batches, and for the target I takes their variance v into
///
///     δ ← ρδ + (1 − ρ)(δ₀ + v),   δ ← δ₀ + v at first.
///
/// which is δ₀ plus the average of v: the offset is a floor, too. For the target τI the variance, τ and
/// the spread are averaged in this way, and δ − δ₀ is made of the averages: a ratio of numbers from a
/// single vector would scatter widely.
///
/// Cost of an update: a gradient and a Hessian-vector product on each of the M batches.
public struct DampingLearner<Rule: DampedOptimiser, Model: Network>: Optimiser
where Rule.Scalar == Model.Scalar {
  /// The number type of the parameters.
  public typealias Scalar = Model.Scalar

  /// When an update is made.
  public enum Timing: Sendable {
    /// Before the step, so that no step is taken with the offset alone.
    case beforeStep
    /// After the step, as the released code does: the first step has δ = δ₀ and the base rate.
    case afterStep
  }

  /// How a learner learns. The defaults are those of the released code, but for the timing.
  public struct Settings: Sendable {
    /// When updates are made; before the step by default.
    public var timing: Timing
    /// Steps from one update to the next.
    public var interval: Int
    /// ρ, the share of the old damping in the new one.
    public var memory: Double
    /// What the curvature is shrunken to.
    public var target: ShrinkageTarget

    /// The given settings.
    public init(
      timing: Timing = .beforeStep, interval: Int = 1, memory: Double = 0.7,
      target: ShrinkageTarget = .identity
    ) {
      require(interval > 0, "the interval must be positive, it is \(interval)")
      require(memory >= 0 && memory < 1, "the memory \(memory) is not in 0 ..< 1")
      (self.timing, self.interval, self.memory, self.target) = (timing, interval, memory, target)
    }
  }

  /// The optimiser, whose damping is set here.
  public private(set) var rule: Rule
  /// δ₀, the offset.
  public let offset: Double
  /// How it learns.
  public let settings: Settings
  /// What the last vectors saw, averaged as δ is; nil before the first.
  public private(set) var noise: CurvatureNoise?
  /// Each damping that was learnt, in order.
  public private(set) var history: [Double] = []
  /// By what the rate of the schedule is multiplied now: 1 + δ/τ.
  public private(set) var rateFactor = 1.0
  private let network: Model
  private let batches: [Samples<Scalar>]
  private let probes: RandomStream
  private var stepCount = 0

  /// - Parameters:
  ///   - rule: what makes the steps; its damping becomes the offset.
  ///   - offset: δ₀ ≥ 0.
  ///   - network: the network that is trained.
  ///   - samples: what the statistics are taken from; those beyond M whole batches are left out.
  ///   - batchSize: of the M = ⌊samples/batchSize⌋ batches, which are consecutive; there must be two.
  ///   - probes: the vector of update k is drawn from its sub-stream k.
  public init(
    _ rule: Rule, offset: Double, of network: Model, on samples: Samples<Scalar>, batchSize: Int,
    _ settings: Settings = Settings(), probes: RandomStream
  ) {
    require(offset >= 0, "the offset \(offset) is negative")
    require(
      batchSize > 0 && samples.count / batchSize >= 2,
      "the variance of batches of \(batchSize) from \(samples.count) samples wants two of them")
    self.rule = rule
    self.rule.dampingCoefficient = Scalar(offset)
    self.offset = offset
    self.network = network
    self.settings = settings
    self.probes = probes
    batches = (0..<samples.count / batchSize).map {
      samples.subset(Array($0 * batchSize..<($0 + 1) * batchSize))
    }
  }

  /// One step of the optimiser with the learnt damping, at the learning rate times `rateFactor`.
  public mutating func step(
    _ parameters: inout [Scalar], at linearisation: some NetworkLinearisation<Scalar>,
    learningRate: Scalar
  ) throws {
    let learns = stepCount % settings.interval == 0
    stepCount += 1
    if learns, settings.timing == .beforeStep { learn(at: parameters) }
    try rule.step(
      &parameters, at: linearisation, learningRate: learningRate * Scalar(rateFactor))
    if learns, settings.timing == .afterStep { learn(at: parameters) }
  }

  private mutating func learn(at parameters: [Scalar]) {
    var stream = probes.substream(UInt32(history.count))
    let probe = stream.normals(parameters.count).map { Scalar($0) }
    var point = network.linearisation(capacity: batches[0].count)
    let seen = CurvatureNoise(along: probe, batches: batches.count) { m, z, product in
      point.update(at: parameters, on: batches[m])
      point.curvature(.hessian).apply(z, into: &product)
    }
    let average = noise.map { $0.mixed(with: seen, memory: settings.memory) } ?? seen
    noise = average
    let (learnt, target) = average.shrinkage(to: settings.target, batches: batches.count)
    let damping = offset + learnt
    history.append(damping)
    rule.dampingCoefficient = Scalar(damping)
    rateFactor = 1 + damping / target
  }
}

extension DampingLearner: Sendable where Rule: Sendable {}

extension CurvatureNoise {
  /// δ without an offset, and τ, for this many batches.
  public func shrinkage(
    to target: ShrinkageTarget, batches: Int
  ) -> (damping: Double, target: Double) {
    switch target {
    case .identity: return (variance, 1)
    case .meanCurvature:
      // The mean of M batches has the share s²/M in its own square, and v has the mean s²(M − 1)/M.
      let ownNoise = variance / Double(batches - 1)
      let mean = abs(meanCurvature)
      if ownNoise == 0 { return (0, mean) }
      return (mean * ownNoise * Double(batches) / max(spread - ownNoise, ownNoise), mean)
    }
  }
}
