import { html, type TemplateResult } from 'lit';
import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import { number } from '../language/formats.ts';
import '../ui/ui-button.ts';
import type { Editing } from './editing.ts';
import type { NamedPath } from '../merge.ts';
import { placesOf } from './merge-definitions.ts';

/** A version that somebody else saved while one was being made. */
export interface NewerVersion {
  readonly version: number;
  /** Who saved it, where that is known. */
  readonly by?: string | undefined;
  /** Where both changed the same, and the draft stands against it. */
  readonly clashes: readonly NamedPath[];
}

interface Options {
  readonly editing: Editing;
  readonly words: AskBook;
  /** Where the survey is shown. */
  readonly path: string;
  take(): void;
}

/** Says what was saved meanwhile and what became of it in the draft, with the ways to look at it and to take it as it is. */
export function newerVersion(newer: NewerVersion, { editing, words, path, take }: Options): TemplateResult {
  const { saved, taken, clash, look, take: takeIt } = words.stale;
  const n = number(newer.version);
  const places = placesOf(newer.clashes, editing.draft, editing.saved, words);
  return html`<div class="notice" role="alert">
    <p>${saved(n, newer.by)}</p>
    <p>${places.length ? clash(places.join(' · ')) : taken}</p>
    <a href=${`${path}/versions`}>${look(n)}</a>
    <ui-button size="s" appearance="outlined" @click=${take}>${takeIt(n)}</ui-button>
  </div>`;
}
