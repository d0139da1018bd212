import type { Env } from '../env.ts';
import type * as Panel from '../panel.ts';

/** The panel's chunk, `w/NAME-HASH.js`; put in by the build. */
declare const __PANEL__: string;

/** Before `w/`; see the loader. */
let folder = '';

/** The panel's chunk; where it does not come, which may have been before, once more from elsewhere. */
export const fetchPanel = ({ base }: Env): Promise<typeof Panel> =>
  import(/* @vite-ignore */ base + folder + __PANEL__).catch(
    () => import(/* @vite-ignore */ base + (folder += 'w/') + __PANEL__),
  );
