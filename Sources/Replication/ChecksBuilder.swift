/// Lists of checks as one writes them down: one below the other, with `if` and `for` where they depend
/// on a run.
///
///     static func checks(_ data: Data, _ run: Run) -> [Check] {
///       Check.instrument("residual", …)
///       for B in run[batchSizes] where B < 100 { Check.claim("B2.position", …) }
///     }
@resultBuilder public enum ChecksBuilder {
  /// A line with one check.
  public static func buildExpression(_ check: Check) -> [Check] { [check] }
  /// A line with several, such as a call that returns them.
  public static func buildExpression(_ checks: [Check]) -> [Check] { checks }
  /// The lines of a block, in their order.
  public static func buildBlock(_ parts: [Check]...) -> [Check] { parts.flatMap { $0 } }
  /// The rounds of a `for`.
  public static func buildArray(_ parts: [[Check]]) -> [Check] { parts.flatMap { $0 } }
  /// An `if` without `else`.
  public static func buildOptional(_ part: [Check]?) -> [Check] { part ?? [] }
  /// The first branch of an `if` or a `switch`.
  public static func buildEither(first part: [Check]) -> [Check] { part }
  /// Another branch.
  public static func buildEither(second part: [Check]) -> [Check] { part }
}
