import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { BlockList, isIP } from 'node:net';
import type { Deps } from '../base/deps.ts';
import { Refusal } from './refusal.ts';

/**
 * The peer's address from the socket; X-Forwarded-For is believed only behind a trusted proxy, from the right, up to the first entry
 * that is not one: what stands left of it anybody may have written. Where that is no address, none is known. `proxies` are addresses
 * and networks, e.g. `10.0.0.0/8, 127.0.0.1`.
 */
export function clientAddressBehind(proxies: string): Deps['clientAddress'] {
  const trusted = blockList(proxies);
  return (request, env) => {
    const socket = getConnInfo({ env } as Context).remote.address ?? null;
    if (!socket || !proxies || !isTrusted(trusted, socket)) return socket;
    const entries = (request.headers.get('x-forwarded-for') ?? '').split(',').map((s) => s.trim());
    const forwarded = entries.filter(Boolean).map(addressIn);
    const client = forwarded.findLast((address) => !address || !isTrusted(trusted, address));
    return client === undefined ? socket : client;
  };
}

/** The address of an entry, without the port that some proxies add: `203.0.113.6:51234`, `[2001:db8::1]:51234`. */
function addressIn(entry: string): string | null {
  const [, v6, v4] = /^(?:\[(.*)\]|([\d.]+))(?::\d{1,5})?$/.exec(entry) ?? [];
  const address = v6 ?? v4 ?? entry;
  return isIP(address) ? address : null;
}

function isTrusted(trusted: BlockList, address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  return isIP(plain) !== 0 && trusted.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

/** Reads addresses and networks with commas between. Throws a Refusal that names what is none. */
export function blockList(proxies: string): BlockList {
  const list = new BlockList();
  for (const entry of proxies
    .split(',')
    .map((s) => s.trim())
    .filter(Boolean)) {
    const [, address = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (!isIP(address) || Number(bits ?? 0) > (family === 'ipv6' ? 128 : 32))
      throw new Refusal(`The setting TRUSTED_PROXIES holds ${entry}, which is no address or network.`);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
