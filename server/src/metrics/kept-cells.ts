import { cellKey } from './add-to-counts.ts';
import type { Cell } from './cells.ts';

/** In SQL: every site and local day that something is counted on. */
export const daysKept = 'SELECT DISTINCT site_id AS siteId, day FROM counts WHERE n <> 0';

/** In SQL: the series and dimensions that something of site ?1 is counted in, as a JSON list of pairs. */
export const partsKept = `SELECT json_group_array(json_array(kind, dimension)) AS parts
FROM (SELECT DISTINCT kind, dimension FROM counts WHERE site_id = ?1)`;

/** In SQL: what is counted on day ?2 of site ?1 in the pairs ?3, with the columns of a cell. The key has the day behind them. */
export const keptOnDay = `SELECT ${cellKey}, n FROM (SELECT value->>0 AS its_series, value->>1 AS its_dimension FROM json_each(?3)) CROSS JOIN counts
WHERE site_id = ?1 AND kind = its_series AND dimension = its_dimension AND day = ?2 AND n <> 0`;

const columns = [...cellKey.split(', '), 'n'];

/** The cell of a row that `keptOnDay` gives. */
export const cellOf = (row: object): Cell => columns.map((name) => (row as Record<string, unknown>)[name]) as Cell;
