import { languages, type Language } from '@huiyin/shared/domain/languages';
import { schemes } from '@huiyin/shared/domain/choices';

/** How the gallery is looked at; Arabic stands for every language that runs from right to left. */
export interface Looked {
  readonly language: Language;
  readonly scheme: (typeof schemes)[number];
  /** One element alone; all where it is empty. */
  readonly element: string;
  /** One state of it alone. */
  readonly state: string;
}

/** What an address asks for; what it does not say is as usual. */
export function readAddress(search: string): Looked {
  const asked = new URLSearchParams(search);
  const among = <T extends string>(all: readonly T[], name: string): T =>
    all.find((one) => one === asked.get(name)) ?? all[0]!;
  return {
    language: among(languages, 'language'),
    scheme: among(schemes, 'scheme'),
    element: asked.get('element') ?? '',
    state: asked.get('state') ?? '',
  };
}

/** The page of states looked at so. */
export const statesPage = (looked: Looked): string => `states.html?${new URLSearchParams({ ...looked })}`;
