internal import Interchange
internal import Foundation
internal import LandInventory
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// The map of an extract as inline SVG: the blocks of plans that hold, other parcels, roads, markers, the ground itself.
struct ExtractMap {
  private let land: Land
  private let extract: GroundExtract
  private let frame: Box
  private let scale: Double

  /// The width and height of the drawing.
  private static let side = 640.0

  /// Takes the surroundings of the ground; `nil` where there is none to draw.
  init?(_ extract: GroundExtract, _ land: Land) {
    guard let geometry = extract.geometry, !geometry.bounds.isEmpty else { return nil }
    let box = geometry.bounds
    let side = max(box.width, box.height, 20) * 1.6
    guard side.isFinite, side < 1e7 else { return nil }
    let center = box.center
    frame = Box(
      minX: center.x - side / 2, minY: center.y - side / 2, maxX: center.x + side / 2, maxY: center.y + side / 2)
    scale = ExtractMap.side / side
    self.land = land
    self.extract = extract
  }

  /// The drawing; texts in it are escaped.
  func svg(label: String) -> String {
    let side = "\(Int(ExtractMap.side))"
    var svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\" role=\"img\">"
      + "<title>\(label.markupEscaped)</title>"
    for block in land.schemeBlocks.indices where meets(land.schemeBlocks.geometry.bounds[block]) {
      guard let function = land.schemeBlocks[block].function else { continue }
      let colour = BlockColour(function: function).colour.hexadecimal
      svg += path(
        land.schemeBlocks.geometry.geometry(at: block),
        "fill=\"\(colour)\" fill-opacity=\"0.35\" stroke=\"#8a8a8a\" stroke-width=\"0.6\""
      )
    }
    for parcel in land.parcels.indices where meets(land.parcels.geometry.bounds[parcel]) && !isSubject(parcel) {
      svg += path(land.parcels.geometry.geometry(at: parcel), "fill=\"none\" stroke=\"#555555\" stroke-width=\"0.8\"")
    }
    svg += roads(arePlanned: true, opacity: 0.3) + roads(arePlanned: false, opacity: 0.6)
    svg += path(extract.geometry, "fill=\"#b3261e\" fill-opacity=\"0.12\" stroke=\"#b3261e\" stroke-width=\"2.4\"")
    for marker in extract.markers {
      guard let index = land.markers.index(of: marker.id), let point = land.markers.geometry.geometry(at: index),
        point.coordinates.count >= 2
      else { continue }
      let (x, y) = place(point.coordinates[0], point.coordinates[1])
      svg += "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"3.5\" fill=\"#ffffff\" stroke=\"#3a6ea5\" stroke-width=\"1.5\"/>"
    }
    return svg + corners + scaleBar + "</svg>"
  }

  /// What the colours mean: the functions in view, roads, markers.
  func legend(_ language: Language) -> String {
    let inView = land.schemeBlocks.indices.filter { meets(land.schemeBlocks.geometry.bounds[$0]) }
      .compactMap { land.schemeBlocks[$0].function }
    let functions = BlockColour.legend(inView) { BlockColour(function: $0) }
      .map { ($0.colour.hexadecimal, $0.label[language]) }
    let road = LocalisedText(en: "road", vi: "đường")[language]
    let items = functions + (land.roads.isEmpty ? [] : [(ExtractMap.roadColour, road)])
    guard !items.isEmpty else { return "" }
    let texts = items.map { "<span><i style=\"background: \($0)\"></i>\($1.markupEscaped)</span>" }
    return "<p class=\"legend\">\(texts.joined(separator: " "))</p>"
  }

  private static let roadColour = "#c98a2b"

  /// Roads as wide as they are, one surface without darker crossings.
  private func roads(arePlanned: Bool, opacity: Double) -> String {
    let paths = land.roads.indices.filter { meets(land.roads.geometry.bounds[$0]) }.filter {
      (land.roads[$0].scheme != nil) == arePlanned
    }.map { road in
      path(
        land.roads.geometry.geometry(at: road),
        "stroke-width=\"\(number(max(1.5, (land.roads[road].widthMetres ?? 0) * scale)))\"")
    }
    guard !paths.isEmpty else { return "" }
    let style = "fill=\"none\" stroke=\"\(ExtractMap.roadColour)\" opacity=\"\(opacity)\""
    return "<g \(style)>\(paths.joined())</g>"
  }

  /// The numbers of the corners of the first ring, where there are not too many.
  private var corners: String {
    guard extract.corners.count <= 40 else { return "" }
    return extract.corners.map { corner in
      let (x, y) = place(corner.position.x, corner.position.y)
      return "<text x=\"\(x)\" y=\"\(y)\" font-size=\"20\" dx=\"4\" dy=\"-4\">\(corner.point)</text>"
    }.joined()
  }

  /// A bar of a round length, about a fifth of the width.
  private var scaleBar: String {
    let goal = ExtractMap.side / 5 / scale
    let power = pow(10, log10(goal).rounded(.down))
    let length = [5, 2, 1].map { $0 * power }.first { $0 <= goal } ?? power
    let (y, right) = (ExtractMap.side - 14, 14 + length * scale)
    let text = length >= 1 ? "\(Int(saturating: length)) m" : "\(number(length)) m"
    return
      "<path d=\"M14 \(number(y))H\(number(right))\" stroke=\"#222222\" stroke-width=\"4\"/>"
      + "<text x=\"14\" y=\"\(number(y - 6))\" font-size=\"20\">\(text)</text>"
      + "<path d=\"M\(number(ExtractMap.side - 20)) 34V10l-5 9m5 -9l5 9\" fill=\"none\" stroke=\"#222222\"/>"
  }

  private func isSubject(_ number: Int) -> Bool {
    if case .parcel(number, _) = extract.subject { true } else { false }
  }

  private func meets(_ box: Box) -> Bool { !box.isEmpty && box.intersects(frame) }

  private func path(_ geometry: Geometry?, _ style: String) -> String {
    guard let geometry else { return "" }
    var data = ""
    for ring in 0..<geometry.ringCount {
      for (index, position) in geometry.ring(ring).enumerated() where position.isFinite {
        let (x, y) = place(position.x, position.y)
        data += "\(index == 0 ? "M" : "L")\(x) \(y)"
      }
      if geometry.kind.isPolygonal { data += "Z" }
    }
    return data.isEmpty ? "" : "<path d=\"\(data)\" fill-rule=\"evenodd\" \(style)/>"
  }

  private func place(_ x: Double, _ y: Double) -> (String, String) {
    (number((x - frame.minX) * scale), number((frame.maxY - y) * scale))
  }

  private func number(_ value: Double) -> String {
    let limited = min(max(value, -1e6), 1e6)
    return "\((limited * 10).rounded() / 10)"
  }
}
