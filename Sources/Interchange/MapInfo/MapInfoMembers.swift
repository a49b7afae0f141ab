/// The files that together are a MapInfo table: `.tab` with `.dat`, and `.map` with `.id` where it has geometries; or
/// `.mif` with `.mid`.
struct MapInfoMembers {
  let path: String

  /// - Throws: ``InterchangeError`` for a member that is missing; GDAL would read the rest without a word.
  func check() throws(InterchangeError) {
    let others = ShapefileMembers(path: path)
    func demand(_ ending: String) throws(InterchangeError) {
      guard others.member(ending) == nil else { return }
      throw InterchangeError(
        .missingMetadata, "\(path.fileStem).\(ending), which belongs to it, is not beside it",
        remedy: "copy all files of that name", file: path)
    }
    if path.fileExtension == "mif" { return try demand("mid") }
    if others.member("id") != nil { try demand("map") }
    if others.member("map") != nil { try demand("id") }
  }
}
