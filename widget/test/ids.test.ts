import { expect } from 'chai';
import { newSecret, uuid7 } from '../src/ids.ts';

describe('ids', () => {
  it('are UUIDs of version 7 that sort by their moment', () => {
    const ids = [1_700_000_000_000, 1_700_000_000_001, 1_800_000_000_002, 1_900_000_000_003].map(uuid7);
    for (const id of ids) expect(id).to.match(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect([...ids].sort()).to.deep.equal(ids);
  });

  it('are never the same in the same millisecond', () => {
    expect(new Set(Array.from({ length: 2000 }, () => uuid7(1))).size).to.equal(2000);
  });

  it('come with secrets of 256 bits', () => {
    expect(newSecret()).to.match(/^[\da-f]{64}$/);
    expect(newSecret()).not.to.equal(newSecret());
  });
});
