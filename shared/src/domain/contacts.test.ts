import { describe, expect, it } from 'vitest';
import { canonicalEmail, isEmail, isPhone } from './contacts.ts';

const part = (n: number) => 'a'.repeat(n);

describe('an e-mail address', () => {
  it.each(['a@b.example', "o'neil+shop@mail.example.co", '李@例子.中国', 'a@xn--fsq.example', `${part(64)}@b.example`])(
    'may be %s',
    (s) => expect(isEmail(s)).toBe(true),
  );

  it.each([
    '',
    '@',
    'a',
    'a@b',
    'a@@b.example',
    'b@y.test, evil@z.test',
    'b@y.test;evil@z.test',
    'g: evil@z.test, c@y.test;',
    'Eve <a@b.example>',
    '"a b"@b.example',
    '(a)a@b.example',
    'a@[127.0.0.1]',
    'a@b.example\r\nBcc: evil@z.test',
    'a@b.example\n',
    'a\0@b.example',
    ' a@b.example',
    '.a@b.example',
    'a..b@b.example',
    'a.@b.example',
    'a@-b.example',
    'a@b..example',
    'a@b.example.',
    'a@1.2',
    'a@b.example%00',
    `${part(65)}@b.example`,
    `a@${part(64)}.example`,
    `${part(64)}@${`${part(60)}.`.repeat(4)}example`,
  ])('is not %j', (s) => expect(isEmail(s)).toBe(false));

  it.each([
    ['Olive@Shop.Example', 'olive@shop.example'],
    ['王@例子.公司', '王@xn--fsqu00a.xn--55qx5d'],
    ['王@XN--fsqu00a.xn--55qx5d', '王@xn--fsqu00a.xn--55qx5d'],
    ['cafe\u0301@Bu\u0308cher.example', 'caf\u00e9@xn--bcher-kva.example'],
    ['a@0x7f.1', null],
    ['a@b', null],
  ])('has one spelling: %s is %s', (s, spelling) => expect(canonicalEmail(s)).toBe(spelling));

  it('is refused when it is an attack, without going back and forth in it', () => {
    const attacks = [
      '(a)'.repeat(34_000),
      ','.repeat(50_000),
      'g:'.repeat(10_000),
      `a@${'a.'.repeat(100_000)}`,
      '.'.repeat(254),
    ];
    expect(attacks.map(isEmail)).not.toContain(true);
  });
});

describe('a telephone number', () => {
  it.each(['+86 138-0013-8000', '(02) 2345.6789', '12345', '+4930/123456'])('may be %s', (s) =>
    expect(isPhone(s)).toBe(true),
  );

  it.each(['', '1234', '+1234567890123456', '12+34567', 'call me', '138\n00138000', '- '.repeat(20), '１２３４５６'])(
    'is not %j',
    (s) => expect(isPhone(s)).toBe(false),
  );
});
