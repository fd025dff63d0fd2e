/** A small made-up dispute: did the city of Arden close the Vale bridge? Complete and free of lint. */
export function samplePack() {
  return {
    format: 'claim-pack/1',
    id: 'vale-bridge',
    version: '1.0.0',
    updated: '2024-05-01',
    title: { en: 'Vale bridge', fr: 'Pont de la Vale' },
    languages: ['en', 'fr'],
    maintainer: { name: 'Bridge Desk', url: 'https://desk.example/', contact: 'desk@desk.example' },
    licence: 'CC-BY-4.0',
    correctionsUrl: 'https://desk.example/corrections',
    methodUrl: 'https://desk.example/method',
    parties: [
      { id: 'city', name: { en: 'City of Arden', fr: 'Ville d’Arden' } },
      { id: 'union', name: { en: 'Ferry union', fr: 'Syndicat des bacs' } },
    ],
    adverse: [['city', 'union']],
    names: [
      {
        id: 'vale',
        forms: [
          { lang: 'en', text: 'Vale' },
          { lang: 'fr', text: 'la Vale' },
        ],
      },
    ],
    sources: [
      source('gazette', 'Arden Gazette', 'newspaper', { accountable: true, domains: ['gazette.example'] }),
      source('echo', 'Echo', 'news_site', { accountable: true }),
      source('mayor', 'Mayor’s office', 'government', {
        party: 'city',
        partyBasis: 'member',
        partyRef: 'https://arden.example/about',
        accountable: true,
      }),
    ],
    evidence: [
      {
        id: 'photo',
        kind: 'photo',
        origin: 'Arden Gazette',
        url: 'https://gazette.example/photo',
        shows: { en: 'A barrier across the bridge', fr: 'Une barrière en travers du pont' },
        verification: { status: 'authentic', by: ['gazette'], at: '2024-03-03', dated: true },
      },
    ],
    claims: [
      claim('closed', 'The Vale bridge was closed on 2 March 2024', 'Le pont de la Vale a été fermé le 2 mars 2024', {
        since: '2024-03-02',
        implicates: ['city'],
        benefits: ['union'],
        matchers: [
          { lang: 'en', phrase: '{vale} bridge', near: [['clos*', 'shut']], within: 'sentence', mention: true },
          { lang: 'fr', phrase: 'pont de {vale}', near: [['ferm*']] },
        ],
      }),
      claim('strike', 'The ferries stopped on 4 March 2024', 'Les bacs se sont arrêtés le 4 mars 2024', {
        since: '2024-03-04',
        implicates: ['union'],
        benefits: ['city'],
        matchers: [{ lang: 'en', phrase: 'ferries stopped', near: [['{vale}', 'Arden']], within: 'page' }],
      }),
    ],
    reports: [
      report('r1', 'closed', 'gazette', '2024-03-03', 'asserts', 'first_hand', { evidence: ['photo'] }),
      report('r2', 'closed', 'echo', '2024-03-04', 'relays', 'cites', { cites: ['r1'] }),
      report('r3', 'closed', 'mayor', '2024-03-05', 'denies', 'statement'),
      report('r4', 'strike', 'gazette', '2024-03-05', 'asserts', 'first_hand'),
    ],
    reviews: [],
    changes: [],
  };
}

function source(id: string, name: string, kind: string, more: object = {}) {
  return { id, name: { und: name }, kind, ...more };
}

function claim(id: string, en: string, fr: string, more: object = {}) {
  return { id, text: { en, fr }, checkable: 'fact', implicates: [], benefits: [], matchers: [], ...more };
}

function report(id: string, about: string, by: string, at: string, stance: string, basis: string, more: object = {}) {
  return { id, claim: about, by, at, stance, basis, url: `https://${by}.example/${id}`, ...more };
}

/** The sample with a value put at a path like `claims.0.matchers.1.phrase`; `undefined` takes the field away. */
export function sampleWith(path: string, value: unknown): unknown {
  const pack: unknown = samplePack();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const target = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], pack);
  (target as Record<string, unknown>)[last] = value;
  return JSON.parse(JSON.stringify(pack));
}
