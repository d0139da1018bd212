import type { ImportChoices } from '../../contract/imports/understood.ts';

/** Whether two files are understood by the same, in whatever order it was said. */
export const areSameChoices = (one: ImportChoices, two: ImportChoices): boolean => saidAs(one) === saidAs(two);

const saidAs = (choices: ImportChoices): string => JSON.stringify(Object.entries(choices).toSorted());
