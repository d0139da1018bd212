import type { NoticesBook } from '@huiyin/shared/i18n/admin/notices';
import type { NoticeChoices } from '../api/notices.ts';
import type { Faults } from '../saving.ts';
import { isTimeZone } from '../settings/site-entries.ts';

/** How somebody is told, as it stands in the form: what is left to the site is empty. */
export type ChoicesDraft = Omit<NoticeChoices, 'timeZone' | 'language'> & {
  readonly timeZone: string;
  readonly language: NonNullable<NoticeChoices['language']> | '';
};

/** Fields of the form that may be wrong. */
export type ChoicesField = 'from' | 'to' | 'timeZone';

/** What the form begins with. */
export const draftOf = ({ timeZone, language, ...others }: NoticeChoices): ChoicesDraft => ({
  ...others,
  timeZone: timeZone ?? '',
  language: language ?? '',
});

/** What the form says. */
export const choicesIn = ({ timeZone, language, ...others }: ChoicesDraft): NoticeChoices => ({
  ...others,
  timeZone: timeZone.trim() || null,
  language: language || null,
});

/** What quiet hours begin with. */
export const usualHours = { from: '19:00', to: '08:00' };

/** With a day of the week, 1 Monday to 7 Sunday, quiet or not. */
export function withDay({ quietDays }: ChoicesDraft, day: number, isQuiet: boolean): number[] {
  const others = quietDays.filter((one) => one !== day);
  return (isQuiet ? [...others, day] : others).toSorted();
}

/** What is wrong in the form. */
export function faultsIn({ quietHours, timeZone }: ChoicesDraft, words: NoticesBook['quiet']): Faults<ChoicesField> {
  const { from, to } = quietHours ?? usualHours;
  return {
    from: from ? '' : words.timeMissing,
    to: !to ? words.timeMissing : from === to ? words.sameTimes : '',
    timeZone: !timeZone.trim() || isTimeZone(timeZone) ? '' : words.zoneWrong,
  };
}
