// swift-format-ignore-file
// Written by Scripts/embed from Sources/LandServer/Data; edit the files there.

/// The data files of this module, as text.
enum EmbeddedData {
  static let problemsCSV = ####"""
code,en,vi
unknown_parameter,There is no such parameter,Không có tham số này
repeated_parameter,A parameter stands twice,Một tham số lặp lại
bad_value,A value cannot be read,Không đọc được một giá trị
bad_filter,The filter cannot be read,Không đọc được bộ lọc
unknown_crs,The reference system is not offered,Không cung cấp hệ tọa độ này
one_day_only,The collection answers for one day,Bộ sưu tập này chỉ trả lời cho một ngày
bad_polygon,The polygon cannot be used,Không dùng được đa giác này
body,No address takes a body,Không địa chỉ nào nhận phần thân yêu cầu
not_found,Nothing stands at this address,Không có gì tại địa chỉ này
method,The address takes other methods,Địa chỉ này nhận phương thức khác
not_acceptable,None of the formats is offered,Không cung cấp định dạng nào được yêu cầu
long_url,The address is too long,Địa chỉ quá dài
range,The range lies outside the file,Khoảng byte nằm ngoài tệp
too_many,Too many requests,Quá nhiều yêu cầu
busy,The server is busy,Máy chủ đang bận
work_limit,The answer takes too much work,Câu trả lời tốn quá nhiều công sức
bug,A fault of the program,Lỗi của chương trình

"""####
  static let publishYML = ####"""
# What a server publishes unless a file of the office says otherwise, layer by layer. A layer that is `off`, and a field that
# is not named, stays in the office.
layers:
  zone: [id, name, kind, parent, code, valid_from, valid_to]
  scheme: [id, name, planning_kind, level, scale, status, authority, decision_no, decision_date, published_on, valid_from, valid_to, parent, adjusts, adjustment_no, adjustment_kind]
  scheme_block: [id, scheme, function, function_source, use]
  landuse_plan: [id, name, level, scale, kind, status, period_from, period_to, decision_no, decision_date, published_on, valid_from, valid_to]
  landuse_block: [id, plan, code]
  parcel: [id, unit_code, old_unit_code, sheet_no, parcel_no, map_scale, code, registered_area_m2]
  road: [id, name, kind, width_m, scheme]
  constraint_area: [id, name, kind, severity]
  forest_cover: [id, name, kind, surveyed_on]
  marker: [id, scheme, number, kind, state, design_n, design_e]
  project: [id, name, kind, declared_area_m2, target_function]
  site: off
withheld: {function: [defence], kind: [defence], code: [CQP, CAN]}
crs: []
contact: null
attribution: null
basemap: null

"""####
  static let tileZoomsCSV = ####"""
collection,zoom
zone,5
scheme,8
landuse_plan,8
constraint_area,9
forest_cover,9
prevailing_function,9
prevailing_landuse,9
scheme_block,10
landuse_block,10
project,10
road,12
site,12
parcel,14
marker,14

"""####
}
