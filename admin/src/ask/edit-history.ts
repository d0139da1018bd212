/** What was edited, with the way back and forth. */
export interface EditHistory<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was about: more typing in the same field is one step. */
  readonly about?: string | undefined;
}

const most = 200;

export const startOf = <T>(present: T): EditHistory<T> => ({ past: [], present, future: [] });

/** The next step. `about` names the field that is typed in; without it each change is a step of its own. */
export function changed<T>(history: EditHistory<T>, next: T, about?: string): EditHistory<T> {
  if (next === history.present) return history;
  const goesOn = about !== undefined && about === history.about;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-most);
  return { past, present: next, future: [], about };
}

export function undone<T>(history: EditHistory<T>): EditHistory<T> {
  const [present] = history.past.slice(-1);
  if (present === undefined) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future] };
}

export function redone<T>(history: EditHistory<T>): EditHistory<T> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future };
}
