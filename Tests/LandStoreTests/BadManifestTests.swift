import Foundation
import Interchange
import Refusals
import Testing

@testable import LandStore

/// A manifest that is refused, and what the one line says.
struct BadManifest: CustomTestStringConvertible {
  let text: String
  let says: String
  var testDescription: String { says }

  init(_ text: String, _ says: String) { (self.text, self.says) = (text, says) }

  /// A manifest that is right up to its source.
  static func source(_ text: String, _ says: String) -> BadManifest {
    BadManifest("workspace: w\ncrs: EPSG:9216\nsources:\n  - layer: parcel\n    path: p.geojson\n" + text, says)
  }

  /// A source of a layer that is right up to its file.
  static func table(_ layer: String, _ text: String, _ says: String) -> BadManifest {
    BadManifest("workspace: w\ncrs: EPSG:9216\nsources:\n  - layer: \(layer)\n" + text, says)
  }

  static let tables: [BadManifest] = [
    .table("marker", "    points: t.csv\n    coordinates: t.csv\n", "the source has two files"),
    .table("scheme", "    points: t.csv\n", "scheme has no points"),
    .table("marker", "    coordinates: t.csv\n", "marker has no polygons"),
    .table("marker", "    points: t.csv\n    columns: {ring: A}\n", "columns has no key ring"),
    .table("marker", "    points: t.csv\n    columns: {x: [A, B], y: C}\n", "x names 2 columns and y 1"),
    .table("marker", "    points: t.csv\n    header: 0\n", "header cannot be 0"),
    .table("marker", "    points: t.csv\n    header: first\n", "header cannot be first"),
    .table("marker", "    path: t.csv\n    geometry_from: {zones: A}\n", "marker has no ground that can be named so"),
    .table("parcel", "    path: t.csv\n    geometry_from: {parcels: [A]}\n", "parcel has no ground"),
    .table("project", "    path: t.csv\n    geometry_from: {parcels: [A], zones: B}\n", "either parcels or zones"),
    .table("project", "    path: t.csv\n    geometry_from: {separator: \",\"}\n", "either parcels or zones"),
    .table("project", "    path: t.csv\n    geometry_from: {parcels: [A, B, C, D]}\n", "parcels names 4 columns"),
    .table("project", "    path: t.csv\n    geometry_from: {parcels: []}\n", "parcels is an empty list"),
    .table("project", "    coordinates: t.csv\n    geometry_from: {zones: A}\n", "for features without geometry"),
    .table(
      "project", "    path: t.dxf\n    geometry_from: {zones: A}\n    build: {lines: [1]}\n",
      "for features without geometry"),
    .table("parcel", "    postgres: service=x\n", "postgres needs either table or query"),
    .table(
      "parcel", "    postgres: service=x\n    table: t\n    query: select\n", "postgres needs either table or query"),
    .table("parcel", "    postgres: service=x\n    path: a.gpkg\n    table: t\n", "the source has two files"),
    .table("parcel", "    path: a.gpkg\n    table: t\n", "table belongs to postgres"),
    .table("parcel", "    path: a.gpkg\n    geometry: g\n", "geometry belongs to postgres"),
    .table("parcel", "    postgres: service=x\n    table: a.b.c\n", "table is no name of a table"),
    .table("parcel", "    postgres: service=x\n    table: t\n    header: 2\n", "header belongs to files"),
    .table(
      "parcel", "    postgres: host=x password=y\n    table: t\n", "a password stands in the address of a database"),
    .table("parcel", "    postgres: nothing\n    table: t\n", "the address of the database cannot be read"),
  ]

