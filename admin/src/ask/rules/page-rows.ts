import { html, nothing, type TemplateResult } from 'lit';
import type { PagePattern } from '@huiyin/shared/contract/asking';
import { matchesPage } from '@huiyin/shared/domain/asking/pages';
import { pageMatches } from '@huiyin/shared/domain/choices';
import { ruleLimits } from '@huiyin/shared/domain/limits';
import { number } from '../../language/formats.ts';
import { valueOf } from '../../ui/event-value.ts';
import '../../ui/ui-button.ts';
import '../../ui/ui-field.ts';
import '../../ui/ui-icon.ts';
import '../../ui/ui-select.ts';
import { faultAt } from '../faults.ts';
import { removeButton } from './remove-button.ts';
import type { RulesEditing } from './rules-editing.ts';

/** On which pages: any of the patterns; none means every page. */
export function pageRows({ rules, words, faults, disabled, set }: RulesEditing): TemplateResult {
  const { pages } = rules;
  const own = words.rules.pages;
  const put = (index: number, next: Partial<PagePattern>): void =>
    set({ pages: pages.map((page, at) => (at === index ? { ...page, ...next } : page)) });
  return html`${pages.map(
    ({ match, value }, index) =>
      html`<div class="line">
        <div class="what pair">
          <ui-select
            label=${own.match(number(index + 1))}
            .choices=${pageMatches.map((name) => ({ value: name, label: own.matches[name] }))}
            .value=${match}
            ?disabled=${disabled}
            @change=${(event: Event) => put(index, { match: valueOf(event) as PagePattern['match'] })}
          ></ui-select>
          <ui-field
            label=${own.value(number(index + 1))}
            placeholder=${own.examples[match]}
            name=${`pages.${index}.value`}
            maxlength=${ruleLimits.page}
            .value=${value}
            error=${faultAt(faults, ['rules', 'pages', index], words.faults)}
            ?disabled=${disabled}
            @input=${(event: Event) => put(index, { value: valueOf(event) })}
          ></ui-field>
        </div>
        ${removeButton(disabled, own.remove(number(index + 1)), () => set({ pages: pages.toSpliced(index, 1) }))}
      </div>`,
  )}
  ${pages.length ? nothing : html`<p class="small muted">${own.every}</p>`}
  ${
    disabled || pages.length >= ruleLimits.pages
      ? nothing
      : html`<div class="add">
          <ui-button
            size="s"
            appearance="outlined"
            @click=${() => set({ pages: [...pages, { match: 'prefix', value: '/' }] })}
          >
            <ui-icon slot="start" name="plus"></ui-icon>${own.add}
          </ui-button>
        </div>`
  }`;
}

export type Verdict = 'empty' | 'no_address' | 'yes' | 'no';

/** Whether an address that was typed fits; `/cart` stands for a page of any site. */
export function tryAddress(pages: readonly PagePattern[], typed: string): Verdict {
  const text = typed.trim();
  if (!text) return 'empty';
  const anySite = 'https://site.invalid';
  if (!URL.canParse(text, anySite) || !/^(https?:\/\/|\/)/i.test(text)) return 'no_address';
  const address = new URL(text, anySite);
  return pages.length === 0 || pages.some((page) => matchesPage(page, address)) ? 'yes' : 'no';
}
