import { describe, expect, it } from 'vitest';
import { parseOrigin } from './origins.ts';

describe('an origin', () => {
  it.each([
    ['https://shop.example', 'https://shop.example'],
    ['HTTPS://Shop.Example:8443/', 'https://shop.example:8443'],
    ['https://shop.example:443', 'https://shop.example'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['https://例子.中国', 'https://xn--fsqu00a.xn--fiqs8s'],
  ])('%s is kept as %s', (s, origin) => {
    expect(parseOrigin(s)).toBe(origin);
    expect(parseOrigin(origin)).toBe(origin);
  });

  it.each([
    '',
    'null',
    '*',
    'shop.example',
    '//shop.example',
    'https://',
    'https:shop.example',
    'https:\\\\shop.example',
    'https://shop.example/path',
    'https://shop.example//',
    'https://shop.example?',
    'https://shop.example#',
    'https://user@shop.example',
    'https://user:secret@shop.example',
    'https://*.shop.example',
    'https://shop.example, https://evil.example',
    'https://shop.example https://evil.example',
    ' https://shop.example',
    'https://shop.example\n',
    'https://sh\top.example',
    'https://shop%2eexample',
    'https://shop.example:99999',
    'ftp://shop.example',
    'file:///',
    'javascript:alert(1)',
    `https://${'a'.repeat(400)}.example`,
  ])('%j is none', (s) => {
    expect(parseOrigin(s)).toBeNull();
  });
});
