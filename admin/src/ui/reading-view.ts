import { html } from 'lit';
import { isPassing } from '../api/problem.ts';
import type { Reading } from '../data/reading.ts';
import './ui-error.ts';
import './ui-skeleton.ts';

type Read<T> = Pick<Reading<T>, 'value' | 'shown' | 'error' | 'again'>;

/**
 * What a reading has to show: the value, also where it could not be read again and that may pass; why it could not be read, with a way to
 * try again; until one of them is here what was wanted before, or a skeleton.
 */
export function readingView<T>(reading: Read<T>, show: (value: T) => unknown, rows = 3): unknown {
  const { value, shown, error } = reading;
  if (value !== undefined && (error === undefined || isPassing(error))) return show(value);
  if (error !== undefined) return html`<ui-error .error=${error} @retry=${() => void reading.again()}></ui-error>`;
  return shown === undefined ? html`<ui-skeleton rows=${rows}></ui-skeleton>` : show(shown);
}

/** Two readings as one, which has a value once both have. */
export const bothOf = <A, B>(one: Read<A>, two: Read<B>): Read<readonly [A, B]> => ({
  value: both(one.value, two.value),
  shown: both(one.shown, two.shown),
  error: one.error ?? two.error,
  again: async () => void (await Promise.all([one.again(), two.again()])),
});

const both = <A, B>(one: A | undefined, two: B | undefined): readonly [A, B] | undefined =>
  one === undefined || two === undefined ? undefined : [one, two];
