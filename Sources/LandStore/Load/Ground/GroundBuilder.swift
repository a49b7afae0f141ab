internal import Foundation
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Gives the rows of a table the ground of the parcels or zones that they name.
struct GroundBuilder {
  private let naming: GroundNaming
  private let index: ParcelIndex
  private let day: CivilDate
  private let table: FeatureTable
  private let groups: RowGroups

  /// - Parameters:
  ///   - naming: which columns name the ground.
  ///   - table: the rows; those of one id that stand together are one feature.
  ///   - identifiers: the columns of the id.
  ///   - index: the parcels and zones.
  init(_ naming: GroundNaming, _ table: FeatureTable, identifiers: [String], _ index: ParcelIndex) {
    self.naming = naming
    self.table = table
    self.index = index
    day = index.day
    groups = RowGroups(table, identifiers: identifiers, except: naming.columns)
  }

  /// The rows with their ground in the working system, and what is to be said of each.
  ///
  /// - Throws: `Refusal` for a cell that is no list of parcels, and for a name that several zones have.
  func batch() throws -> SourceBatch {
    try refuseGeometry()
    var geometries: [Geometry?] = []
    var remarks: [Int: [RowRemark]] = [:]
    for (number, rows) in groups.rows.enumerated() {
      let found = try ground(rows)
      geometries.append(try Self.union(found.polygons))
      let said = found.remarks + groups.remarks(number)
      if !said.isEmpty { remarks[number] = said }
    }
    var built = FeatureTable(
      name: table.name, source: table.source, geometry: FlatLayer(geometries), columns: groups.columns,
      referenceSystem: index.land.system, declaration: .caller, notices: table.notices)
    if !table.places.isEmpty { built.places = groups.rows.map { table.places[$0[0]] } }
    return SourceBatch(faces: built, remarks: remarks)
  }

  /// Two geometries of one feature would be one too many.
  private func refuseGeometry() throws(Refusal) {
    guard let row = (0..<table.count).first(where: { table.geometry.kind(of: $0) != nil }) else { return }
    throw Refusal(
      .unsupportedOperation,
      LocalisedText(
        en: "the source has geometry of its own, and geometry_from says another one",
        vi: "nguồn đã có hình học, geometry_from lại nêu hình học khác"),
      remedy: LocalisedText(en: "leave geometry_from out", vi: "bỏ geometry_from"),
      at: RowPlace(source: RefusalPlace(), places: table.places).of(row, nil))
  }

  /// The ground that the rows of a feature name.
  private func ground(_ rows: [Int]) throws(Refusal) -> (polygons: [Geometry], remarks: [RowRemark]) {
    var found = FoundParcels()
    var (polygons, remarks) = ([Geometry](), [RowRemark]())
    for row in rows {
      do throws(Refusal) {
        switch naming.target {
        case .parcels(let unit, let sheet, let number):
          try find(row, try unit.map(column), try sheet.map(column), try column(number), &found)
        case .zones(let name): try zones(row, try column(name), &polygons, &remarks)
        }
      } catch {
        throw error.located(at: RowPlace(source: RefusalPlace(), places: table.places).of(row, nil))
      }
    }
    polygons += found.parcels.compactMap { index.land.parcels.geometry.geometry(at: $0) }
    return (polygons, remarks + found.remarks(index.land))
  }

  private func column(_ name: String) throws(Refusal) -> Column {
    guard let number = table.columnNumber(named: name) else {
      let present = table.columns.map(\.name).joined(separator: ", ")
      throw Refusal(
        .unknownField,
        LocalisedText(
          en: "geometry_from names the column \(name.excerpt), which the source does not have",
          vi: "geometry_from nêu cột \(name.excerpt), nguồn không có cột này"),
        remedy: LocalisedText(en: "the columns are \(present)", vi: "các cột hiện có: \(present)"))
    }
    return table.columns[number]
  }

  private func text(_ column: Column?, _ row: Int) -> String? {
    guard let text = column?.shownText(row)?.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else {
      return nil
    }
    return text
  }

  // MARK: - Parcels

  private func find(
    _ row: Int, _ unit: Column?, _ sheet: Column?, _ number: Column, _ found: inout FoundParcels
  ) throws(Refusal) {
    guard let cell = text(number, row) else { return }
    let isAlone = unit == nil && sheet == nil
    let numbers = try numbers(cell, number.name, ids: isAlone)
    let unitName = text(unit, row)
    let codes = unitName.flatMap { index.unit($0, separators: naming.separators) }
    let sheets = text(sheet, row).map { sheetKeys($0) }
    for entry in numbers.entries {
      let own = entry.sheet.map { Set([SheetAndNumber.key($0)]) } ?? sheets
      for number in entry.number.all {
        let label = ParcelLabel(sheet: entry.sheet, number: number)
        if unitName != nil, codes == nil {
          found.missing.append((label, unitName))
        } else {
          let answer = index.answer(number, sheets: own, unit: codes, ids: isAlone && entry.sheet == nil)
          found.take(answer, label)
          if entry.isPart, !answer.parcels.isEmpty { found.parts.append(label) }
        }
      }
    }
  }

  private func numbers(_ cell: String, _ column: String, ids: Bool) throws(Refusal) -> ParcelNumbers {
    do throws(ParcelNumbers.Fault) {
      return try ParcelNumbers(cell, separators: naming.separators) { index.isKnown($0, ids: ids) }
    } catch {
      throw Refusal(
        .malformed, error.message,
        remedy: LocalisedText(
          en: "write numbers parted by commas or semicolons, ranges as 301-324, or tờ 12: 301; tờ 13: 4",
          vi: "ghi các số cách nhau bằng dấu phẩy hoặc chấm phẩy, khoảng số như 301-324, hoặc tờ 12: 301; tờ 13: 4"),
        at: RefusalPlace(field: column))
    }
  }

