import type { UnreadableReason } from '../../contract/imports/understood.ts';
import { words } from '../../i18n/admin/imports/en.ts';
import { FileFault } from '../file-fault.ts';

/** A file nothing can be read of: the API answers 400 naming `file`, the command line says why in its own language. */
export class UnreadableFile extends FileFault {
  readonly reason: UnreadableReason;
  /** What was looked for, or what stood there. */
  readonly value: string;

  constructor(reason: UnreadableReason, value = '') {
    super('file', words.unreadable[reason](value));
    this.reason = reason;
    this.value = value;
  }
}
