/// The reference systems that the geometries of a GML file name.
struct GeometrySystems {
  private var names: [String] = []
  /// Those of envelopes, which hold for geometries that name none.
  private var enclosing: [String] = []
  private var isOpen = false
  private var isNamed = false
  private var isUnnamed = false

  /// Takes the name in a tag inside a geometry, or outside of all; `nil` for a tag without one.
  mutating func open(_ name: String?, isInside: Bool) {
    if isInside, !isOpen { (isOpen, isNamed) = (true, false) }
    guard let name else { return }
    let system = Self.definition(name)
    if isInside {
      isNamed = true
      if !names.contains(system) { names.append(system) }
    } else if !enclosing.contains(system) {
      enclosing.append(system)
    }
  }

  /// Takes the end of a tag, behind which a geometry is open or not.
  mutating func close(isInside: Bool) {
    guard isOpen, !isInside else { return }
    isOpen = false
    if !isNamed { isUnnamed = true }
  }

  /// The systems in the order of the file, each once; empty where nothing names one.
  var all: [String] {
    guard isUnnamed || names.isEmpty else { return names }
    return names + enclosing.filter { !names.contains($0) }
  }

  /// Whether some geometries name a system, and others none, nor what encloses them.
  var isPartial: Bool { isUnnamed && !names.isEmpty && enclosing.isEmpty }

  /// `EPSG:25830` for `urn:ogc:def:crs:EPSG::25830` and the other names that a register gives it.
  private static func definition(_ name: String) -> String {
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }
    guard name.uppercased().contains("EPSG"), !digits.isEmpty else { return name }
    return "EPSG:" + String(digits.reversed())
  }
}
