public import Geodesy
internal import PlaneGeometry

extension FeatureTable {
  /// The table in the reference system that holds for it, checked against its coordinates; nothing is guessed.
  ///
  /// The file's own declaration holds. `stated` is for a file that has none; where the file has one it must agree,
  /// unless `overrides`. The coordinates stay as they are.
  ///
  /// - Parameters:
  ///   - stated: what the caller says, `--crs`.
  ///   - overrides: whether the caller's system holds against the file's, `--override-crs`.
  /// - Throws: ``InterchangeError`` when neither names a system, when they contradict each other, and when the
  ///   coordinates cannot be of the system: swapped axes, degrees in a system of metres, metres in one of degrees, more
  ///   than 1° outside its area of use, or not finite. Cost: microseconds, unless something is suspicious.
  public func resolvingReferenceSystem(
    stated: CoordinateReferenceSystem? = nil, overrides: Bool = false
  ) throws(InterchangeError) -> FeatureTable {
    var table = self
    table.referenceSystem = try declaredSystem(stated, overrides)
    if let stated, referenceSystem.map({ $0 != stated }) ?? true, table.referenceSystem == stated {
      table.declaration = .caller
      if let referenceSystem {
        table.notices.append(
          Notice(.referenceSystemOverridden(file: referenceSystem.shortName, used: stated.shortName)))
      }
    }
    if let system = table.referenceSystem { try refuseImplausible(system) }
    return table
  }

  private func declaredSystem(
    _ stated: CoordinateReferenceSystem?, _ overrides: Bool
  ) throws(InterchangeError) -> CoordinateReferenceSystem {
    guard let declared = referenceSystem else {
      if let stated { return stated }
      throw error(
        .missingReferenceSystem, "no reference system is named\(appearance)",
        remedy: "name it, as in --crs EPSG:9216")
    }
    guard let stated else { return declared }
    if overrides { return stated }
    guard (try? declared.isEquivalent(to: stated)) == true else {
      let source = declaration == .format ? "the format says" : "the file says"
      throw error(
        .contradictingReferenceSystem, "\(source) \(declared.shortName), --crs says \(stated.shortName)",
        remedy: "leave --crs out, or add --override-crs to hold against the file")
    }
    return declared
  }

  /// What the first position looks like, for somebody who must name a system.
  private var appearance: String {
    for feature in 0..<count {
      guard let geometry = geometry.geometry(at: feature), let position = geometry.firstPosition else { continue }
      guard let text = try? CoordinateAppearance.describe(x: position.x, y: position.y) else { return "" }
      return ": \(text)"
    }
    return ""
  }

  /// Looks at the corners of the bounds first, and at every position only where they are suspicious.
  private func refuseImplausible(_ system: CoordinateReferenceSystem) throws(InterchangeError) {
    let bounds = geometry.totalBounds
    guard !bounds.isEmpty else { return }
    let corners = [bounds.minX, bounds.minY, bounds.maxX, bounds.maxY]
    if corners.allSatisfy(\.isFinite), try problem(corners, system) == nil { return }
    for part in positions {
      guard let problem = try problem(part.coordinates, system, part.feature) else { continue }
      throw error(
        .implausibleCoordinates, "the coordinates do not fit \(system.shortName): \(problem)",
        remedy: "name the right system with --crs and --override-crs, or mend the file",
        feature: part.feature ?? geometry.feature(ofPosition: problem.index))
    }
  }

  private func problem(
    _ coordinates: [Double], _ system: CoordinateReferenceSystem, _ feature: Int? = nil
  ) throws(InterchangeError) -> PlausibilityProblem? {
    do throws(GeodesyError) {
      return try CoordinatePlausibility.problems(in: coordinates, of: system).first
    } catch .nonFinite(let index, let x, let y) {
      throw error(
        .nonFinite, "a coordinate that is not finite (\(x), \(y))", remedy: "repair or remove the geometry",
        feature: feature ?? geometry.feature(ofPosition: index))
    } catch {
      throw self.error(
        .implausibleCoordinates, error.description, remedy: "check the coordinates and the system that is named")
    }
  }

  /// All positions: those of the layer's buffer, then those of each collection.
  private var positions: [(coordinates: [Double], feature: Int?)] {
    var parts: [(coordinates: [Double], feature: Int?)] = []
    if !geometry.coordinates.isEmpty { parts.append((geometry.coordinates, nil)) }
    for feature in 0..<count where geometry.kind(of: feature) == .geometryCollection {
      let coordinates = geometry.geometry(at: feature)?.allCoordinates ?? []
      if !coordinates.isEmpty { parts.append((coordinates, feature)) }
    }
    return parts
  }

  func error(
    _ reason: InterchangeError.Reason, _ message: String, remedy: String, feature: Int? = nil
  ) -> InterchangeError {
    InterchangeError(
      reason, message, remedy: remedy, file: source, layer: name, feature: feature,
      featureID: feature.flatMap { featureIDs[$0]?.excerpt() })
  }
}

extension FeatureTable {
  /// The table with its geometries in another reference system.
  ///
  /// - Returns: the same geometries where both systems give the same coordinates.
  /// - Throws: ``InterchangeError`` when the table has no system, no operation is known, or a position cannot be
  ///   transformed.
  public func transformed(to target: CoordinateReferenceSystem) throws(InterchangeError) -> FeatureTable {
    guard let referenceSystem else {
      throw error(
        .missingReferenceSystem, "no reference system is named\(appearance)",
        remedy: "name it, as in --crs EPSG:9216")
    }
    var table = self
    table.referenceSystem = target
    do {
      let transformation = try Transformation(from: referenceSystem, to: target)
      if transformation.isIdentity { return table }
      table.geometry = try geometry.mapCoordinates { try transformation.transform(&$0) }
      return table
    } catch GeodesyError.pointFailed(let index, let x, let y, let reason) {
      throw error(
        .transformation, "the position (\(x), \(y)) cannot be transformed: \(reason)",
        remedy: "check the coordinates and both systems", feature: geometry.feature(ofPosition: index))
    } catch GeodesyError.nonFinite(let index, let x, let y) {
      throw error(
        .nonFinite, "a coordinate that is not finite (\(x), \(y))", remedy: "repair or remove the geometry",
        feature: geometry.feature(ofPosition: index))
    } catch {
      throw self.error(.transformation, "\(error)", remedy: "check the coordinates and both systems")
    }
  }
}

extension CoordinateReferenceSystem {
  /// The code where there is one, else the name.
  var shortName: String { code?.description ?? name }
}

extension FlatLayer {
  /// The feature that the position of that number in the buffer belongs to; `nil` when there is none.
  func feature(ofPosition index: Int) -> Int? {
    guard (0..<positionCount).contains(index) else { return nil }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if positions(of: middle).upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < count ? low : nil
  }
}

extension Geometry {
  /// The first position, of the members too.
  var firstPosition: Position? {
    if coordinates.count >= 2 { return Position(coordinates[0], coordinates[1]) }
    return members.lazy.compactMap(\.firstPosition).first
  }

  /// The coordinates of a geometry and of its members.
  var allCoordinates: [Double] { members.reduce(coordinates) { $0 + $1.allCoordinates } }
}
