import { expect } from 'chai';
import { words as ask } from '@huiyin/shared/i18n/admin/ask/en';
import { faultAt } from '../src/ask/faults.ts';

const words = ask.faults;

/** As server/src/base/plain-words.ts and the contract say it. */
const said: [message: string, means: keyof typeof words][] = [
  ['is missing', 'missing'],
  ['must not be empty', 'missing'],
  ['needs at least one language', 'empty'],
  ['must have at least 2 items', 'tooFew'],
  ['must have at most 1 item', 'tooMany'],
  ['must have at most 120 characters', 'tooLong'],
  ['must be a whole number', 'number'],
  ['must be at most 200', 'number'],
  ['must be at least -1', 'number'],
  ['must be one line', 'oneLine'],
  ['must be one of csat, nps', 'other'],
];

describe('what the server refuses of a survey', () => {
  for (const [message, means] of said)
    it(`“${message}” is said in the words of the console`, () => {
      expect(faultAt([{ field: 'questions.0.title', message }], ['questions', 0], words)).to.equal(words[means]);
    });
});
