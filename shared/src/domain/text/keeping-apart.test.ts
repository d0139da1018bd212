import { expect, it } from 'vitest';
import { keepingApart } from './keeping-apart.ts';

const book = {
  of: { name: (name: string) => `${name}回复了` },
  both: (name: string, n: number) => (n === 1 ? `${name} wrote` : `${name} wrote ${n} times`),
  title: 'Answers',
};
const bracketed = (text: string): string => `[${text}]`;

it.each([
  ['as they are', keepingApart((text) => text), 'Mei回复了', 'Mei wrote'],
  ['in brackets', keepingApart(bracketed), '[Mei]回复了', '[Mei] wrote'],
  ['in Chinese', keepingApart((text) => text, true), 'Mei 回复了', 'Mei wrote'],
])('one book keeps what its sentences are given in each way that it is asked for: %s', (_, apart, chinese, english) => {
  const words = apart(book);
  expect([words.of.name('Mei'), words.both('Mei', 1), words.title]).toEqual([chinese, english, 'Answers']);
  expect([apart(book), apart(book.of)]).toEqual([words, words.of]);
  expect(apart(book)).toBe(words);
});
