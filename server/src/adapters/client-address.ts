import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { BlockList, isIP } from 'node:net';
import type { Deps } from '../base/deps.ts';
import { Refusal } from './refusal.ts';

/**
 * The peer's address from the socket; X-Forwarded-For is believed only behind a trusted proxy, from the right, up to the
 * first address that is not one. `proxies` are addresses and networks, e.g. `10.0.0.0/8, 127.0.0.1`.
 */
export function clientAddressBehind(proxies: string): Deps['clientAddress'] {
  const trusted = blockList(proxies);
  return (request, env) => {
    const socket = getConnInfo({ env } as Context).remote.address ?? null;
    if (!socket || !proxies || !isTrusted(trusted, socket)) return socket;
    const forwarded = (request.headers.get('x-forwarded-for') ?? '').split(',').map((s) => s.trim());
    return forwarded.findLast((address) => isIP(address) && !isTrusted(trusted, address)) ?? socket;
  };
}

function isTrusted(trusted: BlockList, address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  return isIP(plain) !== 0 && trusted.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

function blockList(proxies: string): BlockList {
  const list = new BlockList();
  for (const entry of proxies
    .split(',')
    .map((s) => s.trim())
    .filter(Boolean)) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (!isIP(address))
      throw new Refusal(`The setting TRUSTED_PROXIES holds ${entry}, which is no address or network.`);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
