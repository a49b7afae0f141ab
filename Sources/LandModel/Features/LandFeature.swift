public import PlaneGeometry
internal import Synchronization

/// What every feature of a workspace has beside its geometry.
public protocol LandFeature: Hashable, Sendable {
  /// The layer that it belongs to.
  static var layer: LayerName { get }

  /// Unique in its layer, stable across reloads.
  var id: String { get set }

  /// What people call it.
  var name: String? { get set }

  /// Square metres that a repair on loading moved; `nil` when the geometry is as drawn.
  var repairMovedSquareMetres: Double? { get set }

  /// The code that says what it is: its kind, level, function or land use.
  var classCode: String? { get }

  /// A feature of which only the id is known.
  init(id: String)

  /// Shows a visitor the fields beside `id`, `name` and geometry, in the order of tables; it may change them.
  mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure)
}

/// A layer of a workspace: one geometry and one value of its fields per feature, in the same order.
public struct LandLayer<Feature: LandFeature>: Sendable {
  /// The fields, one value per feature.
  public let features: [Feature]
  /// The geometries in the workspace's working system, metres, easting first; `nil` for a feature without one.
  public let geometry: FlatLayer

  private let numbers = NumbersByID()

  /// Joins fields and geometries.
  ///
  /// - Precondition: there are as many of each; ids are unique (of two equal ones the first is found by id).
  public init(_ features: [Feature], geometry: FlatLayer) {
    precondition(features.count == geometry.count, "\(features.count) features and \(geometry.count) geometries")
    self.features = features
    self.geometry = geometry
  }

  /// Joins features and their geometries one by one.
  public init(_ pairs: [(feature: Feature, geometry: Geometry?)] = []) {
    self.init(pairs.map(\.feature), geometry: FlatLayer(pairs.map(\.geometry)))
  }

  /// How many features there are.
  public var count: Int { features.count }
  /// Whether there is none.
  public var isEmpty: Bool { features.isEmpty }
  /// The numbers of the features.
  public var indices: Range<Int> { features.indices }
  /// The fields of one feature.
  public subscript(feature: Int) -> Feature { features[feature] }

  /// The number of the feature with that id; `nil` when there is none.
  ///
  /// Cost: that of a dictionary; the first question makes it.
  public func index(of id: String?) -> Int? { id.flatMap { numbers.number(of: $0, in: features) } }

  /// The fields of the feature with that id; `nil` when there is none.
  public func feature(_ id: String?) -> Feature? { index(of: id).map { features[$0] } }
}

/// The numbers of features by their ids, made when somebody asks for the first time: large layers are rarely asked.
private final class NumbersByID: Sendable {
  private final class Table: Sendable {
    let numbers: [String: Int]

    init(_ numbers: [String: Int]) { self.numbers = numbers }
  }

  private let made = AtomicLazyReference<Table>()

  func number<Feature: LandFeature>(of id: String, in features: [Feature]) -> Int? {
    if let table = made.load() { return table.numbers[id] }
    let numbers = Dictionary(features.indices.lazy.map { (features[$0].id, $0) }) { first, _ in first }
    return made.storeIfNil(Table(numbers)).numbers[id]
  }
}
