import { scaleOf } from '@huiyin/shared/domain/scales';
import type { SurveyView } from '../../api/surveys.ts';
import { directionOf, type CustomerLanguage } from '../../language/customer-languages.ts';
import { escaped } from './qr-code.ts';

/** What a mail asks: the question in one language, with a link for each score. */
export interface MailQuestion {
  readonly title: string;
  readonly points: readonly MailPoint[];
  /** What the lowest and the highest score mean, as one line each. */
  readonly ends: readonly string[];
  readonly lang: CustomerLanguage;
}

interface MailPoint {
  /** As it is written: a number or a thumb. */
  readonly sign: string;
  readonly href: string;
}

/** The scores a mail can offer at once; none when the survey does not begin with one. Thumbs give the lowest and the highest. */
export function mailScores({ kind, definition }: Pick<SurveyView, 'kind' | 'definition'>): number[] {
  const scale = scaleOf(kind);
  const [first] = definition.questions;
  if (!scale) return [];
  if (first?.type === 'csat' && first.look === 'thumbs') return [scale.min, scale.max];
  return Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
}

/** The question as markup that mail programs show: styles stand in the tags. */
export function mailHtml({ title, points, ends, lang }: MailQuestion): string {
  const links = points.map(({ sign, href }) => `    <a href="${escaped(href)}" style="${button}">${escaped(sign)}</a>`);
  const below = ends.length
    ? [`  <p style="margin:8px 0 0;font-size:13px;color:#5a6068">${escaped(ends.join(' · '))}</p>`]
    : [];
  return [
    `<div lang="${lang}" dir="${directionOf(lang)}" style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5">`,
    `  <p style="margin:0 0 8px">${escaped(title)}</p>`,
    `  <p style="margin:0">`,
    ...links,
    `  </p>`,
    ...below,
    `</div>`,
  ].join('\n');
}

const button =
  'display:inline-block;min-width:28px;margin:0 4px 4px 0;padding:8px;border:1px solid #858b94;border-radius:6px;text-align:center;text-decoration:none;color:#1e2227';

/** The question for mails without markup: a line for each score. */
export function mailText({ title, points, ends }: MailQuestion): string {
  const lines = points.map(({ sign, href }) => `${sign}  ${href}`);
  return [title, ...(ends.length ? [ends.join(' · ')] : []), '', ...lines].join('\n');
}
