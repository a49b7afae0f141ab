public import LandModel
public import PlanChecks
public import PlaneGeometry
public import Refusals

/// A field of a collection.
public struct PublishedField: Hashable, Sendable {
  /// The name, unit included.
  public let name: String
  /// What it holds.
  public let kind: FieldKind
  /// What people call it.
  public let title: LocalisedText

  /// Describes a field.
  public init(_ name: String, _ kind: FieldKind, title: LocalisedText) {
    (self.name, self.kind, self.title) = (name, kind, title)
  }
}

/// A collection as it goes out: what may be published and nothing else, flat and in memory.
///
/// Features stand in the order of documents. A feature without geometry has none in ``geometry``. A value never changes,
/// so any number of requests read it.
public struct PublishedLayer: Sendable {
  /// The collection's id: the name of the layer, or `prevailing_function`, `prevailing_landuse`.
  public let name: String
  /// What people call it.
  public let title: LocalisedText
  /// The fields beside `id`, in the order of `schema`.
  public let fields: [PublishedField]
  /// The ids of the features.
  public let ids: [String]
  /// The values, one column a field.
  public let columns: [PublishedColumn]
  /// The geometries in the working system, as stored.
  public let geometry: FlatLayer
  /// Which features' boxes meet a box of the working system.
  public let index: BoxIndex
  /// The days of each feature; `nil` for a collection without days, which matches every day.
  public let days: [PlanPeriod]?

  /// The features without a position, ascending: a box leaves none of them out.
  let placeless: [Int]
  /// Which features have a text in a column.
  let valueRows = ValueRows()

  /// Joins what goes out.
  ///
  /// - Precondition: as many ids as geometries, days and values in each column; the ids are unique, in their natural order.
  public init(
    name: String, title: LocalisedText, fields: [PublishedField], ids: [String], columns: [PublishedColumn],
    geometry: FlatLayer, days: [PlanPeriod]?
  ) {
    precondition(ids.count == geometry.count && days.map { $0.count == ids.count } ?? true, "a column is short")
    precondition(fields.count == columns.count, "a field has no column")
    self.name = name
    self.title = title
    self.fields = fields
    self.ids = ids
    self.columns = columns
    self.geometry = geometry
    self.days = days
    index = BoxIndex(geometry.bounds)
    placeless = geometry.indices.filter { geometry.bounds[$0].isEmpty }
    assert(zip(ids, ids.dropFirst()).allSatisfy(IdentifierOrder.precedes), "the ids are not in their order")
  }

  /// How many features there are, on whatever day.
  public var count: Int { ids.count }

  /// The number of the feature with that id; `nil` when none goes out.
  ///
  /// Cost: some twenty comparisons.
  public func feature(_ id: String) -> Int? {
    let place = place(behind: id)
    return place > 0 && ids[place - 1] == id ? place - 1 : nil
  }

  /// The number of the first feature behind an id, which need not be one of the layer's.
  func place(behind id: String) -> Int {
    ids.indices.firstNumber { IdentifierOrder.precedes(id, ids[$0]) }
  }

  /// The number of the field with that name; `nil` when there is none.
  public func field(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }

  /// Whether a feature counts on a day.
  public func counts(_ feature: Int, on day: CivilDate) -> Bool { days.map { $0[feature].covers(day) } ?? true }
}
