/// The definition of a MapInfo file's reference system as GDAL words it in WKT 2.
enum MapInfoDefinition {
  /// The definition without the code at its end, and with false eastings and northings in the unit of the axes.
  static func withoutSuppositions(_ definition: String) -> String {
    let text = definition.replacing(#/,ID\["EPSG",\d+\]\]$/#, with: "]")
    // The axes are what stands last.
    guard let unit = text.matches(of: #/LENGTHUNIT\["[^"]*",[^,\]]*/#).last.map({ String($0.output) }) else {
      return text
    }
    let origin = #/(PARAMETER\["(?:False |Easting at |Northing at )[^"]*",[^,\]]*,)LENGTHUNIT\["[^"]*",[^,\]]*/#
    return text.replacing(origin) { $0.output.1 + unit }
  }
}
