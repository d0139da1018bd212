import { html, nothing, type TemplateResult } from 'lit';
import type { Branch, Question } from '@huiyin/shared/contract/questions';
import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import { surveyLimits } from '@huiyin/shared/domain/limits';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { number } from '../language/formats.ts';
import { valueOf } from '../ui/event-value.ts';
import { moved } from '../ui/moving.ts';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import { conditionOf, conditionsOf, scoresOf, withCondition, withScore, type Condition } from './branches.ts';
import type { Editing } from './editing.ts';
import { faultAt } from './faults.ts';
import { write } from './path.ts';
import { fallbackOf } from './texts.ts';

/** Where answers lead: by score, by choice, or always. Shown only when there is somewhere to lead to. */
export function branchFields(
  editing: Editing,
  words: AskBook,
  question: Question,
  index: number,
): TemplateResult | typeof nothing {
  const own = words.branches;
  const path = ['questions', index, 'branches'];
  const isLast = index === editing.draft.questions.length - 1;
  if (isLast && !question.branches.length) return nothing;
  const add = (): void => editing.set(path, [...question.branches, newBranch(question)]);
  return html`<div class="part" role="group" aria-label=${own.heading}>
    <div class="heading">${own.heading}</div>
    <p class="small muted">${question.branches.length ? own.hint : own.none}</p>
    ${question.branches.map((branch, nth) => branchRow(editing, words, question, index, branch, nth))}
    ${
      editing.disabled || question.branches.length >= surveyLimits.branches
        ? nothing
        : html`<ui-button size="s" appearance="outlined" @click=${add}>
            <ui-icon slot="start" name="plus"></ui-icon>${own.add}
          </ui-button>`
    }
  </div>`;
}

/** The likeliest wish: few points, or the first choice, end it. */
function newBranch(question: Question): Branch {
  const [condition] = conditionsOf(question);
  return withCondition(question, { goTo: 'end' }, condition ?? 'always');
}

function branchRow(
  editing: Editing,
  words: AskBook,
  question: Question,
  index: number,
  branch: Branch,
  nth: number,
): TemplateResult {
  const own = words.branches;
  const path = ['questions', index, 'branches'];
  const put = (next: Branch): void => editing.set([...path, nth], next);
  const n = number(nth + 1);
  const all = (branches: readonly Branch[], said: string): void =>
    editing.replace(write(editing.draft, path, branches), said);
  const remove = (): void => all(question.branches.toSpliced(nth, 1), own.removed(n));
  const up = (event: Event): void => {
    const above = (event.currentTarget as HTMLElement).closest('.branch')?.previousElementSibling;
    all(moved(question.branches, nth, -1), own.movedUp(n, number(nth)));
    above?.querySelector<HTMLElement>('[data-up]')?.focus();
  };
  const condition = conditionOf(branch);
  return html`<div class="branch">
    <div class="row">
      ${select(editing, own.when(n), conditions(words, question), condition, (value) => put(withCondition(question, branch, value as Condition)))}
      ${condition === 'choice' ? choiceSelect(editing, own.choice(n), question, branch, put) : nothing}
      ${condition === 'atLeast' || condition === 'between' ? scoreSelect(editing, own.from(n), question, branch, 'atLeast', put) : nothing}
      ${condition === 'atMost' || condition === 'between' ? scoreSelect(editing, own.upTo(n), question, branch, 'atMost', put) : nothing}
      ${select(editing, own.goTo(n), targets(editing, words, index), branch.goTo, (goTo) => put({ ...branch, goTo }), faultAt(editing.faults, [...path, nth], words.faults))}
    </div>
    ${
      editing.disabled
        ? nothing
        : html`${nth + 1 < question.branches.length || nth > 0 ? upButton(own.up(n), nth > 0, up) : nothing}
            <ui-button size="s" appearance="plain" @click=${remove}>
              <ui-icon name="trash"></ui-icon><span class="sr">${own.remove(n)}</span>
            </ui-button>`
    }
  </div>`;
}

/** The first that holds wins, so their order says something. */
const upButton = (label: string, isPossible: boolean, act: (event: Event) => void): TemplateResult =>
  html`<ui-button size="s" appearance="plain" data-up ?soft-disabled=${!isPossible} @click=${act}>
    <ui-icon name="up"></ui-icon><span class="sr">${label}</span>
  </ui-button>`;

function select(
  editing: Editing,
  label: string,
  choices: readonly Choice[],
  value: string,
  take: (value: string) => void,
  error = '',
): TemplateResult {
  return html`<ui-select
    label=${label}
    .choices=${choices}
    .value=${value}
    error=${error}
    ?disabled=${editing.disabled}
    @change=${(event: Event) => take(valueOf(event))}
  ></ui-select>`;
}

const conditions = ({ branches: own }: AskBook, question: Question): Choice[] =>
  conditionsOf(question).map((value) => ({ value, label: own.conditions[value] }));

function choiceSelect(
  editing: Editing,
  label: string,
  question: Question,
  branch: Branch,
  put: (next: Branch) => void,
): TemplateResult {
  const choices = question.type === 'single' || question.type === 'multiple' ? question.choices : [];
  const named = choices.map((choice, at) => ({
    value: choice.id,
    label: isolated(fallbackOf(choice.label, [editing.language, ...editing.languages])) || number(at + 1),
  }));
  return select(editing, label, named, branch.choice ?? '', (choice) => put({ ...branch, choice }));
}

function scoreSelect(
  editing: Editing,
  label: string,
  question: Question,
  branch: Branch,
  end: 'atLeast' | 'atMost',
  put: (next: Branch) => void,
): TemplateResult {
  const choices = scoresOf(question).map((score) => ({ value: String(score), label: number(score) }));
  return select(editing, label, choices, String(branch[end]), (value) => put(withScore(branch, end, Number(value))));
}

/** The questions after one, and the end. */
function targets({ draft, language, languages }: Editing, words: AskBook, index: number): Choice[] {
  const later = draft.questions.slice(index + 1).map(({ id, title }, after) => ({
    value: id,
    label: words.branches.question(
      number(index + after + 2),
      fallbackOf(title, [language, ...languages]) || words.noTitle,
    ),
  }));
  return [...later, { value: 'end', label: words.branches.end }];
}
