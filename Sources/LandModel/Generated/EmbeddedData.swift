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
cấp huyện,district,zone.kind
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
số lượng,count,statement.unit
square metres,m2,statement.unit
mét vuông,m2,statement.unit
hectares,ha,statement.unit
hecta,ha,statement.unit
square kilometres,km2,statement.unit
kilômét vuông,km2,statement.unit
metres,m,statement.unit
mét,m,statement.unit
kilometres,km,statement.unit
kilômét,km,statement.unit
per cent,percent,statement.unit
phần trăm,percent,statement.unit
tỷ số,ratio,statement.unit
per square kilometre,per_km2,statement.unit
trên kilômét vuông,per_km2,statement.unit
m²,m2,statement.unit
km²,km2,statement.unit
%,percent,statement.unit
đồ án,count,statement.unit
vị trí,count,statement.unit
dự án,count,statement.unit
hộ,count,statement.unit
người/km²,per_km2,statement.unit

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
function,name_vi,name_en,built,rgb,main_code
residential,"đơn vị ở, nhóm nhà ở",residential neighbourhood,1,255 205 120,ODT
village,"làng xóm, dân cư nông thôn","village, rural dwellings",1,255 225 170,ONT
mixed,hỗn hợp,mixed use,1,240 150 110,ODT
service,"dịch vụ, du lịch","services, tourism",1,230 90 90,TMD
industry,"công nghiệp, kho tàng, vật liệu xây dựng","industry, warehouses, building materials",1,160 120 160,SKC
public,"công cộng, cơ quan, đào tạo","public facilities, offices, education",1,190 60 110,DSN
green,"cây xanh, thể dục thể thao ngoài trời","green space, outdoor sports",1,120 200 100,DKV
transport,"giao thông, bãi đỗ xe","transport, parking",1,200 200 200,DGT
utility,hạ tầng kỹ thuật khác,other technical infrastructure,1,130 140 160,DCT
cemetery,nghĩa trang,cemetery,1,150 150 150,NTD
heritage,"di tích, tôn giáo","heritage, religion",1,170 110 60,DDD
defence,"quốc phòng, an ninh","defence, security",1,110 110 60,CQP
agriculture,"nông nghiệp, thủy sản","agriculture, aquaculture",0,245 240 160,NKH
forest_production,rừng sản xuất,production forest,0,180 225 150,RSX
forest_protected,"rừng phòng hộ, đặc dụng",protective and special-use forest,0,90 160 90,RPH
water,"mặt nước (hồ, sông, suối)",water surface,0,150 205 240,SON
unused,chưa sử dụng,unused land,0,250 250 240,BCS

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
  static let labelsCSV = ####"""
