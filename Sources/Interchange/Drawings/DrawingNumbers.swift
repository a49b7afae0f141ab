/// Whether the coordinates and lengths of a drawing are numbers as DXF writes them; GDAL reads them as far as they look so.
struct DrawingNumbers {
  /// A value that is none.
  struct Fault {
    let code: Int
    let text: String
    /// Behind its line.
    let offset: Int
  }

  /// The first value that is no number.
  private(set) var fault: Fault?
  private var section = ""
  private var isSection = false

  /// Takes the next pair of the drawing.
  mutating func take(_ code: Int, _ value: Slice<UnsafeBufferPointer<UInt8>>, offset: Int) {
    if code == 0 {
      isSection = value.elementsEqual("SECTION".utf8)
      if value.elementsEqual("ENDSEC".utf8) { section = "" }
      return
    }
    if code == 2, isSection {
      section = String(decoding: value, as: UTF8.self)
      isSection = false
    }
    guard fault == nil, section == "ENTITIES" || section == "BLOCKS", Self.isPlane(code), !Self.isNumber(value) else {
      return
    }
    fault = Fault(code: code, text: String(decoding: value, as: UTF8.self), offset: offset)
  }

  /// Codes of x, y, lengths and angles; heights and directions in space are not looked at.
  private static func isPlane(_ code: Int) -> Bool { (10...29).contains(code) || (40...59).contains(code) }

  private static func isNumber(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch NumberNotation().form(of: value) {
    case .whole, .decimal: true
    case .empty, .overflow, .code, .other: false
    }
  }
}
