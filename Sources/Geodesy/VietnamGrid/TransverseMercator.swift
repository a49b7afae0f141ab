internal import CPROJ

/// The parameters of a Transverse Mercator projection, in degrees and metres.
struct TransverseMercator {
  var latitudeOfOrigin = 0.0
  var centralMeridian = 0.0
  var scale = 1.0
  var falseEasting = 0.0
  var falseNorthing = 0.0

  /// `nil` when the system is not one.
  init?(_ projected: ProjObject) {
    guard projected.type == PJ_TYPE_PROJECTED_CRS, let conversion = projected.coordinateOperation else { return nil }
    var method: UnsafePointer<CChar>?
    guard
      proj_coordoperation_get_method_info(projected.context, conversion.pointer, &method, nil, nil) != 0,
      conversion.text(method) == "Transverse Mercator"
    else { return nil }
    for index in 0..<proj_coordoperation_get_param_count(projected.context, conversion.pointer) {
      var name: UnsafePointer<CChar>?
      var (value, factor) = (0.0, 1.0)
      guard
        proj_coordoperation_get_param(
          projected.context, conversion.pointer, index, &name, nil, nil, &value, nil, &factor, nil, nil, nil, nil) != 0
      else { return nil }
      let degrees = value * factor * 180 / .pi
      switch conversion.text(name) {
      case "Latitude of natural origin": latitudeOfOrigin = degrees
      case "Longitude of natural origin": centralMeridian = degrees
      case "Scale factor at natural origin": scale = value * factor
      case "False easting": falseEasting = value * factor
      case "False northing": falseNorthing = value * factor
      default: return nil
      }
    }
  }

  /// Whether it is the projection of a VN-2000 zone: a nanodegree is a tenth of a millimetre.
  func matches(_ zone: VN2000Zone) -> Bool {
    abs(centralMeridian - zone.meridian.degrees) < 1e-9 && abs(scale - zone.projection.centralScale) < 1e-10
      && abs(falseEasting - VN2000Zone.falseEastingMetres) < 1e-5 && abs(falseNorthing) < 1e-5
      && abs(latitudeOfOrigin) < 1e-9
  }

  /// Whether false easting and northing are swapped, as in the withdrawn codes.
  var isWithdrawnVN2000: Bool {
    abs(falseEasting) < 1e-5 && abs(falseNorthing - VN2000Zone.falseEastingMetres) < 1e-5 && abs(scale - 0.9999) < 1e-10
  }
}
