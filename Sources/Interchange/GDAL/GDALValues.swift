#if GDAL
  internal import CGDAL
  internal import Refusals

  /// A field of a layer and how its values become those of a column.
  struct GDALField {
    let index: Int32
    var name: String
    /// Whether the file gives it no name.
    let isUnnamed: Bool
    /// `nil` for binary data, which tables do not hold.
    let type: ColumnType?
    /// The type as GDAL calls it.
    let typeName: String

    private let kind: OGRFieldType

    init(_ definition: OGRFieldDefnH, index: Int32) {
      self.index = index
      name = GDALText.name(OGR_Fld_GetNameRef(definition))
      isUnnamed = name.allSatisfy { $0 == " " }
      kind = OGR_Fld_GetType(definition)
      typeName = GDALText.name(OGR_GetFieldTypeName(kind))
      let subtype = OGR_Fld_GetSubType(definition)
      switch kind {
      case OFTInteger, OFTInteger64: type = subtype == OFSTBoolean ? .boolean : .integer
      case OFTReal: type = .real
      case OFTDate: type = .date
      case OFTDateTime: type = .dateTime
      case OFTIntegerList, OFTInteger64List, OFTRealList, OFTStringList: type = .json
      case OFTBinary: type = nil
      default: type = subtype == OFSTJSON ? .json : .text
      }
    }

    /// Appends the field's value of a feature to its column.
    ///
    /// - Returns: false for a number that is not one, which is appended as no value.
    /// - Throws: `Refusal` without a place for an infinite number.
    func append(_ feature: OGRFeatureH, to column: inout ColumnBuilder) throws(Refusal) -> Bool {
      guard OGR_F_IsFieldSetAndNotNull(feature, index) != 0 else {
        column.appendNull()
        return true
      }
      switch kind {
      case OFTInteger, OFTInteger64:
        let value = OGR_F_GetFieldAsInteger64(feature, index)
        if type == .boolean { column.append(boolean: value != 0) } else { column.append(integer: Int64(value)) }
      case OFTReal: return try appendReal(OGR_F_GetFieldAsDouble(feature, index), to: &column)
      case OFTDate, OFTDateTime, OFTTime: column.append(text: moment(feature))
      case OFTIntegerList, OFTInteger64List, OFTRealList, OFTStringList: appendJSON(feature, to: &column)
      default: appendText(feature, to: &column)
      }
      return true
    }

    /// Appends a number; see ``append(_:to:)``.
    func appendReal(_ value: Double, to column: inout ColumnBuilder) throws(Refusal) -> Bool {
      if value.isNaN {
        column.appendNull()
        return false
      }
      guard value.isFinite else {
        throw Refusal(
          .nonFinite, LocalisedText(en: "an infinite number", vi: "một số vô hạn"),
          remedy: LocalisedText(en: "leave the value out or store the number", vi: "để trống giá trị hoặc ghi đúng số"),
          at: RefusalPlace(field: name))
      }
      column.append(real: value)
      return true
    }

    private func appendText(_ feature: OGRFeatureH, to column: inout ColumnBuilder) {
      guard let text = OGR_F_GetFieldAsString(feature, index) else { return column.appendNull() }
      let bytes = UnsafeRawBufferPointer(start: text, count: GDALText.length(text)).bindMemory(to: UInt8.self)
      if type == .json { column.append(json: bytes) } else { column.append(text: bytes) }
    }

    /// A list as a JSON array.
    private func appendJSON(_ feature: OGRFeatureH, to column: inout ColumnBuilder) {
      let text = "[" + elements(feature).joined(separator: ",") + "]"
      Array(text.utf8).withUnsafeBufferPointer { column.append(json: $0) }
    }

    private func elements(_ feature: OGRFeatureH) -> [String] {
      var count: Int32 = 0
      switch kind {
      case OFTIntegerList:
        let values = OGR_F_GetFieldAsIntegerList(feature, index, &count)
        return UnsafeBufferPointer(start: values, count: Int(count)).map { String($0) }
      case OFTInteger64List:
        let values = OGR_F_GetFieldAsInteger64List(feature, index, &count)
        return UnsafeBufferPointer(start: values, count: Int(count)).map { String($0) }
      case OFTRealList:
        let values = OGR_F_GetFieldAsDoubleList(feature, index, &count)
        return UnsafeBufferPointer(start: values, count: Int(count)).map { $0.isFinite ? $0.shortestDecimal : "null" }
      default:
        let values = OGR_F_GetFieldAsStringList(feature, index)
        return (0..<CSLCount(values)).map { GDALText.name(CSLGetField(values, $0)).jsonQuoted }
      }
    }

    /// A day as `YYYY-MM-DD`, an instant as `YYYY-MM-DDTHH:MM:SS`, with decimals and offset where there are some.
    private func moment(_ feature: OGRFeatureH) -> String {
      var (year, month, day, hour, minute, zone): (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0)
      var second: Float = 0
      guard OGR_F_GetFieldAsDateTimeEx(feature, index, &year, &month, &day, &hour, &minute, &second, &zone) != 0 else {
        return GDALText.name(OGR_F_GetFieldAsString(feature, index))
      }
      let date = "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
      if kind == OFTDate { return date }
      let milliseconds = Int32((Double(second) * 1000).rounded())
      let rest = milliseconds % 1000
      var time = [hour, minute, milliseconds / 1000].map { Self.digits($0, 2) }.joined(separator: ":")
      if rest > 0 { time += "." + Self.digits(rest, 3) }
      return kind == OFTTime ? time : "\(date)T\(time)\(Self.offset(zone))"
    }

    /// The offset of GDAL's flag: quarters of an hour from 100, which is Greenwich; 0 and 1 say none.
    private static func offset(_ flag: Int32) -> String {
      guard flag > 1 else { return "" }
      let minutes = (flag - 100) * 15
      if minutes == 0 { return "Z" }
      return (minutes < 0 ? "-" : "+") + "\(digits(abs(minutes) / 60, 2)):\(digits(abs(minutes) % 60, 2))"
    }

    private static func digits(_ value: Int32, _ count: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
  }
#endif
