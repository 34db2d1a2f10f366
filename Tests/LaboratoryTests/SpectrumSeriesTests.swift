import Glibc
import Laboratory
import Testing

@Suite struct SpectrumSeriesTests {
  @Test("A spectrum is drawn with its density over its law, and what is outside is marked")
  func table() throws {
    let figure = Figure(
      caption: "",
      panels: [
        Panel(
          x: Axis("eigenvalue"), y: Axis("density"),
          series: Series.spectrum(
            "B = 18", [-1, 0, 0.01, 1, 3], over: SemicircleLaw(radius: 2), stems: 0.5, .blue))
      ])
    var template = Array("/tmp/laboratory-tests-XXXXXX".utf8CString)
    _ = try #require(mkdtemp(&template))
    let folder = String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
    let names = ["spectrum.csv", "spectrum.gp", "spectrum.svg"]
    defer {
      for name in names { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    _ = try figure.write(to: folder, slug: "spectrum", format: .svg)
    let file = try #require(fopen("\(folder)/spectrum.csv", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    let table = String(decoding: bytes[..<count], as: UTF8.self)
    // Two of five eigenvalues in a bin of the width 4.08/40, one beyond the last.
    #expect(table.contains("a,B = 18,0,3.92157,") && table.contains("a,stems,3,0.5,"))
  }
}
