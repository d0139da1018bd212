import type { Env } from '../env.ts';

/** Shows on our own launcher how much news there is; `said` is that in words. Nothing is changed on a button of the page. */
export function showBadge({ root }: Env, label: string, news: number, said: string): void {
  const button = root.querySelector('button')!;
  const badge = button.querySelector('b') ?? button.appendChild(document.createElement('b'));
  badge.textContent = news ? `${news}` : '';
  button.ariaLabel = news ? `${label} (${said})` : label;
}
