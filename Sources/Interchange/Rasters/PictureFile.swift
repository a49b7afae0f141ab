#if GDAL
  internal import CGDAL
  internal import Foundation
#endif
public import Geodesy
public import PlaneGeometry
public import Refusals

/// A georeferenced picture: a raster of three bands of 8 bits, with or without transparency, or of one with a palette.
///
/// The formats are GeoTIFF, JPEG, PNG, BMP, JPEG 2000, ECW, Erdas Imagine and GeoPackage, as far as GDAL has them. Nothing
/// is guessed: a file that names no system needs one to be stated, and one that names another is refused.
public struct PictureFile: Sendable {
  /// The path as it was given.
  public let path: String
  /// The day on which the file was last changed, in days since 1970-01-01 of universal time; `nil` where nothing says so.
  public let dayNumber: Int?
  let system: CoordinateReferenceSystem
  let hasPalette: Bool

  /// Looks at a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - request: the system that is stated, and what messages call it; its working system is the one to warp to.
  /// - Throws: `Refusal` for a file that is none, has no place or system, other bands, or a system without a way to the
  ///   working one.
  public init(_ path: String, _ request: SystemRequest) throws(Refusal) {
    #if GDAL
      self = try GDALMessages.capturing { (messages) throws(Refusal) in
        try PictureFile(OpenPicture(path, messages), request)
      }
    #else
      throw PictureFile.isNotBuilt(path)
    #endif
  }

  /// Cuts the ground of a box into tiles of JPEG.
  ///
  /// Levels are made from the coarsest, in which the ground is one tile or little more, to the picture's own resolution, as
  /// long as all together stay below a number of bytes.
  ///
  /// Cost: the picture is warped once for each level; memory holds the tiles of one level.
  ///
  /// - Parameters:
  ///   - working: the system to warp to, in metres.
  ///   - box: the ground, in that system.
  ///   - limit: bytes that the tiles may take.
  ///   - write: takes each tile.
  /// - Throws: `Refusal` where the picture does not lie in the box, or cannot be read; what `write` throws.
  public func tiles(
    in working: CoordinateReferenceSystem, of box: Box, limit: Int, write: TileSink
  ) throws -> PictureTiles {
    #if GDAL
      var tiles: Result<PictureTiles, any Error>?
      try GDALMessages.capturing { (messages) throws(Refusal) in
        let picture = try OpenPicture(path, messages)
        let warped = try picture.warped(from: system, to: working, hasPalette: hasPalette, resolution: nil, within: nil)
        tiles = Result {
          try TileCutter(picture, self, working, warped, box, limit: limit).tiles(write)
        }
      }
      guard let tiles else { throw CancellationError() }
      return try tiles.get()
    #else
      throw PictureFile.isNotBuilt(path)
    #endif
  }

  static func refusal(_ code: RefusalCode, _ path: String, _ message: LocalisedText, _ remedy: LocalisedText) -> Refusal
  {
    Refusal(code, message, remedy: remedy, at: RefusalPlace(file: path))
  }

  #if !GDAL
    private static func isNotBuilt(_ path: String) -> Refusal {
      refusal(
        .formatUnavailable, path,
        LocalisedText(
          en: "this program was built without GDAL, which reads pictures",
          vi: "chương trình này được dựng không có GDAL để đọc ảnh"),
        LocalisedText(en: "take a build with GDAL", vi: "dùng bản dựng có GDAL"))
    }
  #endif
}

