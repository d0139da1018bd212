import { holdsAll, type Permission } from '@huiyin/shared/domain/permissions';
import type { ConsoleLanguage } from '@huiyin/shared/i18n/admin/book';
import type { ShellBook } from '@huiyin/shared/i18n/admin/shell';
import type { SiteRef } from './api/session.ts';
import type { PermissionGroup } from './permission-group.ts';
import type { IconName } from './ui/ui-icon.ts';
import type { Params } from './router/router.ts';

/** One line of the palette. */
export interface Command {
  readonly label: string;
  readonly icon: IconName;
  /** The key that does it too. */
  readonly key?: string | undefined;
  run(): void;
}

/** What the shell gives to a place's element, and may ask of it. */
export interface PlaceElement extends HTMLElement {
  /** What the path matched; set again when it changes while the place stays. */
  params: Params;
  /** Puts the cursor into the place's search field, for `/`. */
  focusSearch?(): void;
  /** What can be done with what is in sight, for the palette. */
  commands?(): readonly Command[];
}

/** What the element of a section may have of a place. */
export interface SectionElement extends HTMLElement {
  /** Those of its place, where the section looks at the address. */
  params?: Params;
  /** Puts the cursor into its search field. */
  focusSearch?(): unknown;
}

/** What somebody must hold: all of `needs`, and one of `needsOneOf` where that is said. */
interface Guarded {
  readonly needs: readonly Permission[];
  readonly needsOneOf?: readonly Permission[];
}

/** A part of a place with an address of its own below that of the place; in a file `section.ts` where it is a folder of its own. */
export interface Section extends Guarded {
  /** As the address names it. */
  readonly id: string;
  /** Its name, which tabs and palette say before it is loaded. */
  readonly title: Readonly<Record<ConsoleLanguage, string>>;
  /** The custom elements it is made of, one below the other; `load` defines them. */
  readonly tags: readonly string[];
  readonly load: () => Promise<object>;
  /** The kinds of drafts that are written there, each with what it is called among all that is not saved yet. */
  readonly drafts?: Readonly<Record<string, Readonly<Record<ConsoleLanguage, string>>>>;
  /** It stands beside what the place itself shows, which the palette finds by the place. */
  readonly beside?: true;
  /** What the palette calls going there, where that is not “Go to”. */
  readonly label?: (words: ShellBook) => string;
  /** What may be done with it, where roles are made; what others have is in settings/permission-groups.ts. */
  readonly permissions?: () => Promise<PermissionGroup>;
}

/** Keys that a place binds while it is open, for the sheet; `label` in the language of the moment. */
export interface Shortcut {
  /** As they are printed; each does it, or one each way. */
  readonly keys: readonly string[];
  label(): string;
  /** What it takes to do it; nothing where it is left out. */
  readonly needs?: readonly Permission[];
}

/** All that the console must know of a place: router, sidebar, palette, sheet and tests read it. The folder is called as `id`. */
export interface Place extends Guarded {
  readonly id: keyof ShellBook['places'];
  /** Its named groups become `params`. */
  readonly path: RegExp;
  readonly href: string;
  readonly icon: IconName;
  /** The key after `g`. */
  readonly key: string;
  /** The custom element that `load` defines. */
  readonly tag: string;
  readonly load: () => Promise<object>;
  /** In the order of their tabs. */
  readonly sections?: readonly Section[];
  /** Where the palette looks for any words. */
  readonly find?: {
    label(words: ShellBook, typed: string): string;
    href(typed: string): string;
    /** Loads what finds the first of what has these words, as lines of the palette; that rejects with an ApiProblem. */
    those?(): Promise<(site: SiteRef, typed: string) => Promise<readonly Command[]>>;
  };
  readonly shortcuts?: () => Promise<readonly Shortcut[]>;
}

/** A screen as tests come to it: axe looks at it, and whoever goes through all of them. Selectors are Playwright's. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  /** What is pressed there to see it, where more than the address leads to it. */
  readonly press?: string;
  /** Is there when the screen is complete. */
  readonly ready: string;
  /** Its name among the pictures of the README. */
  readonly picture?: string;
}

/** Whether a person sees a place or a section of a site. */
export const shows = ({ permissions }: SiteRef, { needs, needsOneOf }: Guarded): boolean =>
  holdsAll(permissions, needs) && (!needsOneOf || needsOneOf.some((one) => permissions.includes(one)));

/** Whether a place has several sections, each with a tab and a name: one alone is the place. */
export const isDivided = ({ sections = [] }: Pick<Place, 'sections'>): boolean => sections.length > 1;

/** The sections of a place that a person sees of a site. */
export const sectionsOf = (site: SiteRef, { sections = [] }: Pick<Place, 'sections'>): readonly Section[] =>
  sections.filter((section) => shows(site, section));
