import { describe, expect, it } from 'vitest';
import { Problem } from '../base/problem.ts';
import { addressBlock, createRateLimit } from './rate-limit.ts';

describe('the block of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:0002:0:0:0:9', '2001:db8:1:2::/64'],
    ['2001:db8:1::9', '2001:db8:1:0::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
  ])('%s is %s', (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });
});

const refused = (call: () => void): Problem => {
  try {
    call();
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('it was let in');
};

describe('a limit', () => {
  it('lets each key have its share and says when there is more', () => {
    const limit = createRateLimit(3, 60_000);
    for (let i = 0; i < 3; i++) limit.take('a', 1_000_000);
    const problem = refused(() => limit.take('a', 1_015_000));
    expect([problem.code, problem.retryAfterSeconds]).toEqual(['rate_limited', 45]);
    limit.take('b', 1_015_000);
  });

  it('starts anew with every window, also when the clock goes back', () => {
    const limit = createRateLimit(1, 60_000);
    limit.take('a', 1_000_000);
    refused(() => limit.take('a', 1_059_999));
    limit.take('a', 1_060_000);
    refused(() => limit.take('a', 1_060_001));
    limit.take('a', 900_000);
  });

  it('gives back what turned out to be welcome', () => {
    const limit = createRateLimit(1);
    limit.take('a', 0);
    limit.giveBack('a');
    limit.take('a', 1);
    refused(() => limit.take('a', 2));
  });

  it('holds for a key of any length, and tells long ones apart', () => {
    const limit = createRateLimit(1);
    const long = 'x'.repeat(250_000);
    limit.take(`${long}a`, 0);
    limit.take(`${long}b`, 0);
    refused(() => limit.take(`${long}a`, 1));
    limit.giveBack(`${long}b`);
    limit.giveBack(`${long}b`);
    limit.take(`${long}b`, 1);
  });

  it('remembers fifty thousand keys at most, the newest', () => {
    const limit = createRateLimit(1);
    for (let i = 0; i <= 50_000; i++) limit.take(`key ${i}`, 0);
    limit.take('key 0', 1);
    refused(() => limit.take('key 50000', 1));
  });

  it('of 0 is none', () => {
    const limit = createRateLimit(0);
    for (let i = 0; i < 10_000; i++) limit.take('a', 0);
  });
});
