import { describe, expect, it } from 'vitest';
import { createSignInLimits, type SignInLimits } from './sign-in-limits.ts';

const at = 1_800_000_000_000;
const email = 'olive@shop.example';

/** How many of so many tries were let in. */
const letIn = (limits: SignInLimits, tries: number, trying: (nth: number) => Parameters<SignInLimits['take']>[0]) => {
  let passed = 0;
  for (let nth = 0; nth < tries; nth += 1) {
    try {
      limits.take(trying(nth), at);
      passed += 1;
    } catch (refusal) {
      expect(refusal).toMatchObject({ code: 'rate_limited' });
    }
  }
  return passed;
};

describe('wrong passwords', () => {
  it('stop after ten for one account and address, and hold up neither the one nor the other', () => {
    const limits = createSignInLimits();
    expect(letIn(limits, 20, () => ({ address: 'a', email }))).toBe(10);
    expect(letIn(limits, 1, () => ({ address: 'b', email }))).toBe(1);
    expect(letIn(limits, 20, () => ({ address: 'a', email: 'other@shop.example' }))).toBe(10);
  });

  it('stop after thirty for one address, whomever they name', () => {
    expect(letIn(createSignInLimits(), 50, (nth) => ({ address: 'a', email: `p${nth}@x.example` }))).toBe(30);
  });

  it('count for nothing where they are refused, nor where they turn out to be welcome', () => {
    const limits = createSignInLimits();
    letIn(limits, 500, () => ({ address: 'a', email }));
    // Neither the address nor the account paid for the 490 that were refused.
    expect(letIn(limits, 50, (nth) => ({ address: 'a', email: `p${nth}@x.example` }))).toBe(20);
    expect(letIn(limits, 200, (nth) => ({ address: `b${nth}`, email }))).toBe(90);
    const own = createSignInLimits();
    for (let nth = 0; nth < 200; nth += 1) own.take({ address: 'a', email }, at)();
    expect(letIn(own, 20, () => ({ address: 'a', email }))).toBe(10);
  });

  it('from many addresses stop after a hundred, save on a known device, and a new password begins anew', () => {
    const limits = createSignInLimits();
    expect(letIn(limits, 300, (nth) => ({ address: `a${nth}`, email }))).toBe(100);
    expect(letIn(limits, 20, (nth) => ({ address: `b${nth}`, email, device: 'her phone' }))).toBe(10);
    limits.lift(email);
    expect(letIn(limits, 1, () => ({ address: 'c', email }))).toBe(1);
  });
});

it('a person signs in and changes their password often enough, and not without end', () => {
  const limits = createSignInLimits();
  const times = (act: () => void): number => {
    for (let n = 0; ; n += 1)
      try {
        act();
      } catch (refusal) {
        expect(refusal).toMatchObject({ code: 'rate_limited' });
        return n;
      }
  };
  expect(times(() => limits.come('olive', at))).toBe(120);
  expect(times(() => limits.change('olive', at))).toBe(10);
  expect(times(() => limits.change('aki', at))).toBe(10);
});
