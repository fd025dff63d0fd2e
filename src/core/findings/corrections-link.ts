import type { ClaimDossier } from './model.ts';

/** The pack's own address for corrections, with what they are about; the reader opens it, nothing is sent by itself. */
export function correctionsLink({ pack, claim, asOf }: Pick<ClaimDossier, 'pack' | 'claim' | 'asOf'>): string {
  const values = { pack: pack.id, version: pack.version, claim, asOf };
  const query = Object.entries(values).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  const [address = '', ...fragment] = pack.correctionsUrl.split('#');
  const joint = address.includes('?') ? '&' : '?';
  return [`${address}${joint}${query.join('&')}`, ...fragment].join('#');
}
