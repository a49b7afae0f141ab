public import Geodesy
public import PlaneGeometry
public import Refusals

/// A layer in a projected system of metres, ready to be measured.
public struct MetricLayer: Sendable {
  /// The geometries, in the working system.
  public let geometry: FlatLayer
  /// The working system: projected, in metres.
  public let system: CoordinateReferenceSystem
  /// What is to be said of the system and of the way to it, beside what the reader of the table had to say.
  public let notices: [Notice]

  /// Decides on the system of a table and transforms it where that is asked for; nothing is guessed.
  ///
  /// - Throws: `Refusal` when no system is known, the file and the caller contradict each other, the
  ///   coordinates cannot be of the system, the working system is not in metres, shows areas by more than 1 % too large
  ///   or too small anywhere in the bounds, or is not good enough for legal areas (Hanoi 1972, unless overridden).
  public init(_ table: FeatureTable, _ request: SystemRequest) throws(Refusal) {
    let resolved = try table.resolvingReferenceSystem(request)
    guard let declared = resolved.referenceSystem else { preconditionFailure("a resolved table has a system") }
    let working = request.working ?? declared
    let target = request.wording.target(unlike: working.shortName)
    try table.refuseWithoutFit(declared, request)
    if working.isHanoi1972, !request.overrides {
      throw table.error(
        .badReferenceSystem,
        LocalisedText(
          en: "\(working.name) has no fit to VN-2000 that is good enough for legal areas",
          vi: "\(working.name) không có phép chuyển sang VN-2000 đủ chính xác cho diện tích pháp lý"),
        remedy: LocalisedText(en: "name a system on VN-2000 \(target.en)", vi: "nêu một hệ VN-2000 \(target.vi)"))
    }
    guard working.isMetric else {
      let unit =
        working.isGeographic ? LocalisedText(en: "degrees", vi: "độ") : .same(working.unit.name)
      throw table.error(
        .badReferenceSystem,
        LocalisedText(
          en: "areas cannot be measured in \(working.shortName), which is in \(unit.en)",
          vi: "không đo được diện tích trong \(working.shortName), hệ tính bằng \(unit.vi)"),
        remedy: LocalisedText(
          en: "name a projected system in metres to work in \(target.en)",
          vi: "nêu hệ tọa độ phẳng tính bằng mét để đo \(target.vi)"))
    }
    let metric = try resolved.transformed(to: working, request)
    geometry = metric.geometry
    system = working
    let distortion = try metric.distortion(request)
    notices = metric.notices.filter { !table.notices.contains($0) } + [distortion].compactMap { $0 }
  }
}

extension FeatureTable {
  /// Refuses an own system that has no fit to VN-2000 that is good enough for legal areas.
  public func refuseWithoutFit(
    _ system: CoordinateReferenceSystem, _ request: SystemRequest
  ) throws(Refusal) {
    guard system.isHanoi1972, !request.overrides else { return }
    let own = request.wording.keeping(system.shortName)
    throw error(
      .badReferenceSystem,
      LocalisedText(
        en: "\(system.name) has no fit to VN-2000 that is good enough for legal areas",
        vi: "\(system.name) không có phép chuyển sang VN-2000 đủ chính xác cho diện tích pháp lý"),
      remedy: LocalisedText(
        en: "transform the data with the province's own parameters first\(own.en)",
        vi: "chuyển dữ liệu bằng tham số riêng của tỉnh trước\(own.vi)"))
  }

  /// What areas in the table's own system, a projected one, are worth in a box of it, its own bounds as a rule.
  ///
  /// - Returns: a notice where they differ from those on the ellipsoid by 0.1 % or more anywhere in the box.
  /// - Throws: `Refusal` where they differ by more than 1 %.
  public func distortion(_ request: SystemRequest, in box: Box? = nil) throws(Refusal) -> Notice? {
    let bounds = box ?? geometry.totalBounds
    guard let system = referenceSystem, !bounds.isEmpty else { return nil }
    let ratio: Double
    do throws(GeodesyError) {
      ratio = try system.areaDistortion(minX: bounds.minX, minY: bounds.minY, maxX: bounds.maxX, maxY: bounds.maxY)
    } catch {
      throw self.error(
        .badReferenceSystem, error.text, remedy: LocalisedText(en: "name another system", vi: "nêu hệ tọa độ khác"))
    }
    guard abs(ratio) > 0.01 else {
      return abs(ratio) >= 0.001 ? Notice(.distorted(system: system.shortName, ratio: ratio)) : nil
    }
    let target = request.wording.target(unlike: system.shortName)
    throw error(
      .badReferenceSystem,
      LocalisedText(
        en: "areas cannot be measured in \(system.shortName), which shows them up to \(Notice.percent(ratio)) too "
          + (ratio > 0 ? "large here" : "small here"),
        vi: "không đo được diện tích trong \(system.shortName), hệ cho diện tích ở đây "
          + "\(ratio > 0 ? "lớn" : "nhỏ") hơn thực tế đến \(Notice.percent(ratio, isEnglish: false))"),
      remedy: LocalisedText(
        en: "name a projected system made for the place to work in \(target.en)",
        vi: "nêu hệ tọa độ phẳng dành cho nơi này để đo \(target.vi)"))
  }
}
