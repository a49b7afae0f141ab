internal import Interchange
internal import Foundation
public import LandInventory
public import LandModel
public import PlaneGeometry
public import Refusals

/// The map of some ground as inline SVG: the ground itself, and what lies around it.
public struct GroundMap: Sendable {
  /// What lies around some ground.
  public struct Surroundings: Sendable {
    /// Blocks of schemes with their function.
    public var blocks: [(geometry: Geometry, function: FunctionCode)] = []
    /// Other parcels, with the number that is written on them.
    public var parcels: [(geometry: Geometry, number: String?)] = []
    /// Roads with their width in metres, those of a plan told apart.
    public var roads: [(geometry: Geometry, widthMetres: Double?, isPlanned: Bool)] = []
    /// Markers.
    public var markers: [Position] = []

    /// Nothing.
    public init() {}
  }

  private let ground: Geometry
  private let corners: [SiteCorner]
  private let surroundings: Surroundings
  private let frame: Box
  private let scale: Double

  /// The width and height of the drawing.
  private static let side = 640.0

  /// Draws ground.
  ///
  /// - Parameters:
  ///   - ground: what is drawn in the middle, in the working system.
  ///   - corners: its corners, numbered where there are not too many.
  ///   - gather: what lies in a box around it.
  /// - Returns: `nil` where there is nothing to draw.
  public init?(_ ground: Geometry?, corners: [SiteCorner], _ gather: (Box) -> Surroundings) {
    guard let ground, !ground.bounds.isEmpty else { return nil }
    let box = ground.bounds
    let side = max(box.width, box.height, 20) * 1.6
    guard side.isFinite, side < 1e7 else { return nil }
    let center = box.center
    frame = Box(
      minX: center.x - side / 2, minY: center.y - side / 2, maxX: center.x + side / 2, maxY: center.y + side / 2)
    scale = GroundMap.side / side
    self.ground = ground
    self.corners = corners
    surroundings = gather(frame)
  }

  /// The drawing; texts in it are escaped.
  ///
  /// - Parameter label: what it shows, for readers of screens.
  public func svg(label: String) -> String {
    let side = "\(Int(GroundMap.side))"
    var svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\" role=\"img\">"
      + "<title>\(label.markupEscaped)</title>"
    for block in surroundings.blocks {
      let colour = BlockColour(function: block.function).colour.hexadecimal
      svg += path(
        block.geometry, "fill=\"\(colour)\" fill-opacity=\"0.35\" stroke=\"#8a8a8a\" stroke-width=\"0.6\"")
    }
    for parcel in surroundings.parcels {
      svg += path(parcel.geometry, "fill=\"none\" stroke=\"#555555\" stroke-width=\"0.8\"")
    }
    svg += roads(arePlanned: true, opacity: 0.3) + roads(arePlanned: false, opacity: 0.6)
    svg += numbers
    svg += path(ground, "fill=\"#b3261e\" fill-opacity=\"0.12\" stroke=\"#b3261e\" stroke-width=\"2.4\"")
    for marker in surroundings.markers {
      let (x, y) = place(marker.x, marker.y)
      svg += "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"3.5\" fill=\"#ffffff\" stroke=\"#3a6ea5\" stroke-width=\"1.5\"/>"
    }
    return svg + cornerNumbers + scaleBar + "</svg>"
  }

  /// The numbers of parcels around, in the middle of what is large enough to hold one.
  private var numbers: String {
    surroundings.parcels.compactMap { parcel -> String? in
      let box = parcel.geometry.bounds
      guard let number = parcel.number, box.width * scale > 24, box.height * scale > 16,
        parcel.geometry.locate(box.center) == .inside
      else { return nil }
      let (x, y) = place(box.center.x, box.center.y)
      return "<text x=\"\(x)\" y=\"\(y)\" font-size=\"15\" text-anchor=\"middle\" fill=\"#555555\">"
        + number.markupEscaped + "</text>"
    }.joined()
  }

