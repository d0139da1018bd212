import { Task, type TaskConfig } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { TryAgain } from './try-again.ts';

/**
 * A reading without which a place shows less, such as the names of what it lists. It has no room to say that it failed, so it tries
 * again by itself; what a place is about has `taskView`.
 */
export function sideTask<const Args extends readonly unknown[], Value>(
  host: ReactiveControllerHost,
  config: Pick<TaskConfig<Args, Value>, 'task' | 'args'>,
): Task<Args, Value> {
  const tryAgain = new TryAgain(host, () => void task.run());
  const task = new Task(host, {
    ...config,
    onComplete: () => tryAgain.after(),
    onError: (error) => tryAgain.after(error),
  });
  return task;
}
