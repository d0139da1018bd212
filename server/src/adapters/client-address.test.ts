import { expect, it } from 'vitest';
import { clientAddressBehind } from './client-address.ts';
import { Refusal } from './refusal.ts';

const from = (remoteAddress: string) => ({
  incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' } },
});
const address = (proxies: string, socket: string, forwarded?: string): string | null =>
  clientAddressBehind(proxies)(
    new Request('http://x.test', { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }),
    from(socket),
  );

it.each<[what: string, proxies: string, socket: string, forwarded: string | undefined, expected: string | null]>([
  ['nobody is trusted', '', '203.0.113.7', '1.2.3.4', '203.0.113.7'],
  ['another is trusted', '10.0.0.1', '203.0.113.7', '1.2.3.4', '203.0.113.7'],
  ['the proxy is trusted', '10.0.0.1', '10.0.0.1', '1.2.3.4', '1.2.3.4'],
  ['its network is trusted', '10.0.0.0/8', '10.9.8.7', '1.2.3.4', '1.2.3.4'],
  ['it came as IPv4 in IPv6', '10.0.0.0/8', '::ffff:10.9.8.7', '1.2.3.4', '1.2.3.4'],
  ['the client made up the first', '10.0.0.0/8', '10.0.0.1', '9.9.9.9, 1.2.3.4', '1.2.3.4'],
  ['two proxies are on the way', '10.0.0.0/8', '10.0.0.1', '9.9.9.9, 1.2.3.4, 10.0.0.2', '1.2.3.4'],
  ['it is no address', '10.0.0.0/8', '10.0.0.1', "unknown, ' OR 1=1", null],
  ['it is unknown, and the client made up another', '10.0.0.0/8', '10.0.0.1', '9.9.9.9, unknown', null],
  ['it has a port', '10.0.0.0/8', '10.0.0.1', '9.9.9.9, 203.0.113.6:51234', '203.0.113.6'],
  ['so has the next proxy', '10.0.0.0/8', '10.0.0.1', '9.9.9.9, 1.2.3.4:5, 10.0.0.2:6', '1.2.3.4'],
  ['it is IPv6 with a port', '10.0.0.0/8', '10.0.0.1', '9.9.9.9, [2001:db8::1]:51234', '2001:db8::1'],
  ['it is IPv6 in brackets', '10.0.0.0/8', '10.0.0.1', '9.9.9.9, [2001:db8::1]', '2001:db8::1'],
  ['it has a port that is none', '10.0.0.0/8', '10.0.0.1', '9.9.9.9, 1.2.3.4:http', null],
  ['all are proxies', '10.0.0.0/8', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.1'],
  ['there is no header', '10.0.0.0/8', '10.0.0.1', undefined, '10.0.0.1'],
  ['it is empty', '10.0.0.0/8', '10.0.0.1', ' , ', '10.0.0.1'],
  ['it is IPv6', '::1', '::1', '2001:db8::7', '2001:db8::7'],
])('when %s (%s), a call by %s for %s is from %s', (_, proxies, socket, forwarded, expected) => {
  expect(address(proxies, socket, forwarded)).toBe(expected);
});

it('a proxy that is no address is refused by name', () => {
  expect(() => clientAddressBehind('10.0.0.1, nonsense')).toThrow(
    new Refusal('The setting TRUSTED_PROXIES holds nonsense, which is no address or network.'),
  );
});
