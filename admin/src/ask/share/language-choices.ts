import type { SiteView } from '../../api/sites.ts';
import { customerLanguages } from '../../language/customer-languages.ts';
import type { Choice } from '../../ui/ui-select.ts';

/** The languages a site asks in, each by the name it gives itself. */
export const languageChoices = ({ languages }: Pick<SiteView, 'languages'>): Choice[] =>
  languages.map((value) => ({ value, label: customerLanguages[value] }));
