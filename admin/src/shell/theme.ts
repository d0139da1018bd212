import { machineMemory } from '../memory.ts';

export type Theme = 'auto' | 'light' | 'dark';

const stored = 'huiyin.theme';

/** How the console looks; `auto` follows the system. */
export const theme = (): Theme => {
  const value = machineMemory.read(stored);
  return value === 'light' || value === 'dark' ? value : 'auto';
};

/** Fires `change` when the colours change, by choice or with the system: for what draws with their values. */
export const themeChanges = new EventTarget();

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
  themeChanges.dispatchEvent(new Event('change'));
}

// Paper is white.
addEventListener('beforeprint', () => {
  document.documentElement.dataset.theme = 'light';
  themeChanges.dispatchEvent(new Event('change'));
});
addEventListener('afterprint', applyTheme);

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () =>
  themeChanges.dispatchEvent(new Event('change')),
);
