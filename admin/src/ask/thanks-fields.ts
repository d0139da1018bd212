import { html, nothing, type TemplateResult } from 'lit';
import { scaleOf } from '@huiyin/shared/domain/scales';
import { answerUpTo, lowUpTo } from '@huiyin/shared/domain/surveys/answer-offer';
import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import { surveyLimits } from '@huiyin/shared/domain/limits';
import { number } from '../language/formats.ts';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import type { Editing } from './editing.ts';
import { checkField, choiceField, textField } from './fields.ts';

/** What is said at the end, by score where there is one; the last holds for every score. */
export function thanksFields(editing: Editing, words: AskBook): TemplateResult {
  const own = words.thanks;
  const { thanks } = editing.draft;
  const scale = scaleOf(editing.kind);
  const add = (): void =>
    editing.set(
      ['thanks'],
      thanks.toSpliced(-1, 0, { atMost: Math.floor(((scale?.min ?? 0) + (scale?.max ?? 0)) / 2), text: {} }),
    );
  return html`${thanks.map((_, index) => row(editing, words, index))}
  ${
    editing.disabled || !scale || thanks.length >= surveyLimits.thanksTexts
      ? nothing
      : html`<ui-button size="s" appearance="outlined" @click=${add}>
          <ui-icon slot="start" name="plus"></ui-icon>${own.add}
        </ui-button>`
  }`;
}

/** Whether a low score is followed by the question whether an answer is wanted. */
export function offerField(editing: Editing, { thanks: words }: AskBook): TemplateResult | typeof nothing {
  const { draft, kind } = editing;
  const upTo = lowUpTo(kind);
  if (upTo === undefined) return nothing;
  const isOffered = answerUpTo({ kind, definition: draft }) !== undefined;
  const take = (checked: boolean): void => editing.set(['offersAnswer'], checked ? undefined : false);
  return checkField(editing, words.offer(number(upTo)), isOffered, take, words.offerHint);
}

function row(editing: Editing, words: AskBook, index: number): TemplateResult {
  const own = words.thanks;
  const { thanks } = editing.draft;
  const atMost = thanks[index]?.atMost;
  const isOnly = thanks.length === 1;
  const label = atMost === undefined ? (isOnly ? own.all : own.others) : own.upTo(number(atMost));
  const text = textField(editing, words, ['thanks', index, 'text'], { label, limit: 'thanks' });
  if (atMost === undefined) return text;
  const remove = (): void => editing.replace({ ...editing.draft, thanks: thanks.toSpliced(index, 1) }, own.removed);
  return html`<div class="thanks">
    ${score(editing, words, index, atMost)} ${text}
    ${
      editing.disabled
        ? nothing
        : html`<ui-button size="s" appearance="plain" @click=${remove}>
            <ui-icon name="trash"></ui-icon><span class="sr">${own.remove(number(atMost))}</span>
          </ui-button>`
    }
  </div>`;
}

function score(editing: Editing, words: AskBook, index: number, atMost: number): TemplateResult {
  const { min, max } = scaleOf(editing.kind) ?? { min: atMost, max: atMost };
  const scores = Array.from({ length: max - min + 1 }, (_, n) => min + n);
  return choiceField(editing, words, ['thanks', index, 'atMost'], {
    label: words.thanks.score,
    choices: scores.map((n) => ({ value: String(n), label: number(n) })),
    value: String(atMost),
    take: (value) => editing.set(['thanks', index, 'atMost'], Number(value)),
  });
}
