/** How the page words the claim: a line or two, and the sentence with the words that gave it away. */

import { quotedSentence } from '../core/findings/quoted-sentence.ts';
import type { ClaimWording } from '../core/findings/word-claims.ts';
import { wordingLines } from '../core/findings/wording-line.ts';
import type { FoundKind } from '../core/match/model.ts';
import type { PageWording } from '../core/wording/page-wording.ts';
import type { Speech } from './speech.ts';
import { Remark } from './wording-remark.tsx';

export interface Said {
  wording: ClaimWording;
  /** The words of the page that `wording.sentence` spans. */
  sentence: string;
}

export interface SaidHereProps extends Speech {
  said: Said;
  kind: FoundKind;
}

/** Nothing where there is nothing to remark. */
export function SaidHere({ said: { wording, sentence }, kind, ...speech }: SaidHereProps) {
  const { t, lang } = speech;
  const remarks = wordingLines(wording, kind, t, lang);
  if (remarks.length === 0) return null;
  return (
    <div class="said-here">
      {remarks.map((remark) => (
        <Remark key={remark.text} remark={remark} {...speech} />
      ))}
      <QuotedSentence sentence={sentence} cues={wording.cues} />
    </div>
  );
}

/** A sentence of the page, its telling words marked. */
export function QuotedSentence({ sentence, cues }: { sentence: string; cues: PageWording['cues'] }) {
  return (
    <blockquote dir="auto">
      {quotedSentence(sentence, cues).map(({ text, cue }, at) =>
        cue ? <mark key={`${at} ${cue}`}>{text}</mark> : text,
      )}
    </blockquote>
  );
}
