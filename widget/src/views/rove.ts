/** Moves along the points; where the text runs from right to left, so do they. */
export function rove(e: KeyboardEvent): void {
  const group = (e.composedPath()[0] as Element).closest('[role=radiogroup]');
  if (!group) return;
  const points = [...group.querySelectorAll<HTMLElement>('[role=radio]')];
  const at = points.findIndex((p) => p === e.composedPath()[0]);
  const ahead = getComputedStyle(group).direction === 'rtl' ? -1 : 1;
  const steps: Record<string, number> = { ArrowRight: ahead, ArrowLeft: -ahead, ArrowDown: 1, ArrowUp: -1 };
  const step = steps[e.key];
  const to = e.key === 'Home' ? 0 : e.key === 'End' ? points.length - 1 : step && at + step;
  if (to === undefined) return;
  e.preventDefault();
  points.at(to % points.length)!.focus();
  oneStop(group);
}

/** One tab stop a group: where the focus is, else the chosen point, else the first. */
export function oneStop(group: Element): void {
  const points = [...group.querySelectorAll<HTMLElement>('[role=radio]')];
  const is = (what: string) => points.find((p) => p.matches(what));
  const stop = is(':focus') ?? is('[aria-checked=true]') ?? points[0];
  for (const point of points) point.tabIndex = point === stop ? 0 : -1;
}
