/** How the page in front words what it says: first the sentences that carry claims, on demand those without a source. */

import { useState } from 'preact/hooks';
import { wordingLines } from '../../core/findings/wording-line.ts';
import { localText } from '../../core/pack/local-text.ts';
import type { TabSentence } from '../../platform/frames.ts';
import { QuotedSentence, SaidHere } from '../../ui/said-here.tsx';
import type { Speech } from '../../ui/speech.ts';
import type { SaidInFront } from './follow-said.ts';
import type { PlainSentence } from './page-said.ts';

export interface WordingSectionProps extends SaidInFront, Speech {
  onChoose(whole: boolean): void;
  onSentence(sentence: TabSentence): void;
  onPlace(sentence: PlainSentence): void;
}

export function WordingSection({ said, whole, isGone, onChoose, onSentence, onPlace, ...speech }: WordingSectionProps) {
  const { t } = speech;
  return (
    <section class="page-wording" aria-labelledby="page-wording" aria-busy={said === null}>
      <h2 id="page-wording">{t('panel_wording')}</h2>
      {said?.tracked.length === 0 && <p class="quiet">{t('panel_wording_none')}</p>}
      <ul class="sentences">
        {said?.tracked.map((sentence) => (
          <li key={`${sentence.frame} ${sentence.pack} ${sentence.claim} ${sentence.passage}`}>
            <Tracked sentence={sentence} onGo={() => onSentence(sentence)} {...speech} />
          </li>
        ))}
      </ul>
      <label class="choice">
        <input type="checkbox" checked={whole} onChange={({ currentTarget }) => onChoose(currentTarget.checked)} />
        <span>{t('panel_unattributed')}</span>
      </label>
      <p class="quiet">{t('panel_unattributed_hint')}</p>
      {whole && said?.unattributed && <Unattributed sentences={said.unattributed} onGo={onPlace} {...speech} />}
      <p class="quiet" role="status">
        {isGone ? t('panel_place_gone') : ''}
      </p>
    </section>
  );
}

/** The claim, what is remarked of its wording, and the sentence itself, which leads to its place. */
function Tracked({ sentence, onGo, ...speech }: { sentence: TabSentence; onGo(): void } & Speech) {
  const { t, lang } = speech;
  const { text, kind, wording, sentence: words } = sentence;
  const hasRemark = wordingLines(wording, kind, t, lang).length > 0;
  return (
    <>
      <p class="eyebrow">{localText(text, lang)}</p>
      {hasRemark ? (
        <SaidHere said={{ wording, sentence: words }} kind={kind} {...speech} />
      ) : (
        <div class="said-here">
          <QuotedSentence sentence={words} cues={wording.cues} />
        </div>
      )}
      <button type="button" class="plain" onClick={onGo}>
        {t('panel_wording_go')}
      </button>
    </>
  );
}

/** So many at once. */
const STEP = 30;

function Unattributed({
  sentences,
  onGo,
  t,
}: { sentences: readonly PlainSentence[]; onGo(sentence: PlainSentence): void } & Speech) {
  const [shown, setShown] = useState(STEP);
  const left = sentences.length - shown;
  return (
    <>
      <p role="status">{t('panel_unattributed_count', { n: sentences.length })}</p>
      <ol class="plain-sentences">
        {sentences.slice(0, shown).map((sentence) => (
          <li key={`${sentence.frame} ${sentence.block} ${sentence.start}`}>
            <button type="button" dir="auto" onClick={() => onGo(sentence)}>
              {shortened(sentence.text)}
            </button>
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button type="button" class="plain" onClick={() => setShown(shown + STEP)}>
          {t('panel_show_more')}
        </button>
      )}
    </>
  );
}

const MAX_LENGTH = 220;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= MAX_LENGTH ? line : `${line.slice(0, MAX_LENGTH).replace(/\s\S*$/u, '')}…`;
}
