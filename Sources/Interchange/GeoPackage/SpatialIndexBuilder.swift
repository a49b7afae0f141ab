internal import GRDB
internal import PlaneGeometry

/// Builds the spatial index of a whole layer at once: SQLite would search the tree, and split its nodes, row by row.
///
/// The entries are packed by sort-tile-recursion (Leutenegger, Lopez, Edgington 1997), and the nodes written into the
/// tables in which the R*Tree module of SQLite keeps them: `_node` with a blob a node, `_rowid` with the leaf of every
/// row, `_parent` with the parent of every node. In a blob stand the height of the tree (in the root), the number of
/// cells, and for each its row or child and west, east, south and north as floats that enclose the box, the highest byte
/// first.
struct SpatialIndexBuilder {
  private var entries: [Entry] = []

  /// A box in the precision of the index, and the row or node that it is of.
  private struct Entry {
    var id: Int64
    var minX: Float
    var maxX: Float
    var minY: Float
    var maxY: Float

    /// The box around all of some entries.
    init(id: Int64, around entries: ArraySlice<Entry>) {
      self = entries[entries.startIndex]
      self.id = id
      for entry in entries.dropFirst() {
        minX = min(minX, entry.minX)
        maxX = max(maxX, entry.maxX)
        minY = min(minY, entry.minY)
        maxY = max(maxY, entry.maxY)
      }
    }

    init(id: Int64, _ box: Box) {
      self.id = id
      minX = Entry.below(box.minX)
      maxX = -Entry.below(-box.maxX)
      minY = Entry.below(box.minY)
      maxY = -Entry.below(-box.maxY)
    }

    private static func below(_ value: Double) -> Float {
      let near = Float(value)
      return Double(near) > value ? near.nextDown : near
    }

    var across: Float { minX / 2 + maxX / 2 }
    var along: Float { minY / 2 + maxY / 2 }
  }

  private static let headerSize = 4
  private static let cellSize = 24
  private static let root: Int64 = 1

  /// Remembers the box of a row.
  mutating func append(_ key: Int64, _ box: Box) { entries.append(Entry(id: key, box)) }

  /// Forgets the boxes of rows.
  ///
  /// - Returns: what is around those that are left, in the precision of the index.
  mutating func remove(_ keys: Set<Int64>) -> Box {
    entries.removeAll { keys.contains($0.id) }
    guard !entries.isEmpty else { return .empty }
    let around = Entry(id: 0, around: entries[...])
    return Box(
      minX: Double(around.minX), minY: Double(around.minY), maxX: Double(around.maxX), maxY: Double(around.maxY))
  }

  /// Fills the index of a table, which is empty.
  mutating func write(table: String, geometryColumn: String, to db: Database) throws {
    guard !entries.isEmpty else { return }
    try db.withoutDefence { try fill(table: table, geometryColumn: geometryColumn, in: db) }
  }

  private mutating func fill(table: String, geometryColumn: String, in db: Database) throws {
    let tables = ShadowTables(table: table, geometryColumn: geometryColumn)
    let size = try Int.fetchOne(db, sql: "SELECT length(data) FROM \(tables.node) WHERE nodeno = \(Self.root)") ?? 0
    let capacity = (size - Self.headerSize) / Self.cellSize
    var writer = try NodeWriter(tables, size: size, db)
    var level = entries
    entries = []
    var height = 0
    var next = Self.root + 1
    while level.count > capacity {
      sort(&level, capacity)
      var parents: [Entry] = []
      for range in Self.shares(of: level.count, capacity) {
        try writer.write(next, level[range], height: 0, isLeaf: height == 0)
        parents.append(Entry(id: next, around: level[range]))
        next += 1
      }
      level = parents
      height += 1
    }
    try writer.write(Self.root, level[...], height: height, isLeaf: height == 0)
    try writer.finish()
  }

  /// Slices from west to east, each from south to north, so that what stands in one node lies together.
  private func sort(_ entries: inout [Entry], _ capacity: Int) {
    let nodes = (entries.count + capacity - 1) / capacity
    let slice = Int(Double(nodes).squareRoot().rounded(.up)) * capacity
    entries.sort { ($0.across, $0.id) < ($1.across, $1.id) }
    for start in stride(from: 0, to: entries.count, by: slice) {
      entries[start..<min(start + slice, entries.count)].sort { ($0.along, $0.id) < ($1.along, $1.id) }
    }
  }

  /// As few nodes as hold them, all filled alike.
  private static func shares(of count: Int, _ capacity: Int) -> [Range<Int>] {
    let nodes = (count + capacity - 1) / capacity
    return (0..<nodes).map { count * $0 / nodes..<count * ($0 + 1) / nodes }
  }

  /// The names of the tables of an index, quoted for SQL.
  private struct ShadowTables {
    let node: String
    let rowID: String
    let parent: String

    init(table: String, geometryColumn: String) {
      let name = "rtree_\(table)_\(geometryColumn)"
      node = "\(name)_node".sqlName
      rowID = "\(name)_rowid".sqlName
      parent = "\(name)_parent".sqlName
    }
  }

  /// Writes nodes and, sorted by row at the end, which leaf holds which row.
  private struct NodeWriter {
    private let node: Statement
    private let parent: Statement
    private let leaf: Statement
    private let size: Int
    private let db: Database
    private var leaves: [(row: Int64, node: Int64)] = []

    init(_ tables: ShadowTables, size: Int, _ db: Database) throws {
      node = try db.makeStatement(sql: "INSERT OR REPLACE INTO \(tables.node) VALUES (?, ?)")
      parent = try db.makeStatement(sql: "INSERT INTO \(tables.parent) VALUES (?, ?)")
      leaf = try db.makeStatement(sql: "INSERT INTO \(tables.rowID) VALUES (?, ?)")
      self.size = size
      self.db = db
    }

    mutating func write(_ number: Int64, _ entries: ArraySlice<Entry>, height: Int, isLeaf: Bool) throws {
      var data: [UInt8] = []
      data.reserveCapacity(size)
      data.append(bigEndian: UInt16(height))
      data.append(bigEndian: UInt16(entries.count))
      for entry in entries {
        data.append(bigEndian: entry.id)
        for limit in [entry.minX, entry.maxX, entry.minY, entry.maxY] { data.append(bigEndian: limit.bitPattern) }
        if isLeaf {
          leaves.append((entry.id, number))
        } else {
          try insert(entry.id, number, with: parent)
        }
      }
      data += repeatElement(0, count: size - data.count)
      try withExtendedLifetime(node) {
        let binder = RowBinder(statement: node.sqliteStatement, offset: 1)
        binder.bind(0, integer: number)
        binder.bind(1, blob: data)
        try binder.step(db)
      }
    }

    mutating func finish() throws {
      leaves.sort { $0.row < $1.row }
      for (row, node) in leaves { try insert(row, node, with: leaf) }
    }

    private func insert(_ key: Int64, _ value: Int64, with statement: Statement) throws {
      try withExtendedLifetime(statement) {
        let binder = RowBinder(statement: statement.sqliteStatement, offset: 1)
        binder.bind(0, integer: key)
        binder.bind(1, integer: value)
        try binder.step(db)
      }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(bigEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
  }
}
