#if Postgres
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import Interchange

  /// Bytes as binary COPY sends them.
  enum CopyBytes {
    static let head = Array("PGCOPY\n".utf8) + [0xFF] + Array("\r\n".utf8) + [0] + [UInt8](repeating: 0, count: 8)
    static let end: [UInt8] = [0xFF, 0xFF]

    /// A row of fields; `nil` for no value.
    static func row(_ fields: [[UInt8]?]) -> [UInt8] {
      fields.reduce(big(UInt16(fields.count))) { row, field in
        row + (field.map { big(UInt32($0.count)) + $0 } ?? big(UInt32.max))
      }
    }

    static func big<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
      withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }

    /// The rows that pieces of bytes hold.
    static func rows(_ pieces: [[UInt8]], fields: Int) throws -> [[[UInt8]?]] {
      var stream = CopyStream(fields: fields)
      var rows: [[[UInt8]?]] = []
      for piece in pieces {
        try piece.withUnsafeBytes { bytes in
          try stream.take(bytes) { row in
            var values: [[UInt8]?] = []
            row.forEachField { _, value in values.append(value.map { Array($0) }) }
            rows.append(values)
          }
        }
      }
      try stream.finish()
      return rows
    }
  }

  @Suite("What binary COPY sends")
  struct CopyStreamTests {
    private let rows: [[[UInt8]?]] = [[[1, 2, 3], nil], [[], [0xFF]], [nil, nil]]

    private var bytes: [UInt8] { CopyBytes.head + rows.flatMap { CopyBytes.row($0) } + CopyBytes.end }

    @Test("pieces of any size give the same rows")
    func pieces() throws {
      for size in 1...bytes.count {
        let pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
        #expect(try CopyBytes.rows(pieces, fields: 2) == rows)
      }
    }

    @Test("a head with more than we know is skipped")
    func longHead() throws {
      let head = Array(CopyBytes.head[..<15]) + CopyBytes.big(UInt32(3)) + [7, 7, 7]
      #expect(try CopyBytes.rows([head + CopyBytes.end], fields: 2).isEmpty)
    }

    @Test("bytes that end anywhere are refused")
    func cut() {
      for count in 0..<bytes.count {
        #expect(throws: CopyStream.Fault.self) { try CopyBytes.rows([Array(bytes[..<count])], fields: 2) }
      }
    }

    @Test("flags, counts, lengths and ends that cannot be")
    func malformed() {
      var flags = CopyBytes.head
      flags[11] = 1
      let (head, end) = (CopyBytes.head, CopyBytes.end)
      var cases: [[UInt8]] = [flags + end, [0x50] + bytes, bytes + [0], bytes + bytes]
      cases.append(head + CopyBytes.row([[1]]) + end)
      cases.append(head + CopyBytes.big(UInt16(2)) + CopyBytes.big(UInt32(0xFFFF_FFFE)))
      cases.append(head + CopyBytes.big(UInt16(2)) + CopyBytes.big(UInt32(0x7FFF_FFFF)) + [1, 2])
      cases.append(Array(head[..<15]) + CopyBytes.big(UInt32(0x7FFF_FFFF)))
      for bytes in cases { #expect(throws: CopyStream.Fault.self) { try CopyBytes.rows([bytes], fields: 2) } }
    }

    @Test("pieces in another order are refused, or give rows of as many fields")
    func reordered() {
      for first in bytes.indices {
        for second in stride(from: first, to: bytes.count, by: 3) {
          let pieces = [Array(bytes[first..<second]), Array(bytes[..<first]), Array(bytes[second...])]
          let rows = try? CopyBytes.rows(pieces, fields: 2)
          if first > 0, second > first { #expect(rows == nil || rows == self.rows) }
          #expect(rows?.allSatisfy { $0.count == 2 } ?? true)
        }
      }
    }

    @Test("every byte changed is refused, or gives rows: it never ends the program")
    func changed() {
      for place in bytes.indices {
        for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
          var changed = bytes
          changed[place] = value
          _ = try? CopyBytes.rows([changed], fields: 2)
        }
      }
    }

    @Test("rows of a hostile server become a refusal, whatever a value holds")
    func values() {
      let kinds: [PostgresValue] = [
        .uuid, .int2, .int4, .int8, .float4, .float8, .boolean, .numeric(.text), .numeric(.integer), .date, .timestamp,
        .binaryJSON, .texts, .geometry,
      ]
      let samples: [[UInt8]] = [
        [], [0], [2], Array(repeating: 0xFF, count: 4), Array(repeating: 0xFF, count: 8),
        Array(repeating: 0x7F, count: 12), Array(repeating: 0x01, count: 20), Array(repeating: 0x00, count: 40),
        ([2, 0, 25, 0x7FFF_FFFF, 1, 0, 1] as [UInt32]).flatMap { CopyBytes.big($0) },
      ]
      for kind in kinds {
        for sample in samples {
          var rows = PostgresRows(
            [PostgresColumn(name: "a", value: kind)], geometryColumn: kind == .geometry ? 0 : nil, keys: [], srid: nil,
            system: nil, path: "x", limits: .standard)
          CopyBytes.row([sample]).withUnsafeBytes { _ = try? rows.read($0) }
        }
      }
    }
  }

  @Suite("Values of PostgreSQL")
  struct PostgresValueTests {
    /// Place of the first group, sign, decimals, groups of four digits.
    static let decimalCases: [(Int, Int, Int, [Int], String)] = [
      (0, 0, 0, [], "0"), (0, 0, 2, [], "0.00"), (0, 0, 2, [12, 3400], "12.34"), (0, 0x4000, 4, [7, 5], "-7.0005"),
      (-1, 0, 4, [25], "0.0025"), (-2, 0, 8, [1], "0.00000001"), (1, 0, 0, [1, 0], "10000"),
      (2, 0, 0, [1], "100000000"), (4, 0, 3, [1, 2345, 6789, 123, 4567, 8900], "12345678901234567.890"),
    ]

    @Test("decimals keep every digit", arguments: decimalCases)
    func decimals(weight: Int, sign: Int, scale: Int, groups: [Int], text: String) {
      let bytes = ([groups.count, weight, sign, scale] + groups).flatMap {
        CopyBytes.big(Int16(truncatingIfNeeded: $0))
      }
      #expect(bytes.withUnsafeBytes { PostgresDecimal($0)?.text } == text)
    }

    static let dayCases: [(Int32, String)] = [
      (0, "2000-01-01"), (-1, "1999-12-31"), (59, "2000-02-29"), (8028, "2021-12-24"), (-730_119, "0001-01-01"),
      (-730_120, "0000-12-31"), (2_921_939, "9999-12-31"), (2_921_940, "10000-01-01"),
    ]

    @Test("days count from 2000, before our era too", arguments: dayCases)
    func days(number: Int32, text: String) {
      #expect(PostgresTime.day(number) == text)
      if text.utf8.count == 10, number >= -730_119 { #expect(PostgresTime.number(ofDay: text) == number) }
    }

    @Test("what is no day", arguments: ["2021-02-29", "2021", "21-01-01", "2021-13-01", "2021-1-1", "", "infinity"])
    func noDays(text: String) { #expect(PostgresTime.number(ofDay: text) == nil) }

    @Test(
      "instants",
      arguments: [
        (0, true, "2000-01-01T00:00:00Z"), (-1, false, "1999-12-31T23:59:59.999999"),
        (86_399_500_000, false, "2000-01-01T23:59:59.5"),
      ])
    func instants(number: Int64, isZoned: Bool, text: String) {
      #expect(PostgresTime.instant(number, isZoned: isZoned) == text)
    }

    @Test("the infinite ones are none")
    func infinity() {
      #expect(PostgresTime.day(.max) == nil && PostgresTime.instant(.min, isZoned: true) == nil)
    }

    /// What PostgreSQL makes of the digits and decimals of `numeric(18, 0)` and so on, beside the column.
    static let digits: [(Int32, ColumnType)] = [
      (-1, .text), (1_179_652, .integer), (1_245_188, .text), (655_366, .real), (983_047, .real), (1_048_581, .text),
      (329_731, .text),
    ]

    @Test("modifiers of decimals: digits and decimals decide on the column", arguments: digits)
    func modifiers(modifier: Int32, type: ColumnType) {
      let numeric = PostgresType(
        name: "numeric", written: "numeric", isEnumeration: false, isBuiltIn: true, origin: "", element: nil)
      #expect(numeric.value(modifier: modifier) == .numeric(type))
    }

    @Test("a type is known by where it comes from, not by its name alone")
    func origins() {
      func type(_ name: String, isBuiltIn: Bool = false, origin: String = "") -> PostgresType {
        PostgresType(
          name: name, written: name, isEnumeration: false, isBuiltIn: isBuiltIn, origin: origin, element: nil)
      }
      #expect(type("geometry", origin: "postgis").value(modifier: -1) == .geometry)
      for other in [type("geometry"), type("geography", origin: "postgis"), type("text"), type("int4"), type("citext")]
      {
        #expect(other.value(modifier: -1) == nil)
      }
      #expect(type("citext", origin: "citext").value(modifier: -1) == .text)
    }

    static let systems: [(Int32, UInt32?)] = [(-1, nil), (12, nil), (2_359_320, 9216), (230_633_984, 900_914)]

    @Test("SRIDs in the modifier of a column", arguments: systems)
    func modifiersOfGeometry(modifier: Int32, srid: UInt32?) {
      #expect(PostgresGeometry.declaredSRID(modifier: modifier) == srid)
    }
  }
#endif
