/** When somebody wants to see a ticket again. */
export type SnoozeName = 'later' | 'tomorrow' | 'nextWeek';

const hourMs = 3_600_000;
const laterHours = 3;
/** A day begins at this hour. */
const morning = 9;
const monday = 1;

/**
 * The usual moments to be reminded at, where the person is: in some hours while that is today, tomorrow and next Monday in the morning.
 * @param now ms UTC
 */
export function snoozeTimes(now: number): { readonly name: SnoozeName; readonly at: number }[] {
  const later = Math.ceil((now + laterHours * hourMs) / hourMs) * hourMs;
  const isToday = new Date(later).getDate() === new Date(now).getDate();
  return [
    ...(isToday ? [{ name: 'later', at: later } as const] : []),
    { name: 'tomorrow', at: morningIn(1, now) },
    { name: 'nextWeek', at: morningIn((monday + 7 - new Date(now).getDay()) % 7 || 7, now) },
  ];
}

/** The morning of a day, e.g. `2026-12-24`, where the person is, ms UTC; not a number for no day. */
export function morningOf(day: string): number {
  return new Date(`${day}T00:00`).setHours(morning);
}

function morningIn(days: number, now: number): number {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  return at.setHours(morning, 0, 0, 0);
}
