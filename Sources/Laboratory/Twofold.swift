import Replication
import SemicircleCore

extension Check {
  /// A claim that two numbers agree within a factor of two, judged by the decades from one to the other:
  /// log₁₀ of their ratio, which is to be 0.
  ///
  /// - Parameters:
  ///   - statement: "from …" the one "to …" the other.
  ///   - decades: their mean over units.
  ///   - rival: what another statement has for the same decades.
  public static func twofold(
    _ id: String, _ statement: String, _ decades: Estimate, rival: Rival, inControl: InControl
  ) -> Check {
    .claim(
      id, "decades " + statement, decades, .near(0), allowing: 0.3, because: "a factor of two",
      rivals: .all([rival]), inControl: inControl)
  }
}
