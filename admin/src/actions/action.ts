import type { Permission } from '@huiyin/shared/domain/permissions';
import { shows, type Command } from '../place.ts';
import type { SiteRef } from '../api/session.ts';
import type { IconName } from '../ui/ui-icon.ts';

/** Something people do to what is in sight. Its button, its key, the palette and the sheet read it here, and nowhere else. */
export interface Action<Subject> {
  /** In the language of the moment. */
  label(): string;
  readonly icon: IconName;
  /** The key that does it, where there is one. */
  readonly key?: string;
  readonly needs: readonly Permission[];
  /** Whether there is something to do, e.g. nothing to reopen on an open ticket. */
  isPossible(subject: Subject): boolean;
  run(subject: Subject): unknown;
}

/** The actions that are offered to a person: allowed on the site, and possible. */
export const offered = <Subject>(
  actions: readonly Action<Subject>[],
  site: SiteRef,
  subject: Subject,
): readonly Action<Subject>[] => actions.filter((action) => shows(site, action) && action.isPossible(subject));

/** Actions as lines of the palette; `title` says what with, e.g. `#12: Resolve`. */
export const asCommands = <Subject>(
  actions: readonly Action<Subject>[],
  subject: Subject,
  title: (label: string) => string,
): Command[] =>
  actions.map((action) => ({
    label: title(action.label()),
    icon: action.icon,
    key: action.key,
    run: () => void action.run(subject),
  }));
