import { html, nothing } from 'lit/html.js';
import type { Item } from '../keep/queue.ts';
import { isFromHere } from '../form.ts';
import { isTest } from '../is-test.ts';
import { surveyOf, type Hands, type State } from '../state.ts';
import { waits } from './complaint.ts';
import { quiet, small } from './parts.ts';
import { words as wordsIn } from './words.ts';

/** That answers are tests, what the server refused for good, and what waits from another page, with all its words, so that nothing said is lost. */
export function aside(state: State, hands: Hands) {
  const { kept, config, drafts, kiosk: shared } = state;
  const { words } = config!;
  const own = Object.values(drafts).map(({ body }) => body.id);
  const items = kept.queue.map((item) => {
    const { id, refused, tries, survey } = item;
    const isHere = own.includes(id) || isFromHere(state, id);
    if (refused ? shared && !isHere : shared || isHere || !tries || !survey) return nothing;
    if (!refused) return html`<div class="aside" role="status">${small(waits(state))}${wordsIn(item, config!)}</div>`;
    const again = wayBack(state, hands, item);
    return html`<div class="aside" role="alert">
      <strong>${words.notSent}</strong>
      ${wordsIn(item, config!)} ${refused === 'expired' ? small(words.expired) : nothing}
      <span class="way">
        ${again ? quiet(words.edit, again) : nothing} ${quiet(words.remove, () => hands.act((k) => k.drop(id)))}
      </span>
    </div>`;
  });
  return [isTest() ? small(words.test) : nothing, items];
}

/** Takes what was refused back to where it was written; undefined where that place is not here. */
function wayBack(state: State, hands: Hands, item: Item): (() => void) | undefined {
  const { id, what, thread, survey } = item;
  const view = state.views[thread];
  const isHere =
    what === 'message'
      ? view && view !== 'gone' && view.ticket.status !== 'closed'
      : what !== 'unknown' && surveyOf(state, survey!);
  return isHere
    ? () =>
        hands.act((k) => {
          const taken = k.take(id);
          if (taken) hands.dispatch({ type: 'again', item, ...taken });
        })
    : undefined;
}
