// swift-format-ignore-file
// Written by Scripts/embed from Sources/Reports/Data; edit the files there.

/// The data files of this module, as text.
enum EmbeddedData {
  static let extractMUSTACHE = ####"""
<!DOCTYPE html>
<html lang="{{{language}}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{{title}}}</title>
<style>
@page { size: A4; margin: 9mm 10mm; }
body { font: 8pt/1.25 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; font-size-adjust: ch-width 0.572; color: #1b1b1b; max-width: 190mm; margin: 0 auto; }
h1 { font-size: 14pt; margin: 0; }
h2 { font-size: 9.5pt; margin: 2.2mm 0 0.5mm; border-bottom: 0.3mm solid #b3261e; break-after: avoid; }
p { margin: 0 0 1mm; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 0.25mm 2mm 0.25mm 0; border-bottom: 0.1mm solid #cccccc; }
th { font-weight: 600; }
tr { break-inside: avoid; }
thead th, .s, .w { white-space: nowrap; }
.n { text-align: right; white-space: nowrap; }
.head { display: grid; grid-template-columns: 1fr 78mm; gap: 6mm; }
svg { width: 78mm; height: 78mm; border: 0.3mm solid #8a8a8a; }
.legend { font-size: 7.5pt; }
.legend span { white-space: nowrap; margin-right: 2mm; }
.legend svg { width: 3mm; height: 2.4mm; margin-right: 1mm; border: 0.1mm solid #8a8a8a; opacity: 0.6; }
.columns { columns: 2; column-gap: 6mm; margin-top: 2.2mm; }
.columns section { break-inside: avoid-column; }
.columns section.long { break-inside: auto; }
.columns section:first-child h2 { margin-top: 0; }
footer { margin-top: 3mm; font-size: 7.5pt; color: #555555; }
</style>
</head>
<body>
<h1>{{{title}}}</h1>
<p>{{{subtitle}}}</p>
<div class="head">
<div>
{{#firstSections}}
<h2>{{{title}}}</h2>
{{{table}}}
{{/firstSections}}
</div>
<div>{{{map}}}{{{legend}}}</div>
</div>
{{#wideSections}}
<h2>{{{title}}}</h2>
{{{table}}}
{{/wideSections}}
<div class="columns">
{{#narrowSections}}
<section{{#long}} class="long"{{/long}}>
<h2>{{{title}}}</h2>
{{{table}}}
</section>
{{/narrowSections}}
</div>
<footer>{{{footer}}}</footer>
</body>
</html>

"""####
  static let reportIndexMUSTACHE = ####"""
<!DOCTYPE html>
<html lang="{{{language}}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{{{styleHash}}}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="LandFund report">
<title>{{{title}}}</title>
<style>{{{style}}}</style>
</head>
<body>
<main>
<h1>{{{title}}}</h1>
<p class="meta">{{{subtitle}}}</p>
<div class="scroll"><table>
<caption>{{{caption}}}</caption>
<thead><tr>{{#headings}}<th scope="col"{{#isNumber}} class="n"{{/isNumber}}>{{{text}}}</th>{{/headings}}</tr></thead>
<tbody>
{{#rows}}<tr><th scope="row"><a href="{{{folder}}}/index.html">{{{name}}}</a></th>{{#cells}}<td class="n">{{{.}}}</td>{{/cells}}</tr>
{{/rows}}</tbody>
</table></div>
</main>
</body>
</html>

"""####
  static let reportCSS = ####"""
:root {
  --ground: #fff;
  --ink: #1b1f23;
  --soft: #5a636c;
  --line: #d5dade;
  --panel: #f5f7f8;
  --accent: #0b5f73;
  --error: #b3261e;
  --warning: #8f5600;
  --warning-sign: #b26a00;
  --accent-ink: #fff;
  --info: #3a6ea5;
  --clean: #2e7d4f;
  --conditional: #8a6d00;
  --unknown: #6b6f76;
  --map: #fdfdfb;
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
    --warning: #f0b45c;
    --warning-sign: #f0b45c;
    --info: #8fbcec;
    --clean: #77c797;
    --conditional: #dcc05a;
    --unknown: #a8adb4;
    --map: #1a1f22;
  }
}
* {
  box-sizing: border-box;
}
html {
  color-scheme: light dark;
  scroll-padding-top: 3.4rem;
  -webkit-text-size-adjust: 100%;
}
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 15px/1.45 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
}
main {
  margin: 0 auto;
  padding: .6rem clamp(.8rem, 2vw, 2rem) 4rem;
  max-width: 108rem;
}
h1 {
  font-size: 1.3rem;
  line-height: 1.2;
  margin: 0;
}
h2 {
  font-size: 1.12rem;
  margin: 0;
}
h3 {
  font-size: 1rem;
  margin: 1.2rem 0 .4rem;
}
h4 {
  font-size: .93rem;
  margin: .8rem 0 .2rem;
}
p {
  margin: .3rem 0;
}
[hidden] {
  display: none !important;
}
.quiet {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
  margin: 0;
}
.meta,
.note,
small {
  color: var(--soft);
}
.meta {
  display: inline;
  margin-left: .2rem;
}
header h1 {
  display: inline;
}
.note {
  font-size: .86rem;
  max-width: 80ch;
}
td .note,
td small,
.found .note {
  display: block;
  font-size: .82rem;
}
.lead {
  margin: .15rem 0 0;
}
.skip {
  position: absolute;
  left: -99rem;
}
.skip:focus {
  left: 1rem;
  top: .5rem;
  background: var(--ground);
  padding: .3rem .6rem;
  z-index: 20;
}
a {
  color: var(--accent);
}
button,
select,
input {
  font: inherit;
  color: inherit;
  background: var(--ground);
  border: 1px solid var(--line);
  border-radius: 4px;
  padding: .15rem .5rem;
  max-width: 100%;
}
button {
  cursor: pointer;
}
button[aria-pressed="true"] {
  background: var(--accent);
  color: var(--accent-ink);
}
button.link {
  border: 0;
  background: none;
  padding: 0;
  color: var(--accent);
  text-align: left;
  text-decoration: underline;
  overflow-wrap: anywhere;
}
button.sort {
  border: 0;
  background: none;
  padding: 0;
  font-weight: 600;
  text-align: inherit;
}
th[aria-sort="ascending"] button.sort::after {
  content: " ▴";
}
th[aria-sort="descending"] button.sort::after {
  content: " ▾";
}
.buttons {
  display: flex;
  flex-wrap: wrap;
  gap: .4rem;
  margin: .4rem 0;
}
:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 1px;
}

/* The bar */
.bar-top {
  position: sticky;
  top: 0;
  z-index: 10;
  display: flex;
  align-items: center;
  gap: .7rem;
  padding: .35rem clamp(.8rem, 2vw, 2rem);
  background: var(--panel);
  border-bottom: 1px solid var(--line);
}
.bar-name {
  max-width: 16rem;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.look-up {
  position: relative;
  flex: 1;
  min-width: 6rem;
  max-width: 40rem;
}
.look-up input {
  width: 100%;
}
#found {
  position: absolute;
  left: 0;
  right: 0;
  top: 100%;
  margin: 2px 0 0;
  padding: .3rem 0;
  max-height: 70vh;
  overflow: auto;
  list-style: none;
  background: var(--ground);
  border: 1px solid var(--line);
  border-radius: 4px;
  box-shadow: 0 4px 16px #0003;
}
#found li {
  padding: .15rem .7rem;
}
#found li[role="option"] {
  cursor: pointer;
}
#found li[role="option"]:hover,
#found li[aria-selected="true"] {
  background: color-mix(in srgb, var(--accent) 16%, var(--ground));
}
#found .group {
  color: var(--soft);
  font-size: .82rem;
}

/* Figures */
.figures {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr));
  gap: .5rem;
  margin: .5rem 0;
}
.figures div {
  background: var(--panel);
  border-radius: 6px;
  padding: .3rem .6rem;
  min-width: 0;
}
.figures dt {
  color: var(--soft);
  font-size: .8rem;
  line-height: 1.2;
}
.figures dd {
  margin: 0;
  font-size: 1.12rem;
  font-variant-numeric: tabular-nums;
  line-height: 1.25;
}
.figures dd small {
  display: block;
  font-size: .76rem;
  line-height: 1.2;
}

/* Map and findings */
.split {
  display: grid;
  grid-template-columns: 13rem minmax(0, 1.45fr) minmax(0, 1fr);
  grid-template-rows: minmax(420px, calc(100vh - 15.5rem));
  gap: .8rem;
}
.left {
  display: flex;
  flex-direction: column;
  gap: .4rem;
  min-height: 0;
  font-size: .84rem;
}
.left details {
  overflow: auto;
  min-height: 1.6rem;
  flex: 0 1 auto;
}
.left details[open] {
  flex: 1 1 8rem;
}
.left summary {
  font-weight: 600;
  color: var(--accent);
  cursor: pointer;
}
.switch label {
  display: flex;
  gap: .35rem;
  align-items: flex-start;
  line-height: 1.3;
  padding: .06rem 0;
}
.switch input[type="range"] {
  width: 100%;
  height: 1rem;
  margin: 0;
  padding: 0;
}
.switch input[type="checkbox"] {
  margin: .15rem 0 0;
}
.symbol {
  flex: none;
  width: 20px;
  height: 14px;
  margin-top: .14rem;
  background: #fdfdfb;
}
.legend {
  list-style: none;
  margin: .2rem 0;
  padding: 0;
}
.legend li {
  display: flex;
  gap: .35rem;
  line-height: 1.3;
}
.map-box {
  display: flex;
  flex-direction: column;
  min-width: 0;
}
.map-frame {
  position: relative;
  flex: 1;
  min-height: 0;
}
#map {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: #fdfdfb;
  touch-action: pan-x pan-y;
  cursor: grab;
}
#map.moving {
  cursor: grabbing;
}
#map.measuring {
  cursor: crosshair;
}
.map-keys {
  position: absolute;
  right: .5rem;
  top: .5rem;
  display: grid;
  gap: .25rem;
}
.map-keys button {
  width: 2rem;
  height: 2rem;
  padding: 0;
  font-size: 1.05rem;
}
.north {
  position: absolute;
  left: .5rem;
  top: .5rem;
  width: 24px;
  height: 34px;
  pointer-events: none;
  fill: #1b1f23;
  font: 600 9px system-ui, sans-serif;
}
#detail {
  position: absolute;
  right: .5rem;
  bottom: .5rem;
  margin: 0;
  padding: 3px;
  background: #fdfdfb;
  color: #1b1f23;
  border: 2px solid #1b1f23;
  font-size: .78rem;
  max-width: 232px;
}
#detail canvas {
  display: block;
  width: 220px;
  height: 150px;
}
#measured {
  position: absolute;
  left: .5rem;
  bottom: .5rem;
  background: #fdfdfb;
  color: #1b1f23;
  border: 1px solid #555;
  border-radius: 4px;
  padding: .15rem .5rem;
  font-size: .86rem;
  font-variant-numeric: tabular-nums;
}
.tip {
  position: absolute;
  z-index: 3;
  pointer-events: none;
  max-width: min(24rem, 70%);
  background: #1b1f23;
  color: #fff;
  font-size: .83rem;
  line-height: 1.3;
  padding: .25rem .5rem;
  border-radius: 4px;
}
.tip span {
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.under {
  display: flex;
  flex-wrap: wrap;
  gap: .1rem .8rem;
  align-items: center;
  font-size: .83rem;
  color: var(--soft);
  font-variant-numeric: tabular-nums;
  min-height: 1.9rem;
  padding-top: .2rem;
}
#scalebar {
  display: inline-block;
  border: 1px solid currentColor;
  border-top: 0;
  height: .8em;
  line-height: .3;
  white-space: nowrap;
  text-align: center;
}
.scale input {
  width: 7.5rem;
  padding: 0 .3rem;
}
/* It takes its room before anything is pointed at, so that nothing moves then. */
#cursor {
  flex: 1 1 22.5rem;
  min-height: 1.45em;
  text-align: right;
  white-space: pre;
}
.touch {
  display: none;
}
@media (pointer: coarse) {
  .touch {
    display: block;
  }
}
.right {
  display: flex;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
}
.filters {
  display: flex;
  flex-wrap: wrap;
  gap: .25rem .4rem;
  align-items: end;
}
.filters label {
  display: grid;
  font-size: .76rem;
  color: var(--soft);
  flex: 1 1 7.5rem;
  min-width: 0;
}
.filters label.check {
  display: flex;
  flex: none;
  gap: .3rem;
  align-items: center;
}
.filters select,
.filters input[type="search"] {
  width: 100%;
  font-size: .84rem;
  color: var(--ink);
  padding: .1rem .3rem;
}
.filters button {
  font-size: .84rem;
}
.count {
  font-size: .84rem;
  color: var(--soft);
  margin: .2rem 0;
}
#here {
  margin: 0 0 .3rem;
  padding: .2rem .4rem .2rem 1.8rem;
  font-size: .84rem;
  max-height: 8rem;
  overflow: auto;
  flex: none;
  background: var(--panel);
  border-radius: 4px;
}
#here .link {
  display: block;
  width: 100%;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
#here [aria-current] {
  font-weight: 700;
  color: var(--ink);
}
#panel {
  flex: 0 1 auto;
  max-height: 68%;
  overflow: auto;
  border: 1px solid var(--accent);
  border-radius: 6px;
  padding: .4rem .7rem .6rem;
  margin-bottom: .4rem;
  font-size: .9rem;
}
.panel-head {
  display: flex;
  justify-content: space-between;
  align-items: flex-start;
  gap: .5rem;
}
.panel-head h3 {
  margin: 0;
}
#panel,
.card,
.sheet,
header {
  overflow-wrap: anywhere;
}
.rows {
  position: relative;
  flex: 1 1 0;
  min-height: 4rem;
  overflow: auto;
}
.rows td:nth-child(2) {
  width: 100%;
}
.rows table {
  font-size: .84rem;
  line-height: 1.35;
}
.rows button.link {
  display: block;
  width: 100%;
  color: inherit;
  text-decoration: none;
}
.rows .pick:hover button.link {
  text-decoration: underline;
}
.rows td:first-child,
.rows thead th {
  white-space: nowrap;
}
.rows .pairs td:first-child,
.rows .pairs thead th {
  white-space: normal;
}
.rows .pairs td:nth-child(2) {
  width: auto;
}
.pairs th,
.pairs td {
  overflow-wrap: break-word;
}
.facts {
  display: grid;
  grid-template-columns: minmax(6rem, auto) minmax(0, 1fr);
  gap: .1rem .7rem;
  margin: .3rem 0;
  font-size: .88rem;
}
.facts dt {
  color: var(--soft);
}
.facts dd {
  margin: 0;
  overflow-wrap: anywhere;
}
.sides {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
  gap: .5rem;
}
.side {
  border-left: 4px solid var(--line);
  padding-left: .5rem;
  min-width: 0;
}
.side-0 {
  border-color: #0057b7;
}
.side-1 {
  border-color: #c2410c;
}
.side h4,
#paper .side h4 {
  margin: 0;
}
td.w {
  white-space: nowrap;
}
ul.plain {
  margin: .2rem 0;
  padding-left: 1.1rem;
  font-size: .9rem;
}

/* Parts below the map */
.part {
  border-top: 1px solid var(--line);
  margin-top: 1.4rem;
  padding-top: .5rem;
}
.part > summary {
  cursor: pointer;
}
.part > summary h2 {
  display: inline;
}
.dim,
.dim :not([aria-pressed="true"]) {
  color: var(--soft) !important;
}

/* Tables */
.scroll {
  overflow-x: auto;
  margin-bottom: .5rem;
}
table {
  border-collapse: collapse;
  width: 100%;
  font-size: .88rem;
  font-variant-numeric: tabular-nums;
}
caption.quiet {
  padding: 0;
}
caption {
  text-align: left;
  color: var(--soft);
  font-size: .86rem;
  padding: .2rem 0 .35rem;
}
th,
td {
  text-align: left;
  vertical-align: top;
  padding: .22rem .5rem .22rem 0;
  border-bottom: 1px solid var(--line);
}
tbody th,
tfoot th {
  font-weight: 400;
}
tfoot td,
tfoot th {
  font-weight: 700;
  border-top: 2px solid var(--line);
}
thead th {
  position: sticky;
  top: 0;
  background: var(--ground);
  font-weight: 600;
  font-size: .82rem;
  vertical-align: bottom;
  z-index: 1;
}
td.n,
th.n {
  text-align: right;
  white-space: nowrap;
}
.n + td:not(.n),
.n + th:not(.n) {
  padding-left: 1em;
}
h2::first-letter,
h3::first-letter,
h4::first-letter,
caption::first-letter,
.figures dt::first-letter {
  text-transform: uppercase;
}
thead th.n {
  white-space: normal;
}
tr.pick {
  cursor: pointer;
}
tr.pick:hover td {
  background: var(--panel);
}
tr.chosen td {
  background: color-mix(in srgb, var(--accent) 14%, var(--ground));
}
tr.waived td {
  color: var(--soft);
}
button.cell {
  width: 100%;
  border: 0;
  border-radius: 0;
  text-align: right;
  padding: .1rem 0;
  background: transparent;
}
.counts thead th.n,
.matrix thead th.n {
  min-width: 4.6rem;
  overflow-wrap: break-word;
}
.coverage td small {
  display: inline;
  margin-right: .8em;
}
.coverage .share {
  display: inline-block;
  min-width: 3.9em;
}
.counts th:first-child,
.matrix th:first-child,
.coverage th:first-child {
  position: sticky;
  left: 0;
  min-width: 11rem;
  background: var(--ground);
  z-index: 2;
}
.dots {
  margin-right: .3em;
  letter-spacing: -.1em;
}
.c1 {
  background: #7a8a9922;
}
.c2 {
  background: #b26a0030;
}
.c3 {
  background: #b3261e3d;
}
.c4 {
  background: #b3261e70;
}
.faint {
  background: none;
  color: var(--soft);
}
.sign {
  font-weight: 700;
  white-space: nowrap;
}
.sign i {
  font-style: normal;
}
.sign.warning i {
  color: var(--warning-sign);
}
.of-severity {
  margin-right: .5em;
}
.error,
.not_clean {
  color: var(--error);
}
.warning {
  color: var(--warning);
}
.info {
  color: var(--info);
}
.clean {
  color: var(--clean);
}
.conditional {
  color: var(--conditional);
}
.unknown {
  color: var(--unknown);
}
.compared {
  max-width: 48rem;
}
.then-now {
  display: grid;
  grid-template-columns: 4rem 8rem minmax(5rem, 1fr);
  align-items: center;
  gap: .5rem;
  margin: 0;
}
.then-now b {
  text-align: right;
}
.bar {
  display: block;
  position: relative;
  height: .7rem;
  background: var(--line);
  border-radius: 2px;
  min-width: 7rem;
  overflow: hidden;
  margin: .15rem 0;
}
.bar i {
  position: absolute;
  left: 0;
  top: 0;
  bottom: 0;
  background: var(--accent);
}
.cards {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(25rem, 100%), 1fr));
  gap: 1rem;
}
.card {
  border: 1px solid var(--line);
  border-radius: 6px;
  padding: .7rem;
  min-width: 0;
}
.card h4 {
  margin: 0 0 .3rem;
}
.small-map {
  display: block;
  width: 100%;
  height: auto;
  border: 1px solid var(--line);
}
.mono {
  font-family: ui-monospace, "DejaVu Sans Mono", monospace;
  font-size: .8rem;
  overflow-wrap: anywhere;
}
dialog {
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--ground);
  color: var(--ink);
  max-width: 32rem;
}
dialog label {
  display: block;
  padding: .2rem 0;
}
#paper {
  display: none;
}
html[data-only="sheets"] .bar-top,
html[data-only="sheets"] #screen,
html[data-only="sheets"] .skip {
  display: none;
}
html[data-only="sheets"] #paper {
  display: block;
  max-width: 190mm;
  margin: 5mm auto;
}
html[data-only="sheets"] .sheet {
  margin-bottom: 12mm;
}

/* Narrow screens */
@media (max-width: 62rem) {
  .split {
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: none;
  }
  .map-frame {
    flex: none;
    height: max(320px, 56vh);
  }
  .left {
    flex-flow: row wrap;
    gap: 0 1.2rem;
  }
  .left details,
  .left details[open] {
    flex: 0 0 auto;
    max-height: 50vh;
  }
  .left details[open] {
    flex-basis: 100%;
  }
  #panel {
    max-height: 60vh;
  }
  .rows {
    flex: none;
    max-height: 70vh;
  }
}
@media (max-width: 40rem) {
  .bar-top {
    flex-wrap: wrap;
    gap: .15rem .5rem;
  }
  .bar-name {
    flex: 0 0 100%;
    max-width: none;
    font-size: .8rem;
    line-height: 1.1;
  }
  .figures {
    grid-template-columns: 1fr 1fr;
  }
  .map-frame {
    height: 360px;
  }
  #cursor {
    text-align: left;
    white-space: pre-wrap;
  }
  .scroll tbody th:first-child,
  .scroll tfoot th:first-child,
  .scroll thead th:first-child {
    position: sticky;
    left: 0;
    background: var(--ground);
    z-index: 2;
    max-width: 11rem;
  }
  .scroll caption {
    position: sticky;
    left: 0;
    max-width: calc(100vw - 1.8rem);
  }
  #detail {
    transform: scale(.75);
    transform-origin: bottom right;
  }
  .mono {
    word-break: break-all;
  }
}

/* Sheets on a phone */
@media screen and (max-width: 40rem) {
  html[data-only="sheets"] #paper {
    margin: .6rem .8rem;
  }
  html[data-only="sheets"] #paper :is(.sheet-tables, .corner-columns, .signatures) {
    grid-template-columns: minmax(0, 1fr);
  }
  html[data-only="sheets"] #paper :is(.sheet-tables, .corner-columns) > *,
  html[data-only="sheets"] .contents {
    overflow-x: auto;
  }
  html[data-only="sheets"] .sheet-map figure {
    position: static;
    width: auto;
    margin-top: .3rem;
  }
}

/* Paper */
.sheet-line {
  display: flex;
  justify-content: space-between;
  gap: 1rem;
  font-size: .85em;
}
.sheet-map {
  position: relative;
  max-width: 186mm;
}
.sheet .legend {
  display: flex;
  flex-wrap: wrap;
  gap: 0 3mm;
}
.paper-map {
  display: block;
  max-width: 100%;
  height: auto;
  border: .3mm solid #777;
}
.sheet-map figure {
  position: absolute;
  right: 1mm;
  bottom: 1mm;
  margin: 0;
  background: #fff;
  color: #000;
  border: .4mm solid #222;
  font-size: 7pt;
  width: 46mm;
}
.sheet-detail {
  display: block;
  width: 100%;
  height: auto;
}
.columns {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(60mm, 1fr));
  gap: 0 5mm;
  align-items: start;
}
.sheet-tables {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 0 3mm;
  align-items: start;
}
.sheet-tables.beside-parcels {
  grid-template-columns: minmax(70mm, 1.4fr) 1fr 1fr;
}
.sheet-tables caption.quiet {
  padding: .2rem 0 .35rem;
  position: static;
  width: auto;
  height: auto;
  clip-path: none;
  visibility: hidden;
}
#paper .sheet-tables tbody td:first-child {
  min-width: 0;
}
.corner-columns {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 0 5mm;
  align-items: start;
}
.signatures {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 0 4mm;
  text-align: center;
  break-inside: avoid;
}
.signatures .place {
  grid-column: 1 / -1;
  text-align: right;
}
.signatures p {
  margin: 1mm 0;
}
.signatures p:not(.place) {
  border: .2mm solid #aaa;
  min-height: 17mm;
}
.signatures span,
.signatures strong {
  display: block;
}
.signatures span {
  font-size: .85em;
}
@page {
  size: A4;
  margin: 12mm 12mm 14mm;
}
@media print {
  :root {
    --ground: #fff;
    --ink: #000;
    --soft: #444;
    --line: #bbb;
    --panel: #f3f3f3;
    --accent: #0b5f73;
    --error: #b3261e;
    --warning: #8f5600;
    --warning-sign: #b26a00;
    --info: #3a6ea5;
    --clean: #2e7d4f;
    --conditional: #8a6d00;
    --unknown: #555;
    --map: #fff;
  }
  html {
    color-scheme: light;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  /* Tables are laid out for the widths of Noto Sans; another font is set smaller or larger until its figures are as wide. */
  body {
    font-size-adjust: ch-width 0.572;
    font-size: 8.6pt;
    line-height: 1.22;
  }
  .bar-top,
  #screen,
  .skip,
  dialog,
  #live {
    display: none !important;
  }
  #paper,
  html[data-only="sheets"] #paper {
    display: block;
    max-width: none;
    margin: 0;
  }
  #paper h2 {
    font-size: 11pt;
    margin: 3mm 0 1mm;
  }
  #paper h3 {
    font-size: 9.5pt;
    margin: 2.5mm 0 1mm;
  }
  h2,
  h3,
  h4,
  caption,
  .note {
    break-after: avoid;
  }
  .page {
    break-before: page;
  }
  .sheet + .sheet {
    break-before: page;
  }
  .scroll {
    overflow: visible;
    margin-bottom: 2mm;
  }
  table {
    font-size: 7.3pt;
  }
  thead {
    display: table-header-group;
  }
  tfoot {
    display: table-row-group;
  }
  thead th,
  .counts th:first-child,
  .matrix th:first-child,
  .coverage th:first-child {
    position: static;
    font-size: 7.2pt;
  }
  th,
  td {
    padding: .24mm 1.6mm .24mm 0;
  }
  tbody th,
  td.name {
    min-width: 30mm;
  }
  tbody td:first-child:not(.n, .w) {
    min-width: 22mm;
  }
  #paper .counts tbody th,
  #paper .matrix tbody th {
    min-width: 30mm;
  }
  .counts thead th.n,
  .matrix thead th.n {
    min-width: 0;
  }
  #paper .matrix {
    font-size: 6.6pt;
  }
  #paper .matrix thead th.n {
    font-size: 6.2pt;
  }
  .counts thead th.n span {
    display: inline-block;
    writing-mode: vertical-rl;
    rotate: 180deg;
    text-align: left;
    font-size: 6.2pt;
    max-height: 46mm;
    line-height: 1.05;
  }
  .counts thead th.n {
    padding-bottom: 1mm;
  }
  .counts {
    table-layout: fixed;
  }
  #paper th,
  #paper td {
    overflow-wrap: break-word;
  }
  .counts thead th:first-child {
    width: 32mm;
  }
  .counts td.n,
  .counts th.n {
    padding-right: .4mm;
    padding-left: .2mm;
  }
  .counts td small {
    font-size: 5.4pt;
    letter-spacing: -.02em;
  }
  .coverage th:first-child {
    min-width: 30mm;
  }
  .coverage td small {
    margin-right: .4em;
  }
  .coverage .share {
    min-width: 2.6em;
  }
  .sheet-tables table {
    font-size: 6.8pt;
  }
  .sheet .facts {
    font-size: 7.6pt;
  }
  .sheet-tables th,
  .sheet-tables td {
    padding-right: .9mm;
  }
  small,
  td small,
  td .note {
    font-size: 6pt;
    line-height: 1.1;
  }
  #paper h4 {
    font-size: 8.4pt;
    margin: 1mm 0 .4mm;
  }
  caption {
    font-size: 8pt;
    font-weight: 600;
    color: #000;
  }
  td.w {
    white-space: nowrap;
  }
  .calls td:last-child {
    min-width: 62mm;
  }
  tbody tr:first-child,
  tbody tr:nth-child(2),
  tfoot tr {
    break-before: avoid;
  }
  tr,
  .card,
  .corner-columns,
  .figures div,
  .kept,
  .side,
  .facts {
    break-inside: avoid;
  }
  .figures {
    grid-template-columns: repeat(3, 1fr);
    gap: 1.5mm;
    margin: 2mm 0;
  }
  .paper-view {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 3mm;
    break-inside: avoid;
  }
  .paper-view .legend {
    display: block;
    columns: 2;
    margin: 0;
  }
  .paper-view .legend li {
    break-inside: avoid;
  }
  ul.plain {
    font-size: 8pt;
  }
  .figures dd {
    font-size: 11pt;
  }
  .figures dt,
  .figures dd small {
    font-size: 7.4pt;
  }
  .cards {
    grid-template-columns: 1fr 1fr;
    gap: 3mm;
  }
  .card {
    padding: 2mm;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 3mm;
    font-size: 7pt;
  }
  .facts {
    font-size: 8pt;
    gap: 0 2mm;
  }
  .mono {
    font-size: 6.6pt;
  }
  td.mono {
    word-break: break-all;
  }
  td.code {
    white-space: nowrap;
  }
  td.hash {
    min-width: 46mm;
    max-width: 46mm;
  }
  .note {
    font-size: 7.6pt;
    max-width: none;
  }
  .sides {
    font-size: 8pt;
    gap: 2mm;
  }
  .bar {
    min-width: 20mm;
    height: 2mm;
    border: .1mm solid #888;
  }
}

"""####
  static let reportJS = ####"""
