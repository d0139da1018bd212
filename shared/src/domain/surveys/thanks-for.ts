interface Thanks {
  readonly atMost?: number | undefined;
  readonly text: string;
}

/**
 * The thanks after a score: the first whose `atMost` is not below it. Without a score, the last; empty when there are none.
 * @example thanksFor([{ atMost: 3, text: 'Sorry' }, { text: 'Great' }], 4) // 'Great'
 */
export const thanksFor = (all: readonly Thanks[], score?: number): string =>
  (all.find(({ atMost }) => atMost === undefined || (score !== undefined && score <= atMost)) ?? all[all.length - 1])
    ?.text ?? '';
