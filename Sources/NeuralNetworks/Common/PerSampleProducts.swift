import LinearAlgebra

/// What the curvature matrix C_i of each sample does to one vector v. No C_i is ever formed.
public struct PerSampleProducts<Scalar: BLASScalar>: Sendable {
  /// ‖C_i v‖² for each sample.
  public let squaredNorms: [Scalar]
  /// vᵀC_i v for each sample.
  public let quadraticForms: [Scalar]
}
