// The console, and how to find the way in it.
//
//   places.ts        the six places: path, icon, key, element, lazy import. To add one's content, write the element that
//                    its line names (inbox/inbox-place.ts defines <inbox-place>, with a `params` property).
//   admin-app.ts     address -> account page or shell with a place; owns session and stream.
//   shell/           sidebar, palette, shortcuts. In a place: `@consume({ context: sessionContext }) session` (person,
//                    site, permissions: `can(site, 'tickets.reply')`), `@consume({ context: streamContext }) stream`
//                    and `new Live(this, () => this.stream, { ticket: … })` to hear it, `new Keys(this, { j: … })`.
//   api/             the only fetch: one file an entity, one function a call; throws ApiProblem, whose text is
//                    `problemText(error)` or <ui-error .error>.
//   language/        `#text = localized(this, book)`, then `this.#text().word`; books are in shared/src/i18n/admin, one a
//                    place, `en` is the type. formats.ts: numbers, dates and spans by Intl.
//   router/          `go('/admin/inbox/12')`; plain links work as they are; `guarded(…)` is asked before one leaves.
//   ui/              the elements of the kit under our names (nobody else imports the kit), tokens.css, and css to share:
//                    `static styles = [base, card, place, css`…`]`. taskView(task, show) gives loading and error states.
//   charts/          the only folder that imports the chart library.
//   clock.ts         now(), the only reading of the time.
//   shell/needs.ts   tells who comes with a browser that is too old; comes first.
import './shell/needs.ts';
import './ui/tokens.css';
import './ui/kit.css';
import './shell/starting.css';
import './admin-app.ts';
import { applyTheme } from './shell/theme.ts';

applyTheme();
