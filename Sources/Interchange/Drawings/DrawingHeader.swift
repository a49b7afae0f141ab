#if GDAL
  internal import CGDAL
  internal import Foundation

  /// The head of a DXF that GDAL writes, with a layer for each group in its colour, and the code page of its texts.
  struct DrawingHeader {
    private let layers: [(name: String, colour: String)]
    private let codePage: String

    /// - Parameters:
    ///   - drawing: how the entities are drawn; the layer of a label is that of its group.
    ///   - encoding: of the texts; `nil` for Unicode, whose letters are escaped.
    init(_ drawing: FeatureDrawing, _ encoding: OutputEncoding?) {
      var layers: [(name: String, colour: String)] = []
      var seen: Set<String> = []
      for entry in drawing.entries where seen.insert(entry.group).inserted {
        // Labels are black on white, white on black.
        layers.append((entry.group, entry.label == nil ? entry.colour : "#000000"))
      }
      self.layers = layers
      if case .page(let page)? = encoding?.encoding, page.name.hasPrefix("CP") {
        codePage = "ANSI_" + page.name.dropFirst(2)
      } else {
        codePage = "ANSI_1252"
      }
    }

    /// The head as GDAL's own with these layers; `nil` where GDAL has none to start from.
    func content() -> [UInt8]? {
      guard let found = CPLFindFile("gdal", "header.dxf"),
        let standard = FileManager.default.contents(atPath: String(cString: found))
      else { return nil }
      var lines = String(decoding: standard, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { $0.hasSuffix("\r") ? String($0.dropLast()) : String($0) }
      guard let table = lines.indices.first(where: { lines[$0] == "LAYER" && lines[$0 - 1].trimmed == "2" }),
        let end = lines[table...].firstIndex(of: "ENDTAB")
      else { return nil }
      set("$ACADVER", "AC1018", in: &lines)
      set("$DWGCODEPAGE", codePage, in: &lines)
      lines.insert(contentsOf: layers.enumerated().flatMap(record), at: end - 1)
      return Array(lines.joined(separator: "\n").utf8)
    }

    private func set(_ variable: String, _ value: String, in lines: inout [String]) {
      guard let place = lines.firstIndex(of: variable), place + 2 < lines.count else { return }
      lines[place + 2] = value
    }

    /// A layer of the table: its handle is above those of the standard head.
    private func record(_ number: Int, _ layer: (name: String, colour: String)) -> [String] {
      let colour = Int(layer.colour.dropFirst(), radix: 16) ?? 0
      return [
        "  0", "LAYER", "  5", String(0xF0000 + number, radix: 16, uppercase: true), "330", "2", "100",
        "AcDbSymbolTableRecord", "100", "AcDbLayerTableRecord", "  2", layer.name, " 70", "     0", " 62",
        "     \(ColourIndex.nearest(to: colour))", "420", "  \(colour)", "  6", "Continuous", "370", "    -3", "390",
        "F",
      ]
    }
  }

  extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
  }

  /// The colours that AutoCAD numbers from 1 to 255.
  enum ColourIndex {
    /// The number of the colour that is nearest to one, red, green and blue in eight bits each; 7 for black and white.
    static func nearest(to colour: Int) -> Int {
      guard colour != 0, colour != 0xFFFFFF else { return 7 }
      let wanted = parts(colour)
      func distance(_ other: (Int, Int, Int)) -> Int {
        let (red, green, blue) = (wanted.0 - other.0, wanted.1 - other.1, wanted.2 - other.2)
        return red * red + green * green + blue * blue
      }
      return palette.min { distance($0.colour) < distance($1.colour) }?.number ?? 7
    }

    private static func parts(_ colour: Int) -> (Int, Int, Int) {
      (colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF)
    }

    private static let palette: [(number: Int, colour: (Int, Int, Int))] = {
      let named = [0xFF0000, 0xFFFF00, 0x00FF00, 0x00FFFF, 0x0000FF, 0xFF00FF]
      var palette = named.enumerated().map { (number: $0 + 1, colour: parts($1)) }
      // Twenty-four hues, each in five depths, plain and half as strong.
      for number in 10...249 {
        let hue = Double(number / 10 - 1) * 15
        let depth = [255.0, 165, 127, 76, 38][number % 10 / 2]
        let least = number.isMultiple(of: 2) ? 0 : depth / 2
        func channel(_ shift: Double) -> Int {
          let place = (hue + shift).truncatingRemainder(dividingBy: 360) / 60
          let share = max(0, min(1, 2 - abs(place - 2)))
          return Int((least + (depth - least) * share).rounded())
        }
        palette.append((number, (channel(120), channel(0), channel(240))))
      }
      for (offset, grey) in [51, 91, 132, 173, 214].enumerated() { palette.append((250 + offset, (grey, grey, grey))) }
      return palette
    }()
  }
#endif
