import { html, nothing, type TemplateResult } from 'lit';
import type { PagePattern } from '@huiyin/shared/contract/asking';
import { pageMatches } from '@huiyin/shared/domain/choices';
import { ruleLimits, touchpointLimits } from '@huiyin/shared/domain/limits';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { removeButton } from '../ask/rules/remove-button.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import type { Faults } from '../saving.ts';
import { valueOf } from '../ui/event-value.ts';
import '../ui/ui-button.ts';
import '../ui/ui-field.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-select.ts';

/** The pages of a place, as patterns of their addresses. */
export function placePages(
  pages: readonly PagePattern[],
  faults: Faults,
  set: (pages: PagePattern[]) => void,
): TemplateResult {
  const words = bookOf(ask).rules.pages;
  const add = (): void => set([...pages, { match: 'prefix', value: '' }]);
  return html`${pages.map((page, nth) => pageLine(page, nth, { pages, faults, set }))}
  ${
    pages.length >= touchpointLimits.pages
      ? nothing
      : html`<div>
          <ui-button size="s" appearance="outlined" @click=${add}>
            <ui-icon slot="start" name="plus"></ui-icon>${words.add}
          </ui-button>
        </div>`
  }`;
}

interface Among {
  readonly pages: readonly PagePattern[];
  readonly faults: Faults;
  set(pages: PagePattern[]): void;
}

function pageLine(page: PagePattern, nth: number, { pages, faults, set }: Among): TemplateResult {
  const words = bookOf(ask).rules.pages;
  const n = number(nth + 1);
  const put = (next: Partial<PagePattern>): void => set(pages.with(nth, { ...page, ...next }));
  return html`<div class="page">
    <ui-select
      label=${words.match(n)}
      .choices=${pageMatches.map((value) => ({ value, label: words.matches[value] }))}
      .value=${page.match}
      @change=${(event: Event) => put({ match: valueOf(event) as PagePattern['match'] })}
    ></ui-select>
    <ui-field
      name=${`pages.${nth}.value`}
      label=${words.value(n)}
      placeholder=${words.examples[page.match]}
      maxlength=${ruleLimits.page}
      .value=${page.value}
      error=${faults[`pages.${nth}.value`] ?? ''}
      @input=${(event: Event) => put({ value: valueOf(event) })}
    ></ui-field>
    ${removeButton(false, words.remove(n), () => set(pages.toSpliced(nth, 1)))}
  </div>`;
}
