import CZlib

extension DataDirectory {
  /// Decompresses gzip data (RFC 1952) of one or several members.
  ///
  /// zlib's `gzread` would be shorter, but it takes a damaged header for plain data and passes over
  /// garbage at the end.
  ///
  /// - Throws: ``DatasetError/truncatedGzip(path:)``, ``DatasetError/corruptGzip(path:reason:)``,
  ///   ``DatasetError/garbageAfterGzip(path:count:)``, ``DatasetError/tooLarge(path:limit:)``, and what
  ///   `isEnough` throws; `path` only serves their messages.
  static func gunzip(
    _ compressed: [UInt8], path: String,
    until isEnough: (_ soFar: ArraySlice<UInt8>) throws(DatasetError) -> Bool
  ) throws(DatasetError) -> [UInt8] {
    var stream = z_stream()
    let gzipOnly: Int32 = 16 + MAX_WBITS
    guard
      inflateInit2_(&stream, gzipOnly, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .unreadableFile(path: path, reason: "zlib could not be started") }
    defer { inflateEnd(&stream) }

    var output: [UInt8] = []
    var input = compressed
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var consumed = 0
    var status = Z_OK
    repeat {
      // One step of inflation. Input is offered in parts, because zlib counts it in 32 bits.
      let offered = min(input.count - consumed, 1 << 20)
      let produced = input.withUnsafeMutableBufferPointer { input in
        buffer.withUnsafeMutableBufferPointer { buffer in
          stream.next_in = input.baseAddress.map { $0 + consumed }
          stream.avail_in = UInt32(offered)
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(buffer.count)
          status = inflate(&stream, Z_NO_FLUSH)
          return buffer.count - Int(stream.avail_out)
        }
      }
      consumed += offered - Int(stream.avail_in)
      output.append(contentsOf: buffer[..<produced])
      if output.count > largestFile { throw .tooLarge(path: path, limit: largestFile) }
      if produced > 0, try isEnough(output[...]) { return output }
      switch status {
      case Z_OK: break
      case Z_STREAM_END where consumed == input.count: break
      case Z_STREAM_END:
        // Another member may follow; anything else does not belong there.
        guard input[consumed...].starts(with: [0x1f, 0x8b]) else {
          throw .garbageAfterGzip(path: path, count: input.count - consumed)
        }
        inflateReset(&stream)
        status = Z_OK
      case Z_BUF_ERROR: throw .truncatedGzip(path: path)
      default:
        let reason = stream.msg.map { String(cString: $0) } ?? "zlib error \(status)"
        throw .corruptGzip(path: path, reason: reason)
      }
    } while status != Z_STREAM_END
    return output
  }
}
