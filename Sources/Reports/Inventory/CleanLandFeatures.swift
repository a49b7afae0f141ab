public import Geodesy
public import Interchange
public import LandInventory
internal import PlaneGeometry

extension FeatureTable {
  /// Sites as features of a map: the keys of a site as fields, lists as JSON text.
  ///
  /// - Parameters:
  ///   - sites: the sites.
  ///   - system: the system of their geometries.
  public init(sites: [Site], in system: CoordinateReferenceSystem) {
    var builders: [ColumnBuilder] = [
      .init(name: "site", type: .text), .init(name: "verdict", type: .text), .init(name: "usable", type: .boolean),
      .init(name: "notes", type: .text), .init(name: "area_m2", type: .real),
      .init(name: "area_ellipsoid_m2", type: .real), .init(name: "registered_m2", type: .real),
      .init(name: "width_m", type: .real), .init(name: "frontage_m", type: .real), .init(name: "road_m", type: .real),
      .init(name: "functions", type: .text), .init(name: "landuse", type: .text), .init(name: "parcels", type: .text),
      .init(name: "corners", type: .text), .init(name: "decisions", type: .text), .init(name: "missing", type: .text),
      .init(name: "limits", type: .text),
    ]
    for site in sites { builders.append(site.properties) }
    self.init(
      name: "site", geometry: FlatLayer(sites.map(\.geometry)), columns: builders.map { $0.build() },
      referenceSystem: system)
  }
}

extension [ColumnBuilder] {
  /// Appends a row: of every column the member of its name, none where the object lacks it.
  ///
  /// - Parameter row: an object all of whose members have a column.
  mutating func append(_ row: JSONValue) {
    guard case .object(let members) = row else { return }
    assert(Set(members.map(\.key)).isSubset(of: map(\.name)), "a member without a column is lost")
    for column in indices {
      // As a rule members stand in the order of the columns.
      let isInPlace = column < members.count && members[column].key == self[column].name
      let member = isInPlace ? members[column] : members.first { $0.key == self[column].name }
      self[column].append(member?.value ?? .null)
    }
  }
}

extension ColumnBuilder {
  /// Appends a value of a document; lists and objects as JSON text.
  fileprivate mutating func append(_ value: JSONValue) {
    switch value {
    case .null: appendNull()
    case .flag(let flag): append(boolean: flag)
    case .count(let count): append(integer: Int64(count))
    case .number(let number): append(real: number)
    case .text(let text): append(text: text)
    case .array, .object: append(text: value.compactText)
    }
  }
}
