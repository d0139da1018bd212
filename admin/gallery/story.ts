/**
 * An element in each of its states, by their names. It stands beside the element, in a file of its name: `ui-badge.stories.ts`
 * exports `story`. The gallery finds it there.
 */
export interface Story {
  readonly states: Readonly<Record<string, () => unknown>>;
  /** It covers everything else, so each state has a page to itself. */
  readonly covers?: true;
}
