// Stands in for the module that has not landed.
public struct Figure: Sendable {
  public init() {}
}