"use strict";
const TEXTS = {
  en: {
    other: "Tiếng Việt",
    skip: "To the findings",
    figures: "Figures",
    mapAndFindings: "Map and findings",
    mapLabel: "Map of the plans and findings. Arrow keys move it, plus and minus zoom, Home shows all.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    zoomAll: "Show all",
    layers: "Layers",
    legend: "Legend",
    matrix: "Urban plan against land-use plan",
    coverage: "Coverage by detailed plans",
    markers: "Markers on the ground",
    matrixNote:
      "Rows: function of the urban plan that holds. Columns: code of the land-use plan that holds. Cells: hectares; the darker, the more severe.",
    clean: "Clean land",
    differences: "Declared and measured, versions",
    behind: "Behind the numbers",
    asOf: "as of",
    none: "none",
    all: "all",
    rule: "rule",
    severity: "severity",
    zone: "zone",
    scheme: "scheme",
    owner: "office",
    search: "text",
    clear: "Clear",
    shown: "{0} of {1|finding|findings}",
    findings: "findings",
    area: "area",
    where: "where",
    what: "what",
    conflictArea: "ground in conflict",
    conflictOf: "of {0} where both plans hold",
    detailed: "built land under a detailed plan",
    markersFigure: "schemes marked completely",
    declaredMeasured: "{0} declared, {1} measured of {2}",
    cleanLand: "clean land",
    sites: "{0|site|sites}, of {1} of parcels",
    differ: "declared areas beyond tolerance",
    ofDeclared: "of {0|declared area|declared areas}",
    legalBasis: "Legal basis",
    advice: "What to do",
    id: "id",
    length: "length",
    thickness: "thickness",
    pieces: "pieces",
    kind: "kind",
    size: "size",
    showAll: "Show all {0}",
    noFindings: "No finding matches.",
    nothingFound: "Nothing was found.",
    allWaived: "What was found is waived: {0|finding|findings}.",
    simplified: "Shapes are simplified: the workspace is large. The files in data/ hold the full geometry.",
    ratio: "share",
    shareBar: "share as a bar",
    place: "no.",
    base: "base",
    level: "level",
    schemes: "schemes",
    declared: "declared",
    measured: "measured",
    declaredMarked: "declared",
    measuredMarked: "measured",
    line: "line to mark",
    within: "within spacing",
    points: "points",
    status: "status",
    markersIntro:
      "Declared marked: {0} of {1|approved scheme|approved schemes}. Measured complete: {2} of {3} that must be marked.",
    complete: "complete",
    partial: "partial",
    none_: "none",
    drift: "drift, largest",
    call: "call",
    nextStep: "next step",
    calls: "Calls for investment",
    callsNote:
      "Of the ground that each call asks for: what can be handed over, and what is the next step for the rest. Unknown: a needed fact is missing, so nothing is promised.",
    sum: "sum",
    sitesTitle: "Sites",
    width: "width",
    frontage: "frontage on a road",
    road: "to the road",
    functions: "functions",
    codes: "land-use codes",
    decisions: "decisions",
    parcels: "parcels",
    limits: "not larger because of",
    corners: "Corners",
    copy: "Copy as table",
    copied: "Copied",
    ring: "ring",
    point: "point",
    edge: "edge",
    northing: "X (northing)",
    easting: "Y (easting)",
    usable: "usable",
    small: "smaller or narrower than the criteria ask",
    balance: "All parcels by verdict",
    reasons: "reasons",
    verdict: "verdict",
    registered: "registered",
    difference: "difference",
    declaredTable: "Largest differences between declared and measured area",
    occupancy: "Occupancy of industrial zones",
    operatingGross: "operating / gross",
    leasedGross: "leased / gross",
    legal: "leased / leasable",
    declaredRatio: "declared",
    implied: "denominator that would make the declared one true",
    versions: "Versions",
    released: "released",
    added: "added",
    from: "from",
    to: "to",
    sources: "Sources",
    edits: "Features edited in the workspace since the sources were loaded: {0}. All figures count the edits.",
    rules: "Rules",
    waivers: "Waivers",
    skipped: "What could not be checked",
    path: "file",
    layer: "layer",
    crs: "system",
    encoding: "encoding",
    read: "read",
    loaded: "loaded",
    loadedOn: "loaded on",
    reason: "reason",
    by: "by",
    until: "until",
    off: "off",
    validFrom: "in force",
    limitsText:
      "Areas are grid areas in the working system unless said otherwise. Findings compare what the sources state; they do not replace a survey or a decision. Rules, tolerances and crosswalk are data and carry their sources; what is an assumption says so.",
    tooltipExact: "exactly {0} m²",
    exactPercent: "exactly {0}%",
    exactMetres: "exactly {0} m",
    noData: "Nothing to show.",
    filesNote: "The same rows as files: the folder data/ beside this page.",
    lookUp: "Parcel, scheme, decision, unit, marker, finding, coordinates …",
    print: "Print",
    units: "Units by rules",
    noUnit: "without a unit",
    noOffice: "without an office",
    byUnit: "by unit",
    byOffice: "by office",
    cellFilters: "A cell filters the findings.",
    unitsNote: "In each cell the number of findings and, for areas, the hectares.",
    areaM2: "area (m²)",
    lengthM: "length (m)",
    table: "table",
    unit: "unit",
    cell: "cell",
    change: "change",
    design: "design",
    surveyed: "surveyed",
    driftWord: "drift",
    detail: "Detail",
    sheet: "Sheet",
    copyLink: "Copy link",
    copyCorners: "Copy coordinates",
    close: "Close",
    waiver: "waiver",
    stale: "stale",
    plan: "plan",
    decision: "decision",
    authority: "decided by",
    class: "function or code",
    blocks: "blocks",
    parcel: "parcel",
    name: "name",
    site: "site",
    sheetAndNumber: "sheet {0}, parcel {1}",
    sheetNo: "sheet",
    parcelNo: "parcel",
    ellipsoid: "on the ellipsoid",
    tenure: "holder",
    recovery: "recovery",
    clearance: "clearance",
    dispute: "dispute",
    allotted: "allotted to",
    observed: "seen on the ground",
    plansThatHold: "Plans that hold",
    noPlan: "No plan holds on it.",
    byScheme: "by urban plan",
    byLandUse: "by land-use plan",
    nearMarkers: "markers within 50 m",
    tooMany:
      "The page holds no more of each parcel, because there are more than 20,000: landfund extract WORKSPACE {0}",
    noFindingsHere: "No findings about it.",
    coordinates: "Coordinates",
    notFound:
      "“{0}” is not found. Understood are: 12/330, sheet 12 parcel 330, a number or an id; names, decision numbers, ids of findings; coordinates as 1587094 553224, X 1.587.094,0 Y 553.224,6 or 14.35, 108.0.",
    ofAll: "of {0} in all",
    severitiesOf: "errors, warnings, notes: {0} in all",
    was: "was {0}",
    andWaived: "and {0} waived",
    leadFindings: "{0|finding|findings}, of them {1|error|errors}",
    leadConflict: "{0|conflict|conflicts} between the plans on {1}, {2} of them severe",
    leadMarkers: "markers: {0}/{1} schemes as reported, {2} in fact",
    leadClean: "{0} clean in {1|site|sites}",
    leadChanges: "{0} new and {1} mended since the earlier report",
    matrixCaption: "Hectares",
    function: "function",
    communes: "Communes",
    coverageOf: "{0}: hectares covered / in all, and their share of {1}",
    coverageOfBase: "{0}: hectares covered, and their share of {1}",
    shareOf: "of {0}",
    otherZones: "Economic zones, parks, clusters and other zones",
    markersByZone: "By unit",
    markersByScheme: "By scheme, those first that lack most",
    lines: "lines",
    basis_scope: "outline of the scheme",
    operating: "operating",
    code: "code",
    definitions: "Definitions",
    markersDefinition:
      "A scheme counts as marked when every required point has a marker and no stretch of its lines is longer than the spacing.",
    leftOut: "What was left out",
    why_matrix: "no ground with both plans",
    why_coverage: "no scheme in force covers ground",
    why_markers: "no scheme must be marked",
    why_balance: "no parcels",
    why_changesTitle: "no earlier report was given",
    why_calls: "no call for investment",
    changesTitle: "Changes",
    changesNote: "Since the report of {0}.",
    changesByUnit: "By unit",
    thenAndNow: "Then and now",
    then: "then",
    now: "now",
    change_new: "new",
    change_mended: "mended",
    change_grown: "grown",
    change_shrunk: "shrunk",
    change_same: "same",
    figure_errors: "errors",
    figure_warnings: "warnings",
    figure_infos: "notes",
    figure_conflict_m2: "ground in conflict",
    figure_coverage_ratio: "coverage by detailed plans",
    figure_markers_approved: "schemes to be marked",
    figure_markers_declared: "schemes marked as reported",
    figure_markers_complete: "schemes marked in fact",
    figure_clean_m2: "clean land",
    figure_sites: "sites",
    figure_declared_differences: "declared areas beyond tolerance",
    map: "map",
    findingSheet: "Finding sheet",
    parcelSheet: "Parcel:",
    contents: "Contents",
    moreCorners: "and {0|more corner|more corners}, in {1} of the report",
    moreParcels: "and {0|more parcel|more parcels}, which the panel of the finding lists on the page of the report",
    onFurtherPages: "{0} of {1}, all others on the next page",
    continued: "continued",
    firstOf: "the first {0} of {1}",
    andMore: "and {0} more, on the whole page",
    alsoAbout: "Also about",
    otherDifferences: "{0|further difference is|further differences are} smaller than those shown.",
    placeAndDate: "………………, date …… / …… / ………",
    madeBy: "Made by",
    checkedBy: "Checked by",
    headOfOffice: "Head of the office",
    signHere: "(signature, full name)",
    noCertificate: "Computed from the data of the workspace; it replaces no certificate.",
    largestErrors: "The ten largest errors",
    printWhat: "What is printed?",
    printSummary: "Summary, two pages",
    printWhole: "The whole page",
    printList: "List of the findings as filtered",
    printSheets: "Sheets of these findings, or of the chosen one",
    north: "North",
    northLetter: "N",
    scale: "scale",
    measureKey: "Measure lengths and areas",
    measureHint: "Click places; double click or Esc ends.",
    perimeter: "perimeter",
    opacityOf: "opacity: {0}",
    touchHint: "One finger scrolls the page, two move the map.",
    whatLiesHere: "What lies here",
    chosen: "What is chosen",
    showMore: "Show {0} more of {1}",
    f_level: "level",
    f_planning_kind: "kind of planning",
    f_status: "status",
    f_authority: "decided by",
    f_decision_no: "decision",
    f_decision_date: "decided on",
    f_published_on: "published on",
    f_adjustment_kind: "adjustment",
    f_declared_area_m2: "declared area",
    f_kind: "kind",
    f_use: "use",
    f_plan: "plan",
    f_code: "code",
    f_scheme: "scheme",
    f_investor: "investor",
    f_licensed_on: "licensed on",
    f_handed_over_on: "handed over on",
    f_deadline: "deadline",
    f_extended_to: "extended to",
    f_target_function: "for",
    f_number: "number",
    f_state: "state",
    f_surveyed_on: "surveyed on",
    f_width_m: "width",
    pairs: "Findings between published plans",
    pairsNote:
      "How many findings there are between two published plans, and on how many hectares; where waivers hold they are in no count.",
    otherPlan: "other plan",
    leadPairs: "{0|finding|findings} between published plans, {1} in conflict",
    why_pairs: "no finding between published plans",
    publicNote:
      "This page shows what is published: plans in force with the fields that may go out. It has no single findings, no drafts, and nothing of holders and investors.",
    filteredMatrix: "Hectares of the findings that the filters let through; ground that fits is in no finding.",
    why_findings: "a public page has counts alone",
    waivedPart: "+{0} waived",
    others: "others ({0})",
    backdrop_: "Backdrop",
    backdropNote: "Backdrop: {0}, file of {1}.",
    why_units: "nothing was found",
    why_differences: "no area is declared, nothing replaces another",
    leftOutColumns: "{0}: no values for {1}",
  },
  vi: {
    other: "English",
    skip: "Đến danh sách phát hiện",
    figures: "Số liệu chính",
    mapAndFindings: "Bản đồ và phát hiện",
    mapLabel: "Bản đồ quy hoạch và phát hiện. Phím mũi tên để di chuyển, cộng và trừ để phóng, Home để xem toàn bộ.",
    zoomIn: "Phóng to",
    zoomOut: "Thu nhỏ",
    zoomAll: "Toàn bộ",
    layers: "Lớp bản đồ",
    legend: "Chú giải",
    matrix: "Quy hoạch xây dựng đối chiếu quy hoạch sử dụng đất",
    coverage: "Tỷ lệ phủ kín quy hoạch chi tiết",
    markers: "Mốc giới ngoài thực địa",
    matrixNote:
      "Hàng: chức năng theo quy hoạch xây dựng đang có hiệu lực. Cột: loại đất theo quy hoạch sử dụng đất đang có hiệu lực. Số trong ô: ha; màu càng đậm càng nghiêm trọng.",
    clean: "Quỹ đất sạch",
    differences: "Diện tích theo hồ sơ và đo trên bản đồ, các lần điều chỉnh",
    behind: "Cơ sở của số liệu",
    asOf: "số liệu tính đến ngày",
    none: "không",
    all: "tất cả",
    rule: "loại phát hiện",
    severity: "mức độ",
    zone: "xã, phường, khu vực",
    scheme: "đồ án",
    owner: "cơ quan xử lý",
    search: "lọc theo từ",
    clear: "Xóa lọc",
    shown: "{0}/{1} phát hiện",
    findings: "phát hiện",
    area: "diện tích",
    where: "vị trí",
    what: "nội dung",
    conflictArea: "diện tích mâu thuẫn",
    conflictOf: "trong {0} có cả hai quy hoạch",
    detailed: "đất xây dựng đã có quy hoạch chi tiết",
    markersFigure: "đồ án đã cắm đủ mốc",
    declaredMeasured: "theo báo cáo {0}, thực tế {1} trong {2} đồ án",
    cleanLand: "đất sạch",
    sites: "{0} khu đất, trong {1} diện tích các thửa",
    differ: "diện tích theo hồ sơ lệch quá sai số",
    ofDeclared: "trong {0} diện tích theo hồ sơ",
    legalBasis: "Căn cứ pháp lý",
    advice: "Cách xử lý",
    id: "mã",
    length: "chiều dài",
    thickness: "bề rộng lớn nhất",
    pieces: "số mảnh",
    kind: "loại",
    size: "quy mô",
    showAll: "Xem tất cả {0}",
    noFindings: "Không có phát hiện phù hợp.",
    nothingFound: "Không có phát hiện nào.",
    allWaived: "Các phát hiện đều đã được chấp nhận: {0}.",
    simplified: "Hình trên bản đồ đã được làm gọn vì dữ liệu lớn; thư mục data/ có hình đầy đủ.",
    ratio: "tỷ lệ",
    shareBar: "biểu đồ tỷ lệ",
    place: "STT",
    base: "diện tích tính tỷ lệ",
    level: "cấp",
    schemes: "số đồ án",
    declared: "theo hồ sơ",
    measured: "đo trên bản đồ",
    declaredMarked: "theo báo cáo",
    measuredMarked: "thực tế",
    line: "tuyến phải cắm",
    within: "đạt khoảng cách quy định",
    points: "điểm",
    status: "tình trạng",
    markersIntro: "Theo báo cáo đã cắm mốc: {0}/{1} đồ án đã phê duyệt. Thực tế cắm đủ: {2}/{3} đồ án phải cắm.",
    complete: "đủ",
    partial: "một phần",
    none_: "chưa cắm",
    drift: "độ lệch lớn nhất",
    call: "dự án kêu gọi",
    nextStep: "việc cần làm",
    calls: "Các dự án kêu gọi đầu tư",
    callsNote:
      "Trong diện tích mỗi dự án kêu gọi: phần có thể bàn giao và việc cần làm cho phần còn lại. Chưa đủ thông tin: thiếu dữ liệu cần thiết nên chưa kết luận.",
    sum: "cộng",
    sitesTitle: "Khu đất",
    width: "bề rộng",
    frontage: "mặt tiền đường",
    road: "đến đường",
    functions: "chức năng",
    codes: "mã đất",
    decisions: "quyết định",
    parcels: "thửa đất",
    limits: "lý do không mở rộng được",
    corners: "Tọa độ góc ranh",
    copy: "Sao chép bảng",
    copied: "Đã chép",
    ring: "vòng",
    point: "điểm",
    edge: "cạnh",
    northing: "X (bắc)",
    easting: "Y (đông)",
    usable: "dùng được",
    small: "nhỏ hoặc hẹp hơn tiêu chí",
    balance: "Toàn bộ thửa đất theo kết luận",
    reasons: "lý do",
    verdict: "kết luận",
    registered: "theo giấy tờ",
    difference: "chênh lệch",
    declaredTable: "Chênh lệch lớn nhất giữa diện tích theo hồ sơ và đo trên bản đồ",
    occupancy: "Tỷ lệ lấp đầy khu, cụm công nghiệp",
    operatingGross: "đang hoạt động / tổng diện tích",
    leasedGross: "đã cho thuê / tổng diện tích",
    legal: "đã cho thuê / đất có thể cho thuê",
    declaredRatio: "theo hồ sơ",
    implied: "diện tích để số theo hồ sơ là đúng",
    versions: "Các lần điều chỉnh",
    released: "đưa ra khỏi quy hoạch",
    added: "bổ sung",
    from: "từ",
    to: "thành",
    sources: "Nguồn dữ liệu",
    edits:
      "Số đối tượng đã chỉnh sửa trong không gian làm việc từ lần nạp: {0}. Mọi số liệu đều tính cả các chỉnh sửa.",
    rules: "Quy tắc",
    waivers: "Phát hiện đã chấp nhận",
    skipped: "Đối tượng chưa kiểm tra được",
    path: "tệp",
    layer: "lớp",
    crs: "hệ tọa độ",
    encoding: "bảng mã",
    read: "đọc",
    loaded: "nạp",
    loadedOn: "ngày nạp",
    reason: "lý do",
    by: "người chấp nhận",
    until: "đến ngày",
    off: "tắt",
    validFrom: "hiệu lực",
    limitsText:
      "Diện tích tính trên mặt phẳng chiếu VN-2000, trừ khi ghi khác. Phát hiện là kết quả so sánh các nguồn dữ liệu, không thay thế đo đạc hay quyết định của cơ quan có thẩm quyền. Quy tắc, sai số và bảng đối chiếu là dữ liệu có ghi nguồn; giả định được ghi rõ.",
    tooltipExact: "chính xác {0} m²",
    exactPercent: "chính xác {0}%",
    exactMetres: "chính xác {0} m",
    noData: "Không có nội dung.",
    filesNote: "Các bảng này cũng có dưới dạng tệp trong thư mục data/ bên cạnh trang này.",
    lookUp: "Thửa đất, đồ án, quyết định, xã phường, mốc, phát hiện, tọa độ …",
    print: "In",
    units: "Đơn vị và loại phát hiện",
    noUnit: "chưa xác định đơn vị",
    noOffice: "chưa xác định cơ quan",
    byUnit: "theo đơn vị",
    byOffice: "theo cơ quan",
    cellFilters: "Bấm vào ô để lọc phát hiện.",
    unitsNote: "Mỗi ô: số phát hiện và diện tích (ha) nếu có.",
    areaM2: "diện tích (m²)",
    lengthM: "chiều dài (m)",
    table: "bảng",
    unit: "xã, phường",
    cell: "ô",
    change: "thay đổi",
    design: "thiết kế",
    surveyed: "thực tế",
    driftWord: "độ lệch",
    detail: "Hình phóng to",
    sheet: "Phiếu",
    copyLink: "Sao chép liên kết",
    copyCorners: "Sao chép tọa độ",
    close: "Đóng",
    waiver: "đã chấp nhận",
    stale: "không còn phù hợp",
    plan: "quy hoạch",
    decision: "quyết định",
    authority: "cấp phê duyệt",
    class: "chức năng, mã đất",
    blocks: "các ô",
    parcel: "thửa đất",
    name: "tên",
    site: "khu đất",
    sheetAndNumber: "tờ {0}, thửa {1}",
    sheetNo: "tờ bản đồ",
    parcelNo: "thửa",
    ellipsoid: "trên elipxoit",
    tenure: "đối tượng sử dụng, quản lý",
    recovery: "thu hồi đất",
    clearance: "giải phóng mặt bằng",
    dispute: "tranh chấp",
    allotted: "đã giao, cho thuê",
    observed: "hiện trạng sử dụng",
    plansThatHold: "Quy hoạch đang áp dụng",
    noPlan: "Chưa có quy hoạch áp dụng.",
    byScheme: "theo quy hoạch xây dựng",
    byLandUse: "theo quy hoạch sử dụng đất",
    nearMarkers: "mốc trong 50 m",
    tooMany: "Có hơn 20.000 thửa nên trang không giữ chi tiết từng thửa; dùng lệnh: landfund extract WORKSPACE {0}",
    noFindingsHere: "Không có phát hiện.",
    coordinates: "Tọa độ",
    notFound:
      "Không tìm thấy “{0}”. Có thể nhập: 12/330, tờ 12 thửa 330, số thửa hoặc mã; tên, số quyết định, mã phát hiện; tọa độ như 1587094 553224, X 1.587.094,0 Y 553.224,6 hoặc 14.35, 108.0.",
    ofAll: "trong tổng số {0}",
    severitiesOf: "lỗi, cảnh báo, thông tin: cộng {0}",
    was: "trước đây {0}",
    andWaived: "và {0} đã chấp nhận",
    leadFindings: "{0} phát hiện, trong đó {1} lỗi",
    leadConflict: "{0} mâu thuẫn giữa các quy hoạch với diện tích {1}, trong đó {2} nghiêm trọng",
    leadMarkers: "mốc giới: theo báo cáo {0}/{1} đồ án, thực tế {2}",
    leadClean: "đất sạch {0} tại {1} khu đất",
    leadChanges: "{0} phát hiện mới và {1} đã xử lý so với báo cáo trước",
    matrixCaption: "Đơn vị: ha",
    function: "chức năng",
    communes: "Xã, phường",
    coverageOf: "{0}: diện tích có quy hoạch / diện tích tính tỷ lệ (ha) và tỷ lệ tính theo {1}",
    coverageOfBase: "{0}: diện tích có quy hoạch (ha) và tỷ lệ tính theo {1}",
    shareOf: "tính theo {0}",
    otherZones: "Khu kinh tế, khu, cụm công nghiệp và khu vực khác",
    markersByZone: "Theo đơn vị",
    markersByScheme: "Theo đồ án, thiếu nhiều nhất trước",
    lines: "tuyến",
    basis_scope: "ranh giới đồ án",
    operating: "đang hoạt động",
    code: "mã",
    definitions: "Định nghĩa",
    markersDefinition: "Đồ án cắm đủ mốc khi mọi điểm bắt buộc có mốc và không đoạn nào dài quá khoảng cách quy định.",
    leftOut: "Phần không trình bày",
    why_matrix: "không có diện tích có cả hai quy hoạch",
    why_coverage: "chưa có đồ án đang có hiệu lực",
    why_markers: "không có đồ án phải cắm mốc",
    why_balance: "không có thửa đất",
    why_changesTitle: "không có báo cáo trước để so sánh",
    why_calls: "không có dự án kêu gọi đầu tư",
    changesTitle: "Thay đổi",
    changesNote: "So với báo cáo ngày {0}.",
    changesByUnit: "Theo đơn vị",
    thenAndNow: "Trước và nay",
    then: "trước",
    now: "nay",
    change_new: "mới",
    change_mended: "đã xử lý",
    change_grown: "tăng",
    change_shrunk: "giảm",
    change_same: "không đổi",
    figure_errors: "lỗi",
    figure_warnings: "cảnh báo",
    figure_infos: "thông tin",
    figure_conflict_m2: "diện tích mâu thuẫn",
    figure_coverage_ratio: "tỷ lệ phủ quy hoạch chi tiết",
    figure_markers_approved: "đồ án phải cắm mốc",
    figure_markers_declared: "đồ án đã cắm mốc theo báo cáo",
    figure_markers_complete: "đồ án đã cắm mốc thực tế",
    figure_clean_m2: "đất sạch",
    figure_sites: "số khu đất",
    figure_declared_differences: "diện tích theo hồ sơ lệch quá sai số",
    map: "bản đồ",
    findingSheet: "Phiếu phát hiện",
    parcelSheet: "Phiếu thông tin quy hoạch thửa đất:",
    contents: "Mục lục",
    moreCorners: "và {0} điểm nữa, xem {1} của báo cáo",
    moreParcels: "và {0} thửa nữa, xem bảng chi tiết của phát hiện trên trang báo cáo",
    onFurtherPages: "{0}/{1}, phần còn lại ở trang sau",
    continued: "tiếp theo",
    firstOf: "{0} phiếu đầu trong {1}",
    andMore: "và {0} mục nữa, xem toàn bộ trang",
    alsoAbout: "Còn liên quan",
    otherDifferences: "Còn {0} chênh lệch nhỏ hơn không liệt kê.",
    placeAndDate: "………………, ngày …… tháng …… năm ………",
    madeBy: "Người lập",
    checkedBy: "Người kiểm tra",
    headOfOffice: "Thủ trưởng cơ quan",
    signHere: "(ký, ghi rõ họ tên)",
    noCertificate:
      "Tính từ dữ liệu trong hệ thống, chỉ để tham khảo; không thay thế giấy chứng nhận quyền sử dụng đất.",
    largestErrors: "Mười lỗi lớn nhất",
    printWhat: "In nội dung nào?",
    printSummary: "Tóm tắt, hai trang",
    printWhole: "Toàn bộ trang",
    printList: "Danh sách phát hiện đang lọc",
    printSheets: "Phiếu của các phát hiện này, hoặc của phát hiện đang chọn",
    north: "Hướng bắc",
    northLetter: "B",
    scale: "tỷ lệ",
    measureKey: "Đo chiều dài, diện tích",
    measureHint: "Bấm vào các điểm; bấm đúp hoặc Esc để kết thúc.",
    perimeter: "chu vi",
    opacityOf: "độ đậm: {0}",
    touchHint: "Một ngón tay cuộn trang, hai ngón di chuyển bản đồ.",
    whatLiesHere: "Đối tượng tại vị trí này",
    chosen: "Đối tượng đang chọn",
    showMore: "Xem thêm {0} trong {1}",
    f_level: "cấp",
    f_planning_kind: "loại quy hoạch",
    f_status: "tình trạng",
    f_authority: "cấp phê duyệt",
    f_decision_no: "số quyết định",
    f_decision_date: "ngày quyết định",
    f_published_on: "ngày công khai",
    f_adjustment_kind: "loại điều chỉnh",
    f_declared_area_m2: "diện tích theo hồ sơ",
    f_kind: "loại",
    f_use: "công trình",
    f_plan: "quy hoạch",
    f_code: "mã",
    f_scheme: "đồ án",
    f_investor: "nhà đầu tư",
    f_licensed_on: "ngày cấp phép",
    f_handed_over_on: "ngày bàn giao đất",
    f_deadline: "thời hạn",
    f_extended_to: "gia hạn đến",
    f_target_function: "mục tiêu",
    f_number: "số hiệu",
    f_state: "hiện trạng mốc",
    f_surveyed_on: "ngày đo",
    f_width_m: "bề rộng",
    pairs: "Phát hiện giữa các quy hoạch đã công khai",
    pairsNote: "Số phát hiện giữa hai quy hoạch đã công khai và diện tích; phát hiện đã được chấp nhận không tính.",
    otherPlan: "quy hoạch đối chiếu",
    leadPairs: "{0} phát hiện giữa các quy hoạch đã công khai, mâu thuẫn {1}",
    why_pairs: "không có phát hiện giữa các quy hoạch đã công khai",
    publicNote:
      "Trang này chỉ nêu nội dung đã công khai: quy hoạch đang có hiệu lực với các thông tin được phép công khai. Không có từng phát hiện, dự thảo, thông tin về người sử dụng đất và nhà đầu tư.",
    filteredMatrix: "Số ha của các phát hiện đang lọc; phần phù hợp không thuộc phát hiện nào.",
    why_findings: "trang công khai chỉ có số tổng hợp",
    waivedPart: "+{0} đã chấp nhận",
    others: "khác ({0})",
    backdrop_: "Ảnh nền",
    backdropNote: "Ảnh nền: {0}, tệp ngày {1}.",
    why_units: "không có phát hiện",
    why_differences: "không có diện tích theo hồ sơ, không có đồ án thay thế",
    leftOutColumns: "{0}: không có giá trị về {1}",
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
// The features of the workspace and the findings, as objects that know each other.

/** A position on from an origin, in metres: rings come as whole centimetres, first a place and then steps. */
function places(steps) {
  const [originE, originN] = DATA.origin;
  const ring = new Float64Array(steps.length);
  let [x, y] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    ring[i] = originE + x / 100;
    ring[i + 1] = originN + y / 100;
  }
  return ring;
}

/** West, south, east, north of rings; the first is greater than the third where there are none. */
function boxOf(rings) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      if (ring[i] < box[0]) box[0] = ring[i];
      if (ring[i] > box[2]) box[2] = ring[i];
      if (ring[i + 1] < box[1]) box[1] = ring[i + 1];
      if (ring[i + 1] > box[3]) box[3] = ring[i + 1];
    }
  }
  return box;
}

/** The box around boxes. */
function joined(boxes) {
  return boxes.reduce((all, box) => [
    Math.min(all[0], box[0]),
    Math.min(all[1], box[1]),
    Math.max(all[2], box[2]),
    Math
      .max(all[3], box[3]),
  ], [Infinity, Infinity, -Infinity, -Infinity]);
}

const isThere = (box) => box[0] <= box[2];

/** The area of rings, square metres: those of holes run the other way. */
function ringsArea(rings) {
  let twice = 0;
  for (const ring of rings) {
    let one = 0;
    const [e0, n0] = ring;
    for (let i = 0; i + 3 < ring.length; i += 2) {
      one += (ring[i] - e0) * (ring[i + 3] - n0) - (ring[i + 2] - e0) * (ring[i + 1] - n0);
    }
    twice += one;
  }
  return Math.abs(twice) / 2;
}

/** A sentence with its values: see MessageTable, which parts them. */
function filled(sentence, values) {
  let next = 0;
  return sentence.replace(/\uE000/g, () => values[next++] ?? "");
}

const exchanged = (
  value,
) => (/^[-0-9.,%]+$/.test(value) ? value.replace(/[.,]/g, (sign) => (sign === "." ? "," : ".")) : value);

class Finding {
  constructor(values, row) {
    DATA.findings.columns.forEach((column, number) => {
      this[column] = values[number] ?? null;
    });
    this.row = row;
    this.subjects = this.subjects.map((subject) => {
      const at = subject.indexOf(":");
      return { layer: subject.slice(0, at), id: subject.slice(at + 1) };
    });
    this.details ??= {};
    this.shape = null;
  }

  /** The message in the chosen language. */
  get text() {
    const { sentences } = DATA.findings;
    const [en, vi, values, others] = this.message;
    const text = isVietnamese()
      ? filled(sentences[vi], others ?? values.map(exchanged))
      : filled(sentences[en], values);
    return inShort(wordsInShort(text), LONGEST.message);
  }

  get basis() {
    return this.legal_basis == null ? null : both(DATA.findings.texts[this.legal_basis]);
  }

