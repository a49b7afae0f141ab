/// How a file is known that was written beside others under a name that nobody gave, as `NAME_point.shp`: by the day of its
/// last change in the header of its table, which every program that changes the file sets anew.
enum PartMark {
  /// The day as GDAL takes it; other files that are written have another one.
  static let day = "2000-01-02"

  private static let bytes: [UInt8] = [100, 1, 2]

  /// Whether a Shapefile was written so, and has not been changed since.
  static func isOn(_ path: String) -> Bool {
    guard path.fileExtension == "shp", let table = ShapefileMembers(path: path).member("dbf"),
      let head = try? MappedFile.head(of: table, count: 4), head.count == 4
    else { return false }
    return Array(head[1...]) == bytes
  }
}
