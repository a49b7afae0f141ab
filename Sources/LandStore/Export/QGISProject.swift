internal import Geodesy
internal import Interchange
public import LandModel
public import Refusals

/// A project of QGIS over a workspace: every layer in a group and in drawing order, with its style, labels by scale, lists
/// of words for codes, and names in the language; findings by severity.
public struct QGISProject {
  private let title: String
  private let workspace: String
  private let crs: String
  private let wkt: String
  private let language: Language

  /// - Parameters:
  ///   - workspace: the workspace.
  ///   - path: where the workspace lies as seen from the project: relative, `/` between folders.
  ///   - language: of the names of groups, layers, fields and codes.
  public init(_ workspace: Workspace, at path: String, _ language: Language) throws(Refusal) {
    title = workspace.name.forMarkup.text
    self.workspace = path.hasPrefix("/") || path.hasPrefix(".") ? path : "./" + path
    crs = workspace.systemCode
    wkt = (try? workspace.system.text(.wkt2)) ?? ""
    self.language = language
  }

  /// The project as QGIS reads it: XML for the member `project.qgs` of a `.qgz`.
  public var text: String {
    let layers = ProjectLayer.all(language)
    let groups = ProjectLayer.groups.map { group in
      let members = layers.filter { $0.group == group }.map(treeLayer).joined()
      return "<layer-tree-group name=\"\(word("layer_group", group))\" checked=\"Qt::Checked\" expanded=\"1\">\n"
        + "\(members)</layer-tree-group>\n"
    }
    return """
      <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
      <qgis version="3.22.0" projectname="\(title.markupEscaped)">
      <title>\(title.markupEscaped)</title>
      <projectCrs>\(system)</projectCrs>
      <layer-tree-group>
      \(groups.joined())</layer-tree-group>
      <projectlayers>
      \(layers.map(mapLayer).joined())</projectlayers>
      <layerorder>\(layers.map { "<layer id=\"\($0.id)\"/>" }.joined())</layerorder>
      <properties><Paths><Absolute type="bool">false</Absolute></Paths>
      <SpatialRefSys><ProjectionsEnabled type="int">1</ProjectionsEnabled></SpatialRefSys></properties>
      </qgis>

      """
  }

  private func word(_ list: String, _ code: String) -> String {
    Labels.shipped.label(list, code)[language].markupEscaped
  }

  private var system: String {
    "<spatialrefsys><wkt>\(wkt.markupEscaped)</wkt><authid>\(crs.markupEscaped)</authid></spatialrefsys>"
  }

  private func source(_ layer: ProjectLayer) -> String {
    var source = "\(workspace)|layername=\(layer.table)"
    if let kind = layer.kindOfGeometry { source += "|geometrytype=\(kind)" }
    return source.markupEscaped
  }

  private func treeLayer(_ layer: ProjectLayer) -> String {
    "<layer-tree-layer id=\"\(layer.id)\" name=\"\(layer.name.markupEscaped)\" source=\"\(source(layer))\" "
      + "providerKey=\"ogr\" checked=\"Qt::\(layer.isShown ? "Checked" : "Unchecked")\" expanded=\"0\"/>\n"
  }

  private func mapLayer(_ layer: ProjectLayer) -> String {
    """
    <maplayer type="vector" geometry="\(layer.geometry)" labelsEnabled="\(layer.label == nil ? 0 : 1)" \
    autoRefreshEnabled="0" simplifyDrawingHints="1" simplifyLocal="1" hasScaleBasedVisibilityFlag="0">
    <id>\(layer.id)</id>
    <datasource>\(source(layer))</datasource>
    <layername>\(layer.name.markupEscaped)</layername>
    <srs>\(system)</srs>
    <provider encoding="UTF-8">ogr</provider>
    \(layer.style.map { QGISStyle($0, language).renderer(only: layer.kindOfGeometry == nil ? nil : layer.geometry) } ?? "")
    \(layer.label.map(labelling) ?? "")<fieldConfiguration>
    \(layer.fields.map(widget).joined())</fieldConfiguration>
    <aliases>
    \(layer.fields.enumerated().map(alias).joined())</aliases>
    <defaults><default field="id" expression="'new-' || left(md5(uuid()), 8)" applyOnUpdate="0"/></defaults>
    \(layer.rowName.map { "<previewExpression>\($0.markupEscaped)</previewExpression>" } ?? "")
    </maplayer>

    """
  }

  private func alias(_ index: Int, _ field: ProjectField) -> String {
    // The key of the table is the first field.
    "<alias index=\"\(index + 1)\" field=\"\(field.name)\" name=\"\(field.label.markupEscaped)\"/>\n"
  }

  private func widget(_ field: ProjectField) -> String {
    guard !field.words.isEmpty else { return "" }
    let options = field.words.map { code, label in
      "<Option type=\"Map\"><Option type=\"QString\" name=\"\(label.markupEscaped)\" value=\"\(code.markupEscaped)\"/></Option>"
    }
    return "<field name=\"\(field.name)\"><editWidget type=\"ValueMap\"><config><Option type=\"Map\">"
      + "<Option type=\"List\" name=\"map\">\(options.joined())</Option></Option></config></editWidget></field>\n"
  }

  private func labelling(_ label: ProjectLayer.Label) -> String {
    """
    <labeling type="simple"><settings calloutType="simple">\
    <text-style fieldName="\(label.expression.markupEscaped)" isExpression="1" fontFamily="Sans Serif" fontSize="8" \
    fontSizeUnit="Point" textColor="0,0,0,255" textOpacity="1" namedStyle="" fontWeight="50" multilineHeight="1">\
    <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.8"/>\
    </text-style><placement placement="\(label.placement)" layerType="\(label.layerType)"/>\
    <rendering drawLabels="1" scaleVisibility="1" scaleMin="1" scaleMax="\(label.largestDenominator)" obstacle="1"/>\
    </settings></labeling>

    """
  }
}
