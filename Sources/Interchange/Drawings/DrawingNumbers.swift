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
  /// Where heights stand that are no numbers, with which GDAL takes the place of a text for none.
  private(set) var heights: [Range<Int>] = []
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
    guard section == "ENTITIES" || section == "BLOCKS", (10...59).contains(code), !Self.isNumber(value) else { return }
    if (30...39).contains(code) {
      heights.append(value.startIndex..<value.endIndex)
    } else if fault == nil {
      fault = Fault(code: code, text: String(decoding: value, as: UTF8.self), offset: offset)
    }
  }

  private static func isNumber(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch NumberNotation().form(of: value) {
    case .whole, .decimal: true
    case .empty, .overflow, .code, .other: false
    }
  }
}
