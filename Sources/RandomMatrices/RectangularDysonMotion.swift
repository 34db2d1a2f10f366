import LinearAlgebra
import Randomness
import RealModule
import Requirements

/// The singular values r_1 < … < r_N of an M × N matrix, M ≥ N, whose elements are independent
/// Ornstein–Uhlenbeck processes about 0: with dW = −ΩW dt + s dB
///
///     dr_i = −Ω r_i dt + s dB_i
///            + (s²/2) [ (M − N)/r_i + Σ_{j≠i} (1/(r_i − r_j) + 1/(r_i + r_j)) ] dt.
///
/// Their noise is additive, which that of the eigenvalues x_i = r_i² of WᵀW is not:
///
///     dx_i = −2Ω x_i dt + 2s√x_i dB_i + s²(M − N + 1) dt + Σ_{j≠i} 2s² x_i/(x_i − x_j) dt.
///
/// The third term is Itô's: it comes from the product dWᵀdW and is of the order of the repulsion.
///
/// Source: Bru, J. Multivariate Analysis 29 (1989) 127; Park, Favoni, Lucini, Aarts (2024). The
/// scheme in the singular values is ours.
public struct RectangularDysonMotion: Equatable, Sendable {
  /// How the singular values are taken over a time step Δ.
  public enum Scheme: CaseIterable, Sendable {
    /// The force at the end of the step, by Newton's method in the chamber 0 < r_1 < … < r_N. For
    /// M = N no force keeps r_1 from 0, where it is reflected: the step then is taken in
    /// |r_1| < r_2 < …, with the sign of r_1 dropped.
    case implicit
    /// As `implicit`, of the equation of the x_i without its Itô term, which lowers the first
    /// coefficient from M − N to −1: a control. That force, attractive, is taken at the start of the
    /// step and never beyond 0.
    case implicitWithoutIto
    /// The matrix, by its exact transition: the law is exact for every Δ.
    case matrixExact
  }

  /// The number M of rows.
  public let rows: Int
  /// The number N ≤ M of columns and of singular values.
  public let columns: Int
  /// The rate Ω ≥ 0 of the restoring force, 1/time; 0, the default, is free Brownian motion.
  public let stiffness: Double
  /// s > 0: each element diffuses as s² times time.
  public let strength: Double

  /// The motion of the singular values of an M × N matrix.
  public init(rows: Int, columns: Int, stiffness: Double = 0, strength: Double = 1) {
    require(
      columns > 0 && rows >= columns,
      "a \(rows) × \(columns) matrix: columns must be positive and no more than rows")
    require(stiffness >= 0, "the stiffness must not be negative, it is \(stiffness)")
    require(strength > 0, "the strength must be positive, it is \(strength)")
    self.rows = rows
    self.columns = columns
    self.stiffness = stiffness
    self.strength = strength
  }

  /// The share e^(−Ωt) of the start that is left after a time t, and the standard deviation of an
  /// element about it.
  public func transition(over time: Double) -> (decay: Double, elementNoise: Double) {
    ornsteinUhlenbeck(stiffness: stiffness, strength: strength, time: time)
  }

  /// Takes many independent systems over `steps` steps of length Δ = `timeStep`.
  ///
  /// `singularValues` is N × members, one system a column, ascending and not negative. Streams,
  /// threads and memory: as ``DysonBrownianMotion/evolve(_:steps:timeStep:scheme:stream:)``; a matrix
  /// takes MN variates, once.
  /// - Throws: ``DysonError``.
  public func evolve(
    _ singularValues: inout Matrix<Double>, steps: Int, timeStep: Double,
    scheme: Scheme = .implicit, stream: RandomStream
  ) throws(DysonError) {
    require(
      singularValues.rows == columns,
      "\(singularValues.rows) rows of singular values for \(columns) columns")
    require(steps >= 0, "the number of steps must not be negative, it is \(steps)")
    require(timeStep > 0, "the time step must be positive, it is \(timeStep)")
    guard steps > 0 else { return }
    try requireAscending(singularValues, least: 0)
    try singularValues.forEachChunkOfColumns { (members, r) throws(DysonError) in
      switch scheme {
      case .implicit:
        try implicit(members, r, steps, timeStep, withIto: true, stream)
      case .implicitWithoutIto:
        try implicit(members, r, steps, timeStep, withIto: false, stream)
      case .matrixExact:
        try matrices(members, r, time: Double(steps) * timeStep, stream)
      }
    }
  }

  private func implicit(
    _ members: Range<Int>, _ r: UnsafeMutableBufferPointer<Double>, _ steps: Int,
    _ timeStep: Double, withIto: Bool, _ stream: RandomStream
  ) throws(DysonError) {
    let n = columns
    let a = 1 + stiffness * timeStep
    let kick = strength * timeStep.squareRoot()
    let coupling = 0.5 * strength * strength * timeStep
    var noise = NoiseBlocks(perStep: n)
    var newton = ChamberNewton(
      count: n, wall: withIto ? Double(rows - columns) : 0, mirror: true)
    for (local, member) in members.enumerated() {
      let y = UnsafeMutableBufferPointer(rebasing: r[local * n..<(local + 1) * n])
      try noise.forEachStep(steps, of: stream, member: member) { xi throws(DysonError) in
        for i in 0..<n {
          let fall = withIto ? 0 : min(y[i], coupling / y[i])
          xi[i] = y[i] - fall + kick * xi[i]
        }
        try newton.solve(y, b: xi, a: a, c: coupling)
        y[0] = abs(y[0])
      }
    }
  }

  /// W ← decay · W + noise · G. The law of the singular values depends on those of the start only, so
  /// that the start may be diagonal.
  private func matrices(
    _ members: Range<Int>, _ r: UnsafeMutableBufferPointer<Double>, time: Double,
    _ stream: RandomStream
  ) throws(DysonError) {
    let n = columns
    let (decay, elementNoise) = transition(over: time)
    var matrix = Matrix<Double>(rows: rows, columns: n)
    for (local, member) in members.enumerated() {
      var own = stream.substream(UInt32(member))
      own.fillNormal(&matrix.elements)
      for i in matrix.elements.indices { matrix.elements[i] *= elementNoise }
      for i in 0..<n { matrix[i, i] += decay * r[local * n + i] }
      do {
        let values = try matrix.singularValues()
        for i in 0..<n { r[local * n + i] = values[n - 1 - i] }
      } catch {
        throw .decomposition(error)
      }
    }
  }
}
