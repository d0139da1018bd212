import { longestComment } from '@huiyin/shared/domain/limits';
import type { WidgetWords } from '@huiyin/shared/i18n/widget/en';
import { html, nothing } from 'lit/html.js';
import { fill } from '../fill.ts';
import { isComposing } from '../keys.ts';
import { icon } from './icons.ts';
import { scale, type Scale } from './scale.ts';

/** What is said of an answer, to the ear too; `isDone` once it has left, with a drawn mark where all is well. */
export const thanked = (said: string, isDone: unknown, isWell: unknown) =>
  html`<p role="status" tabindex="-1" class=${isDone ? 'thanks' : 'small'}>
    ${isDone && isWell ? icon('M12 2.5a9.5 9.5 0 1 1-.01 0M7.5 12.4l3.2 3.2 6-6.6') : nothing}${said}
  </p>`;

/** Said by the way. */
export const small = (what: unknown) => html`<p class="small">${what}</p>`;

/** A button that does not ask to be pressed. */
export const quiet = (name: string, press: () => void) =>
  html`<button class="quiet" type="button" @click=${press}>${name}</button>`;

/**
 * The button that sends a form, also by Enter in a line, which presses it. A sandbox may forbid forms: then no `submit` ever
 * comes, so nothing waits for one. A disabled button would lose the focus.
 */
export const primary = (name: string, act: () => void, idle = false) =>
  html`<button
    class="primary"
    part="button"
    aria-disabled=${idle}
    @click=${(e: Event) => {
      e.preventDefault();
      act();
    }}
  >
    ${name}
  </button>`;

export interface Field {
  readonly label: string;
  readonly value: string | undefined;
  /** Said after the label. */
  readonly optional?: string | undefined;
  readonly name?: string;
  /** Type of an input; a box of several lines when left out. */
  readonly type?: string | undefined;
  readonly max?: number | undefined;
  readonly rows?: number;
  readonly placeholder?: string;
  /** It has left, and can no longer change. */
  readonly over?: boolean | undefined;
  /** What is wrong with it. */
  readonly wrong?: string | undefined;
  readonly input: (text: string) => void;
  readonly focus?: () => void;
  /** What Enter does; Shift+Enter breaks the line. */
  readonly enter?: () => void;
}

const textOf = (e: Event): string => (e.target as HTMLInputElement).value;

/** A labelled field, with what is wrong in it. The space belongs to the label: alone, Chromium leaves it out of the name. */
export const field = (all: Field) => {
  const { label, value = '', optional, name = '', type, max = longestComment, over, wrong, input } = all;
  return html`<div class="field">
    <label class="field">
      <span class="legend">${`${label} `}${optional && html`<small>${optional}</small>`}</span>
      ${
        type
          ? html`<input
              part="field"
              name=${name}
              maxlength=${max}
              aria-invalid=${!!wrong}
              aria-describedby=${wrong ? 'wrong' : nothing}
              .value=${value}
              @input=${(e: Event) => input(textOf(e))}
              ?readonly=${over}
              type=${type}
              autocomplete=${type === 'text' ? 'off' : type}
              dir=${type === 'email' || type === 'tel' ? 'ltr' : 'auto'}
            />`
          : box(all)
      }
    </label>
    ${fault(wrong)}
  </div>`;
};

/** A box of several lines; where Enter does something it stands alone, with its label for a name. */
export const box = (all: Field) => {
  const {
    label,
    value = '',
    name = '',
    max = longestComment,
    rows = 3,
    placeholder = '',
    over = false,
    wrong,
    input,
    focus,
    enter,
  } = all;
  return html`<textarea
    part="field"
    name=${name}
    maxlength=${max}
    aria-invalid=${!!wrong}
    aria-describedby=${wrong ? 'wrong' : nothing}
    .value=${value}
    @input=${(e: Event) => input(textOf(e))}
    @focus=${focus}
    rows=${rows}
    placeholder=${placeholder}
    ?readonly=${over}
    aria-label=${enter ? label : nothing}
    .keys=${(e: KeyboardEvent) => {
      if (!enter || e.key !== 'Enter' || e.shiftKey || isComposing(e)) return;
      e.preventDefault();
      if (!e.repeat) enter();
    }}
  ></textarea>`;
};

/** A scale from 1 to 5 with a word for each degree. */
export const degrees = (words: WidgetWords, names: readonly string[], how: Omit<Scale, 'points' | 'name'>) =>
  scale({
    points: [1, 2, 3, 4, 5],
    name: (n) => fill(words.pointWord, { n, max: 5, word: names[n - 1]! }),
    ...how,
  });

/** What is wrong, tied to its field by its id. */
export const fault = (wrong: string | undefined) =>
  wrong && html`<span class="wrong" role="alert" id="wrong">${wrong}</span>`;
