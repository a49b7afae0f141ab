internal import CPROJ

extension CoordinateReferenceSystem {
  /// A form in which files carry a reference system.
  public enum TextFormat: String, Hashable, Sendable, CaseIterable {
    /// WKT 2 of 2019 (ISO 19162).
    case wkt2
    /// WKT 1 as GDAL writes it.
    case wkt1
    /// WKT 1 as Esri writes it into a `.prj`.
    case esriWKT
    /// PROJJSON.
    case projJSON
    /// A PROJ string, which loses names, areas and axis order.
    case projString
  }

  /// The system as a text for a file, on one line, without a datum shift.
  ///
  /// Throws ``GeodesyError/projFailure(operation:reason:)`` for a system that the format cannot hold.
  public func text(_ format: TextFormat) throws(GeodesyError) -> String {
    let context = try ThreadContext.current()
    guard let object = context.create(plainText) else {
      throw .projFailure(operation: "make \(name)", reason: context.reason())
    }
    context.forgetMessage()
    let text: UnsafePointer<CChar>? = withCStrings(["MULTILINE=NO"]) { options in
      switch format {
      case .wkt2: proj_as_wkt(context.pointer, object.pointer, PJ_WKT2_2019, options)
      case .wkt1: proj_as_wkt(context.pointer, object.pointer, PJ_WKT1_GDAL, options)
      case .esriWKT: proj_as_wkt(context.pointer, object.pointer, PJ_WKT1_ESRI, options)
      case .projJSON: proj_as_projjson(context.pointer, object.pointer, options)
      case .projString: proj_as_proj_string(context.pointer, object.pointer, PJ_PROJ_4, nil)
      }
    }
    guard let text else {
      throw .projFailure(operation: "write \(name) as \(format.rawValue)", reason: context.reason())
    }
    return String(cString: text)
  }
}