  /// What the colours mean: the functions in view, roads, markers.
  public func legend(_ language: Language) -> String {
    let functions = BlockColour.legend(surroundings.blocks.map(\.function)) { BlockColour(function: $0) }
      .map { ($0.colour.hexadecimal, $0.label[language]) }
    let road = LocalisedText(en: "road", vi: "đường")[language]
    let items = functions + (surroundings.roads.isEmpty ? [] : [(GroundMap.roadColour, road)])
    guard !items.isEmpty else { return "" }
    let texts = items.map { colour, label in
      let swatch = "<rect width=\"12\" height=\"9\" fill=\"\(colour)\"/>"
      return "<span><svg viewBox=\"0 0 12 9\" aria-hidden=\"true\">\(swatch)</svg>\(label.markupEscaped)</span>"
    }
    return "<p class=\"legend\">\(texts.joined(separator: " "))</p>"
  }

  private static let roadColour = "#c98a2b"

  /// Roads as wide as they are, one surface without darker crossings.
  private func roads(arePlanned: Bool, opacity: Double) -> String {
    let paths = surroundings.roads.filter { $0.isPlanned == arePlanned }.map { road in
      path(road.geometry, "stroke-width=\"\(number(max(1.5, (road.widthMetres ?? 0) * scale)))\"")
    }
    guard !paths.isEmpty else { return "" }
    let style = "fill=\"none\" stroke=\"\(GroundMap.roadColour)\" opacity=\"\(opacity)\""
    return "<g \(style)>\(paths.joined())</g>"
  }

  /// The numbers of the corners of the first ring, where there are not too many.
  private var cornerNumbers: String {
    guard corners.count <= 40 else { return "" }
    return corners.map { corner in
      let (x, y) = place(corner.position.x, corner.position.y)
      return "<text x=\"\(x)\" y=\"\(y)\" font-size=\"20\" dx=\"4\" dy=\"-4\">\(corner.point)</text>"
    }.joined()
  }

  /// A bar of a round length, about a fifth of the width.
  private var scaleBar: String {
    let goal = GroundMap.side / 5 / scale
    let power = pow(10, log10(goal).rounded(.down))
    let length = [5, 2, 1].map { $0 * power }.first { $0 <= goal } ?? power
    let (y, right) = (GroundMap.side - 14, 14 + length * scale)
    let text = length >= 1 ? "\(Int(saturating: length)) m" : "\(number(length)) m"
    return
      "<path d=\"M14 \(number(y))H\(number(right))\" stroke=\"#222222\" stroke-width=\"4\"/>"
      + "<text x=\"14\" y=\"\(number(y - 6))\" font-size=\"20\">\(text)</text>"
      + "<path d=\"M\(number(GroundMap.side - 20)) 34V10l-5 9m5 -9l5 9\" fill=\"none\" stroke=\"#222222\"/>"
  }

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

extension GroundMap {
  /// The map of an extract: the blocks of schemes, other parcels, roads, the markers that it names.
  init?(_ extract: GroundExtract, _ land: Land) {
    self.init(extract.geometry, corners: extract.corners) { frame in
      func near<Feature>(_ layer: LandLayer<Feature>) -> [Int] {
        layer.indices.filter { !layer.geometry.bounds[$0].isEmpty && layer.geometry.bounds[$0].intersects(frame) }
      }
      var found = Surroundings()
      for block in near(land.schemeBlocks) {
        guard let function = land.schemeBlocks[block].function,
          let geometry = land.schemeBlocks.geometry.geometry(at: block)
        else { continue }
        found.blocks.append((geometry, function))
      }
      for parcel in near(land.parcels) {
        if case .parcel(parcel, _) = extract.subject { continue }
        if let geometry = land.parcels.geometry.geometry(at: parcel) { found.parcels.append((geometry, nil)) }
      }
      for road in near(land.roads) {
        guard let geometry = land.roads.geometry.geometry(at: road) else { continue }
        found.roads.append((geometry, land.roads[road].widthMetres, land.roads[road].scheme != nil))
      }
      for marker in extract.markers {
        guard let index = land.markers.index(of: marker.id), let point = land.markers.geometry.geometry(at: index),
          point.coordinates.count >= 2
        else { continue }
        found.markers.append(Position(point.coordinates[0], point.coordinates[1]))
      }
      return found
    }
  }
}
