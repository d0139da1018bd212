import type { UnreadableReason } from '@huiyin/shared/contract/imports';
import { words } from '@huiyin/shared/i18n/admin/imports/en';
import { Problem } from '../../base/problem.ts';

/** A file nothing can be read of: the API answers 400 naming `file`, the command line says why in its own language. */
export class UnreadableFile extends Problem {
  readonly reason: UnreadableReason;
  /** What was looked for, or what stood there. */
  readonly value: string;

  constructor(reason: UnreadableReason, value = '') {
    super('invalid', { errors: [{ field: 'file', message: words.unreadable[reason](value) }] });
    this.reason = reason;
    this.value = value;
  }
}
