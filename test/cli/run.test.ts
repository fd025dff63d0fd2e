import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledPacks } from '../../src/cli/bundled-packs.ts';
import { run } from '../../src/cli/run.ts';
import { toDay } from '../../src/core/pack/day.ts';
import { samplePack, sampleWith } from '../core/pack/sample-pack.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'recoupe-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}

const pack = () => file('pack.json', samplePack());
const ARTICLE =
  'News.\n\nThe Vale bridge is closed, witnesses say. The Vale bridge is old.\n\nIn Arden the ferries stopped.\n';

interface Ended {
  code: number;
  out: string;
  err: string;
}

async function recoupe(args: string[], options: { stdin?: string; locale?: string } = {}): Promise<Ended> {
  const ended = { out: '', err: '' };
  async function* stdin() {
    yield Buffer.from(options.stdin ?? '');
  }
  const today = toDay('2024-06-01');
  if (!today) throw new Error('No day');
  const code = await run(args, {
    out: async (text) => {
      ended.out += text;
    },
    err: (text) => {
      ended.err += text;
    },
    stdin: stdin(),
    today,
    locale: options.locale ?? 'en_GB.UTF-8',
  });
  return { code, ...ended };
}

describe('recoupe scan', () => {
  it('prints what a text repeats or mentions, with its place in the file', async () => {
    const { code, out, err } = await recoupe(['scan', file('article.txt', ARTICLE), '--pack', pack(), '--json']);
    expect([code, err]).toEqual([0, '']);
    const { matches } = JSON.parse(out);
    expect(matches).toHaveLength(3);
    expect(matches[0]).toMatchObject({
      pack: 'vale-bridge',
      claim: 'closed',
      text: 'The Vale bridge was closed on 2 March 2024',
      kind: 'match',
      quote: 'Vale bridge',
      sentence: 'The Vale bridge is closed, witnesses say.',
      asOf: '2024-06-01',
      outlet: null,
      date: null,
    });
    expect(matches.map(({ claim, kind }: { claim: string; kind: string }) => [claim, kind])).toEqual([
      ['closed', 'match'],
      ['closed', 'mention'],
      ['strike', 'match'],
    ]);
    for (const { start, end, quote, sentenceStart, sentenceEnd, sentence } of matches) {
      expect(ARTICLE.slice(start, end)).toBe(quote);
      expect(ARTICLE.slice(sentenceStart, sentenceEnd).trim()).toBe(sentence.trim());
    }
  });

  it('says how each sentence words it, with places in the file, as the wording command does', async () => {
    const html =
      '<html lang=en><p>It <b>rained</b>.</p><p>The Vale&nbsp;bridge is closed, <i>Anna Ford</i> said.</p></html>';
    const page = file('page.html', html);
    const [match] = JSON.parse((await recoupe(['scan', page, '--pack', pack(), '--json'])).out).matches;
    const { sentences } = JSON.parse((await recoupe(['wording', page, '--pack', pack(), '--json'])).out);
    const { lines, caution, ...signals } = match.wording;
    expect(signals).toEqual(sentences[1]);
    expect(lines[0]).toBe('Here: attributed to Anna Ford');
    expect(caution).toBeNull();
    const [{ attributedTo, start, end, cue, cueSpan }] = signals.attributions;
    expect([attributedTo, html.slice(start, end)]).toEqual(['Anna Ford', 'Anna Ford']);
    expect([cue, html.slice(cueSpan.start, cueSpan.end)]).toEqual(['said', 'said']);
    expect((await recoupe(['scan', page, '--pack', pack()])).out).toContain('Here: attributed to Anna Ford');
  });

  it('says of each match what assess says', async () => {
    const article = file('article.txt', ARTICLE);
    const scanned = JSON.parse((await recoupe(['scan', article, '--pack', pack(), '--json'])).out).matches[0];
    const { assessments } = JSON.parse(
      (await recoupe(['assess', '--pack', pack(), '--claim', 'closed', '--json'])).out,
    );
    expect(assessments).toHaveLength(1);
    const { grade, rule, admiralty, counts, flags, asOf } = assessments[0];
    expect(scanned).toMatchObject({ grade, rule, admiralty, counts, flags, asOf });
  });

  it('reads HTML, and from it date, language and outlet, which flags overrule', async () => {
    const html =
      '<!doctype html><meta property="article:published_time" content="2024-03-01T08:00Z">' +
      '<link rel=canonical href="https://www.gazette.example/a"><p>The V<b>a</b>le&nbsp;bridge is closed.</p>';
    const args = ['scan', file('page.html', html), '--pack', pack(), '--json'];
    expect(JSON.parse((await recoupe(args)).out)).toEqual({ matches: [] });
    const { matches } = JSON.parse((await recoupe([...args, '--date', '2024-03-06'])).out);
    expect(matches[0]).toMatchObject({ claim: 'closed', kind: 'match', date: '2024-03-06', outlet: 'gazette' });
    expect(html.slice(matches[0].start, matches[0].end)).toBe('V<b>a</b>le&nbsp;bridge');
    const elsewhere = [...args, '--date', '2024-03-06', '--url', 'https://other.example/'];
    expect(JSON.parse((await recoupe(elsewhere)).out).matches[0].outlet).toBeNull();
  });

  it('reads standard input', async () => {
    const { out } = await recoupe(['scan', '-', '--pack', pack(), '--json'], { stdin: ARTICLE });
    expect(JSON.parse(out).matches).toHaveLength(3);
  });

  it('finds terms that stand pages of text away on the same page, and not on another page', async () => {
    const filler = `<p>${'Nothing to see. '.repeat(2_000)}</p>`.repeat(80);
    const page = `<html><p>The ferries stopped.</p>${filler}<p>Written in Arden.</p></html>`;
    const other = '<html><p>The ferries stopped.</p></html>';
    const { out } = await recoupe(['scan', '-', '--pack', pack(), '--json'], { stdin: page + other });
    expect(JSON.parse(out).matches.map(({ claim }: { claim: string }) => claim)).toEqual(['strike']);
  });

  it('grades as of the day that is asked for', async () => {
    const args = ['scan', file('article.txt', ARTICLE), '--pack', pack(), '--json', '--as-of', '2024-03-01'];
    expect(JSON.parse((await recoupe(args)).out).matches[0]).toMatchObject({ grade: 'untraceable', rule: 'R10' });
  });

  it('speaks to people in their language', async () => {
    const args = ['scan', file('article.txt', ARTICLE), '--pack', pack()];
    const french = await recoupe(args, { locale: 'fr_FR.UTF-8' });
    expect(french.out).toContain('Le pont de la Vale a été fermé le 2 mars 2024');
    expect(french.out).toContain('2 affirmations de cette page');
    const english = await recoupe([...args, '--ui-lang', 'en'], { locale: 'fr_FR.UTF-8' });
    expect(english.out).toContain('2 claims on this page');
  });

  it('explains silence', async () => {
    const { code, out } = await recoupe(['scan', '-'], { stdin: 'It rained all day in Brest.' });
    expect(code).toBe(0);
    expect(out).toBe('No known claim on this page. That says nothing about its reliability.\n');
  });
});

