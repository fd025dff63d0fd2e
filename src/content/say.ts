/** What the popover shows and a screen reader hears of a passage. */

import { findingLine } from '../core/findings/finding-line.ts';
import { localText } from '../core/pack/local-text.ts';
import type { PopoverEntry, PopoverProps } from '../ui/popover.tsx';
import type { Speech } from '../ui/speech.ts';
import { askAbout } from './ask-about.ts';
import { type LocatedFound, type Passage, quoteOf } from './passages.ts';

/** `known`: how many claims of the page match. */
export function popoverProps(
  passage: Passage,
  { lang, t }: Speech,
  known: number,
  { onClose, onOpenClaim, onHide }: Pick<PopoverProps, 'onClose' | 'onOpenClaim'> & { onHide(): void },
): PopoverProps {
  const entries = passage.entries.map((entry) => ({ ...shown(entry), acts: askAbout(entry, onHide) }));
  return { t, lang, entries, counts: { known }, onClose, onOpenClaim };
}

function shown({ found, run, dossier, wording }: LocatedFound): PopoverEntry {
  return {
    dossier,
    kind: found.kind,
    quote: quoteOf(run, found),
    said: wording && { wording, sentence: run.text.slice(wording.sentence.start, wording.sentence.end) },
  };
}

/** Where in the walk one is, the claim and its finding. Only the best of several claims is read out. */
export function announcement(passage: Passage, { lang, t }: Speech, { i, n }: { i: number; n: number }): string {
  const [best] = passage.entries;
  if (!best) return '';
  const claim = localText(best.dossier.text, lang);
  const finding = findingLine(best.dossier.finding, t, lang);
  return t(`announce_${best.found.kind}`, { i, n, claim, finding });
}
