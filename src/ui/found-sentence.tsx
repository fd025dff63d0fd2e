/** The sentence of a page that carries a claim, within its paragraph, and how it words it. */

import { quotedSentence } from '../core/findings/quoted-sentence.ts';
import { wordingLines } from '../core/findings/wording-line.ts';
import type { PageFinding } from '../core/review/model.ts';
import type { Speech } from './speech.ts';
import { Remark } from './wording-remark.tsx';

export function FoundSentence({ finding, ...speech }: { finding: PageFinding } & Speech) {
  const { t, lang } = speech;
  const { paragraph, sentence, kind, wording } = finding;
  const remarks = wording ? wordingLines(wording, kind, t, lang) : [];
  return (
    <div class="found">
      {kind === 'mention' && <p class="quiet">{t('review_mention')}</p>}
      {remarks.map((remark) => (
        <Remark key={remark.text} remark={remark} {...speech} />
      ))}
      <blockquote dir="auto">
        <span class="around">{shortStart(paragraph.slice(0, sentence.start))}</span>
        <Sentence finding={finding} />
        <span class="around">{shortEnd(paragraph.slice(sentence.end))}</span>
      </blockquote>
    </div>
  );
}

/** With its telling words marked, where they were read off this very sentence. */
function Sentence({ finding: { paragraph, sentence, wording } }: { finding: PageFinding }) {
  const text = paragraph.slice(sentence.start, sentence.end);
  const same = wording && wording.sentence.end - wording.sentence.start === text.length;
  const pieces = same ? quotedSentence(text, wording.cues) : [{ text, cue: null }];
  return (
    <span class="sentence">
      {pieces.map((piece, at) => (piece.cue ? <mark key={`${at} ${piece.cue}`}>{piece.text}</mark> : piece.text))}
    </span>
  );
}

/** Characters of the paragraph that are shown on each side of the sentence. */
const AROUND = 400;

function shortStart(text: string): string {
  return text.length <= AROUND ? text : `…${text.slice(-AROUND)}`;
}

function shortEnd(text: string): string {
  return text.length <= AROUND ? text : `${text.slice(0, AROUND)}…`;
}
