import { expect, test } from 'vitest';
import { clientAddressBehind } from './client-address.ts';

const ask = (proxies: string, socket: string, forwarded?: string) => {
  const request = new Request('http://x', forwarded ? { headers: { 'x-forwarded-for': forwarded } } : {});
  return clientAddressBehind(proxies)(request, { incoming: { socket: { remoteAddress: socket } } });
};

test.each([
  ['what a client says of itself is not believed', '', '203.0.113.5', '198.51.100.1', '203.0.113.5'],
  ['a trusted proxy is believed', '10.0.0.0/8', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
  ['only the part a trusted proxy added counts', '10.0.0.0/8', '10.1.2.3', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
  ['a chain of trusted proxies is followed', '10.0.0.0/8', '10.1.2.3', '198.51.100.1, 10.9.9.9', '198.51.100.1'],
  ['an IPv4 address written as IPv6 is the same', '127.0.0.1', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['what is no address is passed over', '10.0.0.0/8', '10.1.2.3', 'unknown', '10.1.2.3'],
  ['without the header it is the proxy itself', '10.0.0.0/8', '10.1.2.3', undefined, '10.1.2.3'],
])('%s', (_, proxies, socket, forwarded, expected) => {
  expect(ask(proxies, socket, forwarded)).toBe(expected);
});

test('a proxy that is no address is refused by name', () => {
  expect(() => clientAddressBehind('10.0.0.0/8, proxy.example')).toThrow('proxy.example');
});
