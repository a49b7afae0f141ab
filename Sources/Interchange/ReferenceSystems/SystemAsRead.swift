internal import Geodesy
internal import PlaneGeometry
internal import Refusals

/// The reference system that a reader of a written file finds, held against the one that was to be written.
struct SystemAsRead {
  private let written: CoordinateReferenceSystem
  private let bounds: Box

  /// What rounding of parameters may move, in metres.
  private static let tolerance = 0.01
  private static let metresPerDegree = 111_320.0

  /// - Parameter bounds: of the data, in the system that was to be written.
  init(_ written: CoordinateReferenceSystem, bounds: Box) {
    self.written = written
    self.bounds = bounds
  }

  /// What is wrong with a system that was found; `nil` for one that has the data where they are.
  func fault(_ found: CoordinateReferenceSystem?) -> LocalisedText? {
    guard let found else {
      return LocalisedText(
        en: "a reader finds no reference system in it", vi: "phần mềm đọc tệp không thấy hệ tọa độ")
    }
    // Where a definition has no code, its datum may lose its name; whose it is nobody can tell then.
    guard written.code != nil, (try? found.isEquivalent(to: written)) != true else { return nil }
    guard let metres = displacement(found) else {
      return LocalisedText(
        en: "a reader finds \(found.shortName), from which no way to \(written.shortName) is known",
        vi: "phần mềm đọc tệp thấy \(found.shortName), không rõ phép chuyển từ đó sang \(written.shortName)")
    }
    guard metres > Self.tolerance else { return nil }
    let figure = metres < 10 ? ((metres * 100).rounded() / 100).shortestText : "\(Int(min(metres, 1e9).rounded()))"
    return LocalisedText(
      en: "a reader finds \(found.shortName) and the data \(figure) m away",
      vi: "phần mềm đọc tệp thấy \(found.shortName), dữ liệu lệch \(figure) m")
  }

  /// How far the data lie from where they are for who takes them to be in the system found.
  private func displacement(_ found: CoordinateReferenceSystem) -> Double? {
    guard let places = places(), !places.isEmpty else { return nil }
    let area =
      bounds.isEmpty
      ? nil
      : try? written.geographicArea(minX: bounds.minX, minY: bounds.minY, maxX: bounds.maxX, maxY: bounds.maxY)
    guard let way = try? Transformation(from: found, to: written, areaOfInterest: area),
      let moved = try? way.transformed(places)
    else { return nil }
    let unit = written.unit.metresPerUnit ?? (written.unit.degreesPerUnit ?? 1) * Self.metresPerDegree
    return stride(from: 0, to: places.count, by: 2).map { index in
      Position(places[index], places[index + 1]).distance(to: Position(moved[index], moved[index + 1])) * unit
    }.max()
  }

  /// A net over the data; without any, the middle of the area of use.
  private func places() -> [Double]? {
    if !bounds.isEmpty {
      return BoxSample(minX: bounds.minX, minY: bounds.minY, maxX: bounds.maxX, maxY: bounds.maxY, steps: 2)?
        .coordinates
    }
    guard let area = written.areaOfUse, area.west < area.east, let geographic = try? written.baseGeographicSystem()
    else {
      return nil
    }
    let middle = [(area.west + area.east) / 2, (area.south + area.north) / 2]
    return try? Transformation(from: geographic, to: written).transformed(middle)
  }
}
