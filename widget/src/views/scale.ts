import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { WidgetWords } from '@huiyin/shared/i18n/widget/en';
import { html } from 'lit/html.js';
import { fill } from '../fill.ts';
import { pointIcon } from './icons.ts';

export interface Scale {
  readonly points: readonly number[];
  readonly value: number | undefined;
  readonly label: string;
  /** How points look: numbers when left out. */
  readonly look?: string | undefined;
  /** Words of the points themselves, from the lowest up. */
  readonly words?: readonly string[] | undefined;
  /** Words beneath the ends. */
  readonly low?: string | undefined;
  readonly high?: string | undefined;
  /** Accessible name of a point. */
  name(n: number): string;
  choose(n: number): void;
}

/** A scale as a radio group: one tab stop, arrows move, Space or Enter chooses. */
export const scale = ({ points, value, label, look = 'numbers', words, low, high, name, choose }: Scale) =>
  html`<div class="scale">
    <div class="points ${look} ${points.length > 7 ? 'long' : ''}" part="scale" role="radiogroup" aria-label=${label}>
      ${points.map(
        (n) =>
          html`<button
            type="button"
            part="point"
            role="radio"
            class=${look === 'stars' && value && n <= value ? 'on' : n === 1 ? 'down' : ''}
            aria-checked=${n === value}
            aria-label=${name(n)}
            tabindex=${n === (value ?? points[0]) ? 0 : -1}
            @click=${() => choose(n)}
          >
            ${words?.[n - 1] ?? pointIcon(look, n)}
          </button>`,
      )}
    </div>
    <p class="ends small" aria-hidden="true"><span>${low}</span><span>${high}</span></p>
  </div>`;

const ranges = { nps: [0, 10], ces: [1, 7], need_met: [1, 3], csat: [1, 5] } as const;

/** Points, names and ends of a question with a score. */
export function scaleOf(
  q: ShownQuestion,
  words: WidgetWords,
): Pick<Scale, 'points' | 'name' | 'look' | 'words' | 'low' | 'high' | 'label'> {
  const { type, look, words: own, low, high, title } = q;
  const [min, max] = ranges[type as keyof typeof ranges];
  const thumbs = look === 'thumbs';
  let n = min;
  const points = thumbs ? [1, 5] : [...Array(max - min + 1)].map(() => n++);
  const word = (n: number): string | undefined =>
    own?.[n - 1] ?? (type === 'csat' ? words.degrees[n - 1] : n === min ? low : n === max ? high : '');
  const name = (n: number): string => {
    if (thumbs) return words.thumbs[n > 1 ? 1 : 0]!;
    const said = word(n);
    return fill(said ? words.pointWord : words.point, { n, max, word: said ?? '' });
  };
  return { ...q, points, name, label: title };
}
