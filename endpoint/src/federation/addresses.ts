import { lookup as askDns, type LookupAddress } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** What is asked for must not be on this machine or in its network: a feed's address is foreign, and so is every redirect of it. */
export class PrivateAddressError extends Error {}

/** Networks that are nobody else's: RFC 6890 and the registries of special-purpose addresses behind it. */
const NETWORKS_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
const NETWORKS_6 = [
  ['::', 128],
  ['::1', 128],
  // Ways to write an address of the other kind: mapped, translated, tunnelled.
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;
// Two lists: one of both would take every IPv4 address for one that is written as IPv6.
const PRIVATE_4 = new BlockList();
const PRIVATE_6 = new BlockList();
for (const [network, prefix] of NETWORKS_4) PRIVATE_4.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of NETWORKS_6) PRIVATE_6.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address is one that anybody in the world may ask. */
export function isPublic(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !PRIVATE_4.check(address, 'ipv4');
  return kind === 6 && !PRIVATE_6.check(address, 'ipv6');
}

type LookupCallback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/**
 * For `http.request`: asks the names and lets only public addresses through, so that what was checked is what is connected to.
 */
export function publicLookup(hostname: string, options: { all?: boolean | undefined }, callback: LookupCallback): void {
  askDns(hostname, { all: true, order: 'verbatim' }, (error, addresses) => {
    if (error) {
      callback(error, []);
      return;
    }
    const open = addresses.filter(({ address }) => isPublic(address));
    const [first] = open;
    if (!first || open.length < addresses.length)
      callback(new PrivateAddressError(`${hostname} is an address of a private network`), []);
    else if (options.all === true) callback(null, open);
    else callback(null, first.address, first.family);
  });
}

/** An address that is written as a number is not looked up: it is checked here. @throws PrivateAddressError */
export function checkHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublic(host)) throw new PrivateAddressError(`${host} is an address of a private network`);
}
