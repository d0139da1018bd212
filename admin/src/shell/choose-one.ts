import type { LitElement } from 'lit';
import type { Command } from '../place.ts';
import { Panels } from './panels.ts';

/**
 * Offers a few things in the palette, of which one is done; those whose words were typed, where something is. A toast says where it does not load.
 * @param label says what is chosen
 */
export const chooseOne = (host: LitElement, label: string, commands: readonly Command[]): Promise<void> =>
  new Panels(host).open(
    'command-palette',
    () => import('./command-palette.ts'),
    (palette) => palette.choose(label, commands),
  );
