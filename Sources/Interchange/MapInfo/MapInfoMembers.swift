internal import CurvedDrawings
internal import Refusals

/// The files that together are a MapInfo table: `.tab` with `.dat`, and `.map` with `.id` where it has geometries; or
/// `.mif` with `.mid`.
struct MapInfoMembers {
  let path: String

  /// - Throws: `Refusal` for a member that is missing; GDAL would read the rest without a word.
  func check() throws(Refusal) {
    let others = ShapefileMembers(path: path)
    func demand(_ ending: String) throws(Refusal) {
      guard others.member(ending) == nil else { return }
      throw Refusal(
        .missingMetadata,
        LocalisedText(
          en: "\(path.fileStem).\(ending), which belongs to it, is not beside it",
          vi: "thiếu \(path.fileStem).\(ending) đi kèm tệp"),
        remedy: LocalisedText(en: "copy all files of that name", vi: "sao chép tất cả các tệp cùng tên"),
        at: RefusalPlace(file: path))
    }
    if path.fileExtension == "mif" { return try demand("mid") }
    if others.member("id") != nil { try demand("map") }
    if let objects = others.member("map") {
      try demand("id")
      guard !MapInfoObjects(head: try MappedFile.head(of: objects, count: MapInfoObjects.headSize)).isAffine else {
        throw MapInfoHeader.affineRefusal(path)
      }
    }
    try checkCount(others)
  }

  /// Refuses a table with fewer rows than there are objects.
  private func checkCount(_ members: ShapefileMembers) throws(Refusal) {
    guard let places = members.member("id"), let table = members.member("dat") ?? members.member("dbf") else { return }
    let head = try MappedFile.head(of: table, count: 8)
    guard head.count == 8 else { return }
    let rows = (0..<4).reduce(0) { $0 | Int(head[4 + $1]) << (8 * $1) }
    let objects = try MappedFile.withBytes(of: places) { (bytes) in
      (bytes.lastIndex { $0 != 0 } ?? -4) / 4 + 1
    }
    guard objects > rows else { return }
    throw Refusal(
      .malformed,
      LocalisedText(
        en: "the .id has \(objects.counted("object")) and the \(table.fileName) \(rows.counted("row"))",
        vi: "tệp .id có \(objects) đối tượng còn \(table.fileName) có \(rows) dòng"),
      remedy: LocalisedText(
        en: "copy all files of that name again; these are of two versions",
        vi: "sao chép lại tất cả các tệp cùng tên; các tệp này thuộc hai phiên bản"),
      at: RefusalPlace(file: path))
  }

  /// The features that are arcs, ellipses and rectangles with rounded corners; `nil` for a table without geometries.
  func curves() throws(Refusal) -> MapInfoCurves? {
    if path.fileExtension == "mif" {
      return try MappedFile.withBytes(of: path) { MapInfoCurves(interchange: $0) }
    }
    let members = ShapefileMembers(path: path)
    guard let objects = members.member("map"), let places = members.member("id") else { return nil }
    return try MappedFile.withBytes(of: objects) { (objects) throws(Refusal) in
      try MappedFile.withBytes(of: places) { MapInfoCurves(objects: objects, places: $0) }
    }
  }
}

#if GDAL
  extension MapInfoMembers {
    /// The reference system of a table without geometries; `nil` where it cannot have any.
    func systemWithoutGeometry() throws(Refusal) -> GDALReferenceSystem? {
      let members = ShapefileMembers(path: path)
      guard let objects = members.member("map"), let places = members.member("id"), let rows = members.member("dat")
      else { return nil }
      let head = MapInfoObjects(head: try MappedFile.head(of: objects, count: MapInfoObjects.headSize)).withPoint
      return try MappedFile.withBytes(of: path) { (table) throws(Refusal) in
        try MappedFile.withBytes(of: rows) { (rows) throws(Refusal) in
          try MappedFile.withBytes(of: places) { (places) throws(Refusal) in
            try head.withUnsafeBufferPointer { (head) throws(Refusal) in
              let name = path.fileStem
              let files = [
                ("\(name).tab", table), ("\(name).dat", rows), ("\(name).id", places), ("\(name).map", head),
              ]
              return try LentFiles.withFolder(of: files) { (folder) throws(Refusal) in
                try GDALMessages.capturing { (messages) throws(Refusal) in
                  let dataset = try GDALDataset(
                    path, content: "\(folder)/\(name).tab", as: .mapInfoTAB, messages: messages)
                  guard let layer = dataset.layers.first else { return nil }
                  return try GDALReferenceSystem(of: layer)
                }
              }
            }
          }
        }
      }
    }
  }
#endif
