/** Look of the hosted page: colours of the widget in light and dark, one column, room kept for the survey before it is there. */
export const hostedStyle = `:root {
  color-scheme: light dark;
  --surface: light-dark(#f7f7f5, #161615);
  --text: light-dark(#1c1c1a, #ecece8);
  --muted: light-dark(#62625c, #a3a39b);
}
:root[data-scheme='light'] { color-scheme: light; }
:root[data-scheme='dark'] { color-scheme: dark; }
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100dvh;
  display: flex;
  flex-direction: column;
  background: var(--surface);
  color: var(--text);
  font: 16px/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
main {
  width: 100%;
  max-width: 35rem;
  margin: 0 auto;
  padding: 24px max(16px, env(safe-area-inset-right)) max(24px, env(safe-area-inset-bottom)) max(16px, env(safe-area-inset-left));
}
@media (max-width: 26rem) { main { padding-inline: 8px; } h1, p { padding-inline: 8px; } }
h1 { margin: 0 0 16px; font-size: 18px; line-height: 1.35; }
p { margin: 0 0 12px; color: var(--muted); }
#survey[data-survey] { min-height: 24rem; }
#survey > * { display: block; }
/* For browsers that are too old, and where scripts are off: seen when nothing else comes. */
.needs { visibility: hidden; animation: needs 0s 5s forwards; }
@media (scripting: none) { .needs { animation-delay: 0s; } }
main > .needs { animation-delay: 0s; }
@keyframes needs { to { visibility: visible; } }
:root[data-kiosk] main { max-width: 48rem; margin-block: auto; }
:root[data-kiosk] h1 { font-size: 24px; }
:root[data-kiosk] :is(h1, .guide) { text-align: center; }
button {
  position: fixed;
  inset-block-start: 8px;
  inset-inline-end: 8px;
  min-height: 44px;
  padding: 8px 16px;
  border: 1px solid;
  border-radius: 6px;
  background: none;
  color: var(--muted);
  font: inherit;
  cursor: pointer;
}
:root:fullscreen button { display: none; }
#invited { margin-block-start: 24px; font-size: 14px; }
#invited p:empty { display: none; }
#invited:not(:has([data-did='never'])) button { display: none; }
#invited button { position: static; margin: 0 8px 8px 0; font-size: 14px; }
@media print { button { display: none; } }
`;
