// The console, and how to find the way in it.
//
//   place.ts         what a place is: its manifest (path, icon, key, permissions, sections, shortcuts, screens of it for tests).
//   places.ts        the six of them. A new section is a line of a manifest and its name in the shell's book.
//   admin-app.ts     address -> account page or shell with a place; owns session and stream.
//   shell/           sidebar, palette, shortcuts. In a place: `@consume({ context: sessionContext }) session` (person,
//                    site, permissions: `can(site, 'tickets.reply')`), `new Keys(this, { j: … })`.
//   api/             the only fetch: one file an entity, one function a call, and `…Of(site)` for what is read: how, and what
//                    outdates it. Throws ApiProblem, whose text is `problemText(error)` or <ui-error .error>.
//   data/            the store of what was read, kept true by the stream: `#site = new Reading(this, () => siteOf(id))`, shown by
//                    `readingView(this.#site, (site) => …)`; what a save answers is `put` there.
//   saving.ts        a form while it is saved: busy, faults by field, problem, conflict. kept-edit.ts: what is typed and not saved.
//   acts.ts          what is done without a form: each once at a time, refused in a toast.
//   actions/         what is done to something in sight: words, icon, key, permissions; read by buttons, keys, palette, sheet.
//   language/        `#text = localized(this, book)`, then `this.#text().word`; books are in shared/src/i18n/admin, a file a
//                    language, English is the type; what is loaded by `loadPart` brings its words. formats.ts: numbers, dates and spans by Intl.
//   router/          `go('/admin/inbox/12')`; plain links work as they are; `guarded(…)` is asked before one leaves.
//   ui/              the elements of the kit under our names (nobody else names the kit), tokens.css, looks by their names
//                    (looks.ts), and css to share: `static styles = [base, parts, card, css`…`]`. <ui-list>, <ui-row>,
//                    <ui-facts>; question() and isMeant() ask; readingView(reading, show) gives loading and error states. The
//                    states of each element are beside it, for the gallery.
//   charts/          trends as plans of lengths and one drawing of them, for page, paper and file.
//   clock.ts         now(), the only reading of the time.
//   shell/needs.ts   tells who comes with a browser that is too old; comes first.
import './shell/needs.ts';
import './ui/tokens.css';
import './ui/kit.css';
import './shell/starting.css';
import './admin-app.ts';
import { applyTheme } from './shell/theme.ts';

applyTheme();
