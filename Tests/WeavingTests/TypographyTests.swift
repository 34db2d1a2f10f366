import Testing
import Weaving

@Suite struct TypographyTests {
  @Test(arguments: [
    (0.0501234, 2, "0.050"), (1817, 2, "1800"), (999.9, 2, "1000"), (-0.000123, 2, "-0.00012"),
    (1.5e-7, 2, "1.5e-7"), (123456789, 3, "1.23e8"), (0, 3, "0"), (0.5, 1, "0.5"),
  ])
  func numbersHaveTheirDigits(value: Double, digits: Int, text: String) {
    #expect(Typography.number(value, digits: digits) == text)
  }

  @Test(arguments: [
    (1.11994, 0.0395108, "1.120 ± 0.040"), (-0.0071, 0.0434, "−0.007 ± 0.043"),
    (0.4, 0.0118, "0.400 ± 0.012"), (1, 0, "1 ± 0"), (0, 0.25, "0 ± 0.25"),
    (1.00039, 9.96e-6, "1.00039 ± 1.0\u{A0}×\u{A0}10<sup>−5</sup>"),
  ])
  func aValueHasTheDigitsOfItsError(value: Double, error: Double, html: String) {
    #expect(Typography.html(value, error: error) == html)
  }

  @Test(arguments: [
    ("λ + ℓ_c²/λ", "λ + ℓ<sub>c</sub>²/λ"), ("h_* and λ_∞", "h<sub>*</sub> and λ<sub>∞</sub>"),
    ("ηλ_∞", "ηλ<sub>∞</sub>"), ("φ₁ᵀH_Bφ₁", "φ₁ᵀH<sub>B</sub>φ₁"), ("max_count", "max_count"),
    ("P^(−2/3) 10^5", "P<sup>−2/3</sup> 10<sup>5</sup>"),
    ("a < b & c", "a &lt; b &amp; c"), ("in 1e-13…1", "in 10<sup>−13</sup>…1"),
    ("2.5e+06 of E3.e1", "2.5\u{A0}×\u{A0}10<sup>6</sup> of E3.e1"),
  ])
  func symbolsAreSet(text: String, html: String) {
    #expect(Typography.html(text) == html)
  }
}
