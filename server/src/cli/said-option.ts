import { forShell } from './for-shell.ts';

/** The names of separators that can hardly be typed. */
const separators: Readonly<Record<string, string>> = { tab: '\t', comma: ',', semicolon: ';' };

/** The separator that a word of `--separator` stands for. */
export const separatorNamed = (said: string): string => (Object.hasOwn(separators, said) ? separators[said]! : said);

/** The option that says a field of the contract. */
export const optionOf = (field: string): string =>
  `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * A choice as whoever types it says it; a command takes it as it is given here.
 * @example optionSaid('dateOrder', 'dmy') // "--date-order 'dmy'"
 */
export function optionSaid(field: string, choice: string): string {
  const named = field === 'separator' ? Object.keys(separators).find((name) => separators[name] === choice) : undefined;
  const said = named ?? choice;
  // Behind a blank what begins so is taken for another option.
  return `${optionOf(field)}${said.startsWith('-') ? '=' : ' '}${forShell(said)}`;
}
