internal import LandModel
internal import PlaneGeometry

/// How features of the sample are made, wherever they lie.
enum SampleFeature {
  /// A scheme of one outline.
  static func scheme(
    _ id: String, _ name: String, _ level: SchemeLevel, _ ring: Ring, _ describe: (inout Scheme) -> Void
  ) -> Drawn<Scheme> { scheme(id, name, level, Drawing.polygon(ring), describe) }

  /// A scheme of ours that is in force, with the day of its decision and what follows from it.
  static func scheme(
    _ id: String, _ name: String, _ level: SchemeLevel, _ geometry: Geometry, _ describe: (inout Scheme) -> Void
  ) -> Drawn<Scheme> {
    var scheme = Scheme(id: id)
    scheme.name = name
    scheme.level = level
    scheme.status = .approved
    scheme.decisionNumber = "MẪU-\(id)"
    scheme.decisionDate = CivilDate("2018-06-15")
    scheme.reviewedOn = CivilDate("2021-03-15")
    scheme.markerStatus = SchemeList.declaredMarked.contains(id) ? .complete : MarkerStatus.none
    scheme.publishedOn = CivilDate("2018-07-10")
    describe(&scheme)
    // The city's schemes were published on one day, all others ten days after their decision.
    let isOfTheCity = scheme.parent == "QH-01" && scheme.adjusts == nil
    if scheme.status == .draft {
      scheme.publishedOn = nil
    } else if !isOfTheCity {
      scheme.publishedOn = scheme.decisionDate?.adding(days: 10)
    }
    return Drawn(feature: scheme, geometry: geometry)
  }

  /// A block of a scheme.
  static func block(
    _ id: String, _ scheme: String, _ function: String, _ ring: Ring, holes: [Ring] = [], use: BlockUse? = nil
  ) -> Drawn<SchemeBlock> {
    var block = SchemeBlock(id: id)
    block.scheme = scheme
    block.function = FunctionCode(function)
    block.use = use
    return Drawn(feature: block, geometry: Drawing.polygon(ring, holes: holes))
  }

  /// A licensed project.
  static func project(
    _ id: String, _ name: String, _ status: ProjectStatus?, _ function: String?, _ ring: Ring,
    _ describe: (inout Project) -> Void
  ) -> Drawn<Project> { project(id, name, .licensed, status, function, ring, describe) }

  /// A project or call.
  static func project(
    _ id: String, _ name: String, _ kind: ProjectKind, _ status: ProjectStatus?, _ function: String?, _ ring: Ring,
    _ describe: (inout Project) -> Void
  ) -> Drawn<Project> {
    var project = Project(id: id)
    project.name = name
    project.kind = kind
    project.status = status
    project.targetFunction = function.map { FunctionCode($0) }
    describe(&project)
    return Drawn(feature: project, geometry: Drawing.polygon(ring))
  }

  /// A parcel with its former unit, sheet and number as key, registered with the area that its corners have.
  static func parcel(
    unit: String, sheet: Int, number: Int, _ ring: Ring, _ use: String, scale: Int,
    _ describe: (inout Parcel) -> Void
  ) -> Drawn<Parcel> {
    var parcel = Parcel(id: "\(unit)/\(sheet)/\(number)")
    parcel.unitCode = unit
    parcel.oldUnitCode = unit
    parcel.sheetNumber = String(sheet)
    parcel.parcelNumber = String(number)
    parcel.mapScale = scale
    parcel.landUse = LandUseLabel(use)
    parcel.registeredAreaSquareMetres = (Drawing.area(ring) * 10).rounded() / 10
    describe(&parcel)
    return Drawn(feature: parcel, geometry: Drawing.polygon(ring))
  }

  /// A number with two digits.
  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
