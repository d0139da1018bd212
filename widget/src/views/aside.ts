import { html, nothing } from 'lit/html.js';
import type { NewResponse } from '@huiyin/shared/contract/responses';
import { parse } from '../keep/local.ts';
import type { State } from '../state.ts';
import type { Widget } from '../widget.ts';
import { quiet, small } from './parts.ts';

type Body = Partial<NewResponse> & { text?: string };

/** What the server refused for good, with its text, so that nothing typed is lost. */
export function aside({ kept, config }: State, widget: Widget) {
  const { words } = config!;
  const settled = kept.queue.filter((i) => i.refused);
  return settled.map(({ id, refused, picture, body }) => {
    const read = parse(body);
    const { kind, score, comment, text } = (read instanceof Object ? read : { text: body }) as Body;
    // What the visitor had written, tapped or chosen.
    const said = [picture, score, comment ?? text].filter((what) => what !== undefined);
    return html`<div class="aside" role="alert">
      <strong>${words.notSent}</strong>
      <p>${said.join('\n')}</p>
      ${refused === 'expired' ? small(words.expired) : nothing}
      <span class="way">
        ${kind === 'complaint' ? quiet(words.edit, () => edit(widget, id)) : nothing}
        ${quiet(words.remove, () => widget.act((k) => k.drop(id)))}
      </span>
    </div>`;
  });
}

/** Puts a refused complaint back into the form, to be changed and sent anew. */
const edit = (widget: Widget, id: string): void =>
  widget.act((k) => {
    const taken = k.take(id);
    if (!taken) return;
    const { comment, category, contact, answers, survey } = taken.body;
    const [kind, detail] = category?.split('/') ?? [];
    const { order_number: order, wish, reach_by: by } = (answers ?? {}) as Record<string, string | undefined>;
    widget.set({
      form: { text: comment, category: kind, detail, order, wish, by, ...contact },
      pictures: taken.pictures,
    });
    widget.go(survey ?? 'complaint');
  });
