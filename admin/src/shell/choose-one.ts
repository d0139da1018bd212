import type { LitElement } from 'lit';
import { loadPart } from '../api/load-part.ts';
import type { Command } from '../place.ts';
import { toastProblem } from '../ui/ui-toasts.ts';

/**
 * Offers a few things in the palette, of which one is done; those whose words were typed, where something is. A toast says where it does not load.
 * @param label says what is chosen
 */
export async function chooseOne(host: LitElement, label: string, commands: readonly Command[]): Promise<void> {
  try {
    await loadPart(() => import('./command-palette.ts'));
  } catch (error) {
    return toastProblem(error);
  }
  const found = host.renderRoot.querySelector('command-palette');
  const palette = found ?? host.renderRoot.appendChild(document.createElement('command-palette'));
  palette.choose(label, commands);
}
