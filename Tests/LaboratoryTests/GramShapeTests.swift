import Laboratory
import Testing

@Suite struct GramShapeTests {
  @Test("A shape has its ratio, and the laws of that ratio")
  func ratio() {
    let shape = GramShape(order: 500, sampleCount: 2000)
    #expect(shape.aspectRatio == 0.25 && shape.description == "γ = 0.25")
    #expect(GramShape(order: 4000, sampleCount: 1000).description == "γ = 4")
    #expect(shape.law(.additive) == GramOutlierLaw(.additive, aspectRatio: 0.25))
    #expect(shape.printed.threshold == 1.25 && shape.clear == 2.5)
    #expect(abs(1 - shape.shift - shape.printed.edgeMean(dimension: 500) / 2.25) < 1e-12)
  }
}
