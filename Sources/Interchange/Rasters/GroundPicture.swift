#if GDAL
  internal import CGDAL
  internal import Refusals
#endif
public import PlaneGeometry

/// Ground as a small picture for documents that take no drawings: filled, with its edge, on white, north above.
public struct GroundPicture: Hashable, Sendable {
  /// The file, PNG.
  public let bytes: [UInt8]
  /// In pixels.
  public let width: Int
  /// In pixels.
  public let height: Int

  /// Pixels of white around the ground.
  private static let margin = 8.0

  /// Draws ground; `nil` where there is none, and in a build without GDAL.
  ///
  /// - Parameters:
  ///   - ground: a valid polygon or multipolygon.
  ///   - side: the longer side of the picture, pixels.
  public init?(of ground: Geometry, side: Int) {
    #if GDAL
      let box = ground.bounds
      guard ground.kind.isPolygonal, max(box.width, box.height) > 0, side > 4 * Int(Self.margin) else { return nil }
      let resolution = max(box.width, box.height) / (Double(side) - 2 * Self.margin)
      func pixels(_ length: Double) -> Int { Int((length / resolution + 2 * Self.margin).rounded(.up)) }
      (width, height) = (pixels(box.width), pixels(box.height))
      let corner = Position(box.minX - Self.margin * resolution, box.maxY + Self.margin * resolution)
      let canvas = GroundCanvas(width: width, height: height, corner: corner, resolution: resolution)
      let drawn = try? GDALMessages.capturing { (_) throws(Refusal) in canvas.png(ground) }
      guard let drawn else { return nil }
      bytes = drawn
    #else
      return nil
    #endif
  }
}

#if GDAL
  /// A white picture on the ground.
  private struct GroundCanvas {
    let width: Int
    let height: Int
    /// The north-west corner.
    let corner: Position
    /// Metres a pixel.
    let resolution: Double

    private static let fill = [223.0, 238, 216]
    private static let edge = [51.0, 51, 51]
    /// Half the width of the edge, pixels.
    private static let halfEdge = 1.5

    func png(_ ground: Geometry) -> [UInt8]? {
      guard let memory = GDALLibrary.pictureDriver("MEM"), let driver = GDALLibrary.pictureDriver("PNG"),
        let picture = GDALCreate(memory, "", Int32(width), Int32(height), 3, GDT_Byte, nil)
      else { return nil }
      defer { GDALClose(picture) }
      var place = [corner.x, resolution, 0, corner.y, 0, -resolution]
      GDALSetGeoTransform(picture, &place)
      for band in 1...3 { GDALFillRaster(GDALGetRasterBand(picture, Int32(band)), 255, 0) }
      let wkb = ground.wkb
      var made: OGRGeometryH?
      guard OGR_G_CreateFromWkbEx(wkb, nil, &made, wkb.count) == OGRERR_NONE, let shape = made else { return nil }
      defer { OGR_G_DestroyGeometry(shape) }
      burn(shape, Self.fill, on: picture)
      if let line = OGR_G_Boundary(shape) {
        if let band = OGR_G_Buffer(line, Self.halfEdge * resolution, 8) {
          burn(band, Self.edge, on: picture)
          OGR_G_DestroyGeometry(band)
        }
        OGR_G_DestroyGeometry(line)
      }
      // Where it lies is no matter of the picture.
      var nowhere = [0.0, 1, 0, 0, 0, 1]
      GDALSetGeoTransform(picture, &nowhere)
      return GDALLibrary.picture(of: picture, driver, [])
    }

    private func burn(_ shape: OGRGeometryH, _ colour: [Double], on picture: GDALDatasetH) {
      var (bands, shapes): ([Int32], [OGRGeometryH?]) = ([1, 2, 3], [shape])
      var colour = colour
      GDALRasterizeGeometries(picture, 3, &bands, 1, &shapes, nil, nil, &colour, nil, nil, nil)
    }
  }
#endif
