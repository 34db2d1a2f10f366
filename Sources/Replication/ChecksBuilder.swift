/// Lists of checks as one writes them down: one below the other, with `if` and `for` where they depend
/// on a run.
///
///     static func checks(_ data: Data, _ run: Run) -> [Check] {
///       Check.instrument("residual", …)
///       for B in run[batchSizes] where B < 100 { Check.claim("B2.position", …) }
///     }
@resultBuilder public enum ChecksBuilder {
  public static func buildExpression(_ check: Check) -> [Check] { [check] }
  public static func buildExpression(_ checks: [Check]) -> [Check] { checks }
  public static func buildBlock(_ parts: [Check]...) -> [Check] { parts.flatMap { $0 } }
  public static func buildArray(_ parts: [[Check]]) -> [Check] { parts.flatMap { $0 } }
  public static func buildOptional(_ part: [Check]?) -> [Check] { part ?? [] }
  public static func buildEither(first part: [Check]) -> [Check] { part }
  public static func buildEither(second part: [Check]) -> [Check] { part }
}
