#if GDAL
  import Foundation
  import Geodesy
  import Interchange
  import PlaneGeometry
  import Refusals
  import Testing

  /// The picture below a map: which files are taken, and the tiles that are cut of them.
  @Suite("tiles of pictures")
  struct PictureTilesTests {
    private let folder: ScratchFolder
    private let working: CoordinateReferenceSystem
    private let map = Box(minX: 556_000, minY: 1_585_000, maxX: 559_000, maxY: 1_588_000)

    init() throws {
      folder = try ScratchFolder()
      working = try CoordinateReferenceSystem("EPSG:9216")
    }

    private func file(_ picture: TIFFPicture) throws -> String {
      try folder.file("\(UUID().uuidString).tif", picture.bytes)
    }

    private func request(_ stated: String? = nil) throws -> SystemRequest {
      var request = SystemRequest()
      request.working = working
      request.stated = try stated.map { try CoordinateReferenceSystem($0) }
      return request
    }

    private func tiles(
      _ picture: TIFFPicture, stated: String? = nil, limit: Int = .max
    ) throws -> (tiles: PictureTiles, files: [String: [UInt8]]) {
      var files: [String: [UInt8]] = [:]
      let opened = try PictureFile(try file(picture), request(stated))
      let tiles = try opened.tiles(in: working, of: map, limit: limit) { files[$0] = $1 }
      return (tiles, files)
    }

    @Test("levels go from one tile to the picture's own resolution, each tile a JPEG under its name")
    func levels() throws {
      let (tiles, files) = try tiles(TIFFPicture(width: 1100, height: 600))
      #expect(tiles.levels.map(\.resolution) == [4, 2, 1])
      #expect(tiles.levels.map(\.tiles.count) == [1, 2, 6])
      #expect(tiles.reducedFrom == nil && tiles.west == 557_000 && tiles.north == 1_587_000)
      let names = tiles.levels.enumerated().flatMap { number, level in
        level.tiles.map { PictureTiles.fileName(level: number, $0) }
      }
      #expect(Set(names) == Set(files.keys) && tiles.bytes == files.values.reduce(0) { $0 + $1.count })
      #expect(files.values.allSatisfy { $0.prefix(2) == [0xFF, 0xD8] })
      #expect(try self.tiles(TIFFPicture(width: 1100, height: 600)).files == files)
    }

    @Test("what lies outside of the map is cut off")
    func cut() throws {
      let (tiles, _) = try tiles(TIFFPicture(width: 3000, height: 100, corner: (558_500, 1_587_000)))
      #expect(tiles.levels.last?.tiles.map(\.column) == [0])
      #expect(tiles.levels.count == 1)
    }

    @Test("beyond so many bytes the finest levels are left out, and it says so")
    func limit() throws {
      let whole = try tiles(TIFFPicture(width: 1100, height: 600)).tiles
      let (tiles, files) = try tiles(TIFFPicture(width: 1100, height: 600), limit: whole.bytes - 1)
      #expect(tiles.levels.map(\.resolution) == [4, 2] || tiles.levels.map(\.resolution) == [4])
      #expect(tiles.reducedFrom == 1 && tiles.bytes < whole.bytes)
      #expect(files.count == tiles.levels.reduce(0) { $0 + $1.tiles.count })
    }

    @Test("another system is warped, one that is not named is stated, transparency and a palette are taken")
    func kinds() throws {
      let degrees = TIFFPicture(corner: (108.025, 14.355), metresPerPixel: 0.0001, epsg: nil)
      for (picture, stated) in [
        (TIFFPicture(epsg: nil), "EPSG:9216"), (TIFFPicture(), "EPSG:9216"), (TIFFPicture(bands: 4), nil),
        (TIFFPicture(bands: 1, hasPalette: true), nil), (degrees, "EPSG:4756"),
      ] as [(TIFFPicture, String?)] {
        #expect(try !tiles(picture, stated: stated).files.isEmpty, "\(picture)")
      }
    }

    @Test(
      "what is no such picture is refused",
      arguments: [
        (TIFFPicture(epsg: nil), nil, .missingReferenceSystem),
        (TIFFPicture(), "EPSG:9217", .contradictingReferenceSystem),
        (TIFFPicture(bits: 16), nil, .unsupportedOperation), (TIFFPicture(bands: 1), nil, .unsupportedOperation),
        (TIFFPicture(bands: 2), nil, .unsupportedOperation),
        (TIFFPicture(corner: (540_000, 1_600_000)), nil, .implausibleCoordinates),
      ] as [(TIFFPicture, String?, RefusalCode)])
    func refused(picture: TIFFPicture, stated: String?, code: RefusalCode) throws {
      let refusal = #expect(throws: Refusal.self) { try tiles(picture, stated: stated) }
      #expect(refusal?.code == code, "\(String(describing: refusal))")
    }

    @Test(
      "files that are none",
      arguments: [("nothing.tif", nil, .fileNotFound), ("a.tif", "text", .malformed)]
        as [(String, String?, RefusalCode)])
    func noPictures(name: String, text: String?, code: RefusalCode) throws {
      if let text { _ = try folder.file(name, text) }
      let refusal = #expect(throws: Refusal.self) { try PictureFile("\(folder.path)/\(name)", request()) }
      #expect(refusal?.code == code, "\(String(describing: refusal))")
    }
  }
#endif
