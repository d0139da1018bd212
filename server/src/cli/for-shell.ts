import { visible } from '../adapters/visible.ts';

/** A text as a shell takes it; what a terminal would obey is spelt out, as `$'\u0009'`. */
export const forShell = (text: string): string =>
  visible(text) === text
    ? `'${text.replaceAll("'", String.raw`'\''`)}'`
    : `$'${visible(text.replaceAll(/['\\]/g, String.raw`\$&`))}'`;