  get what() {
    return this.advice == null ? null : both(DATA.findings.texts[this.advice]);
  }

  /** `[parcel, m2]`, by unit, sheet and number. */
  get ground() {
    const flat = this.parcels ?? [];
    const parcels = LAYERS.get("parcel")?.features ?? [];
    return flat.flatMap((value, i) => (i % 2 ? [] : [[parcels[value], flat[i + 1]]])).sort(([a], [b]) =>
      a && b ? inOrderOfParcels(a, b) : 0
    );
  }

  /** Whether it is said of a scheme, plan or unit as a whole, and is no piece of ground. */
  get isWhole() {
    return (this.isWhole_ ??= this.shape?.kind === "polygons" && this.thickness_m == null &&
      !this.rule.startsWith("gap.") && ["scheme", "landuse_plan", "zone"].includes(this.subjects[0]?.layer));
  }

  isAbout(layer, id) {
    return this.subjects.some((subject) => subject.layer === layer && subject.id === id);
  }
}

const FINDINGS = DATA.findings.rows.map((values, row) => new Finding(values, row));
const FINDING_BY_ID = new Map(FINDINGS.map((finding) => [finding.id, finding]));

/** A feature of a layer, with its values by name on demand. */
class Feature {
  constructor(layer, [id, name, style, shape, values], number) {
    Object.assign(this, { layer, id, name: name && inShort(name, LONGEST.name), number, values: values ?? [] });
    this.style = style == null ? null : DATA.styles[style];
    this.kind = layer.kind;
    this.rings = shape.map(places);
    this.box = boxOf(this.rings);
  }

  get(field) {
    return this.values[this.layer.fields.indexOf(field)] ?? null;
  }

  get area() {
    return (this.ownArea ??= this.kind === "polygons" ? ringsArea(this.rings) : 0);
  }

  get key() {
    return `${this.layer.name}:${this.id}`;
  }

  /** What people call it: of a parcel sheet and number. */
  get title() {
    if (this.layer.name === "parcel") return parcelName(this);
    if (this.finding) return this.finding.text;
    if (this.layer.name === "site") return area(this.site.area_m2);
    return this.name ? `${this.name} (${this.id})` : this.id;
  }
}

/** A shape of a finding or a site. */
class Result extends Feature {
  constructor(layer, [row, kind, shape]) {
    const of = layer.name === "finding" ? FINDINGS[row] : DATA.sites[row];
    super(layer, [of.id ?? of.site, null, null, shape, []], row);
    this.kind = kind;
    if (layer.name === "finding") {
      this.finding = of;
      of.shape = this;
    } else this.site = of;
  }
}

/** The order of parcels: unit, sheet and number, each as a number where it is one. */
function inOrderOfParcels(one, other) {
  const order = (field) => inOrderOfIds(one.get(field) ?? "", other.get(field) ?? "");
  return order("unit_code") || order("sheet_no") || order("parcel_no") || inOrderOfIds(one.id, other.id);
}

function parcelName(parcel) {
  const [sheet, numberOnSheet] = [parcel.get("sheet_no"), parcel.get("parcel_no")];
  if (sheet == null || numberOnSheet == null) return parcel.id;
  return t("sheetAndNumber", sheet, numberOnSheet);
}

/** The layers by name, from the bottom up. */
const LAYERS = new Map(DATA.layers.map((data) => {
  const layer = { name: data.layer, kind: data.kind, fields: data.fields ?? [], visible: data.visible, opacity: 1 };
  const Kind = data.kind === "results" ? Result : Feature;
  layer.features = data.features.map((values, number) => new Kind(layer, values, number));
  return [layer.name, layer];
}));

const FEATURES = new Map();

/** The feature of a layer with that id. */
function feature(layer, id) {
  if (!FEATURES.has(layer)) {
    FEATURES.set(layer, new Map((LAYERS.get(layer)?.features ?? []).map((one) => [one.id, one])));
  }
  return FEATURES.get(layer).get(id) ?? null;
}

/** What a feature is called, its id where it has no name, a dash for none. */
function nameOf(layer, id) {
  if (id == null) return "–";
  return feature(layer, id)?.name ?? id;
}

/** A scheme or plan beside its decision, as a line of text. */
function planFacts(plan) {
  if (!plan) return null;
  const layer = plan.layer.name;
  const decision = [plan.get("decision_no"), plan.get("decision_date") && day(plan.get("decision_date"))].filter(
    Boolean,
  ).join(", ");
  return {
    level: word(`${layer}.level`, plan.get("level")),
    decision,
    authority: word(`${layer}.authority`, plan.get("authority")),
    status: word(`${layer}.status`, plan.get("status")),
  };
}

/** The scheme or plan of a block. */
function planOf(block) {
  return block.layer.name === "scheme_block" ? feature("scheme", block.get("scheme")) : feature(
    "landuse_plan",
    block
      .get("plan"),
  );
}

/** The unit of a parcel. */
const UNITS = new Map(
  (LAYERS.get("zone")?.features ?? []).filter((zone) => zone.get("kind") === "commune")
    .flatMap((zone) => [[zone.get("code") ?? zone.id, zone], [zone.id, zone]]),
);
const unitOf = (parcel) => UNITS.get(parcel.get("unit_code")) ?? null;
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
// What has changed since an earlier report: its findings and figures, where the report was asked for them.
const CHANGES = DATA.changes ?? null;
const CHANGE_OF = new Map(CHANGES?.rows.map((row) => [row.finding, row]) ?? []);
const CHANGE_KINDS = ["new", "mended", "grown", "shrunk", "same"];
// The data name what has changed alone.
CHANGES?.rows.push(
  ...FINDINGS.filter((one) => !CHANGE_OF.has(one.id)).map(({ id, rule, severity, zone }) => ({
    change: "same",
    finding: id,
    rule,
    severity,
    zone,
  })),
);

/** `new`, `grown`, `shrunk` or `same`; `null` without an earlier report. */
function changeOf(finding) {
  return CHANGES ? CHANGE_OF.get(finding.id)?.change ?? "same" : null;
}

/** The findings that have changed in a way; what is waived now is in no count. */
const changesOf = (change) =>
  CHANGES.rows.filter((row) => row.change === change && (state.waived || !FINDING_BY_ID.get(row.finding)?.waived));

const changeWord = (change) => t(`change_${change}`);

function changeText(finding) {
  const row = CHANGE_OF.get(finding.id);
  if (!row) return changeWord("same");
  return row.area_before_m2 == null
    ? changeWord(row.change)
    : `${changeWord(row.change)} (${t("was", area(row.area_before_m2))})`;
}

function changeSection() {
  document.getElementById("part-changes").hidden = !CHANGES;
  replace("changes", CHANGES ? changeTables() : []);
}

function changeTables() {
  const { figures: before } = CHANGES;
  const rows = CHANGE_KINDS.flatMap(changesOf);
  const isUnit = (id) => id !== NO_UNIT;
  const all = unique(rows.map((row) => row.zone ?? NO_UNIT));
  const units = [...all.filter(isUnit), ...all.filter((id) => !isUnit(id))];
  const count = (unit, change) =>
    rows.filter((row) => (unit == null || (row.zone ?? NO_UNIT) === unit) && row.change === change).length;
  const unitName = (id) => (id === NO_UNIT ? t("noUnit") : nameOf("zone", id));
  const list = (change) => {
    const found = rows.filter((row) => row.change === change);
    if (!found.length) return [];
    return [
      el("h3", null, `${changeWord(change)} (${number(found.length)})`),
      shortened(found, 10, (part) =>
        el(
          "ul",
          { class: "plain" },
          part.map(
            (row) =>
              el(
                "li",
                null,
                row.severity ? [severitySign(row.severity), " "] : null,
                change === "mended" || printing ? messageOfChange(row) : button(
                  messageOfChange(row),
                  () => {
                    choose({ finding: row.finding });
                    goToMap("panel");
                  },
                  { class: "link" },
                ),
              ),
          ),
        )),
    ];
  };
  const now = DATA.summary;
  const largest = (figure) => Math.max(Math.abs(before[figure] ?? 0), Math.abs(now[figure] ?? 0)) || 1;
  // Each figure has a unit of its own, so that they are no column of a table.
  const line = (figure, values, when) =>
    el(
      "p",
      { class: "then-now" },
      t(when),
      " ",
      el("b", null, figureText(figure, values[figure])),
      bar(values[figure] / largest(figure)),
    );
  const bars = Object.keys(now).filter((figure) => before[figure] != null).flatMap((figure) => [
    el("dt", null, t(`figure_${figure}`)),
    el("dd", null, line(figure, before, "then"), line(figure, now, "now")),
  ]);
  const waived = state.waived ? 0 : CHANGES.rows.filter((row) => FINDING_BY_ID.get(row.finding)?.waived).length;
  return [
    el("p", { class: "note" }, [t("changesNote", day(CHANGES.as_of)), waivedText(waived)].filter(Boolean).join(" ")),
    scrolling(table(
      t("changesByUnit"),
      [
        [t("zone")],
        ...CHANGE_KINDS.map((
          change,
        ) => [changeWord(change), true]),
      ],
      units.map((unit) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, unitName(unit)),
          CHANGE_KINDS.map((
            change,
          ) => numeric(number(count(unit, change)))),
        )
      ),
      {
        total: el(
          "tr",
          null,
          el("th", { scope: "row" }, t("sum")),
          CHANGE_KINDS.map((change) => numeric(number(count(null, change)))),
        ),
      },
    )),
    list("new"),
    list("mended"),
    el("h3", null, t("thenAndNow")),
    el("dl", { class: "facts compared" }, bars),
  ];
}

/** One line and the figures then and now, for the summary. */
function changesInSum() {
  const counts = CHANGE_KINDS.map((change) => `${changeWord(change)} ${number(changesOf(change).length)}`);
  return [
    el("p", { class: "note" }, t("changesNote", day(CHANGES.as_of))),
    el("p", null, counts.join("; ")),
  ];
}

function messageOfChange(row) {
  return FINDING_BY_ID.get(row.finding)?.text ?? both(row.message) ?? row.finding;
}

function figureText(figure, value) {
  if (value == null) return "–";
  return figure.endsWith("_m2") ? `${hectares(value)} ha` : figure.endsWith("_ratio") ? percent(value) : number(value);
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
// The backdrop: tiles of a picture in a folder beside the page; without the folder the page lacks only it.
const BACKDROP = DATA.backdrop
  ? { name: "backdrop", visible: true, opacity: 1, features: null, images: new Map(), isGone: false }
  : null;

const backdropLevels = (DATA.backdrop?.levels ?? []).map(({ resolution, tiles }, number_) => {
  const places_ = [];
  for (let i = 0; i < tiles.length; i += 2) places_.push([tiles[i], tiles[i + 1]]);
  return { resolution, number: number_, places: places_ };
});

/** The picture of a tile, which is asked for once; the map is painted again when it comes. */
function tileImage(address) {
  if (!BACKDROP.images.has(address)) {
    const image = new Image();
    image.addEventListener("load", redraw);
    image.addEventListener("error", () => {
      BACKDROP.isGone = true;
    });
    image.src = address;
    BACKDROP.images.set(address, image);
  }
  return BACKDROP.images.get(address);
}

/** The coarsest level that is as fine as the drawing, and below it one that is there at once. */
function levelsFor(metresPerPixel) {
  const fine = backdropLevels.find((level) => level.resolution <= metresPerPixel * 1.2) ?? backdropLevels.at(-1);
  return fine === backdropLevels[0] ? [fine] : [backdropLevels[0], fine];
}

function drawBackdrop(surface, frame) {
  if (!BACKDROP?.visible || BACKDROP.isGone || !backdropLevels.length) return;
  const { west, north, side } = DATA.backdrop;
  surface.alpha = BACKDROP.opacity;
  for (const { resolution, number: level, places: tiles } of levelsFor(frame.metresPerPixel)) {
    const size = side * resolution / frame.metresPerPixel;
    for (const [column, line] of tiles) {
      const x = (west - frame.west) / frame.metresPerPixel + column * size;
      const y = (frame.north - north) / frame.metresPerPixel + line * size;
      if (x > frame.width || y > frame.height || x + size < 0 || y + size < 0) continue;
      const address = `data/backdrop/${level}-${column}-${line}.jpg`;
      surface.picture(tileImage(address), address, x, y, size);
    }
  }
  surface.alpha = 1;
}

/** What stands under the map: name and date of the picture. */
const backdropText = () => (BACKDROP ? t("backdropNote", DATA.backdrop.name, day(DATA.backdrop.day)) : null);
// Draws layers, findings and labels of a window on a surface.

/** Passes the path of a feature to a surface, leaving out what lies within half a pixel of the place before. */
function trace(surface, frame, one) {
  const isArea = one.kind === "polygons";
  const { west, north, metresPerPixel } = frame;
  for (const ring of one.rings) {
    if (one.kind === "points" || ring.length === 2) {
      const size = Math.max(2.2, Math.min(5, 4 / Math.sqrt(metresPerPixel)));
      surface.circle((ring[0] - west) / metresPerPixel, (north - ring[1]) / metresPerPixel, size);
      continue;
    }
    let [lastX, lastY] = [NaN, NaN];
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [(ring[i] - west) / metresPerPixel, (north - ring[i + 1]) / metresPerPixel];
      if (i === 0) surface.move(x, y);
      else if (i < ring.length - 2 && Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5) continue;
      else surface.line(x, y);
      [lastX, lastY] = [x, y];
    }
    if (isArea) surface.close();
  }
}

/** The part of a segment in a frame and a margin around it, in pixels; `null` where none is. */
function clipped(frame, ax, ay, bx, by) {
  const margin = 20;
  let [from, to] = [0, 1];
  const sides = [
    [ax - bx, ax + margin],
    [bx - ax, frame.width + margin - ax],
    [ay - by, ay + margin],
    [by - ay, frame.height + margin - ay],
  ];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return null;
      continue;
    }
    const at = room / step;
    if (step < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    if (from > to) return null;
  }
  const at = (part) => [ax + part * (bx - ax), ay + part * (by - ay)];
  return [...at(from), ...at(to)];
}

/** Passes the edges of a feature that are in view, so that no dashes are drawn where nobody sees them. */
function traceEdges(surface, frame, one) {
  const { west, north, metresPerPixel } = frame;
  for (const ring of one.rings) {
    let [lastX, lastY] = [NaN, NaN];
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const part = clipped(
        frame,
        (ring[i] - west) / metresPerPixel,
        (north - ring[i + 1]) / metresPerPixel,
        (ring[i + 2] - west) / metresPerPixel,
        (north - ring[i + 3]) / metresPerPixel,
      );
      if (!part) continue;
      if (part[0] !== lastX || part[1] !== lastY) surface.move(part[0], part[1]);
      surface.line(part[2], part[3]);
      [lastX, lastY] = [part[2], part[3]];
    }
  }
}

/** Whether a finding covers more than a third of the view, so that only its outline is drawn. */
function coversView(one, window) {
  const seen = overlapOf(one.box, window);
  const boxes = Math.max(0, seen[2] - seen[0]) * Math.max(0, seen[3] - seen[1]);
  return Math.min(one.area, boxes) > (window[2] - window[0]) * (window[3] - window[1]) / 3;
}

function drawFeature(surface, frame, one, look, window) {
  const isFilled = look.fill && one.kind !== "lines" && !(one.finding && coversView(one, window));
  const isCut = one.kind !== "points" && !holdsBox(window, one.box);
  surface.begin();
  if (isFilled || !isCut) trace(surface, frame, one);
  if (isFilled) {
    surface.fill(look.fill, look.strength);
    if (look.hatch && one.kind === "polygons") surface.hatch(look.line, look.hatch);
  }
  if (isCut) {
    surface.begin();
    traceEdges(surface, frame, one);
  }
  surface.stroke(look.line, look.width, look.dash);
}

/** The metres per pixel beyond which parcels are too small to be drawn. */
const parcelLimit = (() => {
  const parcels = LAYERS.get("parcel")?.features ?? [];
  const sides = parcels.filter((one) => isThere(one.box)).map((one) =>
    Math.sqrt(
      (one.box[2] - one.box[0]) * (one.box[
        3
      ] - one.box[1]),
    )
  ).sort((a, b) => a - b);
  return Math.max(2, (sides[Math.floor(sides.length / 2)] ?? 0) / 3);
})();

/** Features of a layer that are drawn: large ones below small ones, information below errors. */
function drawingOrder(layer) {
  layer.order ??= [...layer.features].sort((one, other) =>
    (layer.name === "finding" ? SEVERITY_WEIGHT[one.finding.severity] - SEVERITY_WEIGHT[other.finding.severity] : 0) ||
    other.area - one.area
  );
  return layer.order;
}

/**
 * Paints a window.
 *
 * `shows` says of a feature whether it is drawn; `chosen` is outlined; `bright` are the features that are not dimmed, all
 * where it is null; `named` always get their labels, `corners` their numbers; no label stands in boxes that are `covered`.
 */
function paint(
  surface,
  frame,
  { shows, chosen = null, bright = null, named = [], corners = [], covered = [], hasLabels = true, hasBackdrop = true },
) {
  const window = windowOf(frame);
  const drawn = [];
  const dots = new Dots(frame);
  if (hasBackdrop) drawBackdrop(surface, frame);
  for (const layer of LAYERS.values()) {
    if (layer.name === "parcel" && frame.metresPerPixel > parcelLimit) continue;
    const isPlain = layer.name === "parcel" && !bright;
    if (isPlain) surface.begin();
    let plain = 0;
    for (const one of drawingOrder(layer)) {
      const { box } = one;
      if (box[2] < window[0] || box[0] > window[2] || box[3] < window[1] || box[1] > window[3] || !shows(one)) continue;
      const pixels = Math.max(box[2] - box[0], box[3] - box[1]) / frame.metresPerPixel;
      if (pixels < 1.5 && one.kind === "polygons" && !one.finding) continue;
      drawn.push(one);
      if (isPlain) {
        trace(surface, frame, one);
        plain += 1;
        // Long paths are slow to stroke.
        if (plain % 256 === 0) {
          surface.stroke("#4b545c", 0.7);
          surface.begin();
        }
        continue;
      }
      surface.alpha = bright && !bright.has(one) ? 0.3 : 1;
      const look = lookOf(one);
      if (one.finding && pixels < 4 && one.kind !== "points") dots.add(one, look.line);
      else drawFeature(surface, frame, one, look, window);
    }
    if (isPlain && plain) surface.stroke("#4b545c", 0.7);
    surface.alpha = 1;
  }
  dots.draw(surface);
  if (chosen) outline(surface, frame, chosen);
  if (chosen?.finding?.rule === "marker.drift") drift(surface, frame, chosen.finding);
  if (hasLabels) new Labeller(surface, frame, [...covered, ...stripBox(frame, chosen)]).write(drawn, named, corners);
  return drawn;
}

/**
 * Findings too small to be seen as they are: one dot in each cell of a fine grid, that of the worst, so that the plan is
 * seen between them however many there are.
 */
class Dots {
  constructor(frame) {
    this.frame = frame;
    this.cells = new Map();
  }

  static CELL = 7;

  add(one, colour) {
    const { west, north, metresPerPixel, width } = this.frame;
    const x = ((one.box[0] + one.box[2]) / 2 - west) / metresPerPixel;
    const y = (north - (one.box[1] + one.box[3]) / 2) / metresPerPixel;
    // Errors come last and stay.
    this.cells.set(Math.floor(y / Dots.CELL) * (width + 1) + Math.floor(x / Dots.CELL), [x, y, colour]);
  }

  draw(surface) {
    for (const [x, y, colour] of this.cells.values()) surface.spot(x, y, 1.7, colour);
  }
}

/** The outline of the chosen feature, on its outside, and a ring around what is too small to be seen. */
function outline(surface, frame, one) {
  surface.begin();
  trace(surface, frame, one);
  if (one.kind === "polygons") surface.strokeOutside(INK.text, surface.outlineWidth, frame);
  else surface.stroke(INK.text, 3);
  const [west, south, east, north] = one.box;
  const pixels = Math.max(east - west, north - south) / frame.metresPerPixel;
  if (pixels > 24) return;
  surface.begin();
  surface.circle(
    ((west + east) / 2 - frame.west) / frame.metresPerPixel,
    (frame.north - (south + north) / 2) / frame.metresPerPixel,
    Math.max(14, pixels),
  );
  surface.stroke(INK.text, 2);
}

/** The box of a chosen strip, which a label would hide; none for what is wide, or stands askew in its box. */
function stripBox(frame, chosen) {
  const wide = chosen?.finding?.thickness_m / frame.metresPerPixel;
  if (!(wide < 30)) return [];
  const [west, south, east, north] = chosen.box;
  if (chosen.area < 0.5 * (east - west) * (north - south)) return [];
  const at = (e, n) => [(e - frame.west) / frame.metresPerPixel, (frame.north - n) / frame.metresPerPixel];
  return [[...at(west, north), ...at(east, south)]];
}

/** Where a marker was designed, where it stands, and the arrow between with its length. */
function drift(surface, frame, finding) {
  const marker = feature("marker", finding.subjects[0]?.id);
  const [n, e] = [marker?.get("design_n"), marker?.get("design_e")];
  if (n == null || e == null || !isThere(marker.box)) return;
  const at = (
    east,
    north,
  ) => [(east - frame.west) / frame.metresPerPixel, (frame.north - north) / frame.metresPerPixel];
  const [x, y] = at(e, n);
  const [tipX, tipY] = at(marker.rings[0][0], marker.rings[0][1]);
  const angle = Math.atan2(tipY - y, tipX - x);
  surface.begin();
  surface.circle(x, y, 5);
  surface.stroke(INK.one, 2);
  surface.begin();
  surface.move(x, y);
  surface.line(tipX, tipY);
  for (const side of [2.7, -2.7]) {
    surface.move(tipX, tipY);
    surface.line(tipX + 9 * Math.cos(angle + side), tipY + 9 * Math.sin(angle + side));
  }
  surface.stroke(INK.other, 2);
  surface.text(metres(finding.details.drift_m), (x + tipX) / 2, Math.min(y, tipY) - 14, { size: 12, isBold: true });
  surface.text(t("design"), x, y + 14, { size: 11, colour: INK.one });
  surface.text(t("surveyed"), tipX, tipY + 26, { size: 11, colour: INK.other });
}
// Labels where they fit inside or beside and meet no other.

/**
 * The layers with labels, those that go before first. `texts` tell what it is at any scale, the longest first; `near` are
 * short forms for scales at which the eye knows what they belong to. `coarsest` is the scale beyond which codes would be
 * clutter; from the scale `beside` on a label may stand outside, with a line to it.
 */
const LABELS = [
  { layer: "zone", texts: (one) => [one.name ?? one.id], size: 12, isBold: true },
  { layer: "scheme", texts: (one) => [shortName(one), one.id], size: 11, colour: INK.accent },
  { layer: "road", texts: (one) => [one.name], size: 10, colour: "#6b4a26" },
  {
    layer: "scheme_block",
    texts: (one) => [one.id],
    near: (one) => [afterSlash(one.id)],
    size: 10,
    coarsest: 25_000,
    beside: 2000,
  },
  { layer: "parcel", texts: parcelTexts, near: parcelNumber, size: 10, colour: "#33393f", beside: 1000 },
  { layer: "marker", texts: (one) => [one.get("number") ?? one.id], size: 10, colour: INK.accent },
  { layer: "landuse_block", texts: (one) => [one.style?.value || one.get("code")], size: 10, coarsest: 25_000 },
];
/** What has a label only as the subject of what is chosen. */
const SUBJECT_LABELS = ["project", "constraint_area", "landuse_plan", "forest_cover"].map((layer) => ({
  layer,
  texts: (one) => [shortName(one), one.id],
  size: 11,
  colour: INK.accent,
}));
const LABEL_OF = new Map([...LABELS, ...SUBJECT_LABELS].map((kind) => [kind.layer, kind]));
/** Narrower things have no label. */
const FEWEST = 6;
/** From this scale on short forms stand. */
const NEAR = 2500;
/** So far from what it names may a label stand, and no label stands beside what is so wide. */
const FARTHEST = 70;
const ROOMY = 90;

const afterSlash = (id) => id.slice(id.lastIndexOf("/") + 1);

const shortName = (one) => inShort(one.name ?? one.id, 34);
/** What is longer is no label; that of a subject is shortened. */
const LONGEST_LABEL = 60;

function parcelTexts(one) {
  const numberOnSheet = one.get("parcel_no");
  return numberOnSheet == null ? [] : [`${one.get("sheet_no") ?? "?"}/${numberOnSheet}`];
}

function parcelNumber(one) {
  return [one.get("parcel_no") ?? afterSlash(one.id)];
}

/** Boxes that are taken, in a coarse grid so that a new one meets only those around it. */
class Taken {
  constructor(boxes) {
    this.cells = new Map();
    for (const box of boxes) this.add(box);
  }

  *keys([left, top, right, bottom]) {
    for (let x = Math.floor(left / 64); x <= Math.floor(right / 64); x += 1) {
      for (let y = Math.floor(top / 64); y <= Math.floor(bottom / 64); y += 1) yield x * 4096 + y;
    }
  }

  isFree(box) {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]) return false;
      }
    }
    return true;
  }

  add(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}

/** Writes labels on a window, each where it meets neither another nor what lies on the map. */
class Labeller {
  constructor(surface, frame, covered) {
    Object.assign(this, { surface, frame, window: windowOf(frame), taken: new Taken(covered) });
  }

  /** Those of `named` always, numbers of corners, then those of what is drawn, kind by kind. */
  write(drawn, named, corners) {
    const isNamed = new Set(named);
    // A hair more than the scale itself, which is reckoned with rounding.
    const scale = 0.999 * this.frame.metresPerPixel / METRES_PER_PIXEL_AT_ONE;
    for (const one of named) this.place(one, LABEL_OF.get(one.layer.name), true);
    this.corners(corners);
    const found = groupedBy(drawn.filter((one) => !isNamed.has(one)), (one) => one.layer.name);
    for (const kind of LABELS) {
      if (scale > kind.coarsest) continue;
      const left = (found.get(kind.layer) ?? []).filter((one) => !this.place(one, kind, false));
      // All that fit inside go before those that stand beside.
      if (!(scale <= kind.beside)) continue;
      for (const one of left) this.beside(one, kind, this.styleOf(kind, false), false);
    }
  }

  styleOf(kind, isSure) {
    return { size: kind.size + Number(isSure), colour: kind.colour, isBold: isSure || kind.isBold };
  }

  textsOf(one, kind, isSure) {
    const isNear = isSure || this.frame.metresPerPixel <= NEAR * METRES_PER_PIXEL_AT_ONE;
    const texts = [...kind.texts(one), ...isNear && kind.near ? kind.near(one) : []].filter(Boolean);
    return isSure
      ? texts.map((text) => inShort(text, LONGEST_LABEL))
      : texts.filter((text) => text.length <= LONGEST_LABEL);
  }

  /** Whether it found a place, or needs none. */
  place(one, kind, isSure) {
    if (!kind) return true;
    const { frame } = this;
    const pixels = (one.box[2] - one.box[0]) / frame.metresPerPixel;
    if (one.kind !== "points" && !isSure && pixels < FEWEST) return true;
    const style = this.styleOf(kind, isSure);
    if (one.kind === "points") return this.aroundPoint(one, this.textsOf(one, kind, isSure)[0], style, isSure);
    if (one.kind === "lines") return this.along(one, this.textsOf(one, kind, isSure)[0], style, isSure);
    // What is much larger than the view is known from the panel.
    if (!isSure && (kind.layer === "zone" || kind.layer === "scheme") && pixels > 2.5 * frame.width) return true;
    return this.inside(one, kind, style, isSure);
  }

  inside(one, kind, style, isSure) {
    const texts = this.textsOf(one, kind, isSure);
    const spots = placesFor(one, this.window);
    for (const spot of spots) {
      const room = spot.width / this.frame.metresPerPixel;
      const text = texts.find((candidate) => textWidth(candidate, style.size, style.isBold) + 2 <= room);
      if (text != null && this.put(text, ...this.pixelsOf(spot.e, spot.n), style)) return true;
    }
    if (!isSure || !spots.length) return false;
    if (this.beside(one, kind, style, true)) return true;
    return this.put(texts.at(-1), ...this.pixelsOf(spots[0].e, spots[0].n), style, true);
  }

  /** Outside of a polygon, with a line that leads into it. */
  beside(one, kind, style, isSure) {
    const [spot] = placesFor(one, this.window);
    // What has room and yet no label has others or keys of the map on it.
    if (!spot || (!isSure && spot.width / this.frame.metresPerPixel > ROOMY)) return false;
    const [x, y] = this.pixelsOf(spot.e, spot.n);
    const [left, top] = this.pixelsOf(one.box[0], one.box[3]);
    const [right, bottom] = this.pixelsOf(one.box[2], one.box[1]);
    for (const text of this.textsOf(one, kind, isSure).reverse()) {
      const half = textWidth(text, style.size, style.isBold) / 2 + 4;
      const places_ = [[right + half, y], [left - half, y], [x, top - style.size], [x, bottom + style.size]];
      for (const [toX, toY] of places_) {
        if (Math.hypot(toX - x, toY - y) - half > FARTHEST || !this.put(text, toX, toY, style)) continue;
        this.lead(x, y, toX, toY, half);
        return true;
      }
    }
    return false;
  }

  /** A dot in a polygon and a line from it to its label. */
  lead(x, y, toX, toY, half) {
    const { surface } = this;
    surface.begin();
    surface.circle(x, y, 1.3);
    surface.fill(INK.soft, 1);
    surface.begin();
    surface.move(x, y);
    surface.line(toX === x ? x : toX - Math.sign(toX - x) * (half - 2), toX === x ? toY - Math.sign(toY - y) * 6 : toY);
    surface.stroke(INK.soft, 0.7);
  }

  aroundPoint(one, text, style, isSure) {
    if (!text || (this.frame.metresPerPixel > 1.5 && !isSure)) return true;
    const [x, y] = this.pixelsOf(one.rings[0][0], one.rings[0][1]);
    const reach = 8 + textWidth(text, style.size, style.isBold) / 2;
    const isPut = [[reach, 0], [-reach, 0], [0, -13], [0, 13]].some(([dx, dy]) =>
      this.put(text, x + dx, y + dy, style)
    );
    return isPut || (isSure && this.put(text, x + reach, y, style, true));
  }

