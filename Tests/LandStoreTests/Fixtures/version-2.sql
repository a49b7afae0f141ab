-- A workspace of version 2 of the schema as LandFund 0.1.0 wrote it with load and check: a commune, a scheme and a land-use
-- plan with a block each, two parcels that overlap, a late project. The styles of the layers are left out. Needs the
-- spatial functions of GeoPackage.
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO "gpkg_spatial_ref_sys" VALUES('Undefined Cartesian SRS',-1,'NONE',-1,'undefined','undefined Cartesian coordinate reference system');
INSERT INTO "gpkg_spatial_ref_sys" VALUES('Undefined geographic SRS',0,'NONE',0,'undefined','undefined geographic coordinate reference system');
INSERT INTO "gpkg_spatial_ref_sys" VALUES('WGS 84 geodetic',4326,'EPSG',4326,'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]','longitude/latitude coordinates in decimal degrees');
INSERT INTO "gpkg_spatial_ref_sys" VALUES('VN-2000 / TM-3 107-30',9216,'EPSG',9216,'PROJCS["VN-2000 / TM-3 107-30",GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6756"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4756"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",107.5],PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","9216"]]',NULL);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
INSERT INTO "gpkg_contents" VALUES('workspace','attributes','workspace','','2026-11-29T07:38:27.168Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('source','attributes','source','','2026-11-29T07:38:27.168Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('alias','attributes','alias','','2026-11-29T07:38:27.168Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('waiver','attributes','waiver','','2026-11-29T07:38:27.168Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('run','attributes','run','','2026-11-29T07:38:27.168Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('zone','features','zone','','2026-11-29T07:38:27.180Z',553000.0,1587000.0,553500.0,1587500.0,9216);
INSERT INTO "gpkg_contents" VALUES('scheme','features','scheme','','2026-11-29T07:38:27.189Z',553000.0,1587000.0,553200.0,1587100.0,9216);
INSERT INTO "gpkg_contents" VALUES('scheme_block','features','scheme_block','','2026-11-29T07:38:27.192Z',553000.0,1587000.0,553200.0,1587100.0,9216);
INSERT INTO "gpkg_contents" VALUES('landuse_plan','features','landuse_plan','','2026-11-29T07:38:27.201Z',553000.0,1587000.0,553200.0,1587100.0,9216);
INSERT INTO "gpkg_contents" VALUES('landuse_block','features','landuse_block','','2026-11-29T07:38:27.204Z',553000.0,1587000.0,553200.0,1587100.0,9216);
INSERT INTO "gpkg_contents" VALUES('parcel','features','parcel','','2026-11-29T07:38:27.221Z',553000.0,1587000.0,553038.0,1587030.0,9216);
INSERT INTO "gpkg_contents" VALUES('project','features','project','','2026-11-29T07:38:27.224Z',553000.0,1587000.0,553020.0,1587030.0,9216);
INSERT INTO "gpkg_contents" VALUES('marker','features','marker','','2026-11-29T07:38:27.235Z',NULL,NULL,NULL,NULL,9216);
INSERT INTO "gpkg_contents" VALUES('road','features','road','','2026-11-29T07:38:27.236Z',NULL,NULL,NULL,NULL,9216);
INSERT INTO "gpkg_contents" VALUES('constraint_area','features','constraint_area','','2026-11-29T07:38:27.242Z',NULL,NULL,NULL,NULL,9216);
INSERT INTO "gpkg_contents" VALUES('layer_styles','attributes','layer_styles','','2026-11-29T07:38:27.264Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('finding','features','finding','','2026-11-29T07:38:50.044Z',553000.0,1587000.0,553200.0,1587100.0,9216);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
INSERT INTO "gpkg_geometry_columns" VALUES('zone','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('scheme','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('scheme_block','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('landuse_plan','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('landuse_block','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('parcel','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('project','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('marker','geom','POINT',9216,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('road','geom','MULTILINESTRING',9216,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('constraint_area','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('finding','geom','GEOMETRY',9216,0,0);
CREATE TABLE workspace (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, crs TEXT NOT NULL, as_of DATE, schema_version INTEGER NOT NULL,
  landfund TEXT NOT NULL, rules TEXT, rules_sha256 TEXT, crosswalk TEXT, crosswalk_sha256 TEXT, hierarchy TEXT,
  hierarchy_sha256 TEXT, aliases TEXT, aliases_sha256 TEXT);
INSERT INTO "workspace" VALUES(1,'Kon Tum – thí điểm','EPSG:9216','2021-12-24',2,'0.1.0',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE source (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT, layer TEXT NOT NULL, crs_declared TEXT, crs_used TEXT,
  encoding TEXT, read INTEGER NOT NULL, loaded INTEGER NOT NULL, flagged INTEGER NOT NULL,
  rejected INTEGER NOT NULL, repaired INTEGER NOT NULL, repair_moved_m2 REAL NOT NULL, loaded_at DATETIME,
  removed INTEGER);
INSERT INTO "source" VALUES(1,'z.geojson','e0ae07528a64bddc4afa080d6e216696c3b4fd6a47827b16d3df49af6df66b6f','zone','EPSG:9216','EPSG:9216','UTF-8',1,1,0,0,0,0.0,'2026-11-29T07:38:27.252Z',0);
INSERT INTO "source" VALUES(2,'s.geojson','fe80b3903558c7577706a0376d761d5ff37f0daa35e57808cde4e084e867ab39','scheme','EPSG:9216','EPSG:9216','UTF-8',1,1,0,0,0,0.0,'2026-11-29T07:38:27.252Z',0);
INSERT INTO "source" VALUES(3,'b.geojson','b2143474038816242226c70f4b28db50fc9c6dce3850d081f4821d7edda663bf','scheme_block','EPSG:9216','EPSG:9216','UTF-8',1,1,0,0,0,0.0,'2026-11-29T07:38:27.252Z',0);
INSERT INTO "source" VALUES(4,'l.geojson','8af6e0ed32138baa9ed34e076010108a3faae9ea26d6a0827908dd9998d4b415','landuse_plan','EPSG:9216','EPSG:9216','UTF-8',1,1,0,0,0,0.0,'2026-11-29T07:38:27.252Z',0);
INSERT INTO "source" VALUES(5,'u.geojson','1ffc92d84f014096c7ba3788361276803bb83c9ee7dcdbec65cffa611387dc39','landuse_block','EPSG:9216','EPSG:9216','UTF-8',1,1,0,0,0,0.0,'2026-11-29T07:38:27.252Z',0);
INSERT INTO "source" VALUES(6,'p.geojson','40b70f933dcad95ae68b29df1211b0a4a1fbedcd8d3ccf109c7e9815a8d50212','parcel','EPSG:9216','EPSG:9216','UTF-8',2,2,0,0,0,0.0,'2026-11-29T07:38:27.252Z',0);
INSERT INTO "source" VALUES(7,'d.geojson','df22ec38e651a93ebf8febda66af7780f6273607a323dea59adaa15591f3378f','project','EPSG:9216','EPSG:9216','UTF-8',1,1,0,0,0,0.0,'2026-11-29T07:38:27.252Z',0);
CREATE TABLE alias (
  id INTEGER PRIMARY KEY, spelling TEXT NOT NULL, canonical TEXT NOT NULL, field TEXT NOT NULL);
CREATE TABLE waiver (
  id INTEGER PRIMARY KEY, finding TEXT NOT NULL UNIQUE, rule TEXT NOT NULL, subjects TEXT NOT NULL, area_m2 REAL,
  length_m REAL, parts INTEGER, reason TEXT NOT NULL, "by" TEXT NOT NULL, "on" DATE, "until" DATE);
CREATE TABLE run (
  id INTEGER PRIMARY KEY, command TEXT NOT NULL, landfund TEXT NOT NULL, as_of DATE, rules_sha256 TEXT,
  options TEXT, findings INTEGER NOT NULL, totals TEXT);
INSERT INTO "run" VALUES(1,'check','0.1.0','2021-12-24','d6e5680bef4096288697e137585948e5fcd8462cec04699220f921079ddf776c','{}',4,'[{"rule":"overlap.parcel","severity":"error","size":"material","count":1,"waived":0,"area_m2":60.0},{"rule":"plan.metadata","severity":"warning","size":null,"count":1,"waived":0,"area_m2":0.0},{"rule":"marker.none","severity":"warning","size":null,"count":1,"waived":0,"area_m2":0.0},{"rule":"project.stalled","severity":"warning","size":null,"count":1,"waived":0,"area_m2":600.0}]');
CREATE TABLE "zone" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "kind" TEXT, "parent" TEXT, "declared_area_m2" REAL, "declared_precision_m2" REAL, "map_scale" INTEGER, "population" INTEGER, "urban_class" TEXT, "code" TEXT, "valid_from" DATE, "valid_to" DATE, "decision_no" TEXT, "decision_date" DATE, "leasable_area_m2" REAL, "declared_leased_m2" REAL, "declared_operating_m2" REAL, "declared_occupancy" REAL, "repair_moved_m2" REAL);
INSERT INTO "zone" VALUES(1,X'47500003002400000000000050e020410000000038e420410000000038373841000000002c393841010600000001000000010300000001000000050000000000000050e0204100000000383738410000000038e4204100000000383738410000000038e42041000000002c3938410000000050e02041000000002c3938410000000050e020410000000038373841','W1','Đăk Cấm','commune',NULL,NULL,NULL,NULL,NULL,NULL,'23311',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
INSERT INTO "gpkg_extensions" VALUES('zone','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO "gpkg_extensions" VALUES('scheme','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO "gpkg_extensions" VALUES('scheme_block','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO "gpkg_extensions" VALUES('landuse_plan','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO "gpkg_extensions" VALUES('landuse_block','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO "gpkg_extensions" VALUES('parcel','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO "gpkg_extensions" VALUES('project','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO "gpkg_extensions" VALUES('marker','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO "gpkg_extensions" VALUES('road','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO "gpkg_extensions" VALUES('constraint_area','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO "gpkg_extensions" VALUES('gpkg_data_columns',NULL,'gpkg_schema','http://www.geopackage.org/spec121/#extension_schema','read-write');
INSERT INTO "gpkg_extensions" VALUES('gpkg_data_column_constraints',NULL,'gpkg_schema','http://www.geopackage.org/spec121/#extension_schema','read-write');
INSERT INTO "gpkg_extensions" VALUES('finding','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
CREATE VIRTUAL TABLE "rtree_zone_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO "rtree_zone_geom" VALUES(1,553000.0,553500.0,1587000.0,1587500.0);
CREATE TABLE "scheme" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "level" TEXT, "scale" INTEGER, "status" TEXT, "authority" TEXT, "office" TEXT, "decision_no" TEXT, "decision_date" DATE, "published_on" DATE, "reviewed_on" DATE, "valid_from" DATE, "valid_to" DATE, "parent" TEXT, "adjusts" TEXT, "adjustment_no" INTEGER, "adjustment_kind" TEXT, "declared_area_m2" REAL, "declared_precision_m2" REAL, "marker_status" TEXT, "repair_moved_m2" REAL);
INSERT INTO "scheme" VALUES(1,X'47500003002400000000000050e0204100000000e0e120410000000038373841000000009c373841010600000001000000010300000001000000050000000000000050e02041000000003837384100000000e0e12041000000003837384100000000e0e12041000000009c3738410000000050e02041000000009c3738410000000050e020410000000038373841','S','QHPK','zoning',NULL,'approved',NULL,NULL,NULL,'2018-06-15',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE VIRTUAL TABLE "rtree_scheme_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO "rtree_scheme_geom" VALUES(1,553000.0,553200.0,1587000.0,1587100.0);
CREATE TABLE "scheme_block" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "scheme" TEXT, "function" TEXT, "function_source" TEXT, "declared_area_m2" REAL, "flags" TEXT, "repair_moved_m2" REAL);
INSERT INTO "scheme_block" VALUES(1,X'47500003002400000000000050e0204100000000e0e120410000000038373841000000009c373841010600000001000000010300000001000000050000000000000050e02041000000003837384100000000e0e12041000000003837384100000000e0e12041000000009c3738410000000050e02041000000009c3738410000000050e020410000000038373841','B',NULL,'S','green',NULL,NULL,NULL,NULL);
CREATE VIRTUAL TABLE "rtree_scheme_block_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO "rtree_scheme_block_geom" VALUES(1,553000.0,553200.0,1587000.0,1587100.0);
CREATE TABLE "landuse_plan" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "level" TEXT, "scale" INTEGER, "period_from" TEXT, "period_to" TEXT, "status" TEXT, "decision_no" TEXT, "decision_date" DATE, "valid_from" DATE, "valid_to" DATE, "repair_moved_m2" REAL);
INSERT INTO "landuse_plan" VALUES(1,X'47500003002400000000000050e0204100000000e0e120410000000038373841000000009c373841010600000001000000010300000001000000050000000000000050e02041000000003837384100000000e0e12041000000003837384100000000e0e12041000000009c3738410000000050e02041000000009c3738410000000050e020410000000038373841','L',NULL,'district',NULL,'2021','2025','approved',NULL,NULL,NULL,NULL,NULL);
CREATE VIRTUAL TABLE "rtree_landuse_plan_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO "rtree_landuse_plan_geom" VALUES(1,553000.0,553200.0,1587000.0,1587100.0);
CREATE TABLE "landuse_block" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "plan" TEXT, "code" TEXT, "status" TEXT, "repair_moved_m2" REAL);
INSERT INTO "landuse_block" VALUES(1,X'47500003002400000000000050e0204100000000e0e120410000000038373841000000009c373841010600000001000000010300000001000000050000000000000050e02041000000003837384100000000e0e12041000000003837384100000000e0e12041000000009c3738410000000050e02041000000009c3738410000000050e020410000000038373841','U',NULL,'L','DKV','planned',NULL);
CREATE VIRTUAL TABLE "rtree_landuse_block_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO "rtree_landuse_block_geom" VALUES(1,553000.0,553200.0,1587000.0,1587100.0);
CREATE TABLE "parcel" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "unit_code" TEXT, "old_unit_code" TEXT, "sheet_no" TEXT, "parcel_no" TEXT, "map_scale" INTEGER, "code" TEXT, "registered_area_m2" REAL, "tenure" TEXT, "recovery" TEXT, "clearance" TEXT, "dispute" TEXT, "allotted_to" TEXT, "observed_use" TEXT, "idle_since" DATE, "repair_moved_m2" REAL);
INSERT INTO "parcel" VALUES(1,X'47500003002400000000000050e020410000000078e0204100000000383738410000000056373841010600000001000000010300000001000000050000000000000050e0204100000000383738410000000078e0204100000000383738410000000078e0204100000000563738410000000050e0204100000000563738410000000050e020410000000038373841','1/12',NULL,NULL,NULL,'1','12',NULL,'ODT',NULL,'household',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "parcel" VALUES(2,X'47500003002400000000000074e02041000000009ce0204100000000383738410000000056373841010600000001000000010300000001000000050000000000000074e020410000000038373841000000009ce020410000000038373841000000009ce0204100000000563738410000000074e0204100000000563738410000000074e020410000000038373841','1/13',NULL,NULL,NULL,'1','13',NULL,'CLN',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE VIRTUAL TABLE "rtree_parcel_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO "rtree_parcel_geom" VALUES(1,553000.0,553020.0,1587000.0,1587030.0);
INSERT INTO "rtree_parcel_geom" VALUES(2,553018.0,553038.0,1587000.0,1587030.0);
CREATE TABLE "project" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "kind" TEXT, "status" TEXT, "investor" TEXT, "declared_area_m2" REAL, "licensed_on" DATE, "handed_over_on" DATE, "deadline" DATE, "extended_to" DATE, "suspended_from" DATE, "suspended_to" DATE, "target_function" TEXT, "repair_moved_m2" REAL);
INSERT INTO "project" VALUES(1,X'47500003002400000000000050e020410000000078e0204100000000383738410000000056373841010600000001000000010300000001000000050000000000000050e0204100000000383738410000000078e0204100000000383738410000000078e0204100000000563738410000000050e0204100000000563738410000000050e020410000000038373841','P',NULL,'licensed','implementing',NULL,NULL,NULL,NULL,'2015-01-01',NULL,NULL,NULL,NULL,NULL);
CREATE VIRTUAL TABLE "rtree_project_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO "rtree_project_geom" VALUES(1,553000.0,553020.0,1587000.0,1587030.0);
CREATE TABLE "marker" (
"fid" INTEGER PRIMARY KEY, "geom" POINT, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "scheme" TEXT, "number" TEXT, "kind" TEXT, "state" TEXT, "surveyed_on" DATE, "design_n" REAL, "design_e" REAL, "h" REAL, "repair_moved_m2" REAL);
CREATE VIRTUAL TABLE "rtree_marker_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "road" (
"fid" INTEGER PRIMARY KEY, "geom" MULTILINESTRING, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "kind" TEXT, "width_m" REAL, "scheme" TEXT, "repair_moved_m2" REAL);
CREATE VIRTUAL TABLE "rtree_road_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "constraint_area" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "kind" TEXT, "severity" TEXT, "source" TEXT, "repair_moved_m2" REAL);
CREATE VIRTUAL TABLE "rtree_constraint_area_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE gpkg_data_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT,
  constraint_name TEXT,
  CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
INSERT INTO "gpkg_data_columns" VALUES('zone','kind',NULL,NULL,NULL,NULL,'zone_kind');
INSERT INTO "gpkg_data_columns" VALUES('scheme','level',NULL,NULL,NULL,NULL,'scheme_level');
INSERT INTO "gpkg_data_columns" VALUES('scheme','status',NULL,NULL,NULL,NULL,'scheme_status');
INSERT INTO "gpkg_data_columns" VALUES('scheme','authority',NULL,NULL,NULL,NULL,'scheme_authority');
INSERT INTO "gpkg_data_columns" VALUES('scheme','office',NULL,NULL,NULL,NULL,'scheme_office');
INSERT INTO "gpkg_data_columns" VALUES('scheme','adjustment_kind',NULL,NULL,NULL,NULL,'scheme_adjustment_kind');
INSERT INTO "gpkg_data_columns" VALUES('scheme','marker_status',NULL,NULL,NULL,NULL,'scheme_marker_status');
INSERT INTO "gpkg_data_columns" VALUES('scheme_block','function',NULL,NULL,NULL,NULL,'scheme_block_function');
INSERT INTO "gpkg_data_columns" VALUES('landuse_plan','level',NULL,NULL,NULL,NULL,'landuse_plan_level');
INSERT INTO "gpkg_data_columns" VALUES('landuse_plan','status',NULL,NULL,NULL,NULL,'landuse_plan_status');
INSERT INTO "gpkg_data_columns" VALUES('landuse_block','status',NULL,NULL,NULL,NULL,'landuse_block_status');
INSERT INTO "gpkg_data_columns" VALUES('parcel','tenure',NULL,NULL,NULL,NULL,'parcel_tenure');
INSERT INTO "gpkg_data_columns" VALUES('parcel','recovery',NULL,NULL,NULL,NULL,'parcel_recovery');
INSERT INTO "gpkg_data_columns" VALUES('parcel','clearance',NULL,NULL,NULL,NULL,'parcel_clearance');
INSERT INTO "gpkg_data_columns" VALUES('parcel','dispute',NULL,NULL,NULL,NULL,'parcel_dispute');
INSERT INTO "gpkg_data_columns" VALUES('marker','kind',NULL,NULL,NULL,NULL,'marker_kind');
INSERT INTO "gpkg_data_columns" VALUES('marker','state',NULL,NULL,NULL,NULL,'marker_state');
INSERT INTO "gpkg_data_columns" VALUES('project','kind',NULL,NULL,NULL,NULL,'project_kind');
INSERT INTO "gpkg_data_columns" VALUES('project','status',NULL,NULL,NULL,NULL,'project_status');
INSERT INTO "gpkg_data_columns" VALUES('project','target_function',NULL,NULL,NULL,NULL,'project_target_function');
INSERT INTO "gpkg_data_columns" VALUES('road','kind',NULL,NULL,NULL,NULL,'road_kind');
INSERT INTO "gpkg_data_columns" VALUES('constraint_area','kind',NULL,NULL,NULL,NULL,'constraint_area_kind');
INSERT INTO "gpkg_data_columns" VALUES('constraint_area','severity',NULL,NULL,NULL,NULL,'constraint_area_severity');
CREATE TABLE gpkg_data_column_constraints (
  constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
  min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
  CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
INSERT INTO "gpkg_data_column_constraints" VALUES('zone_kind','enum','province',NULL,NULL,NULL,NULL,'tỉnh');
INSERT INTO "gpkg_data_column_constraints" VALUES('zone_kind','enum','district',NULL,NULL,NULL,NULL,'huyện');
INSERT INTO "gpkg_data_column_constraints" VALUES('zone_kind','enum','commune',NULL,NULL,NULL,NULL,'xã, phường, thị trấn');
INSERT INTO "gpkg_data_column_constraints" VALUES('zone_kind','enum','village',NULL,NULL,NULL,NULL,'thôn, làng');
INSERT INTO "gpkg_data_column_constraints" VALUES('zone_kind','enum','economic_zone',NULL,NULL,NULL,NULL,'khu kinh tế');
INSERT INTO "gpkg_data_column_constraints" VALUES('zone_kind','enum','growth_zone',NULL,NULL,NULL,NULL,'vùng kinh tế động lực');
INSERT INTO "gpkg_data_column_constraints" VALUES('zone_kind','enum','industrial_park',NULL,NULL,NULL,NULL,'khu công nghiệp');
INSERT INTO "gpkg_data_column_constraints" VALUES('zone_kind','enum','industrial_cluster',NULL,NULL,NULL,NULL,'cụm công nghiệp');
INSERT INTO "gpkg_data_column_constraints" VALUES('zone_kind','enum','sub_zone',NULL,NULL,NULL,NULL,'tiểu vùng');
INSERT INTO "gpkg_data_column_constraints" VALUES('zone_kind','enum','group',NULL,NULL,NULL,NULL,'nhóm khu');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_level','enum','regional',NULL,NULL,NULL,NULL,'quy hoạch vùng');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_level','enum','general',NULL,NULL,NULL,NULL,'quy hoạch chung');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_level','enum','rural',NULL,NULL,NULL,NULL,'quy hoạch chung xã, nông thôn');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_level','enum','zoning',NULL,NULL,NULL,NULL,'quy hoạch phân khu');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_level','enum','detailed',NULL,NULL,NULL,NULL,'quy hoạch chi tiết');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_level','enum','sector',NULL,NULL,NULL,NULL,'quy hoạch ngành');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_status','enum','draft',NULL,NULL,NULL,NULL,'dự thảo');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_status','enum','approved',NULL,NULL,NULL,NULL,'đã phê duyệt');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_status','enum','adjusted',NULL,NULL,NULL,NULL,'đã điều chỉnh');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_status','enum','superseded',NULL,NULL,NULL,NULL,'đã bị thay thế');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_status','enum','revoked',NULL,NULL,NULL,NULL,'đã hủy bỏ');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_authority','enum','government',NULL,NULL,NULL,NULL,'Thủ tướng Chính phủ');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_authority','enum','ministry',NULL,NULL,NULL,NULL,'Bộ');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_authority','enum','province',NULL,NULL,NULL,NULL,'UBND tỉnh');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_authority','enum','district',NULL,NULL,NULL,NULL,'UBND huyện, thành phố');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_authority','enum','commune',NULL,NULL,NULL,NULL,'UBND xã, phường');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_office','enum','planning',NULL,NULL,NULL,NULL,'Sở Xây dựng');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_office','enum','land',NULL,NULL,NULL,NULL,'Sở Tài nguyên và Môi trường');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_office','enum','zone_board',NULL,NULL,NULL,NULL,'Ban quản lý khu kinh tế');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_office','enum','district',NULL,NULL,NULL,NULL,'UBND huyện, thành phố');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_office','enum','survey',NULL,NULL,NULL,NULL,'đơn vị đo đạc');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_adjustment_kind','enum','overall',NULL,NULL,NULL,NULL,'điều chỉnh tổng thể');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_adjustment_kind','enum','local',NULL,NULL,NULL,NULL,'điều chỉnh cục bộ');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_marker_status','enum','complete',NULL,NULL,NULL,NULL,'đã cắm đủ mốc');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_marker_status','enum','partial',NULL,NULL,NULL,NULL,'cắm mốc một phần');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_marker_status','enum','none',NULL,NULL,NULL,NULL,'chưa cắm mốc');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','residential',NULL,NULL,NULL,NULL,'đơn vị ở, nhóm nhà ở');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','village',NULL,NULL,NULL,NULL,'làng xóm, dân cư nông thôn');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','mixed',NULL,NULL,NULL,NULL,'hỗn hợp');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','service',NULL,NULL,NULL,NULL,'dịch vụ, du lịch');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','industry',NULL,NULL,NULL,NULL,'công nghiệp, kho tàng, vật liệu xây dựng');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','public',NULL,NULL,NULL,NULL,'công cộng, cơ quan, đào tạo');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','green',NULL,NULL,NULL,NULL,'cây xanh, thể dục thể thao ngoài trời');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','transport',NULL,NULL,NULL,NULL,'giao thông, bãi đỗ xe');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','utility',NULL,NULL,NULL,NULL,'hạ tầng kỹ thuật khác');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','cemetery',NULL,NULL,NULL,NULL,'nghĩa trang');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','heritage',NULL,NULL,NULL,NULL,'di tích, tôn giáo');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','defence',NULL,NULL,NULL,NULL,'quốc phòng, an ninh');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','agriculture',NULL,NULL,NULL,NULL,'nông nghiệp, thủy sản');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','forest_production',NULL,NULL,NULL,NULL,'rừng sản xuất');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','forest_protected',NULL,NULL,NULL,NULL,'rừng phòng hộ, đặc dụng');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','water',NULL,NULL,NULL,NULL,'mặt nước (hồ, sông, suối)');
INSERT INTO "gpkg_data_column_constraints" VALUES('scheme_block_function','enum','unused',NULL,NULL,NULL,NULL,'chưa sử dụng');
INSERT INTO "gpkg_data_column_constraints" VALUES('landuse_plan_level','enum','national',NULL,NULL,NULL,NULL,'cấp quốc gia');
INSERT INTO "gpkg_data_column_constraints" VALUES('landuse_plan_level','enum','province',NULL,NULL,NULL,NULL,'cấp tỉnh');
INSERT INTO "gpkg_data_column_constraints" VALUES('landuse_plan_level','enum','district',NULL,NULL,NULL,NULL,'cấp huyện');
INSERT INTO "gpkg_data_column_constraints" VALUES('landuse_plan_level','enum','commune',NULL,NULL,NULL,NULL,'cấp xã');
INSERT INTO "gpkg_data_column_constraints" VALUES('landuse_plan_level','enum','annual',NULL,NULL,NULL,NULL,'kế hoạch hằng năm');
INSERT INTO "gpkg_data_column_constraints" VALUES('landuse_plan_status','enum','draft',NULL,NULL,NULL,NULL,'dự thảo');
INSERT INTO "gpkg_data_column_constraints" VALUES('landuse_plan_status','enum','approved',NULL,NULL,NULL,NULL,'đã phê duyệt');
INSERT INTO "gpkg_data_column_constraints" VALUES('landuse_plan_status','enum','adjusted',NULL,NULL,NULL,NULL,'đã điều chỉnh');
INSERT INTO "gpkg_data_column_constraints" VALUES('landuse_plan_status','enum','superseded',NULL,NULL,NULL,NULL,'đã bị thay thế');
INSERT INTO "gpkg_data_column_constraints" VALUES('landuse_plan_status','enum','revoked',NULL,NULL,NULL,NULL,'đã hủy bỏ');
INSERT INTO "gpkg_data_column_constraints" VALUES('landuse_block_status','enum','current',NULL,NULL,NULL,NULL,'hiện trạng');
INSERT INTO "gpkg_data_column_constraints" VALUES('landuse_block_status','enum','planned',NULL,NULL,NULL,NULL,'quy hoạch');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_tenure','enum','state',NULL,NULL,NULL,NULL,'Nhà nước quản lý');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_tenure','enum','recovered',NULL,NULL,NULL,NULL,'đã thu hồi');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_tenure','enum','household',NULL,NULL,NULL,NULL,'hộ gia đình, cá nhân');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_tenure','enum','organisation',NULL,NULL,NULL,NULL,'tổ chức');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_tenure','enum','community',NULL,NULL,NULL,NULL,'cộng đồng dân cư');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_tenure','enum','unknown',NULL,NULL,NULL,NULL,'chưa rõ');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_recovery','enum','none',NULL,NULL,NULL,NULL,'không thu hồi');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_recovery','enum','listed',NULL,NULL,NULL,NULL,'trong danh mục thu hồi');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_recovery','enum','notified',NULL,NULL,NULL,NULL,'đã thông báo thu hồi');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_recovery','enum','decided',NULL,NULL,NULL,NULL,'đã có quyết định thu hồi');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_recovery','enum','done',NULL,NULL,NULL,NULL,'đã thu hồi');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_recovery','enum','unknown',NULL,NULL,NULL,NULL,'chưa rõ');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_clearance','enum','complete',NULL,NULL,NULL,NULL,'đã giải phóng mặt bằng');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_clearance','enum','partial',NULL,NULL,NULL,NULL,'giải phóng mặt bằng một phần');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_clearance','enum','none',NULL,NULL,NULL,NULL,'chưa giải phóng mặt bằng');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_clearance','enum','not_needed',NULL,NULL,NULL,NULL,'không phải giải phóng mặt bằng');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_clearance','enum','unknown',NULL,NULL,NULL,NULL,'chưa rõ');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_dispute','enum','yes',NULL,NULL,NULL,NULL,'có tranh chấp');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_dispute','enum','no',NULL,NULL,NULL,NULL,'không tranh chấp');
INSERT INTO "gpkg_data_column_constraints" VALUES('parcel_dispute','enum','unknown',NULL,NULL,NULL,NULL,'chưa rõ');
INSERT INTO "gpkg_data_column_constraints" VALUES('marker_kind','enum','road_axis',NULL,NULL,NULL,NULL,'mốc tim đường');
INSERT INTO "gpkg_data_column_constraints" VALUES('marker_kind','enum','red_line',NULL,NULL,NULL,NULL,'mốc chỉ giới đường đỏ');
INSERT INTO "gpkg_data_column_constraints" VALUES('marker_kind','enum','no_build',NULL,NULL,NULL,NULL,'mốc ranh giới cấm xây dựng, bảo vệ');
INSERT INTO "gpkg_data_column_constraints" VALUES('marker_kind','enum','scope',NULL,NULL,NULL,NULL,'mốc ranh giới quy hoạch');
INSERT INTO "gpkg_data_column_constraints" VALUES('marker_kind','enum','reference',NULL,NULL,NULL,NULL,'mốc tham chiếu');
INSERT INTO "gpkg_data_column_constraints" VALUES('marker_state','enum','planned',NULL,NULL,NULL,NULL,'dự kiến');
INSERT INTO "gpkg_data_column_constraints" VALUES('marker_state','enum','installed',NULL,NULL,NULL,NULL,'đã cắm');
INSERT INTO "gpkg_data_column_constraints" VALUES('marker_state','enum','handed_over',NULL,NULL,NULL,NULL,'đã bàn giao');
INSERT INTO "gpkg_data_column_constraints" VALUES('marker_state','enum','lost',NULL,NULL,NULL,NULL,'bị mất');
INSERT INTO "gpkg_data_column_constraints" VALUES('marker_state','enum','displaced',NULL,NULL,NULL,NULL,'bị xê dịch');
INSERT INTO "gpkg_data_column_constraints" VALUES('marker_state','enum','obsolete',NULL,NULL,NULL,NULL,'không còn hiệu lực');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_kind','enum','licensed',NULL,NULL,NULL,NULL,'dự án đã cấp phép');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_kind','enum','call',NULL,NULL,NULL,NULL,'dự án kêu gọi đầu tư');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_status','enum','registered',NULL,NULL,NULL,NULL,'đã đăng ký');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_status','enum','implementing',NULL,NULL,NULL,NULL,'đang triển khai');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_status','enum','operating',NULL,NULL,NULL,NULL,'đang hoạt động');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_status','enum','paused',NULL,NULL,NULL,NULL,'tạm dừng');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_status','enum','revoked',NULL,NULL,NULL,NULL,'đã thu hồi, chấm dứt');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','residential',NULL,NULL,NULL,NULL,'đơn vị ở, nhóm nhà ở');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','village',NULL,NULL,NULL,NULL,'làng xóm, dân cư nông thôn');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','mixed',NULL,NULL,NULL,NULL,'hỗn hợp');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','service',NULL,NULL,NULL,NULL,'dịch vụ, du lịch');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','industry',NULL,NULL,NULL,NULL,'công nghiệp, kho tàng, vật liệu xây dựng');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','public',NULL,NULL,NULL,NULL,'công cộng, cơ quan, đào tạo');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','green',NULL,NULL,NULL,NULL,'cây xanh, thể dục thể thao ngoài trời');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','transport',NULL,NULL,NULL,NULL,'giao thông, bãi đỗ xe');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','utility',NULL,NULL,NULL,NULL,'hạ tầng kỹ thuật khác');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','cemetery',NULL,NULL,NULL,NULL,'nghĩa trang');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','heritage',NULL,NULL,NULL,NULL,'di tích, tôn giáo');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','defence',NULL,NULL,NULL,NULL,'quốc phòng, an ninh');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','agriculture',NULL,NULL,NULL,NULL,'nông nghiệp, thủy sản');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','forest_production',NULL,NULL,NULL,NULL,'rừng sản xuất');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','forest_protected',NULL,NULL,NULL,NULL,'rừng phòng hộ, đặc dụng');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','water',NULL,NULL,NULL,NULL,'mặt nước (hồ, sông, suối)');
INSERT INTO "gpkg_data_column_constraints" VALUES('project_target_function','enum','unused',NULL,NULL,NULL,NULL,'chưa sử dụng');
INSERT INTO "gpkg_data_column_constraints" VALUES('road_kind','enum','centre_line',NULL,NULL,NULL,NULL,'tim đường');
INSERT INTO "gpkg_data_column_constraints" VALUES('road_kind','enum','red_line',NULL,NULL,NULL,NULL,'chỉ giới đường đỏ');
INSERT INTO "gpkg_data_column_constraints" VALUES('constraint_area_kind','enum','no_build',NULL,NULL,NULL,NULL,'vùng cấm xây dựng');
INSERT INTO "gpkg_data_column_constraints" VALUES('constraint_area_kind','enum','heritage',NULL,NULL,NULL,NULL,'di tích');
INSERT INTO "gpkg_data_column_constraints" VALUES('constraint_area_kind','enum','protected_forest',NULL,NULL,NULL,NULL,'rừng phòng hộ');
INSERT INTO "gpkg_data_column_constraints" VALUES('constraint_area_kind','enum','special_use_forest',NULL,NULL,NULL,NULL,'rừng đặc dụng');
INSERT INTO "gpkg_data_column_constraints" VALUES('constraint_area_kind','enum','flood_corridor',NULL,NULL,NULL,NULL,'hành lang thoát lũ');
INSERT INTO "gpkg_data_column_constraints" VALUES('constraint_area_kind','enum','safety_corridor',NULL,NULL,NULL,NULL,'hành lang an toàn');
INSERT INTO "gpkg_data_column_constraints" VALUES('constraint_area_kind','enum','defence',NULL,NULL,NULL,NULL,'quốc phòng, an ninh');
INSERT INTO "gpkg_data_column_constraints" VALUES('constraint_area_kind','enum','other',NULL,NULL,NULL,NULL,'khác');
INSERT INTO "gpkg_data_column_constraints" VALUES('constraint_area_severity','enum','not_clean',NULL,NULL,NULL,NULL,'không sạch');
INSERT INTO "gpkg_data_column_constraints" VALUES('constraint_area_severity','enum','conditional',NULL,NULL,NULL,NULL,'có điều kiện');
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
  f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
  useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')));
