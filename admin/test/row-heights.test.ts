import { expect } from 'chai';
import { rowAt, topOf } from '../src/list/row-heights.ts';

const heights = { row: 50, heading: 30 };
const plain = [{ rows: 4, isHeaded: false }];
const headed = [
  { rows: 2, isHeaded: true },
  { rows: 3, isHeaded: true },
];

describe('rows of one height', () => {
  for (const [groups, row, top] of [
    [plain, 0, 0],
    [plain, 3, 150],
    [plain, 4, 200],
    [headed, 0, 30],
    [headed, 1, 80],
    [headed, 2, 160],
    [headed, 5, 310],
    [[], 0, 0],
  ] as const)
    it(`row ${row} of ${JSON.stringify(groups)} begins at ${top}`, () => {
      expect(topOf(row, groups, heights)).to.equal(top);
    });

  for (const [groups, px, row] of [
    [plain, -10, 0],
    [plain, 49, 0],
    [plain, 50, 1],
    [plain, 999, 3],
    [headed, 10, 0],
    [headed, 129, 1],
    [headed, 130, 2],
    [headed, 159, 2],
    [headed, 210, 3],
    [[], 0, -1],
  ] as const)
    it(`at ${px} px of ${JSON.stringify(groups)} stands row ${row}`, () => {
      expect(rowAt(px, groups, heights)).to.equal(row);
    });
});
