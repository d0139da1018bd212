/** What a terminal obeys, what ends a line, and what turns the direction of one. */
const obeyed = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text from outside as a terminal may show it: what it would obey is spelt out as in JSON, so nothing in a cell, a name or an answer
 * colours, clears or retitles anything.
 * @example visible('\u001b[2Jgone') // '\\u001b[2Jgone'
 */
export const visible = (text: string): string =>
  text.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
