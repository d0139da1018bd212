import { html, type TemplateResult } from 'lit';
import type { Range } from '@huiyin/shared/domain/limits';
import { valueOf } from '../../ui/event-value.ts';
import '../../ui/ui-field.ts';

/** A field of the rules. */
export interface Place {
  /** Its path below the rules. */
  readonly name: string;
  /** What is wrong there. */
  readonly error: string;
  readonly disabled: boolean;
}

interface NumberOptions {
  readonly label: string;
  readonly hint?: string;
  /** Null: an empty field. */
  readonly value: number | null;
  readonly range: Range;
  take(typed: string): void;
}

/** A number of the rules. */
export function numberField(
  { name, error, disabled }: Place,
  { label, hint = '', value, range, take }: NumberOptions,
): TemplateResult {
  return html`<ui-field
    name=${name}
    label=${label}
    type="number"
    .range=${range}
    hint=${hint}
    .value=${String(value ?? '')}
    error=${error}
    ?disabled=${disabled}
    @input=${(event: Event) => take(valueOf(event))}
  ></ui-field>`;
}
