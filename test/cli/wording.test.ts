import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { toDay } from '../../src/core/pack/day.ts';
import type { WordingSignals } from '../../src/core/wording/model.ts';

async function wording(text: string, ...flags: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  async function* stdin() {
    yield Buffer.from(text);
  }
  const today = toDay('2024-06-01');
  if (!today) throw new Error('No day');
  const terminal = {
    out: async (printed: string) => {
      out += printed;
    },
    err: () => {},
    stdin: stdin(),
    today,
    locale: 'en',
  };
  return { code: await run(['wording', '-', ...flags], terminal), out };
}

const sentencesOf = (out: string): WordingSignals[] => (JSON.parse(out) as { sentences: WordingSignals[] }).sentences;

describe('recoupe wording', () => {
  it('prints every sentence with its source and its caution', async () => {
    const { code, out } = await wording('Selon le maire, le pont serait tombé. La route est coupée.\n', '--lang', 'fr');
    expect(code).toBe(0);
    expect(out).toContain('le maire (according_to, neutral)');
    expect(out).toContain('conditional: serait tombé');
    expect(out).toContain('no source');
  });

  it('prints JSON with offsets into the file', async () => {
    const text = 'Le pont.\n\nSelon Avia.pro, le pont serait tombé.\n\n« Tout va bien ce matin », dit-il.\n';
    const { out } = await wording(text, '--lang', 'fr', '--json');
    const found = sentencesOf(out).flatMap(({ attributions }) => attributions);
    expect(found.map(({ attributedTo }) => attributedTo)).toEqual(['Avia.pro', 'il']);
    expect(found[0]?.sourceId).toBe('avia_pro');
    for (const { start, end, cueSpan, cue, attributedTo } of found) {
      expect(text.slice(start, end)).toBe(attributedTo);
      expect(text.slice(cueSpan?.start, cueSpan?.end)).toBe(cue);
    }
  });

  it('reads HTML, with offsets into the markup', async () => {
    const html = '<html lang="fr"><body><p>La route, <b>selon le maire</b>, est coupée.</p></body></html>';
    const [sentence] = sentencesOf((await wording(html, '--json')).out);
    expect(html.slice(sentence?.attributions[0]?.start, sentence?.attributions[0]?.end)).toBe('le maire');
  });

  it('prints an empty list for an empty text', async () => {
    expect(sentencesOf((await wording('', '--json')).out)).toEqual([]);
  });
});
