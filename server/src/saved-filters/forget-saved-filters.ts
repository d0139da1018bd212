import { forgetUnreadable } from '../people/end-access.ts';

/** What somebody has saved of the list of tickets goes when they may read none any more. */
export const forgetSavedFilters = forgetUnreadable('saved_filters');
