internal import Foundation
internal import Geodesy
public import Interchange
internal import LandModel
internal import PlaneGeometry
public import Refusals

/// Writes a first manifest from files as they are: layers guessed from geometry, names, headings and values, fields
/// matched by name, samples of every column, and everything that it could not decide or read as a comment.
///
/// Nothing of persons is shown. No file stops it: what cannot be read stands as a comment with its refusal.
public struct ManifestStarter {
  let manifestPath: String
  private let title: String?
  let say: StarterLanguage
  var entries: [Entry] = []

  /// A source, or a file that is none.
  enum Entry {
    case source(StarterSource)
    case unread(path: String, Refusal)
    case others([String])
    /// A remark on what follows, or on something that is not there.
    case remark(String)

    var source: StarterSource? { if case .source(let source) = self { source } else { nil } }
    var tables: [FeatureTable] { source?.tables ?? [] }
  }

  /// How many files could be read.
  public internal(set) var readCount = 0
  /// Why the first file that could not be read could not; `nil` where all could.
  public private(set) var firstRefusal: Refusal?

  /// Why nothing could be read.
  public var nothingRead: Refusal {
    firstRefusal
      ?? Refusal(
        .emptyFile, LocalisedText(en: "there is no file that can be read", vi: "không có tệp nào đọc được"),
        remedy: LocalisedText(en: "name files or folders with data", vi: "nêu tệp hoặc thư mục có dữ liệu"))
  }

  /// Starts a manifest that will stand at a path, which the paths in it are relative to, with comments in a language.
  public init(manifestPath: String, language: Language = .english, title: String? = nil) {
    (self.manifestPath, self.title) = (manifestPath, title)
    say = StarterLanguage(language: language)
  }