  static let all: [BadManifest] = [
    BadManifest("", "the manifest is empty"),
    BadManifest("just a text", "the manifest is no mapping"),
    BadManifest("- a\n- b\n", "the manifest is no mapping"),
    BadManifest("a: [", "it is no YAML"),
    BadManifest("workspace: w\nworkspace: v\ncrs: EPSG:9216\n", "the key workspace comes twice, first on line 1"),
    BadManifest("\t- tab", "it is no YAML"),
    BadManifest("crs: EPSG:9216\nsources: []\n", "the manifest has no workspace"),
    BadManifest("workspace:\ncrs: EPSG:9216\n", "workspace is empty"),
    BadManifest("workspace: [a]\ncrs: EPSG:9216\n", "workspace is no single value"),
    BadManifest("workspace: w\n", "the manifest has no crs"),
    BadManifest("workspace: w\ncrs: EPSG:4326\n", "is not a projected system in metres"),
    BadManifest("workspace: w\ncrs: EPSG:2227\n", "is not a projected system in metres"),
    BadManifest("workspace: w\ncrs: EPSG:6958\n", "crs cannot be used"),
    BadManifest("workspace: w\ncrs: 9216\n", "crs cannot be used"),
    BadManifest("workspace: w\ncrs: {meridian: \"107°31'\"}\n", "crs cannot be used"),
    BadManifest("workspace: w\ncrs: {median: 3}\n", "crs has no key median"),
    BadManifest("workspace: w\ncrs: {}\n", "crs has no meridian"),
    BadManifest("workspace: w\ncrs: EPSG:9216\n", "the manifest has no sources"),
    BadManifest("workspace: w\ncrs: EPSG:9216\nsources: []\n", "sources is an empty list"),
    BadManifest("workspace: w\ncrs: EPSG:9216\nsources: p.shp\n", "sources is no list"),
    BadManifest("workspace: w\ncrs: EPSG:9216\nas_of: 24/12/2021\nsources: []\n", "as_of cannot be 24/12/2021"),
    BadManifest("workspace: w\ncrs: EPSG:9216\nas_of: 2021-02-29\nsources: []\n", "as_of cannot be 2021-02-29"),
    BadManifest("workspace: w\ncrs: EPSG:9216\nlayers: x\nsources: []\n", "the manifest has no key layers"),
    BadManifest("workspace: w\ncrs: EPSG:9216\nsources:\n  - p.shp\n", "source 1 is no mapping"),
    BadManifest("workspace: w\ncrs: EPSG:9216\nsources:\n  - path: p.shp\n", "source 1 has no layer"),
    BadManifest(
      "workspace: w\ncrs: EPSG:9216\nsources:\n  - layer: parcels\n    path: p.shp\n",
      "layer cannot be parcels; write one of"),
    BadManifest("workspace: w\ncrs: EPSG:9216\nsources:\n  - layer: parcel\n", "the source has no file"),
    .source("    coordinates: t.csv\n", "the source has two files"),
    .source("    columns: {x: X}\n", "columns belong to a table of coordinates"),
    .source("    pfad: x\n", "source 1 has no key pfad"),
    .source("    crs:\n", "crs is empty"),
    .source("    crs: EPSG:0\n", "crs cannot be used"),
    .source("    override: yes\n", "override cannot be yes; write one of true, false"),
    .source("    encoding: klingon\n", "encoding cannot be klingon"),
    .source("    locale: de\n", "locale cannot be de"),
    .source("    on_invalid: repair\n", "on_invalid cannot be repair"),
    .source("    fields: code\n", "fields is no mapping"),
    .source("    fields: {kode: MLD}\n", "parcel has no field kode; write one of id, name, unit_code"),
    .source("    fields: {id: []}\n", "id is an empty list"),
    .source("    fields: {id: [A, ~]}\n", "id is empty"),
    .source("    fields: {code: {unit: m2}}\n", "code has no field"),
    .source("    fields: {code: {field: A, unit: m2}}\n", "code takes no numbers in m2"),
    .source("    fields: {registered_area_m2: {field: A, unit: acre}}\n", "unit cannot be acre"),
    .source("    fields: {registered_area_m2: {field: A, unit: km}}\n", "registered_area_m2 takes no numbers in km"),
    .source("    fields: {registered_area_m2: {field: A, locale: fr}}\n", "locale cannot be fr"),
    .source("    fields: {clearance: {field: A, map: {}}}\n", "clearance has no key map"),
    .source("    fields: {clearance: {field: A, values: [x]}}\n", "values is no mapping"),
    .source("    values: {farbe: rot}\n", "parcel has no field farbe"),
    .source("    values: {tenure: [state]}\n", "tenure is no single value"),
    .source("    build: {labels: {code: 2}}\n", "build has none of lines, closed, hatches"),
    .source("    build: {lines: [10], labels: {kode: 2}}\n", "parcel has no field kode"),
    .source("    where: \"\"\n", "where is empty"),
    .source("    where: A = \n", "where, character 4: a value is missing"),
    .source("    where: A == 1\n", "a value is missing"),
    .source("    where: A = B\n", "a value is missing"),
    .source("    where: \"A = 'x\"\n", "a quote is not closed"),
    .source("    where: \"(A = 1\"\n", "a parenthesis is not closed"),
    .source("    where: A = 1 B = 2\n", "something follows the condition"),
    .source("    where: A is 1\n", "is is not followed by null"),
    .source("    where: A in 1\n", "in is not followed by a parenthesis"),
    .source("    where: A like 5\n", "like is followed by no text in quotes"),
    .source("    where: A not like\n", "like is followed by no text in quotes"),
    .source("    where: A = 1; DROP TABLE parcel\n", "; has no meaning"),
    .source("    where: upper(A) = 'X'\n", "no comparison follows upper"),
    .source("    where: and A = 1\n", "a column is missing"),
    .source("    where: A = 1x\n", "1x is no number"),
    .source("    where: \(String(repeating: "(", count: 500))\n", "the condition nests too deeply"),
  ]
}

@Suite("Bad manifests")
struct BadManifestTests {
  @Test("each is refused in one line that says what is wrong", arguments: BadManifest.all + BadManifest.tables)
  func refusals(_ bad: BadManifest) throws {
    let error = try #require(throws: Refusal.self) { try Manifest(bad.text, path: "m.yml") }
    #expect(error.description.contains(bad.says), "\(error)")
    #expect(error.description.hasPrefix("m.yml") && !error.remedy.en.isEmpty && !error.remedy.vi.isEmpty)
    #expect(!error.description.contains("\n"))
  }

