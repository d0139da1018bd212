import { html, nothing, type TemplateResult } from 'lit';
import { siteLimits } from '@huiyin/shared/domain/limits';
import type { NoticesBook } from '@huiyin/shared/i18n/admin/notices';
import { dayFormat } from '../language/formats.ts';
import { languageNames, type Language } from '../language/language.ts';
import type { Faults } from '../saving.ts';
import { timeZones } from '../settings/site-entries.ts';
import { isChecked, valueOf } from '../ui/event-value.ts';
import '../ui/ui-checkbox.ts';
import '../ui/ui-field.ts';
import '../ui/ui-select.ts';
import { usualHours, withDay, type ChoicesDraft, type ChoicesField } from './choices-draft.ts';

interface Quiet {
  readonly draft: ChoicesDraft;
  readonly words: NoticesBook['quiet'];
  readonly faults: Faults<ChoicesField>;
  set(change: Partial<ChoicesDraft>): void;
}

/** A Monday. */
const monday = Date.UTC(2026, 0, 5);
const weekdays = [1, 2, 3, 4, 5, 6, 7];
const dayName = (day: number): string =>
  dayFormat('weekday', { weekday: 'long' }).format(monday + (day - 1) * 86_400_000);

/** When somebody gets no mail: hours, days, by which clock; and in which language the others are. */
export function quietFields(quiet: Quiet): TemplateResult {
  const { draft, words, faults, set } = quiet;
  const languages = Object.entries(languageNames).map(([value, label]) => ({ value, label }));
  return html`<p class="muted">${words.text}</p>
    ${hours(quiet)} ${days(quiet)}
    <div class="side-by-side">
      <ui-field
        name="timeZone"
        label=${words.zone}
        hint=${words.zoneHint}
        maxlength=${siteLimits.timeZone}
        .suggestions=${timeZones}
        .value=${draft.timeZone}
        error=${faults.timeZone ?? ''}
        @input=${(event: Event) => set({ timeZone: valueOf(event) })}
      ></ui-field>
      <ui-select
        name="language"
        label=${words.language}
        .choices=${[{ value: '', label: words.languageOfSite }, ...languages]}
        .value=${draft.language}
        @change=${(event: Event) => set({ language: valueOf(event) as Language | '' })}
      ></ui-select>
    </div>`;
}

function hours({ draft: { quietHours }, words, faults, set }: Quiet): TemplateResult {
  const time = (name: 'from' | 'to', times: typeof usualHours): TemplateResult =>
    html`<ui-field
      type="time"
      name=${name}
      label=${words[name]}
      .value=${times[name]}
      error=${faults[name] ?? ''}
      @input=${(event: Event) => set({ quietHours: { ...times, [name]: valueOf(event) } })}
    ></ui-field>`;
  return html`<div class="stack">
    <ui-checkbox
      .checked=${quietHours !== null}
      @change=${(event: Event) => set({ quietHours: isChecked(event) ? usualHours : null })}
      >${words.hours}</ui-checkbox
    >
    ${quietHours ? html`<div class="times">${time('from', quietHours)} ${time('to', quietHours)}</div>` : nothing}
  </div>`;
}

function days({ draft, words, set }: Quiet): TemplateResult {
  const box = (day: number): TemplateResult =>
    html`<ui-checkbox
      .checked=${draft.quietDays.includes(day)}
      @change=${(event: Event) => set({ quietDays: withDay(draft, day, isChecked(event)) })}
      >${dayName(day)}</ui-checkbox
    >`;
  return html`<div role="group" aria-labelledby="days">
    <p id="days" class="title">${words.days}</p>
    <div class="days">${weekdays.map(box)}</div>
  </div>`;
}