describe('recoupe assess', () => {
  it('assesses every claim of every pack', async () => {
    const second = file('second.json', { ...samplePack(), id: 'second' });
    const { out } = await recoupe(['assess', '--pack', pack(), '--pack', second, '--json']);
    expect(JSON.parse(out).assessments.map(({ claim }: { claim: string }) => claim)).toEqual([
      ...['closed', 'strike'],
      ...['closed', 'strike'],
    ]);
  });

  it('assesses the packs that ship, unless others are named', async () => {
    const { code, out } = await recoupe(['assess', '--claim', 'k10', '--as-of', '2020-10-10', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).assessments[0]).toMatchObject({ claim: 'k10', grade: 'single_origin', rule: 'R11' });
  });

  it('lists findings for people', async () => {
    const { out } = await recoupe(['assess', '--pack', pack()]);
    expect(out).toContain('closed  The Vale bridge was closed on 2 March 2024');
    expect(out).toMatch(/one_independent|single_origin|contested/);
  });
});

describe('recoupe lint', () => {
  it('is content with a sound pack', async () => {
    const { code, out } = await recoupe(['lint', pack()]);
    expect([code, out.endsWith('0 errors, 0 warnings\n')]).toEqual([0, true]);
  });

  it('lists what to correct and ends with 1 where there are errors', async () => {
    const poor = file('poor.json', sampleWith('reports.1.cites', ['gone']));
    const { code, out } = await recoupe(['lint', poor]);
    expect([code, out]).toEqual([1, expect.stringContaining('error cites-unknown: reports[1].cites[0] "gone"')]);
    const json = JSON.parse((await recoupe(['lint', poor, '--json'])).out);
    expect(json.findings[0]).toMatchObject({ level: 'error', rule: 'cites-unknown', path: 'reports[1].cites[0]' });
  });

  it('ends with 0 where there are only warnings', async () => {
    const { code, out } = await recoupe(['lint', file('warn.json', sampleWith('claims.0.colour', 'red'))]);
    expect([code, out]).toEqual([0, expect.stringContaining('warning unknown-field: claims[0].colour')]);
  });

  it('compares with the version before', async () => {
    const { reports } = samplePack();
    const next = { ...samplePack(), version: '1.1.0', reports: reports.slice(0, 3) };
    const { code, out } = await recoupe(['lint', file('next.json', next), '--previous', pack()]);
    expect([code, out]).toEqual([1, expect.stringContaining('silent-grade-change')]);
  });
});

