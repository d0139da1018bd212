import { machineMemory } from '../memory.ts';

export type Theme = 'auto' | 'light' | 'dark';

const stored = 'huiyin.theme';

/** How the console looks; `auto` follows the system. */
export const theme = (): Theme => {
  const value = machineMemory.read(stored);
  return value === 'light' || value === 'dark' ? value : 'auto';
};

/** Sets and remembers the look on this machine. */
export function setTheme(next: Theme): void {
  machineMemory.keep(stored, next);
  applyTheme();
}

/** Puts the remembered look on the document; tokens.css does the rest. */
export function applyTheme(): void {
  const wanted = theme();
  if (wanted === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = wanted;
}

// Paper is white.
addEventListener('beforeprint', () => {
  document.documentElement.dataset.theme = 'light';
});
addEventListener('afterprint', applyTheme);
