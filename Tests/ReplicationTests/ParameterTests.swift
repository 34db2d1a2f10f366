import Datasets
import Replication
import Testing

private enum Shape: String, ParameterChoice { case round, square }

@Suite struct ParameterTests {
  private let size = Parameter(
    "size", symbol: "n", "", default: 10, tiny: 2, on: [.mnist: 20], range: 1...100,
    origin: .ours(""))
  private let rate = Parameter(
    "rate", symbol: "η", "", unit: "1/step", default: 0.1, paper: 0.01, range: 0...1,
    origin: .paper("Table 1"))
  private let batches = Parameter(
    "batches", symbol: "B", "", default: [8, 16], range: 1...64, origin: .ours(""))
  private let shape = Parameter("shape", symbol: "–", "", default: Shape.round, origin: .ours(""))

  @Test func theValueIsThatOfTheScaleAndTheDataSet() {
    func value(_ scale: Scale, _ images: ImageSource?) -> String {
      size.value(at: scale, on: images).text
    }
    #expect(value(.default, nil) == "10")
    #expect(value(.tiny, nil) == "2")
    #expect(value(.paper, nil) == "10")
    #expect(value(.default, .strokes) == "10")
    #expect(value(.default, .mnist) == "20")
    #expect(value(.paper, .mnist) == "20")
    #expect(value(.tiny, .mnist) == "2")
    #expect(rate.value(at: .paper, on: nil).text == "0.01")
  }

  @Test func textsOfTheRightKindAreUnderstood() throws {
    #expect(try size.parse("7").text == "7")
    #expect(try rate.parse("1e-3").text == "0.001")
    #expect(try batches.parse("8,32,64").text == "8,32,64")
    #expect(try shape.parse("square").text == "square")
  }

  @Test(arguments: ["", "x", "1.5", "7 ", "0x7", "99999999999999999999", "0", "101", "-1"])
  func anIntegerMustBeOneAndInItsRange(text: String) {
    #expect(throws: UsageError.self) { try size.parse(text) }
  }

  @Test(arguments: ["", "x", "nan", "inf", "-inf", "1.1", "-0.1", "1,2"])
  func aNumberMustBeFiniteAndInItsRange(text: String) {
    #expect(throws: UsageError.self) { try rate.parse(text) }
  }

  @Test(arguments: ["", ",", "8,", "8,,16", "8,x", "8,65", "8;16"])
  func everyElementOfAListMustBeGood(text: String) {
    #expect(throws: UsageError.self) { try batches.parse(text) }
  }

  @Test func aChoiceMustBeAmongTheCases() {
    #expect(throws: UsageError.self) { try shape.parse("Round") }
    do {
      _ = try shape.parse("oval")
    } catch {
      #expect(error.description.contains("round, square"))
    }
  }

  @Test func onlyAParameterWithAValueForItIsSpecialAtAScale() {
    #expect(size.isSpecial(at: .tiny) && !size.isSpecial(at: .paper))
    #expect(!rate.isSpecial(at: .tiny) && rate.isSpecial(at: .paper))
  }

  @Test func aListHasItsLengthAndItsOrder() throws {
    func list(_ order: ListOrder) -> Parameter<[Int]> {
      Parameter(
        "list", symbol: "l", "", default: order == .decreasing ? [3, 2] : [2, 3], range: 1...9,
        order: order, count: 2...4, origin: .ours(""))
    }
    let texts = ["2,3,5", "5,3,2", "2,5,3", "2,2", "2", "1,2,3,4,5"]
    func accepted(_ order: ListOrder) -> [String] {
      texts.filter { (try? list(order).parse($0)) != nil }
    }
    #expect(accepted(.any) == ["2,3,5", "5,3,2", "2,5,3", "2,2"])
    #expect(accepted(.distinct) == ["2,3,5", "5,3,2", "2,5,3"])
    #expect(accepted(.increasing) == ["2,3,5"])
    #expect(accepted(.decreasing) == ["5,3,2"])
    #expect(list(.increasing).admitted == "2 or more, at most 4, each in 1…9, increasing")
    let error = #expect(throws: UsageError.self) { try list(.increasing).parse("2,2") }
    #expect(error?.description == "--set list=2,2: must be \(list(.increasing).admitted)")
  }

  @Test func theEndsAreThoseOfTheRangeAndAreAdmitted() throws {
    #expect(size.ends == ["1", "100"])
    #expect(shape.ends == ["round", "square"])
    #expect(rate.ends == ["0", "1"])
    #expect(batches.ends == ["1", "64", "1,64", "64,1", "1,1"])
    for end in batches.ends { #expect(try batches.parse(end).text == end) }
    // Those that the order forbids cannot be tried.
    let ordered = Parameter(
      "list", symbol: "l", "", default: [2, 3, 4], range: 1...9, order: .increasing,
      origin: .ours(""))
    #expect(ordered.ends == ["1", "9", "1,9", "1,3,4", "2,3,9"])
  }

  @Test func twoValuesHaveOneTextOnlyIfTheyAreOne() {
    for value in [0.5, 0.1, 1e-9, 123456, 1.0 / 3, 0.5000001, 0.1 + 0.2, 5e-324] {
      for other in [value.nextUp, value.nextDown, value * (1 + 1e-7)] where other != value {
        #expect(other.text != value.text)
      }
      #expect(Double(argument: value.text) == value)
      #expect(value.json.text == value.text + "\n")
    }
    #expect(0.5.text == "0.5" && 0.5000001.text == "0.5000001")
  }
}
