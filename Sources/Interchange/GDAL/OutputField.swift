#if GDAL
  internal import CGDAL
  internal import PlaneGeometry
  internal import Refusals

  /// A field of a format of GDAL and the column that fills it.
  struct OutputField {
    let name: String
    let column: Column
    private(set) var kind = OFTString
    private(set) var subtype = OFSTNone
    /// How many characters a value takes at most; 0 where the format does not ask.
    private(set) var width = 0
    private(set) var decimals = 0
    private(set) var notices: [Notice] = []
    /// The encoding of texts that GDAL passes on as they are; `nil` for Unicode.
    private let rawEncoding: OutputEncoding?

    static let longestText = 254
    private static let mostDecimals = 15

    /// Whether texts are of at most ``longestText`` bytes.
    static func holdsShortTexts(_ format: FileFormat) -> Bool {
      [.shapefile, .mapInfoTAB, .mapInfoMIF].contains(format)
    }

    init(_ column: Column, name: String, _ format: FileFormat, raw encoding: OutputEncoding? = nil) {
      self.name = name
      self.column = column
      rawEncoding = encoding
      switch format {
      case .shapefile: chooseForShapefile()
      case .mapInfoTAB, .mapInfoMIF: chooseForMapInfo()
      case .flatGeobuf: chooseNative(column.type == .json ? OFSTJSON : OFSTNone)
      case .dxf:
        let changed = (0..<column.count).count { DrawingLayerNames.hasForbiddenSigns(column[$0].text ?? "") }
        if name == "Layer", changed > 0 {
          notices.append(
            Notice(
              .told(
                LocalisedText(
                  en:
                    "\(changed.counted("name of a layer has", "names of layers have")) signs that a drawing does not know, now _",
                  vi: "\(changed) tên lớp có dấu mà bản vẽ không nhận, đổi thành _"), isAboutValue: true),
              count: changed)
          )
        }
      case .kml: if column.type != .date, column.type != .dateTime { chooseNative(OFSTNone) }
      default: break
      }
      if format == .kml || format == .mapInfoMIF { noteRounding() }
      if format == .mapInfoMIF, kind == OFTString { noteLineBreaks() }
    }

    /// These write numbers with fifteen digits.
    private mutating func noteRounding() {
      guard kind == OFTReal, case .real(let values) = column.values else { return }
      var found = Occurrences()
      for row in 0..<values.count {
        guard let value = values[row], DecimalPlaces.digits(of: value) > 15 else { continue }
        found.add(row, value.shortestText)
      }
      if found.count > 0 { notices.append(found.notice(.numbersRounded(column: column.name))) }
    }

    /// A row of a `.mid` is a line.
    private mutating func noteLineBreaks() {
      var found = Occurrences()
      for row in 0..<column.count where column[row].text?.contains(where: \.isNewline) == true { found.add(row, "") }
      if found.count > 0 { notices.append(found.notice(.lineBreaksEscaped(column: column.name))) }
    }

    // MARK: - Choosing the type

    private mutating func chooseNative(_ textSubtype: OGRFieldSubType) {
      switch column.values {
      case .integer: kind = OFTInteger64
      case .real: kind = OFTReal
      case .boolean: (kind, subtype) = (OFTInteger, OFSTBoolean)
      case .dateTime(let texts) where texts.all(ISODate.isDateTime): kind = OFTDateTime
      default: subtype = textSubtype
      }
    }

    private mutating func chooseForShapefile() {
      switch column.values {
      case .boolean:
        (kind, width) = (OFTInteger, 1)
        notices.append(
          Notice(
            .told(
              LocalisedText(
                en: "true and false of \(column.name) are written as 1 and 0",
                vi: "đúng và sai của \(column.name) ghi là 1 và 0"), isAboutValue: true)))
      case .integer(let values):
        let digits = values.values.map { String($0).utf8.count }.max() ?? 1
        if digits <= 9 { (kind, width) = (OFTInteger, 9) } else { (kind, width) = (OFTInteger64, 18) }
        if digits > 18 { chooseText() }
      case .real(let values): chooseDecimals(values)
      case .date(let texts) where texts.all(ISODate.isDate): kind = OFTDate
      default: chooseText()
      }
    }

    private mutating func chooseForMapInfo() {
      switch column.values {
      case .boolean: (kind, subtype) = (OFTInteger, OFSTBoolean)
      case .integer(let values):
        let all = values.values
        if all.allSatisfy({ Int32(exactly: $0) != nil }) {
          kind = OFTInteger
        } else if all.allSatisfy({ Int64(exactly: Double($0)) == $0 }) {
          kind = OFTReal
        } else {
          chooseText()
        }
      case .real: kind = OFTReal
      case .date(let texts) where texts.all(ISODate.isDate): kind = OFTDate
      default: chooseText()
      }
      let missing = (0..<column.count).count { column[$0] == .null }
      if missing > 0, kind == OFTInteger || kind == OFTReal {
        notices.append(
          Notice(
            .told(
              LocalisedText(
                en: "missing values of \(column.name) are 0, because MapInfo has none",
                vi: "giá trị thiếu của \(column.name) ghi là 0, vì MapInfo không có ô trống"), isAboutValue: true),
            count: missing))
      }
    }

    /// A field of decimal digits that holds every value exactly, as far as 15 decimals do.
    private mutating func chooseDecimals(_ values: FixedValues<Double>) {
      kind = OFTReal
      var whole = 1
      var rounded = 0
      for value in values.values {
        let digits = DecimalPlaces(value)
        whole = max(whole, digits.whole)
        decimals = max(decimals, min(digits.decimals, Self.mostDecimals))
        if digits.decimals > Self.mostDecimals { rounded += 1 }
      }
      // At least one decimal, because a field without is one of whole numbers.
      decimals = max(decimals, 1)
      width = whole + decimals + 2
      if width > 254 { return chooseText() }
      if rounded > 0 {
        notices.append(
          Notice(
            .told(
              LocalisedText(
                en: "values of \(column.name) were rounded to 15 decimals",
                vi: "giá trị của \(column.name) được làm tròn đến 15 chữ số thập phân"), isAboutValue: true),
            count: rounded))
      }
    }

    private mutating func chooseText() {
      kind = OFTString
      let lengths = (0..<column.count).compactMap { column[$0].text.map(byteCount) }
      width = max(1, min(lengths.max() ?? 1, Self.longestText))
      let cut = lengths.count { $0 > Self.longestText }
      if cut > 0 { notices.append(Notice(.textShortened(column: column.name, bytes: Self.longestText), count: cut)) }
    }

    private func byteCount(_ text: String) -> Int { rawEncoding?.bytes(of: text)?.count ?? text.utf8.count }

    // MARK: - Values

    /// Gives a feature the value of a row.
    func set(_ row: Int, of feature: OGRFeatureH, _ index: Int32) {
      switch (column[row], kind) {
      case (.null, _): OGR_F_SetFieldNull(feature, index)
      case (.integer(let value), OFTInteger), (.integer(let value), OFTInteger64):
        OGR_F_SetFieldInteger64(feature, index, GIntBig(value))
      case (.integer(let value), OFTReal): OGR_F_SetFieldDouble(feature, index, Double(value))
      case (.real(let value), OFTReal): OGR_F_SetFieldDouble(feature, index, value)
      case (.boolean(let value), OFTInteger): OGR_F_SetFieldInteger(feature, index, value ? 1 : 0)
      case (let value, _):
        let text = value.text ?? ""
        guard let rawEncoding, let bytes = rawEncoding.bytes(of: text) else {
          return OGR_F_SetFieldString(feature, index, width > 0 ? ShortText.cut(text, to: width) : text)
        }
        let kept = width > 0 ? bytes.prefix(width) : bytes[...]
        OGR_F_SetFieldString(feature, index, kept.map { CChar(bitPattern: $0) } + [0])
      }
    }
  }

  /// How many digits a number has in decimal notation without an exponent, in the shortest form that reads back.
  struct DecimalPlaces {
    /// Digits before the point, the sign among them.
    let whole: Int
    /// Digits after it.
    let decimals: Int

    /// How many digits say it, without zeros before and behind them.
    static func digits(of value: Double) -> Int {
      let digits = value.description.prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }
      return digits.reversed().drop { $0 == "0" }.count
    }

    init(_ value: Double) {
      let parts = value.description.split(separator: "e")
      let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      let mantissa = parts[0].split(separator: ".")
      let places = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1].utf8.count : 0
      decimals = max(0, places - exponent)
      whole = max(mantissa[0].utf8.count + exponent, 1)
    }
  }
#endif
