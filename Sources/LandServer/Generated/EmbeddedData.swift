// swift-format-ignore-file
// Written by Scripts/embed from Sources/LandServer/Data; edit the files there.

/// The data files of this module, as text.
enum EmbeddedData {
  static let deskCSS = ####"""
:root { --warning: #8f5600; --warning-sign: #b26a00; --info: #3a6ea5; --clean: #2e7d4f; }
@media (prefers-color-scheme: dark) {
  :root { --warning: #f0b45c; --warning-sign: #f0b45c; --info: #8fbcec; --clean: #77c797; }
}
.desk main { max-width: none; padding-bottom: .6rem; }
.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; }
.plain { margin: 0; padding: .3rem clamp(.8rem, 2vw, 2rem); background: #8f1d14; color: #fff; font-weight: 600; }
.desk:not(.alive) main { display: none; }
.desk .bar { position: static; }
.desk .bar .name { overflow-wrap: anywhere; }
.desk .bar nav { margin: 0; flex: 1 1 auto; display: flex; flex-wrap: wrap; gap: .2rem .3rem; }
.bar nav a { padding: .3rem .55rem; border-radius: 4px; text-decoration: none; }
.bar nav a[aria-current] { background: var(--accent); color: var(--accent-ink); }
.bar form { margin: 0; }
#people { display: flex; flex-wrap: wrap; gap: .2rem .6rem; font-size: .86rem; overflow-wrap: anywhere; }
.who { color: var(--soft); overflow-wrap: anywhere; }
#notice { padding: .3rem clamp(.8rem, 2vw, 2rem); border-left: 6px solid var(--accent); background: var(--panel); }
#notice p { margin: 0; }
h2:focus { outline: none; }
h3 { font-size: 1rem; margin: .9rem 0 .3rem; }
h4 { font-size: .93rem; margin: .7rem 0 .2rem; }
.note { color: var(--soft); font-size: .86rem; }
.bad { color: var(--error); }
button.link { border: 0; background: none; padding: 0; min-height: 0; color: var(--accent); text-align: left; text-decoration: underline; overflow-wrap: anywhere; }
button[aria-pressed="true"] { background: var(--accent); color: var(--accent-ink); }
button:disabled { color: var(--soft); cursor: not-allowed; border-style: dashed; }
.button { display: inline-block; border: 1px solid var(--soft); border-radius: 4px; padding: .3rem .5rem; background: var(--panel); color: inherit; cursor: pointer; text-decoration: none; }
.button:focus-within { outline: 3px solid var(--accent); outline-offset: 1px; }
.button input[type=file] { position: absolute; width: 1px; height: 1px; min-height: 0; overflow: hidden; clip-path: inset(50%); }
.buttons { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; margin: .4rem 0; }
.command { font-size: .8rem; color: var(--soft); overflow-wrap: anywhere; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
caption.quiet { position: absolute; }
th, td { overflow-wrap: break-word; }
#file-list td:last-child button { white-space: nowrap; }
.sort { border: 0; background: none; padding: 0; min-height: 0; font-weight: 600; text-align: inherit; }
th[aria-sort=ascending] .sort::after { content: " ▲"; }
th[aria-sort=descending] .sort::after { content: " ▼"; }
tr.chosen, tr.open { background: var(--panel); }
tr.waived { color: var(--soft); }
.sign { white-space: nowrap; }
.sign i { font-style: normal; }
.sign.error i { color: var(--error); }
.sign.warning i { color: var(--warning-sign); }
.sign.info i { color: var(--info); }
.facts { display: grid; grid-template-columns: minmax(6rem, auto) minmax(0, 1fr); gap: 0 .8rem; font-size: .93rem; }
.facts dd { overflow-wrap: anywhere; }
#search input { width: 100%; }
.readings { list-style: none; margin: .2rem 0 0; padding: 0; font-variant-numeric: tabular-nums; }
#found { max-height: 11rem; overflow-y: auto; flex: none; border: 1px solid var(--line); }
.published label { display: inline-block; margin: 0 .8rem .15rem 0; }
.published input { min-height: 0; }
ul.links, ul.messages, #sending, #text-errors, #legend, #here, #found { list-style: none; padding: 0; margin: .3rem 0; }
ul.messages li { margin: .2rem 0; overflow-wrap: anywhere; }
#new-workspace { margin-top: 1.5rem; }
dialog { max-width: min(40rem, 92vw); border: 1px solid var(--soft); border-radius: 6px; background: var(--ground); color: var(--ink); }
dialog::backdrop { background: #0008; }
progress { height: 1rem; width: 14rem; max-width: 100%; accent-color: var(--accent); }

.drop { border: 2px dashed var(--soft); border-radius: 6px; padding: .6rem 1rem; margin: .4rem 0; }
.drop.over { border-color: var(--accent); background: var(--panel); }
.sent { display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: center; border-bottom: 1px solid var(--line); padding: .2rem 0; }
.sent .name { min-width: 0; overflow-wrap: anywhere; flex: 0 1 20rem; }

.two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem; align-items: start; }
.card { border: 1px solid var(--line); border-radius: 6px; padding: .3rem .7rem .5rem; margin: 0 0 .5rem; min-width: 0; }
.card.open { border-left: 5px solid var(--error); }
.card summary { overflow-wrap: anywhere; cursor: pointer; }
.control { display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: center; margin: .25rem 0; }
.control > label { min-width: 8rem; }
.control > .note, .control > p { flex: 1 1 14rem; margin: 0; min-width: 0; overflow-wrap: anywhere; }
.control > input { flex: 0 1 16rem; min-width: 0; }
.fields td { min-width: 9rem; }
.fields input { width: 100%; }
.small-map { width: 150px; height: 90px; background: #fdfdfb; border: 1px solid var(--line); }
.card-side { min-width: 0; }
.text-side { position: sticky; top: .3rem; min-width: 0; }
.editor { display: grid; grid-template-columns: auto minmax(0, 1fr); border: 1px solid var(--soft); border-radius: 4px; height: max(20rem, calc(100vh - 13.5rem)); overflow: hidden; }
.editor pre, .editor textarea, pre.yaml { font: 13px/1.5 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; margin: 0; }
.editor pre { padding: .3rem .4rem; text-align: right; color: var(--soft); background: var(--panel); overflow: hidden; user-select: none; height: 100%; }
.editor textarea { border: 0; border-radius: 0; padding: .3rem .5rem; resize: none; height: 100%; min-height: 0; white-space: pre; overflow: auto; tab-size: 2; }
.editor textarea:focus-visible { outline-offset: -3px; }
pre.yaml { max-height: max(18rem, calc(100vh - 17rem)); overflow: auto; border: 1px solid var(--line); padding: .3rem .5rem; }
pre.yaml .other { background: #b26a0033; }

#starts { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .6rem; margin: .4rem 0 .8rem; }
.start { border: 1px solid var(--line); border-radius: 6px; padding: .5rem .7rem; min-width: 0; }
.start button { width: 100%; margin-bottom: .3rem; }
.start code { display: block; }
#progress, #output { border: 1px solid var(--soft); border-radius: 6px; padding: .2rem .8rem .6rem; margin: .5rem 0; }
#progress progress { width: 100%; }
#runs td .command { display: block; }

.split { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 32rem); gap: .8rem; }
.map-frame { position: relative; }
#map { display: block; width: 100%; height: max(420px, calc(100vh - 13.5rem)); border: 1px solid var(--soft); background: #fdfdfb; cursor: crosshair; touch-action: pan-y; }
#map.moving { cursor: grabbing; }
.map-keys { position: absolute; top: .5rem; left: .5rem; display: grid; gap: .3rem; }
.map-keys button { width: 2.3rem; height: 2.3rem; padding: 0; font-size: 1.1rem; background: #fff; color: #1b1f23; border-color: #5a636c; }
.map-keys button[aria-pressed=true] { background: var(--accent); color: var(--accent-ink); }
.north { position: absolute; top: .5rem; right: .5rem; width: 24px; height: 34px; fill: #1b1f23; font-size: 11px; }
.tip { position: absolute; pointer-events: none; max-width: 20rem; padding: .2rem .5rem; background: #1b1f23; color: #fff; font-size: .85rem; border-radius: 3px; }
.tip span { display: block; max-height: 3em; overflow: hidden; }
#measured { position: absolute; bottom: .5rem; left: .5rem; padding: .2rem .5rem; background: #fff; color: #1b1f23; border: 1px solid #5a636c; }
.under { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: center; font-variant-numeric: tabular-nums; font-size: .87rem; min-height: 2.3rem; }
#scalebar { display: inline-block; border: 2px solid var(--ink); border-top: 0; text-align: center; line-height: 1; padding-bottom: 1px; font-size: .8rem; }
.scale input { width: 7rem; min-height: 1.8rem; }
#cursor { white-space: pre-wrap; }
.touch { display: none; }
@media (pointer: coarse) { .touch { display: block; } }
.keys { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem; font-size: .87rem; }
.switch { display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: center; }
.switch input { min-height: 0; }
.switch input[type=range] { width: 6rem; padding: 0; }
.swatch { width: 18px; height: 12px; vertical-align: -1px; }
.right { min-width: 0; display: flex; flex-direction: column; max-height: max(30rem, calc(100vh - 8.5rem)); }
#filters { display: flex; flex-wrap: wrap; gap: .15rem .4rem; align-items: end; font-size: .82rem; margin: 0; }
#filters label { display: grid; flex: 1 1 6.6rem; min-width: 0; }
#filters label span { font-size: .78rem; line-height: 1.1; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
#filters select, #filters input { width: 100%; min-width: 0; min-height: 1.7rem; padding: .05rem .2rem; }
#filters button { min-height: 1.7rem; padding: .1rem .5rem; }
.filter-box > summary { padding: 0; font-size: .87rem; }
.count { font-weight: 600; margin: .3rem 0; }
#panel { border: 1px solid var(--soft); border-radius: 4px; padding: .1rem .7rem .5rem; margin-bottom: .4rem; overflow-y: auto; flex: 0 1 auto; max-height: 60%; min-height: 7rem; }
#panel h3 { margin: .3rem 0; }
#here { border: 1px solid var(--line); max-height: 8rem; overflow-y: auto; flex: none; }
#here [aria-current] { font-weight: 700; }
.rows { font-size: .87rem; overflow: auto; flex: 1 1 12rem; min-height: 10rem; position: relative; border: 1px solid var(--line); }
.rows thead th { position: sticky; top: 0; background: var(--panel); }
.rows caption { position: absolute; clip-path: inset(50%); }
.rows td, .rows th { padding: .2rem .4rem; }
.rows input[type=checkbox] { min-height: 0; width: 1.1rem; height: 1.1rem; }
#decide, #units-box { border: 1px solid var(--line); border-radius: 6px; padding: .2rem .7rem; margin-top: .5rem; }
#decide-parts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: .8rem; }
#decide-parts fieldset { border: 1px solid var(--line); border-radius: 6px; min-width: 0; }
#decide-parts label { display: block; margin: .3rem 0; }
.foot { padding-top: .3rem; padding-bottom: .5rem; }
#out-parts { columns: 2 30rem; column-gap: 2rem; }
#out-parts section { break-inside: avoid; }
.formats a { margin-right: .5rem; white-space: nowrap; display: inline-block; }
.sign-in { max-width: 32rem; margin: 8vh auto; padding: 0 1rem; }
.sign-in label { display: block; margin: .6rem 0; }
.sign-in input { width: 100%; }
@media (max-width: 62rem) {
  .two, .split { grid-template-columns: minmax(0, 1fr); }
  .text-side { position: static; }
  .right { max-height: none; }
  .rows { max-height: 28rem; }
  #panel { max-height: none; }
}
@media (max-width: 40rem) {
  .keys { grid-template-columns: minmax(0, 1fr); }
  #map { height: 60vh; min-height: 300px; }
  .editor { height: 24rem; }
}
@media print {
  .desk .bar nav, .bar button, .map-keys, .buttons, #filters, #decide, .drop { display: none; }
  .split, .two { display: block; }
  .right, .rows { max-height: none; overflow: visible; }
}

"""####
  static let deskJS = ####"""
"use strict";
const TEXTS = {
  en: {
    desk: "Desk",
    otherLanguage: "Tiếng Việt",
    signOut: "Sign out",
    plainBar: "This line is not encrypted: others in the network can read along.",
    viewsLabel: "Parts of the workspace",
    view_files: "Files",
    view_sources: "What the files are",
    view_work: "Load and check",
    view_findings: "Findings",
    view_compare: "Before and after",
    view_out: "Results",
    view_audit: "Log",
    workspaces: "Workspaces",
    newWorkspace: "New workspace",
    makeWorkspace: "Make it",
    title: "Title",
    lastLoad: "Last load",
    lastCheck: "Last check",
    openErrors: "Open errors",
    worksThere: "At work",
    noWorkspaces: "There is no workspace yet.",
    aProgram: "a program on the server",
    inUse: "{0} is at work here ({1}, since {2}); try again when that has ended.",
    noAnswer: "The server does not answer; try again.",
    neverChecked: "never checked",
    loadedAt: "loaded {0}",
    checkedAt: "checked {0}:",
    runningNow: "{1} is running {0}",
    openBy: "also open by {0}",
    newer: "There is a newer state: show it",
    close: "Close",
    yes: "Yes",
    no: "No",
    question: "Question",
    name: "Name",
    size_: "Size",
    files: "Files",
    noFiles: "There are no files yet.",
    dropHere: "Drop files or folders here, or choose them.",
    chooseFiles: "Choose files",
    chooseFolder: "Choose a folder",
    dropNote:
      "Shapefile, MapInfo, DXF, DGN 7, GeoPackage, GeoJSON, FlatGeobuf, KML, GML, CSV, XLSX, also in a ZIP. Send all parts of a Shapefile or a MapInfo table.",
    sendingLabel: "Files that are sent",
    sendWaiting: "waits",
    sendNow: "being sent",
    sendDone: "sent",
    sendFailed: "not sent",
    sendStopped: "stopped",
    sendKept: "not replaced",
    sendExists: "a file of this name is there and differs",
    replace: "Replace it",
    keepOld: "Keep the old one",
    storedAs: "stored as {0}",
    stop: "Stop",
    again: "Send again",
    brokenOff: "the connection broke off; nothing was kept",
    uploadsDone: "{0|file|files} sent",
    putAway: "Put away",
    putAwayAsk: "Put {0} into the trash of the server?",
    putAwayDone: "{0} was put away",
    partMissing: "{0}: {1} is missing, without which it cannot be read",
    partWanted: "{0}: {1} is missing, which would say the reference system",
    partsAsk: "Parts of these files are missing. Send the files all the same?",
    leaveAsk: "The text is not saved. Leave it?",
    whichText: "Which text",
    save: "Save",
    saved: "{0} is saved",
    revert: "As it was saved",
    notSaved: "not saved",
    asOnDisk: "as on the server",
    notThere: "not there yet",
    changedMeanwhile: "Somebody saved this text meanwhile: theirs stands here, yours in the editor.",
    theirs: "The text that was saved meanwhile",
    takeTheirs: "Take theirs",
    keepMine: "Keep mine, and save it over theirs",
    publishCheck: "What would go out",
    publishNote:
      "What the public server shows: nothing but what is ticked. Fields that may not be published are not offered.",
    publishMore: "Withheld words, systems, contact",
    publishAsSaved: "Save the text; this is said of it as it was saved.",
    publishClean: "Nothing needs to be looked at.",
    publishLook: "Look at this before it goes out.",
    publishFields: "{0|field|fields} with their values",
    rulesHint: "They hold when manifest.yml says rules: rules.yml and the workspace is loaded.",
    notLoaded: "The workspace has not been loaded yet; load it first.",
    withheldToo: "Withheld too: {0}",
    withheld_function: "functions",
    withheld_kind: "kinds",
    withheld_code: "land-use codes",
    withheldAlways: "always withheld: {0}",
    furtherSystems: "Further systems",
    contact: "Contact",
    attribution: "Source of the data",
    basemap: "Template of the office's map tiles",
    field: "Field",
    filled: "Filled",
    examples: "Examples",
    searchLabel: "Search parcels, units, plans, roads, coordinates",
    searchHint: "Parcel, unit, plan, decision, X Y",
    found: "{0} found",
    notFound: "Nothing was found for {0}. Try 12/330, a name, a decision number, or X and Y.",
    otherMeridian: "These coordinates fit {0}.",
    parcelSheet: "Sheet of the parcel",
    siteSheet: "Sheet of the drawn ground",
    noneHere: "No finding is about it.",
    takeEdits: "Take the edits away as a file",
    discardEdits: "Load without the edits",
    discardAsk: "Load, and throw the edits away that were made in another program since the last load?",
    atLine: "line {0}",
    unwritable: "The form cannot change this without changing more; change it in the text.",
    onlyInText: "only in the text",
    showInText: "Show it in the text",
    noManifest: 'There is no manifest yet: send files, or press "Look at the files".',
    wholeManifest: "Workspace",
    system: "Reference system",
    asOf: "Day asked for",
    open: "{0} open",
    layer: "Layer",
    geometry: "Geometry",
    geometry_polygon: "polygons",
    geometry_line: "lines",
    geometry_point: "points",
    geometry_none: "none",
    count_: "Number",
    encoding: "Encoding",
    asFileSays: "as the file says {0}",
    smallMap: "The file lies between {0} and {1}.",
    meridian: "meridian {0}",
    leftFiles: "{0|file|files} not taken",
    notTaken: "not taken",
    fields: "Fields",
    ours: "Ours",
    theirs_: "Column of the file",
    firstValues: "First values",
    counts: "{0} values, {1} different, {2} empty",
    needed: "needed",
    unit: "Unit",
    locale: "How numbers are written",
    moreField: "A further field",
    constants: "The same for all features",
    sheetNo: "sheet",
    site: "site",
    unitsTitle: "Units and rules",
    total: "Total",
    onMap: "Show on the map",
    looked: "The files were looked at.",
    toSources: "See what was understood",
    unusedColumns: "{0|column|columns} not taken",
    becomes: "What {0} becomes",
    words: "Words",
    times: ", {0}×",
    means: "What {0} means",
    pattern: "words like",
    anyOther: "every other word",
    doManifest: "Look at the files",
    doDryRun: "Try to load",
    doLoad: "Load",
    doCheck: "Check",
    doLoadAndCheck: "Load and check",
    doTables: "Tables of the law",
    doReport: "Report",
    commandHint: "The command line that does the same in the folder of the workspace",
    commandLine: "Command line",
    openStops: "{0|thing is|things are} open in the manifest; say what they are, then load.",
    started: "{0} is started",
    readersLook: "You may look and download; editors run these.",
    noRuns: "Nothing has run yet.",
    runs: "Runs",
    stateOf: "State",
    by: "By",
    started_: "Started",
    ended_: "Ended",
    waitingAt: "waits, place {0}",
    state_waiting: "waits",
    state_running: "runs",
    state_done: "done",
    state_failed: "failed",
    state_cancelled: "cancelled",
    state_interrupted: "interrupted",
    limit_memory: "memory limit",
    limit_time: "time limit",
    stopping: "It is being stopped",
    saidLines: "What was said",
    rawOutput: "Output",
    openReport: "Open the report",
    reportZip: "Report as ZIP",
    mend: "Mend it",
    sourcesRead: "Sources",
    fileOf: "File",
    read: "Read",
    loaded: "Loaded",
    flagged: "Flagged",
    rejected: "Rejected",
    messages: "Messages",
    changesOfLoad: "What the load changes",
    unknownWords: "{0|word|words} unknown in {1}",
    summary: "Summary",
    toFindings: "To the findings",
    findings: "Findings",
    filtersTitle: "Filters",
    severity: "severity",
    rule: "rule",
    zone: "unit",
    owner: "office",
    triage: "state",
    noted: "note",
    noted_yes: "with a note",
    noted_no: "without a note",
    size: "size",
    text: "text",
    waived: "waived",
    waived_yes: "waived",
    waived_no: "not waived",
    waived_stale: "waiver is stale",
    clear: "Clear",
    all: "all",
    none_: "none",
    partial: "partial",
    complete: "complete",
    shown: "{0} of {1|finding|findings}",
    andWaived: "and {0} waived",
    noFindings: "No finding matches.",
    nothingFound: "Nothing was found.",
    showMore: "Show {0} more of {1}",
    showAll: "Show all {0}",
    what: "what",
    areaM2: "area",
    chooseAll: "Choose all of the list",
    chooseOne: "Choose",
    table: "table",
    id: "id",
    area: "area",
    length: "length",
    perimeter: "perimeter",
    thickness: "greatest width",
    pieces: "pieces",
    subjects: "about",
    legalBasis: "Legal basis",
    advice: "What to do",
    waiver: "Waiver",
    untilDay: "until {0}",
    sheet: "Sheet",
    copyLink: "Copy link",
    copyCorners: "Copy coordinates",
    copied: "Copied",
    corners: "Corners ({0})",
    point: "point",
    exactMetres: "exactly {0} m",
    exactPercent: "exactly {0}%",
    tooltipExact: "exactly {0} m²",
    decide: "Decide",
    decideOne: "Decide",
    chooseFirst: "Choose findings in the list, or filter them.",
    forChosen: "{0|chosen finding|chosen findings}",
    forFiltered: "{0|filtered finding|filtered findings}",
    tooMany: "At most {0} at once.",
    note: "Note",
    writeTriage: "Write the state",
    triageWritten: "State written for {0|finding|findings}.",
    reason: "Reason",
    until: "Last day",
    writeWaiver: "Waive",
    waiverWritten: "{0|finding|findings} waived.",
    revokeWaiver: "Take back {0|waiver|waivers}",
    waiverRevoked: "{0|waiver|waivers} taken back.",
    mapLabel:
      "Map of the plans and findings. Arrow keys move it, plus and minus zoom, Home shows all, Enter asks at the centre.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    zoomAll: "Show all",
    measureKey: "Measure lengths and areas",
    measureHint: "Click places; double click or Esc ends.",
    north: "North",
    northLetter: "N",
    scale: "scale",
    layers: "Layers",
    legend: "Legend",
    opacity: "opacity",
    notDrawn: "{0} not drawn",
    touchHint: "One finger scrolls the page, two move the map.",
    whatLiesHere: "What lies here",
    chosen: "What is chosen",
    compareWith: "Compare the state now with an earlier run",
    noEarlier: "There is no earlier check or report to compare with.",
    change: "Change",
    change_new: "new",
    change_mended: "mended",
    change_grown: "grown",
    change_shrunk: "shrunk",
    change_same: "same",
    change_changed: "changed",
    change_gone: "gone",
    areaBefore: "before (m²)",
    areaNow: "now (m²)",
    figures: "Figures",
    then: "then",
    now: "now",
    figure_errors: "errors",
    figure_warnings: "warnings",
    figure_infos: "information",
    figure_conflict_m2: "ground in conflict",
    figure_clean_m2: "clean land",
    figure_sites: "sites",
    workspaceFile: "Workspace",
    tables: "Tables",
    table_: "Table",
    table_findings: "Findings",
    table_check: "Check with units and rules",
    table_shares: "Shares of parcels",
    table_coverage: "Coverage by plans",
    table_markers: "Markers on the ground",
    table_clean_land: "Clean land",
    table_occupancy: "Use of sites",
    table_reclaim: "Land to recover",
    table_schemes: "Register of schemes",
    table_adjustments: "Local adjustments",
    table_progress: "What of the schemes is built",
    table_projects: "Progress of projects",
    table_demand: "Land that projects need",
    table_forest: "Forestry land and forest",
    table_clearance: "Site clearance",
    table_balance: "Land balance",
    table_transfer: "Land-use change",
    table_targets: "Figures of the land-use plan",
    tableBy: "by",
    by_landuse: "by land use",
    by_scheme: "by scheme",
    by_project: "by project",
    by_zone: "by unit",
    by_road: "by road",
    forUnit: "for",
    whole: "the whole",
    make: "Make",
    layersOut: "Layers",
    made: "What was made",
    noAudit: "The log has no line of this workspace.",
    audit_time: "Time",
    audit_name: "Name",
    audit_address: "Address",
    audit_action: "Action",
    audit_what: "What",
    audit_command: "Command line",
    audit_exit: "Exit",
  },
  vi: {
    desk: "Bàn làm việc",
    otherLanguage: "English",
    signOut: "Đăng xuất",
    plainBar: "Đường truyền này không mã hóa: người khác trong mạng có thể đọc được.",
    viewsLabel: "Các phần của không gian làm việc",
    view_files: "Tệp",
    view_sources: "Nguồn dữ liệu",
    view_work: "Nạp và kiểm tra",
    view_findings: "Phát hiện",
    view_compare: "Trước và sau",
    view_out: "Kết quả",
    view_audit: "Nhật ký",
    workspaces: "Không gian làm việc",
    newWorkspace: "Tạo không gian làm việc mới",
    makeWorkspace: "Tạo",
    title: "Tên gọi",
    lastLoad: "Lần nạp gần nhất",
    lastCheck: "Lần kiểm tra gần nhất",
    openErrors: "Lỗi chưa xử lý",
    worksThere: "Đang làm việc",
    noWorkspaces: "Chưa có không gian làm việc nào.",
    aProgram: "một chương trình trên máy chủ",
    inUse: "{0} đang làm việc tại đây ({1}, từ {2}); hãy thử lại khi việc đó kết thúc.",
    noAnswer: "Máy chủ không trả lời; hãy thử lại.",
    neverChecked: "chưa kiểm tra lần nào",
    loadedAt: "nạp lúc {0}",
    checkedAt: "kiểm tra lúc {0}:",
    runningNow: "{1} đang chạy {0}",
    openBy: "cũng đang mở: {0}",
    newer: "Đã có số liệu mới hơn: hiển thị",
    close: "Đóng",
    yes: "Có",
    no: "Không",
    question: "Câu hỏi",
    name: "Tên",
    size_: "Dung lượng",
    files: "Tệp",
    noFiles: "Chưa có tệp nào.",
    dropHere: "Thả tệp hoặc thư mục vào đây, hoặc chọn tệp.",
    chooseFiles: "Chọn tệp",
    chooseFolder: "Chọn thư mục",
    dropNote:
      "Shapefile, MapInfo, DXF, DGN 7, GeoPackage, GeoJSON, FlatGeobuf, KML, GML, CSV, XLSX, kể cả trong tệp ZIP. Gửi đủ các tệp thành phần của Shapefile hoặc bảng MapInfo.",
    sendingLabel: "Các tệp đang gửi",
    sendWaiting: "đang chờ",
    sendNow: "đang gửi",
    sendDone: "đã gửi",
    sendFailed: "chưa gửi được",
    sendStopped: "đã dừng",
    sendKept: "không thay",
    sendExists: "đã có tệp cùng tên với nội dung khác",
    replace: "Thay tệp cũ",
    keepOld: "Giữ tệp cũ",
    storedAs: "lưu với tên {0}",
    stop: "Dừng",
    again: "Gửi lại",
    brokenOff: "mất kết nối; không lưu gì",
    uploadsDone: "đã gửi {0} tệp",
    putAway: "Bỏ vào thùng rác",
    putAwayAsk: "Chuyển {0} vào thùng rác của máy chủ?",
    putAwayDone: "đã bỏ {0} vào thùng rác",
    partMissing: "{0}: thiếu {1}, không có thì không đọc được",
    partWanted: "{0}: thiếu {1} là tệp nêu hệ tọa độ",
    partsAsk: "Thiếu tệp thành phần. Vẫn gửi các tệp này?",
    leaveAsk: "Văn bản chưa lưu. Bỏ các thay đổi?",
    whichText: "Văn bản nào",
    save: "Lưu",
    saved: "đã lưu {0}",
    revert: "Lấy lại bản đã lưu",
    notSaved: "chưa lưu",
    asOnDisk: "đúng như trên máy chủ",
    notThere: "chưa có",
    changedMeanwhile: "Có người vừa lưu văn bản này: bản của họ ở đây, bản của bạn ở khung soạn thảo.",
    theirs: "Bản vừa được người khác lưu",
    takeTheirs: "Lấy bản của họ",
    keepMine: "Giữ bản của tôi, lưu đè lên bản của họ",
    publishCheck: "Những gì sẽ công khai",
    publishNote:
      "Máy chủ công khai chỉ hiển thị những gì được đánh dấu. Trường không được phép công khai không có ở đây.",
    publishMore: "Mã không công khai, hệ tọa độ, liên hệ",
    publishAsSaved: "Hãy lưu văn bản; kết quả dưới đây là của bản đã lưu.",
    publishClean: "Không có gì cần xem lại.",
    publishLook: "Hãy xem lại trước khi công khai.",
    publishFields: "{0} trường và giá trị",
    rulesHint: "Quy tắc có hiệu lực khi manifest.yml ghi rules: rules.yml và đã nạp lại.",
    notLoaded: "Không gian làm việc chưa được nạp; hãy nạp trước.",
    withheldToo: "Cũng không công khai: {0}",
    withheld_function: "chức năng",
    withheld_kind: "loại",
    withheld_code: "mã loại đất",
    withheldAlways: "luôn không công khai: {0}",
    furtherSystems: "Hệ tọa độ khác",
    contact: "Liên hệ",
    attribution: "Nguồn dữ liệu",
    basemap: "Mẫu địa chỉ ô ảnh nền của cơ quan",
    field: "Trường",
    filled: "Có giá trị",
    examples: "Ví dụ",
    searchLabel: "Tìm thửa đất, đơn vị, quy hoạch, đường, tọa độ",
    searchHint: "Thửa đất, đơn vị, quy hoạch, quyết định, X Y",
    found: "Tìm thấy {0}",
    notFound: "Không tìm thấy {0}. Hãy thử 12/330, tên gọi, số quyết định, hoặc X và Y.",
    otherMeridian: "Tọa độ này phù hợp với {0}.",
    parcelSheet: "Phiếu thông tin quy hoạch thửa đất",
    siteSheet: "Phiếu thông tin khu đất vừa vẽ",
    noneHere: "Không có phát hiện nào về đối tượng này.",
    takeEdits: "Tải các chỉnh sửa về tệp",
    discardEdits: "Nạp và bỏ chỉnh sửa",
    discardAsk: "Nạp và bỏ các chỉnh sửa đã thực hiện bằng chương trình khác từ lần nạp trước?",
    atLine: "dòng {0}",
    unwritable: "Biểu mẫu không sửa được chỗ này mà không sửa thêm chỗ khác; hãy sửa trong văn bản.",
    onlyInText: "chỉ sửa trong văn bản",
    showInText: "Xem trong văn bản",
    noManifest: "Chưa có manifest: hãy gửi tệp, hoặc bấm “Xem xét các tệp”.",
    wholeManifest: "Không gian làm việc",
    system: "Hệ tọa độ",
    asOf: "Số liệu tính đến ngày",
    open: "{0} điều chưa quyết định",
    layer: "Lớp",
    geometry: "Hình học",
    geometry_polygon: "vùng",
    geometry_line: "đường",
    geometry_point: "điểm",
    geometry_none: "không có",
    count_: "Số lượng",
    encoding: "Bảng mã",
    asFileSays: "theo tệp {0}",
    smallMap: "Tệp nằm từ {0} đến {1}.",
    meridian: "kinh tuyến trục {0}",
    leftFiles: "{0} tệp chưa dùng",
    notTaken: "không dùng",
    fields: "Trường",
    ours: "Trường của ta",
    theirs_: "Cột của tệp",
    firstValues: "Giá trị đầu",
    counts: "{0} giá trị, {1} giá trị khác nhau, {2} ô trống",
    needed: "bắt buộc",
    unit: "Đơn vị đo",
    locale: "Cách viết số",
    moreField: "Thêm trường",
    constants: "Giá trị chung cho mọi đối tượng",
    sheetNo: "tờ bản đồ",
    site: "khu đất sạch",
    unitsTitle: "Theo xã, phường và loại phát hiện",
    total: "Tổng",
    onMap: "Xem trên bản đồ",
    looked: "Đã xem xét các tệp.",
    toSources: "Xem những gì đã hiểu được",
    unusedColumns: "{0} cột chưa dùng",
    becomes: "{0} thành trường nào",
    words: "Từ",
    times: ", {0} lần",
    means: "{0} nghĩa là gì",
    pattern: "các từ theo mẫu",
    anyOther: "mọi từ khác",
    doManifest: "Xem xét các tệp",
    doDryRun: "Nạp thử",
    doLoad: "Nạp",
    doCheck: "Kiểm tra",
    doLoadAndCheck: "Nạp và kiểm tra",
    doTables: "Biểu thống kê",
    doReport: "Báo cáo",
    commandHint: "Dòng lệnh làm đúng việc này trong thư mục của không gian làm việc",
    commandLine: "Dòng lệnh",
    openStops: "Manifest còn {0} điều chưa quyết định; hãy chọn rồi nạp.",
    started: "đã bắt đầu {0}",
    readersLook: "Bạn được xem và tải về; người có quyền sửa mới chạy được.",
    noRuns: "Chưa chạy lần nào.",
    runs: "Các lần chạy",
    stateOf: "Tình trạng",
    by: "Người chạy",
    started_: "Bắt đầu",
    ended_: "Kết thúc",
    waitingAt: "đang chờ, thứ {0}",
    state_waiting: "đang chờ",
    state_running: "đang chạy",
    state_done: "xong",
    state_failed: "không thành",
    state_cancelled: "đã dừng",
    state_interrupted: "bị ngắt",
    limit_memory: "quá bộ nhớ cho phép",
    limit_time: "quá thời gian cho phép",
    stopping: "Đang dừng",
    saidLines: "Thông báo",
    rawOutput: "Kết quả nguyên văn",
    openReport: "Mở báo cáo",
    reportZip: "Báo cáo dạng ZIP",
    mend: "Sửa chỗ này",
    sourcesRead: "Nguồn",
    fileOf: "Tệp",
    read: "Đọc",
    loaded: "Nạp",
    flagged: "Cần xem",
    rejected: "Loại",
    messages: "Thông báo về dữ liệu",
    changesOfLoad: "Thay đổi khi nạp",
    unknownWords: "{0} từ chưa hiểu được ở {1}",
    summary: "Tóm tắt",
    toFindings: "Xem các phát hiện",
    findings: "Phát hiện",
    filtersTitle: "Bộ lọc",
    severity: "mức độ",
    rule: "loại phát hiện",
    zone: "xã, phường, khu vực",
    owner: "cơ quan xử lý",
    triage: "tình trạng xử lý",
    noted: "ghi chú xử lý",
    noted_yes: "có ghi chú",
    noted_no: "không có ghi chú",
    size: "quy mô",
    text: "lọc theo từ",
    waived: "đã chấp nhận",
    waived_yes: "đã chấp nhận",
    waived_no: "chưa chấp nhận",
    waived_stale: "chấp nhận cần xem lại",
    clear: "Xóa lọc",
    all: "tất cả",
    none_: "không có",
    partial: "một phần",
    complete: "đủ",
    shown: "{0}/{1} phát hiện",
    andWaived: "và {0} đã chấp nhận",
    noFindings: "Không có phát hiện phù hợp.",
    nothingFound: "Không có phát hiện nào.",
    showMore: "Xem thêm {0} trong {1}",
    showAll: "Xem tất cả {0}",
    what: "nội dung",
    areaM2: "diện tích",
    chooseAll: "Chọn tất cả trong danh sách",
    chooseOne: "Chọn",
    table: "bảng",
    id: "mã",
    area: "diện tích",
    length: "chiều dài",
    perimeter: "chu vi",
    thickness: "bề rộng lớn nhất",
    pieces: "số mảnh",
    subjects: "đối tượng",
    legalBasis: "Căn cứ pháp lý",
    advice: "Cách xử lý",
    waiver: "Chấp nhận phát hiện",
    untilDay: "đến {0}",
    sheet: "Phiếu phát hiện",
    copyLink: "Sao chép liên kết",
    copyCorners: "Sao chép tọa độ",
    copied: "Đã chép",
    corners: "Tọa độ góc ranh ({0})",
    point: "điểm",
    exactMetres: "chính xác {0} m",
    exactPercent: "chính xác {0}%",
    tooltipExact: "chính xác {0} m²",
    decide: "Xử lý phát hiện",
    decideOne: "Xử lý",
    chooseFirst: "Chọn phát hiện trong danh sách, hoặc lọc.",
    forChosen: "{0} phát hiện đã chọn",
    forFiltered: "{0} phát hiện đang lọc",
    tooMany: "Mỗi lần nhiều nhất {0}.",
    note: "Ghi chú xử lý",
    writeTriage: "Ghi tình trạng",
    triageWritten: "Đã ghi tình trạng của {0} phát hiện.",
    reason: "Lý do",
    until: "Ngày cuối còn hiệu lực",
    writeWaiver: "Chấp nhận",
    waiverWritten: "Đã chấp nhận {0} phát hiện.",
    revokeWaiver: "Rút lại chấp nhận của {0} phát hiện",
    waiverRevoked: "Đã rút lại chấp nhận của {0} phát hiện.",
    mapLabel:
      "Bản đồ quy hoạch và phát hiện. Phím mũi tên để di chuyển, cộng và trừ để phóng, Home để xem toàn bộ, Enter để hỏi tại tâm.",
    zoomIn: "Phóng to",
    zoomOut: "Thu nhỏ",
    zoomAll: "Toàn bộ",
    measureKey: "Đo chiều dài, diện tích",
    measureHint: "Bấm vào các điểm; bấm đúp hoặc Esc để kết thúc.",
    north: "Hướng bắc",
    northLetter: "B",
    scale: "tỷ lệ",
    layers: "Lớp bản đồ",
    legend: "Chú giải",
    opacity: "độ đậm",
    notDrawn: "{0} chưa vẽ",
    touchHint: "Một ngón tay cuộn trang, hai ngón di chuyển bản đồ.",
    whatLiesHere: "Đối tượng tại vị trí này",
    chosen: "Đối tượng đang chọn",
    compareWith: "So sánh hiện nay với lần chạy trước",
    noEarlier: "Chưa có lần kiểm tra hoặc báo cáo trước để so sánh.",
    change: "Thay đổi",
    change_new: "mới",
    change_mended: "đã xử lý",
    change_grown: "tăng",
    change_shrunk: "giảm",
    change_same: "không đổi",
    change_changed: "thay đổi",
    change_gone: "không còn",
    areaBefore: "trước (m²)",
    areaNow: "nay (m²)",
    figures: "Số liệu",
    then: "trước",
    now: "nay",
    figure_errors: "lỗi",
    figure_warnings: "cảnh báo",
    figure_infos: "thông tin",
    figure_conflict_m2: "diện tích mâu thuẫn",
    figure_clean_m2: "đất sạch",
    figure_sites: "khu đất sạch",
    workspaceFile: "Không gian làm việc",
    tables: "Bảng",
    table_: "Bảng",
    table_findings: "Phát hiện",
    table_check: "Kết quả kiểm tra theo xã, phường",
    table_shares: "Cơ cấu sử dụng đất của thửa",
    table_coverage: "Độ phủ quy hoạch",
    table_markers: "Mốc giới ngoài thực địa",
    table_clean_land: "Đất sạch",
    table_occupancy: "Tỷ lệ lấp đầy",
    table_reclaim: "Đất cần thu hồi",
    table_schemes: "Danh mục đồ án quy hoạch",
    table_adjustments: "Điều chỉnh cục bộ quy hoạch",
    table_progress: "Kết quả thực hiện quy hoạch",
    table_projects: "Tiến độ dự án",
    table_demand: "Nhu cầu sử dụng đất",
    table_forest: "Đất lâm nghiệp, rừng",
    table_clearance: "Tiến độ giải phóng mặt bằng",
    table_balance: "Cơ cấu sử dụng đất",
    table_transfer: "Chu chuyển đất đai",
    table_targets: "Chỉ tiêu sử dụng đất",
    tableBy: "theo",
    by_landuse: "theo sử dụng đất",
    by_scheme: "theo đồ án",
    by_project: "theo dự án",
    by_zone: "theo đơn vị",
    by_road: "theo tuyến đường",
    forUnit: "phạm vi",
    whole: "toàn bộ",
    make: "Lập",
    layersOut: "Các lớp",
    made: "Đã lập",
    noAudit: "Nhật ký chưa có dòng nào của không gian làm việc này.",
    audit_time: "Thời điểm",
    audit_name: "Người làm",
    audit_address: "Địa chỉ",
    audit_action: "Việc",
    audit_what: "Nội dung",
    audit_command: "Dòng lệnh",
    audit_exit: "Mã kết thúc",
  },
};
// Numbers, days, units and names as people write them in the chosen language.
// Signs that turn what follows them, as numbers behind a name, are no part of a name.
const DATA = JSON.parse(document.getElementById("data").textContent.replace(/[\u202a-\u202e\u2066-\u2069]/g, ""));

// Words of severities, verdicts and layers come from the one list of words.
for (const [key, texts] of Object.entries(DATA.labels.word)) {
  for (const language of Object.keys(TEXTS)) TEXTS[language][key] = texts[language];
}

/** Whether this is the page for everybody: of findings it knows counts by pair of plans alone. */
const PUBLIC = Boolean(DATA.meta.public);

/** What is filtered, chosen and shown: all of it stands in the address. */
const BLANK = {
  lang: DATA.meta.lang,
  rule: "",
  severity: "",
  zone: "",
  scheme: "",
  owner: "",
  text: "",
  cell: "",
  change: "",
  waived: "",
  finding: "",
  thing: "",
  at: "",
  layers: "",
  by: "",
  base: "",
};
const state = { ...BLANK };

/** The text of a key in the chosen language, with {0}, {1} filled in, and {0|row|rows} as so many of them. */
function t(key, ...values) {
  const text = TEXTS[state.lang][key] ?? key;
  return text.replace(/\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, n, one, many) => {
    const value = String(values[n]);
    return one == null ? value : `${value} ${value === "1" ? one : many}`;
  });
}

/** A text that the data hold in both languages. */
function both(texts) {
  return texts ? texts[state.lang] ?? texts.en : "";
}

const isVietnamese = () => state.lang === "vi";

const FORMATS = new Map();

/** A number in the manner of the language. */
function number(value, decimals = 0) {
  const key = `${state.lang}${decimals}`;
  if (!FORMATS.has(key)) {
    FORMATS.set(
      key,
      new Intl.NumberFormat(isVietnamese() ? "vi-VN" : "en-US", {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }),
    );
  }
  // What rounds to zero has no sign.
  return FORMATS.get(key).format(Number(value.toFixed(decimals)) === 0 ? 0 : value);
}

/** Hectares with two decimals; what is there but less than half of that says so. */
function hectares(m2) {
  if (m2 == null) return "–";
  return m2 !== 0 && Math.abs(m2) < 50 ? `<${number(0.01, 2)}` : number(m2 / 10000, 2);
}

/** An area in a text: square metres below a hectare, hectares above. */
function area(m2) {
  if (m2 == null) return "–";
  return Math.abs(m2) < 10000 ? `${number(m2, 1)} m²` : `${number(m2 / 10000, 2)} ha`;
}

/** A ratio as percent; small ones show two decimals. */
function percent(ratio) {
  if (ratio == null) return "–";
  const isSmall = ratio !== 0 && Math.abs(ratio) < 0.01;
  return `${number(100 * ratio, isSmall ? 2 : 1)}%`;
}

/** The same in a column, where all have one decimal; what is there but less than half of that says so. */
function percentOfColumn(ratio) {
  if (ratio == null) return "–";
  return ratio !== 0 && Math.abs(ratio) < 0.0005 ? `<${number(0.1, 1)}%` : `${number(100 * ratio, 1)}%`;
}

const exactPercent = (ratio) => t("exactPercent", String(100 * ratio));

/** A length. */
function metres(value) {
  return value == null ? "–" : `${number(value, 2)} m`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day, which is 2021-12-24 in the data, as the language writes it. */
function day(text) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? "");
  if (!parts) return text ?? "–";
  const [, year, month, date] = parts;
  return isVietnamese() ? `${date}/${month}/${year}` : `${Number(date)} ${MONTHS[month - 1]} ${year}`;
}

/** A scale as the language writes it. */
function scaleText(denominator) {
  return `${isVietnamese() ? "1/" : "1:"}${number(Math.round(denominator))}`;
}

/** A text of at most so many characters, with a sign where something is left out. */
const inShort = (text, most) => (text.length > most ? `${[...text.slice(0, most)].slice(0, -2).join("")}…` : text);

/** So long may a word be, a name, a message; beyond that nobody reads on, and the files beside the page have the whole. */
const LONGEST = { word: 100, endless: 18, name: 250, message: 1500 };
const ENDLESS = new RegExp(`\\S{${LONGEST.word + 1},}`, "gu");

/** A text whose words have an end, so that no table is torn apart. */
const wordsInShort = (text) =>
  text.length > LONGEST.word ? text.replace(ENDLESS, (word_) => inShort(word_, LONGEST.endless)) : text;

/** Northing and easting, with as many decimals. */
function place(n, e, decimals = 2) {
  return `X ${number(n, decimals)}   Y ${number(e, decimals)}`;
}

/** A text without marks and case, in which people search. */
function folded(text) {
  const whole = String(text ?? "");
  // Most ids and numbers have nothing to fold.
  if (/^[ -~]*$/.test(whole)) return whole.toLowerCase();
  return whole.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
}

/** The order of ids: runs of digits as numbers, all else by code points. */
function inOrderOfIds(one, other) {
  const [a, b] = [one, other].map((text) => String(text).match(/[0-9]+|[^0-9]/gu) ?? []);
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [x, y] = [a[i], b[i]];
    const order = /[0-9]/.test(x) && /[0-9]/.test(y)
      ? Number(BigInt(x) > BigInt(y)) - Number(BigInt(x) < BigInt(y))
      : x.codePointAt(0) - y.codePointAt(0);
    if (order) return order;
  }
  return a.length - b.length || (one < other ? -1 : Number(one > other));
}

const COLLATOR = new Intl.Collator("vi", { numeric: true });

/** The order of names, as a Vietnamese list has it: numbers as numbers. */
const inOrderOfNames = (one, other) => COLLATOR.compare(one, other) || inOrderOfIds(one, other);

/** The different values that are there, in their order. */
function unique(values) {
  return [...new Set(values.filter((value) => value != null && value !== ""))].sort(inOrderOfIds);
}

/** The elements of a list by what a function gives, in their order. */
function groupedBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    const key = keyOf(one);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one);
  }
  return groups;
}

/** The sum of what a function gives. */
function sum(list, value) {
  return list.reduce((total, one) => total + (value(one) ?? 0), 0);
}

/** The label of a code of a field, as `parcel.tenure`. */
function word(field, code) {
  return code == null ? null : both(DATA.labels.field[field]?.[code]) || code;
}

const OWN_LAYERS = { sheet: "sheetNo", site: "site" };
const layerWord = (layer) => (OWN_LAYERS[layer] ? t(OWN_LAYERS[layer]) : both(DATA.labels.layer[layer]) || layer);
const ruleWord = (rule) => both(DATA.labels.rule[rule]) || rule;
const officeWord = (office) => both(DATA.labels.owner[office]) || office;
const functionWord = (code) => both(DATA.labels.function[code]) || code;
const reasonWord = (code) => both(DATA.labels.reason[code]) || code;
const verdictWord = (verdict) => t(verdict === "clean" ? "clean_" : verdict);
const statusWord = (status) =>
  ({ none: t("none_"), partial: t("partial"), complete: t("complete") })[status] ??
    (status === "unknown" ? t("unknown") : "–");
// What the script knows before it asks: who is signed in, and the words of layers, fields, rules and codes.
Object.assign(DATA.labels, WORDS.labels);
for (const [key, texts] of Object.entries(WORDS.labels.word)) {
  for (const language of Object.keys(TEXTS)) TEXTS[language][key] ??= texts[language];
}
/** No degrees are known of the working system here. */
DATA.grid = { west: 0, south: 0, stepE: 1, stepN: 1, columns: 0, rows: 0, longitudes: [], latitudes: [] };
Object.assign(BLANK, { view: "", triage: "", noted: "", size: "", file: "", run: "", other: "" });
Object.assign(state, BLANK, { lang: DATA.meta.lang });

const isEditor = () => DATA.holder.role === "editor";
/** The words of a list; those of functions and land-use codes have their labels where their colours are. */
const wordsOf = (key) =>
  WORDS.lists[key]?.map(([code, label, spellings]) => [
    code,
    label ?? (WORDS.functions[code] ?? WORDS.codes[code]).label,
    spellings ?? [],
  ]) ?? null;

for (const layer of WORDS.layers) for (const field of layer.fields) field.words = wordsOf(field.words);
const LAYER_WORDS = new Map(WORDS.layers.map((layer) => [layer.name, layer]));

/** The fields of a layer: `{ name, what, needed, words }`. */
const fieldsOf = (layer) => LAYER_WORDS.get(layer)?.fields ?? [];

/** A time as the language writes it, of the reader's own clock. */
function moment(text) {
  const time = new Date(text ?? "");
  if (Number.isNaN(time.getTime())) return "–";
  const two = (value) => String(value).padStart(2, "0");
  const date = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day(date)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** A size of a file. */
function bytesText(bytes) {
  if (bytes == null) return "–";
  if (bytes < 1000) return `${number(bytes)} B`;
  const units = ["kB", "MB", "GB", "TB"];
  let [value, at] = [bytes / 1000, 0];
  while (value >= 1000 && at < units.length - 1) [value, at] = [value / 1000, at + 1];
  return `${number(value, value < 10 ? 1 : 0)} ${units[at]}`;
}
// Elements of the page; texts become text nodes and nothing else.

/** An element with attributes and children. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  for (const child of children.flat(3)) {
    if (child != null && child !== false) element.append(typeof child === "string" ? wordsInShort(child) : child);
  }
  return element;
}

/** What can have the focus. */
const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** Puts children in the place of those of an element; a focus in it goes to what stands where it was, else to the element. */
function replaceIn(box, ...children) {
  const inOrder = () => [...box.querySelectorAll(FOCUSABLE)];
  const at = box.contains(document.activeElement) ? inOrder().indexOf(document.activeElement) : -1;
  box.replaceChildren(...children.flat(3).filter((child) => child != null && child !== false));
  if (at >= 0) (inOrder()[Math.min(at, inOrder().length - 1)] ?? box).focus({ preventScroll: true });
}

/** The same of an element of the page. */
const replace = (id, ...children) => replaceIn(document.getElementById(id), ...children);

/** A button with a text. */
function button(text, act, attributes) {
  return el("button", { type: "button", onclick: act, ...attributes }, text);
}

/** A cell with a text. */
function cell(text, attributes) {
  return el("td", attributes, text);
}

/** A cell with a number; the exact value stands on hover. */
function numeric(text, exact, attributes) {
  return el("td", { class: "n", title: exact ?? null, ...attributes }, text);
}

/** A cell with square metres, one decimal. */
function squareMetresCell(m2) {
  return numeric(m2 == null ? "–" : number(m2, 1), m2 == null ? null : t("tooltipExact", String(m2)));
}

/** A cell with metres, two decimals. */
function metresCell(value) {
  return numeric(value == null ? "–" : number(value, 2), value == null ? null : t("exactMetres", String(value)));
}

/** A cell with hectares, two decimals. */
function hectaresCell(m2, attributes) {
  return numeric(hectares(m2), m2 == null ? null : t("tooltipExact", String(m2)), attributes);
}

/** A cell with a ratio as percent; all of a column have one decimal. What it is made of may stand below. */
function percentCell(ratio, attributes, below) {
  const text = [percentOfColumn(ratio), below ? el("small", null, below) : null];
  return numeric(text, ratio == null ? null : exactPercent(ratio), { "data-key": ratio ?? -1, ...attributes });
}

/** An area in a text; the exact one stands on hover. */
function areaText(m2) {
  return m2 == null ? null : el("span", { title: t("tooltipExact", String(m2)) }, area(m2));
}

/** A name; its code stands on hover. */
function named(text, code) {
  return code == null || text === code ? text : el("span", { title: code }, text);
}

/**
 * A table: headings as [text, isNumber, code, how it is sorted], rows as elements, a row of sums last. A click on a
 * heading sorts by it, numbers by what stands on hover or in the cell. `isTitled` says that a heading above shows what the
 * caption says.
 */
function table(caption, headings, rows, { attributes, total, isSortable = true, isTitled = false } = {}) {
  const body = el("tbody", null, rows);
  const sortable = isSortable && rows.length > 1 && !printing;
  const empty = headings.flatMap((_, column) => (isEmptyColumn(rows, total, column) ? [column] : []));
  const heads = headings.map(([text, isNumber, code, order]) => {
    const head_ = el("th", { scope: "col", class: isNumber ? "n" : null, title: code, "aria-sort": order });
    const act = () => sortBy(body, heads.indexOf(head_), heads);
    const isText = typeof text === "string" && text;
    head_.append(sortable && isText ? button(text, act, { class: "sort" }) : isText ? el("span", null, text) : text);
    return head_;
  });
  const made = el(
    "table",
    { "data-left-out": empty.map((column) => heads[column].textContent).join("; ") || null, ...attributes },
    el("caption", { class: isTitled ? "quiet" : null }, caption),
    el("thead", null, el("tr", null, heads)),
    body,
    total ? el("tfoot", null, total) : null,
  );
  for (const column of empty.reverse()) {
    for (const line of made.querySelectorAll("tr")) line.children[column].remove();
    heads.splice(column, 1);
  }
  return made;
}

/** Whether no row has a value in a column, so that it is left out; never the first, nor where cells span several. */
function isEmptyColumn(rows, total, column) {
  if (column === 0 || rows.length < 2 || total?.querySelector("[colspan]")) return false;
  return rows.every((one) => {
    const found = one.children[column];
    return found && !found.children.length && ["", "–"].includes(found.textContent);
  });
}

function sortBy(body, column, heads) {
  const isDown = heads[column].getAttribute("aria-sort") === "ascending";
  heads.forEach((head) => head.removeAttribute("aria-sort"));
  heads[column].setAttribute("aria-sort", isDown ? "descending" : "ascending");
  const key = (row) =>
    row.children[column]?.dataset.key ?? row.children[column]?.title.match(/-?[0-9.]+(?:e-?\d+)?/)?.[0] ??
      row.children[column]?.textContent ?? "";
  const order = (one, other) => {
    const [a, b] = [key(one), key(other)];
    const [x, y] = [Number(a), Number(b)];
    return a !== "" && b !== "" && !Number.isNaN(x) && !Number.isNaN(y) ? x - y : inOrderOfNames(a, b);
  };
  body.append(...[...body.children].sort((one, other) => (isDown ? -1 : 1) * order(one, other)));
}

/** A table in a box of its own, which scrolls sideways where it is wider than the page. */
function scrolling(...content) {
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("table") }, content);
}

/** Something of many rows, of which the first show and the rest on demand; printed whole. */
function shortened(rows, most, make) {
  const box = scrolling();
  const show = (count) =>
    replaceIn(
      box,
      make(rows.slice(0, count)),
      count < rows.length ? button(t("showAll", number(rows.length)), () => show(rows.length)) : null,
    );
  let count = printing ? rows.length : most;
  show(count);
  // What is sorted is all of them.
  box.addEventListener("click", (event) => {
    if (!event.target.matches(".sort") || count >= rows.length) return;
    event.stopPropagation();
    const at = [...box.querySelectorAll(".sort")].indexOf(event.target);
    count = rows.length;
    show(count);
    box.querySelectorAll(".sort")[at]?.click();
  }, true);
  return box;
}

/** Labels and values, those without a value left out. */
function facts(list) {
  const kept = list.filter((fact) => fact && fact[1] != null && fact[1] !== "" && fact[1] !== "–");
  return el("dl", { class: "facts" }, kept.flatMap(([label, value]) => [el("dt", null, label), el("dd", null, value)]));
}

/** A bar that is filled to a ratio. */
function bar(ratio) {
  const fill = el("i");
  fill.style.width = `${100 * Math.min(1, ratio ?? 0)}%`;
  return el("span", { class: "bar", "aria-hidden": "true" }, fill);
}

const SIGNS = { error: "■", warning: "▲", info: "●" };

/** The sign of a severity in its colour, and a text behind it: its word, or how many there are. */
function severitySign(severity, text = t(severity)) {
  return el(
    "span",
    { class: `sign ${severity}` },
    el("i", { "aria-hidden": "true" }, SIGNS[severity] ?? "●"),
    ` ${text}`,
  );
}

/** Puts a text on the clipboard and says so on the button. */
async function copyText(text, on) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = el("textarea");
    field.value = text;
    (on.closest("dialog") ?? document.body).append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    on.focus();
  }
  const before = on.textContent;
  if (before === t("copied")) return;
  on.textContent = t("copied");
  say(t("copied"));
  setTimeout(() => {
    on.textContent = before;
  }, 2000);
}

/** A text for those who hear the page. */
function say(text) {
  document.getElementById("live").textContent = text;
}

/** Whether what is made is for paper: nothing folded, no controls. */
let printing = false;
// Boxes and areas of rings, which are flat lists of eastings and northings.

/** West, south, east, north of rings. */
function boxOf(rings) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      box[0] = Math.min(box[0], ring[i]);
      box[2] = Math.max(box[2], ring[i]);
      box[1] = Math.min(box[1], ring[i + 1]);
      box[3] = Math.max(box[3], ring[i + 1]);
    }
  }
  return box;
}

/** The area of rings, square metres: those of holes run the other way. */
function ringsArea(rings) {
  let twice = 0;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      twice += (ring[i] - ring[0]) * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
    }
  }
  return Math.abs(twice) / 2;
}
// Questions to the server: who is not signed in any more goes to the sign-in page, what is refused says so with its reason.

/** What the server refused: `status`, and the problem document with `code`, `title`, `detail` and what else it bears. */
class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? String(status));
    Object.assign(this, { status, problem, code: String(problem.type ?? "").split("/").pop() });
  }
}

/** An address of the server in the reader's language. */
const addressOf = (path) => `${DATA.root}${path}${path.includes("?") ? "&" : "?"}lang=${state.lang}`;

/** A path below the open workspace. */
const inWorkspace = (path) => `/workspaces/${encodeURIComponent(DATA.workspace)}${path}`;

/** A name of a file as a path: its folder stays a folder. */
const asPath = (name) => name.split("/").map(encodeURIComponent).join("/");

async function ask(path, { method = "GET", body, headers } = {}) {
  const own = method === "GET" ? {} : { "X-Desk-Token": DATA.csrf };
  const response = await fetch(addressOf(path), {
    method,
    body,
    cache: "no-store",
    headers: { Accept: "application/json, */*;q=0.5", ...own, ...headers },
  });
  if (response.status === 401) location.assign(`${DATA.root}/`);
  if (!response.ok) throw new Refused(response.status, await problemIn(await response.text()));
  return response;
}

function problemIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { detail: text.slice(0, 300) || null };
  }
}

const askJSON = async (path) => (await ask(path)).json();
const askRows = async (path) => (await askJSON(path)).rows;

/** Sends a document; what comes back. */
async function send(method, path, document_) {
  const response = await ask(path, {
    method,
    body: JSON.stringify(document_),
    headers: { "Content-Type": "application/json" },
  });
  return response.status === 204 ? null : response.json();
}

/** What an error says to a person. */
function sayingOf(error) {
  if (!(error instanceof Refused)) return t("noAnswer");
  const { problem } = error;
  if (error.code === "in_use") {
    return t("inUse", problem.by ?? t("aProgram"), problem.action ?? "–", moment(problem.since));
  }
  return [problem.title, problem.detail].filter((text, i, all) => text && all.indexOf(text) === i).join(": ") ||
    t("noAnswer");
}

/** Shows what went wrong, above everything, until it is closed or something else is said. */
function complain(error) {
  const text = typeof error === "string" ? error : sayingOf(error);
  replace(
    "notice",
    el("p", null, text, " ", button(t("close"), () => notice(null), { class: "link" })),
  );
  document.getElementById("notice").hidden = false;
}

function notice(text, ...more_) {
  const box = document.getElementById("notice");
  box.hidden = !text;
  replace("notice", text ? el("p", null, text, " ", more_) : null);
}

/** Does something that asks the server; what goes wrong is shown. A button is not pressed twice meanwhile. */
async function attempt(act, pressed) {
  if (pressed) pressed.disabled = true;
  try {
    notice(null);
    return await act();
  } catch (error) {
    complain(error);
    return null;
  } finally {
    if (pressed) pressed.disabled = false;
  }
}
// Geometry of the map: what holds a place, where a label stands, corners, the thickest place.

/** Whether a place lies in a polygon's rings. */
function isInside(rings, e, n) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ay, by] = [ring[i + 1], ring[j + 1]];
      if (ay > n !== by > n && e < (ring[j] - ring[i]) * (n - ay) / (by - ay) + ring[i]) inside = !inside;
    }
  }
  return inside;
}

/** How far a place is from the edges of rings; closed ones of polygons are closed in the data. */
function distanceTo(rings, e, n) {
  let least = Infinity;
  for (const ring of rings) {
    if (ring.length === 2) least = Math.min(least, Math.hypot(ring[0] - e, ring[1] - n));
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [ax, ay] = [ring[i], ring[i + 1]];
      const [dx, dy] = [ring[i + 2] - ax, ring[i + 3] - ay];
      const length = dx * dx + dy * dy;
      const part = length ? Math.max(0, Math.min(1, ((e - ax) * dx + (n - ay) * dy) / length)) : 0;
      least = Math.min(least, Math.hypot(ax + part * dx - e, ay + part * dy - n));
    }
  }
  return least;
}

/** Whether a feature lies under a pointer that reaches so far. */
function lies(one, e, n, reach) {
  const [west, south, east, north] = one.box;
  if (e < west - reach || e > east + reach || n < south - reach || n > north + reach) return false;
  if (one.kind === "points") return distanceTo(one.rings, e, n) < 1.6 * reach;
  if (one.kind === "lines") return distanceTo(one.rings, e, n) < reach;
  if (isInside(one.rings, e, n)) return true;
  // Strips are thinner than the pointer is sure.
  return Boolean(one.finding) && distanceTo(one.rings, e, n) < reach;
}

/** The widest stretches of a polygon in a window: `{ e, n, width }`, along lines of equal northing. */
function stretches(rings, window, lines) {
  const found = [];
  const height = window[3] - window[1];
  for (let line = 1; line <= lines; line += 1) {
    const n = window[1] + height * (line - 0.37) / lines;
    const cuts = [];
    for (const ring of rings) {
      for (let i = 0; i + 3 < ring.length; i += 2) {
        const [ay, by] = [ring[i + 1], ring[i + 3]];
        if (ay > n !== by > n) cuts.push(ring[i] + (ring[i + 2] - ring[i]) * (n - ay) / (by - ay));
      }
    }
    cuts.sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const [from, to] = [Math.max(cuts[i], window[0]), Math.min(cuts[i + 1], window[2])];
      if (to > from) found.push({ e: (from + to) / 2, n, width: to - from });
    }
  }
  return found;
}

const overlapOf = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];

const holdsBox = (outer, box) => box[0] >= outer[0] && box[1] >= outer[1] && box[2] <= outer[2] && box[3] <= outer[3];

/** Where labels of a polygon could stand in the window, the best first: the middle of its widest stretches. */
function labelPlaces(one, window) {
  const box = overlapOf(one.box, window);
  if (!(box[0] < box[2] && box[1] < box[3])) return [];
  const middle = (box[1] + box[3]) / 2;
  // Of stretches of much the same width the one nearest to the middle.
  const worth = (spot) => spot.width * (1 - 0.4 * Math.abs(spot.n - middle) / Math.max(box[3] - box[1], 1e-9));
  return stretches(one.rings, box, 7).sort((a, b) => worth(b) - worth(a));
}

/** The same; those of a polygon that lies in the window are remembered. */
function placesFor(one, window) {
  if (!holdsBox(window, one.box)) return labelPlaces(one, window);
  return one.places ??= labelPlaces(one, window);
}

/** The place in a polygon that is farthest from its edges, and how far, of those on a fine grid. */
function thickest(one) {
  const turned = one.rings.map((ring) => ring.map((_, i) => ring[i % 2 ? i - 1 : i + 1]));
  const [west, south, east, north] = one.box;
  const candidates = [
    ...stretches(one.rings, one.box, 61),
    ...stretches(turned, [south, west, north, east], 61).map(({ e, n, width }) => ({ e: n, n: e, width })),
  ].sort((a, b) => b.width - a.width).slice(0, 400);
  return candidates.reduce((best, { e, n }) => {
    const reach = distanceTo(one.rings, e, n);
    return reach > best.reach ? { e, n, reach } : best;
  }, { e: (west + east) / 2, n: (south + north) / 2, reach: 0 });
}

/** The corners of rings without those on a straight line, clockwise from the northernmost: `{ ring, point, e, n, edge }`. */
function cornersOf(rings) {
  return rings.flatMap((ring, number) => {
    let points = [];
    for (let i = 0; i + 1 < ring.length; i += 2) points.push([ring[i], ring[i + 1]]);
    if (points.length > 1 && points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1]) points.pop();
    points = points.filter(([e, n], i) => {
      const [ae, an] = points[(i + points.length - 1) % points.length];
      const [be, bn] = points[(i + 1) % points.length];
      const length = Math.hypot(be - ae, bn - an);
      return points.length < 4 || length === 0 ||
        Math.abs((e - ae) * (bn - an) - (n - an) * (be - ae)) / length > 0.005;
    });
    let twice = 0;
    points.forEach(([e, n], i) => {
      const [be, bn] = points[(i + 1) % points.length];
      twice += e * bn - be * n;
    });
    if (twice > 0) points.reverse();
    const first = points.reduce(
      (best, [e, n], i) => (n > points[best][1] || n === points[best][1] && e < points[best][0] ? i : best),
      0,
    );
    return points.map((_, i) => {
      const [e, n] = points[(first + i) % points.length];
      const [be, bn] = points[(first + i + 1) % points.length];
      return { ring: number + 1, point: i + 1, e, n, edge: Math.hypot(be - e, bn - n) };
    });
  });
}

/** Longitude and latitude of a place, between the nodes of a grid that PROJ computed; `null` outside of it. */
function degreesAt(e, n) {
  const { west, south, stepE, stepN, columns, rows, longitudes, latitudes } = DATA.grid;
  const [x, y] = [(e - west) / stepE, (n - south) / stepN];
  const [i, j] = [Math.floor(x), Math.floor(y)];
  if (!(i >= 0 && j >= 0 && i < columns - 1 && j < rows - 1)) return null;
  const [u, v, k] = [x - i, y - j, j * columns + i];
  const between = (values) =>
    (1 - v) * ((1 - u) * values[k] + u * values[k + 1]) + v * ((1 - u) * values[k + columns] +
        u * values[k + columns + 1]);
  return { longitude: between(longitudes), latitude: between(latitudes) };
}

/** The place of a longitude and latitude, found on the same grid step by step; `null` outside of it. */
function placeAt(longitude, latitude) {
  const { west, south, stepE, stepN, columns, rows } = DATA.grid;
  let [e, n] = [west + stepE * (columns - 1) / 2, south + stepN * (rows - 1) / 2];
  for (let step = 0; step < 30; step += 1) {
    const here = degreesAt(e, n);
    if (!here) return null;
    const [de, dn] = [longitude - here.longitude, latitude - here.latitude];
    if (Math.abs(de) < 1e-9 && Math.abs(dn) < 1e-9) break;
    e += de * 111_320 * Math.cos(latitude * Math.PI / 180);
    n += dn * 110_600;
    e = Math.min(Math.max(e, west), west + stepE * (columns - 1.001));
    n = Math.min(Math.max(n, south), south + stepN * (rows - 1.001));
  }
  const found = degreesAt(e, n);
  return found && Math.abs(found.longitude - longitude) < 1e-5 && Math.abs(found.latitude - latitude) < 1e-5
    ? { e, n }
    : null;
}
// The command line that each button is, typed in the workspace's folder.

/** A word of a command line, quoted where a shell would part or change it. */
const quoted = (text) => (/^[\w./:=,@%+-]+$/.test(text) ? text : `'${String(text).replaceAll("'", "'\\''")}'`);

/** A line of words; what is null is left out. */
const lineOfWords = (...words) =>
  ["landfund", ...words.flat(2).filter((one) => one != null && one !== "")].map(quoted).join(" ");

const JOB_LINES = {
  manifest: () => lineOfWords("manifest", "sources", "-o", "manifest.yml"),
  "load --dry-run": () => lineOfWords("load", "manifest.yml", "-o", "workspace.gpkg", "--dry-run"),
  load: () => lineOfWords("load", "manifest.yml", "-o", "workspace.gpkg"),
  check: ({ zone } = {}) => lineOfWords("check", "workspace.gpkg", zone ? ["--zone", zone] : null),
  tables: ({ zone } = {}) => lineOfWords("tables", "workspace.gpkg", "-o", "bieu.xlsx", zone ? ["--zone", zone] : null),
  report: ({ zone } = {}) => lineOfWords("report", "workspace.gpkg", "-o", "report", zone ? ["--zone", zone] : null),
  export: ({ layer, format } = {}) =>
    lineOfWords("export", "workspace.gpkg", layer, "-o", `${layer ?? "all"}.${format ?? "gpkg"}`),
};

/** The day of a decision is the server's, which a command line has to be told. */
const onToday = () => (workspace.row?.today ? ["--on", workspace.row.today] : null);

const triageLine = (ids, stateCode, note) =>
  lineOfWords(
    "triage",
    "workspace.gpkg",
    someOf(ids),
    "--state",
    stateCode,
    note ? ["--note", note] : null,
    "--by",
    DATA.holder.name,
    onToday(),
  );

const waiveLine = (ids, reason, until) =>
  lineOfWords(
    "waive",
    "workspace.gpkg",
    someOf(ids),
    "--reason",
    reason || "…",
    "--by",
    DATA.holder.name,
    onToday(),
    until ? ["--until", until] : null,
  );

const revokeLine = (ids) => lineOfWords("waive", "workspace.gpkg", someOf(ids), "--revoke");

/** The first of many ids: the line would be longer than anybody reads. */
const someOf = (ids) => (ids.length > 3 ? [...ids.slice(0, 3), "…"] : ids);

/** A command line as it is shown. */
const commandShown = (line) => el("code", { class: "command", title: t("commandHint") }, line);
// What features look like: the map is light paper in every setting, so that the colours of codes hold.
const INK = {
  text: "#1b1f23",
  soft: "#5a636c",
  paper: "#fdfdfb",
  accent: "#0b5f73",
  error: "#b3261e",
  warning: "#b26a00",
  info: "#3a6ea5",
  clean: "#2e7d4f",
  one: "#0057b7",
  other: "#c2410c",
};

/** A pixel is so many metres at 1:1. */
const METRES_PER_PIXEL_AT_ONE = 0.0254 / 96;

const SEVERITY_WEIGHT = { error: 2, warning: 1, info: 0 };

/** Fill and its strength, line, its width, dash, hatching of a feature. */
function lookOf(one) {
  switch (one.layer.name) {
    case "zone":
      return { line: INK.text, width: 1.4, dash: [7, 3] };
    case "scheme":
      return { line: INK.accent, width: 1.3, dash: [3, 2] };
    case "landuse_plan":
      return { line: INK.soft, width: 1, dash: [1, 3] };
    case "scheme_block":
    case "landuse_block":
      return { fill: one.style?.colour ?? "#cccccc", strength: 0.75 * one.layer.opacity, line: INK.soft, width: 0.4 };
    case "parcel":
      return { line: "#4b545c", width: 0.7 };
    case "forest_cover":
      return { fill: INK.clean, strength: 0.2, line: INK.clean, width: 0.6 };
    case "constraint_area":
      return { fill: INK.warning, strength: 0.1, line: INK.warning, width: 1, hatch: "|" };
    case "project":
      return { fill: INK.accent, strength: 0.08, line: INK.accent, width: 1.6, dash: [9, 3, 2, 3] };
    case "road":
      return { line: "#8a6238", width: 1.4 };
    case "marker": {
      const isPresent = ["installed", "handed_over"].includes(one.get("state"));
      return { line: INK.text, fill: isPresent ? INK.accent : "#ffffff", strength: 1, width: 1 };
    }
    case "site":
      return { fill: INK.clean, strength: 0.4, line: INK.clean, width: 1.8 };
    default: {
      const { severity } = one.finding;
      const line = INK[severity];
      if (one.finding.isWhole) return { line, width: 2.2, dash: [2, 4] };
      const hatch = { error: "/", warning: "\\", info: "." }[severity];
      return { fill: line, strength: 0.2, line, width: 1.8, hatch };
    }
  }
}

/** The strokes of a hatching in a tile of eight by eight. */
const HATCHES = {
  "/": "M-2 10L10 -2M-2 2L2 -2M6 10L10 6",
  "\\": "M-2 -2L10 10M6 -2L10 2M-2 6L2 10",
  "|": "M4 0V8",
  ".": "M3 4H5",
};
const TILE = 8;
// Windows of the map, and how places stand in them.

/** A window of the map: its size in pixels, its west and north edge, and metres per pixel. */
function frameAround(e, n, metresPerPixel, width, height) {
  return {
    width,
    height,
    metresPerPixel,
    west: e - width / 2 * metresPerPixel,
    north: n + height / 2 * metresPerPixel,
  };
}

function windowOf(frame) {
  return [
    frame.west,
    frame.north - frame.height * frame.metresPerPixel,
    frame.west + frame.width * frame.metresPerPixel,
    frame.north,
  ];
}

/** Where places of a window stand, in pixels from its upper left corner. */
const pixelsIn =
  ({ west, north, metresPerPixel }) => (e, n) => [(e - west) / metresPerPixel, (north - n) / metresPerPixel];

/** A round length for a bar of at most so many pixels. */
function roundLength(metresPerPixel, pixels) {
  const most = pixels * metresPerPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((step) => step * power).find((step) => step <= most);
}

const lengthText = (
  length,
) => (length >= 1000 ? `${number(length / 1000)} km` : `${number(length, length < 1 ? 2 : 0)} m`);
// Two surfaces that the map is drawn on with the same calls: a canvas for the screen, SVG for paper.

const FONT = "system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif";
const measuring = document.createElement("canvas").getContext("2d");
const WIDTHS = new Map();

/** How wide a text is in pixels. */
function textWidth(text, size, isBold) {
  const key = `${size}${isBold ? "b" : ""} ${text}`;
  if (!WIDTHS.has(key)) {
    if (WIDTHS.size > 20_000) WIDTHS.clear();
    measuring.font = `${isBold ? "600 " : ""}${size}px ${FONT}`;
    WIDTHS.set(key, measuring.measureText(text).width);
  }
  return WIDTHS.get(key);
}

class CanvasSurface {
  constructor(canvas, width, height) {
    const ratio = devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    this.context = canvas.getContext("2d");
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.context.lineJoin = "round";
    this.context.fillStyle = INK.paper;
    this.context.fillRect(0, 0, width, height);
    this.patterns = new Map();
  }

  set alpha(value) {
    this.context.globalAlpha = value;
  }

  begin() {
    this.context.beginPath();
  }
  move(x, y) {
    this.context.moveTo(x, y);
  }
  line(x, y) {
    this.context.lineTo(x, y);
  }
  close() {
    this.context.closePath();
  }

  circle(x, y, radius) {
    this.context.moveTo(x + radius, y);
    this.context.arc(x, y, radius, 0, 7);
  }

  /** A small square, quickly. */
  spot(x, y, radius, colour) {
    this.context.fillStyle = colour;
    this.context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  fill(colour, strength) {
    const before = this.context.globalAlpha;
    this.context.globalAlpha = before * strength;
    this.context.fillStyle = colour;
    this.context.fill("evenodd");
    this.context.globalAlpha = before;
  }

  hatch(colour, kind) {
    const key = colour + kind;
    if (!this.patterns.has(key)) {
      const tile = document.createElement("canvas");
      tile.width = TILE;
      tile.height = TILE;
      const pen = tile.getContext("2d");
      pen.strokeStyle = colour;
      pen.lineWidth = 1.3;
      pen.stroke(new Path2D(HATCHES[kind]));
      this.patterns.set(key, this.context.createPattern(tile, "repeat"));
    }
    this.context.fillStyle = this.patterns.get(key);
    this.context.fill("evenodd");
  }

  stroke(colour, width, dash = []) {
    this.context.setLineDash(dash);
    this.context.strokeStyle = colour;
    this.context.lineWidth = width;
    this.context.stroke();
    if (dash.length) this.context.setLineDash([]);
  }

  get outlineWidth() {
    return 2.6;
  }

  /** Strokes the outside of the path alone. */
  strokeOutside(colour, width, size) {
    this.context.save();
    // With the frame around it the path leaves, evenly and oddly, what lies outside of it.
    this.context.rect(-10, -10, size.width + 20, size.height + 20);
    this.context.clip("evenodd");
    this.stroke(colour, 2 * width);
    this.context.restore();
  }

  /** A square picture that has come. */
  picture(image, _address, x, y, size) {
    if (image.complete && image.naturalWidth) this.context.drawImage(image, x, y, size + 0.5, size + 0.5);
  }

  text(text, x, y, { size, colour = INK.text, isBold = false, align = "center" }) {
    this.context.font = `${isBold ? "600 " : ""}${size}px ${FONT}`;
    this.context.textAlign = align;
    this.context.textBaseline = "middle";
    this.context.lineWidth = 3;
    this.context.strokeStyle = "rgba(253,253,251,.9)";
    this.context.strokeText(text, x, y);
    this.context.fillStyle = colour;
    this.context.fillText(text, x, y);
  }
}

const SVG_NAMES = "http://www.w3.org/2000/svg";
let drawings = 0;

/** An element of SVG. */
function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG_NAMES, tag);
  for (const [key, value] of Object.entries(attributes)) if (value != null) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

class SVGSurface {
  constructor(width, height) {
    this.number = drawings;
    drawings += 1;
    this.defs = svg("defs", {});
    const clip = svg("clipPath", { id: `frame-${this.number}` }, svg("rect", { width, height }));
    this.defs.append(clip);
    this.body = svg("g", { "clip-path": `url(#frame-${this.number})` });
    this.root = svg(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, role: "img" },
      this.defs,
      svg("rect", {
        width,
        height,
        fill: "#ffffff",
      }),
      this.body,
    );
    this.patterns = new Set();
    this.alpha = 1;
  }

  begin() {
    this.path = "";
  }
  move(x, y) {
    this.path += `M${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  line(x, y) {
    this.path += `L${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  close() {
    this.path += "Z";
  }

  circle(x, y, radius) {
    const r = radius.toFixed(1);
    this.path += `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  }

  spot(x, y, radius, colour) {
    const size = (2 * radius).toFixed(1);
    this.body.append(
      svg("rect", { x: (x - radius).toFixed(1), y: (y - radius).toFixed(1), width: size, height: size, fill: colour }),
    );
  }

  add(attributes) {
    this.body.append(
      svg("path", { d: this.path, "fill-rule": "evenodd", opacity: this.alpha < 1 ? this.alpha : null, ...attributes }),
    );
  }

  fill(colour, strength) {
    this.add({ fill: colour, "fill-opacity": strength.toFixed(2) });
  }

  hatch(colour, kind) {
    const id = `hatch-${this.number}-${colour.slice(1)}-${kind.codePointAt(0)}`;
    if (!this.patterns.has(id)) {
      this.patterns.add(id);
      this.defs.append(svg(
        "pattern",
        { id, width: TILE, height: TILE, patternUnits: "userSpaceOnUse" },
        svg("path", {
          d: HATCHES[kind],
          stroke: colour,
          "stroke-width": 1.1,
          fill: "none",
        }),
      ));
    }
    this.add({ fill: `url(#${id})` });
  }

  stroke(colour, width, dash = []) {
    this.add({
      fill: "none",
      stroke: colour,
      "stroke-width": width,
      "stroke-dasharray": dash.join(" ") || null,
      "stroke-linejoin": "round",
    });
  }

  get outlineWidth() {
    return 1.1;
  }

  strokeOutside(colour, width) {
    this.stroke(colour, width);
  }

  picture(_image, address, x, y, size) {
    const node = svg("image", {
      href: address,
      x: x.toFixed(1),
      y: y.toFixed(1),
      width: size + 0.5,
      height: size + 0.5,
    });
    if (this.alpha < 1) node.setAttribute("opacity", this.alpha);
    this.body.append(node);
  }

  text(text, x, y, { size, colour = INK.text, isBold = false, align = "center" }) {
    const node = svg("text", {
      x: x.toFixed(1),
      y: (y + size * 0.35).toFixed(1),
      "font-size": size,
      fill: colour,
      "font-weight": isBold ? 600 : null,
      "text-anchor": { center: "middle", left: "start", right: "end" }[align],
      stroke: "#ffffff",
      "stroke-width": 2.4,
      "paint-order": "stroke",
      "stroke-linejoin": "round",
    });
    node.textContent = text;
    this.body.append(node);
  }
}
// The findings of the last check, and the ground below them, as the map knows them.

/** Layers of the map by name, from the bottom up: those of the land, then a rule each. */
const LAYERS = new Map();
const DRAWN = [
  "landuse_block",
  "scheme_block",
  "forest_cover",
  "constraint_area",
  "parcel",
  "road",
  "project",
  "landuse_plan",
  "scheme",
  "zone",
  "marker",
];
const SHOWN_FIRST = ["scheme_block", "parcel", "road", "zone"];
const findings = { all: [], byId: new Map(), version: null, isStale: true, isNewer: false };

const NOTHING_AROUND = [Infinity, Infinity, -Infinity, -Infinity];

/** Rings and kind of a geometry of GeoJSON, as flat lists of easting and northing. */
function shapeOf(geometry) {
  const flat = (ring) => ring.flatMap(([e, n]) => [e, n]);
  switch (geometry?.type) {
    case "Point":
      return { kind: "points", rings: [geometry.coordinates.slice(0, 2)] };
    case "MultiPoint":
      return { kind: "points", rings: geometry.coordinates.map((one) => one.slice(0, 2)) };
    case "LineString":
      return { kind: "lines", rings: [flat(geometry.coordinates)] };
    case "MultiLineString":
      return { kind: "lines", rings: geometry.coordinates.map(flat) };
    case "Polygon":
      return { kind: "polygons", rings: geometry.coordinates.map(flat) };
    case "MultiPolygon":
      return { kind: "polygons", rings: geometry.coordinates.flatMap((one) => one.map(flat)) };
    case "GeometryCollection":
      return geometry.geometries.map(shapeOf).sort((a, b) => b.rings.length - a.rings.length)[0] ??
        { kind: "points", rings: [] };
    default:
      return { kind: "points", rings: [] };
  }
}

/** A finding with its shape; to the map it is a thing as any other. */
class Finding {
  /** Whether it is waived the page says itself: what is decided while it is open changes that. */
  constructor({ waived: _, ...values }, row) {
    Object.assign(this, values, { row }, shapeOf(values.geometry));
    this.box = this.rings.length ? boxOf(this.rings) : NOTHING_AROUND;
    this.finding = this;
    this.key = `finding/${this.id}`;
    this.triage ??= "new";
    this.state_ = this.stale ? "stale" : this.waiver ? "yes" : "no";
  }

  get area() {
    return (this.ownArea ??= this.kind === "polygons" ? ringsArea(this.rings) : 0);
  }

  get text() {
    return inShort(both(this.message) ?? "", LONGEST.message);
  }

  /** Whether it is said of a scheme, plan or unit as a whole, and is no piece of ground. */
  get isWhole() {
    return this.kind === "polygons" && this.thickness_m == null && !this.rule.startsWith("gap.") &&
      ["scheme", "landuse_plan", "zone"].includes(this.subjects?.[0]?.layer);
  }

  get waived() {
    return Boolean(this.waiver) && !this.stale;
  }
}

/** A feature of the land below. */
class Ground {
  constructor(layer, values) {
    Object.assign(this, values, { layer });
    this.box = this.rings.length ? boxOf(this.rings) : NOTHING_AROUND;
    this.key = `${layer.name}/${this.id}`;
    const found = this.layer.name === "scheme_block"
      ? WORDS.functions[this.style]
      : this.layer.name === "landuse_block"
      ? WORDS.codes[this.style]
      : null;
    this.style = found ? { ...found, value: this.style } : null;
  }

  get area() {
    return (this.ownArea ??= this.kind === "polygons" ? ringsArea(this.rings) : 0);
  }

  get(field) {
    return this[field] ?? null;
  }

  get title() {
    return this.name ? `${inShort(this.name, LONGEST.name)} (${this.id})` : this.id;
  }
}

/** Reads the findings of the last check, all of them once for each version of the workspace. */
async function loadFindings() {
  const found = await attempt(async () => {
    try {
      return await askJSON(inWorkspace("/findings?geometry=yes"));
    } catch (error) {
      // Nothing was loaded or checked yet.
      if (error.status === 404) return { rows: [] };
      throw error;
    }
  });
  if (!found) return;
  findings.all = found.rows.map((values, row) => new Finding(values, row));
  findings.byId = new Map(findings.all.map((one) => [one.id, one]));
  Object.assign(findings, {
    version: found.version ?? null,
    isStale: false,
    isNewer: false,
    lang: state.lang,
    asOf: found.as_of,
  });
  const chosen = new Set([...choice.ids].filter((id) => findings.byId.has(id)));
  choice.ids = chosen;
  await loadGround();
}

/** What lies below the findings; without it they are drawn alone. */
async function loadGround() {
  const ground = await askJSON(inWorkspace(`/ground?layers=${DRAWN.join(",")}&limit=4000`)).catch(() => ({
    layers: [],
  }));
  const before = new Map([...LAYERS].map(([name, layer]) => [name, layer]));
  LAYERS.clear();
  refined.box = null;
  for (const name of DRAWN) {
    const own = ground.layers.find((one) => one.layer === name);
    if (!own) continue;
    const layer = {
      name,
      count: own.count,
      left: own.left_out ?? 0,
      isPart: own.left_out > 0,
      opacity: before.get(name)?.opacity ?? 1,
      visible: before.get(name)?.visible ?? SHOWN_FIRST.includes(name),
      features: [],
    };
    layer.features = own.features.map((values) => new Ground(layer, values));
    LAYERS.set(name, layer);
  }
  if (!LAYERS.has("scheme_block") && LAYERS.has("landuse_block") && !before.size) {
    LAYERS.get("landuse_block").visible = true;
  }
  for (const rule of unique(findings.all.map((one) => one.rule))) {
    const features = findings.all.filter((one) => one.rule === rule);
    const visible = before.get(rule)?.visible ?? features.some((one) => one.severity !== "info");
    const layer = { name: rule, isRule: true, count: features.length, left: 0, opacity: 1, visible, features };
    for (const one of features) one.layer = layer;
    LAYERS.set(rule, layer);
  }
  showMended();
  showLoad();
}

/** Things that are no findings of now, as a layer above those of the rules; the layer of that name goes. */
function extraLayer(name, features) {
  for (const one of LAYERS.get(name)?.features ?? []) findings.byId.delete(one.id);
  LAYERS.delete(name);
  if (!features.length) return;
  const layer = { name, isRule: true, count: features.length, left: 0, opacity: 1, visible: true, features };
  for (const one of features) {
    one.layer = layer;
    findings.byId.set(one.id, one);
  }
  LAYERS.set(name, layer);
}

/** The box for which the layers were asked that are too many to be there whole. */
const refined = { box: null, layers: "", asked: 0 };

/** Of layers that are not there whole what lies in view is asked for, with some ground around it. */
async function refineGround() {
  const coarse = [...LAYERS.values()].filter((layer) => layer.isPart && layer.visible).map((layer) => layer.name).join(
    ",",
  );
  if (!coarse || state.view !== "findings") return;
  const seen = windowOf(frameNow());
  const isNear = refined.box && holdsBox(refined.box, seen) &&
    refined.box[2] - refined.box[0] < 6 * (seen[2] - seen[0]) && refined.layers === coarse;
  if (isNear) return;
  const [margin, mine] = [(seen[2] - seen[0]) / 2, refined.asked += 1];
  const box = [seen[0] - margin, seen[1] - margin, seen[2] + margin, seen[3] + margin];
  Object.assign(refined, { box, layers: coarse });
  const query = `/ground?layers=${coarse}&limit=4000&box=${box.map((one) => one.toFixed(1)).join(",")}`;
  const ground = await askJSON(inWorkspace(query)).catch(() => null);
  if (!ground || mine !== refined.asked) return;
  for (const own of ground.layers) {
    const layer = LAYERS.get(own.layer);
    if (layer) {
      Object.assign(layer, {
        left: own.left_out ?? 0,
        features: own.features.map((one) => new Ground(layer, one)),
      });
    }
  }
  layerSwitches();
  redraw();
}

/** A check or a load has ended: what is shown is of before, and is read again when it is looked at. */
function findingsChanged() {
  findings.isStale = true;
  Object.assign(comparison, { document: null, mended: [] });
  loadShown = [];
  if (state.view === "findings") openFindings();
}
// Draws the land and the findings of a window: large shapes below small, findings on top, then the labels.

function trace(surface, frame, one) {
  const at = pixelsIn(frame);
  for (const ring of one.rings) {
    if (one.kind === "points" || ring.length === 2) {
      surface.circle(...at(ring[0], ring[1]), Math.max(2.2, Math.min(5, 4 / Math.sqrt(frame.metresPerPixel))));
      continue;
    }
    let [lastX, lastY] = [NaN, NaN];
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = at(ring[i], ring[i + 1]);
      if (i === 0) surface.move(x, y);
      else if (i < ring.length - 2 && Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5) continue;
      else surface.line(x, y);
      [lastX, lastY] = [x, y];
    }
    if (one.kind === "polygons") surface.close();
  }
}

const meets = (box, other) => box[0] <= other[2] && box[2] >= other[0] && box[1] <= other[3] && box[3] >= other[1];

/** Whether a thing is drawn: its layer is on, and of findings the filters let it through. */
const isShown = (one) =>
  one.key === shown.chosen || one.layer.visible && (!one.finding || one.isExtra || shown.ids.has(one.id));

function paint(surface, frame) {
  const window_ = windowOf(frame);
  const drawn = [];
  for (const layer of LAYERS.values()) {
    const near = layer.features.filter((one) => isShown(one) && meets(one.box, window_));
    if (!layer.isRule && layer.name === "parcel" && frame.metresPerPixel > 12) continue;
    near.sort((a, b) => b.area - a.area);
    for (const one of near) drawThing(surface, frame, one, window_);
    drawn.push(...near);
  }
  const chosen = findings.byId.get(shown.chosen?.replace(/^finding\//, ""));
  if (chosen?.rings.length) outline(surface, frame, chosen);
  labels(surface, frame, drawn, window_);
  return drawn;
}

/** Whether a finding covers more than a third of the view, so that only its outline is drawn. */
function coversView(one, window_) {
  const seen = overlapOf(one.box, window_);
  const boxes = Math.max(0, seen[2] - seen[0]) * Math.max(0, seen[3] - seen[1]);
  return Math.min(one.area, boxes) > (window_[2] - window_[0]) * (window_[3] - window_[1]) / 3;
}

function drawThing(surface, frame, one, window_) {
  const look = lookOf(one);
  surface.begin();
  trace(surface, frame, one);
  if (look.fill && one.kind !== "lines" && !(one.finding && coversView(one, window_))) {
    surface.fill(look.fill, look.strength);
    if (look.hatch && one.kind === "polygons") surface.hatch(look.line, look.hatch);
  }
  surface.stroke(look.line, look.width, look.dash);
}

/** The outline of the chosen finding, on the outside, so that its own fill stays visible. */
function outline(surface, frame, one) {
  surface.begin();
  trace(surface, frame, one);
  if (one.kind === "polygons") surface.strokeOutside(INK.text, 2.6, frame);
  else surface.stroke(INK.text, 3);
  // What is too small to be seen has a ring around it.
  const [west, south, east, north] = one.box;
  if (Math.max(east - west, north - south) / frame.metresPerPixel > 8) return;
  surface.begin();
  surface.circle(...pixelsIn(frame)((west + east) / 2, (south + north) / 2), 11);
  surface.stroke(INK.text, 2);
}

const LABELS = [
  { layer: "zone", text: (one) => one.name ?? one.id, size: 12, isBold: true },
  { layer: "scheme", text: (one) => inShort(one.name ?? one.id, 34), size: 11, colour: INK.accent },
  { layer: "road", text: (one) => one.name, size: 10, colour: "#6b4a26" },
  { layer: "scheme_block", text: (one) => one.id.slice(one.id.lastIndexOf("/") + 1), size: 10 },
  { layer: "parcel", text: (one) => one.id.slice(one.id.lastIndexOf("/") + 1), size: 10, colour: "#33393f" },
  { layer: "landuse_block", text: (one) => one.style?.value, size: 10 },
];

/** Writes the labels that fit and meet no other. */
function labels(surface, frame, drawn, window_) {
  const taken_ = [];
  const at = pixelsIn(frame);
  for (const kind of LABELS) {
    for (const one of drawn) {
      if (one.finding || one.layer.name !== kind.layer || !one.rings.length) continue;
      const text = kind.text(one);
      if (text == null) continue;
      const half = textWidth(String(text), kind.size, kind.isBold) / 2 + 2;
      if ((one.box[2] - one.box[0]) / frame.metresPerPixel < half) continue;
      const spot = one.kind === "polygons" ? placesFor(one, window_)[0] : middleOfLine(one);
      if (!spot || one.kind === "polygons" && 2 * half > spot.width / frame.metresPerPixel) continue;
      const [x, y] = at(spot.e, spot.n);
      const box = [x - half, y - kind.size * 0.65, x + half, y + kind.size * 0.65];
      if (
        box[0] < 0 || box[2] > frame.width || box[1] < 0 || box[3] > frame.height ||
        taken_.some((other) => meets(box, other))
      ) continue;
      taken_.push(box);
      surface.text(String(text), x, y, kind);
    }
  }
}

function middleOfLine(one) {
  const ring = one.rings[0];
  const middle = 2 * Math.floor(ring.length / 4);
  return { e: ring[middle], n: ring[middle + 1] };
}
// The camera of the map on the screen: where it is, when the map is painted, and how it moves.
// A page says what is painted (paintMap) and what lies over it (drawOver).
const CANVAS = document.getElementById("map");
const view = { e: 0, n: 0, metresPerPixel: 1 };

function frameNow() {
  const { width, height } = CANVAS.getBoundingClientRect();
  return frameAround(view.e, view.n, view.metresPerPixel, Math.max(width, 1), Math.max(height, 1));
}

/** The last whole painting and how long it took: what is slow to paint is moved as a picture until it rests. */
const painting = document.createElement("canvas");
let painted = null;
let isWhole = false;
let request = 0;
let rest = 0;
let inView = [];

function redraw() {
  clearTimeout(rest);
  isWhole = true;
  schedule();
}

function redrawMoving() {
  if (!painted || painted.milliseconds < 8) return redraw();
  clearTimeout(rest);
  rest = setTimeout(redraw, 140);
  schedule();
}

function schedule() {
  if (request) return;
  request = requestAnimationFrame(() => {
    request = 0;
    if (isWhole) repaint();
    else shift();
    isWhole = false;
    scaleBar();
  });
}

function repaint() {
  const [start, frame] = [performance.now(), frameNow()];
  const surface = new CanvasSurface(CANVAS, frame.width, frame.height);
  inView = paintMap(surface, frame);
  drawOver(surface, pixelsOf(frame));
  [painting.width, painting.height] = [CANVAS.width, CANVAS.height];
  painting.getContext("2d").drawImage(CANVAS, 0, 0);
  painted = { ...frame, milliseconds: performance.now() - start };
  clearTimeout(repaint.later);
  repaint.later = setTimeout(() => {
    legend();
    writeAddress();
  }, 120);
}

function shift() {
  const frame = frameNow();
  const ratio = devicePixelRatio || 1;
  const scale = painted.metresPerPixel / frame.metresPerPixel;
  const context = CANVAS.getContext("2d");
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = INK.paper;
  context.fillRect(0, 0, CANVAS.width, CANVAS.height);
  const [x, y] = pixelsIn(frame)(painted.west, painted.north);
  context.drawImage(painting, x * ratio, y * ratio, painting.width * scale, painting.height * scale);
}

/** Where a pair of easting and northing stands in a window. */
const pixelsOf = (frame) => ([e, n]) => pixelsIn(frame)(e, n);

/** The pin of a place that was looked up. */
function drawPin(surface, [x, y]) {
  surface.begin();
  surface.move(x, y);
  surface.line(x, y - 18);
  surface.stroke(INK.text, 2);
  surface.begin();
  surface.circle(x, y - 22, 6);
  surface.fill(INK.other, 1);
  surface.stroke(INK.text, 1.5);
}

function scaleBar() {
  const length = roundLength(view.metresPerPixel, 110);
  const barElement = document.getElementById("scalebar");
  barElement.style.width = `${length / view.metresPerPixel}px`;
  barElement.textContent = lengthText(length);
  writeScale();
}

/** The scale in its field, behind what is typed there. */
function writeScale() {
  const field = document.getElementById("scale");
  const text = scaleText(view.metresPerPixel / METRES_PER_PIXEL_AT_ONE);
  if (document.activeElement === field) field.placeholder = text;
  else field.value = text;
}

// MARK: moving

const FINEST = 0.005;
const COARSEST = 3000;

function moveTo(e, n, metresPerPixel) {
  [view.e, view.n] = [e, n];
  view.metresPerPixel = Math.min(Math.max(metresPerPixel, FINEST), COARSEST);
  redraw();
}

/** Moves so that a box fills a part of the view, never closer than a scale. */
function fit(box, part = 0.92, closest = 0) {
  if (!(box[0] <= box[2])) return;
  const { width, height } = CANVAS.getBoundingClientRect();
  const needed = Math.max((box[2] - box[0]) / Math.max(width, 1), (box[3] - box[1]) / Math.max(height, 1)) / part;
  moveTo((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, Math.max(needed, closest * METRES_PER_PIXEL_AT_ONE));
}

function zoom(factor, x, y) {
  const frame = frameNow();
  const [px, py] = [x ?? frame.width / 2, y ?? frame.height / 2];
  const [e, n] = [frame.west + px * view.metresPerPixel, frame.north - py * view.metresPerPixel];
  view.metresPerPixel = Math.min(Math.max(view.metresPerPixel * factor, FINEST), COARSEST);
  view.e = e - (px - frame.width / 2) * view.metresPerPixel;
  view.n = n + (py - frame.height / 2) * view.metresPerPixel;
  redrawMoving();
}

function pan(dx, dy) {
  view.e -= dx * view.metresPerPixel;
  view.n += dy * view.metresPerPixel;
  redrawMoving();
}
// What the map shows on the screen.

/** The key of what is chosen, the findings that the filters let through, a pin. */
const shown = { chosen: null, ids: new Set(), pin: null };

function paintMap(surface, frame) {
  const found = paint(surface, frame);
  CANVAS.dataset.drawn = String(found.length);
  return found;
}

function drawOver(surface, at) {
  if (shown.pin) drawPin(surface, at(shown.pin));
  drawMeasure(surface, at);
  siteLink();
}

/** What ⌂ shows: what the land covers, or without it the findings. */
const homeBox = () => {
  const land = [...LAYERS.values()].filter((layer) => !layer.isRule);
  const boxes = (land.length ? land : [...LAYERS.values()]).flatMap((layer) => layer.features.map((one) => one.box))
    .filter((box) => box[0] <= box[2]);
  return boxes.reduce((all, box) => [
    Math.min(all[0], box[0]),
    Math.min(all[1], box[1]),
    Math.max(all[2], box[2]),
    Math.max(all[3], box[3]),
  ], NOTHING_AROUND);
};

/** A chosen finding fills a part of the view, never closer than 1:200. */
function moveToFinding(one) {
  if (one.rings.length) fit(one.box, 0.55, 200);
}
// Measuring lengths and areas on the grid: places are clicked, double click or Esc ends.
const measure = { places: [], isOn: false, isDone: false };

function toggleMeasure() {
  if (measure.isOn) return endMeasure();
  Object.assign(measure, { places: [], isOn: true, isDone: false });
  CANVAS.classList.add("measuring");
  measureText();
  CANVAS.focus();
}

function endMeasure() {
  measure.isOn = false;
  measure.isDone = true;
  CANVAS.classList.remove("measuring");
  measureText();
  redraw();
}

function forgetMeasure() {
  measure.places = [];
  measureText();
  redraw();
}

function measurePlace(e, n) {
  measure.places.push([e, n]);
  measureText();
  redraw();
}

function measuredLength(closed) {
  const { places: list } = measure;
  let length = 0;
  for (let i = 1; i < list.length; i += 1) {
    length += Math.hypot(list[i][0] - list[i - 1][0], list[i][1] - list[i - 1][1]);
  }
  if (closed && list.length > 2) length += Math.hypot(list[0][0] - list.at(-1)[0], list[0][1] - list.at(-1)[1]);
  return length;
}

function measuredArea() {
  if (measure.places.length < 3) return 0;
  return ringsArea([[...measure.places, measure.places[0]].flat()]);
}

function measureText() {
  const output = document.getElementById("measured");
  document.getElementById("measure").setAttribute("aria-pressed", String(measure.isOn));
  output.hidden = !measure.isOn && !measure.places.length;
  output.textContent = !measure.places.length ? t("measureHint") : [
    `${t("length")} ${metres(measuredLength(false))}`,
    measure.places.length > 2
      ? `${t("area")} ${area(measuredArea())}, ${t("perimeter")} ${metres(measuredLength(true))}`
      : null,
  ].filter(Boolean)
    .join(" · ");
  if (output.textContent && measure.places.length) say(output.textContent);
}

function drawMeasure(surface, at) {
  const { places: list } = measure;
  if (!list.length) return;
  surface.begin();
  list.forEach((one, i) => {
    const [x, y] = at(one);
    if (i) surface.line(x, y);
    else surface.move(x, y);
  });
  if (list.length > 2) surface.close();
  if (list.length > 2) surface.fill(INK.one, 0.12);
  surface.stroke(INK.one, 2, [6, 3]);
  for (const one of list) {
    surface.begin();
    surface.circle(...at(one), 3.5);
    surface.fill(INK.one, 1);
  }
}
// The pointer on the map: where it is, what it says of the place, and where the tip stands.
const TIP = document.getElementById("tip");
/** So many pixels off a line or point is pointed at still. */
const REACH = 6;
/** So many things are listed that lie at a place. */
const MOST_HERE = 8;

/** How small a thing is to be pointed at: points, then lines, then areas by size. */
function sizeOf(one) {
  return one.kind === "points" ? -2 : one.kind === "lines" ? -1 : one.area;
}

function placeOf(event) {
  const frame = frameNow();
  return [frame.west + event.offsetX * view.metresPerPixel, frame.north - event.offsetY * view.metresPerPixel];
}

/** Puts the tip where it lies on neither pointer nor coordinates. */
function placeTip(event) {
  const isRight = event.offsetX > CANVAS.clientWidth * 0.55;
  const isLow = event.offsetY > CANVAS.clientHeight * 0.6;
  TIP.style.left = isRight ? "" : `${event.offsetX + 16}px`;
  TIP.style.right = isRight ? `${CANVAS.clientWidth - event.offsetX + 16}px` : "";
  TIP.style.top = isLow ? "" : `${event.offsetY + 16}px`;
  TIP.style.bottom = isLow ? `${CANVAS.parentElement.clientHeight - event.offsetY + 12}px` : "";
}

/** The cursor in the working system and in WGS 84. */
function showCursor(e, n) {
  const degrees = degreesAt(e, n);
  document.getElementById("cursor").textContent = place(n, e, 1) +
    (degrees ? `   WGS 84 ${number(degrees.latitude, 5)}  ${number(degrees.longitude, 5)}` : "");
}
// What lies at a place, smallest first, and what a click chooses.

function thingsAt(e, n) {
  const reach = REACH * view.metresPerPixel;
  const found = inView.filter((one) => isShown(one) && !one.finding?.isWhole && lies(one, e, n, reach));
  return found.sort((a, b) => sizeOf(a) - sizeOf(b) || Number(Boolean(b.finding)) - Number(Boolean(a.finding)));
}

/** What a thing is and is called, on a line. */
function lineOf(one) {
  if (one.finding) return `${SIGNS[one.severity]} ${one.text}`;
  return `${layerWord(one.layer.name)} ${one.title}${
    one.style ? ` · ${one.style.value} ${both(one.style.label)}` : ""
  }`;
}

function hover(event) {
  const [e, n] = placeOf(event);
  showCursor(e, n);
  const found = thingsAt(e, n);
  const lines = [found.find((one) => !one.finding), found.find((one) => one.finding)].filter(Boolean).map(lineOf);
  TIP.hidden = !lines.length;
  if (!lines.length) return;
  TIP.replaceChildren(...lines.map((line) => el("span", null, line)));
  placeTip(event);
}

const here = { things: [], at: 0, e: NaN, n: NaN };

function clickAt(e, n) {
  const isSame = Math.hypot(here.e - e, here.n - n) < 4 * view.metresPerPixel && here.things.length;
  if (isSame) return openHere((here.at + 1) % here.things.length);
  Object.assign(here, { things: thingsAt(e, n).slice(0, MOST_HERE), at: 0, e, n });
  if (here.things.length) openHere(0);
  else chooseFinding(null);
}

function openHere(at) {
  here.at = at;
  const one = here.things[at];
  chooseFinding(one.finding ? one.id : null, { isMoving: false });
  if (!one.finding) thingPanel({ layer: one.layer.name, id: one.id, title: one.name });
  showHere();
}

/** What lies at the place, with the land too: a finding opens its panel. */
function showHere() {
  const list = document.getElementById("here");
  list.hidden = here.things.length < 1 || here.things.length === 1 && here.things[0].finding;
  list.replaceChildren(...here.things.map((one, index_) =>
    el(
      "li",
      null,
      button(lineOf(one), () => openHere(index_), {
        class: "link",
        "aria-current": index_ === here.at ? "true" : null,
        onkeydown: moveHere,
      }),
    )
  ));
}

function moveHere(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  openHere((here.at + step + here.things.length) % here.things.length);
  document.querySelector("#here [aria-current]")?.focus();
}

const forgetHere = () => {
  Object.assign(here, { things: [], at: 0, e: NaN, n: NaN });
  showHere();
};
// Mouse, pen, fingers and keys on the map.
const held = { at: null, moved: 0 };

function listenToMap() {
  CANVAS.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(1.0015 ** event.deltaY, event.offsetX, event.offsetY);
  }, { passive: false });
  CANVAS.addEventListener("dblclick", (event) => {
    if (measure.isOn) endMeasure();
    else zoom(0.5, event.offsetX, event.offsetY);
  });
  CANVAS.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch") return;
    CANVAS.setPointerCapture?.(event.pointerId);
    Object.assign(held, { at: [event.offsetX, event.offsetY], moved: 0 });
  });
  CANVAS.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch") return;
    if (!held.at) return hover(event);
    const [dx, dy] = [event.offsetX - held.at[0], event.offsetY - held.at[1]];
    held.moved += Math.abs(dx) + Math.abs(dy);
    held.at = [event.offsetX, event.offsetY];
    CANVAS.classList.add("moving");
    TIP.hidden = true;
    pan(dx, dy);
  });
  for (const kind of ["pointerup", "pointercancel"]) {
    CANVAS.addEventListener(kind, () => {
      held.at = null;
      CANVAS.classList.remove("moving");
    });
  }
  CANVAS.addEventListener("pointerleave", () => {
    TIP.hidden = true;
  });
  CANVAS.addEventListener("click", (event) => {
    if (held.moved > 5) {
      held.moved = 0;
      return;
    }
    TIP.hidden = true;
    // The second of a double click is no further click.
    if (event.detail > 1) return;
    const [e, n] = placeOf(event);
    if (measure.isOn) measurePlace(e, n);
    else clickAt(e, n);
  });
  CANVAS.addEventListener("keydown", keyOnMap);
  listenToFingers();
}

/** The scale is typed or chosen; its field is empty while it has the focus, for a browser offers only what begins alike. */
function listenToScale() {
  const field = document.getElementById("scale");
  field.addEventListener("focus", () => {
    field.value = "";
    writeScale();
  });
  field.addEventListener("blur", writeScale);
  field.addEventListener("change", () => {
    const denominator = Number(field.value.replace(/^\s*1\s*[:/]/, "").replace(/\D/g, ""));
    if (denominator > 0) moveTo(view.e, view.n, denominator * METRES_PER_PIXEL_AT_ONE);
    field.value = "";
  });
}

/** Two fingers move and zoom; one scrolls the page. */
function listenToFingers() {
  let before = null;
  const middleOf = ([a, b]) => ({
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
    apart: Math.hypot(
      a.clientX -
        b.clientX,
      a.clientY - b.clientY,
    ),
  });
  CANVAS.addEventListener("touchstart", (event) => {
    before = event.touches.length === 2 ? middleOf(event.touches) : null;
    if (before) event.preventDefault();
  }, { passive: false });
  CANVAS.addEventListener("touchmove", (event) => {
    if (!before || event.touches.length !== 2) return;
    event.preventDefault();
    const now = middleOf(event.touches);
    const box = CANVAS.getBoundingClientRect();
    if (now.apart > 0) zoom(before.apart / now.apart, now.x - box.left, now.y - box.top);
    pan(now.x - before.x, now.y - before.y);
    before = now;
  }, { passive: false });
  CANVAS.addEventListener("touchend", () => {
    before = null;
  });
}

const STEPS = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };

function keyOnMap(event) {
  if (STEPS[event.key]) pan(...STEPS[event.key]);
  else if (event.key === "+" || event.key === "=") zoom(0.7);
  else if (event.key === "-") zoom(1 / 0.7);
  else if (event.key === "Home") fit(homeBox());
  else if (event.key === "Enter" || event.key === " ") clickAt(view.e, view.n);
  else return;
  event.preventDefault();
  say(`${scaleText(view.metresPerPixel / METRES_PER_PIXEL_AT_ONE)}, ${place(view.n, view.e, 0)}`);
}
// Switches of layers, and the legend of what is in view.

/** Layers that are no rules and not of the land. */
const EXTRA_TITLES = { mended: "change_mended", load: "changesOfLoad" };

const layerTitle = (layer) =>
  EXTRA_TITLES[layer.name] ? t(EXTRA_TITLES[layer.name]) : layer.isRule ? ruleWord(layer.name) : layerWord(layer.name);

function layerSwitches() {
  replace(
    "layer-list",
    [...LAYERS.values()].reverse().map((layer) => {
      const box = el("input", {
        type: "checkbox",
        checked: layer.visible,
        onchange: () => {
          layer.visible = box.checked;
          redraw();
        },
      });
      const count = `${number(layer.count)}${layer.left ? ` (${t("notDrawn", number(layer.left))})` : ""}`;
      const hasFill = ["scheme_block", "landuse_block"].includes(layer.name);
      const strength = hasFill
        ? el("input", {
          type: "range",
          min: "0",
          max: "1",
          step: "0.1",
          value: layer.opacity,
          "aria-label": `${t("opacity")}: ${layerTitle(layer)}`,
          oninput: () => {
            layer.opacity = Number(strength.value);
            redraw();
          },
        })
        : null;
      return el(
        "div",
        { class: "switch" },
        el("label", null, box, ` ${layerTitle(layer)} `, el("span", { class: "note" }, count)),
        strength,
      );
    }),
  );
}

/** What is in view has been painted: its legend, and what is missing of it. */
function legend() {
  refineGround();
  const entries = new Map();
  for (const one of inView) {
    const label = one.finding
      ? t(one.severity)
      : one.style
      ? `${one.style.value} ${both(one.style.label)}`
      : layerWord(one.layer.name);
    if (!entries.has(label)) entries.set(label, lookOf(one));
  }
  const sorted = [...entries].sort(([a], [b]) => inOrderOfNames(a, b));
  replace("legend", sorted.map(([label, look]) => el("li", null, swatch(look), ` ${label}`)));
}

function swatch({ fill, strength, line, dash }) {
  return svg(
    "svg",
    { viewBox: "0 0 18 12", "aria-hidden": "true", class: "swatch" },
    svg("rect", {
      x: 1,
      y: 1,
      width: 16,
      height: 10,
      fill: fill ?? "none",
      "fill-opacity": strength,
      stroke: line,
      "stroke-dasharray": dash?.join(" "),
    }),
  );
}
// Filters of the findings: all of them stand in the address, so that a view can be sent to a colleague.
const FILTERS = ["severity", "rule", "zone", "owner", "triage", "waived", "noted", "size", "change", "text"];
/** Stands for findings without a unit, an office, a size. */
const NONE = "-";

const FILTER_VALUES = {
  severity: () => ["error", "warning", "info"].map((one) => [one, t(one)]),
  rule: () => unique(findings.all.map((one) => one.rule)).map((one) => [one, ruleWord(one)]),
  zone: () => valuesOf("zone", (one) => zoneWord(one)),
  owner: () => valuesOf("owner", officeWord),
  triage: () => WORDS.triage.map(([code, label]) => [code, both(label)]),
  waived: () => ["no", "yes", "stale"].map((one) => [one, t(`waived_${one}`)]),
  noted: () => ["yes", "no"].map((one) => [one, t(`noted_${one}`)]),
  change: () => (comparison.document ? CHANGE_KINDS : []).map((one) => [one, t(`change_${one}`)]),
  size: () => valuesOf("size", (one) => both(DATA.labels.size?.[one]) || one),
};

/** The values that findings have, each with its word, and behind them the one that stands for none. */
function valuesOf(key, wordOf) {
  const values = unique(findings.all.map((one) => one[key])).map((one) => [one, wordOf(one)]);
  return findings.all.some((one) => one[key] == null) && values.length ? [...values, [NONE, t("none_")]] : values;
}

/** The name of a unit where the land below has it. */
const zoneWord = (id) => LAYERS.get("zone")?.features.find((one) => one.id === id)?.name ?? id;

const TESTS = {
  severity: (one, value) => one.severity === value,
  rule: (one, value) => one.rule === value,
  zone: (one, value) => (one.zone ?? NONE) === value,
  owner: (one, value) => (one.owner ?? NONE) === value,
  triage: (one, value) => one.triage === value,
  waived: (one, value) => one.state_ === value,
  noted: (one, value) => Boolean(one.triage_note) === (value === "yes"),
  size: (one, value) => (one.size ?? NONE) === value,
  change: (one, value) => comparison.kinds.get(one.id) === value,
  text: (one, value) => saysAll(one, value),
};

/** Whether every word of a text stands in what is said of a finding, or begins its id; numbers are whole ones. */
function saysAll(one, text) {
  one.searched ??= {};
  one.searched[state.lang] ??= folded(
    [
      one.rule,
      ruleWord(one.rule),
      one.text,
      one.zone,
      zoneWord(one.zone),
      one.triage_note,
      ...(one.subjects ?? []).map((other) => `${other.id} ${other.name ?? ""}`),
    ].join(" "),
  );
  return folded(text).split(/\s+/).filter(Boolean).every((word_) => {
    if (word_.startsWith("f-")) return one.id.startsWith(word_);
    const literal = word_.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const [before, after] = [/^\d/.test(word_) ? "(?<!\\d|\\d[.,])" : "", /\d$/.test(word_) ? "(?!\\d|[.,]\\d)" : ""];
    return new RegExp(before + literal + after).test(one.searched[state.lang]);
  });
}

/** The findings that the filters let through. */
let matching = [];

const isFiltered = () => FILTERS.some((key) => state[key]);

function filter(changes, keepsControls = false) {
  Object.assign(state, changes);
  writeAddress();
  if (!keepsControls) filterControls();
  recount();
}

function filterControls() {
  replace(
    "filters",
    FILTERS.filter((key) => key !== "text").map((key) => [key, FILTER_VALUES[key]()]).filter(([key, values]) =>
      values.length > 1 || state[key]
    ).map(([key, values]) =>
      el(
        "label",
        null,
        el("span", null, t(key)),
        el(
          "select",
          { id: `filter-${key}`, onchange: (event) => filter({ [key]: event.target.value }) },
          el("option", { value: "" }, t("all")),
          values.map(([value, label]) => el("option", { value, selected: state[key] === value }, label)),
        ),
      )
    ),
    el(
      "label",
      null,
      el("span", null, t("text")),
      el("input", {
        type: "search",
        id: "filter-text",
        value: state.text,
        maxlength: 200,
        oninput: (event) => filter({ text: event.target.value }, true),
      }),
    ),
    button(t("clear"), () => filter(Object.fromEntries(FILTERS.map((key) => [key, ""])))),
  );
}

function recount() {
  // What is waived is hidden until somebody asks for it.
  const all = state.change === "mended" ? comparison.mended : findings.all;
  matching = all.filter((one) =>
    FILTERS.every((key) => !state[key] || TESTS[key](one, state[key])) && (state.waived || !one.waived)
  );
  shown.ids = new Set(matching.map((one) => one.id));
  listRows = LIST_ROWS;
  findingList();
  decisions();
  unitTable();
  redraw();
  say(countText());
}

const countText = () => {
  const hidden = state.waived ? 0 : findings.all.filter((one) => one.waived).length;
  return [
    t("shown", number(matching.length), number(findings.all.length - hidden)),
    hidden ? t("andWaived", number(hidden)) : null,
  ].filter(Boolean).join(" ");
};
// The list of findings beside the map; each may be chosen for a decision.
const LIST_ROWS = 100;
let listRows = LIST_ROWS;
const choice = { ids: new Set() };
const listOrder = { column: null, isDown: false };
const WEIGHT = { error: 0, warning: 1, info: 2 };
const LIST_COLUMNS = [
  { key: "severity", value: (one) => WEIGHT[one.severity] },
  { key: "what", value: (one) => one.text },
  { key: "areaM2", unit: "m²", isNumber: true, value: (one) => one.area_m2 ?? -1 },
  { key: "triage", value: (one) => WORDS.triage.findIndex(([code]) => code === one.triage) },
];

const triageWord = (code) => both(WORDS.triage.find(([one]) => one === code)?.[1]) || code;

function inListOrder() {
  const column = LIST_COLUMNS.find((one) => one.key === listOrder.column);
  if (!column) return matching;
  const order = (a, b) => (typeof a === "number" ? a - b : inOrderOfNames(a, b));
  const sorted = [...matching].sort((a, b) => order(column.value(a), column.value(b)) || a.row - b.row);
  return listOrder.isDown ? sorted.reverse() : sorted;
}

function listHeading({ key, unit, isNumber }) {
  const act = () => {
    Object.assign(listOrder, { column: key, isDown: listOrder.column === key && !listOrder.isDown });
    findingList();
    document.querySelector(`#findings thead [data-key="${key}"]`)?.focus();
  };
  return [
    button(unit ?? t(key), act, { class: "sort", "data-key": key, "aria-label": unit ? t(key) : null }),
    isNumber,
    unit ? t(key) : null,
    listOrder.column === key ? (listOrder.isDown ? "descending" : "ascending") : null,
  ];
}

function findingList() {
  const rows = inListOrder().slice(0, listRows);
  const chosen = matching.find((one) => one.id === state.finding);
  if (chosen && !rows.includes(chosen)) rows.push(chosen);
  replace("count", countText());
  replace(
    "findings",
    matching.length
      ? table(t("findings"), [[allBox()], ...LIST_COLUMNS.map(listHeading)], rows.map(findingRow), {
        isSortable: false,
        isTitled: true,
      })
      : el("p", null, t(findings.all.length ? "noFindings" : "nothingFound")),
    matching.length > rows.length
      ? button(
        t("showMore", number(Math.min(LIST_ROWS, matching.length - rows.length)), number(matching.length)),
        () => {
          listRows += LIST_ROWS;
          findingList();
        },
      )
      : null,
  );
}

/** The box that chooses all that the filters let through. */
function allBox() {
  const isAll = matching.length > 0 && matching.every((one) => choice.ids.has(one.id));
  return el("input", {
    type: "checkbox",
    "aria-label": t("chooseAll"),
    checked: isAll,
    onchange: (event) => {
      for (const one of matching.filter((other) => !other.isMended)) {
        if (event.target.checked) choice.ids.add(one.id);
        else choice.ids.delete(one.id);
      }
      findingList();
      decisions();
    },
  });
}

function findingRow(one) {
  const isOpen = state.finding === one.id;
  const box = el("input", {
    type: "checkbox",
    checked: choice.ids.has(one.id),
    "aria-label": `${t("chooseOne")} ${one.id}`,
    onchange: () => {
      if (box.checked) choice.ids.add(one.id);
      else choice.ids.delete(one.id);
      decisions();
    },
  });
  const open = button(one.text, () => chooseFinding(isOpen ? null : one.id), {
    class: "link",
    "aria-expanded": String(isOpen),
    onkeydown: moveInList,
  });
  return el(
    "tr",
    { class: `pick${isOpen ? " chosen" : ""}${one.waived ? " waived" : ""}`, "data-id": one.id },
    el("td", null, one.isMended ? null : box),
    el(
      "td",
      null,
      severitySign(one.severity),
      one.waiver ? el("div", { class: "note" }, t(one.stale ? "waived_stale" : "waived")) : null,
    ),
    el("td", null, open, el("div", { class: "note", title: one.rule }, ruleWord(one.rule))),
    squareMetresCell(one.area_m2),
    el(
      "td",
      null,
      triageWord(one.triage),
      one.triage_note ? el("div", { class: "note" }, inShort(one.triage_note, 60)) : null,
    ),
  );
}

/** Arrows go through the rows, a blank chooses one. */
function moveInList(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...document.querySelectorAll("#findings tr.pick button.link")];
  const next = buttons[buttons.indexOf(event.target) + step];
  if (!next) return;
  next.focus();
  if (state.finding) chooseFinding(next.closest("tr").dataset.id);
}

/** Opens a finding in panel and map; null closes it. */
function chooseFinding(id, { isMoving = true } = {}) {
  state.finding = id ?? "";
  shown.chosen = id ? `finding/${id}` : null;
  writeAddress();
  for (const row of document.querySelectorAll("#findings tr.pick")) {
    const isOpen = row.dataset.id === id;
    row.classList.toggle("chosen", isOpen);
    row.querySelector("button.link").setAttribute("aria-expanded", String(isOpen));
  }
  const one = findings.byId.get(id);
  findingPanel(one);
  if (one && isMoving) {
    forgetHere();
    moveToFinding(one);
    scrollToRow(id);
  }
  redraw();
}

/** The list scrolls in its own box; the page stays. */
function scrollToRow(id) {
  const box = document.getElementById("findings");
  const row = box.querySelector(`tr[data-id="${CSS.escape(id)}"]`);
  if (!row) return;
  const first = row.offsetTop - (box.querySelector("thead")?.offsetHeight ?? 0);
  const bottom = row.offsetTop + row.offsetHeight;
  if (first < box.scrollTop) box.scrollTop = first;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = Math.min(bottom - box.clientHeight, first);
}
// The panel of a finding: what it is, whose, what to do, its corners, and what was decided of it.
const MOST_CORNERS_SHOWN = 24;

function findingPanel(one) {
  const panel = document.getElementById("panel");
  panel.hidden = !one;
  if (!one) return panel.replaceChildren();
  const title = el("h3", null, severitySign(one.severity), " ", named(ruleWord(one.rule), one.rule));
  replaceIn(
    panel,
    title,
    el("p", null, one.text),
    facts([
      [t("id"), one.id],
      [t("zone"), one.zone ? zoneWord(one.zone) : null],
      [t("owner"), one.owner ? officeWord(one.owner) : null],
      [t("area"), areaText(one.area_m2)],
      [t("length"), one.length_m == null ? null : metres(one.length_m)],
      [t("thickness"), one.thickness_m == null ? null : metres(one.thickness_m)],
      [t("pieces"), one.parts > 1 ? number(one.parts) : null],
      [
        t("subjects"),
        (one.subjects ?? []).map((other) =>
          `${layerWord(other.layer)} ${other.name ? `${other.name} (${other.id})` : other.id}`
        ).join("; "),
      ],
      [t("legalBasis"), typeof one.legal_basis === "object" ? both(one.legal_basis) : one.legal_basis],
      [t("advice"), typeof one.advice === "object" ? both(one.advice) : one.advice],
      [t("waiver"), waiverText(one)],
      [t("triage"), one.isMended ? null : triageText(one)],
    ]),
    one.isMended ? null : panelButtons(one),
    cornerPart(one),
  );
  say(`${ruleWord(one.rule)}: ${one.text}`);
}

const waiverText = (one) =>
  one.waiver
    ? [
      one.waiver.reason,
      one.waiver.by,
      one.waiver.on && day(one.waiver.on),
      one.waiver.until && t("untilDay", day(one.waiver.until)),
      one.stale ? t("waived_stale") : null,
    ].filter(Boolean).join(" · ")
    : null;

const triageText = (one) =>
  [triageWord(one.triage), one.triage_note, one.triage_by, one.triage_on && day(one.triage_on)].filter(Boolean).join(
    " · ",
  );

function panelButtons(one) {
  const sheet = `${addressOf(inWorkspace(`/findings/${encodeURIComponent(one.id)}/sheet`))}`;
  return el(
    "p",
    { class: "buttons" },
    el("a", {
      href: sheet,
      target: "_blank",
      rel: "noopener",
      class: "button",
      title: lineOfWords("extract", "workspace.gpkg", "--finding", one.id, "-o", `${one.id}.html`),
    }, t("sheet")),
    button(t("copyLink"), (event) => copyText(location.href, event.target)),
    one.rings.length ? button(t("copyCorners"), (event) => copyText(cornersText(one), event.target)) : null,
    isEditor() ? button(t("decideOne"), () => decideOne(one)) : null,
  );
}

/** The corners as a table that pastes into a sheet: X northing, Y easting. */
const cornersText = (one) =>
  placesOf(one).map((corner) => [corner.point, corner.n.toFixed(3), corner.e.toFixed(3)].join("\t")).join("\n");

const placesOf = (one) =>
  one.kind === "polygons" ? cornersOf(one.rings) : one.rings.flatMap((ring) =>
    Array.from(
      { length: ring.length / 2 },
      (_, i) => ({ point: i + 1, e: ring[2 * i], n: ring[2 * i + 1], edge: null }),
    )
  );

function cornerPart(one) {
  const corners = placesOf(one);
  if (!corners.length) return null;
  return el(
    "details",
    null,
    el("summary", null, t("corners", number(corners.length))),
    table(
      t("corners", number(corners.length)),
      [[t("point")], ["X (m)", true], ["Y (m)", true]],
      corners.slice(0, MOST_CORNERS_SHOWN).map((corner) =>
        el(
          "tr",
          null,
          cell(String(corner.point)),
          numeric(number(corner.n, 2), String(corner.n)),
          numeric(number(corner.e, 2), String(corner.e)),
        )
      ),
      { isSortable: false, isTitled: true },
    ),
  );
}

/** Chooses this finding alone, and goes to the decisions. */
function decideOne(one) {
  choice.ids = new Set([one.id]);
  findingList();
  decisions();
  document.getElementById("decide").open = true;
  document.getElementById("triage-state").focus();
}
// What people decide of findings: where the work stands, a note, a waiver with its reason and last day.
const MOST_DECIDED = 500;
const LEAST_REASON = 3;
const draft = { state: "in_progress", note: "", reason: "", until: "" };

/** The findings that a decision is about: the chosen ones, or else those that the filters let through. */
const decided = () => {
  const chosen = findings.all.filter((one) => choice.ids.has(one.id));
  return chosen.length ? chosen : isFiltered() ? matching : [];
};

function decisions() {
  const box = document.getElementById("decide");
  box.hidden = !isEditor() || !findings.all.length;
  if (box.hidden) return;
  const list = decided();
  const ids = list.map((one) => one.id);
  const whom = !list.length ? t("chooseFirst") : t(choice.ids.size ? "forChosen" : "forFiltered", number(list.length));
  const isOpen = list.length > 0 && list.length <= MOST_DECIDED;
  replace("decide-for", `${whom}${list.length > MOST_DECIDED ? ` ${t("tooMany", number(MOST_DECIDED))}` : ""}`);
  const waived = list.filter((one) => one.waiver);
  replace(
    "decide-parts",
    el(
      "fieldset",
      null,
      el("legend", null, t("triage")),
      el(
        "select",
        { id: "triage-state", "aria-label": t("triage"), onchange: (event) => drafted("state", event) },
        WORDS.triage.map(([code, label]) => el("option", { value: code, selected: draft.state === code }, both(label))),
      ),
      el("label", null, t("note"), noteField("note", 4000)),
      button(t("writeTriage"), (event) => writeTriage(ids, event.target), { disabled: !isOpen }),
      el("p", { id: "triage-line" }, commandShown(triageLine(ids, draft.state, draft.note))),
    ),
    el(
      "fieldset",
      null,
      el("legend", null, t("waiver")),
      el("label", null, t("reason"), noteField("reason", 1000)),
      el(
        "label",
        null,
        t("until"),
        el("input", { type: "date", value: draft.until, onchange: (event) => drafted("until", event) }),
      ),
      button(t("writeWaiver"), (event) => writeWaiver(ids, event.target), {
        id: "write-waiver",
        disabled: !isOpen || draft.reason.trim().length < LEAST_REASON,
      }),
      el("p", { id: "waive-line" }, commandShown(waiveLine(ids, draft.reason, draft.until))),
      waived.length
        ? [
          button(
            t("revokeWaiver", number(waived.length)),
            (event) => revoke(waived.map((one) => one.id), event.target),
          ),
          el("p", null, commandShown(revokeLine(waived.map((one) => one.id)))),
        ]
        : null,
    ),
  );
}

function noteField(key, most) {
  const field = el("textarea", { rows: "2", maxlength: most, oninput: (event) => drafted(key, event) });
  field.value = draft[key];
  return field;
}

/** What is written is kept while the page is looked at, and the command line follows it. */
function drafted(key, event) {
  draft[key] = event.target.value;
  const ids = decided().map((one) => one.id);
  replace("triage-line", commandShown(triageLine(ids, draft.state, draft.note)));
  replace("waive-line", commandShown(waiveLine(ids, draft.reason, draft.until)));
  document.getElementById("write-waiver").disabled = !ids.length || ids.length > MOST_DECIDED ||
    draft.reason.trim().length < LEAST_REASON;
}

function writeTriage(ids, pressed) {
  return attempt(async () => {
    const { rows } = await send("POST", inWorkspace("/triage"), {
      findings: ids,
      state: draft.state,
      note: draft.note.trim() || null,
    });
    for (const row of rows) {
      Object.assign(findings.byId.get(row.finding) ?? {}, {
        triage: row.state,
        triage_note: row.note,
        triage_by: row.by,
        triage_on: row.on,
      });
    }
    draft.note = "";
    decidedNow(t("triageWritten", number(rows.length)));
  }, pressed);
}

function writeWaiver(ids, pressed) {
  return attempt(async () => {
    const { rows } = await send("POST", inWorkspace("/waivers"), {
      findings: ids,
      reason: draft.reason.trim(),
      until: draft.until || null,
    });
    for (const row of rows) {
      Object.assign(findings.byId.get(row.finding) ?? {}, {
        waiver: row,
        stale: Boolean(row.stale),
        state_: row.stale ? "stale" : "yes",
      });
    }
    draft.reason = "";
    decidedNow(t("waiverWritten", number(rows.length)));
  }, pressed);
}

function revoke(ids, pressed) {
  return attempt(async () => {
    await send("DELETE", inWorkspace("/waivers"), { findings: ids });
    for (const id of ids) Object.assign(findings.byId.get(id) ?? {}, { waiver: null, stale: false, state_: "no" });
    decidedNow(t("waiverRevoked", number(ids.length)));
  }, pressed);
}

/** A decision stands: the list and the panel show it, and those who hear the page are told. */
function decidedNow(text) {
  choice.ids.clear();
  for (const one of findings.all) one.searched = null;
  recount();
  findingPanel(findings.byId.get(state.finding));
  say(text);
  notice(text);
}
// Units and rules: how many findings, and hectares where there are areas; a cell filters, totals equal the list.

function unitTable() {
  const box = document.getElementById("units-box");
  box.hidden = !findings.all.length;
  if (box.hidden) return;
  const counted = findings.all.filter((one) =>
    FILTERS.every((key) => ["zone", "rule"].includes(key) || !state[key] || TESTS[key](one, state[key])) &&
    (state.waived || !one.waived)
  );
  const rules = unique(counted.map((one) => one.rule));
  const zones = groupedBy(counted, (one) => one.zone ?? NONE);
  const order = [...zones.keys()].sort((a, b) =>
    Number(a === NONE) - Number(b === NONE) || inOrderOfNames(zoneWord(a), zoneWord(b))
  );
  const row = (list, zone) => [
    ...rules.map((rule) => unitCell(list.filter((one) => one.rule === rule), zone, rule)),
    numeric(number(list.length)),
  ];
  replace(
    "units",
    scrolling(table(
      t("unitsTitle"),
      [[t("zone")], ...rules.map((rule) => [ruleWord(rule), true, rule]), [t("total"), true]],
      order.map((zone) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, zone === NONE ? t("none_") : zoneWord(zone)),
          row(zones.get(zone), zone),
        )
      ),
      { isTitled: true, total: el("tr", null, el("th", { scope: "row" }, t("total")), row(counted, "")) },
    )),
  );
}

function unitCell(list, zone, rule) {
  if (!list.length) return numeric("–", null, { "data-key": -1 });
  const m2 = sum(list, (one) => one.area_m2);
  const isChosen = state.zone === zone && state.rule === rule;
  const act = () => filter(isChosen ? { zone: "", rule: "" } : { zone, rule });
  return el(
    "td",
    { class: "n", "data-key": list.length },
    button(number(list.length), act, { class: "link", "aria-pressed": String(isChosen) }),
    m2 ? el("div", { class: "note" }, `${hectares(m2)} ha`) : null,
  );
}
// The box above the list: parcels, units, plans, roads and coordinates of the workspace, each with its place and sheet.

const MOST_FOUND = 20;
/** A chosen thing of the search or the map is looked at no closer than this. */
const FOUND_SCALE = 2000;

function listenToSearch() {
  const field = document.getElementById("search-text");
  let asked = 0;
  const look = async () => {
    const mine = asked += 1;
    const text = field.value.trim();
    const query = `/search?limit=${MOST_FOUND}&q=${encodeURIComponent(text)}`;
    const found = text ? await askJSON(inWorkspace(query)).catch((error) => ({ rows: [], error })) : null;
    if (mine === asked) showFound(found, text);
  };
  const soon = () => {
    clearTimeout(look.later);
    look.later = setTimeout(look, 250);
  };
  field.addEventListener("input", soon);
  document.getElementById("search").addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(look.later);
    look();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") showFound(null, "");
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    document.querySelector("#found button")?.focus();
  });
}

function showFound(found, text) {
  const box = document.getElementById("found");
  box.hidden = !found;
  if (!found) return box.replaceChildren();
  const { rows, read } = found;
  const own = findings.all.filter((one) => text.length > 3 && one.id.startsWith(text)).slice(0, 10);
  const row = (label, note, act) =>
    el(
      "li",
      null,
      button(label, act, { class: "link", onkeydown: moveInFound }),
      el("span", { class: "note" }, ` ${note}`),
    );
  replaceIn(
    box,
    read?.x_n == null ? null : row(place(read.x_n, read.y_e), read.crs, () => showSpot(read.y_e, read.x_n)),
    own.map((one) => row(one.text, one.id, () => chooseFinding(one.id))),
    rows.map((one) => row(one.label, `${layerWord(one.kind)}${one.unit ? ` · ${one.unit}` : ""}`, () => openRow(one))),
    read?.other_meridian ? el("li", { class: "note" }, t("otherMeridian", read.other_meridian)) : null,
    rows.length || own.length || read
      ? null
      : el("li", { class: "note" }, found.error ? sayingOf(found.error) : t("notFound", text)),
  );
  say(t("found", number(rows.length + own.length)));
}

function moveInFound(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    event.stopPropagation();
    showFound(null, "");
    document.getElementById("search-text").focus();
  }
  if (!step) return;
  event.preventDefault();
  const all = [...document.querySelectorAll("#found button")];
  all[(all.indexOf(event.target) + step + all.length) % all.length].focus();
}

function showSpot(e, n) {
  shown.pin = [e, n];
  moveTo(e, n, Math.min(view.metresPerPixel, FOUND_SCALE * METRES_PER_PIXEL_AT_ONE));
  redraw();
}

function openRow(row) {
  chooseFinding(null);
  if (row.x_n != null) showSpot(row.y_e, row.x_n);
  thingPanel({ layer: row.kind, id: row.id, title: row.label });
}

/** What is known of a thing of the land: its findings, and of a parcel its sheet with all the rest. */
function thingPanel({ layer, id, title }) {
  const panel = document.getElementById("panel");
  panel.hidden = false;
  const own = findings.all.filter((one) => one.subjects?.some((other) => other.layer === layer && other.id === id));
  const isParcel = layer === "parcel";
  const line = lineOfWords("extract", "workspace.gpkg", id, "-o", "sheet.html", "--lang", state.lang);
  replaceIn(
    panel,
    el("h3", null, `${layerWord(layer)} ${title ?? id}`),
    title && title !== id ? el("p", { class: "note" }, id) : null,
    isParcel
      ? el("p", { class: "buttons" }, sheetLink(`/parcels/${encodeURIComponent(id)}?f=html`, t("parcelSheet"), line))
      : null,
    own.length
      ? el(
        "ul",
        { class: "messages" },
        own.slice(0, 50).map((one) =>
          el(
            "li",
            null,
            severitySign(one.severity),
            " ",
            button(one.text, () => chooseFinding(one.id), { class: "link" }),
          )
        ),
      )
      : el("p", null, t("noneHere")),
  );
  say(`${layerWord(layer)} ${title ?? id}`);
}

const sheetLink = (path, text, line) =>
  el(
    "a",
    { href: addressOf(inWorkspace(path)), target: "_blank", rel: "noopener", class: "button", title: line },
    text,
  );

/** Of ground that was measured the sheet of a drawn site. */
function siteLink() {
  const box = document.getElementById("site-sheet");
  const isThere = measure.isDone && measure.places.length > 2;
  if (box.hidden === !isThere && !isThere) return;
  box.hidden = !isThere;
  const corners = measure.places.map(([e, n]) => `${e.toFixed(2)},${n.toFixed(2)}`).join(";");
  const line = lineOfWords("extract", "workspace.gpkg", "--polygon", "site.csv", "-o", "sheet.html");
  box.replaceChildren(...(isThere ? [sheetLink(`/sheet?f=html&polygon=${corners}`, t("siteSheet"), line)] : []));
}
// The workspaces of the folder, and making one.

async function loadWorkspaces() {
  const rows = await attempt(() => askRows("/workspaces"));
  if (rows) workspaceList(rows);
}

function workspaceList(rows) {
  replace(
    "workspaces",
    rows.length
      ? scrolling(table(
        t("workspaces"),
        [[t("title")], [t("lastLoad")], [t("lastCheck")], [t("openErrors"), true], [t("worksThere")]],
        rows.map((one) =>
          el(
            "tr",
            null,
            el(
              "th",
              { scope: "row" },
              el(
                "a",
                { href: addressOf(`/workspaces/${encodeURIComponent(one.name)}`), title: one.name },
                one.title ?? one.name,
              ),
            ),
            cell(moment(one.loaded_at), { "data-key": one.loaded_at ?? "" }),
            cell(moment(one.checked_at), { "data-key": one.checked_at ?? "" }),
            numeric(one.errors == null ? "–" : number(one.errors), one.errors == null ? null : String(one.errors), {
              class: one.errors ? "n bad" : "n",
            }),
            cell(
              one.working
                ? `${one.working.by ?? t("aProgram")}: ${one.working.action}, ${moment(one.working.since)}`
                : "–",
            ),
          )
        ),
        { isTitled: true },
      ))
      : el("p", null, t("noWorkspaces")),
  );
}

function listenToWorkspaces() {
  // Readers have no form to make one.
  document.getElementById("new-workspace")?.addEventListener("submit", (event) => {
    event.preventDefault();
    const field = document.getElementById("new-title");
    const title = field.value.trim();
    if (!title) return field.focus();
    attempt(async () => {
      const made = await send("POST", "/workspaces", { title });
      location.assign(`${addressOf(`/workspaces/${encodeURIComponent(made.name)}`)}#view=files`);
    }, event.submitter);
  });
}

// MARK: the open one

/** What is known of the open workspace, and who else has it open. */
const workspace = { row: null };
const WATCH_MILLISECONDS = 10_000;

async function readWorkspace() {
  const row = await askJSON(inWorkspace("")).catch(() => null);
  if (!row) return;
  const isNewer = findings.version != null && row.version !== findings.version && !findings.isStale;
  workspace.row = row;
  document.getElementById("workspace-title").textContent = row.title ?? row.name;
  titled();
  if (row.crs) DATA.meta.crs = row.crs;
  workspaceHead(isNewer);
  // What somebody else runs is followed too.
  if (row.running && following.number == null && !document.hidden) loadJobs();
}

function workspaceHead(isNewer) {
  const { row } = workspace;
  if (!row) return;
  const counts = row.errors == null
    ? t("neverChecked")
    : [["error", row.errors], ["warning", row.warnings], ["info", row.infos]];
  replace(
    "head",
    el("span", null, t("loadedAt", moment(row.loaded_at))),
    " · ",
    typeof counts === "string" ? counts : [
      t("checkedAt", moment(row.checked_at)),
      " ",
      counts.filter(([, count]) => count != null).map((
        [severity, count],
      ) => [" ", severitySign(severity, number(count))]),
    ],
    row.running ? [" · ", t("runningNow", row.running.command, row.running.by ?? t("aProgram"))] : null,
  );
  replace(
    "people",
    row.open_by?.length ? el("span", null, t("openBy", row.open_by.join(", "))) : null,
    isNewer ? button(t("newer"), () => openView("findings"), { class: "link" }) : null,
  );
  if (isNewer && !findings.isNewer) say(t("newer"));
  findings.isNewer = isNewer;
}

/** Looks now and then whether somebody else changed something; a hidden page does not. */
function watchWorkspace() {
  setInterval(() => {
    if (!document.hidden) readWorkspace();
  }, WATCH_MILLISECONDS);
}
// The parts of a Shapefile or a MapInfo table are one thing: a missing one is named before anything is sent.
const PARTS = {
  shp: { needed: ["dbf", "shx"], wanted: ["prj"] },
  tab: { needed: ["dat", "id", "map"], wanted: [] },
};
/** A part that alone is nothing, and what it belongs to. */
const PART_OF = { shx: "shp", dbf: "shp", dat: "tab", id: "tab", map: "tab", ind: "tab" };

function stemAndEnding(name) {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1).toLowerCase()];
}

/** Names as the server compares them. */
const sameName = (name) => name.normalize("NFC").toLowerCase();

/**
 * What is missing of names that will be sent, beside those that stand already:
 * `[{ name, missing: [".dbf"], isNeeded }]`, one for each thing.
 */
function missingParts(names, standing) {
  const all = new Set([...names, ...standing].map(sameName));
  const has = (stem, ending) => all.has(sameName(`${stem}.${ending}`));
  const found = [];
  for (const name of names) {
    const [stem, ending] = stemAndEnding(name);
    const parts = PARTS[ending];
    if (parts) {
      for (const kind of ["needed", "wanted"]) {
        const missing = parts[kind].filter((part) => !has(stem, part)).map((part) => `.${part}`);
        if (missing.length) found.push({ name, missing, isNeeded: kind === "needed" });
      }
    } else if (PART_OF[ending] && !has(stem, PART_OF[ending])) {
      // A table of its own may be a .dbf.
      found.push({ name, missing: [`.${PART_OF[ending]}`], isNeeded: ending !== "dbf" });
    }
  }
  return found;
}
// Sending files: two at once, each with its progress; what breaks off or is refused may be sent again.
const MOST_AT_ONCE = 2;
/** What is sent: `{ name, file, sent, status, sha256, problem }`. */
const sending = [];

/** The files of a drop, those of folders too, each with its path. */
async function filesOfDrop(transfer) {
  const entries = [...transfer.items ?? []].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...transfer.files].map((file) => ({ file, name: file.name }));
  const found = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

async function walk(entry, found) {
  if (entry.isFile) {
    const file = await new Promise((done, failed) => entry.file(done, failed));
    found.push({ file, name: pathInShort(entry.fullPath.replace(/^\//, "")) });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!some.length) return;
    for (const one of some) await walk(one, found);
  }
}

/** A path with its last folder alone: names hold one. */
const pathInShort = (path) => path.split("/").slice(-2).join("/");

const chosenFiles = (list) =>
  [...list].map((file) => ({ file, name: pathInShort(file.webkitRelativePath || file.name) }))
    .filter((one) => !one.name.split("/").pop().startsWith("."));

/** Files come: what is missing of them is asked about first. */
function takeFiles(list) {
  if (!list.length) return;
  const missing = missingParts(list.map((one) => one.name), files.rows.map((one) => one.name));
  if (missing.length) return askAboutParts(list, missing);
  queueFiles(list);
}

function queueFiles(list) {
  for (const one of list) {
    sending.push({ ...one, sent: 0, status: "waiting", sha256: null, problem: null, replaces: null });
  }
  showSending();
  sendNext();
}

function sendNext() {
  const busy = sending.filter((one) => one.status === "sending").length;
  const next = sending.find((one) => one.status === "waiting");
  if (!next) {
    if (!busy) uploadsDone();
    return;
  }
  if (busy >= MOST_AT_ONCE) return;
  sendOne(next);
  sendNext();
}

function sendOne(one) {
  one.status = "sending";
  one.problem = null;
  const request_ = new XMLHttpRequest();
  one.request = request_;
  request_.open("PUT", addressOf(inWorkspace(`/sources/${asPath(one.name)}`)));
  request_.setRequestHeader("X-Desk-Token", DATA.csrf);
  request_.setRequestHeader("Content-Type", "application/octet-stream");
  if (one.replaces) request_.setRequestHeader("If-Match", `"${one.replaces}"`);
  request_.upload.addEventListener("progress", (event) => {
    one.sent = event.loaded;
    showProgressOf(one);
  });
  request_.addEventListener("load", () => sent(one, request_));
  request_.addEventListener("error", () => settle(one, "failed", t("brokenOff")));
  request_.addEventListener("abort", () => settle(one, "stopped", null));
  request_.send(one.file);
  showSending();
}

function sent(one, request_) {
  const answer = problemIn(request_.responseText);
  if (request_.status === 200 || request_.status === 201) {
    Object.assign(one, { sent: one.file.size, sha256: answer.sha256, storedAs: answer.name });
    return settle(one, "done", null);
  }
  if (request_.status === 401) return location.assign(`${DATA.root}/`);
  const refused = new Refused(request_.status, answer);
  if (refused.code === "exists") {
    Object.assign(one, { stands: answer.sha256 });
    return settle(one, "exists", null);
  }
  settle(one, "failed", sayingOf(refused));
}

function settle(one, status, problem) {
  Object.assign(one, { status, problem, request: null });
  if (problem) say(`${one.name}: ${problem}`);
  showSending();
  sendNext();
}

/** The answer to whether a file that stands is replaced. */
function answerExists(one, isReplacing) {
  if (isReplacing) Object.assign(one, { replaces: one.stands, status: "waiting" });
  else one.status = "kept";
  showSending();
  sendNext();
}

/** All that was to be sent is there: the starter looks at it. */
function uploadsDone() {
  const isNew = sending.some((one) => one.status === "done" && !one.isLooked);
  if (!isNew || sending.some((one) => one.status === "exists")) return;
  for (const one of sending) one.isLooked = true;
  say(t("uploadsDone", number(sending.filter((one) => one.status === "done").length)));
  loadFiles();
  startJobs(["manifest"]);
}
// The files of the workspace: dropped or chosen, with bytes and SHA-256, replaced and put away.
const files = { rows: [] };

async function loadFiles() {
  files.rows = await askRows(inWorkspace("/sources")).catch((error) => (complain(error), files.rows));
  filesView();
}

function filesView() {
  replace("file-list", files.rows.length ? fileTable() : el("p", null, t("noFiles")));
  document.getElementById("drop").hidden = !isEditor();
}

function fileTable() {
  return scrolling(table(
    t("files"),
    [[t("name")], [t("size_"), true], ["SHA-256"], [""]],
    files.rows.map((one) =>
      el(
        "tr",
        null,
        el(
          "td",
          null,
          el("a", { href: addressOf(inWorkspace(`/sources/${asPath(one.name)}`)), download: true }, one.name),
        ),
        numeric(bytesText(one.bytes), String(one.bytes), { "data-key": one.bytes }),
        el("td", null, el("code", { title: one.sha256 }, one.sha256.slice(0, 12))),
        el(
          "td",
          null,
          isEditor() ? button(t("putAway"), (event) => putAway(one, event.target), { class: "link" }) : null,
        ),
      )
    ),
    { isTitled: true },
  ));
}

async function putAway(one, pressed) {
  if (!await confirmed(t("putAwayAsk", one.name))) return;
  await attempt(async () => {
    await ask(inWorkspace(`/sources/${asPath(one.name)}`), {
      method: "DELETE",
      headers: { "If-Match": `"${one.sha256}"` },
    });
    say(t("putAwayDone", one.name));
    await loadFiles();
  }, pressed);
}

/** A question with yes and no, which is answered by keyboard too. */
function confirmed(text, ...more) {
  const dialog = document.getElementById("ask");
  const before = document.activeElement;
  return new Promise((answer) => {
    const done = (value) => {
      dialog.close();
      before?.focus();
      answer(value);
    };
    dialog.replaceChildren(
      el("p", null, text),
      ...more,
      el("p", { class: "buttons" }, button(t("yes"), () => done(true)), button(t("no"), () => done(false))),
    );
    dialog.oncancel = () => done(false);
    dialog.showModal();
  });
}

/** Parts that are missing are named; what is whole without them may be sent. */
async function askAboutParts(list, missing) {
  const lines = el(
    "ul",
    null,
    missing.map((one) =>
      el("li", null, t(one.isNeeded ? "partMissing" : "partWanted", one.name, one.missing.join(" ")))
    ),
  );
  if (await confirmed(t("partsAsk"), lines)) queueFiles(list);
}

const SENDING_WORDS = {
  waiting: "sendWaiting",
  sending: "sendNow",
  done: "sendDone",
  failed: "sendFailed",
  stopped: "sendStopped",
  kept: "sendKept",
  exists: "sendExists",
};

function showSending() {
  replace(
    "sending",
    sending.map((one) =>
      el(
        "li",
        { class: `sent ${one.status}` },
        el("span", { class: "name" }, one.name),
        el("progress", { max: Math.max(one.file.size, 1), value: one.sent, "aria-label": one.name }),
        el("span", { class: "note" }, `${bytesText(one.file.size)} · ${t(SENDING_WORDS[one.status])}`),
        one.storedAs && one.storedAs !== one.name ? el("span", { class: "note" }, t("storedAs", one.storedAs)) : null,
        one.sha256 ? el("code", { title: one.sha256 }, one.sha256.slice(0, 12)) : null,
        one.problem ? el("span", { class: "bad" }, one.problem) : null,
        sendingButtons(one),
      )
    ),
  );
}

function sendingButtons(one) {
  if (one.status === "exists") {
    return [
      button(t("replace"), () => answerExists(one, true)),
      button(t("keepOld"), () => answerExists(one, false)),
    ];
  }
  if (one.status === "sending") {
    return button(t("stop"), () => one.request?.abort(), { "aria-label": `${t("stop")} ${one.name}` });
  }
  if (one.status === "failed" || one.status === "stopped") {
    return button(t("again"), () => {
      one.status = "waiting";
      sendNext();
    }, { "aria-label": `${t("again")} ${one.name}` });
  }
  return null;
}

function showProgressOf(one) {
  const bar_ = document.getElementById("sending").children[sending.indexOf(one)]?.querySelector("progress");
  if (bar_) bar_.value = one.sent;
}

function listenToFiles() {
  const drop = document.getElementById("drop");
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", async (event) => {
    event.preventDefault();
    takeFiles(await filesOfDrop(event.dataTransfer));
  });
  for (const id of ["choose-files", "choose-folder"]) {
    const field = document.getElementById(id);
    field.addEventListener("change", () => {
      takeFiles(chosenFiles(field.files));
      field.value = "";
    });
  }
  // A file dropped beside the place opens nothing.
  for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
}
// Values of a manifest as they stand on a line: plain and quoted words, lists and maps in brackets.

/** What a form does not write, for it would have to change more than it understands. */
class Unwritable extends Error {}

/** Where a comment begins in a line of YAML; its length where none does. */
function commentAt(line) {
  let quote = "";
  let before = ",";
  for (let i = 0; i < line.length; i += 1) {
    const sign = line[i];
    if (quote) {
      if (sign === "\\" && quote === '"') i += 1;
      else if (sign === quote && quote === "'" && line[i + 1] === "'") i += 1;
      else if (sign === quote) quote = "";
    } else if ((sign === '"' || sign === "'") && "[{,:-".includes(before)) quote = sign;
    else if (sign === "#" && (i === 0 || /\s/.test(line[i - 1]))) return i;
    if (!/\s/.test(sign)) before = sign;
  }
  return line.length;
}

/** Reads a value that stands on one line: a text, a list, a map; what is no such value is Unwritable. */
class FlowReader {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  blank() {
    while (/\s/.test(this.text[this.at] ?? "x")) this.at += 1;
  }

  whole() {
    const value = this.value(false);
    this.blank();
    if (this.at < this.text.length) throw new Unwritable("more than a value");
    return value;
  }

  value(isInner) {
    this.blank();
    const sign = this.text[this.at] ?? "";
    if (sign === "[") return this.list();
    if (sign === "{") return this.map();
    if (sign === '"' || sign === "'") return this.quoted(sign);
    if ("&*!|>@`%".includes(sign) && sign) throw new Unwritable("no plain value");
    return this.plain(isInner);
  }

  list() {
    const found = [];
    this.at += 1;
    for (;;) {
      this.blank();
      if (this.take("]")) return found;
      found.push(this.value(true));
      this.blank();
      if (!this.take(",") && this.text[this.at] !== "]") throw new Unwritable("a list without its end");
    }
  }

  map() {
    const found = {};
    this.at += 1;
    for (;;) {
      this.blank();
      if (this.take("}")) return found;
      const key = String(this.value(true));
      this.blank();
      if (!this.take(":")) throw new Unwritable("a key without a value");
      found[key] = this.value(true);
      this.blank();
      if (!this.take(",") && this.text[this.at] !== "}") throw new Unwritable("a map without its end");
    }
  }

  take(sign) {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  quoted(quote) {
    let made = "";
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at];
      if (sign === quote && quote === "'" && this.text[this.at + 1] === "'") this.at += 1;
      else if (sign === quote) {
        this.at += 1;
        return made;
      }
      if (sign === "\\" && quote === '"') made += this.escaped();
      else made += sign;
    }
    throw new Unwritable("a quote without its end");
  }

  escaped() {
    this.at += 1;
    const sign = this.text[this.at];
    const lengths = { x: 2, u: 4, U: 8 };
    if (lengths[sign]) {
      const digits = this.text.slice(this.at + 1, this.at + 1 + lengths[sign]);
      this.at += lengths[sign];
      return String.fromCodePoint(parseInt(digits, 16));
    }
    return { n: "\n", t: "\t", r: "\r", 0: "\0", e: "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\" }[sign] ?? sign;
  }

  plain(isInner) {
    const start = this.at;
    for (; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at];
      if (isInner && ",[]{}".includes(sign)) break;
      if (sign === ":" && (this.at + 1 >= this.text.length || /[\s,[\]{}]/.test(this.text[this.at + 1]))) break;
    }
    return this.text.slice(start, this.at).trim();
  }
}

/** The value of a text; `undefined` where it is none that stands on one line. */
function flowValue(text) {
  try {
    return new FlowReader(text).whole();
  } catch (error) {
    if (error instanceof Unwritable) return undefined;
    throw error;
  }
}

/** A word as YAML has it, in quotes only where it needs them. */
function yamlWord(text) {
  const word_ = String(text);
  const isPlain = /^[\p{L}\p{N}_$./(][\p{L}\p{N}\p{M}_$./()°'+ :-]*$/u.test(word_) && !/: |:$|^\s|\s$| #/.test(word_) &&
    !/^(?:true|false|null|~|on|off)$/i.test(word_) && word_ !== "-";
  return isPlain ? word_ : `"${word_.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t")}"`;
}

/** A value as YAML has it on one line; the words of a file, which are keys of `values`, stand in quotes. */
function yamlOf(value, key = "") {
  if (Array.isArray(value)) return `[${value.map((one) => yamlOf(one)).join(", ")}]`;
  if (value && typeof value === "object") {
    const parts = Object.entries(value).map(([name, one]) =>
      `${key === "values" ? `"${name.replace(/[\\"]/g, "\\$&")}"` : yamlWord(name)}: ${yamlOf(one, name)}`
    );
    return `{${parts.join(", ")}}`;
  }
  return yamlWord(value);
}
// A manifest as lines: what the form shows of it, and changes of single lines; every other byte stays.

/** A line without its end, its indent, what stands before a comment, the comment. */
function partsOf(line) {
  const plain = line.replace(/\r$/, "");
  const at = commentAt(plain);
  const indent = plain.length - plain.trimStart().length;
  return { indent, body: plain.slice(0, at).trimEnd(), comment: plain.slice(at), isBlank: !plain.trim() };
}

const KEY = /^([\w$]+|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?=\s|$)\s*(.*)$/u;

/**
 * The sources of a manifest: of each its lines `from` to `to` (not included), the indent of its keys and
 * `keys`: name → `{ line, to, value, text, comment }`, `value` undefined where it is not one of one line.
 */
function readManifest(text) {
  const lines = text.split("\n");
  const parts = lines.map(partsOf);
  const manifest = { lines, parts, head: readKeys(parts, 0, parts.length, 0), sources: [], left: [] };
  const { sources } = { sources: manifest.head.get("sources") };
  if (!sources) return manifest;
  const items = [];
  let dash = null;
  for (let i = sources.line + 1; i < sources.to; i += 1) {
    const { indent, body, isBlank } = parts[i];
    if (isBlank || !body || !/^\s*-(?:\s|$)/.test(body)) continue;
    dash ??= indent;
    if (indent === dash) items.push(i);
  }
  items.forEach((from, number_) => {
    let to = items[number_ + 1] ?? sources.to;
    const column = lines[from].match(/^\s*-\s*/)[0].length;
    while (to > from + 1 && isBetween(parts[to - 1], column)) to -= 1;
    const own = parts.slice();
    own[from] = { ...own[from], indent: column, body: " ".repeat(column) + own[from].body.slice(column) };
    manifest.sources.push({ number: number_, from, to, column, keys: readKeys(own, from, to, column) });
  });
  manifest.left = leftOut(manifest, sources);
  return manifest;
}

/** Blank lines and comments before the column of a source's keys belong to nobody. */
const isBetween = ({ isBlank, body, indent }, column) => isBlank || (!body && indent < column);

/** The keys at an indent, each with the lines below it that are indented more. */
function readKeys(parts, from, to, indent) {
  const keys = new Map();
  let last = null;
  for (let i = from; i < to; i += 1) {
    const one = parts[i];
    if (one.isBlank || !one.body) continue;
    const isList = indent === 0 && one.indent === 0 && one.body.startsWith("-");
    const found = one.indent === indent && !isList ? KEY.exec(one.body.trimStart()) : null;
    if (found) {
      last = {
        line: i,
        to: i + 1,
        text: found[2],
        value: found[2] === "" ? undefined : flowValue(found[2]),
        comment: one.comment.replace(/^#\s*/, ""),
      };
      keys.set(String(flowValue(found[1])), last);
    } else if (last) last.to = i + 1;
  }
  // Comments behind a key, indented more, are of it.
  for (const key of keys.values()) {
    while (key.to < to && !parts[key.to].body && !parts[key.to].isBlank && parts[key.to].indent > indent) {
      key.to += 1;
    }
  }
  return keys;
}

/** The keys below a key, as those of `fields`; `null` where they stand on its own line. */
function keysBelow(manifest, key) {
  if (!key || key.text !== "") return null;
  const first = manifest.parts.slice(key.line + 1, key.to).find((one) => one.body);
  return first ? readKeys(manifest.parts, key.line + 1, key.to, first.indent) : new Map();
}

/** The fields of a source: name → `{ value, comment, line }`. */
function fieldsIn(manifest, source) {
  const key = source.keys.get("fields");
  const below = keysBelow(manifest, key);
  if (below) {
    for (const field of below.values()) if (field.text === "") field.value = blockValue(manifest, field);
    return below;
  }
  if (!key || !key.value || typeof key.value !== "object") return new Map();
  return new Map(
    Object.entries(key.value).map(([name, value]) => [name, { value, comment: "", line: key.line, isInline: true }]),
  );
}

/** A map that stands in lines below its key; `undefined` where it holds more than the form knows. */
function blockValue(manifest, key) {
  const below = keysBelow(manifest, key);
  if (!below?.size) return undefined;
  const made = {};
  for (const [name, one] of below) {
    const value = one.text === "" ? blockValue(manifest, one) : one.value;
    if (value === undefined) return undefined;
    made[name] = value;
  }
  return made;
}

/** The words of all fields of a source: its own `values`, on its line or below it. */
const valuesIn = (manifest, source) => {
  const key = source.keys.get("values");
  return key ? (key.text === "" ? blockValue(manifest, key) : key.value) : {};
};

/** Files that the starter left out, `# - layer: ?`: `{ path, why, line }`. */
function leftOut(manifest, sources) {
  const found = [];
  for (let i = sources.line + 1; i < manifest.lines.length; i += 1) {
    const head_ = /^\s*#\s*-\s+layer:\s*\?\s*(?:#\s*(.*))?$/.exec(manifest.lines[i].trimEnd());
    if (!head_) continue;
    const path = /^\s*#\s+path:\s*(.+?)\s*$/.exec(manifest.lines[i + 1] ?? "");
    const before = /^\s*#\s*(.+?): (.+)$/.exec(manifest.lines[i - 1] ?? "");
    const value = path ? flowValue(path[1].slice(0, commentAt(path[1])).trim()) : null;
    const taken = manifest.sources.some((one) => one.keys.get("path")?.value === value);
    if (value && !taken) {
      found.push({ path: value, why: head_[1] ?? (before?.[1] === value ? before[2] : ""), line: i });
    }
  }
  return found;
}

// MARK: changes

/** A manifest with lines put in the place of others; all else stays, line ends too. */
function spliced(manifest, from, to, ...lines) {
  const end = manifest.lines.some((line) => line.endsWith("\r")) ? "\r" : "";
  const made = [...manifest.lines];
  made.splice(from, to - from, ...lines.map((line) => line + end));
  return made.join("\n");
}

/** A line whose value is another; its indent, key and comment stay. */
function lineWith(line, text) {
  const at = commentAt(line);
  const [body, comment] = [line.slice(0, at), line.slice(at)];
  const gap = body.slice(body.trimEnd().length);
  const head_ = /^(\s*(?:-\s+)?(?:[\w$]+|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:)(\s*)/.exec(body);
  if (!head_) throw new Unwritable("no key");
  return head_[1] + (head_[2] || " ") + text + (comment ? (gap || "   ") + comment : "");
}

/** The line of a comment that offers a key, `# crs: ?`. */
function offered(manifest, from, to, key) {
  for (let i = from; i < to; i += 1) {
    if (new RegExp(`^\\s*#\\s*${key}:`).test(manifest.lines[i])) return i;
  }
  return -1;
}

/** Such a comment as the line that it offers, with another value; what it says of it stays behind it. */
function taken(line, indent, key, text) {
  const rest_ = line.replace(/\r$/, "").replace(/^\s*#\s*/, "");
  const at = commentAt(rest_);
  const comment = rest_.slice(at).trim();
  return `${" ".repeat(indent)}${key}: ${text}${comment ? `   ${comment}` : ""}`;
}

const withoutEnd = (line) => line.replace(/\r$/, "");

/** Sets a key of the manifest itself; null takes it away. */
function withHead(text, key, value) {
  const manifest = readManifest(text);
  const found = manifest.head.get(key);
  if (found) return withKeyAt(manifest, found, value);
  if (value == null) return text;
  const until = manifest.head.get("sources")?.line ?? manifest.lines.length;
  const offer = offered(manifest, 0, until, key);
  if (offer >= 0) return spliced(manifest, offer, offer + 1, taken(manifest.lines[offer], 0, key, yamlOf(value)));
  return spliced(manifest, until, until, `${key}: ${yamlOf(value)}`);
}

function withKeyAt(manifest, found, value) {
  if (value == null) return spliced(manifest, found.line, found.to);
  if (found.to > found.line + 1 && manifest.parts.slice(found.line + 1, found.to).some((one) => one.body)) {
    throw new Unwritable("a key of several lines");
  }
  return spliced(manifest, found.line, found.line + 1, lineWith(withoutEnd(manifest.lines[found.line]), yamlOf(value)));
}

/** Sets a key of a source; null takes it away. */
function withKey(text, number_, key, value) {
  const manifest = readManifest(text);
  const source = manifest.sources[number_];
  const found = source.keys.get(key);
  if (found) {
    if (value == null && found.line === source.from) throw new Unwritable("the first key of a source");
    return withKeyAt(manifest, found, value);
  }
  if (value == null) return text;
  const offer = offered(manifest, source.from, source.to, key);
  if (offer >= 0) {
    return spliced(manifest, offer, offer + 1, taken(manifest.lines[offer], source.column, key, yamlOf(value)));
  }
  const before = ["path", "coordinates", "points", "layer"].map((one) => source.keys.get(one)).find(Boolean);
  const at = before ? before.line + 1 : source.from + 1;
  return spliced(manifest, at, at, `${" ".repeat(source.column)}${key}: ${yamlOf(value)}`);
}

/** Sets a field of a source: a column, several, or a map with `field`, `unit`, `locale`, `values`; null takes it away. */
function withField(text, number_, field, value) {
  const manifest = readManifest(text);
  const source = manifest.sources[number_];
  const key = source.keys.get("fields");
  const below = keysBelow(manifest, key);
  if (key && !below) {
    if (!key.value || typeof key.value !== "object") throw new Unwritable("fields");
    const fields = { ...key.value };
    if (value == null) delete fields[field];
    else fields[field] = value;
    return withKeyAt(manifest, key, fields);
  }
  const found = below?.get(field);
  if (found) return withFieldAt(manifest, found, value);
  if (value == null) return text;
  return withNewField(manifest, source, key, below, field, value);
}

function withFieldAt(manifest, found, value) {
  const line = withoutEnd(manifest.lines[found.line]);
  if (value == null) {
    // What the starter had counted of the column stays, as it writes what is not used.
    const column = columnsOf(found.value);
    if (column.length === 1 && countsIn(found.comment)) {
      const indent = " ".repeat(manifest.parts[found.line].indent);
      return spliced(manifest, found.line, found.to, `${indent}# ?: ${yamlWord(column[0])}   # ${found.comment}`);
    }
    return spliced(manifest, found.line, found.to);
  }
  const inner = manifest.parts.slice(found.line + 1, found.to);
  if (inner.some((one) => !one.body && !one.isBlank)) throw new Unwritable("comments within a field");
  return spliced(manifest, found.line, found.to, lineWith(line, yamlOf(value)));
}

function withNewField(manifest, source, key, below, field, value) {
  const indents = [...below?.values() ?? []].map((one) => manifest.parts[one.line].indent);
  const indent = indents[0] ?? source.column + 2;
  const line = `${" ".repeat(indent)}${field}: ${yamlOf(value)}`;
  const columns = columnsOf(value);
  if (!key) {
    let at = Math.max(source.from, ...[...source.keys.values()].map((one) => one.to - 1)) + 1;
    while (at < source.to && manifest.parts[at].isBlank) at += 1;
    return spliced(manifest, at, at, `${" ".repeat(source.column)}fields:`, line);
  }
  for (let i = key.line + 1; i < key.to; i += 1) {
    const unused = unusedIn(manifest.lines[i]);
    if (columns.length === 1 && unused?.column === columns[0]) {
      return spliced(manifest, i, i + 1, unused.comment ? `${line}   # ${unused.comment}` : line);
    }
  }
  const last = Math.max(key.line, ...[...below.values()].map((one) => lastBody(manifest, one)));
  return spliced(manifest, last + 1, last + 1, line);
}

function lastBody(manifest, key) {
  let last = key.line;
  for (let i = key.line + 1; i < key.to; i += 1) if (manifest.parts[i].body) last = i;
  return last;
}

/** Takes a file that was left out as a layer; what the starter says of it stays above. */
function withTaken(text, left, layer) {
  const manifest = readManifest(text);
  let at = left.line + 1;
  const indent = manifest.lines[left.line].match(/^\s*/)[0];
  while (at < manifest.lines.length && /^\s*#\s{2,}/.test(manifest.lines[at])) at += 1;
  return spliced(manifest, at, at, `${indent}- layer: ${layer}`, `${indent}  path: ${yamlWord(left.path)}`);
}

/** A text that was edited with plain line ends, with those that it had: in the lines that stayed, and elsewhere as most. */
function withEnds(original, edited) {
  if (!original.includes("\r\n")) return edited;
  const [old, now] = [original.split("\n"), edited.split("\n")];
  const most = 2 * old.filter((line) => line.endsWith("\r")).length > old.length ? "\r" : "";
  let [first, last] = [0, 0];
  const same = (a, b) => a != null && b != null && withoutEnd(a) === b;
  while (first < now.length && same(old[first], now[first])) first += 1;
  while (last < now.length - first && last < old.length - first && same(old.at(-1 - last), now.at(-1 - last))) {
    last += 1;
  }
  return now.map((line, i) => {
    if (i < first) return old[i];
    if (i >= now.length - last) return old[old.length - (now.length - i)];
    return i === now.length - 1 ? line : line + most;
  }).join("\n");
}
// What the starter wrote beside a source: why a layer, what a column holds, where a file without a system would lie.

const COUNTS =
  /^([\d.,]+) (?:values?|giá trị), ([\d.,]+) (?:different|giá trị khác nhau), ([\d.,]+) (?:empty|ô trống)(?:: (.*))?$/;

/** Counts and first values of a comment; `null` where it holds none. */
function countsIn(comment) {
  const found = COUNTS.exec(comment.trim());
  if (!found) return null;
  const plain = (text) => Number(text.replace(/[.,]/g, ""));
  return {
    values: plain(found[1]),
    different: plain(found[2]),
    empty: plain(found[3]),
    first: (found[4] ?? "").split(/; ?/).filter(Boolean),
  };
}

/** The columns that a field is made of; `$auto` and such are none of the file. */
function columnsOf(value) {
  const field = value && typeof value === "object" && !Array.isArray(value) ? value.field : value;
  return (Array.isArray(field) ? field : [field]).filter((one) => typeof one === "string" && one !== "");
}

/** A column that no field takes: `# ?: STT   # 3 values …`. */
function unusedIn(line) {
  const found = /^\s*#\s*\?:\s*(.+)$/.exec(line.replace(/\r$/, ""));
  if (!found) return null;
  const at = commentAt(found[1]);
  const column = flowValue(found[1].slice(0, at).trim());
  return typeof column === "string" ? { column, comment: found[1].slice(at).replace(/^#\s*/, "") } : null;
}

/** What the lines of a source say of its columns: name → counts, used or not. */
function columnsIn(manifest, source) {
  const found = new Map();
  for (const { value, comment } of fieldsIn(manifest, source).values()) {
    const columns = columnsOf(value);
    for (const column of columns) {
      const counts = columns.length === 1 ? countsIn(comment) : null;
      if (counts || !found.has(column)) found.set(column, counts);
    }
  }
  for (let i = source.from; i < source.to; i += 1) {
    const unused = unusedIn(manifest.lines[i]);
    if (unused) {
      found.set(unused.column, countsIn(unused.comment));
      continue;
    }
    // A column that is read by another key: `# Tờ bản đồ: 3 values …`.
    const line = /^\s*#\s*(.+?): (.+)$/.exec(manifest.lines[i].replace(/\r$/, ""));
    const counts = line ? countsIn(line[2]) : null;
    if (counts) found.set(line[1], counts);
  }
  return found;
}

/** What the starter says of the system of a source, where it could not decide: `{ text, offer }`; `null` where it said nothing. */
function systemRemark(manifest, source) {
  const at = offered(manifest, source.from, source.to, "crs");
  const key = source.keys.get("crs");
  if (at < 0) return key?.comment ? { text: key.comment, offer: null } : null;
  const found = /^\s*#\s*crs:\s*(\S+)\s*(?:#\s*(.*))?$/.exec(manifest.lines[at].replace(/\r$/, ""));
  return found ? { text: found[2] ?? "", offer: found[1] === "?" ? null : found[1] } : null;
}

/** The meridians that a remark names, `102°00′`, as a manifest writes them. */
const meridiansIn = (text) => [...new Set(text.match(/1\d\d°\d\d/g) ?? [])];

/** What is open in a source: keys that the starter asked about and nobody answered. */
function openIn(manifest, source) {
  const open = [];
  if (
    !source.keys.get("crs") && offered(manifest, source.from, source.to, "crs") >= 0 &&
    !systemRemark(manifest, source)?.offer
  ) {
    open.push("crs");
  }
  const layer = source.keys.get("layer")?.value;
  if (!layer || layer === "?") open.push("layer");
  return open;
}
// The texts of the workspace as files: manifest.yml, rules.yml, publish.yml, each with its ETag. The text is the truth.
const TEXT_FILES = ["manifest", "rules", "publish"];
/** Of the open one: as it was read, its ETag, as it stands in the editor, what somebody else made of it meanwhile. */
const doc = { name: "manifest", saved: "", etag: null, text: "", theirs: null, theirTag: null, errors: [] };

const isChanged = () => doc.text !== doc.saved;
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

async function textOf(name) {
  try {
    const response = await ask(inWorkspace(`/${name}`));
    return { text: DECODER.decode(await response.arrayBuffer()), etag: response.headers.get("ETag") };
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return { text: "", etag: null };
    throw error;
  }
}

async function openText(name) {
  if (isChanged() && name !== doc.name && !await confirmed(t("leaveAsk"))) return textControls();
  await attempt(async () => {
    const { text, etag } = await textOf(name);
    // What was changed while the answer was on its way stays.
    if (name === doc.name && isChanged()) return;
    Object.assign(doc, { name, saved: text, text, etag, theirs: null, errors: [] });
    showText();
  });
}

/** Saves the text as it stands. */
async function saveText() {
  if (!isChanged()) return true;
  const path = inWorkspace(`/${doc.name}`);
  const condition = doc.etag ? { "If-Match": doc.etag } : { "If-None-Match": "*" };
  try {
    notice(null);
    const text = doc.text;
    const response = await ask(path, {
      method: "PUT",
      body: text,
      headers: { "Content-Type": "text/yaml", ...condition },
    });
    Object.assign(doc, { saved: text, etag: response.headers.get("ETag"), theirs: null, errors: [] });
    say(t("saved", `${doc.name}.yml`));
    showText();
    return true;
  } catch (error) {
    if (error.code === "changed") await showTheirs();
    else if (error.code === "bad_file" || error.status === 422) {
      doc.errors = [{ line: error.problem.line ?? null, text: sayingOf(error) }];
      textErrors();
      complain(error);
    } else complain(error);
    return false;
  }
}

/** Somebody saved meanwhile: both stand side by side until one is chosen. */
async function showTheirs() {
  const { text, etag } = await textOf(doc.name);
  Object.assign(doc, { theirs: text, theirTag: etag });
  showText();
  say(t("changedMeanwhile"));
  document.querySelector("#theirs button")?.focus();
}

/** Ends the conflict: theirs takes the place of mine, or mine is saved over theirs. */
async function resolve(isMine) {
  if (!isMine) doc.text = doc.theirs;
  Object.assign(doc, { saved: doc.theirs, etag: doc.theirTag, theirs: null });
  showText();
  if (isMine) await saveText();
  document.getElementById("text").focus();
}

const editorField = () => document.getElementById("text");

/** Puts the text into the editor, with all that hangs on it. */
function showText() {
  const field = editorField();
  const plain = doc.text.replaceAll("\r\n", "\n");
  if (field.value !== plain) field.value = plain;
  field.readOnly = !isEditor();
  field.setAttribute("aria-label", `${doc.name}.yml`);
  const box = document.getElementById("theirs");
  box.hidden = doc.theirs == null;
  replaceIn(
    box,
    doc.theirs == null ? null : [
      el("p", { class: "bad" }, t("changedMeanwhile")),
      theirLines(),
      el(
        "p",
        { class: "buttons" },
        button(t("takeTheirs"), () => resolve(false)),
        button(t("keepMine"), () => resolve(true)),
      ),
    ],
  );
  textControls();
  numberLines();
  textErrors();
  cards();
}

/** Their text with the lines marked that mine has otherwise. */
function theirLines() {
  const mine = new Set(doc.text.split("\n").map(withoutEnd));
  return el(
    "pre",
    { class: "yaml", tabindex: "0", "aria-label": t("theirs") },
    doc.theirs.split("\n").map((line) =>
      el(
        "span",
        { class: mine.has(withoutEnd(line)) ? null : "other" },
        document.createTextNode(`${withoutEnd(line)}\n`),
      )
    ),
  );
}

function textControls() {
  replace(
    "text-controls",
    el(
      "label",
      null,
      el("span", { class: "quiet" }, t("whichText")),
      el(
        "select",
        { id: "which-text", onchange: (event) => openText(event.target.value) },
        TEXT_FILES.map((name) => el("option", { value: name, selected: name === doc.name }, `${name}.yml`)),
      ),
    ),
    isEditor()
      ? button(t("save"), (event) => savePressed(event.target), {
        id: "save",
        disabled: !isChanged(),
        "aria-keyshortcuts": "Control+S",
      })
      : null,
    isEditor() && isChanged()
      ? button(t("revert"), () => {
        doc.text = doc.saved;
        showText();
      })
      : null,
    el(
      "span",
      { class: "note", id: "text-state" },
      isChanged() ? t("notSaved") : doc.etag ? t("asOnDisk") : t("notThere"),
    ),
    doc.name === "rules" ? el("span", { class: "note" }, t("rulesHint")) : null,
  );
}

async function savePressed(pressed) {
  pressed.disabled = true;
  await saveText();
  textControls();
}

const shownValue = (value) =>
  value == null
    ? "–"
    : Array.isArray(value)
    ? value.join("; ")
    : typeof value === "object"
    ? both(value)
    : String(value);

/** The numbers beside the lines, as many as there are. */
function numberLines() {
  const count = doc.text.split("\n").length;
  const box = document.getElementById("line-numbers");
  if (Number(box.dataset.count) === count) return;
  box.dataset.count = String(count);
  box.textContent = Array.from({ length: count }, (_, i) => i + 1).join("\n");
}

/** What is wrong in the text, each at its line. */
function textErrors() {
  replace(
    "text-errors",
    doc.errors.map((one) =>
      el(
        "li",
        { class: "bad" },
        one.line ? button(t("atLine", number(one.line)), () => goToLine(one.line), { class: "link" }) : null,
        " ",
        one.text,
      )
    ),
  );
}

/** Puts the cursor into a line of the text. */
function goToLine(line) {
  const field = editorField();
  const lines = field.value.split("\n");
  const at = lines.slice(0, line - 1).reduce((all, one) => all + one.length + 1, 0);
  field.focus();
  field.setSelectionRange(at, at + (lines[line - 1] ?? "").length);
  const height = field.scrollHeight / Math.max(lines.length, 1);
  field.scrollTop = Math.max(0, (line - 4) * height);
}

/** A change by the form: only lines of what it changes, and the text shows it at once. */
function changeText(act) {
  try {
    doc.text = act(doc.text);
    notice(null);
    showText();
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error;
    complain(t("unwritable"));
  }
}

function listenToTexts() {
  const field = editorField();
  let later = 0;
  field.addEventListener("input", () => {
    doc.text = withEnds(doc.saved, field.value);
    textControls();
    numberLines();
    clearTimeout(later);
    later = setTimeout(cards, 300);
  });
  field.addEventListener("scroll", () => {
    document.getElementById("line-numbers").scrollTop = field.scrollTop;
  });
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s" && state.view === "sources") {
      event.preventDefault();
      if (isEditor()) saveText();
    }
  });
  addEventListener("beforeunload", (event) => {
    if (isChanged()) event.preventDefault();
  });
}
// The form: a card for each source of the manifest, as the text has it at this moment.
/** What is known beside the text: of files (`understood`), words that the last trial did not know, the guess of the starter. */
const known = { understood: [], unknownWords: [], guess: null };

function cards() {
  const box = document.getElementById("cards");
  // What somebody else saved stands there until it is decided on.
  box.hidden = doc.name === "rules" || doc.theirs != null;
  if (doc.name === "publish") {
    replaceIn(box, publicationForm());
    if (said.etag !== doc.etag) askPublication();
  }
  if (doc.name !== "manifest") return;
  const manifest = readManifest(doc.text);
  const focused = document.activeElement?.id;
  const isOpen = (number_) => box.querySelector(`#card-${number_}`)?.open;
  const before = new Map(manifest.sources.map((one) => [one.number, isOpen(one.number)]));
  replaceIn(
    box,
    headCard(manifest),
    manifest.sources.map((source) =>
      card(manifest, source, before.get(source.number) ?? openCount(manifest, source) > 0)
    ),
    leftCard(manifest),
    doc.text ? null : el("p", null, t("noManifest")),
  );
  if (focused && box.contains(document.getElementById(focused))) {
    document.getElementById(focused).focus({ preventScroll: true });
  }
}

/** A labelled control of a card; its id names source and key, so that a message can lead to it. */
function control(id, label, field, ...more) {
  field.id = id;
  if (!isEditor()) field.disabled = true;
  return el("div", { class: "control" }, el("label", { for: id }, label), field, ...more);
}

function selectOf(choices_, value, act) {
  const isKnown = value == null || choices_.some(([code]) => code === value);
  return el(
    "select",
    { onchange: (event) => act(event.target.value) },
    isKnown ? null : el("option", { value, selected: true }, value),
    choices_.map(([code, text]) => el("option", { value: code, selected: code === (value ?? "") }, text)),
  );
}

const inputOf = (value, act, attributes) =>
  el("input", {
    type: "text",
    value: value ?? "",
    spellcheck: "false",
    onchange: (event) => act(event.target.value.trim()),
    ...attributes,
  });

/** The manifest itself: name, system, day. */
function headCard(manifest) {
  const valueOf = (key) => manifest.head.get(key)?.value;
  const set = (key) => (value) => changeText((text) => withHead(text, key, value || null));
  return el(
    "fieldset",
    { class: "card" },
    el("legend", null, t("wholeManifest")),
    control("head-workspace", t("title"), inputOf(shownText_(valueOf("workspace")), set("workspace"))),
    control(
      "head-crs",
      t("system"),
      inputOf(shownText_(valueOf("crs")), set("crs"), { list: "systems", placeholder: "EPSG:9216" }),
    ),
    control("head-as_of", t("asOf"), inputOf(shownText_(valueOf("as_of")), set("as_of"), { type: "date" })),
    el(
      "datalist",
      { id: "systems" },
      WORDS.systems.map(([code, name]) => el("option", { value: code }, shownValue(name))),
    ),
  );
}

const shownText_ = (value) => (value == null ? "" : typeof value === "object" ? yamlOf(value) : String(value));

/** The file of a source: its path, or its list of them. */
const pathOf = (source) => {
  const key = ["path", "coordinates", "points"].map((one) => source.keys.get(one)).find(Boolean);
  return shownText_(key?.value ?? key?.text ?? "");
};

/** What the server understood of the file of a source. */
const understoodOf = (source) =>
  known.understood.find((one) => one.path === pathOf(source) || `${one.path}:${one.layer}` === pathOf(source));

const unknownOf = (source) => known.unknownWords.filter((one) => isOfSource(one.source, source));

/** Whether a message's file is the one of a source: manifests name it from their own folder. */
const isOfSource = (path, source) => Boolean(path) && (pathOf(source) === path || pathOf(source).endsWith(`/${path}`));

const openCount = (manifest, source) => openIn(manifest, source).length + unknownOf(source).length;

function card(manifest, source, isOpen) {
  const layer = shownText_(source.keys.get("layer")?.value);
  const open = openCount(manifest, source);
  return el(
    "details",
    { class: `card${open ? " open" : ""}`, id: `card-${source.number}`, open: isOpen },
    el(
      "summary",
      null,
      el("strong", null, pathOf(source)),
      ` → ${layerWord(layer)}`,
      open ? el("span", { class: "bad" }, ` · ${t("open", number(open))}`) : null,
    ),
    layerPart(source, layer),
    filePart(source),
    systemPart(manifest, source),
    fieldsPart(manifest, source, layer),
    wordsPart(manifest, source, layer),
    constantsPart(manifest, source, layer),
    el("p", null, button(t("showInText"), () => goToLine(source.from + 1), { class: "link" })),
  );
}

function layerPart(source, layer) {
  const why = source.keys.get("layer")?.comment;
  const set = (value) => changeText((text) => withKey(text, source.number, "layer", value));
  return control(
    `source-${source.number}-layer`,
    t("layer"),
    selectOf(WORDS.layers.map((one) => [one.name, `${both(DATA.labels.layer[one.name])} (${one.name})`]), layer, set),
    why ? el("span", { class: "note" }, why) : null,
  );
}

const ENCODINGS = ["", "UTF-8", "TCVN3", "VNI", "windows-1258", "windows-1252", "detect"];

/** What was understood of the file: geometry, count, place, encoding. */
function filePart(source) {
  const one = understoodOf(source);
  const encoding = shownText_(source.keys.get("encoding")?.value);
  const set = (value) => changeText((text) => withKey(text, source.number, "encoding", value || null));
  const samples = one?.samples ?? [];
  return [
    one
      ? facts([
        [t("geometry"), t(`geometry_${one.geometry ?? "none"}`)],
        [t("count_"), one.count == null ? null : number(one.count)],
        [t("system"), one.crs],
      ])
      : null,
    one?.box ? smallMap(one.box) : null,
    control(
      `source-${source.number}-encoding`,
      t("encoding"),
      selectOf(ENCODINGS.map((code) => [code, code || t("asFileSays", "")]), encoding, set),
      samples.length ? el("span", { class: "note" }, samples.join(" · ")) : null,
    ),
  ];
}

/** The box of a file among those of the others. */
function smallMap(box) {
  const boxes = known.understood.map((one) => one.box).filter(Boolean);
  const [west, south, east, north] = boxes.reduce((all, one) => [
    Math.min(all[0], one[0]),
    Math.min(all[1], one[1]),
    Math.max(all[2], one[2]),
    Math.max(all[3], one[3]),
  ]);
  const [width, height] = [Math.max(east - west, 1), Math.max(north - south, 1)];
  const margin = 0.05 * Math.max(width, height);
  const line = Math.max(width, height) / 120;
  const rect = (one, attributes) =>
    svg("rect", {
      x: one[0],
      y: south + north - one[3],
      width: Math.max(one[2] - one[0], line),
      height: Math.max(one[3] - one[1], line),
      "stroke-width": line,
      ...attributes,
    });
  return svg(
    "svg",
    {
      viewBox: [west - margin, south - margin, width + 2 * margin, height + 2 * margin].join(" "),
      class: "small-map",
      role: "img",
      "aria-label": t("smallMap", place(box[1], box[0], 0), place(box[3], box[2], 0)),
    },
    ...boxes.map((one) => rect(one, { fill: "none", stroke: "#5a636c" })),
    rect(box, { fill: INK.accent, "fill-opacity": 0.3, stroke: INK.accent }),
  );
}

/** The system: that of the workspace first, then what the coordinates look like, each with where the data would lie. */
function systemPart(manifest, source) {
  const id = `source-${source.number}-crs`;
  const key = source.keys.get("crs");
  const set = (value) => changeText((text) => withKey(text, source.number, "crs", value || null));
  const setMeridian = (meridian) => changeText((text) => withKey(text, source.number, "crs", { meridian }));
  const remark = systemRemark(manifest, source);
  const working = shownText_(manifest.head.get("crs")?.value);
  const one = understoodOf(source);
  const ways = [...new Set([working, remark?.offer])].filter(Boolean);
  return control(
    id,
    t("system"),
    inputOf(
      shownText_(key?.value),
      (
        value,
      ) => (flowValue(value) && typeof flowValue(value) === "object"
        ? changeText((text) => withKey(text, source.number, "crs", flowValue(value)))
        : set(value)),
      {
        list: "systems",
        placeholder: t("asFileSays", one?.crs ?? ""),
      },
    ),
    remark?.text ? el("p", { class: key ? "note" : "bad" }, remark.text) : null,
    isEditor() && !key && remark
      ? el(
        "p",
        { class: "buttons" },
        ways.map((code) => button(code, () => set(code))),
        meridiansIn(remark.text).map((meridian) =>
          button(t("meridian", meridian), () => setMeridian(meridian.replace("′", "'")))
        ),
      )
      : null,
  );
}

/** What all features of a source have, whatever the file says: each may be changed, and others added. */
function constantsPart(manifest, source, layer) {
  const values = valuesIn(manifest, source);
  const isReadable = values && typeof values === "object";
  const given = isReadable ? values : {};
  const fields = fieldsIn(manifest, source);
  const free = fieldsOf(layer).filter((one) => !(one.name in given) && !fields.has(one.name));
  if (!Object.keys(given).length && (!isEditor() || !free.length)) return null;
  const set = (name) => (value) => {
    const { [name]: _, ...others } = given;
    const made = value ? { ...others, [name]: value } : others;
    changeText((text) => withKey(text, source.number, "values", Object.keys(made).length ? made : null));
  };
  const row = (name, value) => {
    const { words } = fieldsOf(layer).find((one) => one.name === name) ?? {};
    const choices_ = words && [["", "–"], ...words.map(([code, label]) => [code, `${both(label)} (${code})`])];
    return control(
      `source-${source.number}-constant-${name}`,
      fieldWord(layer, name),
      choices_ ? selectOf(choices_, value, set(name)) : inputOf(shownText_(value), set(name)),
    );
  };
  const add = (name) => {
    if (!name) return;
    moreConstants.set(pathOf(source), [...moreConstants.get(pathOf(source)) ?? [], name]);
    cards();
    document.getElementById(`source-${source.number}-constant-${name}`)?.focus();
  };
  const asked = (moreConstants.get(pathOf(source)) ?? []).filter((name) => !(name in given));
  return [
    el("h4", null, t("constants")),
    isReadable ? null : el("p", { class: "note" }, t("onlyInText")),
    isReadable ? [...Object.entries(given), ...asked.map((name) => [name, null])].map((pair) => row(...pair)) : null,
    isEditor() && isReadable
      ? control(
        `source-${source.number}-more-constants`,
        t("moreField"),
        selectOf(
          [["", "–"], ...free.filter((one) => !asked.includes(one.name)).map((one) => [one.name, both(one.what)])],
          "",
          add,
        ),
      )
      : null,
  ];
}

/** Fields that got a row for a constant and no value yet, by the file of their source. */
const moreConstants = new Map();

/** The files that the starter could not place, each with a choice of layer. */
function leftCard(manifest) {
  if (!manifest.left.length) return null;
  const take = (left) => (layer) => layer && changeText((text) => withTaken(text, left, layer));
  return el(
    "details",
    { class: "card", id: "card-left" },
    el("summary", null, t("leftFiles", number(manifest.left.length))),
    manifest.left.map((left) =>
      control(
        `left-${left.line}`,
        left.path,
        selectOf(
          [["", t("notTaken")], ...WORDS.layers.map((one) => [one.name, both(DATA.labels.layer[one.name])])],
          "",
          take(left),
        ),
        el("span", { class: "note" }, left.why),
      )
    ),
  );
}
// Of a card the fields: ours beside a column of theirs with its counts and first values, and the words of coded ones.
const UNITS = {
  _m2: [["", "m²"], ["ha", "ha"], ["km2", "km²"]],
  _m: [["", "m"], ["km", "km"]],
};
const LOCALES = [["", "–"], ["vi", "1.234,5"], ["en", "1,234.5"]];

/** The columns of a source: what the server counted, else what the starter wrote. */
function knownColumns(manifest, source) {
  const found = new Map(columnsIn(manifest, source));
  if (known.guess) {
    const other = known.guess.sources.find((one) => pathOf(one) === pathOf(source));
    for (const [name, counts] of other ? columnsIn(known.guess, other) : []) {
      if (!found.get(name)) found.set(name, counts);
    }
  }
  for (const one of understoodOf(source)?.columns ?? []) found.set(one.name, one);
  return found;
}

const countsText = (
  counts,
) => (counts ? t("counts", number(counts.values), number(counts.different), number(counts.empty)) : "");

function fieldsPart(manifest, source, layer) {
  const fields = fieldsIn(manifest, source);
  const columns = knownColumns(manifest, source);
  const ours = fieldsOf(layer);
  const used = new Set([...fields.values()].flatMap((one) => columnsOf(one.value)));
  const isAsked = (one) => one.needed || more.get(pathOf(source))?.includes(one.name);
  const shownFields = [
    ...fields.keys(),
    ...ours.filter((one) => isAsked(one) && !fields.has(one.name)).map((one) => one.name),
  ];
  const listId = `columns-${source.number}`;
  const unused = [...columns].filter(([name]) => !used.has(name));
  if (!shownFields.length && !columns.size) return null;
  return [
    el("h4", null, t("fields")),
    el(
      "datalist",
      { id: listId },
      [...columns.keys(), "$auto", "$file", "$layer", "$row"].map((name) => el("option", { value: name })),
    ),
    scrolling(el(
      "table",
      { class: "fields" },
      el("caption", { class: "quiet" }, t("fields")),
      el(
        "thead",
        null,
        el("tr", null, [t("ours"), t("theirs_"), t("firstValues")].map((text) => el("th", { scope: "col" }, text))),
      ),
      el("tbody", null, shownFields.map((name) => fieldRow(source, layer, name, fields.get(name), columns, listId))),
    )),
    moreField(source, ours.filter((one) => !shownFields.includes(one.name))),
    unused.length ? unusedPart(source, layer, unused, fields) : null,
  ];
}

const fieldWord = (layer, name) => both(fieldsOf(layer).find((one) => one.name === name)?.what) || name;

function fieldRow(source, layer, name, field, columns, listId) {
  const value = field?.value;
  const own = columnsOf(value);
  const isNeeded = fieldsOf(layer).find((one) => one.name === name)?.needed;
  const isMap = value && typeof value === "object" && !Array.isArray(value);
  const isReadable = field == null || value !== undefined;
  const set = (changes) =>
    changeText((text) =>
      withField(text, source.number, name, fieldValue({ ...(isMap ? value : { field: value }), ...changes }))
    );
  const setColumns = (text) => {
    const names = text === "" ? null : columns.has(text) ? text : text.split(/\s*,\s*/);
    set({ field: Array.isArray(names) && names.length === 1 ? names[0] : names });
  };
  const units = name.endsWith("_m2") ? UNITS._m2 : name.endsWith("_m") ? UNITS._m : null;
  const id = `source-${source.number}-field-${name}`;
  return el(
    "tr",
    null,
    el(
      "th",
      { scope: "row" },
      el("label", { for: id, title: name }, fieldWord(layer, name)),
      isNeeded ? el("span", { class: "note" }, ` ${t("needed")}`) : null,
    ),
    el(
      "td",
      null,
      inputOf(own.join(", "), setColumns, { id, list: listId, disabled: !isEditor() || !isReadable }),
      isReadable ? null : el("span", { class: "note" }, t("onlyInText")),
      units && own.length
        ? [
          withLabel(
            t("unit"),
            selectOf(
              units,
              isMap ? value.unit === "m2" || value.unit === "m" ? "" : value.unit ?? "" : "",
              (unit) => set({ unit: unit || undefined }),
            ),
          ),
          withLabel(
            t("locale"),
            selectOf(LOCALES, isMap ? value.locale ?? "" : "", (locale) => set({ locale: locale || undefined })),
          ),
        ]
        : null,
    ),
    el(
      "td",
      { class: "note" },
      own.length === 1
        ? [
          (columns.get(own[0])?.first ?? []).join(" · "),
          el("br"),
          countsText(columns.get(own[0])),
          units ? readingsPart(columns.get(own[0])?.first ?? [], units[0][1], isMap ? value : {}) : null,
        ]
        : null,
    ),
  );
}

const UNIT_SIZES = { ha: 10_000, km2: 1_000_000, km: 1000 };

/** What a number of a file is in our unit; null for what is no number as it is said to be written. */
function readNumber(text, { locale, unit }) {
  const groups = { vi: /\./g, en: /,/g }[locale];
  const plain = groups ? String(text).trim().replace(groups, "") : String(text).trim();
  const read = locale === "vi" ? plain.replace(",", ".") : plain;
  return /^[-+]?\d+(?:\.\d+)?$/.test(read) ? Number(read) * (UNIT_SIZES[unit] ?? 1) : null;
}

/** Three of the numbers as they are read under the unit and the way of writing that are chosen. */
const readingsPart = (first, unit, chosen) =>
  el(
    "ul",
    { class: "readings" },
    first.slice(0, 3).map((text) => {
      const read = readNumber(text, chosen);
      return el(
        "li",
        { class: read == null ? "bad" : null },
        `${text} → ${read == null ? "?" : `${number(read, 2)} ${unit}`}`,
      );
    }),
  );

/** A field that says what it is to those who do not see it; who may only look changes nothing but what he looks at. */
const withLabel = (text, field, isForAll = false) => {
  field.setAttribute("aria-label", text);
  if (!isEditor() && !isForAll) field.disabled = true;
  return field;
};

/** A field's value in the shortest form: a column alone, or a map with what else it needs. */
function fieldValue(parts) {
  if (parts.field == null) return null;
  const kept = Object.fromEntries(Object.entries(parts).filter(([, value]) => value != null && value !== ""));
  return Object.keys(kept).length === 1 ? kept.field : kept;
}

/** Fields that got a row and no column yet, by the file of their source; the text knows nothing of them. */
const more = new Map();

/** Another of our fields, which then gets its row. */
function moreField(source, others) {
  if (!others.length || !isEditor()) return null;
  const act = (name) => {
    if (!name) return;
    more.set(pathOf(source), [...more.get(pathOf(source)) ?? [], name]);
    cards();
    document.getElementById(`source-${source.number}-field-${name}`)?.select();
  };
  return control(
    `source-${source.number}-more`,
    t("moreField"),
    selectOf([["", "–"], ...others.map((one) => [one.name, `${both(one.what)} (${one.name})`])], "", act),
  );
}

/** The columns that nothing takes, each with a choice of what it becomes. */
function unusedPart(source, layer, unused, fields) {
  const free = fieldsOf(layer).filter((one) => !fields.has(one.name));
  return el(
    "details",
    null,
    el("summary", null, t("unusedColumns", number(unused.length))),
    scrolling(el(
      "table",
      null,
      el("caption", { class: "quiet" }, t("unusedColumns", number(unused.length))),
      el(
        "tbody",
        null,
        unused.map(([name, counts]) =>
          el(
            "tr",
            null,
            el("th", { scope: "row" }, name),
            el("td", { class: "note" }, (counts?.first ?? []).join(" · "), el("br"), countsText(counts)),
            el(
              "td",
              null,
              isEditor()
                ? withLabel(
                  t("becomes", name),
                  selectOf(
                    [["", t("notTaken")], ...free.map((one) => [one.name, both(one.what)])],
                    "",
                    (field) => field && changeText((text) => withField(text, source.number, field, name)),
                  ),
                )
                : null,
            ),
          )
        ),
      ),
    )),
  );
}

// MARK: words

const MOST_WORDS = 200;

/** The words of coded fields beside the accepted ones: what is known is filled in, what is not is asked. */
function wordsPart(manifest, source, layer) {
  const fields = fieldsIn(manifest, source);
  const columns = knownColumns(manifest, source);
  const parts = fieldsOf(layer).filter((one) => one.words && fields.has(one.name)).map((one) => {
    const { value } = fields.get(one.name);
    const [column, ...others] = columnsOf(value);
    if (!column || others.length || column.startsWith("$") && column !== "$layer" && column !== "$file") return null;
    const given = value && typeof value === "object" ? value.values ?? {} : {};
    const unknown_ = unknownOf(source).filter((word_) => word_.field === one.name);
    const counts = columns.get(column);
    const seen = counts?.words ??
      (counts?.first ?? []).filter((text) => !text.endsWith("…")).map((text) => [text, null]);
    const words = new Map([
      ...unknown_.map((word_) => [word_.word, word_.count]),
      ...seen.slice(0, MOST_WORDS),
      ...Object.keys(given).map((text) => [text, null]),
    ]);
    return words.size
      ? wordTable(source, one, value, given, words, new Set(unknown_.map((word_) => word_.word)))
      : null;
  }).filter(Boolean);
  return parts.length ? [el("h4", null, t("words")), parts] : null;
}

function wordTable(source, field, value, given, words, unknown_) {
  const choices_ = [["", "–"], ...field.words.map(([code, label]) => [code, `${both(label)} (${code})`])];
  const set = (word_) => (code) => {
    const values = { ...given };
    if (code) values[word_] = code;
    else delete values[word_];
    const base = value && typeof value === "object" && !Array.isArray(value) ? value : { field: value };
    const made = { ...base, values: Object.keys(values).length ? values : null };
    changeText((text) => withField(text, source.number, field.name, fieldValue(made)));
  };
  return el(
    "details",
    { open: unknown_.size > 0, id: `source-${source.number}-words-${field.name}` },
    el(
      "summary",
      null,
      both(field.what),
      unknown_.size ? el("span", { class: "bad" }, ` · ${t("open", number(unknown_.size))}`) : null,
    ),
    scrolling(el(
      "table",
      null,
      el("caption", { class: "quiet" }, both(field.what)),
      el(
        "tbody",
        null,
        [...words].map(([word_, count]) => {
          const meaning = given[word_] ?? meaningOf(field, word_);
          const isOpen = !meaning && unknown_.has(word_);
          return el(
            "tr",
            { class: isOpen ? "open" : null },
            el(
              "th",
              { scope: "row" },
              word_,
              count == null ? null : el("span", { class: "note" }, t("times", number(count))),
            ),
            el("td", null, withLabel(t("means", word_), selectOf(choices_, meaning ?? "", set(word_)))),
          );
        }),
      ),
    )),
    isEditor() ? [patternWord(field, choices_, set), anyOther(field, given, choices_, set("*"))] : null,
  );
}

/** Many words at once, by a pattern. */
function patternWord(field, choices_, set) {
  const words = el("input", { type: "text", size: "12", placeholder: "ONT*", "aria-label": t("pattern") });
  const act = (code) => words.value.trim() && code && set(words.value.trim())(code);
  return el(
    "label",
    { class: "control" },
    t("pattern"),
    " ",
    words,
    withLabel(`${both(field.what)}: ${t("pattern")}`, selectOf(choices_, "", act)),
  );
}

/** Every other word: a choice, never a default. */
const anyOther = (field, given, choices_, act) =>
  el(
    "label",
    { class: "control" },
    t("anyOther"),
    " ",
    withLabel(`${both(field.what)}: ${t("anyOther")}`, selectOf(choices_, given["*"] ?? "", act)),
  );

/** What a word means to the program without being told; the code of a closed list, or nothing. */
function meaningOf(field, text) {
  const plain = (one) => one.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  const word_ = plain(text);
  return field.words.find(([code, label, spellings]) =>
    plain(code) === word_ || plain(label.vi) === word_ || (spellings ?? []).some((one) => plain(one) === word_)
  )?.[0] ?? null;
}
// The form of publish.yml, and beside it what the check of the public server says of it as it was saved.

/** The values of a list that stands in lines below its key; `undefined` where it is no plain list. */
function listBelow(text_, key) {
  const found = [];
  for (const { body, isBlank } of text_.parts.slice(key.line + 1, key.to)) {
    if (isBlank || !body) continue;
    const item = /^\s*-\s+(.+)$/.exec(body);
    if (!item) return undefined;
    found.push(flowValue(item[1]));
  }
  return found;
}

const statedValue = (text_, key) => (key.text === "" ? listBelow(text_, key) : key.value);

/** What the text says below a key: name → value, `undefined` for what the form does not understand. */
function membersIn(text_, key) {
  const found = text_.head.get(key);
  if (!found) return {};
  const below = keysBelow(text_, found);
  if (!below) return found.value && typeof found.value === "object" ? found.value : {};
  return Object.fromEntries([...below].map(([name, one]) => [name, statedValue(text_, one)]));
}

/** Sets a name below a key; every other line stays. */
function withMember(text, key, name, value) {
  const text_ = readManifest(text);
  const found = text_.head.get(key);
  const line = `  ${name}: ${yamlOf(value)}`;
  if (!found) return appended(text_, `${key}:`, line);
  const below = keysBelow(text_, found);
  if (!below) {
    if (found.text !== "" && (!found.value || typeof found.value !== "object")) throw new Unwritable(key);
    return withKeyAt(text_, found, { ...found.value, [name]: value });
  }
  const own = below.get(name);
  if (!own) {
    const last = Math.max(found.line, ...[...below.values()].map((one) => lastBody(text_, one)));
    const first = [...below.values()][0];
    return spliced(
      text_,
      last + 1,
      last + 1,
      `${" ".repeat(first ? text_.parts[first.line].indent : 2)}${line.trim()}`,
    );
  }
  if (statedValue(text_, own) === undefined) throw new Unwritable(name);
  const inner = text_.parts.slice(own.line + 1, lastBody(text_, own) + 1);
  if (inner.some((one) => !one.body && !one.isBlank)) throw new Unwritable(name);
  const first = lineWith(withoutEnd(text_.lines[own.line]), yamlOf(value));
  return spliced(text_, own.line, lastBody(text_, own) + 1, first);
}

/** Sets a key of one line; null takes it away. */
function withSetting(text, key, value) {
  const text_ = readManifest(text);
  if (text_.head.has(key)) return withHead(text, key, value);
  return value == null ? text : appended(text_, `${key}: ${yamlOf(value)}`);
}

/** Lines behind the last one that is not blank. */
function appended(text_, ...lines) {
  let at = text_.lines.length;
  while (at > 0 && text_.parts[at - 1].isBlank) at -= 1;
  const made = spliced(text_, at, at, ...lines);
  return made.endsWith("\n") ? made : `${made}\n`;
}

// MARK: the form

const said = { check: null, refused: null, etag: undefined };

function publicationForm() {
  const text_ = readManifest(doc.text);
  const layers = membersIn(text_, "layers");
  const withheld = membersIn(text_, "withheld");
  const set = (act) => changeText(act);
  const setting = (key, text, isList) =>
    control(
      `publish-${key}`,
      text,
      inputOf(shownList(text_.head.get(key)?.value), (value) =>
        set((all) => withSetting(all, key, isList ? listed(value) : value || null))),
    );
  return [
    el("section", { id: "publish-said", class: "card", "aria-live": "polite" }, publicationSaid()),
    el("p", { class: "note" }, t("publishNote")),
    Object.entries(WORDS.publish.fields).map(([layer, fields]) => publishedLayer(layer, fields, layers, set)),
    el(
      "details",
      { class: "card", id: "publish-more" },
      el("summary", null, t("publishMore")),
      Object.entries(WORDS.publish.withheld).map(([key, words]) => {
        const own = [withheld[key] ?? []].flat().filter((one) => !words.includes(one));
        const act = (value) => set((all) => withMember(all, "withheld", key, [...words, ...listed(value) ?? []]));
        return control(
          `publish-withheld-${key}`,
          t("withheldToo", t(`withheld_${key}`)),
          inputOf(own.join(", "), act),
          el("span", { class: "note" }, t("withheldAlways", words.join(", "))),
        );
      }),
      setting("crs", t("furtherSystems"), true),
      setting("contact", t("contact")),
      setting("attribution", t("attribution")),
      setting("basemap", t("basemap")),
    ),
  ];
}

const shownList = (value) => (Array.isArray(value) ? value.join(", ") : shownText_(value));

/** The words of a text with commas between them; null for none. */
const listed = (text) => {
  const words = text.split(/\s*,\s*/).filter(Boolean);
  return words.length ? words : null;
};

/** A layer with its fields: off is no field, which is not the same as its id alone. */
function publishedLayer(layer, fields, own, set) {
  const stated = own[layer];
  const isOff = stated === "off" || stated === "false" || (!(layer in own) && !WORDS.publish.shipped[layer]);
  const isReadable = !(layer in own) || isOff || Array.isArray(stated);
  const chosen = isOff ? [] : Array.isArray(stated) ? stated : WORDS.publish.shipped[layer] ?? [];
  const id = `publish-${layer}`;
  const write = (names) =>
    set((all) => withMember(all, "layers", layer, names ? ["id", ...fields.filter((one) => names.has(one))] : "off"));
  const box = (name, isOn, act, label) =>
    el(
      "label",
      null,
      el("input", {
        type: "checkbox",
        id: `${id}-${name}`,
        checked: isOn,
        disabled: !isEditor() || !isReadable,
        onchange: (event) => act(event.target.checked),
      }),
      ` ${label}`,
    );
  return el(
    "fieldset",
    { class: "card published" },
    el(
      "legend",
      null,
      box(
        "on",
        !isOff,
        (isOn) => write(isOn ? new Set(WORDS.publish.shipped[layer] ?? fields) : null),
        layerWord(layer),
      ),
    ),
    isReadable ? null : el("p", { class: "note" }, t("onlyInText")),
    isOff ? null : fields.map((name) =>
      box(name, chosen.includes(name), (isOn) => {
        const names = new Set(chosen);
        if (isOn) names.add(name);
        else names.delete(name);
        write(names);
      }, both(WORDS.publish.labels[name]) || fieldWord(layer, name))
    ),
  );
}

/** Asks what would go out by the text as it was saved. */
async function askPublication() {
  said.etag = doc.etag;
  Object.assign(said, { check: null, refused: null });
  try {
    said.check = await askJSON(inWorkspace("/publish/check"));
  } catch (error) {
    said.refused = error;
    if (error.problem?.line) {
      doc.errors = [{ line: error.problem.line, text: sayingOf(error) }];
      textErrors();
    }
  }
  if (doc.name === "publish") replace("publish-said", publicationSaid());
}

function publicationSaid() {
  const { check, refused } = said;
  const line = check?.line ?? lineOfWords("serve", "workspace.gpkg", "--publish", "publish.yml", "--check");
  const columns = ["layer", "field", "features", "filled", "examples"];
  return [
    el("h3", null, t("publishCheck")),
    commandShown(line),
    isChanged() ? el("p", { class: "note" }, t("publishAsSaved")) : null,
    refused ? el("p", { class: "bad" }, refused.status === 404 ? t("notLoaded") : sayingOf(refused)) : null,
    check ? el("p", { class: check.clean ? null : "bad" }, t(check.clean ? "publishClean" : "publishLook")) : null,
    check?.remarks.length
      ? el("ul", { class: "messages" }, check.remarks.map((one) => el("li", { class: "bad" }, one)))
      : null,
    check
      ? el(
        "details",
        null,
        el("summary", null, t("publishFields", number(check.rows.length))),
        scrolling(table(
          t("publishCheck"),
          [[t("layer")], [t("field")], [t("count_"), true], [t("filled"), true], [t("examples")]],
          check.rows.map((row) =>
            el(
              "tr",
              null,
              columns.map((key) =>
                typeof row[key] === "number"
                  ? numeric(number(row[key]))
                  : cell(key === "layer" ? layerWord(row.layer) : row[key])
              ),
            )
          ),
          { isTitled: true },
        )),
      )
      : null,
  ];
}
// Progress of a run by Server-Sent Events: numbered, so that a reload sees the same; where there are none, every two seconds a question.
const ENDED = ["done", "failed", "cancelled", "interrupted"];
const POLL_MILLISECONDS = 2000;
const following = { number: null, source: null, poll: 0, progress: null, lines: [] };

/** Follows a run until it ends; what was followed before is left. */
function follow(number_) {
  stopFollowing();
  Object.assign(following, { number: number_, progress: null, lines: [] });
  if (document.hidden) return;
  const source = new EventSource(addressOf(inWorkspace(`/jobs/${number_}/events`)));
  following.source = source;
  const on = (kind, act) => source.addEventListener(kind, (event) => act(JSON.parse(event.data || "{}")));
  on("progress", (data) => progressed(number_, data));
  on("line", (data) => {
    following.lines.push(data.text);
    showProgress();
  });
  on("state", (job) => jobChanged(job));
  on("end", (job) => {
    stopFollowing();
    jobEnded(job);
  });
  on("poll", () => pollInstead(number_));
  source.addEventListener("error", () => {
    // A browser that tries again does so itself, from the number that it saw last.
    if (source.readyState === EventSource.CLOSED) pollInstead(number_);
  });
}

function stopFollowing() {
  following.source?.close();
  clearTimeout(following.poll);
  Object.assign(following, { source: null, poll: 0 });
}

function pollInstead(number_) {
  stopFollowing();
  following.number = number_;
  const again = async () => {
    const job = await askJSON(inWorkspace(`/jobs/${number_}`)).catch(() => null);
    if (following.number !== number_) return;
    if (job && ENDED.includes(job.state)) return jobEnded(job);
    if (job) jobChanged(job);
    following.poll = setTimeout(again, POLL_MILLISECONDS);
  };
  again();
}

/** What was last told to those who hear the page: a step, and each quarter of it. */
let told = "";

function progressed(number_, data) {
  following.progress = data;
  showProgress();
  const part = data.total ? Math.floor(4 * data.done / data.total) : 0;
  const key = `${number_} ${data.step} ${part}`;
  if (key === told) return;
  told = key;
  say([data.step, data.total ? percent(data.done / data.total) : null].filter(Boolean).join(", "));
}

/** A hidden page listens to nothing, and goes on when it is seen again. */
function listenToVisibility() {
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) stopFollowing();
    else if (following.number != null) follow(following.number);
  });
}
// Messages of loads and checks, each with a way to what mends it: a field of the form, a line of the text.

/** The line of a text that a refusal names, `manifest.yml, line 12`: `{ name, line }`; `null` where it names none. */
function lineNamed(text) {
  const found = /\b(manifest|rules|publish)\.yml,? (?:line|dòng) (\d+)/.exec(text) ??
    /\b(manifest|rules|publish)\.yml:(\d+)/.exec(text);
  return found ? { name: found[1], line: Number(found[2]) } : null;
}

/** File, layer and field that a refusal names, `thua.shp, layer X, feature 3 (id 7), field code: …`; `null` where it names no file. */
function fieldNamed(text) {
  const plain = text.replace(/^landfund: /, "");
  const file = /^(.+?\.\w{2,8})(?=[,:])/u.exec(plain);
  if (!file) return null;
  const head_ = plain.slice(file[0].length).split(": ")[0];
  const layer = /,\s*(?:layer|lớp) ([^,]+)/u.exec(head_);
  const field = /,\s*(?:field|trường) ([^,:]+)/u.exec(head_);
  return { file: file[1], layer: layer?.[1] ?? null, field: field?.[1] ?? null };
}

/** The code of a refusal in brackets at its end. */
const codeNamed = (text) => /\[(\w+)\]\s*$/.exec(text)?.[1] ?? null;

/** The key of a source that a code is about, where no field is named. */
const KEY_OF_CODE = {
  missing_reference_system: "crs",
  bad_reference_system: "crs",
  contradicting_reference_system: "crs",
  mixed_reference_systems: "crs",
  implausible_coordinates: "crs",
  encoding: "encoding",
  no_layers: "layer",
  unknown_layer: "layer",
};

/** The source of the manifest that a file is read by; `null` where none is. */
function sourceOfFile(file, layer) {
  const { sources } = readManifest(doc.name === "manifest" ? doc.text : "");
  const named = layer ? `${file}:${layer}` : file;
  return sources.find((one) => isOfSource(named, one)) ??
    sources.find((one) => isOfSource(file, one) || pathOf(one).split(":")[0].endsWith(file)) ?? null;
}

/** The id of the control that mends what a message is about; `null` where no card has it. */
function controlOf({ file, layer, field, code }) {
  const source = sourceOfFile(file, layer);
  if (!source) return null;
  const words = code === "unknown_value" || code === "alias" ? `source-${source.number}-words-${field}` : null;
  const key = KEY_OF_CODE[code];
  return {
    source,
    ids: [
      words,
      field && `source-${source.number}-field-${field}`,
      key && `source-${source.number}-${key}`,
      `source-${source.number}-layer`,
    ].filter(Boolean),
  };
}

/** Goes to the control that mends: the form opens, its card and what folds it too. */
async function goToControl(target) {
  await openView("sources");
  if (doc.name !== "manifest") await openText("manifest");
  for (const id of target.ids) {
    const element = document.getElementById(id);
    if (!element) continue;
    for (let up = element; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    element.scrollIntoView({ block: "center" });
    (element.matches("details") ? element.querySelector("select, summary") : element).focus({ preventScroll: true });
    return;
  }
  goToLine(target.source.from + 1);
}

/** A link to what mends a message; nothing where nothing does. */
function mendingLink(about) {
  const target = about.file ? controlOf(about) : null;
  if (!target) return null;
  return button(t("mend"), () => goToControl(target), { class: "link" });
}

/** The ways out where edits of QGIS stop a load: to take them away as a file, or to go on without them. */
const editsWays = () => [
  el("a", { href: addressOf(inWorkspace("/edits.gpkg")), download: true, class: "button" }, t("takeEdits")),
  " ",
  isEditor()
    ? button(t("discardEdits"), async (event) => {
      if (await confirmed(t("discardAsk"))) startJobs(["load"], { discard_edits: true }, event.target);
    })
    : null,
];

/** A line that a program said, with the way to what it names. */
function saidLine(text) {
  const line = lineNamed(text);
  const named = fieldNamed(text);
  const code = codeNamed(text);
  return el(
    "li",
    { class: code ? "bad" : null },
    text.replace(/^landfund: /, ""),
    " ",
    code === "edits_would_be_lost" ? editsWays() : null,
    line
      ? button(t("atLine", number(line.line)), async () => {
        await openView("sources");
        if (doc.name !== line.name) await openText(line.name);
        goToLine(line.line);
      }, { class: "link" })
      : named
      ? mendingLink({ ...named, code })
      : null,
  );
}

// MARK: documents

/** The document of a load: its sources with counts, and all that was noticed. */
function loadDocument(document_, changes) {
  if (document_.unknown_words) return unknownWordsPart(document_.unknown_words);
  const { sources } = document_;
  const heads = ["file", "layer", "read", "loaded", "flagged", "rejected"];
  return [
    sources?.length
      ? scrolling(table(
        t("sourcesRead"),
        heads.map((key, i) => [t(key === "file" ? "fileOf" : key), i > 1]),
        sources.map((one) =>
          el(
            "tr",
            null,
            el("th", { scope: "row" }, one.path),
            cell(layerWord(one.layer)),
            heads.slice(2).map((key) =>
              numeric(number(one[key] ?? 0), null, { class: `n${key === "rejected" && one[key] ? " bad" : ""}` })
            ),
          )
        ),
      ))
      : null,
    changes ? changesOfLoad(changes) : null,
    sources?.flatMap((one) => one.messages.map((message) => ({ one, message }))).length
      ? [
        el("h4", null, t("messages")),
        el(
          "ul",
          { class: "messages" },
          sources.flatMap((one) => one.messages.map((message) => messageLine(one, message))),
        ),
      ]
      : null,
  ];
}

function messageLine(source, message) {
  const examples = (message.examples ?? []).slice(0, 3).map((
    one,
  ) => (typeof one === "string" ? one : shownValue(one.feature ?? one)));
  return el(
    "li",
    null,
    el("strong", null, source.path),
    ": ",
    both(message.text),
    message.count > 1 ? el("span", { class: "note" }, t("times", number(message.count))) : null,
    examples.length ? el("span", { class: "note" }, ` ${examples.join("; ")}`) : null,
    " ",
    mendingLink({ file: source.path, layer: null, field: message.field, code: message.code }),
  );
}

/** Words that nothing knows, by column, with the way to their choices. */
function unknownWordsPart(words) {
  return groupsOf(words).map(([first, group]) =>
    el(
      "div",
      { class: "unknown" },
      el(
        "p",
        { class: "bad" },
        t(
          "unknownWords",
          number(group.length),
          `${first.source}: ${first.column} → ${fieldWord(first.layer, first.field)}`,
        ),
      ),
      el("p", null, group.map((one) => `${one.word} (${number(one.count)})`).join(" · ")),
      mendingLink({ file: first.source, layer: null, field: first.field, code: "unknown_value" }),
    )
  );
}

const groupsOf = (words) =>
  [...groupedBy(words, (one) => `${one.source} ${one.field}`).values()].map((group) => [group[0], group]);

/** The document of a check in short; the findings have their own view. */
function checkDocument(document_) {
  const rows = document_.summary ?? [];
  return [
    rows.length
      ? scrolling(table(
        t("summary"),
        [[t("severity")], [t("rule")], [t("count_"), true], [t("waived"), true], [`${t("areaM2")} (m²)`, true]],
        rows.map((one) =>
          el(
            "tr",
            null,
            el("td", { class: "w" }, severitySign(one.severity)),
            el(
              "td",
              null,
              named(ruleWord(one.rule), one.rule),
              one.size ? el("span", { class: "note" }, one.size) : null,
            ),
            numeric(number(one.count)),
            numeric(number(one.waived)),
            squareMetresCell(one.area_m2),
          )
        ),
      ))
      : el("p", null, t("nothingFound")),
    el("p", null, button(t("toFindings"), () => openView("findings"))),
  ];
}
// The runs of the workspace: started by a button that shows its command line, followed, stopped, looked at.
const jobs = { rows: [], document: null, changes: null, error: "" };

/** What may be started, each with the texts of its button. */
const STARTS = [
  { chain: ["manifest"], text: "doManifest" },
  { chain: ["load --dry-run"], text: "doDryRun" },
  { chain: ["load"], text: "doLoad" },
  { chain: ["check"], text: "doCheck" },
  { chain: ["load", "check"], text: "doLoadAndCheck" },
];

async function loadJobs() {
  jobs.rows = await askRows(inWorkspace("/jobs")).catch((error) => (complain(error), jobs.rows));
  const running = jobs.rows.find((one) => !ENDED.includes(one.state));
  if (running && following.number !== running.number) follow(running.number);
  jobsView();
}

/** Starts a chain of runs; what is not saved is saved before. */
function startJobs(chain, options = {}, pressed = null) {
  if (!isEditor()) return null;
  return attempt(async () => {
    if (isChanged() && !await saveText()) return;
    if (chain.includes("load") || chain.includes("load --dry-run")) {
      const open = whatIsOpen();
      if (open && chain.includes("load")) {
        complain(t("openStops", number(open)));
        return;
      }
    }
    const { rows } = await send("POST", inWorkspace("/jobs"), { chain, lang: state.lang, ...options });
    Object.assign(jobs, { document: null, changes: null, error: "" });
    say(t("started", rows[0].command));
    await loadJobs();
    follow(rows[0].number);
  }, pressed);
}

/** How much is open in the manifest: loading waits for it, saving does not. */
function whatIsOpen() {
  if (doc.name !== "manifest") return 0;
  const manifest = readManifest(doc.text);
  return sum(manifest.sources, (source) => openCount(manifest, source));
}

const followed = () => jobs.rows.find((one) => one.number === following.number);

function jobsView() {
  replace("starts", isEditor() ? STARTS.map(startButton) : el("p", { class: "note" }, t("readersLook")));
  replace("runs", jobs.rows.length ? runTable() : el("p", null, t("noRuns")));
  showProgress();
  showOutput();
}

function startButton({ chain, text }) {
  const busy = jobs.rows.some((one) => !ENDED.includes(one.state));
  return el(
    "div",
    { class: "start" },
    button(t(text), (event) => startJobs(chain, {}, event.target), { disabled: busy }),
    chain.map((one) => commandShown(JOB_LINES[one]())),
  );
}

/** Where the run stands that is followed. */
function showProgress() {
  const job = followed();
  const box = document.getElementById("progress");
  box.hidden = !job || ENDED.includes(job.state);
  if (box.hidden) return;
  const { progress } = following;
  const isCounted = progress?.total > 0;
  replace(
    "progress",
    el("h3", null, `${job.command} · ${stateText(job)}`),
    commandShown(job.line),
    el("progress", {
      "aria-label": job.command,
      max: isCounted ? progress.total : null,
      value: isCounted ? progress.done : null,
    }),
    el(
      "p",
      null,
      [progress?.step, isCounted ? `${number(progress.done)} / ${number(progress.total)}` : null].filter(Boolean).join(
        " · ",
      ),
    ),
    isEditor() ? button(t("stop"), (event) => stopJob(job, event.target), { id: "stop" }) : null,
    el("ul", { class: "messages" }, following.lines.slice(-8).map(saidLine)),
  );
}

const stateText = (job) =>
  job.state === "waiting" && job.place
    ? t("waitingAt", number(job.place))
    : t(`state_${job.state}`) + (job.limit ? ` (${t(`limit_${job.limit}`)})` : "");

function stopJob(job, pressed) {
  return attempt(async () => {
    await ask(inWorkspace(`/jobs/${job.number}`), { method: "DELETE" });
    say(t("stopping"));
  }, pressed);
}

function jobChanged(job) {
  const at = jobs.rows.findIndex((one) => one.number === job.number);
  if (at < 0) jobs.rows.unshift(job);
  else jobs.rows[at] = job;
  if (state.view === "work") jobsView();
  showProgress();
}

/** A run has ended: its chain goes on with the next, and what it changed is read again. */
async function jobEnded(job) {
  jobChanged(job);
  say(`${job.command}: ${stateText(job)}`);
  following.number = null;
  await loadJobs();
  if (job.command === "manifest") await manifestMade();
  if (job.command === "load --dry-run" || job.command === "load") await learnWords(job);
  const next = jobs.rows.find((one) => !ENDED.includes(one.state));
  if (!next) await chooseRun(job.number);
  if (["load", "check"].includes(job.command)) {
    findingsChanged();
    readWorkspace();
  }
}

/** The starter has looked at the files: its guess tells the columns, and is the manifest where none was. */
async function manifestMade() {
  if (doc.name === "manifest" && !isChanged()) {
    const { text, etag } = await textOf("manifest").catch(() => doc);
    if (text !== doc.saved) Object.assign(doc, { saved: text, text, etag, theirs: null });
  }
  await learnGuess();
  if (state.view === "sources") showText();
  if (state.view === "files") {
    notice(t("looked"), button(t("toSources"), () => openView("sources"), { class: "link" }));
    say(t("looked"));
  }
}

async function learnGuess() {
  const run = jobs.rows.find((one) => one.command === "manifest" && one.state === "done");
  if (run) {
    const text = await ask(inWorkspace(`/jobs/${run.number}/output`)).then((one) => one.text()).catch(() => "");
    known.guess = readManifest(text);
  }
  const has = run?.outputs?.some((one) => one.name === "understood.json");
  known.understood = has ? await askRows(inWorkspace(`/jobs/${run.number}/files/understood.json`)).catch(() => []) : [];
}

async function learnWords(job) {
  const document_ = await outputOf(job);
  known.unknownWords = document_?.unknown_words ?? [];
  cards();
}

/** The newest trial says which words are unknown still. */
async function learnFromRuns() {
  const run = jobs.rows.find((one) => /^load/.test(one.command) && ENDED.includes(one.state));
  if (run) await learnWords(run);
}

const outputOf = (job) => askJSON(inWorkspace(`/jobs/${job.number}/output`)).catch(() => null);

function runTable() {
  return scrolling(table(
    t("runs"),
    [["№", true], [t("what")], [t("stateOf")], [t("by")], [t("started_")], [t("ended_")]],
    jobs.rows.map((job) =>
      el(
        "tr",
        { class: Number(state.run) === job.number ? "chosen" : null },
        numeric(String(job.number), String(job.number)),
        el(
          "td",
          null,
          button(job.command, () => chooseRun(job.number), {
            class: "link",
            "aria-expanded": String(Number(state.run) === job.number),
          }),
          commandShown(job.line),
        ),
        el("td", { class: job.state === "failed" ? "bad" : null }, stateText(job)),
        cell(job.by ?? "–"),
        cell(moment(job.started ?? job.created)),
        cell(moment(job.ended)),
      )
    ),
  ));
}

/** Shows what a run put out. */
async function chooseRun(number_) {
  state.run = String(number_);
  writeAddress();
  const job = jobs.rows.find((one) => one.number === number_);
  if (!job) return;
  const isDocument = /^(?:load|check)/.test(job.command);
  jobs.document = isDocument ? await outputOf(job) : null;
  jobs.changes = job.outputs?.some((one) => one.name === "changes.json")
    ? await askJSON(inWorkspace(`/jobs/${number_}/files/changes.json`)).catch(() => null)
    : null;
  jobs.error = await ask(inWorkspace(`/jobs/${number_}/error`)).then((one) => one.text()).catch(() => "");
  jobsView();
}

function showOutput() {
  const job = jobs.rows.find((one) => one.number === Number(state.run));
  const box = document.getElementById("output");
  box.hidden = !job;
  if (!job) return;
  const lines = jobs.error.split("\n").filter((line) => line.trim() && !line.startsWith("{"));
  replace(
    "output",
    el("h3", null, `${number(job.number)} · ${job.command} · ${stateText(job)}`),
    jobs.document
      ? (job.command === "check" ? checkDocument(jobs.document) : loadDocument(jobs.document, jobs.changes))
      : null,
    lines.length
      ? [el("h4", null, t("saidLines")), el("ul", { class: "messages" }, lines.slice(0, 200).map(saidLine))]
      : null,
    outputLinks(job),
  );
}

/** The files that a run made. */
function outputLinks(job) {
  const links = (job.outputs ?? []).map((one) =>
    el(
      "li",
      null,
      el(
        "a",
        { href: addressOf(inWorkspace(`/jobs/${job.number}/files/${asPath(one.name)}`)), download: true },
        one.name,
      ),
      ` ${bytesText(one.bytes)}`,
    )
  );
  if (job.command === "report" && job.state === "done") {
    links.push(
      el(
        "li",
        null,
        el(
          "a",
          { href: `${DATA.root}${inWorkspace(`/reports/${job.number}/`)}`, target: "_blank", rel: "noopener" },
          t("openReport"),
        ),
      ),
      el(
        "li",
        null,
        el("a", { href: addressOf(inWorkspace(`/reports/${job.number}.zip`)), download: true }, t("reportZip")),
      ),
    );
  }
  if (ENDED.includes(job.state)) {
    links.push(
      el(
        "li",
        null,
        el("a", { href: addressOf(inWorkspace(`/jobs/${job.number}/output`)), download: true }, t("rawOutput")),
      ),
    );
  }
  return links.length ? el("ul", { class: "links" }, links) : null;
}
// What leaves the desk: tables, workbook, report, workspace, layers; each with its command line.
const TABLES = [
  "findings",
  "check",
  "shares",
  "coverage",
  "markers",
  "clean-land",
  "occupancy",
  "reclaim",
  "schemes",
  "adjustments",
  "progress",
  "projects",
  "demand",
  "forest",
  "clearance",
  "balance",
  "transfer",
  "targets",
];
/** What lines of tables may say by `--by`, the usual first. */
const TABLE_BASES = { shares: ["landuse", "scheme"], clearance: ["project", "zone", "scheme", "road"] };
/** Tables of one scheme or plan: the layer in which it is. */
const TABLE_SUBJECTS = { balance: "scheme", transfer: "landuse_plan", targets: "landuse_plan" };
/** What was chosen for a table, by its name. */
const tableChoices = { of: {}, by: {} };
const LAYER_FORMATS = ["gpkg", "geojson", "fgb", "csv", "xlsx", "kmz", "dxf"];

const downloadLink = (path, text, line) =>
  el(
    "li",
    null,
    el("a", { href: addressOf(inWorkspace(path)), download: true }, text),
    " ",
    line ? commandShown(line) : null,
  );

/** The language of the downloads is the reader's: their columns are for Excel of that language. */
function outView() {
  const layers = workspace.row?.layers ?? [];
  replace(
    "out-parts",
    el(
      "section",
      null,
      el("h3", null, t("workspaceFile")),
      el("ul", { class: "links" }, downloadLink("/workspace.gpkg", "workspace.gpkg")),
    ),
    el(
      "section",
      null,
      el("h3", null, t("tables")),
      scrolling(table(
        t("tables"),
        [[t("table_")], [""], [t("commandLine")]],
        TABLES.map(tableRow),
        { isSortable: false, isTitled: true },
      )),
    ),
    makePart("tables", "doTables"),
    makePart("report", "doReport"),
    layers.length ? layerPart_(layers) : null,
    madePart(),
  );
}

/** A table with its links; one of a scheme or plan has them when that is named. */
function tableRow(name) {
  const word_ = t(`table_${name.replace("-", "_")}`);
  const bases = TABLE_BASES[name];
  const subject = TABLE_SUBJECTS[name];
  const query = [["by", tableChoices.by[name]], ["of", tableChoices.of[name]]].filter(([, value]) => value)
    .map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
  const set = (kind) => (value) => {
    tableChoices[kind][name] = value;
    outView();
  };
  const list = `of-${name}`;
  return el(
    "tr",
    null,
    el(
      "th",
      { scope: "row" },
      word_,
      bases
        ? [
          " ",
          withLabel(
            `${word_}: ${t("tableBy")}`,
            selectOf(bases.map((one) => [one, t(`by_${one}`)]), tableChoices.by[name] ?? bases[0], set("by")),
            true,
          ),
        ]
        : null,
      subject
        ? [
          " ",
          inputOf(tableChoices.of[name], set("of"), {
            list,
            id: `table-${name}`,
            "aria-label": `${word_}: ${layerWord(subject)}`,
            placeholder: layerWord(subject),
          }),
          el(
            "datalist",
            { id: list },
            (LAYERS.get(subject)?.features ?? []).map((one) => el("option", { value: one.id }, one.name ?? "")),
          ),
        ]
        : null,
    ),
    el(
      "td",
      { class: "formats" },
      subject && !tableChoices.of[name] ? null : ["xlsx", "csv"].map((ending) => [
        el("a", {
          href: addressOf(inWorkspace(`/tables/${name}.${ending}${query ? `?${query}` : ""}`)),
          download: true,
          "aria-label": `${word_} ${ending}`,
        }, ending.toUpperCase()),
        " ",
      ]),
    ),
    el("td", null, commandShown(tableLine(name))),
  );
}

const tableLine = (name) =>
  lineOfWords(
    name === "findings" ? ["export", "workspace.gpkg", "finding"] : [name, "workspace.gpkg"],
    TABLE_SUBJECTS[name] ? tableChoices.of[name] || "…" : null,
    TABLE_BASES[name] ? ["--by", tableChoices.by[name] ?? TABLE_BASES[name][0]] : null,
    "-o",
    `${name}.xlsx`,
    "--lang",
    state.lang,
  );

/** Something that a run makes, for the whole or for one unit. */
function makePart(command, text) {
  if (!isEditor()) return null;
  const zone = () => document.getElementById(`zone-${command}`)?.value || undefined;
  const zones = LAYERS.get("zone")?.features ?? [];
  return el(
    "section",
    null,
    el("h3", null, t(text)),
    el(
      "p",
      { class: "buttons" },
      zones.length
        ? el(
          "label",
          null,
          t("forUnit"),
          " ",
          el(
            "select",
            { id: `zone-${command}` },
            el("option", { value: "" }, t("whole")),
            zones.map((one) => el("option", { value: one.id }, one.name ?? one.id)),
          ),
        )
        : el("label", null, t("forUnit"), " ", el("input", { id: `zone-${command}`, placeholder: t("whole") })),
      button(t("make"), async (event) => {
        await startJobs([command], { zone: zone() }, event.target);
        openView("work");
      }, { "aria-label": `${t("make")}: ${t(text)}` }),
    ),
    commandShown(JOB_LINES[command]()),
  );
}

function layerPart_(layers) {
  return el(
    "section",
    null,
    el("h3", null, t("layersOut")),
    scrolling(table(
      t("layersOut"),
      [[t("layer")], [t("count_"), true], [""]],
      layers.map((one) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, named(layerWord(one.layer), one.layer)),
          numeric(number(one.count), String(one.count)),
          el(
            "td",
            { class: "formats" },
            LAYER_FORMATS.map((
              ending,
            ) => [
              el("a", {
                href: addressOf(inWorkspace(`/layers/${one.layer}.${ending}`)),
                download: true,
                title: lineOfWords("export", "workspace.gpkg", one.layer, "-o", `${one.layer}.${ending}`),
                "aria-label": `${layerWord(one.layer)} ${ending}`,
              }, ending.toUpperCase()),
              " ",
            ]),
          ),
        )
      ),
      { isTitled: true },
    )),
  );
}

/** What runs have made, the newest first. */
function madePart() {
  const made = jobs.rows.filter((job) => job.outputs?.length || job.command === "report" && job.state === "done");
  if (!made.length) return null;
  return el(
    "section",
    null,
    el("h3", null, t("made")),
    made.slice(0, 20).map((job) =>
      el("div", null, el("p", null, `${number(job.number)} · ${job.command} · ${moment(job.ended)}`), outputLinks(job))
    ),
  );
}
// What a load, or the trial of one, changes: by layer, and on the map.
const LOOK_OF_CHANGE = { new: "info", changed: "warning", gone: "error" };
/** The changes that the map shows, as things of it. */
let loadShown = [];

/** What a load brings to each layer, with the way to the map. */
const changesOfLoad = (changes) => [
  table(
    t("changesOfLoad"),
    [[t("layer")], ...["new", "changed", "gone"].map((key) => [t(`change_${key}`), true])],
    changes.layers.map((one) =>
      el(
        "tr",
        null,
        el("th", { scope: "row" }, named(layerWord(one.layer), one.layer)),
        ["new", "changed", "gone"].map((key) => numeric(number(one[key] ?? 0))),
      )
    ),
  ),
  changes.features.some((one) => one.geometry)
    ? el("p", null, button(t("onMap"), () => showLoadOnMap(changes), { id: "load-on-map" }))
    : null,
];

/** A feature that a load changes, as a thing of the map: its layer and id are what it says. */
function changedThing({ layer, id, change, geometry }, number_) {
  const words = (language) => `${DATA.labels.layer[layer]?.[language] ?? layer} ${id}`;
  return new Finding({
    id: `${change}/${layer}/${id}`,
    rule: t(`change_${change}`),
    severity: LOOK_OF_CHANGE[change],
    message: { en: words("en"), vi: words("vi") },
    subjects: [{ layer, id }],
    geometry,
    isMended: true,
    isExtra: true,
  }, number_);
}

const showLoad = () => extraLayer("load", loadShown);

async function showLoadOnMap(changes) {
  loadShown = changes.features.filter((one) => one.geometry).map(changedThing);
  Object.assign(state, { finding: "", at: "" });
  openFindings.isPlaced = true;
  await openView("findings");
  showLoad();
  layerSwitches();
  const boxes = loadShown.map((one) => one.box).filter((box) => box[0] <= box[2]);
  const all = boxes.reduce((one, box) => [
    Math.min(one[0], box[0]),
    Math.min(one[1], box[1]),
    Math.max(one[2], box[2]),
    Math.max(one[3], box[3]),
  ], NOTHING_AROUND);
  fit(all, 0.8, 500);
}
// Before and after: against an earlier check, what is new, mended, grown, shrunk and the same.
const CHANGE_KINDS = ["new", "mended", "grown", "shrunk", "same"];
/** What was compared, which kind of change is listed, the kind of each finding, the mended ones as the map has them. */
const comparison = { document: null, kind: "", kinds: new Map(), mended: [] };

/** The checks and reports of everything that ended, but the newest check, which is now. */
function earlierRuns() {
  const ended = jobs.rows.filter((job) =>
    ["check", "report"].includes(job.command) && job.state === "done" && !job.line.includes("--zone")
  );
  const newest = ended.find((job) => job.command === "check");
  return ended.filter((job) => job !== newest);
}

async function compareView() {
  const runs = earlierRuns();
  replace(
    "compare-choice",
    runs.length
      ? el(
        "label",
        null,
        t("compareWith"),
        " ",
        el(
          "select",
          { id: "compare-with", onchange: (event) => compareWith(event.target.value) },
          el("option", { value: "" }, "–"),
          runs.map((job) =>
            el(
              "option",
              { value: job.number, selected: state.other === String(job.number) },
              `${number(job.number)} · ${job.command} · ${moment(job.ended)}${job.by ? ` · ${job.by}` : ""}`,
            )
          ),
        ),
      )
      : el("p", null, t("noEarlier")),
  );
  comparisonParts();
  if (state.other && !comparison.document) await compareWith(state.other);
}

async function compareWith(number_) {
  state.other = number_;
  writeAddress();
  comparison.document = number_
    ? await attempt(() => askJSON(inWorkspace(`/compare?geometry=yes&with=${encodeURIComponent(number_)}`)))
    : null;
  const rows = comparison.document?.rows ?? [];
  comparison.kinds = new Map(rows.map((one) => [one.finding, one.change]));
  comparison.mended = rows.filter((one) => one.change === "mended").map(mendedFinding);
  showMended();
  comparisonParts();
}

/** A finding that is there no more, as the earlier run had it. */
const mendedFinding = (row, number_) =>
  new Finding({ ...row, id: row.finding, area_m2: row.area_before_m2, subjects: [], isMended: true }, number_);

/** Mended findings are a layer of their own, which is seen where they are asked for. */
function showMended() {
  extraLayer("mended", comparison.mended);
}

/** Shows the findings of a kind of change on the map. */
function showChanges(kind) {
  state.change = kind;
  openView("findings");
}

function comparisonParts() {
  const { document: found } = comparison;
  if (!found) return replace("comparison");
  const counts = groupedBy(found.rows, (one) => one.change);
  const shownRows = found.rows.filter((
    one,
  ) => (comparison.kind ? one.change === comparison.kind : one.change !== "same"));
  replace(
    "comparison",
    el(
      "p",
      { class: "buttons", role: "group", "aria-label": t("change") },
      CHANGE_KINDS.map((kind) =>
        button(`${t(`change_${kind}`)} ${number(counts.get(kind)?.length ?? 0)}`, () => {
          comparison.kind = comparison.kind === kind ? "" : kind;
          comparisonParts();
        }, { "aria-pressed": String(comparison.kind === kind) })
      ),
    ),
    comparison.kind ? el("p", null, button(t("onMap"), () => showChanges(comparison.kind))) : null,
    thenAndNow(found),
    scrolling(table(
      t("change"),
      [[t("change")], [t("severity")], [t("what")], [t("areaBefore"), true], [t("areaNow"), true]],
      shownRows.slice(0, 500).map((one) =>
        el(
          "tr",
          null,
          cell(t(`change_${one.change}`)),
          el("td", { class: "w" }, one.severity ? severitySign(one.severity) : "–"),
          el(
            "td",
            null,
            button(textOfChange(one), () => openFinding(one), { class: "link" }),
            el("div", { class: "note" }, ruleWord(one.rule)),
          ),
          squareMetresCell(one.area_before_m2 ?? null),
          squareMetresCell(one.area_after_m2 ?? null),
        )
      ),
    )),
  );
}

const textOfChange = (one) => both(one.message) || one.finding;

/** The head figures then and now. */
function thenAndNow({ then, now }) {
  const keys = Object.keys(now ?? {}).filter((key) => typeof now[key] === "number");
  if (!keys.length) return null;
  const shown_ = (
    key,
    value,
  ) => (value == null ? "–" : key.endsWith("_m2") ? area(value) : number(value, Number.isInteger(value) ? 0 : 2));
  const wordOf = (
    key,
  ) => (TEXTS[state.lang][`figure_${key}`] ? t(`figure_${key}`) : TEXTS[state.lang][key] ? t(key) : key);
  return table(
    t("figures"),
    [[t("figures")], [t("then"), true], [t("now"), true]],
    keys.map((key) =>
      el(
        "tr",
        null,
        el("th", { scope: "row" }, wordOf(key)),
        numeric(shown_(key, then?.[key])),
        numeric(shown_(key, now[key])),
      )
    ),
    { isSortable: false },
  );
}

/** Opens a finding of the comparison in its view. */
async function openFinding({ finding, change }) {
  Object.assign(state, { finding, at: "", change: change === "mended" ? change : "" });
  await openView("findings");
}
// Who did what: the lines of the audit log, for editors.
const AUDIT_COLUMNS = ["time", "name", "address", "action", "what", "command", "exit"];

async function auditView() {
  const rows = await attempt(() => askRows(`/audit?workspace=${encodeURIComponent(DATA.workspace)}&limit=500`));
  if (!rows) return;
  replace(
    "audit",
    rows.length
      ? scrolling(table(
        t("view_audit"),
        AUDIT_COLUMNS.map((key) => [t(`audit_${key}`)]),
        rows.map((one) =>
          el(
            "tr",
            null,
            AUDIT_COLUMNS.map((key) =>
              cell(key === "time" ? moment(one.time) : auditText(one[key]), { title: key === "time" ? one.time : null })
            ),
          )
        ),
      ))
      : el("p", null, t("noAudit")),
  );
}

const auditText = (value) =>
  value == null
    ? "–"
    : Array.isArray(value)
    ? value.map(auditText).join(" ")
    : typeof value === "object"
    ? Object.entries(value).map(([key, one]) => `${key} ${auditText(one)}`).join(", ")
    : String(value);
// The views of a workspace and the way from one to the other.
const VIEWS = {
  files: { open: loadFiles, speak: filesView },
  sources: { open: openSources, speak: showText },
  work: { open: openWork, speak: jobsView },
  findings: { open: openFindings, speak: speakFindings },
  compare: { open: openCompare, speak: compareView },
  out: { open: openOut, speak: outView },
  audit: { open: auditView, speak: auditView, isForEditors: true },
};

const viewNames = () => Object.keys(VIEWS).filter((name) => !VIEWS[name].isForEditors || isEditor());

/** Shows a view; the focus goes to its heading where something led there, and stays in the bar where the bar was used. */
async function openView(name) {
  const view_ = VIEWS[name] ? name : "files";
  state.view = view_;
  for (const section of document.querySelectorAll("main > section")) section.hidden = section.id !== `view-${view_}`;
  viewLinks();
  writeAddress();
  await VIEWS[view_].open();
  if (!document.activeElement || document.activeElement === document.body) {
    document.querySelector(`#view-${view_} h2`)?.focus({ preventScroll: true });
  }
}

function viewLinks() {
  replace(
    "views",
    viewNames().map((name) =>
      el("a", {
        href: `#view=${name}`,
        "aria-current": state.view === name ? "page" : null,
        onclick: (event) => {
          event.preventDefault();
          openView(name);
        },
      }, t(`view_${name}`))
    ),
  );
}

async function openSources() {
  if (!doc.etag && !isChanged()) await openText(doc.name);
  else showText();
  if (!jobs.rows.length) await loadJobs();
  await learnGuess();
  await learnFromRuns();
  cards();
}

async function openWork() {
  if (!doc.etag && !isChanged()) await openText("manifest");
  await loadJobs();
  if (state.run) await chooseRun(Number(state.run));
}

async function openFindings() {
  if (findings.isStale || findings.isNewer) await loadFindings();
  if (state.change && state.other && !comparison.document) await compareWith(state.other);
  findingsView();
  if (!openFindings.isPlaced) {
    openFindings.isPlaced = true;
    readView();
  } else redraw();
  if (state.finding) chooseFinding(state.finding, { isMoving: !state.at });
}

function findingsView() {
  filterControls();
  layerSwitches();
  recount();
  legend();
  findingPanel(findings.byId.get(state.finding));
  showHere();
}

/** Advice that came in one language alone is asked for in the other. */
async function speakFindings() {
  findingsView();
  if (findings.lang === state.lang || !findings.all.some((one) => typeof one.advice === "string")) return;
  await loadFindings();
  findingsView();
}

async function openCompare() {
  if (!jobs.rows.length) await loadJobs();
  if (findings.isStale) await loadFindings();
  await compareView();
}

async function openOut() {
  if (!jobs.rows.length) await loadJobs();
  if (!workspace.row) await readWorkspace();
  if (findings.isStale) await loadFindings();
  outView();
}
// The address: a view can be sent to a colleague, and comes back.
const WRITTEN = ["view", ...FILTERS, "finding", "run", "other", "at", "layers"];
let lastWritten = "";

function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  for (const key of WRITTEN) state[key] = address.get(key) ?? "";
}

function readView() {
  if (state.layers) {
    for (const layer of LAYERS.values()) {
      layer.visible = state.layers.split(",").includes(layer.name);
    }
  }
  layerSwitches();
  const [e, n, scale] = state.at.split(",").map(Number);
  if (!(scale > 0) || !Number.isFinite(e) || !Number.isFinite(n)) return fit(homeBox());
  moveTo(e, n, scale * METRES_PER_PIXEL_AT_ONE);
}

function writeAddress() {
  if (state.view === "findings" && openFindings.isPlaced) {
    state.at = [view.e.toFixed(1), view.n.toFixed(1), (view.metresPerPixel / METRES_PER_PIXEL_AT_ONE).toPrecision(5)]
      .join(",");
    state.layers = [...LAYERS.values()].filter((layer) => layer.visible).map((layer) => layer.name).join(",");
  }
  const address = new URLSearchParams();
  for (const key of WRITTEN) {
    if (state[key] && (state.view === "findings" || !["at", "layers"].includes(key))) address.set(key, state[key]);
  }
  const query = new URLSearchParams(location.search);
  query.set("lang", state.lang);
  lastWritten = String(address);
  history.replaceState(null, "", `?${query}${lastWritten ? `#${lastWritten}` : ""}`);
}
// Brings the page to life.

/** Writes all that hangs on the language. */
function speak() {
  document.documentElement.lang = state.lang;
  const other = document.getElementById("language");
  other.lang = isVietnamese() ? "en" : "vi";
  other.textContent = t("otherLanguage");
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
    if (element.matches("button")) element.title = t(element.dataset.tLabel);
  }
  for (const element of document.querySelectorAll("[data-t-hint]")) {
    element.setAttribute("placeholder", t(element.dataset.tHint));
  }
  titled();
}

/** The title of the page, with the name of the open workspace. */
function titled() {
  document.title = DATA.workspace ? `${workspace.row?.title ?? DATA.workspace} – ${t("desk")}` : t("desk");
}

/** The other language in place: nothing is asked for again, and the focus stays. */
function switchLanguage() {
  state.lang = isVietnamese() ? "en" : "vi";
  TIP.hidden = true;
  // What was said is said no more: it was in the other language.
  notice(null);
  say("");
  speak();
  writeAddress();
  if (!DATA.workspace) return loadWorkspaces();
  viewLinks();
  workspaceHead(findings.isNewer);
  showSending();
  measureText();
  VIEWS[state.view].speak();
}

function listen() {
  const on = (id, act) => document.getElementById(id).addEventListener("click", act);
  on("language", switchLanguage);
  if (!DATA.workspace) return listenToWorkspaces();
  on("zoom-in", () => zoom(0.6));
  on("zoom-out", () => zoom(1 / 0.6));
  on("zoom-all", () => fit(homeBox()));
  on("measure", () => (measure.isOn || !measure.places.length ? toggleMeasure() : forgetMeasure()));
  document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());
  listenToScale();
  listenToMap();
  listenToFiles();
  listenToTexts();
  listenToSearch();
  listenToVisibility();
  new ResizeObserver(() => state.view === "findings" && redraw()).observe(CANVAS);
  addEventListener("hashchange", () => {
    if (location.hash.slice(1) === lastWritten) return;
    readAddress();
    openView(state.view);
  });
  addEventListener("keydown", escape_);
}

function escape_(event) {
  if (event.key !== "Escape" || document.querySelector("dialog[open]") || state.view !== "findings") return;
  if (measure.isOn) endMeasure();
  else if (measure.places.length) forgetMeasure();
  else if (state.finding) {
    const row = document.querySelector("#findings tr.chosen button.link");
    const isInside = document.getElementById("panel").contains(document.activeElement);
    chooseFinding(null);
    if (isInside) (row ?? CANVAS).focus({ preventScroll: true });
  }
}

async function start() {
  document.body.classList.add("alive");
  speak();
  listen();
  if (!DATA.workspace) {
    document.getElementById("view-list").hidden = false;
    await loadWorkspaces();
  } else {
    readAddress();
    await readWorkspace();
    // Who comes without a view sees what is next: files where there are none, findings where there are some.
    if (!VIEWS[state.view]) {
      state.view = workspace.row?.checked_at ? "findings" : workspace.row?.manifest ? "sources" : "files";
    }
    await loadJobs();
    await openView(state.view);
    watchWorkspace();
  }
  document.documentElement.dataset.ready = "true";
}

start();
"""####
  static let deskMUSTACHE = ####"""
<!DOCTYPE html>
<html lang="{{{language}}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
{{{referrer}}}
<meta name="color-scheme" content="light dark">
<title>{{title}}</title>
<link rel="icon" href="{{{icon}}}">
{{#styles}}
<link rel="stylesheet" href="{{{.}}}">
{{/styles}}
{{#scripts}}
<script src="{{{.}}}" defer></script>
{{/scripts}}
</head>
<body class="desk">
{{#plain}}
<p class="plain" role="note" data-t="plainBar"></p>
{{/plain}}
<header class="bar">
<a class="name" href="{{{home}}}">LandFund</a>
<strong id="workspace-title"></strong>
<nav id="views" data-t-label="viewsLabel"></nav>
<span id="people"></span>
<span class="who">{{who}}</span>
<button type="button" id="language"></button>
<form method="post" action="{{{signOut}}}"><input type="hidden" name="csrf" value="{{csrf}}"><button data-t="signOut"></button></form>
</header>
<div id="notice" role="alert" hidden></div>
<noscript><p class="notice">{{noScript}}</p></noscript>
<main>
<section id="view-list" hidden>
<h1 data-t="workspaces"></h1>
<div id="workspaces"></div>
{{#editor}}
<form id="new-workspace"><h2 data-t="newWorkspace"></h2><label><span data-t="title"></span> <input id="new-title" maxlength="80" required autocomplete="off"></label> <button data-t="makeWorkspace"></button></form>
{{/editor}}
</section>
<section id="view-files" hidden>
<h2 tabindex="-1" data-t="view_files"></h2>
<div id="drop" class="drop"><p data-t="dropHere"></p><p class="buttons"><label class="button"><span data-t="chooseFiles"></span><input type="file" id="choose-files" multiple></label> <label class="button"><span data-t="chooseFolder"></span><input type="file" id="choose-folder" webkitdirectory></label></p><p class="note" data-t="dropNote"></p></div>
<ul id="sending" data-t-label="sendingLabel"></ul>
<div id="file-list"></div>
</section>
<section id="view-sources" hidden>
<h2 tabindex="-1" data-t="view_sources"></h2>
<div class="two">
<div class="card-side"><div id="theirs" tabindex="-1" hidden></div><div id="cards" tabindex="-1"></div></div>
<div class="text-side"><div id="text-controls" class="buttons"></div><ul id="text-errors"></ul><div class="editor"><pre id="line-numbers" aria-hidden="true"></pre><textarea id="text" spellcheck="false" autocapitalize="off" autocomplete="off" wrap="off"></textarea></div></div>
</div>
</section>
<section id="view-work" hidden>
<h2 tabindex="-1" data-t="view_work"></h2>
<div id="starts"></div>
<div id="progress" tabindex="-1" hidden></div>
<div id="output" tabindex="-1" hidden></div>
<div id="runs"></div>
</section>
<section id="view-findings" hidden>
<h2 tabindex="-1" class="quiet" data-t="view_findings"></h2>
<div class="split">
<div class="map-box">
<div class="map-frame">
<canvas id="map" tabindex="0" role="application" data-t-label="mapLabel" aria-describedby="live"></canvas>
<div class="map-keys"><button type="button" id="zoom-in" data-t-label="zoomIn">+</button><button type="button" id="zoom-out" data-t-label="zoomOut">−</button><button type="button" id="zoom-all" data-t-label="zoomAll">⌂</button><button type="button" id="measure" aria-pressed="false" data-t-label="measureKey">↔</button></div>
<svg class="north" viewBox="0 0 24 34" role="img" data-t-label="north"><path d="M12 2L19 20L12 16L5 20Z"/><text x="12" y="32" text-anchor="middle" data-t="northLetter"></text></svg>
<div class="tip" id="tip" hidden></div>
<output id="measured" hidden></output>
</div>
<div class="under"><span id="scalebar"></span><label class="scale"><span class="quiet" data-t="scale"></span><input id="scale" list="scales" inputmode="numeric" data-t-label="scale"></label><datalist id="scales"><option value="1:200"></option><option value="1:500"></option><option value="1:1000"></option><option value="1:2000"></option><option value="1:5000"></option><option value="1:10000"></option><option value="1:25000"></option><option value="1:50000"></option></datalist><output id="cursor"></output></div>
<p id="site-sheet" class="buttons" hidden></p>
<p class="note touch" data-t="touchHint"></p>
<div class="keys"><details><summary data-t="layers"></summary><div id="layer-list"></div></details><details><summary data-t="legend"></summary><ul id="legend"></ul></details></div>
</div>
<div class="right">
<form id="search" role="search"><input type="search" id="search-text" maxlength="200" autocomplete="off" data-t-label="searchLabel" data-t-hint="searchHint"></form>
<ul id="found" hidden></ul>
<details class="filter-box" open><summary data-t="filtersTitle"></summary><form id="filters"></form></details>
<p id="count" class="count"></p>
<ol id="here" hidden data-t-label="whatLiesHere"></ol>
<div id="panel" role="region" tabindex="-1" data-t-label="chosen" hidden></div>
<div id="findings" class="rows" tabindex="-1"></div>
</div>
</div>
<details id="decide" hidden><summary><span data-t="decide"></span> <span id="decide-for" class="note"></span></summary><div id="decide-parts"></div></details>
<details id="units-box" hidden><summary data-t="unitsTitle"></summary><div id="units" tabindex="-1"></div></details>
</section>
<section id="view-compare" hidden>
<h2 tabindex="-1" data-t="view_compare"></h2>
<div id="compare-choice"></div>
<div id="comparison"></div>
</section>
<section id="view-out" hidden>
<h2 tabindex="-1" data-t="view_out"></h2>
<div id="out-parts"></div>
</section>
<section id="view-audit" hidden>
<h2 tabindex="-1" data-t="view_audit"></h2>
<div id="audit"></div>
</section>
</main>
<footer class="foot"><p id="head"></p></footer>
<dialog id="ask" data-t-label="question"></dialog>
<p id="live" class="quiet" role="status" aria-live="polite"></p>
<script type="application/json" id="data">{{{data}}}</script>
</body>
</html>

"""####
  static let lookUpTextsCSV = ####"""
key,en,vi
title,What holds here?,Tra cứu quy hoạch
lead,"Search for a parcel, a unit or a decision, or click on the map; the sheet says which plan holds on the day.","Tìm thửa đất, xã phường hoặc quyết định, hoặc bấm vào bản đồ; phiếu cho biết quy hoạch nào đang áp dụng vào ngày đã chọn."
mapLabel,"Map of the published plans. Arrow keys move it, plus and minus zoom, Home shows all, Enter asks at the centre.","Bản đồ quy hoạch đã công khai. Phím mũi tên để di chuyển, cộng và trừ để phóng to, thu nhỏ, Home để xem toàn bộ, Enter để hỏi tại tâm."
zoomIn,Zoom in,Phóng to
zoomOut,Zoom out,Thu nhỏ
zoomAll,Show all,Xem toàn bộ
measureKey,Measure,Đo
myself,My position,Vị trí của tôi
layers,Layers,Lớp bản đồ
legend,Legend,Chú giải
opacity,opacity,độ đậm
scale,Scale,Tỷ lệ
north,North,Hướng bắc
northLetter,N,B
day,Day,Ngày
dayIs,the map shows {0},bản đồ hiển thị ngày {0}
touchHint,Two fingers move the map.,Dùng hai ngón tay để di chuyển bản đồ.
whatLiesHere,What lies here,Những gì có tại đây
chosen,Chosen,Đang chọn
data,Data of this feature,Dữ liệu của đối tượng này
wholeSheet,The whole sheet,Xem toàn bộ phiếu
noSheet,The sheet cannot be had now; try again.,Chưa lấy được phiếu; hãy thử lại.
isInformation,"For information only: neither a planning certificate nor a cadastral extract.","Chỉ để tham khảo: không phải chứng chỉ quy hoạch và không phải trích lục bản đồ địa chính."
registered,registered area,diện tích theo giấy tờ
onGrid,area on the map,diện tích đo trên bản đồ
plans,Plans,Quy hoạch
noPlan,No plan covers it.,Chưa có quy hoạch.
holdsOn,holds on {0},áp dụng với {0}
since,counts since {0},có hiệu lực từ {0}
contradicts,contradicts the higher plan,trái quy hoạch cấp trên
by_scheme,Functions,Chức năng theo quy hoạch xây dựng
by_landuse,Land use,Mục đích sử dụng đất
sheetAndNumber,"sheet {0}, parcel {1}","tờ {0}, thửa {1}"
measureHint,Click places; a double click or Esc ends.,Bấm các điểm; bấm đúp hoặc Esc để kết thúc.
length,length,chiều dài
area,area,diện tích
perimeter,perimeter,chu vi
found,{0} found,tìm thấy {0}
notFound,"Nothing is called {0}. Write 12/330, a name, a decision number, or X and Y.","Không tìm thấy {0}. Hãy ghi 12/330, tên, số quyết định, hoặc X và Y."
searchFails,The search does not answer now; try again.,Tìm kiếm chưa trả lời; hãy thử lại.
otherMeridian,These numbers fit {0}.,Các số này khớp với {0}.
mapFails,A part of the map cannot be had now.,Chưa lấy được một phần bản đồ.
elsewhere,You are not where the plans are.,Vị trí của bạn nằm ngoài vùng quy hoạch.
noPosition,The position is not known.,Không xác định được vị trí.
outline,A polygon of your own,Khu đất tự vẽ
outlineHint,"Click the corners on the map, paste a table of X and Y, or take a GeoJSON file; it is not sent before you ask for the sheet.","Bấm các góc trên bản đồ, dán bảng X, Y, hoặc chọn tệp GeoJSON; chỉ gửi đi khi bạn yêu cầu phiếu."
draw,Click the corners,Bấm các góc
corners,"Corners, one a line","Các góc, mỗi dòng một góc"
cornersAre,{0} corners,{0} góc
outlineFile,GeoJSON file,Tệp GeoJSON
outlineSheet,Sheet of the polygon,Phiếu của khu đất
noPolygon,"That is no polygon of 3 to 200 corners.","Không phải khu đất có từ 3 đến 200 góc."
noScript,"The map needs a script. Without it search, sheets, collections and downloads work.","Bản đồ cần có script. Không có script vẫn dùng được tìm kiếm, phiếu, dữ liệu và tải về."
units,Units,Đơn vị hành chính
collections,Data and downloads,Dữ liệu và tải về
copied,copied,đã chép
table,table,bảng
tooltipExact,{0} m²,{0} m²
showAll,Show all {0},Xem tất cả {0}

"""####
  static let lookUpCSS = ####"""
body.look-up { display: flex; flex-direction: column; min-height: 100vh; }
.look-up main { max-width: none; width: 100%; padding: .5rem clamp(.5rem, 1.2vw, 1.2rem); flex: 1 0 auto; }
.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.split { display: grid; grid-template-columns: minmax(0, 1fr) 25rem; gap: 1rem; }
body:not(.alive) .split { display: none; }
.map-frame { position: relative; }
#map { display: block; width: 100%; height: max(420px, calc(100vh - 9.5rem)); border: 1px solid var(--soft); background: #fdfdfb; cursor: crosshair; touch-action: pan-y; }
#map.moving { cursor: grabbing; }
.map-keys { position: absolute; top: .5rem; left: .5rem; display: grid; gap: .3rem; }
.map-keys button { width: 2.3rem; height: 2.3rem; padding: 0; font-size: 1.1rem; background: #fff; color: #1b1f23; border-color: #5a636c; }
.map-keys button[aria-pressed=true] { background: var(--accent); color: var(--accent-ink); }
.north { position: absolute; top: .5rem; right: .5rem; width: 24px; height: 34px; fill: #1b1f23; font-size: 11px; }
.tip { position: absolute; pointer-events: none; max-width: 20rem; padding: .2rem .5rem; background: #1b1f23; color: #fff; font-size: .85rem; border-radius: 3px; }
.tip span { display: block; }
#measured { position: absolute; bottom: .5rem; left: .5rem; padding: .2rem .5rem; background: #fff; color: #1b1f23; border: 1px solid #5a636c; }
.under { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: center; font-variant-numeric: tabular-nums; font-size: .87rem; }
#scalebar { display: inline-block; border: 2px solid var(--ink); border-top: 0; text-align: center; line-height: 1; padding-bottom: 1px; font-size: .8rem; }
.scale input { width: 7rem; min-height: 1.8rem; }
#cursor { white-space: pre-wrap; }
.touch { display: none; }
@media (pointer: coarse) { .touch { display: block; } }
.side { min-width: 0; max-height: calc(100vh - 5rem); overflow-y: auto; }
.lead { margin-top: 0; }
.note { color: var(--soft); font-size: .87rem; margin: .2rem 0; }
.side ol, .side ul, .lists ul { padding: 0; margin: .3rem 0; list-style: none; }
.side .link { width: 100%; text-align: left; border-color: transparent; background: none; color: var(--accent); padding: .15rem .3rem; min-height: 1.8rem; }
.side .link[aria-current] { background: var(--panel); font-weight: 600; }
#found, #here { border: 1px solid var(--line); max-height: 16rem; overflow-y: auto; }
#panel { border: 1px solid var(--soft); padding: .2rem .7rem .6rem; margin: .4rem 0; }
#panel h2 { margin: .3rem 0; }
#panel h3 { font-size: .95rem; margin: .6rem 0 .1rem; }
.plans li { border-bottom: 1px solid var(--line); padding: .2rem 0; }
.facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .8rem; }
.switch { display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: center; }
.switch input[type=checkbox] { min-height: auto; }
.switch input[type=range] { width: 6rem; padding: 0; min-height: 1.4rem; }
summary { font-weight: 600; padding: .3rem 0; cursor: pointer; }
.swatch { width: 18px; height: 12px; vertical-align: -1px; }
#legend { columns: 2 10rem; font-size: .87rem; }
textarea { width: 100%; }
.side details label { display: block; margin: .3rem 0; }
.lists ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
@media (max-width: 56rem) {
  .split { grid-template-columns: minmax(0, 1fr); }
  #map { height: 60vh; min-height: 300px; }
  .side { max-height: none; }
}
@media print {
  .map-keys, .side details, .side .lead, .lists, .under label { display: none; }
  .split { grid-template-columns: 1fr; }
}

"""####
  static let lookUpJS = ####"""
"use strict";
// The page carries the texts of its language alone.
const PAGE = JSON.parse(document.getElementById("data").textContent);
const TEXTS = { [PAGE.meta.lang]: PAGE.texts };
// Numbers, days, units and names as people write them in the chosen language.
// Signs that turn what follows them, as numbers behind a name, are no part of a name.
const DATA = JSON.parse(document.getElementById("data").textContent.replace(/[\u202a-\u202e\u2066-\u2069]/g, ""));

// Words of severities, verdicts and layers come from the one list of words.
for (const [key, texts] of Object.entries(DATA.labels.word)) {
  for (const language of Object.keys(TEXTS)) TEXTS[language][key] = texts[language];
}

/** Whether this is the page for everybody: of findings it knows counts by pair of plans alone. */
const PUBLIC = Boolean(DATA.meta.public);

/** What is filtered, chosen and shown: all of it stands in the address. */
const BLANK = {
  lang: DATA.meta.lang,
  rule: "",
  severity: "",
  zone: "",
  scheme: "",
  owner: "",
  text: "",
  cell: "",
  change: "",
  waived: "",
  finding: "",
  thing: "",
  at: "",
  layers: "",
  by: "",
  base: "",
};
const state = { ...BLANK };

/** The text of a key in the chosen language, with {0}, {1} filled in, and {0|row|rows} as so many of them. */
function t(key, ...values) {
  const text = TEXTS[state.lang][key] ?? key;
  return text.replace(/\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, n, one, many) => {
    const value = String(values[n]);
    return one == null ? value : `${value} ${value === "1" ? one : many}`;
  });
}

/** A text that the data hold in both languages. */
function both(texts) {
  return texts ? texts[state.lang] ?? texts.en : "";
}

const isVietnamese = () => state.lang === "vi";

const FORMATS = new Map();

/** A number in the manner of the language. */
function number(value, decimals = 0) {
  const key = `${state.lang}${decimals}`;
  if (!FORMATS.has(key)) {
    FORMATS.set(
      key,
      new Intl.NumberFormat(isVietnamese() ? "vi-VN" : "en-US", {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }),
    );
  }
  // What rounds to zero has no sign.
  return FORMATS.get(key).format(Number(value.toFixed(decimals)) === 0 ? 0 : value);
}

/** Hectares with two decimals; what is there but less than half of that says so. */
function hectares(m2) {
  if (m2 == null) return "–";
  return m2 !== 0 && Math.abs(m2) < 50 ? `<${number(0.01, 2)}` : number(m2 / 10000, 2);
}

/** An area in a text: square metres below a hectare, hectares above. */
function area(m2) {
  if (m2 == null) return "–";
  return Math.abs(m2) < 10000 ? `${number(m2, 1)} m²` : `${number(m2 / 10000, 2)} ha`;
}

/** A ratio as percent; small ones show two decimals. */
function percent(ratio) {
  if (ratio == null) return "–";
  const isSmall = ratio !== 0 && Math.abs(ratio) < 0.01;
  return `${number(100 * ratio, isSmall ? 2 : 1)}%`;
}

/** The same in a column, where all have one decimal; what is there but less than half of that says so. */
function percentOfColumn(ratio) {
  if (ratio == null) return "–";
  return ratio !== 0 && Math.abs(ratio) < 0.0005 ? `<${number(0.1, 1)}%` : `${number(100 * ratio, 1)}%`;
}

const exactPercent = (ratio) => t("exactPercent", String(100 * ratio));

/** A length. */
function metres(value) {
  return value == null ? "–" : `${number(value, 2)} m`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day, which is 2021-12-24 in the data, as the language writes it. */
function day(text) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? "");
  if (!parts) return text ?? "–";
  const [, year, month, date] = parts;
  return isVietnamese() ? `${date}/${month}/${year}` : `${Number(date)} ${MONTHS[month - 1]} ${year}`;
}

/** A scale as the language writes it. */
function scaleText(denominator) {
  return `${isVietnamese() ? "1/" : "1:"}${number(Math.round(denominator))}`;
}

/** A text of at most so many characters, with a sign where something is left out. */
const inShort = (text, most) => (text.length > most ? `${[...text.slice(0, most)].slice(0, -2).join("")}…` : text);

/** So long may a word be, a name, a message; beyond that nobody reads on, and the files beside the page have the whole. */
const LONGEST = { word: 100, endless: 18, name: 250, message: 1500 };
const ENDLESS = new RegExp(`\\S{${LONGEST.word + 1},}`, "gu");

/** A text whose words have an end, so that no table is torn apart. */
const wordsInShort = (text) =>
  text.length > LONGEST.word ? text.replace(ENDLESS, (word_) => inShort(word_, LONGEST.endless)) : text;

/** Northing and easting, with as many decimals. */
function place(n, e, decimals = 2) {
  return `X ${number(n, decimals)}   Y ${number(e, decimals)}`;
}

/** A text without marks and case, in which people search. */
function folded(text) {
  const whole = String(text ?? "");
  // Most ids and numbers have nothing to fold.
  if (/^[ -~]*$/.test(whole)) return whole.toLowerCase();
  return whole.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
}

/** The order of ids: runs of digits as numbers, all else by code points. */
function inOrderOfIds(one, other) {
  const [a, b] = [one, other].map((text) => String(text).match(/[0-9]+|[^0-9]/gu) ?? []);
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [x, y] = [a[i], b[i]];
    const order = /[0-9]/.test(x) && /[0-9]/.test(y)
      ? Number(BigInt(x) > BigInt(y)) - Number(BigInt(x) < BigInt(y))
      : x.codePointAt(0) - y.codePointAt(0);
    if (order) return order;
  }
  return a.length - b.length || (one < other ? -1 : Number(one > other));
}

const COLLATOR = new Intl.Collator("vi", { numeric: true });

/** The order of names, as a Vietnamese list has it: numbers as numbers. */
const inOrderOfNames = (one, other) => COLLATOR.compare(one, other) || inOrderOfIds(one, other);

/** The different values that are there, in their order. */
function unique(values) {
  return [...new Set(values.filter((value) => value != null && value !== ""))].sort(inOrderOfIds);
}

/** The elements of a list by what a function gives, in their order. */
function groupedBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    const key = keyOf(one);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one);
  }
  return groups;
}

/** The sum of what a function gives. */
function sum(list, value) {
  return list.reduce((total, one) => total + (value(one) ?? 0), 0);
}

/** The label of a code of a field, as `parcel.tenure`. */
function word(field, code) {
  return code == null ? null : both(DATA.labels.field[field]?.[code]) || code;
}

const OWN_LAYERS = { sheet: "sheetNo", site: "site" };
const layerWord = (layer) => (OWN_LAYERS[layer] ? t(OWN_LAYERS[layer]) : both(DATA.labels.layer[layer]) || layer);
const ruleWord = (rule) => both(DATA.labels.rule[rule]) || rule;
const officeWord = (office) => both(DATA.labels.owner[office]) || office;
const functionWord = (code) => both(DATA.labels.function[code]) || code;
const reasonWord = (code) => both(DATA.labels.reason[code]) || code;
const verdictWord = (verdict) => t(verdict === "clean" ? "clean_" : verdict);
const statusWord = (status) =>
  ({ none: t("none_"), partial: t("partial"), complete: t("complete") })[status] ??
    (status === "unknown" ? t("unknown") : "–");
// Elements of the page; texts become text nodes and nothing else.

/** An element with attributes and children. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  for (const child of children.flat(3)) {
    if (child != null && child !== false) element.append(typeof child === "string" ? wordsInShort(child) : child);
  }
  return element;
}

/** What can have the focus. */
const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** Puts children in the place of those of an element; a focus in it goes to what stands where it was, else to the element. */
function replaceIn(box, ...children) {
  const inOrder = () => [...box.querySelectorAll(FOCUSABLE)];
  const at = box.contains(document.activeElement) ? inOrder().indexOf(document.activeElement) : -1;
  box.replaceChildren(...children.flat(3).filter((child) => child != null && child !== false));
  if (at >= 0) (inOrder()[Math.min(at, inOrder().length - 1)] ?? box).focus({ preventScroll: true });
}

/** The same of an element of the page. */
const replace = (id, ...children) => replaceIn(document.getElementById(id), ...children);

/** A button with a text. */
function button(text, act, attributes) {
  return el("button", { type: "button", onclick: act, ...attributes }, text);
}

/** A cell with a text. */
function cell(text, attributes) {
  return el("td", attributes, text);
}

/** A cell with a number; the exact value stands on hover. */
function numeric(text, exact, attributes) {
  return el("td", { class: "n", title: exact ?? null, ...attributes }, text);
}

/** A cell with square metres, one decimal. */
function squareMetresCell(m2) {
  return numeric(m2 == null ? "–" : number(m2, 1), m2 == null ? null : t("tooltipExact", String(m2)));
}

/** A cell with metres, two decimals. */
function metresCell(value) {
  return numeric(value == null ? "–" : number(value, 2), value == null ? null : t("exactMetres", String(value)));
}

/** A cell with hectares, two decimals. */
function hectaresCell(m2, attributes) {
  return numeric(hectares(m2), m2 == null ? null : t("tooltipExact", String(m2)), attributes);
}

/** A cell with a ratio as percent; all of a column have one decimal. What it is made of may stand below. */
function percentCell(ratio, attributes, below) {
  const text = [percentOfColumn(ratio), below ? el("small", null, below) : null];
  return numeric(text, ratio == null ? null : exactPercent(ratio), { "data-key": ratio ?? -1, ...attributes });
}

/** An area in a text; the exact one stands on hover. */
function areaText(m2) {
  return m2 == null ? null : el("span", { title: t("tooltipExact", String(m2)) }, area(m2));
}

/** A name; its code stands on hover. */
function named(text, code) {
  return code == null || text === code ? text : el("span", { title: code }, text);
}

/**
 * A table: headings as [text, isNumber, code, how it is sorted], rows as elements, a row of sums last. A click on a
 * heading sorts by it, numbers by what stands on hover or in the cell. `isTitled` says that a heading above shows what the
 * caption says.
 */
function table(caption, headings, rows, { attributes, total, isSortable = true, isTitled = false } = {}) {
  const body = el("tbody", null, rows);
  const sortable = isSortable && rows.length > 1 && !printing;
  const empty = headings.flatMap((_, column) => (isEmptyColumn(rows, total, column) ? [column] : []));
  const heads = headings.map(([text, isNumber, code, order]) => {
    const head_ = el("th", { scope: "col", class: isNumber ? "n" : null, title: code, "aria-sort": order });
    const act = () => sortBy(body, heads.indexOf(head_), heads);
    const isText = typeof text === "string" && text;
    head_.append(sortable && isText ? button(text, act, { class: "sort" }) : isText ? el("span", null, text) : text);
    return head_;
  });
  const made = el(
    "table",
    { "data-left-out": empty.map((column) => heads[column].textContent).join("; ") || null, ...attributes },
    el("caption", { class: isTitled ? "quiet" : null }, caption),
    el("thead", null, el("tr", null, heads)),
    body,
    total ? el("tfoot", null, total) : null,
  );
  for (const column of empty.reverse()) {
    for (const line of made.querySelectorAll("tr")) line.children[column].remove();
    heads.splice(column, 1);
  }
  return made;
}

/** Whether no row has a value in a column, so that it is left out; never the first, nor where cells span several. */
function isEmptyColumn(rows, total, column) {
  if (column === 0 || rows.length < 2 || total?.querySelector("[colspan]")) return false;
  return rows.every((one) => {
    const found = one.children[column];
    return found && !found.children.length && ["", "–"].includes(found.textContent);
  });
}

function sortBy(body, column, heads) {
  const isDown = heads[column].getAttribute("aria-sort") === "ascending";
  heads.forEach((head) => head.removeAttribute("aria-sort"));
  heads[column].setAttribute("aria-sort", isDown ? "descending" : "ascending");
  const key = (row) =>
    row.children[column]?.dataset.key ?? row.children[column]?.title.match(/-?[0-9.]+(?:e-?\d+)?/)?.[0] ??
      row.children[column]?.textContent ?? "";
  const order = (one, other) => {
    const [a, b] = [key(one), key(other)];
    const [x, y] = [Number(a), Number(b)];
    return a !== "" && b !== "" && !Number.isNaN(x) && !Number.isNaN(y) ? x - y : inOrderOfNames(a, b);
  };
  body.append(...[...body.children].sort((one, other) => (isDown ? -1 : 1) * order(one, other)));
}

/** A table in a box of its own, which scrolls sideways where it is wider than the page. */
function scrolling(...content) {
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("table") }, content);
}

/** Something of many rows, of which the first show and the rest on demand; printed whole. */
function shortened(rows, most, make) {
  const box = scrolling();
  const show = (count) =>
    replaceIn(
      box,
      make(rows.slice(0, count)),
      count < rows.length ? button(t("showAll", number(rows.length)), () => show(rows.length)) : null,
    );
  let count = printing ? rows.length : most;
  show(count);
  // What is sorted is all of them.
  box.addEventListener("click", (event) => {
    if (!event.target.matches(".sort") || count >= rows.length) return;
    event.stopPropagation();
    const at = [...box.querySelectorAll(".sort")].indexOf(event.target);
    count = rows.length;
    show(count);
    box.querySelectorAll(".sort")[at]?.click();
  }, true);
  return box;
}

/** Labels and values, those without a value left out. */
function facts(list) {
  const kept = list.filter((fact) => fact && fact[1] != null && fact[1] !== "" && fact[1] !== "–");
  return el("dl", { class: "facts" }, kept.flatMap(([label, value]) => [el("dt", null, label), el("dd", null, value)]));
}

/** A bar that is filled to a ratio. */
function bar(ratio) {
  const fill = el("i");
  fill.style.width = `${100 * Math.min(1, ratio ?? 0)}%`;
  return el("span", { class: "bar", "aria-hidden": "true" }, fill);
}

const SIGNS = { error: "■", warning: "▲", info: "●" };

/** The sign of a severity in its colour, and a text behind it: its word, or how many there are. */
function severitySign(severity, text = t(severity)) {
  return el(
    "span",
    { class: `sign ${severity}` },
    el("i", { "aria-hidden": "true" }, SIGNS[severity] ?? "●"),
    ` ${text}`,
  );
}

/** Puts a text on the clipboard and says so on the button. */
async function copyText(text, on) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = el("textarea");
    field.value = text;
    (on.closest("dialog") ?? document.body).append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    on.focus();
  }
  const before = on.textContent;
  if (before === t("copied")) return;
  on.textContent = t("copied");
  say(t("copied"));
  setTimeout(() => {
    on.textContent = before;
  }, 2000);
}

/** A text for those who hear the page. */
function say(text) {
  document.getElementById("live").textContent = text;
}

/** Whether what is made is for paper: nothing folded, no controls. */
let printing = false;
// Boxes and areas of rings, which are flat lists of eastings and northings.

/** West, south, east, north of rings. */
function boxOf(rings) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      box[0] = Math.min(box[0], ring[i]);
      box[2] = Math.max(box[2], ring[i]);
      box[1] = Math.min(box[1], ring[i + 1]);
      box[3] = Math.max(box[3], ring[i + 1]);
    }
  }
  return box;
}

/** The area of rings, square metres: those of holes run the other way. */
function ringsArea(rings) {
  let twice = 0;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      twice += (ring[i] - ring[0]) * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
    }
  }
  return Math.abs(twice) / 2;
}
// Vector tiles of the working system: fetched, decoded, and kept while they are near.
const TILE_CELLS = 4096;
const MOST_TILES = 96;
const LAYERS = new Map(DATA.layers.map((one) => [one.name, { ...one, opacity: 1 }]));
const tiles = new Map();
const TEXT = new TextDecoder();

/** Reads protocol buffers. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.end = bytes.length;
  }

  varint() {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  /** Passes each field with its number and wire type; the bytes of a message stand in `part`. */
  fields(act) {
    while (this.at < this.end) {
      const key = this.varint();
      const [field, type] = [key >> 3, key & 7];
      if (type === 0) act(field, this.varint());
      else if (type === 1) act(field, this.part(8));
      else if (type === 2) act(field, this.part(this.varint()));
      else if (type === 5) act(field, this.part(4));
      else throw new Error("no tile");
    }
  }

  part(length) {
    const part = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return part;
  }
}

const zigzag = (value) => (value % 2 ? -(value + 1) / 2 : value / 2);

/** A value of a layer's list. */
function valueIn(bytes) {
  let found = null;
  new Reader(bytes).fields((field, value) => {
    if (field === 1) found = TEXT.decode(value);
    else if (field === 2) found = new DataView(value.buffer, value.byteOffset, 4).getFloat32(0, true);
    else if (field === 3) found = new DataView(value.buffer, value.byteOffset, 8).getFloat64(0, true);
    else if (field === 4 || field === 5) found = value;
    else if (field === 6) found = zigzag(value);
    else if (field === 7) found = value === 1;
  });
  return found;
}

const numbersIn = (bytes) => {
  const [reader, numbers] = [new Reader(bytes), []];
  while (reader.at < reader.end) numbers.push(reader.varint());
  return numbers;
};

/** A feature as the map knows it: rings in the working system, values by name. */
class TileFeature {
  constructor(layer, kind, rings, values) {
    Object.assign(this, { layer, kind, rings, values });
    this.box = boxOf(rings);
    this.id = String(values.id ?? "");
    this.name = values.name ?? null;
    this.style = styleOf(layer.name, values);
  }

  get(field) {
    return this.values[field] ?? null;
  }

  get area() {
    return (this.ownArea ??= this.kind === "polygons" ? ringsArea(this.rings) : 0);
  }

  get key() {
    return `${this.layer.name}/${this.id}`;
  }

  get title() {
    const [sheet, numberOnSheet] = [this.get("sheet_no"), this.get("parcel_no")];
    if (sheet != null && numberOnSheet != null) return t("sheetAndNumber", sheet, numberOnSheet);
    return this.name ? `${this.name} (${this.id})` : this.id;
  }
}

/** The colour and meaning of a function or land-use code; of several codes that of the first. */
function styleOf(layer, values) {
  if (layer === "scheme_block") return DATA.functions[values.function] ?? null;
  if (layer !== "landuse_block") return null;
  const code = String(values.code ?? "").split(/[+:]/)[0];
  const found = DATA.codes[code];
  return found ? { ...found, value: code } : null;
}

/** The features of a tile by layer; its west and north edge and its side are in metres. */
function decoded(bytes, west, north, side) {
  const found = new Map();
  new Reader(bytes).fields((field, part) => {
    if (field !== 3) return;
    let name = "";
    let cells = TILE_CELLS;
    const [keys, values, features] = [[], [], []];
    new Reader(part).fields((inner, value) => {
      if (inner === 1) name = TEXT.decode(value);
      else if (inner === 2) features.push(value);
      else if (inner === 3) keys.push(TEXT.decode(value));
      else if (inner === 4) values.push(valueIn(value));
      else if (inner === 5) cells = value;
    });
    const layer = LAYERS.get(name);
    const frame = { west, north, unit: side / cells };
    if (layer) found.set(name, features.map((one) => featureIn(one, layer, keys, values, frame)));
  });
  return found;
}

function featureIn(bytes, layer, keys, values, frame) {
  let [kind, tags, steps] = [0, [], []];
  new Reader(bytes).fields((field, value) => {
    if (field === 2) tags = numbersIn(value);
    else if (field === 3) kind = value;
    else if (field === 4) steps = numbersIn(value);
  });
  const own = {};
  for (let i = 0; i + 1 < tags.length; i += 2) own[keys[tags[i]]] = values[tags[i + 1]];
  return new TileFeature(layer, ["", "points", "lines", "polygons"][kind], ringsIn(steps, kind, frame), own);
}

/** Rings of commands: 1 moves, 2 draws lines, 7 closes. */
function ringsIn(steps, kind, { west, north, unit }) {
  const rings = [];
  let [x, y, ring] = [0, 0, []];
  for (let i = 0; i < steps.length;) {
    const [command, count] = [steps[i] & 7, steps[i] >> 3];
    i += 1;
    if (command === 7) {
      ring.push(ring[0], ring[1]);
      continue;
    }
    for (let step = 0; step < count && i + 1 < steps.length; step += 1, i += 2) {
      x += zigzag(steps[i]);
      y += zigzag(steps[i + 1]);
      if (command === 1 && (ring.length || kind === 1)) {
        if (ring.length) rings.push(ring);
        ring = [];
      }
      ring.push(west + x * unit, north - y * unit);
    }
  }
  if (ring.length) rings.push(ring);
  return rings;
}

// MARK: which tiles

const { corner, side: widest, coarsest, finest, template } = DATA.tiles;

/** The level whose tiles are some 512 pixels wide. */
function levelNow(metresPerPixel) {
  const level = Math.ceil(Math.log2(widest / (640 * metresPerPixel)));
  return Math.min(Math.max(level, coarsest), finest);
}

/** The tiles of a window, those that are missing asked for. */
function tilesIn(window, metresPerPixel) {
  const level = levelNow(metresPerPixel);
  const side = widest / 2 ** level;
  const found = [];
  const [left, right] = [0, 2].map((i) => Math.floor((window[i] - corner[0]) / side));
  const [bottom, top] = [1, 3].map((i) => Math.floor((corner[1] - window[i]) / side));
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) found.push(tileAt(level, row, column));
  }
  forgetTiles();
  return found;
}

function tileAt(level, row, column) {
  const key = `${level}/${row}/${column}/${state.day}`;
  let tile = tiles.get(key);
  if (tile) tiles.delete(key);
  else tile = newTile(level, row, column);
  tiles.set(key, tile);
  return tile;
}

function newTile(level, row, column) {
  const side = widest / 2 ** level;
  const tile = {
    box: [
      corner[0] + column * side,
      corner[1] - (row + 1) * side,
      corner[0] + (column + 1) * side,
      corner[1] - row * side,
    ],
    features: null,
  };
  tile.parent = [...tiles.values()].findLast((one) => one.features && contains(one.box, tile.box));
  const address = template.replace("{z}", level).replace("{row}", row).replace("{col}", column);
  const days = state.day ? `&datetime=${state.day}` : "";
  loadTile(`${address}${days}`, tile, side);
  return tile;
}

async function loadTile(address, tile, side) {
  try {
    const response = await fetch(address);
    const bytes = response.status === 200 ? new Uint8Array(await response.arrayBuffer()) : new Uint8Array();
    tile.features = decoded(bytes, tile.box[0], tile.box[3], side);
    tile.isMissing = response.status >= 400 && response.status !== 404;
  } catch {
    tile.features = new Map();
    tile.isMissing = true;
  }
  tile.parent = null;
  mapNote(tile.isMissing ? t("mapFails") : "");
  redraw();
}

const contains = (outer, inner) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

/** The least recently seen tiles go. */
function forgetTiles() {
  for (const key of tiles.keys()) {
    if (tiles.size <= MOST_TILES) return;
    tiles.delete(key);
  }
}
// Geometry of the map: what holds a place, where a label stands, corners, the thickest place.

/** Whether a place lies in a polygon's rings. */
function isInside(rings, e, n) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ay, by] = [ring[i + 1], ring[j + 1]];
      if (ay > n !== by > n && e < (ring[j] - ring[i]) * (n - ay) / (by - ay) + ring[i]) inside = !inside;
    }
  }
  return inside;
}

/** How far a place is from the edges of rings; closed ones of polygons are closed in the data. */
function distanceTo(rings, e, n) {
  let least = Infinity;
  for (const ring of rings) {
    if (ring.length === 2) least = Math.min(least, Math.hypot(ring[0] - e, ring[1] - n));
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [ax, ay] = [ring[i], ring[i + 1]];
      const [dx, dy] = [ring[i + 2] - ax, ring[i + 3] - ay];
      const length = dx * dx + dy * dy;
      const part = length ? Math.max(0, Math.min(1, ((e - ax) * dx + (n - ay) * dy) / length)) : 0;
      least = Math.min(least, Math.hypot(ax + part * dx - e, ay + part * dy - n));
    }
  }
  return least;
}

/** Whether a feature lies under a pointer that reaches so far. */
function lies(one, e, n, reach) {
  const [west, south, east, north] = one.box;
  if (e < west - reach || e > east + reach || n < south - reach || n > north + reach) return false;
  if (one.kind === "points") return distanceTo(one.rings, e, n) < 1.6 * reach;
  if (one.kind === "lines") return distanceTo(one.rings, e, n) < reach;
  if (isInside(one.rings, e, n)) return true;
  // Strips are thinner than the pointer is sure.
  return Boolean(one.finding) && distanceTo(one.rings, e, n) < reach;
}

/** The widest stretches of a polygon in a window: `{ e, n, width }`, along lines of equal northing. */
function stretches(rings, window, lines) {
  const found = [];
  const height = window[3] - window[1];
  for (let line = 1; line <= lines; line += 1) {
    const n = window[1] + height * (line - 0.37) / lines;
    const cuts = [];
    for (const ring of rings) {
      for (let i = 0; i + 3 < ring.length; i += 2) {
        const [ay, by] = [ring[i + 1], ring[i + 3]];
        if (ay > n !== by > n) cuts.push(ring[i] + (ring[i + 2] - ring[i]) * (n - ay) / (by - ay));
      }
    }
    cuts.sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const [from, to] = [Math.max(cuts[i], window[0]), Math.min(cuts[i + 1], window[2])];
      if (to > from) found.push({ e: (from + to) / 2, n, width: to - from });
    }
  }
  return found;
}

const overlapOf = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];

const holdsBox = (outer, box) => box[0] >= outer[0] && box[1] >= outer[1] && box[2] <= outer[2] && box[3] <= outer[3];

/** Where labels of a polygon could stand in the window, the best first: the middle of its widest stretches. */
function labelPlaces(one, window) {
  const box = overlapOf(one.box, window);
  if (!(box[0] < box[2] && box[1] < box[3])) return [];
  const middle = (box[1] + box[3]) / 2;
  // Of stretches of much the same width the one nearest to the middle.
  const worth = (spot) => spot.width * (1 - 0.4 * Math.abs(spot.n - middle) / Math.max(box[3] - box[1], 1e-9));
  return stretches(one.rings, box, 7).sort((a, b) => worth(b) - worth(a));
}

/** The same; those of a polygon that lies in the window are remembered. */
function placesFor(one, window) {
  if (!holdsBox(window, one.box)) return labelPlaces(one, window);
  return one.places ??= labelPlaces(one, window);
}

/** The place in a polygon that is farthest from its edges, and how far, of those on a fine grid. */
function thickest(one) {
  const turned = one.rings.map((ring) => ring.map((_, i) => ring[i % 2 ? i - 1 : i + 1]));
  const [west, south, east, north] = one.box;
  const candidates = [
    ...stretches(one.rings, one.box, 61),
    ...stretches(turned, [south, west, north, east], 61).map(({ e, n, width }) => ({ e: n, n: e, width })),
  ].sort((a, b) => b.width - a.width).slice(0, 400);
  return candidates.reduce((best, { e, n }) => {
    const reach = distanceTo(one.rings, e, n);
    return reach > best.reach ? { e, n, reach } : best;
  }, { e: (west + east) / 2, n: (south + north) / 2, reach: 0 });
}

/** The corners of rings without those on a straight line, clockwise from the northernmost: `{ ring, point, e, n, edge }`. */
function cornersOf(rings) {
  return rings.flatMap((ring, number) => {
    let points = [];
    for (let i = 0; i + 1 < ring.length; i += 2) points.push([ring[i], ring[i + 1]]);
    if (points.length > 1 && points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1]) points.pop();
    points = points.filter(([e, n], i) => {
      const [ae, an] = points[(i + points.length - 1) % points.length];
      const [be, bn] = points[(i + 1) % points.length];
      const length = Math.hypot(be - ae, bn - an);
      return points.length < 4 || length === 0 ||
        Math.abs((e - ae) * (bn - an) - (n - an) * (be - ae)) / length > 0.005;
    });
    let twice = 0;
    points.forEach(([e, n], i) => {
      const [be, bn] = points[(i + 1) % points.length];
      twice += e * bn - be * n;
    });
    if (twice > 0) points.reverse();
    const first = points.reduce(
      (best, [e, n], i) => (n > points[best][1] || n === points[best][1] && e < points[best][0] ? i : best),
      0,
    );
    return points.map((_, i) => {
      const [e, n] = points[(first + i) % points.length];
      const [be, bn] = points[(first + i + 1) % points.length];
      return { ring: number + 1, point: i + 1, e, n, edge: Math.hypot(be - e, bn - n) };
    });
  });
}

/** Longitude and latitude of a place, between the nodes of a grid that PROJ computed; `null` outside of it. */
function degreesAt(e, n) {
  const { west, south, stepE, stepN, columns, rows, longitudes, latitudes } = DATA.grid;
  const [x, y] = [(e - west) / stepE, (n - south) / stepN];
  const [i, j] = [Math.floor(x), Math.floor(y)];
  if (!(i >= 0 && j >= 0 && i < columns - 1 && j < rows - 1)) return null;
  const [u, v, k] = [x - i, y - j, j * columns + i];
  const between = (values) =>
    (1 - v) * ((1 - u) * values[k] + u * values[k + 1]) + v * ((1 - u) * values[k + columns] +
        u * values[k + columns + 1]);
  return { longitude: between(longitudes), latitude: between(latitudes) };
}

/** The place of a longitude and latitude, found on the same grid step by step; `null` outside of it. */
function placeAt(longitude, latitude) {
  const { west, south, stepE, stepN, columns, rows } = DATA.grid;
  let [e, n] = [west + stepE * (columns - 1) / 2, south + stepN * (rows - 1) / 2];
  for (let step = 0; step < 30; step += 1) {
    const here = degreesAt(e, n);
    if (!here) return null;
    const [de, dn] = [longitude - here.longitude, latitude - here.latitude];
    if (Math.abs(de) < 1e-9 && Math.abs(dn) < 1e-9) break;
    e += de * 111_320 * Math.cos(latitude * Math.PI / 180);
    n += dn * 110_600;
    e = Math.min(Math.max(e, west), west + stepE * (columns - 1.001));
    n = Math.min(Math.max(n, south), south + stepN * (rows - 1.001));
  }
  const found = degreesAt(e, n);
  return found && Math.abs(found.longitude - longitude) < 1e-5 && Math.abs(found.latitude - latitude) < 1e-5
    ? { e, n }
    : null;
}
// What features look like: the map is light paper in every setting, so that the colours of codes hold.
const INK = {
  text: "#1b1f23",
  soft: "#5a636c",
  paper: "#fdfdfb",
  accent: "#0b5f73",
  error: "#b3261e",
  warning: "#b26a00",
  info: "#3a6ea5",
  clean: "#2e7d4f",
  one: "#0057b7",
  other: "#c2410c",
};

/** A pixel is so many metres at 1:1. */
const METRES_PER_PIXEL_AT_ONE = 0.0254 / 96;

const SEVERITY_WEIGHT = { error: 2, warning: 1, info: 0 };

/** Fill and its strength, line, its width, dash, hatching of a feature. */
function lookOf(one) {
  switch (one.layer.name) {
    case "zone":
      return { line: INK.text, width: 1.4, dash: [7, 3] };
    case "scheme":
      return { line: INK.accent, width: 1.3, dash: [3, 2] };
    case "landuse_plan":
      return { line: INK.soft, width: 1, dash: [1, 3] };
    case "scheme_block":
    case "landuse_block":
      return { fill: one.style?.colour ?? "#cccccc", strength: 0.75 * one.layer.opacity, line: INK.soft, width: 0.4 };
    case "parcel":
      return { line: "#4b545c", width: 0.7 };
    case "forest_cover":
      return { fill: INK.clean, strength: 0.2, line: INK.clean, width: 0.6 };
    case "constraint_area":
      return { fill: INK.warning, strength: 0.1, line: INK.warning, width: 1, hatch: "|" };
    case "project":
      return { fill: INK.accent, strength: 0.08, line: INK.accent, width: 1.6, dash: [9, 3, 2, 3] };
    case "road":
      return { line: "#8a6238", width: 1.4 };
    case "marker": {
      const isPresent = ["installed", "handed_over"].includes(one.get("state"));
      return { line: INK.text, fill: isPresent ? INK.accent : "#ffffff", strength: 1, width: 1 };
    }
    case "site":
      return { fill: INK.clean, strength: 0.4, line: INK.clean, width: 1.8 };
    default: {
      const { severity } = one.finding;
      const line = INK[severity];
      if (one.finding.isWhole) return { line, width: 2.2, dash: [2, 4] };
      const hatch = { error: "/", warning: "\\", info: "." }[severity];
      return { fill: line, strength: 0.2, line, width: 1.8, hatch };
    }
  }
}

/** The strokes of a hatching in a tile of eight by eight. */
const HATCHES = {
  "/": "M-2 10L10 -2M-2 2L2 -2M6 10L10 6",
  "\\": "M-2 -2L10 10M6 -2L10 2M-2 6L2 10",
  "|": "M4 0V8",
  ".": "M3 4H5",
};
const TILE = 8;
// Windows of the map, and how places stand in them.

/** A window of the map: its size in pixels, its west and north edge, and metres per pixel. */
function frameAround(e, n, metresPerPixel, width, height) {
  return {
    width,
    height,
    metresPerPixel,
    west: e - width / 2 * metresPerPixel,
    north: n + height / 2 * metresPerPixel,
  };
}

function windowOf(frame) {
  return [
    frame.west,
    frame.north - frame.height * frame.metresPerPixel,
    frame.west + frame.width * frame.metresPerPixel,
    frame.north,
  ];
}

/** Where places of a window stand, in pixels from its upper left corner. */
const pixelsIn =
  ({ west, north, metresPerPixel }) => (e, n) => [(e - west) / metresPerPixel, (north - n) / metresPerPixel];

/** A round length for a bar of at most so many pixels. */
function roundLength(metresPerPixel, pixels) {
  const most = pixels * metresPerPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((step) => step * power).find((step) => step <= most);
}

const lengthText = (
  length,
) => (length >= 1000 ? `${number(length / 1000)} km` : `${number(length, length < 1 ? 2 : 0)} m`);
// Two surfaces that the map is drawn on with the same calls: a canvas for the screen, SVG for paper.

const FONT = "system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif";
const measuring = document.createElement("canvas").getContext("2d");
const WIDTHS = new Map();

/** How wide a text is in pixels. */
function textWidth(text, size, isBold) {
  const key = `${size}${isBold ? "b" : ""} ${text}`;
  if (!WIDTHS.has(key)) {
    if (WIDTHS.size > 20_000) WIDTHS.clear();
    measuring.font = `${isBold ? "600 " : ""}${size}px ${FONT}`;
    WIDTHS.set(key, measuring.measureText(text).width);
  }
  return WIDTHS.get(key);
}

class CanvasSurface {
  constructor(canvas, width, height) {
    const ratio = devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    this.context = canvas.getContext("2d");
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.context.lineJoin = "round";
    this.context.fillStyle = INK.paper;
    this.context.fillRect(0, 0, width, height);
    this.patterns = new Map();
  }

  set alpha(value) {
    this.context.globalAlpha = value;
  }

  begin() {
    this.context.beginPath();
  }
  move(x, y) {
    this.context.moveTo(x, y);
  }
  line(x, y) {
    this.context.lineTo(x, y);
  }
  close() {
    this.context.closePath();
  }

  circle(x, y, radius) {
    this.context.moveTo(x + radius, y);
    this.context.arc(x, y, radius, 0, 7);
  }

  /** A small square, quickly. */
  spot(x, y, radius, colour) {
    this.context.fillStyle = colour;
    this.context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  fill(colour, strength) {
    const before = this.context.globalAlpha;
    this.context.globalAlpha = before * strength;
    this.context.fillStyle = colour;
    this.context.fill("evenodd");
    this.context.globalAlpha = before;
  }

  hatch(colour, kind) {
    const key = colour + kind;
    if (!this.patterns.has(key)) {
      const tile = document.createElement("canvas");
      tile.width = TILE;
      tile.height = TILE;
      const pen = tile.getContext("2d");
      pen.strokeStyle = colour;
      pen.lineWidth = 1.3;
      pen.stroke(new Path2D(HATCHES[kind]));
      this.patterns.set(key, this.context.createPattern(tile, "repeat"));
    }
    this.context.fillStyle = this.patterns.get(key);
    this.context.fill("evenodd");
  }

  stroke(colour, width, dash = []) {
    this.context.setLineDash(dash);
    this.context.strokeStyle = colour;
    this.context.lineWidth = width;
    this.context.stroke();
    if (dash.length) this.context.setLineDash([]);
  }

  get outlineWidth() {
    return 2.6;
  }

  /** Strokes the outside of the path alone. */
  strokeOutside(colour, width, size) {
    this.context.save();
    // With the frame around it the path leaves, evenly and oddly, what lies outside of it.
    this.context.rect(-10, -10, size.width + 20, size.height + 20);
    this.context.clip("evenodd");
    this.stroke(colour, 2 * width);
    this.context.restore();
  }

  /** A square picture that has come. */
  picture(image, _address, x, y, size) {
    if (image.complete && image.naturalWidth) this.context.drawImage(image, x, y, size + 0.5, size + 0.5);
  }

  text(text, x, y, { size, colour = INK.text, isBold = false, align = "center" }) {
    this.context.font = `${isBold ? "600 " : ""}${size}px ${FONT}`;
    this.context.textAlign = align;
    this.context.textBaseline = "middle";
    this.context.lineWidth = 3;
    this.context.strokeStyle = "rgba(253,253,251,.9)";
    this.context.strokeText(text, x, y);
    this.context.fillStyle = colour;
    this.context.fillText(text, x, y);
  }
}

const SVG_NAMES = "http://www.w3.org/2000/svg";
let drawings = 0;

/** An element of SVG. */
function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG_NAMES, tag);
  for (const [key, value] of Object.entries(attributes)) if (value != null) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

class SVGSurface {
  constructor(width, height) {
    this.number = drawings;
    drawings += 1;
    this.defs = svg("defs", {});
    const clip = svg("clipPath", { id: `frame-${this.number}` }, svg("rect", { width, height }));
    this.defs.append(clip);
    this.body = svg("g", { "clip-path": `url(#frame-${this.number})` });
    this.root = svg(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, role: "img" },
      this.defs,
      svg("rect", {
        width,
        height,
        fill: "#ffffff",
      }),
      this.body,
    );
    this.patterns = new Set();
    this.alpha = 1;
  }

  begin() {
    this.path = "";
  }
  move(x, y) {
    this.path += `M${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  line(x, y) {
    this.path += `L${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  close() {
    this.path += "Z";
  }

  circle(x, y, radius) {
    const r = radius.toFixed(1);
    this.path += `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  }

  spot(x, y, radius, colour) {
    const size = (2 * radius).toFixed(1);
    this.body.append(
      svg("rect", { x: (x - radius).toFixed(1), y: (y - radius).toFixed(1), width: size, height: size, fill: colour }),
    );
  }

  add(attributes) {
    this.body.append(
      svg("path", { d: this.path, "fill-rule": "evenodd", opacity: this.alpha < 1 ? this.alpha : null, ...attributes }),
    );
  }

  fill(colour, strength) {
    this.add({ fill: colour, "fill-opacity": strength.toFixed(2) });
  }

  hatch(colour, kind) {
    const id = `hatch-${this.number}-${colour.slice(1)}-${kind.codePointAt(0)}`;
    if (!this.patterns.has(id)) {
      this.patterns.add(id);
      this.defs.append(svg(
        "pattern",
        { id, width: TILE, height: TILE, patternUnits: "userSpaceOnUse" },
        svg("path", {
          d: HATCHES[kind],
          stroke: colour,
          "stroke-width": 1.1,
          fill: "none",
        }),
      ));
    }
    this.add({ fill: `url(#${id})` });
  }

  stroke(colour, width, dash = []) {
    this.add({
      fill: "none",
      stroke: colour,
      "stroke-width": width,
      "stroke-dasharray": dash.join(" ") || null,
      "stroke-linejoin": "round",
    });
  }

  get outlineWidth() {
    return 1.1;
  }

  strokeOutside(colour, width) {
    this.stroke(colour, width);
  }

  picture(_image, address, x, y, size) {
    const node = svg("image", {
      href: address,
      x: x.toFixed(1),
      y: y.toFixed(1),
      width: size + 0.5,
      height: size + 0.5,
    });
    if (this.alpha < 1) node.setAttribute("opacity", this.alpha);
    this.body.append(node);
  }

  text(text, x, y, { size, colour = INK.text, isBold = false, align = "center" }) {
    const node = svg("text", {
      x: x.toFixed(1),
      y: (y + size * 0.35).toFixed(1),
      "font-size": size,
      fill: colour,
      "font-weight": isBold ? 600 : null,
      "text-anchor": { center: "middle", left: "start", right: "end" }[align],
      stroke: "#ffffff",
      "stroke-width": 2.4,
      "paint-order": "stroke",
      "stroke-linejoin": "round",
    });
    node.textContent = text;
    this.body.append(node);
  }
}
// Draws the tiles of a window on a surface: each within its own box, then outlines and labels over all of them.

/** Passes the path of a feature to a surface, leaving out what lies within half a pixel of the place before. */
function trace(surface, frame, one) {
  const at = pixelsIn(frame);
  for (const ring of one.rings) {
    if (one.kind === "points") {
      surface.circle(...at(ring[0], ring[1]), Math.max(2.2, Math.min(5, 4 / Math.sqrt(frame.metresPerPixel))));
      continue;
    }
    let [lastX, lastY] = [NaN, NaN];
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = at(ring[i], ring[i + 1]);
      if (i === 0) surface.move(x, y);
      else if (i < ring.length - 2 && Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5) continue;
      else surface.line(x, y);
      [lastX, lastY] = [x, y];
    }
    if (one.kind === "polygons") surface.close();
  }
}

/** Whether a feature is drawn. */
const isShown = (one) => one.layer.visible || one.key === shown.chosen;

/** The features of tiles that meet the window and are drawn, layers from the bottom up, large ones first. */
function paint(surface, frame) {
  const window = windowOf(frame);
  const near = tilesIn(window, frame.metresPerPixel);
  const drawn = [];
  for (const tile of near) {
    const features = tile.features ?? tile.parent?.features;
    if (!features) continue;
    clipped(surface, frame, tile.box, () => {
      for (const layer of LAYERS.values()) {
        for (const one of features.get(layer.name) ?? []) {
          if (!isShown(one) || !meets(one.box, window)) continue;
          if (tile.features) drawn.push(one);
          drawFeature(surface, frame, one);
        }
      }
    });
  }
  for (const one of drawn) if (one.key === shown.chosen) outline(surface, frame, one);
  labels(surface, frame, drawn);
  return drawn;
}

const meets = (box, other) => box[0] <= other[2] && box[2] >= other[0] && box[1] <= other[3] && box[3] >= other[1];

function clipped(surface, frame, box, act) {
  const at = pixelsIn(frame);
  const [left, top] = at(box[0], box[3]).map(Math.round);
  const [right, bottom] = at(box[2], box[1]).map(Math.round);
  surface.context.save();
  surface.context.beginPath();
  surface.context.rect(left, top, right - left, bottom - top);
  surface.context.clip();
  act();
  surface.context.restore();
}

function drawFeature(surface, frame, one) {
  const look = lookOf(one);
  surface.begin();
  trace(surface, frame, one);
  if (look.fill && one.kind !== "lines") {
    surface.fill(look.fill, look.strength);
    if (look.hatch && one.kind === "polygons") surface.hatch(look.line, look.hatch);
  }
  surface.stroke(look.line, look.width, look.dash);
}

/** The outline of what is chosen, in each tile without the edge of the tile. */
function outline(surface, frame, one) {
  const tile = [...tiles.values()].find((other) => other.features?.get(one.layer.name)?.includes(one));
  clipped(surface, frame, tile?.box ?? windowOf(frame), () => {
    surface.begin();
    trace(surface, frame, one);
    surface.fill(INK.other, 0.12);
    surface.stroke(INK.other, 3);
  });
}

// MARK: labels

/** What is written on features, those that go before first. */
const LABELS = [
  { layer: "zone", text: (one) => one.name ?? one.id, size: 12, isBold: true },
  { layer: "scheme", text: (one) => shortened_(one.name ?? one.id), size: 11, colour: INK.accent },
  { layer: "road", text: (one) => one.name, size: 10, colour: "#6b4a26" },
  { layer: "scheme_block", text: (one) => one.id.slice(one.id.lastIndexOf("/") + 1), size: 10 },
  { layer: "parcel", text: (one) => one.get("parcel_no"), size: 10, colour: "#33393f" },
  { layer: "marker", text: (one) => one.get("number") ?? one.id, size: 10, colour: INK.accent },
  { layer: "landuse_block", text: (one) => one.get("code"), size: 10 },
];

const shortened_ = (name) => (name.length > 34 ? `${name.slice(0, 32)}…` : name);

/** Writes the labels that fit and meet no other, each feature once. */
function labels(surface, frame, drawn) {
  const taken = [];
  const named = new Set();
  const at = pixelsIn(frame);
  const window = windowOf(frame);
  const isFree = (box) => !taken.some((other) => meets(box, other));
  for (const kind of LABELS) {
    for (const one of drawn) {
      if (one.layer.name !== kind.layer || named.has(one.key)) continue;
      const text = kind.text(one);
      const spot = text == null ? null : spotOf(one, window);
      if (!spot) continue;
      const half = textWidth(String(text), kind.size, kind.isBold) / 2 + 2;
      const isPoint = one.kind === "points";
      if (isPoint ? frame.metresPerPixel > 1.5 : 2 * half > spot.width / frame.metresPerPixel) continue;
      const [x, y] = at(spot.e, spot.n);
      const beside = isPoint ? x + 8 + half : x;
      const box = [beside - half, y - kind.size * 0.65, beside + half, y + kind.size * 0.65];
      if (box[0] < 0 || box[2] > frame.width || box[1] < 0 || box[3] > frame.height || !isFree(box)) continue;
      taken.push(box);
      named.add(one.key);
      surface.text(String(text), beside, y, kind);
    }
  }
}

/** Where the label of a feature stands and how wide it may be. */
function spotOf(one, window) {
  if (one.kind === "polygons") return placesFor(one, window)[0];
  const ring = one.rings[0];
  const middle = 2 * Math.floor(ring.length / 4);
  return { e: ring[middle], n: ring[middle + 1], width: Math.hypot(one.box[2] - one.box[0], one.box[3] - one.box[1]) };
}
// The camera of the map on the screen: where it is, when the map is painted, and how it moves.
// A page says what is painted (paintMap) and what lies over it (drawOver).
const CANVAS = document.getElementById("map");
const view = { e: 0, n: 0, metresPerPixel: 1 };

function frameNow() {
  const { width, height } = CANVAS.getBoundingClientRect();
  return frameAround(view.e, view.n, view.metresPerPixel, Math.max(width, 1), Math.max(height, 1));
}

/** The last whole painting and how long it took: what is slow to paint is moved as a picture until it rests. */
const painting = document.createElement("canvas");
let painted = null;
let isWhole = false;
let request = 0;
let rest = 0;
let inView = [];

function redraw() {
  clearTimeout(rest);
  isWhole = true;
  schedule();
}

function redrawMoving() {
  if (!painted || painted.milliseconds < 8) return redraw();
  clearTimeout(rest);
  rest = setTimeout(redraw, 140);
  schedule();
}

function schedule() {
  if (request) return;
  request = requestAnimationFrame(() => {
    request = 0;
    if (isWhole) repaint();
    else shift();
    isWhole = false;
    scaleBar();
  });
}

function repaint() {
  const [start, frame] = [performance.now(), frameNow()];
  const surface = new CanvasSurface(CANVAS, frame.width, frame.height);
  inView = paintMap(surface, frame);
  drawOver(surface, pixelsOf(frame));
  [painting.width, painting.height] = [CANVAS.width, CANVAS.height];
  painting.getContext("2d").drawImage(CANVAS, 0, 0);
  painted = { ...frame, milliseconds: performance.now() - start };
  clearTimeout(repaint.later);
  repaint.later = setTimeout(() => {
    legend();
    writeAddress();
  }, 120);
}

function shift() {
  const frame = frameNow();
  const ratio = devicePixelRatio || 1;
  const scale = painted.metresPerPixel / frame.metresPerPixel;
  const context = CANVAS.getContext("2d");
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = INK.paper;
  context.fillRect(0, 0, CANVAS.width, CANVAS.height);
  const [x, y] = pixelsIn(frame)(painted.west, painted.north);
  context.drawImage(painting, x * ratio, y * ratio, painting.width * scale, painting.height * scale);
}

/** Where a pair of easting and northing stands in a window. */
const pixelsOf = (frame) => ([e, n]) => pixelsIn(frame)(e, n);

/** The pin of a place that was looked up. */
function drawPin(surface, [x, y]) {
  surface.begin();
  surface.move(x, y);
  surface.line(x, y - 18);
  surface.stroke(INK.text, 2);
  surface.begin();
  surface.circle(x, y - 22, 6);
  surface.fill(INK.other, 1);
  surface.stroke(INK.text, 1.5);
}

function scaleBar() {
  const length = roundLength(view.metresPerPixel, 110);
  const barElement = document.getElementById("scalebar");
  barElement.style.width = `${length / view.metresPerPixel}px`;
  barElement.textContent = lengthText(length);
  writeScale();
}

/** The scale in its field, behind what is typed there. */
function writeScale() {
  const field = document.getElementById("scale");
  const text = scaleText(view.metresPerPixel / METRES_PER_PIXEL_AT_ONE);
  if (document.activeElement === field) field.placeholder = text;
  else field.value = text;
}

// MARK: moving

const FINEST = 0.005;
const COARSEST = 3000;

function moveTo(e, n, metresPerPixel) {
  [view.e, view.n] = [e, n];
  view.metresPerPixel = Math.min(Math.max(metresPerPixel, FINEST), COARSEST);
  redraw();
}

/** Moves so that a box fills a part of the view, never closer than a scale. */
function fit(box, part = 0.92, closest = 0) {
  if (!(box[0] <= box[2])) return;
  const { width, height } = CANVAS.getBoundingClientRect();
  const needed = Math.max((box[2] - box[0]) / Math.max(width, 1), (box[3] - box[1]) / Math.max(height, 1)) / part;
  moveTo((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, Math.max(needed, closest * METRES_PER_PIXEL_AT_ONE));
}

function zoom(factor, x, y) {
  const frame = frameNow();
  const [px, py] = [x ?? frame.width / 2, y ?? frame.height / 2];
  const [e, n] = [frame.west + px * view.metresPerPixel, frame.north - py * view.metresPerPixel];
  view.metresPerPixel = Math.min(Math.max(view.metresPerPixel * factor, FINEST), COARSEST);
  view.e = e - (px - frame.width / 2) * view.metresPerPixel;
  view.n = n + (py - frame.height / 2) * view.metresPerPixel;
  redrawMoving();
}

function pan(dx, dy) {
  view.e -= dx * view.metresPerPixel;
  view.n += dy * view.metresPerPixel;
  redrawMoving();
}
// What the map shows on the screen.

/** What the map shows beside its layers: the key of what is chosen, a pin. */
const shown = { chosen: null, pin: null };

/** Paints the tiles; what is in view. */
function paintMap(surface, frame) {
  const found = paint(surface, frame);
  CANVAS.dataset.drawn = String(found.length);
  return found;
}

/** The pin of a place that was looked up, what is measured and what is drawn. */
function drawOver(surface, at) {
  if (shown.pin) drawPin(surface, at(shown.pin));
  drawMeasure(surface, at);
  drawOutline(surface, at);
}

/** What ⌂ shows. */
const homeBox = () => DATA.extent;
// Measuring lengths and areas on the grid: places are clicked, double click or Esc ends.
const measure = { places: [], isOn: false, isDone: false };

function toggleMeasure() {
  if (measure.isOn) return endMeasure();
  Object.assign(measure, { places: [], isOn: true, isDone: false });
  CANVAS.classList.add("measuring");
  measureText();
  CANVAS.focus();
}

function endMeasure() {
  measure.isOn = false;
  measure.isDone = true;
  CANVAS.classList.remove("measuring");
  measureText();
  redraw();
}

function forgetMeasure() {
  measure.places = [];
  measureText();
  redraw();
}

function measurePlace(e, n) {
  measure.places.push([e, n]);
  measureText();
  redraw();
}

function measuredLength(closed) {
  const { places: list } = measure;
  let length = 0;
  for (let i = 1; i < list.length; i += 1) {
    length += Math.hypot(list[i][0] - list[i - 1][0], list[i][1] - list[i - 1][1]);
  }
  if (closed && list.length > 2) length += Math.hypot(list[0][0] - list.at(-1)[0], list[0][1] - list.at(-1)[1]);
  return length;
}

function measuredArea() {
  if (measure.places.length < 3) return 0;
  return ringsArea([[...measure.places, measure.places[0]].flat()]);
}

function measureText() {
  const output = document.getElementById("measured");
  document.getElementById("measure").setAttribute("aria-pressed", String(measure.isOn));
  output.hidden = !measure.isOn && !measure.places.length;
  output.textContent = !measure.places.length ? t("measureHint") : [
    `${t("length")} ${metres(measuredLength(false))}`,
    measure.places.length > 2
      ? `${t("area")} ${area(measuredArea())}, ${t("perimeter")} ${metres(measuredLength(true))}`
      : null,
  ].filter(Boolean)
    .join(" · ");
  if (output.textContent && measure.places.length) say(output.textContent);
}

function drawMeasure(surface, at) {
  const { places: list } = measure;
  if (!list.length) return;
  surface.begin();
  list.forEach((one, i) => {
    const [x, y] = at(one);
    if (i) surface.line(x, y);
    else surface.move(x, y);
  });
  if (list.length > 2) surface.close();
  if (list.length > 2) surface.fill(INK.one, 0.12);
  surface.stroke(INK.one, 2, [6, 3]);
  for (const one of list) {
    surface.begin();
    surface.circle(...at(one), 3.5);
    surface.fill(INK.one, 1);
  }
}
// The pointer on the map: where it is, what it says of the place, and where the tip stands.
const TIP = document.getElementById("tip");
/** So many pixels off a line or point is pointed at still. */
const REACH = 6;
/** So many things are listed that lie at a place. */
const MOST_HERE = 8;

/** How small a thing is to be pointed at: points, then lines, then areas by size. */
function sizeOf(one) {
  return one.kind === "points" ? -2 : one.kind === "lines" ? -1 : one.area;
}

function placeOf(event) {
  const frame = frameNow();
  return [frame.west + event.offsetX * view.metresPerPixel, frame.north - event.offsetY * view.metresPerPixel];
}

/** Puts the tip where it lies on neither pointer nor coordinates. */
function placeTip(event) {
  const isRight = event.offsetX > CANVAS.clientWidth * 0.55;
  const isLow = event.offsetY > CANVAS.clientHeight * 0.6;
  TIP.style.left = isRight ? "" : `${event.offsetX + 16}px`;
  TIP.style.right = isRight ? `${CANVAS.clientWidth - event.offsetX + 16}px` : "";
  TIP.style.top = isLow ? "" : `${event.offsetY + 16}px`;
  TIP.style.bottom = isLow ? `${CANVAS.parentElement.clientHeight - event.offsetY + 12}px` : "";
}

/** The cursor in the working system and in WGS 84. */
function showCursor(e, n) {
  const degrees = degreesAt(e, n);
  document.getElementById("cursor").textContent = place(n, e, 1) +
    (degrees ? `   WGS 84 ${number(degrees.latitude, 5)}  ${number(degrees.longitude, 5)}` : "");
}
// What lies at a place, smallest first, and what a click chooses.

/** What is drawn at a place, each thing once, smallest first; what tiles cut has the sum of its parts. */
function thingsAt(e, n) {
  const reach = REACH * view.metresPerPixel;
  const found = new Map();
  for (const one of inView) if (!found.has(one.key) && lies(one, e, n, reach)) found.set(one.key, one);
  const whole = (one) =>
    one.kind === "polygons" ? sum(inView.filter((other) => other.key === one.key), sizeOf) : sizeOf(one);
  return [...found.values()].map((one) => [whole(one), one]).sort(([a], [b]) => a - b).map(([, one]) => one);
}

/** What a thing is and is called, on a line. */
const lineOf = (one) =>
  `${one.layer.title} ${one.title}${
    one.style ? ` · ${[one.style.value, one.style.label].filter(Boolean).join(" ")}` : ""
  }`;

function hover(event) {
  const [e, n] = placeOf(event);
  showCursor(e, n);
  const [first] = thingsAt(e, n);
  TIP.hidden = !first;
  if (!first) return;
  TIP.replaceChildren(el("span", null, lineOf(first)));
  placeTip(event);
}

const here = { things: [], at: 0, e: NaN, n: NaN };

function clickAt(e, n) {
  if (outlining.isOn) return addCorner(e, n);
  const isSame = Math.hypot(here.e - e, here.n - n) < 4 * view.metresPerPixel && here.things.length;
  if (isSame) return openHere((here.at + 1) % here.things.length);
  Object.assign(here, { things: thingsAt(e, n).slice(0, MOST_HERE), at: 0, e, n });
  if (here.things.length) openHere(0);
  else choose(null);
}

function openHere(at) {
  here.at = at;
  const one = here.things[at];
  choose(one.key, one);
}

/** What else lies at the place. */
function showHere() {
  const list = document.getElementById("here");
  const isOpen = here.things.some((one) => one.key === shown.chosen);
  list.hidden = here.things.length < 2 || !isOpen;
  list.replaceChildren(
    ...here.things.map((one, number_) =>
      el(
        "li",
        null,
        button(lineOf(one), () => openHere(number_), {
          class: "link",
          "aria-current": one.key === shown.chosen ? "true" : null,
          onkeydown: moveHere,
        }),
      )
    ),
  );
}

/** Arrows open the next and the one before of what lies here. */
function moveHere(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  openHere((here.at + step + here.things.length) % here.things.length);
  document.querySelector("#here [aria-current]")?.focus();
}
// Mouse, pen, fingers and keys on the map.
const held = { at: null, moved: 0 };

function listenToMap() {
  CANVAS.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(1.0015 ** event.deltaY, event.offsetX, event.offsetY);
  }, { passive: false });
  CANVAS.addEventListener("dblclick", (event) => {
    if (measure.isOn) endMeasure();
    else zoom(0.5, event.offsetX, event.offsetY);
  });
  CANVAS.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch") return;
    CANVAS.setPointerCapture?.(event.pointerId);
    Object.assign(held, { at: [event.offsetX, event.offsetY], moved: 0 });
  });
  CANVAS.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch") return;
    if (!held.at) return hover(event);
    const [dx, dy] = [event.offsetX - held.at[0], event.offsetY - held.at[1]];
    held.moved += Math.abs(dx) + Math.abs(dy);
    held.at = [event.offsetX, event.offsetY];
    CANVAS.classList.add("moving");
    TIP.hidden = true;
    pan(dx, dy);
  });
  for (const kind of ["pointerup", "pointercancel"]) {
    CANVAS.addEventListener(kind, () => {
      held.at = null;
      CANVAS.classList.remove("moving");
    });
  }
  CANVAS.addEventListener("pointerleave", () => {
    TIP.hidden = true;
  });
  CANVAS.addEventListener("click", (event) => {
    if (held.moved > 5) {
      held.moved = 0;
      return;
    }
    TIP.hidden = true;
    // The second of a double click is no further click.
    if (event.detail > 1) return;
    const [e, n] = placeOf(event);
    if (measure.isOn) measurePlace(e, n);
    else clickAt(e, n);
  });
  CANVAS.addEventListener("keydown", keyOnMap);
  listenToFingers();
}

/** The scale is typed or chosen; its field is empty while it has the focus, for a browser offers only what begins alike. */
function listenToScale() {
  const field = document.getElementById("scale");
  field.addEventListener("focus", () => {
    field.value = "";
    writeScale();
  });
  field.addEventListener("blur", writeScale);
  field.addEventListener("change", () => {
    const denominator = Number(field.value.replace(/^\s*1\s*[:/]/, "").replace(/\D/g, ""));
    if (denominator > 0) moveTo(view.e, view.n, denominator * METRES_PER_PIXEL_AT_ONE);
    field.value = "";
  });
}

/** Two fingers move and zoom; one scrolls the page. */
function listenToFingers() {
  let before = null;
  const middleOf = ([a, b]) => ({
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
    apart: Math.hypot(
      a.clientX -
        b.clientX,
      a.clientY - b.clientY,
    ),
  });
  CANVAS.addEventListener("touchstart", (event) => {
    before = event.touches.length === 2 ? middleOf(event.touches) : null;
    if (before) event.preventDefault();
  }, { passive: false });
  CANVAS.addEventListener("touchmove", (event) => {
    if (!before || event.touches.length !== 2) return;
    event.preventDefault();
    const now = middleOf(event.touches);
    const box = CANVAS.getBoundingClientRect();
    if (now.apart > 0) zoom(before.apart / now.apart, now.x - box.left, now.y - box.top);
    pan(now.x - before.x, now.y - before.y);
    before = now;
  }, { passive: false });
  CANVAS.addEventListener("touchend", () => {
    before = null;
  });
}

const STEPS = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };

function keyOnMap(event) {
  if (STEPS[event.key]) pan(...STEPS[event.key]);
  else if (event.key === "+" || event.key === "=") zoom(0.7);
  else if (event.key === "-") zoom(1 / 0.7);
  else if (event.key === "Home") fit(homeBox());
  else if (event.key === "Enter" || event.key === " ") clickAt(view.e, view.n);
  else return;
  event.preventDefault();
  say(`${scaleText(view.metresPerPixel / METRES_PER_PIXEL_AT_ONE)}, ${place(view.n, view.e, 0)}`);
}
// Switches of layers, the legend of what is in view, and the day.

function layerSwitches() {
  replace(
    "layer-list",
    [...LAYERS.values()].reverse().map((layer) => {
      const box = el("input", { type: "checkbox", id: `layer-${layer.name}`, checked: layer.visible });
      box.addEventListener("change", () => {
        layer.visible = box.checked;
        redraw();
      });
      const hasFill = layer.name === "scheme_block" || layer.name === "landuse_block";
      const strength = hasFill
        ? el("input", {
          type: "range",
          min: "0",
          max: "1",
          step: "0.1",
          value: layer.opacity,
          "aria-label": t("opacity"),
        })
        : null;
      strength?.addEventListener("input", () => {
        layer.opacity = Number(strength.value);
        redraw();
      });
      return el(
        "div",
        { class: "switch" },
        el("label", null, box, ` ${layer.title} `, el("span", { class: "note" }, number(layer.count))),
        strength,
      );
    }),
  );
}

/** The colours in view by their meaning, and the signs of layers. */
function legend() {
  const entries = new Map();
  for (const one of inView) {
    const look = lookOf(one);
    const label = one.style ? [one.style.value, one.style.label].filter(Boolean).join(" ") : one.layer.title;
    if (!entries.has(label)) entries.set(label, look);
  }
  const sorted = [...entries].sort(([a], [b]) => inOrderOfIds(a, b));
  replace("legend", sorted.map(([label, look]) => el("li", null, swatch(look), ` ${label}`)));
}

function swatch({ fill, strength, line, dash }) {
  return svg(
    "svg",
    { viewBox: "0 0 18 12", "aria-hidden": "true", class: "swatch" },
    svg("rect", {
      x: 1,
      y: 1,
      width: 16,
      height: 10,
      fill: fill ?? "none",
      "fill-opacity": strength,
      stroke: line,
      "stroke-dasharray": dash?.join(" "),
    }),
  );
}

/** The day moves everything that is shown. */
function listenToDay() {
  const field = document.getElementById("day");
  field.value = state.day || DATA.meta.as_of;
  field.addEventListener("change", () => {
    state.day = field.value === DATA.meta.as_of ? "" : field.value;
    tiles.clear();
    redraw();
    if (shown.chosen) choose(shown.chosen, null, { isSame: true });
    say(t("dayIs", day(field.value)));
  });
}

/** A line under the map. */
function mapNote(text) {
  document.getElementById("map-note").textContent = text;
}
// The box in the bar: what it finds stands beside the map, and coordinates become a pin.

async function find(query) {
  const text = query.trim();
  if (!text) return [];
  const response = await fetch(
    `${DATA.root}/search?f=json&limit=20&lang=${DATA.meta.lang}&q=${encodeURIComponent(text)}`,
  );
  if (!response.ok) return null;
  return await response.json();
}

function listenToSearch() {
  const form = document.querySelector(".bar .search");
  const field = form.querySelector("input[type=search]");
  let asked = 0;
  const look = async () => {
    const mine = asked += 1;
    const found = await find(field.value).catch(() => null);
    if (mine === asked) showFound(found, field.value.trim());
  };
  field.addEventListener("input", () => {
    clearTimeout(look.later);
    look.later = setTimeout(look, 250);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(look.later);
    look();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") showFound([], "");
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    document.querySelector("#found button")?.focus();
  });
}

function showFound(found, text) {
  const box = document.getElementById("found");
  const rows = found?.rows ?? [];
  box.hidden = !text;
  box.replaceChildren(
    ...rows.map((row) =>
      el(
        "li",
        null,
        button(row.label ?? row.id, () => openRow(row), { class: "link", onkeydown: moveInFound }),
        row.unit ? el("span", { class: "note" }, ` ${row.unit}`) : null,
      )
    ),
  );
  const spot = found?.read;
  if (spot?.x_n != null) {
    box.prepend(
      el("li", null, button(place(spot.x_n, spot.y_e), () => showSpot(spot.y_e, spot.x_n), { class: "link" })),
    );
    if (!rows.length) showSpot(spot.y_e, spot.x_n);
  }
  if (spot?.other_meridian) box.append(el("li", { class: "note" }, t("otherMeridian", spot.other_meridian)));
  if (text && !box.children.length) {
    box.append(el("li", { class: "note" }, found ? t("notFound", text) : t("searchFails")));
  }
  if (text) say(t("found", number(rows.length)));
}

function moveInFound(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    showFound([], "");
    document.querySelector(".bar .search input").focus();
  }
  if (!step) return;
  event.preventDefault();
  const all = [...document.querySelectorAll("#found button")];
  all[(all.indexOf(event.target) + step + all.length) % all.length].focus();
}

function openRow(row) {
  if (row.x_n != null) moveTo(row.y_e, row.x_n, Math.min(view.metresPerPixel, 2000 * METRES_PER_PIXEL_AT_ONE));
  shown.pin = row.x_n != null && !LAYERS.has(row.kind) ? [row.y_e, row.x_n] : null;
  if (LAYERS.has(row.kind)) choose(`${row.kind}/${row.id}`);
}

function showSpot(e, n) {
  shown.pin = [e, n];
  moveTo(e, n, Math.min(view.metresPerPixel, 2000 * METRES_PER_PIXEL_AT_ONE));
  askPoint(e, n);
}

/** The reader's own place, asked for only by a press. */
function findMyself() {
  navigator.geolocation?.getCurrentPosition(({ coords }) => {
    const spot = placeAt(coords.longitude, coords.latitude);
    if (spot) showSpot(spot.e, spot.n);
    else mapNote(t("elsewhere"));
  }, () => mapNote(t("noPosition")));
}
// The panel beside the map: what is chosen, with its sheet.

/** Chooses a thing by its key, `layer/id`; `null` for none. */
function choose(key, one = null, { isSame = false } = {}) {
  shown.chosen = key;
  state.thing = key ?? "";
  const panel = document.getElementById("panel");
  panel.hidden = !key;
  showHere();
  redraw();
  writeAddress();
  if (!key) return;
  const at = key.indexOf("/");
  const [layer, id] = [key.slice(0, at), key.slice(at + 1)];
  const known = one ?? inView.find((other) => other.key === key);
  if (!isSame) panel.replaceChildren(el("h2", null, known ? lineOf(known) : `${LAYERS.get(layer)?.title ?? ""} ${id}`));
  if (!isSame) say(panel.textContent);
  const days = state.day ? `&datetime=${state.day}` : "";
  const name = encodeURIComponent(id);
  if (layer === "parcel") return showSheet(`/parcels/${name}?lang=${DATA.meta.lang}${days}`, key);
  if (layer === "zone") return showSheet(`/zones/${name}?lang=${DATA.meta.lang}${days}`, key);
  const values = known ? Object.entries(known.values).filter(([field]) => field !== "id") : [];
  const labels_ = DATA.fields[layer] ?? {};
  panel.append(
    facts(values.map(([field, value]) => [labels_[field] ?? field, String(value)])),
    el(
      "p",
      null,
      el("a", { href: `${DATA.root}/collections/${layer}/items/${name}?lang=${DATA.meta.lang}&f=html` }, t("data")),
    ),
  );
}

/** What a sheet says in short, and the way to the whole of it. */
async function showSheet(address, key) {
  const panel = document.getElementById("panel");
  const response = await fetch(`${DATA.root}${address}&f=json`).catch(() => null);
  if (key !== shown.chosen) return;
  const title = panel.querySelector("h2");
  if (!response?.ok) return panel.replaceChildren(title, el("p", null, t("noSheet")));
  const sheet = await response.json();
  if (key !== shown.chosen) return;
  panel.replaceChildren(
    title,
    ...sheetParts(sheet),
    el("p", null, el("a", { href: `${DATA.root}${address}&f=html` }, t("wholeSheet"))),
    el("p", { class: "note" }, t("isInformation")),
  );
}

function sheetParts(sheet) {
  const { areas, plans, shares } = sheet;
  return [
    areas ? facts([[t("registered"), square(areas.registered_m2)], [t("onGrid"), square(areas.grid_m2)]]) : null,
    el("h3", null, t("plans")),
    plans.length ? el("ul", { class: "plans" }, plans.slice(0, 12).map(planRow)) : el("p", null, t("noPlan")),
    ...["scheme", "landuse"].map((basis) => shareList(basis, shares[basis])),
  ].flat().filter(Boolean);
}

const square = (m2) => (m2 == null ? null : area(m2));

function planRow(plan) {
  const meaning = DATA.functions[plan.class]?.label ?? DATA.codes[plan.class]?.label;
  const decision = [plan.decision_no, plan.decision_date && day(plan.decision_date)].filter(Boolean).join(", ");
  const parts = [
    [plan.class, meaning].filter(Boolean).join(" · "),
    `${area(plan.area_m2)}${plan.prevails_m2 > 0 ? ` · ${t("holdsOn", area(plan.prevails_m2))}` : ""}`,
    plan.counts_from ? t("since", day(plan.counts_from)) : null,
    plan.contradicts_parent ? t("contradicts") : null,
  ].filter(Boolean);
  return el(
    "li",
    null,
    el("strong", null, plan.plan ?? plan.id),
    decision ? ` (${decision})` : null,
    parts.map((text) => [el("br"), text]),
  );
}

function shareList(basis, shares) {
  if (!shares?.length) return null;
  const meaning = (share) =>
    DATA.functions[share.class]?.label ?? DATA.codes[share.class]?.label ?? DATA.classes[share.class] ?? "";
  const code = (share) => (DATA.classes[share.class] ? "" : share.class);
  return [
    el("h3", null, t(`by_${basis}`)),
    el(
      "table",
      null,
      el(
        "tbody",
        null,
        shares.map((share) =>
          el(
            "tr",
            null,
            el("th", { scope: "row" }, [code(share), meaning(share)].filter(Boolean).join(" ")),
            cell(area(share.area_m2), { class: "n" }),
            cell(`${number(share.pct, 1)}%`, { class: "n" }),
          )
        ),
      ),
    ),
  ];
}

/** The sheet of the place of a pin. */
function askPoint(e, n) {
  const days = state.day ? `&datetime=${state.day}` : "";
  shown.chosen = "point";
  const panel = document.getElementById("panel");
  panel.hidden = false;
  panel.replaceChildren(el("h2", null, place(n, e)));
  showSheet(`/sheet?point=${e.toFixed(2)},${n.toFixed(2)}&crs=${DATA.meta.crs}&lang=${DATA.meta.lang}${days}`, "point");
}
// A polygon of the reader's own: by clicks, from a pasted table of corners, or from a file that only the browser reads.
const outlining = { corners: [], isOn: false };
const MOST_CORNERS = 200;

function toggleOutline() {
  outlining.isOn = !outlining.isOn;
  if (outlining.isOn) outlining.corners = [];
  outlined();
}

function addCorner(e, n) {
  if (outlining.corners.length < MOST_CORNERS) outlining.corners.push([e, n]);
  outlined();
}

/** Shows the corners as a table and the way to their sheet. */
function outlined() {
  const { corners } = outlining;
  document.getElementById("draw").setAttribute("aria-pressed", String(outlining.isOn));
  const field = document.getElementById("corners");
  if (document.activeElement !== field) {
    field.value = corners.map(([e, n], i) => `${i + 1}\t${n.toFixed(2)}\t${e.toFixed(2)}`).join("\n");
  }
  const link = document.getElementById("outline-sheet");
  link.hidden = corners.length < 3;
  const days = state.day ? `&datetime=${state.day}` : "";
  const polygon = corners.map(([e, n]) => `${e.toFixed(2)},${n.toFixed(2)}`).join(";");
  link.href = `${DATA.root}/sheet?polygon=${polygon}&crs=${DATA.meta.crs}&lang=${DATA.meta.lang}${days}`;
  const size = corners.length > 2 ? ringsArea([[...corners, corners[0]].flat()]) : 0;
  document.getElementById("outline-note").textContent = corners.length
    ? [t("cornersAre", number(corners.length)), size ? area(size) : null].filter(Boolean).join(" · ")
    : t("outlineHint");
  redraw();
}

/** The corners of a pasted table: of each line the two largest numbers, the larger is the northing. */
function cornersIn(text) {
  return text.split(/\r?\n/).map((line) => {
    const numbers = (line.match(/-?\d[\d.,]*/g) ?? []).map(numberIn).filter((value) => value >= 10_000);
    const [n, e] = numbers.sort((a, b) => b - a);
    return e == null ? null : [e, n];
  }).filter(Boolean).slice(0, MOST_CORNERS);
}

/** A number as people write it: of two signs the last is the decimal one; one that parts thousands does so always. */
function numberIn(text) {
  const plain = text.replace(/[.,]$/, "");
  const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  if (last < 0) return Number(plain);
  const sign = plain[last];
  const isGrouping = plain.split(sign).length > 2 || (/^\d{1,3}[.,]\d{3}$/.test(plain));
  const digits = (part) => part.replace(/[.,]/g, "");
  return isGrouping ? Number(digits(plain)) : Number(`${digits(plain.slice(0, last))}.${plain.slice(last + 1)}`);
}

/** The outer ring of the first polygon of a GeoJSON file in longitude and latitude. */
async function readOutline(file) {
  try {
    const json = JSON.parse(await file.text());
    const shape = json.features?.[0]?.geometry ?? json.geometry ?? json;
    const ring = shape.type === "MultiPolygon"
      ? shape.coordinates[0][0]
      : shape.type === "Polygon"
      ? shape.coordinates[0]
      : [];
    const corners = ring.slice(0, -1).map(([x, y]) => {
      if (Math.abs(x) > 360) return [x, y];
      const spot = placeAt(x, y);
      return spot ? [spot.e, spot.n] : null;
    });
    if (corners.length < 3 || corners.length > MOST_CORNERS || corners.includes(null)) throw new Error("no polygon");
    takeOutline(corners);
  } catch {
    document.getElementById("outline-note").textContent = t("noPolygon");
  }
}

function takeOutline(corners) {
  outlining.corners = corners;
  outlining.isOn = false;
  outlined();
  fit(boxOf([corners.flat()]), 0.6);
}

function drawOutline(surface, at) {
  const { corners } = outlining;
  if (!corners.length) return;
  surface.begin();
  corners.forEach((one, i) => (i ? surface.line(...at(one)) : surface.move(...at(one))));
  if (corners.length > 2) surface.close();
  surface.fill(INK.other, 0.12);
  surface.stroke(INK.other, 2);
  for (const one of corners) {
    surface.begin();
    surface.circle(...at(one), 3);
    surface.fill(INK.other, 1);
  }
}

function listenToOutline() {
  document.getElementById("draw").addEventListener("click", toggleOutline);
  document.getElementById("corners").addEventListener("change", (event) => {
    const corners = cornersIn(event.target.value);
    if (corners.length > 2) takeOutline(corners);
    else document.getElementById("outline-note").textContent = t("noPolygon");
  });
  document.getElementById("outline-file").addEventListener("change", (event) => {
    if (event.target.files[0]) readOutline(event.target.files[0]);
  });
  outlined();
}
// The address: a view can be sent to a colleague, and comes back.
const WRITTEN = ["at", "layers", "day", "thing"];

function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  for (const key of WRITTEN) state[key] = address.get(key) ?? "";
  if (!/^\d{4}-\d\d-\d\d$/.test(state.day)) state.day = "";
  if (state.layers) {
    for (const layer of LAYERS.values()) {
      layer.visible = state.layers.split(",").includes(layer.name);
    }
  }
}

function readView() {
  const [e, n, scale] = state.at.split(",").map(Number);
  if (!(scale > 0) || !Number.isFinite(e) || !Number.isFinite(n)) return fit(homeBox());
  moveTo(e, n, scale * METRES_PER_PIXEL_AT_ONE);
}

function writeAddress() {
  const scale = (view.metresPerPixel / METRES_PER_PIXEL_AT_ONE).toPrecision(5);
  state.at = [view.e.toFixed(1), view.n.toFixed(1), scale].join(",");
  state.layers = [...LAYERS.values()].filter((layer) => layer.visible).map((layer) => layer.name).join(",");
  const address = new URLSearchParams();
  for (const key of WRITTEN) if (state[key]) address.set(key, state[key]);
  const hash = `#${address}`;
  if (hash === location.hash) return;
  history.replaceState(null, "", hash);
  // The other language shows the same.
  for (const link of document.querySelectorAll("a[hreflang]")) link.hash = hash;
}
// Brings the page to life.

function start() {
  document.body.classList.add("alive");
  readAddress();
  layerSwitches();
  listenToDay();
  listenToSearch();
  listenToOutline();
  listenToMap();
  const press = (id, act) => document.getElementById(id).addEventListener("click", act);
  press("zoom-in", () => zoom(0.5));
  press("zoom-out", () => zoom(2));
  press("zoom-all", () => fit(homeBox()));
  press("measure", toggleMeasure);
  press("myself", findMyself);
  listenToScale();
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (measure.isOn) endMeasure();
    else if (measure.places.length) forgetMeasure();
    else if (outlining.isOn) toggleOutline();
    else if (shown.chosen) {
      choose(null);
      CANVAS.focus();
    }
  });
  new ResizeObserver(redraw).observe(CANVAS);
  readView();
  if (state.thing) choose(state.thing);
}

start();
"""####
  static let pageMUSTACHE = ####"""
<!DOCTYPE html>
<html lang="{{{language}}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{{#hidden}}
<meta name="robots" content="noindex">
{{/hidden}}
<title>{{{title}}}</title>
{{#styles}}
<link rel="stylesheet" href="{{{.}}}">
{{/styles}}
{{#scripts}}
<script src="{{{.}}}" defer></script>
{{/scripts}}
</head>
<body class="{{{kind}}}">
<header class="bar">{{{bar}}}</header>
<main>
{{{body}}}
</main>
<footer class="foot">{{{foot}}}</footer>
</body>
</html>

"""####
  static let pagesCSS = ####"""
:root {
  --ground: #fff;
  --ink: #1b1f23;
  --soft: #5a636c;
  --line: #d5dade;
  --panel: #f5f7f8;
  --accent: #0b5f73;
  --accent-ink: #fff;
  --error: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181b;
    --ink: #e6e9eb;
    --soft: #a3adb5;
    --line: #37404a;
    --panel: #1d2327;
    --accent: #6cc3d8;
    --accent-ink: #06232b;
    --error: #ff8f86;
  }
}
* { box-sizing: border-box; }
html { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
[hidden] { display: none !important; }
main { margin: 0 auto; padding: .6rem clamp(.8rem, 2vw, 2rem) 2rem; max-width: 80rem; }
h1, h2 { overflow-wrap: anywhere; }
h1 { font-size: 1.3rem; line-height: 1.2; margin: .4rem 0; }
h2 { font-size: 1.05rem; margin: .9rem 0 .3rem; }
p { margin: .3rem 0; }
a { color: var(--accent); overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
button, input, select, textarea { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: 4px; padding: .3rem .5rem; min-height: 2.1rem; max-width: 100%; }
button { cursor: pointer; background: var(--panel); }
.bar { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; padding: .4rem clamp(.8rem, 2vw, 2rem); border-bottom: 1px solid var(--line); background: var(--panel); position: sticky; top: 0; z-index: 5; }
.bar .name { font-weight: 700; text-decoration: none; color: var(--ink); }
.bar nav { margin-left: auto; display: flex; gap: .8rem; }
.search { display: flex; flex: 1 1 16rem; gap: .3rem; max-width: 36rem; }
.search label { flex: 1 1 auto; display: flex; }
.search label span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.search input { width: 100%; }
.address { overflow-wrap: anywhere; }
.meta, .foot { color: var(--soft); font-size: .87rem; }
.foot { padding: .6rem clamp(.8rem, 2vw, 2rem) 1.5rem; border-top: 1px solid var(--line); }
.notice { border-left: 4px solid var(--accent); padding: .2rem .6rem; background: var(--panel); }
.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .15rem .7rem .15rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--line); }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.s, .w { white-space: nowrap; }
dl { margin: .2rem 0; }
dl > div { display: grid; grid-template-columns: minmax(7rem, 14rem) minmax(0, 1fr); gap: .2rem 1rem; border-bottom: 1px solid var(--line); padding: .15rem 0; }
dt { color: var(--soft); overflow-wrap: anywhere; }
dd { margin: 0; min-width: 0; }
.links ul, .downloads ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; padding: 0; margin: .4rem 0; }
.sheet .head { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 24rem); gap: 1.5rem; }
.sheet .map > svg { width: 100%; height: auto; border: 1px solid var(--soft); background: #fdfdfb; }
.legend { font-size: .85rem; }
.legend span { white-space: nowrap; margin-right: .7rem; }
.legend svg { width: 12px; height: 9px; margin-right: .3rem; border: 1px solid var(--soft); opacity: .7; }
.sheet .columns { columns: 2 24rem; column-gap: 1.5rem; }
.sheet .columns section { break-inside: avoid-column; }
.sheet .columns section.long { break-inside: auto; }
@media (max-width: 48rem) {
  .sheet .head { grid-template-columns: minmax(0, 1fr); }
  dl > div { grid-template-columns: minmax(0, 1fr); }
}
@page { size: A4; margin: 9mm 10mm; }
@media print {
  :root { --ground: #fff; --ink: #1b1b1b; --soft: #555; --line: #ccc; --panel: #fff; --accent: #0b5f73; }
  html { color-scheme: light; }
  body { font-size: 7.8pt; font-size-adjust: ch-width 0.572; line-height: 1.2; }
  main { padding: 0; max-width: none; }
  .bar, .day, .downloads, form { display: none; }
  .foot { padding: 0; margin-top: 2mm; font-size: 7.5pt; }
  h1 { font-size: 14pt; margin: 0; }
  h2 { font-size: 9pt; margin: 1.4mm 0 .4mm; border-bottom: .3mm solid var(--error); break-after: avoid; }
  th, td { padding: .2mm 2mm .2mm 0; }
  tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  .sheet .head { grid-template-columns: 1fr 64mm; gap: 6mm; }
  .legend { font-size: 7pt; margin: .5mm 0 0; }
  .notice, .meta, p { margin: .4mm 0; }
  dl > div { padding: 0; }
  .sheet .columns { columns: 2; column-gap: 6mm; }
  .notice { padding: 0 0 0 2mm; }
  a { color: inherit; text-decoration: none; }
}

"""####
  static let problemsCSV = ####"""
code,en,vi,meaning_en,meaning_vi
unknown_parameter,There is no such parameter,Không có tham số này,The address has a parameter that it does not take: write one of those that the error names.,Địa chỉ có tham số không được nhận: hãy dùng một tham số mà thông báo lỗi nêu.
repeated_parameter,A parameter stands twice,Một tham số lặp lại,A parameter may stand once: put its values into one; where several are allowed they are joined with commas.,Mỗi tham số chỉ được ghi một lần: hãy gộp các giá trị vào một tham số; nơi cho phép nhiều giá trị thì cách nhau bằng dấu phẩy.
bad_value,A value cannot be read,Không đọc được một giá trị,The value has another form than the parameter takes: the error names the form and what is accepted.,Giá trị không đúng dạng của tham số: thông báo lỗi nêu dạng đúng và các giá trị được nhận.
bad_filter,The filter cannot be read,Không đọc được bộ lọc,The filter is not CQL2 or compares values of different types: the error names the position.,Bộ lọc không đúng CQL2 hoặc so sánh các giá trị khác kiểu: thông báo lỗi nêu vị trí sai.
unknown_crs,The reference system is not offered,Không cung cấp hệ tọa độ này,The reference system is none of those offered: take one that the error or the collection names.,Hệ tọa độ không có trong danh sách được cung cấp: hãy chọn hệ mà thông báo lỗi hoặc bộ sưu tập nêu.
one_day_only,The collection answers for one day,Bộ sưu tập này chỉ trả lời cho một ngày,What holds changes within the days that were asked for: ask for one day or days between two changes; the error names them.,Trong khoảng ngày được hỏi quy hoạch có thay đổi: hãy hỏi một ngày hoặc khoảng giữa hai lần thay đổi; thông báo lỗi nêu các ngày đó.
bad_polygon,The polygon cannot be used,Không dùng được đa giác này,"The polygon has too few or too many corners, crosses itself or is too large: draw it anew as the error says.","Đa giác có quá ít hoặc quá nhiều góc, tự cắt hoặc quá lớn: hãy vẽ lại theo thông báo lỗi."
body,No address takes a body,Không địa chỉ nào nhận phần thân yêu cầu,Only data are read here: send GET without a body.,Ở đây chỉ đọc dữ liệu: hãy gửi GET không kèm phần thân.
not_found,Nothing stands at this address,Không có gì tại địa chỉ này,"Nothing that is published stands there: search for the parcel, unit or plan.","Tại đó không có gì được công khai: hãy tìm thửa đất, đơn vị hoặc quy hoạch."
method,The address takes other methods,Địa chỉ này nhận phương thức khác,"Only GET, HEAD and OPTIONS are answered.","Chỉ trả lời GET, HEAD và OPTIONS."
not_acceptable,None of the formats is offered,Không cung cấp định dạng nào được yêu cầu,The address has none of the forms that Accept asks for: leave Accept out or write f=json.,Địa chỉ không có dạng mà Accept yêu cầu: hãy bỏ Accept hoặc ghi f=json.
long_url,The address is too long,Địa chỉ quá dài,Addresses of up to 8192 bytes are read: shorten the filter or the polygon.,Chỉ đọc địa chỉ dài tối đa 8192 byte: hãy rút gọn bộ lọc hoặc đa giác.
range,The range lies outside the file,Khoảng byte nằm ngoài tệp,The file is shorter than the range that was asked for: ask for bytes within it.,Tệp ngắn hơn khoảng được yêu cầu: hãy yêu cầu các byte nằm trong tệp.
too_many,Too many requests,Quá nhiều yêu cầu,So many requests in a short time are not answered: wait as long as Retry-After says.,Không trả lời quá nhiều yêu cầu trong thời gian ngắn: hãy chờ theo Retry-After.
busy,The server is busy,Máy chủ đang bận,Others are being answered: try again after as many seconds as Retry-After says.,Máy chủ đang trả lời các yêu cầu khác: hãy thử lại sau số giây trong Retry-After.
work_limit,The answer takes too much work,Câu trả lời tốn quá nhiều công sức,The answer would take longer than one request is given: ask for less ground or fewer features.,Câu trả lời tốn thời gian hơn mức cho phép: hãy hỏi vùng nhỏ hơn hoặc ít đối tượng hơn.
bug,A fault of the program,Lỗi của chương trình,The program failed; tell those who run it the number of the request.,Chương trình bị lỗi; hãy báo số của yêu cầu cho người vận hành.
sign_in,Nobody is signed in,Chưa đăng nhập,"The desk answers to people with a token: sign in with yours; ask for a new one where it is wrong, removed or has run out.","Bàn làm việc chỉ trả lời người có mã truy cập: hãy đăng nhập; nếu mã sai, đã bị xóa hoặc hết hạn, hãy xin mã mới."
csrf,The change does not come from the desk's page,Thay đổi không xuất phát từ trang của bàn làm việc,Changes are taken from the desk's own pages alone: load the page anew and try again.,Chỉ nhận thay đổi từ chính các trang của bàn làm việc: hãy tải lại trang rồi thử lại.
role,Editors alone may do this,Chỉ người biên tập được làm việc này,Your token lets you see and download: ask an editor or ask for an editor's token.,Mã truy cập của bạn chỉ cho xem và tải về: hãy nhờ người biên tập hoặc xin mã của người biên tập.
slow,The body comes too slowly,Dữ liệu gửi lên quá chậm,Less than 1 kB a second came in over 30 seconds: try again over a better line; nothing of it was kept.,Trong 30 giây nhận được dưới 1 kB mỗi giây: hãy thử lại với đường truyền tốt hơn; chưa lưu gì.
in_use,Somebody else writes to the workspace,Người khác đang ghi vào không gian làm việc,One at a time changes a workspace: wait until the one who is named is done.,Mỗi lúc chỉ một người thay đổi không gian làm việc: hãy chờ người được nêu làm xong.
exists,Something of that name stands there,Đã có mục cùng tên,"Take another name, or say that the old one is to be replaced by naming its SHA-256 in If-Match.","Hãy chọn tên khác, hoặc xác nhận thay thế bằng cách nêu SHA-256 của tệp cũ trong If-Match."
length,The length of the body is not said,Không nêu độ dài phần thân,Send the body with Content-Length.,Hãy gửi phần thân kèm Content-Length.
changed,Somebody has changed it meanwhile,Đã có người thay đổi,The text is another one than you have read: read it anew and bring your change into it.,Văn bản không còn như bản bạn đã đọc: hãy đọc lại rồi đưa thay đổi của bạn vào.
too_large,The body is too large,Phần thân quá lớn,The desk takes no more than the error says: split the file or ask those who run the server for more.,Bàn làm việc chỉ nhận tối đa như thông báo lỗi nêu: hãy chia nhỏ tệp hoặc đề nghị người vận hành nâng mức.
kind,No such kind of file is read,Không đọc loại tệp này,Send a kind of file that a load reads; the error names them.,Hãy gửi loại tệp mà lệnh nạp đọc được; thông báo lỗi nêu các loại đó.
host,The request is for another host,Yêu cầu dành cho máy chủ khác,The desk answers at its own address alone: open it by the address that those who run it have told.,Bàn làm việc chỉ trả lời tại địa chỉ của mình: hãy mở bằng địa chỉ do người vận hành cung cấp.
bad_file,What was sent cannot be taken,Không nhận được nội dung đã gửi,"The text, or a value in it, is not what is needed there: the error says what and where.","Văn bản, hoặc một giá trị trong đó, không đúng yêu cầu: thông báo lỗi nêu rõ nội dung và vị trí."
full,No room is left,Hết dung lượng,The workspace or the disk is full: put away what is no longer needed or ask those who run the server.,Không gian làm việc hoặc ổ đĩa đã đầy: hãy cất những gì không còn cần hoặc đề nghị người vận hành.

"""####
  static let publishYML = ####"""
# What a server publishes unless a file of the office says otherwise, layer by layer. A layer that is `off`, and a field that
# is not named, stays in the office.
layers:
  zone: [id, name, kind, parent, code, valid_from, valid_to]
  scheme: [id, name, planning_kind, level, scale, status, authority, decision_no, decision_date, published_on, valid_from, valid_to, parent, adjusts, adjustment_no, adjustment_kind]
  scheme_block: [id, scheme, function, function_source, use]
  landuse_plan: [id, name, level, scale, kind, status, period_from, period_to, decision_no, decision_date, published_on, valid_from, valid_to]
  landuse_block: [id, plan, code]
  parcel: [id, unit_code, old_unit_code, sheet_no, parcel_no, map_scale, code, registered_area_m2]
  road: [id, name, kind, width_m, scheme]
  constraint_area: [id, name, kind, severity]
  forest_cover: [id, name, kind, surveyed_on]
  marker: [id, scheme, number, kind, state, design_n, design_e]
  project: [id, name, kind, declared_area_m2, target_function]
  site: off
withheld: {function: [defence], kind: [defence], code: [CQP, CAN]}
crs: []
contact: null
attribution: null
basemap: null

"""####
  static let sheetMUSTACHE = ####"""
<article>
<h1>{{{title}}}</h1>
<p class="meta">{{{subtitle}}}</p>
<p class="notice">{{{isInformation}}}</p>
{{{day}}}
<div class="head">
<div>
{{#first}}
<section><h2>{{{title}}}</h2>
{{{table}}}
</section>
{{/first}}
</div>
<div class="map">{{{map}}}{{{legend}}}</div>
</div>
{{#wide}}
<section class="wide"><h2>{{{title}}}</h2>
<div class="scroll">{{{table}}}</div>
</section>
{{/wide}}
<div class="columns">
{{#narrow}}
<section{{#long}} class="long"{{/long}}><h2>{{{title}}}</h2>
<div class="scroll">{{{table}}}</div>
</section>
{{/narrow}}
</div>
{{{links}}}
<p class="address">{{{addressLabel}}}: {{{address}}}</p>
</article>

"""####
  static let tileZoomsCSV = ####"""
collection,zoom
zone,5
scheme,8
landuse_plan,8
constraint_area,9
forest_cover,9
prevailing_function,9
prevailing_landuse,9
scheme_block,10
landuse_block,10
project,10
road,12
site,12
parcel,14
marker,14

"""####
}
