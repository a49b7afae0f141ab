public import GRDB
public import Geodesy
internal import Refusals

/// The reference systems of a GeoPackage, the rows of `gpkg_spatial_ref_sys`.
public enum GeoPackageReferenceSystems {
  /// The system of a row.
  ///
  /// The register's code counts where PROJ knows it, else the definition in WKT. Ids -1 and 0 mean "undefined", and so
  /// do rows whose definition says so.
  /// - Returns: the system and what is to be said of it; none for an undefined one.
  /// - Throws: `Refusal` when the row is missing, cannot be read, or contradicts itself.
  static func system(srsID: Int64, in db: Database) throws -> DeclaredSystem {
    var undefined = DeclaredSystem()
    undefined.notices = [Notice(.undefinedReferenceSystem)]
    if srsID == -1 || srsID == 0 { return undefined }
    guard
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT CAST(organization AS TEXT), CAST(organization_coordsys_id AS TEXT), CAST(definition AS TEXT)
          FROM gpkg_spatial_ref_sys WHERE srs_id = ?
          """, arguments: [srsID])
    else {
      throw Refusal(
        .missingMetadata,
        LocalisedText(
          en: "gpkg_spatial_ref_sys has no row for srs_id \(srsID)",
          vi: "gpkg_spatial_ref_sys không có dòng nào cho srs_id \(srsID)"),
        remedy: LocalisedText(
          en: "add the row, or export the layer again with its reference system",
          vi: "bổ sung dòng đó, hoặc xuất lại lớp kèm hệ tọa độ"))
    }
    let organisation = (row[0] as String? ?? "").uppercased()
    let code = row[1] as String? ?? ""
    let definition = row[2] as String? ?? ""
    if let stated = lastCode(in: definition), organisation == stated.authority, code != stated.code {
      throw Refusal(
        .contradictingReferenceSystem,
        LocalisedText(
          en: "srs_id \(srsID) is \(organisation):\(code) and its definition \(stated.authority):\(stated.code)",
          vi: "srs_id \(srsID) là \(organisation):\(code) còn định nghĩa của nó là \(stated.authority):\(stated.code)"),
        remedy: LocalisedText(
          en: "make the row of gpkg_spatial_ref_sys agree with itself",
          vi: "sửa cho dòng của gpkg_spatial_ref_sys nhất quán"))
    }
    return try system(organisation, code, definition, srsID) ?? undefined
  }

  private static func system(
    _ organisation: String, _ code: String, _ definition: String, _ srsID: Int64
  ) throws -> DeclaredSystem? {
    let isUndefined = definition.isEmpty || definition.lowercased() == "undefined"
    do throws(GeodesyError) {
      if !organisation.isEmpty, organisation != "NONE" {
        do throws(GeodesyError) {
          return try DeclaredSystem("\(organisation):\(code)")
        } catch .unknownCode(_) where !isUndefined {
        } catch .unreadableDefinition(_, _) where !isUndefined {
        }
      }
      return isUndefined ? nil : try DeclaredSystem(definition)
    } catch {
      throw Refusal(
        .badReferenceSystem,
        LocalisedText(
          en: "srs_id \(srsID) (\(organisation):\(code)) is no usable reference system: \(error)",
          vi: "srs_id \(srsID) (\(organisation):\(code)) không phải hệ tọa độ dùng được: \(error.text.vi)"),
        remedy: LocalisedText(en: "correct the row of gpkg_spatial_ref_sys", vi: "sửa dòng của gpkg_spatial_ref_sys"))
    }
  }

  /// The code at the end of a WKT text, which is that of the whole: `AUTHORITY["EPSG","9216"]]` or `ID["EPSG",9216]]`.
  static func lastCode(in definition: String) -> (authority: String, code: String)? {
    let text = definition.uppercased().filter { !$0.isWhitespace }
    guard text.hasSuffix("]]") else { return nil }
    let inner = text.dropLast(2)
    guard let open = inner.lastIndex(of: "[") else { return nil }
    let word = inner[..<open]
    guard word.hasSuffix(",AUTHORITY") || word.hasSuffix(",ID") else { return nil }
    let parts = inner[inner.index(after: open)...].split(separator: ",").map { $0.filter { $0 != "\"" } }
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }

  /// The id under which a system stands in the file; its row is added when it is not there yet.
  ///
  /// A system with an EPSG code has that number, CRS84 is 4326 (coordinates of a GeoPackage are in the order x, y
  /// whatever the register says), one without a code gets a number from 100 000 up.
  /// - Returns: -1, undefined, for `nil`.
  public static func add(_ system: CoordinateReferenceSystem?, to db: Database) throws -> Int64 {
    guard var system else { return -1 }
    if system.code?.description == "OGC:CRS84" { system = try CoordinateReferenceSystem(epsg: 4326) }
    let definition = try system.text(.wkt1)
    if let code = system.code, code.authority == "EPSG", let number = Int64(code.code) {
      try insert(number, system.name, "EPSG", number, definition, in: db)
      return number
    }
    let known = try Int64.fetchOne(
      db, sql: "SELECT srs_id FROM gpkg_spatial_ref_sys WHERE definition = ?", arguments: [definition])
    if let known { return known }
    let next = try Int64.fetchOne(db, sql: "SELECT max(99999, max(srs_id)) + 1 FROM gpkg_spatial_ref_sys") ?? 100_000
    try insert(next, system.name, "NONE", next, definition, in: db)
    return next
  }

  private static func insert(
    _ id: Int64, _ name: String, _ organisation: String, _ code: Int64, _ definition: String, in db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO gpkg_spatial_ref_sys
        (srs_name, srs_id, organization, organization_coordsys_id, definition, description) VALUES (?, ?, ?, ?, ?, NULL)
        """, arguments: [name, id, organisation, code, definition])
  }
}
