import { html, nothing, type TemplateResult } from 'lit';
import { answers } from '@huiyin/shared/i18n/admin/answers';
import { filters } from '@huiyin/shared/i18n/admin/filters';
import type { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import '../ui/ui-button.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-error.ts';
import '../ui/ui-skeleton.ts';
import type { AnswerPages } from './answer-pages.ts';
import type { AnswersFilter } from './answers-path.ts';
import { fieldName } from './filter-choices.ts';
import { nobodyYet } from './nobody-yet.ts';
import { partsOf, withoutPart, type Part, type Wider } from './wider.ts';

/** What is read of a list, and by what it is narrowed. */
interface Read {
  readonly pages: AnswerPages;
  readonly filter: AnswersFilter;
  /** Without which parts something is found. */
  readonly wider: Reading<readonly Wider[]>;
  show(filter: AnswersFilter): void;
}

/** A list of answers in each of its states: failed, not here yet, none, and some, which `lines` draws. */
export function answersStates(read: Read, lines: () => TemplateResult): TemplateResult {
  const { items, error, isHere, hasMore, loading } = read.pages;
  if (error && !items.length) return failure(read.pages);
  if (!isHere) return html`<ui-skeleton rows="9"></ui-skeleton>`;
  if (items.length)
    return html`${lines()}
      <p class="foot muted small">${foot(read.pages)}</p>`;
  if (loading) return html`<ui-skeleton rows="9"></ui-skeleton>`;
  return hasMore ? further(read.pages) : nothingFound(read);
}

function foot(pages: AnswerPages): TemplateResult | string {
  const { error, hasMore, items } = pages;
  if (error) return failure(pages);
  if (hasMore) return bookOf(answers).loadingMore;
  return items.length > 9 ? bookOf(answers).end : '';
}

const failure = (pages: AnswerPages): TemplateResult =>
  html`<ui-error .error=${pages.error} @retry=${() => void pages.retry()}></ui-error>`;

function further(pages: AnswerPages): TemplateResult {
  const words = bookOf(answers);
  return html`<ui-empty icon="search" heading=${words.lookedThrough}>
    <ui-button slot="action" size="s" appearance="outlined" @click=${() => void pages.more()}
      >${words.further}</ui-button
    >
  </ui-empty>`;
}

const nothingFound = (read: Read): TemplateResult => (partsOf(read.filter).length ? noFit(read) : nobodyYet());

/** Says which filter is too narrow, and takes it away when it is pressed. */
function noFit({ filter, wider, show }: Read): TemplateResult {
  const { noFit: words } = bookOf(answers);
  const { clear } = bookOf(filters);
  if (wider.error !== undefined)
    return html`<ui-error .error=${wider.error} @retry=${() => void wider.again()}></ui-error>`;
  const found = wider.value;
  const text = found === undefined ? words.looking : found.length ? words.text : words.several;
  return html`<ui-empty icon="search" heading=${words.heading}
    ><span role="status">${text}</span>
    <span slot="action" class="actions">
      ${found?.map(
        ({ part, total }) =>
          html`<ui-button size="s" appearance="outlined" @click=${() => show(withoutPart(filter, part))}
            >${withoutWords(part, total)}</ui-button
          >`,
      )}
      ${found?.length === 0 || partsOf(filter).length > 1 ? html`<ui-button size="s" appearance="plain" @click=${() => show({})}>${clear}</ui-button>` : nothing}
    </span></ui-empty
  >`;
}

function withoutWords(part: Part, total: number | null): string {
  const { without, withoutCount } = bookOf(answers).noFit;
  const name = partName(part);
  return total === null ? without(name) : withoutCount(name, total, number(total));
}

/** What a part of a filter is called. */
function partName(part: Part): string {
  const { fields } = bookOf(answers);
  return part === 'period' || part === 'q' ? fields[part] : fieldName(part);
}
