import { html, type TemplateResult } from 'lit';
import type { AskCheckBook } from '@huiyin/shared/i18n/admin/ask-check';
import type { AskChecked } from '../../api/asking.ts';
import { dateTime, none } from '../../language/formats.ts';
import '../../ui/ui-icon.ts';

type Checked = AskChecked['rules'][number];

/** What these are about says whether they hold; more than that is not told. */
const plain: readonly Checked['rule'][] = [
  'off',
  'opted_out',
  'not_drawn',
  'open_complaint',
  'quiet_hours',
  'segment_full',
];
const ofDays: readonly Checked['rule'][] = ['answered', 'asked_before'];
const stops: readonly Checked['rule'][] = ['not_begun', 'ended', 'quota'];

/** Every rule of a survey with whether it holds, in the order in which they are looked at. */
export const rulesChecked = ({ rules }: AskChecked, words: AskCheckBook, zone: string): TemplateResult =>
  html`<div class="scroll" tabindex="0" role="region" aria-label=${words.heading}>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.rule}</th>
          <th scope="col">${words.holds}</th>
          <th scope="col">${words.wants}</th>
          <th scope="col">${words.is}</th>
        </tr>
      </thead>
      <tbody>
        ${rules.map(
          (one) =>
            html`<tr>
              <th scope="row">${words.rules[one.rule]}</th>
              <td>${holds(one.pass, words)}</td>
              <td>${wanted(one, words)}</td>
              <td>${there(one, zone)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

function holds(pass: Checked['pass'], words: AskCheckBook): TemplateResult {
  if (pass === null) return html`<span class="muted">${words.unknown}</span>`;
  return html`<span class=${pass ? 'good' : 'bad'}
    ><ui-icon name=${pass ? 'check' : 'cross'}></ui-icon> ${pass ? words.pass : words.fail}</span
  >`;
}

function wanted({ rule, wants }: Checked, words: AskCheckBook): string {
  if (plain.includes(rule)) return none;
  return wants ?? (ofDays.includes(rule) ? words.once : none);
}

/** Moments by the clock of the site. */
function there({ rule, is }: Checked, zone: string): string {
  if (is === null || plain.includes(rule) || stops.includes(rule)) return none;
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(is) ? dateTime(is, zone) : is;
}
