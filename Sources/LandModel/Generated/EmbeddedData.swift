// swift-format-ignore-file
// Written by Scripts/embed from Sources/LandModel/Data; edit the files there.

/// The data files of this module, as text.
enum EmbeddedData {
  static let administrativeUnitsCSV = ####"""
code,kind,name,parent,valid_from,valid_to,successor
62,province,Kon Tum,,,2025-06-30,51
608,city,Kon Tum,62,,2025-06-30,
610,district,Đắk Glei,62,,2025-06-30,
611,district,Ngọc Hồi,62,,2025-06-30,
612,district,Đắk Tô,62,,2025-06-30,
613,district,Kon Plông,62,,2025-06-30,
614,district,Kon Rẫy,62,,2025-06-30,
615,district,Đắk Hà,62,,2025-06-30,
616,district,Sa Thầy,62,,2025-06-30,
617,district,Tu Mơ Rông,62,,2025-06-30,
618,district,Ia H'Drai,62,,2025-06-30,
23281,ward,Quang Trung,608,,2025-06-30,23293
23284,ward,Duy Tân,608,,2025-06-30,23284
23287,ward,Quyết Thắng,608,,2025-06-30,23293
23290,ward,Trường Chinh,608,,2025-06-30,23293
23293,ward,Thắng Lợi,608,,2025-06-30,23293
23296,ward,Ngô Mây,608,,2025-06-30,23284
23299,ward,Thống Nhất,608,,2025-06-30,23293
23302,ward,Lê Lợi,608,,2025-06-30,23302
23305,ward,Nguyễn Trãi,608,,2025-06-30,23302
23308,ward,Trần Hưng Đạo,608,,2025-06-30,23302
23311,commune,Đắk Cấm,608,,2025-06-30,23284
23314,commune,Kroong,608,,2025-06-30,23317
23317,commune,Ngọk Bay,608,,2025-06-30,23317
23320,commune,Vinh Quang,608,,2025-06-30,23317
23323,commune,Đắk Blà,608,,2025-06-30,23332
23326,commune,Ia Chim,608,,2025-06-30,23326
23327,commune,Đăk Năng,608,,2025-06-30,23326
23329,commune,Đoàn Kết,608,,2025-06-30,23326
23332,commune,Chư Hreng,608,,2025-06-30,23332
23335,commune,Đắk Rơ Wa,608,,2025-06-30,23332
23338,commune,Hòa Bình,608,,2025-06-30,23332
23377,town,Plei Kần,611,,2025-06-30,23377
23380,commune,Đắk Ang,611,,2025-06-30,23383
23383,commune,Đắk Dục,611,,2025-06-30,23383
23386,commune,Đắk Nông,611,,2025-06-30,23383
23389,commune,Đắk Xú,611,,2025-06-30,23377
23392,commune,Đắk Kan,611,,2025-06-30,23392
23395,commune,Bờ Y,611,,2025-06-30,23377
23398,commune,Sa Loong,611,,2025-06-30,23392
23452,commune,Đắk Nên,613,,2025-06-30,23455
23455,commune,Đắk Ring,613,,2025-06-30,23455
23458,commune,Măng Bút,613,,2025-06-30,23455
23461,commune,Đắk Tăng,613,,2025-06-30,23473
23464,commune,Ngọk Tem,613,,2025-06-30,23476
23467,commune,Pờ Ê,613,,2025-06-30,23476
23470,commune,Măng Cành,613,,2025-06-30,23473
23473,town,Măng Đen,613,,2025-06-30,23473
23476,commune,Hiếu,613,,2025-06-30,23476
51,province,Quảng Ngãi,,2025-07-01,,
23284,ward,Đăk Cấm,51,2025-07-01,,
23293,ward,Kon Tum,51,2025-07-01,,
23302,ward,Đăk Bla,51,2025-07-01,,
23317,commune,Ngọk Bay,51,2025-07-01,,
23326,commune,Ia Chim,51,2025-07-01,,
23332,commune,Đăk Rơ Wa,51,2025-07-01,,
23377,commune,Bờ Y,51,2025-07-01,,
23383,commune,Dục Nông,51,2025-07-01,,
23392,commune,Sa Loong,51,2025-07-01,,
23455,commune,Măng Bút,51,2025-07-01,,
23473,commune,Măng Đen,51,2025-07-01,,
23476,commune,Kon Plông,51,2025-07-01,,

"""####
  static let aliasesCSV = ####"""
spelling,canonical,field
Thủ tướng Chính phủ,government,authority
Thủ tướng,government,authority
Chính phủ,government,authority
TTg,government,authority
Prime Minister,government,authority
Bộ Xây dựng,ministry,authority
Bộ Tài nguyên và Môi trường,ministry,authority
Bộ Nông nghiệp và Môi trường,ministry,authority
BXD,ministry,authority
Bộ,ministry,authority
UBND tỉnh,province,authority
Ủy ban nhân dân tỉnh,province,authority
UBND tỉnh Kon Tum,province,authority
UBND tỉnh Quảng Ngãi,province,authority
HĐND tỉnh,province,authority
Hội đồng nhân dân tỉnh,province,authority
UBND thành phố trực thuộc Trung ương,province,authority
UBND huyện,district,authority
Ủy ban nhân dân huyện,district,authority
UBND thành phố,district,authority
Ủy ban nhân dân thành phố,district,authority
UBND TP,district,authority
UBND thị xã,district,authority
UBND quận,district,authority
UBND thành phố Kon Tum,district,authority
UBND TP Kon Tum,district,authority
UBND huyện Kon Plông,district,authority
UBND huyện Ngọc Hồi,district,authority
UBND xã,commune,authority
Ủy ban nhân dân xã,commune,authority
UBND phường,commune,authority
Ủy ban nhân dân phường,commune,authority
UBND thị trấn,commune,authority
Ủy ban nhân dân thị trấn,commune,authority
Sở Xây dựng,planning,office
SXD,planning,office
Phòng Quản lý đô thị,planning,office
Phòng Kinh tế và Hạ tầng,planning,office
Sở Tài nguyên và Môi trường,land,office
Sở TN&MT,land,office
Sở TNMT,land,office
Sở Nông nghiệp và Môi trường,land,office
Phòng Tài nguyên và Môi trường,land,office
Ban quản lý khu kinh tế,zone_board,office
Ban Quản lý Khu kinh tế tỉnh,zone_board,office
BQL Khu kinh tế,zone_board,office
BQLKKT,zone_board,office
UBND huyện,district,office
UBND thành phố,district,office
UBND TP,district,office
UBND,district,office
quy hoạch vùng,regional,level
quy hoạch xây dựng vùng,regional,level
QHV,regional,level
quy hoạch chung,general,level
quy hoạch chung đô thị,general,level
quy hoạch chung xây dựng,general,level
QHC,general,level
quy hoạch nông thôn,rural,level
quy hoạch chung xã,rural,level
quy hoạch nông thôn mới,rural,level
quy hoạch xây dựng nông thôn mới,rural,level
quy hoạch chung xây dựng xã,rural,level
quy hoạch phân khu,zoning,level
QHPK,zoning,level
quy hoạch chi tiết,detailed,level
quy hoạch chi tiết xây dựng,detailed,level
QHCT,detailed,level
quy hoạch ngành,sector,level
kế hoạch sử dụng đất,annual,level
kế hoạch sử dụng đất hằng năm,annual,level
kế hoạch sử dụng đất hàng năm,annual,level
KHSDĐ,annual,level
cấp quốc gia,national,level
cấp tỉnh,province,level
cấp huyện,district,level
cấp xã,commune,level
dự thảo,draft,status
đang lập,draft,status
đã phê duyệt,approved,status
đã duyệt,approved,status
phê duyệt,approved,status
đã điều chỉnh,adjusted,status
điều chỉnh,adjusted,status
đã bị thay thế,superseded,status
bị thay thế,superseded,status
hết hiệu lực,superseded,status
đã hủy bỏ,revoked,status
hủy bỏ,revoked,status
đã thu hồi,revoked,status
hiện trạng,current,status
quy hoạch,planned,status
đã đăng ký,registered,status
đăng ký,registered,status
đang triển khai,implementing,status
đang thực hiện,implementing,status
đang hoạt động,operating,status
đã đi vào hoạt động,operating,status
tạm dừng,paused,status
dừng thực hiện,paused,status
điều chỉnh tổng thể,overall,adjustment_kind
tổng thể,overall,adjustment_kind
điều chỉnh cục bộ,local,adjustment_kind
cục bộ,local,adjustment_kind
đã cắm mốc,complete,marker_status
đã cắm đủ mốc,complete,marker_status
cắm mốc một phần,partial,marker_status
chưa cắm mốc,none,marker_status
Nhà nước quản lý,state,tenure
đã thu hồi,recovered,tenure
"hộ gia đình, cá nhân",household,tenure
hộ gia đình,household,tenure
cá nhân,household,tenure
tổ chức,organisation,tenure
organization,organisation,tenure
cộng đồng dân cư,community,tenure
chưa rõ,unknown,tenure
đã giải phóng mặt bằng,complete,clearance
đã GPMB,complete,clearance
giải phóng mặt bằng một phần,partial,clearance
đang GPMB,partial,clearance
chưa giải phóng mặt bằng,none,clearance
chưa GPMB,none,clearance
chưa rõ,unknown,clearance
có tranh chấp,yes,dispute
có,yes,dispute
không tranh chấp,no,dispute
không có tranh chấp,no,dispute
không,no,dispute
chưa rõ,unknown,dispute
Pờ Y,Bờ Y,place
Ngọc Bay,Ngọk Bay,place
Ngok Bay,Ngọk Bay,place
Ngọc Tem,Ngọk Tem,place
Ngok Tem,Ngọk Tem,place
Kon Plong,Kon Plông,place
KonPlông,Kon Plông,place
Kon PLông,Kon Plông,place
KonKơTu,Kon Kơ Tu,place
Kon Kơtu,Kon Kơ Tu,place
Măng Buk,Măng Bút,place
Đắk Blà,Đăk Bla,place
Đăk Blà,Đăk Bla,place
Pleikần,Plei Kần,place
Plei Cần,Plei Kần,place
Nhà nước,state,tenure
UBND xã quản lý,state,tenure
Không,none,recovery
không thu hồi,none,recovery
Trong danh mục,listed,recovery
đã thông báo thu hồi,notified,recovery
Đã thông báo,notified,recovery
Đã có quyết định,decided,recovery
đã có quyết định thu hồi,decided,recovery
Đã xong,done,recovery
đã thu hồi,done,recovery
chưa rõ,unknown,recovery
Đã xong,complete,clearance
Một phần,partial,clearance
Chưa,none,clearance
không phải giải phóng mặt bằng,not_needed,clearance
Tim đường,centre_line,kind
Chỉ giới đường đỏ,red_line,kind
mốc tim đường,road_axis,kind
mốc chỉ giới đường đỏ,red_line,kind
"mốc ranh giới cấm xây dựng, bảo vệ",no_build,kind
mốc ranh giới quy hoạch,scope,kind
mốc tham chiếu,reference,kind
khu công nghiệp,industrial_park,kind
cụm công nghiệp,industrial_cluster,kind
khu kinh tế,economic_zone,kind
tiểu vùng,sub_zone,kind
rừng phòng hộ,protected_forest,kind
rừng đặc dụng,special_use_forest,kind
hành lang thoát lũ,flood_corridor,kind
hành lang an toàn,safety_corridor,kind
di tích,heritage,kind
dự kiến,planned,state
đã cắm,installed,state
đã bàn giao,handed_over,state
bị mất,lost,state
bị xê dịch,displaced,state
không còn hiệu lực,obsolete,state
chuẩn bị đầu tư,preparing,status
đang chuẩn bị đầu tư,preparing,status
hoàn thành,completed,status
đã hoàn thành,completed,status
"hoàn thành, chưa hoạt động",completed,status
đô thị,urban,planning_kind
quy hoạch đô thị,urban,planning_kind
nông thôn,rural,planning_kind
quy hoạch nông thôn,rural,planning_kind
khu chức năng,functional,planning_kind
quy hoạch khu chức năng,functional,planning_kind
quy hoạch sử dụng đất,plan,kind
kế hoạch sử dụng đất 5 năm,five_year,kind
kế hoạch kỳ đầu,five_year,kind
kế hoạch kỳ cuối,five_year,kind
kế hoạch sử dụng đất hằng năm,annual,kind
kế hoạch hằng năm,annual,kind
vùng nông nghiệp,agricultural_zone,kind
khu nông nghiệp ứng dụng công nghệ cao,agricultural_zone,kind
khu du lịch,tourism_zone,kind
khu đô thị,urban_area,kind
rừng tự nhiên,natural,kind
rừng trồng,planted,kind
đất có cây tái sinh,regenerating,kind
đất chưa có rừng,none,kind
có,yes,minority
không,no,minority
có,yes,mountain
không,no,mountain
Sở Kế hoạch và Đầu tư,investment,office
Sở KHĐT,investment,office
Sở Tài chính,investment,office
UBND xã,commune,office
UBND phường,commune,office
UBND cấp xã,commune,office
Chi cục Kiểm lâm,forestry,office
đơn vị ở,residential,function
nhóm nhà ở,residential,function
nhóm ở,residential,function
ở,residential,function
ở mới,residential,function
ở hiện trạng,residential,function
ở chỉnh trang,residential,function
ở đô thị,residential,function
ở tại đô thị,residential,function
ở liền kề,residential,function
ở biệt thự,residential,function
nhà ở,residential,function
nhà ở liền kề,residential,function
nhà liền kề,residential,function
nhà ở biệt thự,residential,function
biệt thự,residential,function
chung cư,residential,function
nhà ở chung cư,residential,function
nhà ở xã hội,residential,function
tái định cư,residential,function
ở tái định cư,residential,function
khu dân cư,residential,function
dân cư,residential,function
dân cư đô thị,residential,function
làng xóm,village,function
ở nông thôn,village,function
ở tại nông thôn,village,function
ở làng xóm,village,function
dân cư nông thôn,village,function
điểm dân cư nông thôn,village,function
hỗn hợp,mixed,function
hỗn hợp nhóm ở,mixed,function
ở kết hợp thương mại dịch vụ,mixed,function
dịch vụ,service,function
thương mại,service,function
thương mại dịch vụ,service,function
dịch vụ thương mại,service,function
dịch vụ du lịch,service,function
du lịch dịch vụ,service,function
du lịch,service,function
nghỉ dưỡng,service,function
khách sạn,service,function
chợ,service,function
công nghiệp,industry,function
cụm công nghiệp,industry,function
tiểu thủ công nghiệp,industry,function
kho tàng,industry,function
kho bãi,industry,function
vật liệu xây dựng,industry,function
công cộng,public,function
dịch vụ công cộng,public,function
dịch vụ công cộng đô thị,public,function
cơ quan,public,function
trụ sở cơ quan,public,function
giáo dục,public,function
trường học,public,function
đào tạo,public,function
y tế,public,function
văn hóa,public,function
văn hóa thể thao,public,function
công trình công cộng,public,function
cây xanh,green,function
công viên,green,function
cây xanh công viên,green,function
công viên cây xanh,green,function
cây xanh công cộng,green,function
cây xanh sử dụng công cộng,green,function
cây xanh đơn vị ở,green,function
cây xanh sử dụng hạn chế,green,function
cây xanh chuyên dụng,green,function
cây xanh thể dục thể thao,green,function
thể dục thể thao,green,function
giao thông,transport,function
giao thông đô thị,transport,function
đường giao thông,transport,function
bãi đỗ xe,transport,function
bến xe,transport,function
hạ tầng kỹ thuật,utility,function
hạ tầng kỹ thuật khác,utility,function
HTKT,utility,function
HTKT khác,utility,function
nghĩa trang,cemetery,function
nghĩa địa,cemetery,function
nghĩa trang nghĩa địa,cemetery,function
di tích,heritage,function
di tích lịch sử văn hóa,heritage,function
di tích tôn giáo,heritage,function
tôn giáo,heritage,function
tín ngưỡng,heritage,function
tôn giáo tín ngưỡng,heritage,function
quốc phòng,defence,function
an ninh,defence,function
quốc phòng an ninh,defence,function
nông nghiệp,agriculture,function
sản xuất nông nghiệp,agriculture,function
thủy sản,agriculture,function
nuôi trồng thủy sản,agriculture,function
rừng sản xuất,forest_production,function
rừng phòng hộ,forest_protected,function
rừng đặc dụng,forest_protected,function
phòng hộ,forest_protected,function
đặc dụng,forest_protected,function
mặt nước,water,function
hồ,water,function
sông suối,water,function
hồ sông suối,water,function
kênh mương,water,function
chưa sử dụng,unused,function
phòng hộ,RPH,code
đặc dụng,RDD,code
ở đô thị,ODT,code
ở nông thôn,ONT,code
lúa,LUA,code
cây lâu năm,CLN,code
cây hằng năm khác,HNK,code
thủy sản,NTS,code
giao thông,DGT,code
thủy lợi,DTL,code
trụ sở cơ quan,TSC,code
"nghĩa trang, nghĩa địa",NTD,code
nghĩa trang,NTD,code
tỉnh,province,zone.kind
thành phố trực thuộc trung ương,province,zone.kind
"tỉnh, thành phố trực thuộc trung ương",province,zone.kind
huyện,district,zone.kind
thị xã,district,zone.kind
quận,district,zone.kind
thành phố,district,zone.kind
thành phố thuộc tỉnh,district,zone.kind
"huyện, thị xã, thành phố thuộc tỉnh",district,zone.kind
xã,commune,zone.kind
phường,commune,zone.kind
thị trấn,commune,zone.kind
đặc khu,commune,zone.kind
cấp xã,commune,zone.kind
"xã, phường",commune,zone.kind
"xã, phường, thị trấn",commune,zone.kind
"xã, phường, đặc khu",commune,zone.kind
thôn,village,zone.kind
làng,village,zone.kind
"thôn, làng",village,zone.kind
tổ dân phố,village,zone.kind
"thôn, làng, tổ dân phố",village,zone.kind
buôn,village,zone.kind
bản,village,zone.kind
plei,village,zone.kind
khu kinh tế cửa khẩu,economic_zone,zone.kind
vùng kinh tế động lực,growth_zone,zone.kind
vùng động lực,growth_zone,zone.kind
KCN,industrial_park,zone.kind
CCN,industrial_cluster,zone.kind
đô thị,urban_area,zone.kind
phân khu,sub_zone,zone.kind
tiểu khu,sub_zone,zone.kind
nhóm khu,group,zone.kind
cụm khu,group,zone.kind
vùng,regional,scheme.level
chung,general,scheme.level
"quy hoạch chung xã, nông thôn",rural,scheme.level
nông thôn,rural,scheme.level
QHNT,rural,scheme.level
QHC xã,rural,scheme.level
chung xã,rural,scheme.level
phân khu,zoning,scheme.level
chi tiết,detailed,scheme.level
quy hoạch chi tiết rút gọn,detailed,scheme.level
ngành,sector,scheme.level
"UBND huyện, thành phố",district,authority
"UBND xã, phường",commune,authority
UBND cấp xã,commune,authority
UBND cấp huyện,district,authority
UBND cấp tỉnh,province,authority
Sở Nông nghiệp và Phát triển nông thôn,forestry,office
Sở NN&PTNT,forestry,office
Sở NN và PTNT,forestry,office
Kiểm lâm,forestry,office
"UBND huyện, thành phố",district,office
"UBND xã, phường",commune,office
Đơn vị đo đạc,survey,office
chưa cắm,none,marker_status
chưa,none,marker_status
một phần,partial,marker_status
đang cắm mốc,partial,marker_status
đã cắm,complete,marker_status
đã xong,complete,marker_status
quốc gia,national,landuse_plan.level
tỉnh,province,landuse_plan.level
huyện,district,landuse_plan.level
xã,commune,landuse_plan.level
hằng năm,annual,landuse_plan.level
kế hoạch hằng năm,annual,landuse_plan.level
quy hoạch,plan,landuse_plan.kind
QHSDĐ,plan,landuse_plan.kind
kế hoạch 5 năm,five_year,landuse_plan.kind
5 năm,five_year,landuse_plan.kind
hằng năm,annual,landuse_plan.kind
KHSDĐ,annual,landuse_plan.kind
HT,current,landuse_block.status
đất hiện trạng,current,landuse_block.status
QH,planned,landuse_block.status
đất quy hoạch,planned,landuse_block.status
UBND cấp xã quản lý,state,tenure
UBND phường quản lý,state,tenure
UBND thị trấn quản lý,state,tenure
Ủy ban nhân dân cấp xã quản lý,state,tenure
Ủy ban nhân dân xã quản lý,state,tenure
hộ gia đình cá nhân,household,tenure
hộ,household,tenure
cá nhân trong nước,household,tenure
doanh nghiệp,organisation,tenure
tổ chức kinh tế,organisation,tenure
cơ quan,organisation,tenure
cơ quan nhà nước,organisation,tenure
cộng đồng,community,tenure
không rõ,unknown,tenure
chưa xác định,unknown,tenure
Chưa,none,recovery
chưa thu hồi,none,recovery
chưa có,none,recovery
trong danh mục thu hồi,listed,recovery
có trong danh mục,listed,recovery
thông báo thu hồi,notified,recovery
quyết định thu hồi,decided,recovery
không rõ,unknown,recovery
chưa xác định,unknown,recovery
xong,complete,clearance
đã hoàn thành,complete,clearance
hoàn thành,complete,clearance
đang giải phóng mặt bằng,partial,clearance
đang thực hiện,partial,clearance
đang làm,partial,clearance
dở dang,partial,clearance
chưa bồi thường,none,clearance
chưa làm,none,clearance
chưa thực hiện,none,clearance
không phải GPMB,not_needed,clearance
không cần GPMB,not_needed,clearance
không rõ,unknown,clearance
chưa xác định,unknown,clearance
đang tranh chấp,yes,dispute
chưa có,no,dispute
không rõ,unknown,dispute
cây xanh sử dụng công cộng,green_public,scheme_block.use
cây xanh công cộng,green_public,scheme_block.use
công viên,green_public,scheme_block.use
cây xanh đơn vị ở,green_unit,scheme_block.use
cây xanh sử dụng hạn chế,green_restricted,scheme_block.use
cây xanh hạn chế,green_restricted,scheme_block.use
cây xanh chuyên dụng,green_special,scheme_block.use
thể dục thể thao,sport,scheme_block.use
thể thao,sport,scheme_block.use
TDTT,sport,scheme_block.use
trường học,school,scheme_block.use
giáo dục,school,scheme_block.use
trường mầm non,school,scheme_block.use
trường tiểu học,school,scheme_block.use
trường THCS,school,scheme_block.use
trường THPT,school,scheme_block.use
"đào tạo, dạy nghề",training,scheme_block.use
đào tạo,training,scheme_block.use
dạy nghề,training,scheme_block.use
y tế,health,scheme_block.use
trạm y tế,health,scheme_block.use
bệnh viện,health,scheme_block.use
văn hóa,culture,scheme_block.use
nhà văn hóa,culture,scheme_block.use
trụ sở cơ quan,office,scheme_block.use
cơ quan,office,scheme_block.use
trụ sở,office,scheme_block.use
chợ,market,scheme_block.use
thương mại,commerce,scheme_block.use
thương mại dịch vụ,commerce,scheme_block.use
du lịch,tourism,scheme_block.use
bãi đỗ xe,parking,scheme_block.use
"bến xe, nhà ga",station,scheme_block.use
bến xe,station,scheme_block.use
nhà ga,station,scheme_block.use
mặt nước công viên,park_water,scheme_block.use
mặt nước,park_water,scheme_block.use
mốc ranh giới cấm xây dựng,no_build,marker.kind
cấm xây dựng,no_build,marker.kind
tim đường,road_axis,marker.kind
mốc tim,road_axis,marker.kind
CGĐĐ,red_line,marker.kind
ranh giới quy hoạch,scope,marker.kind
ranh giới,scope,marker.kind
tham chiếu,reference,marker.kind
chưa cắm,planned,state
thiết kế,planned,state
còn,installed,state
còn mốc,installed,state
đã cắm mốc,installed,state
bàn giao,handed_over,state
mất,lost,state
mất mốc,lost,state
đã mất,lost,state
xê dịch,displaced,state
lệch,displaced,state
hết hiệu lực,obsolete,state
dự án đã cấp phép,licensed,project.kind
đã cấp phép,licensed,project.kind
dự án,licensed,project.kind
dự án kêu gọi đầu tư,call,project.kind
kêu gọi đầu tư,call,project.kind
kêu gọi,call,project.kind
"đã thu hồi, chấm dứt",revoked,project.status
thu hồi,revoked,project.status
chấm dứt,revoked,project.status
đã chấm dứt,revoked,project.status
triển khai,implementing,project.status
đang thi công,implementing,project.status
hoạt động,operating,project.status
ngừng,paused,project.status
tim,centre_line,road.kind
chỉ giới,red_line,road.kind
vùng cấm xây dựng,no_build,constraint_area.kind
cấm xây dựng,no_build,constraint_area.kind
di tích lịch sử,heritage,constraint_area.kind
di sản,heritage,constraint_area.kind
phòng hộ,protected_forest,constraint_area.kind
RPH,protected_forest,constraint_area.kind
đặc dụng,special_use_forest,constraint_area.kind
RDD,special_use_forest,constraint_area.kind
thoát lũ,flood_corridor,constraint_area.kind
hành lang an toàn giao thông,safety_corridor,constraint_area.kind
hành lang an toàn lưới điện,safety_corridor,constraint_area.kind
"quốc phòng, an ninh",defence,constraint_area.kind
quốc phòng,defence,constraint_area.kind
an ninh,defence,constraint_area.kind
khác,other,constraint_area.kind
chưa sạch,not_clean,severity
sạch có điều kiện,conditional,severity
có điều kiện,conditional,severity
tự nhiên,natural,forest_cover.kind
trồng,planted,forest_cover.kind
tái sinh,regenerating,forest_cover.kind
có cây tái sinh,regenerating,forest_cover.kind
chưa có rừng,none,forest_cover.kind
không có rừng,none,forest_cover.kind
mới,new,triage
chưa xử lý,new,triage
đang xử lý,in_progress,triage
đang làm,in_progress,triage
đã khắc phục,mended,triage
đã xử lý,mended,triage
đã sửa,mended,triage
chấp nhận,accepted,triage
đã chấp nhận,accepted,triage
phát hiện nhầm,mistaken,triage
nhầm,mistaken,triage
không đúng,mistaken,triage

"""####
  static let constraintsCSV = ####"""
kind,functions,codes,flag,legal_basis,valid_from,valid_to,source
protected_forest,forest_protected water unused,RPH RDD KBT TVC,,"Luật Bảo vệ và phát triển rừng 29/2004/QH11 Đ.45–54",,2018-12-31,"our assumption, the law from memory: the office confirms"
protected_forest,forest_protected water unused,RPH RDD KBT TVC,,"Luật Lâm nghiệp 16/2017/QH14 Đ.14, 53–55",2019-01-01,,"our assumption, the law from memory: the office confirms"
protected_forest,service green,,forest_lease,"Luật Bảo vệ và phát triển rừng 29/2004/QH11 Đ.45–54",,2018-12-31,"our assumption, the law from memory: the office confirms"
protected_forest,service green,,forest_lease,"Luật Lâm nghiệp 16/2017/QH14 Đ.14, 53–55",2019-01-01,,"our assumption, the law from memory: the office confirms"
special_use_forest,forest_protected water unused,RDD KBT TVC,,"Luật Bảo vệ và phát triển rừng 29/2004/QH11 Đ.45–54",,2018-12-31,"our assumption, the law from memory: the office confirms"
special_use_forest,forest_protected water unused,RDD KBT TVC,,"Luật Lâm nghiệp 16/2017/QH14 Đ.14, 53–55",2019-01-01,,"our assumption, the law from memory: the office confirms"
special_use_forest,service green,,forest_lease,"Luật Bảo vệ và phát triển rừng 29/2004/QH11 Đ.45–54",,2018-12-31,"our assumption, the law from memory: the office confirms"
special_use_forest,service green,,forest_lease,"Luật Lâm nghiệp 16/2017/QH14 Đ.14, 53–55",2019-01-01,,"our assumption, the law from memory: the office confirms"
heritage,heritage green water agriculture forest_production forest_protected,DDD DDT DDL TON TIN DKV TVC NNP,,"Luật Di sản văn hóa 28/2001/QH10 Đ.32",,2025-06-30,"our assumption, the law from memory: the office confirms"
heritage,heritage green water agriculture forest_production forest_protected,DDD DDT DDL TON TIN DKV TVC NNP,,"Luật Di sản văn hóa 45/2024/QH15",2025-07-01,,"our assumption, the law from memory: the office confirms"
flood_corridor,water green agriculture forest_production forest_protected unused,TVC DTL DPC DKV NNP CSD,,"Luật Đê điều 79/2006/QH11 Đ.26",,,"our assumption, the law from memory: the office confirms"
safety_corridor,transport utility green agriculture water forest_production unused,DGT DTL DCT DPC DNL DBV DKV TVC NNP CSD,,"Luật Giao thông đường bộ 23/2008/QH12 Đ.43; Luật Điện lực 28/2004/QH11 Đ.50",,2024-12-31,"our assumption, the law from memory: the office confirms"
safety_corridor,transport utility green agriculture water forest_production unused,DGT DTL DCT DPC DNL DBV DKV TVC NNP CSD,,"Luật Đường bộ 35/2024/QH15 Đ.15; Luật Điện lực 61/2024/QH15",2025-01-01,,"our assumption, the law from memory: the office confirms"
no_build,water green agriculture forest_production forest_protected unused transport utility heritage,DGT DTL DCT DPC DNL DBV DKV DDD DDT DDL TVC NNP CSD,,"Luật Xây dựng 50/2014/QH13 Đ.12 k.3",,,"our assumption, the law from memory: the office confirms"
defence,defence,CQP CAN,,"Pháp lệnh 32-L/CTN năm 1994",,2024-12-31,"our assumption, the law from memory: the office confirms"
defence,defence,CQP CAN,,"Luật 25/2023/QH15 về công trình quốc phòng và khu quân sự",2025-01-01,,"our assumption, the law from memory: the office confirms"
other,all,all,,,,,"our assumption, the law from memory: the office confirms"

"""####
  static let crosswalkCSV = ####"""
function,codes,cell,legal_basis,valid_from,valid_to,condition,source
residential,ODT CGT,0,,,,,"default of LandFund, the office confirms"
residential,ONT BCS DCS,1,,,,,"default of LandFund, the office confirms"
residential,TMD SKC SKS TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DKV HNK CLN NTS CNT LMU NKH NCS MCS,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
residential,TMD SKC SKS TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DKV HNK CLN NTS CNT LMU NKH NCS MCS,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
residential,SKK SKN SCT DGT DTL DCT DPC DNL DBV DRA DCH DDL TON TIN NTD SON MNC RSX,3,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
residential,LUC LUK,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
residential,SKK SKN SCT DGT DTL DCT DPC DNL DBV DRA DCH DDL TON TIN NTD SON MNC,3,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
residential,LUC LUK RSX,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
residential,DDD DDT CQP CAN,4,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
residential,RPH RDD RSN KBT,4,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
residential,DDD DDT CQP CAN,4,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
residential,RPH RDD RSN KBT,4,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
village,ONT CGT,0,,,,,"default of LandFund, the office confirms"
village,ODT BCS DCS,1,,,,,"default of LandFund, the office confirms"
village,TMD SKC SKS TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DKV HNK CLN NTS CNT LMU NKH NCS MCS,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
village,TMD SKC SKS TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DKV HNK CLN NTS CNT LMU NKH NCS MCS,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
village,SKK SKN SCT DGT DTL DCT DPC DNL DBV DRA DCH DDL TON TIN NTD SON MNC RSX,3,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
village,LUC LUK,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
village,SKK SKN SCT DGT DTL DCT DPC DNL DBV DRA DCH DDL TON TIN NTD SON MNC,3,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
village,LUC LUK RSX,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
village,DDD DDT CQP CAN,4,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
village,RPH RDD RSN KBT,4,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
village,DDD DDT CQP CAN,4,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
village,RPH RDD RSN KBT,4,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
mixed,ODT TMD CGT,0,,,,,"default of LandFund, the office confirms"
mixed,ONT TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK BCS DCS,1,,,,,"default of LandFund, the office confirms"
mixed,SKC SKS DKV HNK CLN NTS CNT LMU NKH NCS MCS,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
mixed,SKC SKS DKV HNK CLN NTS CNT LMU NKH NCS MCS,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
mixed,SKK SKN SCT DGT DTL DCT DPC DNL DBV DRA DCH DDL TON TIN NTD SON MNC RSX,3,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
mixed,LUC LUK,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
mixed,SKK SKN SCT DGT DTL DCT DPC DNL DBV DRA DCH DDL TON TIN NTD SON MNC,3,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
mixed,LUC LUK RSX,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
mixed,DDD DDT CQP CAN,4,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
mixed,RPH RDD RSN KBT,4,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
mixed,DDD DDT CQP CAN,4,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
mixed,RPH RDD RSN KBT,4,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
service,TMD CGT,0,,,,,"default of LandFund, the office confirms"
service,BCS DCS,1,,,,,"default of LandFund, the office confirms"
service,ODT ONT SKC SKS SKK SKN SCT TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DKV HNK CLN NTS CNT LMU NKH NCS MCS,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
service,ODT ONT SKC SKS SKK SKN SCT TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DKV HNK CLN NTS CNT LMU NKH NCS MCS,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
service,RSX RPH RDD RSN KBT,2,"Luật Lâm nghiệp 16/2017/QH14 Đ.53, Đ.56, Đ.60",,,forest_lease,"default of LandFund, the office confirms"
service,DGT DTL DCT DPC DNL DBV DRA DDD DDL TON TIN NTD SON MNC RSX,3,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
service,LUC LUK,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
service,DGT DTL DCT DPC DNL DBV DRA DDD DDL TON TIN NTD SON MNC,3,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
service,LUC LUK RSX,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
service,DDT CQP CAN,4,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
service,RPH RDD RSN KBT,4,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
service,DDT CQP CAN,4,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
service,RPH RDD RSN KBT,4,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
service,DCH,0,,,,,"LandFund after the name of the code: DCH is market land; the office confirms"
industry,SKC SKK SKN SCT CGT,0,,,,,"default of LandFund, the office confirms"
industry,BCS DCS,1,,,,,"default of LandFund, the office confirms"
industry,TMD SKS HNK CLN NTS CNT LMU NKH NCS MCS,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
industry,TMD SKS HNK CLN NTS CNT LMU NKH NCS MCS,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
industry,ODT ONT TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DTL DCT DPC DNL DBV DRA DCH DKV DDL TON TIN NTD SON MNC RSX,3,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
industry,LUC LUK,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
industry,ODT ONT TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DTL DCT DPC DNL DBV DRA DCH DKV DDL TON TIN NTD SON MNC,3,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
industry,LUC LUK RSX,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
industry,DDD DDT CQP CAN,4,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
industry,RPH RDD RSN KBT,4,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
industry,DDD DDT CQP CAN,4,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
industry,RPH RDD RSN KBT,4,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
industry,SKX,0,,,2024-07-31,,"LandFund after the name of the code: SKX is land for making building materials; the office confirms"
public,TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK CGT,0,,,,,"default of LandFund, the office confirms"
public,TIN BCS DCS,1,,,,,"default of LandFund, the office confirms"
public,TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK,1,,,,subcode,"default of LandFund, the office confirms"
public,ODT ONT TMD SKC SKS DKV HNK CLN NTS CNT LMU NKH NCS MCS,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
public,ODT ONT TMD SKC SKS HNK CLN NTS CNT LMU NKH NCS MCS,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
public,SKK SKN SCT DGT DTL DCT DPC DNL DBV DRA DDL TON NTD SON MNC RSX,3,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
public,LUC LUK,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
public,SKK SKN SCT DGT DTL DCT DPC DNL DBV DRA DDL TON NTD SON MNC,3,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
public,LUC LUK RSX,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
public,DDD DDT CQP CAN,4,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
public,RPH RDD RSN KBT,4,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
public,DDD DDT CQP CAN,4,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
public,RPH RDD RSN KBT,4,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
public,DCH DSH,1,,,,,"LandFund after the name of the code: DCH is market land, DSH community land; the office confirms"
public,DKV,1,,2024-08-01,,,"LandFund after the name of the code: DKV took community land, DSH, in; the office confirms"
green,DKV CGT,0,,,,,"default of LandFund, the office confirms"
green,TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DTL DCT DPC DNL DBV DRA DCH DDD DDT DDL TON TIN SON MNC RSX RPH RDD RSN BCS DCS NCS MCS KBT,1,,,,,"default of LandFund, the office confirms"
green,DGT NTD HNK CLN NTS CNT LMU NKH,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
green,DGT NTD HNK CLN NTS CNT LMU NKH,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
green,ODT ONT TMD SKC SKS SKK SKN SCT,3,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
green,LUC LUK,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
green,ODT ONT TMD SKC SKS SKK SKN SCT,3,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
green,LUC LUK,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
green,CQP CAN,4,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
green,CQP CAN,4,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
transport,DGT CGT,0,,,,,"default of LandFund, the office confirms"
transport,SKK SKN SCT BCS DCS NCS MCS,1,,,,,"default of LandFund, the office confirms"
transport,ODT ONT TMD SKC SKS TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DTL DCT DPC DNL DBV DRA DCH DKV SON MNC HNK CLN NTS CNT LMU NKH,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
transport,ODT ONT TMD SKC SKS TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DTL DCT DPC DNL DBV DRA DCH DKV SON MNC HNK CLN NTS CNT LMU NKH,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
transport,DDL TON TIN NTD RSX,3,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
transport,LUC LUK,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
transport,DDL TON TIN NTD,3,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
transport,LUC LUK RSX,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
transport,DDD DDT CQP CAN,4,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
transport,RPH RDD RSN KBT,4,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
transport,DDD DDT CQP CAN,4,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
transport,RPH RDD RSN KBT,4,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
utility,DTL DCT DPC DNL DBV DRA DCH CGT,0,,,,,"default of LandFund, the office confirms"
utility,SKK SKN SCT BCS DCS NCS MCS,1,,,,,"default of LandFund, the office confirms"
utility,DTL DCT DPC DNL DBV DRA DCH,1,,,,subcode,"default of LandFund, the office confirms"
utility,ODT ONT TMD SKC SKS TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DKV SON MNC HNK CLN NTS CNT LMU NKH,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
utility,ODT ONT TMD SKC SKS TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DKV SON MNC HNK CLN NTS CNT LMU NKH,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
utility,DDL TON TIN NTD RSX,3,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
utility,LUC LUK,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
utility,DDL TON TIN NTD,3,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
utility,LUC LUK RSX,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
utility,DDD DDT CQP CAN,4,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
utility,RPH RDD RSN KBT,4,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
utility,DDD DDT CQP CAN,4,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
utility,RPH RDD RSN KBT,4,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
cemetery,NTD CGT,0,,,,,"default of LandFund, the office confirms"
cemetery,BCS DCS NCS MCS,1,,,,,"default of LandFund, the office confirms"
cemetery,HNK CLN NTS CNT LMU NKH,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
cemetery,HNK CLN NTS CNT LMU NKH,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
cemetery,ODT ONT TMD SKC SKS SKK SKN SCT TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DTL DCT DPC DNL DBV DRA DCH DKV DDL TON TIN RSX,3,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
cemetery,LUC LUK,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
cemetery,ODT ONT TMD SKC SKS SKK SKN SCT TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DTL DCT DPC DNL DBV DRA DCH DKV DDL TON TIN,3,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
cemetery,LUC LUK RSX,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
cemetery,DDD DDT CQP CAN SON MNC,4,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
cemetery,RPH RDD RSN KBT,4,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
cemetery,DDD DDT CQP CAN SON MNC,4,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
cemetery,RPH RDD RSN KBT,4,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
heritage,DDD DDT DDL TON TIN CGT,0,,,,,"default of LandFund, the office confirms"
heritage,DKV BCS DCS NCS MCS KBT,1,,,,,"default of LandFund, the office confirms"
heritage,DDD DDT DDL TON TIN,1,,,,subcode,"default of LandFund, the office confirms"
heritage,ODT ONT TMD SKC SKS TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DTL DCT DPC DNL DBV DRA DCH NTD SON MNC HNK CLN NTS CNT LMU NKH RSX,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
heritage,RPH RDD RSN,2,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
heritage,ODT ONT TMD SKC SKS TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DTL DCT DPC DNL DBV DRA DCH NTD SON MNC HNK CLN NTS CNT LMU NKH,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
heritage,RSX RPH RDD RSN,2,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
heritage,SKK SKN SCT,3,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
heritage,LUC LUK,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
heritage,SKK SKN SCT,3,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
heritage,LUC LUK,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
heritage,CQP CAN,4,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
heritage,CQP CAN,4,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
defence,CQP CAN,0,,,,,"default of LandFund, the office confirms"
defence,CGT BCS DCS NCS MCS,1,,,,,"default of LandFund, the office confirms"
defence,CQP CAN,1,,,,subcode,"default of LandFund, the office confirms"
defence,ODT ONT TMD SKC SKS SKK SKN SCT TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DTL DCT DPC DNL DBV DRA DCH DKV NTD SON MNC HNK CLN NTS CNT LMU NKH RSX,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
defence,ODT ONT TMD SKC SKS SKK SKN SCT TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DTL DCT DPC DNL DBV DRA DCH DKV NTD SON MNC HNK CLN NTS CNT LMU NKH,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
defence,RSX,2,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
defence,DDD DDT DDL TON TIN,3,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
defence,LUC LUK RPH RDD RSN KBT,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
defence,DDD DDT DDL TON TIN,3,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
defence,LUC LUK RPH RDD RSN KBT,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
agriculture,LUC LUK HNK CLN NTS CNT LMU NKH,0,,,,,"default of LandFund, the office confirms"
agriculture,TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DTL DCT DPC DNL DBV DRA DCH DKV DDD DDT DDL TON TIN NTD SON MNC CGT BCS DCS NCS MCS,1,,,,,"default of LandFund, the office confirms"
agriculture,LUC LUK,1,,,,rice_to_crop,"default of LandFund, the office confirms"
agriculture,ODT ONT TMD SKC SKS SKK SKN SCT CQP CAN RSX,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
agriculture,ODT ONT TMD SKC SKS SKK SKN SCT CQP CAN,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
agriculture,RSX,2,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
agriculture,RPH RDD RSN,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
agriculture,RPH RDD RSN,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
forest_production,RSX,0,,,,,"default of LandFund, the office confirms"
forest_production,TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DTL DCT DPC DNL DBV DRA DCH DKV DDD DDT DDL TON TIN NTD SON MNC HNK CLN NTS CNT LMU NKH CGT BCS DCS NCS MCS,1,,,,,"default of LandFund, the office confirms"
forest_production,ODT ONT TMD SKC SKS SKK SKN SCT CQP CAN,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
forest_production,RPH RDD RSN,2,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
forest_production,ODT ONT TMD SKC SKS SKK SKN SCT CQP CAN,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
forest_production,RPH RDD RSN,2,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
forest_production,LUC LUK,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
forest_production,LUC LUK,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
forest_protected,RPH RDD RSN,0,,,,,"default of LandFund, the office confirms"
forest_protected,DKV DDD DDT DDL TON TIN SON MNC HNK CLN NTS CNT LMU NKH RSX CGT BCS DCS NCS MCS,1,,,,,"default of LandFund, the office confirms"
forest_protected,TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DTL DCT DPC DNL DBV DRA DCH CQP CAN,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
forest_protected,LUC LUK,2,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
forest_protected,TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DTL DCT DPC DNL DBV DRA DCH CQP CAN,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
forest_protected,LUC LUK,2,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
forest_protected,ODT ONT TMD SKC SKS SKK SKN SCT NTD,3,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
forest_protected,ODT ONT TMD SKC SKS SKK SKN SCT NTD,3,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
water,SON MNC,0,,,,,"default of LandFund, the office confirms"
water,DTL DCT DPC DNL DBV DRA DCH DKV HNK CLN NTS CNT LMU NKH CGT BCS DCS NCS MCS,1,,,,,"default of LandFund, the office confirms"
water,TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT RSX,2,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
water,TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT,2,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
water,RSX,2,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
water,ODT ONT TMD SKC SKS SKK SKN SCT DDD DDT DDL TON TIN NTD,3,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
water,LUC LUK RPH RDD RSN,3,"Luật Đất đai 45/2013/QH13 Đ.57, Đ.58",,2024-07-31,,"default of LandFund, the office confirms"
water,ODT ONT TMD SKC SKS SKK SKN SCT DDD DDT DDL TON TIN NTD,3,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
water,LUC LUK RPH RDD RSN,3,"Luật Đất đai 31/2024/QH15 Đ.121, Đ.122",2024-08-01,,,"default of LandFund, the office confirms"
water,CQP CAN,4,Luật Đất đai 45/2013/QH13 Đ.57,,2024-07-31,,"default of LandFund, the office confirms"
water,CQP CAN,4,"Luật Đất đai 31/2024/QH15 Đ.116, Đ.121",2024-08-01,,,"default of LandFund, the office confirms"
unused,BCS DCS NCS MCS,0,,,,,"default of LandFund, the office confirms"
unused,ODT ONT TMD SKC SKS SKK SKN SCT TSC DSN DVH DXH DYT DGD DTT DKH DMT DKT DNG DSK DGT DTL DCT DPC DNL DBV DRA DCH DKV DDD DDT DDL TON TIN NTD CQP CAN SON MNC LUC LUK HNK CLN NTS CNT LMU NKH RSX RPH RDD RSN CGT,1,,,,,"default of LandFund, the office confirms"

"""####
  static let functionsCSV = ####"""
function,name_vi,name_en,built,rgb
residential,"đơn vị ở, nhóm nhà ở",residential neighbourhood,1,255 205 120
village,"làng xóm, dân cư nông thôn","village, rural dwellings",1,255 225 170
mixed,hỗn hợp,mixed use,1,240 150 110
service,"dịch vụ, du lịch","services, tourism",1,230 90 90
industry,"công nghiệp, kho tàng, vật liệu xây dựng","industry, warehouses, building materials",1,160 120 160
public,"công cộng, cơ quan, đào tạo","public facilities, offices, education",1,190 60 110
green,"cây xanh, thể dục thể thao ngoài trời","green space, outdoor sports",1,120 200 100
transport,"giao thông, bãi đỗ xe","transport, parking",1,200 200 200
utility,hạ tầng kỹ thuật khác,other technical infrastructure,1,130 140 160
cemetery,nghĩa trang,cemetery,1,150 150 150
heritage,"di tích, tôn giáo","heritage, religion",1,170 110 60
defence,"quốc phòng, an ninh","defence, security",1,110 110 60
agriculture,"nông nghiệp, thủy sản","agriculture, aquaculture",0,245 240 160
forest_production,rừng sản xuất,production forest,0,180 225 150
forest_protected,"rừng phòng hộ, đặc dụng",protective and special-use forest,0,90 160 90
water,"mặt nước (hồ, sông, suối)",water surface,0,150 205 240
unused,chưa sử dụng,unused land,0,250 250 240

"""####
  static let hierarchyCSV = ####"""
parent,child
residential,village
residential,service
residential,public
residential,green
residential,transport
residential,utility
residential,heritage
residential,water
village,residential
village,service
village,public
village,green
village,transport
village,utility
village,water
mixed,residential
mixed,service
mixed,public
mixed,green
mixed,transport
mixed,utility
mixed,water
service,public
service,green
service,transport
service,utility
service,heritage
service,water
industry,public
industry,green
industry,transport
industry,utility
industry,water
public,green
public,transport
public,utility
public,heritage
public,water
green,public
green,transport
green,utility
green,cemetery
green,heritage
green,water
transport,public
transport,green
transport,utility
transport,water
utility,public
utility,green
utility,transport
utility,water
cemetery,public
cemetery,green
cemetery,transport
cemetery,utility
cemetery,water
heritage,public
heritage,green
heritage,transport
heritage,utility
heritage,water
defence,public
defence,green
defence,transport
defence,utility
defence,water
agriculture,village
agriculture,transport
agriculture,utility
agriculture,cemetery
agriculture,water
forest_production,transport
forest_production,utility
forest_production,water
forest_protected,transport
forest_protected,utility
forest_protected,water
water,transport
water,utility
unused,transport
unused,utility
unused,water

"""####
  static let landuseCodesCSV = ####"""
code,parent,name_vi,name_en,rgb,overlay,era,maps_to,certainty,rgb_certainty
NNP,,Nhóm đất nông nghiệp,Agricultural land group,255 255 100,0,TT08-2024,,verified,verified
CHN,NNP,Đất trồng cây hằng năm,Annual-crop land,255 252 120,0,TT08-2024,,verified,verified
LUA,CHN,Đất trồng lúa,Rice land,255 252 130,0,TT08-2024,,verified,verified
LUC,LUA,Đất chuyên trồng lúa,Specialised (wet) rice land,255 252 140,0,TT08-2024,,verified,verified
LUK,LUA,Đất trồng lúa còn lại,Other rice land,255 252 150,0,TT08-2024,,verified,verified
HNK,CHN,Đất trồng cây hằng năm khác,Other annual-crop land,255 240 180,0,TT08-2024,,verified,verified
CLN,NNP,Đất trồng cây lâu năm,Perennial-crop land,255 210 160,0,TT08-2024,,verified,verified
LNP,NNP,Đất lâm nghiệp,Forestry land,170 255 50,0,TT08-2024,,verified,verified
RDD,LNP,Đất rừng đặc dụng,Special-use forest land,110 255 100,0,TT08-2024,,verified,verified
RPH,LNP,Đất rừng phòng hộ,Protection forest land,190 255 30,0,TT08-2024,,verified,verified
RSX,LNP,Đất rừng sản xuất,Production forest land,180 255 180,0,TT08-2024,,verified,verified
NTS,NNP,Đất nuôi trồng thủy sản,Aquaculture land,170 255 255,0,TT08-2024,,verified,verified
CNT,NNP,Đất chăn nuôi tập trung,Concentrated livestock land,230 230 130,0,TT08-2024,,verified,unsure
LMU,NNP,Đất làm muối,Salt-making land,255 255 254,0,TT08-2024,,verified,unsure
NKH,NNP,Đất nông nghiệp khác,Other agricultural land,245 255 180,0,TT08-2024,,verified,verified
PNN,,Nhóm đất phi nông nghiệp,Non-agricultural land group,255 255 100,0,TT08-2024,,verified,unsure
OTC,PNN,Đất ở,Residential land,255 180 255,0,TT08-2024,,verified,verified
ONT,OTC,Đất ở tại nông thôn,Rural residential land,255 208 255,0,TT08-2024,,verified,verified
ODT,OTC,Đất ở tại đô thị,Urban residential land,255 160 255,0,TT08-2024,,verified,verified
TSC,PNN,Đất xây dựng trụ sở cơ quan,Public-office land,255 170 160,0,TT08-2024,,verified,verified
CQA,PNN,"Đất quốc phòng, an ninh",Defence and security land,,0,TT08-2024,,verified,
CQP,CQA,Đất quốc phòng,Defence land,255 100 80,0,TT08-2024,,verified,unsure
CAN,CQA,Đất an ninh,Public-security land,255 80 70,0,TT08-2024,,verified,unsure
DSN,PNN,Đất xây dựng công trình sự nghiệp,Public-service facility land,255 160 170,0,TT08-2024,,verified,verified
DVH,DSN,Đất xây dựng cơ sở văn hóa,Cultural facility land,255 170 160,0,TT08-2024,,verified,verified
DXH,DSN,Đất xây dựng cơ sở xã hội,Social-service facility land,255 170 160,0,TT08-2024,,verified,verified
DYT,DSN,Đất xây dựng cơ sở y tế,Health facility land,255 170 160,0,TT08-2024,,verified,verified
DGD,DSN,Đất xây dựng cơ sở giáo dục và đào tạo,Education and training facility land,255 170 160,0,TT08-2024,,verified,verified
DTT,DSN,"Đất xây dựng cơ sở thể dục, thể thao",Sport facility land,255 170 160,0,TT08-2024,,verified,verified
DKH,DSN,Đất xây dựng cơ sở khoa học và công nghệ,Science and technology facility land,255 170 160,0,TT08-2024,,verified,verified
DMT,DSN,Đất xây dựng cơ sở môi trường,Environmental facility land,,0,TT08-2024,,verified,
DKT,DSN,Đất xây dựng cơ sở khí tượng thủy văn,Hydro-meteorological facility land,,0,TT08-2024,,verified,
DNG,DSN,Đất xây dựng cơ sở ngoại giao,Diplomatic facility land,255 170 160,0,TT08-2024,,verified,verified
DSK,DSN,Đất xây dựng công trình sự nghiệp khác,Other public-service facility land,255 170 160,0,TT08-2024,,verified,verified
CSK,PNN,"Đất sản xuất, kinh doanh phi nông nghiệp",Non-agricultural production and business land,255 160 170,0,TT08-2024,,verified,unsure
SCC,CSK,"Đất khu công nghiệp, cụm công nghiệp",Industrial zone and cluster land,,0,TT08-2024,,unsure,
SKK,CSK,Đất khu công nghiệp,Industrial zone land,250 170 160,0,TT08-2024,,verified,verified
SKN,CSK,Đất cụm công nghiệp,Industrial cluster land,250 170 160,0,TT08-2024,,verified,verified
SCT,CSK,Đất khu công nghệ thông tin tập trung,Concentrated IT park land,,0,TT08-2024,,verified,
TMD,CSK,"Đất thương mại, dịch vụ",Commercial and service land,250 170 160,0,TT08-2024,,verified,unsure
SKC,CSK,Đất cơ sở sản xuất phi nông nghiệp,Non-agricultural production establishment land,250 170 160,0,TT08-2024,,verified,unsure
SKS,CSK,Đất sử dụng cho hoạt động khoáng sản,Mining land,205 170 205,0,TT08-2024,,verified,verified
CCC,PNN,Đất sử dụng vào mục đích công cộng,Public-purpose land,255 170 160,0,TT08-2024,,verified,verified
DGT,CCC,Đất công trình giao thông,Transport land,255 170 50,0,TT08-2024,,verified,verified
DTL,CCC,Đất công trình thủy lợi,Irrigation works land,170 255 255,0,TT08-2024,,verified,verified
DCT,CCC,"Đất công trình cấp nước, thoát nước",Water supply and drainage land,,0,TT08-2024,,verified,
DPC,CCC,"Đất công trình phòng, chống thiên tai",Disaster-prevention works land,,0,TT08-2024,,verified,
DDD,CCC,"Đất có di tích lịch sử - văn hóa, danh lam thắng cảnh, di sản thiên nhiên","Heritage, scenic and natural-heritage land",,0,TT08-2024,,verified,
DRA,CCC,Đất công trình xử lý chất thải,Waste treatment land,205 170 205,0,TT08-2024,,verified,verified
DNL,CCC,"Đất công trình năng lượng, chiếu sáng công cộng",Energy and public-lighting land,255 170 160,0,TT08-2024,,verified,verified
DBV,CCC,"Đất công trình hạ tầng bưu chính, viễn thông, công nghệ thông tin","Post, telecom and IT infrastructure land",255 170 160,0,TT08-2024,,verified,verified
DCH,CCC,"Đất chợ dân sinh, chợ đầu mối",Market land,255 170 160,0,TT08-2024,,verified,verified
DKV,CCC,"Đất khu vui chơi, giải trí công cộng, sinh hoạt cộng đồng",Public recreation and community land,255 170 160,0,TT08-2024,,verified,verified
TON,PNN,Đất tôn giáo,Religious land,250 170 160,0,TT08-2024,,verified,unsure
TIN,PNN,Đất tín ngưỡng,Belief (worship) land,255 170 160,0,TT08-2024,,verified,verified
NTD,PNN,"Đất nghĩa trang, nhà tang lễ, cơ sở hỏa táng; đất cơ sở lưu giữ tro cốt","Cemetery, funeral and crematorium land",210 210 210,0,TT08-2024,,verified,verified
TVC,PNN,Đất có mặt nước chuyên dùng,Specialised water-surface land,,0,TT08-2024,,verified,
MNC,TVC,"Đất có mặt nước chuyên dùng dạng ao, hồ, đầm, phá","Pond, lake, lagoon",180 255 255,0,TT08-2024,,verified,unsure
SON,TVC,"Đất có mặt nước chuyên dùng dạng sông, ngòi, kênh, rạch, suối","River, canal, stream",160 255 255,0,TT08-2024,,verified,verified
PNK,PNN,Đất phi nông nghiệp khác,Other non-agricultural land,255 170 160,0,TT08-2024,,verified,unsure
CSD,,Nhóm đất chưa sử dụng,Unused land group,255 255 254,0,TT08-2024,,verified,verified
CGT,CSD,"Đất do Nhà nước thu hồi theo quy định của pháp luật đất đai chưa giao, chưa cho thuê sử dụng","Land recovered by the State, not yet allocated or leased",,0,TT08-2024,,verified,
BCS,CSD,Đất bằng chưa sử dụng,Unused flat land,255 255 254,0,TT08-2024,,verified,verified
DCS,CSD,Đất đồi núi chưa sử dụng,Unused hill and mountain land,255 255 254,0,TT08-2024,,verified,verified
NCS,CSD,Núi đá không có rừng cây,Rocky mountain without forest,230 230 200,0,TT08-2024,,verified,verified
MCS,CSD,Đất có mặt nước chưa sử dụng,Unused water-surface land,,0,TT08-2024,,verified,
KKT,,Đất khu kinh tế,Economic zone land,,1,TT08-2024,,verified,
CNC,,Đất khu công nghệ cao,High-tech park land,,1,TT08-2024,,verified,
KDT,,Đất đô thị,Urban land,,1,TT08-2024,,verified,
DNT,,Khu dân cư nông thôn,Rural residential area,,1,TT08-2024,,verified,
KBT,,Khu bảo tồn thiên nhiên và đa dạng sinh học,Nature and biodiversity reserve,,1,TT08-2024,,verified,
KĐD,,Khu đa dạng sinh học,Biodiversity area,,1,TT08-2024,,unsure,
DHT,PNN,Đất phát triển hạ tầng,Infrastructure development land,,0,plan-TT01-2021,CCC|DSN,known,
DKG,DHT,Đất xây dựng kho dự trữ quốc gia,National reserve warehouse land,,0,plan-TT01-2021,,known,
KCN,,Đất khu công nghệ cao,High-tech park,,1,plan-TT01-2021,CNC,known,
KNN,,Khu sản xuất nông nghiệp,Agricultural production area,,1,plan-TT01-2021,,known,
KLN,,Khu lâm nghiệp,Forestry area,,1,plan-TT01-2021,,known,
KDL,,Khu du lịch,Tourism area,,1,plan-TT01-2021,,known,
KPC,,Khu phát triển công nghiệp,Industrial development area,,1,plan-TT01-2021,,known,
DTC,,Khu đô thị,Urban area,,1,plan-TT01-2021,,known,
KTM,,Khu thương mại - dịch vụ,Commercial-service area,,1,plan-TT01-2021,,known,
KDV,,Khu đô thị - thương mại - dịch vụ,Urban-commercial-service area,,1,plan-TT01-2021,,known,
KON,,"Khu ở, làng nghề, sản xuất phi nông nghiệp nông thôn","Rural housing, craft-village and production area",,1,plan-TT01-2021,,known,
SXN,NNP,Đất sản xuất nông nghiệp,Agricultural production land,255 252 110,0,legacy-TT27-2018,CHN|CLN,verified,verified
LUN,LUA,Đất trồng lúa nương,Upland rice land,255 252 180,0,legacy-TT27-2018,LUK,verified,verified
BHK,HNK,Đất bằng trồng cây hàng năm khác,Flat other annual-crop land,255 240 180,0,legacy-TT27-2018,HNK,verified,verified
NHK,HNK,Đất nương rẫy trồng cây hàng năm khác,Shifting-field other annual-crop land,255 240 180,0,legacy-TT27-2018,HNK,verified,verified
COC,CHN,Đất cỏ dùng vào chăn nuôi,Grazing land,,0,legacy-pre-2014,HNK,known,
LNC,CLN,Đất trồng cây công nghiệp lâu năm,Perennial industrial-crop land,,0,legacy-pre-2014,CLN,known,
LNQ,CLN,Đất trồng cây ăn quả lâu năm,Perennial fruit land,,0,legacy-pre-2014,CLN,known,
LNK,CLN,Đất trồng cây lâu năm khác,Other perennial land,,0,legacy-pre-2014,CLN,known,
RSN,RSX,Đất có rừng sản xuất là rừng tự nhiên,Natural production forest,,0,legacy-TT27-2018,RSX,known,
RST,RSX,Đất có rừng sản xuất là rừng trồng,Planted production forest,,0,legacy-TT27-2018,RSX,known,
RSK,RSX,Đất khoanh nuôi phục hồi rừng sản xuất,Production forest under regeneration,,0,legacy-pre-2014,RSX,known,
RSM,RSX,Đất đang sử dụng để phát triển rừng sản xuất,Land for production-forest development,,0,legacy-TT27-2018,RSX,known,
RPN,RPH,Đất có rừng phòng hộ là rừng tự nhiên,Natural protection forest,,0,legacy-TT27-2018,RPH,known,
RPT,RPH,Đất có rừng phòng hộ là rừng trồng,Planted protection forest,,0,legacy-TT27-2018,RPH,known,
RPK,RPH,Đất khoanh nuôi phục hồi rừng phòng hộ,Protection forest under regeneration,,0,legacy-pre-2014,RPH,known,
RPM,RPH,Đất đang sử dụng để phát triển rừng phòng hộ,Land for protection-forest development,,0,legacy-TT27-2018,RPH,known,
RDN,RDD,Đất có rừng đặc dụng là rừng tự nhiên,Natural special-use forest,,0,legacy-TT27-2018,RDD,known,
RDT,RDD,Đất có rừng đặc dụng là rừng trồng,Planted special-use forest,,0,legacy-TT27-2018,RDD,known,
RDK,RDD,Đất khoanh nuôi phục hồi rừng đặc dụng,Special-use forest under regeneration,,0,legacy-pre-2014,RDD,known,
RDM,RDD,Đất đang sử dụng để phát triển rừng đặc dụng,Land for special-use-forest development,,0,legacy-TT27-2018,RDD,known,
TSL,NTS,"Đất nuôi trồng thủy sản nước lợ, mặn",Brackish/salt-water aquaculture,,0,legacy-pre-2014,NTS,known,
TSN,NTS,Đất nuôi trồng thủy sản nước ngọt,Fresh-water aquaculture,,0,legacy-pre-2014,NTS,known,
OCT,PNN,Đất ở,Residential land,255 180 255,0,legacy-TT27-2018,OTC,verified,verified
CDG,PNN,Đất chuyên dùng,Special-use land,255 160 170,0,legacy-TT27-2018,,verified,verified
CTS,CDG,"Đất trụ sở cơ quan, công trình sự nghiệp",Office and public-service land,,0,legacy-pre-2014,TSC|DSN,known,
TSK,CTS,Đất trụ sở khác,Other office land,,0,legacy-pre-2014,TSC,unsure,
DTS,DSN,Đất xây dựng trụ sở của tổ chức sự nghiệp,Public-service organisation office land,250 170 160,0,legacy-TT27-2018,DSN,verified,verified
SKT,CSK,Đất khu chế xuất,Export-processing zone land,250 170 160,0,legacy-TT27-2018,SKK,verified,verified
SKX,CSK,"Đất sản xuất vật liệu xây dựng, làm đồ gốm",Building-material and pottery land,205 170 205,0,legacy-TT27-2018,SKC|SKS,verified,verified
DDT,CCC,Đất có di tích lịch sử - văn hóa,Historical-cultural relic land,255 170 160,0,legacy-TT27-2018,DDD,verified,verified
DDL,CCC,Đất danh lam thắng cảnh,Scenic landscape land,255 170 160,0,legacy-TT27-2018,DDD,verified,verified
DSH,CCC,Đất sinh hoạt cộng đồng,Community-activity land,255 170 160,0,legacy-TT27-2018,DKV,verified,verified
DCK,CCC,Đất công trình công cộng khác,Other public works land,255 170 160,0,legacy-TT27-2018,,verified,verified
SMN,PNN,Đất sông suối và mặt nước chuyên dùng,Rivers and specialised water surface,,0,legacy-pre-2014,TVC,known,
TTN,PNN,"Đất tôn giáo, tín ngưỡng",Religious and belief land,,0,legacy-pre-2014,TON|TIN,known,
MVB,,Đất có mặt nước ven biển,Coastal water surface,180 255 255,0,legacy-TT27-2018,,verified,verified
MVT,MVB,Đất mặt nước ven biển nuôi trồng thủy sản,Coastal aquaculture water,180 255 255,0,legacy-TT27-2018,,verified,verified
MVR,MVB,Đất mặt nước ven biển có rừng,Coastal mangrove water,180 255 255,0,legacy-TT27-2018,,verified,verified
MVK,MVB,Đất mặt nước ven biển có mục đích khác,"Coastal water, other",180 255 255,0,legacy-TT27-2018,,verified,verified

"""####
  static let officesCSV = ####"""
office,label_vi,label_en,valid_from,valid_to,source
planning,Sở Xây dựng,planning office (Department of Construction),,,known
land,Sở Tài nguyên và Môi trường,land office (Department of Natural Resources and Environment),,2025-02-28,"day from memory, the office confirms"
land,Sở Nông nghiệp và Môi trường,land office (Department of Agriculture and Environment),2025-03-01,,"day from memory, the office confirms"
investment,Sở Kế hoạch và Đầu tư,investment office (Department of Planning and Investment),,2025-02-28,"day from memory, the office confirms"
investment,Sở Tài chính,investment office (Department of Finance),2025-03-01,,"day from memory, the office confirms"
forestry,Sở Nông nghiệp và Phát triển nông thôn,forestry office (Department of Agriculture and Rural Development),,2025-02-28,"day from memory, the office confirms"
forestry,Sở Nông nghiệp và Môi trường,forestry office (Department of Agriculture and Environment),2025-03-01,,"day from memory, the office confirms"
zone_board,Ban quản lý khu kinh tế,zone board (Management Board of the Economic Zone),,,known
district,"UBND huyện, thành phố","district (People's Committee of the district, city)",,2025-06-30,"districts ended on 2025-07-01, QĐ 19/2025/QĐ-TTg, domain notes B6"
commune,UBND cấp xã,commune (People's Committee of the commune),,,known
survey,Đơn vị đo đạc,survey unit,,,ours

"""####
  static let unitKindsCSV = ####"""
kind,label_vi,label_en,valid_from,valid_to,source
province,"tỉnh, thành phố trực thuộc trung ương","province",,,known
district,"huyện, thị xã, thành phố thuộc tỉnh",district,,2025-06-30,"districts ended on 2025-07-01, QĐ 19/2025/QĐ-TTg, domain notes B6"
commune,"xã, phường, thị trấn","commune, ward, town",,2025-06-30,"day from memory, the office confirms"
commune,"xã, phường, đặc khu","commune, ward, special zone",2025-07-01,,"day from memory, the office confirms"
village,"thôn, làng, tổ dân phố",village,,,known

"""####
}