#if GDAL
  extension PictureFile {
    fileprivate init(_ picture: OpenPicture, _ request: SystemRequest) throws(Refusal) {
      path = picture.path
      let changed = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
      dayNumber = changed.map { Int(($0.timeIntervalSince1970 / 86_400).rounded(.down)) }
      hasPalette = try picture.requireBands()
      let corners = try picture.requirePlace()
      let declared = try picture.declaredSystem()
      let table = FeatureTable(
        name: "", source: path, geometry: FlatLayer([.polygon(corners)]), referenceSystem: declared,
        declaration: declared == nil ? .none : .stated)
      let resolved = try table.resolvingReferenceSystem(request)
      guard let system = resolved.referenceSystem else {
        throw picture.failure(LocalisedText(en: "it names no reference system", vi: "tệp không nêu hệ tọa độ"))
      }
      self.system = system
      // What cannot be brought to the working system is refused in the same words as a layer.
      if let working = request.working, system != working { _ = try resolved.transformed(to: working, request) }
    }
  }

  /// A raster that GDAL has open; it belongs to one thread.
  final class OpenPicture {
    let path: String
    let handle: GDALDatasetH
    private let messages: GDALMessages

    private static let drivers = [
      "GTiff", "JPEG", "PNG", "BMP", "JP2OpenJPEG", "JP2ECW", "ECW", "HFA", "GPKG",
    ]

    init(_ path: String, _ messages: GDALMessages) throws(Refusal) {
      self.path = path
      self.messages = messages
      try Confinement.requireFree(path, LocalisedText(en: "pictures", vi: "ảnh"))
      guard access(path, R_OK) == 0 else { throw MappedFile.unreadable(path) }
      let flags = UInt32(GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR)
      // What lies beside the file may name its system.
      let opened = try GDALLibrary.withOptions([("GDAL_PAM_ENABLED", "YES")]) { () throws(Refusal) in
        GDALLibrary.withList(OpenPicture.drivers) { drivers in
          GDALOpenEx(path, flags, GDALLibrary.constant(drivers), nil, nil)
        }
      }
      guard let opened else {
        throw messages.error(
          path, otherwise: LocalisedText(en: "the content is no picture", vi: "nội dung không phải ảnh"))
      }
      handle = opened
    }

    deinit { GDALClose(handle) }

    func failure(_ text: LocalisedText) -> Refusal { messages.error(path, otherwise: text) }

    /// Whether the file has one band with a palette; else it has three of 8 bits, and maybe one of transparency.
    func requireBands() throws(Refusal) -> Bool {
      let bands = (1...max(1, GDALGetRasterCount(handle))).compactMap { GDALGetRasterBand(handle, $0) }
      let areBytes = bands.allSatisfy { GDALGetRasterDataType($0) == GDT_Byte }
      if areBytes, bands.count == 1, GDALGetRasterColorTable(bands[0]) != nil { return true }
      let isTransparent = bands.count == 4 && GDALGetRasterColorInterpretation(bands[3]) == GCI_AlphaBand
      guard areBytes, bands.count == 3 || isTransparent else {
        throw PictureFile.refusal(
          .unsupportedOperation, path,
          LocalisedText(
            en: "it has \(bands.count) \(bands.count == 1 ? "band" : "bands")\(areBytes ? "" : " of more than 8 bits")",
            vi: "ảnh có \(bands.count) kênh\(areBytes ? "" : " quá 8 bit")"),
          LocalisedText(
            en: "export it with three bands of 8 bits (red, green, blue), or with a palette",
            vi: "xuất lại với ba kênh 8 bit (đỏ, lục, lam), hoặc với bảng màu"))
      }
      return false
    }

    /// The corners of the picture in its own system.
    func requirePlace() throws(Refusal) -> [Position] {
      var place = [Double](repeating: 0, count: 6)
      guard GDALGetGeoTransform(handle, &place) == CE_None else {
        throw PictureFile.refusal(
          .missingMetadata, path,
          LocalisedText(en: "it does not say where it lies", vi: "ảnh không nêu vị trí"),
          LocalisedText(
            en: "give a georeferenced file, or put its world file beside it",
            vi: "dùng ảnh đã đăng ký tọa độ, hoặc đặt tệp world bên cạnh"))
      }
      let (width, height) = (Double(GDALGetRasterXSize(handle)), Double(GDALGetRasterYSize(handle)))
      return [(0.0, 0.0), (0, height), (width, height), (width, 0), (0, 0)].map { column, row in
        Position(
          place[0] + column * place[1] + row * place[2], place[3] + column * place[4] + row * place[5])
      }
    }

    func declaredSystem() throws(Refusal) -> CoordinateReferenceSystem? {
      guard let reference = GDALGetSpatialRef(handle), OSRIsLocal(reference) == 0 else { return nil }
      var text: UnsafeMutablePointer<CChar>?
      let status = GDALLibrary.withList(["FORMAT=WKT2_2019", "MULTILINE=NO"]) {
        OSRExportToWktEx(reference, &text, GDALLibrary.constant($0))
      }
      defer { VSIFree(text) }
      guard status == OGRERR_NONE, let text else { return nil }
      do throws(GeodesyError) {
        return try DeclaredSystem(String(cString: text)).system
      } catch {
        throw PictureFile.refusal(
          .badReferenceSystem, path,
          LocalisedText(
            en: "the reference system that the file names is of no use: \(error)",
            vi: "hệ tọa độ mà tệp nêu không dùng được: \(error.text.vi)"),
          LocalisedText(
            en: "correct it in the file, or remove it and name the system",
            vi: "sửa lại trong tệp, hoặc bỏ đi và nêu hệ tọa độ"))
      }
    }

    /// The picture as a view of four bands in another system, the fourth telling where it is.
    ///
    /// - Parameters:
    ///   - resolution: metres a pixel; `nil` for its own.
    ///   - box: the ground; `nil` for all of it.
    func warped(
      from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, hasPalette: Bool,
      resolution: Double?, within box: Box?
    ) throws(Refusal) -> WarpedPicture {
      let coloured = hasPalette ? try converted(["-of", "VRT", "-expand", "rgb"]) : nil
      var arguments = [
        "-of", "VRT", "-s_srs", source.definition, "-t_srs", target.definition, "-r", "bilinear", "-dstalpha",
      ]
      if let resolution, let box {
        arguments += ["-tr", "\(resolution)", "\(resolution)", "-te"]
        arguments += [box.minX, box.minY, box.maxX, box.maxY].map { "\($0)" }
      }
      let result = GDALLibrary.withList(arguments) { list -> GDALDatasetH? in
        guard let options = GDALWarpAppOptionsNew(list, nil) else { return nil }
        defer { GDALWarpAppOptionsFree(options) }
        var source: GDALDatasetH? = coloured?.handle ?? handle
        return GDALWarp("", nil, 1, &source, options, nil)
      }
      guard let result else {
        throw failure(LocalisedText(en: "it cannot be warped", vi: "không nắn được ảnh"))
      }
      return WarpedPicture(result, of: coloured.map { [self, $0] } ?? [self])
    }

    private func converted(_ arguments: [String]) throws(Refusal) -> WarpedPicture {
      let result = GDALLibrary.withList(arguments) { list -> GDALDatasetH? in
        guard let options = GDALTranslateOptionsNew(list, nil) else { return nil }
        defer { GDALTranslateOptionsFree(options) }
        return GDALTranslate("", handle, options, nil)
      }
      guard let result else {
        throw failure(LocalisedText(en: "its palette cannot be read", vi: "không đọc được bảng màu của ảnh"))
      }
      return WarpedPicture(result, of: [self])
    }
  }

  /// A view of a picture, which it keeps open.
  final class WarpedPicture {
    let handle: GDALDatasetH
    private let sources: [AnyObject]

    init(_ handle: GDALDatasetH, of sources: [AnyObject]) { (self.handle, self.sources) = (handle, sources) }

    deinit { GDALClose(handle) }

    var width: Int { Int(GDALGetRasterXSize(handle)) }
    var height: Int { Int(GDALGetRasterYSize(handle)) }

    /// Its ground, and metres a pixel.
    var place: (box: Box, resolution: Double) {
      var place = [Double](repeating: 0, count: 6)
      GDALGetGeoTransform(handle, &place)
      let box = Box(
        minX: place[0], minY: place[3] + place[5] * Double(height), maxX: place[0] + place[1] * Double(width),
        maxY: place[3])
      return (box, place[1])
    }
  }
#endif
