// Stands in for the modules that have not landed.
public enum ImageSource: String, CaseIterable, Sendable { case strokes, mnist, cifar10 }
public struct Figure: Sendable {
  public init() {}
}
