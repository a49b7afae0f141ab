internal import CGEOS

/// A geometry of GEOS that this value owns and destroys; it never leaves the closure that its context lives in.
struct OwnedGeometry: ~Copyable {
  private let pointer: OpaquePointer  // <GEOSGeometry>
  /// Outlives this value: contexts of a thread live as long as the thread, others as long as the object that owns both.
  unowned(unsafe) let context: GEOSContext

  init(takingOwnership pointer: OpaquePointer, context: GEOSContext) {
    self.pointer = pointer
    self.context = context
  }

  deinit { GEOSGeom_destroy_r(context.handle, pointer) }

  /// Lends the handle; it must not leave the closure.
  @inline(__always)
  borrowing func withPointer<Result: ~Copyable, Failure: Error>(
    _ body: (OpaquePointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(pointer)
  }

  /// Gives the handle to somebody who destroys it.
  consuming func release() -> OpaquePointer {
    let released = pointer
    discard self
    return released
  }
}
