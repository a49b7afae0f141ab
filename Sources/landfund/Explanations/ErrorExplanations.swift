internal import Refusals

extension RefusalCode {
  /// What the error means, why it matters, how to mend it.
  var explanation: Explanation {
    switch self {
    case .fileNotFound:
      Explanation(
        code: rawValue, what: LocalisedText(en: "there is no file at the path", vi: "không có tệp ở đường dẫn này"),
        why: LocalisedText(en: "nothing can be read", vi: "không có gì để đọc"),
        mend: LocalisedText(
          en: "check the spelling of the path and the folder that you are in",
          vi: "kiểm tra lại đường dẫn và thư mục hiện hành"))
    case .fileUnreadable:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the file exists but cannot be opened or read", vi: "tệp có tồn tại nhưng không mở hoặc đọc được"),
        why: LocalisedText(
          en: "the system refuses it: permissions, a broken disk, a lost network folder",
          vi: "hệ thống từ chối: quyền truy cập, ổ đĩa hỏng, mất kết nối mạng"),
        mend: LocalisedText(en: "check its permissions and its disk", vi: "kiểm tra quyền truy cập và ổ đĩa"))
    case .emptyFile:
      Explanation(
        code: rawValue, what: LocalisedText(en: "the file has no content", vi: "tệp không có nội dung"),
        why: LocalisedText(
          en: "an empty file is no layer without features; most often an export failed",
          vi: "tệp rỗng không phải là lớp không có đối tượng; thường do xuất dữ liệu bị lỗi"),
        mend: LocalisedText(en: "make the file again and look at its size", vi: "xuất lại tệp và kiểm tra kích thước"))
    case .unknownFormat:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the content, or the ending of an output, is of no format that is known",
          vi: "nội dung tệp, hoặc phần mở rộng của tệp kết quả, không thuộc định dạng nào được biết"),
        why: LocalisedText(
          en: "it cannot be told how to read or write it", vi: "không thể biết phải đọc hoặc ghi thế nào"),
        mend: LocalisedText(
          en: "give GeoJSON, GeoPackage, a delimited table, or a format of GDAL where this build has it",
          vi: "dùng GeoJSON, GeoPackage, bảng văn bản, hoặc định dạng GDAL nếu bản cài đặt có hỗ trợ"))
    case .unsupportedOperation:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the format can be read but not written, or the reverse, or this build leaves it out",
          vi: "định dạng chỉ đọc được mà không ghi được, hoặc ngược lại, hoặc bản cài đặt này không có"),
        why: LocalisedText(
          en: "writing half a format would lose data silently", vi: "ghi không đầy đủ sẽ làm mất dữ liệu mà không báo"),
        mend: LocalisedText(
          en: "choose one of the formats that the message names", vi: "chọn một trong các định dạng mà thông báo nêu"))
    case .encoding:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a text is not in the encoding that the format demands or that was named",
          vi: "văn bản không đúng bảng mã mà định dạng yêu cầu hoặc đã nêu"),
        why: LocalisedText(
          en: "read in another encoding, names and codes turn into other letters",
          vi: "đọc sai bảng mã thì tên và mã hiệu biến thành chữ khác"),
        mend: LocalisedText(
          en:
            "name it with --encoding (UTF-8, TCVN3, VNI, windows-1258, another code page, or detect), or save the file as UTF-8",
          vi:
            "nêu bằng --encoding (UTF-8, TCVN3, VNI, windows-1258, bảng mã khác, hoặc detect), hoặc lưu lại tệp bằng UTF-8"
        ))
    case .malformed:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the content breaks the rules of its format", vi: "nội dung vi phạm quy tắc của định dạng"),
        why: LocalisedText(
          en: "what follows the place cannot be understood with certainty",
          vi: "phần sau vị trí đó không thể hiểu một cách chắc chắn"),
        mend: LocalisedText(
          en: "look at the byte or line that the message names, and make the file again",
          vi: "xem byte hoặc dòng mà thông báo nêu rồi xuất lại tệp"))
    case .truncated:
      Explanation(
        code: rawValue, what: LocalisedText(en: "the content ends too early", vi: "nội dung kết thúc quá sớm"),
        why: LocalisedText(
          en: "features at the end are missing, and totals would be too small",
          vi: "thiếu các đối tượng ở cuối, số tổng sẽ nhỏ hơn thực tế"),
        mend: LocalisedText(en: "copy or make the file again", vi: "sao chép hoặc xuất lại tệp"))
    case .wrongType:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a value has another type than its place demands",
          vi: "giá trị có kiểu khác với kiểu mà vị trí đó yêu cầu"),
        why: LocalisedText(
          en: "a text where a number belongs would have to be guessed", vi: "chữ ở chỗ phải là số thì chỉ có thể đoán"),
        mend: LocalisedText(en: "correct the value that the message names", vi: "sửa giá trị mà thông báo nêu"))
    case .wrongNesting:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "coordinates are nested deeper or shallower than the type of the geometry demands",
          vi: "tọa độ lồng sâu hơn hoặc nông hơn kiểu hình học yêu cầu"),
        why: LocalisedText(
          en: "it cannot be told what is a ring, a hole or a part", vi: "không thể biết đâu là vòng, lỗ hay phần"),
        mend: LocalisedText(
          en: "compare the coordinates with the type, most often Polygon against MultiPolygon",
          vi: "so tọa độ với kiểu hình học, thường là nhầm Polygon với MultiPolygon"))
    case .nonFinite:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a number is infinite, not a number, or too large to be held",
          vi: "số vô hạn, không phải là số, hoặc quá lớn"),
        why: LocalisedText(
          en: "one such coordinate makes every measure of its feature meaningless",
          vi: "chỉ một tọa độ như vậy làm mọi phép đo của đối tượng mất ý nghĩa"),
        mend: LocalisedText(en: "correct or remove the feature", vi: "sửa hoặc bỏ đối tượng"))
    case .duplicateKey:
      Explanation(
        code: rawValue,
        what: LocalisedText(en: "an object has the same key twice", vi: "một đối tượng JSON có cùng một khóa hai lần"),
        why: LocalisedText(
          en: "programs differ in which of the two they take", vi: "mỗi phần mềm lấy một trong hai giá trị khác nhau"),
        mend: LocalisedText(en: "remove one of them", vi: "bỏ một trong hai"))
    case .duplicateIdentifier:
      Explanation(
        code: rawValue, what: LocalisedText(en: "two features have the same id", vi: "hai đối tượng có cùng mã"),
        why: LocalisedText(
          en: "rows and findings name features by id; with two of one name nobody knows which is meant",
          vi: "các dòng và phát hiện gọi đối tượng theo mã; trùng mã thì không biết nói đến đối tượng nào"),
        mend: LocalisedText(
          en: "give every feature an id of its own, or name another column with --id",
          vi: "đặt mã riêng cho từng đối tượng, hoặc chọn cột khác bằng --id"))
    case .missingIdentifier:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a feature has no id in the column that should hold it", vi: "đối tượng không có mã trong cột chứa mã"),
        why: LocalisedText(en: "it could not be named in any result", vi: "không thể nêu tên nó trong kết quả"),
        mend: LocalisedText(
          en: "fill the column, or name another one with --id", vi: "điền cột đó, hoặc chọn cột khác bằng --id"))
    case .tooDeep:
      Explanation(
        code: rawValue, what: LocalisedText(en: "values nest too deeply", vi: "giá trị lồng nhau quá sâu"),
        why: LocalisedText(
          en: "no honest file does; reading it could exhaust the memory",
          vi: "tệp bình thường không như vậy; đọc tiếp có thể làm cạn bộ nhớ"),
        mend: LocalisedText(en: "make the file again with another program", vi: "xuất lại tệp bằng phần mềm khác"))
    case .tooLarge:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the input, or a count in it, is larger than the limits allow",
          vi: "dữ liệu vào, hoặc một số đếm trong đó, vượt giới hạn cho phép"),
        why: LocalisedText(en: "a count that lies could exhaust the memory", vi: "số đếm sai có thể làm cạn bộ nhớ"),
        mend: LocalisedText(
          en: "check the feature that the message names; split the file if it really is so large",
          vi: "kiểm tra đối tượng mà thông báo nêu; tách tệp nếu dữ liệu thực sự lớn như vậy"))
    case .badGeometry:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a geometry cannot be decoded, or is of a kind that the command has no use for",
          vi: "hình học không giải mã được, hoặc thuộc loại mà lệnh không dùng"),
        why: LocalisedText(
          en: "points and lines have no area, and half a geometry has no certain one",
          vi: "điểm và đường không có diện tích, hình học dở dang thì không có diện tích chắc chắn"),
        mend: LocalisedText(
          en: "give a layer of polygons, or correct the feature that is named",
          vi: "dùng lớp đa giác, hoặc sửa đối tượng được nêu"))
    case .layerNotNamed:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the file holds several layers and none was named", vi: "tệp có nhiều lớp mà chưa nêu lớp nào"),
        why: LocalisedText(en: "choosing one would be a guess", vi: "chọn lấy một lớp là phỏng đoán"),
        mend: LocalisedText(
          en: "write path:layer, as in town.gpkg:parcel", vi: "viết đường_dẫn:lớp, ví dụ town.gpkg:parcel"))
    case .unknownLayer:
      Explanation(
        code: rawValue,
        what: LocalisedText(en: "the file has no layer of that name", vi: "tệp không có lớp mang tên đó"),
        why: LocalisedText(en: "nothing can be read", vi: "không có gì để đọc"),
        mend: LocalisedText(
          en: "take one of the layers that the message lists; letters count as they are written",
          vi: "chọn một trong các lớp mà thông báo liệt kê; phân biệt chữ hoa, chữ thường"))
    case .noLayers:
      Explanation(
        code: rawValue,
        what: LocalisedText(en: "the file has no layer of features", vi: "tệp không có lớp đối tượng nào"),
        why: LocalisedText(en: "there is nothing to measure", vi: "không có gì để đo"),
        mend: LocalisedText(en: "check that this is the right file", vi: "kiểm tra xem có đúng tệp không"))
    case .missingMetadata:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "tables or rows that the format demands are missing", vi: "thiếu bảng hoặc dòng mà định dạng yêu cầu"),
        why: LocalisedText(
          en: "without them it is not certain what a column or a coordinate means",
          vi: "không có chúng thì không chắc cột hay tọa độ có nghĩa gì"),
        mend: LocalisedText(
          en: "make the file again with a program that keeps to the format",
          vi: "xuất lại tệp bằng phần mềm tuân thủ định dạng"))
    case .unknownField:
      Explanation(
        code: rawValue, what: LocalisedText(en: "the layer has no such column", vi: "lớp không có cột đó"),
        why: LocalisedText(en: "ids or values would be missing", vi: "mã hoặc giá trị sẽ bị thiếu"),
        mend: LocalisedText(
          en: "take one of the columns that the message lists", vi: "chọn một trong các cột mà thông báo liệt kê"))
    case .heading:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a heading that is needed is missing or stands twice",
          vi: "thiếu tiêu đề cột cần thiết hoặc tiêu đề bị lặp"),
        why: LocalisedText(
          en: "X and Y, or the id, could be taken from the wrong column", vi: "có thể lấy nhầm cột X, Y hoặc mã"),
        mend: LocalisedText(
          en: "name every column once; X is the northing and Y the easting in Vietnamese tables",
          vi: "đặt tên mỗi cột một lần; trong bảng Việt Nam X là tọa độ bắc, Y là tọa độ đông"))
    case .ambiguousNumber:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a number cannot be read without doubt, as 1.587", vi: "số không thể đọc một cách chắc chắn, ví dụ 1.587"),
        why: LocalisedText(
          en: "it is one thousand five hundred in one country and one and a half in another",
          vi: "ở nước này là một nghìn năm trăm, ở nước khác là một phẩy rưỡi"),
        mend: LocalisedText(
          en: "say how numbers are written with --locale vi or --locale en",
          vi: "nêu cách viết số bằng --locale vi hoặc --locale en"))
    case .incompleteRing:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a list of corners has too few of them, or one without coordinates",
          vi: "bảng góc ranh có quá ít góc, hoặc góc thiếu tọa độ"),
        why: LocalisedText(en: "no polygon can be drawn from it", vi: "không thể dựng đa giác"),
        mend: LocalisedText(en: "complete the rows that the message names", vi: "bổ sung các dòng mà thông báo nêu"))
    case .missingReferenceSystem:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "neither the file nor the command line names the reference system of the coordinates",
          vi: "cả tệp lẫn lệnh đều không nêu hệ tọa độ"),
        why: LocalisedText(
          en: "the same numbers lie tens to hundreds of kilometres apart under two meridians; it is never guessed",
          vi:
            "cùng một cặp số, dưới hai kinh tuyến trục, cách nhau hàng chục đến hàng trăm ki-lô-mét; không bao giờ đoán"
        ),
        mend: LocalisedText(
          en: "name it with --crs, as in --crs EPSG:9216 for VN-2000 with the meridian 107°30′",
          vi: "nêu bằng --crs, ví dụ --crs EPSG:9216 cho VN-2000 kinh tuyến trục 107°30′"))
    case .badReferenceSystem:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the reference system is unknown, withdrawn, or cannot be measured in",
          vi: "hệ tọa độ không rõ, đã bị bãi bỏ, hoặc không dùng để đo được"),
        why: LocalisedText(
          en: "square metres need a projected system in metres that shows areas right to 1 % at the place",
          vi: "đo mét vuông cần hệ tọa độ phẳng tính bằng mét, sai số diện tích tại chỗ không quá 1%"),
        mend: LocalisedText(
          en: "name a projected system in metres with --work-crs, or correct the file",
          vi: "nêu hệ tọa độ phẳng tính bằng mét bằng --work-crs, hoặc sửa tệp"))
    case .contradictingReferenceSystem:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "two statements about the reference system contradict each other",
          vi: "hai thông tin về hệ tọa độ mâu thuẫn nhau"),
        why: LocalisedText(
          en: "one of them is wrong, and so would be every place", vi: "một trong hai là sai, và mọi vị trí cũng sẽ sai"
        ),
        mend: LocalisedText(
          en: "leave --crs out, or add --override-crs to hold against the file; two inputs need one --work-crs",
          vi:
            "bỏ --crs, hoặc thêm --override-crs để dùng thay cho thông tin trong tệp; hai tệp vào cần chung một --work-crs"
        ))
    case .implausibleCoordinates:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the coordinates cannot be those of the reference system", vi: "tọa độ không thể thuộc hệ tọa độ này"),
        why: LocalisedText(
          en: "x and y are swapped, degrees stand for metres, or the system is the wrong one",
          vi: "x và y bị đảo, độ bị dùng thay cho mét, hoặc sai hệ tọa độ"),
        mend: LocalisedText(
          en: "the message says what they look like; name the right system or mend the file",
          vi: "thông báo cho biết tọa độ trông giống gì; nêu đúng hệ tọa độ hoặc sửa tệp"))
    case .transformation:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a coordinate cannot be transformed, or only in a way that is refused unasked",
          vi: "tọa độ không chuyển đổi được, hoặc chỉ có cách chuyển không được tự động chấp nhận"),
        why: LocalisedText(
          en: "the place lies outside what the operation covers, its grids are not installed, or none is known",
          vi: "vị trí nằm ngoài vùng áp dụng của phép chuyển, thiếu tệp lưới, hoặc không biết phép chuyển nào"),
        mend: LocalisedText(
          en:
            "check the coordinates and both systems, install PROJ's grids, or take what is left with --allow-ballpark "
            + "(ballpark: true)",
          vi: "kiểm tra tọa độ và cả hai hệ, cài tệp lưới của PROJ, hoặc chấp nhận phép còn lại bằng --allow-ballpark "
            + "(ballpark: true)"))
    case .cannotWrite:
      Explanation(
        code: rawValue, what: LocalisedText(en: "the output cannot be written", vi: "không ghi được tệp kết quả"),
        why: LocalisedText(
          en: "nothing was changed; the old file is untouched", vi: "chưa có gì thay đổi; tệp cũ còn nguyên"),
        mend: LocalisedText(
          en: "check the folder, its permissions and the space on its disk",
          vi: "kiểm tra thư mục, quyền ghi và dung lượng đĩa"))
    case .outputIsInput:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the result would take the place of a file that the command reads, or of a part of one",
          vi: "kết quả sẽ ghi đè lên tệp mà chính lệnh này đọc, hoặc lên một phần của tệp đó"),
        why: LocalisedText(
          en: "the drawn original would be gone, whatever name or link leads to it",
          vi: "bản gốc sẽ mất, dù gọi bằng tên hay liên kết nào"),
        mend: LocalisedText(en: "name another file with -o", vi: "nêu tệp khác bằng -o"))
    case .placeTaken:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "something stands where the result is to go that no earlier run of the command wrote there",
          vi: "ở nơi ghi kết quả đã có thứ không phải do lần chạy trước của lệnh này ghi ra"),
        why: LocalisedText(
          en: "a database, a workspace, a folder or a manifest of yours would be lost without a word",
          vi: "cơ sở dữ liệu, không gian làm việc, thư mục hoặc tệp khai báo của bạn sẽ mất mà không báo"),
        mend: LocalisedText(
          en: "name a new file or folder; a layer is put into a GeoPackage with out.gpkg:layer",
          vi: "nêu tệp hoặc thư mục mới; muốn thêm một lớp vào GeoPackage thì viết out.gpkg:lớp"))
    case .inUse:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "another program has the file open and may be writing to it",
          vi: "chương trình khác đang mở tệp và có thể đang ghi"),
        why: LocalisedText(
          en: "what it writes would be lost, or the file become a mixture of old and new",
          vi: "những gì nó ghi sẽ mất, hoặc tệp lẫn lộn cũ với mới"),
        mend: LocalisedText(
          en: "close the file in that program, QGIS for example, and try again",
          vi: "đóng tệp trong chương trình đó, ví dụ QGIS, rồi thử lại"))
    case .readerGone:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the program that read the output went away", vi: "chương trình đọc kết quả đã kết thúc"),
        why: LocalisedText(
          en: "it has what it wanted, as head has; this is said nowhere else",
          vi: "nó đã có đủ thứ cần, như lệnh head; không được báo ở đâu khác"),
        mend: LocalisedText(en: "nothing to do", vi: "không cần làm gì"))
    case .notRepresentable:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the output format cannot hold what the layer holds",
          vi: "định dạng kết quả không chứa được nội dung của lớp"),
        why: LocalisedText(en: "leaving it out silently would be a loss", vi: "bỏ đi mà không báo là mất dữ liệu"),
        mend: LocalisedText(
          en: "choose another format, or change what the message names",
          vi: "chọn định dạng khác, hoặc sửa điều mà thông báo nêu"))
    case .unknownValue:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a word is not in the closed list that its place takes",
          vi: "từ không có trong danh sách đóng của vị trí đó"),
        why: LocalisedText(
          en: "another word would have to be guessed in its place", vi: "muốn dùng phải đoán ra một từ khác"),
        mend: LocalisedText(
          en: "write one of the words that the message lists", vi: "viết một trong các từ mà thông báo liệt kê"))
    case .outOfRange:
      Explanation(
        code: rawValue,
        what: LocalisedText(en: "a number is outside what it may be", vi: "số nằm ngoài khoảng cho phép"),
        why: LocalisedText(
          en: "nothing sensible can be computed with it", vi: "không thể tính toán có nghĩa với số đó"),
        mend: LocalisedText(
          en: "write a number inside the bounds that the message names", vi: "viết số trong khoảng mà thông báo nêu"))
    case .unknownIdentifier:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "nothing in the workspace has the id that was named",
          vi: "không có gì trong không gian làm việc mang mã đã nêu"),
        why: LocalisedText(
          en: "an answer about something else would mislead", vi: "trả lời về đối tượng khác sẽ gây hiểu nhầm"),
        mend: LocalisedText(
          en: "check the spelling of the id; exports and findings list the ids of their layers",
          vi: "kiểm tra lại mã; dữ liệu xuất và phát hiện có liệt kê mã của từng lớp"))
    case .missingValue:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a field that the feature needs has no value", vi: "trường bắt buộc của đối tượng chưa có giá trị"),
        why: LocalisedText(
          en: "without it the feature belongs to nothing: a block to no plan, for example",
          vi: "thiếu giá trị đó thì đối tượng không thuộc về đâu, ví dụ ô đất không thuộc quy hoạch nào"),
        mend: LocalisedText(
          en: "fill the field in the source, give it under fields: or values:, or leave the feature out with where:",
          vi: "điền trường đó trong dữ liệu nguồn, nêu trong fields: hoặc values:, hoặc loại đối tượng bằng where:"))
    case .notAWorkspace:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the file is no workspace of landfund", vi: "tệp không phải là không gian làm việc của landfund"),
        why: LocalisedText(
          en: "a drawing or another database has no plans, parcels and findings in the tables that are asked",
          vi: "bản vẽ hoặc cơ sở dữ liệu khác không có các bảng quy hoạch, thửa đất và phát hiện cần thiết"),
        mend: LocalisedText(
          en: "make a workspace of your files with landfund load; landfund manifest writes a first manifest",
          vi: "tạo không gian làm việc từ các tệp bằng landfund load; landfund manifest viết sẵn tệp manifest đầu tiên")
      )
    case .newerSchema:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a newer landfund has written the workspace", vi: "không gian làm việc do phiên bản landfund mới hơn ghi"),
        why: LocalisedText(
          en: "this program does not know what its tables mean and would lose a part of them",
          vi: "phiên bản này không hiểu hết các bảng trong đó và có thể làm mất một phần"),
        mend: LocalisedText(
          en: "use that landfund, or load the manifest into another file with this one",
          vi: "dùng phiên bản landfund đó, hoặc nạp tệp manifest vào tệp khác bằng phiên bản này"))
    case .damagedWorkspace:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a table of the workspace is missing, has lost a column, or holds a value that belongs to none",
          vi: "không gian làm việc thiếu bảng, bảng thiếu cột, hoặc chứa giá trị không hợp lệ"),
        why: LocalisedText(
          en: "another program has changed what only landfund writes; answers would rest on something else",
          vi: "chương trình khác đã sửa phần chỉ landfund được ghi; kết quả sẽ dựa trên dữ liệu khác"),
        mend: LocalisedText(
          en: "load the workspace anew from its manifest into another file, or take a copy of it back",
          vi: "nạp lại không gian làm việc từ tệp manifest vào tệp khác, hoặc lấy lại bản sao lưu"))
    case .editsWouldBeLost:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "features of a layer that a load replaces have been edited since they were loaded",
          vi: "lớp sắp nạp lại có đối tượng đã được chỉnh sửa từ lần nạp trước"),
        why: LocalisedText(
          en: "the load takes the layer from its source, which does not know the edits",
          vi: "lần nạp lấy lớp từ nguồn, mà nguồn không có các chỉnh sửa đó"),
        mend: LocalisedText(
          en:
            "bring the edits into the source, leave the layer out of the manifest, or discard them with --discard-edits",
          vi: "đưa chỉnh sửa vào dữ liệu nguồn, bỏ lớp đó khỏi manifest, hoặc bỏ chỉnh sửa bằng --discard-edits"))
    case .changedMeanwhile:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the file is not the one any more that the command began with",
          vi: "tệp không còn là tệp mà lệnh đã đọc lúc đầu"),
        why: LocalisedText(
          en: "what was computed speaks of the old one, and writing would lose what the other program has written",
          vi: "kết quả tính theo tệp cũ, và nếu ghi thì mất những gì chương trình khác vừa ghi"),
        mend: LocalisedText(en: "run the command again", vi: "chạy lại lệnh"))
    }
  }
}
