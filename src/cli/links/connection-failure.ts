import type { CheckFailure, FailureReason } from '../../core/review/model.ts';

/** The code of the error with which a lookup refuses a private address. */
export const PRIVATE = 'ERR_PRIVATE_ADDRESS';

const REASONS: Readonly<Record<string, FailureReason>> = {
  [PRIVATE]: 'private_address',
  ENOTFOUND: 'name',
  EAI_AGAIN: 'name',
  EAI_FAIL: 'name',
  ENODATA: 'name',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'broken',
  ECONNABORTED: 'broken',
  EPIPE: 'broken',
  EPROTO: 'tls',
};

/** OpenSSL's names for what is wrong with a certificate carry no prefix. */
const CERTIFICATE = /^(?:ERR_TLS_|ERR_SSL_)|CERT|_SIGNATURE|ISSUER|^HOSTNAME_MISMATCH$|CRL_/;

/** What a broken connection says, as a reason: name, refusal and certificate told apart. */
export function connectionFailure(error: unknown): CheckFailure {
  const { code, message } = describe(error);
  const detail = code === PRIVATE ? message : code || message.slice(0, 100);
  return { reason: reasonOf(code, message), detail };
}

function reasonOf(code: string, message: string): FailureReason {
  const known = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  if (known) return known;
  if (CERTIFICATE.test(code)) return 'tls';
  return /certificate|handshake|\bssl\b|\btls\b/i.test(message) ? 'tls' : 'broken';
}

/** Of the several errors of trying several addresses, the first. */
function describe(error: unknown): { code: string; message: string } {
  const first = error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error;
  if (!(first instanceof Error)) return { code: '', message: String(first) };
  return { code: 'code' in first ? String(first.code) : '', message: first.message };
}