  /** At the middle of a line where it is as long as its name. */
  along(one, text, style, isSure) {
    if (!text) return true;
    const ring = one.rings.reduce((longest, next) => (next.length > longest.length ? next : longest));
    const middle = 2 * Math.floor(ring.length / 4);
    const from = Math.max(0, Math.min(middle, ring.length - 4));
    const [x, y] = this.pixelsOf((ring[from] + ring[from + 2]) / 2, (ring[from + 1] + ring[from + 3]) / 2);
    const long = Math.hypot(one.box[2] - one.box[0], one.box[3] - one.box[1]) / this.frame.metresPerPixel;
    if (isSure) return this.put(text, x, y, style) || this.put(text, x, y, style, true);
    return long > textWidth(text, style.size) * 1.5 && this.put(text, x, y, style);
  }

  /** Dots at corners, and their numbers where there is room for them. */
  corners(corners) {
    const { surface } = this;
    for (const corner of corners) {
      const [x, y] = this.pixelsOf(corner.e, corner.n);
      surface.begin();
      surface.circle(x, y, corners.length > 100 ? 1 : 2);
      surface.fill(INK.text, 1);
      const style = { size: 9, isBold: true };
      [[6, -6], [-6, -6], [6, 7], [-6, 7]].some(([dx, dy]) => this.put(String(corner.point), x + dx, y + dy, style));
    }
  }

  pixelsOf(e, n) {
    const { west, north, metresPerPixel } = this.frame;
    return [(e - west) / metresPerPixel, (north - n) / metresPerPixel];
  }

  /** Writes a text around a place, unless it would leave the view or meet another; what is forced is written anyway. */
  put(text, x, y, style, isForced = false) {
    const half = textWidth(text, style.size, style.isBold) / 2 + 2;
    const box = [x - half, y - style.size * 0.65, x + half, y + style.size * 0.65];
    const isInView = box[0] >= 0 && box[2] <= this.frame.width && box[1] >= 0 && box[3] <= this.frame.height;
    if (!isForced && (!isInView || !this.taken.isFree(box))) return false;
    this.taken.add(box);
    this.surface.text(text, x, y, style);
    return true;
  }
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
// What the map shows on the screen, and where it goes.

/** What the map shows: the choice, what lies around it, the layers it switches on, rules that are switched, a pin. */
const shown = {
  chosen: null,
  bright: null,
  named: [],
  lit: new Set(),
  rules: new Map(),
  ids: null,
  pin: null,
  before: null,
};

/** How findings of a rule show: 0 not at all, 1 without information, 2 all. */
function modeOf(rule) {
  if (!shown.rules.has(rule)) {
    shown.rules.set(rule, FINDINGS.some((one) => one.rule === rule && one.severity !== "info") ? 1 : 0);
  }
  return shown.rules.get(rule);
}

/** Whether a layer is drawn: switched on, or that of a subject of what is chosen. */
const isOn = (layer) => layer.visible || shown.lit.has(layer.name);

/** Whether a feature is drawn on the screen. */
function isShown(one) {
  if (one === shown.chosen || shown.bright?.has(one)) return true;
  if (one.finding) {
    if (!one.layer.visible || one.finding.isWhole || (shown.ids && !shown.ids.has(one.id))) return false;
    if (one.finding.waived && !state.waived) return false;
    const mode = modeOf(one.finding.rule);
    return mode === 2 || (mode === 1 && one.finding.severity !== "info");
  }
  return isOn(one.layer);
}

/** Paints the layers; what is in view. */
function paintMap(surface, frame) {
  const { chosen, bright, named } = shown;
  return paint(surface, frame, { shows: isShown, chosen, bright, named, covered: coveredBoxes() });
}

/** The boxes of what lies on the map on the screen. */
function coveredBoxes() {
  const map = CANVAS.getBoundingClientRect();
  return [...document.querySelectorAll(".map-keys, .north, #detail, #measured")].filter((one) => !one.hidden).map(
    (one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return [left - map.left - 3, top - map.top - 3, right - map.left + 3, bottom - map.top + 3];
    },
  );
}

/** The pin of a place that was looked up, and the line that is measured. */
function drawOver(surface, at) {
  if (shown.pin) drawPin(surface, at(shown.pin));
  drawMeasure(surface, at);
}

/** What plans, parcels, projects and markers cover: what ⌂ shows. */
function homeBox() {
  const box = joined(
    ["scheme_block", "landuse_block", "parcel", "project", "marker"].flatMap((name) =>
      (LAYERS.get(name)
        ?.features ?? []).map((one) => one.box)
    ).filter(isThere),
  );
  return isThere(box) ? box : joined([...LAYERS.values()].flatMap((layer) => layer.features.map((one) => one.box)));
}

/** Where the page opens: parcels, else findings, else everything. */
function firstBox() {
  for (const name of ["parcel", "finding"]) {
    const box = joined((LAYERS.get(name)?.features ?? []).map((one) => one.box).filter(isThere));
    if (isThere(box)) return box;
  }
  return homeBox();
}

/** Shows the map, and gives the focus to what stands beside it. */
function goToMap(id) {
  document.getElementById("h-map").scrollIntoView();
  document.getElementById(id).focus({ preventScroll: true });
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

/** What is drawn at a place, smallest first. */
function thingsAt(e, n) {
  const found = [];
  const reach = REACH * view.metresPerPixel;
  for (const layer of LAYERS.values()) {
    if (layer.name === "parcel" && view.metresPerPixel > parcelLimit) continue;
    for (const one of layer.features) {
      if (isShown(one) && !one.finding?.isWhole && lies(one, e, n, reach)) found.push(one);
    }
  }
  return found.sort((a, b) => sizeOf(a) - sizeOf(b) || Number(Boolean(b.finding)) - Number(Boolean(a.finding)));
}

/** What a thing is and is called, on a line. */
function lineOf(one) {
  if (one.finding) return `${SIGNS[one.finding.severity]} ${one.finding.text}`;
  return `${layerWord(one.layer.name)} ${one.title}${
    one.style ? ` · ${[one.style.value, both(one.style.label)].filter(Boolean).join(" ")}` : one.classText ?? ""
  }`;
}

function hover(event) {
  const [e, n] = placeOf(event);
  showCursor(e, n);
  const found = thingsAt(e, n);
  const finding = found.find((one) => one.finding);
  const lines = [found.find((one) => !one.finding), finding].filter(Boolean).map(lineOf);
  TIP.hidden = !lines.length;
  if (!lines.length) return;
  TIP.replaceChildren(...lines.map((line) => el("span", null, line)));
  placeTip(event);
}

/** What lies at the place that was clicked, and which of it is open. */
const here = { things: [], at: 0, e: NaN, n: NaN };

function clickAt(e, n) {
  const isSame = Math.hypot(here.e - e, here.n - n) < 4 * view.metresPerPixel && here.things.length;
  if (isSame) return stepHere(1);
  Object.assign(here, { things: thingsAt(e, n).slice(0, MOST_HERE), at: 0, e, n });
  if (!here.things.length) return unchoose();
  openHere(0);
  // From here arrows take the next.
  document.querySelector("#here [aria-current]")?.focus({ preventScroll: true });
}

/** Opens one of the things that lie at the place; the map stays. */
function openHere(index) {
  here.at = index;
  const one = here.things[index];
  choose(one.finding ? { finding: one.id } : { thing: one.key }, { isMoving: false, keepsHere: true });
}

function showHere() {
  const list = document.getElementById("here");
  list.hidden = here.things.length < 2;
  list.replaceChildren(...here.things.map((one, index_) =>
    el(
      "li",
      null,
      button(lineOf(one), () => openHere(index_), {
        "aria-current": index_ === here.at ? "true" : null,
        class: "link",
        onkeydown: moveHere,
      }),
    )
  ));
}

/** Opens the next of what lies here, or the one before. */
function stepHere(by) {
  openHere((here.at + by + here.things.length) % here.things.length);
  document.querySelector("#here [aria-current]")?.focus({ preventScroll: true });
}

/** Arrows go through what lies here. */
function moveHere(event) {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  stepHere(by);
}

function forgetHere() {
  Object.assign(here, { things: [], at: 0, e: NaN, n: NaN });
  showHere();
}
// What is chosen: a finding or a feature, its subjects on the map, the way back.

/** The features that a finding is about, blocks of its pair among them. */
function subjectsOf(finding) {
  const about = finding.subjects.map((subject) => feature(subject.layer, subject.id));
  const blocks = (finding.details.blocks ?? []).map((id) => feature("scheme_block", id));
  const landUse = (finding.details.landuse_blocks ?? []).map((id) => feature("landuse_block", id));
  return [...about, ...blocks, ...landUse].filter(Boolean);
}

/** The feature that is chosen, and the finding where it is one. */
function chosenOf() {
  const finding = FINDING_BY_ID.get(state.finding) ?? null;
  if (finding) return { finding, one: finding.shape };
  const at = state.thing.indexOf(":");
  return {
    finding: null,
    one: at < 0 ? null : feature(state.thing.slice(0, at), state.thing.slice(at + 1)) ??
      resultOf(state.thing),
  };
}

/** The result that has this key, as `site:…`. */
function resultOf(key) {
  return (LAYERS.get(key.slice(0, key.indexOf(":")))?.features ?? []).find((one) => one.key === key) ?? null;
}

/** Chooses `{ finding }` or `{ thing }`: panel, row, address, and where it is asked for the map. */
function choose(choice, { isMoving = true, keepsHere = false } = {}) {
  if (!keepsHere) forgetHere();
  if (!shown.before) shown.before = { ...view };
  Object.assign(state, { finding: "", thing: "" }, choice);
  showChoice(isMoving);
  writeAddress();
}

/** Takes the choice back; the view as well where that is asked for. */
function unchoose(restores = false) {
  const before = shown.before;
  shown.before = null;
  Object.assign(state, { finding: "", thing: "" });
  forgetHere();
  showChoice(false);
  if (restores && before) moveTo(before.e, before.n, before.metresPerPixel);
  writeAddress();
}

function showChoice(isMoving) {
  const { finding, one } = chosenOf();
  shown.chosen = one && one.rings.length ? one : null;
  const subjects = finding ? subjectsOf(finding) : one ? [one] : [];
  shown.named = subjects.filter((subject) => subject.rings.length).slice(0, 40);
  shown.bright = finding && one ? new Set([one, ...subjects]) : null;
  light(finding ? subjects : []);
  if (isMoving) {
    const target = shown.chosen ?? shown.named[0] ?? null;
    const box = finding?.rule === "marker.drift"
      ? joined([target?.box ?? [1, 1, 0, 0], ...shown.named.map((subject) => subject.box)])
      : target?.box;
    if (box && isThere(box)) fit(box, 0.55, 200);
  }
  panel();
  showHere();
  markRow();
  detail(finding);
  redraw();
}

/** Switches on the layers of subjects as long as they are chosen. */
function light(subjects) {
  const names = new Set(subjects.filter((one) => one.rings.length).map((one) => one.layer.name));
  const isSame = names.size === shown.lit.size && [...names].every((name) => shown.lit.has(name));
  shown.lit = names;
  if (!isSame) layerSwitches();
}
// The detail of a strip or a drift: a second picture at its thickest place.

/** A second picture of a strip that is thinner than can be seen, at its thickest place, with both boundaries. */
function detail(finding) {
  const box = document.getElementById("detail");
  const picture = finding && detailFrame(finding, 220, 150, view.metresPerPixel);
  box.hidden = !picture;
  if (!picture) return;
  paintDetail(new CanvasSurface(box.querySelector("canvas"), 220, 150), picture, finding);
  box.querySelector("figcaption").textContent = detailText(finding, picture);
}

/** How wide a finding is in metres, where it is a strip or a drift; `null` for what is no detail. */
function widthOf(finding) {
  if (finding.rule === "marker.drift") return finding.details.drift_m;
  return finding.shape?.kind === "polygons" && !finding.isWhole ? finding.thickness_m : null;
}

/** The frame of the detail of a finding; `null` where it is seen well enough at so many metres per pixel. */
function detailFrame(finding, width, height, metresPerPixel) {
  const wide = widthOf(finding);
  if (wide == null || wide <= 0 || !finding.shape || wide / metresPerPixel >= 4) return null;
  const { e, n, reach } = finding.shape.kind === "polygons" ? thickest(finding.shape) : {
    e: finding.shape.box[0],
    n: finding
      .shape.box[1],
    reach: 0,
  };
  return frameAround(e, n, Math.max(reach ? 2 * reach : wide, 0.002) / 40, width, height);
}

function paintDetail(surface, frame, finding) {
  const about = new Set([finding.shape]);
  paint(surface, frame, { shows: (one) => about.has(one), hasLabels: false, hasBackdrop: false });
  if (finding.rule === "marker.drift") drift(surface, frame, finding);
  else if (finding.shape.kind === "polygons") boundaries(surface, frame, finding);
}

/** The two boundaries of a strip in two colours, each that of the subject whose it is; thinly what else they are part of. */
function boundaries(surface, frame, finding) {
  const families = familiesOf(finding);
  const stroke = (rings, colour, width) => {
    surface.begin();
    traceEdges(surface, frame, { rings });
    surface.stroke(colour, width);
  };
  families.forEach((areas, i) => areas.forEach((one) => stroke(one.rings, i ? INK.other : INK.one, 0.8)));
  const [west, south, east, north] = windowOf(frame);
  const sides = sidesOf(finding.shape, (west + east) / 2, (south + north) / 2);
  const width = Math.hypot(sides[0].e - sides[1].e, sides[0].n - sides[1].n);
  if (isOfOther(families, sides, Math.max(0.02, width / 10))) sides.reverse();
  sides.forEach((side, i) => stroke([side.line], i ? INK.other : INK.one, 2.4));
}

/** The areas on both sides of a finding: its subjects, else the parcels that it lies on; a plan and its blocks are one side. */
function familiesOf(finding) {
  const areas = (list) => list.filter((one) => one?.kind === "polygons" && one.rings.length);
  const [first, ...others] =
    [areas(subjectsOf(finding)), areas(finding.ground.map(([parcel]) => parcel))].find((list) => list.length > 1) ?? [];
  if (!first) return [];
  const family = (one) => one.layer.name.split("_")[0];
  const isSplit = others.some((one) => family(one) !== family(first));
  const isFirst = (one) => one === first || (isSplit && family(one) === family(first));
  return [[first, ...others.filter(isFirst)], others.filter((one) => !isFirst(one))];
}

/** Whether the first of two sides is the boundary of the other family alone, or the second that of the first. */
function isOfOther(families, sides, tolerance) {
  const lieOn = (areas, { e, n }) => areas.some((one) => distanceTo(one.rings, e, n) <= tolerance);
  const [isFirst, isOther] = [0, 1].map((i) => sides.map((side) => lieOn(families[i] ?? [], side)));
  return (isOther[0] && !isFirst[0]) || (isFirst[1] && !isOther[1]);
}

/** The place on a ring that is nearest to another, how far it is, and on which edge. */
function nearestOn(ring, e, n) {
  let best = { distance: Infinity };
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [dx, dy] = [ring[i + 2] - ring[i], ring[i + 3] - ring[i + 1]];
    const length = dx * dx + dy * dy;
    const along = length ? ((e - ring[i]) * dx + (n - ring[i + 1]) * dy) / length : 0;
    const part = Math.max(0, Math.min(1, along));
    const [x, y] = [ring[i] + part * dx, ring[i + 1] + part * dy];
    const distance = Math.hypot(x - e, y - n);
    if (distance < best.distance) best = { distance, edge: i / 2, e: x, n: y };
  }
  return best;
}

/** The two sides of a strip at a place in it: of each the nearest place and the line, the nearer side first. */
function sidesOf(shape, e, n) {
  const nearest = (x, y) =>
    shape.rings.map((ring) => ({ ring, ...nearestOn(ring, x, y) })).reduce((a, b) => b.distance < a.distance ? b : a);
  const near = nearest(e, n);
  const far = nearest(2 * e - near.e, 2 * n - near.n);
  // Around a hole every ring is a side.
  if (near.ring !== far.ring) return [near, far].map((side) => ({ ...side, line: side.ring }));
  const halves = halvesOf(near.ring);
  if (!halves[0].edges.has(near.edge)) halves.reverse();
  return [near, far].map((side, i) => ({ ...side, line: halves[i].line }));
}

/** The two lines of a ring that part at the two places that are farthest from each other, and the edges of each. */
function halvesOf(ring) {
  const places_ = chunksOf([...ring], 2).slice(0, -1);
  const farthestFrom = ([e, n]) =>
    places_.reduce((best, [x, y], i) => {
      const apart = Math.hypot(x - e, y - n);
      return apart > best.apart ? { i, apart } : best;
    }, { i: 0, apart: -1 }).i;
  const from = farthestFrom(places_[0]);
  const to = farthestFrom(places_[from]);
  const between = (first, last) => {
    const numbers = [first];
    while (numbers.at(-1) !== last) numbers.push((numbers.at(-1) + 1) % places_.length);
    return { line: numbers.flatMap((i) => places_[i]), edges: new Set(numbers.slice(0, -1)) };
  };
  return [between(from, to), between(to, from)];
}

function detailText(finding, frame) {
  const wide = finding.rule === "marker.drift" ? finding.details.drift_m : finding.thickness_m;
  return `${t("detail")} ${scaleText(frame.metresPerPixel / METRES_PER_PIXEL_AT_ONE)} · ${
    t(finding.rule === "marker.drift" ? "driftWord" : "thickness")
  } ${metres(wide)}`;
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
// Switches of layers and rules, and the legend of what is in view.

const DRAWN_FROM_TOP = () => [...SWITCHED.values()].reverse();
const WITH_OPACITY = ["scheme_block", "landuse_block", "backdrop"];
/** The layers that have a switch by name: those of features, and the backdrop below them. */
const SWITCHED = new Map([...BACKDROP ? [[BACKDROP.name, BACKDROP]] : [], ...LAYERS]);
const DEFAULTS = new Map([...SWITCHED.values()].map((layer) => [layer.name, layer.visible]));

function layerSwitches() {
  const rows = DRAWN_FROM_TOP().flatMap((
    layer,
  ) => (layer.name === "finding" ? ruleSwitches(layer) : [layerSwitch(layer)]));
  replace("layer-list", rows);
}

function layerSwitch(layer) {
  const box = el("input", {
    type: "checkbox",
    checked: isOn(layer),
    onchange: () => {
      shown.lit.delete(layer.name);
      layer.visible = box.checked;
      redraw();
      writeAddress();
    },
  });
  const opacity = WITH_OPACITY.includes(layer.name)
    ? el("input", {
      type: "range",
      min: 0,
      max: 100,
      value: 100 * layer.opacity,
      "aria-label": t("opacityOf", layerWord(layer.name)),
      oninput: (event) => {
        layer.opacity = event.target.value / 100;
        redraw();
      },
    })
    : null;
  return el(
    "div",
    { class: "switch" },
    el(
      "label",
      null,
      box,
      symbol(layer.name),
      el("span", null, layerTitle(layer.name) + (layer.features ? ` (${number(layer.features.length)})` : "")),
    ),
    opacity,
  );
}

const layerTitle = (name) => t(`${name}_`);

function ruleSwitches(layer) {
  layer.byRule ??= groupedBy(layer.features.filter((one) => !one.finding.isWhole), (one) => one.finding.rule);
  return DATA.rules.map((rule) => rule.rule).filter((rule) => layer.byRule.has(rule)).map((rule) => {
    const findings = layer.byRule.get(rule);
    const waived = state.waived ? 0 : findings.filter((one) => one.finding.waived).length;
    const worst = ["error", "warning", "info"].find((severity) =>
      findings.some((one) => one.finding.severity === severity)
    );
    const box = el("input", {
      type: "checkbox",
      checked: modeOf(rule) > 0,
      onchange: () => {
        shown.rules.set(rule, box.checked ? 2 : 0);
        redraw();
        writeAddress();
      },
    });
    return el(
      "div",
      { class: "switch" },
      el(
        "label",
        { title: rule },
        box,
        symbol("finding", worst),
        el(
          "span",
          null,
          `${ruleWord(rule)} (${[number(findings.length - waived), waivedText(waived)].filter(Boolean).join(" ")})`,
        ),
      ),
    );
  });
}

/** The symbol of a layer, as it is drawn. */
function symbol(name, severity) {
  const node = svg("svg", { viewBox: "0 0 20 14", width: 20, height: 14, "aria-hidden": "true", class: "symbol" });
  const shape = (attributes) => node.append(svg("path", { d: "M2 2H18V12H2Z", fill: "none", ...attributes }));
  switch (name) {
    case "finding":
      shape({ fill: INK[severity], "fill-opacity": 0.25, stroke: INK[severity], "stroke-width": 1.5 });
      node.append(
        svg("path", {
          d: { error: "M4 12L12 2M10 12L18 2", warning: "M4 2L12 12M10 2L18 12", info: "M5 7H7M13 7H15" }[
            severity
          ],
          stroke: INK[severity],
          "stroke-width": 1.2,
          fill: "none",
        }),
      );
      break;
    case "marker":
      node.append(svg("circle", { cx: 10, cy: 7, r: 4, fill: INK.accent, stroke: INK.text }));
      break;
    case "backdrop":
      shape({ fill: "#9aa68f", stroke: INK.soft });
      break;
    case "road":
      node.append(svg("path", { d: "M1 11L8 4L19 8", fill: "none", stroke: "#8a6238", "stroke-width": 2 }));
      break;
    case "scheme_block":
      shape({ fill: "#f0966e", stroke: INK.soft });
      break;
    case "landuse_block":
      shape({ fill: "#ffffb4", stroke: INK.soft });
      break;
    default: {
      const look = lookOf({ layer: LAYERS.get(name), style: null, get: () => null });
      shape({
        fill: look.fill ?? "none",
        "fill-opacity": look.strength ?? 0,
        stroke: look.line,
        "stroke-width": look.width,
        "stroke-dasharray": (look.dash ?? []).join(" ") || null,
      });
    }
  }
  return node;
}

/** Entries of the legend: what is drawn in view, one for each colour. */
function legendEntries(drawn) {
  const entries = [];
  const severities = new Set(drawn.filter((one) => one.finding).map((one) => one.finding.severity));
  for (const severity of ["error", "warning", "info"]) {
    if (severities.has(severity)) entries.push({ symbol: symbol("finding", severity), text: t(severity) });
  }
  const layers = new Set(drawn.map((one) => one.layer.name));
  for (
    const name of [
      "scheme",
      "zone",
      "project",
      "constraint_area",
      "road",
      "parcel",
      "site",
      "forest_cover",
      "landuse_plan",
    ]
  ) {
    if (layers.has(name)) entries.push({ symbol: symbol(name), text: layerTitle(name) });
  }
  const states = new Set(drawn.filter((one) => one.layer.name === "marker").map((one) => one.get("state")));
  for (const state of states) {
    entries.push({
      symbol: markerSymbol(state),
      text: `${layerTitle("marker")}: ${word("marker.state", state) ?? "–"}`,
    });
  }
  const colours = new Map();
  for (const one of drawn) {
    if (!one.style?.colour) continue;
    const text = [one.style.value, both(one.style.label)].filter(Boolean).join(" ");
    if (!colours.has(one.style.colour)) colours.set(one.style.colour, new Set());
    colours.get(one.style.colour).add(text);
  }
  for (const [colour, texts] of [...colours].sort((a, b) => inOrderOfIds([...a[1]][0], [...b[1]][0]))) {
    entries.push({
      symbol: svg(
        "svg",
        { viewBox: "0 0 20 14", width: 20, height: 14, "aria-hidden": "true", class: "symbol" },
        svg("rect", { x: 1, y: 1, width: 18, height: 12, fill: colour, stroke: "#555", "stroke-width": 0.6 }),
      ),
      text: [...texts].join("; "),
    });
  }
  return entries;
}

function markerSymbol(state) {
  const isPresent = ["installed", "handed_over"].includes(state);
  return svg(
    "svg",
    { viewBox: "0 0 20 14", width: 20, height: 14, "aria-hidden": "true", class: "symbol" },
    svg("circle", {
      cx: 10,
      cy: 7,
      r: 4,
      fill: isPresent ? INK.accent : "#fff",
      stroke: INK.text,
    }),
  );
}

function legendList(drawn) {
  return el(
    "ul",
    { class: "legend" },
    legendEntries(drawn).map((entry) =>
      el(
        "li",
        null,
        entry.symbol,
        el(
          "span",
          null,
          entry.text,
        ),
      )
    ),
  );
}

function legend() {
  replace("legend", legendList(inView));
}

/** Switches that differ from the first look, for the address: `parcel-,site-,overlap.parcel+`. */
function layersInAddress() {
  const changed = [...SWITCHED.values()].filter((layer) => layer.visible !== DEFAULTS.get(layer.name)).map((layer) =>
    layer.name +
    (layer.visible ? "+" : "-")
  );
  const rules = [...shown.rules].filter(([, mode]) => mode !== 1).filter(([rule, mode]) =>
    mode === 2 || FINDINGS.some((one) => one.rule === rule && one.severity !== "info")
  ).map(([rule, mode]) => rule + (mode === 2 ? "+" : "-"));
  return [...changed, ...rules].join(",");
}

function readLayers(text) {
  for (const [name, visible] of DEFAULTS) SWITCHED.get(name).visible = visible;
  shown.rules.clear();
  for (const part of text.split(",").filter(Boolean)) {
    const [name, isOn] = [part.slice(0, -1), part.endsWith("+")];
    if (SWITCHED.has(name)) SWITCHED.get(name).visible = isOn;
    else if (DATA.rules.some((rule) => rule.rule === name)) shown.rules.set(name, isOn ? 2 : 0);
  }
}
// Filters of the findings: rule, severity, unit, scheme, office, text, cell of a table, new or mended, waived.
const FILTERS = ["rule", "severity", "zone", "scheme", "owner", "text", "cell", "change", "waived"];
/** Stands for findings without a unit. */
const NO_UNIT = "-";
/** So long may a text be that is looked for. */
const LONGEST_TEXT = 200;

/** What may be chosen in each filter, in the order of its list. */
const FILTER_VALUES = {
  rule: () =>
    DATA.rules.map((rule) => rule.rule).filter((rule) =>
      FINDINGS.some((one) => one.rule === rule) || CHANGES?.rows.some((row) => row.rule === rule)
    ),
  severity: () => SEVERITIES,
  zone: () => valuesOf("zone"),
  scheme: () => unique(FINDINGS.map((one) => one.scheme)),
  owner: () => valuesOf("owner"),
  change: () => (CHANGES ? CHANGE_KINDS : []),
  cell: () => unique([...DATA.matrix.map((one) => `${one.function}/${one.code}`), ...FINDINGS.map(cellOf)]),
};

/** The values that findings have, those of mended ones too, and behind them the one that stands for none. */
function valuesOf(key) {
  const all = [...FINDINGS, ...CHANGES?.rows ?? []].map((one) => one[key]);
  return [...unique(all), ...FINDINGS.some((one) => one[key] == null) ? [NO_UNIT] : []];
}

/** The words of a text, each with an expression that finds it where its numbers are whole ones. */
function searchedWords(text) {
  return folded(text).split(/\s+/).filter(Boolean).map((word_) => {
    const literal = word_.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const [before, after] = [/^\d/.test(word_) ? "(?<!\\d|\\d[.,])" : "", /\d$/.test(word_) ? "(?!\\d|[.,]\\d)" : ""];
    return { text: word_, expression: new RegExp(before + literal + after) };
  });
}

/** Whether every word stands in a text, or begins an id. */
const saysAll = (text, id, words) =>
  words.every((one) => one.expression.test(text) || (one.text.startsWith("f-") && id.startsWith(one.text)));

/** Whether every word stands in what is said of a finding, or begins its id. */
const holds = (finding, words) => !words.length || saysAll(searchText(finding), finding.id, words);

function searchText(finding) {
  const key = state.lang;
  finding.searched ??= {};
  finding.searched[key] ??= folded(
    [
      finding.rule,
      ruleWord(finding.rule),
      finding.text,
      ...finding.subjects.flatMap(
        (subject) => [subject.id, feature(subject.layer, subject.id)?.name],
      ),
    ].join(" "),
  );
  return finding.searched[key];
}

function isOfScheme(finding, scheme) {
  return finding.scheme === scheme || finding.isAbout("scheme", scheme);
}

const cellOf = (
  finding,
) => (finding.rule === "conflict.landuse" && finding.details.function
  ? `${finding.details.function}/${finding.details.code}`
  : "");

/** Whether a finding is let through, waived or not. */
function matcher() {
  const words = searchedWords(state.text);
  return (finding) =>
    (!state.rule || finding.rule === state.rule) &&
    (!state.severity || finding.severity === state.severity) &&
    (!state.zone || (finding.zone ?? NO_UNIT) === state.zone) &&
    (!state.owner || (finding.owner ?? NO_UNIT) === state.owner) &&
    (!state.scheme || isOfScheme(finding, state.scheme)) && (!state.cell || cellOf(finding) === state.cell) &&
    (!state.change || changeOf(finding) === state.change) && holds(finding, words);
}

/** Whether anything is filtered. */
const isFiltered = () => FILTERS.some((key) => key !== "waived" && state[key]);

function choices(key, text) {
  const values = FILTER_VALUES[key]();
  return el(
    "label",
    null,
    el("span", null, t(key)),
    el(
      "select",
      {
        id: `filter-${key}`,
        onchange: (event) =>
          filter({
            [key]: event.target.value,
          }),
      },
      el("option", { value: "" }, t("all")),
      values.map((value) => el("option", { value, selected: state[key] === value }, text(value))),
    ),
  );
}

function filterControls() {
  if (PUBLIC) return;
  const field = el("input", {
    type: "search",
    id: "filter-text",
    value: state.text,
    maxlength: LONGEST_TEXT,
    oninput: (event) =>
      filter({
        text: event
          .target.value,
      }, true),
  });
  const waived = FINDINGS.some((one) => one.waived)
    ? el(
      "label",
      { class: "check" },
      el("input", {
        type: "checkbox",
        checked: Boolean(state.waived),
        onchange: (event) => filter({ waived: event.target.checked ? "1" : "" }),
      }),
      t("waived"),
    )
    : null;
  replace(
    "filters",
    choices("rule", ruleWord),
    choices("severity", t),
    choices("zone", (id) => (id === NO_UNIT ? t("noUnit") : nameOf("zone", id))),
    choices(
      "scheme",
      (id) => (feature("scheme", id)?.name ? `${id} – ${shortName(feature("scheme", id))}` : id),
    ),
    choices("owner", (code) => (code === NO_UNIT ? t("noOffice") : officeWord(code))),
    CHANGES ? choices("change", changeWord) : null,
    el("label", null, el("span", null, t("search")), field),
    waived,
    state.cell
      ? button(
        `${t("cell")} ${cellWord(state.cell)} ✕`,
        () => filter({ cell: "" }),
      )
      : null,
    button(t("clear"), () =>
      filter(Object
        .fromEntries(FILTERS.map((key) => [key, ""])))),
  );
}

const cellWord = (key) => {
  const [functionCode, code] = key.split("/");
  return `${functionWord(functionCode)} / ${code}`;
};

/** Changes filters, and all that counts what they let through. */
function filter(changes, keepsControls = false) {
  Object.assign(state, changes);
  writeAddress();
  if (!keepsControls) filterControls();
  recount();
}

/** The findings that the filters let through, and those of them that are waived and not shown. */
let matching = [];
let hiddenWaived = [];

function recount() {
  const found = FINDINGS.filter(matcher());
  matching = found.filter((one) => !one.waived || state.waived);
  hiddenWaived = found.filter((one) => one.waived && !state.waived);
  shown.ids = isFiltered() ? new Set(matching.map((one) => one.id)) : null;
  listRows = LIST_ROWS();
  findingList();
  figures();
  unitSection();
  matrixSection();
  coverageSection();
  markerSection();
  cleanSection();
  dim();
  redraw();
  say(shownText());
}

/** "8 of 28 findings and 2 waived". */
const shownText = () =>
  [t("shown", number(matching.length), number(countable().length)), waivedText(hiddenWaived.length)].filter(Boolean)
    .join(
      " ",
    );

/** The findings that are counted: waived ones are not. */
const countable = () => FINDINGS.filter((one) => !one.waived || state.waived);

/** Dims the sections that no filter changes. */
function dim() {
  const byPlace = state.zone || state.scheme;
  const others = FILTERS.some((key) => !["zone", "scheme", "waived"].includes(key) && state[key]);
  for (const id of ["coverage", "markers", "clean"]) {
    document.getElementById(id).classList.toggle("dim", Boolean(others && !byPlace));
  }
  for (const id of ["differences", "changes"]) document.getElementById(id).classList.toggle("dim", isFiltered());
}

// MARK: places

/** A place in a feature, for asking in which unit or scheme it lies. */
function spotOf(one) {
  if (!one?.rings.length) return null;
  if (one.kind !== "polygons") return { e: one.rings[0][0], n: one.rings[0][1] };
  return placesFor(one, one.box)[0] ?? { e: one.rings[0][0], n: one.rings[0][1] };
}

/** Whether a feature lies in the unit and the scheme that are filtered; on paper everything does. */
function isInPlace(one) {
  if (printing || !one) return true;
  const areas = [
    state.zone && state.zone !== NO_UNIT ? feature("zone", state.zone) : null,
    state.scheme ? feature("scheme", state.scheme) : null,
  ].filter((area_) => area_ && area_ !== one);
  if (!areas.length) return true;
  const spot = spotOf(one);
  return Boolean(spot) && areas.every((area_) => isInside(area_.rings, spot.e, spot.n));
}
// The list of findings beside the map.
const isNarrow = () => matchMedia("(max-width: 40rem)").matches;
const LIST_ROWS = () => (isNarrow() ? 20 : 100);
let listRows = 100;

function findingRow(finding) {
  const isChosen = state.finding === finding.id;
  const open = button(finding.text, (event) => {
    event.stopPropagation();
    toggleFinding(finding);
  }, { class: "link", "aria-expanded": String(isChosen), onkeydown: moveInList });
  const change = changeOf(finding);
  return el(
    "tr",
    {
      class: `pick${isChosen ? " chosen" : ""}${finding.waived ? " waived" : ""}`,
      "data-id": finding.id,
      onclick: () => toggleFinding(finding),
    },
    el(
      "td",
      null,
      severitySign(finding.severity),
      finding.waived
        ? el(
          "div",
          { class: "note" },
          t("waived"),
        )
        : null,
      change && change !== "same" ? el("div", { class: "note" }, changeWord(change)) : null,
    ),
    el(
      "td",
      null,
      open,
      el(
        "div",
        { class: "note", title: finding.rule },
        ruleWord(finding.rule),
      ),
    ),
    listColumns().slice(2).map((column) => column.cell(finding)),
  );
}

function toggleFinding(finding) {
  if (state.finding === finding.id) unchoose(true);
  else choose({ finding: finding.id });
}

/** Arrows go through the rows. */
function moveInList(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...document.querySelectorAll("#findings tr.pick button.link")];
  const next = buttons[buttons.indexOf(event.target) + step];
  if (!next) return;
  next.focus();
  if (state.finding) choose({ finding: next.closest("tr").dataset.id });
}

/** What the list is sorted by, over all rows and not only those shown; as checked at first. */
const listOrder = { column: null, isDown: false };
const LIST_COLUMNS = [
  { key: "severity", value: (one) => -SEVERITY_WEIGHT[one.severity] },
  { key: "what", value: (one) => one.text },
  {
    key: "areaM2",
    unit: "m²",
    isNumber: true,
    isThere: (one) => one.area_m2 != null,
    value: (one) => one.area_m2 ?? -1,
    cell: (one) => squareMetresCell(one.area_m2),
  },
  {
    key: "lengthM",
    unit: "m",
    isNumber: true,
    isThere: (one) => one.area_m2 == null && one.length_m != null,
    value: (one) => (one.area_m2 == null ? one.length_m ?? -1 : -1),
    cell: (one) => (one.area_m2 == null ? metresCell(one.length_m) : cell("–", { class: "n" })),
  },
];

/** The columns of the list: areas and lengths where any finding has them. */
const listColumns = () => LIST_COLUMNS.filter((column) => !column.isThere || matching.some(column.isThere));

function listHeading({ key, unit, isNumber }) {
  const act = () => {
    Object.assign(listOrder, { column: key, isDown: listOrder.column === key && !listOrder.isDown });
    findingList();
    document.querySelector(`#findings thead [data-key="${key}"]`)?.focus();
  };
  // In the narrow list units alone head the columns; what they measure stands on hover and for those who hear the page.
  return [
    button(unit ?? t(key), act, { class: "sort", "data-key": key, "aria-label": unit ? t(key) : null }),
    isNumber,
    unit ? t(key) : null,
    listOrder.column === key ? (listOrder.isDown ? "descending" : "ascending") : null,
  ];
}

/** The findings that are let through, in the order that was chosen. */
function inListOrder() {
  const column = LIST_COLUMNS.find((one) => one.key === listOrder.column);
  if (!column) return matching;
  const order = (a, b) => (typeof a === "number" ? a - b : inOrderOfNames(a, b));
  const sorted = [...matching].sort((a, b) => order(column.value(a), column.value(b)) || a.row - b.row);
  return listOrder.isDown ? sorted.reverse() : sorted;
}

/** What was mended and is let through; of what is gone neither scheme nor cell is known. */
function mendedRows() {
  const words = searchedWords(state.text);
  const ownerOf = (rule) => DATA.rules.find((one) => one.rule === rule)?.owner ?? NO_UNIT;
  return changesOf("mended").filter((row) =>
    (!state.rule || row.rule === state.rule) && (!state.severity || row.severity === state.severity) &&
    (!state.zone || (row.zone ?? NO_UNIT) === state.zone) && (!state.owner || ownerOf(row.rule) === state.owner) &&
    !state.scheme && !state.cell &&
    saysAll(folded(`${row.rule} ${ruleWord(row.rule)} ${messageOfChange(row)}`), row.finding, words)
  );
}

/** What was mended since the earlier report, with its former message. */
function mendedTable() {
  return table(
    t("change_mended"),
    [[t("severity")], [t("what")], [t("areaM2"), true]],
    mendedRows().map((row) =>
      el(
        "tr",
        null,
        el("td", { class: "w" }, row.severity ? severitySign(row.severity) : "–"),
        el("td", null, messageOfChange(row), el("div", { class: "note" }, ruleWord(row.rule))),
        squareMetresCell(row.area_before_m2),
      )
    ),
  );
}

const mendedCount = () => t("shown", number(mendedRows().length), number(changesOf("mended").length));

/** Why the list is empty: nothing was found, all of it is waived, or nothing is let through. */
const nothingText = () =>
  t(isFiltered() ? "noFindings" : hiddenWaived.length ? "allWaived" : "nothingFound", number(hiddenWaived.length));

function findingList() {
  if (PUBLIC) return replace("findings", pairParts());
  if (state.change === "mended") {
    replace("count", mendedCount());
    return replace("findings", mendedRows().length ? mendedTable() : el("p", null, t("noFindings")));
  }
  const rows = inListOrder().slice(0, listRows);
  const chosen = matching.find((one) => one.id === state.finding);
  if (chosen && !rows.includes(chosen)) rows.push(chosen);
  replace("count", shownText());
  replace(
    "findings",
    matching.length
      ? table(t("findings"), listColumns().map(listHeading), rows.map(findingRow), {
        isSortable: false,
        isTitled: true,
      })
      : el("p", null, nothingText()),
    matching.length > rows.length
      ? button(
        t(
          "showMore",
          number(Math.min(
            LIST_ROWS(),
            matching.length - rows.length,
          )),
          number(matching.length),
        ),
        () => {
          listRows += LIST_ROWS();
          findingList();
        },
      )
      : null,
  );
}

/** Marks the row of the chosen finding and scrolls the list's own box to it; the page stays. */
function markRow() {
  for (const row of document.querySelectorAll("tr.chosen")) {
    row.classList.remove("chosen");
    row.querySelector("button.link")?.setAttribute("aria-expanded", "false");
  }
  if (!state.finding) return;
  let row = document.querySelector(`tr[data-id="${CSS.escape(state.finding)}"]`);
  if (!row && matching.some((one) => one.id === state.finding)) {
    findingList();
    row = document.querySelector(`tr[data-id="${CSS.escape(state.finding)}"]`);
  }
  if (!row) return;
  row.classList.add("chosen");
  row.querySelector("button.link").setAttribute("aria-expanded", "true");
  const box = document.getElementById("findings");
  // The heading stays above and hides what is behind it.
  const first = row.offsetTop - (box.querySelector("thead")?.offsetHeight ?? 0);
  const bottom = row.offsetTop + row.offsetHeight;
  if (first < box.scrollTop) box.scrollTop = first;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = Math.min(bottom - box.clientHeight, first);
}
// The public page's findings: counts and hectares by rule and pair of published plans.

const planTitle = (key) => {
  const at = key.indexOf(":");
  return feature(key.slice(0, at), key.slice(at + 1))?.title ?? key;
};

const planLink = (key) =>
  printing ? planTitle(key) : button(planTitle(key), () => choose({ thing: key }), { class: "link" });

function pairParts() {
  if (!DATA.pairs.length) return [el("p", null, t("noFindings"))];
  const total = (key) => sum(DATA.pairs, (one) => one[key]);
  return [
    el("p", { class: "note" }, t("pairsNote")),
    table(
      t("pairs"),
      [[t("rule")], [t("plan")], [t("otherPlan")], [t("findings"), true], [`${t("area")} (ha)`, true]],
      DATA.pairs.map((one) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, ruleWord(one.rule)),
          el("td", null, planLink(one.plan)),
          el("td", null, planLink(one.other_plan)),
          numeric(number(one.findings)),
          hectaresCell(one.area_m2),
        )
      ),
      {
        attributes: { class: "pairs" },
        total: el(
          "tr",
          null,
          el("th", { scope: "row", colspan: 3 }, t("sum")),
          numeric(number(total("findings"))),
          hectaresCell(total("area_m2")),
        ),
      },
    ),
  ];
}
// The panel of what is chosen, and what it says of a finding with both its sides.

