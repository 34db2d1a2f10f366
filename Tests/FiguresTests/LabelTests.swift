import Figures
import Testing

@Suite struct LabelTests {
  @Test func `plain text shows signs, formulas lose their typography`() {
    #expect(Label("train_loss {a}^2").plain == "train_loss {a}^2")
    #expect(Label("over $λ/ℓ_c$").plain == "over λ/ℓ_c")
    #expect(Label("$\\lambda_{max}^2 - \\sigma x$").plain == "λ_max² − σx")
    #expect(Label("$10^{-3}$").plain == "10⁻³")
    #expect(Label("$e^{-t/τ}$").plain == "e^(−t/τ)")
    #expect(Label("cost 3 \\$ each").plain == "cost 3 $ each")
    #expect(Label(plain: "$x_1$").plain == "$x_1$")
    #expect(Label("$\\mathrm{Var} x'$").plain == "Var x′")
  }

  @Test func `a label may hold a value`() {
    let size = 150
    let label: Label = "$P = \(size)$"
    #expect(label.plain == "P = 150")
  }

  /// gnuplot reads the text back from the picture: what arrives must be what was written.
  @Test func `every special character arrives in the picture`() throws {
    let special = "\\ ^ _ { } @ & ~ ' ` % $ # ! \" < > | ; * 100% %g ''"
    try withFolder { folder in
      var figure = smallFigure()
      figure.panels[0].title = Label(plain: special)
      figure.panels[0].x.ticks = .labelled([2: Label(plain: special)])
      try figure.write(to: folder, slug: "special")
      let picture = plainText(ofSVG: text(of: "\(folder)/special.svg"))
      #expect(picture.filter { $0 == special }.count == 2)
    }
  }

  @Test func `control characters cannot break the script`() throws {
    try withFolder { folder in
      var figure = smallFigure()
      figure.panels[0].title = Label(plain: "a\nset output 'x'\r\tb\u{7}")
      try figure.write(to: folder, slug: "control")
      #expect(names(in: folder) == ["control.csv", "control.gp", "control.svg"])
    }
  }

  /// The contents of the text elements, without markup.
  private func plainText(ofSVG svg: String) -> [String] {
    svg.split(separator: "<text").dropFirst().map { piece in
      let end = piece.firstRange(of: "</text>")?.lowerBound ?? piece.endIndex
      var inside = false
      var result = ""
      for character in piece[..<end] {
        if character == ">", !inside {
          inside = true
        } else if character == "<" {
          inside = false
        } else if inside {
          result.append(character)
        }
      }
      for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
        result = result.split(separator: entity, omittingEmptySubsequences: false)
          .joined(separator: sign)
      }
      return result
    }
  }
}
