import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';

/** What belongs to the columns of a file, and says nothing of those of another. */
export const ofColumns = { map: undefined, scale: undefined, values: undefined } as const satisfies ImportChoices;

/** Says that a file is of no known format. */
export const noFormat = 'none';

/** The choices by which a file is read as of this format: what its columns mean is found out anew. */
export const asFormat = (preset: string): ImportChoices => ({ ...ofColumns, preset });
