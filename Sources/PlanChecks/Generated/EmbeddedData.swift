// swift-format-ignore-file
// Written by Scripts/embed from Sources/PlanChecks/Data; edit the files there.

/// The data files of this module, as text.
enum EmbeddedData {
  static let ruleTextsYML = ####"""
# What people read of a rule, whose name stands in labels.csv: what a finding says, what to do next, and for `explain`
# what it means, why it matters and what its kinds are. A message is one text, or one for each kind. Values stand in
# braces: {a} and {b} are the subjects, {area},
# {thickness}, {length} and {parts} the measures, the others details of the finding or values of its rule.

geometry.invalid:
  message:
    self_intersection: {en: "{a}: the boundary crosses itself at X {x_n}, Y {y_e}.", vi: "{a}: ranh giới tự cắt tại X {x_n}, Y {y_e}."}
    ring_touch: {en: "{a}: the boundary touches itself at X {x_n}, Y {y_e}.", vi: "{a}: ranh giới tự chạm tại X {x_n}, Y {y_e}."}
    duplicate_ring: {en: "{a}: a ring is drawn twice at X {x_n}, Y {y_e}.", vi: "{a}: có vòng ranh giới vẽ hai lần tại X {x_n}, Y {y_e}."}
    hole_outside: {en: "{a}: a hole lies outside its outline at X {x_n}, Y {y_e}.", vi: "{a}: lỗ thủng nằm ngoài đường bao tại X {x_n}, Y {y_e}."}
    nested_holes: {en: "{a}: a hole lies inside another hole at X {x_n}, Y {y_e}.", vi: "{a}: lỗ thủng nằm trong lỗ thủng khác tại X {x_n}, Y {y_e}."}
    nested_shells: {en: "{a}: an outline lies inside another outline at X {x_n}, Y {y_e}.", vi: "{a}: đường bao nằm trong đường bao khác tại X {x_n}, Y {y_e}."}
    disconnected_interior: {en: "{a}: a touching vertex splits the ground at X {x_n}, Y {y_e}.", vi: "{a}: đỉnh chạm chia cắt phần bên trong tại X {x_n}, Y {y_e}."}
    too_few_points: {en: "{a}: a ring has fewer than four points.", vi: "{a}: có vòng ranh giới ít hơn bốn điểm."}
    not_closed: {en: "{a}: a ring does not close.", vi: "{a}: có vòng ranh giới không khép kín."}
    non_finite: {en: "{a}: a coordinate is no number.", vi: "{a}: có tọa độ không phải là số."}
    null_geometry: {en: "{a}: it has no geometry.", vi: "{a}: chưa có hình vẽ."}
  advice: {en: "Correct the boundary in the source and load it again; `landfund repair` shows what a repair would move.", vi: "Sửa ranh giới trong dữ liệu gốc rồi nạp lại; `landfund repair` cho biết nếu sửa tự động thì diện tích thay đổi bao nhiêu."}
  means: {en: "A polygon whose boundary crosses or touches itself, does not close, or has a hole outside its outline. One finding for each place.", vi: "Đa giác có ranh giới tự cắt, tự chạm, không khép kín hoặc có lỗ thủng nằm ngoài đường bao. Mỗi vị trí là một phát hiện."}
  why: {en: "Its area depends on who reckons it, so it is left out of every measure until it is corrected.", vi: "Không xác định được chắc chắn diện tích nên không tính vào số liệu nào cho đến khi được sửa."}
geometry.duplicate:
  message:
    equal: {en: "{a} and {b} are the same ground ({area}).", vi: "{a} và {b} là cùng một phần đất ({area})."}
    nearly_equal: {en: "{a} and {b} are nearly the same ground: each covers {mutual_ratio} or more of the other ({area}).", vi: "{a} và {b} gần như trùng nhau: mỗi bên phủ từ {mutual_ratio} bên kia trở lên ({area})."}
  advice: {en: "Decide which of the two is current and delete the other from the source.", vi: "Xác định đối tượng nào còn hiệu lực và xóa đối tượng kia khỏi dữ liệu gốc."}
  means: {en: "Two features of one layer that are equal within 2 mm, or cover 95% and more of each other. Silent where an overlap of the two is reported.", vi: "Hai đối tượng của một lớp trùng nhau trong phạm vi 2 mm, hoặc phủ lên nhau từ 95% trở lên. Không báo khi đã báo chồng lấn giữa hai đối tượng này."}
  why: {en: "What is drawn twice is counted twice in every table.", vi: "Đối tượng vẽ hai lần bị tính hai lần trong mọi bảng biểu."}
  kinds:
    equal: {en: "The two outlines are one within 2 mm.", vi: "Hai ranh giới trùng nhau trong phạm vi 2 mm."}
    nearly_equal: {en: "Each covers 95% or more of the other.", vi: "Mỗi bên phủ từ 95% trở lên bên kia."}
parcel.number:
  message:
    number: {en: "{parts} parcels have one number: sheet {sheet_no}, parcel {parcel_no}, unit {unit}; the first are {a} and {b}.", vi: "{parts} thửa cùng số hiệu: tờ {sheet_no}, thửa {parcel_no}, đơn vị {unit}; đầu tiên là {a} và {b}."}
    id: {en: "{parts} parcels came with one id; the first are {a} and {b}.", vi: "{parts} thửa trùng mã trong dữ liệu gốc; đầu tiên là {a} và {b}."}
  advice: {en: "Compare the parcels with the cadastral book and give each its own number.", vi: "Đối chiếu với sổ mục kê và đánh lại số cho từng thửa."}
  means: {en: "Parcels of one unit and sheet with the same number, or parcels whose id one source gave several times.", vi: "Các thửa cùng đơn vị, cùng tờ bản đồ mang một số, hoặc các thửa có mã lặp lại trong một nguồn dữ liệu."}
  why: {en: "Decisions name parcels by their number; with two of one number nobody knows which is meant.", vi: "Quyết định gọi thửa đất theo số thửa; trùng số thì không biết là thửa nào."}
  kinds:
    number: {en: "Unit, sheet and number are those of another parcel; all three are given.", vi: "Đơn vị, số tờ và số thửa trùng với thửa khác; có đủ cả ba."}
    id: {en: "One source gave the id several times; the copies are called id~2, id~3.", vi: "Một nguồn dữ liệu lặp lại mã; các thửa sau mang mã id~2, id~3."}
area.declared:
  message:
    measured: {en: "{a}: declared {declared_m2}, measured {compared_m2}; they differ by {difference_m2} ({difference_pct}), {tolerance_m2} are permitted.", vi: "{a}: theo hồ sơ {declared_m2}, đo trên bản đồ {compared_m2}; chênh {difference_m2} ({difference_pct}), cho phép {tolerance_m2}."}
    parts: {en: "{a}: declared {declared_m2}, its parts add up to {compared_m2}; they differ by {difference_m2} ({difference_pct}), {tolerance_m2} are permitted.", vi: "{a}: theo hồ sơ {declared_m2}, cộng các phần {compared_m2}; chênh {difference_m2} ({difference_pct}), cho phép {tolerance_m2}."}
  advice: {en: "Compare the paper with the boundary: correct the declared area, or survey the boundary again.", vi: "Đối chiếu hồ sơ với ranh giới: đính chính diện tích trong hồ sơ hoặc đo đạc lại ranh giới."}
  means: {en: "The area that a document states is not the area of the boundary, or the parts of a whole do not add up to it, beyond the permitted discrepancy.", vi: "Diện tích ghi trong hồ sơ khác diện tích tính từ ranh giới, hoặc tổng các phần khác tổng thể, vượt quá sai số cho phép."}
  why: {en: "Land is allotted, leased and paid for by the declared area.", vi: "Đất được giao, cho thuê, thu tiền theo diện tích ghi trong hồ sơ."}
  kinds:
    measured: {en: "The declared area against the area on the map.", vi: "Diện tích theo hồ sơ so với diện tích đo trên bản đồ."}
    parts: {en: "The declared area of a whole against the sum of its parts' declared areas, where all of them have one.", vi: "Diện tích theo hồ sơ của toàn thể so với tổng diện tích theo hồ sơ các phần, khi phần nào cũng có."}
overlap.zone:
  message: {en: "{a} and {b} share {area}, up to {thickness} wide.", vi: "{a} và {b} chồng lấn {area}, chỗ rộng nhất {thickness}."}
  advice: {en: "Agree on the common boundary by the decisions that made the two, and correct the one that is wrong.", vi: "Thống nhất ranh giới chung theo các quyết định thành lập và sửa ranh giới sai."}
  means: {en: "Two zones of one kind, valid on the day, cover the same ground.", vi: "Hai khu vực cùng loại, đang có hiệu lực, phủ lên cùng một phần đất."}
  why: {en: "Ground in two communes is counted twice and nobody knows who decides on it.", vi: "Phần đất nằm trong hai xã, phường bị tính hai lần và không rõ cơ quan nào có thẩm quyền."}
overlap.scheme:
  message:
    equal: {en: "{a} and {b} plan the same {area}, up to {thickness} wide.", vi: "{a} và {b} chồng lấn {area}, chỗ rộng nhất {thickness}."}
    contains: {en: "{a} and {b} plan the same {area}, up to {thickness} wide.", vi: "{a} và {b} chồng lấn {area}, chỗ rộng nhất {thickness}."}
    within: {en: "{a} and {b} plan the same {area}, up to {thickness} wide.", vi: "{a} và {b} chồng lấn {area}, chỗ rộng nhất {thickness}."}
    crosses: {en: "{a} and {b} plan the same {area}, up to {thickness} wide.", vi: "{a} và {b} chồng lấn {area}, chỗ rộng nhất {thickness}."}
    digitisation: {en: "{a} and {b} differ along their lines: {area}, up to {thickness} wide, within the accuracy of the two maps.", vi: "{a} và {b} lệch nhau dọc đường ranh: {area}, chỗ rộng nhất {thickness}, trong phạm vi độ chính xác của hai bản đồ."}
  advice: {en: "Have the office that approved the later scheme adjust its scope, or revoke the scheme that is overtaken.", vi: "Đề nghị cơ quan phê duyệt đồ án sau điều chỉnh phạm vi, hoặc hủy bỏ đồ án đã bị thay thế."}
  means: {en: "Two schemes in force that should exclude each other, as two detailed schemes, cover the same ground.", vi: "Hai đồ án đang có hiệu lực và phải loại trừ nhau, như hai quy hoạch chi tiết, phủ lên cùng một phần đất."}
  why: {en: "Two plans promise two futures for one piece of ground.", vi: "Cùng một phần đất có hai quy hoạch khác nhau."}
  kinds:
    equal: {en: "Both are the same ground.", vi: "Hai đồ án cùng một phần đất."}
    contains: {en: "The first holds the second whole.", vi: "Đồ án thứ nhất chứa trọn đồ án thứ hai."}
    within: {en: "The first lies whole in the second.", vi: "Đồ án thứ nhất nằm trọn trong đồ án thứ hai."}
    crosses: {en: "Each has ground of its own.", vi: "Mỗi đồ án đều có phần đất riêng."}
overlap.scheme_block:
  message: {en: "{a} and {b} of one scheme share {area}, up to {thickness} wide.", vi: "{a} và {b} của cùng đồ án chồng lấn {area}, chỗ rộng nhất {thickness}."}
  advice: {en: "Correct the drawing so that each position has one function.", vi: "Chỉnh sửa bản vẽ để mỗi vị trí chỉ có một chức năng."}
  means: {en: "Two blocks of one scheme cover the same ground.", vi: "Hai ô chức năng của một đồ án phủ lên cùng một phần đất."}
  why: {en: "The scheme gives two answers there, and its land balance does not close.", vi: "Tại đó đồ án có hai chức năng và bảng cân bằng đất đai không khớp."}
overlap.landuse_block:
  message: {en: "{a} and {b} of one land-use plan share {area}, up to {thickness} wide.", vi: "{a} và {b} của cùng quy hoạch sử dụng đất chồng lấn {area}, chỗ rộng nhất {thickness}."}
  advice: {en: "Correct the map so that each position has one planned code.", vi: "Chỉnh sửa bản đồ để mỗi vị trí chỉ có một mã loại đất quy hoạch."}
  means: {en: "Two planned blocks of one land-use plan cover the same ground; overlay codes are left out.", vi: "Hai khoanh đất quy hoạch của một quy hoạch sử dụng đất phủ lên cùng một phần đất; không xét các khu bao trùm nhiều loại đất (KKT, KDT, KBT …)."}
  why: {en: "The plan gives two answers there, and its tables count the ground twice.", vi: "Tại đó quy hoạch có hai loại đất và biểu số liệu tính đất hai lần."}
overlap.parcel:
  message:
    equal: {en: "{a} and {b} are the same {area}.", vi: "{a} và {b} là cùng {area}."}
    contains: {en: "{a} contains all {area} of {b}.", vi: "{a} chứa toàn bộ {area} của {b}."}
    within: {en: "All {area} of {a} lie within {b}.", vi: "Toàn bộ {area} của {a} nằm trong {b}."}
    crosses: {en: "{a} and {b} share {area}, up to {thickness} wide.", vi: "{a} và {b} chồng lấn {area}, chỗ rộng nhất {thickness}."}
    sheet_edge: {en: "Along the edge of {a} and {b} parcels share {area} within the accuracy of the maps; pairs: {parcels}.", vi: "Dọc đường tiếp biên {a} và {b}, các thửa chồng lấn {area} ({parcels} cặp thửa), trong phạm vi độ chính xác bản đồ."}
  advice: {en: "Compare the two parcels' papers and survey the common boundary; until then neither can be allotted.", vi: "Đối chiếu hồ sơ hai thửa và đo đạc lại ranh giới chung; trước đó chưa thể giao thửa nào."}
  means: {en: "Two parcels cover the same ground. Strips along the edge of two map sheets are gathered in one warning.", vi: "Hai thửa đất phủ lên cùng một phần đất. Các dải dọc đường tiếp biên hai tờ bản đồ được gộp trong một cảnh báo."}
  why: {en: "Two certificates for one piece of ground end in court.", vi: "Hai giấy chứng nhận trên một phần đất dẫn đến tranh chấp."}
  kinds:
    equal: {en: "Both are the same ground.", vi: "Hai thửa cùng một phần đất."}
    contains: {en: "The first holds the second whole.", vi: "Thửa thứ nhất chứa trọn thửa thứ hai."}
    within: {en: "The first lies whole in the second.", vi: "Thửa thứ nhất nằm trọn trong thửa thứ hai."}
    crosses: {en: "Each has ground of its own.", vi: "Mỗi thửa đều có phần đất riêng."}
    sheet_edge: {en: "Parcels of two map sheets that overlap by less than 0.5 mm on the coarser one: one warning for the two sheets.", vi: "Thửa của hai tờ bản đồ chồng lấn chưa đến 0,5 mm trên tờ có tỷ lệ nhỏ hơn: một cảnh báo cho hai tờ."}
overlap.project:
  message: {en: "{a} and {b} claim the same {area}, up to {thickness} wide.", vi: "{a} và {b} cùng nằm trên một phần đất {area}, chỗ rộng nhất {thickness}."}
  advice: {en: "Settle which project has the ground, and correct the boundary or the call of the other.", vi: "Xác định dự án được sử dụng phần đất và chỉnh ranh giới hoặc danh mục của dự án kia."}
  means: {en: "Two licensed projects, or two calls, cover the same ground.", vi: "Hai dự án đã cấp phép, hoặc hai dự án kêu gọi, phủ lên cùng một phần đất."}
  why: {en: "The same ground is promised to two investors.", vi: "Cùng một phần đất hứa cho hai nhà đầu tư."}
overlap.tile:
  message:
    equal: {en: "{a} and {b} are the same {area}.", vi: "{a} và {b} là cùng {area}."}
    contains: {en: "{a} contains all {area} of {b}.", vi: "{a} chứa toàn bộ {area} của {b}."}
    within: {en: "All {area} of {a} lie within {b}.", vi: "Toàn bộ {area} của {a} nằm trong {b}."}
    crosses: {en: "{a} and {b} share {area}, up to {thickness} wide.", vi: "{a} và {b} chồng lấn {area}, chỗ rộng nhất {thickness}."}
  advice: {en: "Decide which of the two holds and cut the other along their common boundary, vertex by vertex.", vi: "Xác định đối tượng nào đúng rồi cắt đối tượng kia theo ranh giới chung, trùng từng đỉnh."}
  means: {en: "Two features of a layer that should tile the ground cover the same ground.", vi: "Hai đối tượng của một lớp phải phủ kín, không chồng lấn lại cùng phủ một phần đất."}
  why: {en: "Ground that is counted twice belongs to two plots or two functions at once, and areas add up to too much.", vi: "Phần đất bị tính hai lần, thuộc hai thửa hoặc hai chức năng cùng lúc, tổng diện tích bị dôi."}
  kinds:
    equal: {en: "Both are the same ground.", vi: "Hai đối tượng cùng một phần đất."}
    contains: {en: "The first holds the second whole.", vi: "Đối tượng thứ nhất chứa trọn đối tượng thứ hai."}
    within: {en: "The first lies whole in the second.", vi: "Đối tượng thứ nhất nằm trọn trong đối tượng thứ hai."}
    crosses: {en: "Each has ground of its own.", vi: "Mỗi đối tượng đều có phần đất riêng."}
gap.scheme_block:
  message:
    hole: {en: "{a}: {area} inside the scope have no function, up to {thickness} wide.", vi: "{a}: {area} bên trong phạm vi chưa có chức năng, chỗ rộng nhất {thickness}."}
    edge: {en: "{a}: a strip of {area} along the scope's edge has no function, up to {thickness} wide.", vi: "{a}: dải {area} dọc mép phạm vi chưa có chức năng, chỗ rộng nhất {thickness}."}
    open: {en: "{a}: {area} at the scope's edge have no function, up to {thickness} wide.", vi: "{a}: {area} tại mép phạm vi chưa có chức năng, chỗ rộng nhất {thickness}."}
    street: {en: "{a}: {area} lie in streets that the blocks leave undrawn.", vi: "{a}: {area} là đường giao thông chưa vẽ thành ô chức năng."}
  advice: {en: "Ask the scheme's author whether a block is missing; draw it or cut the scope.", vi: "Hỏi đơn vị lập đồ án có thiếu ô chức năng hay không; bổ sung hoặc cắt phạm vi."}
  means: {en: "Ground of a scheme that none of its blocks covers.", vi: "Phần đất của đồ án không có ô chức năng nào phủ."}
  why: {en: "Nobody can say what may be built there.", vi: "Không thể trả lời được phép xây dựng gì tại đó."}
  kinds:
    hole: {en: "It does not touch the boundary of the scope.", vi: "Không chạm ranh giới phạm vi."}
    edge: {en: "It touches the boundary and is thinner than the plan's scale can tell: a remark.", vi: "Chạm ranh giới và hẹp hơn độ chính xác của bản vẽ theo tỷ lệ: chỉ là thông tin."}
    open: {en: "It touches the boundary and is wider.", vi: "Chạm ranh giới và rộng hơn thế."}
    street: {en: "What lies in road surfaces, and cut corners and thin strips beside them, taken out of the gap before the rest is looked at: one remark for the plan.", vi: "Phần nằm trong lòng đường cùng góc vát, dải hẹp sát đường, được tách ra trước khi xét phần còn lại: một thông tin cho mỗi quy hoạch."}
gap.landuse_block:
  message:
    hole: {en: "{a}: {area} inside the extent have no planned code, up to {thickness} wide.", vi: "{a}: {area} bên trong ranh giới chưa có mã quy hoạch, chỗ rộng nhất {thickness}."}
    edge: {en: "{a}: a strip of {area} along the extent's edge has no planned code, up to {thickness} wide.", vi: "{a}: dải {area} dọc mép ranh giới chưa có mã quy hoạch, chỗ rộng nhất {thickness}."}
    open: {en: "{a}: {area} at the extent's edge have no planned code, up to {thickness} wide.", vi: "{a}: {area} tại mép ranh giới chưa có mã quy hoạch, chỗ rộng nhất {thickness}."}
    street: {en: "{a}: {area} lie in streets that the blocks leave undrawn.", vi: "{a}: {area} là đường giao thông chưa vẽ thành khoanh đất."}
  advice: {en: "Ask the plan's author whether a block is missing; draw it or cut the extent.", vi: "Hỏi đơn vị lập quy hoạch có thiếu khoanh đất hay không; bổ sung hoặc cắt ranh giới."}
  means: {en: "Ground of a land-use plan that none of its planned blocks covers.", vi: "Phần đất của quy hoạch sử dụng đất không có khoanh đất quy hoạch nào phủ."}
  why: {en: "Without a planned code land can be neither allotted nor converted.", vi: "Không có mã quy hoạch thì không thể giao đất hay chuyển mục đích."}
  kinds:
    hole: {en: "It does not touch the boundary of the scope.", vi: "Không chạm ranh giới phạm vi."}
    edge: {en: "It touches the boundary and is thinner than the plan's scale can tell: a remark.", vi: "Chạm ranh giới và hẹp hơn độ chính xác của bản vẽ theo tỷ lệ: chỉ là thông tin."}
    open: {en: "It touches the boundary and is wider.", vi: "Chạm ranh giới và rộng hơn thế."}
    street: {en: "What lies in road surfaces, and cut corners and thin strips beside them, taken out of the gap before the rest is looked at: one remark for the plan.", vi: "Phần nằm trong lòng đường cùng góc vát, dải hẹp sát đường, được tách ra trước khi xét phần còn lại: một thông tin cho mỗi quy hoạch."}
gap.tile:
  message:
    hole: {en: "{area} between {neighbours} are covered by no feature, up to {thickness} wide.", vi: "{area} giữa {neighbours} không thuộc đối tượng nào, chỗ rộng nhất {thickness}."}
    hole_inside: {en: "{area} inside {neighbours} are covered by no feature, up to {thickness} wide.", vi: "{area} bên trong {neighbours} không thuộc đối tượng nào, chỗ rộng nhất {thickness}."}
    hole_unnamed: {en: "{area} inside the layer are covered by no feature, up to {thickness} wide.", vi: "{area} bên trong lớp không thuộc đối tượng nào, chỗ rộng nhất {thickness}."}
    edge: {en: "{area} along the edge of the scope are covered by no feature, up to {thickness} wide.", vi: "{area} dọc mép phạm vi không thuộc đối tượng nào, chỗ rộng nhất {thickness}."}
    gore: {en: "{area} that open to the edge of the scope are covered by no feature, up to {thickness} wide.", vi: "{area} mở ra mép phạm vi không thuộc đối tượng nào, chỗ rộng nhất {thickness}."}
  advice: {en: "Draw the neighbours to a common boundary, or add the feature that is missing; streets need a feature of their own.", vi: "Vẽ các đối tượng liền kề đến ranh giới chung hoặc bổ sung đối tượng còn thiếu; đường cũng cần đối tượng riêng."}
  means: {en: "Ground between the features of a layer, or inside its scope, that none of them covers.", vi: "Phần đất nằm giữa các đối tượng của lớp, hoặc trong phạm vi, mà không đối tượng nào phủ."}
  why: {en: "Nobody has planned or registered it, and areas add up to too little.", vi: "Phần đất chưa được quy hoạch hoặc đăng ký, tổng diện tích bị thiếu."}
  kinds:
    hole: {en: "Ground that features enclose.", vi: "Phần đất bị các đối tượng bao quanh."}
    edge: {en: "A third or more of its boundary lies on the scope: a remark.", vi: "Từ một phần ba ranh giới trở lên nằm trên phạm vi: chỉ là thông tin."}
    gore: {en: "It reaches the scope, with less than a third of its boundary on it.", vi: "Chạm phạm vi, nhưng chưa đến một phần ba ranh giới nằm trên đó."}
outside.scope:
  message:
    block: {en: "{a} leaves {b} with {area}, up to {thickness} wide.", vi: "{a} vượt ra ngoài {b}: {area}, chỗ rộng nhất {thickness}."}
    child: {en: "{a} leaves its parent {b} with {area}, up to {thickness} wide.", vi: "{a} vượt ra ngoài quy hoạch cấp trên {b}: {area}, chỗ rộng nhất {thickness}."}
    unit_edge: {en: "Along the edge of {a} parcels leave it by {area} within the accuracy of the maps; parcels: {parcels}.", vi: "Dọc ranh giới {a} có {parcels} thửa vượt ra ngoài, tổng {area}, trong phạm vi độ chính xác bản đồ."}
    wrong_unit: {en: "{a} lies with {area} ({outside_ratio}) outside its unit, {b}.", vi: "{a} có {area} ({outside_ratio}) nằm ngoài {b}."}
    digitisation: {en: "{a} and {b} differ along their lines: {area}, up to {thickness} wide, within the accuracy of the two maps.", vi: "{a} và {b} lệch nhau dọc đường ranh: {area}, chỗ rộng nhất {thickness}, trong phạm vi độ chính xác của hai bản đồ."}
  advice: {en: "Cut what lies outside, or correct the scope, the parent or the unit code.", vi: "Cắt phần nằm ngoài, hoặc sửa phạm vi, quy hoạch cấp trên hay mã đơn vị."}
  means: {en: "A block leaves its scheme or plan, a scheme leaves its parent, or a parcel leaves its commune.", vi: "Ô chức năng vượt ra ngoài đồ án hay quy hoạch, đồ án vượt ra ngoài quy hoạch cấp trên, hoặc thửa đất vượt ra ngoài xã, phường."}
  why: {en: "A plan has no force outside its scope.", vi: "Quy hoạch không có hiệu lực ngoài phạm vi của nó."}
  kinds:
    block: {en: "A block leaves its scheme or plan.", vi: "Ô đất vượt ra ngoài đồ án hoặc quy hoạch."}
    child: {en: "A scheme leaves its parent, or what replaced the parent and is in force.", vi: "Đồ án vượt ra ngoài đồ án cấp trên, hoặc đồ án đang có hiệu lực thay cho nó."}
    unit_edge: {en: "Parcels leave their unit by less than the two maps can agree, or by less than 5% of the parcel: counted in one remark for the unit.", vi: "Các thửa vượt ranh giới đơn vị trong độ chính xác của hai bản đồ hoặc dưới 5% diện tích thửa: gộp thành một thông tin cho đơn vị."}
    wrong_unit: {en: "A parcel leaves its unit by more than that.", vi: "Thửa vượt ranh giới đơn vị nhiều hơn thế."}
hierarchy.function:
  message:
    not_allowed: {en: "{a} plans {child_function} on {area} where {b} has {parent_function}.", vi: "{a} quy hoạch {child_function} với diện tích {area}, trong khi {b} quy hoạch là {parent_function}."}
    digitisation: {en: "{a} and {b} differ along their lines: {area}, up to {thickness} wide, within the accuracy of the two maps.", vi: "{a} và {b} lệch nhau dọc đường ranh: {area}, chỗ rộng nhất {thickness}, trong phạm vi độ chính xác của hai bản đồ."}
  advice: {en: "Adjust the lower scheme, or have the upper one adjusted first.", vi: "Điều chỉnh đồ án cấp dưới, hoặc điều chỉnh quy hoạch cấp trên trước."}
  means: {en: "A lower scheme assigns a function that the scheme above it does not allow there.", vi: "Đồ án cấp dưới ấn định chức năng mà quy hoạch cấp trên không cho phép tại đó."}
  why: {en: "A lower plan must follow the approved upper one; a permit based on it can be contested.", vi: "Quy hoạch cấp dưới phải tuân thủ quy hoạch cấp trên đã duyệt; giấy phép dựa vào nó có thể bị khiếu nại."}
  kinds:
    not_allowed: {en: "The coarser scheme of the same side has a function there that does not allow this one.", vi: "Đồ án cấp trên cùng loại bố trí chức năng không cho phép chức năng này."}
conflict.landuse:
  message:
    crosswalk: {en: "{a} plans {function} on {area} where {b} has {code}.", vi: "{a} quy hoạch {function} với diện tích {area}, trong khi {b} quy hoạch là {code}."}
    unknown_code: {en: "{a} plans {function} on {area} where {b} has {code}, a code without an entry in the crosswalk.", vi: "{a} quy hoạch {function} với diện tích {area}, trong khi {b} ghi mã {code}; mã này chưa có trong bảng đối chiếu."}
    digitisation: {en: "{a} and {b} differ along their lines: {area}, up to {thickness} wide, within the accuracy of the two maps.", vi: "{a} và {b} lệch nhau dọc đường ranh: {area}, chỗ rộng nhất {thickness}, trong phạm vi độ chính xác của hai bản đồ."}
  advice: {en: "Bring the two plans together: adjust the land-use plan at its next revision, or the urban plan, before land is allotted.", vi: "Đồng bộ hai quy hoạch: điều chỉnh quy hoạch sử dụng đất trong kỳ tới hoặc điều chỉnh quy hoạch xây dựng trước khi giao đất."}
  means: {en: "The urban plan and the land-use plan that hold on the same ground contradict each other by the crosswalk.", vi: "Quy hoạch xây dựng và quy hoạch sử dụng đất có hiệu lực trên cùng phần đất mâu thuẫn theo bảng đối chiếu."}
  why: {en: "Land cannot be allotted, leased or converted where its plans contradict each other.", vi: "Không thể giao, cho thuê hay chuyển mục đích đất nơi các quy hoạch mâu thuẫn."}
  kinds:
    crosswalk: {en: "The crosswalk calls function and code contradictory: 2 a warning, 3 and 4 an error.", vi: "Bảng đối chiếu coi chức năng và mã loại đất là trái nhau: mức 2 là cảnh báo, mức 3 và 4 là lỗi."}
    unknown_code: {en: "No row of the crosswalk leads to a verdict for the code: a warning.", vi: "Bảng đối chiếu không có dòng nào cho mã loại đất này: cảnh báo."}
conflict.sector:
  message:
    functional: {en: "{a} plans {function} on {area} where {b} plans {other_function}; neither allows the other.", vi: "{a} quy hoạch {function} trên phần đất {area} mà {b} quy hoạch {other_function}; hai chức năng không cho phép nhau."}
    sector: {en: "{a} plans {function} on {area} where {b} plans {other_function}; neither allows the other.", vi: "{a} quy hoạch {function} trên phần đất {area} mà {b} quy hoạch {other_function}; hai chức năng không cho phép nhau."}
    digitisation: {en: "{a} and {b} differ along their lines: {area}, up to {thickness} wide, within the accuracy of the two maps.", vi: "{a} và {b} lệch nhau dọc đường ranh: {area}, bề rộng lớn nhất {thickness}, trong phạm vi độ chính xác của hai bản đồ."}
  advice: {en: "Have the two authorities agree and adjust one of the two schemes.", vi: "Hai cơ quan thống nhất và điều chỉnh một trong hai đồ án."}
  means: {en: "A scheme of an economic zone, industrial park or tourism area, or of a sector, assigns a function that goes neither under nor over that of the urban or rural scheme there.", vi: "Đồ án khu kinh tế, khu công nghiệp, khu du lịch hoặc quy hoạch ngành ấn định chức năng không phù hợp với đồ án đô thị, nông thôn tại cùng vị trí."}
  why: {en: "Two authorities would permit different things on the same ground.", vi: "Hai cơ quan sẽ cho phép hai việc khác nhau trên cùng phần đất."}
  kinds:
    functional: {en: "The scheme of a functional area, an economic zone or an industrial park among them, contradicts the urban or rural one.", vi: "Đồ án khu chức năng, như khu kinh tế hay khu công nghiệp, trái với đồ án đô thị hoặc nông thôn."}
    sector: {en: "A sector scheme contradicts the urban or rural one.", vi: "Quy hoạch ngành trái với đồ án đô thị hoặc nông thôn."}
conflict.constraint:
  message:
    scheme: {en: "{a} plans {function} on {area} in {b}, which does not allow it.", vi: "{a} quy hoạch {function} với diện tích {area} trong {b}, nơi không cho phép."}
    landuse: {en: "{a} plans {code} on {area} in {b}, which does not allow it.", vi: "{a} quy hoạch {code} với diện tích {area} trong {b}, nơi không cho phép."}
    digitisation: {en: "{a} enters {b} along its line: {area}, up to {thickness} wide, within the accuracy of the map.", vi: "{a} lấn vào {b} dọc đường ranh: {area}, bề rộng lớn nhất {thickness}, trong phạm vi độ chính xác của bản đồ."}
  advice: {en: "Adjust the plan, or have the boundary of the constraint area confirmed by the office that keeps it.", vi: "Điều chỉnh quy hoạch, hoặc đề nghị cơ quan quản lý xác nhận lại ranh giới vùng hạn chế."}
  means: {en: "The urban plan or the land-use plan that holds puts on a protected forest, a corridor, heritage or defence ground what such ground does not allow.", vi: "Quy hoạch xây dựng hoặc quy hoạch sử dụng đất có hiệu lực bố trí trong rừng phòng hộ, hành lang, di tích hay đất quốc phòng chức năng không được phép."}
  why: {en: "Nothing can be built or allotted there, whatever the plan says.", vi: "Không thể xây dựng hay giao đất tại đó dù quy hoạch có ghi."}
  kinds:
    scheme: {en: "The block that holds has a function that the kind of area does not allow.", vi: "Ô đất quy hoạch có hiệu lực mang chức năng mà loại khu vực hạn chế không cho phép."}
    landuse: {en: "The land-use block that holds has a code that the kind of area does not allow.", vi: "Khoanh đất quy hoạch có hiệu lực mang mã loại đất mà loại khu vực hạn chế không cho phép."}
conflict.village:
  message: {en: "{b} plans {function} on {area} of {a} where people live; parcels: {parcels}, households: {households}.", vi: "{b} quy hoạch {function} vào đất đang ở của {a} với diện tích {area}; {parcels} thửa, {households} hộ."}
  advice: {en: "Look at the place with the commune: keep the village in the plan, or plan where its people go and what they are given.", vi: "Cùng UBND cấp xã kiểm tra: giữ lại thôn, làng trong quy hoạch, hoặc có phương án tái định cư, bồi thường."}
  means: {en: "Ground of a village that is lived on today is planned for something else than village, housing, mixed use, green, heritage or public ground.", vi: "Đất đang ở của thôn, làng được quy hoạch sang chức năng khác với làng xóm, đất ở, hỗn hợp, cây xanh, di tích, công cộng."}
  why: {en: "People would have to leave; of an ethnic minority the whole village is at stake.", vi: "Người dân sẽ phải di dời; với đồng bào dân tộc thiểu số là cả cộng đồng làng."}
  kinds:
    displaced: {en: "The village is lived on and would have to go: a remark, of a minority a warning.", vi: "Đất đang ở sẽ phải chuyển đi: thông tin; với đồng bào dân tộc thiểu số: cảnh báo."}
conflict.project:
  message:
    protected: {en: "{a}: {area} lie in {b}.", vi: "{a}: {area} nằm trong {b}."}
    allotted: {en: "{a}: {area} are allotted to somebody else.", vi: "{a}: {area} đã giao, cho thuê cho đối tượng khác."}
    non_conforming: {en: "{a}: {area} are planned as {code}, which does not fit {function}.", vi: "{a}: {area} được quy hoạch là {code}, không phù hợp {function}."}
    project: {en: "{a}: {area} belong to {b}.", vi: "{a}: {area} thuộc {b}."}
    digitisation: {en: "{a} and {b} differ along their lines: {area}, up to {thickness} wide, within the accuracy of the two maps.", vi: "{a} và {b} lệch nhau dọc đường ranh: {area}, chỗ rộng nhất {thickness}, trong phạm vi độ chính xác của hai bản đồ."}
  advice: {en: "Change the project's boundary, or settle the ground before the next step of the procedure.", vi: "Điều chỉnh ranh giới dự án, hoặc giải quyết vướng mắc đất đai trước bước thủ tục tiếp theo."}
  means: {en: "A project or call lies on protected, allotted or differently planned ground, or on another project.", vi: "Dự án đã cấp phép hoặc dự án kêu gọi đầu tư nằm trên đất được bảo vệ, đất đã giao, đất quy hoạch mục đích khác hoặc dự án khác."}
  why: {en: "The investor cannot be given this ground as it stands.", vi: "Chưa thể giao phần đất này cho nhà đầu tư."}
  kinds:
    protected: {en: "The project lies on a constraint area.", vi: "Dự án nằm trên khu vực hạn chế."}
    allotted: {en: "A parcel in it is allotted to somebody else.", vi: "Có thửa đã giao cho người khác."}
    non_conforming: {en: "The land-use plan that holds contradicts what the project is for.", vi: "Quy hoạch sử dụng đất có hiệu lực trái với mục tiêu của dự án."}
    project: {en: "A call lies on a licensed project: a warning.", vi: "Dự án kêu gọi nằm trên dự án đã cấp phép: cảnh báo."}
conflict.current:
  message:
    unauthorised: {en: "{a} is registered as {registered} and used as {observed}, which is planned but not permitted yet.", vi: "{a}: theo giấy tờ là {registered}, thực tế sử dụng là {observed}; phù hợp quy hoạch nhưng chưa được phép chuyển mục đích."}
    misused: {en: "{a} is registered as {registered} and used as {observed}, which is neither registered nor planned ({planned}).", vi: "{a}: theo giấy tờ là {registered}, thực tế sử dụng là {observed}; không đúng giấy tờ, không đúng quy hoạch ({planned})."}
  advice: {en: "Inspect the parcel; have the use permitted or ended.", vi: "Kiểm tra thửa đất; làm thủ tục cho phép hoặc chấm dứt việc sử dụng."}
  means: {en: "What is seen on a parcel is not what it is registered for.", vi: "Thực tế sử dụng thửa đất khác mục đích ghi trên giấy tờ."}
  why: {en: "Land used for another purpose can be recovered.", vi: "Đất sử dụng sai mục đích có thể bị thu hồi."}
  kinds:
    unauthorised: {en: "The use is planned there and not registered.", vi: "Cách sử dụng đúng quy hoạch nhưng chưa đăng ký."}
    misused: {en: "The use is neither registered nor planned.", vi: "Cách sử dụng không đúng đăng ký và cũng không đúng quy hoạch."}
plan.metadata:
  message:
    missing: {en: "{a} lacks {fields}.", vi: "{a} thiếu {fields}."}
    scale: {en: "{a}: its level and its scale contradict each other ({fields}).", vi: "{a}: cấp độ và tỷ lệ bản đồ mâu thuẫn ({fields})."}
  advice: {en: "Take the missing facts from the approving decision and complete the record.", vi: "Bổ sung thông tin còn thiếu từ quyết định phê duyệt."}
  means: {en: "A scheme without status, one in force without number, date, authority or level, a level that contradicts the scale, or an adjustment without kind.", vi: "Đồ án không ghi tình trạng, đồ án có hiệu lực mà thiếu số, ngày, cơ quan phê duyệt hay cấp độ, cấp độ mâu thuẫn tỷ lệ, hoặc điều chỉnh không rõ loại."}
  why: {en: "Which plan holds is decided by these facts.", vi: "Các thông tin này quyết định quy hoạch nào có hiệu lực."}
  kinds:
    missing: {en: "A value that the scheme must have is empty.", vi: "Thiếu thông tin bắt buộc của đồ án."}
    scale: {en: "The scale is none of its level.", vi: "Tỷ lệ không đúng với cấp đồ án."}
plan.review:
  message: {en: "{a} was due for review on {due_on}, {days_over} days ago.", vi: "{a} đến hạn rà soát ngày {due_on}, đã quá {days_over} ngày."}
  advice: {en: "Review the scheme and record the day.", vi: "Rà soát đồ án và ghi nhận ngày rà soát."}
  means: {en: "Regional schemes are reviewed every ten years, general, rural and zoning ones every five, detailed ones every three.", vi: "Quy hoạch vùng rà soát định kỳ 10 năm, quy hoạch chung, nông thôn và phân khu 5 năm, quy hoạch chi tiết 3 năm."}
  why: {en: "A plan that is not reviewed parts from what is built.", vi: "Quy hoạch không được rà soát sẽ xa rời thực tế xây dựng."}
  kinds:
    overdue: {en: "The years since the later of decision and review have passed.", vi: "Đã quá số năm kể từ ngày phê duyệt hoặc ngày rà soát gần nhất."}
plan.outdated:
  message:
    contradicts: {en: "{a} of {decided_on} is overtaken by {b} of {later_on}, which covers {covered_ratio} of it: on {area} its functions are not allowed there any more.", vi: "{a} (duyệt ngày {decided_on}) lạc hậu so với {b} (duyệt ngày {later_on}), đồ án sau phủ {covered_ratio} phạm vi: {area} có chức năng không còn phù hợp."}
    to_review: {en: "{a} of {decided_on} is to be reviewed against {b} of {later_on}, which covers {covered_ratio} of it; nothing contradicts so far.", vi: "{a} (duyệt ngày {decided_on}) cần rà soát theo {b} (duyệt ngày {later_on}), đồ án sau phủ {covered_ratio} phạm vi; chưa thấy mâu thuẫn."}
  advice: {en: "Review the lower scheme against the later one, adjust it where they contradict, and record the day of the review.", vi: "Rà soát đồ án cấp dưới theo đồ án mới duyệt, điều chỉnh phần mâu thuẫn và ghi nhận ngày rà soát."}
  means: {en: "A coarser scheme of the same side, or the parent, was decided after this scheme and its last review, and covers half of it or more.", vi: "Đồ án cấp trên cùng loại (hoặc đồ án cấp trên trực tiếp) được duyệt sau đồ án này và sau lần rà soát gần nhất, phủ từ một nửa phạm vi trở lên."}
  why: {en: "A lower plan must follow the one above it that was approved later; permits based on what is overtaken can be contested.", vi: "Quy hoạch cấp dưới phải phù hợp với quy hoạch cấp trên duyệt sau; giấy phép dựa vào quy hoạch lạc hậu có thể bị khiếu nại."}
  kinds:
    contradicts: {en: "Some of its functions are not allowed under those of the later scheme: a warning; the places stand in hierarchy.function.", vi: "Có chức năng không phù hợp với đồ án duyệt sau: cảnh báo; vị trí cụ thể nêu ở hierarchy.function."}
    to_review: {en: "Nothing contradicts, but it has not been reviewed since: a remark.", vi: "Chưa thấy mâu thuẫn nhưng chưa rà soát lại: thông tin."}
plan.unpublished:
  message:
    missing: {en: "{a} was to be made public by {due_on}, {days_over} days ago; no publication is recorded.", vi: "{a} phải công bố công khai chậm nhất ngày {due_on}, đã quá {days_over} ngày; chưa ghi nhận ngày công bố."}
    late: {en: "{a} was to be made public by {due_on}; it was, {days_over} days later.", vi: "{a} phải công bố công khai chậm nhất ngày {due_on}; công bố công khai chậm {days_over} ngày."}
  advice: {en: "Make the plan public, and record the day.", vi: "Công bố công khai quy hoạch và ghi nhận ngày công bố."}
  means: {en: "A plan that counts was not made public in the days that the law gave on the day of its decision.", vi: "Quy hoạch đang có hiệu lực không được công bố công khai trong thời hạn luật định tại ngày phê duyệt."}
  why: {en: "Nobody can follow a plan that nobody can see.", vi: "Quy hoạch không công khai thì người dân không thể biết để thực hiện."}
  kinds:
    missing: {en: "No day of publication is recorded up to the day: a warning.", vi: "Đến ngày xét chưa ghi nhận ngày công bố: cảnh báo."}
    late: {en: "It was made public later than the law gave: a remark.", vi: "Công bố công khai chậm hơn thời hạn luật định: thông tin."}
plan.adjusted:
  message:
    repeated: {en: "{a}: {area} were adjusted {times} times.", vi: "{a}: {area} đã điều chỉnh {times} lần."}
    green_lost: {en: "{b} takes {area} of public green from {a}; positions: {positions}.", vi: "{b} làm mất {area} cây xanh công cộng của {a}, tại {positions} vị trí."}
    public_lost: {en: "{b} takes {area} of public service land from {a}; positions: {positions}.", vi: "{b} làm mất {area} đất công trình công cộng của {a}, tại {positions} vị trí."}
    limits: {en: "{b} goes beyond the limits of {a} with {area}; positions: {positions}.", vi: "{b} vượt ra ngoài phạm vi {a}: {area}, tại {positions} vị trí."}
  advice: {en: "Consider an overall adjustment in place of further local ones; make up for public ground that is lost, and keep to the limits.", vi: "Xem xét điều chỉnh tổng thể thay cho điều chỉnh cục bộ tiếp theo; bố trí bù đất công cộng bị mất và giữ đúng phạm vi đồ án."}
  means: {en: "Two or more adjustments of one scheme plan the same ground anew, or one takes public green or public service land, or leaves the scheme's limits.", vi: "Từ hai điều chỉnh cục bộ trở lên của một đồ án trên cùng một phần đất, hoặc điều chỉnh làm mất cây xanh công cộng, đất công trình công cộng, hoặc vượt phạm vi đồ án."}
  why: {en: "Local adjustments add up to a change that nobody has approved as a whole, and a local one may not change limits.", vi: "Các điều chỉnh cục bộ cộng lại thành thay đổi chưa từng được phê duyệt tổng thể; điều chỉnh cục bộ không được thay đổi phạm vi, ranh giới."}
  kinds:
    repeated: {en: "Blocks of two adjustments or more lie on it: a remark.", vi: "Có ô đất của từ hai điều chỉnh trở lên: thông tin."}
    green_lost: {en: "Green for the public, or green of which no use is stated, becomes something else: a warning.", vi: "Cây xanh công cộng, hoặc cây xanh không rõ loại, chuyển sang chức năng khác: cảnh báo."}
    public_lost: {en: "Ground of a school, health, culture, market or another public service becomes something else: a warning.", vi: "Đất trường học, y tế, văn hóa, chợ hoặc công trình công cộng khác chuyển sang chức năng khác: cảnh báo."}
    limits: {en: "Ground that it changes lies outside the scheme: a warning.", vi: "Phần đất điều chỉnh nằm ngoài phạm vi đồ án: cảnh báo."}
marker.none:
  message: {en: "{a} has no marker: {points_required} points and {line_m} of line are to be marked; {days_over} days overdue.", vi: "{a} chưa cắm mốc: phải cắm {points_required} mốc dọc {line_m} tuyến; quá hạn {days_over} ngày."}
  advice: {en: "Have the marker dossier made; `landfund markers --stakeout` lists the points.", vi: "Lập hồ sơ cắm mốc; `landfund markers --stakeout` liệt kê các điểm."}
  means: {en: "A scheme that must be marked has no marker on its lines.", vi: "Đồ án phải cắm mốc nhưng chưa có mốc nào trên các đường của nó."}
  why: {en: "Nobody on the ground can see what the plan sets.", vi: "Trên thực địa không ai thấy được ranh giới quy hoạch."}
  kinds:
    unmarked: {en: "No marker stands on its lines, or none of the scheme at all where its lines are not loaded.", vi: "Không có mốc nào trên các tuyến, hoặc đồ án không có mốc nào khi chưa nạp các tuyến."}
marker.missing:
  message: {en: "{a}: {points_missing} of {points_required} required points have no marker.", vi: "{a}: thiếu {points_missing}/{points_required} mốc bắt buộc."}
  advice: {en: "Set the missing markers; `landfund markers --stakeout` lists them.", vi: "Cắm bổ sung mốc thiếu; `landfund markers --stakeout` liệt kê các điểm."}
  means: {en: "Ends, crossings and corners of the lines to be marked that have no marker.", vi: "Các đầu mút, giao điểm và góc của đường phải cắm mốc chưa có mốc."}
  why: {en: "Between two corners the line is anybody's guess.", vi: "Giữa hai góc, đường ranh chỉ là phỏng đoán."}
  kinds:
    points: {en: "All required points without a marker, in one finding.", vi: "Mọi điểm bắt buộc chưa có mốc, gộp thành một phát hiện."}
marker.spacing:
  message: {en: "{a}: {length} of line lie in runs over {spacing_m} between markers (number of runs: {parts}; the longest: {longest_m}).", vi: "{a}: {parts} đoạn có khoảng cách hai mốc quá {spacing_m}, tổng {length}; đoạn dài nhất {longest_m}."}
  advice: {en: "Add markers along the runs; `landfund markers --stakeout` lists them.", vi: "Bổ sung mốc dọc các đoạn; `landfund markers --stakeout` liệt kê các điểm."}
  means: {en: "Runs of line longer than the spacing without a marker.", vi: "Đoạn đường dài hơn khoảng cách quy định mà không có mốc."}
  why: {en: "From one marker the next must be in sight.", vi: "Từ mốc này phải thấy được mốc kế tiếp."}
  kinds:
    runs: {en: "All stretches longer than the spacing, in one finding.", vi: "Mọi đoạn dài hơn khoảng cách cho phép, gộp thành một phát hiện."}
marker.drift:
  message:
    design: {en: "{a} stands {drift_m} off its design; {tolerance_m} are permitted.", vi: "{a} lệch {drift_m} so với thiết kế; cho phép {tolerance_m}."}
    line: {en: "{a} stands {drift_m} off its line; {tolerance_m} are permitted.", vi: "{a} lệch {drift_m} so với tuyến; cho phép {tolerance_m}."}
  advice: {en: "Survey the marker again and reset it.", vi: "Đo lại và cắm lại mốc."}
  means: {en: "The surveyed place of a marker is not the designed one.", vi: "Vị trí đo của mốc khác vị trí thiết kế."}
  why: {en: "People build by the marker that they see.", vi: "Người dân xây dựng theo mốc mà họ thấy."}
  kinds:
    design: {en: "The surveyed place against the designed one.", vi: "Vị trí đo so với vị trí thiết kế."}
    line: {en: "Without a design: the surveyed place against the point or line that the marker serves.", vi: "Không có thiết kế: vị trí đo so với điểm hoặc tuyến mà mốc đánh dấu."}
marker.orphan:
  message:
    unknown_scheme: {en: "{a} names a scheme that does not exist.", vi: "{a} ghi mã đồ án không có trong dữ liệu."}
    off_line: {en: "{a} lies {distance_m} from the nearest line of its scheme.", vi: "{a} cách tuyến cắm mốc gần nhất của đồ án {distance_m}."}
    duplicate_number: {en: "{a} and {b} have one number.", vi: "{a} và {b} trùng số hiệu."}
    duplicate_position: {en: "{a} and {b} stand in one place.", vi: "{a} và {b} trùng vị trí."}
  advice: {en: "Correct the marker's scheme, number or position in the register.", vi: "Sửa đồ án, số hiệu hoặc vị trí của mốc trong sổ đăng ký."}
  means: {en: "A marker whose scheme is unknown, that serves no line, or that is registered twice.", vi: "Mốc có đồ án không tồn tại, không thuộc đường nào, hoặc đăng ký hai lần."}
  why: {en: "A marker that marks nothing misleads.", vi: "Mốc không đánh dấu gì sẽ gây hiểu lầm."}
  kinds:
    unknown_scheme: {en: "The scheme that the marker names is not there.", vi: "Không có đồ án mà mốc ghi."}
    off_line: {en: "Its place serves no line or point of its scheme.", vi: "Vị trí mốc không thuộc tuyến hay điểm nào của đồ án."}
    duplicate_number: {en: "Two markers of a scheme on the ground have one number.", vi: "Hai mốc thực địa của một đồ án trùng số hiệu."}
    duplicate_position: {en: "Two markers of a scheme on the ground stand in one place.", vi: "Hai mốc thực địa của một đồ án trùng vị trí."}
marker.overdue:
  message: {en: "{a}: its markers were to be handed over by {due_on}, {days_over} days ago.", vi: "{a}: phải bàn giao mốc trước ngày {due_on}, đã quá {days_over} ngày."}
  advice: {en: "Finish the marking and hand the markers over to the commune.", vi: "Hoàn thành cắm mốc và bàn giao cho UBND cấp xã."}
  means: {en: "75 days after approval a required point has no marker that was handed over.", vi: "Sau 75 ngày kể từ khi phê duyệt vẫn còn điểm bắt buộc chưa bàn giao mốc."}
  why: {en: "The law sets 30 days for the dossier and 45 for the marking.", vi: "Luật quy định 30 ngày lập hồ sơ và 45 ngày cắm mốc."}
project.stalled:
  message:
    idle: {en: "{a}: its land has not been put to use since {since}: months without use {months}.", vi: "{a}: không đưa đất vào sử dụng từ {since}, đã {months} tháng."}
    late: {en: "{a}: its schedule ended on {due_on}; months behind schedule {months_late}, of which beyond the {late_months} after which the law may act {months}; it holds {held_m2}.", vi: "{a}: tiến độ kết thúc ngày {due_on}; chậm {months_late} tháng so với tiến độ, trong đó {months} tháng sau thời hạn {late_months} tháng của luật; đang giữ {held_m2}."}
    extension_expired: {en: "{a}: its extension ended on {due_on}; months behind schedule {months_late}, since the law may act {months}; it holds {held_m2}.", vi: "{a}: hết thời gian gia hạn ngày {due_on}; chậm {months_late} tháng so với tiến độ, đã {months} tháng từ khi luật cho phép xử lý; đang giữ {held_m2}."}
    behind: {en: "{a}: its schedule ended on {due_on}; months behind schedule {months_late}.", vi: "{a}: tiến độ kết thúc ngày {due_on}; chậm {months_late} tháng so với tiến độ."}
    not_handed_over: {en: "{a}: it is licensed and has not been given any land; months since it should have been {months}.", vi: "{a}: đã cấp phép nhưng chưa được bàn giao đất; đã quá {months} tháng."}
  advice: {en: "Inspect the project and what holds it up; extend its schedule where the law allows, or begin the recovery of land that it holds.", vi: "Kiểm tra dự án và nguyên nhân chậm; gia hạn tiến độ nếu luật cho phép, hoặc làm thủ tục thu hồi phần đất dự án đang giữ."}
  means: {en: "A licensed project whose land is not put to use, which is behind its schedule or late by law, whose extension has ended, or which never got its land.", vi: "Dự án đã cấp phép nhưng không đưa đất vào sử dụng, chậm so với tiến độ hoặc quá hạn theo luật, hết thời gian gia hạn, hoặc chưa được bàn giao đất."}
  why: {en: "Land that a project holds and does not use can be recovered; a project without land waits for clearance.", vi: "Đất dự án giữ mà không sử dụng có thể bị thu hồi; dự án chưa có đất phải chờ giải phóng mặt bằng."}
  kinds:
    idle: {en: "A parcel allotted to it has not been used for 12 months without a break: a warning.", vi: "Thửa đã giao cho dự án không đưa vào sử dụng 12 tháng liên tục: cảnh báo."}
    late: {en: "Its schedule, never extended, ended longer ago than the law allows, and it holds ground: a warning.", vi: "Tiến độ chưa gia hạn đã quá thời hạn của luật và dự án đang giữ đất: cảnh báo."}
    extension_expired: {en: "Its extension has ended, and it holds ground: an error.", vi: "Đã hết thời gian gia hạn và dự án đang giữ đất: lỗi."}
    behind: {en: "Its schedule has ended; the law does not act yet, or it holds no ground: a remark.", vi: "Đã hết tiến độ; luật chưa cho phép xử lý, hoặc dự án không giữ đất: thông tin."}
    not_handed_over: {en: "Licensed long ago, it has been given no ground: a remark.", vi: "Đã cấp phép từ lâu nhưng chưa được giao đất: thông tin."}

"""####
  static let rulesYML = ####"""
# The rules as they ship: how much each weighs, who acts, and the law, each with the days on which it holds.
# A file of the same shape (`rules:` in the manifest, `--rules FILE`) is laid over this one; `off` switches a rule off.
# An entry without `valid_from` or `valid_to` is open on that side. Of several entries that hold on a day the last one
# that states a value decides. `source` says where a value comes from; "assumption" marks what is ours.

rules:
  geometry.invalid:
    - {severity: error, owner: survey, source: "assumption: what cannot be measured cannot be checked"}
    - {legal_basis: "TT 25/2014/TT-BTNMT Điều 7", valid_from: 2014-07-05, valid_to: 2025-01-14, source: "domain notes B6, read"}
    - {legal_basis: "TT 26/2024/TT-BTNMT", valid_from: 2025-01-15, source: "domain notes B6, known, not re-read"}
  geometry.duplicate:
    - {severity: warning, owner: survey, source: assumption}
    - {legal_basis: "TT 25/2014/TT-BTNMT", valid_from: 2014-07-05, valid_to: 2025-01-14, source: "domain notes B6, known"}
    - {legal_basis: "TT 26/2024/TT-BTNMT", valid_from: 2025-01-15, source: "domain notes B6, known, not re-read"}
  parcel.number:
    - {severity: warning, owner: land, source: assumption}
    - {legal_basis: "TT 25/2014/TT-BTNMT Điều 8", valid_from: 2014-07-05, valid_to: 2025-01-14, source: "from memory: a parcel has one number on its sheet"}
    - {legal_basis: "TT 26/2024/TT-BTNMT", valid_from: 2025-01-15, source: "domain notes B6, known, not re-read"}
  area.declared:
    - {severity: warning, owner: land, source: assumption}
    - {legal_basis: "TT 25/2014/TT-BTNMT Điều 7", valid_from: 2014-07-05, valid_to: 2025-01-14, source: "domain notes B6, permitted discrepancy 2·mₛ·√P as used in practice"}
    - {legal_basis: "TT 26/2024/TT-BTNMT", valid_from: 2025-01-15, source: "domain notes C6: which formula a land registration office applies now is an open question"}
  overlap.zone:
    - {severity: error, source: assumption}
    - {owner: [{value: district, valid_to: 2025-06-30}, {value: commune, valid_from: 2025-07-01}], source: "districts ended on 2025-07-01, domain notes B6; the commune's part from memory"}
    - {legal_basis: "Luật Đất đai 45/2013 Điều 29", valid_from: 2014-07-01, valid_to: 2024-07-31, source: "known, not re-read"}
    - {legal_basis: "Luật Đất đai 31/2024 Điều 49", valid_from: 2024-08-01, source: "known, not re-read"}
  overlap.scheme:
    - {severity: error, owner: planning, source: "assumption; two schemes of one authority: warning, of different ones: error"}
    - {legal_basis: "Luật 30/2009/QH12 Điều 18", valid_from: 2010-01-01, valid_to: 2025-06-30, source: "domain notes B3, read"}
    - {legal_basis: "Luật 47/2024/QH15 Điều 7", valid_from: 2025-07-01, source: "domain notes B3: read in the draft, final wording unsure"}
  overlap.scheme_block:
    - {severity: error, owner: planning, source: assumption}
    - {legal_basis: "Luật 30/2009/QH12 Điều 28–30", valid_from: 2010-01-01, valid_to: 2025-06-30, source: "domain notes B3, read"}
    - {legal_basis: "TT 16/2025/TT-BXD Phụ lục II", valid_from: 2025-07-01, source: "domain notes B3"}
  overlap.landuse_block:
    - {severity: error, owner: land, source: assumption}
    - {legal_basis: "Luật Đất đai 45/2013 Điều 36–40", valid_from: 2014-07-01, valid_to: 2024-07-31, source: "known, not re-read"}
    - {legal_basis: "Luật Đất đai 31/2024 Điều 60–67", valid_from: 2024-08-01, source: "known, not re-read"}
  overlap.parcel:
    - {severity: error, owner: land, source: assumption}
    - {legal_basis: "TT 25/2014/TT-BTNMT Điều 7", valid_from: 2014-07-05, valid_to: 2025-01-14, source: "domain notes B6, read"}
    - {legal_basis: "TT 26/2024/TT-BTNMT", valid_from: 2025-01-15, source: "domain notes B6, known, not re-read"}
  overlap.project:
    - {severity: error, owner: investment, source: "assumption; zone_board in an economic zone or industrial park"}
    - {legal_basis: "Luật Đất đai 45/2013 Điều 52", valid_from: 2014-07-01, valid_to: 2024-07-31, source: "known, not re-read"}
    - {legal_basis: "Luật Đất đai 31/2024 Điều 116", valid_from: 2024-08-01, source: "domain notes B3, read"}
  overlap.tile:
    - {severity: error, source: "assumption; the check of a file, which knows no office and no law"}
  gap.scheme_block:
    - {severity: warning, owner: planning, source: "assumption; edges and streets: info"}
    - {legal_basis: "Luật 30/2009/QH12 Điều 28–30", valid_from: 2010-01-01, valid_to: 2025-06-30, source: "domain notes B3, read"}
    - {legal_basis: "TT 16/2025/TT-BXD Phụ lục II", valid_from: 2025-07-01, source: "domain notes B3"}
  gap.landuse_block:
    - {severity: warning, owner: land, source: "assumption; edges and streets: info"}
    - {legal_basis: "Luật Đất đai 45/2013 Điều 36–40", valid_from: 2014-07-01, valid_to: 2024-07-31, source: "known, not re-read"}
    - {legal_basis: "Luật Đất đai 31/2024 Điều 60–67", valid_from: 2024-08-01, source: "known, not re-read"}
  gap.tile:
    - {severity: warning, source: "assumption; edges: info"}
  outside.scope:
    - {severity: error, owner: planning, source: "assumption; parcels within the scale tolerance of their unit: info"}
    - {legal_basis: "Luật 30/2009/QH12 Điều 18, 28–30", valid_from: 2010-01-01, valid_to: 2025-06-30, source: "domain notes B3, read"}
    - {legal_basis: "Luật 47/2024/QH15 Điều 7", valid_from: 2025-07-01, source: "domain notes B3: read in the draft, final wording unsure"}
  hierarchy.function:
    - {severity: warning, owner: planning, source: assumption}
    - {legal_basis: "Luật 30/2009/QH12 Điều 18, 28–30", valid_from: 2010-01-01, valid_to: 2025-06-30, source: "domain notes B3, read"}
    - {legal_basis: "Luật 47/2024/QH15 Điều 7", valid_from: 2025-07-01, source: "domain notes B3: read in the draft, final wording unsure"}
  conflict.landuse:
    - {severity: error, owner: planning, source: "from the cell of the crosswalk: 2 warning, 3 and 4 error; a pair without cell: warning"}
    - {legal_basis: "Luật Đất đai 45/2013 Điều 52, 57, 58", valid_from: 2014-07-01, valid_to: 2024-07-31, source: "domain notes B3"}
    - {legal_basis: "Luật Đất đai 31/2024 Điều 116, 121, 122", valid_from: 2024-08-01, source: "domain notes B3, Điều 122 read"}
  conflict.sector:
    - {severity: warning, owner: planning, source: assumption}
    - {legal_basis: "Luật Quy hoạch 21/2017/QH14 Điều 6", valid_from: 2019-01-01, source: "from memory: plans must not contradict each other"}
    - {legal_basis: "Luật 30/2009/QH12 Điều 18", valid_from: 2010-01-01, valid_to: 2018-12-31, source: "domain notes B3, read"}
  conflict.constraint:
    - {severity: error, owner: planning, source: "from the area: not_clean error, conditional warning; forests: forestry; the law of each kind from constraints.csv"}
    - {legal_basis: "Luật Xây dựng 50/2014/QH13 Điều 12", valid_from: 2015-01-01, source: "from memory: no building in protected areas"}
  conflict.village:
    - {severity: info, owner: planning, source: "assumption; of an ethnic minority: warning"}
    - {legal_basis: "Luật 30/2009/QH12 Điều 20", valid_from: 2010-01-01, valid_to: 2025-06-30, source: "those who live there are asked about the plan", certainty: memory}
    - {legal_basis: "Luật 47/2024/QH15", valid_from: 2025-07-01, source: "known, article not read", certainty: memory}
  conflict.project:
    - {severity: error, owner: investment, source: "from the cell or the area; calls one step lower; zone_board in an economic zone or industrial park"}
    - {legal_basis: "Luật Đất đai 45/2013 Điều 52, 57, 58", valid_from: 2014-07-01, valid_to: 2024-07-31, source: "domain notes B3"}
    - {legal_basis: "Luật Đất đai 31/2024 Điều 116, 121, 122", valid_from: 2024-08-01, source: "domain notes B3, Điều 122 read"}
  conflict.current:
    - {severity: warning, source: assumption}
    - {owner: [{value: district, valid_to: 2025-06-30}, {value: commune, valid_from: 2025-07-01}], source: "districts ended on 2025-07-01, domain notes B6; the commune's part from memory"}
    - {legal_basis: "Luật Đất đai 45/2013 Điều 64, 170", valid_from: 2014-07-01, valid_to: 2024-07-31, source: "known, not re-read"}
    - {legal_basis: "Luật Đất đai 31/2024 Điều 81", valid_from: 2024-08-01, source: "domain notes B5, read"}
  plan.metadata:
    - {severity: warning, owner: planning, source: assumption}
    - {legal_basis: "Luật 30/2009/QH12 Điều 28–30, 53", valid_from: 2010-01-01, valid_to: 2025-06-30, source: "domain notes B3, read"}
    - {legal_basis: "TT 16/2025/TT-BXD Phụ lục II", valid_from: 2025-07-01, source: "domain notes B3"}
  plan.review:
    - {severity: info, owner: planning, source: assumption}
    - {legal_basis: "Luật 30/2009/QH12 Điều 46", valid_from: 2010-01-01, valid_to: 2014-12-31, source: "domain notes B3, read"}
    - {legal_basis: "Luật 30/2009/QH12 Điều 46; Luật Xây dựng 50/2014/QH13 Điều 15", valid_from: 2015-01-01, valid_to: 2025-06-30, source: "domain notes B3, read; the building law from memory"}
    - {legal_basis: "Luật 47/2024/QH15", valid_from: 2025-07-01, source: "known, article not read"}
  plan.outdated:
    - {severity: warning, owner: planning, source: "assumption; where nothing contradicts: info"}
    - {legal_basis: "Luật 30/2009/QH12 Điều 18, 46", valid_from: 2010-01-01, valid_to: 2025-06-30, source: "domain notes B3, read"}
    - {legal_basis: "Luật 47/2024/QH15 Điều 7", valid_from: 2025-07-01, source: "domain notes B3: read in the draft, final wording unsure"}
  # A finding cites the law that gave the days, from `publish_days` below.
  plan.unpublished:
    - {severity: warning, owner: planning, source: "assumption; late: info; land-use plans: land"}
    - {legal_basis: "Luật 30/2009/QH12 Điều 53", valid_from: 2010-01-01, valid_to: 2018-12-31, source: "domain notes B3, read", certainty: read}
    - {legal_basis: "Luật Quy hoạch 21/2017/QH14 Điều 40; Luật Đất đai 45/2013/QH13 Điều 48", valid_from: 2019-01-01, valid_to: 2024-07-31, source: "known, not re-read", certainty: memory}
    - {legal_basis: "Luật Quy hoạch 21/2017/QH14 Điều 40; Luật Đất đai 31/2024/QH15 Điều 75", valid_from: 2024-08-01, source: "known, not re-read", certainty: memory}
  plan.adjusted:
    - {severity: info, owner: planning, source: "assumption; public ground lost or limits changed: warning"}
    - {legal_basis: "Luật 30/2009/QH12 Điều 49, 51, 52", valid_from: 2010-01-01, valid_to: 2025-06-30, source: "domain notes B3, read"}
    - {legal_basis: "Luật 47/2024/QH15; QĐ 18/2025/QĐ-TTg", valid_from: 2025-07-01, source: "domain notes B3"}
  marker.none:
    - {severity: info, owner: planning, source: "assumption; once overdue: warning"}
    - {legal_basis: "Luật 30/2009/QH12 Điều 57; TT 10/2016/TT-BXD", valid_from: 2010-01-01, valid_to: 2025-06-30, source: "domain notes B4, read"}
    - {legal_basis: "TT 16/2025/TT-BXD Chương IV", valid_from: 2025-07-01, source: "domain notes B4: existence read, content unsure"}
  marker.missing:
    - {severity: warning, owner: planning, source: assumption}
    - {legal_basis: "TT 10/2016/TT-BXD Điều 2, 15", valid_from: 2016-05-01, valid_to: 2025-06-30, source: "domain notes B4, read"}
    - {legal_basis: "TT 16/2025/TT-BXD Chương IV", valid_from: 2025-07-01, source: "domain notes B4: existence read, content unsure"}
  marker.spacing:
    - {severity: warning, owner: planning, source: assumption}
    - {legal_basis: "TT 10/2016/TT-BXD Điều 15", valid_from: 2016-05-01, valid_to: 2025-06-30, source: "domain notes B4: the dossier states the spacing; no figure was found"}
    - {legal_basis: "TT 16/2025/TT-BXD Chương IV", valid_from: 2025-07-01, source: "domain notes B4: existence read, content unsure"}
  marker.drift:
    - {severity: warning, owner: survey, source: "assumption; beyond the second limit: error"}
    - {legal_basis: "TT 10/2016/TT-BXD Điều 15", valid_from: 2016-05-01, valid_to: 2025-06-30, source: "domain notes B4: no figure for the accuracy was found"}
    - {legal_basis: "TT 16/2025/TT-BXD Chương IV", valid_from: 2025-07-01, source: "domain notes B4: existence read, content unsure"}
  marker.orphan:
    - {severity: warning, owner: survey, source: assumption}
    - {legal_basis: "TT 10/2016/TT-BXD Điều 15", valid_from: 2016-05-01, valid_to: 2025-06-30, source: "domain notes B4, read"}
    - {legal_basis: "TT 16/2025/TT-BXD Chương IV", valid_from: 2025-07-01, source: "domain notes B4: existence read, content unsure"}
  marker.overdue:
    - {severity: warning, owner: planning, source: assumption}
    - {legal_basis: "Luật 30/2009/QH12 Điều 57", valid_from: 2010-01-01, valid_to: 2025-06-30, source: "domain notes B4, read: dossier within 30 days, marking within 45 days of the dossier"}
    - {legal_basis: "TT 16/2025/TT-BXD Chương IV", valid_from: 2025-07-01, source: "domain notes B4: existence read, content unsure"}
  project.stalled:
    - {severity: warning, owner: investment, source: "assumption; past its extension: error; behind schedule or without land: info; zone_board in an economic zone or industrial park"}
    - {legal_basis: "Luật Đất đai 45/2013 Điều 64", valid_from: 2014-07-01, valid_to: 2024-07-31, source: "known, not re-read"}
    - {legal_basis: "Luật Đất đai 31/2024 Điều 81", valid_from: 2024-08-01, source: "domain notes B5, read"}

tolerances:
  identity_m: {value: 0.002, source: "assumption: two drawings of the same line"}
  sliver_width_m: {value: 0.5, source: "practice found in public code, domain notes B3"}
  sliver_area_m2: {value: 5, source: "practice found in public code, domain notes B3"}
  scale_tolerance_mm: {value: 0.5, source: "assumption: drawing accuracy on the map"}
  declared_area_pct: {value: 1, source: assumption}
  area_formula: {value: ms_table, source: "a public QGIS plugin citing TT 25/2014/TT-BTNMT, domain notes B6"}
  duplicate_ratio: {value: 0.95, source: assumption}
  corner_turn_deg: {value: 10, source: assumption}
  marker_generalise_mm: {value: 0.5, source: assumption}
  marker_min_spacing_m: {value: 30, source: "TT 15/2010/TT-BXD as reported by the government's news, domain notes B4"}
  marker_match_m: {value: 0.5, source: assumption}
  marker_search_m: {value: 5, source: assumption}
  marker_drift_95_m: {value: 0.10, source: "assumption: no figure was found in the circulars"}
  marker_drift_100_m: {value: 0.15, source: "assumption: no figure was found in the circulars"}
  marker_spacing_m: {value: 100, source: "QCVN 41:2019/BGTVT Điều 75 for road land posts in settlements, domain notes B4"}
  marker_levels: {value: [zoning, detailed, rural], source: "TT 10/2016/TT-BXD, domain notes B4; rural: assumption"}
  marker_constraint_kinds: {value: [no_build, heritage], source: "TT 10/2016/TT-BXD Điều 2"}
  marker_overdue_days: {value: 75, source: "Luật 30/2009/QH12 Điều 57: 30 and 45 days"}
  review_years: {value: {regional: 10, general: 5, rural: 5, zoning: 5, detailed: 3}, source: "Luật 30/2009/QH12 Điều 46, Luật Xây dựng 50/2014/QH13 Điều 15; regional and rural from memory"}
  level_scales: {value: {regional: [25000, 500000], general: [5000, 25000], rural: [500, 25000], zoning: [2000, 5000], detailed: [500, 500], detailed_rural: [500, 2000]}, source: "Luật 30/2009/QH12, domain notes B3; regional, rural and detailed_rural from memory"}
  unmapped_functions: {value: [transport, utility, green], source: "assumption: what a land-use plan draws within its surroundings"}
  unmapped_factor: {value: 10, source: "assumption: 1/500 under 1/5,000"}
  unmapped_mm2: {value: 10, source: "assumption: the least area that a map draws"}
  street_rest_m2: {value: 50, source: "assumption: the cut corner of a block"}
  outdated_ratio: {value: 0.5, source: "assumption: most of the scheme"}
  forest_cover_years: {value: 2, source: "assumption: how long a survey of forest cover is taken for today's"}
  not_handed_over_months: {value: 12, source: "assumption: no figure was found"}
  idle_months: {value: {annual: 12, aquaculture: 12, perennial: 18, forest: 24, project: 12}, source: "Luật Đất đai 31/2024 Điều 81"}
  late_months: {value: 24, source: "Luật Đất đai 31/2024 Điều 81"}
  publish_days:
    - {layer: scheme, value: 30, valid_to: 2018-12-31, source: "Luật 30/2009/QH12 Đ.53", certainty: read}
    - {layer: scheme, value: 15, valid_from: 2019-01-01, source: "Luật 21/2017/QH14 Đ.40", certainty: memory}
    - {layer: landuse_plan, value: 30, valid_to: 2024-07-31, source: "Luật Đất đai 45/2013/QH13 Đ.48", certainty: memory}
    - {layer: landuse_plan, value: 15, valid_from: 2024-08-01, source: "Luật Đất đai 31/2024/QH15 Đ.75", certainty: memory}

precedence: {value: finest, source: "Luật 30/2009/QH12 Điều 18: the finest level in force holds, its contradiction of the parent is reported"}

"""####
}
