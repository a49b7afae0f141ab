internal import CZlib

/// Packs bytes as gzip (RFC 1952) piece by piece, without name and time, so that the same bytes give the same.
///
/// It belongs to one task. Cost: that of zlib at its default level, some 30 MB a second.
public final class GzipStream {
  private var stream = z_stream()

  /// Begins.
  ///
  /// - Parameter level: 1, the quickest, to 9, the smallest.
  public init(level: Int32 = 6) {
    // 15 bits of window, and 16 for the head and tail of gzip.
    let status = deflateInit2_(
      &stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib cannot begin")
  }

  deinit { deflateEnd(&stream) }

  /// What packing gives for some more bytes; it may be empty.
  public func pack(_ bytes: [UInt8]) -> [UInt8] { run(bytes, Z_NO_FLUSH) }

  /// The end; nothing may be packed afterwards.
  public func finish() -> [UInt8] { run([], Z_FINISH) }

  /// All at once.
  public static func packed(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
    let stream = GzipStream(level: level)
    return stream.run(bytes, Z_FINISH)
  }

  private func run(_ bytes: [UInt8], _ flush: Int32) -> [UInt8] {
    var packed: [UInt8] = []
    var input = bytes
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      while true {
        let size = max(1024, Int(deflateBound(&stream, UInt(stream.avail_in))))
        let status = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { output in
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(size)
          let status = deflate(&stream, flush)
          packed.append(contentsOf: output[..<(size - Int(stream.avail_out))])
          return status
        }
        if status == Z_STREAM_END || (flush == Z_NO_FLUSH && stream.avail_in == 0) { break }
        precondition(status == Z_OK || status == Z_BUF_ERROR, "zlib cannot go on")
      }
      stream.next_in = nil
    }
    return packed
  }
}

extension GzipStream {
  /// What was packed before, all at once.
  ///
  /// - Precondition: the bytes are those of ``packed(_:level:)``.
  public static func unpacked(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let status = inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib cannot begin")
    defer { inflateEnd(&stream) }
    var unpacked: [UInt8] = []
    var input = bytes
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      var status = Z_OK
      while status == Z_OK {
        status = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { output in
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          let status = inflate(&stream, Z_NO_FLUSH)
          unpacked.append(contentsOf: output[..<(output.count - Int(stream.avail_out))])
          return status
        }
      }
      precondition(status == Z_STREAM_END, "the bytes are not packed as they should be")
    }
    return unpacked
  }
}
