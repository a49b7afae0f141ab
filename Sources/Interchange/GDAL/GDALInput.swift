#if GDAL
  internal import CGDAL
  internal import Refusals

  /// A file as GDAL is to read it: where it finds the content, and what is to be done with what it gives.
  struct GDALInput {
    let path: String
    let format: FileFormat

    /// What the closure gets: the place of the content, and what the file says beside GDAL.
    struct Content {
      /// `nil` for the path itself.
      var place: String?
      /// The columns of numbers that GDAL gives as texts, by name.
      var numbers: [String: NumberNotation] = [:]
      /// The same by their places, where names may come in another encoding; empty where only names tell.
      var numbersByPlace: [NumberNotation?] = []
      /// Which columns of days GDAL gives as texts, by their places.
      var daysByPlace: [Bool] = []
      /// How numbers are written in columns that are not declared; `nil` where all are.
      var undeclared: NumberNotation?
      /// The reference systems that geometries name.
      var systems = GeometrySystems()
      /// The columns of truth values that GDAL gives as texts.
      var booleans: Set<String> = []
      /// What columns are called, by the names under which GDAL gives them.
      var columnNames: [String: String] = [:]
      /// What is to be said of the file.
      var notices: [Notice] = []
    }

    /// Runs a closure with the content; what lies beside the file and is no part of it is not seen.
    func withContent<Result>(
      _ body: (Content) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
      switch format {
      case .gml, .kml:
        return try MappedFile.withBytes(of: path) { (bytes) throws(Refusal) in
          try withMarkup(bytes, body)
        }
      case .mapInfoMIF: return try withInterchangeFiles(body)
      default: return try body(Content())
      }
    }

    // MARK: - GML and KML

    private func withMarkup<Result>(
      _ bytes: UnsafeBufferPointer<UInt8>, _ body: (Content) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
      if let text = MarkupEncoding.utf8(bytes) {
        return try text.withUnsafeBufferPointer { (text) throws(Refusal) in try withMarkup(text, body) }
      }
      let review = try MarkupReview(bytes, path: path, format: format)
      func run(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) -> Result {
        let name = "\(path.fileStem).\(format == .gml ? "gml" : "kml")"
        return try LentFiles.withFolder(of: [(name, bytes)]) { (folder) throws(Refusal) in
          var content = Content(place: "\(folder)/\(name)", numbers: review.numbers, systems: review.systems)
          content.columnNames = review.columnNames
          content.booleans = review.booleans
          content.notices = review.notices
          if format == .gml { content.undeclared = NumberNotation(isDeclared: false, keepsCodes: true) }
          return try GDALLibrary.withOptions([
            ("GML_FIELDTYPES", "ALWAYS_STRING"), ("GML_ATTRIBUTES_TO_OGR_FIELDS", "YES"),
          ]) { () throws(Refusal) in
            try body(content)
          }
        }
      }
      guard let content = review.content else { return try run(bytes) }
      return try content.withUnsafeBufferPointer { (bytes) throws(Refusal) in try run(bytes) }
    }

    // MARK: - MIF

    /// GDAL reads the numbers of a `.mid` as far as they look so: it gets a heading that declares them as texts.
    private func withInterchangeFiles<Result>(
      _ body: (Content) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
      guard let data = ShapefileMembers(path: path).member("mid") else { return try body(Content()) }
      return try MappedFile.withBytes(of: path) { (bytes) throws(Refusal) in
        let header = MapInfoHeader(bytes)
        try header.refuseAffine(path)
        let start = header.objects
        let objects = try InterchangeObjects(bytes, from: start.place, line: start.line, path: path).count
        return try header.content.withUnsafeBufferPointer { (shapes) throws(Refusal) in
          try MappedFile.withBytes(of: data) { (rows) throws(Refusal) in
            try header.check(rows, objects: objects, path: data)
            let name = path.fileStem
            return try LentFiles.withFolder(of: [("\(name).mif", shapes), ("\(name).mid", rows)]) {
              (folder) throws(Refusal) in
              try body(
                Content(place: "\(folder)/\(name).mif", numbersByPlace: header.numbers, daysByPlace: header.days))
            }
          }
        }
      }
    }
  }
#endif
