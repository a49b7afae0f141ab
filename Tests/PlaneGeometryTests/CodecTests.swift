import PlaneGeometry
import Testing

/// One line in, the same line out: what the reader takes is what the writer gives.
@Test(arguments: [
  "POINT (1 2)", "POINT EMPTY", "LINESTRING (0 0, 1.5 -2)", "LINESTRING EMPTY",
  "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 1 1))", "POLYGON EMPTY", "POLYGON ((0 0, 1 1))",
  "POLYGON ((0 0, 4 0, 4 4))", "MULTIPOINT ((1 2), EMPTY, (3 4))", "MULTIPOINT EMPTY",
  "MULTILINESTRING ((0 0, 1 1), EMPTY, (2 2, 3 3, 4 4))", "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), EMPTY)",
  "MULTIPOLYGON EMPTY", "GEOMETRYCOLLECTION EMPTY",
  "GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION (LINESTRING (0 0, 1 1), POLYGON EMPTY), MULTIPOINT ((5 6)))",
  "POINT (553734.27 1587082.469)", "POINT (1e-07 1.7976931348623157e+308)",
])
func textAndBytesRoundTrip(wkt: String) throws {
  let geometry = try Geometry(wkt: wkt)
  #expect(geometry.wkt == wkt)
  #expect(try Geometry(wkb: geometry.wkb) == geometry)
  #expect(try Geometry(geoPackageBlob: geometry.geoPackageBlob(srsID: 9216)) == geometry)
  #expect(FlatLayer([nil, geometry, geometry]).geometry(at: 2) == geometry)
}

@Test(arguments: [
  ("point(1 2)", "POINT (1 2)"),
  ("SRID=9216;POINT Z (1 2 3)", "POINT (1 2)"),
  ("POINTZM (1 2 3 4)", "POINT (1 2)"),
  ("POINT M (1 2 3)", "POINT (1 2)"),
  ("POINT (1 2 3)", "POINT (1 2)"),
  ("MULTIPOINT (1 2, 3 4)", "MULTIPOINT ((1 2), (3 4))"),
  ("LINEARRING (0 0, 1 0, 1 1, 0 0)", "LINESTRING (0 0, 1 0, 1 1, 0 0)"),
  ("\n POLYGON\t((0 0,1 0,1 1,0 0))  ", "POLYGON ((0 0, 1 0, 1 1, 0 0))"),
  ("POINT (1.0 2.50)", "POINT (1 2.5)"),
  ("POINT Z EMPTY", "POINT EMPTY"),
  ("POINT (nan inf)", "POINT (nan inf)"),
])
func readsOtherSpellings(text: String, expected: String) throws {
  #expect(try Geometry(wkt: text).wkt == expected)
}

@Test(arguments: [
  ("", CodecError.Reason.truncated), ("POINT", .truncated), ("POINT (1", .truncated), ("POINT (1 2", .truncated),
  ("POINT (1 2) x", .trailingInput), ("POINT (1)", .malformed), ("POINT (1 2, 3 4)", .malformed),
  ("POINT Z (1 2)", .malformed), ("POINT (a b)", .malformed), ("POINT (0x10 2)", .malformed),
  ("CIRCULARSTRING (0 0, 1 1, 2 0)", .unsupportedType), ("POLYGON (0 0, 1 1)", .malformed),
  ("POLYGON ((0 0, 1 1)", .truncated), ("12", .unsupportedType), ("POINT (1 2 3 4 5)", .malformed),
])
func refusesText(text: String, reason: CodecError.Reason) {
  let error = #expect(throws: CodecError.self) { try Geometry(wkt: text) }
  #expect(error?.reason == reason)
}

private func hex(_ text: String) -> [UInt8] {
  let digits = Array(text.filter { $0 != " " })
  return stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16)! }
}

@Test(arguments: [
  ("00 00000001 3FF0000000000000 4000000000000000", "POINT (1 2)"),
  ("01 01000000 000000000000F03F 0000000000000040", "POINT (1 2)"),
  ("00 000003E9 3FF0000000000000 4000000000000000 4008000000000000", "POINT (1 2)"),
  ("00 80000001 3FF0000000000000 4000000000000000 4008000000000000", "POINT (1 2)"),
  ("00 E0000001 00002400 3FF0000000000000 4000000000000000 4008000000000000 4010000000000000", "POINT (1 2)"),
  ("00 00000BB9 3FF0000000000000 4000000000000000 4008000000000000 4010000000000000", "POINT (1 2)"),
  ("01 01000000 000000000000F87F 000000000000F87F", "POINT EMPTY"),
  // Byte orders may differ between a multi-geometry and its members.
  ("00 00000004 00000001 01 01000000 000000000000F03F 0000000000000040", "MULTIPOINT ((1 2))"),
])
func readsForeignBytes(text: String, expected: String) throws {
  #expect(try Geometry(wkb: hex(text)).wkt == expected)
}

