internal import Geodesy
internal import PlaneGeometry
public import Refusals

extension FeatureTable {
  /// The table in the reference system that holds for it, checked against its coordinates; nothing is guessed.
  ///
  /// The file's own declaration holds. What the caller states is for a file that has none; where the file has one it must
  /// agree, unless the caller overrides it. A stated system takes the place of an equal definition without a code. The
  /// coordinates stay as they are.
  ///
  /// - Throws: `Refusal` when neither names a system, when they contradict each other, and when the
  ///   coordinates cannot be of the system: swapped axes, degrees in a system of metres, metres in one of degrees, more
  ///   than 1° outside its area of use (unless overridden), or not finite. Cost: microseconds, unless something is
  ///   suspicious.
  public func resolvingReferenceSystem(_ request: SystemRequest) throws(Refusal) -> FeatureTable {
    var table = self
    let stated = request.stated
    table.referenceSystem = try declaredSystem(request)
    if let stated, referenceSystem.map({ $0 != stated }) ?? true, table.referenceSystem == stated {
      table.declaration = .caller
      if let referenceSystem, try !agrees(referenceSystem, with: stated) {
        table.notices.append(
          Notice(.referenceSystemOverridden(file: referenceSystem.shortName, used: stated.shortName)))
      }
    }
    if let system = table.referenceSystem { try refuseImplausible(system, target: nil, request) }
    return table
  }

  private func declaredSystem(_ request: SystemRequest) throws(Refusal) -> CoordinateReferenceSystem {
    let wording = request.wording
    guard let declared = referenceSystem else {
      if let several, request.stated == nil || !request.overrides {
        throw error(.contradictingReferenceSystem, Notice.several(several), remedy: wording.parting)
      }
      if let stated = request.stated { return stated }
      if let codes = twofold {
        throw error(
          .missingReferenceSystem,
          LocalisedText(
            en: "the file names no datum: it may be \(codes.joined(separator: " or "))",
            vi: "tệp không nêu hệ quy chiếu: có thể là \(codes.joined(separator: " hoặc "))"),
          remedy: LocalisedText(
            en: "name the one that is meant with \(codes.map { wording.naming($0) }.joined(separator: " or "))",
            vi: "nêu hệ đúng bằng \(codes.map { wording.naming($0) }.joined(separator: " hoặc "))"))
      }
      let (en, code) = appearance(isEnglish: true, request)
      throw error(
        .missingReferenceSystem,
        LocalisedText(
          en: "no reference system is named\(en)",
          vi: "không nêu hệ tọa độ\(appearance(isEnglish: false, request).text)"),
        remedy: wording.naming(code))
    }
    guard let stated = request.stated else { return declared }
    if request.overrides { return stated }
    if try agrees(declared, with: stated) { return stated }
    let source =
      declaration == .format
      ? LocalisedText(en: "the format says", vi: "định dạng quy định")
      : LocalisedText(en: "the file says", vi: "tệp ghi")
    throw error(
      .contradictingReferenceSystem,
      LocalisedText(
        en: "\(source.en) \(declared.shortName), \(wording.speaker.en) says \(stated.shortName)",
        vi: "\(source.vi) \(declared.shortName), \(wording.speaker.vi) ghi \(stated.shortName)"),
      remedy: wording.contradicting)
  }

  /// Whether the file's system is the one that is stated, or says nothing against it.
  private func agrees(
    _ declared: CoordinateReferenceSystem, with stated: CoordinateReferenceSystem
  ) throws(Refusal) -> Bool {
    do throws(GeodesyError) {
      if try declared.isEquivalent(to: stated) { return true }
      return try declared.mayBe(stated)
    } catch {
      throw self.error(
        .badReferenceSystem, error.text,
        remedy: LocalisedText(en: "check the installation of PROJ", vi: "kiểm tra việc cài đặt PROJ"))
    }
  }

  /// The codes of a definition that leaves two open.
  private var twofold: [String]? {
    for notice in notices { if case .twofoldReferenceSystem(let codes) = notice.kind { return codes } }
    return nil
  }

  /// The systems of geometries that do not name one alone.
  private var several: [String]? {
    for notice in notices { if case .severalReferenceSystems(let names) = notice.kind { return names } }
    return nil
  }

  /// What the first position looks like, for somebody who must name a system, and the code that this speaks for.
  private func appearance(isEnglish: Bool, _ request: SystemRequest) -> (text: String, code: String?) {
    for feature in 0..<count {
      guard let position = geometry.geometry(at: feature)?.firstPosition else { continue }
      let (x, y) = (position.x, position.y)
      guard let expected = request.expected ?? request.working.map({ ExpectedSystem($0) }) else {
        return ((try? CoordinateAppearance.describe(x: x, y: y, isEnglish: isEnglish)).map { ": \($0)" } ?? "", nil)
      }
      let found = try? CoordinateAppearance.describe(x: x, y: y, expecting: expected, isEnglish: isEnglish)
      return (found.map { ": \($0.text)" } ?? "", found?.code?.description)
    }
    return ("", nil)
  }

