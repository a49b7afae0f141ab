#if Server
  internal import Foundation
  internal import HTTPTypes
  internal import Hummingbird
  internal import NIOCore
  internal import NIOPosix

  /// Makes a response value one of HTTP, whose bytes go out as fast as the reader takes them.
  struct HTTPResponseMaking {
    private let answer: ServerResponse
    private let entry: AccessEntry
    private let ledger: AnswerLedger

    init(_ answer: ServerResponse, _ entry: AccessEntry, _ ledger: AnswerLedger) {
      self.answer = answer
      self.entry = entry
      self.ledger = ledger
    }

    var response: Response {
      var fields = HTTPFields()
      for header in answer.headers where header.name != "landfund-cache" {
        if let name = HTTPField.Name(header.name) { fields.append(HTTPField(name: name, value: header.value)) }
      }
      return Response(status: .init(code: answer.status), headers: fields, body: body)
    }

    private var body: ResponseBody {
      let (entry, ledger) = (entry, ledger)
      switch answer.body {
      case .empty:
        ledger.finish(entry, bytes: 0)
        return ResponseBody(contentLength: length) { writer in try await writer.finish(nil) }
      case .bytes(let bytes):
        ledger.finish(entry, bytes: bytes.count)
        return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
      case .pieces(let source):
        let pieces = PieceBox(source)
        return ResponseBody(contentLength: length) { writer in
          var sent = 0
          do {
            while let piece = try await ledger.threads.runIfActive({ try pieces.next() }) {
              sent += piece.count
              try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
          } catch {
            ledger.cut(entry, bytes: sent, error)
            throw error
          }
          ledger.finish(entry, bytes: sent)
        }
      case .events(let source):
        return ResponseBody { writer in
          var sent = 0
          defer {
            source.leave()
            ledger.finish(entry, bytes: sent)
          }
          while let piece = await source.next() {
            sent += piece.count
            try await writer.write(ByteBuffer(bytes: piece))
          }
          try await writer.finish(nil)
        }
      case .file(let path, let range):
        let keeping = answer.keeping
        return ResponseBody(contentLength: range.count) { writer in
          let file = try FilePart(path, range)
          while let piece = try await ledger.threads.runIfActive({ try file.next() }) {
            try await writer.write(ByteBuffer(bytes: piece))
          }
          try await writer.finish(nil)
          withExtendedLifetime(keeping) {}
          ledger.finish(entry, bytes: range.count)
        }
      }
    }

    private var length: Int? { answer.header("content-length").flatMap { Int($0) } }
  }

  /// The source of one answer, asked by one task after the other.
  private final class PieceBox: @unchecked Sendable {
    private var source: any PieceSource

    init(_ source: any PieceSource) { self.source = source }

    func next() throws -> [UInt8]? { try source.next() }
  }

  /// A part of a file, read piece by piece by one task after the other.
  private final class FilePart: @unchecked Sendable {
    private let handle: FileHandle
    private var left: Int

    init(_ path: String, _ range: Range<Int>) throws {
      handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      try handle.seek(toOffset: UInt64(range.lowerBound))
      left = range.count
    }

    func next() throws -> [UInt8]? {
      guard left > 0, let piece = try handle.read(upToCount: min(left, 1 << 16)), !piece.isEmpty else { return nil }
      left -= piece.count
      return [UInt8](piece)
    }
  }

#endif