@Test func countsDroppedOrdinates() throws {
  var builder = FlatLayer.Builder()
  for text in [
    "00 000003E9 3FF0000000000000 4000000000000000 4008000000000000",
    "00 00000BB9 3FF0000000000000 4000000000000000 4008000000000000 4010000000000000",
    "00 00000001 3FF0000000000000 4000000000000000",
  ] {
    try hex(text).withUnsafeBytes { try builder.append(wkb: $0) }
  }
  let layer = builder.build()
  #expect(layer.notices.featuresWithZ == 2)
  #expect(layer.notices.featuresWithM == 1)
}

@Test(arguments: [
  ("", CodecError.Reason.truncated), ("01", .truncated), ("02 01000000", .malformed),
  ("01 01000000 0000", .truncated), ("01 08000000", .unsupportedType), ("01 00000000", .unsupportedType),
  ("01 0A000000 00000000", .unsupportedType), ("01 A10F0000", .unsupportedType),
  ("01 02000000 FFFFFFFF", .countTooLarge), ("01 03000000 FFFFFFFF", .countTooLarge),
  ("01 06000000 FFFFFF7F", .countTooLarge), ("01 07000000 01000000", .countTooLarge),
  ("01 03000000 01000000 FFFFFFFF", .countTooLarge),
  ("00 00000004 00000001 01 02000000 00000000", .wrongMemberKind),
  ("01 02000000 00000000 FF", .trailingInput),
])
func refusesBytes(text: String, reason: CodecError.Reason) {
  let error = #expect(throws: CodecError.self) { try Geometry(wkb: hex(text)) }
  #expect(error?.reason == reason)
}

@Test func everyTruncationIsRefused() throws {
  let whole = try Geometry(
    wkt: """
      GEOMETRYCOLLECTION (POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1)), MULTIPOINT ((1 2), (3 4)), \
      MULTILINESTRING ((0 0, 1 1)))
      """)
  for bytes in [whole.wkb, whole.geoPackageBlob(srsID: 9216)] {
    for count in 0..<bytes.count {
      #expect(throws: CodecError.self, "\(count) of \(bytes.count) bytes") {
        if bytes[0] == 1 {
          try Geometry(wkb: bytes[..<count])
        } else {
          try Geometry(geoPackageBlob: bytes[..<count])
        }
      }
    }
  }
}

@Test func deepCollectionsAreRefusedNotFollowed() {
  let depth = 10_000
  let text =
    String(repeating: "GEOMETRYCOLLECTION (", count: depth) + "POINT (1 2)" + String(repeating: ")", count: depth)
  #expect(throws: CodecError.self) { try Geometry(wkt: text) }
  let bytes =
    Array(repeatElement(hex("01 07000000 01000000"), count: depth).joined()) + Geometry("POINT (1 2)").wkb
  let error = #expect(throws: CodecError.self) { try Geometry(wkb: bytes) }
  #expect(error?.reason == .tooDeep)
}

@Test func aFaultLeavesTheBuilderAsItWas() throws {
  var builder = FlatLayer.Builder()
  builder.append(try Geometry(wkt: "POLYGON ((0 0, 1 0, 1 1, 0 0))"))
  let broken = try Geometry(wkt: "MULTIPOLYGON (((5 5, 6 5, 6 6, 5 5)), ((7 7, 8 7, 8 8, 7 7)))").wkb.dropLast(3)
  #expect(throws: CodecError.self) { try Array(broken).withUnsafeBytes { try builder.append(wkb: $0) } }
  builder.append(try Geometry(wkt: "POINT (9 9)"))
  let layer = builder.build()
  #expect(layer.map { $0.geometry?.wkt } == ["POLYGON ((0 0, 1 0, 1 1, 0 0))", "POINT (9 9)"])
}

@Test(arguments: [
  ("4750 00 01 00240000 01 01000000 000000000000F03F 0000000000000040", "POINT (1 2)"),
  ("4750 00 00 00002400 01 01000000 000000000000F03F 0000000000000040", "POINT (1 2)"),
])
func readsGeoPackageHeaders(text: String, expected: String) throws {
  let blob = hex(text)
  #expect(try Geometry(geoPackageBlob: blob).wkt == expected)
  #expect(try blob.withUnsafeBytes { try GeoPackageHeader($0).srsID } == 9216)
}

@Test(arguments: [
  ("4751 00 01 00240000", CodecError.Reason.malformed), ("4750 01 01 00240000", .malformed),
  ("4750 00 21 00240000", .unsupportedType), ("4750 00 0B 00240000", .malformed), ("4750 00 03 00240000", .truncated),
  ("4750", .truncated),
])
func refusesGeoPackageHeaders(text: String, reason: CodecError.Reason) {
  let error = #expect(throws: CodecError.self) { try Geometry(geoPackageBlob: hex(text)) }
  #expect(error?.reason == reason)
}
