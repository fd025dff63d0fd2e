/** Addresses that lead into the reader's own machine or network, where nobody's shared link has any business. */

/** IPv4 networks that are not the public internet, as network and length (IANA special-purpose registry). */
const PRIVATE_V4: readonly (readonly [network: string, bits: number])[] = [
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
];

/** Names that no public server has. */
const PRIVATE_NAME =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|localdomain|home\.arpa|onion)$/;

/** Whether a host, as `URL` writes it, is a private address or a name for one. Other names must be resolved to know. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.+$/, '');
  if (host === '' || isAddress(host)) return isPrivateAddress(host);
  return PRIVATE_NAME.test(host) || !host.includes('.');
}

/** Whether an IP address is anything but one of the public internet; what is no address counts as private. */
export function isPrivateAddress(address: string): boolean {
  const v4 = parseV4(address);
  if (v4 !== null) return isPrivateV4(v4);
  const v6 = parseV6(address);
  return v6 === null || isPrivateV6(v6);
}

function isAddress(host: string): boolean {
  return host.includes(':') || parseV4(host) !== null;
}

function isPrivateV4(address: number): boolean {
  return PRIVATE_V4.some(([network, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor((parseV4(network) as number) / size);
  });
}

function isPrivateV6(groups: readonly number[]): boolean {
  const [first = 0, second = 0] = groups;
  const embedded = embeddedV4(groups);
  if (embedded !== null) return isPrivateV4(embedded);
  // Only 2000::/3 is the public internet; documentation, benchmarking and Teredo lie within it.
  if (first < 0x2000 || first > 0x3fff) return true;
  return first === 0x2001 && (second === 0x0db8 || second < 0x0200);
}

/** The IPv4 address that an IPv6 one stands for: mapped, translated (64:ff9b::/96) or 6to4. */
function embeddedV4(groups: readonly number[]): number | null {
  const [first = 0, second = 0, third = 0] = groups;
  const tail = (groups[6] ?? 0) * 65_536 + (groups[7] ?? 0);
  const starts = groups.slice(0, 5).every((group) => group === 0);
  if (starts && groups[5] === 0xffff) return tail;
  if (first === 0x64 && second === 0xff9b && groups.slice(2, 6).every((group) => group === 0)) return tail;
  return first === 0x2002 ? second * 65_536 + third : null;
}

function parseV4(text: string): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return null;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

/** Eight groups, or null. A zone (`%eth0`) makes it an address of one link only, and so no public one. */
function parseV6(text: string): number[] | null {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const v4 = dotted ? parseV4(dotted[2] as string) : null;
  if (dotted && v4 === null) return null;
  const whole =
    dotted && v4 !== null ? `${dotted[1]}${Math.floor(v4 / 65_536).toString(16)}:${(v4 % 65_536).toString(16)}` : text;
  const halves = whole.split('::');
  if (halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const gap = 8 - head.length - tail.length;
  if (halves.length === 2 ? gap < 1 : gap !== 0) return null;
  const groups = [...head, ...Array<string>(gap).fill('0'), ...tail];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return null;
  return groups.map((group) => Number.parseInt(group, 16));
}