  /// Looks at a net over the bounds first, and at every position only where that is suspicious.
  func refuseImplausible(
    _ system: CoordinateReferenceSystem, target: CoordinateReferenceSystem?, _ request: SystemRequest
  ) throws(Refusal) {
    // Bounds tell nothing of ordinates that are no numbers.
    try refuseNonFinite()
    let bounds = geometry.totalBounds
    guard !bounds.isEmpty else { return }
    let check = PlausibilityCheck(table: self, system: system, target: target, request: request)
    if let net = BoxSample(minX: bounds.minX, minY: bounds.minY, maxX: bounds.maxX, maxY: bounds.maxY, steps: 4),
      try check.problem(net.coordinates) == nil
    {
      return
    }
    for part in positions {
      guard let problem = try check.problem(part.coordinates, part.feature) else { continue }
      throw check.error(problem, feature: part.feature ?? geometry.feature(ofPosition: problem.index))
    }
  }

  private func refuseNonFinite() throws(Refusal) {
    for part in positions {
      guard let place = part.coordinates.firstIndex(where: { !$0.isFinite }) else { continue }
      let position = place / 2
      throw nonFinite(
        part.coordinates[2 * position], part.coordinates[2 * position + 1],
        part.feature ?? geometry.feature(ofPosition: position))
    }
  }

  /// Why a table with an infinite ordinate, or one that is no number, is refused.
  func nonFinite(_ x: Double, _ y: Double, _ feature: Int?) -> Refusal {
    error(
      .nonFinite,
      LocalisedText(en: "a coordinate that is not finite (\(x), \(y))", vi: "có tọa độ không hữu hạn (\(x), \(y))"),
      remedy: LocalisedText(en: "repair or remove the geometry", vi: "sửa hoặc xóa hình học"), feature: feature)
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
    _ reason: RefusalCode, _ message: LocalisedText, remedy: LocalisedText, feature: Int? = nil
  ) -> Refusal {
    Refusal(
      reason, message, remedy: remedy,
      at: RefusalPlace(
        file: source, layer: name, feature: feature, featureID: feature.flatMap { featureIDs[$0]?.excerpt() }))
  }
}

/// One table held against its own system, or the one that it is brought to.
private struct PlausibilityCheck {
  let table: FeatureTable
  let system: CoordinateReferenceSystem
  let target: CoordinateReferenceSystem?
  let request: SystemRequest

  /// The first problem that the caller has not accepted.
  func problem(_ coordinates: [Double], _ feature: Int? = nil) throws(Refusal) -> PlausibilityProblem? {
    do throws(GeodesyError) {
      return try CoordinatePlausibility.problems(in: coordinates, of: system, target: target).first { counts($0) }
    } catch .nonFinite(let index, let x, let y) {
      throw table.nonFinite(x, y, feature ?? table.geometry.feature(ofPosition: index))
    } catch {
      throw table.error(
        .implausibleCoordinates, error.text,
        remedy: LocalisedText(
          en: "check the coordinates and the system that is named", vi: "kiểm tra tọa độ và hệ tọa độ đã nêu"))
    }
  }

  /// On the way to a target what is wrong with the own system has been said already.
  private func counts(_ problem: PlausibilityProblem) -> Bool {
    switch problem {
    case .outsideTarget: !request.overrides
    case .outsideAreaOfUse(_, _, _, let degrees, _): target == nil && !(request.overrides && degrees.isFinite)
    default: target == nil
    }
  }

  func error(_ problem: PlausibilityProblem, feature: Int?) -> Refusal {
    let name = (target ?? system).shortName
    let message = LocalisedText(
      en: "the coordinates do not fit \(name): \(problem)", vi: "tọa độ không hợp với \(name): \(problem.text.vi)")
    return table.error(
      .implausibleCoordinates, message,
      remedy: target.map { request.wording.reaching($0.shortName, from: system.shortName) }
        ?? request.wording.fitting(unlike: system.shortName),
      feature: feature)
  }
}

extension FlatLayer {
  /// The feature that the position of that number in the buffer belongs to; `nil` when there is none.
  func feature(ofPosition index: Int) -> Int? {
    guard (0..<positionCount).contains(index) else { return nil }
    let feature = (0..<count).firstNumber { positions(of: $0).upperBound > index }
    return feature < count ? feature : nil
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
