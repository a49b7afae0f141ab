// swift-format-ignore-file
// Written by Scripts/embed from Sources/LandAnswers/Data; edit the files there.

/// The data files of this module, as text.
enum EmbeddedData {
  static let explanationsYML = ####"""
# What a code of a document or of a refusal means, why it matters and what to do, for `explain`. Rules have theirs beside their
# messages (rule-texts.yml). A code that several lists have stands once.

# Criteria of clean land

C1:
  means: {en: "Criterion of clean land: held by the State or recovered.", vi: "Tiêu chí đất sạch: đất Nhà nước quản lý hoặc đã thu hồi."}
  why: {en: "The State can allot or lease only land that it holds or has recovered.", vi: "Nhà nước chỉ giao, cho thuê được đất mà mình quản lý hoặc đã thu hồi."}
  advice: {en: "Recover the land, or enter who holds it where that is not known.", vi: "Thu hồi đất, hoặc bổ sung đối tượng quản lý, sử dụng nếu chưa rõ."}
C2:
  means: {en: "Criterion of clean land: compensated and cleared.", vi: "Tiêu chí đất sạch: đã bồi thường, giải phóng mặt bằng."}
  why: {en: "Until people are compensated the land cannot be handed over.", vi: "Chưa bồi thường xong thì chưa bàn giao được đất."}
  advice: {en: "Finish compensation and clearance, or enter how far they are.", vi: "Hoàn thành bồi thường, giải phóng mặt bằng, hoặc bổ sung tình trạng thực hiện."}
C3:
  means: {en: "Criterion of clean land: undisputed.", vi: "Tiêu chí đất sạch: không có tranh chấp, chồng lấn."}
  why: {en: "Whoever gets disputed land gets the dispute.", vi: "Giao đất đang tranh chấp là giao cả tranh chấp."}
  advice: {en: "Settle the dispute; where two parcels overlap, survey the common boundary.", vi: "Giải quyết tranh chấp; nếu hai thửa chồng lấn thì đo đạc lại ranh giới chung."}
C4:
  means: {en: "Criterion of clean land: fits the land-use plan.", vi: "Tiêu chí đất sạch: phù hợp quy hoạch, kế hoạch sử dụng đất."}
  why: {en: "Land is allotted by the land-use plan and its annual plan alone.", vi: "Chỉ giao, cho thuê đất theo quy hoạch và kế hoạch sử dụng đất hằng năm."}
  advice: {en: "Adjust the plan, get the resolution on rice or forest land, or enter the land into the annual plan, as the next step says.", vi: "Điều chỉnh quy hoạch, xin nghị quyết chuyển mục đích đất lúa, đất rừng, hoặc đưa vào kế hoạch hằng năm, theo việc cần làm được nêu."}
C5:
  means: {en: "Criterion of clean land: fits the urban plan.", vi: "Tiêu chí đất sạch: phù hợp quy hoạch xây dựng, đô thị."}
  why: {en: "What the urban plan does not provide for cannot be built.", vi: "Quy hoạch xây dựng, đô thị không cho phép thì không được xây dựng."}
  advice: {en: "Draw a detailed plan, or adjust the plan.", vi: "Lập quy hoạch chi tiết, hoặc điều chỉnh quy hoạch."}
C6:
  means: {en: "Criterion of clean land: outside constraint areas.", vi: "Tiêu chí đất sạch: ngoài vùng hạn chế, bảo vệ."}
  why: {en: "Forest, corridors, heritage and defence limit what may be done there.", vi: "Rừng, hành lang an toàn, di tích, quốc phòng hạn chế việc sử dụng đất."}
  advice: {en: "Leave the area out, or settle what it asks for.", vi: "Loại phần đất đó ra, hoặc xử lý theo yêu cầu của vùng hạn chế."}
C7:
  means: {en: "Criterion of clean land: linked to a road.", vi: "Tiêu chí đất sạch: có kết nối giao thông."}
  why: {en: "Land that no road reaches can hardly be used.", vi: "Đất không có đường vào thì khó sử dụng."}
  advice: {en: "Open a road, or load the layer of roads where it is missing.", vi: "Mở đường kết nối, hoặc nạp lớp đường nếu còn thiếu."}
C8:
  means: {en: "Criterion of clean land: not allotted or licensed.", vi: "Tiêu chí đất sạch: chưa giao, cho thuê, cấp phép."}
  why: {en: "Land that somebody has already been promised cannot be offered to another.", vi: "Đất đã giao, đã hứa cho người này thì không thể giao cho người khác."}
  advice: {en: "Leave it out, or have the decision or licence revoked first.", vi: "Loại ra, hoặc thu hồi quyết định, giấy phép trước."}
C9:
  means: {en: "Criterion of clean land: large and wide enough.", vi: "Tiêu chí đất sạch: đủ diện tích và bề rộng."}
  why: {en: "A site that is too small or too narrow is of no use for building.", vi: "Khu đất quá nhỏ hoặc quá hẹp thì không xây dựng được."}
  advice: {en: "Join it with its neighbours, or change min_area_m2 and min_width_m of the criteria.", vi: "Gộp với khu đất liền kề, hoặc đổi min_area_m2 và min_width_m trong bộ tiêu chí."}
C10:
  means: {en: "Criterion of clean land: area proven.", vi: "Tiêu chí đất sạch: diện tích đã xác minh."}
  why: {en: "Land is paid for by the registered area.", vi: "Tiền đất tính theo diện tích trên giấy tờ."}
  advice: {en: "Survey the parcel again, or correct or enter the registered area.", vi: "Đo đạc lại thửa đất, hoặc đính chính, bổ sung diện tích trên giấy tờ."}

# Refusals

ambiguous_identifier:
  means: {en: "Several zones or parcels have the name or number that was given.", vi: "Nhiều khu vực hoặc thửa đất có cùng tên hoặc số đã nêu."}
  why: {en: "An answer about the wrong one would look like the right one.", vi: "Trả lời nhầm đối tượng thì trông vẫn như đúng."}
  advice: {en: "Name one by its id; the message lists them.", vi: "Nêu một đối tượng bằng mã; thông báo liệt kê các mã."}
ambiguous_number:
  means: {en: "A number cannot be read without doubt, as 1.587.", vi: "Số không thể đọc một cách chắc chắn, ví dụ 1.587."}
  why: {en: "It is one thousand five hundred in one country and one and a half in another.", vi: "Ở nước này là một nghìn năm trăm, ở nước khác là một phẩy rưỡi."}
  advice: {en: "Say how numbers are written with --read-locale vi or --read-locale en.", vi: "Nêu cách viết số bằng --read-locale vi hoặc --read-locale en."}
bad_geometry:
  means: {en: "A geometry cannot be decoded, or is of a kind that the command has no use for.", vi: "Hình học không giải mã được, hoặc thuộc loại mà lệnh không dùng."}
  why: {en: "Points and lines have no area, and half a geometry has no certain one.", vi: "Điểm và đường không có diện tích, hình học dở dang thì không có diện tích chắc chắn."}
  advice: {en: "Give a layer of polygons, or correct the feature that is named.", vi: "Dùng lớp đa giác, hoặc sửa đối tượng được nêu."}
bad_reference_system:
  means: {en: "The reference system is unknown, withdrawn, or cannot be measured in.", vi: "Hệ tọa độ không rõ, đã bị bãi bỏ, hoặc không dùng để tính diện tích."}
  why: {en: "Square metres need a projected system in metres that shows areas right to 1% at the place.", vi: "Đo mét vuông cần hệ tọa độ phẳng tính bằng mét, sai số diện tích tại chỗ không quá 1%."}
  advice: {en: "Name a projected system in metres with --work-crs, or correct the file.", vi: "Nêu hệ tọa độ phẳng tính bằng mét bằng --work-crs, hoặc sửa tệp."}
cannot_write:
  means: {en: "The output cannot be written.", vi: "Không ghi được tệp kết quả."}
  why: {en: "Nothing was changed; the old file is untouched.", vi: "Chưa có gì thay đổi; tệp cũ còn nguyên."}
  advice: {en: "Check the folder, its permissions and the space on its disk.", vi: "Kiểm tra thư mục, quyền ghi và dung lượng đĩa."}
changed_meanwhile:
  means: {en: "The file is not the one any more that the command began with.", vi: "Tệp không còn là tệp mà lệnh đã đọc lúc đầu."}
  why: {en: "What was computed speaks of the old one, and writing would lose what the other program has written.", vi: "Kết quả tính theo tệp cũ, và nếu ghi thì mất những gì chương trình khác vừa ghi."}
  advice: {en: "Run the command again.", vi: "Chạy lại lệnh."}
contradicting_reference_system:
  means: {en: "Two statements about the reference system contradict each other.", vi: "Hai thông tin về hệ tọa độ mâu thuẫn nhau."}
  why: {en: "One of them is wrong, and so would be every place.", vi: "Một trong hai là sai, và mọi vị trí cũng sẽ sai."}
  advice: {en: "Leave --crs out, or add --override-crs to hold against the file; two inputs need one --work-crs.", vi: "Bỏ --crs, hoặc thêm --override-crs để dùng thay cho thông tin trong tệp; hai tệp vào cần chung một --work-crs."}
damaged_workspace:
  means: {en: "A table of the workspace is missing, has lost a column, or holds a value that belongs to none.", vi: "Không gian làm việc thiếu bảng, bảng thiếu cột, hoặc chứa giá trị không hợp lệ."}
  why: {en: "Another program has changed what only landfund writes; answers would rest on something else.", vi: "Chương trình khác đã sửa phần chỉ landfund được ghi; kết quả sẽ dựa trên dữ liệu khác."}
  advice: {en: "Load the workspace anew from its manifest into another file, or take a copy of it back.", vi: "Nạp lại không gian làm việc từ tệp manifest vào tệp khác, hoặc lấy lại bản sao lưu."}
date_order:
  means: {en: "Of two days of a feature the later one should come first: a project was handed its land before it was licensed, or a parcel was fined before it fell idle.", vi: "Hai ngày của một đối tượng ngược thứ tự: dự án được bàn giao đất trước khi được cấp phép, hoặc thửa đất bị xử phạt trước ngày không đưa đất vào sử dụng."}
  why: {en: "Months that are counted from such a day may be wrong.", vi: "Số tháng tính từ ngày đó có thể sai."}
  advice: {en: "Look the two days up in the decisions and correct the wrong one.", vi: "Tra lại hai ngày trong quyết định và sửa ngày sai."}
database_locked:
  means: {en: "Another session of the database holds a lock on a table for more than five seconds.", vi: "Phiên làm việc khác của cơ sở dữ liệu giữ khóa trên một bảng quá năm giây."}
  why: {en: "A command that waits for ever holds up others behind it; what was there stays as it is.", vi: "Lệnh chờ mãi sẽ chặn các lệnh phía sau; dữ liệu cũ vẫn giữ nguyên."}
  advice: {en: "Try again when the other session has ended; pg_stat_activity says which it is.", vi: "Thử lại khi phiên kia kết thúc; pg_stat_activity cho biết đó là phiên nào."}
database_lost:
  means: {en: "The connection to the database went away in the middle of the work.", vi: "Mất kết nối với cơ sở dữ liệu khi đang làm việc."}
  why: {en: "Half of a table looks like a whole one, so nothing of it is kept: the workspace or the tables are the old ones; where only the last answer of an export is missing, all tables may be the new ones.", vi: "Một nửa bảng trông như cả bảng, nên không giữ lại phần nào: không gian làm việc hoặc các bảng vẫn là bản cũ; nếu chỉ thiếu câu trả lời cuối của lệnh xuất thì tất cả các bảng có thể đã là bản mới."}
  advice: {en: "See whether the server runs, then run the command again; nothing is tried again by itself.", vi: "Xem máy chủ có đang chạy không rồi chạy lại lệnh; chương trình không tự thử lại."}
database_silent:
  means: {en: "The server has sent nothing for sixty seconds.", vi: "Máy chủ không gửi gì trong sáu mươi giây."}
  why: {en: "A network that is cut looks just like that, and a command must end.", vi: "Mạng bị đứt cũng biểu hiện như vậy, và lệnh phải kết thúc."}
  advice: {en: "Try again; what works for minutes before its first row, a query for one, becomes a table or a materialised view first.", vi: "Thử lại; truy vấn chạy nhiều phút mới có dòng đầu tiên thì nên lưu trước thành bảng hoặc khung nhìn vật chất hóa."}
database_unreachable:
  means: {en: "Within ten seconds no server of PostgreSQL answered at the address, or it did not let the role in.", vi: "Trong mười giây không có máy chủ PostgreSQL nào trả lời ở địa chỉ, hoặc máy chủ không cho vai trò đăng nhập."}
  why: {en: "Without a connection there is nothing to read or to write.", vi: "Không có kết nối thì không đọc, không ghi được gì."}
  advice: {en: "Try the same address with psql; passwords come from the service file, ~/.pgpass or the environment alone.", vi: "Thử địa chỉ đó bằng psql; mật khẩu chỉ lấy từ tệp dịch vụ, ~/.pgpass hoặc biến môi trường."}
duplicate_identifier:
  means: {en: "Two features have the same id.", vi: "Hai đối tượng có cùng mã."}
  why: {en: "Rows and findings name features by id; with two of one name nobody knows which is meant.", vi: "Các dòng và phát hiện gọi đối tượng theo mã; trùng mã thì không biết nói đến đối tượng nào."}
  advice: {en: "Give every feature an id of its own, or name another column with --id.", vi: "Đặt mã riêng cho từng đối tượng, hoặc chọn cột khác bằng --id."}
duplicate_key:
  means: {en: "An object has the same key twice.", vi: "Một đối tượng JSON có cùng một khóa hai lần."}
  why: {en: "Programs differ in which of the two they take.", vi: "Mỗi phần mềm lấy một trong hai giá trị khác nhau."}
  advice: {en: "Remove one of them.", vi: "Bỏ một trong hai."}
edits_would_be_lost:
  means: {en: "Features of a layer that a load replaces have been edited since they were loaded.", vi: "Lớp sắp nạp lại có đối tượng đã được chỉnh sửa từ lần nạp trước."}
  why: {en: "The load takes the layer from its source, which does not know the edits.", vi: "Lần nạp lấy lớp từ nguồn, mà nguồn không có các chỉnh sửa đó."}
  advice: {en: "Look at them with landfund edits, write them out with -o edits.gpkg, put the line that it prints into the manifest and load with --discard-edits; or leave the layer out of the manifest, or discard the edits alone.", vi: "Xem bằng landfund edits, ghi ra bằng -o edits.gpkg, đưa dòng được in ra vào manifest rồi nạp bằng --discard-edits; hoặc bỏ lớp đó khỏi manifest, hoặc chỉ bỏ chỉnh sửa."}
empty_file:
  means: {en: "The file has no content.", vi: "Tệp không có nội dung."}
  why: {en: "An empty file is no layer without features; most often an export failed.", vi: "Tệp rỗng không phải là lớp không có đối tượng; thường do xuất dữ liệu bị lỗi."}
  advice: {en: "Make the file again and look at its size.", vi: "Xuất lại tệp và kiểm tra kích thước."}
encoding:
  means: {en: "A text is not in the encoding that the format demands or that was named.", vi: "Văn bản không đúng bảng mã mà định dạng yêu cầu hoặc đã nêu."}
  why: {en: "Read in another encoding, names and codes turn into other letters.", vi: "Đọc sai bảng mã thì tên và mã hiệu biến thành chữ khác."}
  advice: {en: "Name it with --encoding (UTF-8, TCVN3, VNI, windows-1258, another code page, or detect), or save the file as UTF-8.", vi: "Nêu bằng --encoding (UTF-8, TCVN3, VNI, windows-1258, bảng mã khác, hoặc detect), hoặc lưu lại tệp bằng UTF-8."}
file_not_found:
  means: {en: "There is no file at the path.", vi: "Không có tệp ở đường dẫn này."}
  why: {en: "Nothing can be read.", vi: "Không có gì để đọc."}
  advice: {en: "Check the spelling of the path and the folder that you are in.", vi: "Kiểm tra lại đường dẫn và thư mục hiện hành."}
file_unreadable:
  means: {en: "The file exists but cannot be opened or read.", vi: "Tệp có tồn tại nhưng không mở hoặc đọc được."}
  why: {en: "The system refuses it: permissions, a broken disk, a lost network folder.", vi: "Hệ thống từ chối: quyền truy cập, ổ đĩa hỏng, mất kết nối mạng."}
  advice: {en: "Check its permissions and its disk.", vi: "Kiểm tra quyền truy cập và ổ đĩa."}
heading:
  means: {en: "A heading that is needed is missing or stands twice.", vi: "Thiếu tiêu đề cột cần thiết hoặc tiêu đề bị lặp."}
  why: {en: "X and Y, or the id, could be taken from the wrong column.", vi: "Có thể lấy nhầm cột X, Y hoặc mã."}
  advice: {en: "Name every column once; X is the northing and Y the easting in Vietnamese tables.", vi: "Đặt tên mỗi cột một lần; trong bảng Việt Nam X là tọa độ bắc, Y là tọa độ đông."}
implausible_coordinates:
  means: {en: "The coordinates cannot be those of the reference system.", vi: "Tọa độ không thể thuộc hệ tọa độ này."}
  why: {en: "X and y are swapped, degrees stand for metres, or the system is the wrong one.", vi: "X và y bị đảo, độ bị dùng thay cho mét, hoặc sai hệ tọa độ."}
  advice: {en: "The message says what they look like; name the right system or mend the file.", vi: "Thông báo cho biết tọa độ trông giống gì; nêu đúng hệ tọa độ hoặc sửa tệp."}
cannot_listen:
  means: {en: "The server cannot listen at the address.", vi: "Máy chủ không lắng nghe được tại địa chỉ này."}
  why: {en: "Another program has the port, or the address is not one of this machine.", vi: "Chương trình khác đang dùng cổng, hoặc địa chỉ không thuộc máy này."}
  advice: {en: "Name another port, 0 for a free one, or stop the other program.", vi: "Nêu cổng khác, 0 là một cổng còn trống, hoặc dừng chương trình kia."}
in_use:
  means: {en: "Another program has the file open and may be writing to it.", vi: "Chương trình khác đang mở tệp và có thể đang ghi."}
  why: {en: "What it writes would be lost, or the file become a mixture of old and new.", vi: "Những gì nó ghi sẽ mất, hoặc tệp lẫn lộn cũ với mới."}
  advice: {en: "Close the file in that program, QGIS for example, and try again.", vi: "Đóng tệp trong chương trình đó, ví dụ QGIS, rồi thử lại."}
incomplete_ring:
  means: {en: "A list of corners has too few of them, or one without coordinates.", vi: "Bảng góc ranh có quá ít góc, hoặc góc thiếu tọa độ."}
  why: {en: "No polygon can be drawn from it.", vi: "Không thể dựng đa giác."}
  advice: {en: "Complete the rows that the message names.", vi: "Bổ sung các dòng mà thông báo nêu."}
layer_not_named:
  means: {en: "The file holds several layers and none was named.", vi: "Tệp có nhiều lớp mà chưa nêu lớp nào."}
  why: {en: "Choosing one would be a guess.", vi: "Chọn lấy một lớp là phỏng đoán."}
  advice: {en: "Write path:layer, as in town.gpkg:parcel.", vi: "Viết đường_dẫn:lớp, ví dụ town.gpkg:parcel."}
malformed:
  means: {en: "The content breaks the rules of its format.", vi: "Nội dung vi phạm quy tắc của định dạng."}
  why: {en: "What follows the place cannot be understood with certainty.", vi: "Phần sau vị trí đó không thể hiểu một cách chắc chắn."}
  advice: {en: "Look at the byte or line that the message names, and make the file again.", vi: "Xem byte hoặc dòng mà thông báo nêu rồi xuất lại tệp."}
missing_identifier:
  means: {en: "A feature has no id in the column that should hold it.", vi: "Đối tượng không có mã trong cột chứa mã."}
  why: {en: "It could not be named in any result.", vi: "Không thể nêu tên nó trong kết quả."}
  advice: {en: "Fill the column, or name another one with --id.", vi: "Điền cột đó, hoặc chọn cột khác bằng --id."}
missing_metadata:
  means: {en: "Tables or rows that the format demands are missing.", vi: "Thiếu bảng hoặc dòng mà định dạng yêu cầu."}
  why: {en: "Without them it is not certain what a column or a coordinate means.", vi: "Không có chúng thì không chắc cột hay tọa độ có nghĩa gì."}
  advice: {en: "Make the file again with a program that keeps to the format.", vi: "Xuất lại tệp bằng phần mềm tuân thủ định dạng."}
missing_reference_system:
  means: {en: "Neither the file nor the command line names the reference system of the coordinates.", vi: "Cả tệp lẫn lệnh đều không nêu hệ tọa độ."}
  why: {en: "The same numbers lie tens to hundreds of kilometres apart under two meridians; it is never guessed.", vi: "Cùng một cặp số, dưới hai kinh tuyến trục, cách nhau hàng chục đến hàng trăm ki-lô-mét; không bao giờ đoán."}
  advice: {en: "Name it with --crs, as in --crs EPSG:9216 for VN-2000 with the meridian 107°30′.", vi: "Nêu bằng --crs, ví dụ --crs EPSG:9216 cho VN-2000 kinh tuyến trục 107°30′."}
missing_value:
  means: {en: "A field that the feature needs has no value, or a waiver has no reason or no name.", vi: "Trường bắt buộc của đối tượng chưa có giá trị, hoặc việc chấp nhận chưa nêu lý do, chưa nêu người chấp nhận."}
  why: {en: "Without it the feature belongs to nothing: a block to no plan, for example.", vi: "Thiếu giá trị đó thì đối tượng không thuộc về đâu, ví dụ ô đất không thuộc quy hoạch nào."}
  advice: {en: "Fill the field in the source, give it under fields: or values:, or leave the feature out with where:; give a waiver its reason and its name.", vi: "Điền trường đó trong dữ liệu nguồn, nêu trong fields: hoặc values:, hoặc loại đối tượng bằng where:; với việc chấp nhận thì nêu lý do và người chấp nhận."}
newer_schema:
  means: {en: "A newer landfund has written the workspace.", vi: "Không gian làm việc do phiên bản landfund mới hơn ghi."}
  why: {en: "This program does not know what its tables mean and would lose a part of them.", vi: "Phiên bản này không hiểu hết các bảng trong đó và có thể làm mất một phần."}
  advice: {en: "Use that landfund, or load the manifest into another file with this one.", vi: "Dùng phiên bản landfund đó, hoặc nạp tệp manifest vào tệp khác bằng phiên bản này."}
mixed_reference_systems:
  means: {en: "The geometries of one table or query are in several reference systems: their SRIDs differ.", vi: "Hình học trong một bảng hoặc truy vấn thuộc nhiều hệ tọa độ: mã SRID khác nhau."}
  why: {en: "One of them would put its features somewhere else.", vi: "Nếu dùng một hệ chung, một phần đối tượng sẽ nằm sai chỗ."}
  advice: {en: "Mend the rows that the message names, or make a source of each with where: or query:.", vi: "Sửa các dòng mà thông báo nêu, hoặc tách thành từng nguồn bằng where: hoặc query:."}
no_layers:
  means: {en: "The file has no layer of features.", vi: "Tệp không có lớp đối tượng nào."}
  why: {en: "There is nothing to measure.", vi: "Không có gì để đo."}
  advice: {en: "Check that this is the right file.", vi: "Kiểm tra xem có đúng tệp không."}
no_urban_class:
  means: {en: "The urban class is not stated, and none was given.", vi: "Không ghi loại đô thị và không có loại nào được nêu."}
  why: {en: "Norms hang on the class of the town.", vi: "Chỉ tiêu phụ thuộc loại đô thị."}
  advice: {en: "Fill urban_class of the zone, or give a class.", vi: "Điền urban_class của khu vực, hoặc nêu loại đô thị."}
no_width:
  means: {en: "Planned roads without a width are left out.", vi: "Bỏ qua đường quy hoạch chưa có bề rộng."}
  why: {en: "Without a width a centre line covers no ground.", vi: "Không có bề rộng thì tim đường không chiếm đất."}
  advice: {en: "Fill width_m of the roads.", vi: "Điền width_m của đường."}
outside_zone:
  means: {en: "The subject has no ground in the zone that is asked about.", vi: "Đối tượng không có đất trong khu vực được hỏi."}
  why: {en: "Of one zone only the ground inside it is measured, and rows without any are left out.", vi: "Khi hỏi về một khu vực, chỉ đo phần đất bên trong; dòng không có đất ở đó được bỏ."}
  advice: {en: "Ask without the zone, or take one that holds the subject.", vi: "Hỏi không kèm khu vực, hoặc chọn khu vực có đối tượng này."}
non_finite:
  means: {en: "A number is infinite, not a number, or too large to be held.", vi: "Số vô hạn, không phải là số, hoặc quá lớn."}
  why: {en: "One such coordinate makes every measure of its feature meaningless.", vi: "Chỉ một tọa độ như vậy làm mọi phép đo của đối tượng mất ý nghĩa."}
  advice: {en: "Correct or remove the feature.", vi: "Sửa hoặc bỏ đối tượng."}
not_a_workspace:
  means: {en: "The file is no workspace of landfund.", vi: "Tệp không phải là không gian làm việc của landfund."}
  why: {en: "A drawing or another database has no plans, parcels and findings in the tables that are asked.", vi: "Bản vẽ hoặc cơ sở dữ liệu khác không có các bảng quy hoạch, thửa đất và phát hiện cần thiết."}
  advice: {en: "Make a workspace of your files with landfund load; landfund manifest writes a first manifest.", vi: "Tạo không gian làm việc từ các tệp bằng landfund load; landfund manifest viết sẵn tệp manifest đầu tiên."}
not_our_table:
  means: {en: "A table that the export was to replace bears no mark of this program.", vi: "Bảng mà lệnh xuất định thay không có dấu của chương trình này."}
  why: {en: "It is somebody's work, and is never touched.", vi: "Đó là dữ liệu của người khác, không bao giờ được động vào."}
  advice: {en: "Name another schema with --schema, or rename or drop the table yourself.", vi: "Nêu lược đồ khác bằng --schema, hoặc tự đổi tên hay xóa bảng đó."}
not_representable:
  means: {en: "The output format cannot hold what the layer holds.", vi: "Định dạng kết quả không chứa được nội dung của lớp."}
  why: {en: "Leaving it out silently would be a loss.", vi: "Bỏ đi mà không báo là mất dữ liệu."}
  advice: {en: "Choose another format, or change what the message names.", vi: "Chọn định dạng khác, hoặc sửa điều mà thông báo nêu."}
out_of_range:
  means: {en: "A number is outside what it may be.", vi: "Số nằm ngoài khoảng cho phép."}
  why: {en: "Nothing sensible can be computed with it.", vi: "Không thể tính toán có nghĩa với số đó."}
  advice: {en: "Write a number inside the bounds that the message names.", vi: "Viết số trong khoảng mà thông báo nêu."}
output_is_input:
  means: {en: "The result would take the place of a file that the command reads, or of a part of one.", vi: "Kết quả sẽ ghi đè lên tệp mà chính lệnh này đọc, hoặc lên một phần của tệp đó."}
  why: {en: "The drawn original would be gone, whatever name or link leads to it.", vi: "Bản gốc sẽ mất, dù gọi bằng tên hay liên kết nào."}
  advice: {en: "Name another file with -o.", vi: "Nêu tệp khác bằng -o."}
outside_folder:
  means: {en: "A job that is confined to a folder was to read or write a file elsewhere, by its name, by a way through .. or by a link.", vi: "Công việc bị giới hạn trong một thư mục lại cần đọc hoặc ghi tệp ở nơi khác, qua tên, qua .. hoặc qua liên kết."}
  why: {en: "What people send to a desk must reach nothing else on the server; the message says nothing of what lies there.", vi: "Dữ liệu mọi người gửi lên không được chạm tới thứ gì khác trên máy chủ; thông báo không nói ở đó có gì."}
  advice: {en: "Bring the file into the folder of the workspace and name it by a path inside it.", vi: "Đưa tệp vào thư mục của không gian làm việc và nêu đường dẫn bên trong thư mục đó."}
password_in_manifest:
  means: {en: "A password stands in the address of a database, in a manifest or on a command line.", vi: "Địa chỉ cơ sở dữ liệu trong manifest hoặc trên dòng lệnh có mật khẩu."}
  why: {en: "Manifests are passed on and kept, and every user of the machine sees command lines.", vi: "Manifest được chuyển cho người khác và lưu lại, còn dòng lệnh thì ai dùng máy cũng xem được."}
  advice: {en: "Take it out, change it, and put the new one into ~/.pgpass or the service file of libpq.", vi: "Bỏ mật khẩu đó, đổi mật khẩu mới và ghi vào ~/.pgpass hoặc tệp dịch vụ của libpq."}
place_taken:
  means: {en: "Something stands where the result is to go that no earlier run of the command wrote there.", vi: "Ở nơi ghi kết quả đã có thứ không phải do lần chạy trước của lệnh này ghi ra."}
  why: {en: "A database, a workspace, a folder or a manifest of yours would be lost without a word.", vi: "Cơ sở dữ liệu, không gian làm việc, thư mục hoặc tệp manifest của bạn sẽ mất mà không báo."}
  advice: {en: "Name a new file or folder; a layer is put into a GeoPackage with out.gpkg:layer.", vi: "Nêu tệp hoặc thư mục mới; muốn thêm một lớp vào GeoPackage thì viết out.gpkg:lớp."}
query_refused:
  means: {en: "The query of a source is not one SELECT that the server takes.", vi: "Truy vấn của nguồn không phải là một câu SELECT mà máy chủ chấp nhận."}
  why: {en: "It runs in a transaction that only reads, and a second statement or one that changes something has no place there.", vi: "Truy vấn chạy trong giao dịch chỉ đọc, không có chỗ cho câu lệnh thứ hai hay câu lệnh sửa dữ liệu."}
  advice: {en: "Try the same query in psql; what needs more becomes a view.", vi: "Thử truy vấn đó bằng psql; nếu cần nhiều hơn thì tạo khung nhìn (view)."}
reader_gone:
  means: {en: "The program that read the output went away.", vi: "Chương trình đọc kết quả đã kết thúc."}
  why: {en: "It has what it wanted, as head has; this is said nowhere else.", vi: "Nó đã có đủ thứ cần, như lệnh head; không được báo ở đâu khác."}
  advice: {en: "Nothing to do.", vi: "Không cần làm gì."}
table_in_use:
  means: {en: "Views, foreign keys, policies or triggers hang on the table that the export was to replace.", vi: "Bảng định thay đang có khung nhìn, khóa ngoại, chính sách hoặc trigger phụ thuộc."}
  why: {en: "They would go with the old table.", vi: "Chúng sẽ mất cùng bảng cũ."}
  advice: {en: "Use --truncate, which keeps the table and all that hangs on it, or drop what the message names.", vi: "Dùng --truncate để giữ bảng và mọi thứ phụ thuộc vào nó, hoặc xóa những thứ mà thông báo nêu."}
too_deep:
  means: {en: "Values nest too deeply.", vi: "Giá trị lồng nhau quá sâu."}
  why: {en: "No honest file does; reading it could exhaust the memory.", vi: "Tệp bình thường không như vậy; đọc tiếp có thể làm cạn bộ nhớ."}
  advice: {en: "Make the file again with another program.", vi: "Xuất lại tệp bằng phần mềm khác."}
too_large:
  means: {en: "The input, or a count in it, is larger than the limits allow.", vi: "Dữ liệu vào, hoặc một số đếm trong đó, vượt giới hạn cho phép."}
  why: {en: "A count that lies could exhaust the memory.", vi: "Số đếm sai có thể làm cạn bộ nhớ."}
  advice: {en: "Check the feature that the message names; split the file if it really is so large.", vi: "Kiểm tra đối tượng mà thông báo nêu; tách tệp nếu dữ liệu thực sự lớn như vậy."}
transformation:
  means: {en: "A coordinate cannot be transformed, or only in a way that is refused unasked.", vi: "Tọa độ không chuyển đổi được, hoặc chỉ có cách chuyển không được tự động chấp nhận."}
  why: {en: "The place lies outside what the operation covers, its grids are not installed, or none is known.", vi: "Vị trí nằm ngoài vùng áp dụng của phép chuyển, thiếu tệp lưới, hoặc không biết phép chuyển nào."}
  advice: {en: "Check the coordinates and both systems, install PROJ's grids, or take what is left with --allow-ballpark (ballpark: true).", vi: "Kiểm tra tọa độ và cả hai hệ, cài tệp lưới của PROJ, hoặc chấp nhận phép còn lại bằng --allow-ballpark (ballpark: true)."}
truncated:
  means: {en: "The content ends too early.", vi: "Nội dung kết thúc quá sớm."}
  why: {en: "Features at the end are missing, and totals would be too small.", vi: "Thiếu các đối tượng ở cuối, số tổng sẽ nhỏ hơn thực tế."}
  advice: {en: "Copy or make the file again.", vi: "Sao chép hoặc xuất lại tệp."}
unknown_field:
  means: {en: "The layer has no such column.", vi: "Lớp không có cột đó."}
  why: {en: "Ids or values would be missing.", vi: "Mã hoặc giá trị sẽ bị thiếu."}
  advice: {en: "Take one of the columns that the message lists.", vi: "Chọn một trong các cột mà thông báo liệt kê."}
unknown_format:
  means: {en: "The content, or the ending of an output, is of no format that is known.", vi: "Nội dung tệp, hoặc phần mở rộng của tệp kết quả, không thuộc định dạng nào được biết."}
  why: {en: "It cannot be told how to read or write it.", vi: "Không thể biết phải đọc hoặc ghi thế nào."}
  advice: {en: "Give GeoJSON, GeoPackage, a delimited table, or a format of GDAL where this build has it.", vi: "Dùng GeoJSON, GeoPackage, bảng văn bản, hoặc định dạng GDAL nếu bản cài đặt có hỗ trợ."}
unknown_identifier:
  means: {en: "Nothing in the workspace has the id that was named.", vi: "Không có gì trong không gian làm việc mang mã đã nêu."}
  why: {en: "An answer about something else would mislead.", vi: "Trả lời về đối tượng khác sẽ gây hiểu nhầm."}
  advice: {en: "Check the spelling of the id; exports and findings list the ids of their layers.", vi: "Kiểm tra lại mã; dữ liệu xuất và phát hiện có liệt kê mã của từng lớp."}
unknown_layer:
  means: {en: "The file has no layer of that name.", vi: "Tệp không có lớp mang tên đó."}
  why: {en: "Nothing can be read.", vi: "Không có gì để đọc."}
  advice: {en: "Take one of the layers that the message lists; letters count as they are written.", vi: "Chọn một trong các lớp mà thông báo liệt kê; phân biệt chữ hoa, chữ thường."}
unknown_value:
  means: {en: "A word is not in the closed list that its place takes.", vi: "Từ không có trong danh sách đóng của vị trí đó."}
  why: {en: "Another word would have to be guessed in its place.", vi: "Muốn dùng phải đoán ra một từ khác."}
  advice: {en: "Write one of the words that the message lists. For words of a source that nothing knows, put the block above the message under fields: and write behind each word what it stands for; a key may be a pattern (CX-*), and \"*\" is every other word.", vi: "Viết một trong các từ mà thông báo liệt kê. Với từ của dữ liệu gốc chưa hiểu được, đặt đoạn phía trên thông báo dưới fields: rồi ghi nghĩa sau mỗi từ; khóa có thể là mẫu (CX-*), và \"*\" là mọi từ còn lại."}
unsupported_operation:
  means: {en: "The format can be read but not written, or the reverse, or this build leaves it out.", vi: "Định dạng chỉ đọc được mà không ghi được, hoặc ngược lại, hoặc bản cài đặt này không có."}
  why: {en: "Writing half a format would lose data silently.", vi: "Ghi không đầy đủ sẽ làm mất dữ liệu mà không báo."}
  advice: {en: "Choose one of the formats that the message names.", vi: "Chọn một trong các định dạng mà thông báo nêu."}
unsupported_type:
  means: {en: "A column that the source asks for has a type of the database that no layer holds.", vi: "Cột mà nguồn cần có kiểu dữ liệu của cơ sở dữ liệu không lớp nào chứa được."}
  why: {en: "Guessing what it means would change values.", vi: "Đoán nghĩa của nó sẽ làm sai giá trị."}
  advice: {en: "Write query: with the cast that the message shows, or leave the column out.", vi: "Viết query: với phép chuyển kiểu mà thông báo nêu, hoặc bỏ cột đó."}
wrong_nesting:
  means: {en: "Coordinates are nested deeper or shallower than the type of the geometry demands.", vi: "Tọa độ lồng sâu hơn hoặc nông hơn kiểu hình học yêu cầu."}
  why: {en: "It cannot be told what is a ring, a hole or a part.", vi: "Không thể biết đâu là vòng, lỗ hay phần."}
  advice: {en: "Compare the coordinates with the type, most often Polygon against MultiPolygon.", vi: "So tọa độ với kiểu hình học, thường là nhầm Polygon với MultiPolygon."}
wrong_type:
  means: {en: "A value has another type than its place demands.", vi: "Giá trị có kiểu khác với kiểu mà vị trí đó yêu cầu."}
  why: {en: "A text where a number belongs would have to be guessed.", vi: "Chữ ở chỗ phải là số thì chỉ có thể đoán."}
  advice: {en: "Correct the value that the message names.", vi: "Sửa giá trị mà thông báo nêu."}

# Messages of a load, kinds of invalid geometry, why a feature is not looked at

alias:
  means: {en: "An old or other spelling of a code or word was read as the one of the list.", vi: "Mã hoặc từ viết theo cách cũ hay cách khác được hiểu theo danh mục."}
  why: {en: "Results name it by the list, so it looks different from the source.", vi: "Kết quả ghi theo danh mục nên trông khác dữ liệu gốc."}
  advice: {en: "Nothing, if the reading is right; otherwise correct the source.", vi: "Không cần làm gì nếu hiểu đúng; nếu không thì sửa dữ liệu gốc."}
ambiguous_face:
  means: {en: "Several labels of one field lie in a polygon that lines of a drawing enclose.", vi: "Trong vùng do các đường của bản vẽ khép kín có nhiều nhãn của cùng một trường."}
  why: {en: "Choosing one would be a guess, so the field stays empty; often a line between two polygons is missing.", vi: "Chọn lấy một nhãn là phỏng đoán nên trường để trống; thường do thiếu đường ranh giữa hai vùng."}
  advice: {en: "Draw the line that is missing, or delete the labels that are wrong, and load it again.", vi: "Vẽ đường ranh còn thiếu hoặc xóa nhãn sai rồi nạp lại."}
ambiguous_parcel:
  means: {en: "A row names the parcels of its ground by numbers that several parcels bear.", vi: "Dòng nêu các thửa đất bằng số mà nhiều thửa cùng mang."}
  why: {en: "Where parcels of several units or sheets fit, none is taken and the ground is too small; where two bear one number, both are, and it may be too large.", vi: "Nếu phù hợp ở nhiều xã hoặc nhiều tờ thì không lấy thửa nào, ranh giới bị thiếu; nếu hai thửa trùng số thì lấy cả hai, ranh giới có thể thừa."}
  advice: {en: "Name the unit and the sheet in columns of geometry_from, or write tờ 12: 301 in the cell; give parcels of one sheet numbers of their own.", vi: "Nêu cột xã và cột tờ trong geometry_from, hoặc ghi tờ 12: 301 trong ô; sửa các thửa trùng số trên cùng một tờ."}
ballpark:
  means: {en: "The transformation to the working system is worse than it might be, and ballpark: true takes it.", vi: "Phép chuyển sang hệ tọa độ làm việc kém hơn mức có thể, và ballpark: true chấp nhận nó."}
  why: {en: "Every position may be off by the metres that the message says.", vi: "Mọi vị trí có thể lệch số mét mà thông báo nêu."}
  advice: {en: "Install PROJ's grids, or transform the file with a program that has them.", vi: "Cài các tệp lưới của PROJ, hoặc chuyển đổi tệp bằng phần mềm có chúng."}
cell_error:
  means: {en: "Cells of a sheet have an error such as #REF!, or a formula that no program has computed.", vi: "Có ô trong bảng tính bị lỗi như #REF!, hoặc có công thức chưa phần mềm nào tính."}
  why: {en: "The value is missing, not zero.", vi: "Giá trị đó bị thiếu, không phải bằng không."}
  advice: {en: "Correct the formulas, open the file in a spreadsheet, save it, and load again.", vi: "Sửa công thức, mở tệp bằng phần mềm bảng tính, lưu lại rồi nạp lại."}
crs_internal:
  means: {en: "The reference system has the projection of a VN-2000 zone and no datum of its own, or the label WGS 84.", vi: "Hệ tọa độ có phép chiếu của một múi VN-2000 nhưng không có hệ quy chiếu riêng, hoặc ghi là WGS 84."}
  why: {en: "It is taken as that zone and nothing moves; were it WGS 84, everything would be 225 m off.", vi: "Được hiểu là múi đó, tọa độ giữ nguyên; nếu thật là WGS 84 thì mọi vị trí lệch 225 m."}
  advice: {en: "Check one known corner, then name the system in the manifest or save the file with it.", vi: "Kiểm tra một góc ranh đã biết, rồi ghi hệ tọa độ trong tệp manifest hoặc lưu lại tệp với hệ đó."}
crs_override:
  means: {en: "The manifest overrules the reference system that the file declares.", vi: "Tệp manifest thay hệ tọa độ ghi trong tệp dữ liệu."}
  why: {en: "If the file was right after all, every place of the layer is wrong.", vi: "Nếu tệp dữ liệu ghi đúng thì mọi vị trí của lớp đều sai."}
  advice: {en: "Check one known corner on a map; take the override out of the manifest once the file is corrected.", vi: "Kiểm tra một góc ranh đã biết trên bản đồ; bỏ phần thay thế khi tệp đã được sửa."}
curve_stroked:
  means: {en: "Curves of the source became straight edges within 1 mm of them.", vi: "Đường cong trong dữ liệu gốc được đổi thành đoạn thẳng lệch không quá 1 mm."}
  why: {en: "All measures are taken on straight edges; the difference is far below the accuracy of the map.", vi: "Mọi phép đo dựa trên đoạn thẳng; sai khác nhỏ hơn nhiều so với độ chính xác bản đồ."}
  advice: {en: "Nothing.", vi: "Không cần làm gì."}
dangling_reference:
  means: {en: "The feature names another one, as its scheme or plan, that the workspace does not have.", vi: "Đối tượng tham chiếu đến đối tượng khác, như đồ án hoặc quy hoạch, không có trong dữ liệu đã nạp."}
  why: {en: "It belongs to nothing, so rules that need what it names cannot look at it.", vi: "Nó không thuộc về đâu, nên quy tắc cần đối tượng được tham chiếu không xét được."}
  advice: {en: "Correct the reference, or load the layer that holds what is named.", vi: "Sửa tham chiếu, hoặc nạp lớp chứa đối tượng được nêu."}
digits_lost:
  means: {en: "Numbers of a sheet have more digits than a spreadsheet keeps.", vi: "Có số trong bảng tính dài hơn số chữ số mà phần mềm bảng tính giữ được."}
  why: {en: "Codes that differ in their last digits only become one.", vi: "Các mã chỉ khác nhau ở chữ số cuối sẽ trùng nhau."}
  advice: {en: "Format the column as text before the codes are typed or pasted.", vi: "Định dạng cột là văn bản trước khi nhập hoặc dán mã."}
disconnected_interior:
  means: {en: "Rings touch one another so that they cut the ground in two.", vi: "Các vòng ranh giới chạm nhau và chia cắt phần bên trong."}
  why: {en: "Its area depends on who reckons it, so it takes part in no measure.", vi: "Không xác định được chắc chắn diện tích nên không tính vào số liệu nào."}
  advice: {en: "Draw the two sides as polygons of their own.", vi: "Vẽ hai phía thành hai đa giác riêng."}
distorted:
  means: {en: "Areas in the working system differ from those on the ground by 0.1% or more somewhere in the layer.", vi: "Diện tích trong hệ tọa độ làm việc khác thực địa từ 0,1% trở lên ở một nơi nào đó của lớp."}
  why: {en: "Areas are added up and compared with declared ones as the grid shows them.", vi: "Diện tích được cộng và so với số liệu theo hồ sơ đúng như trên lưới chiếu."}
  advice: {en: "Work in the system made for the place, a VN-2000 zone of the province.", vi: "Dùng hệ tọa độ của địa phương, tức múi VN-2000 của tỉnh."}
duplicate_id:
  means: {en: "The id stands more than once in the layer; the later feature was given another one.", vi: "Mã xuất hiện nhiều lần trong lớp; đối tượng sau được đặt mã khác."}
  why: {en: "Findings and references name features by id, and only the first one keeps its name.", vi: "Phát hiện và tham chiếu gọi đối tượng theo mã, chỉ đối tượng đầu giữ được mã."}
  advice: {en: "Give every feature an id of its own in the source, or delete the one that is drawn twice.", vi: "Đặt mã riêng cho từng đối tượng trong dữ liệu gốc, hoặc xóa đối tượng vẽ trùng."}
duplicate_ring:
  means: {en: "The same ring is drawn twice.", vi: "Cùng một vòng ranh giới được vẽ hai lần."}
  why: {en: "Its area depends on who reckons it, so it takes part in no measure.", vi: "Không xác định được chắc chắn diện tích nên không tính vào số liệu nào."}
  advice: {en: "Delete one of the two.", vi: "Xóa một trong hai."}
edge_mismatch:
  means: {en: "The length of an edge as the corner table states it is not the length between its corners.", vi: "Chiều dài cạnh ghi trong bảng tọa độ khác khoảng cách giữa hai góc ranh."}
  why: {en: "A coordinate or a length was mistyped, and the area may be wrong.", vi: "Có tọa độ hoặc chiều dài ghi nhầm, diện tích có thể sai."}
  advice: {en: "Compare the line that the message names with the paper.", vi: "Đối chiếu dòng mà thông báo nêu với hồ sơ giấy."}
empty_geometry:
  means: {en: "The feature has a geometry without positions.", vi: "Hình học của đối tượng không có tọa độ nào."}
  why: {en: "It lies nowhere, so nothing can be measured.", vi: "Nó không nằm ở đâu nên không tính được gì."}
  advice: {en: "Draw it in the source, or delete its row.", vi: "Vẽ bổ sung trong dữ liệu gốc, hoặc xóa dòng đó."}
encoding_detected:
  means: {en: "Texts were read in an encoding that nobody named, as the letters suggest.", vi: "Dòng chữ được đọc theo bảng mã dò từ mặt chữ, không nơi nào ghi."}
  why: {en: "A wrong guess gives wrong names, though no wrong areas.", vi: "Dò sai thì tên gọi sai, diện tích không bị ảnh hưởng."}
  advice: {en: "Look at a few names; where they are wrong, name the encoding in the manifest.", vi: "Xem thử vài tên; nếu sai thì ghi bảng mã trong tệp manifest."}
hole_outside:
  means: {en: "A hole lies outside its outline.", vi: "Lỗ thủng nằm ngoài đường bao."}
  why: {en: "Its area depends on who reckons it, so it takes part in no measure.", vi: "Không xác định được chắc chắn diện tích nên không tính vào số liệu nào."}
  advice: {en: "Move the hole to the polygon in which it lies, or delete it.", vi: "Chuyển lỗ thủng vào đa giác chứa nó, hoặc xóa bỏ."}
invalid_geometry:
  means: {en: "The polygon is broken: its boundary crosses or touches itself, does not close, or the like.", vi: "Ranh giới không hợp lệ: ranh giới tự cắt, tự chạm, không khép kín hoặc lỗi tương tự."}
  why: {en: "Its area depends on who reckons it, so it takes part in no measure, and what it covers stays unmeasured.", vi: "Không xác định được chắc chắn diện tích nên không tính vào số liệu nào và phần đất nó phủ coi là chưa đo."}
  advice: {en: "Correct the boundary in the source and load it again; the findings of geometry.invalid name the places.", vi: "Sửa ranh giới trong dữ liệu gốc rồi nạp lại; các phát hiện geometry.invalid nêu rõ vị trí."}
missing_parcel:
  means: {en: "A row names a parcel that is not there, or whose geometry is not valid.", vi: "Dòng nêu một thửa đất không có, hoặc có ranh giới không hợp lệ."}
  why: {en: "The ground of the feature is that of its other parcels, so its area is too small.", vi: "Ranh giới chỉ gồm các thửa còn lại nên diện tích bị thiếu."}
  advice: {en: "Correct the numbers, load the sheet that is missing, or mend the parcel.", vi: "Sửa lại số thửa, nạp tờ bản đồ còn thiếu, hoặc sửa ranh giới thửa."}
nested_holes:
  means: {en: "A hole lies inside another hole of its polygon.", vi: "Lỗ thủng nằm trong lỗ thủng khác của cùng đa giác."}
  why: {en: "Its area depends on who reckons it, so it takes part in no measure.", vi: "Không xác định được chắc chắn diện tích nên không tính vào số liệu nào."}
  advice: {en: "Delete the inner hole, or draw what stands there as a polygon of its own.", vi: "Xóa lỗ bên trong, hoặc vẽ phần đất tại đó thành đa giác riêng."}
nested_shells:
  means: {en: "An outline lies inside another outline of the same feature.", vi: "Đường bao nằm trong đường bao khác của cùng đối tượng."}
  why: {en: "The ground inside would be counted twice.", vi: "Phần đất bên trong sẽ bị tính hai lần."}
  advice: {en: "Delete the inner polygon, or make it a hole.", vi: "Xóa đa giác bên trong, hoặc đổi nó thành lỗ thủng."}
no_annual_plan:
  means: {en: "No annual land-use plan is in force on the day.", vi: "Không có kế hoạch sử dụng đất hằng năm còn hiệu lực vào ngày xét."}
  why: {en: "Whether land is in such a plan is left empty.", vi: "Cột có trong kế hoạch năm để trống."}
  advice: {en: "Load the annual plan with its blocks.", vi: "Nạp kế hoạch sử dụng đất hằng năm kèm khoanh đất."}
no_code:
  means: {en: "The land-use block or parcel states no land-use code.", vi: "Khoanh đất hoặc thửa đất không ghi mã loại đất."}
  why: {en: "Whether plans and use fit it cannot be told.", vi: "Không biết quy hoạch và việc sử dụng có phù hợp hay không."}
  advice: {en: "Fill in the code.", vi: "Bổ sung mã loại đất."}
no_crosswalk:
  means: {en: "The crosswalk has no cell for the code, nor for the code that replaced it.", vi: "Bảng đối chiếu không có ô cho mã này và cho mã thay thế nó."}
  why: {en: "Whether an urban plan fits such ground stays unknown.", vi: "Không rõ quy hoạch xây dựng có phù hợp với phần đất đó hay không."}
  advice: {en: "Check that the code is right; where it is, decide those places by hand.", vi: "Kiểm tra mã có đúng không; nếu đúng thì xem xét thủ công các vị trí đó."}
no_current_use:
  means: {en: "Nothing in the workspace says how land is used today: no current blocks and no parcels.", vi: "Không gian làm việc không có hiện trạng sử dụng đất: không có khoanh đất hiện trạng, không có thửa đất."}
  why: {en: "Without it nobody can say what is built or what a plan changes.", vi: "Thiếu hiện trạng thì không biết đã thực hiện gì, quy hoạch thay đổi gì."}
  advice: {en: "Load land-use blocks with status current, or parcels.", vi: "Nạp khoanh đất hiện trạng (status current) hoặc thửa đất."}
no_date:
  means: {en: "The day of the decision is missing.", vi: "Thiếu ngày quyết định."}
  why: {en: "A period cannot be counted from an unknown day.", vi: "Không tính được thời hạn từ một ngày chưa biết."}
  advice: {en: "Fill in the day of the decision.", vi: "Bổ sung ngày quyết định."}
no_five_year_plan:
  means: {en: "No five-year land-use plan is in force on the day.", vi: "Không có kế hoạch sử dụng đất 5 năm còn hiệu lực vào ngày xét."}
  why: {en: "Whether land is in such a plan is left empty.", vi: "Cột có trong kế hoạch 5 năm để trống."}
  advice: {en: "Load the five-year plan with its blocks.", vi: "Nạp kế hoạch 5 năm kèm khoanh đất."}
no_forest_cover:
  means: {en: "The workspace has no survey of forest cover.", vi: "Không gian làm việc không có hiện trạng rừng."}
  why: {en: "Nobody can say where forestry land is bare.", vi: "Không biết đất lâm nghiệp nào không có rừng."}
  advice: {en: "Load the layer forest_cover.", vi: "Nạp lớp forest_cover."}
no_function:
  means: {en: "The block or project states no function.", vi: "Ô quy hoạch hoặc dự án không ghi chức năng."}
  why: {en: "Whether it fits the other plans cannot be told.", vi: "Không biết nó có phù hợp với quy hoạch khác hay không."}
  advice: {en: "Fill in the function.", vi: "Bổ sung chức năng."}
no_publication_dates:
  means: {en: "No plan of the layer has a day of publication.", vi: "Không quy hoạch nào trong lớp dữ liệu có ngày công bố."}
  why: {en: "Where nobody has recorded publications nothing can be said to be late.", vi: "Chưa ghi nhận ngày công bố thì không thể kết luận là chậm."}
  advice: {en: "Fill in the days of publication.", vi: "Bổ sung ngày công bố."}
no_kind:
  means: {en: "The road, project or constraint area states no kind.", vi: "Đường, dự án hoặc vùng hạn chế, bảo vệ không ghi phân loại."}
  why: {en: "The kind decides which rules and lines apply to it.", vi: "Phân loại quyết định quy tắc và đường ranh nào được áp dụng."}
  advice: {en: "Fill in the kind.", vi: "Bổ sung phân loại."}
no_level:
  means: {en: "The scheme or land-use plan states no level.", vi: "Đồ án hoặc quy hoạch sử dụng đất không ghi cấp độ."}
  why: {en: "Which of two plans holds is decided by their levels.", vi: "Cấp độ quyết định quy hoạch nào được áp dụng."}
  advice: {en: "Fill in the level.", vi: "Bổ sung cấp độ."}
no_parcels:
  means: {en: "The workspace has no parcels.", vi: "Không gian làm việc không có thửa đất."}
  why: {en: "What hangs on parcels (clearance, holders, households) is left empty instead of counted as nothing.", vi: "Các số liệu phụ thuộc thửa đất (giải phóng mặt bằng, đối tượng, số hộ) để trống thay vì tính bằng không."}
  advice: {en: "Load the cadastral parcels.", vi: "Nạp lớp thửa đất."}
no_population:
  means: {en: "The subject states no population, and none was given.", vi: "Đối tượng không ghi dân số và không có số dân nào được nêu."}
  why: {en: "Norms a person cannot be computed.", vi: "Không tính được chỉ tiêu bình quân đầu người."}
  advice: {en: "Fill population of the zone or scheme, or give a number.", vi: "Điền dân số của khu vực, đồ án, hoặc nêu số dân."}
no_scope:
  means: {en: "The scheme of the marker has no usable scope.", vi: "Đồ án của mốc giới không có phạm vi hợp lệ."}
  why: {en: "How far the marker stands from its line cannot be measured.", vi: "Không tính được khoảng cách từ mốc đến đường ranh."}
  advice: {en: "Draw or correct the scope of the scheme, and load it again.", vi: "Vẽ hoặc sửa phạm vi đồ án rồi nạp lại."}
no_severity:
  means: {en: "The constraint area does not state its severity.", vi: "Vùng hạn chế, bảo vệ không ghi mức độ hạn chế (severity)."}
  why: {en: "The severity decides whether a plan or project on it is an error or a warning; without one the area takes part in neither conflict.constraint nor conflict.project.", vi: "Mức độ hạn chế quyết định quy hoạch hoặc dự án nằm trên vùng đó là lỗi hay cảnh báo; thiếu mức độ thì conflict.constraint và conflict.project đều không xét vùng này."}
  advice: {en: "Write severity: not_clean or conditional under values: of the source, or take it from a column under fields:, and load it again.", vi: "Ghi severity: not_clean hoặc conditional trong values: của nguồn, hoặc lấy từ một cột trong fields:, rồi nạp lại."}
no_targets:
  means: {en: "There are no figures of the land-use plan that can be used.", vi: "Không có chỉ tiêu nào của quy hoạch sử dụng đất dùng được."}
  why: {en: "Planned and current areas stand without a target to compare with.", vi: "Diện tích quy hoạch, hiện trạng không có chỉ tiêu để so sánh."}
  advice: {en: "Load the table landuse_target.", vi: "Nạp bảng landuse_target."}
no_unit:
  means: {en: "No commune that is valid on the day has the code that the parcel names.", vi: "Không có xã, phường nào đang có hiệu lực mang mã đơn vị hành chính của thửa."}
  why: {en: "It cannot be told whether the parcel lies in its commune.", vi: "Không biết thửa có nằm trong xã, phường của nó hay không."}
  advice: {en: "Correct the code of the unit, or load the boundaries of the communes that hold on the day.", vi: "Sửa mã đơn vị hành chính, hoặc nạp ranh giới các xã, phường đang có hiệu lực."}
not_a_line:
  means: {en: "The feature is a point or a polygon where a line is needed.", vi: "Đối tượng là điểm hoặc vùng trong khi cần đường."}
  why: {en: "No boundary markers can be required along it.", vi: "Không xác định được mốc giới phải cắm dọc theo nó."}
  advice: {en: "Draw it as a line, or load it into the layer to which it belongs.", vi: "Vẽ lại thành đường, hoặc nạp vào đúng lớp."}
not_closed:
  means: {en: "A ring does not end where it starts.", vi: "Vòng ranh giới không kết thúc tại điểm đầu."}
  why: {en: "It is not certain where the missing edge runs.", vi: "Không chắc cạnh còn thiếu chạy thế nào."}
  advice: {en: "Close the ring: its last corner is its first one.", vi: "Khép kín vòng: đỉnh cuối trùng đỉnh đầu."}
not_polygonal:
  means: {en: "The feature is a point, a line or a mixture where a polygon is needed.", vi: "Đối tượng là điểm, đường hoặc hỗn hợp trong khi cần vùng."}
  why: {en: "Points and lines have no area.", vi: "Điểm và đường không có diện tích."}
  advice: {en: "Draw the boundary as a closed polygon.", vi: "Vẽ ranh giới thành vùng khép kín."}
notice:
  means: {en: "Something about a source that has no code of its own: how it was read, or what of it is not held.", vi: "Điều cần biết về dữ liệu gốc mà không có mã riêng: đã đọc thế nào, hoặc phần nào không giữ được."}
  why: {en: "What is not held is in no result.", vi: "Phần không giữ được không có trong kết quả nào."}
  advice: {en: "Read the sentence, and look at the values that it names.", vi: "Đọc câu thông báo và xem các giá trị mà nó nêu."}
null_geometry:
  means: {en: "The feature has no geometry.", vi: "Đối tượng không có hình học."}
  why: {en: "It stands in the table but nowhere on the map, so nothing can be measured.", vi: "Nó có trong bảng nhưng không có trên bản đồ nên không tính được gì."}
  advice: {en: "Draw it in the source, or delete its row.", vi: "Vẽ bổ sung trong dữ liệu gốc, hoặc xóa dòng đó."}
overlay_unconfirmed:
  means: {en: "What two features share could not be drawn so that it has the area that was measured.", vi: "Không vẽ được phần chung của hai đối tượng khớp với diện tích đã đo."}
  why: {en: "A finding there could be wrong, so none is made.", vi: "Phát hiện tại đó có thể sai nên không lập."}
  advice: {en: "Remove spikes and corners within a millimetre of each other from the two boundaries, and load them again.", vi: "Bỏ gai nhọn và các đỉnh cách nhau dưới một mi-li-mét trên hai ranh giới rồi nạp lại."}
parcel_in_part:
  means: {en: "A row names a part of a parcel, and the whole of it was taken.", vi: "Dòng ghi một phần thửa đất, đã lấy cả thửa."}
  why: {en: "The table does not say which part, so the ground of the feature is too large.", vi: "Bảng không cho biết phần nào nên ranh giới bị thừa."}
  advice: {en: "Draw the feature and load it with its geometry, or divide the parcel first.", vi: "Vẽ ranh giới rồi nạp kèm hình học, hoặc tách thửa trước."}
plan_kind:
  means: {en: "A land-use plan does not state its kind; level and period decided: one year is an annual plan, two to five years are a five-year plan, else it is a plan.", vi: "Quy hoạch, kế hoạch sử dụng đất không ghi loại nên xét theo cấp và kỳ: một năm là kế hoạch hằng năm, hai đến năm năm là kế hoạch 5 năm, còn lại là quy hoạch."}
  why: {en: "Only plans say what land is for; five-year and annual plans say when.", vi: "Chỉ quy hoạch quyết định đất dùng làm gì; kế hoạch 5 năm và hằng năm cho biết khi nào thực hiện."}
  advice: {en: "State the kind in the source or under values: plan, five_year or annual.", vi: "Ghi loại trong dữ liệu gốc hoặc dưới values: plan, five_year hoặc annual."}
ring_touch:
  means: {en: "A ring comes back to a position where it was before.", vi: "Vòng ranh giới quay lại vị trí đã đi qua."}
  why: {en: "Its area depends on who reckons it, so it takes part in no measure.", vi: "Không xác định được chắc chắn diện tích nên không tính vào số liệu nào."}
  advice: {en: "Draw the pinched part as a hole or as a polygon of its own.", vi: "Vẽ phần bị thắt thành lỗ thủng hoặc thành đa giác riêng."}
ring_values_differ:
  means: {en: "Rows of one feature of a corner table have different values in a column that describes the feature.", vi: "Các dòng của cùng một đối tượng trong bảng tọa độ có giá trị khác nhau ở một cột mô tả đối tượng."}
  why: {en: "Only the first value is kept, and may be the wrong one.", vi: "Chỉ giữ giá trị đầu tiên, có thể là giá trị sai."}
  advice: {en: "Give all rows of a feature one value, or name the column that parts the features.", vi: "Ghi cùng một giá trị cho mọi dòng của đối tượng, hoặc nêu cột phân biệt các đối tượng."}
reader_warning:
  means: {en: "The library that reads the format warned about a value of the file.", vi: "Thư viện đọc định dạng này cảnh báo về một giá trị trong tệp."}
  why: {en: "The value may have been read in part, rounded or left out.", vi: "Giá trị đó có thể chỉ được đọc một phần, bị làm tròn hoặc bị bỏ."}
  advice: {en: "Look at the value in the program that made the file, mend it, and read the file again.", vi: "Xem giá trị đó trong phần mềm đã tạo tệp, sửa lại rồi đọc lại tệp."}
rows_left_out:
  means: {en: "Rows of a table became no feature: totals, headings of groups, remarks.", vi: "Có dòng trong bảng không thành đối tượng: dòng tổng, tiêu đề nhóm, chú thích."}
  why: {en: "A row that is one of data all the same is missing from every figure.", vi: "Nếu đó thật ra là dòng dữ liệu thì nó thiếu trong mọi số liệu."}
  advice: {en: "Look at the rows that the message names; give a row of data values in a second column, and no word for a total in the first.", vi: "Xem các dòng mà thông báo nêu; dòng dữ liệu cần có giá trị ở cột thứ hai và không ghi Tổng ở cột đầu."}
self_intersection:
  means: {en: "The boundary crosses itself, or runs along itself for a stretch.", vi: "Ranh giới tự cắt, hoặc chạy trùng lên chính nó một đoạn."}
  why: {en: "Its area depends on who reckons it, so it takes part in no measure.", vi: "Không xác định được chắc chắn diện tích nên không tính vào số liệu nào."}
  advice: {en: "Swap or remove the corners at the place that is named.", vi: "Đổi thứ tự hoặc bỏ các đỉnh tại vị trí được nêu."}
stale_cover:
  means: {en: "Part of the forest cover was surveyed longer ago than the rules allow.", vi: "Một phần hiện trạng rừng được điều tra lâu hơn mức quy tắc cho phép."}
  why: {en: "What grew there may be gone, or grown.", vi: "Rừng ở đó có thể đã mất hoặc đã mọc thêm."}
  advice: {en: "Load the latest survey, or change forest_cover_years in the rules.", vi: "Nạp kết quả điều tra mới nhất, hoặc sửa forest_cover_years trong tệp quy tắc."}
text_cut:
  means: {en: "Texts that fill their field end in half a letter, which was dropped.", vi: "Văn bản đầy trường dữ liệu và kết thúc bằng nửa chữ cái; phần dở dang đã bỏ."}
  why: {en: "The program that wrote the file has lost the end of these texts.", vi: "Phần mềm ghi tệp đã làm mất phần cuối của các dòng chữ này."}
  advice: {en: "Export the layer anew as GeoPackage, which has no such limit.", vi: "Xuất lại lớp sang GeoPackage, định dạng này không giới hạn độ dài."}
too_few_points:
  means: {en: "A ring has fewer than three distinct corners.", vi: "Vòng ranh giới có ít hơn ba đỉnh khác nhau."}
  why: {en: "It encloses nothing.", vi: "Nó không bao quanh phần đất nào."}
  advice: {en: "Complete the ring, or delete it.", vi: "Bổ sung đỉnh cho vòng, hoặc xóa bỏ."}
unknown_code:
  means: {en: "The land-use code is in no list, old or new.", vi: "Mã loại đất không có trong danh mục nào, cũ hay mới."}
  why: {en: "It is kept as it is, but the crosswalk has no row for it, so conflicts with it cannot be weighed.", vi: "Mã được giữ nguyên, nhưng bảng đối chiếu không có dòng tương ứng nên không đánh giá được xung đột."}
  advice: {en: "Correct the code in the source and load it again.", vi: "Sửa mã trong dữ liệu gốc rồi nạp lại."}
unlabelled_face:
  means: {en: "No label lies in a polygon that lines of a drawing enclose.", vi: "Trong vùng do các đường của bản vẽ khép kín không có nhãn nào."}
  why: {en: "Its field stays empty, so it is not known what the ground is.", vi: "Trường tương ứng để trống nên không rõ phần đất đó là gì."}
  advice: {en: "Put the label inside the polygon in the drawing, and load it again.", vi: "Đặt nhãn vào trong vùng trên bản vẽ rồi nạp lại."}
zero_length:
  means: {en: "All corners of the line lie on one position.", vi: "Mọi đỉnh của đường trùng một vị trí."}
  why: {en: "No boundary markers can be required along it.", vi: "Không xác định được mốc giới phải cắm dọc theo nó."}
  advice: {en: "Draw the line again, or delete it.", vi: "Vẽ lại đường, hoặc xóa bỏ."}
writable_role:
  means: {en: "The role with which the database was read may write to some of its tables.", vi: "Vai trò dùng để đọc cơ sở dữ liệu có quyền ghi vào một số bảng."}
  why: {en: "Reading needs no such right, and what cannot be done cannot happen by mistake.", vi: "Đọc dữ liệu không cần quyền đó; không có quyền thì không thể lỡ tay sửa."}
  advice: {en: "Make a role that only reads, with the names of your database and schema: CREATE ROLE landfund_reader LOGIN; GRANT CONNECT ON DATABASE kontum TO landfund_reader; GRANT USAGE ON SCHEMA dc TO landfund_reader; GRANT SELECT ON ALL TABLES IN SCHEMA dc TO landfund_reader; ALTER ROLE landfund_reader SET default_transaction_read_only = on; then name that role in postgres: or in the service file.", vi: "Tạo vai trò chỉ đọc, thay tên cơ sở dữ liệu và lược đồ của bạn: CREATE ROLE landfund_reader LOGIN; GRANT CONNECT ON DATABASE kontum TO landfund_reader; GRANT USAGE ON SCHEMA dc TO landfund_reader; GRANT SELECT ON ALL TABLES IN SCHEMA dc TO landfund_reader; ALTER ROLE landfund_reader SET default_transaction_read_only = on; rồi nêu vai trò đó ở postgres: hoặc trong tệp dịch vụ."}
bad_file:
  kind: problem
  means: {en: "What was sent is not what is needed there, or a value in it is not.", vi: "Nội dung gửi lên, hoặc một giá trị trong đó, không đúng yêu cầu."}
  why: {en: "Taking half of it would leave something nobody has meant.", vi: "Nhận một phần sẽ tạo ra điều không ai mong muốn."}
  advice: {en: "Look at the line or value that the error names, and send it again.", vi: "Xem dòng hoặc giá trị mà thông báo lỗi nêu rồi gửi lại."}
bad_filter:
  kind: problem
  means: {en: "The filter is not CQL2, or compares values of different types.", vi: "Bộ lọc không đúng CQL2 hoặc so sánh các giá trị khác kiểu."}
  why: {en: "A filter that is understood in part lets other features through than were meant.", vi: "Bộ lọc chỉ hiểu được một phần sẽ trả về đối tượng khác với mong muốn."}
  advice: {en: "Look at the position that the error names; names of fields stand in the queryables of the collection.", vi: "Xem vị trí mà thông báo lỗi nêu; tên trường có trong queryables của bộ sưu tập."}
bad_polygon:
  kind: problem
  means: {en: "The drawn polygon has too few or too many corners, crosses itself or is too large.", vi: "Đa giác tự vẽ có quá ít hoặc quá nhiều góc, tự cắt hoặc quá lớn."}
  why: {en: "Its ground is not certain, or takes too long to look at.", vi: "Phần đất của nó không xác định, hoặc xem xét mất quá nhiều thời gian."}
  advice: {en: "Draw it anew as the error says, with 3 to 200 corners and at most 100 km².", vi: "Vẽ lại theo thông báo lỗi, từ 3 đến 200 góc và không quá 100 km²."}
bad_value:
  kind: problem
  means: {en: "A value of the request has another form than is taken there.", vi: "Một giá trị của yêu cầu không đúng dạng được nhận."}
  why: {en: "Read otherwise it would be a guess.", vi: "Nếu đọc theo cách khác thì chỉ là phỏng đoán."}
  advice: {en: "Write it in the form, or as one of the words, that the error names.", vi: "Ghi theo dạng hoặc theo một trong các từ mà thông báo lỗi nêu."}
body:
  kind: problem
  means: {en: "The request has a body, and its address takes none.", vi: "Yêu cầu có phần thân trong khi địa chỉ không nhận."}
  why: {en: "What is not read could be taken for the next request.", vi: "Phần không được đọc có thể bị hiểu là yêu cầu kế tiếp."}
  advice: {en: "Send the request without a body.", vi: "Gửi yêu cầu không kèm phần thân."}
bug:
  kind: problem
  means: {en: "The program has failed.", vi: "Chương trình bị lỗi."}
  why: {en: "The cause is in the server's log beside the number of the request; no answer shows it.", vi: "Nguyên nhân nằm trong nhật ký của máy chủ cùng số của yêu cầu; không câu trả lời nào hiển thị."}
  advice: {en: "Tell those who run the server the number of the request.", vi: "Báo số của yêu cầu cho người vận hành máy chủ."}
busy:
  kind: problem
  means: {en: "The server has its hands full.", vi: "Máy chủ đang bận."}
  why: {en: "One more at work would slow all others down.", vi: "Nhận thêm việc sẽ làm chậm tất cả."}
  advice: {en: "Ask again after as many seconds as Retry-After says.", vi: "Thử lại sau số giây trong Retry-After."}
changed:
  kind: problem
  means: {en: "Somebody has changed the text since it was read.", vi: "Đã có người thay đổi văn bản từ khi bạn đọc."}
  why: {en: "Saving over it would lose what he has written.", vi: "Lưu đè lên sẽ mất phần người đó đã viết."}
  advice: {en: "Read it anew and bring your change into it; the page of the desk shows both side by side.", vi: "Đọc lại rồi đưa thay đổi của bạn vào; trang của bàn làm việc hiển thị hai bản cạnh nhau."}
csrf:
  kind: problem
  means: {en: "A change does not come from a page of the desk.", vi: "Một thay đổi không xuất phát từ trang của bàn làm việc."}
  why: {en: "Another page in the same browser could change data in the name of who is signed in.", vi: "Trang khác trong cùng trình duyệt có thể thay đổi dữ liệu dưới tên người đang đăng nhập."}
  advice: {en: "Load the page of the desk anew and try again; a program sends the token of GET /session in X-Desk-Token.", vi: "Tải lại trang của bàn làm việc rồi thử lại; chương trình thì gửi mã của GET /session trong X-Desk-Token."}
exists:
  kind: problem
  means: {en: "Something of that name stands there already.", vi: "Đã có mục cùng tên."}
  why: {en: "It would be replaced without anybody having looked at it.", vi: "Nó sẽ bị thay thế mà không ai xem trước."}
  advice: {en: "Take another name, or name the SHA-256 of the old file in If-Match; the old one then goes to the trash.", vi: "Chọn tên khác, hoặc nêu SHA-256 của tệp cũ trong If-Match; tệp cũ khi đó được chuyển vào thùng rác."}
full:
  kind: problem
  means: {en: "The workspace or the disk has no room left.", vi: "Không gian làm việc hoặc ổ đĩa đã hết dung lượng."}
  why: {en: "A part of the disk stays free, so that what is there can still be checked and written.", vi: "Một phần ổ đĩa luôn được chừa lại để dữ liệu đang có vẫn kiểm tra và ghi được."}
  advice: {en: "Put away what is no longer needed, empty the trash of the desk, or ask those who run the server for more with --quota.", vi: "Cất những gì không còn cần, dọn thư mục trash của bàn làm việc, hoặc đề nghị người vận hành nâng --quota."}
host:
  kind: problem
  means: {en: "The request is meant for another host.", vi: "Yêu cầu dành cho máy chủ khác."}
  why: {en: "A page elsewhere could otherwise reach the desk under a name of its own.", vi: "Nếu không, trang ở nơi khác có thể chạm tới bàn làm việc dưới tên của nó."}
  advice: {en: "Open the desk by its own address, which --public-url names.", vi: "Mở bàn làm việc bằng đúng địa chỉ của nó, do --public-url nêu."}
kind:
  kind: problem
  means: {en: "The kind of file is none that a load reads.", vi: "Loại tệp này lệnh nạp không đọc được."}
  why: {en: "It would lie on the server and be of no use.", vi: "Tệp sẽ nằm trên máy chủ mà không dùng được."}
  advice: {en: "Send a kind that the error names; a drawing as DXF, a document as a table.", vi: "Gửi loại tệp mà thông báo lỗi nêu; bản vẽ dưới dạng DXF, tài liệu dưới dạng bảng."}
length:
  kind: problem
  means: {en: "A body comes without saying how long it is.", vi: "Phần thân gửi lên không nêu độ dài."}
  why: {en: "Whether it has room is looked at before it is read.", vi: "Dung lượng được kiểm tra trước khi đọc."}
  advice: {en: "Send it with Content-Length.", vi: "Gửi kèm Content-Length."}
long_url:
  kind: problem
  means: {en: "The address of the request has more than 8,192 bytes.", vi: "Địa chỉ của yêu cầu dài quá 8.192 byte."}
  why: {en: "Programs on the way cut longer ones off.", vi: "Các chương trình trung gian sẽ cắt bớt địa chỉ dài hơn."}
  advice: {en: "Shorten the filter or the polygon.", vi: "Rút gọn bộ lọc hoặc đa giác."}
method:
  kind: problem
  means: {en: "The address takes other methods of HTTP.", vi: "Địa chỉ này nhận phương thức HTTP khác."}
  why: {en: "The public face changes nothing, and the desk changes only where its table says so.", vi: "Mặt công khai không thay đổi gì, bàn làm việc chỉ thay đổi ở những địa chỉ đã nêu."}
  advice: {en: "Take a method that the header Allow names.", vi: "Dùng phương thức mà trường Allow nêu."}
not_acceptable:
  kind: problem
  means: {en: "The address has none of the forms that Accept asks for.", vi: "Địa chỉ không có dạng nào mà Accept yêu cầu."}
  why: {en: "An answer in another form would not be understood.", vi: "Trả lời theo dạng khác thì bên hỏi không hiểu được."}
  advice: {en: "Leave Accept out, or name a form with f, as in f=json.", vi: "Bỏ Accept, hoặc nêu dạng bằng f, ví dụ f=json."}
not_found:
  kind: problem
  means: {en: "Nothing stands at the address, or nothing that the asker may see.", vi: "Tại địa chỉ này không có gì, hoặc không có gì người hỏi được xem."}
  why: {en: "What is withheld is answered like what does not exist.", vi: "Nội dung không công khai được trả lời như không tồn tại."}
  advice: {en: "Search for the parcel, unit or plan, or begin at the server's first page.", vi: "Tìm thửa đất, đơn vị hoặc quy hoạch, hoặc bắt đầu từ trang đầu của máy chủ."}
one_day_only:
  kind: problem
  means: {en: "The collection answers for one day, and what holds changes within the days that were asked for.", vi: "Bộ sưu tập chỉ trả lời cho một ngày, trong khi quy hoạch thay đổi trong khoảng ngày được hỏi."}
  why: {en: "One answer for both sides of a change would be right on neither.", vi: "Một câu trả lời chung cho hai bên thời điểm thay đổi thì không đúng bên nào."}
  advice: {en: "Ask for one day, or for days between the two that the error names.", vi: "Hỏi một ngày, hoặc khoảng nằm giữa hai ngày mà thông báo lỗi nêu."}
range:
  kind: problem
  means: {en: "The part that was asked for lies behind the end of the file.", vi: "Phần được yêu cầu nằm ngoài cuối tệp."}
  why: {en: "The file may be another one than when its first part was fetched.", vi: "Tệp có thể đã khác so với lúc tải phần đầu."}
  advice: {en: "Ask for bytes within the file, or fetch it anew from the beginning.", vi: "Yêu cầu các byte trong tệp, hoặc tải lại từ đầu."}
repeated_parameter:
  kind: problem
  means: {en: "A parameter stands twice in the address of the request.", vi: "Một tham số xuất hiện hai lần trong địa chỉ của yêu cầu."}
  why: {en: "It is not certain which of the two holds.", vi: "Không rõ giá trị nào có hiệu lực."}
  advice: {en: "Write it once; where several values are allowed, join them with commas.", vi: "Chỉ ghi một lần; nơi cho phép nhiều giá trị thì nối bằng dấu phẩy."}
role:
  kind: problem
  means: {en: "A reader asks for what editors may do.", vi: "Người đọc yêu cầu việc chỉ người biên tập được làm."}
  why: {en: "Who changes data is decided where tokens are given.", vi: "Ai được thay đổi dữ liệu do nơi cấp mã truy cập quyết định."}
  advice: {en: "Ask an editor, or for a token with --role editor.", vi: "Nhờ người biên tập, hoặc xin mã có --role editor."}
sign_in:
  kind: problem
  means: {en: "Nobody is signed in at the desk, the session has ended, or the token is not accepted.", vi: "Chưa đăng nhập bàn làm việc, phiên đã kết thúc hoặc mã truy cập không được chấp nhận."}
  why: {en: "What an office has not published is for its own people alone.", vi: "Dữ liệu cơ quan chưa công khai chỉ dành cho người của cơ quan."}
  advice: {en: "Sign in with your token; where it is wrong, removed or has run out, ask for a new one, which landfund token add makes.", vi: "Đăng nhập bằng mã của bạn; nếu mã sai, đã bị xóa hoặc hết hạn thì xin mã mới, tạo bằng landfund token add."}
slow:
  kind: problem
  means: {en: "Less than 1 kB a second of a body came in over 30 s.", vi: "Trong 30 giây nhận được dưới 1 kB mỗi giây của phần thân."}
  why: {en: "Bodies that never end would keep the server's hands full.", vi: "Phần thân gửi mãi không xong sẽ chiếm hết máy chủ."}
  advice: {en: "Try again over a better line; nothing of it was kept.", vi: "Thử lại với đường truyền tốt hơn; chưa lưu gì."}
too_many:
  kind: problem
  means: {en: "More requests came from one address, or more uploads in one session, than are taken at a time.", vi: "Một địa chỉ gửi quá nhiều yêu cầu, hoặc một phiên tải lên quá nhiều tệp cùng lúc."}
  why: {en: "Others would wait for their answers, and tokens could be guessed.", vi: "Người khác phải chờ, và mã truy cập có thể bị dò."}
  advice: {en: "Wait as long as Retry-After says, and send fewer at once.", vi: "Chờ theo Retry-After rồi gửi ít hơn mỗi lần."}
unknown_crs:
  kind: problem
  means: {en: "The reference system is none of those that the server offers.", vi: "Hệ tọa độ không nằm trong các hệ mà máy chủ cung cấp."}
  why: {en: "Coordinates in another system would lie elsewhere.", vi: "Tọa độ hiểu theo hệ khác sẽ nằm ở nơi khác."}
  advice: {en: "Take a system that the error names, or have the office add it under crs in publish.yml.", vi: "Chọn hệ mà thông báo lỗi nêu, hoặc đề nghị cơ quan thêm vào crs trong publish.yml."}
unknown_parameter:
  kind: problem
  means: {en: "The address of the request has a parameter that it does not take.", vi: "Địa chỉ của yêu cầu có tham số không được nhận."}
  why: {en: "A misspelt parameter that was passed over would give an answer to another question.", vi: "Nếu bỏ qua tham số viết sai thì câu trả lời sẽ ứng với câu hỏi khác."}
  advice: {en: "Write one of the parameters that the error names.", vi: "Dùng một trong các tham số mà thông báo lỗi nêu."}
work_limit:
  kind: problem
  means: {en: "The answer would take more work than one request is given.", vi: "Câu trả lời tốn nhiều công sức hơn mức cho một yêu cầu."}
  why: {en: "A few such requests would keep all others waiting.", vi: "Chỉ vài yêu cầu như vậy là mọi người khác phải chờ."}
  advice: {en: "Ask for less ground, fewer features or with a simpler filter.", vi: "Hỏi vùng nhỏ hơn, ít đối tượng hơn hoặc bộ lọc đơn giản hơn."}

"""####
  static let manifestLanguageYML = ####"""
# The keys of a manifest in the order in which people write them, each with an example; held against the reader by a test.
workspace:
  means: {en: "The workspace's name.", vi: "Tên không gian làm việc."}
  example: "workspace: Kon Tum – thí điểm"
crs:
  means: {en: "The working system: projected and in metres; every source is brought into it.", vi: "Hệ tọa độ làm việc: phẳng, theo mét; mọi nguồn được chuyển về hệ này."}
  example: "crs: EPSG:9216"
as_of:
  means: {en: "The day for which questions are asked.", vi: "Ngày được hỏi."}
  example: "as_of: 2021-12-24"
aliases:
  means: {en: "A table spelling,canonical,field of the office's own words, added to the shipped ones.", vi: "Bảng spelling,canonical,field các từ riêng của cơ quan, bổ sung cho danh mục có sẵn."}
  example: "aliases: aliases.csv"
rules:
  means: {en: "An overlay of the shipped rules: severities, owners, tolerances; explain rules says what it holds.", vi: "Tệp ghi đè bộ quy tắc có sẵn: mức độ, cơ quan phụ trách, sai số; explain rules nói rõ nội dung tệp."}
  example: "rules: rules.yml"
sources:
  means: {en: "The list of sources; the keys below belong to one of them.", vi: "Danh sách nguồn; các mục dưới đây thuộc từng nguồn."}
  example: "sources:\n  - layer: parcel\n    path: thua_dat.shp"
layer:
  means: {en: "The layer that the source fills; explain LAYER lists its fields.", vi: "Lớp mà nguồn đưa dữ liệu vào; explain LỚP liệt kê các trường."}
  example: "layer: scheme_block"
path:
  means: {en: "The file, relative to the manifest; with a layer or a sheet (x.gpkg:parcel), a list ([a.shp, b.shp]), a pattern (to-*.shp), or all layers of a container (x.kml:*, x.zip:*).", vi: "Tệp, tính từ thư mục của manifest; kèm lớp hoặc trang tính (x.gpkg:parcel), danh sách ([a.shp, b.shp]), mẫu tên (to-*.shp), hoặc mọi lớp của tệp (x.kml:*, x.zip:*)."}
  example: "path: x.gpkg:parcel"
points:
  means: {en: "A table with X and Y: a point for each row. X is the northing.", vi: "Bảng có X và Y: mỗi dòng một điểm. X là tọa độ bắc."}
  example: "points: moc.xlsx"
coordinates:
  means: {en: "A table of corner coordinates: a ring for each id. X is the northing.", vi: "Bảng kê tọa độ góc ranh: mỗi mã một vùng. X là tọa độ bắc."}
  example: "coordinates: bang_ke.csv"
postgres:
  means: {en: "A database of PostgreSQL with PostGIS in place of a file: service, host, port, dbname, user, sslmode, sslrootcert, or postgres://host/db. Never a password: libpq takes it from the service file or ~/.pgpass.", vi: "Cơ sở dữ liệu PostgreSQL có PostGIS thay cho tệp: service, host, port, dbname, user, sslmode, sslrootcert, hoặc postgres://host/db. Không ghi mật khẩu: libpq lấy từ tệp dịch vụ hoặc ~/.pgpass."}
  example: "postgres: service=kontum"
table:
  means: {en: "The table or view of the database; a name with a dot or a quote stands in double quotes.", vi: "Bảng hoặc khung nhìn của cơ sở dữ liệu; tên có dấu chấm hoặc dấu nháy thì đặt trong dấu nháy kép."}
  example: "table: dc.thua_dat"
query:
  means: {en: "One SELECT in place of a table; it runs in a transaction that only reads.", vi: "Một câu SELECT thay cho bảng; chạy trong giao dịch chỉ đọc."}
  example: "query: \"select so_to, so_thua, loai_dat, geom from dc.thua_dat\""
geometry:
  means: {en: "The column of geometries, where the table has several or it is of bytes (WKB).", vi: "Cột hình học, khi bảng có nhiều cột hoặc cột là dữ liệu nhị phân (WKB)."}
  example: "geometry: geom"
geometry_from:
  means: {en: "For rows without geometry: the union of the parcels or zones that columns name.", vi: "Cho dòng không có hình học: hợp của các thửa hoặc khu vực nêu ở các cột."}
  example: "geometry_from: {parcels: [\"Tờ bản đồ\", \"Thửa đất số\"], separator: \",\"}"
header:
  means: {en: "The row of the headings, from 1; without it they are found.", vi: "Dòng tiêu đề cột, tính từ 1; không nêu thì tự tìm."}
  example: "header: 4"
columns:
  means: {en: "The columns of a table of coordinates: x (northing), y, point, edge, id, ring; a list is tried in order.", vi: "Các cột của bảng tọa độ: x (bắc), y, point, edge, id, ring; nêu nhiều cột thì thử lần lượt."}
  example: "columns: {x: \"X hiện trạng (m)\", y: \"Y hiện trạng (m)\"}"
encoding:
  means: {en: "The encoding of the texts: UTF-8, TCVN3, VNI, windows-1258, another code page, or detect.", vi: "Bảng mã của chữ: UTF-8, TCVN3, VNI, windows-1258, trang mã khác, hoặc detect để tự dò."}
  example: "encoding: TCVN3"
locale:
  means: {en: "How numbers in texts are written: vi 1.587,25, en 1,587.25; also at a field or a label.", vi: "Cách viết số trong văn bản: vi 1.587,25, en 1,587.25; ghi được ở trường hoặc ở nhãn."}
  example: "locale: vi"
unit:
  means: {en: "What one unit of a drawing is: mm, cm, m or km; what the drawing says of it is not believed.", vi: "Đơn vị của bản vẽ: mm, cm, m hoặc km; không dựa vào đơn vị ghi trong bản vẽ."}
  example: "unit: mm"
override:
  means: {en: "true: crs holds against what the file says, and coordinates far outside its area are taken.", vi: "true: dùng crs dù tệp ghi khác, và nhận cả tọa độ nằm xa vùng áp dụng."}
  example: "override: true"
ballpark:
  means: {en: "true: takes a transformation that is worse than it might be; a notice says the metres.", vi: "true: chấp nhận phép chuyển đổi kém chính xác; có thông báo sai số theo mét."}
  example: "ballpark: true"
where:
  means: {en: "Which features count; of a drawing which entities, before anything is built. See explain where.", vi: "Đối tượng nào được lấy; với bản vẽ là thực thể nào, trước khi dựng. Xem explain where."}
  example: "where: \"LOAI = 1 and TRANGTHAI is not null\""
fields:
  means: {en: "Our fields and the columns that give them; several columns are joined by /. With unit, locale or values in braces.", vi: "Các trường và cột cho giá trị; nhiều cột được nối bằng /. Trong ngoặc nhọn có thể thêm unit, locale, values."}
  example: "fields:\n  id: [SH_TO, SH_THUA]\n  registered_area_m2: {field: DT_PHAPLY, unit: m2, locale: vi}\n  clearance: {field: GPMB, values: {\"Đã xong\": complete, \"*\": unknown}}"
values:
  means: {en: "One value of a field for every feature; inside fields, what values of the column stand for. See explain values.", vi: "Một giá trị chung cho mọi đối tượng; bên trong fields là nghĩa của từng giá trị ở cột. Xem explain values."}
  example: "values: {scheme: PK-01, status: approved}"
build:
  means: {en: "Polygons from a drawing: lines: [10] of lines that are cut where they meet, closed: [RANH] of closed lines, hatches: [LUC, ODT] of hatches on these layers; nested: keep cuts no polygon out of the one around it; labels give the fields.", vi: "Dựng vùng từ bản vẽ: lines: [10] từ các đường, cắt tại chỗ gặp nhau; closed: [RANH] từ đường khép kín; hatches: [LUC, ODT] từ mẫu tô ở các lớp vẽ; nested: keep giữ nguyên vùng bao ngoài; nhãn cho giá trị các trường."}
  example: "build:\n  closed: [O-CHUC-NANG]\n  nested: keep\n  labels:\n    parcel_no: 13\n    id: {layer: TEXT-CN, pattern: \"*-#\"}\n    name: {layer: TEN, whole: true}\n    declared_area_m2: {layer: TEXT-CN, pattern: [\"# m2\", \"# ha\"], locale: vi}\n    code: {tag: LOAIDAT}"
on_invalid:
  means: {en: "What becomes of an invalid geometry: report keeps and flags it, reject leaves it out, repair-linework and repair-structure mend it.", vi: "Xử lý ranh giới không hợp lệ: report giữ và đánh dấu, reject loại, repair-linework và repair-structure sửa."}
  example: "on_invalid: report"
corrections:
  means: {en: "true: the features replace those of their ids, as edits writes them.", vi: "true: các đối tượng thay thế đối tượng cùng mã, như lệnh edits xuất ra."}
  example: "corrections: true"

"""####
  static let manifestSectionsYML = ####"""
# The small languages inside a manifest.
values:
  means:
    en: "What values of a column stand for. A key is a word or a pattern: * is any text, ? one character, # digits with their separators. Texts compare without regard to case and repeated blanks. A word wins over patterns, a pattern with more fixed characters over one with fewer, then the first written; \"*\" is last. Without \"*\" a value that meets no key is an error, and all of them are named at once. Words of closed lists and their Vietnamese spellings need no key."
    vi: "Nghĩa của các giá trị ở một cột. Khóa là một từ hoặc một mẫu: * là chữ bất kỳ, ? là một ký tự, # là các chữ số kèm dấu phân cách. So sánh không phân biệt chữ hoa, chữ thường và khoảng trắng lặp. Từ được ưu tiên hơn mẫu, mẫu có nhiều ký tự cố định hơn được ưu tiên, rồi đến mẫu viết trước; \"*\" đứng cuối. Không có \"*\" thì giá trị không khớp khóa nào là lỗi, và tất cả được nêu cùng lúc. Từ trong danh mục và cách viết tiếng Việt của chúng không cần khóa."
  examples:
    - "function: {field: KY_HIEU, values: {\"CX-*\": green, \"OM-*\": residential, \"HTKT\": utility}}"
    - "clearance: {field: GPMB, values: {\"Đã xong\": complete, \"Chưa\": none, \"*\": unknown}}"
where:
  means:
    en: "A condition on columns: = <> < <= > >=, in (…), not in (…), like with % and _, is null, is not null, and, or, not, parentheses; texts in quotes, numbers plain. A comparison with an empty value is neither true nor false. Of a drawing it knows Layer, Level, Text, Kind, Block, Tag, Linetype, Color and EntityHandle, and chooses entities before polygons are built; what an entity does not have differs from every value, so a line is not like any text."
    vi: "Điều kiện trên các cột: = <> < <= > >=, in (…), not in (…), like với % và _, is null, is not null, and, or, not, dấu ngoặc; chữ đặt trong dấu nháy, số để trần. So sánh với ô trống không đúng cũng không sai. Với bản vẽ có Layer, Level, Text, Kind, Block, Tag, Linetype, Color, EntityHandle, và điều kiện chọn thực thể trước khi dựng vùng; mục mà thực thể không có thì khác mọi giá trị, nên đường vẽ không giống chữ nào."
  examples:
    - "where: \"LOAI in (1, 2) and TRANGTHAI is not null\""
    - "where: \"Layer <> 'KHUNG' and Text not like 'TỶ LỆ%'\""
    - "where: \"Kind = 'LWPOLYLINE' and Color = 3\""
rules:
  means:
    en: "The rules file: rules (severity, owner, legal_basis of each rule, or off), tolerances, precedence (finest or higher), each value with valid_from, valid_to, source and certainty where it wants them; and files of our own in place of those that ship, of the same shape, relative to the rules file: crosswalk, hierarchy, constraints (CSV), norms (YAML), reclaim (the articles by which land is taken back, YAML), occupancy (the laws of occupancy, CSV), offices and units (what offices and kinds of units are called, and when, CSV). Of several entries that hold on a day the last one decides; the same file serves --rules."
    vi: "Tệp quy tắc: rules (mức độ, cơ quan phụ trách, căn cứ của từng quy tắc, hoặc off), tolerances (ngưỡng, sai số), precedence (finest hoặc higher), mỗi giá trị kèm valid_from, valid_to, source và certainty nếu cần; và các tệp thay cho tệp có sẵn, cùng cấu trúc, đường dẫn tính từ tệp quy tắc: crosswalk, hierarchy, constraints (CSV), norms (YAML), reclaim (điều khoản thu hồi đất, YAML), occupancy (căn cứ tỷ lệ lấp đầy, CSV), offices và units (tên cơ quan, tên loại đơn vị theo thời gian, CSV). Nhiều mục cùng hiệu lực thì mục sau cùng quyết định; tệp này dùng được cho --rules."
  examples:
    - "rules:\n  marker.spacing: off\n  overlap.parcel: {severity: warning, owner: land, valid_from: 2024-08-01}"
    - "tolerances:\n  sliver_width_m: 0.3\n  publish_days: [{layer: scheme, value: 20, valid_from: 2025-07-01, source: \"…\"}]"
    - "crosswalk: doi-chieu.csv\nreclaim: thu-hoi.yml\noccupancy: lap-day.csv\noffices: co-quan.csv\nunits: don-vi.csv"

"""####
}
