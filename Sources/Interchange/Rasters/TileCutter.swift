#if GDAL
  internal import CGDAL
  internal import Geodesy
  internal import PlaneGeometry
  internal import Refusals

  /// Cuts a picture into the tiles of its levels.
  struct TileCutter {
    private let picture: OpenPicture
    private let file: PictureFile
    private let working: CoordinateReferenceSystem
    private let ground: Box
    private let finest: Double
    private let limit: Int

    private static let quality = 80
    /// Tiles of the next level take at most as much more each than those of the last one, as a rule.
    private static let margin = 1.2

    init(
      _ picture: OpenPicture, _ file: PictureFile, _ working: CoordinateReferenceSystem, _ warped: WarpedPicture,
      _ box: Box, limit: Int
    ) throws(Refusal) {
      let (all, resolution) = warped.place
      ground = all.intersection(box)
      guard !ground.isEmpty, ground.width > 0, ground.height > 0, resolution > 0 else {
        throw PictureFile.refusal(
          .implausibleCoordinates, file.path,
          LocalisedText(en: "the picture does not lie on the map", vi: "ảnh không nằm trong phạm vi bản đồ"),
          LocalisedText(
            en: "give a picture of the same ground, or correct its system",
            vi: "dùng ảnh của cùng khu vực, hoặc sửa hệ tọa độ của ảnh"))
      }
      (self.picture, self.file, self.working, self.limit) = (picture, file, working, limit)
      finest = resolution
    }

    /// Metres a pixel of the levels, the coarsest first: there the ground is one tile.
    private var resolutions: [Double] {
      var all = [finest]
      let side = Double(PictureTiles.side)
      while max(ground.width, ground.height) / all[0] > side { all.insert(all[0] * 2, at: 0) }
      return all
    }

    func tiles(_ write: TileSink) throws -> PictureTiles {
      var result = PictureTiles(name: file.path.fileName, west: ground.minX, north: ground.maxY)
      var bytesOfTile = 0.0
      for (number, resolution) in resolutions.enumerated() {
        let cells = grid(resolution)
        let expected = Double(cells.columns * cells.rows) * bytesOfTile * TileCutter.margin
        let room = limit - result.bytes
        guard expected <= Double(room) else { return result.reduced(from: finest) }
        let made = try level(resolution, cells, room: room)
        guard let made else { return result.reduced(from: finest) }
        var level = PictureTiles.Level(resolution: resolution)
        for (tile, bytes) in made {
          try write(PictureTiles.fileName(level: number, tile), bytes)
          level.tiles.append(tile)
          result.bytes += bytes.count
        }
        result.levels.append(level)
        if !made.isEmpty { bytesOfTile = Double(made.reduce(0) { $0 + $1.bytes.count }) / Double(made.count) }
      }
      return result
    }

    private func grid(_ resolution: Double) -> (columns: Int, rows: Int) {
      let side = Double(PictureTiles.side) * resolution
      return (Int((ground.width / side).rounded(.up)), Int((ground.height / side).rounded(.up)))
    }

    /// The tiles of a level that have a picture; `nil` where they take more than there is room for.
    private func level(
      _ resolution: Double, _ cells: (columns: Int, rows: Int), room: Int
    ) throws(Refusal) -> [(tile: PictureTiles.Tile, bytes: [UInt8])]? {
      let side = Double(PictureTiles.side) * resolution
      let box = Box(
        minX: ground.minX, minY: ground.maxY - side * Double(cells.rows),
        maxX: ground.minX + side * Double(cells.columns), maxY: ground.maxY)
      let warped = try picture.warped(
        from: file.system, to: working, hasPalette: file.hasPalette, resolution: resolution, within: box)
      var tiles: [(tile: PictureTiles.Tile, bytes: [UInt8])] = []
      var total = 0
      for row in 0..<cells.rows {
        for column in 0..<cells.columns {
          let tile = PictureTiles.Tile(column: column, row: row)
          guard let bytes = try jpeg(tile, warped) else { continue }
          total += bytes.count
          if total > room { return nil }
          tiles.append((tile, bytes))
        }
      }
      return tiles
    }

    /// A tile as JPEG, white where the picture is not; `nil` where it is nowhere.
    private func jpeg(_ tile: PictureTiles.Tile, _ warped: WarpedPicture) throws(Refusal) -> [UInt8]? {
      let side = PictureTiles.side
      let (left, top) = (tile.column * side, tile.row * side)
      let (width, height) = (min(side, warped.width - left), min(side, warped.height - top))
      guard width > 0, height > 0 else { return nil }
      var pixels = [UInt8](repeating: 0, count: 4 * side * side)
      let status = pixels.withUnsafeMutableBytes { buffer in
        GDALDatasetRasterIO(
          warped.handle, GF_Read, Int32(left), Int32(top), Int32(width), Int32(height), buffer.baseAddress,
          Int32(width), Int32(height), GDT_Byte, 4, nil, 4, Int32(4 * side), 1)
      }
      guard status == CE_None else {
        throw picture.failure(LocalisedText(en: "a part of it cannot be read", vi: "không đọc được một phần của ảnh"))
      }
      guard stride(from: 3, to: pixels.count, by: 4).contains(where: { pixels[$0] > 0 }) else { return nil }
      for start in stride(from: 0, to: pixels.count, by: 4) {
        let cover = Int(pixels[start + 3])
        guard cover < 255 else { continue }
        for band in start..<start + 3 { pixels[band] = UInt8((Int(pixels[band]) * cover + 255 * (255 - cover)) / 255) }
      }
      return encoded(pixels)
    }

    private func encoded(_ pixels: [UInt8]) -> [UInt8]? {
      let side = Int32(PictureTiles.side)
      guard let memory = GDALLibrary.pictureDriver("MEM"), let driver = GDALLibrary.pictureDriver("JPEG"),
        let source = GDALCreate(memory, "", side, side, 3, GDT_Byte, nil)
      else { return nil }
      defer { GDALClose(source) }
      var pixels = pixels
      let status = pixels.withUnsafeMutableBytes { buffer in
        GDALDatasetRasterIO(
          source, GF_Write, 0, 0, side, side, buffer.baseAddress, side, side, GDT_Byte, 3, nil, 4, 4 * side, 1)
      }
      guard status == CE_None else { return nil }
      return GDALLibrary.picture(of: source, driver, ["QUALITY=\(TileCutter.quality)"])
    }
  }

  extension GDALLibrary {
    /// A picture in memory as the bytes of a file of a format; `nil` where its driver cannot write it.
    static func picture(of source: GDALDatasetH, _ driver: GDALDriverH, _ options: [String]) -> [UInt8]? {
      let folder = MemoryFolder(file: "picture")
      let made = withList(options) { GDALCreateCopy(driver, folder.path, source, 0, $0, nil, nil) }
      guard let made else { return nil }
      GDALClose(made)
      var bytes: [UInt8]?
      try? folder.take { name, content in if name == "picture" { bytes = Array(content) } }
      return bytes
    }
  }

  extension PictureTiles {
    fileprivate func reduced(from resolution: Double) -> PictureTiles {
      var tiles = self
      tiles.reducedFrom = resolution
      return tiles
    }
  }
#endif
