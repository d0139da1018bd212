import { html, nothing, type TemplateResult } from 'lit';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { history } from '@huiyin/shared/i18n/admin/history';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import { langOf } from '../language/customer-languages.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { timeAt } from '../ui/moment.ts';
import { eventWords, type CategoryWord } from './event-words.ts';
import type { Happened } from './stream-lines.ts';

interface Told {
  readonly locale: string | null;
  readonly categoryWord: CategoryWord;
}

/** So many stand there at once; of more the older ones are folded. */
const mostAtOnce = 4;

/**
 * What happened between two messages, each as a quiet sentence.
 * @param told `locale`: in which its customer writes
 */
export function happenedLines(all: readonly Happened[], told: Told): TemplateResult {
  const folded = all.length > mostAtOnce ? all.slice(0, 1 - mostAtOnce) : [];
  const one = (what: Happened): TemplateResult => line(what, told);
  return html`<li class="happened">
    ${
      folded.length
        ? html`<details>
            <summary>${bookOf(stream).moreHappened(folded.length, number(folded.length))}</summary>
            ${folded.map(one)}
          </details>`
        : nothing
    }
    ${all.slice(folded.length).map(one)}
  </li>`;
}

function line(what: Happened, { locale, categoryWord }: Told): TemplateResult {
  if (what.kind === 'event') return html`<p>${eventWords(what.event, categoryWord)} ${timeAt(what.at)}</p>`;
  const { actors, events, ratedReopened } = bookOf(history);
  const said = what.reopened ? ratedReopened : events['outcome.rated'];
  return html`<p>${said(actors.customer, number(what.score))} ${timeAt(what.at)}</p>
    ${what.comment ? html`<blockquote lang=${langOf(locale)} dir="auto">${undirected(what.comment)}</blockquote>` : nothing}`;
}
