internal import Geodesy

/// The reference system that a file's definition says, with what is to be said of it.
struct DeclaredSystem {
  /// `nil` where the definition leaves two systems open.
  var system: CoordinateReferenceSystem?
  var notices: [Notice] = []

  /// Reads a definition, or takes one that the caller has to decide on for none.
  init(_ definition: String) throws(GeodesyError) {
    do throws(GeodesyError) {
      let system = try CoordinateReferenceSystem(definition)
      self.system = system
      notices = system.notes.map { Notice(.referenceSystemNote($0)) }
    } catch .twofoldDefinition(_, let codes) {
      notices = [Notice(.twofoldReferenceSystem(codes.map(\.description)))]
    }
  }

  /// A file that declares nothing.
  init() {}
}