describe('recoupe schema', () => {
  it('prints the JSON Schema', async () => {
    expect(JSON.parse((await recoupe(['schema'])).out)).toMatchObject({ title: 'Claim pack', type: 'object' });
  });
});

describe('what cannot be used', () => {
  const broken = () => file('broken.json', sampleWith('claims.0.since', '2024-02-30'));

  it.each<[string, () => string[], string]>([
    ['no command', () => [], 'a command is missing'],
    ['an unknown command', () => ['frob'], '"frob" is not a command'],
    ['a name every object has', () => ['constructor'], '"constructor" is not a command'],
    ['no file', () => ['scan'], 'the file is missing'],
    ['too many files', () => ['scan', 'a', 'b'], '"b" is one file too many'],
    ['an unknown file', () => ['scan', join(folder, 'nope.txt')], 'nope.txt: no such file'],
    ['a folder', () => ['scan', folder], `${folder}: is a directory`],
    ['an image', () => ['scan', file('image.png', Uint8Array.of(0x89, 0x50, 0x4e, 0, 0, 0))], 'neither text nor HTML'],
    ['an unknown flag', () => ['scan', 'a', '--frob'], "'--frob'"],
    ['a flag of another command', () => ['assess', '--date', '2024-01-01'], 'takes no --date'],
    ['a day that is none', () => ['scan', 'a', '--as-of', '2024-02-30'], '--as-of: "2024-02-30" is not a day'],
    ['a date that is none', () => ['scan', 'a', '--date', 'today'], '--date: "today" is not a day'],
    ['an address that is none', () => ['scan', 'a', '--url', 'file:///x'], '--url: "file:///x"'],
    ['a language that is none', () => ['scan', 'a', '--lang', 'fr_FR'], '--lang: "fr_FR"'],
    ['a language that is not spoken', () => ['assess', '--ui-lang', 'de'], '--ui-lang: "de"'],
    ['an unknown pack', () => ['scan', 'a', '--pack', join(folder, 'nope.json')], 'nope.json: no such file'],
    ['a broken pack', () => ['scan', 'a', '--pack', broken()], 'broken.json: claims[0].since: "2024-02-30"'],
    ['a broken pack to lint', () => ['lint', broken()], 'broken.json: claims[0].since'],
    ['no JSON', () => ['lint', file('no.json', '{\n "id": x }')], 'no.json: not valid JSON at line 2, column 8'],
    ['one pack twice', () => ['assess', '--pack', pack(), '--pack', pack()], 'is also the id of'],
    ['an unknown claim', () => ['assess', '--claim', 'zz'], '"zz" is not a claim of karabakh-2020'],
  ])('%s is told in one line, exit code 2', async (_what, args, message) => {
    const { code, out, err } = await recoupe(args());
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
    expect(err).toMatch(/^recoupe: [^\n]+\n$/);
  });

  it('HTML that breaks off is told so after all that could be read, exit code 2', async () => {
    const path = file('cut.html', '<p>The Vale bridge is closed, witnesses say.</p><!-- <p>The ferries stopped.</p>');
    const { code, out, err } = await recoupe(['scan', path, '--pack', pack(), '--json']);
    expect([code, err]).toEqual([
      2,
      `recoupe: ${path}: the HTML breaks off inside a comment; what stands before was read\n`,
    ]);
    expect(JSON.parse(out).matches.map(({ claim }: { claim: string }) => claim)).toEqual(['closed']);
    const told = await recoupe(['wording', path, '--json']);
    expect([told.code, JSON.parse(told.out).sentences.length]).toEqual([2, 1]);
    expect((await recoupe(['scan', path, '--pack', pack()])).out).toContain('1 claim on this page');
  });

  it('editorial poverty does not stop scan and assess', async () => {
    const poor = file('poor.json', sampleWith('claims.0.text.en', 'A shady hoax'));
    expect((await recoupe(['assess', '--pack', poor])).code).toBe(0);
    expect((await recoupe(['scan', '-', '--pack', poor], { stdin: ARTICLE })).code).toBe(0);
  });
});

describe('the packs that ship', () => {
  it('are all known to the command line', () => {
    const packs = readdirSync(fileURLToPath(new URL('../../src/packs/', import.meta.url)));
    const files = packs.filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
    expect(bundledPacks.map(({ name }) => name).sort()).toEqual(files.sort());
  });
});

describe('help', () => {
  it('lists the commands; the version is printed on its own', async () => {
    expect((await recoupe(['--help'])).out).toContain('recoupe scan <file|->');
    expect((await recoupe(['scan', '--help'])).out).toContain('recoupe scan <file|->');
    expect((await recoupe(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