  @Test("the table is as large as it should be")
  func isLarge() { #expect(BadManifest.all.count >= 40) }

  @Test("a manifest that is not there, or in no UTF-8, is refused")
  func files() throws {
    let folder = try ScratchFolder()
    let missing = try #require(throws: Refusal.self) { try Manifest(contentsOf: "\(folder.path)/none.yml") }
    #expect(missing.code == .fileNotFound)
    try Data([0x77, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: "\(folder.path)/m.yml"))
    let bytes = try #require(throws: Refusal.self) { try Manifest(contentsOf: "\(folder.path)/m.yml") }
    #expect(bytes.code == .encoding)
  }
}

@Suite("Conditions")
struct ConditionTests {
  @Test(
    "conditions hold as in SQL",
    arguments: [
      ("A = 1", true), ("A <> 1", false), ("A = '1'", true), ("A >= 1 and A <= 1", true), ("A < 1", false),
      ("T = '012'", true), ("T = 12", true), ("T = 'no'", false), ("N = 1", nil), ("not N = 1", nil),
      ("N is null", true),
      ("N is not null", false), ("N = 1 or A = 1", true), ("N = 1 and A = 2", false), ("N = 1 and A = 1", nil),
      ("A in (2, 1)", true), ("A not in (2, 1)", false), ("đất like ' lú_'", true),
      ("đất like '%ÚA'", true), ("T like '_2'", false), ("T not like 'x%'", true), ("N like '%'", nil),
      ("N not like '%'", nil), ("A like '1'", true), ("N in (1)", nil), ("not not A = 1", true),
      ("not (A = 2 or T = 'x')", true), ("A = -1.5e0", false), ("A > -1.5", true), ("\"A\" = 1", true),
      ("Q = 'it''s'", true), ("Q = \"it's\"", true), ("D < '2022-01-01'", true), ("đất = 'LÚA'", true),
      ("A=1 AND T<>'x'", true),
      ("B = 1", true), ("R = 0.5", true), ("A = 1 or A = 1 and A = 2", true),
    ] as [(String, Bool?)])
  func truth(_ text: String, _ expected: Bool?) throws {
    #expect(
      try Condition(text).holds { column in
        switch column {
        case "A": .integer(1)
        case "T": .text("012")
        case "Q": .text("it's")
        case "D": .date("2021-12-24")
        case "đất": .text("LÚA")
        case "B": .boolean(true)
        case "R": .real(0.5)
        default: .null
        }
      } == expected)
  }

  @Test(
    "of the entities of a drawing a missing value differs from every value",
    arguments: [
      ("N not like 'x%'", true), ("N like '%'", false), ("N <> 'x'", true), ("N = 'x'", false), ("N < 'x'", false),
      ("N >= 1", false), ("N not in ('x')", true), ("not N = 1", true), ("N is null", true), ("N is not null", false),
      ("A = 1 and N not like 'x%'", true), ("A = 2 or N like 'x%'", false),
    ])
  func entities(_ text: String, _ expected: Bool) throws {
    #expect(try Condition(text).holds(absence: .different) { $0 == "A" ? .integer(1) : .null } == expected)
  }

  @Test("the columns of a condition are known")
  func columns() throws {
    #expect(try Condition("a = 1 and (b is null or not a in (2)) and c > 'x'").columns == ["a", "b", "c"])
  }

  @Test("any number of terms is read, and answered term by term", .timeLimit(.minutes(15)), arguments: ["and", "or"])
  func manyTerms(_ word: String) throws {
    let count = 20_000
    let condition = try Condition((0..<count).map { "c\($0) = \($0)" }.joined(separator: " \(word) "))
    #expect(condition.columns.count == count && condition.columns.last == "c\(count - 1)")
    var asked = 0
    let holds = condition.holds { column in
      asked += 1
      return word == "and" ? .integer(Int64(column.dropFirst()) ?? 0) : .integer(-1)
    }
    #expect(holds == (word == "and") && asked == count)
  }
}
