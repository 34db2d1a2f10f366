import Randomness
import Testing

@Suite struct FillKernelTests {
  typealias Buffer = UnsafeMutableBufferPointer<Double>

  /// The stream shortly before the low half of its block number overflows, and somewhere else.
  static let streams = ([0, 0xffff_ffe9, 0x7_ffff_ff00] as [UInt64]).map { number in
    var stream = RandomStream("kernels", seed: 11, cell: 0x8000_0001, replicate: 0xffff_fffe)
    stream.blockNumber = number
    return stream
  }

  /// `before` single draws, a fill of `count` and one more draw: of the elements by single draws.
  func check(
    _ kernel: FillKernel, count: Int, before: Int, of stream: RandomStream,
    _ fill: (inout RandomStream, Buffer, FillKernel) -> Void,
    _ draw: (inout RandomStream) -> Double
  ) {
    var single = stream
    var filled = stream
    for _ in 0..<before { #expect(draw(&single) == draw(&filled)) }
    // A place that is not aligned, between two elements that must stay as they are.
    var x = [Double](repeating: .infinity, count: count + 2)
    x.withUnsafeMutableBufferPointer {
      fill(&filled, Buffer(rebasing: $0[1..<count + 1]), kernel)
    }
    let expected = [.infinity] + (0..<count).map { _ in draw(&single) } + [.infinity]
    #expect(
      x.map(\.bitPattern) == expected.map(\.bitPattern), "\(kernel), \(count) after \(before)")
    #expect(draw(&filled) == draw(&single), "the streams stand at the same place")
  }

  @Test(arguments: FillKernel.allCases.filter(\.isSupported))
  func everyKernelGivesTheBitsOfSingleDraws(kernel: FillKernel) {
    for stream in Self.streams {
      for count in Array(0...200) + [1000, 1003] {
        for before in 0...2 {
          check(
            kernel, count: count, before: before, of: stream,
            { $0.fillNormal($1, kernel: $2) }, { $0.normal() })
          check(
            kernel, count: count, before: before, of: stream,
            { $0.fillUniform($1, kernel: $2) }, { $0.uniform() })
        }
      }
    }
  }

  @Test(arguments: FillKernel.allCases.filter(\.isSupported))
  func kernelsAgreeOnManyVariates(kernel: FillKernel) {
    let count = 1 << 20
    let stream = RandomStream("kernels", seed: 12)
    func bits(_ fill: (inout RandomStream, Buffer) -> Void) -> [UInt64] {
      var stream = stream
      var x = [Double](repeating: 0, count: count)
      x.withUnsafeMutableBufferPointer { fill(&stream, $0) }
      return x.map(\.bitPattern)
    }
    #expect(
      bits { $0.fillNormal($1, kernel: kernel) } == bits { $0.fillNormal($1, kernel: .portable) })
    #expect(
      bits { $0.fillUniform($1, kernel: kernel) } == bits { $0.fillUniform($1, kernel: .portable) })
  }

  @Test func theFastestKernelIsSupported() {
    #expect(FillKernel.fastest.isSupported)
    #expect(FillKernel.portable.isSupported)
  }
}
