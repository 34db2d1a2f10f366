import LinearAlgebra
import Randomness
import RealModule
import Requirements

/// Dyson's Brownian motion with a restoring force: the levels of a symmetric N × N matrix whose
/// elements are independent Ornstein–Uhlenbeck processes about κ times the identity,
///
///     dX = −Ω (X − κ) dt + g dB,   B_ii of variance 2t, B_ij of variance t,
///     dx_i = −Ω (x_i − κ) dt + Σ_{j≠i} g²/(x_i − x_j) dt + √2 g dB_i.
///
/// The stationary law is the Gaussian orthogonal ensemble about κ with element noise σ = g/√(2Ω); a
/// pair has width w = g/√Ω. At this strength of repulsion (β_D = 1) levels never meet but come
/// arbitrarily close.
///
/// Source: Dyson, J. Math. Phys. 3 (1962) 1191; Park, Favoni, Lucini, Aarts (2024).
public struct DysonBrownianMotion: Equatable, Sendable {
  /// How the levels are taken over a time step Δ.
  public enum Scheme: CaseIterable, Sendable {
    /// The force is taken at the end of the step. The new levels are the minimum of a convex
    /// function in the ordered chamber, so that no step size breaks the order. Its bias is of order
    /// Δ log(1/Δ): where levels are close, a step is never short enough for the force.
    ///
    /// In closed form for N = 2, else by Newton's method.
    case implicit
    /// The force is taken at the start of the step and the result is sorted: the scheme that fails.
    /// A pair at distance S ≪ g√Δ is thrown apart by 2g²Δ/S, which has no finite variance at any Δ.
    /// Measured for stationary pairs: KS distance to the surmise 0.15, 0.11, 0.08, 0.05, 0.03 at
    /// ΩΔ = 0.2, 0.1, 0.05, 0.02, 0.005 (implicit: 0.048, 0.026, 0.02, 0.01 and below the noise).
    case explicitSorted
    /// The matrix, by its exact transition: the law of the levels is exact for every Δ.
    case matrixExact
    /// The matrix, by Euler's scheme: the stationary σ² is too large by 1/(1 − ΩΔ/2), exactly.
    case matrixEuler
  }

  /// The number N of levels.
  public let dimension: Int
  /// The rate Ω ≥ 0 of the restoring force, 1/time; 0 is free Brownian motion.
  public let stiffness: Double
  /// g > 0: the elements of the matrix diffuse as g² times time, on the diagonal twice as fast.
  public let strength: Double
  /// κ, the level about which the force acts.
  public let center: Double

  /// The motion of N levels, by default in the units 1/Ω of time and g/√Ω of level.
  public init(dimension: Int, stiffness: Double = 1, strength: Double = 1, center: Double = 0) {
    require(dimension > 0, "the dimension must be positive, it is \(dimension)")
    require(stiffness >= 0, "the stiffness must not be negative, it is \(stiffness)")
    require(strength > 0, "the strength must be positive, it is \(strength)")
    self.dimension = dimension
    self.stiffness = stiffness
    self.strength = strength
    self.center = center
  }

  /// σ = g/√(2Ω), the stationary standard deviation of an off-diagonal element.
  public var stationaryElementNoise: Double { strength / (2 * stiffness).squareRoot() }
  /// w = g/√Ω, the stationary width of a pair, √2 σ.
  public var stationaryPairWidth: Double { strength / stiffness.squareRoot() }

  /// The share e^(−Ωt) of the start that is left after a time t, and the standard deviation
  /// g √((1 − e^(−2Ωt))/(2Ω)) of an off-diagonal element about it.
  public func transition(over time: Double) -> (decay: Double, elementNoise: Double) {
    ornsteinUhlenbeck(stiffness: stiffness, strength: strength, time: time)
  }

