<?xml version="1.0"?><f:c xmlns:f="http://x" xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><f:p gml:id="p1">
<f:ma>01204</f:ma><f:geom><gml:Polygon srsName="EPSG:92 6"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>
553000,1587000 553100,1587000 553100,1587100 553000,1587000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs>
</gml:Polygon></f:geom></f:p></gml:featureMember></f796024,14.3492669141702 107.994119942102,14.3501707836118 107.993192827282,14.350172714037 107.993190849138,14.3492688444689</coordinates></LinearRing></outerBoundaryIs></Polygon>
  </Placemark>
  <Placemark>
	<Style><LineStyle><color>ff0000ff</color></LineStyle><PolyStyle><fill>0</fill></PolyStyle></Style>
	<ExtendedData><SchemaData schemaUrl="#a">
		<SimpleData name="id">2</SimpleData>
		<SimpleData name="dt">10001.75</SimpleData>
		<SimpleData name="n">1</SimpleData>
	</SchemaData></ExtendedData>
      <Polygon><outerBoundaryIs><LinearRing>pe="string"></SimpleField>
	<SimpleField name="dt" type="float"></SimpleField>
	<SimpleField name="n" type="string"></SimpleField>
</Schema>
<Folder><name>a</name>
  <Placemark>
	<Style><LineStyle><color>ff0000ff</color></LineStyle><PolyStyle><fill>0</fill></PolyStyle></Style>
	<ExtendedData><SchemaData schemaUrl="#a">
		<SimpleData name="id">1</SimpleData>
		<SimpleData name="ten">Đắk Cấm</SimpleData>
		<SimpleData name="dt">10000.75</SimpleData>
		<SimpleData name="n">0</SimpleData>
	</SchemaData></ExtendedData>
      <Polygon><outerBoundaryIs><LinearRing><coordinates>107.993190849138,14.3492688444689 107.99411796024,14.3492669141702 107.994119942102,14.3501707836118 107.993192827282,14.350172714037 107.993190849138,14.3492688444689</coordinates></LinearRing></outerBoundaryIs></Polygon>
  </Placemark>
  <Placemark>
	<Style><LineStyle><color>ff0000ff</color></LineStyle><PolyStyle><fill>0</fill></PolyStyle></Style>
	<ExtendedData><SchemaData schemaUrl="#a">
		<SimpleData name="id">2</SimpleData>
		<SimpleData name="dt">10001.75</SimpleData>
		<SimpleData name="n">1</SimpleData>
	</SchemaData></ExtendedData>
      <Polygon><outerBoundaryIs><LinearRing><coordinates>107.994025249136,14.3492671073632 107.994952360114,14.3492651738023 107.994954345322,14.3501690431297 107.994027230626,14.3501709768174 107.994025249136,14.3492671073632</coordinates></LinearRing></outerBoundaryIs></Polygon>
  </Placemark>
  <Placemark>
	<ExtendedData><SchemaData schemaUrl="#a">
		<SimpleData name="id">3</SimpleData>
		<SimpleData name="ten">x</SimpleData>
		<SimpleData name="dt">10002.75</SimpleData>
		<SimpleData name="n">2</SimpleData>
	</SchemaData></ExtendedData>
  </Placemark>
</Folder>
</Document></kml>
