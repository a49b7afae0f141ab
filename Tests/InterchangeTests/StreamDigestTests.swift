import Interchange
import Testing

/// A digest of bytes that come in pieces is that of the whole.
struct StreamDigestTests {
  @Test(arguments: [[], [0], [1, 2, 3], [16_383, 1, 1], [16_384, 5], [7, 16_385, 9, 40_000, 1], Array(1...300)])
  func piecesAreTheWhole(_ sizes: [Int]) {
    let digest = StreamDigest()
    var whole = ""
    for (number, size) in sizes.enumerated() {
      var piece = String(repeating: "\(number % 10)", count: size)
      whole += piece
      piece.withUTF8 { digest.add(UnsafeRawBufferPointer($0)) }
    }
    #expect(digest.finished() == FileDigest.sha256(of: whole))
  }
}
