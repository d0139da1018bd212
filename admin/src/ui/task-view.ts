import type { Task } from '@lit/task';
import { html, type nothing, type TemplateResult } from 'lit';
import './ui-error.ts';
import './ui-skeleton.ts';

/**
 * What a task has to show: a skeleton while it first loads, what was there before while it loads again, the error with a
 * way to try again, or the value.
 */
export function taskView<T>(
  task: Task<readonly unknown[], T>,
  show: (value: T) => TemplateResult | typeof nothing,
  rows = 3,
): unknown {
  return task.render({
    initial: () => html`<ui-skeleton rows=${rows}></ui-skeleton>`,
    pending: () => (task.value === undefined ? html`<ui-skeleton rows=${rows}></ui-skeleton>` : show(task.value)),
    error: (error) => html`<ui-error .error=${error} @retry=${() => void task.run()}></ui-error>`,
    complete: show,
  });
}
