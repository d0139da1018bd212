import { msOfLength } from '@huiyin/shared/domain/imports/length-of-time';
import { momentShown } from '@huiyin/shared/domain/time/moment-shown';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { stepFields } from '@huiyin/shared/files/parse-map';
import { exactDuration } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';

const steps: readonly string[] = stepFields;

/** What a field of an answer holds, as people read it: moments in a time zone, in that of the file where it is null. */
export function factShown(field: string, value: string, zone: string | null): string {
  if (!steps.includes(field)) return value;
  const ms = msOfLength(value);
  return ms === null ? momentShown(value, zone) : bookOf(importing).first.after(exactDuration(ms));
}
