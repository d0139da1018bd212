import type { ThreadView } from '@huiyin/shared/contract/threads';
import { html, nothing } from 'lit/html.js';
import { longestOutcomeComment } from '@huiyin/shared/domain/limits';
import { now } from '../clock.ts';
import { fill } from '../fill.ts';
import type { KeptThread } from '../keep/kept.ts';
import { bodyIn } from '../keep/queue.ts';
import { ratingId } from '../reduce.ts';
import type { Hands, State } from '../state.ts';
import { degrees, field, primary, thanked } from './parts.ts';

/** Was it solved? Asked when a ticket is resolved; a low score opens it again. What is held of it is what was said so far. */
export function outcome(state: State, hands: Hands, thread: KeptThread, { ticket, rating }: ThreadView) {
  const { words } = state.config!;
  const { score: given } = rating!;
  const id = ratingId(thread.id, rating);
  const held = state.kept.queue.find((i) => i.id === id && !i.refused);
  const { score, comment = '' } = held ? bodyIn(held) : {};
  const leaves = held && (held.tries || held.dueAt <= now());
  const said =
    given === null
      ? leaves
        ? words.sending
        : ''
      : given < 3 && ticket.status === 'open'
        ? words.reopened
        : fill(words.rated, { n: given });
  const rate = (n: number, text: string): void => hands.act((k) => k.rate(thread, id, n, text));
  return html`<div class="stack outcome">
    ${thanked(said, said, given! > 2)}
    ${
      said
        ? nothing
        : html`<h2>${words.solved}</h2>
            ${degrees(words, words.solvedDegrees, {
              label: words.solved,
              value: score,
              choose: (n) => rate(n, comment),
              low: words.solvedLow,
              high: words.solvedHigh,
            })}
            ${
              score
                ? html`<form class="stack">
                    ${field({
                      name: 'outcome',
                      label: words.solvedComment,
                      optional: words.optional,
                      value: comment,
                      input: (text) => rate(score, text),
                      focus: () => rate(score, comment),
                      max: longestOutcomeComment,
                    })}
                    ${primary(words.sendRating, () => hands.act((k) => k.send(id)))}
                  </form>`
                : nothing
            }`
    }
  </div>`;
}
