import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '@huiyin/shared/contract/questions';
import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import { csatLooks, questionSets, type QuestionSets } from '@huiyin/shared/domain/choices';
import { surveyLimits } from '@huiyin/shared/domain/limits';
import { number } from '../language/formats.ts';
import { aspectFields } from './aspect-fields.ts';
import { scoresOf } from './branches.ts';
import { complaintFields } from './complaint-fields.ts';
import type { Editing } from './editing.ts';
import { checkField, choiceField, textField } from './fields.ts';
import type { Path } from './path.ts';
import { rowsField } from './rows-field.ts';

type Scored = Extract<Question, { low: unknown }>;
type Led = Scored | Extract<Question, { type: 'need_met' }>;
type Csat = Extract<Question, { type: 'csat' }>;

/** What a question of its kind has besides its title and its branches. */
export function questionFields(
  editing: Editing,
  words: AskBook,
  question: Question,
  path: Path,
): TemplateResult | typeof nothing {
  switch (question.type) {
    case 'csat':
    case 'nps':
    case 'ces':
      return scoredFields(editing, words, question, path);
    case 'need_met':
      return followUpFields(editing, words, question, path);
    case 'aspects':
      return aspectFields(editing, words, question, path);
    case 'single':
      return html`${choicesField(editing, words, question, path)} ${setsField(editing, words, question, path)}`;
    case 'multiple':
      return choicesField(editing, words, question, path);
    case 'text':
      return nothing;
    case 'complaint':
      return complaintFields(editing, words, question, path);
  }
}

const choicesField = (
  editing: Editing,
  words: AskBook,
  { choices }: Extract<Question, { type: 'single' | 'multiple' }>,
  path: Path,
): TemplateResult =>
  rowsField(editing, words, [...path, 'choices'], {
    label: words.question.choices,
    rows: choices,
    most: surveyLimits.choices,
  });

/** What the choice says of the answer as a whole, if anything. */
const setsField = (
  editing: Editing,
  words: AskBook,
  { sets }: Extract<Question, { type: 'single' }>,
  path: Path,
): TemplateResult =>
  html`${choiceField(editing, words, [...path, 'sets'], {
    label: words.question.sets,
    choices: ['', ...questionSets].map((value) => ({
      value,
      label: words.setsChoices[value as QuestionSets] ?? words.setsNothing,
    })),
    value: sets ?? '',
    take: (value) => editing.set([...path, 'sets'], value || undefined),
  })}
  ${sets ? html`<p class="small muted">${words.setsHint}</p>` : nothing}`;

function scoredFields(editing: Editing, words: AskBook, question: Scored, path: Path): TemplateResult {
  return html`${question.type === 'csat' ? lookField(editing, words, question, path) : nothing}
    <div class="ends">
      ${textField(editing, words, [...path, 'low'], { label: words.question.low, limit: 'scaleEnd' })}
      ${textField(editing, words, [...path, 'high'], { label: words.question.high, limit: 'scaleEnd' })}
    </div>
    ${followUpFields(editing, words, question, path)}`;
}

const lookField = (editing: Editing, words: AskBook, { look }: Csat, path: Path): TemplateResult =>
  choiceField(editing, words, [...path, 'look'], {
    label: words.question.look,
    choices: csatLooks.map((value) => ({ value, label: words.looks[value] })),
    value: look,
    take: (value) => editing.set([...path, 'look'], value),
  });

/** Up to which score the reason is asked when nothing else is said. */
const usual = { csat: 3, nps: 6, ces: 3, need_met: 2 };

function followUpFields(editing: Editing, words: AskBook, question: Led, path: Path): TemplateResult {
  const at = [...path, 'followUp'];
  const begun = { upTo: usual[question.type], title: {}, choices: [], commentLabel: {} };
  return html`<div class="part">
    ${checkField(editing, words.followUp.has, Boolean(question.followUp), (checked) =>
      editing.set(at, checked ? begun : undefined),
    )}
    ${question.followUp ? html`<div class="group">${followUpTexts(editing, words, question, at)}</div>` : nothing}
  </div>`;
}

function followUpTexts(editing: Editing, words: AskBook, question: Led, at: Path): TemplateResult {
  const { upTo = 0, choices = [] } = question.followUp ?? {};
  return html`${choiceField(editing, words, [...at, 'upTo'], {
    label: words.followUp.upTo,
    choices: scoresOf(question).map((score) => ({ value: String(score), label: number(score) })),
    value: String(upTo),
    take: (value) => editing.set([...at, 'upTo'], Number(value)),
  })}
  ${textField(editing, words, [...at, 'title'], { label: words.followUp.title, limit: 'label' })}
  ${rowsField(editing, words, [...at, 'choices'], { label: words.followUp.choices, rows: choices, most: surveyLimits.choices })}
  ${textField(editing, words, [...at, 'commentLabel'], { label: words.followUp.commentLabel, limit: 'label', hint: words.followUp.commentHint })}`;
}
