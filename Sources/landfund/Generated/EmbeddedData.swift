// swift-format-ignore-file
// Written by Scripts/embed from Sources/landfund/Data; edit the files there.

/// The data files of this module, as text.
enum EmbeddedData {
  static let helpCSV = ####"""
en,vi
"Measures plans and parcels, and finds where they disagree.","Đo quy hoạch, thửa đất và tìm chỗ chúng không khớp nhau."
"An input is a path, or path:layer for a layer of a container, as in town.gpkg:parcel. Results go to standard output unless -o names a file; the format is --format, or the ending of that file, or text.","Đầu vào là một đường dẫn, hoặc đường_dẫn:lớp đối với một lớp trong tệp nhiều lớp, ví dụ town.gpkg:parcel. Kết quả in ra màn hình trừ khi -o nêu tệp; định dạng theo --format, hoặc theo phần mở rộng của tệp, hoặc là văn bản."
"Exit status: 0 done; 1 findings, or invalid features; 2 the command line is wrong; 3 an input is refused or an output cannot be written; 70 a bug; 130 interrupted; 141 the reader of the pipe went away.",Mã kết thúc: 0 xong; 1 có phát hiện hoặc đối tượng không hợp lệ; 2 dòng lệnh sai; 3 đầu vào bị từ chối hoặc không ghi được đầu ra; 70 lỗi của chương trình; 130 bị ngắt; 141 bên đọc đường ống đã đóng.
Show the version.,In phiên bản.
Show help information.,In phần trợ giúp.
Show subcommand help information.,In trợ giúp của một lệnh.
"Measures polygons: area on the grid and on the ellipsoid, perimeter, parts, holes, validity.","Đo đa giác: diện tích trên mặt phẳng chiếu và trên elipxoit, chu vi, số phần, số lỗ, tính hợp lệ."
A file of polygons.,Tệp có các đa giác.
"The ids: a field, several as in A,B (joined with /), or position.","Mã: một trường, nhiều trường như A,B (nối bằng /), hoặc position (vị trí)."
Cut projected edges to this many metres before they become geodesics.,Chia nhỏ cạnh trên mặt phẳng chiếu theo số mét này trước khi chuyển thành đường trắc địa.
"The reference system of an input that names none, as in EPSG:9216.","Hệ tọa độ của đầu vào không ghi hệ tọa độ, ví dụ EPSG:9216."
"Let --crs hold against what the file says, and take coordinates outside the area of use of a system.","Lấy --crs dù tệp ghi khác, và nhận cả tọa độ ngoài vùng sử dụng của hệ tọa độ."
"Take a transformation that leaves the datum shift out, or lacks its grids, where no better one is left.","Chấp nhận phép chuyển không có tham số chuyển hệ quy chiếu hoặc thiếu lưới, khi không còn phép nào tốt hơn."
Transform to this projected system in metres first.,Trước hết chuyển sang hệ tọa độ phẳng theo mét này.
"The encoding of the texts: UTF-8, TCVN3, VNI, windows-1258, any code page (ISO-8859-1, 1252), or detect.","Bảng mã của chữ: UTF-8, TCVN3, VNI, windows-1258, bảng mã khác (ISO-8859-1, 1252), hoặc detect (tự nhận biết)."
"How numbers in delimited tables are written: vi (1.587,25) or en (1,587.25).","Cách viết số trong bảng dạng chữ: vi (1.587,25) hoặc en (1,587.25)."
Write to this file instead of standard output.,Ghi vào tệp này thay vì in ra màn hình.
"The format of the result; by default the ending of the output file decides, else text.","Định dạng của kết quả; mặc định theo phần mở rộng của tệp ra, nếu không thì là văn bản."
"Write CSV for a spreadsheet in this language: separators, decimal mark, headings and words, per cent, days.","Ghi CSV cho bảng tính của ngôn ngữ này: dấu phân cách, dấu thập phân, tiêu đề và từ ngữ, phần trăm, ngày."
"Say nothing but errors, what is left out, and values that are not held as they stand.","Chỉ nói lỗi, những gì bị bỏ qua và những giá trị không giữ được nguyên."
The language of messages and labels.,Ngôn ngữ của thông báo và nhãn.
"Lists every pair of features of two layers that shares area, in square metres.","Liệt kê mọi cặp đối tượng của hai lớp có phần diện tích chung, theo mét vuông."
"Pairs are listed above 0.000001 m². share_a is the shared area over the area of the feature of A, share_b over that of B. Invalid features are left out and named, and the exit status is then 1.","Liệt kê các cặp trên 0,000001 m². share_a là phần chung trên diện tích đối tượng của A, share_b trên diện tích đối tượng của B. Đối tượng không hợp lệ bị bỏ qua và được nêu tên, khi đó mã kết thúc là 1."
The first file of polygons.,Tệp đa giác thứ nhất.
The second file of polygons.,Tệp đa giác thứ hai.
"The ids of A: a field, several as in A,B (joined with /), or position.","Mã của A: một trường, nhiều trường như A,B (nối bằng /), hoặc position (vị trí)."
"The ids of B: a field, several as in A,B (joined with /), or position.","Mã của B: một trường, nhiều trường như A,B (nối bằng /), hoặc position (vị trí)."
Leave out pairs that share less than this many square metres.,Bỏ các cặp có phần chung nhỏ hơn số mét vuông này.
How many threads work at once; as many as there are cores by default.,Số luồng chạy cùng lúc; mặc định bằng số nhân của máy.
Finds overlaps and gaps of a layer that should tile the ground.,Tìm chỗ chồng lấn và khoảng trống của một lớp lẽ ra phải phủ kín mặt đất.
"Two features that share ground are an overlap, ground between features that none of them covers is a gap. Without --scope only ground that features enclose is a gap; with one all of it, and what leaves it is found too. What is thinner than 2 mm is no finding; slivers (thinner than 0.5 m or below 5 m²) are remarks. Invalid features are findings and take no part in the rest. Exits 1 when there is a finding at or above --fail-on.","Hai đối tượng có phần đất chung là chồng lấn; phần đất giữa các đối tượng mà không đối tượng nào che là khoảng trống. Không có --scope thì chỉ phần đất bị bao kín là khoảng trống; có --scope thì xét cả phạm vi, và tìm cả phần vượt ra ngoài. Chỗ hẹp hơn 2 mm không tính; mảnh vụn (hẹp hơn 0,5 m hoặc dưới 5 m²) chỉ là thông tin. Đối tượng không hợp lệ là phát hiện và không tham gia phần còn lại. Mã kết thúc là 1 khi có phát hiện từ mức --fail-on trở lên."
A file of polygons that the layer should fill.,Tệp đa giác mà lớp phải phủ kín.
Exit with 1 when a finding is at or above this severity.,Kết thúc với mã 1 khi có phát hiện từ mức độ này trở lên.
Decimals of the coordinates in GeoJSON.,Số chữ số thập phân của tọa độ trong GeoJSON.
"The day for which the answer holds, as in 2021-12-24 or 24/12/2021.","Ngày của số liệu, ví dụ 24/12/2021 hoặc 2021-12-24."
Lists every geometry problem with its place; exits 1 when there is one.,Liệt kê mọi lỗi hình học kèm vị trí; kết thúc với mã 1 khi có lỗi.
"As CSV and JSON x and y are the file's own easting and northing, or longitude and latitude; text says X (northing), Y (easting), or latitude and longitude, in that order.","Trong CSV và JSON, x và y là tọa độ đông và bắc của chính tệp, hoặc kinh độ và vĩ độ; văn bản ghi X (bắc), Y (đông), hoặc vĩ độ và kinh độ, theo thứ tự đó."
A file of any geometry.,Tệp có hình học bất kỳ.
Makes invalid polygons valid and says for each how many square metres that moved.,Sửa đa giác không hợp lệ và cho biết mỗi đa giác thay đổi bao nhiêu mét vuông.
"linework keeps every line and builds polygons from them: ground that is drawn twice becomes a hole. structure takes rings for what they mean: shells are united, holes cut out.","linework giữ mọi đường và dựng lại đa giác từ đó: phần vẽ hai lần thành lỗ thủng. structure hiểu vòng theo vai trò: vòng ngoài được gộp, lỗ thủng bị cắt ra."
"The repaired layer goes to the output file, in the reference system of the input; valid features stay as they are. One row for each feature that was not valid goes to standard output: area_before_m2 is that of the rings as drawn, moved_m2 what either the drawing (by the non-zero winding number) or the repaired polygon covers, not both.","Lớp đã sửa ghi vào tệp ra, theo hệ tọa độ của đầu vào; đối tượng hợp lệ giữ nguyên. Mỗi đối tượng không hợp lệ có một dòng in ra màn hình: area_before_m2 là diện tích của các vòng như đã vẽ, moved_m2 là phần mà chỉ hình vẽ (theo số vòng quấn khác không) hoặc chỉ đa giác đã sửa che, không phải cả hai."
The file to write.,Tệp ghi ra.
How: linework or structure.,Cách sửa: linework hoặc structure.
The format of the rows.,Định dạng của các dòng.
"Writes a layer in another format, or in another reference system.",Ghi một lớp sang định dạng khác hoặc hệ tọa độ khác.
"The ending of the output says its format. GeoJSON is always in longitude and latitude (CRS84), every other format in the reference system of the input unless --to names another one. out.gpkg:layer adds the layer to a GeoPackage or replaces it there; out.gpkg alone replaces a file that holds nothing else.","Phần mở rộng của tệp ra cho biết định dạng. GeoJSON luôn theo kinh độ và vĩ độ (CRS84), định dạng khác theo hệ tọa độ của đầu vào trừ khi --to nêu hệ khác. out.gpkg:lớp thêm lớp vào GeoPackage hoặc thay lớp đó; chỉ out.gpkg thì thay một tệp không chứa gì khác."
The file to read.,Tệp đọc vào.
"The reference system to write, as in EPSG:9216.","Hệ tọa độ ghi ra, ví dụ EPSG:9216."
"Divides a total among zones by criteria, with declared and with measured inputs.","Phân bổ một tổng số cho các khu vực theo tiêu chí, với số liệu theo hồ sơ và số liệu đo trên bản đồ."
"Points are never rounded; final amounts are, so that they add up to the total. Without --criteria those of the growth zones of Kon Tum are taken, with the inputs that the scheme prints.","Điểm không làm tròn; số phân bổ cuối cùng được làm tròn sao cho cộng lại bằng tổng. Không có --criteria thì dùng tiêu chí của các vùng kinh tế động lực Kon Tum, với số liệu in trong đề án."
"A workspace, as landfund load makes it.",Không gian làm việc do landfund load tạo ra.
"What earns points, as YAML.","Cách tính điểm, dạng YAML."
Also say what each misreading of the criteria would give.,Nêu cả kết quả khi hiểu sai tiêu chí.
Checks a workspace by every rule and lists what somebody should act on.,Kiểm tra không gian làm việc theo mọi quy tắc và liệt kê những việc cần xử lý.
"Findings are also stored in the workspace's layer finding, unless --no-store, --rule, --zone or --baseline is given. landfund explain says what a rule means. The exit status is 1 when a finding that no waiver holds is at or above --fail-on.","Phát hiện cũng được lưu vào lớp finding của không gian làm việc, trừ khi có --no-store, --rule, --zone hoặc --baseline. landfund explain giải thích quy tắc. Mã kết thúc là 1 khi có phát hiện chưa được chấp nhận từ mức --fail-on trở lên."
Check by this rule; may be given several times.,Kiểm tra theo quy tắc này; có thể nêu nhiều lần.
"Answer for this zone alone, named by its id, code or name: measures are clipped to it.","Chỉ trả lời cho khu vực này, nêu bằng mã hoặc tên: các số đo cắt theo khu vực."
Rules to lay over those of the workspace.,Quy tắc đặt chồng lên quy tắc của không gian làm việc.
An earlier check -f json: only new findings count.,Kết quả check -f json lần trước: chỉ tính phát hiện mới.
"Also list the parcels behind the conflicts, with -f json or csv; xlsx always does: parcels.","Liệt kê cả thửa đất trong các mâu thuẫn, với -f json hoặc csv; xlsx luôn có: parcels."
Leave the workspace's layer finding as it is.,Giữ nguyên lớp finding của không gian làm việc.
"Lists the land that is clean enough to offer, and says of the rest why not and what comes next.",Liệt kê quỹ đất sạch có thể kêu gọi đầu tư; phần còn lại nêu lý do và việc cần làm.
"Every square metre of the parcels ends in one verdict: clean, conditional, not_clean, unknown. Clean pieces are joined to sites. With --by call: of each call's hectares, how many can be handed over.","Mỗi mét vuông của các thửa có một kết luận: clean (đất sạch), conditional (sạch có điều kiện), not_clean (chưa sạch), unknown (chưa đủ thông tin). Các phần đất sạch được gộp thành khu đất. Với --by call: mỗi dự án kêu gọi có bao nhiêu hécta bàn giao được."
Count the ground of each call for investment instead: call.,Tính theo từng dự án kêu gọi đầu tư: call.
"What makes land clean, as YAML; by default the criteria that ship.","Tiêu chí đất sạch, dạng YAML; mặc định là bộ tiêu chí kèm theo."
Test land for this function; by default for that of its own block.,Xét đất cho chức năng này; mặc định theo chức năng của ô chứa nó.
Let these pieces join sites too: conditional.,Cho cả phần đất này vào khu đất: conditional.
"Pieces that share less edge are sites of their own, metres.",Phần đất có cạnh chung ngắn hơn số mét này là khu đất riêng.
"A smaller site is not usable, square metres; overrules the criteria.",Khu đất nhỏ hơn số mét vuông này không dùng được; thay cho tiêu chí.
"A narrower site is not usable, metres; overrules the criteria.",Khu đất hẹp hơn số mét này không dùng được; thay cho tiêu chí.
"Compares two schemes, two land-use plans, or one scheme with its adjustments on two days.","So sánh hai đồ án, hai quy hoạch sử dụng đất, hoặc một đồ án và các lần điều chỉnh tại hai ngày."
"Two plans are compared alone, whatever their status. With --at twice, one scheme is compared with itself as it counts on two days, its local and overall adjustments included. An id that is in both layers is written scheme:ID or landuse_plan:ID.","Hai quy hoạch được so sánh riêng, không phụ thuộc tình trạng. Với --at hai lần, một đồ án được so với chính nó tại hai ngày, kể cả điều chỉnh cục bộ và tổng thể. Mã có ở cả hai lớp viết là scheme:MÃ hoặc landuse_plan:MÃ."
The id of a scheme or land-use plan.,Mã của một đồ án hoặc quy hoạch sử dụng đất.
"The id of the other one; without it, --at twice.",Mã của quy hoạch kia; nếu không có thì dùng --at hai lần.
A day on which to look at A; given twice.,Ngày xét A; nêu hai lần.
"Measures how much of each zone schemes of a level cover, by three bases.","Đo tỷ lệ phủ kín của các đồ án theo cấp trong từng khu vực, theo ba diện tích tính tỷ lệ."
The head figure is the base built: ground with a built function in the general or rural scheme. -f geojson gives the built ground that no scheme covers.,Số chính tính trên built: đất có chức năng xây dựng trong quy hoạch chung hoặc quy hoạch xã. -f geojson cho phần đất xây dựng chưa có đồ án.
"Measure this level alone: detailed, general, regional, rural, sector, zoning, zoning_or_detailed.","Chỉ đo cấp này: detailed, general, regional, rural, sector, zoning, zoning_or_detailed."
Writes the sample data set and its manifest into a folder.,Ghi bộ dữ liệu mẫu và manifest của nó vào một thư mục.
"Kon Tum as a drawing: real names, codes and declared areas on shapes of our own, with a few planted defects. With --office one small file of each kind that offices hand over, each with its manifest.","Kon Tum dưới dạng bản vẽ: tên, mã và diện tích theo hồ sơ có thật trên hình vẽ tự tạo, có cài sẵn một số lỗi. Với --office là mỗi loại tệp mà các cơ quan bàn giao một tệp nhỏ, kèm manifest."
Write one small file of each kind that offices hand over.,Ghi mỗi loại tệp mà các cơ quan bàn giao một tệp nhỏ.
The folder; made if it is not there. A file of the same name that differs is refused.,Thư mục; được tạo nếu chưa có. Tệp trùng tên nhưng khác nội dung thì bị từ chối.
"Writes a layer of a workspace, or all of them, as files of another format.",Ghi một lớp hoặc mọi lớp của không gian làm việc thành tệp định dạng khác.
"The ending of the output says the format: .geojson, .geojsonl, .gpkg, .fgb, .csv, .xlsx, .shp, .tab, .mif, .dxf, .kml, .kmz. Without a layer all that have features are written, into a container (.gpkg, .xlsx, .kml, .kmz) or a folder (as GeoJSON, or in the format of --format). Spreadsheets, and CSV with --locale, hold the fields without the shapes. MapInfo, drawings and KML carry the colours of the codes. GeoJSON is always in longitude and latitude, other formats in the working system unless --to names another one. With -o postgres:ADDRESS they become tables of a database with PostGIS, all or none; libpq's own places hold the password.","Phần mở rộng của tệp ra cho biết định dạng: .geojson, .geojsonl, .gpkg, .fgb, .csv, .xlsx, .shp, .tab, .mif, .dxf, .kml, .kmz. Không nêu lớp thì ghi mọi lớp có đối tượng, vào tệp nhiều lớp (.gpkg, .xlsx, .kml, .kmz) hoặc thư mục (GeoJSON, hoặc định dạng của --format). Bảng tính, và CSV với --locale, chứa các trường mà không có hình vẽ. MapInfo, bản vẽ và KML mang màu của mã. GeoJSON luôn theo kinh độ và vĩ độ, định dạng khác theo hệ tọa độ làm việc trừ khi --to nêu hệ khác. Với -o postgres:ĐỊA_CHỈ, các lớp thành bảng của cơ sở dữ liệu PostGIS, ghi hết hoặc không ghi gì; mật khẩu nằm ở nơi riêng của libpq."
"A layer, finding, or site (clean land); all layers and findings without one. Of a database also shares and clean-land.","Một lớp, finding (phát hiện) hoặc site (khu đất sạch); không nêu thì mọi lớp và phát hiện. Với cơ sở dữ liệu còn có shares và clean-land."
"The file, the folder, or the database to write.","Tệp, thư mục hoặc cơ sở dữ liệu ghi ra."
The schema of a database that tables are written into; landfund by default.,Lược đồ của cơ sở dữ liệu để ghi bảng; mặc định là landfund.
"Put new tables in the place of those of an earlier export, owner and grants kept.","Thay bảng của lần xuất trước bằng bảng mới, giữ chủ sở hữu và quyền."
"Keep the tables of an earlier export with all that hangs on them, and fill them anew.","Giữ bảng của lần xuất trước cùng mọi thứ phụ thuộc, chỉ thay nội dung."
Of shares in a database the plan of the classes: landuse or scheme.,"Với shares trong cơ sở dữ liệu: quy hoạch dùng để phân loại, landuse hoặc scheme."
"The format of the files of a folder, as an ending: geojson, fgb, shp.","Định dạng của các tệp trong thư mục, theo phần mở rộng: geojson, fgb, shp."
"Add fill, stroke, fill-opacity and stroke-width to every feature.","Thêm fill, stroke, fill-opacity và stroke-width vào mỗi đối tượng."
"Write the legend of the colours to this file, as JSON.","Ghi chú giải màu vào tệp này, dạng JSON."
"The encoding of texts in .shp, .tab, .mif, .dxf: UTF-8, TCVN3, windows-1258.","Bảng mã của chữ trong .shp, .tab, .mif, .dxf: UTF-8, TCVN3, windows-1258."
"Add texts: in .dxf on layers of their own, for .tab and .mif as NAME-label.","Thêm chữ: trong .dxf trên lớp riêng, với .tab và .mif thành tệp TÊN-label."
"The scale, as 1000, at which labels are 2 mm high; by default that of the parcels.","Mẫu tỷ lệ, ví dụ 1000, để chữ cao 2 mm; mặc định là tỷ lệ của thửa đất."
"Says everything that applies to one parcel: plans, shares, findings, verdict, markers, projects.","Nêu mọi thông tin về một thửa đất: quy hoạch, cơ cấu, phát hiện, kết luận, mốc giới, dự án."
"The parcel is named by its id, or by map sheet and number, which other units may have too. As HTML it is one page for A4 with a map, in the language of --lang.","Thửa đất nêu bằng mã, hoặc số tờ và số thửa (đơn vị khác có thể trùng). Dạng HTML là một trang A4 có bản đồ, theo ngôn ngữ của --lang."
"The unit in which it lies (id, code or name; may be left out), then the parcel: its id, 12/330 or ""tờ 12 thửa 330"".","Đơn vị chứa thửa (mã hoặc tên; có thể bỏ), rồi đến thửa: mã, 12/330 hoặc ""tờ 12 thửa 330""."
"Lists the layers, sources and the last run of a workspace.","Liệt kê các lớp, nguồn và lần kiểm tra gần nhất của không gian làm việc."
"bounds are minimum easting, minimum northing, maximum easting, maximum northing. Layers without features are left out.","bounds là tọa độ đông nhỏ nhất, bắc nhỏ nhất, đông lớn nhất, bắc lớn nhất. Lớp không có đối tượng thì bỏ qua."
"Builds or updates a workspace from a manifest, all or nothing.","Tạo hoặc cập nhật không gian làm việc từ manifest, toàn bộ hoặc không gì cả."
"Prints one line per source. A layer that the manifest names is replaced whole; other layers, waivers and tables of other programs stay. A layer that was edited since, in QGIS for example, is replaced with --discard-edits alone; what others have added to a layer, columns among it, is kept by id. With --dry-run everything is read and reported, and nothing is written. The lines of the sources are the result, which --quiet keeps.","Mỗi nguồn in một dòng. Lớp có trong manifest được thay toàn bộ; các lớp khác, phát hiện đã chấp nhận và bảng của chương trình khác giữ nguyên. Lớp đã chỉnh sửa từ lần nạp trước, ví dụ trong QGIS, chỉ được thay khi có --discard-edits; những gì người khác thêm vào lớp, kể cả cột, được giữ theo mã. Với --dry-run mọi thứ được đọc và báo cáo, không ghi gì. Các dòng của nguồn là kết quả, --quiet vẫn in."
"The manifest, a YAML file.","Manifest, tệp YAML."
"The workspace to build or update, a GeoPackage.","Không gian làm việc cần tạo hoặc cập nhật, tệp GeoPackage."
"Read and report everything, and write nothing.","Đọc và báo cáo mọi thứ, không ghi gì."
"Replace layers that were edited since their last load, too.",Thay cả lớp đã chỉnh sửa từ lần nạp trước.
The format of the report: text or json.,Định dạng của báo cáo: text hoặc json.
"Writes a first manifest from files, folders or a database; what it could not decide stands as comments.","Viết manifest đầu tiên từ tệp, thư mục hoặc cơ sở dữ liệu; điều chưa quyết định được ghi thành chú thích."
"Files, layers of containers as path:layer, folders, or a database as service=NAME or postgres:ADDRESS.","Tệp, lớp trong tệp nhiều lớp dạng đường_dẫn:lớp, thư mục, hoặc cơ sở dữ liệu dạng service=TÊN hay postgres:ĐỊA_CHỈ."
The manifest to write.,Manifest ghi ra.
Measures how far schemes are marked on the ground; lists the markers to set.,Đo mức độ cắm mốc của các đồ án ngoài thực địa; lập danh mục mốc cần cắm.
"Marked are the lines that a plan sets: road axes, red lines, no-build and heritage limits; the outline of the scope only where there are none of these. --stakeout lists the markers with which every scheme would be complete, and the schemes in the order in which money buys most marked line.","Tuyến phải cắm mốc là các đường do quy hoạch xác định: tim đường, chỉ giới đường đỏ, ranh giới cấm xây dựng và bảo vệ di tích; chỉ khi không có các đường này mới lấy ranh giới quy hoạch. --stakeout liệt kê các mốc cần cắm để mọi đồ án đủ mốc, và thứ tự đồ án theo hiệu quả kinh phí."
Look at this scheme alone.,Chỉ xét đồ án này.
List every required point and the marker at it.,Liệt kê mọi điểm phải cắm và mốc tại đó.
List the markers to set instead.,Liệt kê các mốc cần cắm.
Stake out the outline of schemes whose lines are not loaded.,Cắm theo ranh giới quy hoạch đối với đồ án chưa nạp tuyến.
"What a marker costs, in any currency.","Đơn giá một mốc, đơn vị tiền tùy ý."
The money that there is: the list ends where it does.,Kinh phí hiện có: danh mục dừng khi hết kinh phí.
"Measures how full industrial parks and clusters are, beside what is declared.","Đo tỷ lệ lấp đầy khu, cụm công nghiệp, bên cạnh số theo hồ sơ."
"The legal ratio is leased by leasable land; beside it stand the three others that are in use, and the denominator that would make the declared one true.","Tỷ lệ theo luật là đất đã cho thuê trên đất có thể cho thuê; bên cạnh là ba tỷ lệ khác đang dùng, và diện tích để số theo hồ sơ là đúng."
"Lists idle, misused, late and expired land on which the law opens the way to recovery, and its next step.","Liệt kê đất không đưa vào sử dụng, sử dụng sai mục đích, chậm tiến độ, hết thời gian gia hạn có căn cứ thu hồi, và việc cần làm."
A parcel may stand in several rows; they are not to be added up.,Một thửa có thể có nhiều dòng; không cộng các dòng với nhau.
"Writes a folder that opens offline in a browser: map, findings, coverage, markers, clean land.","Ghi một thư mục mở được bằng trình duyệt khi không có mạng: bản đồ, phát hiện, tỷ lệ phủ kín, mốc giới, đất sạch."
"Everything is computed afresh and nothing is stored in the workspace; the same workspace gives the same bytes. The page carries all that it shows; beside it stand the same rows as GeoJSON, CSV and XLSX.","Mọi thứ được tính lại và không lưu gì vào không gian làm việc; cùng một không gian cho cùng kết quả từng byte. Trang mang đủ nội dung hiển thị; bên cạnh là các bảng dạng GeoJSON, CSV và XLSX."
"The folder: new, empty, or an earlier report.","Thư mục: mới, rỗng, hoặc là báo cáo trước đó."
Says for every parcel how many square metres lie in which class of the plan that holds.,Cho biết mỗi thửa có bao nhiêu mét vuông thuộc loại nào của quy hoạch đang áp dụng.
"Special classes come last: double (two blocks of one plan over the same ground), unplanned, skipped (ground that only a broken block covers) and below_threshold. Percentages have one decimal and add up to 100.0.","Các loại đặc biệt đứng cuối: double (hai ô của một quy hoạch chồng lấn), unplanned (chưa có quy hoạch), skipped (chỉ ô không hợp lệ che) và below_threshold (dưới ngưỡng). Tỷ lệ phần trăm có một chữ số thập phân và cộng lại bằng 100,0."
The plan of the classes: landuse (codes of the land-use plan) or scheme (functions).,Quy hoạch của các loại: landuse (mã của quy hoạch sử dụng đất) hoặc scheme (chức năng).
Share out the registered area too.,Phân chia cả diện tích theo giấy tờ.
Count street gaps of schemes as transport; only with --by scheme.,Tính khoảng trống đường giao thông của đồ án là đất giao thông; chỉ dùng với --by scheme.
Take classes with less than this many square metres of a parcel together.,Gộp các loại có diện tích trong thửa nhỏ hơn số mét vuông này.
"Records that findings of the last check are known and accepted, lists such waivers, takes them back.","Ghi nhận các phát hiện của lần kiểm tra gần nhất là đã biết và được chấp nhận, liệt kê, hoặc rút lại."
"Findings are named by their ids, chosen by rule, zone, size and kind, or taken from the rows of a table, each with its own reason. Every one is waived by its own id, so that later findings are not; one that is unknown, and nothing is written. A waived finding stays listed and counted, but does not raise the exit status of check. Its waiver becomes stale, and the finding counts again, when it changes by more than 10 % (areas: and by more than 5 m²).","Phát hiện nêu bằng mã, chọn theo quy tắc, khu vực, quy mô và dạng, hoặc lấy từ các dòng của một bảng, mỗi dòng một lý do. Mỗi phát hiện được chấp nhận theo mã của nó, nên phát hiện về sau không bị ảnh hưởng; có một mã không tồn tại thì không ghi gì. Phát hiện đã chấp nhận vẫn được liệt kê và đếm, nhưng không làm tăng mã kết thúc của check. Khi phát hiện thay đổi quá 10% (với diện tích: và quá 5 m²) thì việc chấp nhận cần xem lại và phát hiện được tính lại."
The ids of findings of the last check.,Mã các phát hiện của lần kiểm tra gần nhất.
Every finding of this rule; may be given several times.,Mọi phát hiện theo quy tắc này; có thể nêu nhiều lần.
"Every finding that touches this zone, by its id, code or name.","Mọi phát hiện chạm khu vực này, nêu bằng mã hoặc tên."
Every finding of this size.,Mọi phát hiện có quy mô này.
Every finding of this kind.,Mọi phát hiện thuộc dạng này.
"The findings that the rows of a table name: columns finding, reason, by, until, on.","Các phát hiện nêu trong các dòng của một bảng: cột finding, reason, by, until, on."
Why it is accepted.,Lý do chấp nhận.
Who accepts it.,Người chấp nhận.
The last day on which the waiver holds.,Ngày cuối cùng việc chấp nhận còn hiệu lực.
The day of the waiver; the as-of date by default.,Ngày chấp nhận; mặc định là ngày của số liệu.
"List what would be waived, and write nothing.","Liệt kê những gì sẽ được chấp nhận, không ghi gì."
List the waivers.,Liệt kê các phát hiện đã chấp nhận.
Take the waivers of the findings back.,Rút lại việc chấp nhận các phát hiện.
"A code, or manifest, manifest.KEY, values, where, LAYER, LAYER.FIELD.","Một mã, hoặc manifest, manifest.KHÓA, values, where, LỚP, LỚP.TRƯỜNG."
"Layers are guessed from geometry, names, headings and values, fields matched by the names of columns; what a file holds stands as comments, nothing of persons. A file that cannot be read is a comment that says why. Check every line before you load (landfund explain manifest). A manifest that was changed since is never replaced.","Lớp được đoán từ hình học, tên, tiêu đề và giá trị, trường khớp theo tên cột; nội dung của tệp ghi thành chú thích, không có thông tin cá nhân. Tệp không đọc được thành chú thích nêu lý do. Kiểm tra từng dòng trước khi nạp (landfund explain manifest). Manifest đã được sửa thì không bao giờ bị thay."
"Says what a rule, an error or another code means, or how a manifest is written.","Giải thích quy tắc, lỗi hoặc mã khác, hoặc cách viết manifest."
Take closed lines of a drawing for polygons and leave out what is none.,"Coi đường khép kín của bản vẽ là đa giác, bỏ các đường không khép kín."
"Without a code it lists them all. The code of an error stands in brackets at the end of its message. The other codes are those of load messages, of invalid geometry, of features that are not looked at, and the criteria of clean land. manifest, manifest.KEY, values, where, LAYER and LAYER.FIELD explain how a manifest is written.","Không nêu mã thì liệt kê tất cả. Mã của một lỗi đứng trong ngoặc ở cuối thông báo. Các mã khác là mã của thông báo khi nạp, của ranh giới không hợp lệ, của đối tượng không xét được và các tiêu chí đất sạch. manifest, manifest.KHÓA, values, where, LỚP và LỚP.TRƯỜNG giải thích cách viết manifest."
"An earlier report or a check -f json of this workspace: findings are new, mended, grown, shrunk or the same.","Báo cáo trước hoặc kết quả check -f json của không gian làm việc này: phát hiện là mới, đã khắc phục, tăng, giảm hoặc giữ nguyên."
"Lists what other programs have edited in a workspace since it was loaded, or writes it as corrections.","Liệt kê những gì chương trình khác đã chỉnh sửa trong không gian làm việc từ lần nạp, hoặc ghi thành tệp đính chính."
Of all findings those of this rule; may be given several times.,"Trong mọi phát hiện, chỉ lấy phát hiện theo quy tắc này; có thể nêu nhiều lần."
Of all findings those that this office is in charge of.,"Trong mọi phát hiện, chỉ lấy phát hiện do cơ quan này xử lý."
"One report for each valid zone of this kind, in folders named by their codes, and a page that lists them.","Mỗi khu vực thuộc loại này đang có hiệu lực một báo cáo, trong thư mục đặt tên theo mã, kèm một trang danh sách."
Records where findings of the last check stand with the people who deal with them.,Ghi tình trạng xử lý các phát hiện của lần kiểm tra gần nhất.
"Says everything that applies to a parcel or a drawn site, or writes the sheets of findings.","Nêu mọi thông tin về một thửa đất hoặc một khu đất tự vẽ, hoặc ghi phiếu phát hiện."
"With --polygon it says the same of ground that somebody has drawn: a file of one polygon, or a table of its corners with X (northing) and Y (easting). Clean land is judged on the parcels' ground in it.","Với --polygon, lệnh nêu cùng nội dung cho khu đất tự vẽ: tệp có một vùng, hoặc bảng kê tọa độ các góc với X (bắc) và Y (đông). Đất sạch được đánh giá trên phần đất của các thửa nằm trong khu."
"A file of one polygon, or a table of its corners: the site to look at.","Tệp có một vùng, hoặc bảng kê tọa độ các góc: khu đất cần xem."
"Which polygon of several in the file, by its id.","Vùng nào trong nhiều vùng của tệp, nêu bằng mã."
Since when; the as-of date by default.,Từ ngày nào; mặc định là ngày của số liệu.
"The format of the list; by default the ending of the output file decides, else text.","Định dạng của danh sách; mặc định theo phần mở rộng của tệp ra, nếu không thì là văn bản."
The layer; every layer with edits by default.,Lớp; mặc định là mọi lớp có chỉnh sửa.
The sheet of this finding; may be given several times; all for every error and warning.,Phiếu của phát hiện này; có thể nêu nhiều lần; all cho mọi lỗi và cảnh báo.
What there is to say; by default what was said before.,Nội dung ghi chú; mặc định giữ nội dung trước.
"Where they stand: new, in_progress, mended, accepted, mistaken.","Tình trạng: new, in_progress, mended, accepted, mistaken."
Who says so.,Người ghi.
"With --finding it writes sheets of findings instead, one A4 page each, as the report prints them: with ids those, with all the errors and warnings that count, at most 500, which --rule, --zone and --owner narrow down.","Với --finding thì ghi phiếu phát hiện, mỗi phiếu một trang A4 như báo cáo in: nêu mã thì lấy các phát hiện đó, all thì lấy mọi lỗi và cảnh báo còn tính, nhiều nhất 500, thu hẹp bằng --rule, --zone và --owner."
Write to this file; one that ends in .gpkg gets the edited features.,Ghi vào tệp này; tệp .gpkg thì chứa các đối tượng đã chỉnh sửa.
"Findings are named by their ids, chosen by rule, zone, size and kind, or taken from the rows of a table, each with its own reason; of a table with a column triage, as the layer finding of a workspace has, the rows accepted that have a note and a name. Every one is waived by its own id, so that later findings are not; one that is unknown, and nothing is written. A waived finding stays listed and counted, but does not raise the exit status of check. Its waiver becomes stale, and the finding counts again, when it changes by more than 10 % (areas: and by more than 5 m²).","Phát hiện nêu bằng mã, chọn theo quy tắc, khu vực, quy mô và dạng, hoặc lấy từ các dòng của một bảng, mỗi dòng một lý do; bảng có cột triage, như lớp finding của không gian làm việc, thì lấy các dòng accepted có ghi chú và tên. Mỗi phát hiện được chấp nhận theo mã của nó, nên phát hiện về sau không bị ảnh hưởng; có một mã không tồn tại thì không ghi gì. Phát hiện đã chấp nhận vẫn được liệt kê và đếm, nhưng không làm tăng mã kết thúc của check. Khi phát hiện thay đổi quá 10% (với diện tích: và quá 5 m²) thì việc chấp nhận cần xem lại và phát hiện được tính lại."
"One row for each feature that was inserted, updated or deleted, in QGIS for example, with the fields that differ and the source that it came from; a layer that another program wrote anew is one row. With -o and a file that ends in .gpkg the edited features are written, a layer each, and the line is printed that a manifest needs to load them again: a source with corrections: true changes the features of the other sources of its layer.","Mỗi đối tượng được thêm, sửa hoặc xóa, ví dụ trong QGIS, có một dòng, kèm các trường khác đi và nguồn gốc; lớp bị chương trình khác ghi lại toàn bộ là một dòng. Với -o và tệp .gpkg thì ghi các đối tượng đã chỉnh sửa, mỗi lớp một lớp, và in dòng mà manifest cần để nạp lại: nguồn có corrections: true sửa đối tượng của các nguồn khác cùng lớp."
"Prints one line per source, of a path with patterns (to-*.shp, do_an.kml:*) one for each file and layer. Words of the sources that nothing knows are refused all at once, and printed as lines to paste into the manifest. A layer that the manifest names is replaced whole; other layers, waivers and tables of other programs stay. A layer that was edited since, in QGIS for example, is replaced with --discard-edits alone; what others have added to a layer, columns among it, is kept by id. With --dry-run everything is read and reported, and nothing is written. The lines of the sources are the result, which --quiet keeps.","Mỗi nguồn in một dòng; đường dẫn có mẫu (to-*.shp, do_an.kml:*) thì mỗi tệp và lớp một dòng. Các từ trong nguồn chưa ai biết bị từ chối cùng một lúc và in thành các dòng để dán vào manifest. Lớp có trong manifest được thay toàn bộ; các lớp khác, phát hiện đã chấp nhận và bảng của chương trình khác giữ nguyên. Lớp đã chỉnh sửa từ lần nạp trước, ví dụ trong QGIS, chỉ được thay khi có --discard-edits; những gì người khác thêm vào lớp, kể cả cột, được giữ theo mã. Với --dry-run mọi thứ được đọc và báo cáo, không ghi gì. Các dòng của nguồn là kết quả, --quiet vẫn in."
"The state is one of new, in_progress, mended, accepted and mistaken, or the Vietnamese word for it, as in the fields triage, triage_note, triage_by and triage_on of the layer finding, which may as well be edited in QGIS. It is kept by the id of the finding over checks and loads. One finding that is unknown, and nothing is written. What is accepted with a note and a name becomes a waiver with waive --from.","Tình trạng là một trong new, in_progress, mended, accepted và mistaken, hoặc từ tiếng Việt tương ứng, như trong các trường triage, triage_note, triage_by và triage_on của lớp finding, cũng có thể sửa trong QGIS. Tình trạng được giữ theo mã phát hiện qua các lần kiểm tra và nạp. Có một phát hiện không tồn tại thì không ghi gì. Phát hiện accepted có ghi chú và tên trở thành phát hiện đã chấp nhận bằng waive --from."
"For a website: published plans with the fields that may go out, coverage, markers, clean sites; of findings counts alone.","Cho trang thông tin điện tử: quy hoạch đã công khai với các thông tin được phép công khai, tỷ lệ phủ kín, mốc giới, khu đất sạch; phát hiện chỉ có số tổng hợp."
"A georeferenced picture below the map, of three bands of 8 bits or with a palette; its tiles lie in data/backdrop.","Ảnh đã đăng ký tọa độ làm nền bản đồ, ba kênh 8 bit hoặc có bảng màu; các mảnh ảnh nằm trong data/backdrop."
"The reference system of a picture that names none, as in EPSG:9216.","Hệ tọa độ của ảnh không nêu hệ, ví dụ EPSG:9216."
"Lists the planning schemes: which there are and where each stands, then counts them by zone.","Lập danh mục đồ án quy hoạch: có những đồ án nào, tình trạng từng đồ án, rồi đếm theo khu vực."
"Approved are schemes in force of the levels zoning, detailed and rural; general, regional and sector ones stand beside them.","Đồ án đã phê duyệt gồm quy hoạch phân khu, chi tiết và nông thôn còn hiệu lực; quy hoạch chung, vùng, ngành đứng riêng bên cạnh."
"Lists local adjustments by position: how often, where, and what was lost.","Lập danh mục điều chỉnh cục bộ theo vị trí: bao nhiêu lần, ở đâu, mất những gì."
A position is one connected part of the ground that one decision changes. -f geojson gives the positions.,Một vị trí là một phần đất liền khối mà một quyết định làm thay đổi. -f geojson xuất các vị trí.
"Says of each scheme in force how much of each function is built, ready, or still used otherwise.","Cho biết mỗi đồ án còn hiệu lực đã thực hiện bao nhiêu theo từng chức năng, đất trống sẵn sàng và đất còn dùng vào việc khác."
"Measures from which uses of today a land-use plan takes its land, and what becomes of each.",Đo chu chuyển đất đai: quy hoạch sử dụng đất lấy từ loại đất hiện trạng nào và từng loại thành gì.
The id of a land-use plan.,Mã của quy hoạch sử dụng đất.
"Tell rows apart: unit, by commune.","Tách dòng: unit, theo xã, phường."
Holds the figures of a land-use plan against its drawing and against the use of today.,Đối chiếu chỉ tiêu của quy hoạch sử dụng đất với bản đồ quy hoạch và hiện trạng.
The figures stand in the table landuse_target; without any the codes of the drawing are listed.,Chỉ tiêu nằm trong bảng landuse_target; nếu không có thì liệt kê các loại đất của bản đồ.
"Measures of projects, zones, schemes or planned roads how much ground is cleared, and who is left.","Đo tiến độ giải phóng mặt bằng của dự án, khu vực, đồ án hoặc đường quy hoạch và phần còn lại."
The cleared ratio is a lower bound: ground whose clearance is not known counts as not cleared.,Tỷ lệ giải phóng mặt bằng là mức tối thiểu: đất chưa rõ tình trạng được tính là chưa giải phóng.
"Of what: project, zone, scheme or road.","Theo: project (dự án), zone (khu vực), scheme (đồ án) hoặc road (đường)."
Of zones those of this kind alone.,Chỉ xét khu vực thuộc loại này.
Tell apart what was cleared after this day.,Tách riêng phần giải phóng sau ngày này.
"Says of each project which land it holds and uses, whether it is late, and what can be asked back.","Cho biết mỗi dự án đang quản lý, sử dụng đất nào, có chậm tiến độ không và có thể thu hồi gì."
"Gather the projects too: by zone, investor, status or commune.","Tổng hợp thêm dự án theo: zone (khu vực), investor (nhà đầu tư), status (tình trạng) hoặc commune (xã, phường)."
"Measures the land that calls and licensed projects need, what the plans hold of it, and the next step.","Đo nhu cầu sử dụng đất của dự án kêu gọi và dự án đã cấp phép, phần có trong quy hoạch, kế hoạch và việc cần làm tiếp."
"Measures by commune, code and holder what grows on forestry land, and where it is bare.","Đo theo xã, loại đất và đối tượng quản lý: trên đất lâm nghiệp có rừng gì, nơi nào không có rừng."
What forestry land is: planned (codes of the plan that holds) or current (the use of today).,Đất lâm nghiệp xác định theo: planned (quy hoạch còn hiệu lực) hoặc current (hiện trạng).
"Adds up the land of a scheme, a land-use plan or a zone by kind, and holds it against the norms.","Cộng cơ cấu sử dụng đất của một đồ án, quy hoạch sử dụng đất hoặc khu vực và đối chiếu với quy chuẩn."
"An id that is in several layers is written scheme:ID, landuse_plan:ID or zone:ID.","Mã có ở nhiều lớp viết là scheme:MÃ, landuse_plan:MÃ hoặc zone:MÃ."
"The id of a scheme, a land-use plan or a zone.","Mã của đồ án, quy hoạch sử dụng đất hoặc khu vực."
Of a zone the blocks that hold: scheme (functions) or landuse (codes).,"Của khu vực, ô đất đang có hiệu lực: scheme (chức năng) hoặc landuse (loại đất)."
Take this many inhabitants.,Lấy số dân này.
"Take this urban class, as in II.","Lấy loại đô thị này, ví dụ II."
Count street gaps of schemes as transport.,Tính khoảng trống là đường trong đồ án vào đất giao thông.
Print this array of the document as CSV instead of its rows.,In bảng này của tài liệu dưới dạng CSV thay cho bảng rows.
Holds the figures that documents state against what the workspace measures.,Đối chiếu số liệu nêu trong văn bản với số đo của không gian làm việc.
The figures stand in the table statement; each names its measure as command.array.column.,Số liệu nằm trong bảng statement; mỗi số liệu nêu phép đo dạng lệnh.bảng.cột.
"Writes the books as one workbook of ten sheets, or as text to hand in, in Vietnamese.","Ghi các sổ thành một tệp bảng tính mười trang, hoặc thành văn bản để nộp, bằng tiếng Việt."
"The file to write, .xlsx or .html.","Tệp kết quả, .xlsx hoặc .html."
"Serves what may be published of a workspace over HTTP, or with --desk the workspaces of an office.","Phục vụ qua HTTP những gì được công khai của một không gian làm việc, hoặc với --desk các không gian làm việc của một cơ quan."
"Of a workspace: read only, nothing is written, and only what publish.yml names goes out. A changed workspace is read beside the old one and put in its place without a failed request. With --desk: people who sign in with a token do with the workspaces of the folder what the command line does. TLS is for a proxy in front.","Với một không gian làm việc: chỉ đọc, không ghi gì, và chỉ công khai những gì publish.yml nêu. Không gian làm việc thay đổi thì được đọc song song với bản cũ rồi thay vào, không yêu cầu nào bị lỗi. Với --desk: người đăng nhập bằng mã truy cập làm trên các không gian làm việc của thư mục những việc như dòng lệnh. TLS do máy chủ trung gian phía trước đảm nhiệm."
The folder of an office's workspaces.,Thư mục các không gian làm việc của cơ quan.
"Who may sign in, as landfund token add writes it.","Những người được đăng nhập, tệp do landfund token add ghi."
Let other machines reach the desk without TLS; every page says so.,Cho máy khác truy cập bàn làm việc không qua TLS; mọi trang đều báo điều đó.
Gigabytes of a file that comes in.,Số gigabyte của một tệp gửi lên.
Gigabytes of a workspace.,Số gigabyte của một không gian làm việc.
Jobs at once; by default half the cores.,Số công việc cùng lúc; mặc định bằng nửa số lõi.
Gigabytes of memory of a job.,Số gigabyte bộ nhớ của một công việc.
Minutes that a job may take.,Số phút tối đa của một công việc.
"What is published, laid over what is shipped layer by layer.","Danh sách công khai, thay danh sách mặc định theo từng lớp."
"The server's day, or today: then it moves on at midnight.","Ngày của máy chủ, hoặc today: khi đó sang ngày mới lúc nửa đêm."
The address to listen at.,Địa chỉ lắng nghe.
"The port; 0 for a free one. By default 8080, of a desk 8081.","Cổng; 0 là một cổng còn trống. Mặc định 8080, của bàn làm việc 8081."
The address by which clients know the server.,Địa chỉ mà người dùng truy cập máy chủ.
"Addresses whose word about clients counts, as in 127.0.0.1/32.","Các địa chỉ được tin khi nêu địa chỉ người dùng, ví dụ 127.0.0.1/32."
Requests of an address a second; 0 for no limit.,Số yêu cầu mỗi giây của một địa chỉ; 0 là không giới hạn.
Requests of an address that may come at once.,Số yêu cầu cùng lúc của một địa chỉ.
Megabytes of tiles that are kept.,Số megabyte ô bản đồ được giữ lại.
"The file of the access log, a JSON object a line.","Tệp nhật ký truy cập, mỗi dòng một đối tượng JSON."
"The port of the metrics, on loopback.","Cổng của số liệu vận hành, trên máy này."
"Start nothing; print what would go out, of a desk what is wrong.","Không khởi động; chỉ in những gì sẽ được công khai, với bàn làm việc thì in những gì sai."
"Says who may use the desk: adds, lists and removes tokens.","Quy định ai được dùng bàn làm việc: thêm, liệt kê và gỡ mã truy cập."
"A token is what somebody signs in with at landfund serve --desk. It is printed once, when it is added; the file holds the name, the role, the last day and a SHA-256, from which nobody can tell the token. The file must be closed to everybody but its owner. A running desk reads it again when it changes.","Mã truy cập dùng để đăng nhập vào bàn làm việc của landfund serve --desk. Mã chỉ được in một lần khi thêm; tệp chỉ giữ tên, vai trò, ngày cuối và SHA-256, từ đó không ai suy ra được mã. Tệp phải đóng với mọi người ngoài chủ tệp. Bàn làm việc đang chạy đọc lại tệp khi tệp thay đổi."
"Lets somebody in and prints the token, once.","Cho một người vào và in mã truy cập, một lần duy nhất."
"Only the token goes to standard output. Who loses it gets a new one: remove the name, and add it again.",Chỉ mã truy cập được in ra màn hình. Ai làm mất mã thì nhận mã mới: gỡ tên rồi thêm lại.
"Who it is, as the audit log and the pages name them.","Tên người đó, như nhật ký kiểm tra và các trang sẽ ghi."
"What they may do: reader sees and downloads, editor does the rest too.","Quyền: reader được xem và tải về, editor làm được cả những việc còn lại."
"The last day on which the token holds; without it, it holds until removed.",Ngày cuối cùng mã còn dùng được; không nêu thì dùng đến khi bị gỡ.
"Lists who has a token, in which role and until when; the tokens stand nowhere.","Liệt kê ai có mã truy cập, vai trò nào và đến ngày nào; bản thân mã không lưu ở đâu."
Shuts somebody out; at a running desk their sessions end within 5 seconds.,"Không cho một người vào nữa; ở bàn làm việc đang chạy, các phiên của họ kết thúc trong 5 giây."
The name as landfund token list shows it.,Tên như landfund token list liệt kê.
"The file of tokens, closed to everybody but its owner.","Tệp mã truy cập, đóng với mọi người ngoài chủ tệp."
"Say how far the work is on standard error, a JSON object a line: step, source, done, total.","Báo tiến độ trên luồng lỗi chuẩn, mỗi dòng một đối tượng JSON: step, source, done, total."
"Read and write below this folder alone, links resolved, and open no connection.","Chỉ đọc và ghi bên trong thư mục này, kể cả sau khi theo liên kết, và không mở kết nối nào."

"""####
  static let usageErrorsCSV = ####"""
en,vi
Unknown option '{1}'. Did you mean '{2}'?,không có tùy chọn '{1}'; có phải là '{2}'?
Unknown option '{1}',không có tùy chọn '{1}'
Missing expected argument '{1}',thiếu tham số '{1}'
Missing value for '{1}',thiếu giá trị của '{1}'
Unexpected argument '{1}',tham số thừa '{1}'
{1} unexpected arguments: {2},{1} tham số thừa: {2}
The value '{1}' is invalid for '{2}'. Please provide one of {3} and {4}.,giá trị '{1}' không dùng được cho '{2}'; hãy dùng một trong {3} và {4}
The value '{1}' is invalid for '{2}'. Please provide one of the following:{3},giá trị '{1}' không dùng được cho '{2}'; hãy dùng một trong:{3}
The value '{1}' is invalid for '{2}': {3},giá trị '{1}' không dùng được cho '{2}': {3}
The value '{1}' is invalid for '{2}',giá trị '{1}' không dùng được cho '{2}'
"The option '{1}' does not take any value, but '{2}' was specified.","tùy chọn '{1}' không có giá trị, nhưng lại ghi '{2}'"
Value for '{1}' can only be specified once.,'{1}' chỉ được nêu một lần
Value to be set with {1} had already been set with {2},giá trị nêu bằng {1} đã được nêu bằng {2}
the path to write to is empty; name a file or a folder,đường dẫn ghi ra để trống; hãy nêu tệp hoặc thư mục
there is no {1} output here; end the file in {2},lệnh này không có đầu ra {1}; đặt phần mở rộng của tệp là {2}
"--jobs takes a number of threads, 1 or more","--jobs nhận số luồng, từ 1 trở lên"
"{1} is no encoding that is read; write UTF-8, TCVN3, VNI, windows-1258, another code page, or detect","{1} không phải bảng mã đọc được; hãy ghi UTF-8, TCVN3, VNI, windows-1258, bảng mã khác, hoặc detect"
{1} is no encoding that is written; write {2},{1} không phải bảng mã ghi được; hãy ghi {2}
--override-crs needs --crs,--override-crs phải đi cùng --crs
--decimals takes 0 to 17,--decimals nhận từ 0 đến 17
"the answer depends on a day, and the workspace names none: give one with --as-of, as in --as-of 2021-12-24","kết quả phụ thuộc vào ngày, mà không gian làm việc không ghi ngày nào: hãy nêu bằng --as-of, ví dụ --as-of 24/12/2021"
{1} is no rule; take one of {2},{1} không phải quy tắc; hãy dùng một trong {2}
"{1} takes a number, 0 or more","{1} nhận một số, từ 0 trở lên"
"name the workspace with -o, or add --dry-run","hãy nêu không gian làm việc bằng -o, hoặc thêm --dry-run"
"name two plans, or one plan and --at twice","hãy nêu hai quy hoạch, hoặc một quy hoạch và --at hai lần"
{1} is no level; take one of {2},{1} không phải cấp quy hoạch; hãy dùng một trong {2}
"{1} is always in longitude and latitude; leave --to out, or end the file otherwise","{1} luôn theo kinh độ và vĩ độ; bỏ --to, hoặc đổi phần mở rộng của tệp"
{1} is always in longitude and latitude; leave --to out,{1} luôn theo kinh độ và vĩ độ; bỏ --to
"name a parcel, and before it at most its unit","hãy nêu một thửa đất, trước nó nhiều nhất là đơn vị chứa thửa"
"--min-area takes square metres, 0 or more","--min-area nhận số mét vuông, từ 0 trở lên"
"--threshold takes square metres, 0 or more","--threshold nhận số mét vuông, từ 0 trở lên"
--streets speaks of the gaps of schemes; give --by scheme,--streets nói về khoảng trống của đồ án; hãy thêm --by scheme
there is no layer {1}; the layers are {2},không có lớp {1}; các lớp là {2}
a project holds every layer; leave the layer out,dự án QGIS chứa mọi lớp; hãy bỏ tên lớp
{1} is no ending of a format that is written,{1} không phải phần mở rộng của định dạng ghi được
"--scale takes the denominator of a scale, as 1000","--scale nhận mẫu tỷ lệ, ví dụ 1000"
--legend and -o name the same file,--legend và -o nêu cùng một tệp
--points and --stakeout are two lists: ask for one of them,--points và --stakeout là hai danh sách: chỉ dùng một
--outline goes with --stakeout,--outline đi cùng --stakeout
--unit-price and --budget go with --stakeout,--unit-price và --budget đi cùng --stakeout
--budget needs the price of a marker: --unit-price,--budget cần đơn giá mốc: --unit-price
"{1} takes an amount, 0 or more","{1} nhận một số tiền, từ 0 trở lên"
there is no code {1}; landfund explain lists them,không có mã {1}; landfund explain liệt kê các mã
--list takes a workspace alone,--list chỉ đi cùng không gian làm việc
"name findings, choose them with --rule, --zone, --size, --kind, take them --from a table, or give --list","hãy nêu mã phát hiện, chọn bằng --rule, --zone, --size, --kind, lấy từ bảng bằng --from, hoặc dùng --list"
"findings are named, chosen with --rule, --zone, --size, --kind, or taken --from a table: one of the three","phát hiện được nêu mã, chọn bằng --rule, --zone, --size, --kind, hoặc lấy từ bảng bằng --from: chỉ một trong ba cách"
--dry-run lists what would be waived; --revoke has no trial,--dry-run liệt kê những gì sẽ được chấp nhận; --revoke không chạy thử
say why with --reason,hãy nêu lý do bằng --reason
say who with --by,hãy nêu người chấp nhận bằng --by
"--until {1} is before the day of the waiver, {2}","--until {1} trước ngày chấp nhận, {2}"
{1} is no function; take one of {2},{1} không phải chức năng; hãy dùng một trong {2}
{1} is no state; take one of {2},{1} không phải tình trạng; hãy dùng một trong {2}
"--rule, --owner and --zone choose sheets of findings: give --finding all","--rule, --owner và --zone chọn phiếu phát hiện: hãy thêm --finding all"
"name a parcel or findings, not both","hãy nêu thửa đất hoặc phát hiện, không nêu cả hai"
"name a parcel or a polygon, not both","hãy nêu thửa đất hoặc khu đất, không nêu cả hai"
"--id chooses a polygon: give --polygon","--id dùng để chọn vùng: hãy thêm --polygon"
"sheets are a file: name it with -o, as in -o sheets.html","phiếu là một tệp: hãy nêu bằng -o, ví dụ -o phieu.html"
sheets of findings are HTML: let the file end in .html,phiếu phát hiện là HTML: đặt phần mở rộng của tệp là .html
"--finding takes ids or all, not both","--finding nhận mã hoặc all, không nêu cả hai"
--rule and --owner narrow down --finding all; ids are taken as they are,--rule và --owner thu hẹp --finding all; mã thì lấy nguyên
"name the GeoPackage to write with -o, as in -o edits.gpkg","hãy nêu GeoPackage ghi ra bằng -o, ví dụ -o edits.gpkg"
--each makes a report of every zone: leave --zone out,--each làm báo cáo cho từng khu vực: bỏ --zone
--public shows no findings that could be compared: leave --since out,--public không nêu phát hiện để so sánh: bỏ --since
--backdrop-crs needs --backdrop,--backdrop-crs cần có --backdrop
the document has no array {1}; take one of {2},tài liệu không có bảng {1}; lấy một trong: {2}
--by is of zones; leave it out,--by chỉ dùng cho khu vực; hãy bỏ đi
--array is of CSV; give -f csv,--array chỉ dùng cho CSV; hãy dùng -f csv
--kind is of zones; give --by zone,--kind chỉ dùng cho khu vực; hãy dùng --by zone
"--population takes inhabitants, 0 or more","--population nhận số dân, từ 0 trở lên"
tables are written as .xlsx or .html; end the file so,bảng được ghi thành .xlsx hoặc .html; hãy đặt phần mở rộng như vậy
"--unit-price takes a price, 0 or more","--unit-price nhận đơn giá, từ 0 trở lên"
a port is a number from 0 to 65535,cổng là một số từ 0 đến 65535
"--rate, --burst and --tile-cache take 0 or more","--rate, --burst và --tile-cache nhận số từ 0 trở lên"
"--host takes an address, as in 127.0.0.1 or 0.0.0.0","--host nhận một địa chỉ, ví dụ 127.0.0.1 hoặc 0.0.0.0"
--trusted-proxy {1} is no range of addresses; write it as in 127.0.0.1/32,--trusted-proxy {1} không phải dải địa chỉ; hãy ghi như 127.0.0.1/32
--public-url takes an address as in https://land.example,--public-url nhận một địa chỉ như https://land.example
a server that others reach needs to know its address: give --public-url,máy chủ mà máy khác truy cập được cần biết địa chỉ của mình: hãy nêu --public-url
"--as-of takes a date as in 2021-12-24, or today","--as-of nhận một ngày như 2021-12-24, hoặc today"
"serve takes a workspace, or a folder with --desk","serve nhận một không gian làm việc, hoặc một thư mục với --desk"
"--publish and --as-of are of a workspace, not of a desk","--publish và --as-of dùng cho một không gian làm việc, không dùng cho bàn làm việc"
"--token-file, --plain-http and --jobs are of a desk: name its folder with --desk","--token-file, --plain-http và --jobs dùng cho bàn làm việc: hãy nêu thư mục với --desk"
a desk needs to know who may sign in: give --token-file,bàn làm việc cần biết ai được đăng nhập: hãy nêu --token-file
"--max-upload, --quota, --jobs, --job-memory and --job-time take 1 or more","--max-upload, --quota, --jobs, --job-memory và --job-time nhận từ 1 trở lên"
"a desk that other machines reach needs an https --public-url, or --plain-http","bàn làm việc mà máy khác truy cập được cần --public-url là https, hoặc --plain-http"
"give --replace or --truncate, not both","chỉ nêu --replace hoặc --truncate, không nêu cả hai"
--schema is empty; name a schema,--schema để trống; hãy nêu một lược đồ
"--schema, --replace, --truncate and --by are for a database alone, as in -o postgres:service=kontum","--schema, --replace, --truncate và --by chỉ dùng cho cơ sở dữ liệu, ví dụ -o postgres:service=kontum"
{1} goes into a database alone; landfund {2} writes files,{1} chỉ ghi vào cơ sở dữ liệu; landfund {2} ghi tệp
shares need --by landuse or --by scheme,shares cần --by landuse hoặc --by scheme
--by speaks of shares; leave it out,--by chỉ dùng cho shares; hãy bỏ đi
"a database takes no --format, --encoding, --style, --labels, --legend, --scale and --locale","cơ sở dữ liệu không nhận --format, --encoding, --style, --labels, --legend, --scale và --locale"

"""####
  static let valueNamesCSV = ####"""
en,vi
a,a
b,b
by,cách
code,mã
date,ngày
detail,nội dung
ending,phần mở rộng
field,trường
file,tệp
files,tệp
findings,phát hiện
folder,thư mục
form,dạng
format,định dạng
function,chức năng
id,mã
include,phần
input,tệp vào
kind,dạng
lang,ngôn ngữ
layer,lớp
level,cấp
list,danh sách
locale,ngôn ngữ
m,m
m2,m2
manifest,manifest
method,cách
metres,mét
n,số
name,tên
office,cơ quan
old,bản trước
parcel,thửa
path,đường dẫn
role,vai trò
rule,quy tắc
severity,mức độ
size,quy mô
state,tình trạng
subcommand,lệnh
subcommands,lệnh
target,tệp ra
text,lời
workspace,không gian làm việc
zone,khu vực
date|today,ngày|today
url,địa chỉ
cidr,dải địa chỉ
mb,mb
host,địa chỉ
port,cổng
publish,tệp
rate,số
burst,số
gb,GB
min,phút

"""####
}
