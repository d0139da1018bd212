/** A file that cannot be read as it is, or as somebody said it is to be read: which field of that is at fault, and why. */
export class FileFault extends Error {
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}
