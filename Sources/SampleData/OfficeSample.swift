internal import Foundation
internal import Interchange
public import Refusals

/// One small file of each kind that offices hand over, with its manifest: what `geodata/office` holds.
///
/// The files are of formats that other programs write (XLSX, DXF, DGN, TAB, KMZ, ZIP, GeoPackage), so they are carried as
/// they are; `geodata/office/README.md`, among them, says what each is.
public enum OfficeSample {
  /// Writes the folders and the page that explains them into a folder, which is made if it is not there: all or none.
  ///
  /// In a folder with content only what is missing is added.
  /// - Throws: `Refusal` when something of a name is there and differs, or a file cannot be written.
  public static func write(to folder: String) throws(Refusal) {
    try FilesInto.write(into: folder, last: "README.md") { (place) throws(Refusal) in
      do {
        for file in files {
          let url = URL(fileURLWithPath: place).appendingPathComponent(file.name)
          try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(file.bytes).write(to: url)
        }
      } catch {
        throw Refusal(folder: folder, error)
      }
    }
  }

  /// Every file, by its path within the folder.
  package static let files: [KonTumSample.File] = EmbeddedData.officeFiles.split(separator: "== ").map { entry in
    let lines = entry.split(separator: "\n")
    guard let name = lines.first, let bytes = Data(base64Encoded: lines.dropFirst().joined()) else {
      fatalError("geodata/office: \(entry.prefix(80)) has no bytes")
    }
    return KonTumSample.File(name: String(name), bytes: Array(bytes))
  }
}
