/** The panel's looks, for its shadow root. Tabs of other packages are plain HTML and are dressed here too. */
export const styles: string = `
:host {
  --surface: light-dark(#fff, #171c24);
  --raised: light-dark(#f2f5f9, #212833);
  --text: light-dark(#17212f, #e9edf3);
  --muted: light-dark(#566071, #a9b3c2);
  --line: light-dark(#c9d0da, #465060);
  --accent: light-dark(#1b4d9b, #a6c3f7);
  --danger: light-dark(#ab2a22, #ffa69c);
  font: 400 13px / 1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  text-align: start;
}

*, ::before, ::after { box-sizing: border-box; }

h2, h3, h4, p, ul, ol, dl, dd, fieldset, legend { margin: 0; padding: 0; }
ul, ol { list-style: none; }
fieldset { border: 0; min-inline-size: 0; }
h2 { font-size: 14px; font-weight: 650; }
h3, legend { font-size: 13px; font-weight: 650; }
h4 { font-size: 13px; font-weight: 550; }
p, dt, .late { color: var(--muted); }
a { color: var(--accent); }
code, .timeline, pre { font: 12px / 1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { overflow-wrap: anywhere; }
[role="alert"] { color: var(--danger); }
[role="alert"]:empty, [role="status"]:empty { display: none; }

button, select, input:not([type="checkbox"], [type="radio"]), textarea {
  min-block-size: 28px;
  max-inline-size: 100%;
  padding: 2px 10px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--surface);
  color: var(--text);
  font: inherit;
}
button { font-weight: 550; cursor: pointer; }
button:hover:enabled { background: var(--raised); }
button:disabled { color: var(--muted); cursor: default; }
input[type="checkbox"], input[type="radio"] { inline-size: 16px; block-size: 16px; margin: 0; accent-color: var(--accent); }
textarea { inline-size: 100%; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }

aside { --opener: 40px; position: fixed; z-index: 99999; color: var(--text); }
@media (pointer: coarse) { aside { --opener: 56px; } }
aside[data-position^="bottom"] { inset-block-end: 12px; }
aside[data-position^="top"] { inset-block-start: 12px; }
aside[data-position$="end"] { inset-inline-end: 12px; }
aside[data-position$="start"] { inset-inline-start: 12px; }

.opener { border-radius: 99px; box-shadow: 0 2px 8px rgb(0 0 0 / 0.2); font-size: 12px; }

.panel {
  position: fixed;
  inline-size: min(36rem, 100vw - 24px);
  block-size: min(34rem, 100dvh - var(--opener) - 24px);
  display: flex;
  flex-direction: column;
  border: 1px solid var(--line);
  border-radius: 12px;
  overflow: hidden;
  background: var(--surface);
  box-shadow: 0 12px 40px rgb(0 0 0 / 0.28);
}
aside[data-position^="bottom"] .panel { inset-block-end: calc(var(--opener) + 12px); }
aside[data-position^="top"] .panel { inset-block-start: calc(var(--opener) + 12px); }
aside[data-position$="end"] .panel { inset-inline-end: 12px; }
aside[data-position$="start"] .panel { inset-inline-start: 12px; }

header { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 10px 12px; }
header > :nth-child(2) { flex: 1; color: var(--muted); }
.copy { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 6px; }

[role="tablist"] { display: flex; flex: none; gap: 2px; padding-inline: 8px; overflow-x: auto; border-block-end: 1px solid var(--line); }
[role="tab"] { flex: none; min-block-size: 34px; border-color: transparent; border-radius: 6px 6px 0 0; color: var(--muted); }
[role="tab"][aria-selected="true"] { color: var(--accent); box-shadow: inset 0 -2px var(--accent); }
[role="tab"]:focus-visible { outline-offset: -2px; }
[role="tabpanel"] { flex: 1; overflow: auto; overscroll-behavior: contain; padding: 12px; }
[role="tabpanel"]:focus-visible { outline-offset: -2px; }
[role="tabpanel"] section, .own-tab { display: grid; gap: 8px; }
[role="tabpanel"] > section, .own-tab section { padding-block: 10px; }
[role="tabpanel"] > section + section, .own-tab section + section { border-block-start: 1px solid var(--line); }

dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 12px; align-items: center; }
dl + dl { margin-block-start: 8px; }
.errors, .own-tab ul, .own-tab ol { display: grid; gap: 8px; }
.errors > li, .own-tab li { padding: 8px 10px; border-radius: 8px; background: var(--raised); }
.errors > li { display: grid; gap: 6px; }

.timeline { padding: 8px 10px; border-radius: 8px; background: var(--raised); }
.timeline li { display: grid; grid-template-columns: 7.5em minmax(0, 1fr); gap: 8px; overflow-wrap: anywhere; }
.offset { color: var(--muted); text-align: end; font-variant-numeric: tabular-nums; }
.timeline strong { font-weight: 600; }
.timeline .state { color: var(--accent); }
.timeline .kind { color: var(--muted); }

.own-tab label { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.own-tab label > span:first-child { color: var(--muted); }
.own-tab [role="group"], .own-tab fieldset, .own-tab form { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.own-tab table { inline-size: 100%; border-collapse: collapse; font-size: 12px; }
.own-tab th, .own-tab td { padding: 3px 8px 3px 0; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.own-tab th { color: var(--muted); font-weight: 550; }

@media (width < 30em) {
  header > h2 { display: none; }
  [role="tab"] { padding-inline: 6px; }
}
@media (pointer: coarse) {
  button, select, input:not([type="checkbox"], [type="radio"]) { min-block-size: 44px; }
}
@media (forced-colors: active) {
  [role="tab"][aria-selected="true"] { border-color: Highlight; }
}
`
