import { words, type FaultReason } from '../i18n/admin/imports/en.ts';
import { FileFault } from './file-fault.ts';

/** A choice that does not fit the file: the API answers 400 naming it, the command line says why in its own language. */
export class ChoiceFault extends FileFault {
  readonly reason: FaultReason;
  /** What was said, and what there is instead. */
  readonly value: string;
  readonly others: string;

  constructor(field: string, reason: FaultReason, value = '', others = '') {
    super(field, words.faults[reason](value, others));
    this.reason = reason;
    this.value = value;
    this.others = others;
  }
}