key,en,vi
layer.zone,zone,khu vực
layer.scheme,scheme,đồ án quy hoạch
layer.scheme_block,scheme block,ô chức năng
layer.landuse_plan,land-use plan,quy hoạch sử dụng đất
layer.landuse_block,land-use block,khoanh đất quy hoạch
layer.parcel,parcel,thửa đất
layer.marker,marker,mốc giới
layer.project,project,dự án
layer.road,road,đường
layer.constraint_area,constraint area,"vùng hạn chế, bảo vệ"
layer.forest_cover,forest cover,hiện trạng rừng
layer.landuse_target,land-use target,chỉ tiêu sử dụng đất
layer.statement,stated figure,số liệu theo hồ sơ
layer.finding,finding,phát hiện
layer.site,clean site,khu đất sạch
layer.prevailing_function,function that holds,chức năng có hiệu lực
layer.prevailing_landuse,land use that holds,loại đất quy hoạch có hiệu lực
zone_kind.province,province,tỉnh
zone_kind.district,district,cấp huyện
zone_kind.commune,commune or ward,"xã, phường, thị trấn"
zone_kind.village,village,"thôn, làng"
zone_kind.economic_zone,economic zone,khu kinh tế
zone_kind.growth_zone,growth zone,vùng kinh tế động lực
zone_kind.industrial_park,industrial park,khu công nghiệp
zone_kind.industrial_cluster,industrial cluster,cụm công nghiệp
zone_kind.agricultural_zone,agricultural zone,vùng nông nghiệp
zone_kind.tourism_zone,tourism zone,khu du lịch
zone_kind.urban_area,urban area,khu đô thị
zone_kind.sub_zone,sub-zone,tiểu vùng
zone_kind.group,group of zones,nhóm khu
scheme_level.regional,regional,quy hoạch vùng
scheme_level.general,general,quy hoạch chung
scheme_level.rural,rural,"quy hoạch chung xã, nông thôn"
scheme_level.zoning,zoning,quy hoạch phân khu
scheme_level.detailed,detailed,quy hoạch chi tiết
scheme_level.sector,sector,quy hoạch ngành
planning_kind.urban,urban,đô thị
planning_kind.rural,rural,nông thôn
planning_kind.functional,functional area,khu chức năng
block_use.green_public,public green,cây xanh sử dụng công cộng
block_use.green_unit,green of a neighbourhood,cây xanh đơn vị ở
block_use.green_restricted,green of restricted use,cây xanh sử dụng hạn chế
block_use.green_special,green of special use,cây xanh chuyên dụng
block_use.sport,sport,thể dục thể thao
block_use.school,school,trường học
block_use.training,training,"đào tạo, dạy nghề"
block_use.health,health,y tế
block_use.culture,culture,văn hóa
block_use.office,offices,trụ sở cơ quan
block_use.market,market,chợ
block_use.commerce,commerce,thương mại
block_use.tourism,tourism,du lịch
block_use.parking,parking,bãi đỗ xe
block_use.station,station,"bến xe, nhà ga"
block_use.park_water,water of a park,mặt nước công viên
yes_no.yes,yes,có
yes_no.no,no,không
plan_status.draft,draft,dự thảo
plan_status.approved,approved,đã phê duyệt
plan_status.adjusted,adjusted,đã điều chỉnh
plan_status.superseded,superseded,đã bị thay thế
plan_status.revoked,revoked,đã hủy bỏ
authority.government,government,Thủ tướng Chính phủ
authority.ministry,ministry,Bộ
authority.province,province,UBND tỉnh
authority.district,district,"UBND huyện, thành phố"
authority.commune,commune,"UBND xã, phường"
adjustment_kind.overall,overall,điều chỉnh tổng thể
adjustment_kind.local,local,điều chỉnh cục bộ
marker_status.complete,complete,đã cắm đủ mốc
marker_status.partial,partial,cắm mốc một phần
marker_status.none,none,chưa cắm mốc
land_use_plan_level.national,national,cấp quốc gia
land_use_plan_level.province,province,cấp tỉnh
land_use_plan_level.district,district,cấp huyện
land_use_plan_level.commune,commune,cấp xã
land_use_plan_level.annual,annual,kế hoạch hằng năm
land_use_plan_kind.plan,land-use plan,quy hoạch sử dụng đất
land_use_plan_kind.five_year,five-year plan,kế hoạch sử dụng đất 5 năm
land_use_plan_kind.annual,annual plan,kế hoạch sử dụng đất hằng năm
land_use_block_status.current,current,hiện trạng
land_use_block_status.planned,planned,quy hoạch
tenure.state,state-managed,Nhà nước quản lý
tenure.recovered,recovered,đã thu hồi
tenure.household,household,"hộ gia đình, cá nhân"
tenure.organisation,organisation,tổ chức
tenure.community,community,cộng đồng dân cư
tenure.unknown,unknown,chưa rõ
recovery.none,none,không thu hồi
recovery.listed,listed,trong danh mục thu hồi
recovery.notified,notified,đã thông báo thu hồi
recovery.decided,decided,đã có quyết định thu hồi
recovery.done,done,đã thu hồi
recovery.unknown,unknown,chưa rõ
clearance.complete,complete,đã giải phóng mặt bằng
clearance.partial,partial,giải phóng mặt bằng một phần
clearance.none,none,chưa giải phóng mặt bằng
clearance.not_needed,not needed,không phải giải phóng mặt bằng
clearance.unknown,unknown,chưa rõ
dispute.yes,disputed,có tranh chấp
dispute.no,undisputed,không tranh chấp
dispute.unknown,unknown,chưa rõ
marker_kind.road_axis,road axis,mốc tim đường
marker_kind.red_line,red line,mốc chỉ giới đường đỏ
marker_kind.no_build,no-build limit,"mốc ranh giới cấm xây dựng, bảo vệ"
marker_kind.scope,scope,mốc ranh giới quy hoạch
marker_kind.reference,reference,mốc tham chiếu
marker_state.planned,planned,dự kiến
marker_state.installed,installed,đã cắm
marker_state.handed_over,handed over,đã bàn giao
marker_state.lost,lost,bị mất
marker_state.displaced,displaced,bị xê dịch
marker_state.obsolete,obsolete,không còn hiệu lực
project_kind.licensed,licensed project,dự án đã cấp phép
project_kind.call,call for investment,dự án kêu gọi đầu tư
project_status.registered,registered,đã đăng ký
project_status.preparing,preparing,chuẩn bị đầu tư
project_status.implementing,implementing,đang triển khai
project_status.completed,completed,"hoàn thành, chưa hoạt động"
project_status.operating,operating,đang hoạt động
project_status.paused,paused,tạm dừng
project_status.revoked,revoked,"đã thu hồi, chấm dứt"
road_kind.centre_line,centre line,tim đường
road_kind.red_line,red line,chỉ giới đường đỏ
constraint_kind.no_build,no-build strip,vùng cấm xây dựng
constraint_kind.heritage,heritage,di tích
constraint_kind.protected_forest,protective forest,rừng phòng hộ
constraint_kind.special_use_forest,special-use forest,rừng đặc dụng
constraint_kind.flood_corridor,flood corridor,hành lang thoát lũ
constraint_kind.safety_corridor,safety corridor,hành lang an toàn
constraint_kind.defence,defence,"quốc phòng, an ninh"
constraint_kind.other,other,khác
constraint_severity.not_clean,not clean,chưa sạch
constraint_severity.conditional,conditional,sạch có điều kiện
forest_kind.natural,natural forest,rừng tự nhiên
forest_kind.planted,planted forest,rừng trồng
forest_kind.regenerating,regenerating,đất có cây tái sinh
forest_kind.none,no forest,đất chưa có rừng
statement_unit.count,count,số lượng
statement_unit.m2,square metres,mét vuông
statement_unit.ha,hectares,hecta
statement_unit.km2,square kilometres,kilômét vuông
statement_unit.m,metres,mét
statement_unit.km,kilometres,kilômét
statement_unit.percent,per cent,phần trăm
statement_unit.ratio,ratio,tỷ số
statement_unit.per_km2,per square kilometre,trên kilômét vuông
verdict.clean,clean,đất sạch
verdict.conditional,conditional,sạch có điều kiện
verdict.not_clean,not clean,chưa sạch
verdict.unknown,unknown,chưa đủ thông tin
criterion.C1,held by the State or recovered,đất Nhà nước quản lý hoặc đã thu hồi
criterion.C2,compensated and cleared,"đã bồi thường, giải phóng mặt bằng"
criterion.C3,undisputed,"không có tranh chấp, chồng lấn"
criterion.C4,fits the land-use plan,"phù hợp quy hoạch, kế hoạch sử dụng đất"
criterion.C5,fits the urban plan,"phù hợp quy hoạch xây dựng, đô thị"
criterion.C6,outside constraint areas,"ngoài vùng hạn chế, bảo vệ"
criterion.C7,linked to a road,có kết nối giao thông
criterion.C8,not allotted or licensed,"chưa giao, cho thuê, cấp phép"
criterion.C9,large and wide enough,đủ diện tích và bề rộng
criterion.C10,area proven,diện tích đã xác minh
next_step.adjust_plan,adjust the plan,điều chỉnh quy hoạch
next_step.detailed_plan,make a detailed plan,lập quy hoạch chi tiết
next_step.resolution,resolution on rice or forest land,"nghị quyết chuyển mục đích đất lúa, đất rừng"
next_step.annual_plan,enter the annual plan,đưa vào kế hoạch sử dụng đất hằng năm
next_step.recover,recover the land,thu hồi đất
next_step.compensate,compensate and clear,"bồi thường, giải phóng mặt bằng"
next_step.constraint,settle the constraint,xử lý vùng hạn chế
next_step.road,open a road,mở đường kết nối
reclaim_ground.idle,idle,không đưa đất vào sử dụng
reclaim_ground.misused,misused,sử dụng sai mục đích
reclaim_ground.late,project late,dự án chậm tiến độ
reclaim_ground.extension_expired,extension expired,hết thời gian gia hạn
reclaim_stage.inspect,"signs of a violation, to be inspected","dấu hiệu vi phạm, cần kiểm tra"
reclaim_stage.penalised,"fined, deadline running","đã xử phạt, còn thời hạn chấp hành"
reclaim_stage.extend,one extension of 24 months first,xem xét gia hạn 24 tháng một lần
reclaim_stage.recover,recovery may begin,đủ điều kiện làm thủ tục thu hồi
marking_status.none,none,chưa cắm mốc
marking_status.unknown,unknown: lines not loaded,chưa xác định: chưa nạp các đường phải cắm mốc
marking_status.complete,complete,đã cắm đủ mốc
marking_status.partial,partial,cắm mốc một phần
allocation_input.population,population,dân số
allocation_input.communes,communes,"số xã, phường"
allocation_input.area_ha,area (ha),diện tích (ha)
allocation_input.density_km2,density (per km²),mật độ dân số (người/km²)
allocation_input.urban_class,urban class,loại đô thị
allocation_input.planning_function,function in the plan,chức năng theo quy hoạch
rule.geometry.invalid,Broken polygon,Ranh giới không hợp lệ
rule.geometry.duplicate,Drawn twice,Vẽ trùng
rule.parcel.number,Parcel number given twice,Trùng số thửa đất
rule.area.declared,Declared area differs,Diện tích theo hồ sơ khác diện tích đo trên bản đồ
rule.overlap.zone,Zones overlap,Khu vực chồng lấn
rule.overlap.scheme,Schemes overlap,Đồ án chồng lấn
rule.overlap.scheme_block,Scheme blocks overlap,Ô chức năng chồng lấn
rule.overlap.landuse_block,Land-use blocks overlap,Khoanh đất quy hoạch chồng lấn
rule.overlap.parcel,Parcels overlap,Thửa đất chồng lấn
rule.overlap.project,Projects overlap,Dự án chồng lấn
rule.overlap.tile,Features overlap,Đối tượng chồng lấn
rule.gap.scheme_block,Scheme leaves a gap,Đồ án còn khoảng trống
rule.gap.landuse_block,Land-use plan leaves a gap,Quy hoạch sử dụng đất còn khoảng trống
rule.gap.tile,Gap,Khoảng trống
rule.outside.scope,Outside its scope,Vượt ra ngoài phạm vi
rule.hierarchy.function,Parent plan does not allow it,Trái quy hoạch cấp trên
rule.conflict.landuse,Urban plan against land-use plan,Quy hoạch xây dựng trái quy hoạch sử dụng đất
rule.conflict.sector,Functional or sector scheme against the other side,"Quy hoạch khu chức năng hoặc ngành trái quy hoạch đô thị, nông thôn"
rule.conflict.constraint,Plan against a constraint area,Quy hoạch trong vùng hạn chế
rule.conflict.village,Village planned for something else,"Quy hoạch trùm lên thôn, làng"
rule.conflict.project,Project on ground not for it,Dự án trên đất không phù hợp
rule.conflict.current,Used otherwise than registered,Sử dụng đất khác giấy tờ
rule.plan.metadata,Scheme lacks facts,Đồ án thiếu thông tin
rule.plan.review,Review overdue,Quá hạn rà soát
rule.plan.outdated,Overtaken by a later plan,Lạc hậu so với quy hoạch cấp trên
rule.plan.unpublished,Not made public in time,Chậm công bố công khai
rule.plan.adjusted,Local adjustments,Điều chỉnh cục bộ cần lưu ý
rule.marker.none,No markers,Chưa cắm mốc
rule.marker.missing,Markers missing,Thiếu mốc
rule.marker.spacing,Markers too far apart,Mốc quá thưa
rule.marker.drift,Marker off its place,Mốc lệch vị trí
rule.marker.orphan,Marker belongs to nothing,Mốc không khớp hồ sơ
rule.marker.overdue,Markers not handed over,Chậm bàn giao mốc
rule.project.stalled,Project stalled,Dự án chậm tiến độ
column.scheme,Scheme,Đồ án
column.zone,Zone,Khu vực
column.decision,Decision,Quyết định
column.basis,Basis,Căn cứ số liệu
column.line_m,Line (m),Chiều dài tuyến (m)
column.points_required,Points required,Số điểm phải cắm
column.points_marked,Points marked,Số điểm đã cắm
column.within_spacing_m,Within spacing (m),Đạt khoảng cách (m)
column.within_spacing_ratio,Within spacing (%),Đạt khoảng cách (%)
column.longest_run_m,Longest run (m),Đoạn dài nhất (m)
column.drift_mean_m,Mean drift (m),Lệch trung bình (m)
column.drift_p95_m,"Drift, 95% (m)",Độ lệch của 95% số mốc (m)
column.drift_max_m,Largest drift (m),Lệch lớn nhất (m)
column.planned,Planned,Dự kiến
column.installed,Installed,Đã cắm
column.handed_over,Handed over,Đã bàn giao
column.lost,Lost,Bị mất
column.displaced,Displaced,Bị xê dịch
column.obsolete,Obsolete,Không còn hiệu lực
column.declared,Declared,Theo báo cáo
column.status,Status,Tình trạng
column.approved,Schemes approved,Đồ án đã phê duyệt
column.to_be_marked,To be marked,Phải cắm mốc
column.declared_marked,Declared marked,Báo cáo đã cắm
column.declared_ratio,Declared (%),Theo báo cáo (%)
column.complete,Complete,Đã cắm đủ
column.count_ratio,Complete (%),Đã cắm đủ (%)
column.area_m2,Area (m²),Diện tích (m²)
column.complete_area_m2,Area complete (m²),Diện tích đã cắm đủ (m²)
column.area_ratio,Area complete (%),Diện tích đã cắm đủ (%)
column.complete_line_m,Line complete (m),Tuyến đã cắm đủ (m)
column.line_ratio,Line complete (%),Tuyến đã cắm đủ (%)
column.lines_unknown,Lines not loaded,Chưa nạp tuyến
column.note,Note,Ghi chú
column.legal_basis,Law,Căn cứ pháp lý
column.kind,Kind,Loại
column.number,Number,Số hiệu
column.x_n,X (northing),X (bắc)
column.y_e,Y (easting),Y (đông)
column.turn_deg,Turn (°),Góc đổi hướng (°)
column.marked_by,Marked by,Mốc đã cắm
column.next_m,To the next (m),Cạnh (m)
column.proposed,Markers,Số mốc
column.gained_m,Line gained (m),Chiều dài tuyến đạt thêm (m)
column.cost,Cost,Kinh phí
column.priority,Priority,Thứ tự ưu tiên
column.parcel,Parcel,Thửa đất
column.class,Class,"Loại đất, chức năng"
column.pct,Share (%),Tỷ lệ (%)
column.registered_m2,Registered (m²),Theo giấy tờ (m²)
column.what,What,Nội dung
column.total_m2,Total (m²),Tổng (m²)
column.planned_m2,Planned (m²),Có quy hoạch (m²)
column.double_m2,Double (m²),Quy hoạch chồng lấn (m²)
column.unplanned_m2,Unplanned (m²),Chưa có quy hoạch (m²)
column.below_threshold_m2,Below threshold (m²),Dưới ngưỡng (m²)
column.skipped_m2,Not measured (m²),Không đo được (m²)
column.difference_m2,Difference (m²),Chênh lệch (m²)
column.scope,Scope,Phạm vi
column.a_m2,A (m²),A (m²)
column.b_m2,B (m²),B (m²)
column.unchanged_m2,Unchanged (m²),Giữ nguyên (m²)
column.gained_m2,Gained (m²),Tăng (m²)
column.lost_m2,Lost (m²),Giảm (m²)
column.from,From,Từ
column.to,To,Thành
column.changed_m2,Changed (m²),Thay đổi (m²)
column.released_m2,Released (m²),Đưa ra khỏi quy hoạch (m²)
column.added_m2,Added (m²),Bổ sung (m²)
column.level,Level,Cấp độ quy hoạch
column.base,Base,Tính trên
column.schemes,Schemes,Số đồ án
column.covered_m2,Covered (m²),Diện tích có quy hoạch (m²)
column.base_m2,Base (m²),Diện tích tính tỷ lệ (m²)
column.ratio,Ratio (%),Tỷ lệ (%)
column.project,Project,Dự án
column.ground,Ground,Lý do thu hồi
column.since,Since,Từ ngày
column.months,Months,Số tháng
column.limit_months,Limit (months),Giới hạn (tháng)
column.article,Article,Căn cứ pháp lý
column.gives_clean_m2,Gives clean (m²),Thành đất sạch (m²)
column.stage,Next step,Bước xử lý
column.unit,Commune,"Xã, phường"
column.tenure,Holder,Đối tượng sử dụng
column.penalised_on,Fined on,Ngày xử phạt
column.penalty_deadline,Deadline of the fine,Hạn chấp hành xử phạt
column.parcels,Parcels,Số thửa
column.households,Households,Số hộ
column.variant,Variant,Cách tính
column.points,Points,Điểm
column.amount,Amount,Số tiền
column.finding,Finding,Phát hiện
column.rule,Rule,Loại phát hiện
column.reason,Reason,Lý do
column.by,By,Người thực hiện
column.on,On,Ngày
column.until,Until,Đến hết ngày
column.token.role,Role,Vai trò
column.active,Active,Còn hiệu lực
column.stale,Stale,"Đã thay đổi, cần xem lại"
column.layer,Layer,Lớp
column.geometry,Geometry,Kiểu hình học
column.features,Features,Số đối tượng
column.area_ha,Area (ha),Diện tích (ha)
column.length_m,Length (m),Chiều dài (m)
column.source,Source,Nguồn
column.crs,CRS,Hệ tọa độ
column.encoding,Encoding,Bảng mã
column.read,Read,Đã đọc
column.loaded,Loaded,Đã nạp
column.flagged,Flagged,Cần xem lại
column.rejected,Rejected,Bị loại
column.removed,Removed,Bị xóa
column.loaded_at,Loaded at,Thời điểm nạp
column.id,Id,Mã
column.grid_m2,On the grid (m²),Trên mặt phẳng chiếu (m²)
column.ellipsoid_m2,On the ellipsoid (m²),Trên elipxoit (m²)
column.perimeter_m,Perimeter (m),Chu vi (m)
column.parts,Parts,Số phần
column.holes,Holes,Số lỗ
column.vertices,Vertices,Số đỉnh
column.valid,Valid,Hợp lệ
column.a,A,A
column.b,B,B
column.share_a,Share of A (%),Phần của A (%)
column.share_b,Share of B (%),Phần của B (%)
column.latitude,Latitude,Vĩ độ
column.longitude,Longitude,Kinh độ
column.area_before_m2,Before (m²),Trước khi sửa (m²)
column.area_after_m2,After (m²),Sau khi sửa (m²)
column.moved_m2,Moved (m²),Diện tích thay đổi (m²)
skipped.invalid_geometry,invalid boundary,ranh giới không hợp lệ
skipped.null_geometry,no geometry,không có hình học
skipped.not_polygonal,no polygon,không phải vùng
skipped.empty_geometry,empty geometry,hình học rỗng
skipped.not_a_line,no line,không phải đường
skipped.zero_length,no length,chiều dài bằng không
skipped.non_finite,a coordinate is no number,tọa độ không phải là số
skipped.dangling_reference,refers to nothing,tham chiếu không tồn tại
skipped.overlay_unconfirmed,shared ground not confirmed,không cắt được phần đất chung một cách chắc chắn
skipped.no_date,no date,thiếu ngày
skipped.no_unit,commune not known,"không rõ xã, phường"
skipped.no_function,no function,thiếu chức năng
skipped.no_code,no land-use code,thiếu mã loại đất
skipped.no_level,no level,thiếu cấp độ quy hoạch
skipped.no_kind,no kind,thiếu phân loại
skipped.no_severity,no severity,thiếu mức độ hạn chế
skipped.no_scope,no valid scope,đồ án không có phạm vi hợp lệ
skipped.no_publication_dates,no day of publication in the layer,lớp dữ liệu không có ngày công bố
severity.error,error,lỗi
severity.warning,warning,cảnh báo
severity.info,note,thông tin
finding_state.waived,waived,đã chấp nhận
finding_kind.self_intersection,boundary crosses itself,ranh giới tự cắt
finding_kind.ring_touch,boundary touches itself,ranh giới tự chạm
finding_kind.duplicate_ring,ring drawn twice,vòng ranh giới vẽ hai lần
finding_kind.hole_outside,hole outside its outline,lỗ thủng ngoài đường bao
finding_kind.nested_holes,hole in a hole,lỗ thủng trong lỗ thủng
finding_kind.nested_shells,outline in an outline,đường bao trong đường bao
finding_kind.disconnected_interior,ground split at a vertex,phần bên trong bị chia cắt tại đỉnh
finding_kind.too_few_points,fewer than four points,ít hơn bốn điểm
finding_kind.not_closed,not closed,không khép kín
finding_kind.non_finite,coordinate is no number,tọa độ không phải là số
finding_kind.null_geometry,no geometry,chưa có hình vẽ
finding_kind.equal,the same,trùng khớp
finding_kind.nearly_equal,nearly the same,gần trùng khớp
finding_kind.number,number given twice,trùng số thửa
finding_kind.id,id given twice,trùng mã
finding_kind.measured,against the boundary,so với bản đồ
finding_kind.parts,against the parts,so với tổng các phần
finding_kind.contains,contains,bao trùm
finding_kind.within,lies within,nằm trong
finding_kind.crosses,crosses,cắt nhau
finding_kind.sheet_edge,along the edge of sheets,dọc đường tiếp biên
finding_kind.digitisation,lines drawn differently,lệch nét vẽ
finding_kind.hole,hole inside,khoảng trống bên trong
finding_kind.edge,gap at the edge,khoảng trống sát ranh
finding_kind.open,open gap,khoảng trống hở ra ngoài
finding_kind.street,street,đường giao thông chưa vẽ
finding_kind.gore,gore,khe hẹp
finding_kind.block,block,"ô, khoanh đất"
finding_kind.child,lower plan,quy hoạch cấp dưới
finding_kind.unit_edge,along the edge of the unit,dọc ranh giới đơn vị
finding_kind.wrong_unit,in another unit,nằm ở đơn vị khác
finding_kind.not_allowed,not allowed,không được phép
finding_kind.crosswalk,by the crosswalk,theo bảng đối chiếu
finding_kind.unknown_code,code not in the crosswalk,mã chưa có trong bảng đối chiếu
finding_kind.functional,functional scheme,quy hoạch khu chức năng
finding_kind.sector,sector scheme,quy hoạch ngành
finding_kind.scheme,scheme,quy hoạch xây dựng
finding_kind.landuse,land-use plan,quy hoạch sử dụng đất
finding_kind.protected,protected ground,đất được bảo vệ
finding_kind.allotted,allotted ground,"đất đã giao, cho thuê"
finding_kind.non_conforming,does not fit the plan,không phù hợp quy hoạch
finding_kind.project,another project,dự án khác
finding_kind.unauthorised,not authorised,chưa được phép
finding_kind.misused,misused,sử dụng sai mục đích
finding_kind.missing,missing,còn thiếu
finding_kind.scale,scale does not fit,tỷ lệ không phù hợp
finding_kind.overdue,overdue,quá hạn
finding_kind.contradicts,contradicts,có mâu thuẫn
finding_kind.to_review,to be reviewed,cần rà soát
finding_kind.repeated,adjusted again,điều chỉnh nhiều lần
finding_kind.green_lost,public green lost,mất cây xanh công cộng
finding_kind.public_lost,public service land lost,mất đất công trình công cộng
finding_kind.limits,beyond the limits,vượt phạm vi
finding_kind.displaced,village displaced,"phải di dời thôn, làng"
finding_kind.unmarked,not marked,chưa cắm mốc
finding_kind.points,points missing,thiếu mốc
finding_kind.runs,runs too long,mốc quá thưa
finding_kind.design,off its design,lệch so với thiết kế
finding_kind.line,off its line,lệch so với tuyến
finding_kind.unknown_scheme,scheme not loaded,không có đồ án
finding_kind.off_line,away from every line,xa tuyến cắm mốc
finding_kind.duplicate_number,number given twice,trùng số hiệu
finding_kind.duplicate_position,place given twice,trùng vị trí
finding_kind.not_handed_over,not handed over,chưa bàn giao
finding_kind.idle,idle,không đưa đất vào sử dụng
finding_kind.late,late,chậm
finding_kind.extension_expired,extension expired,hết thời gian gia hạn
finding_kind.behind,behind schedule,chậm so với tiến độ
piece_size.material,material,đáng kể
piece_size.sliver,sliver,mảnh vụn
piece_size.digitisation,lines drawn differently,lệch nét vẽ
piece_size.noise,noise,sai số tính toán
ground.unplanned,unplanned,chưa có quy hoạch
ground.double,planned twice,quy hoạch chồng lấn
ground.skipped,not measured,không đo được
ground.no_schemes,no schemes loaded,chưa nạp đồ án nào
ground.not_published,not published,không công khai
ground.below_threshold,below the threshold,dưới ngưỡng
ground.unknown,unknown,chưa đủ thông tin
ground.built,ground planned for building,đất xây dựng theo quy hoạch
ground.natural,the zone's ground,diện tích tự nhiên
ground.parent,ground of the coarser plan,quy hoạch cấp trên
ground.parcel,parcels,thửa đất
ground.zoning_or_detailed,zoning or detailed,phân khu hoặc chi tiết
ground.no_parcel,without a parcel,chưa có thửa
misreading.density_computed,density reckoned anew,mật độ tính lại
misreading.points_rounded,points rounded,điểm làm tròn
misreading.whole_steps,whole steps only,chỉ tính bước trọn
allocation_basis.declared,declared,theo hồ sơ
allocation_basis.measured,measured,đo trên bản đồ
measure_basis.parcels,allotted parcels,"thửa đất đã giao, cho thuê"
measure_basis.projects,licensed projects,dự án đã cấp phép
measure_basis.declared,declared,theo hồ sơ
clean_note.annual_plan,not in this year's plan,chưa có trong kế hoạch sử dụng đất hằng năm
clean_note.digitisation,lines differ within the accuracy of the maps,lệch ranh trong phạm vi độ chính xác bản đồ
clean_note.annual_plan_missing,no annual plan here,chưa có kế hoạch sử dụng đất hằng năm tại đây
clean_note.area_differs,registered area differs,diện tích theo giấy tờ khác diện tích đo trên bản đồ
clean_note.area_missing,no registered area,không có diện tích theo giấy tờ
clean_note.double,two blocks of one plan,hai ô của một quy hoạch chồng lấn
clean_note.forest_resolution,forest land: resolution needed,đất rừng: cần nghị quyết
clean_note.invalid_geometry,invalid polygon,ranh giới không hợp lệ
clean_note.narrow,narrow,hẹp
clean_note.overlap,in two parcels,nằm trong hai thửa
clean_note.planned_road,a road is planned,có đường quy hoạch
clean_note.rice_resolution,rice land: resolution needed,đất lúa: cần nghị quyết
clean_note.small,small,nhỏ
clean_note.call,call,dự án kêu gọi
finding_triage.new,new,mới
finding_triage.in_progress,in progress,đang xử lý
finding_triage.mended,mended,đã khắc phục
finding_triage.accepted,accepted,chấp nhận
finding_triage.mistaken,mistaken,phát hiện nhầm
edit_kind.insert,insert,thêm
edit_kind.update,update,sửa
edit_kind.delete,delete,xóa
edit_kind.replace,replace,ghi lại
flag.true,yes,có
flag.false,no,không
sheet.plan_pairs,Findings by rule and pair of plans,Số phát hiện theo loại và cặp quy hoạch
sheet.total,Total,Tổng cộng
sheet.unit_m2,Unit: m²,Đơn vị: m²
sheet.unit_ha,Unit: ha,Đơn vị: ha
sheet.unit_m,Unit: m,Đơn vị: m
sheet.decision,Decision,Quyết định
sheet.decisions,Decisions,Các quyết định
sheet.more_decisions,and {0} more,và {0} quyết định khác
sheet.no_zone,outside every zone,ngoài các khu vực
criterion_name.C1,C1 tenure,C1 Nhà nước quản lý hoặc đã thu hồi
criterion_name.C2,C2 clearance,C2 giải phóng mặt bằng
criterion_name.C3,C3 dispute,C3 tranh chấp
criterion_name.C4,C4 land-use plan,C4 quy hoạch sử dụng đất
criterion_name.C5,C5 urban plan,C5 quy hoạch xây dựng
criterion_name.C6,C6 constraint area,"C6 vùng hạn chế, bảo vệ"
criterion_name.C7,C7 road,C7 đường kết nối
criterion_name.C8,C8 allotted or under a project,C8 đã giao hoặc có dự án
criterion_name.C9,C9 size,C9 quy mô
criterion_name.C10,C10 proven area,C10 diện tích đã xác minh
layer_group.findings,Findings,Phát hiện
layer_group.markers,Markers and roads,Mốc giới và đường
layer_group.plans,Plans and projects,Quy hoạch và dự án
layer_group.parcels,Parcels,Thửa đất
layer_group.blocks,Blocks of plans,"Ô chức năng, khoanh đất"
layer_group.zones,Zones,Khu vực
layer_group.tables,Tables,Bảng số liệu
layers.zone,Zones,Khu vực
layers.scheme,Schemes,Đồ án quy hoạch
layers.scheme_block,Scheme blocks,Ô chức năng (quy hoạch xây dựng)
layers.landuse_plan,Land-use plans,Quy hoạch sử dụng đất
layers.landuse_block,Land-use blocks,Khoanh đất (quy hoạch sử dụng đất)
layers.parcel,Parcels,Thửa đất
layers.marker,Markers,Mốc giới
layers.project,Projects and calls,"Dự án, dự án kêu gọi đầu tư"
layers.road,Roads,Đường
layers.constraint_area,Constraint areas,"Vùng hạn chế, bảo vệ"
layers.forest_cover,Forest cover,Hiện trạng rừng
layers.landuse_target,Land-use targets,Chỉ tiêu sử dụng đất
layers.statement,Stated figures,Số liệu theo hồ sơ
layers.finding,Findings,Phát hiện
layers.site,Clean sites,Khu đất sạch
column.markers.kind,Kind,Loại mốc
column.markers.status,Measured,Thực tế
column.markers.basis,Lines,Loại tuyến cắm mốc
column.marker_points.kind,Kind,Loại mốc
column.stakeout.kind,Kind,Loại mốc
column.stakeout.number,Number,Số hiệu mốc
column.marker.kind,Kind,Loại mốc
column.marker.number,Number,Số hiệu mốc
column.edits.what,Edit,Chỉnh sửa
column.triage.state,State,Tình trạng xử lý
column.triage.note,Note,Ghi chú xử lý
column.triage.by,By,Người xử lý
column.triage.on,On,Ngày xử lý
column.waivers.by,By,Người chấp nhận
column.waivers.on,On,Ngày chấp nhận
column.finding.id,Id,Mã phát hiện
column.plan_pair.plan,Plan,Quy hoạch
column.plan_pair.other_plan,Other plan,Quy hoạch đối chiếu
column.plan_pair.findings,Findings,Số phát hiện
column.finding.kind,Kind,Dạng
column.finding.parts,Pieces,Số mảnh
column.finding.area_m2,Area (m²),Diện tích (m²)
column.severity,Severity,Mức độ
column.typology,Typology,Nhóm mâu thuẫn
column.size,Size,Quy mô
column.subjects,Subjects,Đối tượng
column.owner,Office,Cơ quan xử lý
column.area_ellipsoid_m2,Area on the ellipsoid (m²),Diện tích trên elipxoit (m²)
column.thickness_m,Thickness (m),Bề rộng lớn nhất (m)
column.message,Message,Nội dung
column.message_2,"Message, continued",Nội dung (tiếp)
column.advice,What to do,Cách xử lý
column.tainted,Touches a broken boundary,Liên quan ranh giới không hợp lệ
column.waived,Waived,Đã chấp nhận
column.waiver,Waiver,Chấp nhận
column.details,Details,Chi tiết
column.block,Scheme block,Ô chức năng
column.function,Function,Chức năng
column.landuse_target.unit_code,Commune code (empty: all),"Mã xã, phường (trống: toàn bộ)"
column.landuse_target.area_m2,Target (m²),Chỉ tiêu (m²)
column.document,Document,Văn bản
column.place,Place,Vị trí
column.text,Text,Nội dung
column.measure,Measure,Phép đo
column.subject,Subject,Đối tượng
column.filter,Rows,Điều kiện lọc
column.value,Value,Giá trị
column.statement.unit,Unit,Đơn vị tính
column.precision,Last digit,Độ chính xác
column.plan,Land-use plan,Quy hoạch sử dụng đất
column.landuse_block,Land-use block,Khoanh đất quy hoạch
column.code,Land-use code,Mã loại đất
column.cell,Severity in the crosswalk,Mức trong bảng đối chiếu
column.unit_code,Commune code,"Mã xã, phường"
column.old_unit_code,Former commune code,"Mã xã, phường cũ"
column.sheet_no,Sheet,Tờ bản đồ số
column.parcel_no,Parcel number,Thửa đất số
column.share_of_parcel_pct,Share of the parcel (%),Tỷ lệ trong thửa (%)
column.count,Count,Số lượng
column.pieces,Pieces,Số mảnh
column.errors,Errors,Lỗi
column.warnings,Warnings,Cảnh báo
column.verdict,Verdict,Kết luận
column.reasons,Criteria not met,Tiêu chí chưa đạt
column.notes,Notes,Ghi chú
column.next_step,Next step,Việc cần làm
column.declared_m2,Declared (m²),Diện tích theo hồ sơ (m²)
column.measured_m2,Measured (m²),Diện tích đo trên bản đồ (m²)
column.clean_m2,Clean (m²),Đất sạch (m²)
column.conditional_m2,Conditional (m²),Sạch có điều kiện (m²)
column.not_clean_m2,Not clean (m²),Chưa sạch (m²)
column.unknown_m2,Unknown (m²),Chưa đủ thông tin (m²)
column.no_parcel_m2,Without a parcel (m²),Chưa có thửa (m²)
column.rice_m2,Rice land (m²),Đất lúa (m²)
column.forest_m2,Forest land (m²),Đất rừng (m²)
column.household_parcels,Parcels of households,Số thửa của hộ gia đình
column.gross_m2,Gross (m²),Tổng diện tích (m²)
column.leasable_m2,Leasable (m²),Đất có thể cho thuê (m²)
column.leased_m2,Leased (m²),Đã cho thuê (m²)
column.leased_basis,Leased by,Căn cứ số đã cho thuê
column.operating_m2,Operating (m²),Đang hoạt động (m²)
column.operating_basis,Operating by,Căn cứ số đang hoạt động
column.legal_ratio,Leased / leasable (%),Đã cho thuê / có thể cho thuê (%)
column.operating_gross_ratio,Operating / gross (%),Đang hoạt động / tổng diện tích (%)
column.leased_gross_ratio,Leased / gross (%),Đã cho thuê / tổng diện tích (%)
column.operating_leasable_ratio,Operating / leasable (%),Đang hoạt động / có thể cho thuê (%)
column.occupancy.declared_ratio,Declared (%),Theo hồ sơ (%)
column.implied_denominator_m2,Area that makes the declared ratio true (m²),Diện tích để số theo hồ sơ là đúng (m²)
column.criterion,Criterion,Tiêu chí
column.input,Input,Giá trị
column.input_source,Input from,Nguồn giá trị
column.state,State,Trạng thái mốc
column.drift_m,Drift (m),Độ lệch (m)
column.change,Change,Thay đổi
column.name,Name,Tên
column.parent,Part of,Thuộc
column.declared_area_m2,Declared area (m²),Diện tích theo hồ sơ (m²)
column.declared_precision_m2,Precision of the declared area (m²),Độ chính xác diện tích theo hồ sơ (m²)
column.map_scale,Map scale,Mẫu tỷ lệ bản đồ
column.scale,Scale,Mẫu tỷ lệ
column.population,Population,Dân số
column.urban_class,Urban class,Loại đô thị
column.zone.code,Code,Mã đơn vị
column.valid_from,Valid from,Hiệu lực từ
column.valid_to,Valid to,Hiệu lực đến hết
column.decision_no,Decision number,Số quyết định
column.decision_date,Decision date,Ngày quyết định
column.leasable_area_m2,Leasable area (m²),Diện tích có thể cho thuê (m²)
column.declared_leased_m2,"Leased, declared (m²)",Đã cho thuê theo hồ sơ (m²)
column.declared_operating_m2,"Operating, declared (m²)",Đang hoạt động theo hồ sơ (m²)
column.declared_occupancy,"Occupancy, declared (%)",Tỷ lệ lấp đầy theo hồ sơ (%)
column.minority,Minority area,Vùng dân tộc thiểu số
column.mountain,Mountain area,Miền núi
column.authority,Approved by,Cấp phê duyệt
column.office,Office,Cơ quan quản lý
column.published_on,Published on,Ngày công khai
column.reviewed_on,Reviewed on,Ngày rà soát
column.adjusts,Adjusts,Điều chỉnh đồ án
column.adjustment_no,Adjustment number,Lần điều chỉnh
column.adjustment_kind,Adjustment,Loại điều chỉnh
column.marker_status,"Marked, declared",Cắm mốc theo báo cáo
column.planning_kind,Kind of place,Loại quy hoạch
column.declared_positions,"Positions, declared",Số vị trí theo hồ sơ
column.function_source,Function in the source,Chức năng ghi trong nguồn
column.flags,Flags,Dấu hiệu
column.use,Use,"Công trình, mục đích cụ thể"
column.period_from,Period from,Kỳ từ
column.period_to,Period to,Kỳ đến
column.surveyed_on,Surveyed on,Ngày đo
column.registered_area_m2,Registered area (m²),Diện tích theo giấy tờ (m²)
column.recovery,Recovery,Thu hồi đất
column.clearance,Clearance,Giải phóng mặt bằng
column.dispute,Dispute,Tranh chấp
column.allotted_to,Allotted to,"Đã giao, cho thuê"
column.observed_use,Observed use,Hiện trạng sử dụng
column.idle_since,Idle since,Không sử dụng từ
column.cleared_on,Cleared on,Ngày xong giải phóng mặt bằng
column.design_n,Design X (northing),X thiết kế (bắc)
column.design_e,Design Y (easting),Y thiết kế (đông)
column.h,Height (m),Độ cao (m)
column.investor,Investor,Nhà đầu tư
column.licensed_on,Licensed on,Ngày cấp phép
column.handed_over_on,Handed over on,Ngày bàn giao đất
column.deadline,Deadline,Tiến độ đến
column.extended_to,Extended to,Gia hạn đến
column.suspended_from,Suspended from,Tạm dừng từ
column.suspended_to,Suspended to,Tạm dừng đến
column.target_function,Function aimed at,"Mục tiêu, chức năng"
column.capital_registered,Capital registered,Vốn đăng ký
column.capital_disbursed,Capital disbursed,Vốn thực hiện
column.workers,Workers,Số lao động
column.width_m,Width (m),Bề rộng (m)
column.repair_moved_m2,Moved by repair (m²),Diện tích thay đổi khi sửa (m²)
column.project.zone,Zone,Khu vực
column.project.deadline,Deadline,Tiến độ hoàn thành
column.site,Site,Khu đất
column.usable,Usable,Dùng được
column.frontage_m,Frontage (m),Mặt tiền (m)
column.functions,Functions,Chức năng
column.landuse,Land use,Loại đất
column.corners,Corners,Điểm góc
column.road_m,To the road (m),Đến đường (m)
column.x,X (easting),X
column.y,Y (northing),Y
column.fields,Fields,Các trường
column.field,Field,Trường
column.filled,Filled,Có giá trị
column.examples,Examples,Ví dụ
column.at,At,Thời điểm
column.edit,Edit,Chỉnh sửa
column.triage,Triage,Tình trạng xử lý
column.triage_note,Triage note,Ghi chú xử lý
column.triage_by,Triage by,Người xử lý
column.triage_on,Triage on,Ngày xử lý
geometry_kind.Point,points,điểm
geometry_kind.Line,lines,đường
geometry_kind.Polygon,areas,vùng
unit_kind.province,province,tỉnh
unit_kind.city,city,thành phố
unit_kind.district,district,huyện
unit_kind.ward,ward,phường
unit_kind.town,town,thị trấn
unit_kind.commune,commune,xã
step.reading,reading,đang đọc
step.checking,checking,đang kiểm tra
step.measuring,measuring,đang đo
step.judging,judging,đang đánh giá
step.comparing,comparing,đang so sánh
step.loading,loading,đang nạp
step.examining,examining,đang xem xét
step.writing,writing,đang ghi
step.repairing,repairing,đang sửa
column.in_force,In force,Còn hiệu lực
column.publish_days,Days to publication,Số ngày đến khi công khai
column.review_due_on,Review due on,Hạn rà soát
column.adjustments,Local adjustments,Số lần điều chỉnh cục bộ
column.positions,Positions,Số vị trí
column.adjusted_ratio,Adjusted,Tỷ lệ điều chỉnh
column.marker_declared,"Marked, declared",Cắm mốc theo báo cáo
column.schemes.marker_status,"Marked, measured",Cắm mốc theo kết quả đo
column.conflict_m2,Conflicting (m²),Mâu thuẫn (m²)
column.outdated_by,Overtaken by,Đã có quy hoạch cấp trên mới hơn
column.urban,Urban,Đô thị
column.rural,Rural,Nông thôn
column.functional,Functional areas,Khu chức năng
column.above,Coarser ones beside them,Quy hoạch cấp trên
column.draft,Drafts,Dự thảo
column.adjusted_schemes,Schemes adjusted,Đồ án có điều chỉnh cục bộ
column.published,Published,Đã công khai
column.unpublished,Not published,Chưa công khai
column.review_overdue,Review overdue,Quá hạn rà soát
column.marked,"Marked, measured",Đã cắm theo kết quả đo
column.decisions,Decisions,Số quyết định
column.adjustments.decisions,How many decisions,Số lượng quyết định
column.scope_ratio,Of the scope,Tỷ lệ so với phạm vi
column.repeated_positions,Positions adjusted again,Số vị trí điều chỉnh lại
column.repeated_m2,Adjusted again (m²),Điều chỉnh nhiều lần (m²)
column.confirmed_m2,Redrawn unchanged (m²),"Vẽ lại, không đổi chức năng (m²)"
column.sliver_m2,Slivers (m²),Dải hẹp (m²)
column.outside_m2,Outside the scope (m²),Ngoài phạm vi đồ án (m²)
column.green_lost_m2,Public green lost (m²),Cây xanh công cộng giảm (m²)
column.green_gained_m2,Public green gained (m²),Cây xanh công cộng tăng (m²)
column.public_lost_m2,Service land lost (m²),Đất công cộng giảm (m²)
column.public_gained_m2,Service land gained (m²),Đất công cộng tăng (m²)
column.dwelling_gained_m2,Dwelling land gained (m²),Đất ở tăng (m²)
column.last_date,Last decision,Quyết định gần nhất
column.adjustment,Adjustment,Điều chỉnh
column.position,Position,Vị trí số
column.from_use,Used for before,Mục đích trước
column.to_use,Used for after,Mục đích sau
column.adjustments.zone,Commune,"Xã, phường"
column.share_ratio,Share,Cơ cấu
column.m2_per_person,m² a person,m²/người
column.balance.difference_m2,Declared less measured (m²),Chênh lệch hồ sơ và bản đồ (m²)
column.density_km2,Persons a km²,Mật độ dân số (người/km²)
column.norm,Norm,Chỉ tiêu
column.balance.unit,Unit,Đơn vị tính
column.value_max,Value at most,Giá trị tối đa
column.min,At least,Tối thiểu
column.max,At most,Tối đa
column.full,For full marks,Điểm tối đa từ
column.meets,Meets it,Đạt
column.gap,Lacking,Còn thiếu
column.certainty,Certainty,Độ tin cậy
column.realised_m2,Realised (m²),Đã thực hiện (m²)
column.ready_m2,Ready (m²),Đất trống sẵn sàng (m²)
column.pending_m2,Pending (m²),Chưa thực hiện (m²)
column.realised_ratio,Realised,Tỷ lệ thực hiện
column.dwelling_m2,Dwelling land of today (m²),Đất ở hiện trạng (m²)
column.current_m2,Today (m²),Hiện trạng (m²)
column.decreased_m2,Decrease (m²),Giảm (m²)
column.increased_m2,Increase (m²),Tăng (m²)
column.net_m2,Net (m²),Biến động (m²)
column.target_m2,Target (m²),Chỉ tiêu (m²)
column.planned_difference_m2,Planned less target (m²),Quy hoạch trừ chỉ tiêu (m²)
column.achieved_ratio,Achieved,Tỷ lệ đạt
column.change_ratio,Change achieved,Tỷ lệ chuyển đổi đạt
column.need_m2,Needed (m²),Nhu cầu (m²)
column.existing_m2,Used so already (m²),Hiện trạng phù hợp (m²)
column.from_rice_m2,From rice land (m²),Từ đất lúa (m²)
column.from_protective_m2,From protective forest (m²),Từ rừng phòng hộ (m²)
column.from_special_use_m2,From special-use forest (m²),Từ rừng đặc dụng (m²)
column.from_production_forest_m2,From production forest (m²),Từ rừng sản xuất (m²)
column.from_natural_forest_m2,From natural forest (m²),Từ rừng tự nhiên (m²)
column.in_plan_m2,In the land-use plan (m²),Có trong quy hoạch (m²)
column.in_five_year_m2,In the five-year plan (m²),Có trong kế hoạch 5 năm (m²)
column.in_annual_m2,In the annual plan (m²),Có trong kế hoạch năm (m²)
column.shortfall_m2,Not in the plan (m²),Thiếu so với quy hoạch (m²)
column.committed_m2,Committed (m²),Đã cam kết (m²)
column.demand_m2,Demand of calls (m²),Nhu cầu kêu gọi (m²)
column.room_m2,Room (m²),Dư địa (m²)
column.left_m2,Left (m²),Còn lại (m²)
column.ground_m2,Ground (m²),Tổng diện tích (m²)
column.cleared_m2,Cleared (m²),Đã giải phóng (m²)
column.partial_m2,Cleared in part (m²),Giải phóng một phần (m²)
column.none_m2,Not cleared (m²),Chưa giải phóng (m²)
column.cleared_ratio,Cleared,Tỷ lệ giải phóng mặt bằng
column.known_ratio,Known,Tỷ lệ có thông tin
column.parcels_left,Parcels left,Số thửa còn lại
column.households_left,Households left,Số hộ còn lại
column.state_m2,Of the State (m²),Nhà nước quản lý (m²)
column.recovered_m2,Recovered (m²),Đã thu hồi (m²)
column.household_m2,Of households (m²),Hộ gia đình (m²)
column.organisation_m2,Of organisations (m²),Tổ chức (m²)
column.community_m2,Of communities (m²),Cộng đồng (m²)
column.tenure_unknown_m2,Holder unknown (m²),Chưa rõ đối tượng (m²)
column.listed_m2,Recovery listed (m²),Trong danh mục thu hồi (m²)
column.notified_m2,Recovery notified (m²),Đã thông báo thu hồi (m²)
column.decided_m2,Recovery decided (m²),Đã quyết định thu hồi (m²)
column.cleared_since_m2,Cleared since (m²),Giải phóng từ mốc thời gian (m²)
column.clearance.by,Of what,Theo
column.clearance.since,Cleared since,Mốc thời gian
column.held_m2,Held (m²),Đang quản lý sử dụng (m²)
column.held_basis,Held by,Căn cứ xác định đất
column.used_m2,In use (m²),Đã đưa vào sử dụng (m²)
column.idle_m2,Idle (m²),Chưa sử dụng (m²)
column.suspended_days,Days suspended,Số ngày tạm ngừng
column.months_late,Months late,Số tháng chậm
column.projects.stage,Stage,Giai đoạn
column.recoverable_m2,May be recovered (m²),Có thể thu hồi (m²)
column.group,Group,Nhóm
column.projects,Projects,Số dự án
column.declared_missing,Without a declared area,Chưa có diện tích đăng ký
column.late,Late,Số dự án chậm
column.zone_m2,Area of the zone (m²),Diện tích khu (m²)
column.registered_ratio,Registered,Tỷ lệ đăng ký
column.holder,Holder,Đối tượng quản lý
column.land_m2,Forestry land (m²),Đất lâm nghiệp (m²)
column.natural_m2,Natural forest (m²),Rừng tự nhiên (m²)
column.planted_m2,Planted forest (m²),Rừng trồng (m²)
column.regenerating_m2,Regenerating (m²),Có cây tái sinh (m²)
column.bare_m2,Bare (m²),Không có rừng (m²)
column.bare_ratio,Bare,Tỷ lệ không có rừng
column.calls_m2,Under calls (m²),Trong dự án kêu gọi (m²)
column.projects_m2,Under licensed projects (m²),Trong dự án đã cấp phép (m²)
column.statement,Statement,Số liệu
column.stated,Stated,Theo hồ sơ
column.computed,Computed,Tính trên bản đồ
column.difference,Difference,Chênh lệch
column.tolerance,Tolerance,Sai số cho phép
column.statements.unit,Unit,Đơn vị tính
column.contradicts,Contradicts,Mâu thuẫn với
column.missing,Why not,Lý do chưa tính được
column.noise_m2,Noise (m²),Sai số (m²)
column.classes_m2,Under blocks (m²),Có ô đất (m²)
column.transferred_m2,Transferred (m²),Chuyển mục đích (m²)
column.holds,Hold,Đúng
column.differs,Differ,Khác
column.not_computable,Not computable,Chưa tính được
column.contradicting,Contradicting,Mâu thuẫn nhau
book.schemes,Register of schemes,Danh mục đồ án quy hoạch
book.adjustments,Local adjustments,Điều chỉnh cục bộ quy hoạch
book.balance,Land balance,Cơ cấu sử dụng đất
book.progress,What of the schemes is built,Kết quả thực hiện quy hoạch
book.transfer,Land-use change,Chu chuyển đất đai
book.targets,Figures of the land-use plan,Chỉ tiêu sử dụng đất
book.demand,Land that projects need,Nhu cầu sử dụng đất
book.clearance,Site clearance,Tiến độ giải phóng mặt bằng
book.projects,Progress of projects,Tiến độ dự án
book.forest,Forestry land and forest,"Đất lâm nghiệp, rừng"
book.statements,Figures of documents,Số liệu theo hồ sơ và số đo trên bản đồ
book_array.rows,List,Danh sách
book_array.zones,By zone,Theo khu vực
book_array.positions,Positions,Vị trí điều chỉnh
book_array.without_blocks,Without blocks,Điều chỉnh không có ô đất
book_array.balance,Balance,Cân đối
balance_of.unit,commune,"xã, phường"
balance_of.adjustment,local adjustment,điều chỉnh cục bộ
book_array.subject,Subject,Đối tượng
book_array.norms,Norms,Chỉ tiêu quy chuẩn
book_array.codes,By code,Theo loại đất
book_array.overlays,Zones over other uses,Khu chồng lên loại đất khác
book_array.room,Room of the plan,Dư địa chỉ tiêu
book_array.groups,Groups,Tổng hợp
book_array.summary,Summary,Tổng hợp
book_note.no_parcels,There are no parcels; what hangs on them is left empty.,Chưa có thửa đất; các cột phụ thuộc thửa đất để trống.
book_note.no_current_use,Nothing says how land is used today.,Chưa có hiện trạng sử dụng đất.
book_note.no_population,"The population is not stated, nor given.",Chưa có số liệu dân số.
book_note.no_urban_class,"The urban class is not stated, nor given.",Chưa có loại đô thị.
book_note.no_forest_cover,There is no survey of forest cover.,Chưa có hiện trạng rừng.
book_note.stale_cover,The survey of forest cover is old.,Hiện trạng rừng đã cũ.
book_note.no_targets,There are no figures of land-use plans.,Chưa có chỉ tiêu sử dụng đất.
book_note.no_five_year_plan,There is no five-year plan in force.,Chưa có kế hoạch sử dụng đất 5 năm còn hiệu lực.
book_note.no_annual_plan,There is no annual plan in force.,Chưa có kế hoạch sử dụng đất hằng năm còn hiệu lực.
book_note.no_publication_dates,No scheme says when it was published.,Chưa đồ án nào ghi ngày công khai.
book_note.no_width,Planned roads without a width are left out.,Bỏ qua đường quy hoạch chưa có bề rộng.
book_note.outside_zone,The subject has no ground in the zone.,Đối tượng không có đất trong khu vực được hỏi.
ground.composite,composite,hỗn hợp nhiều loại
ground.no_current,no current use,chưa rõ hiện trạng
ground.no_unit,outside all communes,"ngoài các xã, phường"
clearance_subject.project,project,dự án
clearance_subject.zone,zone,khu vực
clearance_subject.scheme,scheme,đồ án
clearance_subject.road,planned road,đường quy hoạch
meets.yes,yes,đạt
meets.no,no,không đạt
meets.unknown,unknown,chưa đủ thông tin
project_stage.call,call,đang kêu gọi
project_stage.revoked,revoked,đã thu hồi
project_stage.operating,operating,đang hoạt động
project_stage.completed,completed,hoàn thành
project_stage.extension_expired,past its extension,hết thời gian gia hạn
project_stage.late,late,chậm tiến độ quá 24 tháng
project_stage.idle,idle,không đưa đất vào sử dụng
project_stage.behind,behind schedule,chậm tiến độ
project_stage.not_handed_over,never given its land,chưa được giao đất
project_stage.on_time,on time,đúng tiến độ
project_stage.unknown,unknown,chưa rõ
statement_verdict.holds,holds,đúng
statement_verdict.differs,differs,khác
statement_verdict.not_computable,not computable,chưa tính được
statement_missing.no_row,no row,không có dòng
statement_missing.null_value,no value,không có giá trị
statement_missing.several_rows,several rows,nhiều dòng
norm_unit.m2,m² a person,m²/người
norm_unit.persons/km2,persons a km²,người/km²
norm_unit.km/km2,km a km²,km/km²
norm_unit.count,number,số lượng
norm_certainty.read,read in the law,đọc văn bản gốc
norm_certainty.secondary,from a source that quotes the law,theo nguồn trích dẫn
norm_certainty.memory,"from memory, to be confirmed","theo trí nhớ, cần xác nhận"

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
office,label_vi,label_en,valid_from,valid_to,source,certainty
planning,Sở Xây dựng,planning office (Department of Construction),,,known,memory
land,Sở Tài nguyên và Môi trường,land office (Department of Natural Resources and Environment),,2025-02-28,"day from memory, the office confirms",memory
land,Sở Nông nghiệp và Môi trường,land office (Department of Agriculture and Environment),2025-03-01,,"day from memory, the office confirms",memory
investment,Sở Kế hoạch và Đầu tư,investment office (Department of Planning and Investment),,2025-02-28,"day from memory, the office confirms",memory
investment,Sở Tài chính,investment office (Department of Finance),2025-03-01,,"day from memory, the office confirms",memory
forestry,Sở Nông nghiệp và Phát triển nông thôn,forestry office (Department of Agriculture and Rural Development),,2025-02-28,"day from memory, the office confirms",memory
forestry,Sở Nông nghiệp và Môi trường,forestry office (Department of Agriculture and Environment),2025-03-01,,"day from memory, the office confirms",memory
zone_board,Ban quản lý khu kinh tế,zone board (Management Board of the Economic Zone),,,known,memory
district,"UBND huyện, thành phố","district (People's Committee of the district, city)",,2025-06-30,"districts ended on 2025-07-01, QĐ 19/2025/QĐ-TTg, domain notes B6",memory
commune,UBND cấp xã,commune (People's Committee of the commune),,,known,memory
survey,Đơn vị đo đạc,survey unit,,,ours,assumption

"""####
  static let publishReportYML = ####"""
# What a public report shows: of each layer the fields beside geometry and id, all of them among those of
# publishable.yml, whose withheld features it keeps back too.
layers:
  zone: [name, kind, code]
  scheme: [name, planning_kind, level, scale, authority, decision_no, decision_date, published_on]
  scheme_block: [scheme, function, use]
  landuse_plan: [name, level, kind, period_from, period_to, decision_no, decision_date, published_on]
  landuse_block: [plan, code]
  parcel: [unit_code, sheet_no, parcel_no, code]
  marker: [scheme, number, kind, state, design_n, design_e]
  project: [name, kind, declared_area_m2, target_function]
  road: [name, kind, width_m]
  constraint_area: [name, kind]
  forest_cover: [name, kind]
  site: [area_m2, width_m, frontage_m, functions, landuse, corners, decisions]

"""####
  static let publishableYML = ####"""
# What may be published at all, to anybody: of each layer the fields beside geometry and id. Nothing else goes out, in
# whatever way; a field that the model gets later stays in the office until it is named here.
layers:
  zone: [name, kind, parent, code, valid_from, valid_to]
  scheme: [name, planning_kind, level, scale, status, authority, decision_no, decision_date, published_on, valid_from, valid_to, parent, adjusts, adjustment_no, adjustment_kind]
  scheme_block: [scheme, function, function_source, use]
  landuse_plan: [name, level, scale, kind, status, period_from, period_to, decision_no, decision_date, published_on, valid_from, valid_to]
  landuse_block: [plan, code]
  parcel: [unit_code, old_unit_code, sheet_no, parcel_no, map_scale, code, registered_area_m2]
  road: [name, kind, width_m, scheme]
  constraint_area: [name, kind, severity]
  forest_cover: [name, kind, surveyed_on]
  marker: [scheme, number, kind, state, design_n, design_e]
  project: [name, kind, declared_area_m2, target_function]
  site: [area_m2, width_m, frontage_m, functions, landuse, corners, decisions]
# Features that never go out, whatever their fields: those with one of these words.
withheld: {function: [defence], kind: [defence], code: [CQP, CAN]}

"""####
  static let unitKindsCSV = ####"""
kind,label_vi,label_en,valid_from,valid_to,source,certainty
province,"tỉnh, thành phố trực thuộc trung ương",province,,,known,memory
district,"huyện, thị xã, thành phố thuộc tỉnh",district,,2025-06-30,"districts ended on 2025-07-01, QĐ 19/2025/QĐ-TTg, domain notes B6",memory
commune,"xã, phường, thị trấn","commune, ward, town",,2025-06-30,"day from memory, the office confirms",memory
commune,"xã, phường, đặc khu","commune, ward, special zone",2025-07-01,,"day from memory, the office confirms",memory
village,"thôn, làng, tổ dân phố",village,,,known,memory

"""####
}