function panel() {
  const { finding, one } = chosenOf();
  const box = document.getElementById("panel");
  const isThere = Boolean(finding || one);
  const hadFocus = box.contains(document.activeElement);
  box.hidden = !isThere;
  document.getElementById("right").classList.toggle("has-panel", isThere);
  if (!isThere) {
    box.replaceChildren();
    if (hadFocus) CANVAS.focus();
    return;
  }
  const content = finding ? findingPanel(finding) : featurePanel(one);
  box.replaceChildren(
    el(
      "div",
      { class: "panel-head" },
      content.title,
      button("✕", () => unchoose(true), {
        "aria-label": t("close"),
        class: "close",
      }),
    ),
    ...content.parts.flat(3).filter(Boolean),
  );
  box.scrollTop = 0;
  if (hadFocus) box.focus({ preventScroll: true });
  say(box.querySelector("h3").textContent);
}

function panelTitle(text, sign) {
  return el("h3", null, sign ? [sign, " "] : null, text);
}

// MARK: finding

function findingPanel(finding) {
  const copyLink = button(t("copyLink"), () => copyText(location.href, copyLink));
  const corners = finding.shape && !finding.isWhole ? cornersOf(finding.shape.rings) : [];
  return {
    title: panelTitle(named(ruleWord(finding.rule), finding.rule), severitySign(finding.severity)),
    parts: [
      el("p", null, finding.text),
      el(
        "p",
        { class: "buttons" },
        button(t("sheet"), () => printPages(printSheets([finding]))),
        copyLink,
        corners.length ? copyCorners(corners) : null,
      ),
      sides(finding),
      facts(findingFacts(finding)),
      parcelTable(finding),
      corners.length
        ? el("details", null, el("summary", null, `${t("corners")} (${corners.length})`), cornerTable(corners))
        : null,
    ],
  };
}

/** What a finding says beside message, sides, parcels and corners. */
function findingFacts(finding) {
  return [
    [t("id"), el("span", { class: "mono" }, finding.id)],
    [t("zone"), finding.zone && nameOf("zone", finding.zone)],
    [t("area"), areaText(finding.area_m2)],
    [
      t("length"),
      finding.length_m == null ? null : metres(finding.length_m),
    ],
    [t("thickness"), finding.thickness_m == null ? null : metres(finding.thickness_m)],
    [t("pieces"), finding.parts == null ? null : number(finding.parts)],
    [
      t("legalBasis"),
      finding.basis,
    ],
    [t("advice"), finding.what],
    [t("owner"), finding.owner && named(officeWord(finding.owner), finding.owner)],
    [
      t("waiver"),
      waiverText(finding),
    ],
    [t("change"), changeOf(finding) && changeText(finding)],
  ];
}

function waiverText(finding) {
  const { waiver } = finding;
  if (!waiver) return null;
  return [
    waiver.reason,
    waiver.by,
    waiver.on && day(waiver.on),
    waiver.until && `${t("until")} ${day(waiver.until)}`,
    waiver.stale ? t("stale") : null,
  ].filter(Boolean).join(" · ");
}

/** Both sides of a finding: what each subject is, its plan, level, decision, authority, block and code. */
function sides(finding) {
  const others = finding.subjects.slice(MOST_SIDES);
  return [
    el(
      "div",
      { class: "sides" },
      finding.subjects.slice(0, MOST_SIDES).map((subject, side) => sideOf(finding, subject, side)),
    ),
    others.length
      ? el(
        "p",
        null,
        `${t("alsoAbout")}: `,
        others.flatMap((one, i) => [i ? ", " : "", `${layerWord(one.layer)} `, subjectName(one)]),
      )
      : null,
  ];
}

/** Further subjects are named on a line. */
const MOST_SIDES = 4;

/** What a subject is called; on the screen it leads to the feature. */
function subjectName(subject) {
  const one = feature(subject.layer, subject.id);
  if (!one || printing) return one?.title ?? subject.id;
  return button(one.title, () => choose({ thing: one.key }), { class: "link" });
}

function sideOf(finding, subject, side) {
  const one = feature(subject.layer, subject.id);
  return el(
    "section",
    { class: `side side-${side}` },
    el("h4", null, layerWord(subject.layer), " ", subjectName(subject)),
    one
      ? facts(sideFacts(
        finding,
        one,
      ))
      : null,
  );
}

function sideFacts(finding, one) {
  const isBlock = one.layer.name.endsWith("_block");
  const isPlan = one.layer.name === "scheme" || one.layer.name === "landuse_plan";
  const plan = isBlock ? planOf(one) : isPlan ? one : null;
  const about = planFacts(plan) ?? {};
  const blocks = isPlan ? blocksIn(finding, one) : [];
  return [
    isBlock && [t("plan"), plan ? plan.title : one.get("scheme") ?? one.get("plan")],
    [t("level"), about.level],
    [t("decision"), about.decision],
    [t("authority"), about.authority],
    [t("status"), about.status],
    isBlock && [t("class"), classOf(one)],
    blocks.length &&
    [
      t("blocks"),
      blocks.map((block) => `${block.id} ${classOf(block)}`).slice(0, 8).join("; ") +
      (blocks.length > 8 ? ` … (${blocks.length})` : ""),
    ],
    ...one.layer.name === "parcel" ? parcelFacts(one) : [],
    ...["project", "marker", "constraint_area", "zone"].includes(one.layer.name) ? plainFacts(one) : [],
  ].filter(Boolean);
}

function blocksIn(finding, plan) {
  const isScheme = plan.layer.name === "scheme";
  const ids = isScheme ? finding.details.blocks : finding.details.landuse_blocks;
  return (ids ?? []).map((id) => feature(isScheme ? "scheme_block" : "landuse_block", id)).filter((block) =>
    block && block.get(isScheme ? "scheme" : "plan") === plan.id
  );
}

function classOf(one) {
  return one.style
    ? [one.style.value, both(one.style.label)].filter(Boolean).join(" ")
    : one.get("function") ?? one.get("code") ??
      "–";
}

/** The ground of parcels, each rounded to hundredths, added up; `null` where they lie on each other and it would count twice. */
function groundInSum(finding, ground) {
  const total = sum(ground, ([, m2]) => m2);
  const most = 1.001 * (finding.area_m2 ?? 0) + 0.01 * ground.length;
  return ground.length > 1 && total > 0 && total <= most ? total : null;
}

/** The parcels of a finding: ten, then all. */
function parcelTable(finding) {
  const ground = finding.isWhole ? [] : finding.ground.filter(([parcel]) => parcel);
  if (!ground.length) return null;
  return [
    el("h4", null, `${t("parcels")} (${number(ground.length)})`),
    shortened(
      ground,
      10,
      (rows) => parcelsTable(rows, rows.length === ground.length ? groundInSum(finding, ground) : null),
    ),
  ];
}

function parcelsTable(rows, total) {
  return table(
    t("parcels"),
    [[t("parcel")], [t("codes")], [t("areaM2"), true], [t("ratio"), true]],
    rows.map(([parcel, m2]) =>
      el(
        "tr",
        null,
        cell(
          printing ? parcel.title : button(parcel.title, () => choose({ thing: parcel.key }), { class: "link" }),
          { "data-key": ["unit_code", "sheet_no", "parcel_no"].map((field) => parcel.get(field) ?? "").join("/") },
        ),
        cell(
          parcel.get("code") ??
            "–",
        ),
        squareMetresCell(m2),
        percentCell(parcel.area ? m2 / parcel.area : null),
      )
    ),
    {
      isTitled: true,
      total: total == null
        ? null
        : el("tr", null, el("th", { scope: "row" }, t("sum")), cell(""), squareMetresCell(total), cell("")),
    },
  );
}

function cornerTable(corners, { hasRings = corners.at(-1)?.ring > 1, isTitled = true } = {}) {
  return table(
    t("corners"),
    [...hasRings ? [[t("ring"), true]] : [], [t("point"), true], [t("northing"), true], [t("easting"), true], [
      t("edge"),
      true,
    ]],
    corners.map((corner) =>
      el(
        "tr",
        null,
        hasRings ? numeric(corner.ring) : null,
        numeric(corner.point),
        numeric(number(
          corner.n,
          2,
        )),
        numeric(number(corner.e, 2)),
        numeric(number(corner.edge, 2)),
      )
    ),
    { isSortable: false, isTitled },
  );
}

function copyCorners(corners) {
  const lines = [
    [t("ring"), t("point"), t("northing"), t("easting"), t("edge")],
    ...corners.map((
      corner,
    ) => [corner.ring, corner.point, corner.n.toFixed(3), corner.e.toFixed(3), corner.edge.toFixed(2)]),
  ];
  const copy = button(t("copyCorners"), () => copyText(lines.map((line) => line.join("\t")).join("\n"), copy));
  return copy;
}
// The panel of a scheme, a unit, a project or any other feature, and the findings about it.

function featurePanel(one) {
  const name = one.layer.name;
  const title = panelTitle(`${layerWord(name)} ${one.title}`);
  if (name === "parcel") return { title, parts: parcelParts(one) };
  if (name === "site") return { title, parts: [siteFacts(one.site)] };
  const about = FINDINGS.filter((finding) =>
    finding.isAbout(name, one.id) || (name === "scheme" && finding.scheme === one.id)
  );
  return { title, parts: [facts(plainFacts(one)), findingLinks(about)] };
}

const PLAIN_FIELDS = {
  scheme: [
    "level",
    "planning_kind",
    "status",
    "authority",
    "decision_no",
    "decision_date",
    "published_on",
    "adjustment_kind",
    "declared_area_m2",
  ],
  landuse_plan: ["level", "kind", "status", "decision_no", "decision_date", "published_on"],
  scheme_block: ["scheme", "use", "declared_area_m2"],
  landuse_block: ["plan"],
  zone: ["kind", "code", "declared_area_m2"],
  project: [
    "kind",
    "status",
    "investor",
    "licensed_on",
    "handed_over_on",
    "deadline",
    "extended_to",
    "declared_area_m2",
    "target_function",
  ],
  marker: ["scheme", "number", "kind", "state", "surveyed_on"],
  road: ["kind", "width_m"],
  constraint_area: ["kind"],
  forest_cover: ["kind"],
};

function plainFacts(one) {
  const name = one.layer.name;
  const rows = (PLAIN_FIELDS[name] ?? []).map((field) => [t(`f_${field}`), fieldText(name, field, one.get(field))]);
  if (one.style && name.endsWith("_block")) rows.unshift([t("class"), classOf(one)]);
  if (name.endsWith("_block")) {
    const about = planFacts(planOf(one)) ?? {};
    rows.push([t("level"), about.level], [t("decision"), about.decision], [t("authority"), about.authority]);
  }
  if (one.kind === "polygons" && one.rings.length) rows.push([t("measured"), areaText(roundedArea(one))]);
  if (one.kind === "points" && one.rings.length) rows.push([t("coordinates"), place(one.rings[0][1], one.rings[0][0])]);
  return rows;
}

