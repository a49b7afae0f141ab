internal import CPROJ

/// One operation that PROJ knows between two systems, with what the choice needs to know of it.
struct OperationCandidate {
  let object: ProjObject
  let steps: [(name: String, code: AuthorityCode?, isDatumShift: Bool)]

  init(_ object: ProjObject) {
    self.object = object
    let count = proj_concatoperation_get_step_count(object.context, object.pointer)
    let parts = (0..<max(count, 0)).compactMap {
      ProjObject(proj_concatoperation_get_step(object.context, object.pointer, $0), in: object.context)
    }
    steps = (parts.isEmpty ? [object] : parts).map { step in
      (step.name, step.identifier.map(Self.plain), step.type == PJ_TYPE_TRANSFORMATION)
    }
  }

  var isBallpark: Bool { proj_coordoperation_has_ballpark_transformation(object.context, object.pointer) != 0 }

  /// `nil` when the register does not say; 0 when no datum changes.
  var accuracyMetres: Double? {
    let metres = proj_coordoperation_get_accuracy(object.context, object.pointer)
    if metres >= 0 { return metres }
    return isBallpark || steps.contains(where: \.isDatumShift) ? nil : 0
  }

  var missingGrids: [String] {
    (0..<max(proj_coordoperation_get_grid_used_count(object.context, object.pointer), 0)).compactMap { index in
      var name: UnsafePointer<CChar>?
      var isAvailable: Int32 = 0
      guard
        proj_coordoperation_get_grid_used(
          object.context, object.pointer, index, &name, nil, nil, nil, nil, nil, &isAvailable) != 0
      else { return nil }
      return isAvailable == 0 ? object.text(name) : nil
    }
  }

  func uses(_ code: AuthorityCode) -> Bool { steps.contains { $0.code == code } }

  /// The code of the only datum shift in it.
  var code: AuthorityCode? {
    let shifts = steps.filter(\.isDatumShift)
    return shifts.count == 1 ? shifts[0].code : nil
  }

  /// For a message: what it is and where it holds.
  var summary: String {
    guard let area = object.areaOfUse?.name, !area.isEmpty else { return object.name }
    return "\(object.name), for \(area.count > 60 ? area.prefix(57) + "…" : area[...])"
  }

  /// `INVERSE(EPSG):6960` is `EPSG:6960` the other way round.
  private static func plain(_ code: AuthorityCode) -> AuthorityCode {
    guard let open = code.authority.firstIndex(of: "("), code.authority.hasSuffix(")") else { return code }
    return AuthorityCode(
      authority: String(code.authority[code.authority.index(after: open)...].dropLast()), code: code.code)
  }
}
