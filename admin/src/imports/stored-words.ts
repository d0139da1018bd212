import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { bookOf } from '../language/language.ts';

type Counted = (n: number, shown: string) => string;

/** What is said of answers, or of values of metrics, that an import stores, corrects or keeps as they are. */
export interface StoredWords {
  readonly import: Counted;
  readonly anyway: Counted;
  /** Of those that are here and are corrected. */
  readonly changed: Counted;
  /** Of those that are here and stay. */
  readonly kept: Counted;
}

/** The words of what a file holds. */
export function storedWords({ metrics }: Pick<ImportInspection, 'metrics'>): StoredWords {
  const { result, corrections } = bookOf(importing);
  return metrics.length > 0
    ? {
        import: result.importValues,
        anyway: result.anywayValues,
        changed: corrections.valuesChanged,
        kept: corrections.valuesKept,
      }
    : { import: result.import, anyway: result.anyway, changed: corrections.byId, kept: corrections.kept };
}
