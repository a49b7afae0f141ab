#if GDAL
  import Foundation
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import CurvedDrawings
  @testable import Interchange

  /// What GDAL makes of curves by itself.
  ///
  /// This module leans on it, and is needed because of it: where one of these fails,
  /// GDAL has changed, and what the module does there is to be looked at anew.
  @Suite struct GDALCurvesTests {
    /// A layer as GDAL gives it, under options of ours, with the numbers of its features.
    private func drawn(
      _ path: String, _ format: FileFormat, _ options: [(String, String)] = []
    ) throws -> (shapes: [Geometry], numbers: [Int64]) {
      try GDALMessages.capturing { (messages) throws(Refusal) in
        try GDALLibrary.withOptions(options) { () throws(Refusal) in
          let dataset = try GDALDataset(path, as: format, messages: messages)
          var rows = GDALRows(
            dataset.layers[0], messages, ReadOptions(), stroking: CurveStroking(nil), keepsKeys: false)
          try rows.read()
          let numbers = rows.keys
          let layer = rows.table(GDALReferenceSystem()).geometry
          return ((0..<layer.count).compactMap { layer.geometry(at: $0) }, numbers)
        }
      }
    }

    private func drawn(_ entities: String, _ options: [(String, String)] = []) throws -> [Geometry] {
      let folder = try ScratchFolder()
      return try drawn(try folder.file("a.dxf", drawing(entities)), .dxf, options).shapes
    }

    /// ``DrawingCurves/options`` lean on the option, which holds for every arc of a drawing.
    @Test(arguments: [("4", 90), ("1", 360), ("0.1", 3600)]) func arcsOfADrawingHaveEqualSteps(
      _ step: String, _ chords: Int
    )
      throws
    {
      let circle = try drawn("0 CIRCLE\n8 A\n10 0\n20 0\n40 100", [("OGR_ARC_STEPSIZE", step)])
      #expect(circle[0].positionCount == chords + 1)
      let bulge = try drawn(
        "0 LWPOLYLINE\n8 A\n90 2\n70 0\n10 0\n20 0\n42 1\n10 100\n20 0", [("OGR_ARC_STEPSIZE", step)])
      #expect(abs(bulge[0].positionCount - chords / 2 - 1) <= 1)
    }

    @Test func withoutTheOptionAChordIsOfFourDegrees() throws {
      #expect(try drawn("0 CIRCLE\n8 A\n10 0\n20 0\n40 100000")[0].positionCount == 91)
    }

    /// Whatever its size: this is why ``DrawingSplines`` replaces them.
    @Test(arguments: ["4", "0.1"]) func splinesOfADrawingHaveEightPositionsAPole(_ step: String) throws {
      let knots = [0, 0, 0, 0, 1, 1, 1, 1].map { "40 \($0)" }.joined(separator: "\n")
      let poles = [(0, 0), (1000, 2000), (3000, 2000), (4000, 0)].map { "10 \($0.0)\n20 \($0.1)" }.joined(
        separator: "\n")
      let spline = try drawn("0 SPLINE\n8 A\n70 8\n71 3\n72 8\n73 4\n\(knots)\n\(poles)", [("OGR_ARC_STEPSIZE", step)])
      #expect(spline[0].positionCount == 32)
    }

    /// The features of an inserted block bear the handle of the insertion.
    @Test func blocksBearTheHandleOfTheirInsertion() throws {
      let folder = try ScratchFolder()
      let path = try folder.file(
        "a.dxf",
        drawing(
          "0 INSERT\n5 B1\n8 A\n2 LO\n10 0\n20 0",
          blocks:
            "0 BLOCK\n5 C1\n8 0\n2 LO\n70 0\n10 0\n20 0\n0 LINE\n5 D1\n8 A\n10 0\n20 0\n11 1\n21 1\n0 LINE\n5 D2\n8 A\n10 0\n20 0\n11 2\n21 1\n0 ENDBLK"
        ))
      let table = try readTable(at: InputAddress(path))
      #expect((0..<table.count).map { table.column("EntityHandle")?[$0].text } == ["B1", "B1"])
    }

    /// ``ConicRefinement`` leans on equal steps, on the repeated last position, and on the numbers from 1.
    @Test func arcsOfMapInfoHaveEqualSteps() throws {
      let folder = try ScratchFolder()
      _ = try folder.file("a.mid", "1\n2\n3\n")
      let path = try folder.file(
        "a.mif",
        "Version 300\nCharset \"Neutral\"\nDelimiter \",\"\nCoordSys NonEarth Units \"m\"\nColumns 1\n  n Integer\nData\n\n"
          + "Arc 0 0 200 200\n  0 90\nEllipse 0 0 200 100\nRoundRect 0 0 200 100 10\n")
      let (shapes, numbers) = try drawn(path, .mapInfoMIF)
      #expect(numbers == [1, 2, 3])
      #expect(shapes.map(\.positionCount) == [47, 182, 185])
      let arc = shapes[0].ring(0)
      let steps = zip(arc, arc.dropFirst()).map { $0.distance(to: $1) }.filter { $0 > 0 }
      #expect(steps.allSatisfy { abs($0 - steps[0]) < 1e-9 })
    }

    /// ``DesignCurves`` leans on the numbers of the elements, from 0; arcs have a position every five degrees.
    @Test(.enabled(if: OutsideReader.isInstalled)) func arcsOfADesignFileHaveFiveDegrees() throws {
      let folder = try ScratchFolder()
      let json =
        #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[5,5],[6,6]]}}]}"#
      let path = try OutsideFiles.make("a.dgn", "DGN", from: json, in: folder)
      var file = try DesignBytes(path)
      file.appendArc([100, 100, 0], 50, 50, .degrees(0), from: 0, sweep: 90)
      file.appendArc([100, 100, 0], 50, 50, .degrees(0), from: 0, sweep: 9)
      try file.write(to: path)
      let (shapes, numbers) = try drawn(path, .dgn)
      // The number of the settings is 0, those of the elements behind it follow without a gap.
      #expect(numbers == [numbers[0], numbers[0] + 1, numbers[0] + 2])
      #expect(shapes.map(\.positionCount) == [2, 19, 2])
    }
  }
#endif