  /// Takes many independent systems over `steps` steps of length Δ = `timeStep`.
  ///
  /// `levels` is N × members, one system a column, ascending; equal levels are a legitimate start,
  /// others are refused. Member m draws from sub-stream m of `stream` only, so that the result is
  /// the same bits for any number of threads, and for a member alone or among others. Each step
  /// takes N normal variates of it (implicit and explicit) or N(N + 1)/2 (matrix; the exact one
  /// jumps all steps at once). Give another stream to continue a run.
  ///
  /// Cost per member and step: the variates and, for N > 2, some four Cholesky factorisations of order
  /// N. Nothing is allocated per step.
  /// - Throws: ``DysonError``.
  public func evolve(
    _ levels: inout Matrix<Double>, steps: Int, timeStep: Double, scheme: Scheme = .implicit,
    stream: RandomStream
  ) throws(DysonError) {
    require(
      levels.rows == dimension, "\(levels.rows) rows of levels for dimension \(dimension)")
    require(steps >= 0, "the number of steps must not be negative, it is \(steps)")
    require(timeStep > 0, "the time step must be positive, it is \(timeStep)")
    guard steps > 0 else { return }
    try requireAscending(levels, least: -.infinity)
    try levels.forEachChunkOfColumns { (members, x) throws(DysonError) in
      switch scheme {
      case .implicit where dimension == 2:
        try implicitPairs(members, x, steps, timeStep, stream)
      case .implicit:
        try implicitLevels(members, x, steps, timeStep, stream)
      case .explicitSorted:
        try explicitLevels(members, x, steps, timeStep, stream)
      case .matrixExact:
        let (decay, noise) = transition(over: Double(steps) * timeStep)
        try matrices(members, x, steps: 1, decay: decay, noise: noise, stream)
      case .matrixEuler:
        try matrices(
          members, x, steps: steps, decay: 1 - stiffness * timeStep,
          noise: strength * timeStep.squareRoot(), stream)
      }
    }
  }

  /// With S = x_2 − x_1 and a = 1 + ΩΔ the implicit step is the positive root of
  /// a S′² − b S′ − 2g²Δ = 0, b = S + √2 g√Δ (ξ_2 − ξ_1); the centre has no interaction.
  private func implicitPairs(
    _ members: Range<Int>, _ x: UnsafeMutableBufferPointer<Double>, _ steps: Int,
    _ timeStep: Double, _ stream: RandomStream
  ) throws(DysonError) {
    let a = 1 + stiffness * timeStep
    let (inverse, half) = (1 / a, 0.5 / a)
    let kick = strength * (2 * timeStep).squareRoot()
    let push = 4 * strength * strength * timeStep
    let pull = center * stiffness * timeStep
    var noise = NoiseBlocks(perStep: 2)
    for (local, member) in members.enumerated() {
      var spacing = x[2 * local + 1] - x[2 * local]
      var middle = 0.5 * (x[2 * local + 1] + x[2 * local])
      noise.forEachStep(steps, of: stream, member: member) { xi in
        let b = spacing + kick * (xi[1] - xi[0])
        let q = (b * b + 2 * a * push).squareRoot() + abs(b)
        // Both forms are the same root; each adds numbers of one sign where it is used.
        spacing = b >= 0 ? half * q : push / q
        middle = inverse * (middle + pull + 0.5 * kick * (xi[0] + xi[1]))
      }
      guard middle.isFinite && spacing.isFinite else { throw .nonFinite }
      x[2 * local] = middle - 0.5 * spacing
      x[2 * local + 1] = middle + 0.5 * spacing
    }
  }

  private func implicitLevels(
    _ members: Range<Int>, _ x: UnsafeMutableBufferPointer<Double>, _ steps: Int,
    _ timeStep: Double, _ stream: RandomStream
  ) throws(DysonError) {
    let n = dimension
    let a = 1 + stiffness * timeStep
    let kick = strength * (2 * timeStep).squareRoot()
    let pull = center * stiffness * timeStep
    let coupling = strength * strength * timeStep
    var noise = NoiseBlocks(perStep: n)
    var newton = ChamberNewton(count: n)
    for (local, member) in members.enumerated() {
      let y = UnsafeMutableBufferPointer(rebasing: x[local * n..<(local + 1) * n])
      try noise.forEachStep(steps, of: stream, member: member) { xi throws(DysonError) in
        for i in 0..<n { xi[i] = y[i] + pull + kick * xi[i] }
        try newton.solve(y, b: xi, a: a, c: coupling)
      }
    }
  }

