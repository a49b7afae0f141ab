internal import Geodesy
public import Interchange
public import LandModel
internal import PlaneGeometry
public import Refusals

extension Land {
  /// What areas in the working system are worth where the land lies.
  ///
  /// - Parameter file: the workspace, for the refusal.
  /// - Returns: a notice where a layer's areas differ from those on the ellipsoid by 0.1 % or more anywhere in its bounds.
  /// - Throws: `Refusal` `bad_reference_system` where they differ by more than 1 %. Cost: some milliseconds.
  public func areaDistortion(file: String) throws(Refusal) -> Notice? {
    // All layers together say at once that nothing is wrong, as a rule.
    let bounds = LayerName.allCases.map { (layer: $0, box: self[$0].geometry.totalBounds) }.filter { !$0.box.isEmpty }
    guard let first = bounds.first?.box else { return nil }
    let whole = bounds.reduce(into: first) { $0.formUnion($1.box) }
    guard abs(distortion(in: whole)) >= Self.said else { return nil }
    let layers = bounds.map { (layer: $0.layer, ratio: distortion(in: $0.box)) }
    guard let worst = layers.max(by: { abs($0.ratio) < abs($1.ratio) }), abs(worst.ratio) >= Self.said else {
      return nil
    }
    guard abs(worst.ratio) > Self.refused else {
      return Notice(.distorted(system: system.shortName, ratio: worst.ratio))
    }
    let (percent, vietnamesePercent) = (Notice.percent(worst.ratio), Notice.percent(worst.ratio, isEnglish: false))
    throw Refusal(
      .badReferenceSystem,
      LocalisedText(
        en: "areas cannot be measured in \(system.shortName), which shows them up to \(percent) too "
          + (worst.ratio > 0 ? "large here" : "small here"),
        vi: "không đo được diện tích theo \(system.shortName), hệ này cho diện tích "
          + (worst.ratio > 0 ? "lớn hơn" : "nhỏ hơn") + " thực tế tới \(vietnamesePercent) tại đây"),
      remedy: LocalisedText(
        en: "load the data into a new workspace in a projected system made for the place, as in crs: EPSG:9216",
        vi: "nạp dữ liệu vào không gian làm việc mới theo hệ tọa độ phẳng của địa phương, như crs: EPSG:9216"),
      at: RefusalPlace(file: file, layer: worst.layer.rawValue))
  }

  private static var said: Double { 0.001 }
  private static var refused: Double { 0.01 }

  /// A system that PROJ measures nothing in is refused when the workspace is opened or a measure fails.
  private func distortion(in box: Box) -> Double {
    (try? system.areaDistortion(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: box.maxY)) ?? 0
  }
}
