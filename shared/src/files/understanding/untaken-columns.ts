import type { ImportInspection } from '../../contract/imports/understood.ts';
import { columnsIn, parseMapSoFar } from '../parse-map.ts';

/** The columns of a file with something in them that nothing is taken of. */
export function untakenColumns({ columns, map }: Pick<ImportInspection, 'columns' | 'map'>): string[] {
  const taken = columnsIn(parseMapSoFar(map));
  return columns.filter(({ name, filled }) => filled > 0 && !taken.includes(name)).map(({ name }) => name);
}
