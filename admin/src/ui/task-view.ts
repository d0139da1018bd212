import type { Task } from '@lit/task';
import { html, type nothing, type TemplateResult } from 'lit';
import { isPassing } from '../api/problem.ts';
import './ui-error.ts';
import './ui-skeleton.ts';

/**
 * What a task has to show: a skeleton while it first loads, what was there before while it loads again (the value, or the error,
 * which tries again ever less often), the error with a way to try again, or the value.
 */
export function taskView<T>(
  task: Task<readonly unknown[], T>,
  show: (value: T) => TemplateResult | typeof nothing,
  rows = 3,
): unknown {
  const skeleton = (): TemplateResult => html`<ui-skeleton rows=${rows}></ui-skeleton>`;
  const trouble = (error: unknown): TemplateResult =>
    html`<ui-error .error=${error} @retry=${() => void task.run()}></ui-error>`;
  return task.render({
    initial: skeleton,
    pending: () => {
      if (task.value !== undefined) return show(task.value);
      return isPassing(task.error) ? trouble(task.error) : skeleton();
    },
    error: trouble,
    complete: show,
  });
}
