// Names of version 0, for one version more.

/// The former name of ``CurvatureKind``.
@available(*, deprecated, renamed: "CurvatureKind")
public typealias Curvature = CurvatureKind

/// The former name of ``PerceptronCurvature``.
@available(*, deprecated, renamed: "PerceptronCurvature")
public typealias CurvatureOperator = PerceptronCurvature

/// The former name of ``DoublePrecisionCurvature``.
@available(*, deprecated, renamed: "DoublePrecisionCurvature")
public typealias WidenedCurvature = DoublePrecisionCurvature
