import { describe, expect, it } from 'vitest';
import { isPrivateAddress, isPrivateHost } from '../../../src/core/review/private-address.ts';

describe('addresses that nobody’s link should lead to', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.51.100.7',
    '192.0.2.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fdff::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::10.0.0.1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001::1',
    '::10.0.0.1',
    'fe80::1%eth0',
    'what',
    '1.2.3',
    '999.1.1.1',
  ])('%s is one', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each([
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '192.169.0.1',
    '2606:4700::1111',
    '2a00:1450:4007::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])('%s is none', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  it.each([
    'localhost',
    'a.localhost',
    'printer.local',
    'db.internal',
    'router',
    'x.home.arpa',
    '[::1]',
    '127.0.0.1',
    'localhost.',
  ])('%s is a private host', (host) => {
    expect(isPrivateHost(host)).toBe(true);
  });

  it.each(['exemple.fr', 'local.exemple.fr', '[2606:4700::1111]', '8.8.8.8', 'internal.com'])(
    '%s is a public host',
    (host) => {
      expect(isPrivateHost(host)).toBe(false);
    },
  );

  it('are known however a link writes them', () => {
    for (const url of [
      'http://2130706433/',
      'http://0x7f.1/',
      'http://017700000001/',
      'http://127.1/',
      'http://[0:0:0:0:0:ffff:7f00:1]/',
    ]) {
      expect(isPrivateHost(new URL(url).hostname)).toBe(true);
    }
  });
});