function fieldText(layer, field, value) {
  if (value == null) return null;
  if (field === "scheme") return feature("scheme", value)?.title ?? value;
  if (field === "plan") return feature("landuse_plan", value)?.title ?? value;
  if (field === "target_function") return functionWord(value);
  if (field.endsWith("_m2")) return areaText(value);
  if (field === "width_m") return metres(value);
  if (typeof value === "number") return number(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : word(`${layer}.${field}`, value);
}

function findingLink(finding) {
  const text = printing ? finding.text : button(finding.text, () => choose({ finding: finding.id }), { class: "link" });
  return el("li", null, severitySign(finding.severity), " ", text);
}

/** The findings about something; `keep` says which of them, on a sheet. */
function findingLinks(about, keep = allRows) {
  if (PUBLIC) return null;
  const counted = about.filter((finding) => !finding.waived || state.waived);
  const kept = keep(counted);
  const waived = waivedText(about.length - counted.length);
  if (!kept.length && keep === furtherRows) return null;
  if (!counted.length && !waived) return el("p", { class: "note" }, t("noFindingsHere"));
  return [
    el("h4", null, `${t("findings")} (${[number(counted.length), waived].filter(Boolean).join(" ")})`),
    shortened(kept, 20, (findings) => el("ul", { class: "plain" }, findings.map(findingLink))),
    keptNote(kept, counted, keep),
  ];
}
// The parcel panel and its sheet: what it is, what holds on it, what was found.
const MARKER_REACH = 50;

/** Triples of flat rows, by the parcel's number. */
function byParcel(flat) {
  const rows = new Map();
  for (let i = 0; i < (flat?.length ?? 0); i += 3) {
    if (!rows.has(flat[i])) rows.set(flat[i], []);
    rows.get(flat[i]).push([flat[i + 1], flat[i + 2]]);
  }
  return rows;
}

const GROUND = {};

/** The rows of a parcel in one of the lists of `DATA.parcels`. */
function groundOf(list, parcel) {
  GROUND[list] ??= byParcel(DATA.parcels?.[list]);
  return GROUND[list].get(parcel.number) ?? [];
}

/** The findings by the parcels that share ground with them. */
function findingsOn(parcel) {
  if (!GROUND.findings) {
    GROUND.findings = new Map();
    for (const finding of FINDINGS) {
      for (let i = 0; i < (finding.parcels?.length ?? 0); i += 2) {
        if (!GROUND.findings.has(finding.parcels[i])) GROUND.findings.set(finding.parcels[i], new Set());
        GROUND.findings.get(finding.parcels[i]).add(finding);
      }
    }
  }
  const about = FINDINGS.filter((finding) => finding.isAbout("parcel", parcel.id));
  return [...new Set([...about, ...GROUND.findings.get(parcel.number) ?? []])].sort((a, b) => a.row - b.row);
}

/** The area of a drawn shape to the square centimetre, which is as exact as its places are. */
const roundedArea = (one) => Number(one.area.toFixed(2));

function parcelFacts(parcel) {
  const unit = unitOf(parcel);
  return [
    [t("unit"), unit ? unit.name ?? unit.id : parcel.get("unit_code")],
    [t("codes"), parcel.get("code")],
    [t("registered"), areaText(parcel.get("registered_area_m2"))],
    [t("measured"), areaText(roundedArea(parcel))],
    [t("tenure"), word("parcel.tenure", parcel.get("tenure"))],
  ];
}

function parcelIdentity(parcel) {
  const ellipsoid = DATA.parcels?.ellipsoid?.[parcel.number];
  return facts([
    [t("id"), el("span", { class: "mono" }, parcel.id)],
    [t("name"), parcel.name],
    ...parcelFacts(parcel),
    [t("ellipsoid"), areaText(ellipsoid)],
    [t("recovery"), word("parcel.recovery", parcel.get("recovery"))],
    [
      t("clearance"),
      word(
        "parcel.clearance",
        parcel.get("clearance"),
      ),
    ],
    [t("dispute"), word("parcel.dispute", parcel.get("dispute"))],
    [
      t("allotted"),
      parcel
        .get("allotted_to"),
    ],
    [t("observed"), parcel.get("observed_use")],
  ]);
}

function parcelParts(parcel) {
  const corners = cornersOf(parcel.rings);
  return [
    el(
      "p",
      { class: "buttons" },
      button(t("sheet"), () => printPages([parcelSheet(parcel)])),
      corners.length ? copyCorners(corners) : null,
    ),
    parcelIdentity(parcel),
    parcelTables(parcel),
    findingLinks(findingsOn(parcel)),
    parcelMarkers(parcel),
    corners.length
      ? el("details", null, el("summary", null, `${t("corners")} (${corners.length})`), cornerTable(corners))
      : null,
  ];
}

/** All rows of a table. */
const allRows = (rows) => rows;

/**
 * What holds on a parcel and what follows of it, else who can tell; `keep` says which rows of each table, shares go with the
 * first ones.
 */
function parcelTables(parcel, keep = allRows) {
  if (!DATA.parcels) {
    return PUBLIC || keep === furtherRows ? null : el("p", { class: "note" }, t("tooMany", forShell(parcel.id)));
  }
  return [
    parcelPlans(parcel, keep),
    keep === furtherRows ? null : parcelShares(parcel),
    parcelVerdicts(parcel, keep),
  ];
}

/** A word of a command line, in quotes where it would fall apart. */
const forShell = (text) => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** Under a table of the first page of a sheet: how many of how many it has. */
const keptNote = (kept, all, keep) => (keep === firstRows ? pageNote(kept.length, all.length) : null);

/** The plans that hold, with square metres, decision and day. */
function parcelPlans(parcel, keep) {
  const all = ["scheme_block", "landuse_block"].flatMap((layer) =>
    groundOf(layer, parcel).map(([block, m2]) => [
      LAYERS.get(layer)
        ?.features[block],
      m2,
    ])
  ).filter(([block]) => block);
  const rows = keep(all);
  if (!all.length && keep !== furtherRows) return el("p", { class: "note" }, t("noPlan"));
  if (!rows.length) return null;
  return [
    el("h4", null, t("plansThatHold")),
    scrolling(table(
      t("plansThatHold"),
      [[t("plan")], [t("class")], [t("decision")], [t("areaM2"), true]],
      rows
        .map(([block, m2]) => {
          const plan = planOf(block);
          return el(
            "tr",
            null,
            cell(plan?.name ?? plan?.id ?? "–", { class: "name" }),
            cell(`${classOf(block)} (${block.id})`),
            cell(
              planFacts(plan)?.decision ||
                "–",
            ),
            squareMetresCell(m2),
          );
        }),
      { isSortable: false, isTitled: true },
    )),
    keptNote(rows, all, keep),
  ];
}

/** Shares by function and by code of what holds. */
function parcelShares(parcel) {
  const lines = ["scheme_block", "landuse_block"].flatMap((layer) => {
    const sums = new Map();
    for (const [block, m2] of groundOf(layer, parcel)) {
      const key = classOf(LAYERS.get(layer).features[block]);
      sums.set(key, (sums.get(key) ?? 0) + m2);
    }
    if (!sums.size) return [];
    const text = [...sums].map(([key, m2]) => `${key} ${percent(parcel.area ? m2 / parcel.area : null)}`).join(", ");
    return [[t(layer === "scheme_block" ? "byScheme" : "byLandUse"), text]];
  });
  return facts(lines);
}

/** The verdicts of clean land with reasons and next step. */
function parcelVerdicts(parcel, keep) {
  const all = groundOf("verdictRows", parcel);
  const rows = keep(all);
  if (!rows.length) return null;
  return [
    el("h4", null, t("clean")),
    scrolling(table(
      t("clean"),
      [[t("verdict")], [t("reasons")], [t("nextStep")], [t("areaM2"), true]],
      rows.map(
        ([kind, m2]) => {
          const { verdict, reasons, next_step: step } = DATA.parcels.verdicts[kind];
          return el(
            "tr",
            null,
            cell(verdictWord(verdict), { class: verdict }),
            cell(reasons.map(reasonWord).join("; ") || "–"),
            cell(stepWord(step)),
            squareMetresCell(m2),
          );
        },
      ),
      {
        isSortable: false,
        isTitled: true,
        total: all.length > 1 && rows.at(-1) === all.at(-1)
          ? el(
            "tr",
            null,
            el("th", { scope: "row", colspan: 3 }, t("sum")),
            squareMetresCell(sum(all, ([, m2]) => m2)),
          )
          : null,
      },
    )),
    keptNote(rows, all, keep),
  ];
}

const stepWord = (step) => (step == null ? "–" : both(DATA.labels.step[step]) || step);

/** The markers within reach, nearest first. */
function parcelMarkers(parcel) {
  const near = (LAYERS.get("marker")?.features ?? []).filter((one) => one.rings.length).map((one) => {
    const [e, n] = one.rings[0];
    return [one, isInside(parcel.rings, e, n) ? 0 : distanceTo(parcel.rings, e, n)];
  }).filter(([, distance]) => distance <= MARKER_REACH).sort((a, b) => a[1] - b[1]);
  return near.length
    ? facts([[
      t("nearMarkers"),
      near.map(([one, distance]) => `${one.id} ${metres(distance)}`).join(", "),
    ]])
    : null;
}
// The look-up: parcels, schemes, units, decisions, projects, markers, findings, coordinates, in one box.
const MOST_FOUND = 10;
let index = null;

const SEARCHED = ["zone", "scheme", "landuse_plan", "project", "marker", "scheme_block"];

/** Everything that can be looked up, its words folded once. */
function searchIndex() {
  index ??= SEARCHED.flatMap((layer) =>
    (LAYERS.get(layer)?.features ?? []).map((one) => ({
      kind: layer,
      one,
      words: folded(
        [
          one.id,
          one.name,
          one.get("code"),
          one.get("decision_no"),
          one.get("number"),
        ].filter(Boolean).join(" "),
      ),
    }))
  );
  return index;
}

/** What a text finds, in groups of at most ten: `[{ kind, rows: [{ text, note, act }] }]`. */
function lookUp(text) {
  const query = text.trim();
  if (!query) return [];
  const spot = coordinatesIn(query);
  const words = folded(query).split(/\s+/).filter(Boolean);
  const groups = spot
    ? [{ kind: "coordinates", rows: [{ text: place(spot.n, spot.e), act: () => showSpot(spot) }] }]
    : [];
  groups.push({ kind: "parcel", rows: parcelsNamed(query).map((one) => row(one, unitOf(one)?.name)) });
  for (const layer of SEARCHED) {
    const found = searchIndex().filter((entry) =>
      entry.kind === layer && words.every((part) => entry.words.includes(part))
    );
    groups.push({
      kind: layer,
      rows: found.sort((a, b) =>
        Number(folded(b.one.id) === folded(query)) - Number(
          folded(a.one.id) === folded(query),
        )
      ).slice(0, MOST_FOUND).map(({ one }) => row(one, one.get("decision_no") ?? both(one.style?.label))),
    });
  }
  const findings = FINDINGS.filter((finding) => folded(finding.id).includes(folded(query))).slice(0, MOST_FOUND);
  groups.push({
    kind: "finding",
    rows: findings.map((finding) => ({
      text: `${finding.id} ${ruleWord(finding.rule)}`,
      note: finding.text,
      act: () => choose({ finding: finding.id }),
    })),
  });
  return groups.filter((group) => group.rows.length);
}

function row(one, note) {
  return { text: one.title, note: note && note !== one.title ? note : null, act: () => choose({ thing: one.key }) };
}

/** Sheet and number, or a number alone, as people write them; marks and case are folded. */
const SHEET = String.raw`(?:(?:to|sheet)\s*(?:ban do\s*)?(?:so\s*|no\.?\s*)?)?`;
const PARCEL = String.raw`(?:thua|parcel)\s*(?:dat\s*)?(?:so\s*|no\.?\s*)?`;
const SHEET_AND_NUMBER = new RegExp(String.raw`^${SHEET}(\S+?)\s*(?:\/|,?\s*${PARCEL})\s*(\S+)$`);
const NUMBER_ALONE = new RegExp(`^(?:${PARCEL})?(\\S+)$`);

/** The parcels with what they are looked up by, folded once. */
function parcelIndex() {
  parcelIndex.rows ??= (LAYERS.get("parcel")?.features ?? []).map((one) => ({
    one,
    id: folded(one.id),
    sheet: folded(one.get("sheet_no")),
    number: folded(one.get("parcel_no")),
  }));
  return parcelIndex.rows;
}

/** Parcels by id, sheet and number, or number alone; behind those that bear it those that begin with it, as one types. */
function parcelsNamed(query) {
  const text = folded(query);
  const pair = SHEET_AND_NUMBER.exec(text);
  const alone = NUMBER_ALONE.exec(text);
  const closeness = ({ id, sheet, number: number_ }) => {
    if (id === text) return 0;
    if ((pair && sheet === pair[1] && number_ === pair[2]) || (alone && number_ === alone[1])) return 1;
    const begins = (pair && sheet === pair[1] && number_.startsWith(pair[2])) ||
      (alone && number_.startsWith(alone[1])) || id.startsWith(text);
    return begins ? 2 : null;
  };
  return parcelIndex().flatMap((row_) => {
    const close = closeness(row_);
    return close == null ? [] : [[close, row_.one]];
  }).sort(([a, one], [b, other]) => a - b || inOrderOfParcels(one, other)).slice(0, MOST_FOUND).map(([, one]) => one);
}

// MARK: coordinates

/** The readings of a number as people write it: dots and commas as signs of thousands or of decimals. */
function readings(text) {
  const found = new Set();
  const plain = text.replace(/[\s\u00a0]/g, "");
  if (/^-?\d+$/.test(plain)) found.add(Number(plain));
  for (const [thousands, decimal] of [[".", ","], [",", "."]]) {
    const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`);
    const simple = new RegExp(`^-?\\d+\\${decimal}\\d+$`);
    if (grouped.test(plain) || simple.test(plain)) {
      found.add(Number(plain.replaceAll(thousands, "").replace(decimal, ".")));
    }
  }
  return [...found];
}

/** Degrees, minutes and seconds as degrees. */
function degreesIn(text) {
  const parts = /^(\d{1,3})\s*[°d]\s*(\d{1,2}(?:[.,]\d+)?)?\s*['′m]?\s*(\d{1,2}(?:[.,]\d+)?)?\s*["″s]?$/i.exec(
    text.trim(),
  );
  return parts ? [Number(parts[1]) + minutesIn(parts[2]) / 60 + minutesIn(parts[3]) / 3600] : [];
}

const minutesIn = (text) => Number((text ?? "0").replace(",", "."));

/** A number whose thousands are parted by spaces. */
const SPACED = "-?\\d{1,3}(?:\\s\\d{3})+(?:[.,]\\d+)?";
const TWO_SPACED = new RegExp(`^(${SPACED})\\s*[;,]?\\s+(${SPACED})$`);

/** The two numbers of a text, each with its readings. */
function pairsIn(query) {
  const text = query.replace(/[()[\]]/g, " ").replace(/\b(?:vn-?2000|wgs\s?84)\b/gi, " ").replace(
    /(?<=\d)\s*m\b/gi,
    " ",
  ).replace(/[xyneđb]\s*[:=]?\s*(?=[-\d])/gi, " ").replace(
    /(?<=[°'′"″\d])\s*[neb](?=\W|$)/gi,
    " ",
  ).trim();
  const splits = [/\s*;\s*/, /,\s+/, /\s+(?=\d+\s*[°])/, /\s+/, /,/];
  const pairs = splits.map((split) => text.split(split).filter(Boolean)).filter((parts) => parts.length === 2);
  return [...pairs, ...[TWO_SPACED.exec(text)?.slice(1)].filter(Boolean)].map((parts) =>
    parts.map((part) => [...readings(part), ...degreesIn(part)])
  );
}

/** The place that a text names: the larger is the northing; `null` for none on the map. */
function coordinatesIn(query) {
  const { west, south, stepE, stepN, columns, rows } = DATA.grid;
  const isNear = (e, n) => e >= west && e <= west + stepE * columns && n >= south && n <= south + stepN * rows;
  for (const [first, second] of pairsIn(query)) {
    for (const a of first) {
      for (const b of second) {
        const [n, e] = [Math.max(a, b), Math.min(a, b)];
        if (isNear(e, n)) return { e, n };
        if (n <= 180 && n > 90) {
          const spot = placeAt(n, e);
          if (spot) return spot;
        }
      }
    }
  }
  return null;
}

function showSpot({ e, n }) {
  shown.pin = [e, n];
  moveTo(e, n, Math.min(view.metresPerPixel, 2000 * METRES_PER_PIXEL_AT_ONE));
  clickAt(e, n);
}

// MARK: the box

function listenToSearch() {
  const field = document.getElementById("look-up");
  const list = document.getElementById("found");
  let acts = [];
  let at = -1;
  const close = () => {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    at = -1;
  };
  const take = (act) => {
    close();
    act();
    document.getElementById("h-map").scrollIntoView({ block: "start" });
  };
  const mark = (next) => {
    const options = [...list.querySelectorAll("[role=option]")];
    if (!options.length) return;
    at = (next + options.length) % options.length;
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
    field.setAttribute("aria-activedescendant", options[at].id);
    options[at].scrollIntoView({ block: "nearest" });
  };
  const open = () => {
    const groups = lookUp(field.value);
    acts = groups.flatMap((group) => group.rows.map((one) => one.act));
    let next = 0;
    list.replaceChildren(
      ...groups.flatMap((group) => [
        el(
          "li",
          { class: "group", role: "presentation" },
          group.kind === "coordinates"
            ? t("coordinates")
            : group.kind === "finding"
            ? t("findings")
            : layerTitle(group.kind),
        ),
        ...group.rows.map((one) => {
          const number_ = next;
          next += 1;
          return el(
            "li",
            {
              role: "option",
              id: `found-${number_}`,
              "aria-selected": "false",
              onmousedown: (event) => {
                event.preventDefault();
                take(acts[number_]);
              },
            },
            one.text,
            one.note ? el("span", { class: "note" }, ` ${one.note}`) : null,
          );
        }),
      ]),
    );
    if (!groups.length && field.value.trim()) {
      list.append(el("li", { class: "group", role: "presentation" }, t("notFound", field.value.trim())));
    }
    list.hidden = !field.value.trim();
    field.setAttribute("aria-expanded", String(!list.hidden));
    at = -1;
  };
  field.addEventListener("input", open);
  field.addEventListener("focus", () => {
    if (field.value.trim()) open();
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at - 1);
    else if (event.key === "Enter" && acts.length && !list.hidden) take(acts[Math.max(at, 0)]);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
// The bar, the head and the figures.

function head() {
  const { meta, figures: all } = DATA;
  for (const one of document.querySelectorAll("title, .bar-name, h1")) one.textContent = meta.workspace;
  const parts = [`${t("asOf")} ${day(meta.as_of)}`, meta.zone, systemWord()];
  replace("meta", parts.filter(Boolean).join(" · "));
  replace("lead", leadText(all));
  document.getElementById("language").textContent = t("other");
}

const systemWord = () => both(DATA.meta.system);

/** One sentence of summary; nothing of layers that are not there. */
function leadText(all) {
  const parts = PUBLIC
    ? [t("leadPairs", number(all.findings), area(all.conflict_m2))]
    : [t("leadFindings", number(all.findings), number(all.error))];
  if (!PUBLIC && all.conflict_m2 > 0) parts.push(conflictText(all));
  if (all.approved > 0 && LAYERS.has("marker")) {
    const said = t("leadMarkers", number(all.declared_marked), number(all.approved), number(all.complete));
    parts.push(all.markers_zone ? `${said} (${nameOf("zone", all.markers_zone)})` : said);
  }
  if (all.parcels_m2 > 0) parts.push(t("leadClean", area(all.clean_m2), number(all.sites)));
  if (all.waived > 0) parts[0] += ` ${waivedText()}`;
  if (CHANGES) parts.push(t("leadChanges", number(changesOf("new").length), number(changesOf("mended").length)));
  return `${parts.join("; ")}.`;
}

const isConflict = (finding) => finding.rule === "conflict.landuse" && finding.size === "material";

/** "5 conflicts on 38.40 ha, 3 of them severe". */
function conflictText(all) {
  const conflicts = FINDINGS.filter(isConflict);
  const counted = conflicts.filter((one) => !one.waived);
  const severe = counted.filter((one) => one.severity === "error").length;
  const text = t("leadConflict", number(counted.length), area(all.conflict_m2), number(severe));
  return [text, waivedText(conflicts.length - counted.length)].filter(Boolean).join(" ");
}

/** A figure: what it is, its value, what it is out of, what it was, and whether no filter changes it. */
function figureTile(label, value, details, before, isDim = false) {
  return el(
    "div",
    { class: isDim ? "dim" : null },
    el("dt", null, label),
    el(
      "dd",
      null,
      value,
      el("small", null, details),
      before == null ? null : el("small", null, t("was", before)),
    ),
  );
}

/** "and 2 waived" where there are some. */
function waivedText(count = DATA.figures.waived) {
  return count > 0 ? t("andWaived", number(count)) : "";
}

/** Six figures at most, each with its unit and what it is out of. */
function figures() {
  replace("figures", figureTiles());
}

function figureTiles() {
  const { figures: all } = DATA;
  const filtered = isFiltered() && !printing;
  return [
    findingTile(all, filtered),
    all.matrix_m2 > 0 ? conflictTile(all, filtered) : null,
    all.built_m2 > 0 ? coverageTile(all, filtered) : null,
    all.to_be_marked > 0 ? markerTile(all, filtered) : null,
    all.parcels_m2 > 0 ? cleanTile(all, filtered) : null,
    all.declared_areas > 0
      ? figureTile(
        t("differ"),
        number(all.differences),
        t("ofDeclared", number(all.declared_areas)),
        then("declared_differences", number),
        filtered,
      )
      : null,
  ];
}

const then = (figure, text) => (CHANGES?.figures[figure] == null ? null : text(CHANGES.figures[figure]));

const SEVERITIES = ["error", "warning", "info"];

/** How many findings of each severity, of those that are filtered; on the public page how many between plans. */
function findingTile(all, filtered) {
  if (PUBLIC) return figureTile(t("pairs"), number(all.findings), `${t("conflictArea")}: ${area(all.conflict_m2)}`);
  const counted = filtered ? matching : FINDINGS.filter((one) => !one.waived);
  const value = SEVERITIES.map((severity) =>
    el(
      "span",
      { class: "of-severity", title: t(severity) },
      severitySign(severity, number(counted.filter((one) => one.severity === severity).length)),
    )
  );
  const before = SEVERITIES.filter((severity) => CHANGES?.figures[`${severity}s`] != null).map((severity) =>
    `${SIGNS[severity]} ${number(CHANGES.figures[`${severity}s`])}`
  );
  const details = filtered
    ? shownText()
    : [t("severitiesOf", number(counted.length)), waivedText()].filter(Boolean).join(" ");
  return figureTile(t("findings"), value, details, before.length ? before.join(" ") : null);
}

function conflictTile(all, filtered) {
  const found = sum(matching.filter(isConflict), (one) => one.area_m2);
  return figureTile(
    t("conflictArea"),
    areaText(filtered ? found : all.conflict_m2),
    filtered ? t("ofAll", area(all.conflict_m2)) : t("conflictOf", area(all.matrix_m2)),
    then("conflict_m2", area),
  );
}

/** The unit that is filtered; `null` for none, and where something else is filtered too. */
const filteredUnit = () => (state.zone && state.zone !== NO_UNIT && !state.scheme ? state.zone : null);

function coverageTile(all, filtered) {
  const unit = filtered ? filteredUnit() : null;
  const row = DATA.coverage.rows.find((one) => one.zone === unit && one.base === "built" && one.level === "detailed");
  const [ratio, covered, built] = row
    ? [row.ratio, row.covered_m2, row.base_m2]
    : [all.detailed_ratio, all.detailed_m2, all.built_m2];
  return figureTile(
    t("detailed"),
    el("span", { title: ratio == null ? null : exactPercent(ratio) }, percent(ratio)),
    [
      `${hectares(covered)} / ${hectares(built)} ha`,
      row || all.coverage_zone ? nameOf("zone", row ? unit : all.coverage_zone) : null,
    ]
      .filter(
        Boolean,
      ).join(" · "),
    row ? null : then("coverage_ratio", percent),
    filtered && !row,
  );
}

/** The counts of markers of the unit or scheme that is filtered; `null` where none is. */
function filteredMarkers() {
  if (filteredUnit()) return DATA.markers.zones.find((one) => one.zone === filteredUnit()) ?? null;
  const rows = state.scheme ? DATA.markers.rows.filter((one) => one.scheme === state.scheme) : [];
  if (!rows.length) return null;
  return {
    approved: rows.length,
    to_be_marked: rows.length,
    declared_marked: rows.filter((one) => one.declared === "complete").length,
    complete: rows.filter((one) => one.status === "complete").length,
  };
}

function markerTile(all, filtered) {
  const found = filtered ? filteredMarkers() : null;
  const counts = found ?? all;
  return figureTile(
    t("markersFigure"),
    `${number(counts.complete)}/${number(counts.to_be_marked)}`,
    [
      t("declaredMeasured", number(counts.declared_marked), number(counts.complete), number(counts.approved)),
      found || !all.markers_zone ? null : nameOf("zone", all.markers_zone),
    ].filter(Boolean).join(" · "),
    found ? null : then("markers_complete", number),
    filtered && !found,
  );
}

function cleanTile(all, filtered) {
  const follows = filtered && isFilteredByPlace() && DATA.parcels;
  const rows = follows ? balanceRows() : [];
  const [clean, ground, sites] = follows
    ? [
      sum(rows.filter((one) => one.verdict === "clean"), (one) => one.area_m2),
      sum(rows, (one) => one.area_m2),
      shownSites().length,
    ]
    : [all.clean_m2, all.parcels_m2, all.sites];
  return figureTile(
    t("cleanLand"),
    areaText(clean),
    t("sites", number(sites), area(ground)),
    follows ? null : then("clean_m2", area),
    filtered && !follows,
  );
}
// Units by rules: how many findings of each rule every commune, or every office, has, and how many hectares.

/** Stands for the rows or columns that are added up for want of room. */
const OTHERS = "*";
/** What has room on the summary's page: rows and columns, width and height of the map in millimetres. */
const ON_SUMMARY = { keys: 14, rules: 22, map: [104, 66] };

function unitSection() {
  replace("units", unitTables());
}

/** Findings counted and added up under a key and a rule; waived ones are counted apart. */
class Tally {
  constructor(counted, waived, keyOf) {
    this.cells = new Map();
    for (const one of counted) this.add(one, keyOf(one), 1, 0);
    for (const one of waived) this.add(one, keyOf(one), 0, 1);
  }

  add(one, key, count, waived) {
    for (const place_ of [`${key}|${one.rule}`, `|${one.rule}`, `${key}|`, "|"]) {
      const entry = this.cells.get(place_) ?? { count: 0, area: 0, waived: 0 };
      entry.count += count;
      entry.waived += waived;
      entry.area += count * (one.area_m2 ?? 0);
      this.cells.set(place_, entry);
    }
  }

  /** The entry of keys and rules, each a list that is added up; `null` for none. */
  at(keys, rules) {
    const found = keys.flatMap((key) => rules.map((rule) => this.cells.get(`${key}|${rule}`))).filter(Boolean);
    if (!found.length) return null;
    return {
      count: sum(found, (one) => one.count),
      area: sum(found, (one) => one.area),
      waived: sum(found, (one) => one.waived),
    };
  }

  /** The names with most findings, in their order, and behind them one for all others where there is no room for them. */
  fitting(names, most, placeOf) {
    if (!most || names.length <= most) return { shown: names, others: [] };
    const weight = (name) => this.cells.get(placeOf(name))?.count ?? 0;
    const kept = new Set([...names].sort((a, b) => weight(b) - weight(a)).slice(0, most - 1));
    return {
      shown: [...names.filter((name) => kept.has(name)), OTHERS],
      others: names.filter((name) => !kept.has(name)),
    };
  }
}

/** The tables; `room` says how many rows and columns there may be, the others are added up. */
function unitTables(room = {}) {
  const byOffice = state.by === "office";
  const counted = printing ? FINDINGS.filter((one) => !one.waived) : matching;
  const waived = printing ? FINDINGS.filter((one) => one.waived) : hiddenWaived;
  const all = [...counted, ...waived];
  if (!all.length) return [unitToggle(), el("p", null, nothingText())];
  const keyOf = byOffice ? (one) => one.owner ?? NO_UNIT : (one) => one.zone ?? NO_UNIT;
  const tally = new Tally(counted, waived, keyOf);
  const keys = unique(all.map(keyOf)).filter((key) => key !== NO_UNIT);
  if (all.some((one) => keyOf(one) === NO_UNIT)) keys.push(NO_UNIT);
  const known = DATA.rules.map((rule) => rule.rule).filter((rule) => all.some((one) => one.rule === rule));
  const rows = tally.fitting(keys, room.keys, (key) => `${key}|`);
  const rules = tally.fitting(known, room.rules, (rule) => `|${rule}`);
  const columns = printing ? chunks(rules.shown, 26) : [rules.shown];
  const nameOfKey = (key) => {
    if (key === OTHERS) return t("others", number(rows.others.length));
    if (key === NO_UNIT) return t(byOffice ? "noOffice" : "noUnit");
    return byOffice ? officeWord(key) : nameOf("zone", key);
  };
  const nameOfRule = (rule) => (rule === OTHERS ? t("others", number(rules.others.length)) : ruleWord(rule));
  const tallied = (key, rule) =>
    tallyCell(
      tally.at(key === OTHERS ? rows.others : [key], rule === OTHERS ? rules.others : [rule]),
      key || rule ? { rule, [byOffice ? "owner" : "zone"]: key } : null,
    );
  return [
    unitToggle(),
    columns.map((part, number_) => {
      // The sum comes first, where it is in view however many rules there are.
      const isFirst = number_ === 0;
      const cellsOf = (key) => [isFirst ? tallied(key, "") : null, part.map((rule) => tallied(key, rule))];
      const caption = printing ? t("unitsNote") : `${t("unitsNote")} ${t("cellFilters")}`;
      return scrolling(
        table(
          caption,
          [
            [t(byOffice ? "owner" : "zone")],
            ...isFirst ? [[t("sum"), true]] : [],
            ...part.map((rule) => [nameOfRule(rule), true, rule === OTHERS ? null : rule]),
          ],
          rows.shown.map((key) =>
            el(
              "tr",
              null,
              el("th", { scope: "row", title: [OTHERS, NO_UNIT].includes(key) ? null : key }, nameOfKey(key)),
              cellsOf(key),
            )
          ),
          {
            attributes: { class: "counts" },
            isTitled: number_ > 0,
            total: el("tr", null, el("th", { scope: "row" }, t("sum")), cellsOf("")),
          },
        ),
      );
    }),
  ];
}

/** The switch between communes and offices. */
function unitToggle() {
  if (printing) return null;
  const choice = (by) =>
    button(t(by ? "byOffice" : "byUnit"), () => {
      state.by = by;
      writeAddress();
      unitSection();
    }, { "aria-pressed": String(state.by === by) });
  return el("p", { class: "buttons" }, ["", "office"].map(choice));
}

/** A cell of counts and hectares, which filters. */
function tallyCell(entry, filters) {
  if (!entry) return cell("");
  const hidden = entry.waived ? el("small", null, t("waivedPart", number(entry.waived))) : null;
  if (!entry.count) return el("td", { class: "n tally", "data-key": 0 }, hidden);
  const ground = entry.area > 0
    ? el(
      "small",
      { title: t("tooltipExact", entry.area) },
      printing ? hectares(entry.area) : `${hectares(entry.area)} ha`,
    )
    : null;
  const text = [number(entry.count), ground, hidden];
  const act = () => {
    filter(filters);
    goToMap("findings");
  };
  return el(
    "td",
    { class: "n tally", "data-key": entry.count },
    printing || !filters ? text : el("button", { type: "button", class: "cell", onclick: act }, text),
  );
}

/** A list in parts of so many, the last of what is left. */
const chunksOf = (list, size) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

/** A list in parts of much the same size, of at most so many. */
function chunks(list, most) {
  const count = Math.ceil(list.length / most) || 1;
  return list.length ? chunksOf(list, Math.ceil(list.length / count)) : [[]];
}
// Urban function by land-use code: hectares, the shade is the severity of the crosswalk.

function matrixSection() {
  replace("matrix", matrixTables());
}

/** The square metres of a cell: all that has both plans, of filtered findings theirs; `null` for none of them. */
function matrixGround() {
  if (!isFiltered() || printing) return (one) => one.area_m2;
  const found = new Map();
  for (const one of matching) {
    if (cellOf(one)) found.set(cellOf(one), (found.get(cellOf(one)) ?? 0) + (one.area_m2 ?? 0));
  }
  return (one) => found.get(`${one.function}/${one.code}`) ?? null;
}

function matrixTables() {
  const cells = DATA.matrix;
  if (!cells.length) return [];
  const ground = matrixGround();
  const functions = DATA.labels.functionOrder.filter((code) => cells.some((one) => one.function === code));
  const codes = unique(cells.map((one) => one.code));
  const at = new Map(cells.map((one) => [`${one.function}/${one.code}`, one]));
  const parts = printing ? chunks(codes, 13) : [codes];
  const total = (isOf) => hectaresCell(sum(cells.filter(isOf), ground));
  return parts.map((part, number_) => {
    const isLast = number_ === parts.length - 1;
    return scrolling(
      table(
        t(isFiltered() && !printing ? "filteredMatrix" : "matrixCaption"),
        [[t("function")], ...part.map((code) => [code, true, codeWord(code)]), ...isLast ? [[t("sum"), true]] : []],
        functions.map((code) =>
          el(
            "tr",
            null,
            el("th", { scope: "row", title: code }, functionWord(code)),
            part.map((column) => matrixCell(at.get(`${code}/${column}`), ground)),
            isLast ? total((one) => one.function === code) : null,
          )
        ),
        {
          attributes: { class: "matrix" },
          isTitled: number_ > 0,
          isSortable: false,
          total: el(
            "tr",
            null,
            el("th", { scope: "row" }, t("sum")),
            part.map((code) => total((one) => one.code === code)),
            isLast ? total(() => true) : null,
          ),
        },
      ),
    );
  });
}

/** The cells that findings are of. */
function cellsOfFindings() {
  cellsOfFindings.all ??= new Set(FINDINGS.map(cellOf));
  return cellsOfFindings.all;
}

function matrixCell(one, ground) {
  if (!one) return cell("");
  const key = `${one.function}/${one.code}`;
  const m2 = ground(one);
  const mark = one.cell == null ? "?" : one.cell > 0 ? "•".repeat(one.cell) : "";
  const shade = `c${one.cell ?? 3}${m2 == null ? " faint" : ""}`;
  const title = `${key}: ${t("tooltipExact", String(m2 ?? one.area_m2))}${one.severity ? ` · ${t(one.severity)}` : ""}`;
  const text = [el("span", { class: "dots", "aria-hidden": "true" }, mark), m2 == null ? "–" : hectares(m2)];
  return el(
    "td",
    { class: `n ${shade}`, title },
    // Strips within the accuracy of the maps are ground of a cell and in no finding of it.
    printing || !cellsOfFindings().has(key) ? text : el("button", {
      type: "button",
      class: "cell",
      "aria-pressed": String(
        state.cell === key,
      ),
      onclick: () => {
        filter({ cell: state.cell === key ? "" : key, rule: "" });
        goToMap("findings");
      },
    }, text),
  );
}
// Coverage by plans, and markers on the ground.

const BASES = ["built", "natural", "parent"];

function coverageSection() {
  replace("coverage", coverageTables());
}

/** Whether a zone is let through by the filters of unit and scheme: of a scheme the zones that it lies in. */
function isZoneShown(id) {
  if (printing) return true;
  if (state.zone && state.zone !== NO_UNIT && id !== state.zone) return false;
  const spot = state.scheme ? spotOf(feature("scheme", state.scheme)) : null;
  const zone = spot && feature("zone", id);
  return !zone || isInside(zone.rings, spot.e, spot.n);
}

const isCommune = (id) => feature("zone", id)?.get("kind") === "commune";

/** Zones in two groups, which are no parts of one sum: communes, and all others; those without any are left out. */
const grouped = (ids) =>
  [["communes", ids.filter(isCommune)], ["otherZones", ids.filter((id) => !isCommune(id))]].filter(([, list]) =>
    list.length
  );

/** A table for communes and one for other zones, of the base that is chosen; on paper of every base. */
function coverageTables() {
  const covered = DATA.coverage.rows.filter((one) => one.covered_m2 > 0 && isZoneShown(one.zone));
  const bases = BASES.filter((base) => covered.some((one) => one.base === base));
  if (!bases.length) return [el("p", null, t("noData"))];
  const chosen = bases.includes(state.base) ? state.base : bases[0];
  const tables = (printing ? bases : [chosen]).flatMap((base) =>
    grouped(unique(covered.filter((one) => one.base === base).map((one) => one.zone))).map(([title, zones]) =>
      coverageTable(base, title, zones)
    )
  );
  return [el("p", { class: "note" }, both(DATA.coverage.definition)), baseToggle(bases, chosen), tables];
}

/** The switch between what shares are of. */
function baseToggle(bases, chosen) {
  if (printing || bases.length < 2) return null;
  const choice = (base) =>
    button(t("shareOf", t(`base_${base}`)), () => {
      state.base = base;
      writeAddress();
      coverageSection();
    }, { "aria-pressed": String(base === chosen) });
  return el("p", { class: "buttons" }, bases.map(choice));
}

/** Units by levels: shares of one base, which stands in a column of its own where it is the same for all levels. */
function coverageTable(base, title, zones) {
  const rows = DATA.coverage.rows.filter((one) => one.base === base && zones.includes(one.zone));
  const known = [...Object.keys(DATA.labels.field["scheme.level"]), "zoning_or_detailed"];
  const levels = known.filter((level) => rows.some((one) => one.level === level && one.covered_m2 > 0));
  const hasBase = base !== "parent";
  const baseOf = (list) =>
    sum(unique(list.map((one) => one.zone)), (id) => list.find((one) => one.zone === id).base_m2);
  const cellsOf = (list) => [
    hasBase ? hectaresCell(baseOf(list)) : null,
    levels.map((level) => coverageCell(list.filter((one) => one.level === level), !hasBase)),
  ];
  // Communes lie beside each other; of other zones one may lie in another, and so may coarser plans.
  const isAddable = title === "communes" && hasBase && zones.length > 1 && !isFilteredByPlace();
  return scrolling(
    table(
      t(hasBase ? "coverageOfBase" : "coverageOf", t(title), t(`base_${base}`)),
      [
        [t("zone")],
        ...hasBase ? [[`${t("base")} (ha)`, true]] : [],
        ...levels.map((level) => [both(DATA.labels.level[level]) || level, true, level]),
      ],
      zones.map((id) =>
        el(
          "tr",
          null,
          el("th", { scope: "row", title: id }, nameOf("zone", id)),
          cellsOf(rows.filter((one) => one.zone === id)),
        )
      ),
      {
        attributes: { class: "coverage" },
        total: isAddable ? el("tr", null, el("th", { scope: "row" }, t("sum")), cellsOf(rows)) : null,
      },
    ),
  );
}

/** The share of the base of one row or of several together, behind the hectares that are covered, and those of the base. */
function coverageCell(rows, hasOwnBase) {
  const measured = rows.filter((one) => one.covered_m2 != null && one.base_m2 > 0);
  if (!measured.length) return cell("–", { class: "n" });
  const [covered, base] = [sum(measured, (one) => one.covered_m2), sum(measured, (one) => one.base_m2)];
  const ground = `${hectares(covered)}${hasOwnBase ? ` / ${hectares(base)}` : ""}${printing ? "" : " ha"}`;
  return numeric(
    [covered > 0 ? el("small", null, ground) : null, el("span", { class: "share" }, percentOfColumn(covered / base))],
    `${exactPercent(covered / base)}: ${covered} m² / ${base} m²`,
    { "data-key": covered / base, class: covered > 0 ? "n" : "n faint" },
  );
}

// MARK: markers

function markerSection() {
  replace("markers", markerTables());
}

function markerTables() {
  const { figures: all } = DATA;
  const zones = DATA.markers.zones.filter((zone) =>
    (zone.to_be_marked > 0 || zone.approved > 0) && isZoneShown(zone.zone)
  );
  const rows = DATA.markers.rows.filter((one) =>
    (printing || !state.scheme || one.scheme === state.scheme) && isInPlace(feature("scheme", one.scheme))
  ).sort((a, b) =>
    (b.points_required - b.points_marked) - (a.points_required - a.points_marked) || b.line_m - a.line_m
  );
  if (!rows.length && !zones.length) return [el("p", null, t("noData"))];
  return [
    el(
      "p",
      null,
      all.markers_zone ? `${nameOf("zone", all.markers_zone)}. ` : null,
      t(
        "markersIntro",
        number(all.declared_marked),
        number(all.approved),
        number(all.complete),
        number(all.to_be_marked),
      ),
    ),
    grouped(zones.map((zone) => zone.zone)).map(([title, ids]) =>
      markersOfZones(title, zones.filter((zone) => ids.includes(zone.zone)))
    ),
    rows.length ? shortened(rows, 12, (list) => markersOfSchemes(list, list.length === rows.length)) : null,
  ];
}

function markersOfZones(title, zones) {
  return shortened(zones, 12, (list) =>
    table(
      `${t("markersByZone")}: ${t(title)}`,
      [
        [t("zone")],
        [t("schemes"), true],
        [t("declaredMarked"), true],
        [t("measuredMarked"), true],
        [t("ratio"), true],
        [t("shareBar")],
        [`${t("line")} (m)`, true],
        [t("within"), true],
      ],
      list.map((zone) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, nameOf("zone", zone.zone)),
          numeric(number(zone.approved)),
          numeric(number(zone.declared_marked)),
          numeric(number(zone.complete)),
          percentCell(zone.count_ratio),
          el("td", null, bar(zone.count_ratio)),
          lineCell(zone.line_m),
          percentCell(zone.line_ratio),
        )
      ),
    ));
}

/** A cell with metres of line, one decimal. */
function lineCell(value) {
  return numeric(value == null ? "–" : number(value, 1), value == null ? null : t("exactMetres", String(value)));
}

function markersOfSchemes(list, hasTotal) {
  const total = (key) => sum(list, (one) => one[key]);
  const points = (marked, required) =>
    numeric(`${number(marked)}/${number(required)}`, null, { "data-key": required - marked });
  return table(
    t("markersByScheme"),
    [
      [t("scheme")],
      [t("lines")],
      [`${t("line")} (m)`, true],
      [t("points"), true],
      [t("within"), true],
      [`${t("drift")} (m)`, true],
      [t("declaredMarked")],
      [t("measuredMarked")],
    ],
    list.map((one) =>
      el(
        "tr",
        null,
        el("th", { scope: "row" }, feature("scheme", one.scheme)?.title ?? one.scheme),
        cell(one.basis.split(";").map((kind) => both(DATA.labels.marker[kind]) || t(`basis_${kind}`)).join(", ")),
        lineCell(one.line_m),
        points(one.points_marked, one.points_required),
        percentCell(one.within_spacing_ratio),
        metresCell(one.drift_max_m),
        cell(statusWord(one.declared), { class: "w" }),
        cell(statusWord(one.status), { class: "w" }),
      )
    ),
    {
      total: hasTotal && list.length > 1
        ? el(
          "tr",
          null,
          el("th", { scope: "row" }, t("sum")),
          cell(""),
          lineCell(total("line_m")),
          points(total("points_marked"), total("points_required")),
          cell(""),
          cell(""),
          cell(""),
          cell(""),
        )
        : null,
    },
  );
}
// Clean land: the calls first, then a card for each site, then the balance of the whole scope.
const VERDICTS = ["clean", "conditional", "not_clean", "unknown"];

function cleanSection() {
  replace("clean", cleanParts());
}

function cleanParts() {
  return [...callParts(), ...siteParts(), ...balanceParts()];
}

/** What ground lacks, facts that are missing first, and what comes next; of ground that is not clean what excludes it. */
function nextSteps(call, most = Infinity) {
  const order = ["unknown", "conditional", "not_clean"];
  const lacks = [...call.missing ?? []].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const texts = lacks.map(({ verdict, reason, next_step: step }) =>
    verdict === "unknown"
      ? both(DATA.labels.fact[reason]) || reason
      : reasonWord(reason) + (step == null ? "" : ` → ${stepWord(step)}`)
  );
  const all = [...new Set([...texts, ...call.next_step == null ? [] : [stepWord(call.next_step)]])];
  const rest_ = all.length > most ? ` (+${number(all.length - most)})` : "";
  return all.length ? all.slice(0, most).join("; ") + rest_ : "–";
}

const CALL_COLUMNS = () => [
  ["declared_m2", t("declared")],
  ["measured_m2", t("measured")],
  ...VERDICTS.map((verdict) => [`${verdict}_m2`, verdictWord(verdict)]),
  ["no_parcel_m2", t("noParcel")],
];

/** The table of calls; `most` says how much of what each lacks there is room for. */
function callParts(most = Infinity) {
  const calls = DATA.calls.filter((call) => isInPlace(feature("project", call.project)));
  if (!calls.length) return [];
  const columns = CALL_COLUMNS().filter(([key]) => key in calls[0]);
  const keys = columns.map(([key]) => key);
  const headings = columns.map(([, text]) => [`${text} (ha)`, true]);
  return [
    el("h3", null, t("calls")),
    PUBLIC ? null : el("p", { class: "note" }, t("callsNote")),
    scrolling(table(
      t("calls"),
      [[t("call")], ...headings, ...PUBLIC ? [] : [[t("nextStep")]]],
      calls.map((call) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, callName(call)),
          keys.map((key) => hectaresCell(call[key])),
          PUBLIC ? null : cell(nextSteps(call, most)),
        )
      ),
      {
        attributes: { class: "calls" },
        isTitled: true,
        total: el(
          "tr",
          null,
          el("th", { scope: "row" }, t("sum")),
          keys.map((key) => hectaresCell(sum(calls, (call) => call[key]))),
          PUBLIC ? null : cell(""),
        ),
      },
    )),
  ];
}

function callName(call) {
  const project = feature("project", call.project);
  if (!project || printing) return project?.title ?? call.project;
  return button(project.title, () => {
    choose({ thing: project.key });
    goToMap("panel");
  }, { class: "link" });
}

/** The sites in the unit and scheme that are filtered. */
const shownSites = () => DATA.sites.filter((site) => isInPlace(resultOf(`site:${site.site}`)));

function siteParts() {
  const kept = shownSites();
  return [
    el("h3", null, t("sitesTitle")),
    kept.length
      ? shortened(kept, 30, (sites) => el("div", { class: "cards" }, sites.map(siteCard)))
      : el("p", null, t("noData")),
  ];
}

const shareText = (list, name) => list.map((share) => `${name(share.class)} ${number(share.pct, 1)}%`).join(", ");
const codeWord = (code) => {
  const style = DATA.styles.find((one) => one.value === code);
  return style ? `${code} ${both(style.label)}` : code;
};

function siteFacts(site) {
  const ids = (site.parcels ?? []).map((
    parcel,
  ) => (parcel.sheet_no && parcel.parcel_no ? `${parcel.sheet_no}/${parcel.parcel_no}` : parcel.id));
  return facts([
    [t("area"), [
      areaText(site.area_m2),
      site.registered_m2 == null ? null : [` (${t("registered")} `, areaText(site.registered_m2), ")"],
    ]],
    [t("width"), metres(site.width_m)],
    [
      t("frontage"),
      PUBLIC ? metres(site.frontage_m) : `${metres(site.frontage_m)}, ${t("road")} ${metres(site.road_m)}`,
    ],
    [t("functions"), shareText(site.functions, functionWord)],
    [t("codes"), shareText(site.landuse, codeWord)],
    [
      t("parcels"),
      ids.length > 8 && !printing ? `${ids.slice(0, 8).join(", ")} … (${ids.length})` : ids.join(", "),
    ],
    [t("decisions"), site.decisions.join(", ")],
    [
      t("limits"),
      (site.limits ?? []).map((limit) => `${reasonWord(limit.reason)} (${metres(limit.edge_m)})`).join("; "),
    ],
    site.usable === false ? [t("usable"), t("small")] : null,
  ]);
}

function siteCard(site, number_) {
  const one = resultOf(`site:${site.site}`);
  const rows = site.corners.map((
    corner,
  ) => [corner.ring, corner.point, number(corner.x_n, 3), number(corner.y_e, 3), number(corner.edge_m, 2)]);
  const headings = [t("ring"), t("point"), t("northing"), t("easting"), t("edge")];
  const lines = [
    headings,
    ...site.corners.map((
      corner,
    ) => [
      corner.ring,
      corner.point,
      corner.x_n.toFixed(3),
      corner.y_e.toFixed(3),
      corner.edge_m
        .toFixed(2),
    ]),
  ];
  const copy = button(t("copy"), () => copyText(lines.map((line) => line.join("\t")).join("\n"), copy));
  const corners = table(
    t("corners"),
    headings.map((text) => [text, true]),
    rows.map((line) =>
      el(
        "tr",
        null,
        line.map((text) => numeric(text)),
      )
    ),
    { isSortable: false, isTitled: true },
  );
  const title = `${number_ + 1}. ${area(site.area_m2)}`;
  return el(
    "article",
    { class: "card" },
    el(
      "h4",
      null,
      printing || !one ? title : button(title, () => {
        choose({ thing: one.key });
        goToMap("panel");
      }, { class: "link" }),
      " ",
      el("span", { class: "note mono" }, site.site),
    ),
    one ? smallMap(one, 380, 150) : null,
    siteFacts(site),
    printing ? corners : el("details", null, el("summary", null, `${t("corners")} (${rows.length})`), copy, corners),
  );
}

/** A small map around a feature. */
function smallMap(one, width, height) {
  const [west, south, east, north] = one.box;
  const frame = frameAround(
    (west + east) / 2,
    (south + north) / 2,
    1.5 * Math.max((east - west) / width, (north - south) / height, 0.05),
    width,
    height,
  );
  const surface = new SVGSurface(width, height);
  const layers = new Set([
    "parcel",
    "road",
    "site",
    DATA.layers.some((layer) => layer.layer === "landuse_block") ? "landuse_block" : "scheme_block",
  ]);
  paint(surface, frame, { shows: (other) => layers.has(other.layer.name), chosen: one });
  surface.root.setAttribute("aria-label", one.title);
  surface.root.setAttribute("class", "small-map");
  return surface.root;
}

const isFilteredByPlace = () => Boolean((state.zone && state.zone !== NO_UNIT) || state.scheme);

/** Rows of verdict, reasons and next step, of the parcels of the unit and scheme that are filtered. */
function balanceRows() {
  if (printing || !isFilteredByPlace() || !DATA.parcels) return DATA.reasons;
  const isOfUnit = (parcel) =>
    !state.zone || state.zone === NO_UNIT || feature("zone", state.zone)?.get("kind") !== "commune"
      ? isInPlace(parcel)
      : unitOf(parcel)?.id === state.zone && (!state.scheme || isInPlace(parcel));
  const kept = new Map();
  const isKept = (parcel) => {
    if (!kept.has(parcel)) kept.set(parcel, isOfUnit(parcel));
    return kept.get(parcel);
  };
  const parcels = LAYERS.get("parcel")?.features ?? [];
  const kinds = new Map();
  const flat = DATA.parcels.verdictRows;
  for (let i = 0; i < flat.length; i += 3) {
    if (!isKept(parcels[flat[i]])) continue;
    const { verdict, reasons, next_step: step } = DATA.parcels.verdicts[flat[i + 1]];
    const key = [verdict, step, ...reasons].join("|");
    if (!kinds.has(key)) kinds.set(key, { verdict, reasons, next_step: step, all: new Set(), area_m2: 0 });
    kinds.get(key).all.add(flat[i]);
    kinds.get(key).area_m2 += flat[i + 2];
  }
  return [...kinds.values()].map((one) => ({ ...one, parcels: one.all.size })).sort((a, b) => b.area_m2 - a.area_m2);
}

function balanceParts() {
  const rows = balanceRows();
  if (!rows.length) return [];
  return [
    el("h3", null, t("balance")),
    scrolling(
      table(
        t("balance"),
        [[t("verdict")], [t("reasons")], [t("nextStep")], [t("parcels"), true], [`${t("area")} (ha)`, true]],
        rows.map((one) =>
          el(
            "tr",
            null,
            cell(verdictWord(one.verdict), { class: one.verdict }),
            cell(
              one.reasons.map(reasonWord).join("; ") ||
                "–",
            ),
            cell(stepWord(one.next_step)),
            numeric(number(one.parcels)),
            hectaresCell(one.area_m2),
          )
        ),
        {
          isTitled: true,
          total: el(
            "tr",
            null,
            el("th", { scope: "row", colspan: 4 }, t("sum")),
            hectaresCell(sum(rows, (one) => one.area_m2)),
          ),
        },
      ),
    ),
  ];
}
// Differences and versions, and what stands behind the numbers.

function differenceSection() {
  replace("differences", differenceParts());
}

function differenceParts() {
  const list = (rows) =>
    table(
      t("declaredTable"),
      [
        [t("what")],
        [`${t("declared")} (ha)`, true],
        [`${t("measured")} (ha)`, true],
        [`${t("difference")} (ha)`, true],
        ["%", true],
      ],
      rows.map((row) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, `${layerWord(row.layer)} ${row.name ? `${row.name} (${row.id})` : row.id}`),
          hectaresCell(row.declared_m2),
          hectaresCell(row.measured_m2),
          hectaresCell(row.difference_m2),
          numeric(row.difference_pct == null ? "–" : number(row.difference_pct, 2), row.difference_pct),
        )
      ),
    );
  const versions = DATA.versions.map((version) =>
    el(
      "tr",
      null,
      el("th", { scope: "row" }, feature("scheme", version.a)?.title ?? version.a),
      cell(
        feature("scheme", version.b)?.title ?? version.b,
      ),
      hectaresCell(version.a_m2),
      hectaresCell(version.b_m2),
      hectaresCell(version.released_m2),
      hectaresCell(version.added_m2),
    )
  );
  const notShown = DATA.otherDifferences;
  return [
    DATA.differences.length ? shortened(DATA.differences, 25, list) : el("p", null, t("noData")),
    notShown > 0 ? el("p", { class: "note" }, t("otherDifferences", number(notShown))) : null,
    occupancyTable(),
    versions.length
      ? [
        el("h3", null, t("versions")),
        scrolling(
          table(
            t("versions"),
            [[t("from")], [t("to")], [`${t("from")} (ha)`, true], [`${t("to")} (ha)`, true], [
              `${t("released")} (ha)`,
              true,
            ], [`${t("added")} (ha)`, true]],
            versions,
            { isTitled: true },
          ),
        ),
      ]
      : null,
  ];
}

function occupancyTable() {
  if (!DATA.occupancy.length) return null;
  return [
    el("h3", null, t("occupancy")),
    scrolling(table(
      t("occupancy"),
      [
        [t("zone")],
        [`${t("measured")} (ha)`, true],
        [`${t("operating")} (ha)`, true],
        [
          t("legal"),
          true,
        ],
        [t("operatingGross"), true],
        [t("leasedGross"), true],
        [t("declaredRatio"), true],
        [`${t("implied")} (ha)`, true],
      ],
      DATA
        .occupancy.map((row) =>
          el(
            "tr",
            null,
            el("th", { scope: "row" }, nameOf("zone", row.zone)),
            hectaresCell(row.gross_m2),
            hectaresCell(
              row.operating_m2,
            ),
            percentCell(row.legal_ratio),
            percentCell(row.operating_gross_ratio),
            percentCell(row.leased_gross_ratio),
            percentCell(row.declared_ratio),
            hectaresCell(row.implied_denominator_m2),
          )
        ),
      { isTitled: true },
    )),
  ];
}

function behindSection() {
  replace("behind", behindParts());
}

function behindParts() {
  const { sources, edits, rules, waivers } = DATA;
  const basis = (rule) =>
    el(
      "tr",
      null,
      el("th", { scope: "row" }, ruleWord(rule.rule)),
      cell(rule.rule, { class: "mono code" }),
      cell(t(rule.severity), { class: "w" }),
      cell(rule.owner ? officeWord(rule.owner) : "–"),
      cell(rule.legal_basis ?? "–"),
      cell(day(rule.valid_from), { class: "w" }),
    );
  const ruleTable = scrolling(
    table(
      t("rules"),
      [[t("rule")], [t("code")], [t("severity")], [t("owner")], [t("legalBasis")], [t("validFrom")]],
      rules.map(basis),
      { isTitled: true },
    ),
  );
  return [
    PUBLIC ? el("p", { class: "note" }, t("publicNote")) : null,
    el("p", { class: "note" }, t("limitsText")),
    el("p", { class: "note" }, t("filesNote")),
    sources.length
      ? [
        el("h3", null, t("sources")),
        scrolling(
          table(
            t("sources"),
            [
              [t("path")],
              [t("layer")],
              [t("crs")],
              [t("encoding")],
              [t("loadedOn")],
              [t("read"), true],
              [t("loaded"), true],
              ["SHA-256"],
            ],
            sources.map((
              source,
            ) =>
              el(
                "tr",
                null,
                el("th", { scope: "row" }, source.path),
                cell(layerWord(source.layer)),
                cell(source.crs_used ?? "–"),
                cell(
                  source.encoding ?? "–",
                ),
                cell(day(source.loaded_on), { class: "w", "data-key": source.loaded_on }),
                numeric(source.read == null ? "–" : number(source.read)),
                numeric(source.loaded == null ? "–" : number(source.loaded)),
                el("td", { class: "mono hash" }, source.sha256 ?? "–"),
              )
            ),
            { isTitled: true },
          ),
        ),
      ]
      : null,
    edits ? el("p", { class: "note" }, t("edits", number(edits))) : null,
    waivers.length
      ? [
        el("h3", null, t("waivers")),
        scrolling(table(
          t("waivers"),
          [[t("id")], [t("rule")], [t("reason")], [t("by")], [t("until")]],
          waivers.map((waiver) =>
            el(
              "tr",
              null,
              el("td", { class: "mono" }, waiver.finding),
              cell(ruleWord(waiver.rule), { class: "name" }),
              cell(waiver.reason ?? "–"),
              cell(waiver.by ?? "–"),
              cell(day(waiver.until)),
            )
          ),
          { isTitled: true },
        )),
      ]
      : null,
    skippedParts(skippedGroups()),
    missingParts(),
    el("h3", null, t("definitions")),
    facts([
      [
        t("coverage"),
        both(
          DATA
            .coverage.definition,
        ),
      ],
      [t("markers"), t("markersDefinition")],
      PUBLIC ? null : [t("clean"), t("callsNote")],
    ]),
    !rules.length
      ? null
      : printing
      ? [el("h3", null, t("rules")), ruleTable]
      : el("details", null, el("summary", null, t("rules")), ruleTable),
  ];
}

/** What could not be checked, by rule and reason: `{ rule, reason, layer, ids }`, in the order of the list. */
function skippedGroups() {
  return [...groupedBy(DATA.skipped, (one) => [one.rule, one.reason, one.layer].join("|")).values()].map((list) => ({
    ...list[0],
    ids: list.map((one) => one.id).filter((id) => id != null),
  }));
}

/** So many ids stand in a line where there is no room for all. */
const MOST_IDS = 12;

function skippedParts(groups, isShort = !printing) {
  if (!groups.length) return null;
  const about = ({ layer, ids }) => {
    const named_ = (some) => [layer ? layerWord(layer) : null, some.join(", ")].filter(Boolean).join(" ");
    if (!isShort || ids.length <= MOST_IDS) return named_(ids);
    const first = `${named_(ids.slice(0, MOST_IDS))} …`;
    if (printing) return `${first} (${number(ids.length)})`;
    const box = el("span", { tabindex: "-1" }, `${first} `);
    box.append(button(t("showAll", number(ids.length)), () => replaceIn(box, named_(ids))));
    return box;
  };
  return [
    el("h3", null, t("skipped")),
    shortened(groups, 10, (list) =>
      table(
        t("skipped"),
        [[t("rule")], [t("reason")], [t("what")]],
        list.map((one) =>
          el(
            "tr",
            null,
            el("th", { scope: "row" }, one.rule ? named(ruleWord(one.rule), one.rule) : "–"),
            cell(both(DATA.labels.skipped[one.reason]) || one.reason, { class: "name" }),
            cell(about(one)),
          )
        ),
        { isTitled: true },
      )),
  ];
}

/** Whether there is something to show under a heading; what is not of the public page is left out of it without a word. */
const HAS_DATA = {
  units: () => FINDINGS.length > 0,
  matrix: () => DATA.matrix.length > 0,
  coverage: () => DATA.coverage.rows.some((row) => row.covered_m2 > 0),
  markers: () => DATA.markers.rows.length > 0,
  clean: () => DATA.reasons.length + DATA.calls.length + DATA.sites.length > 0,
  balance: () => DATA.reasons.length > 0,
  changesTitle: () => Boolean(CHANGES),
  differences: () => DATA.differences.length + DATA.versions.length + DATA.occupancy.length > 0,
  calls: () => DATA.calls.length > 0,
  pairs: () => DATA.pairs?.length > 0,
  findings: () => false,
};
const SAID_TO_BE_MISSING = PUBLIC
  ? ["pairs", "findings"]
  : ["units", "matrix", "coverage", "markers", "balance", "changesTitle", "differences", "calls"];

/** Which headings have no data, and why. */
function missingParts() {
  const missing = SAID_TO_BE_MISSING.filter((key) => !HAS_DATA[key]());
  const columns = leftOutColumns();
  if (!missing.length && !columns.length) return null;
  return [
    el("h3", null, t("leftOut")),
    el(
      "ul",
      { class: "plain" },
      missing.map((key) => el("li", null, `${t(key)}: ${t(`why_${key}`)}`)),
      columns.map((text) => el("li", null, text)),
    ),
  ];
}

/** Columns without any value, by the tables of the page that would have them. */
function leftOutColumns() {
  const texts = [...document.querySelectorAll("#screen .part table[data-left-out]")].map((one) =>
    t("leftOutColumns", one.caption.textContent, one.dataset.leftOut)
  );
  return [...new Set(texts)];
}

/** Hides the sections that have no data, and those that are not public. */
function hideEmpty() {
  for (const key of ["units", "matrix", "coverage", "markers", "clean", "differences"]) {
    const isPrivate = PUBLIC && ["units", "matrix", "differences"].includes(key);
    document.getElementById(`part-${key}`).hidden = isPrivate || !HAS_DATA[key]();
  }
  const hasList = !PUBLIC && (FINDINGS.length > 0 || Boolean(CHANGES));
  for (const id of ["filters", "count"]) document.getElementById(id).hidden = !hasList;
}
// Parcels and corners on a sheet: what the first page has no room for stands on further ones.

/** Parcels with the ground that a finding has of each; behind the last of all their sum, where they may be added. */
function parcelsOnSheet(finding, parcels, all) {
  const total = parcels.at(-1) === all.at(-1) ? groundInSum(finding, all) : null;
  return table(
    t("parcels"),
    [[t("sheetNo")], [t("parcelNo")], [t("tenure")], [t("areaM2"), true], [t("ratio"), true]],
    parcels.map(([parcel, m2]) =>
      el(
        "tr",
        null,
        cell(parcel.get("sheet_no") ?? "–"),
        cell(parcel.get("parcel_no") ?? parcel.id),
        cell(word("parcel.tenure", parcel.get("tenure")) ?? "–"),
        squareMetresCell(m2),
        percentCell(m2 == null || !parcel.area ? null : m2 / parcel.area),
      )
    ),
    {
      total: total == null
        ? null
        : el("tr", null, el("th", { scope: "row", colspan: 3 }, t("sum")), squareMetresCell(total), cell("")),
    },
  );
}

/** So many rows stand on the first page of a sheet; the others stand on further ones. */
const ON_FIRST_PAGE = { parcels: 20, corners: 24 };
/** So many on all of them; what is beyond is said. */
const ON_ALL_PAGES = { parcels: 2000, corners: 3600 };
/** Rows of corners below each other, and such columns side by side on a further page. */
const CORNERS_BELOW = 60;
const CORNERS_BESIDE = 3;

/** The corners of the ground of a finding; what is said of a whole scheme has none. */
const cornersOfFinding = (finding) => (finding.shape && !finding.isWhole ? cornersOf(finding.shape.rings) : []);

/** A further page of a sheet with what the first has no room for; `null` where there is nothing. */
function furtherPage(title, ...content) {
  const kept = content.flat(3).filter(Boolean);
  return kept.length ? el("section", { class: "page" }, el("h3", null, `${title} (${t("continued")})`), kept) : null;
}

/** The corners that the first page has no room for; those beyond what all pages have are said to be in a file. */
function furtherCorners(corners, file) {
  const more = corners.slice(ON_FIRST_PAGE.corners, ON_ALL_PAGES.corners);
  if (!more.length) return [];
  const hasRings = corners.at(-1).ring > 1;
  const columns = chunksOf(more, CORNERS_BELOW).map((part) => cornerTable(part, { hasRings }));
  const beyond = corners.length - ON_ALL_PAGES.corners;
  return [
    el("h4", null, `${t("corners")} (${number(corners.length)})`),
    chunksOf(columns, CORNERS_BESIDE).map((part) => el("div", { class: "corner-columns" }, part)),
    beyond > 0 ? el("p", { class: "note" }, t("moreCorners", number(beyond), file)) : null,
  ];
}

/** The further pages of a finding's sheet: parcels and corners that the first has no room for. */
function furtherPages(finding, parcels, corners) {
  const more = parcels.slice(ON_FIRST_PAGE.parcels, ON_ALL_PAGES.parcels);
  const beyond = parcels.length - ON_ALL_PAGES.parcels;
  return furtherPage(
    `${t("findingSheet")} ${finding.id}`,
    more.length ? parcelsOnSheet(finding, more, parcels) : null,
    beyond > 0 ? el("p", { class: "note" }, t("moreParcels", number(beyond))) : null,
    furtherCorners(corners, "data/finding.geojson"),
  );
}

/** The corners that the first page has room for, in tables of so many. */
function firstCorners(corners, most) {
  const hasRings = corners.at(-1)?.ring > 1;
  const parts = corners.length ? chunks(corners.slice(0, ON_FIRST_PAGE.corners), most) : [];
  return parts.map((part, i) =>
    el(
      "div",
      null,
      cornerTable(part, { isTitled: i > 0, hasRings }),
      i ? null : pageNote(ON_FIRST_PAGE.corners, corners.length),
    )
  );
}

/** The tables of the first page: parcels, and corners in columns beside them. */
function firstTables(finding, parcels, corners) {
  return el(
    "div",
    { class: parcels.length ? "sheet-tables beside-parcels" : "sheet-tables" },
    parcels.length
      ? el(
        "div",
        null,
        parcelsOnSheet(finding, parcels.slice(0, ON_FIRST_PAGE.parcels), parcels),
        pageNote(ON_FIRST_PAGE.parcels, parcels.length),
      )
      : null,
    firstCorners(corners, parcels.length ? 12 : 8),
  );
}

/** Whether the first page has no room for all: how many of how many it shows. */
function pageNote(shownCount, count) {
  return count > shownCount ? el("p", { class: "note" }, t("onFurtherPages", number(shownCount), number(count))) : null;
}
// The finding sheet and the parcel sheet: one A4 page each, the same for the page and for `extract --finding`.

/** So many sheets are printed at most. */
const MOST_SHEETS = 500;

/** Round scales, of which the first that holds the finding is taken. */
const ROUND_SCALES = [200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000];
/** Scales that are round enough for a view: one of these, times a power of ten. */
const ROUND_STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

function roundScaleFrom(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ROUND_STEPS.find((step) => step * power >= least);
}

/** Pixels of the drawing for a millimetre of paper. */
const PIXELS_PER_MM = 96 / 25.4;

/**
 * A map for paper around a box, at a round scale: `{ node, scale, drawn }`, its size in millimetres. So much of it at its
 * right as `beside` says is kept free of the box, and of labels.
 */
function paperMap(box, widthMM, heightMM, { part = 0.7, corners = [], beside = 0, isView = false, ...options }) {
  const [width, height] = [widthMM * PIXELS_PER_MM, heightMM * PIXELS_PER_MM];
  const free = widthMM - beside;
  const wide = Math.max((box[2] - box[0]) / free, (box[3] - box[1]) / heightMM, 1e-6) * 1000 / part;
  const scale = (isView ? null : ROUND_SCALES.find((one) => one >= wide)) ?? roundScaleFrom(wide);
  const metresPerPixel = scale * METRES_PER_PIXEL_AT_ONE;
  const middle = (box[0] + box[2]) / 2 + beside / 2 * PIXELS_PER_MM * metresPerPixel;
  const frame = frameAround(middle, (box[1] + box[3]) / 2, metresPerPixel, width, height);
  const surface = new SVGSurface(width, height);
  const covered = [[0, 0, 34, 52], [0, height - 24, 220, height], [free * PIXELS_PER_MM, 0, width, height]];
  const drawn = paint(surface, frame, { ...options, corners, covered: beside ? covered : covered.slice(0, 2) });
  paperMarks(surface, frame, scale);
  surface.root.setAttribute("class", "paper-map");
  surface.root.setAttribute("width", `${widthMM}mm`);
  surface.root.setAttribute("height", `${heightMM}mm`);
  surface.root.setAttribute("aria-label", `${t("map")} ${scaleText(scale)}`);
  return { node: surface.root, scale, drawn };
}

/** North arrow, scale in words, scale bar. */
function paperMarks(surface, frame, scale) {
  surface.begin();
  surface.move(20, 34);
  surface.line(20, 8);
  surface.move(15, 17);
  surface.line(20, 8);
  surface.line(25, 17);
  surface.stroke(INK.text, 1.5);
  surface.text(t("northLetter"), 20, 43, { size: 11, isBold: true });
  const length = roundLength(frame.metresPerPixel, 120);
  const wide = length / frame.metresPerPixel;
  const y = frame.height - 12;
  surface.begin();
  surface.move(12, y - 5);
  surface.line(12, y);
  surface.line(12 + wide, y);
  surface.line(12 + wide, y - 5);
  surface.stroke(INK.text, 1.5);
  surface.text(`${lengthText(length)} · ${scaleText(scale)}`, 12 + wide + 8, y - 3, { size: 11, align: "left" });
}

function sheetHead(title, of) {
  return [
    el(
      "p",
      { class: "sheet-line" },
      `${DATA.meta.workspace} · ${t("asOf")} ${day(DATA.meta.as_of)} · ${systemWord()}`,
      of ? el("span", null, of) : null,
    ),
    el("h2", null, title),
  ];
}

/** Parcels that a finding names or lies on, the largest ground first; what is said of a whole scheme is on none. */
function parcelsOf(finding) {
  if (finding.isWhole) return [];
  const ground = finding.ground.filter(([parcel]) => parcel);
  if (ground.length) return ground;
  return finding.subjects.filter((subject) => subject.layer === "parcel").map((
    subject,
  ) => [feature("parcel", subject.id), null]).filter(([parcel]) => parcel);
}

function sheetMap(finding, height) {
  const { shape } = finding;
  const target = shape ?? subjectsOf(finding).find((one) => isThere(one.box));
  if (!target || !isThere(target.box)) return null;
  const corners = shape?.kind === "polygons" ? cornersOfFinding(finding) : [];
  const about = new Set([shape, ...subjectsOf(finding)]);
  const layers = new Set([
    "parcel",
    "road",
    "zone",
    "marker",
    ...finding.subjects.map((subject) => subject.layer),
    ...finding.subjects.some((subject) => subject.layer === "scheme") ? ["scheme_block"] : [],
  ]);
  const map = (beside) =>
    paperMap(target.box, 186, height, {
      corners,
      beside,
      chosen: shape,
      named: [...about].filter((one) => one && one.rings.length && !one.finding).slice(0, 12),
      shows: (one) => about.has(one) || (!one.finding && layers.has(one.layer.name)),
    });
  const whole = map(0);
  return detailFrame(finding, ...DETAIL_ON_PAPER, whole.scale * METRES_PER_PIXEL_AT_ONE) ? map(BESIDE_DETAIL) : whole;
}

/** The size of a detail in pixels, and how wide it is on the map in millimetres. */
const DETAIL_ON_PAPER = [190, 130];
const BESIDE_DETAIL = 49;

/** The detail of a strip for paper. */
function sheetDetail(finding, scale) {
  const frame = detailFrame(finding, ...DETAIL_ON_PAPER, scale * METRES_PER_PIXEL_AT_ONE);
  if (!frame) return null;
  const surface = new SVGSurface(...DETAIL_ON_PAPER);
  paintDetail(surface, frame, finding);
  surface.root.setAttribute("class", "sheet-detail");
  surface.root.setAttribute("aria-label", detailText(finding, frame));
  return el("figure", null, surface.root, el("figcaption", null, detailText(finding, frame)));
}

/** The sheet of a finding (phiếu phát hiện). */
function findingSheet(finding, place_, count) {
  const corners = cornersOfFinding(finding);
  const parcels = parcelsOf(finding);
  // Long tables leave less room for the map, so that the sheet stays one page.
  const map = sheetMap(finding, Math.max(parcels.length, corners.length) > 12 ? 47 : 70);
  const layers = new Set(finding.subjects.map((subject) => subject.layer));
  const sources = DATA.sources.filter((source) =>
    layers.has(source.layer) || [...layers].some((layer) => source.layer === `${layer}_block`)
  );
  return el(
    "article",
    { class: "sheet", id: `sheet-${place_}` },
    sheetHead(`${t("findingSheet")} ${finding.id}`, count > 1 ? `${place_}/${count}` : ""),
    el("p", { class: "sheet-rule" }, severitySign(finding.severity), ` ${ruleWord(finding.rule)}`),
    el("p", null, finding.text),
    map ? el("div", { class: "sheet-map" }, map.node, sheetDetail(finding, map.scale)) : null,
    map ? legendList(map.drawn) : null,
    sides(finding),
    firstTables(finding, parcels, corners),
    facts([
      [t("area"), finding.area_m2 == null ? null : `${number(finding.area_m2, 1)} m²`],
      [t("length"), finding.length_m == null ? null : metres(finding.length_m)],
      [
        t("thickness"),
        finding.thickness_m == null ? null : metres(finding.thickness_m),
      ],
      [t("zone"), finding.zone && nameOf("zone", finding.zone)],
      [
        t("legalBasis"),
        finding.basis,
      ],
      [t("advice"), finding.what],
      [t("owner"), finding.owner && officeWord(finding.owner)],
      [t("waiver"), waiverText(finding)],
      [t("sources"), sourcesText(sources)],
    ]),
    signatures(),
    furtherPages(finding, parcels, corners),
  );
}

/** Sources with the days on which they were loaded, those of one day together. */
function sourcesText(sources) {
  return unique(sources.map((source) => source.loaded_on ?? "-")).map((on) => {
    const paths = sources.filter((source) => (source.loaded_on ?? "-") === on).map((source) => source.path).join(", ");
    return on === "-" ? paths : `${paths} (${t("loadedOn")} ${day(on)})`;
  }).join("; ");
}

function signatures() {
  return el(
    "div",
    { class: "signatures" },
    el("p", { class: "place" }, t("placeAndDate")),
    ["madeBy", "checkedBy", "headOfOffice"].map((key) =>
      el(
        "p",
        null,
        el(
          "strong",
          null,
          t(key),
        ),
        el("span", null, t("signHere")),
      )
    ),
  );
}

/** The sheet of a parcel: one page, with further ones for corners and rows that it has no room for. */
function parcelSheet(parcel) {
  return forPaper(() => {
    const corners = cornersOf(parcel.rings);
    const map = isThere(parcel.box)
      ? paperMap(parcel.box, 186, 80, {
        part: 0.5,
        chosen: parcel,
        named: [parcel],
        corners: corners.slice(0, MOST_ON_MAP),
        shows: (one) => !one.finding && !["zone", "landuse_plan"].includes(one.layer.name) && one.layer.visible,
      })
      : null;
    const title = `${t("parcelSheet")} ${parcel.title}`;
    return el(
      "article",
      { class: "sheet" },
      sheetHead(title),
      map?.node,
      map ? legendList(map.drawn) : null,
      parcelIdentity(parcel),
      parcelTables(parcel, firstRows),
      findingLinks(findingsOn(parcel), firstRows),
      parcelMarkers(parcel),
      corners.length ? el("div", { class: "sheet-tables" }, firstCorners(corners, 8)) : null,
      el("p", { class: "note" }, t("noCertificate")),
      furtherPage(
        title,
        parcelTables(parcel, furtherRows),
        findingLinks(findingsOn(parcel), furtherRows),
        furtherCorners(corners, "data/parcel.geojson"),
      ),
    );
  });
}

/** So many rows of a table have room on the first page of a parcel's sheet, so many corners on its map. */
const ROWS_ON_SHEET = 8;
const MOST_ON_MAP = 200;
const firstRows = (rows) => rows.slice(0, ROWS_ON_SHEET);
const furtherRows = (rows) => rows.slice(ROWS_ON_SHEET);

/** The sheets of findings, from ten on behind a list of contents. */
function printSheets(all) {
  const findings = all.slice(0, MOST_SHEETS);
  return forPaper(
    () => [
      findings.length >= 10 ? contents(findings, all.length) : null,
      ...findings.map((finding, place_) =>
        findingSheet(
          finding,
          place_ + 1,
          findings.length,
        )
      ),
    ],
  );
}

function contents(findings, count) {
  return el(
    "article",
    { class: "sheet contents" },
    sheetHead(t("contents")),
    count > findings.length ? el("p", { class: "note" }, t("firstOf", number(findings.length), number(count))) : null,
    table(
      t("contents"),
      [[t("place"), true], [t("severity")], [t("what")], [t("areaM2"), true]],
      findings
        .map((finding, place_) =>
          el(
            "tr",
            null,
            numeric(`${place_ + 1}/${findings.length}`),
            el("td", null, severitySign(finding.severity)),
            cell(
              finding.text,
            ),
            squareMetresCell(finding.area_m2),
          )
        ),
      { isTitled: true },
    ),
  );
}

/** Makes something for paper. */
function forPaper(make) {
  const before = printing;
  printing = true;
  try {
    return make();
  } finally {
    printing = before;
  }
}
// Print: summary, whole, list, sheets; each is made for paper in a part of its own.
const PRINT_MODES = ["summary", "whole", "list", "sheets"];

/** The map as it is in view, for paper, at a round scale, with the legend beside it. */
function viewForPaper(widthMM, heightMM) {
  const window = windowOf(frameNow());
  const map = paperMap(window, widthMM, heightMM, {
    part: 1,
    isView: true,
    shows: isShown,
    chosen: shown.chosen,
    bright: shown.bright,
    named: shown.named,
  });
  return el(
    "section",
    { class: "kept" },
    el("div", { class: "paper-view" }, map.node, legendList(map.drawn)),
    BACKDROP?.visible && !BACKDROP.isGone ? el("p", { class: "note" }, backdropText()) : null,
  );
}

function titlePart() {
  return [
    el("h1", null, DATA.meta.workspace),
    el("p", { class: "meta" }, document.getElementById("meta").textContent),
    el(
      "p",
      { class: "lead" },
      leadText(DATA.figures),
    ),
    el("dl", { class: "figures" }, figureTiles()),
  ];
}

function partOf(key, ...content) {
  const kept = content.flat(3).filter(Boolean);
  return kept.length ? el("section", null, el("h2", null, t(key)), kept) : null;
}

/** The same where there are data for it. */
const partWith = (data, key, make) => (HAS_DATA[data]() ? partOf(key, make()) : null);

/** All findings, and how many are waived and not among them. */
function allFindings() {
  const listed = FINDINGS.filter((one) => !one.waived || state.waived);
  return [
    listed.length ? findingTable(listed) : null,
    listed.length < FINDINGS.length ? el("p", { class: "note" }, waivedText(FINDINGS.length - listed.length)) : null,
  ];
}

/** The list as it is filtered. */
function filteredList() {
  if (PUBLIC) return pairParts();
  if (state.change === "mended") return mendedTable();
  return matching.length ? findingTable(inListOrder()) : el("p", null, nothingText());
}

/** Findings as a table: areas and lengths in columns of their own, with a total where the list has one. */
function findingTable(list, { hasRules = true, hasTotal = true } = {}) {
  const hasLengths = list.some((one) => one.area_m2 == null && one.length_m != null);
  return table(
    t("findings"),
    [
      [t("place"), true],
      [t("severity")],
      ...hasRules ? [[t("rule")]] : [],
      [t("what")],
      [t("areaM2"), true],
      ...hasLengths ? [[t("lengthM"), true]] : [],
    ],
    list.map((finding, place_) =>
      el(
        "tr",
        null,
        numeric(number(place_ + 1)),
        el("td", { class: "w" }, severitySign(finding.severity)),
        hasRules ? cell(ruleWord(finding.rule), { class: "name" }) : null,
        cell(
          finding.text,
        ),
        squareMetresCell(finding.area_m2),
        hasLengths ? metresCell(finding.area_m2 == null ? finding.length_m : null) : null,
      )
    ),
    {
      isTitled: true,
      total: hasTotal && list.length > 1
        ? el(
          "tr",
          null,
          cell(""),
          el("th", { scope: "row" }, t("sum")),
          hasRules ? cell("") : null,
          cell(""),
          squareMetresCell(sum(list, (one) => one.area_m2)),
          hasLengths ? cell("") : null,
        )
        : null,
    },
  );
}

const PAPER = {
  summary() {
    const errors = FINDINGS.filter((one) => one.severity === "error" && !one.waived).sort((a, b) =>
      (b.area_m2 ?? 0) - (a.area_m2 ?? 0)
    ).slice(0, 10);
    const verdicts = VERDICTS.map((
      verdict,
    ) => [verdict, sum(DATA.reasons.filter((one) => one.verdict === verdict), (one) => one.area_m2)]);
    const second = [
      PUBLIC
        ? partOf("pairs", pairParts())
        : errors.length
        ? partOf("largestErrors", findingTable(errors, { hasRules: false, hasTotal: false }))
        : null,
      partOf(
        "clean",
        callParts(2),
        verdicts.some(([, m2]) => m2)
          ? el(
            "p",
            null,
            `${t("balance")}: `,
            verdicts.map(([verdict, m2]) => `${verdictWord(verdict)} ${hectares(m2)} ha`).join("; "),
          )
          : null,
      ),
      CHANGES ? partOf("changesTitle", changesInSum()) : null,
      partOf(
        "skipped",
        skippedParts(skippedGroups().slice(0, 6), true)?.slice(1),
        skippedGroups().length > 6
          ? el("p", { class: "note" }, t("andMore", number(skippedGroups().length - 6)))
          : null,
      ),
    ].filter(Boolean);
    return [
      titlePart(),
      viewForPaper(...ON_SUMMARY.map),
      !PUBLIC && HAS_DATA.units() ? partOf("units", unitTables(ON_SUMMARY)) : null,
      second.length ? [el("div", { class: "page" }), second] : null,
    ];
  },
  whole() {
    return [
      titlePart(),
      viewForPaper(128, 92),
      ...PUBLIC ? [partOf("pairs", pairParts())] : [
        partWith("units", "findings", allFindings),
        partWith("units", "units", unitTables),
        partWith("matrix", "matrix", () => [el("p", { class: "note" }, t("matrixNote")), matrixTables()]),
      ],
      partWith("coverage", "coverage", coverageTables),
      partWith("markers", "markers", markerTables),
      partWith("clean", "clean", cleanParts),
      partWith("changesTitle", "changesTitle", changeTables),
      PUBLIC ? null : partWith("differences", "differences", differenceParts),
      partOf("behind", behindParts()),
    ];
  },
  list() {
    return [
      el("h1", null, DATA.meta.workspace),
      el("p", { class: "meta" }, document.getElementById("meta").textContent),
      PUBLIC ? null : el("p", null, filterText()),
      viewForPaper(128, 92),
      filteredList(),
    ];
  },
  sheets() {
    return sheetsToPrint().length ? printSheets(sheetsToPrint()) : el("p", null, nothingText());
  },
};

/** The findings whose sheets are printed: the chosen one, else those of the list. */
function sheetsToPrint() {
  const chosen = FINDING_BY_ID.get(state.finding);
  return chosen ? [chosen] : inListOrder();
}

function filterText() {
  const words = FILTERS.filter((key) => state[key]).map((key) =>
    `${t(key)}: ${
      {
        rule: ruleWord,
        severity: t,
        zone: (id) => nameOf("zone", id),
        owner: officeWord,
        cell: cellWord,
        change: changeWord,
      }[key]?.(state[key]) ?? state[key]
    }`
  );
  return [state.change === "mended" ? mendedCount() : shownText(), ...words].join(" · ");
}

/** Puts on paper what one of the modes shows. */
function prepare(mode) {
  replace("paper", forPaper(() => PAPER[mode]()));
  document.documentElement.dataset.print = mode;
}

/** Prints one of the modes, or pages that are made already. */
function printPages(what) {
  if (typeof what === "string") prepare(what);
  else {
    replace("paper", what);
    document.documentElement.dataset.print = "sheets";
  }
  window.print();
}

function listenToPrint() {
  const dialog = document.getElementById("print-dialog");
  document.getElementById("print").addEventListener("click", () => {
    for (const mode of PUBLIC ? ["list", "sheets"] : []) {
      dialog.querySelector(`[value=${mode}]`).closest("label").hidden = true;
    }
    const sheets = sheetsToPrint().length;
    const waived = waivedText(hiddenWaived.length);
    const counted = state.change === "mended" ? mendedRows().length : matching.length;
    const inAll = sheets > MOST_SHEETS ? t("firstOf", number(MOST_SHEETS), number(sheets)) : number(sheets);
    const isOneChosen = FINDING_BY_ID.has(state.finding);
    const tell = (mode, ...texts) => {
      dialog.querySelector(`[data-count=${mode}]`).textContent = `(${texts.filter(Boolean).join(" ")})`;
    };
    tell("list", number(counted), waived);
    tell("sheets", inAll, isOneChosen ? null : waived);
    dialog.querySelector("[value=sheets]").disabled = !sheets;
    dialog.showModal();
  });
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "print") return;
    printPages(dialog.querySelector("input:checked").value);
  });
  addEventListener("beforeprint", () => {
    if (!document.documentElement.dataset.print) prepare("whole");
  });
  addEventListener("afterprint", () => {
    if (asked() || DATA.sheets) return;
    delete document.documentElement.dataset.print;
    replace("paper");
  });
}

/** The mode that the address asks for. */
function asked() {
  const mode = new URLSearchParams(location.hash.slice(1)).get("print");
  return PRINT_MODES.includes(mode) ? mode : null;
}

/** A text as a string of a style: signs that mean something there, and line breaks, by their numbers. */
const quotedForStyle = (text) =>
  `"${text.replace(/[^\p{L}\p{M}\p{N} ·–-]/gu, (sign) => `\\${sign.codePointAt(0).toString(16)} `)}"`;

/** Name, day and page on every page, where the browser knows margin boxes. */
function pageMargins() {
  const text = quotedForStyle(`${DATA.meta.workspace} · ${day(DATA.meta.as_of)}`);
  const [sheet] = document.styleSheets;
  if (pageMargins.rule != null) sheet.deleteRule(pageMargins.rule);
  pageMargins.rule = sheet.insertRule(
    `@page { @bottom-left { content: ${text}; font: 8pt sans-serif } @bottom-right { content: counter(page) "/" counter(pages); font: 8pt sans-serif } }`,
    sheet.cssRules.length,
  );
}
// The address: a view can be sent to a colleague.
let isReading = false;

/** Reads what the address says; what this report does not know of it is as good as not said. */
function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  for (const key of Object.keys(BLANK)) {
    const value = address.get(key);
    state[key] = value && isKnown(key, value) ? value : BLANK[key];
  }
  state.text = state.text.slice(0, LONGEST_TEXT);
  if (!chosenOf().one && !chosenOf().finding) Object.assign(state, { finding: "", thing: "" });
  readLayers(state.layers);
}

function isKnown(key, value) {
  if (key === "lang") return Object.hasOwn(TEXTS, value);
  return !FILTER_VALUES[key] || FILTER_VALUES[key]().includes(value);
}

/** Farther from the origin of the system is no place. */
const FARTHEST_PLACE = 1e8;

/** The view as `e,n,1:n`, read back by `readView`. */
function viewInAddress() {
  return [view.e.toFixed(1), view.n.toFixed(1), (view.metresPerPixel / METRES_PER_PIXEL_AT_ONE).toPrecision(5)].join(
    ",",
  );
}

function readView() {
  const [e, n, scale] = state.at.split(",").map(Number);
  if (!(scale > 0) || !(Math.max(Math.abs(e), Math.abs(n)) < FARTHEST_PLACE)) return false;
  moveTo(e, n, scale * METRES_PER_PIXEL_AT_ONE);
  return true;
}

let opened = "";
let lastWritten = "";

function writeAddress() {
  if (isReading) return;
  state.layers = layersInAddress();
  const now = viewInAddress();
  state.at = now === opened ? "" : now;
  const address = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) if (value && value !== BLANK[key]) address.set(key, value);
  const mode = asked();
  if (mode) address.set("print", mode);
  const text = address.toString();
  if (text === lastWritten) return;
  lastWritten = text;
  history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
}
// Puts everything in its place.

/** Writes all that hangs on the language. */
function speak() {
  document.documentElement.lang = state.lang;
  document.getElementById("language").lang = isVietnamese() ? "en" : "vi";
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
  }
  for (const element of document.querySelectorAll("[data-t-hint]")) {
    element.setAttribute("placeholder", t(element.dataset.tHint));
  }
}

function show() {
  speak();
  head();
  filterControls();
  recount();
  changeSection();
  differenceSection();
  behindSection();
  hideEmpty();
  layerSwitches();
  legend();
  showChoice(false);
  pageMargins();
  measureText();
  replace("map-note", [DATA.meta.simplified ? t("simplified") : null, backdropText()].filter(Boolean).join(" "));
}

function switchLanguage() {
  state.lang = isVietnamese() ? "en" : "vi";
  index = null;
  TIP.hidden = true;
  document.getElementById("cursor").textContent = "";
  writeAddress();
  show();
  prepareAsked();
}

function listen() {
  const on = (id, act) => document.getElementById(id).addEventListener("click", act);
  on("language", switchLanguage);
  on("zoom-in", () => zoom(0.6));
  on("zoom-out", () => zoom(1 / 0.6));
  on("zoom-all", () => fit(homeBox()));
  on("measure", () => (measure.isOn || !measure.places.length ? toggleMeasure() : forgetMeasure()));
  document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());
  // The address says what is shown and nothing else.
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    goToMap("findings");
  });
  listenToScale();
  addEventListener("resize", redraw);
  new ResizeObserver(redraw).observe(CANVAS);
  addEventListener("hashchange", () => {
    if (location.hash.slice(1) !== lastWritten) openPage();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
    if (measure.isOn) endMeasure();
    else if (measure.places.length) forgetMeasure();
    else if (state.finding || state.thing) {
      const row = document.querySelector("tr.chosen button.link");
      const isInside = ["panel", "here"].some((id) => document.getElementById(id).contains(document.activeElement));
      unchoose(true);
      if (isInside) (row ?? CANVAS).focus({ preventScroll: true });
    } else if (shown.pin) {
      shown.pin = null;
      redraw();
    }
  });
  listenToMap();
  listenToSearch();
  listenToPrint();
}

/** Shows what the address says. */
function openPage() {
  isReading = true;
  readAddress();
  for (const part of document.querySelectorAll("details.part")) part.open = !isNarrow();
  document.getElementById("switches").open = matchMedia("(min-width: 62rem)").matches;
  document.getElementById("legend-box").open = matchMedia("(min-width: 62rem)").matches;
  show();
  fit(firstBox());
  opened = viewInAddress();
  if (state.finding || state.thing) shown.before = { ...view };
  if (!state.at || !readView()) {
    if (state.finding || state.thing) showChoice(true);
  }
  isReading = false;
  prepareAsked();
}

/** Makes for paper what the address asks for. */
function prepareAsked() {
  const mode = asked();
  if (mode) prepare(mode);
}

if (DATA.sheets) {
  state.lang = DATA.meta.lang;
  speak();
  pageMargins();
  replace("paper", printSheets(DATA.sheets.map((id) => FINDING_BY_ID.get(id)).filter(Boolean)));
  document.documentElement.dataset.print = "sheets";
  document.documentElement.dataset.only = "sheets";
} else {
  listen();
  openPage();
}
document.documentElement.dataset.ready = "true";
"""####
  static let reportMUSTACHE = ####"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '{{{scriptHash}}}'; style-src '{{{styleHash}}}'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="LandFund report">
<title>{{title}}</title>
<style>{{{style}}}</style>
</head>
<body>
<a class="skip" href="#findings" data-t="skip"></a>
<div class="bar-top" role="banner">
<strong class="bar-name">{{title}}</strong>
<div class="look-up" role="search"><input id="look-up" type="search" maxlength="200" role="combobox" autocomplete="off" aria-expanded="false" aria-controls="found" aria-autocomplete="list" data-t-label="lookUp" data-t-hint="lookUp"><ul id="found" role="listbox" data-t-label="lookUp" hidden></ul></div>
<button type="button" id="language" lang="en"></button><button type="button" id="print" data-t="print"></button>
</div>
<main id="screen">
<header>
<h1>{{title}}</h1>
<p class="meta" id="meta"></p>
<p class="lead" id="lead"></p>
</header>
<noscript><p>{{summary}}</p></noscript>
<section aria-labelledby="h-figures"><h2 id="h-figures" class="quiet" data-t="figures"></h2><dl class="figures" id="figures"></dl></section>
<section aria-labelledby="h-map" class="map-section"><h2 id="h-map" class="quiet" data-t="mapAndFindings"></h2>
<div class="split">
<div class="left">
<details id="switches"><summary data-t="layers"></summary><div id="layer-list"></div></details>
<details id="legend-box"><summary data-t="legend"></summary><div id="legend"></div></details>
</div>
<div class="map-box">
<div class="map-frame">
<canvas id="map" tabindex="0" role="application" data-t-label="mapLabel" aria-describedby="live"></canvas>
<div class="map-keys"><button type="button" id="zoom-in" data-t-label="zoomIn">+</button><button type="button" id="zoom-out" data-t-label="zoomOut">−</button><button type="button" id="zoom-all" data-t-label="zoomAll">⌂</button><button type="button" id="measure" aria-pressed="false" data-t-label="measureKey">↔</button></div>
<svg class="north" viewBox="0 0 24 34" role="img" data-t-label="north"><path d="M12 2L19 20L12 16L5 20Z"/><text x="12" y="32" text-anchor="middle" data-t="northLetter"></text></svg>
<figure id="detail" hidden><canvas width="220" height="150" role="img" data-t-label="detail"></canvas><figcaption></figcaption></figure>
<div class="tip" id="tip" hidden></div>
<output id="measured" hidden></output>
</div>
<div class="under"><span id="scalebar"></span><label class="scale"><span class="quiet" data-t="scale"></span><input id="scale" list="scales" inputmode="numeric" data-t-label="scale"></label><datalist id="scales"><option value="1:200"></option><option value="1:500"></option><option value="1:1000"></option><option value="1:2000"></option><option value="1:5000"></option><option value="1:10000"></option><option value="1:25000"></option><option value="1:50000"></option><option value="1:100000"></option></datalist><output id="cursor"></output></div>
<p class="note touch" data-t="touchHint"></p>
<p class="note" id="map-note"></p>
</div>
<div class="right" id="right">
<form class="filters" id="filters"></form>
<p class="count" id="count"></p>
<ol id="here" hidden data-t-label="whatLiesHere"></ol>
<div id="panel" role="region" tabindex="-1" data-t-label="chosen" hidden></div>
<div class="rows" id="findings" tabindex="-1"></div>
</div>
</div></section>
<details class="part" id="part-units" open><summary><h2 data-t="units"></h2></summary><div id="units"></div></details>
<details class="part" id="part-matrix" open><summary><h2 data-t="matrix"></h2></summary><p class="note"><span data-t="matrixNote"></span> <span data-t="cellFilters"></span></p><div id="matrix"></div></details>
<details class="part" id="part-coverage" open><summary><h2 data-t="coverage"></h2></summary><div id="coverage"></div></details>
<details class="part" id="part-markers" open><summary><h2 data-t="markers"></h2></summary><div id="markers"></div></details>
<details class="part" id="part-clean" open><summary><h2 data-t="clean"></h2></summary><div id="clean"></div></details>
<details class="part" id="part-changes" open hidden><summary><h2 data-t="changesTitle"></h2></summary><div id="changes"></div></details>
<details class="part" id="part-differences" open><summary><h2 data-t="differences"></h2></summary><div id="differences"></div></details>
<details class="part" id="part-behind" open><summary><h2 data-t="behind"></h2></summary><div id="behind"></div></details>
</main>
<div id="paper"></div>
<dialog id="print-dialog" aria-labelledby="h-print"><form method="dialog"><h2 id="h-print" data-t="printWhat"></h2>
<label><input type="radio" name="mode" value="summary" checked> <span data-t="printSummary"></span></label>
<label><input type="radio" name="mode" value="whole"> <span data-t="printWhole"></span></label>
<label><input type="radio" name="mode" value="list"> <span data-t="printList"></span> <span data-count="list"></span></label>
<label><input type="radio" name="mode" value="sheets"> <span data-t="printSheets"></span> <span data-count="sheets"></span></label>
<p class="buttons"><button value="print" data-t="print"></button><button value="" data-t="close"></button></p></form></dialog>
<p id="live" class="quiet" aria-live="polite"></p>
<script type="application/json" id="data">{{{data}}}</script>
<script>{{{script}}}</script>
</body>
</html>

"""####
}
