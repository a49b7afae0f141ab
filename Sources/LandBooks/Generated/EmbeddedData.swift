// swift-format-ignore-file
// Written by Scripts/embed from Sources/LandBooks/Data; edit the files there.

/// The data files of this module, as text.
enum EmbeddedData {
  static let normsYML = ####"""
# How much of a kind of land a place should have, by urban class. `counts` names functions and uses of blocks (`cap`: no more
# than what is counted without it); `per`: person, built_km2 (km of existing centre lines), zone_km2 (persons), zone
# (connected grounds of `least_m2` and more). `full` gives full marks and is no limit; `mountain_factor` lowers `min` in the
# mountains. `certainty`: read, secondary (a source that quotes the law), memory. Another source prints 7, 6 and 4 m² for
# `green_public`: an office confirms it. The values of NQ 1210/2016/UBTVQH13, in force before 2026, were not found.
norms:
  - id: unit_land
    label: {en: Neighbourhood land, vi: Đất đơn vị ở}
    applies: [zone, general]
    counts: [{function: residential}]
    per: person
    unit: m2
    bands:
      - {urban_class: [I, II], min: 15, max: 28}
      - {urban_class: [III, IV], min: 28, max: 45}
      - {urban_class: [V], min: 45, max: 55}
    valid_from: 2021-07-05
    source: "QCVN 01:2021/BXD (TT 01/2021/TT-BXD)"
    certainty: secondary
  - id: green_unit
    label: {en: Green of neighbourhoods, vi: Cây xanh đơn vị ở}
    applies: [zoning, detailed]
    counts: [{function: green, use: green_unit}]
    per: person
    unit: m2
    bands: [{min: 2}]
    valid_from: 2021-07-05
    source: "QCVN 01:2021/BXD (TT 01/2021/TT-BXD)"
    certainty: secondary
  - id: green_public
    label: {en: Public green, vi: Cây xanh sử dụng công cộng}
    applies: [zone, general]
    counts: [{function: green, use: green_public}, {function: water, use: park_water, cap: true}]
    per: person
    unit: m2
    bands:
      - {urban_class: [I, II], min: 6}
      - {urban_class: [III, IV], min: 5}
      - {urban_class: [V], min: 4, certainty: secondary}
    mountain_factor: 0.7
    valid_from: 2021-07-05
    source: "QCVN 01:2021/BXD (TT 01/2021/TT-BXD)"
    certainty: memory
  - id: density
    label: {en: Population density, vi: Mật độ dân số toàn đô thị}
    applies: [zone]
    per: zone_km2
    unit: persons/km2
    bands:
      - {urban_class: [II], min: 1000, full: 1500}
      - {urban_class: [III], min: 500, full: 1000}
    valid_from: 2026-01-01
    source: "NQ 111/2025/UBTVQH15"
    certainty: secondary
  - id: roads
    label: {en: Density of roads, vi: Mật độ đường giao thông}
    applies: [zone]
    per: built_km2
    unit: km/km2
    bands:
      - {urban_class: [II], min: 6, full: 8}
      - {urban_class: [III], min: 4, full: 6}
    valid_from: 2026-01-01
    source: "NQ 111/2025/UBTVQH15"
    certainty: secondary
  - id: service_land
    label: {en: Land of public services, vi: Đất công trình dịch vụ công cộng}
    applies: [zone]
    counts:
      - {function: public, use: school}
      - {function: public, use: training}
      - {function: public, use: health}
      - {function: public, use: culture}
      - {function: green, use: sport}
      - {function: service, use: market}
      - {function: service, use: commerce}
    per: person
    unit: m2
    bands:
      - {urban_class: [II], min: 2, full: 3}
      - {urban_class: [III], min: 1.5, full: 2}
    valid_from: 2026-01-01
    source: "NQ 111/2025/UBTVQH15"
    certainty: secondary
  - id: parks
    label: {en: Parks, vi: Số công viên}
    applies: [zone]
    counts: [{function: green, use: green_public}]
    per: zone
    unit: count
    bands:
      - {urban_class: [II], min: 2, full: 4}
      - {urban_class: [III], min: 1, full: 2}
    least_m2: 20000
    valid_from: 2026-01-01
    source: "NQ 111/2025/UBTVQH15"
    certainty: secondary
  - id: green_capita
    label: {en: Public green of the town, vi: Đất cây xanh công cộng toàn đô thị}
    applies: [zone]
    counts: [{function: green, use: green_public}]
    per: person
    unit: m2
    bands:
      - {urban_class: [II], min: 6, full: 8}
      - {urban_class: [III], min: 2.5, full: 7}
    valid_from: 2026-01-01
    source: "NQ 111/2025/UBTVQH15"
    certainty: secondary

"""####
}