CREATE TABLE "finding" (
"fid" INTEGER PRIMARY KEY, "geom" GEOMETRY, "id" TEXT NOT NULL UNIQUE, "rule" TEXT NOT NULL, "severity" TEXT NOT NULL, "typology" INTEGER, "subjects" TEXT, "kind" TEXT, "size" TEXT, "zone" TEXT, "scheme" TEXT, "owner" TEXT, "area_m2" REAL, "area_ellipsoid_m2" REAL, "thickness_m" REAL, "length_m" REAL, "parts" INTEGER, "message" TEXT, "legal_basis" TEXT, "advice" TEXT, "tainted" BOOLEAN, "waiver" TEXT, "details" TEXT);
INSERT INTO "finding" VALUES(1,X'47500003002400000000000074e020410000000078e0204100000000383738410000000056373841010300000001000000050000000000000074e0204100000000383738410000000074e0204100000000563738410000000078e0204100000000563738410000000078e0204100000000383738410000000074e020410000000038373841','f-ee41d674ceb3','overlap.parcel','error',NULL,'[{"layer":"parcel","id":"1/12","name":null,"class":"ODT"},{"layer":"parcel","id":"1/13","name":null,"class":"CLN"}]','crosses','material','W1',NULL,'land',60.0,60.00782982477799,2.0,NULL,1,'{"en":"parcel 1/12 and parcel 1/13 share 60.0 m², up to 2.00 m wide.","vi":"thửa đất 1/12 và thửa đất 1/13 chồng lấn 60,0 m², rộng nhất 2,00 m."}','TT 25/2014/TT-BTNMT Điều 7','Compare the two parcels'' papers and survey the common boundary; until then neither can be allotted.',0,NULL,'{}');
INSERT INTO "finding" VALUES(2,X'47500003002400000000000050e0204100000000e0e120410000000038373841000000009c373841010600000001000000010300000001000000050000000000000050e02041000000003837384100000000e0e12041000000003837384100000000e0e12041000000009c3738410000000050e02041000000009c3738410000000050e020410000000038373841','f-9a6be25e700f','plan.metadata','warning',NULL,'[{"layer":"scheme","id":"S","name":"QHPK","class":"zoning"}]','missing',NULL,'W1','S','planning',NULL,NULL,NULL,NULL,NULL,'{"en":"scheme S (QHPK) lacks authority, decision_no.","vi":"đồ án quy hoạch S (QHPK) thiếu cơ quan phê duyệt, số quyết định."}','Luật 30/2009/QH12 Điều 28–30, 53','Take the missing facts from the approving decision and complete the record.',0,NULL,'{"fields":["authority","decision_no"]}');
INSERT INTO "finding" VALUES(3,X'47500003002400000000000050e0204100000000e0e120410000000038373841000000009c3738410105000000010000000102000000050000000000000050e02041000000003837384100000000e0e12041000000003837384100000000e0e12041000000009c3738410000000050e02041000000009c3738410000000050e020410000000038373841','f-dfb9ae0494ba','marker.none','warning',NULL,'[{"layer":"scheme","id":"S","name":"QHPK","class":"zoning"}]','unmarked',NULL,'W1','S','planning',NULL,NULL,NULL,600.0,NULL,'{"en":"scheme S (QHPK) has no marker: 4 points and 600.00 m of line are to be marked; 1,213 days overdue.","vi":"đồ án quy hoạch S (QHPK) chưa cắm mốc: phải cắm 4 điểm trên 600,00 m đường; quá hạn 1.213 ngày."}','Luật 30/2009/QH12 Điều 57; TT 10/2016/TT-BXD','Have the marker dossier made; `landfund markers --stakeout` lists the points.',0,NULL,'{"points_required":4,"line_m":600.0,"days_over":1213}');
INSERT INTO "finding" VALUES(4,X'47500003002400000000000050e020410000000078e0204100000000383738410000000056373841010600000001000000010300000001000000050000000000000050e0204100000000383738410000000078e0204100000000383738410000000078e0204100000000563738410000000050e0204100000000563738410000000050e020410000000038373841','f-3232cf5a2f47','project.stalled','warning',NULL,'[{"layer":"project","id":"P","name":null,"class":"licensed"}]','late',NULL,'W1',NULL,'zone_board',600.0,600.0783125585714,NULL,NULL,NULL,'{"en":"project P: it should have been in use before 2017-01-02, 59 months ago.","vi":"dự án P: phải đưa đất vào sử dụng trước 2017-01-02, đã quá 59 tháng."}','Luật Đất đai 45/2013 Điều 64','Inspect the project; extend it once, or begin the recovery of the land.',0,NULL,'{"since":"2017-01-02","months":59}');
CREATE VIRTUAL TABLE "rtree_finding_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO "rtree_finding_geom" VALUES(1,553018.0,553020.0,1587000.0,1587030.0);
INSERT INTO "rtree_finding_geom" VALUES(2,553000.0,553200.0,1587000.0,1587100.0);
INSERT INTO "rtree_finding_geom" VALUES(3,553000.0,553200.0,1587000.0,1587100.0);
INSERT INTO "rtree_finding_geom" VALUES(4,553000.0,553020.0,1587000.0,1587030.0);
CREATE TRIGGER "rtree_zone_geom_insert" AFTER INSERT ON "zone" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_zone_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_zone_geom_update1" AFTER UPDATE OF "geom" ON "zone" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_zone_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_zone_geom_update2" AFTER UPDATE OF "geom" ON "zone" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_zone_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_zone_geom_update3" AFTER UPDATE ON "zone" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_zone_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_zone_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_zone_geom_update4" AFTER UPDATE ON "zone" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_zone_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_zone_geom_delete" AFTER DELETE ON "zone" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_zone_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_scheme_geom_insert" AFTER INSERT ON "scheme" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_scheme_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_scheme_geom_update1" AFTER UPDATE OF "geom" ON "scheme" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_scheme_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_scheme_geom_update2" AFTER UPDATE OF "geom" ON "scheme" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_scheme_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_scheme_geom_update3" AFTER UPDATE ON "scheme" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_scheme_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_scheme_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_scheme_geom_update4" AFTER UPDATE ON "scheme" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_scheme_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_scheme_geom_delete" AFTER DELETE ON "scheme" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_scheme_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_scheme_block_geom_insert" AFTER INSERT ON "scheme_block" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_scheme_block_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_scheme_block_geom_update1" AFTER UPDATE OF "geom" ON "scheme_block" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_scheme_block_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_scheme_block_geom_update2" AFTER UPDATE OF "geom" ON "scheme_block" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_scheme_block_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_scheme_block_geom_update3" AFTER UPDATE ON "scheme_block" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_scheme_block_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_scheme_block_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_scheme_block_geom_update4" AFTER UPDATE ON "scheme_block" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_scheme_block_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_scheme_block_geom_delete" AFTER DELETE ON "scheme_block" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_scheme_block_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_landuse_plan_geom_insert" AFTER INSERT ON "landuse_plan" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_landuse_plan_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_landuse_plan_geom_update1" AFTER UPDATE OF "geom" ON "landuse_plan" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_landuse_plan_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_landuse_plan_geom_update2" AFTER UPDATE OF "geom" ON "landuse_plan" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_landuse_plan_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_landuse_plan_geom_update3" AFTER UPDATE ON "landuse_plan" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_landuse_plan_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_landuse_plan_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_landuse_plan_geom_update4" AFTER UPDATE ON "landuse_plan" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_landuse_plan_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_landuse_plan_geom_delete" AFTER DELETE ON "landuse_plan" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_landuse_plan_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_landuse_block_geom_insert" AFTER INSERT ON "landuse_block" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_landuse_block_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_landuse_block_geom_update1" AFTER UPDATE OF "geom" ON "landuse_block" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_landuse_block_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_landuse_block_geom_update2" AFTER UPDATE OF "geom" ON "landuse_block" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_landuse_block_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_landuse_block_geom_update3" AFTER UPDATE ON "landuse_block" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_landuse_block_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_landuse_block_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_landuse_block_geom_update4" AFTER UPDATE ON "landuse_block" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_landuse_block_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_landuse_block_geom_delete" AFTER DELETE ON "landuse_block" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_landuse_block_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_parcel_geom_insert" AFTER INSERT ON "parcel" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_parcel_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_parcel_geom_update1" AFTER UPDATE OF "geom" ON "parcel" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_parcel_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_parcel_geom_update2" AFTER UPDATE OF "geom" ON "parcel" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_parcel_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_parcel_geom_update3" AFTER UPDATE ON "parcel" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_parcel_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_parcel_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_parcel_geom_update4" AFTER UPDATE ON "parcel" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_parcel_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_parcel_geom_delete" AFTER DELETE ON "parcel" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_parcel_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_project_geom_insert" AFTER INSERT ON "project" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_project_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_project_geom_update1" AFTER UPDATE OF "geom" ON "project" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_project_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_project_geom_update2" AFTER UPDATE OF "geom" ON "project" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_project_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_project_geom_update3" AFTER UPDATE ON "project" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_project_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_project_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_project_geom_update4" AFTER UPDATE ON "project" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_project_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_project_geom_delete" AFTER DELETE ON "project" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_project_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_marker_geom_insert" AFTER INSERT ON "marker" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_marker_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_marker_geom_update1" AFTER UPDATE OF "geom" ON "marker" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_marker_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_marker_geom_update2" AFTER UPDATE OF "geom" ON "marker" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_marker_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_marker_geom_update3" AFTER UPDATE ON "marker" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_marker_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_marker_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_marker_geom_update4" AFTER UPDATE ON "marker" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_marker_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_marker_geom_delete" AFTER DELETE ON "marker" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_marker_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_road_geom_insert" AFTER INSERT ON "road" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_road_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_road_geom_update1" AFTER UPDATE OF "geom" ON "road" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_road_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_road_geom_update2" AFTER UPDATE OF "geom" ON "road" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_road_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_road_geom_update3" AFTER UPDATE ON "road" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_road_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_road_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_road_geom_update4" AFTER UPDATE ON "road" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_road_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_road_geom_delete" AFTER DELETE ON "road" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_road_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_constraint_area_geom_insert" AFTER INSERT ON "constraint_area" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_constraint_area_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_constraint_area_geom_update1" AFTER UPDATE OF "geom" ON "constraint_area" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_constraint_area_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_constraint_area_geom_update2" AFTER UPDATE OF "geom" ON "constraint_area" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_constraint_area_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_constraint_area_geom_update3" AFTER UPDATE ON "constraint_area" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_constraint_area_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_constraint_area_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_constraint_area_geom_update4" AFTER UPDATE ON "constraint_area" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_constraint_area_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_constraint_area_geom_delete" AFTER DELETE ON "constraint_area" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_constraint_area_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_finding_geom_insert" AFTER INSERT ON "finding" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_finding_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_finding_geom_update1" AFTER UPDATE OF "geom" ON "finding" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_finding_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_finding_geom_update2" AFTER UPDATE OF "geom" ON "finding" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_finding_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_finding_geom_update3" AFTER UPDATE ON "finding" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_finding_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_finding_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_finding_geom_update4" AFTER UPDATE ON "finding" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_finding_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_finding_geom_delete" AFTER DELETE ON "finding" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_finding_geom" WHERE id = OLD."fid"; END;
