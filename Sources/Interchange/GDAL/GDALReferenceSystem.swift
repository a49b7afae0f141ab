#if GDAL
  internal import CGDAL
  internal import Geodesy
  internal import Refusals

  /// The reference system that GDAL reports for a layer.
  struct GDALReferenceSystem {
    /// `nil` when the file names none.
    var system: CoordinateReferenceSystem?
    /// Whether the coordinates come northing or latitude first.
    var axesAreSwapped = false
    var notices: [Notice] = []

    /// - Throws: `Refusal` for a system that cannot be used.
    init(of layer: GDALLayer) throws(Refusal) {
      guard let reference = OGR_L_GetSpatialRef(layer.handle) else { return }
      if OSRIsLocal(reference) != 0 {
        notices.append(Notice(.undefinedReferenceSystem))
        return
      }
      var text: UnsafeMutablePointer<CChar>?
      let status = GDALLibrary.withList(["FORMAT=WKT2_2019", "MULTILINE=NO"]) {
        OSRExportToWktEx(reference, &text, GDALLibrary.constant($0))
      }
      defer { VSIFree(text) }
      guard status == OGRERR_NONE, let text else {
        throw Refusal(
          .badReferenceSystem,
          LocalisedText(
            en: "the reference system that the file names cannot be written down",
            vi: "không thể ghi lại hệ tọa độ mà tệp nêu"),
          remedy: LocalisedText(en: "correct it in the file", vi: "sửa lại trong tệp"),
          at: RefusalPlace(file: layer.dataset.path, layer: layer.name))
      }
      try read(String(cString: text), layer)
      if layer.dataset.format.isMapInfo { try readOtherwise(String(cString: text), layer) }
      axesAreSwapped = Self.areSwapped(reference)
    }

    /// The system of a layer, of a MapInfo table too that has no geometry: GDAL tells it only of those that have some.
    ///
    /// - Parameter path: of the table.
    init(of layer: GDALLayer, withoutGeometry path: String) throws(Refusal) {
      try self.init(of: layer)
      guard layer.dataset.format == .mapInfoTAB, system == nil, notices.isEmpty, !layer.hasGeometry,
        let found = try MapInfoMembers(path: path).systemWithoutGeometry()
      else { return }
      self = found
    }

    /// Takes the system that the geometries of the file name where GDAL gives none, and none where they name several.
    mutating func complete(_ systems: GeometrySystems, _ layer: GDALLayer) throws(Refusal) {
      let names = systems.all
      if names.count > 1 || systems.isPartial {
        system = nil
        notices.append(Notice(.severalReferenceSystems(names)))
      } else if system == nil, let name = names.first {
        try read(name, layer)
      }
    }

    /// Of some projections GDAL supposes a code, and takes false eastings for metres whatever the unit is.
    ///
    /// MapInfo knows no codes: one that does not fit the parameters is none.
    private mutating func readOtherwise(_ definition: String, _ layer: GDALLayer) throws(Refusal) {
      let isSupposed = notices.contains { notice in
        if case .referenceSystemNote(.identifierDoesNotFit) = notice.kind { true } else { false }
      }
      guard isSupposed else { return }
      notices = []
      try read(MapInfoDefinition.withoutSuppositions(definition), layer)
    }

    private mutating func read(_ definition: String, _ layer: GDALLayer) throws(Refusal) {
      do throws(GeodesyError) {
        let declared = try DeclaredSystem(definition)
        notices += declared.notices
        system = declared.system
      } catch {
        throw Refusal(
          .badReferenceSystem,
          LocalisedText(
            en: "the reference system that the file names is of no use: \(error)",
            vi: "hệ tọa độ mà tệp nêu không dùng được: \(error.text.vi)"),
          remedy: LocalisedText(
            en: "correct it in the file, or remove it and name the system",
            vi: "sửa lại trong tệp, hoặc bỏ đi và nêu hệ tọa độ"),
          at: RefusalPlace(file: layer.dataset.path, layer: layer.name))
      }
    }

    /// Drivers mostly deliver easting or longitude first, whatever the register says, and say so in the mapping.
    private static func areSwapped(_ reference: OGRSpatialReferenceH) -> Bool {
      var count: Int32 = 0
      guard let mapping = OSRGetDataAxisToSRSAxisMapping(reference, &count), count >= 2 else { return false }
      var direction = OAO_Other
      guard OSRGetAxis(reference, nil, 0, &direction) != nil else { return false }
      let firstIsNorth = direction == OAO_North || direction == OAO_South
      return firstIsNorth == (mapping[0] == 1)
    }
  }
#endif
