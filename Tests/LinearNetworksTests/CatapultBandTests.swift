import LinearNetworks
import RealModule
import Testing

@Suite struct CatapultBandTests {
  /// ηλ_∞ = 2 − ξ − ⅔ξ² − (4/9)ξ³ − (14/135)ξ⁴ + O(ξ⁵), ξ = ηλ₀ − 2, from small starts.
  @Test(arguments: [0.1, 0.2])
  func bandIsALineNearTheEdge(_ ξ: Double) throws {
    let band = CatapultBand(rate: 2 + ξ, starts: 20, largest: 1e-4, steps: 10_000)
    let tail = 4.0 / 9 + 14.0 / 135 * ξ
    let law = 2 - ξ - ξ * ξ * (2.0 / 3 + tail * ξ)
    #expect(abs(band.low - law) < .pow(ξ, 5) && abs(band.high - law) < .pow(ξ, 5))
    #expect(band.low...band.high ~= band.mean)
    #expect(band.ends.count == 20 && band.productError < 1e-9)
    #expect(try #require(band.peaks).upperBound < 1)
  }

  @Test func startsThatAreNotDoneAreLeftOut() {
    let band = CatapultBand(rate: 2.5, starts: 5, largest: 1e-4, steps: 3)
    #expect(band.orbits.count == 5 && band.ends.isEmpty && band.peaks == nil)
    #expect(band.low.isNaN && band.mean.isNaN && band.productError == 0)
  }
}
