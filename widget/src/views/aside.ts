import { html, nothing } from 'lit/html.js';
import { hold } from '../answering.ts';
import { now } from '../clock.ts';
import { uuid7 } from '../ids.ts';
import { threadOf, type Item } from '../keep/queue.ts';
import { resumed } from '../reduce.ts';
import { conversations, surveyOf, type Form, type State } from '../state.ts';
import type { Widget } from '../widget.ts';
import { waits } from './complaint.ts';
import { quiet, small } from './parts.ts';
import { bodyIn, words as wordsIn, type Body } from './words.ts';

/** What the server refused for good, and what waits from another page, with all its words, so that nothing said is lost. */
export function aside(state: State, widget: Widget) {
  const { kept, config, drafts, complaint } = state;
  const { words } = config!;
  const here = [complaint, ...Object.values(drafts).map(({ body }) => body.id)];
  // On a shared device nobody reads the words of others.
  const shared = widget.env.root.host.hasAttribute('kiosk');
  return kept.queue.map((item) => {
    const { id, refused, tries, path } = item;
    const isHere = here.includes(id);
    if (refused ? shared && !isHere : shared || isHere || !tries || !path.endsWith('/responses')) return nothing;
    if (!refused) return html`<div class="aside" role="status">${small(waits(state))}${wordsIn(item, config!)}</div>`;
    const again = wayBack(state, widget, item);
    return html`<div class="aside" role="alert">
      <strong>${words.notSent}</strong>
      ${wordsIn(item, config!)} ${refused === 'expired' ? small(words.expired) : nothing}
      <span class="way">
        ${again ? quiet(words.edit, again) : nothing} ${quiet(words.remove, () => widget.act((k) => k.drop(id)))}
      </span>
    </div>`;
  });
}

/** Puts what was refused back where it was written, to be changed and sent anew; undefined where that place is not here. */
function wayBack(state: State, widget: Widget, item: Item): (() => void) | undefined {
  const { id, path } = item;
  const thread = threadOf(item);
  const view = state.views[thread];
  const isMessage = path.endsWith('/messages') && view && view !== 'gone' && view.ticket.status !== 'closed';
  const { kind, survey = kind ?? '' } = bodyIn(item);
  const place = isMessage ? conversations : path && surveyOf(state, survey)?.slug;
  if (!place) return undefined;
  return () =>
    widget.act((k) => {
      const taken = k.take(id);
      if (!taken) return;
      const { body, pictures } = taken;
      widget.go(place, thread);
      // It took as long as it took the first time.
      widget.shownAt -= body.elapsedMs ?? 0;
      if (isMessage) write(widget, { [`say ${thread}`]: (body as Body).text });
      else if (kind !== 'complaint') resume(widget, place, body);
      // What was sent from here still stands in the form, with what was changed since.
      else if (state.complaint !== id) {
        write(widget, formOf(body));
        widget.set({ pictures: [...pictures, ...widget.state.pictures] });
      }
    });
}

function formOf({ comment, category, contact, answers }: Body): Form {
  const [kind, detail] = category?.split('/') ?? [];
  const { order_number: order, wish, reach_by: by } = (answers ?? {}) as Record<string, string | undefined>;
  return { text: comment, category: kind, detail, order, wish, by, ...contact };
}

/** Fills what is empty; a text stands before what was written there since. */
function write(widget: Widget, given: Form): void {
  const form: Record<string, string | undefined> = { ...widget.state.form };
  for (const [name, value] of Object.entries(given)) {
    const there = form[name]?.trim();
    form[name] = there && value && /^(text|say .*)$/.test(name) ? `${value}\n${there}` : there || value;
  }
  widget.set({ form, wrong: undefined });
}

function resume(widget: Widget, slug: string, body: Body): void {
  const survey = surveyOf(widget.state, slug)!;
  const id = widget.mount.responseId ?? uuid7(now());
  widget.set({ drafts: { ...widget.state.drafts, [slug]: resumed(survey, { ...body, id }) } });
  hold(widget, survey);
}
