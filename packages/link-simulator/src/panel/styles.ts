/** The panel's styles: the frame covers the whole page, with the card inside. */
export const styles = `
:root {
  color-scheme: light;
  --card: #ffffff; --sunken: #f4f5f8; --line: #dfe2ea; --edge: #878ea1; --text: #171a23; --soft: #5a6172;
  --accent: #3f4fc4; --on-accent: #ffffff; --accent-soft: #eceefb; --bad: #b3261e; --bad-soft: #fdeeed;
  --good: #1b7a4b; --good-soft: #e6f5ec; --notice: #7a4d00; --notice-soft: #fff3d9;
  --shade: rgb(15 18 30 / 55%); --ring: 0 0 0 3px rgb(63 79 196 / 35%);
}
:root[data-scheme='dark'] {
  --card: #1b1e28; --sunken: #252936; --line: #3a4052; --edge: #747c92; --text: #f2f3f7; --soft: #a9b0c2;
  --accent: #a9b4ff; --on-accent: #14183a; --accent-soft: #2b3052; --bad: #ffb4ab; --bad-soft: #43211f;
  --good: #7fdba6; --good-soft: #173826; --notice: #ffd58a; --notice-soft: #3d3014;
  --shade: rgb(0 0 0 / 65%); --ring: 0 0 0 3px rgb(169 180 255 / 40%);
}
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; background: transparent; }
body { font: 400 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; color: var(--text); }
h1, p, ul, fieldset, legend { margin: 0; padding: 0; border: 0; }
ul { list-style: none; }
button, input { font: inherit; color: inherit; }
button { cursor: pointer; }

.backdrop { position: fixed; inset: 0; background: var(--shade); }
.card {
  position: fixed; inset: 0; margin: auto; width: 360px; height: min(640px, calc(100% - 32px));
  display: flex; flex-direction: column; overflow: hidden;
  background: var(--card); border-radius: 16px; box-shadow: 0 24px 64px rgb(10 12 24 / 35%);
}
:root[data-scheme='dark'] .card { color-scheme: dark; }
.card.whole { width: 100%; height: 100%; max-width: 520px; border-radius: 0; box-shadow: none; }
body:has(.whole) { background: var(--card); }
.card.embedded { width: 100%; height: 100%; border-radius: 12px; box-shadow: none; border: 1px solid var(--line); }

.bar { display: grid; grid-template-columns: 44px 1fr 44px; align-items: center; padding: 8px; min-height: 60px; }
.bar > button {
  width: 44px; height: 44px; display: grid; place-items: center; border: 0; border-radius: 50%; background: none;
  color: var(--soft);
}
.bar > button:hover { background: var(--sunken); color: var(--text); }
.bar > .close { grid-column: 3; }
.mark {
  grid-column: 2; grid-row: 1; justify-self: center; padding: 3px 11px; border-radius: 99px;
  background: var(--notice-soft); color: var(--notice); font-size: 12px; font-weight: 600; line-height: 18px;
}

.content { flex: 1; overflow-y: auto; padding: 8px 24px 16px; }
.content h1 { font-size: 22px; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
.content h1:focus { outline: none; }
.intro { margin-top: 8px; color: var(--soft); }
.foot { display: grid; gap: 10px; padding: 12px 24px 24px; }
.foot:not(:has(> :not([hidden]))) { display: none; }
.icon { width: 22px; height: 22px; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; flex: none; }

.primary, .secondary { min-height: 48px; padding: 10px 18px; border-radius: 12px; border: 1px solid transparent; font-weight: 600; }
.primary { background: var(--accent); color: var(--on-accent); }
.primary:hover { filter: brightness(1.07); }
.primary:disabled { background: var(--sunken); color: var(--soft); cursor: default; filter: none; }
.secondary { background: none; border-color: var(--line); }
.secondary:hover { background: var(--sunken); }
:is(button, input, .option):focus-visible { outline: 2px solid transparent; box-shadow: var(--ring); }

.facts { margin-top: 24px; display: grid; gap: 18px; }
.facts li { display: grid; grid-template-columns: 40px 1fr; gap: 14px; align-items: start; }
.badge { width: 40px; height: 40px; border-radius: 12px; display: grid; place-items: center; background: var(--accent-soft); color: var(--accent); }
.facts strong { display: block; font-weight: 600; }
.facts span { color: var(--soft); font-size: 14px; }

.recorder { height: 100%; padding: 0 12px 12px; border: 1px solid var(--line); border-radius: 10px; background: var(--card); font-size: 13px; overflow: auto; }
.recorder summary { min-height: 42px; line-height: 42px; font-weight: 600; cursor: pointer; }
.recorder textarea { width: 100%; padding: 8px; border: 1px solid var(--edge); border-radius: 8px; background: var(--sunken); color: inherit; font: 12px/1.5 ui-monospace, monospace; resize: vertical; }
.recorder button { margin-top: 8px; min-height: 44px; padding: 6px 14px; border: 1px solid var(--edge); border-radius: 8px; background: none; }
.recorder :is(summary, textarea, button):focus-visible { outline: 2px solid var(--accent); }

.field { display: block; margin-top: 18px; }
.field > span { display: block; margin-bottom: 6px; font-size: 14px; font-weight: 600; }
.field input, .search input {
  width: 100%; min-height: 48px; padding: 10px 14px; border: 1px solid var(--edge); border-radius: 12px; background: var(--card);
}
.field input:focus, .search input:focus { border-color: var(--accent); }
.search { position: relative; display: block; margin-top: 16px; }
.search .icon { position: absolute; left: 13px; top: 13px; color: var(--soft); }
.search input { padding-left: 44px; }
.search input::placeholder { color: var(--soft); opacity: 1; }
.hint { margin-top: 18px; padding: 12px 14px; border-radius: 12px; background: var(--sunken); color: var(--soft); font-size: 14px; }
.hint code { color: var(--text); font: 600 13px/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.alert { margin-top: 16px; padding: 12px 14px; border-radius: 12px; background: var(--bad-soft); color: var(--bad); font-size: 14px; font-weight: 500; }

.banks { margin-top: 12px; display: grid; gap: 4px; }
.bank {
  width: calc(100% + 16px); margin: 0 -8px; padding: 8px; display: grid; grid-template-columns: 44px 1fr 22px; gap: 14px; align-items: center;
  border: 0; border-radius: 12px; background: none; text-align: left; font-weight: 550;
}
.bank:hover { background: var(--sunken); }
.bank > .icon { width: 18px; height: 18px; color: var(--soft); }
.initials { width: 44px; height: 44px; border-radius: 12px; display: grid; place-items: center; font-size: 14px; font-weight: 700; }
.tone-0 { background: #e0e6ff; color: #2b3a9b; } .tone-1 { background: #dff3ea; color: #175c3d; }
.tone-2 { background: #fbe6ef; color: #8c2254; } .tone-3 { background: #fdebd3; color: #7c4706; }
:root[data-scheme='dark'] .tone-0 { background: #2b3260; color: #c4ccff; } :root[data-scheme='dark'] .tone-1 { background: #1c4130; color: #a4e6c4; }
:root[data-scheme='dark'] .tone-2 { background: #4c2338; color: #ffc1db; } :root[data-scheme='dark'] .tone-3 { background: #4b3314; color: #ffd8a3; }

[hidden] { display: none; }
legend { margin-bottom: 10px; font-size: 14px; font-weight: 600; }
.content > .badge { margin-bottom: 16px; }
.options { margin-top: 20px; display: grid; gap: 10px; }
.option {
  display: grid; grid-template-columns: 1fr 22px; gap: 2px 12px; align-items: center; padding: 14px 16px;
  border: 1px solid var(--line); border-radius: 12px; cursor: pointer;
}
.option:hover { border-color: var(--soft); }
.option:has(input:checked) { border-color: var(--accent); background: var(--accent-soft); }
.option:focus-within:has(:focus-visible) { box-shadow: var(--ring); }
.option:not(:has(span)) input { grid-row: 1; }
.option strong { font-weight: 600; } .option span { grid-column: 1; color: var(--soft); font-size: 14px; }
.option input { grid-column: 2; grid-row: 1 / span 2; width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }
.option input:focus-visible { box-shadow: none; }

.centre { min-height: 100%; display: grid; align-content: center; justify-items: center; text-align: center; gap: 4px; padding-bottom: 32px; }
.disc { width: 64px; height: 64px; margin-bottom: 16px; border-radius: 50%; display: grid; place-items: center; background: var(--good-soft); color: var(--good); }
.disc .icon { width: 30px; height: 30px; stroke-width: 2.2; }
.disc.bad { background: var(--bad-soft); color: var(--bad); } .disc.notice { background: var(--notice-soft); color: var(--notice); } .disc.plain { background: var(--accent-soft); color: var(--accent); }
.code { margin-top: 14px; color: var(--soft); font: 500 12px/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.summary { margin-top: 20px; width: 100%; text-align: left; border: 1px solid var(--line); border-radius: 12px; }
.summary li { display: flex; justify-content: space-between; gap: 12px; padding: 12px 16px; }
.summary li + li { border-top: 1px solid var(--line); }
.summary span { color: var(--soft); font-variant-numeric: tabular-nums; }
.spinner { width: 44px; height: 44px; margin-bottom: 20px; border-radius: 50%; border: 4px solid var(--line); border-top-color: var(--accent); }
@media (prefers-reduced-motion: no-preference) { .spinner { animation: turn 0.9s linear infinite; } }
@keyframes turn { to { transform: rotate(1turn); } }
@media (max-width: 480px) {
  .card:not(.embedded) { width: 100%; height: 100%; border-radius: 0; box-shadow: none; }
  .foot { padding-bottom: max(24px, env(safe-area-inset-bottom)); }
}
@media (forced-colors: active) { .option:has(input:checked), .primary { border-color: Highlight; } :is(button, input):focus-visible { outline-color: Highlight; } }
`
