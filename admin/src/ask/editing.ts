import type { SurveyDefinition, SurveyKind } from '../api/surveys.ts';
import type { CustomerLanguage } from '../language/customer-languages.ts';
import type { Faults } from './faults.ts';
import type { Path } from './path.ts';

/** What is being edited, and how to change it; a new object after each change. */
export interface Editing {
  readonly draft: SurveyDefinition;
  /** The newest version that is saved. */
  readonly saved: SurveyDefinition;
  readonly kind: SurveyKind;
  /** The language that is written in. */
  readonly language: CustomerLanguage;
  /** The languages of the site, the first of which stands in for a text that is missing. */
  readonly languages: readonly CustomerLanguage[];
  readonly faults: Faults;
  readonly disabled: boolean;
  /** Another value at a path. Typing on in one field is one step to undo, when `about` names it. */
  set(path: Path, value: unknown, about?: string): void;
  /** Another definition as one step; `said` is told with Undo. */
  replace(next: SurveyDefinition, said?: string): void;
}
