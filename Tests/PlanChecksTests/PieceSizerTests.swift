import PlanChecks
import PlaneGeometry
import Testing

@Suite("Sizes of pieces")
struct PieceSizerTests {
  private let sizer = PieceSizer(Tolerances())

  @Test(
    "the first size that applies holds",
    arguments: [
      // width, height, scale tolerance, size
      (100, 0.0019, nil, nil), (100, 0.0021, nil, .sliver), (25, 0.005, nil, .sliver), (100, 0.49, nil, .sliver),
      (100, 0.5, nil, .material), (2, 2.49, nil, .sliver), (2, 2.5, nil, .material), (100, 4.99, 5, .digitisation),
      (100, 5, 5, .material), (100, 0.0019, 5, nil), (1, 1, 5, .digitisation),
    ] as [(Double, Double, Double?, PieceSize?)])
  func sizes(width: Double, height: Double, scaleTolerance: Double?, expected: PieceSize?) throws {
    let piece = Geometry.rectangle(
      Box(minX: 553_000, minY: 1_587_000, maxX: 553_000 + width, maxY: 1_587_000 + height))
    #expect(try sizer.size(of: piece, scaleTolerance: scaleTolerance) == expected)
  }

  @Test("a ring of wall is as thick as its wall, however much it encloses")
  func ring() throws {
    let wall = try Geometry(
      wkt: "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (0.4 0.4, 99.6 0.4, 99.6 99.6, 0.4 99.6, 0.4 0.4))")
    #expect(try sizer.size(of: wall) == .sliver)
    #expect(try sizer.size(of: wall, scaleTolerance: 1) == .digitisation)
  }

  @Test("pieces are sorted, their areas add up, and the balance closes")
  func sorting() throws {
    func rectangle(_ x: Double, _ width: Double, _ height: Double) -> Geometry {
      .rectangle(Box(minX: x, minY: 0, maxX: x + width, maxY: height))
    }
    let pieces = [rectangle(0, 10, 10), rectangle(20, 10, 0.25), rectangle(40, 10, 0.001), rectangle(60, 4, 4)]
    let sized = try sizer.sort(pieces)
    #expect(sized.sizes == [.material, .sliver])
    #expect(sized[.material].areaSquareMetres == 116 && sized[.material].pieces.count == 2)
    #expect(sized[.sliver].areaSquareMetres == 2.5)
    #expect(abs(sized.noiseSquareMetres - 0.01) < 1e-12)
    #expect(try sized[.material].thicknessMetres() == 10)
    #expect(try sized[.sliver].thicknessMetres() == 0.25)
    var totals = SizeTotals()
    totals.add(sized, totalSquareMetres: pieces.reduce(0) { $0 + $1.area })
    let balance = totals.balance("overlap.parcel")
    #expect(balance.totalSquareMetres == 118.51 && abs(balance.differenceSquareMetres) < 1e-9)
    #expect(balance.parts.map(\.key) == ["material_m2", "sliver_m2", "digitisation_m2", "noise_m2"])
  }
}

@Test("many pieces of one size are all there, and their areas add up")
func manyPieces() throws {
  let square = try Geometry(wkt: "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))")
  let sorted = try PieceSizer(Tolerances()).sort(Array(repeating: square, count: 5_000))
  #expect(sorted.count == 5_000 && sorted.sizes.count == 1)
  #expect(sorted[sorted.sizes[0]].areaSquareMetres == 500_000)
}
