internal import PlaneGeometry

/// The ground that two features share, its pieces sorted by size.
struct SizedShape: Sendable {
  /// The pieces.
  let pieces: SizedPieces
  /// Whether an overlay gave the area that the kernel gives.
  let isConfirmed: Bool
  /// What was measured: the kernel's area where the pieces have it, else theirs, square metres.
  let squareMetres: Double

  init(
    _ shape: OverlapShape, kernelArea: Double, _ sizer: PieceSizer, scaleTolerance: Double?, unmappedArea: Double? = nil
  ) throws {
    do throws(GeometryError) {
      pieces = try sizer.sort(shape.pieces, scaleTolerance: scaleTolerance, unmappedArea: unmappedArea)
    } catch {
      if error.kind == .cancelled { throw CancellationError() }
      throw error
    }
    isConfirmed = shape.isConfirmed
    squareMetres = shape.isConfirmed ? kernelArea : shape.area
  }

  /// The shapes of several questions at once, in their order.
  static func all(_ count: Int, jobs: Int?, _ shape: @Sendable (Int) throws -> SizedShape) throws -> [SizedShape] {
    try Workers.map(count, jobs: jobs, shape)
  }
}

extension FindingDraft {
  /// Area, thickness, parts and geometry of a group of pieces.
  mutating func measure(_ group: PieceGroup) throws {
    areaSquareMetres = group.areaSquareMetres
    parts = group.pieces.count
    geometry = group.geometry
    do throws(GeometryError) {
      thicknessMetres = try group.thicknessMetres()
    } catch {
      if error.kind == .cancelled { throw CancellationError() }
      throw error
    }
  }
}
