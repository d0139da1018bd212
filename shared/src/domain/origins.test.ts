import { describe, expect, it } from 'vitest';
import { meantOrigin, parseOrigin } from './origins.ts';

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

describe('an address that somebody types', () => {
  it.each([
    ['shop.example', 'https://shop.example'],
    [' Shop.Example ', 'https://shop.example'],
    ['shop.example:8443', 'https://shop.example:8443'],
    ['//shop.example', 'https://shop.example'],
    ['www.shop.example/cart?id=1#top', 'https://www.shop.example'],
    ['https://shop.example/cart', 'https://shop.example'],
    ['http://shop.example?q=*', 'http://shop.example'],
    ['例子。中国', 'https://xn--fsqu00a.xn--fiqs8s'],
    ['localhost', 'http://localhost'],
    ['localhost:3000/shop', 'http://localhost:3000'],
    ['shop.localhost:3000', 'http://shop.localhost:3000'],
    ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['192.168.1.20', 'http://192.168.1.20'],
    ['[::1]:8080', 'http://[::1]:8080'],
    ['https://localhost', 'https://localhost'],
    ['http://intranet:8080', 'http://intranet:8080'],
  ])('%j means %s', (typed, origin) => {
    expect(meantOrigin(typed)).toEqual({ origin });
    expect(meantOrigin(origin)).toEqual({ origin });
  });

  it.each([
    ['*', 'wildcard'],
    ['*.shop.example', 'wildcard'],
    ['https://*.shop.example/', 'wildcard'],
    ['*://shop.example', 'wildcard'],
    ['ftp://shop.example', 'scheme'],
    ['file:///shop.html', 'scheme'],
    ['care@shop.example', 'user'],
    ['https://user:secret@shop.example', 'user'],
    ['', 'host'],
    ['null', 'host'],
    ['shop', 'host'],
    ['intranet:8080', 'host'],
    ['https://', 'host'],
    ['https:shop.example', 'host'],
    ['https:\\\\shop.example', 'host'],
    ['shop.example, evil.example', 'host'],
    ['shop%2eexample', 'host'],
    ['shop.example:99999', 'host'],
    ['javascript:alert(1)', 'host'],
    [`https://${'a'.repeat(250)}.example`, 'host'],
  ] as const)('%j is none: %s', (typed, fault) => {
    expect(meantOrigin(typed)).toEqual({ fault });
  });
});
