import { other, otherLabel } from '@huiyin/shared/domain/other';
import { textIn } from '@huiyin/shared/domain/surveys/in-language';
import type { TouchpointView } from '../api/touchpoints.ts';
import { language } from '../language/language.ts';

/** What a touchpoint is called, by its id and the name it has now; one that nobody keeps is called what answers said. */
export const touchpointName = (id: string, name: string | null | undefined): string =>
  id === other ? textIn(otherLabel, [language()]) : (name ?? id);

/** Whether links and codes are offered for it. */
export const isOffered = ({ hidden, seen }: TouchpointView): boolean => !hidden && !seen;
