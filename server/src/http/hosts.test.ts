import { expect, test } from 'vitest';
import { hostOf, isAddress, isLoopback } from './hosts.ts';

test.each([
  ['http://127.0.0.1:8787/admin', '127.0.0.1'],
  ['https://Feedback.Example/x:1/', 'feedback.example'],
  ['http://[::1]:8787', '[::1]'],
  ['http://localhost:/', 'localhost'],
])('the host of %s is %s', (url, host) => expect(hostOf(url)).toBe(host));

test.each(['localhost', 'shop.localhost', 'localhost.', '127.0.0.1', '127.9.9.9', '[::1]', '::1', '::ffff:127.0.0.1'])(
  '%s is this machine',
  (host) => expect(isLoopback(host)).toBe(true),
);

test.each([
  'localhost.evil.test',
  'notlocalhost',
  '127.0.0.1.evil.test',
  '128.0.0.1',
  '[::2]',
  '0.0.0.0',
  '',
  '10.0.0.1',
])('%s is not', (host) => expect(isLoopback(host)).toBe(false));

test.each([
  ['192.168.1.5', true],
  ['[2001:db8::1]', true],
  ['192.168.1.5.nip.example', false],
  ['feedback.example', false],
  ['', false],
])('%s is an address: %s', (host, is) => expect(isAddress(host)).toBe(is));
