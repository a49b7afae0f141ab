internal import CPROJ

/// Chooses the one operation between two systems.
///
/// Between VN-2000 and WGS 84 it is EPSG:6960, wherever the positions are. Otherwise it is the first in PROJ's order whose
/// area covers the area of interest (else the smaller of both systems' areas of use) and whose grids are installed; out
/// of VN-2000 it too leads through EPSG:6960. What is left where there is none such is taken only if it is allowed.
struct OperationChooser {
  let context: ThreadContext
  let source: CoordinateReferenceSystem
  let target: CoordinateReferenceSystem
  let area: GeographicArea?
  let allowCompromise: Bool

  /// An operation may be worse by so many metres than one whose grids are missing; NTv2 grids differ by no more from what
  /// is used in their stead without harm.
  private static let toleratedMetres = 5.0

  private var leavesVN2000: Bool { source.isVN2000 != target.isVN2000 }

  private var isRegisteredShift: Bool { source.isVN2000 && target.isWGS84 || source.isWGS84 && target.isVN2000 }

  private enum Coverage { case whole, part }
  private enum Grids { case installed, any }

  func choose() throws(GeodesyError) -> CoordinateOperation {
    let from = try system(source)
    let to = try system(target)
    let better = try better(from, to)
    let (chosen, compromise) = try chosen(from, to, better)
    guard
      let normalised = ProjObject(
        proj_normalize_for_visualization(context.pointer, chosen.object.pointer), in: context),
      let text = proj_as_proj_string(context.pointer, normalised.pointer, PJ_PROJ_5, nil)
    else {
      throw .projFailure(operation: "write the operation \(chosen.object.name)", reason: context.reason())
    }
    return CoordinateOperation(
      name: chosen.object.name, code: chosen.code, steps: chosen.steps.map(\.name),
      accuracyMetres: chosen.accuracyMetres, isBallpark: chosen.isBallpark, areaOfUse: chosen.object.areaOfUse,
      pipeline: String(cString: text), better: better?.name == chosen.object.name ? nil : better,
      compromise: compromise)
  }

  private func system(_ system: CoordinateReferenceSystem) throws(GeodesyError) -> ProjObject {
    guard let object = context.create(system.operationText) else {
      throw .projFailure(operation: "make \(system.name)", reason: context.reason())
    }
    return object
  }

  private func chosen(
    _ from: ProjObject, _ to: ProjObject, _ better: BetterOperation?
  ) throws(GeodesyError) -> (OperationCandidate, OperationCompromise?) {
    if isRegisteredShift {
      guard let found = try candidates(from, to, .part, .installed).first else {
        throw .noOperation(source: source.name, target: target.name)
      }
      return (found, nil)
    }
    if let found = try candidates(from, to, .whole, .installed).first {
      guard let better, isMuchWorse(found, than: better) else { return (found, nil) }
      guard allowCompromise else {
        throw .worseOperation(
          source: source.name, target: target.name, metres: found.accuracyMetres, grids: better.missingGrids)
      }
      return (found, .withoutGrids(better.missingGrids))
    }
    return try compromise(from, to, better)
  }

  private func isMuchWorse(_ found: OperationCandidate, than better: BetterOperation) -> Bool {
    guard let best = better.accuracyMetres else { return false }
    return (found.accuracyMetres ?? .infinity) > best + Self.toleratedMetres
  }

  /// What is left where no operation with its grids covers the whole area: one for a part of it, else none but a ballpark.
  private func compromise(
    _ from: ProjObject, _ to: ProjObject, _ better: BetterOperation?
  ) throws(GeodesyError) -> (OperationCandidate, OperationCompromise?) {
    let partial = try candidates(from, to, .part, .installed)
    let ballpark = try candidates(from, to, .whole, .installed, ballpark: true).first
    if allowCompromise {
      if let found = partial.first { return (found, .partOfArea) }
      if let ballpark { return (ballpark, .ballpark) }
    }
    if let better { throw .gridsMissing(source: source.name, target: target.name, grids: better.missingGrids) }
    guard partial.isEmpty else {
      throw .operationsCoverPartOnly(
        source: source.name, target: target.name, candidates: Array(partial.map(\.summary).prefix(3)))
    }
    guard ballpark != nil else { throw .noOperation(source: source.name, target: target.name) }
    throw .onlyBallpark(source: source.name, target: target.name)
  }

  /// The first operation for the whole area, if its grids are not all installed.
  private func better(_ from: ProjObject, _ to: ProjObject) throws(GeodesyError) -> BetterOperation? {
    guard !isRegisteredShift, let first = try candidates(from, to, .whole, .any).first else { return nil }
    let missing = first.missingGrids
    guard !missing.isEmpty else { return nil }
    return BetterOperation(
      name: first.object.name, accuracyMetres: first.accuracyMetres, missingGrids: missing)
  }

  private func isAllowed(_ candidate: OperationCandidate, ballpark: Bool) -> Bool {
    if candidate.isBallpark { return ballpark }
    guard leavesVN2000 else { return true }
    return candidate.uses(.epsg(VN2000.transformationEPSG))
      && !candidate.uses(.epsg(VN2000.otherTransformationEPSG))
  }

  private func candidates(
    _ from: ProjObject, _ to: ProjObject, _ coverage: Coverage, _ grids: Grids, ballpark: Bool = false
  ) throws(GeodesyError) -> [OperationCandidate] {
    guard let factory = proj_create_operation_factory_context(context.pointer, nil) else {
      throw .projFailure(operation: "look for operations", reason: context.reason())
    }
    defer { proj_operation_factory_context_destroy(factory) }
    if isRegisteredShift {
      proj_operation_factory_context_set_crs_extent_use(context.pointer, factory, PJ_CRS_EXTENT_NONE)
    } else if let area {
      proj_operation_factory_context_set_area_of_interest(
        context.pointer, factory, area.west, area.south, area.east, area.north)
    }
    proj_operation_factory_context_set_spatial_criterion(
      context.pointer, factory,
      coverage == .whole ? PROJ_SPATIAL_CRITERION_STRICT_CONTAINMENT : PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
    proj_operation_factory_context_set_grid_availability_use(
      context.pointer, factory,
      grids == .installed ? PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID : PROJ_GRID_AVAILABILITY_IGNORED)
    proj_operation_factory_context_set_allow_ballpark_transformations(context.pointer, factory, ballpark ? 1 : 0)
    context.forgetMessage()
    let list = ProjList(
      proj_create_operations(context.pointer, from.pointer, to.pointer, factory), in: context.pointer)
    return list.objects.map(OperationCandidate.init).filter { isAllowed($0, ballpark: ballpark) }
  }
}
