internal import Geodesy
internal import Interchange
internal import PlaneGeometry
internal import Refusals

/// Where the files of a first manifest lie, to say where one without a system would.
struct StarterGround {
  /// The projected system that most files name; a zone of VN-2000 where one does.
  let working: CoordinateReferenceSystem?
  private let boxes: [Box]

  /// - Parameter tables: what was read.
  init(_ tables: [FeatureTable]) {
    let named = tables.compactMap(\.referenceSystem).filter { $0.isProjected && $0.isMetric && $0.code != nil }
    let zones = named.filter { $0.vn2000Zone != nil }
    let counts = Dictionary(named.map { ($0.code?.description ?? "", 1) }, uniquingKeysWith: +)
    let most = (zones.isEmpty ? named : zones).map { counts[$0.code?.description ?? ""] ?? 0 }.max()
    let working = (zones.isEmpty ? named : zones).first { counts[$0.code?.description ?? ""] == most }
    self.working = working
    boxes = tables.compactMap { table in
      guard let working, let system = table.referenceSystem, !table.geometry.totalBounds.isEmpty else { return nil }
      return Self.box(table.geometry.totalBounds, from: system, to: working)
    }
  }

  /// The line about the system of a table that names none.
  func line(_ bounds: Box, _ say: StarterLanguage) -> String {
    guard let working, let code = working.code?.description, !boxes.isEmpty, !bounds.isEmpty else {
      return "    # crs: ?   # "
        + YAMLText.comment(say("the file names none", "tệp không nêu hệ tọa độ") + appearance(bounds, say))
    }
    let none = say("the file names none; ", "tệp không nêu hệ tọa độ; ")
    if boxes.contains(where: { $0.intersects(bounds) }) {
      return "    # crs: \(code)   # \(none)"
        + say(
          "in it the file lies on the ground of the other files", "theo hệ này tệp nằm trên khu đất của các tệp khác")
    }
    let zone = VN2000.tm3Zones.first { zone in
      guard let system = try? zone.system(), let box = Self.box(bounds, from: system, to: working) else { return false }
      return boxes.contains { $0.intersects(box) }
    }
    if let zone {
      return "    # crs: EPSG:\(zone.epsg)   # \(none)"
        + say(
          "in \(code) it meets no ground of the other files, under the meridian \(zone.meridian) it would",
          "theo \(code) tệp không gặp khu đất của các tệp khác, theo kinh tuyến trục \(zone.meridian) thì gặp")
    }
    return "    # crs: ?   # "
      + YAMLText.comment(
        none
          + say(
            "in \(code) it meets no ground of the other files", "theo \(code) tệp không gặp khu đất của các tệp khác")
          + appearance(bounds, say))
  }

  private func appearance(_ bounds: Box, _ say: StarterLanguage) -> String {
    guard !bounds.isEmpty,
      let text = try? CoordinateAppearance.describe(
        x: bounds.center.x, y: bounds.center.y, isEnglish: say.language == .english)
    else { return "" }
    return ": " + (text.count > 200 ? "\(text.prefix(200))…" : text)
  }

  /// A box of a system in the working one; `nil` where there is none, or no way to it.
  func box(_ bounds: Box, from system: CoordinateReferenceSystem) -> Box? {
    guard let working, !bounds.isEmpty else { return nil }
    return Self.box(bounds, from: system, to: working)
  }

  private static func box(
    _ box: Box, from system: CoordinateReferenceSystem, to working: CoordinateReferenceSystem
  ) -> Box? {
    guard let way = try? Transformation(from: system, to: working),
      let low = try? way.transformed(x: box.minX, y: box.minY),
      let high = try? way.transformed(x: box.maxX, y: box.maxY)
    else { return nil }
    return Box(minX: min(low.x, high.x), minY: min(low.y, high.y), maxX: max(low.x, high.x), maxY: max(low.y, high.y))
  }
}
