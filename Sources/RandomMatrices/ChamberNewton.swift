import Requirements

/// The solver of one drift-implicit step of interacting levels: finds the ordered y with
///
///     a y_i − c [ wall/y_i + Σ_j 1/(y_i − y_j) + mirror Σ_j 1/(y_i + y_j) ] = b_i,    j ≠ i.
///
/// The left side is the gradient of a strictly convex function that grows to infinity at the walls
/// of the chamber y_1 < … < y_N (with mirror images 0 ≤ |y_1| < y_2, with a wall 0 < y_1), so that
/// exactly one solution exists, whatever b is. Newton's method from inside the chamber, each step cut
/// to 0.9 of what closes the first gap, stays inside; near the solution it is quadratic.
///
/// Cost: a Cholesky factorisation, N³/3 operations, for each of typically 3 to 6 iterations. Nothing
/// is allocated after `init`.
package struct ChamberNewton {
  package let count: Int
  package let wall: Double
  package let mirror: Bool
  private var gradient: [Double]
  private var jacobian: [Double]  // lower triangle, row by row with stride `count`

  package init(count: Int, wall: Double = 0, mirror: Bool = false) {
    require(count > 0, "the number of levels must be positive, it is \(count)")
    self.count = count
    self.wall = wall
    self.mirror = mirror
    gradient = Array(repeating: 0, count: count)
    jacobian = Array(repeating: 0, count: count * count)
  }

  /// Solves for y, which holds the levels before the step: a point of the chamber or of its walls.
  ///
  /// - Throws: ``DysonError``.
  package mutating func solve(
    _ y: UnsafeMutableBufferPointer<Double>, b: UnsafeMutableBufferPointer<Double>, a: Double,
    c: Double
  ) throws(DysonError) {
    enter(y, least: 1e-3 * c.squareRoot())
    let limit = 200
    for _ in 0..<limit {
      assemble(y, b: b, a: a, c: c)
      factorAndSolve()
      // `gradient` now holds the Newton step that is to be subtracted.
      let (cut, relative) = measure(y)
      for i in 0..<count { y[i] -= cut * gradient[i] }
      // The error after a full step is of the order of the square of its relative size.
      if cut == 1 && relative < 1e-8 {
        // Comparisons with NaN are false, so that a NaN ends here too.
        guard y.reduce(0, +).isFinite else { throw .nonFinite }
        return
      }
    }
    throw .noConvergence(iterations: limit)
  }

  /// Moves a start that touches a wall, or almost, into the chamber. Gaps of the solution are of the
  /// order of √c or wider as a rule, and Newton's method only doubles a gap that is far too small.
  private func enter(_ y: UnsafeMutableBufferPointer<Double>, least: Double) {
    if wall > 0 { y[0] = max(y[0], least) }
    for i in 1..<count { y[i] = max(y[i], y[i - 1] + least) }
  }

  /// Fills gradient and Hessian of the convex function at y.
  private mutating func assemble(
    _ y: UnsafeMutableBufferPointer<Double>, b: UnsafeMutableBufferPointer<Double>, a: Double,
    c: Double
  ) {
    let n = count
    gradient.withUnsafeMutableBufferPointer { force in
      jacobian.withUnsafeMutableBufferPointer { matrix in
        for i in 0..<n {
          force[i] = a * y[i] - b[i]
          matrix[i * n + i] = a
          if wall > 0 {
            let inverse = 1 / y[i]
            force[i] -= c * wall * inverse
            matrix[i * n + i] += c * wall * inverse * inverse
          }
        }
        for i in 0..<n {
          for j in 0..<i {
            let inverse = 1 / (y[i] - y[j])
            let (push, stiffness) = (c * inverse, c * inverse * inverse)
            force[i] -= push
            force[j] += push
            matrix[i * n + i] += stiffness
            matrix[j * n + j] += stiffness
            matrix[i * n + j] = -stiffness
            if mirror {
              let inverse = 1 / (y[i] + y[j])
              let (push, stiffness) = (c * inverse, c * inverse * inverse)
              force[i] -= push
              force[j] -= push
              matrix[i * n + i] += stiffness
              matrix[j * n + j] += stiffness
              matrix[i * n + j] += stiffness
            }
          }
        }
      }
    }
  }

  /// gradient ← Hessian⁻¹ gradient by Cholesky; the Hessian is at least a times the identity.
  private mutating func factorAndSolve() {
    let n = count
    gradient.withUnsafeMutableBufferPointer { x in
      jacobian.withUnsafeMutableBufferPointer { matrix in
        for i in 0..<n {
          for j in 0...i {
            var sum = matrix[i * n + j]
            for k in 0..<j { sum -= matrix[i * n + k] * matrix[j * n + k] }
            // The diagonal keeps the inverse of its factor: one division for each row.
            matrix[i * n + j] = i == j ? 1 / sum.squareRoot() : sum * matrix[j * n + j]
          }
          var sum = x[i]
          for k in 0..<i { sum -= matrix[i * n + k] * x[k] }
          x[i] = sum * matrix[i * n + i]
        }
        for i in (0..<n).reversed() {
          var sum = x[i]
          for k in i + 1..<n { sum -= matrix[k * n + i] * x[k] }
          x[i] = sum * matrix[i * n + i]
        }
      }
    }
  }

  /// The share of the step that keeps all gaps open, and the size of the step against the gaps.
  ///
  /// A move of all levels together closes no gap and counts as small: the equation is linear in it.
  private func measure(
    _ y: UnsafeMutableBufferPointer<Double>
  ) -> (cut: Double, relative: Double) {
    var fastest = 0.0  // the largest (closing speed)/gap
    var relative = 0.0
    // Levels are rounded to this much, gaps with them: a smaller move cannot be resolved.
    let floor = 4 * max(abs(y[0]), abs(y[count - 1])).ulp
    func gap(_ width: Double, closing: Double) {
      let rate = closing / width
      fastest = max(fastest, rate)
      if abs(closing) > floor { relative = max(relative, abs(rate)) }
    }
    for i in 1..<count {
      gap(y[i] - y[i - 1], closing: gradient[i] - gradient[i - 1])
    }
    if wall > 0 { gap(y[0], closing: gradient[0]) }
    if mirror && wall == 0 && count > 1 { gap(y[0] + y[1], closing: gradient[0] + gradient[1]) }
    return (fastest > 0.9 ? 0.9 / fastest : 1, relative)
  }
}
