// Names of version 0, for one version more.

/// The former name of ``TwoBatchDescent``.
@available(*, deprecated, renamed: "TwoBatchDescent")
public typealias IndependentCurvature = TwoBatchDescent
