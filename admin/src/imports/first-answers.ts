import { html, nothing, type TemplateResult } from 'lit';
import type { ImportInspection, ValueSaid } from '@huiyin/shared/contract/imports/understood';
import type { Kind, NpsGroup } from '@huiyin/shared/domain/scales';
import { isolated, undirected } from '@huiyin/shared/domain/text/direction';
import { momentShown } from '@huiyin/shared/domain/time/moment-shown';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { withoutKind } from '@huiyin/shared/files/row-name';
import { answerMark, markWords } from '../answers/answer-line.ts';
import { importedValue } from '../imported/imported-words.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import '../ui/ui-list.ts';
import '../ui/ui-row.ts';
import { factShown } from './fact-shown.ts';
import { fieldName } from './field-words.ts';

type First = ImportInspection['first'][number];

/** They stand at their own places. */
const placed: readonly string[] = ['kind', 'score', 'group', 'comment', 'occurredAt'];

/** What is known of an answer in any case. */
type Said = { kind: Kind; score?: number; group?: NpsGroup; comment?: string; occurredAt: string };

/** The first answers of a file, as they would be stored, in the zone of the file or else of the site. An id that is made of the row is no news. */
export function firstAnswers(
  { first, ids, moments }: Pick<ImportInspection, 'first' | 'ids' | 'moments'>,
  siteZone: string | null = null,
): TemplateResult {
  if (!first.length) return html`<p class="muted">${bookOf(importing).first.none}</p>`;
  const told = ids === 'rows' ? [...placed, 'externalId'] : placed;
  return html`<ui-list>${first.map((one) => row(one, told, moments.zone ?? siteZone))}</ui-list>`;
}

function row(one: First, told: readonly string[], zone: string | null): TemplateResult {
  const { line, answer } = one;
  if (answer['kind'] === 'metric') return valueRow(one, zone);
  const { pair } = bookOf(shell);
  const { kind, score = null, group, comment, occurredAt } = answer as unknown as Said;
  const marked = { kind, score, group: group ?? null };
  return html`<ui-row>
    ${answerMark(marked, 'start')}
    ${comment ? html`<span class="two-lines" dir="auto">${undirected(comment)}</span>` : markWords(marked)}
    <span slot="meta"
      >${bookOf(importing).first.line(number(line))} ·
      ${pair(fieldName('occurredAt'), momentShown(occurredAt, zone))}</span
    >
    ${facts(answer, { told, zone, kind }).map(([name, value]) => html`<span slot="meta" class="one-line">${pair(name, value)}</span>`)}
  </ui-row>`;
}

/** A number of a day. */
function valueRow({ line, answer }: First, zone: string | null): TemplateResult {
  const { pair } = bookOf(shell);
  const { name, value, unit, of, occurredAt } = answer as unknown as ValueSaid;
  const base = of === undefined ? nothing : html`<span slot="meta">${pair(fieldName('of'), number(of))}</span>`;
  return html`<ui-row>
    ${pair(isolated(name), importedValue(value, unit))}
    <span slot="meta"
      >${bookOf(importing).first.line(number(line))} ·
      ${pair(fieldName('occurredAt'), momentShown(occurredAt, zone))}</span
    >
    ${base}
  </ui-row>`;
}

/** All else that would be stored, by what it is called. */
function facts(
  answer: First['answer'],
  how: { told: readonly string[]; zone: string | null; kind: string },
  before = '',
): [string, string][] {
  return Object.entries(answer).flatMap(([name, value]): [string, string][] => {
    const field = before + name;
    if (how.told.includes(field)) return [];
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return facts(value as First['answer'], how, `${field}.`);
    const said = field === 'externalId' ? withoutKind(String(value), how.kind) : String(value);
    return [[fieldName(field), factShown(field, said, how.zone)]];
  });
}
