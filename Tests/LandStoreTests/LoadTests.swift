import Foundation
import GRDB
import LandModel
import PlaneGeometry
import Refusals
import Testing

@testable import LandStore

@Suite("Loading")
struct LoadTests {
  @Test(
    "a feature without geometry is left out and named, whatever on_invalid says; the others load",
    arguments: ["null", #"{"type":"Polygon","coordinates":[]}"#], ["report", "reject", "repair-structure"])
  func withoutGeometry(geometry: String, onInvalid: String) throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", [feature(#""id":"1""#, geometry), square(#""id":"2""#)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n    on_invalid: \(onInvalid)\n")
    let report = try #require(try folder.load().first)
    #expect(report.record.read == 2 && report.record.loaded == 1 && report.record.rejected == 1)
    #expect(report.messages.map(\.code) == [.nullGeometry] && report.messages.map(\.feature) == ["1"])
    #expect(try folder.land().parcels.features.map(\.id) == ["2"])
  }

  @Test(
    "a source without a system is told where it lies in the workspace's, by the zones read before or kept",
    arguments: [
      (553_000, "in EPSG:9216 it would lie in Đăk Cấm", "crs: EPSG:9216"),
      (580_000, "in EPSG:9217, meridian 108°15′, it would lie in Đăk Cấm", "crs: EPSG:9217"),
    ], [true, false])
  func withoutSystem(place: (x: Int, sentence: String, line: String), together: Bool) throws {
    let folder = try ScratchFolder()
    // What is at 580 020, 1 587 040 on 108°15′ is at 660 927, 1 587 431 on the workspace's meridian.
    let (x, y) = place.x == 553_000 ? (553_000, 1_587_000) : (660_880, 1_587_390)
    try folder.geoJSON("z.geojson", [square(#""id":"z1","name":"Đăk Cấm","kind":"commune""#, x: x, y: y)])
    try folder.file("p.csv", "id,WKT\n1,POINT (\(place.x + 20) 1587040)\n")
    let zone = "  - {layer: zone, path: z.geojson}\n"
    let points = "  - {layer: marker, path: p.csv, values: {scheme: s}}\n"
    if !together {
      try folder.manifest(zone)
      _ = try folder.load()
    }
    try folder.manifest((together ? zone : "") + points)
    let error = try #require(throws: Refusal.self) { try folder.load() }
    #expect(error.code == .missingReferenceSystem && error.message.en.contains(place.sentence), "\(error)")
    #expect(error.remedy.en.hasSuffix(place.line), "\(error)")
    #expect("\(error)".utf8.count < 400)
  }

  @Test(
    "numbers of GML without a type follow the locale, and are no numbers without one",
    arguments: [("vi", 1250.0 as Double?), ("en", 1.25), (nil, nil)] as [(String?, Double?)])
  func untypedNumbers(locale: String?, area: Double?) throws {
    let folder = try ScratchFolder()
    let ring = "<gml:posList>553000 1587000 553100 1587000 553100 1587100 553000 1587000</gml:posList>"
    let features = ["1.250", "2.5"].enumerated().map {
      "<gml:featureMember><a:p><a:id>\($0.offset)</a:id><a:v>\($0.element)</a:v><a:g><gml:Polygon srsName=\"EPSG:9216\">"
        + "<gml:exterior><gml:LinearRing>\(ring)</gml:LinearRing></gml:exterior></gml:Polygon></a:g></a:p></gml:featureMember>"
    }
    try folder.file(
      "p.gml",
      "<?xml version=\"1.0\"?><c xmlns:gml=\"http://www.opengis.net/gml\" xmlns:a=\"urn:a\">\(features.joined())</c>")
    let entry = locale.map { ", locale: \($0)" } ?? ""
    try folder.manifest(
      "  - {layer: parcel, path: p.gml, fields: {id: id, registered_area_m2: {field: v, unit: m2\(entry)}}}\n")
    guard let area else {
      let found = Result { try folder.load() }
      switch found {
      case .success(let reports): #expect(reports[0].record.flagged + reports[0].record.rejected > 0)
      case .failure(let error): #expect("\(error)".contains("locale"), "\(error)")
      }
      return
    }
    _ = try folder.load()
    #expect(try folder.land().parcels.features.map(\.registeredAreaSquareMetres) == [area, 2.5])
  }

  @Test("fields, value maps, joined ids, units and locales are as the manifest says")
  func mapping() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON(
      "p.geojson",
      [
        square(
          #""SH_TO":"012","SH_THUA":7,"MLD":"ODT:300+CLN:900","DT":"1.282,5","TT":"Đã xong","NGAY":"24/12/2021","TL":"1/500","NOTE":1"#
        ),
        square(
          #""SH_TO":"012","SH_THUA":8,"MLD":"NO","DT":"70,285ha","TT":"Chưa","NGAY":null,"TL":"1:2000","NOTE":1"#,
          x: 553_200),
        square(#""SH_TO":"012","SH_THUA":9,"MLD":null,"DT":null,"TT":"gì đó","NGAY":"","TL":500,"NOTE":1"#, x: 553_400),
      ])
    try folder.manifest(
      """
        - layer: parcel
          path: p.geojson
          locale: vi
          fields:
            id: [SH_TO, SH_THUA]
            sheet_no: SH_TO
            code: MLD
            registered_area_m2: {field: DT}
            clearance: {field: TT, values: {"Đã xong": complete, "Chưa": none, "*": unknown}}
            idle_since: NGAY
            map_scale: TL
          values: {tenure: state, unit_code: 012}
      """)
    let report = try #require(try folder.load().first)
    #expect(report.ignoredFields == ["NOTE"])
    #expect(report.record.read == 3 && report.record.loaded == 3 && report.record.flagged == 1)
    let parcels = try folder.land().parcels
    #expect(parcels.features.map(\.id) == ["012/7", "012/8", "012/9"])
    #expect(parcels.features.map(\.sheetNumber) == ["012", "012", "012"])
    #expect(parcels.features.map(\.unitCode) == ["012", "012", "012"])
    #expect(parcels.features.map { $0.landUse?.text } == ["ODT:300+CLN:900", "NO", nil])
    #expect(parcels.features.map(\.registeredAreaSquareMetres) == [1282.5, 702_850, nil])
    #expect(parcels.features.map(\.clearance) == [.complete, Clearance.none, .unknown])
    #expect(parcels.features.map(\.idleSince) == [CivilDate("2021-12-24"), nil, nil])
    #expect(parcels.features.map(\.mapScale) == [500, 2000, 500])
    #expect(parcels.features.allSatisfy { $0.tenure == .state })
    #expect(report.messages.map(\.code) == [.unknownCode] && report.messages[0].value == "NO")
  }

  @Test(
    "values that the field does not take are refused with file, feature and field",
    arguments: [
      (
        #""id":"1","clearance":"fertig""#, "fields: {id: id, clearance: clearance}",
        "field clearance: one word is unknown in clearance → clearance: fertig (1); write under values: what each stands for, one of complete"
      ),
      (
        #""id":"1","a":"1.587""#, "fields: {id: id, registered_area_m2: a}",
        "1.587 may be 1587 or 1.587; state the locale"
      ),
      (#""id":"1","a":"716,2,7%""#, "fields: {id: id, registered_area_m2: a}", "716,2,7% is no number"),
      (
        #""id":"1","a":-5"#, "fields: {id: id, registered_area_m2: a}",
        "-5 is no value of it; make it square metres, 0 or more"
      ),
      (#""id":"1","a":"5 km""#, "fields: {id: id, registered_area_m2: a}", "km is no unit of this field"),
      (
        #""id":"1","a":"5 ha""#, "fields: {id: id, registered_area_m2: {field: a, unit: m2}}",
        "is in ha, and the manifest says m2"
      ),
      (#""id":"1","a":"24/12/21""#, "fields: {id: id, idle_since: a}", "make it a date as in 2021-12-24"),
      (#""id":"1","a":"2021-12-24T08:00:00Z""#, "fields: {id: id, idle_since: a}", "make it a date as in 2021-12-24"),
      (#""id":"1","a":1.5"#, "fields: {id: id, map_scale: a}", "make it a map scale"),
      (#""id":"1","a":"ODT:x""#, "fields: {id: id, code: a}", "make it a land-use code"),
      (
        #""id":"1","a":"gelb""#, "fields: {id: id, tenure: {field: a, values: {rot: state}}}",
        "one word is unknown in a → tenure: gelb (1)"
      ),
      (
        #""id":"1""#, "fields: {id: id, code: MLD}",
        "fields.code names the column MLD, which the source does not have; the columns are id"
      ),
      (#""id":"1""#, "where: LOAI = 1", "where names the column LOAI"),
      (#""id":null"#, "fields: {id: id}", "feature 0: the feature has no id"),
      (#""id":"""#, "fields: {id: id}", "the feature has no id"),
      (#""a":"1","b":null"#, "fields: {id: [a, b]}", "the id has no b"),
      (#""a":"1""#, "values: {tenure: state}", "the source has no column id"),
    ])
  func refusedValues(_ properties: String, _ mapping: String, _ says: String) throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", [square(properties)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n    \(mapping)\n")
    let error = try #require(throws: Refusal.self) { try folder.load() }
    #expect(error.description.contains(says), "\(error)")
    #expect(error.description.contains("p.geojson") && !error.description.contains("\n"))
    #expect(try folder.names == ["m.yml", "p.geojson", "w.gpkg.lock"])
  }

  @Test(
    "sources that do not fit their layer or system are refused",
    arguments: [
      ("- layer: scheme_block\n    path: p.geojson", "scheme_block needs scheme, and the source does not give it"),
      ("- layer: landuse_block\n    path: p.geojson\n    values: {plan: P}", "landuse_block needs status"),
      ("- layer: scheme_block\n    path: p.geojson\n    fields: {id: id, scheme: leer}", "the feature has none"),
      ("- layer: marker\n    path: p.geojson", "a POLYGON, and the layer marker takes points"),
      ("- layer: road\n    path: p.geojson", "takes lines"),
      ("- layer: parcel\n    path: none.geojson", "there is no such file"),
      (
        "- layer: parcel\n    path: p.geojson\n    crs: EPSG:5898",
        "the manifest says EPSG:5898; leave crs out, or add override: true"
      ),
      ("- layer: parcel\n    path: bare.csv", "no reference system is named"),
      ("- layer: parcel\n    path: hanoi.csv\n    crs: EPSG:2044\n    fields: {id: id}", "Hanoi 1972"),
      ("- layer: parcel\n    path: swapped.csv\n    crs: EPSG:9216\n    fields: {id: id}", "axes swapped"),
      ("- layer: parcel\n    path: degrees.csv\n    crs: EPSG:9216\n    fields: {id: id}", "in degrees"),
      (
        "- layer: parcel\n    path: far.csv\n    crs: EPSG:9216\n    fields: {id: id}",
        "outside the system's area of use"
      ),
    ])
  func refusedSources(_ source: String, _ says: String) throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", [square(#""id":"1","leer":null"#)])
    func table(_ name: String, _ wkt: String) throws { try folder.file(name, "id,wkt\n1,\"\(wkt)\"\n") }
    try table("bare.csv", "POLYGON ((553000 1587000,553100 1587000,553100 1587100,553000 1587000))")
    try table(
      "hanoi.csv",
      "POLYGON ((18553000 1587000,18553100 1587000,18553100 1587100,18553000 1587000))")
    try table("swapped.csv", "POLYGON ((1587000 553000,1587000 553100,1587100 553100,1587000 553000))")
    try table("degrees.csv", "POLYGON ((108 14,108.1 14,108.1 14.1,108 14))")
    try table("far.csv", "POLYGON ((553000 2587000,553100 2587000,553100 2587100,553000 2587000))")
    try folder.manifest("  " + source + "\n")
    let error = try #require(throws: Refusal.self) { try folder.load() }
    #expect(error.description.contains(says), "\(error)")
    #expect(!error.description.contains("--crs") && !error.description.contains("\n"))
    #expect(try !folder.names.contains("w.gpkg"))
  }

  @Test("an overriding system holds and is said")
  func override() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", [square(#""id":"1""#)], crs: "EPSG:9217")
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n    crs: EPSG:9216\n    override: true\n")
    let report = try #require(try folder.load().first)
    #expect(report.messages.map(\.code) == [.crsOverride])
    #expect(report.record.crsDeclared == "EPSG:9217" && report.record.crsUsed == "EPSG:9216")
    #expect(try folder.land().parcels.geometry.bounds[0].minX == 553_000)
  }

  @Test("a wrong meridian is caught against what is read already, in this load or an earlier one")
  func wrongMeridian() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("z.geojson", [square(#""id":"W1""#)])
    try folder.geoJSON("s.geojson", [square(#""id":"S1""#)], crs: "EPSG:5898")
    let zone = "  - layer: zone\n    path: z.geojson\n"
    let scheme = "  - layer: scheme\n    path: s.geojson\n"
    try folder.manifest(zone + scheme)
    let error = try #require(throws: Refusal.self) { try folder.load() }
    #expect(error.description.contains("on the meridian 108°00′ it meets no zone and no scheme read so far"))
    #expect(error.description.contains("107°30′ (EPSG:9216)") && error.description.contains("s.geojson"))
    try folder.manifest(zone)
    try folder.load()
    try folder.manifest(scheme)
    #expect(throws: Refusal.self) { try folder.load() }
    try folder.manifest(scheme + "    override: true\n")
    #expect(throws: Never.self) { try folder.load() }
  }

  @Test("invalid geometry is kept, rejected or repaired as told", arguments: InvalidPolicy.allCases)
  func onInvalid(_ policy: InvalidPolicy) throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", [feature(#""id":"1""#, bowTie), square(#""id":"2""#, x: 553_300)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n    on_invalid: \(policy.rawValue)\n")
    let report = try #require(try folder.load().first)
    let record = report.record
    let parcels = try folder.land().parcels
    #expect(record.read == record.loaded + record.rejected && record.read == 2)
    #expect(report.messages.map(\.code) == [.invalidGeometry] && report.messages[0].feature == "1")
    #expect(report.messages[0].text.en.contains("(self_intersection at X 1,587,050.00, Y 553,050.00)"))
    #expect(report.messages[0].text.vi.contains("(self_intersection tại X 1.587.050,00, Y 553.050,00)"))
    switch policy {
    case .report:
      #expect(record.loaded == 2 && record.flagged == 1 && parcels[0].repairMovedSquareMetres == nil)
      #expect(!parcels.geometry[0].isValid)
    case .reject: #expect(record.rejected == 1 && record.flagged == 0 && parcels.features.map(\.id) == ["2"])
    case .repairLinework, .repairStructure:
      #expect(record.repaired == 1 && record.flagged == 1 && parcels.geometry[0].isValid)
      #expect(parcels[0].repairMovedSquareMetres == record.repairMovedSquareMetres)
      // Both triangles of the bow-tie are ground for the non-zero winding rule.
      #expect(parcels.geometry[0].area + record.repairMovedSquareMetres == 5000)
    }
  }

  @Test("repeated ids of one source become others, of two sources an error that names both")
  func duplicates() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON(
      "p.geojson",
      ["1", "2", "1", "1~2", "1"].enumerated().map {
        square(#""id":"\#($0.element)","code":"\#($0.offset == 4 ? "XYZ" : "ODT")""#, x: 553_000 + 200 * $0.offset)
      })
    try folder.geoJSON("q.geojson", [square(#""id":"2""#)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n")
    let report = try #require(try folder.load().first)
    #expect(try folder.land().parcels.features.map(\.id) == ["1", "2", "1~2", "1~2~2", "1~3"])
    #expect(report.record.flagged == 3)
    #expect(report.messages.filter { $0.code == .duplicateID }.map(\.feature) == ["1~2", "1~2~2", "1~3"])
    #expect(report.messages.first { $0.code == .unknownCode }?.feature == "1~3")
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n  - layer: parcel\n    path: q.geojson\n")
    let error = try #require(throws: Refusal.self) { try folder.load() }
    #expect(error.description.contains("the id 2 comes from two sources, p.geojson and q.geojson"))
  }

  @Test("references to nothing are kept, flagged and reported; those to a layer that is reloaded too")
  func danglingReferences() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("s.geojson", [square(#""id":"S1""#), square(#""id":"S2","parent":"S9""#)])
    try folder.geoJSON(
      "b.geojson", [square(#""id":"B1","scheme":"S1","function":"đơn vị ở""#), square(#""id":"B2","scheme":"S7""#)])
    try folder.manifest("  - layer: scheme_block\n    path: b.geojson\n  - layer: scheme\n    path: s.geojson\n")
    let reports = try folder.load()
    #expect(reports[0].messages.map(\.code) == [.alias, .danglingReference])
    #expect(reports[0].messages[1].feature == "B2" && reports[0].messages[1].value == "S7")
    #expect(reports[0].record.flagged == 1 && reports[1].record.flagged == 1)
    #expect(try folder.land().schemeBlocks.features.map(\.scheme) == ["S1", "S7"])
    #expect(try folder.land().schemeBlocks[0].function == FunctionCode("residential"))
    try folder.geoJSON("s.geojson", [square(#""id":"S2""#)])
    try folder.manifest("  - layer: scheme\n    path: s.geojson\n")
    let again = try #require(try folder.load().first)
    #expect(again.messages.map(\.feature) == ["B1", "B2"] && again.removed == 1)
  }

  @Test("a corner-coordinate table becomes a scheme, a wrong edge length flags it")
  func coordinates() throws {
    let folder = try ScratchFolder()
    try folder.file(
      "t.csv",
      "Bảng kê;;;\nSTT;X (m);Y (m);Cạnh\n1;1.587.000,00;553.000,00;100,00\n2;1.587.000,00;553.100,00;100,00\n"
        + "3;1.587.100,00;553.100,00;100,20\n4;1.587.100,00;553.000,00;100,00\n1;1.587.000,00;553.000,00;\n")
    try folder.manifest(
      """
        - layer: scheme
          coordinates: t.csv
          crs: {meridian: "107°30'"}
          locale: vi
          values: {id: S-07, level: detailed, status: approved, authority: UBND tỉnh, scale: 1/500, declared_area_m2: "10.000,5"}
      """)
    let report = try #require(try folder.load().first)
    #expect(report.messages.map(\.code) == [.alias, .edgeMismatch] && report.record.flagged == 1)
    #expect(report.messages[1].value == "100.2")
    let scheme = try folder.land().schemes
    #expect(scheme[0].scale == 500 && scheme[0].authority == .province && scheme[0].level == .detailed)
    #expect(scheme[0].declaredAreaSquareMetres == 10_000.5)
    #expect(scheme.geometry[0].bounds == Box(minX: 553_000, minY: 1_587_000, maxX: 553_100, maxY: 1_587_100))
  }

  @Test("a filter takes rows out before they are read")
  func filter() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON(
      "p.geojson", [square(#""id":"1","L":1"#), square(#""id":"2","L":2"#), square(#""id":"3","L":null"#)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n    where: L <> 2\n")
    let report = try #require(try folder.load().first)
    #expect(report.record.read == 1 && report.record.loaded == 1)
    #expect(try folder.land().parcels.features.map(\.id) == ["1"])
  }

  @Test("codes of any spelling are known, unknown ones kept, those without a cell reported")
  func codes() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON(
      "b.geojson",
      [
        square(#""id":"1","plan":"P","status":"planned","code":"odt""#),
        square(#""id":"2","plan":"P","status":"quy hoạch","code":"ZZZ""#, x: 553_300),
        square(#""id":"3","plan":"P","status":"planned","code":"KĐD""#, x: 553_600),
      ])
    try folder.geoJSON("p.geojson", [square(#""id":"P","period_from":2021,"period_to":"2030""#)])
    try folder.manifest("  - layer: landuse_plan\n    path: p.geojson\n  - layer: landuse_block\n    path: b.geojson\n")
    let report = try folder.load()[1]
    #expect(report.messages.map(\.code) == [.alias, .unknownCode, .alias, .noCrosswalk])
    #expect(report.messages.last?.value == "KĐD" && report.record.flagged == 1)
    let land = try folder.land()
    #expect(land.landUseBlocks.features.map(\.code) == ["ODT", "ZZZ", "KĐD"])
    #expect(land.landUsePlans[0].periodFrom == .year(2021) && land.landUsePlans[0].periodTo == .year(2030))
  }

  @Test("polygons are built from lines, the labels inside are their fields")
  func building() throws {
    let folder = try ScratchFolder()
    func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, level: Int = 10) -> String {
      feature(
        #""Level":\#(level)"#,
        #"{"type":"LineString","coordinates":[[\#(553_000 + x1),\#(1_587_000 + y1)],[\#(553_000 + x2),\#(1_587_000 + y2)]]}"#
      )
    }
    func label(_ text: String, _ x: Int, _ y: Int, level: Int) -> String {
      feature(
        #""Level":\#(level),"Text":"\#(text)""#,
        #"{"type":"Point","coordinates":[\#(553_000 + x),\#(1_587_000 + y)]}"#)
    }
    try folder.geoJSON(
      "d.geojson",
      [
        line(0, 0, 300, 0), line(0, 100, 300, 100), line(0, 0, 0, 100), line(100, 0, 100, 100), line(200, 0, 200, 100),
        line(300, 0, 300, 100), line(50, 0, 50, 100, level: 23), label("012", 50, 50, level: 13),
        label("ODT", 60, 50, level: 2),
        label("13", 150, 50, level: 13), label("14", 160, 50, level: 13), label("CLN", 150, 60, level: 2),
      ])
    try folder.manifest(
      """
        - layer: parcel
          path: d.geojson
          build: {lines: [10], labels: {parcel_no: 13, code: 2}}
      """)
    let report = try #require(try folder.load().first)
    #expect(report.record.loaded == 3 && report.record.flagged == 2)
    #expect(report.messages.map(\.code) == [.ambiguousFace, .unlabelledFace, .unlabelledFace])
    #expect(report.messages[0].value == "13;14" && report.messages[0].field == "parcel_no")
    let parcels = try folder.land().parcels
    #expect(parcels.features.map(\.parcelNumber) == ["012", nil, nil])
    #expect(parcels.features.map { $0.landUse?.text } == ["ODT", "CLN", nil])
    #expect(parcels.geometry.map(\.bounds.minX) == [553_000, 553_100, 553_200])
    #expect(parcels.geometry.allSatisfy { $0.geometry?.area == 10_000 })
  }

  @Test("rules, crosswalk and aliases are kept with the workspace, and aliases are used")
  func settings() throws {
    let folder = try ScratchFolder()
    try folder.file(
      "rules.yml", "rules:\n  marker.spacing: off\ncrosswalk: c.csv\nreclaim: r.yml\noffices: o.csv\n")
    try folder.file("r.yml", "articles: []\n")
    try folder.file("o.csv", "office,label_vi,label_en,valid_from,valid_to,source\n")
    try folder.file(
      "c.csv", "function,codes,cell,legal_basis,valid_from,valid_to,condition,source\nresidential,ODT,0,,,,,x\n")
    try folder.file("a.csv", "spelling,canonical,field\nSở XD,planning,office\n")
    try folder.geoJSON("s.geojson", [square(#""id":"S","office":"sở xd""#)])
    try folder.manifest(
      "  - layer: scheme\n    path: s.geojson\n",
      head: "workspace: w\ncrs: EPSG:9216\nas_of: 2021-12-24\nrules: rules.yml\naliases: a.csv\n")
    try folder.load()
    let workspace = try Workspace("\(folder.path)/w.gpkg")
    #expect(workspace.settings.rules?.contains("marker.spacing") == true)
    #expect(workspace.settings[.crosswalk]?.hasPrefix("function,codes") == true)
    #expect(
      workspace.settings[.reclaim] == "articles: []\n" && workspace.settings[.offices]?.hasPrefix("office,") == true)
    #expect(workspace.settings[.units] == nil && workspace.settings[.norms] == nil)
    #expect(workspace.asOf == CivilDate("2021-12-24"))
    #expect(try workspace.aliases().map(\.canonical) == ["planning"])
    #expect(try workspace.land().schemes[0].office == .planning)
    try folder.file("a.csv", "spelling,canonical\n")
    let error = try #require(throws: Refusal.self) { try folder.load() }
    #expect(error.description.contains("a.csv, line 1"))
  }
}