  private func explicitLevels(
    _ members: Range<Int>, _ x: UnsafeMutableBufferPointer<Double>, _ steps: Int,
    _ timeStep: Double, _ stream: RandomStream
  ) throws(DysonError) {
    let n = dimension
    let kick = strength * (2 * timeStep).squareRoot()
    let coupling = strength * strength * timeStep
    var noise = NoiseBlocks(perStep: n)
    for (local, member) in members.enumerated() {
      var y = UnsafeMutableBufferPointer(rebasing: x[local * n..<(local + 1) * n])
      noise.forEachStep(steps, of: stream, member: member) { xi in
        for i in 0..<n {
          xi[i] = y[i] + kick * xi[i] - stiffness * timeStep * (y[i] - center)
          for j in 0..<n where j != i && y[i] != y[j] { xi[i] += coupling / (y[i] - y[j]) }
        }
        for i in 0..<n { y[i] = xi[i] }
        y.sort()
      }
      // A sum keeps every NaN and infinity.
      guard y.reduce(0, +).isFinite else { throw .nonFinite }
    }
  }

  /// X ← κ + decay (X − κ) + noise · G, G of the orthogonal ensemble with element noise 1. The law of
  /// the levels depends on the levels of the start only, so that the start may be diagonal.
  private func matrices(
    _ members: Range<Int>, _ x: UnsafeMutableBufferPointer<Double>, steps: Int, decay: Double,
    noise elementNoise: Double, _ stream: RandomStream
  ) throws(DysonError) {
    let n = dimension
    var matrix = Matrix<Double>(rows: n, columns: n)
    var noise = NoiseBlocks(perStep: n * (n + 1) / 2)
    var solver = SymmetricEigenSolver<Double>(order: n, vectors: false)
    for (local, member) in members.enumerated() {
      for i in matrix.elements.indices { matrix.elements[i] = 0 }
      for i in 0..<n { matrix[i, i] = x[local * n + i] - center }
      noise.forEachStep(steps, of: stream, member: member) { xi in
        var next = 0
        for j in 0..<n {
          for i in j..<n {
            let scale = i == j ? elementNoise * 2.0.squareRoot() : elementNoise
            matrix[i, j] = decay * matrix[i, j] + scale * xi[next]
            next += 1
          }
        }
      }
      if n == 2 {
        let levels = TwoByTwo.symmetricEigenvalues(matrix[0, 0], matrix[1, 0], matrix[1, 1])
        x[2 * local] = center + levels.lower
        x[2 * local + 1] = center + levels.upper
        guard levels.lower.isFinite && levels.upper.isFinite else { throw .nonFinite }
      } else {
        do {
          try solver.solve(matrix)
        } catch {
          throw .decomposition(error)
        }
        for i in 0..<n { x[local * n + i] = center + solver.values[i] }
      }
    }
  }
}

/// Throws unless each column ascends from `least` on and is finite.
func requireAscending(_ levels: Matrix<Double>, least: Double) throws(DysonError) {
  for column in 0..<levels.columns {
    var before = least
    for i in 0..<levels.rows {
      let level = levels[i, column]
      guard level.isFinite else { throw .nonFinite }
      guard level >= before else { throw .unordered(before, level) }
      before = level
    }
  }
}

/// e^(−Ωt) and g √((1 − e^(−2Ωt))/(2Ω)), also for Ω = 0.
func ornsteinUhlenbeck(
  stiffness: Double, strength: Double, time: Double
) -> (decay: Double, elementNoise: Double) {
  require(time >= 0, "the time must not be negative, it is \(time)")
  guard stiffness > 0 else { return (1, strength * time.squareRoot()) }
  let spread = -Double.expMinusOne(-2 * stiffness * time) / (2 * stiffness)
  return (.exp(-stiffness * time), strength * spread.squareRoot())
}
