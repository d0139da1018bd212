import { isolated } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { queue } from '@huiyin/shared/i18n/admin/queue';
import type { Member } from '../api/people.ts';
import { now } from '../clock.ts';
import { clockTime, dateTime } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { shows, type Command } from '../place.ts';
import type { Session } from '../shell/session.ts';
import type { Choice } from '../ui/ui-select.ts';
import { snoozeTimes } from './snooze-times.ts';
import { take } from './ticket-actions.ts';

/** To whom tickets can be given: oneself by one key, nobody, the others. @param give takes the id of a person, or null for nobody */
export function ownerChoices(
  { me: { person }, site }: Session,
  members: readonly Member[],
  give: (personId: string | null) => void,
): Command[] {
  const words = bookOf(queue);
  const to = (label: string, id: string | null, key?: string): Command => ({
    label,
    icon: 'person',
    key,
    run: () => give(id),
  });
  return [
    ...(shows(site, take) ? [to(words.me(isolated(person.name)), person.id, 'a')] : []),
    ...members.filter(({ id }) => id !== person.id).map(({ id, name }) => to(isolated(name), id)),
    to(words.nobody, null),
  ];
}

/** What tickets can be about. @param say takes the id of a category, or null for none */
export const categoryCommands = (offered: readonly Choice[], say: (category: string | null) => void): Command[] => [
  ...offered.map(({ value, label }): Command => ({ label, icon: 'tag', run: () => say(value) })),
  { label: bookOf(inbox).noCategory, icon: 'cross', run: () => say(null) },
];

/** Until when tickets can be out of sight. @param until takes a moment, ms UTC; `chooseDay` asks for a day */
export function snoozeChoices(until: (at: number) => void, chooseDay: () => void): Command[] {
  const words = bookOf(queue);
  const times = snoozeTimes(now()).map(({ name, at }, nth): Command => {
    const iso = new Date(at).toISOString();
    const moment = name === 'later' ? clockTime(iso, now()) : dateTime(iso);
    return { label: words.at(words.snoozes[name], moment), icon: 'clock', key: String(nth + 1), run: () => until(at) };
  });
  return [...times, { label: words.snoozeDate, icon: 'clock', key: String(times.length + 1), run: chooseDay }];
}
