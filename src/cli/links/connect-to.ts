/**
 * `--connect-to name[:port]=address:port`: where to connect instead of looking a name up; `*.example` stands for all
 * names that end so. For trying the command against a server of one's own: it is the only way past the rule that
 * private addresses are not opened, and nothing but the command line can use it.
 */

export interface Destination {
  address: string;
  port: number;
}

export type ConnectTo = (host: string, port: number) => Destination | null;

interface Rule {
  host: string;
  port: number | null;
  to: Destination;
}

const SHAPE = /^(\*?[\w.-]+)(?::(\d{1,5}))?=(\[[\da-f:]+\]|[\d.]+):(\d{1,5})$/i;

/** The mapping, or the first text that is none. */
export function parseConnectTo(texts: readonly string[]): { ok: true; map: ConnectTo } | { ok: false; text: string } {
  const rules: Rule[] = [];
  for (const text of texts) {
    const [, host, port, address, to] = SHAPE.exec(text) ?? [];
    if (!host || !address || !to) return { ok: false, text };
    const destination = { address: address.replace(/^\[|\]$/g, ''), port: Number(to) };
    rules.push({ host: host.toLowerCase(), port: port ? Number(port) : null, to: destination });
  }
  return { ok: true, map: (host, port) => rules.find((rule) => applies(rule, host, port))?.to ?? null };
}

function applies(rule: Rule, host: string, port: number): boolean {
  if (rule.port !== null && rule.port !== port) return false;
  return rule.host.startsWith('*') ? host.endsWith(rule.host.slice(1)) : host === rule.host;
}