  /// Adds a file, or a layer of a container, or every file of a folder and the folders in it.
  ///
  /// Cost: that of reading the files whole.
  public mutating func add(_ address: InputAddress) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: address.path, isDirectory: &isFolder)
    guard exists, isFolder.boolValue, FileFormat(path: address.path) != .fileGeodatabase else { return read(address) }
    add(folder: address.path, depth: 0)
  }

  private mutating func add(folder: String, depth: Int) {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      .filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }
    var others: [String] = []
    for name in names {
      let path = "\(folder)/\(name)"
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if FileFormat(path: name) != nil || name.lowercased().hasSuffix(".zip")
        || (!isFolder.boolValue && FileProbe.isRefusedKind(path))
      {
        read(InputAddress(path: path))
      } else if isFolder.boolValue {
        if depth < 8 { add(folder: path, depth: depth + 1) }
      } else if !Self.members.contains(name.lowercased().split(separator: ".").last.map(String.init) ?? "") {
        others.append(name)
      }
    }
    if !others.isEmpty { entries.append(.others(others.map { relative("\(folder)/\($0)") })) }
  }

  /// Endings of files that belong to others, and of what is written beside.
  private static let members: Set<String> = [
    "dbf", "shx", "prj", "cpg", "qpj", "qix", "sbn", "sbx", "dat", "map", "id", "ind", "mid", "xml", "yml", "yaml",
    "lock", "gfs", "qmd", "qml", "sld", "md", "fbn", "fbx", "ain", "aih", "ixs", "mxs", "atx",
  ]

  private mutating func read(_ address: InputAddress) {
    do throws(Refusal) {
      // Of a container that is open every layer is read without looking for the others again.
      let file = address.layer == nil ? try? LayeredFile(address.path, options: Self.options) : nil
      var names = [address.layer]
      if let file {
        names = file.layers.map(\.name)
      } else if address.layer == nil {
        names = try listLayers(of: address.path).map(\.name)
      }
      let isOnly = names.count == 1 && address.layer == nil
      var hasRead = false
      var refusal: Refusal?
      for name in names {
        let layer = isOnly ? nil : name
        do throws(Refusal) {
          entries.append(.source(try source(InputAddress(path: address.path, layer: layer), in: file)))
          hasRead = true
        } catch {
          refuse(error, path: relative(address.path) + (layer.map { ":\($0)" } ?? ""))
          refusal = error
        }
      }
      if names.isEmpty, refusal == nil { throw Refusal(emptyContainer: address.path) }
      if hasRead { readCount += 1 }
    } catch {
      refuse(error, path: relative(address.path) + (address.layer.map { ":\($0)" } ?? ""))
    }
  }

  mutating func refuse(_ refusal: Refusal, path: String) {
    firstRefusal = firstRefusal ?? refusal
    entries.append(.unread(path: path, refusal))
  }

  private func source(_ address: InputAddress, in file: LayeredFile?) throws(Refusal) -> StarterSource {
    let path = relative(address.path)
    let hints = NameHints(path: URL(fileURLWithPath: address.path).standardizedFileURL.path, layer: address.layer)
    let format = FileFormat(path: address.path)
    guard format == .csv || format == .xlsx else {
      return StarterSource(path: path, layer: address.layer, tables: [try table(address, in: file)], hints: hints)
    }
    var options = ReadOptions()
    options.delimited.kind = .attributes
    options.delimited.locale = .vi
    let rows = try? table(address, options)
    let guess = rows.map { TableGuess($0, hints) }
    if let rows, let guess, !guess.pairs.isEmpty {
      return StarterSource(
        path: path, layer: address.layer, tables: [placed(rows, guess, address)], guess: guess, hints: hints)
    }
    let whole = try table(address)
    let hasGeometry = (0..<whole.count).contains { whole.geometry.kind(of: $0) != nil }
    return StarterSource(
      path: path, layer: address.layer, tables: [hasGeometry ? whole : rows ?? whole],
      guess: hasGeometry ? nil : guess ?? .nothing, hints: hints)
  }

  /// The rows with the points that they state, where these can be read.
  private func placed(_ rows: FeatureTable, _ guess: TableGuess, _ address: InputAddress) -> FeatureTable {
    guard let pair = guess.pairs.first else { return rows }
    var options = ReadOptions()
    options.delimited.kind = .points
    options.delimited.locale = .vi
    options.delimited.corners.northing = [pair.northing]
    options.delimited.corners.easting = [pair.easting]
    guard let points = try? table(address, options), points.count == rows.count else { return rows }
    var rows = rows
    rows.geometry = points.geometry
    (rows.referenceSystem, rows.declaration) = (points.referenceSystem, points.declaration)
    return rows
  }

  /// What every reader is told.
  private static var options: ReadOptions {
    var options = ReadOptions()
    options.delimited.takesTablesWithoutGeometry = true
    return options
  }

  /// A layer of a file that is open; where it cannot be read so, as any other.
  private func table(_ address: InputAddress, in file: LayeredFile?) throws(Refusal) -> FeatureTable {
    let layer = file?.layers.first { $0.name == address.layer } ?? file?.layers.first
    if let file, let layer, file.layers.count == 1 || address.layer != nil, let table = try? file.read(layer) {
      return table
    }
    return try table(address)
  }

  private func table(_ address: InputAddress, _ options: ReadOptions = Self.options) throws(Refusal) -> FeatureTable {
    var options = options
    options.delimited.takesTablesWithoutGeometry = true
    do throws(Refusal) {
      return try readTable(at: address, options: options)
    } catch  where error.code == .encoding {
      options.encoding = .detect
      return try readTable(at: address, options: options)
    }
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

  /// What was read, those that are alike as one.
  var readSources: [StarterSource] { grouped().compactMap(\.source) }

  // MARK: - The text

  /// The manifest.
  public var text: String {
    let folder = URL(fileURLWithPath: manifestPath).standardizedFileURL.deletingLastPathComponent().lastPathComponent
    let (sources, references) = related(grouped())
    let tables = sources.flatMap(\.tables)
    let ground = StarterGround(tables)
    var lines = [
      "# "
        + say(
          "A first manifest, from the files as they are. Check every line; what stands behind # could not be decided.",
          "Manifest đầu tiên, lập từ các tệp như hiện có. Hãy kiểm tra từng dòng; phần sau dấu # là điều chưa quyết định được."
        ),
      "workspace: \(YAMLText.scalar(title ?? folder))",
    ]
    let systems = Set(
      tables.compactMap { table in
        table.referenceSystem.flatMap { $0.isProjected && $0.isMetric ? $0.code?.description : nil }
      })
    if let system = ground.working?.code?.description {
      let others = systems.subtracting([system]).sorted().joined(separator: ", ")
      lines.append(
        "crs: \(system)" + (others.isEmpty ? "" : "   # " + say("files also name \(others)", "có tệp nêu \(others)")))
    } else {
      lines.append(
        "# crs: EPSG:9216   # "
          + say(
            "the working system, projected and in metres; no file names one",
            "hệ tọa độ làm việc, phẳng, theo mét; không tệp nào nêu"))
    }
    lines += ["# as_of: 2021-12-24   # " + say("the day for which questions are asked", "ngày được hỏi"), "sources:"]
    for entry in sources { lines += self.lines(entry, ground, references) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The sources, each with how it stands to the others.
  private func related(_ entries: [Entry]) -> ([Entry], StarterReferences) {
    let references = StarterReferences(entries.map(\.source))
    let related: [Entry] = entries.enumerated().map { number, entry in
      guard case .source(var source) = entry else { return entry }
      source.relation = references.relation(number)
      for (layer, owner) in [
        (LayerName.schemeBlock, LayerName.scheme), (.marker, .scheme), (.landUseBlock, .landUsePlan),
      ]
      where source.filled.contains(where: { $0.layer == layer }) {
        source.owner = references.only(owner, for: source).map { (owner == .scheme ? "scheme" : "plan", $0) }
      }
      return .source(source)
    }
    return (related, references)
  }

  private func lines(_ entry: Entry, _ ground: StarterGround, _ references: StarterReferences) -> [String] {
    switch entry {
    case .source(let source): return source.lines(ground, references, say)
    case .unread(let path, let refusal):
      let what = "\(refusal.message[say.language]); \(refusal.remedy[say.language]) [\(refusal.code.rawValue)]"
      return [
        "  # \(YAMLText.comment(path)): \(say("not read", "không đọc được")): \(YAMLText.comment(what))",
        "  # - layer: ?", "  #   path: \(YAMLText.scalar(path))",
      ]
    case .remark(let text): return ["  # " + YAMLText.comment(text)]
    case .others(let names):
      let (list, more) = (names.prefix(10).joined(separator: ", "), names.count - 10)
      return [
        "  # "
          + YAMLText.comment(
            say("not looked at: \(list)", "không xét: \(list)")
              + (more > 0 ? say(" and \(more) more", " và \(more) tệp khác") : ""))
      ]
    }
  }

  /// The sources, those that are alike as one: all layers of an archive, or files whose names differ in numbers alone.
  private func grouped() -> [Entry] {
    var result: [Entry] = []
    var places: [[String]: Int] = [:]
    let mixed = mixedKeys()
    for entry in entries {
      guard case .source(let source) = entry, let likeness = source.likeness, let key = source.groupKey,
        !mixed.contains(key)
      else {
        result.append(entry)
        continue
      }
      if let place = places[[key] + likeness], case .source(var group) = result[place] {
        group.tables += source.tables
        if group.layer != nil, group.path == source.path { group.layer = "*" } else { group.path = key }
        result[place] = .source(group)
      } else {
        places[[key] + likeness] = result.count
        result.append(entry)
      }
    }
    return result
  }
}

extension ManifestStarter {
  /// The patterns that something meets that is unlike the rest.
  private func mixedKeys() -> Set<String> {
    var likenesses: [String: Set<[String]>] = [:]
    for case .source(let source) in entries {
      if let key = source.groupKey { likenesses[key, default: []].insert(source.likeness ?? []) }
    }
    var mixed = Set(likenesses.filter { $0.value.count > 1 || $0.value.contains([]) }.keys)
    for key in likenesses.keys where key.contains("*") {
      let pattern = WordPattern(files: key)
      for entry in entries {
        switch entry {
        case .source(let source): if source.groupKey != key, pattern.matches(source.path) { mixed.insert(key) }
        case .unread(let path, _): if pattern.matches(path) { mixed.insert(key) }
        case .others, .remark: continue
        }
      }
    }
    return mixed
  }
}

extension StarterSource {
  /// What files and layers share that may be one source: an archive, or a name with `*` for its numbers.
  fileprivate var groupKey: String? {
    if layer != nil { return FileFormat(path: path) == .geoPackage ? nil : path }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, let dot = name.lastIndex(of: ".") else { return nil }
    let digits = name[..<dot].reversed().prefix { $0.isNumber }.count
    guard digits > 0, digits < name[..<dot].count else { return nil }
    let pattern = name[..<dot].dropLast(digits) + "*" + name[dot...]
    return (parts.dropLast().map(String.init) + [String(pattern)]).joined(separator: "/")
  }
}

extension TableGuess {
  /// The columns of coordinates.
  fileprivate var pairs: [CoordinateHeadings.Pair] {
    switch self {
    case .points(let pairs), .corners(let pairs, _): pairs
    case .parcels, .zones, .nothing: []
    }
  }
}

extension Refusal {
  /// That a container holds nothing.
  fileprivate init(emptyContainer path: String) {
    self.init(
      .noLayers, LocalisedText(en: "there is no layer of features", vi: "không có lớp đối tượng nào"),
      remedy: LocalisedText(en: "check that this is the right file", vi: "kiểm tra xem có đúng tệp không"),
      at: RefusalPlace(file: path))
  }
}
