internal import Foundation
public import Refusals

/// Reads the data sets inside ZIP and KMZ archives as layers, without anything that stays on the disk.
///
/// A layer is named by its own name, that of its file, or by the path of its file in the archive (`nop.zip:thua_dat`,
/// `nop.zip:QuyHoach/ranh.shp`), as far as that is clear; one alone needs no name. Only the data set that is asked for is
/// unpacked, into a temporary folder, but what may hold several layers is looked into for their names. Files that are no
/// data are counted. Archives within archives, links, names that
/// lead out of the archive, passwords and more than 10,000 entries or 4 GiB are refused.
public struct ArchiveReader: TableReader {
  /// Makes a reader.
  public init() {}

  /// Whether the file is packed and its name says that it is an archive: a workbook is packed too.
  public func recognises(_ file: FileProbe) -> Bool {
    ["zip", "kmz"].contains(file.fileExtension)
      && [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]].contains { file.head.starts(with: $0) }
  }

  /// The layers of every data set, in the order of the names of files.
  public func layers(of path: String, options: ReadOptions) throws(Refusal) -> [LayerDescription] {
    try ArchiveLayers(ArchiveContent(path), options).descriptions
  }

  /// Reads one layer; what the archive holds beside data sets is counted in a notice.
  public func read(_ path: String, layer: String?, options: ReadOptions) throws(Refusal) -> FeatureTable {
    let content = try ArchiveContent(path)
    let layers = try ArchiveLayers(content, options)
    let entry = try layers.entry(named: layer, in: path, by: self)
    var table = try content.unpacked(entry.dataSet) { (place) throws(Refusal) in
      try readTable(at: InputAddress(path: place, layer: entry.layer), options: options)
    }
    if !content.others.isEmpty {
      table.notices.append(
        Notice(.otherFilesInArchive, count: content.others.count, examples: Array(content.others.prefix(3))))
    }
    return table
  }
}

/// The layers of an archive, and the names under which each is found.
private struct ArchiveLayers {
  struct Entry {
    let dataSet: ArchiveContent.DataSet
    /// The layer in its file; `nil` where the file has one alone.
    let layer: String?
    let featureCount: Int?
    /// The names that it goes by, the shortest first.
    let names: [String]
  }

  private let entries: [Entry]

  init(_ content: ArchiveContent, _ options: ReadOptions) throws(Refusal) {
    var entries: [Entry] = []
    for dataSet in content.dataSets {
      let own = [dataSet.path.fileStem, dataSet.path.fileName, dataSet.path]
      guard dataSet.holdsLayers else {
        entries.append(Entry(dataSet: dataSet, layer: nil, featureCount: nil, names: own))
        continue
      }
      let layers = try content.unpacked(dataSet) { (place) throws(Refusal) in
        try listLayers(of: place, options: options)
      }
      for layer in layers {
        let names = [layer.name] + own.map { "\($0):\(layer.name)" }
        entries.append(
          Entry(
            dataSet: dataSet, layer: layer.name, featureCount: layer.featureCount,
            names: layers.count == 1 ? names + own : names))
      }
    }
    self.entries = entries
  }

  /// Each under the shortest name that no other goes by.
  var descriptions: [LayerDescription] {
    var uses: [String: Int] = [:]
    for name in entries.flatMap({ Set($0.names) }) { uses[name, default: 0] += 1 }
    return entries.map { entry in
      LayerDescription(
        name: entry.names.first { uses[$0] == 1 } ?? entry.names[entry.names.count - 1],
        featureCount: entry.featureCount)
    }
  }

  func entry(named name: String?, in path: String, by reader: ArchiveReader) throws(Refusal) -> Entry {
    if let name {
      let found = entries.filter { $0.names.contains(name) }
      if found.count == 1 { return found[0] }
    }
    let descriptions = descriptions
    let chosen = try reader.choose(name, of: descriptions, in: path)
    guard let place = descriptions.firstIndex(of: chosen) else { return entries[0] }
    return entries[place]
  }
}
