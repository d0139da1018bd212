import { html, type TemplateResult } from 'lit';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import type { ResponseView } from '@huiyin/shared/contract/responses';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { languageName, number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { touchpointName } from '../touchpoints/touchpoint-name.ts';
import { breaking } from '../ui/breaking.ts';
import { elsewhere } from '../ui/elsewhere.ts';
import type { Fact } from '../ui/ui-facts.ts';
import '../ui/ui-long.ts';
import { isNeverAsked, plain, questionWord, reachWords, wishWords } from './answer-rows.ts';
import { mailLink, pageLink, phoneLink } from './contact-links.ts';

/** A field that was left out or cut, and whom or what it is of. */
const ofWhom = (field: string): boolean => /^(contact|customer|locale)/.test(field);

/**
 * What is known of who answered and of where. Nothing of it is trusted: links are http(s), mail or phone.
 * @param asked the survey in the version that was asked; undefined while it is not here
 */
export const responseFacts = (response: ResponseView, asked: SurveyDefinition | undefined): Fact[] => [
  ...customerFacts(response),
  ...circumstances(response, asked),
];

/** Who answered: how to reach them, as whom they are known, and in which language they read. */
export function customerFacts(response: ResponseView): Fact[] {
  const words = bookOf(inbox);
  const { answers, leftOut, locale } = response;
  const reach = reachWords(answers);
  return [
    ...ofContact(response),
    ...asSent(leftOut.filter(({ field }) => ofWhom(field))),
    ...(reach === undefined ? [] : told(words.reachBy, reach)),
    ...ofIdentity(response),
    ...(locale ? [{ name: words.language, value: languageName(locale) }] : []),
  ];
}

/** What it is about and where it was written: order, wish, page, and what the page told. As `responseFacts` otherwise. */
export function circumstances(response: ResponseView, asked: SurveyDefinition | undefined): Fact[] {
  const words = bookOf(inbox);
  const { page, channel, touchpoint, touchpointName: place, suspect, attributes, leftOut } = response;
  return [
    ...ofForm(response, asked),
    ...Object.entries(attributes).flatMap(([name, value]) =>
      told(name === 'service_type' ? words.serviceType : name, plain(value)),
    ),
    ...(page ? told(words.page, ofPage(page)) : []),
    { name: words.channel, value: bookOf(shell).channels[channel] },
    ...(touchpoint ? told(words.touchpoint, touchpointName(touchpoint, place)) : []),
    ...(suspect ? [suspectFact(suspect)] : []),
    ...asSent(
      leftOut.filter(({ field }) => !ofWhom(field) && !isNeverAsked(field, response, asked)),
      asked,
    ),
  ];
}

function suspectFact(why: NonNullable<ResponseView['suspect']>): Fact {
  const words = bookOf(inbox);
  return why === 'test'
    ? { name: words.test, value: words.testMeans }
    : { name: words.suspect, value: words.suspects[why] };
}

const asSent = (leftOut: ResponseView['leftOut'], asked?: SurveyDefinition): Fact[] =>
  leftOut.flatMap(({ field, value }) => told(bookOf(inbox).leftOut(fieldWord(field, asked)), value));

function ofContact({ contact: { email, phone } }: ResponseView): Fact[] {
  const words = bookOf(inbox);
  return [
    ...(email
      ? [{ name: words.email, value: html`<a href=${mailLink(email)}><bdi>${breaking(email)}</bdi></a>` }]
      : []),
    ...(phone ? [{ name: words.phone, value: html`<a href=${phoneLink(phone)}>${phone}</a>` }] : []),
  ];
}

/** What a field is called here, an answer by its question; attributes have their own names, and what only programs send keeps its. */
function fieldWord(field: string, asked: SurveyDefinition | undefined): string {
  const words = bookOf(inbox);
  const named: Record<string, string> = {
    'contact.email': words.email,
    'contact.phone': words.phone,
    'contact.name': words.name,
    page: words.page,
    locale: words.language,
    category: words.categoryLabel,
    touchpoint: words.touchpoint,
    channel: words.channel,
    customer: words.identified,
    attributes: words.attributes,
    'attributes.service_type': words.serviceType,
  };
  return named[field] ?? questionWord(field, asked) ?? field.replace(/^attributes\./, '');
}

function ofIdentity({ customer }: ResponseView): Fact[] {
  if (!customer) return [];
  const words = bookOf(inbox);
  return told(words.identified, html`<span title=${words.identifiedHint}>${undirected(customer)}</span>`);
}

/** What the form of the complaint asked beside the text. */
function ofForm({ answers }: ResponseView, asked: SurveyDefinition | undefined): Fact[] {
  const words = bookOf(inbox);
  const { order_number: order, consent_version: consent } = answers;
  const wish = wishWords(answers, asked);
  const version = (n: unknown): string => words.consentVersion(number(Number(n)));
  return [
    ...(order === undefined ? [] : told(words.orderNumber, String(order))),
    ...(wish === undefined ? [] : told(words.wish, wish)),
    ...(consent === undefined ? [] : [{ name: words.consent, value: version(consent) }]),
  ];
}

function ofPage(page: string): TemplateResult | string {
  const href = pageLink(page);
  if (!href) return page;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer">${breaking(page)}${elsewhere()}</a>`;
}

/** What somebody else said, and so may be long. */
const told = (name: string, value: string | TemplateResult): Fact[] => [
  { name, value: html`<ui-long>${typeof value === 'string' ? undirected(value) : value}</ui-long>` },
];
