import { html, type TemplateResult } from 'lit';
import type { LookBook } from '@huiyin/shared/i18n/admin/look';
import { siteLimits } from '@huiyin/shared/domain/limits';
import { icons, positions, schemes } from '@huiyin/shared/domain/choices';
import { customerLanguages, directionOf, type CustomerLanguage } from '../language/customer-languages.ts';
import { isChecked, valueOf } from '../ui/event-value.ts';
import '../ui/ui-checkbox.ts';
import '../ui/ui-field.ts';
import '../ui/ui-select.ts';
import type { Amount, Look, LookFaults } from './look-faults.ts';
import { isColor } from './site-entries.ts';

interface LookEditing {
  readonly theme: Look;
  readonly words: LookBook;
  readonly fixed: boolean;
  readonly faults: LookFaults;
  readonly languages: readonly CustomerLanguage[];
  set(change: Partial<Look>): void;
}

/** Colours, corners, font and size of the open panel. */
export function panelFields(editing: LookEditing): TemplateResult {
  const { theme, words, fixed, faults, set } = editing;
  return html`<div class="pair">
      ${colour(editing)}
      <ui-select
        label=${words.scheme}
        .choices=${schemes.map((value) => ({ value, label: words.schemes[value] }))}
        .value=${theme.scheme}
        ?disabled=${fixed}
        @change=${(event: Event) => set({ scheme: valueOf(event) as Look['scheme'] })}
      ></ui-select>
      <ui-field
        name="font"
        label=${words.font}
        hint=${words.fontHint}
        maxlength=${siteLimits.font}
        .value=${theme.font}
        error=${faults.font ?? ''}
        ?disabled=${fixed}
        @input=${(event: Event) => set({ font: valueOf(event) })}
      ></ui-field>
      ${amount(editing, 'radius', words.radius)}
    </div>
    <ui-checkbox
      .checked=${theme.largeText}
      hint=${words.largeTextHint}
      ?disabled=${fixed}
      @change=${(event: Event) => set({ largeText: isChecked(event) })}
      >${words.largeText}</ui-checkbox
    >`;
}

/** Where the button is, and what stands on it. */
export function buttonFields(editing: LookEditing): TemplateResult {
  const { theme, words, fixed, set } = editing;
  return html`<div class="pair">
    <ui-select
      label=${words.position}
      .choices=${positions.map((value) => ({ value, label: words.positions[value] }))}
      .value=${theme.position}
      ?disabled=${fixed}
      @change=${(event: Event) => set({ position: valueOf(event) as Look['position'] })}
    ></ui-select>
    <ui-select
      label=${words.icon}
      .choices=${icons.map((value) => ({ value, label: words.icons[value] }))}
      .value=${theme.icon}
      ?disabled=${fixed}
      @change=${(event: Event) => set({ icon: valueOf(event) as Look['icon'] })}
    ></ui-select>
    ${editing.languages.map((language) => labelIn(editing, language))} ${amount(editing, 'offset', words.offset)}
    ${amount(editing, 'zIndex', words.zIndex, words.zIndexHint)}
  </div>`;
}

function colour({ theme, words, fixed, faults, set }: LookEditing): TemplateResult {
  return html`<div class="colour">
    <ui-field
      name="accent"
      label=${words.accent}
      maxlength=${siteLimits.color}
      .value=${theme.accent}
      error=${faults.accent ?? ''}
      ?disabled=${fixed}
      @input=${(event: Event) => set({ accent: valueOf(event) })}
    ></ui-field>
    <input
      type="color"
      aria-label=${words.accentPick}
      .value=${isColor(theme.accent) ? theme.accent : '#000000'}
      ?disabled=${fixed}
      @input=${(event: Event) => set({ accent: valueOf(event) })}
    />
  </div>`;
}

function labelIn({ theme, words, fixed, set }: LookEditing, language: CustomerLanguage): TemplateResult {
  const take = (text: string): void => {
    const { [language]: _old, ...others } = theme.label ?? {};
    set({ label: text === '' ? others : { ...others, [language]: text } });
  };
  return html`<ui-field
    name=${`label.${language}`}
    label=${words.label(customerLanguages[language])}
    hint=${words.labelHint}
    maxlength=${siteLimits.label}
    lang=${language}
    dir=${directionOf(language)}
    .value=${theme.label?.[language] ?? ''}
    ?disabled=${fixed}
    @input=${(event: Event) => take(valueOf(event))}
  ></ui-field>`;
}

function amount({ theme, fixed, faults, set }: LookEditing, name: Amount, label: string, hint = ''): TemplateResult {
  return html`<ui-field
    type="number"
    label=${label}
    hint=${hint}
    name=${name}
    .range=${siteLimits[name]}
    .value=${String(theme[name])}
    error=${faults[name] ?? ''}
    ?disabled=${fixed}
    @input=${(event: Event) => set({ [name]: Number(valueOf(event)) })}
  ></ui-field>`;
}
