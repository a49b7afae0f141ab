/// What the header of a dBASE table says about its texts.
struct DBaseTable {
  /// The encoding of byte 29; `nil` where it says nothing.
  let encoding: DeclaredEncoding?
  /// How many bytes a text of each field has at most, by name.
  let widths: [String: Int]

  /// Reads the first bytes of the file.
  init(_ head: [UInt8]) {
    encoding = head.count > 29 ? Self.page(head[29]).flatMap { Self.declared($0) } : nil
    var widths: [String: Int] = [:]
    var start = 32
    while start + 32 <= head.count, head[start] != 0x0D {
      let field = head[start..<start + 32]
      let name = field.prefix(11).prefix { $0 != 0 }
      if field[start + 11] == UInt8(ascii: "C") {
        widths[String(decoding: name, as: UTF8.self)] = Int(field[start + 16]) | Int(field[start + 17]) << 8
      }
      start += 32
    }
    self.widths = widths
  }

  private static func declared(_ page: Int) -> DeclaredEncoding? {
    TextEncoding(name: "CP\(page)").map { DeclaredEncoding($0, by: ".dbf", isWeak: true) }
  }

  /// The code page that a language driver stands for.
  private static func page(_ driver: UInt8) -> Int? {
    switch driver {
    case 0x01, 0x09, 0x0B, 0x0D, 0x0F, 0x11, 0x15, 0x18, 0x19, 0x1B: 437
    case 0x02, 0x0A, 0x0E, 0x10, 0x12, 0x14, 0x16, 0x1A, 0x1D, 0x25, 0x37: 850
    case 0x03, 0x57, 0x58, 0x59: 1252
    case 0x08, 0x17, 0x66: 865
    case 0x13, 0x7B: 932
    case 0x1C, 0x6C: 863
    case 0x1F, 0x22, 0x23, 0x40, 0x64, 0x87: 852
    case 0x24: 860
    case 0x26, 0x65: 866
    case 0x4D, 0x7A: 936
    case 0x4E, 0x79: 949
    case 0x4F, 0x78: 950
    case 0x50, 0x7C: 874
    case 0x67: 861
    case 0x6A, 0x86: 737
    case 0x6B, 0x88: 857
    case 0xC8: 1250
    case 0xC9: 1251
    case 0xCA: 1254
    case 0xCB: 1253
    case 0xCC: 1257
    default: nil
    }
  }
}
