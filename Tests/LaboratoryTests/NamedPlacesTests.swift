import Laboratory
import Testing

@Suite struct NamedPlacesTests {
  @Test("Names stand at 0, 1, 2 …, with half a place at both ends")
  func places() {
    let axis = Axis.names("images", ["raw", "centred", "whitened"])
    #expect(axis.from == -0.5 && axis.to == 2.5)
    guard case .labelled(let names) = axis.ticks else {
      Issue.record("no names")
      return
    }
    #expect(names.keys.sorted() == [0, 1, 2])
    #expect(names[1]?.plain == "centred")
  }
}
