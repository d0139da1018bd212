import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { scaleOf } from '@huiyin/shared/domain/scales';
import { isolated, undirected } from '@huiyin/shared/domain/text/direction';
import { answers } from '@huiyin/shared/i18n/admin/answers';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { ResponseView } from '../api/responses.ts';
import { surveyName } from '../ask/survey-name.ts';
import { valueName } from '../insights/value-names.ts';
import { langOf } from '../language/customer-languages.ts';
import { languageName } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { address } from '../router/router.ts';
import { moment } from '../ui/moment.ts';
import '../ui/score-mark.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-long.ts';
import type { Known } from './filter-choices.ts';

/** From so many characters on a text may have more than its first lines. */
const longest = 70;

/** What of an answer its mark says. */
type Marked = Pick<ResponseView, 'kind' | 'score'> & Partial<Pick<ResponseView, 'group'>>;

/** The score, or the group of NPS, as the mark it has everywhere, its words for the ear. */
export function answerMark(answer: Marked, slot?: string): TemplateResult {
  const { kind, score, group = null } = answer;
  return html`<score-mark
    slot=${ifDefined(slot)}
    .kind=${kind}
    .score=${score}
    .group=${group}
    label=${markWords(answer)}
  ></score-mark>`;
}

/** The same in words: the kind, and its score or group where there is one. */
export function markWords({ kind, score, group = null }: Marked): string {
  const { kinds, pair, unscored } = bookOf(shell);
  const scale = scaleOf(kind);
  const scored = score === null || !scale ? null : bookOf(answers).score(String(score), String(scale.max));
  const given = scored ?? (group && unscored[group]);
  return given === null ? kinds[kind] : pair(kinds[kind], given);
}

/** What was said, in the person's own words and language; nothing where nothing was. */
export function answerWords(answer: ResponseView, { surveys }: Known): TemplateResult | typeof nothing {
  const said = [answer.comment, ...textsOf(answer, surveys)].filter((text) => text !== null);
  if (!said.length) return nothing;
  return html`${said.map((text) => (text.length > longest ? html`<ui-long>${quote(text, answer)}</ui-long>` : quote(text, answer)))}`;
}

const quote = (text: string, { locale }: ResponseView): TemplateResult =>
  html`<p class="said" dir="auto" lang=${langOf(locale)}>${undirected(text)}</p>`;

/** Answers in words to further questions, as far as it is known that they are words. */
function textsOf({ survey, answers: given }: ResponseView, surveys: Known['surveys']): string[] {
  const questions = surveys.find(({ slug }) => slug === survey)?.definition.questions ?? [];
  return questions.flatMap(({ id, type }) => (type === 'text' && typeof given[id] === 'string' ? [given[id]] : []));
}

/** The reasons that were chosen. */
export function answerReasons({ answers: { reasons } }: ResponseView, known: Known): TemplateResult | typeof nothing {
  if (!Array.isArray(reasons) || !reasons.length) return nothing;
  return html`<span class="reasons"
    >${reasons.map((reason) => html`<ui-badge>${valueName('reason', String(reason), known)}</ui-badge>`)}</span
  >`;
}

/** When, by which survey, where and in which language it was said, and what is to be known of it. */
export function answerFacts(answer: ResponseView, known: Known, now: number): TemplateResult {
  const { survey, group, category, page, touchpoint, touchpointName, locale, contact, suspect, sample } = answer;
  const asked = known.surveys.find(({ slug }) => slug === survey);
  const facts = [
    group && bookOf(shell).unscored[group],
    contact.name ?? contact.email ?? contact.phone,
    asked ? surveyName(asked) : survey,
    category && valueName('category', category, known),
    touchpoint && (touchpointName ?? valueName('touchpoint', touchpoint, known)),
    page && pathOf(page),
    locale && languageName(locale),
  ];
  return html`<span class="facts">
    ${moment(answer.occurredAt, now)}
    ${facts.map((fact) => (fact ? html`<span class="fact one-line" title=${isolated(fact)}>${isolated(fact)}</span>` : nothing))}
    ${suspect === 'test' ? html`<ui-badge>${bookOf(shell).test}</ui-badge>` : nothing}
    ${suspect && suspect !== 'test' ? html`<ui-badge tone="watch">${bookOf(answers).fields.suspect}</ui-badge>` : nothing}
    ${sample ? html`<ui-badge>${bookOf(shell).sample}</ui-badge>` : nothing}
  </span>`;
}

/** The way to its ticket, where there is one and one may go there. */
export function answerTicket({ ticketNumber }: ResponseView, mayOpen: boolean): TemplateResult | typeof nothing {
  if (ticketNumber === null) return nothing;
  const { ticket, openTicket } = bookOf(answers);
  const shown = ticket(String(ticketNumber));
  if (!mayOpen) return html`<span class="muted small">${shown}</span>`;
  return html`<a class="small" href=${ticketPath(ticketNumber)} aria-label=${openTicket(String(ticketNumber))}
    >${shown}</a
  >`;
}

/** Where a ticket is. */
export const ticketPath = (ticket: number): string => address(`/admin/inbox/${ticket}?status=all`);

/** Of an address what tells pages of one site apart. */
function pathOf(page: string): string {
  const { pathname } = URL.canParse(page) ? new URL(page) : { pathname: page };
  return pathname === '/' ? page : pathname;
}
