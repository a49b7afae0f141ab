internal import Foundation
internal import Geodesy
public import Interchange
internal import LandModel
internal import PlaneGeometry
public import Refusals

/// Writes a first manifest from files as they are: layers guessed from geometry and names, fields matched by name, and
/// everything that it could not decide as a comment.
public struct ManifestStarter {
  private let manifestPath: String
  private var sources: [StarterSource] = []

  /// Starts a manifest that will stand at a path, which the paths in it are relative to.
  public init(manifestPath: String) { self.manifestPath = manifestPath }

  /// Adds a file, or a layer of a container, or every file of a folder that can be read.
  ///
  /// - Throws: `Refusal` when the file cannot be read; files of a folder that cannot be are named in comments.
  public mutating func add(_ address: InputAddress) throws(Refusal) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: address.path, isDirectory: &isFolder)
    guard exists, isFolder.boolValue, FileFormat(path: address.path) != .fileGeodatabase else {
      return try read(address)
    }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: address.path)) ?? []).sorted()
    for name in names where FileFormat(path: name) != nil {
      let path = "\(address.path)/\(name)"
      do throws(Refusal) {
        try read(InputAddress(path: path))
      } catch {
        sources.append(
          StarterSource(path: relative(path), layer: nil, unreadable: "\(error.message.en); \(error.remedy.en)"))
      }
    }
  }

  private mutating func read(_ address: InputAddress) throws(Refusal) {
    if FileFormat(path: address.path) == .csv, let table = cornerTable(address) {
      sources.append(StarterSource(path: relative(address.path), layer: nil, table: table, isCornerTable: true))
      return
    }
    var names = [address.layer]
    if address.layer == nil { names = try listLayers(of: address.path).map(\.name) }
    for name in names {
      let isOnly = names.count == 1 && address.layer == nil
      let table = try table(InputAddress(path: address.path, layer: isOnly ? nil : name))
      sources.append(StarterSource(path: relative(address.path), layer: isOnly ? nil : name, table: table))
    }
  }

  private func table(_ address: InputAddress) throws(Refusal) -> FeatureTable {
    var options = ReadOptions()
    options.delimited.takesTablesWithoutGeometry = true
    do throws(Refusal) {
      return try readTable(at: address, options: options)
    } catch  where error.code == .encoding {
      var options = options
      options.encoding = .detect
      return try readTable(at: address, options: options)
    }
  }

  private func cornerTable(_ address: InputAddress) -> FeatureTable? {
    var options = ReadOptions()
    options.delimited.kind = .corners
    options.delimited.locale = .vi
    return try? readTable(at: address, options: options)
  }

  /// The path as seen from the manifest's folder.
  private func relative(_ path: String) -> String {
    func parts(_ path: String) -> [String] { URL(fileURLWithPath: path).standardizedFileURL.pathComponents }
    let folder = parts(manifestPath).dropLast()
    let file = parts(path)
    let shared = zip(folder, file).prefix { $0 == $1 }.count
    guard shared > 1 else { return path }
    return (Array(repeating: "..", count: folder.count - shared) + file[shared...]).joined(separator: "/")
  }

  /// The manifest.
  public var text: String {
    let folder = URL(fileURLWithPath: manifestPath).standardizedFileURL.deletingLastPathComponent().lastPathComponent
    var lines = [
      "# A first manifest, from the files as they are. Check every line; what stands behind # could not be decided.",
      "workspace: \(YAMLText.scalar(folder))",
    ]
    let systems = sources.compactMap(\.projectedCode)
    if let system = systems.first {
      let others = Set(systems).subtracting([system]).sorted()
      lines.append("crs: \(system)" + (others.isEmpty ? "" : "   # files also name \(others.joined(separator: ", "))"))
    } else {
      lines.append("# crs: EPSG:9216   # the working system, projected and in metres; no file names one")
    }
    lines += ["# as_of: 2021-12-24   # the day for which questions are asked", "sources:"]
    for source in sources { lines += source.lines }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Texts as YAML writes them.
enum YAMLText {
  /// A scalar, in double quotes where it would not be read as it is.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true
      && text.allSatisfy { $0.isLetter || $0.isNumber || "_-./ ".contains($0) } && text.last != " "
    guard !isPlain || ["null", "true", "false", "yes", "no", "on", "off"].contains(text.lowercased()) else {
      return text
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}": quoted += "\\x" + hexadecimal(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
  }

  /// A text that a comment can hold.
  static func comment(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
