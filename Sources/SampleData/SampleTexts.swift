internal import LandModel

/// The sample's files that people write.
enum SampleTexts {
  /// The manifest.
  static var manifest: String {
    """
    # Kon Tum, drawn: real names, codes, decisions and declared areas where the sources state them, shapes of our own.
    workspace: Kon Tum – mẫu
    crs: EPSG:9216
    as_of: 2021-12-24
    rules: rules.yml
    sources:
      - layer: zone
        path: cac-khu.geojson
      - layer: scheme
        path: do-an.geojson
      - layer: scheme
        coordinates: bang-ke-QH-14.csv
        crs: {meridian: "107°30'"}
        columns: {point: STT, x: X, y: Y, edge: Canh}
        locale: vi
        values:
          id: QH-14
          name: QHCT xây dựng khu vực Trung tâm phường Trường Chinh
          level: detailed
          status: approved
          authority: district
          decision_no: MẪU-QH-14
          decision_date: 2018-06-15
          published_on: 2018-07-10
          reviewed_on: 2021-03-15
          parent: QH-01
          marker_status: complete
      - layer: scheme_block
        path: o-chuc-nang.gpkg
      - layer: landuse_plan
        path: qhsdd.geojson
      - layer: landuse_block
        path: qhsdd-khoanh.geojson
      - layer: parcel
        path: thua-dat.shp
        encoding: TCVN3
        fields:
          id: [MA_XA_CU, SH_TO, STT]
          unit_code: MA_XA
          old_unit_code: MA_XA_CU
          sheet_no: SH_TO
          parcel_no: SH_THUA
          map_scale: TYLE
          code: MLD
          registered_area_m2: {field: DT_PHAPLY, unit: m2, locale: vi}
          name: DIACHI
          tenure: {field: DOITUONG, values: \(values(SampleTables.tenures))}
          recovery: {field: THUHOI, values: \(values(SampleTables.recoveries))}
          clearance: {field: GPMB, values: \(values(SampleTables.clearances))}
          dispute: {field: TRANHCHAP, values: \(values(SampleTables.disputes))}
          allotted_to: GIAO_CHO
          observed_use: HIENTRANG
          idle_since: BOHOANG
          cleared_on: NGAY_GPMB
          households: SO_HO
      - layer: marker
        path: moc-gioi.geojson
      - layer: project
        path: du-an.geojson
      - layer: road
        path: duong.shp
        crs: EPSG:9216          # the file came without a .prj
        encoding: TCVN3
        fields:
          id: MA
          name: TEN
          kind: {field: LOAI, values: \(values(SampleTables.roadKinds))}
          width_m: RONG
          scheme: DO_AN
      - layer: constraint_area
        path: han-che.geojson
      - layer: forest_cover
        path: rung.geojson
      - layer: landuse_target
        path: chi-tieu.csv
      - layer: statement
        path: so-lieu.csv
        locale: en

    """
  }

  private static func values<Code: CodeValue>(_ labels: [(label: String, code: Code)]) -> String {
    "{" + labels.map { "\"\($0.label)\": \($0.code.rawValue)" }.joined(separator: ", ") + "}"
  }

  /// The overlay of the rules.
  static let rules = """
    # 67 of the city's 72 schemes are not marked, as the source says; `landfund markers` lists them one by one, so they
    # are no findings here.
    rules:
      marker.none: off

    """

  /// The criteria by which 300,000 million đồng were shared out.
  static let allocation = """
    name: Phân bổ vốn vùng kinh tế động lực 2022–2025
    total: 300000
    unit: triệu đồng
    rounding: 1
    zones: [tp-kon-tum, kon-plong]
    criteria:
      - {id: population, input: population, base: 10, upto: 40000, per: 5000, add: 0.2}
      - {id: communes, input: communes, base: 3, upto: 10, per: 1, add: 0.3}
      - {id: area, input: area_ha, base: 3, upto: 50000, per: 10000, add: 0.1}
      - {id: density, input: density_km2, base: 3, upto: 50, per: 10, add: 0.3}
      - {id: urban_class, input: urban_class, table: {V: 1, IV: 2, III: 3}}
      - {id: function, input: planning_function, table: {provincial: 1, national: 2}}
    declared:
      tp-kon-tum: {communes: 21, density_km2: 394, planning_function: provincial}
      kon-plong: {communes: 9, density_km2: 19, planning_function: national}

    """

  /// EPSG:9216 as a Shapefile says it.
  static let projection =
    #"PROJCS["VN-2000_/_TM-3_107-30",GEOGCS["GCS_VN-2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,"#
    + #"298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],"#
    + #"PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",107.5],"#
    + #"PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]"# + "\n"
}
