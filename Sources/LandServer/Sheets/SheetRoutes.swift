internal import LandInventory
internal import LandModel
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// The addresses of sheets: what holds on a parcel, at a point, on a drawn polygon, in a zone.
enum SheetRoutes {
  static let all: [Route] = [parcel, ground, zone]

  /// So many requests a sheet counts as.
  static let weight = 5

  private static let parcel = sheet(
    "/parcels/{id*}", operation: "getParcelSheet",
    LocalisedText(
      en: "What the plans say about a parcel on a day: information, no planning certificate.",
      vi: "Quy hoạch trên một thửa đất theo ngày: chỉ để tham khảo, không thay thế chứng chỉ quy hoạch."),
    parameters: [.sheetDay]
  ) { question in try .parcel(question.part("id"), question) }

  private static let ground = sheet(
    "/sheet", operation: "getGroundSheet",
    LocalisedText(
      en: "What the plans say about the parcel at a point, or about a drawn polygon, on a day; nothing of it is kept.",
      vi: "Quy hoạch trên thửa đất tại một điểm, hoặc trên một khu đất tự vẽ, theo ngày; không lưu lại gì."),
    parameters: [
      ParameterDescription(
        "point", .text,
        LocalisedText(
          en: "A position as E,N: longitude and latitude, or easting and northing in the system of crs.",
          vi: "Vị trí dạng E,N: kinh độ và vĩ độ, hoặc tọa độ đông và bắc theo hệ crs.")),
      ParameterDescription(
        "polygon", .text,
        LocalisedText(
          en: "The corners of a polygon as E,N;E,N;…, 3 to 200 of them, at most 100 km².",
          vi: "Các góc của khu đất dạng E,N;E,N;…, từ 3 đến 200 góc, tối đa 100 km².")),
      ParameterDescription(
        "crs", .text,
        LocalisedText(
          en: "The reference system of the coordinates; CRS84 unless it is given.",
          vi: "Hệ tọa độ của các tọa độ; mặc định là CRS84.")),
      .sheetDay,
    ]
  ) { question in
    switch (question["point"], question["polygon"]) {
    case (let point?, nil): try .point(point, question)
    case (nil, let polygon?): try .polygon(polygon, question)
    default:
      throw Problem(
        .badValue,
        LocalisedText(
          en: "The address takes either point or polygon; write point=108.0,14.35 or polygon=E,N;E,N;E,N.",
          vi: "Địa chỉ này nhận point hoặc polygon; hãy ghi point=108.0,14.35 hoặc polygon=E,N;E,N;E,N."),
        parameter: question["point"] == nil ? "point" : "polygon")
    }
  }

  private static let zone = sheet(
    "/zones/{id*}", operation: "getZoneSheet",
    LocalisedText(
      en: "The plans of a unit on a day: areas, shares, coverage, old units, downloads.",
      vi: "Quy hoạch của một đơn vị theo ngày: diện tích, cơ cấu, tỷ lệ phủ kín, đơn vị cũ, tệp tải về."),
    parameters: [.sheetDay]
  ) { question in try .zone(question.part("id"), question) }

  private static func sheet(
    _ pattern: String, operation: String, _ summary: LocalisedText, parameters: [ParameterDescription],
    _ find: @escaping @Sendable (Question) throws -> Sheet
  ) -> Route {
    var route = Route(
      pattern, operation: operation, summary, parameters: parameters, formats: [.json, .html]
    ) { question in
      let sheet = try find(question)
      var content = try question.format == .html ? sheet.page(question) : Content(sheet.json(question), .json)
      content.headers.append(.init("X-Robots-Tag", "noindex"))
      return content
    }
    route.weight = weight
    return route
  }
}

extension ParameterDescription {
  /// The day of a sheet.
  static let sheetDay = ParameterDescription(
    "datetime", .text,
    LocalisedText(
      en: "The day for which is asked, as 2021-12-24; the server's day unless it is given.",
      vi: "Ngày cần xem, dạng 2021-12-24; mặc định là ngày của máy chủ."))
}

extension Question {
  /// The one day that is asked for.
  ///
  /// - Throws: `Problem` `bad_value` for what is no day.
  func sheetDay() throws(Problem) -> CivilDate {
    guard let text = self["datetime"] else { return snapshot.day }
    guard let day = try DayInterval(text).day else {
      throw Problem(
        .badValue,
        LocalisedText(
          en: "A sheet holds for one day; write datetime=\(snapshot.day).",
          vi: "Phiếu chỉ có giá trị cho một ngày; hãy ghi datetime=\(snapshot.day)."), parameter: "datetime")
    }
    return day
  }
}
