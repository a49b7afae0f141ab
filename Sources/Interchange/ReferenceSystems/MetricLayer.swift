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
    try table.refuseWithoutFit(declared, request)
    if working.isHanoi1972, !request.overrides {
      throw table.error(
        .badReferenceSystem, "\(working.name) has no fit to VN-2000 that is good enough for legal areas",
        remedy: "name a system on VN-2000 with \(request.wording.target)")
    }
    guard working.isMetric else {
      let unit = working.isGeographic ? "degrees" : working.unit.name
      throw table.error(
        .badReferenceSystem, "areas cannot be measured in \(working.shortName), which is in \(unit)",
        remedy: "name a projected system in metres to work in with \(request.wording.target)")
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
    let wording = request.wording
    throw error(
      .badReferenceSystem, "\(system.name) has no fit to VN-2000 that is good enough for legal areas",
      remedy: "transform the data with the province's own parameters first"
        + (wording.overrides.map { ", or take it as it is with \(wording.naming(system.shortName)) and \($0)" } ?? ""))
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
      throw self.error(.badReferenceSystem, "\(error)", remedy: "name another system")
    }
    guard abs(ratio) > 0.01 else {
      return abs(ratio) >= 0.001 ? Notice(.distorted(system: system.shortName, ratio: ratio)) : nil
    }
    throw error(
      .badReferenceSystem,
      "areas cannot be measured in \(system.shortName), which shows them up to \(Notice.percent(ratio)) too "
        + (ratio > 0 ? "large here" : "small here"),
      remedy: "name a projected system made for the place to work in with \(request.wording.target)")
  }
}
