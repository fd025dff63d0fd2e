import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { KnownSource } from '../../../src/core/wording/model.ts';
import { readWording } from '../../../src/core/wording/read-wording.ts';
import { sharedJson, sharedPath } from '../../support/shared-data.ts';

interface Contrast {
  id: string;
  text: string;
  attr: string | null;
  hedge: boolean;
  anonymous?: boolean;
  distancing?: boolean;
  verbClass?: string;
  evidence?: string;
}

const contrast = sharedJson<{ items: Contrast[] }>('wording/contrast-fr.json')?.items ?? [];

describe.skipIf(contrast.length === 0)('contrast sentences', () => {
  it.each(contrast)('$id: $text', (item) => {
    const [signals] = readWording(item.text, { lang: 'fr' });
    const innermost = signals?.attributions.at(-1);
    const named = innermost?.attributedTo ?? null;
    expect(named !== null).toBe(item.attr !== null);
    if (item.attr !== null && named !== null) expect(named.includes(item.attr) || item.attr.includes(named)).toBe(true);
    expect(signals?.hedges.some(({ type }) => type !== 'approximator')).toBe(item.hedge);
    expect(signals?.selfDistancing != null).toBe(item.distancing === true);
    if (item.verbClass) expect(innermost?.verbClass).toBe(item.verbClass);
    if (item.anonymous) expect(innermost?.anonymous).toBe(true);
    if (item.evidence) expect(signals?.evidence.map(({ kind }) => kind)).toContain(item.evidence);
  });
});

const articlePath = sharedPath('seed/article-fr.txt');

describe.skipIf(articlePath === null)('a real article', () => {
  const known: KnownSource[] = [
    { id: 'news_am', names: ['NEWS.am'] },
    { id: 'pegov', names: ['Semen Pegov'] },
    { id: 'avia_pro', names: ['Avia.pro'] },
  ];
  const text = articlePath ? readFileSync(articlePath, 'utf8') : '';
  const blocks = text.split('\n').map((paragraph, id) => ({ id, text: paragraph }));
  const signals = readWording(blocks, { lang: 'fr', known });
  const at = (words: string) =>
    signals.find(({ block, sentence }) => blocks[block]?.text.slice(sentence.start, sentence.end).includes(words));

  it('chains an agency, the reporter it spoke to and the militia he cites', () => {
    const [attribution] = at('milices locales')?.attributions ?? [];
    expect(attribution?.chain).toEqual(['l’agence de presse arménienne NEWS.am', 'Pegov', 'milices locales']);
    expect(attribution?.chainIds).toEqual(['news_am', 'pegov', null]);
    expect(attribution).toMatchObject({ anonymous: true, direct: true });
  });

  it('finds the speaker who does not know whether it is true', () => {
    const sentence = at('si cela est vrai');
    expect(sentence?.selfDistancing).toBe('Nous ne savons pas si');
    expect(sentence?.attributions[0]?.sourceId).toBe('pegov');
  });

  it('says which sentences give no source', () => {
    for (const words of [
      'un lancement',
      'bombardement sans précédent',
      'Les frappes ont été lancées',
      'une chose nouvelle',
      'la zone de position',
    ])
      if (text.includes(words)) expect(at(words)?.unattributed).toBe(true);
    for (const words of [
      'Avia.pro a des informations',
      'Sergueï Lavrov',
      'rapportée par Avia.pro',
      'Les vidéos montrent',
    ])
      expect(at(words)?.unattributed).toBe(false);
  });

  it('keeps the embedded post out of the quotation around it', () => {
    expect(at('radar destroyed')?.attributions[0]).toMatchObject({
      attributedTo: 'Last Defender',
      cueType: 'tweet_byline',
    });
  });

  it('never cuts a name at its stop', () => {
    const ends = signals.map(({ block, sentence }) => blocks[block]?.text.slice(0, sentence.end) ?? '');
    expect(ends.filter((before) => /(?:Avia|NEWS)\.?$/.test(before))).toEqual([]);
  });
});
