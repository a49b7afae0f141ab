// swift-format-ignore-file
// Written by Scripts/embed from Sources/LandModel/Data; edit the files there.

/// The data files of this module, as text.
enum EmbeddedData {
  static let functionsCSV = ####"""
function,name_vi,name_en,built
residential,"đơn vị ở, nhóm nhà ở",residential neighbourhood,1
village,"làng xóm, dân cư nông thôn","village, rural dwellings",1
mixed,hỗn hợp,mixed use,1
service,"dịch vụ, du lịch","services, tourism",1
industry,"công nghiệp, kho tàng, vật liệu xây dựng","industry, warehouses, building materials",1
public,"công cộng, cơ quan, đào tạo","public facilities, offices, education",1
green,"cây xanh, thể dục thể thao ngoài trời","green space, outdoor sports",1
transport,"giao thông, bãi đỗ xe","transport, parking",1
utility,hạ tầng kỹ thuật khác,other technical infrastructure,1
cemetery,nghĩa trang,cemetery,1
heritage,"di tích, tôn giáo","heritage, religion",1
defence,"quốc phòng, an ninh","defence, security",1
agriculture,"nông nghiệp, thủy sản","agriculture, aquaculture",0
forest_production,rừng sản xuất,production forest,0
forest_protected,"rừng phòng hộ, đặc dụng",protective and special-use forest,0
water,"mặt nước (hồ, sông, suối)",water surface,0
unused,chưa sử dụng,unused land,0

"""####
}
