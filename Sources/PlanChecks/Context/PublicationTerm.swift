public import LandModel

/// In how many days after its decision a plan must be made public.
public struct PublicationTerm: Hashable, Sendable {
  /// `scheme` or `landuse_plan`.
  public var layer: LayerName
  /// The days.
  public var days: Int
  /// The first day of decisions for which it holds; empty: open.
  public var from: CivilDate?
  /// The last such day; empty: open.
  public var to: CivilDate?
  /// The law and its article, which findings cite.
  public var source: String?

  /// Names a term.
  public init(layer: LayerName, days: Int, from: CivilDate? = nil, to: CivilDate? = nil, source: String? = nil) {
    self.layer = layer
    self.days = days
    self.from = from
    self.to = to
    self.source = source
  }

  /// The values that ship.
  public static let shipped = [
    PublicationTerm(layer: .scheme, days: 30, to: CivilDate("2018-12-31"), source: "Luật 30/2009/QH12 Đ.53"),
    PublicationTerm(layer: .scheme, days: 15, from: CivilDate("2019-01-01"), source: "Luật 21/2017/QH14 Đ.40"),
    PublicationTerm(
      layer: .landUsePlan, days: 30, to: CivilDate("2024-07-31"), source: "Luật Đất đai 45/2013/QH13 Đ.48"),
    PublicationTerm(
      layer: .landUsePlan, days: 15, from: CivilDate("2024-08-01"), source: "Luật Đất đai 31/2024/QH15 Đ.75"),
  ]
}