  /// The sheets that a cell names, as numbers are compared.
  private func sheetKeys(_ cell: String) -> Set<String> {
    Set(
      ParcelNumbers.chunks(cell, naming.separators).map { chunk in
        let words = Spelling.plainKey(chunk).split { $0.isWhitespace || $0 == ":" }.map(String.init)
        let names = words.filter { !ParcelNumbers.fillers.contains($0) && $0 != "tbd" }
        return SheetAndNumber.key((names.isEmpty ? words : names).joined(separator: " "))
      })
  }

  // MARK: - Zones

  private func zones(
    _ row: Int, _ column: Column, _ polygons: inout [Geometry], _ remarks: inout [RowRemark]
  ) throws(Refusal) {
    guard let cell = text(column, row) else { return }
    let names = index.land.zones(named: cell, on: day).isEmpty ? ParcelNumbers.chunks(cell, naming.separators) : [cell]
    for name in names {
      let found = index.land.zones(named: name, on: day)
      guard found.count <= 1 else {
        let ids = IdentifierOrder.sorted(found.map { index.land.zones[$0].id })
          .map { index.land.zones[found[$0]].id }
        throw Refusal(
          .ambiguousIdentifier,
          LocalisedText(
            en: "\(name.excerpt) names several zones: \(ids.joined(separator: ", "))",
            vi: "\(name.excerpt) là tên của nhiều khu vực: \(ids.joined(separator: ", "))"),
          remedy: LocalisedText(en: "name one by its id", vi: "nêu một khu vực bằng mã"),
          at: RefusalPlace(field: column.name))
      }
      let geometry = found.first.flatMap { index.land.zones.geometry.geometry(at: $0) }
      if let geometry, geometry.kind.isPolygonal, !geometry.isEmpty, geometry.validityProblems(limit: 1).isEmpty {
        polygons.append(geometry)
      } else {
        remarks.append(.missingZone(name))
      }
    }
  }

  // MARK: - Ground

  /// The ground of polygons, doubled ground once; `nil` for none.
  private static func union(_ polygons: [Geometry]) throws -> Geometry? {
    guard polygons.count > 1 else { return polygons.first }
    let areas = polygons.map(\.area)
    let (most, least) = (areas.reduce(0, +), areas.max() ?? 0)
    // A floating overlay may fail, or be wrong without an error: its area says so.
    let slack = 1e-6 * most
    let floating = try? Geometry.unaryUnion(polygons)
    if let floating, (least - slack...most + slack).contains(floating.area), floating.kind.isPolygonal {
      return floating
    }
    let exact = try Geometry.unaryUnion(polygons, gridSize: 1e-4)
    return exact.kind.isPolygonal
      ? exact : .multiPolygon(exact.polygons.map { part in (0..<part.ringCount).map { part.ring($0) } })
  }
}

/// A number of a parcel as messages name it.
struct ParcelLabel: Hashable, Sendable {
  var sheet: String?
  var number: String

  var text: String { sheet.map { "\($0)/\(number)" } ?? number }
}

extension ParcelNumbers.Number {
  /// The numbers one by one.
  var all: [String] {
    switch self {
    case .one(let number): [number]
    case .range(let range): range.map(String.init)
    }
  }
}

/// What was found of the parcels of a row.
private struct FoundParcels {
  private(set) var parcels: [Int] = []
  private var known: Set<Int> = []
  /// Numbers without a parcel, with the name of the unit where that is known to nobody.
  var missing: [(label: ParcelLabel, unit: String?)] = []
  var parts: [ParcelLabel] = []
  private var several: [(label: ParcelLabel, rivals: [Int])] = []
  private var doubled: [(label: ParcelLabel, rivals: [Int])] = []

  mutating func take(_ answer: ParcelIndex.Answer, _ label: ParcelLabel) {
    for parcel in answer.parcels where known.insert(parcel).inserted { parcels.append(parcel) }
    if answer.rivals.isEmpty {
      if answer.parcels.isEmpty { missing.append((label, nil)) }
    } else if answer.parcels.isEmpty {
      several.append((label, answer.rivals))
    } else {
      doubled.append((label, answer.rivals))
    }
  }

  func remarks(_ land: Land) -> [RowRemark] {
    func ids(_ found: [(label: ParcelLabel, rivals: [Int])]) -> [String] {
      found.map { label, rivals in
        let names = rivals.prefix(3).map { land.parcels[$0].id } + (rivals.count > 3 ? ["…"] : [])
        return "\(label.text) (\(names.joined(separator: ", ")))"
      }
    }
    var remarks: [RowRemark] = []
    var units: [String?] = []
    for (_, unit) in missing where !units.contains(unit) { units.append(unit) }
    for unit in units {
      let numbers = missing.filter { $0.unit == unit }.map(\.label.text)
      remarks.append(.missingParcels(numbers, unknownUnit: unit))
    }
    if !several.isEmpty { remarks.append(.ambiguousParcels(ids(several), areTaken: false)) }
    if !doubled.isEmpty { remarks.append(.ambiguousParcels(ids(doubled), areTaken: true)) }
    if !parts.isEmpty { remarks.append(.parcelsInPart(parts.map(\.text))) }
    return remarks
  }
}
