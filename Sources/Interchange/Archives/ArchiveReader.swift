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
    try OpenArchive(path, options).layers
  }

  /// Reads one layer; what the archive holds beside data sets is counted in a notice.
  public func read(_ path: String, layer: String?, options: ReadOptions) throws(Refusal) -> FeatureTable {
    let archive = try OpenArchive(path, options)
    return try archive.read(try archive.entry(named: layer, by: self))
  }

  /// Opens the archive for its layers: what may hold several is unpacked once for all of them.
  public func open(_ path: String, options: ReadOptions) throws(Refusal) -> any LayerReading {
    try OpenArchive(path, options)
  }
}

/// An archive that is looked into: its layers, and the names under which each is found.
///
/// A data set that may hold several layers is unpacked once and stays so until its last layer is read or the value goes;
/// any other is unpacked when it is read.
private final class OpenArchive: LayerReading {
  struct Entry {
    let dataSet: ArchiveContent.DataSet
    /// The layer in its file; `nil` where the file has one alone.
    let layer: LayerDescription?
    /// The names that it goes by, the shortest first.
    let names: [String]
  }

  private let content: ArchiveContent
  private let options: ReadOptions
  private let entries: [Entry]
  /// Data sets that are open, by their path in the archive.
  private var open: [String: OpenDataSet]
  /// How many layers of each are still to be read.
  private var unread: [String: Int]

  /// A data set that is unpacked and open.
  private struct OpenDataSet {
    let place: UnpackedDataSet
    let file: LayeredFile
  }

  init(_ path: String, _ options: ReadOptions) throws(Refusal) {
    let content = try ArchiveContent(path)
    var entries: [Entry] = []
    var open: [String: OpenDataSet] = [:]
    for dataSet in content.dataSets {
      let own = [dataSet.path.fileStem, dataSet.path.fileName, dataSet.path]
      guard dataSet.holdsLayers else {
        entries.append(Entry(dataSet: dataSet, layer: nil, names: own))
        continue
      }
      let place = try content.unpack(dataSet)
      let file = try place.naming { () throws(Refusal) in try LayeredFile(place.path, options: options) }
      open[dataSet.path] = OpenDataSet(place: place, file: file)
      for layer in file.layers {
        let names = [layer.name] + own.map { "\($0):\(layer.name)" }
        entries.append(Entry(dataSet: dataSet, layer: layer, names: file.layers.count == 1 ? names + own : names))
      }
    }
    (self.content, self.options, self.entries, self.open) = (content, options, entries, open)
    unread = open.mapValues(\.file.layers.count)
  }

  /// Each under the shortest name that no other goes by.
  var layers: [LayerDescription] {
    var uses: [String: Int] = [:]
    for name in entries.flatMap({ Set($0.names) }) { uses[name, default: 0] += 1 }
    return entries.map { entry in
      LayerDescription(
        name: entry.names.first { uses[$0] == 1 } ?? entry.names[entry.names.count - 1],
        featureCount: entry.layer?.featureCount, partKind: entry.layer?.partKind)
    }
  }

  func entry(named name: String?, by reader: ArchiveReader) throws(Refusal) -> Entry {
    if let name {
      let found = entries.filter { $0.names.contains(name) }
      if found.count == 1 { return found[0] }
    }
    let descriptions = layers
    let chosen = try reader.choose(name, of: descriptions, in: content.path)
    guard let place = descriptions.firstIndex(of: chosen) else { return entries[0] }
    return entries[place]
  }

  func read(_ layer: LayerDescription) throws(Refusal) -> FeatureTable {
    guard let place = layers.firstIndex(of: layer) else { return try read(try entry(named: layer.name, by: .init())) }
    return try read(entries[place])
  }

  func read(_ entry: Entry) throws(Refusal) -> FeatureTable {
    var table: FeatureTable
    if let layer = entry.layer, let dataSet = open[entry.dataSet.path] {
      table = try dataSet.place.naming { () throws(Refusal) in try dataSet.file.read(layer) }
      unread[entry.dataSet.path, default: 0] -= 1
      if unread[entry.dataSet.path] == 0 { open[entry.dataSet.path] = nil }
    } else {
      let place = try content.unpack(entry.dataSet)
      table = try place.naming { () throws(Refusal) in
        try readTable(at: InputAddress(path: place.path, layer: entry.layer?.name), options: options)
      }
    }
    // What is refused later on names the archive too, not a copy that is gone.
    table.source = "\(content.path):\(entry.dataSet.path)"
    if !content.others.isEmpty {
      table.notices.append(
        Notice(.otherFilesInArchive, count: content.others.count, examples: Array(content.others.prefix(3))))
    }
    return table
  }
}
