// swift-format-ignore-file
// Written by Scripts/embed from Sources/LandInventory/Data; edit the files there.

/// The data files of this module, as text.
enum EmbeddedData {
  static let allocationYML = ####"""
# Allocation of capital to the growth zones of Kon Tum, 2022–2025: the criteria and the inputs that the scheme prints.
# Source: Đề án phát triển các vùng kinh tế động lực tỉnh Kon Tum, QĐ 1228/QĐ-UBND of 24/12/2021, section on the
# allocation of 300,000 million VND; it prints 194.040 for TP Kon Tum and 105.960 for Kon Plông.
name: Phân bổ vốn vùng kinh tế động lực 2022–2025
total: 300000
unit: triệu đồng
rounding: 1                     # of the final amounts only
zones: [tp-kon-tum, kon-plong]
criteria:                       # points = base up to `upto`, then + add × (input − upto) / per, in proportion; or a table
  - {id: population, input: population, base: 10, upto: 40000, per: 5000, add: 0.2}
  - {id: communes, input: communes, base: 3, upto: 10, per: 1, add: 0.3}
  - {id: area, input: area_ha, base: 3, upto: 50000, per: 10000, add: 0.1}
  - {id: density, input: density_km2, base: 3, upto: 50, per: 10, add: 0.3}
  - {id: urban_class, input: urban_class, table: {V: 1, IV: 2, III: 3}}
  - {id: function, input: planning_function, table: {provincial: 1, national: 2}}
declared:                       # as printed; wins over the zone's own field
  tp-kon-tum: {population: 171575, communes: 21, area_ha: 43289, density_km2: 394, urban_class: III, planning_function: provincial}
  kon-plong: {population: 27850, communes: 9, area_ha: 137125, density_km2: 19, urban_class: V, planning_function: national}

"""####
  static let cleanLandYML = ####"""
# Clean land: the criteria that ship. Version them with the list that they make; the law is beside each.
name: Quỹ đất sạch – mặc định
version: "2024-08"
min_area_m2: 500                # C9, our assumption: no figure was found
min_width_m: 10                 # C9, our assumption: no figure was found
road_distance_m: 50             # C7, our assumption: no figure was found
offer_functions: [residential, village, mixed, service, industry, agriculture, forest_production]
criteria: {}                    # C7: off, or the worst verdict, as C4: conditional
legal_basis:                    # article numbers from summaries and from memory; the office confirms
  C1: [{text: "Luật Đất đai 45/2013/QH13 Đ.119 k.1", valid_from: 2014-07-01, valid_to: 2024-07-31}, {text: "Luật Đất đai 31/2024/QH15 Đ.125 k.2, Đ.217", valid_from: 2024-08-01}]
  C2: [{text: "Luật Đất đai 45/2013/QH13 Đ.119 k.1", valid_from: 2014-07-01, valid_to: 2024-07-31}, {text: "Luật Đất đai 31/2024/QH15 Đ.125 k.2", valid_from: 2024-08-01}]
  C3: [{text: "Luật Đất đai 45/2013/QH13 Đ.119 k.1", valid_from: 2014-07-01, valid_to: 2024-07-31}, {text: "Luật Đất đai 31/2024/QH15 Đ.125 k.2", valid_from: 2024-08-01}]
  C4: [{text: "Luật Đất đai 45/2013/QH13 Đ.52, Đ.57, Đ.58", valid_from: 2014-07-01, valid_to: 2024-07-31}, {text: "Luật Đất đai 31/2024/QH15 Đ.116, Đ.121, Đ.122, Đ.125 k.2", valid_from: 2024-08-01}]
  C5: [{text: "Luật Đất đai 45/2013/QH13 Đ.119 k.1; Luật 30/2009/QH12 Đ.18", valid_from: 2014-07-01, valid_to: 2024-07-31}, {text: "Luật Đất đai 31/2024/QH15 Đ.125 k.2, Đ.126 k.3; NĐ 226/2025/NĐ-CP", valid_from: 2024-08-01}]
  C6: [{text: "Luật Đất đai 45/2013/QH13 Đ.57, Đ.58", valid_from: 2014-07-01, valid_to: 2024-07-31}, {text: "Luật Đất đai 31/2024/QH15 Đ.121, Đ.122", valid_from: 2024-08-01}]
  C7: [{text: "Luật Đất đai 31/2024/QH15 Đ.125 k.2", valid_from: 2024-08-01}]
  C8: [{text: "Luật Đất đai 45/2013/QH13 Đ.52", valid_from: 2014-07-01, valid_to: 2024-07-31}, {text: "Luật Đất đai 31/2024/QH15 Đ.116", valid_from: 2024-08-01}]
  C10: [{text: "TT 25/2014/TT-BTNMT Đ.7", valid_from: 2014-07-05, valid_to: 2025-01-14}, {text: "TT 26/2024/TT-BTNMT", valid_from: 2025-01-15}]

"""####
  static let occupancyLawsCSV = ####"""
kind,law,valid_from,valid_to,source,certainty
industrial_park,NĐ 82/2018/NĐ-CP,2018-07-10,2022-07-14,"from memory, the office confirms",memory
industrial_park,NĐ 35/2022/NĐ-CP Đ.2 k.22,2022-07-15,,read in summary,secondary
economic_zone,NĐ 82/2018/NĐ-CP,2018-07-10,2022-07-14,"from memory, the office confirms",memory
economic_zone,NĐ 35/2022/NĐ-CP Đ.2 k.22,2022-07-15,,read in summary,secondary
industrial_cluster,NĐ 68/2017/NĐ-CP,2017-07-15,2024-04-30,"from memory, the office confirms",memory
industrial_cluster,NĐ 32/2024/NĐ-CP,2024-05-01,,"from memory, the office confirms",memory

"""####
  static let reclaimYML = ####"""
# The articles by which the State may take land back, by ground and class of land, with their days.
# `needs_penalty`: the article asks for a fine first. `certainty` is `read`, `secondary` (a summary) or `memory`: the office
# confirms what is not read. That aquaculture has an article only from 2024-08-01 is from memory too.
articles:
  - {ground: idle, class: annual, article: "Luật Đất đai 45/2013/QH13 Đ.64 k.1 h", valid_from: 2014-07-01, valid_to: 2024-07-31, source: "Luật Đất đai 45/2013/QH13 Đ.64, clause not re-read", certainty: memory}
  - {ground: idle, class: perennial, article: "Luật Đất đai 45/2013/QH13 Đ.64 k.1 h", valid_from: 2014-07-01, valid_to: 2024-07-31, source: "Luật Đất đai 45/2013/QH13 Đ.64, clause not re-read", certainty: memory}
  - {ground: idle, class: forest, article: "Luật Đất đai 45/2013/QH13 Đ.64 k.1 h", valid_from: 2014-07-01, valid_to: 2024-07-31, source: "Luật Đất đai 45/2013/QH13 Đ.64, clause not re-read", certainty: memory}
  - {ground: idle, class: project, article: "Luật Đất đai 45/2013/QH13 Đ.64 k.1 i", valid_from: 2014-07-01, valid_to: 2024-07-31, source: "Luật Đất đai 45/2013/QH13 Đ.64, clause not re-read", certainty: memory}
  - {ground: misused, article: "Luật Đất đai 45/2013/QH13 Đ.64 k.1 a", needs_penalty: true, valid_from: 2014-07-01, valid_to: 2024-07-31, source: "Luật Đất đai 45/2013/QH13 Đ.64, clause not re-read", certainty: memory}
  - {ground: late, article: "Luật Đất đai 45/2013/QH13 Đ.64 k.1 i", valid_from: 2014-07-01, valid_to: 2024-07-31, source: "Luật Đất đai 45/2013/QH13 Đ.64, clause not re-read", certainty: memory}
  - {ground: extension_expired, article: "Luật Đất đai 45/2013/QH13 Đ.64 k.1 i", valid_from: 2014-07-01, valid_to: 2024-07-31, source: "Luật Đất đai 45/2013/QH13 Đ.64, clause not re-read", certainty: memory}
  - {ground: idle, class: annual, article: "Luật Đất đai 31/2024/QH15 Đ.81 k.7", needs_penalty: true, valid_from: 2024-08-01, source: "Luật Đất đai 31/2024/QH15 Đ.81 and NĐ 102/2024/NĐ-CP Đ.31 in summary, clause from memory", certainty: secondary}
  - {ground: idle, class: aquaculture, article: "Luật Đất đai 31/2024/QH15 Đ.81 k.7", needs_penalty: true, valid_from: 2024-08-01, source: "Luật Đất đai 31/2024/QH15 Đ.81 and NĐ 102/2024/NĐ-CP Đ.31 in summary, clause from memory", certainty: secondary}
  - {ground: idle, class: perennial, article: "Luật Đất đai 31/2024/QH15 Đ.81 k.7", needs_penalty: true, valid_from: 2024-08-01, source: "Luật Đất đai 31/2024/QH15 Đ.81 and NĐ 102/2024/NĐ-CP Đ.31 in summary, clause from memory", certainty: secondary}
  - {ground: idle, class: forest, article: "Luật Đất đai 31/2024/QH15 Đ.81 k.7", needs_penalty: true, valid_from: 2024-08-01, source: "Luật Đất đai 31/2024/QH15 Đ.81 and NĐ 102/2024/NĐ-CP Đ.31 in summary, clause from memory", certainty: secondary}
  - {ground: idle, class: project, article: "Luật Đất đai 31/2024/QH15 Đ.81 k.8", valid_from: 2024-08-01, source: "Luật Đất đai 31/2024/QH15 Đ.81 and NĐ 102/2024/NĐ-CP Đ.31 in summary, clause from memory", certainty: secondary}
  - {ground: misused, article: "Luật Đất đai 31/2024/QH15 Đ.81 k.1", needs_penalty: true, valid_from: 2024-08-01, source: "Luật Đất đai 31/2024/QH15 Đ.81 and NĐ 102/2024/NĐ-CP Đ.31 in summary, clause from memory", certainty: secondary}
  - {ground: late, article: "Luật Đất đai 31/2024/QH15 Đ.81 k.8", valid_from: 2024-08-01, source: "Luật Đất đai 31/2024/QH15 Đ.81 and NĐ 102/2024/NĐ-CP Đ.31 in summary, clause from memory", certainty: secondary}
  - {ground: extension_expired, article: "Luật Đất đai 31/2024/QH15 Đ.81 k.8", valid_from: 2024-08-01, source: "Luật Đất đai 31/2024/QH15 Đ.81 and NĐ 102/2024/NĐ-CP Đ.31 in summary, clause from memory", certainty: secondary}

"""####
}
