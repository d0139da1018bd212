import type { Compared } from '@huiyin/shared/files/corrections/near-equal';
import { ofJson } from '../../responses/prepare-response.ts';
import type { Content } from '../../responses/replace-answers.ts';

/** What is compared of an answer. */
export type Comparable = Content & { kind: string };

/** What an answer says, by the fields of an import; near-equal ones share kind, survey and moment. */
export function comparedOf(row: Comparable): Compared {
  const { kind, survey, score, group, comment, category, language, page, touchpoint, occurredAt } = row;
  // A cell says one or the other.
  const plain = { score: score ?? group, comment, category, locale: language, page, touchpoint };
  const nested = (['contact', 'attributes', 'answers'] as const).flatMap((outer) =>
    Object.entries(ofJson<Record<string, unknown>>(row[outer]) ?? {}).map(
      ([inner, value]) => [`${outer}.${inner}`, typeof value === 'string' ? value : JSON.stringify(value)] as const,
    ),
  );
  const said = Object.entries(plain).flatMap(([field, value]) =>
    value === null ? [] : [[field, String(value)] as const],
  );
  return { shares: JSON.stringify([kind, survey, occurredAt]), said: Object.fromEntries([...said, ...nested]) };
}

const tellingFields = /^(?:comment$|contact\.)/;
const tellingLength = 6;
const halfHourMs = 1_800_000;

/** Whether hardly two answers say so by chance: a text of some length, or how somebody is reached; `but` one field. */
export const isTellingText = ({ said }: Compared, but?: string): boolean =>
  Object.entries(said).some(
    ([field, value]) => field !== but && tellingFields.test(field) && value.length >= tellingLength,
  );

/** Whether hardly two answers were given at such a moment, ms UTC, by chance: a bare day and a full hour are shared by many. */
export const isTellingMoment = (at: number): boolean => at % halfHourMs !== 0;
