import { html } from 'lit/html.js';
import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import { isObject } from '../keep/local.ts';
import { bodyIn, type Item } from '../keep/queue.ts';

/** All that the visitor has written, tapped or chosen, each on a line; a choice by its name where the survey is here. */
export function words(item: Item, { surveys }: WidgetConfig) {
  const { score, comment, text, category, answers, contact } = bodyIn(item);
  const questions = surveys.find(({ slug }) => slug === item.survey)?.questions ?? [];
  const given = Object.entries(answers ?? {})
    .filter(([id]) => !/^(consent_version|reach_by)$/.test(id))
    .map(([id, value]) => nameOf(value, questions.find((q) => q.id === id.replace(/_reasons$/, '')) ?? questions));
  const said = [
    item.picture,
    score,
    comment ?? text,
    category && nameOf(`${category}`.split('/'), questions),
    ...given,
    ...Object.values(contact ?? {}),
  ];
  return html`<p class="words" dir="auto">${said.filter((what) => what || what === 0).join('\n')}</p>`;
}

/** A value as it was shown. */
const nameOf = (value: unknown, of: object): string =>
  Array.isArray(value)
    ? value.map((one) => nameOf(one, of)).join(', ')
    : isObject(value)
      ? Object.entries(value)
          .map(([id, n]) => `${nameOf(id, of)}: ${n}`)
          .join(', ')
      : (labelOf(value, of) ?? `${value as string}`);

/** The label beside an id, wherever it stands. */
function labelOf(id: unknown, of: object): string | undefined {
  const { id: own, label } = of as { id?: string; label?: string };
  if (own === id && label) return label;
  for (const part of Object.values(of)) {
    const found = isObject(part) && labelOf(id, part);
    if (found) return found;
  }
  return undefined;
}
