#if Postgres
  internal import Geodesy
  internal import Refusals

  /// What the SRIDs of one database stand for: keys of its `spatial_ref_sys`, nothing more.
  struct DatabaseReferenceSystems {
    private let session: DatabaseSession

    init(_ session: DatabaseSession) { self.session = session }

    /// The system of an SRID: that of its authority where PROJ knows it and the definition is the same, else the one that the
    /// definition is.
    ///
    /// - Parameter isOverruled: whether the caller says which system holds, whatever stands here.
    /// - Returns: none for 0 and for an SRID without a row.
    /// - Throws: `Refusal` where authority and definition differ, or neither can be used.
    func system(srid: UInt32?, isOverruled: Bool) throws -> DeclaredSystem {
      guard let srid, srid > 0, let table = session.referenceSystems,
        let row = try session.connection.rows(
          "SELECT auth_name, auth_srid, srtext FROM \(table) WHERE srid = $1::pg_catalog.int4", ["\(srid)"]
        ).first
      else { return DeclaredSystem() }
      let authority = (row[0] ?? "").trimmingBlanks.uppercased()
      let code = "\(authority):\(row[1] ?? "")"
      let definition = (row[2] ?? "").trimmingBlanks
      let found: (declared: DeclaredSystem, other: CoordinateReferenceSystem?)
      do throws(GeodesyError) {
        found = try Self.resolved(authority.isEmpty || row[1] == nil ? nil : code, definition)
      } catch {
        if isOverruled { return DeclaredSystem() }
        throw Refusal(
          .badReferenceSystem,
          LocalisedText(
            en: "SRID \(srid) (\(code)) is no usable reference system: \(error)",
            vi: "SRID \(srid) (\(code)) không phải hệ tọa độ dùng được: \(error.text.vi)"), remedy: Self.remedy)
      }
      guard let other = found.other, !isOverruled else { return found.declared }
      throw Refusal(
        .contradictingReferenceSystem,
        LocalisedText(
          en: "SRID \(srid) is \(code) in spatial_ref_sys, and its srtext is \(other.shortName)",
          vi: "SRID \(srid) trong spatial_ref_sys là \(code), còn srtext của nó là \(other.shortName)"),
        remedy: Self.remedy)
    }

    /// The system of a row, and the other one that its definition is.
    private static func resolved(
      _ code: String?, _ definition: String
    ) throws(GeodesyError) -> (DeclaredSystem, CoordinateReferenceSystem?) {
      var known: DeclaredSystem?
      if let code {
        do throws(GeodesyError) {
          known = try DeclaredSystem(code)
        } catch .unknownCode(_) where !definition.isEmpty {
        } catch .unreadableDefinition(_, _) where !definition.isEmpty {
        }
      }
      guard !definition.isEmpty else { return (known ?? DeclaredSystem(), nil) }
      let own = try DeclaredSystem(definition)
      guard let known, let system = known.system else { return (own, nil) }
      guard let other = own.system, try !other.isEquivalent(to: system), try !other.mayBe(system) else {
        return (known, nil)
      }
      return (known, other)
    }

    private static let remedy = LocalisedText(
      en: "have the row of spatial_ref_sys mended, or name the system with crs: and override: true",
      vi: "nhờ sửa dòng của spatial_ref_sys, hoặc nêu hệ tọa độ bằng crs: và override: true")
  }
#endif
