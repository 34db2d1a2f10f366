import FoundationEssentials
import Replication
import Testing

@Suite struct JSONTests {
  @Test func numbersHaveSixSignificantDigits() {
    #expect(JSON.number(0.1 + 0.2).text == "0.3\n")
    #expect(JSON.number(1.0 / 3).text == "0.333333\n")
    #expect(JSON.number(123_456_789).text == "1.23457e+08\n")
    #expect(JSON.number(-0.0).text == "0\n")
    #expect(JSON.unsigned(.max).text == "18446744073709551615\n")
  }

  @Test func numbersThatAreNotFiniteAreWords() {
    #expect(
      JSON.array([.number(.infinity), .number(-.infinity), .number(.nan)]).text
        == "[\"inf\", \"-inf\", \"nan\"]\n")
  }

  @Test func keysKeepTheirOrder() {
    let json = JSON.object([("b", 1), ("a", .object([])), ("c", .array([]))])
    #expect(json.text == "{\n  \"b\": 1,\n  \"a\": {},\n  \"c\": []\n}\n")
  }

  @Test func anIndependentReaderFindsEveryString() throws {
    let strings = ["", "\"", "\\", "\n\t\r\u{0}\u{1f}\u{7f}", "λ ± σ → 𝛌", "</script>", "a/b"]
    let data = FoundationEssentials.Data(JSON.array(strings.map(JSON.string)).text.utf8)
    #expect(try JSONDecoder().decode([String].self, from: data) == strings)
  }
}
