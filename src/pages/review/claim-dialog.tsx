/** A claim for the pack of one's own: prefilled from a passage, with what it would find. */

import { useState } from 'preact/hooks';
import type { ClaimPack } from '../../core/pack/model.ts';
import { type ClaimDraft, draftClaim, type SelectedPassage } from '../../core/review/draft-claim.ts';
import { knownSources } from '../../core/wording/pack-sources.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { Speech } from '../../ui/speech.ts';
import { ClaimFields, OriginFields } from './claim-fields.tsx';
import { ClaimHits } from './claim-hits.tsx';
import { Answers, Problems } from './dialog-parts.tsx';
import { type PreviewClaim, useClaimPreview } from './use-claim-preview.ts';
import { type JudgeHits, useVerdicts } from './use-verdicts.ts';

interface ClaimDialogProps extends Speech {
  passage: SelectedPassage;
  packs: readonly ClaimPack[];
  /** What is wrong with the pack that would come of it. */
  problems: readonly string[];
  preview: PreviewClaim;
  judged: JudgeHits;
  onSave(draft: ClaimDraft): void;
  onUse(draft: ClaimDraft): void;
  onClose(): void;
}

export function ClaimDialog({
  passage,
  packs,
  problems,
  preview,
  judged,
  onSave,
  onUse,
  onClose,
  ...speech
}: ClaimDialogProps) {
  const { t } = speech;
  const [draft, setDraft] = useState(() => draftClaim(passage, packs.flatMap(knownSources)));
  const [verdicts, judge] = useVerdicts(passage, judged);
  const change = (part: Partial<ClaimDraft>) => setDraft((before) => ({ ...before, ...part }));
  const isComplete = draft.phrase.trim() !== '' && (draft.text.fr.trim() !== '' || draft.text.en.trim() !== '');
  const found = useClaimPreview(draft, isComplete, preview);
  return (
    <Dialog title={t('review_claim_title')} lead={t('review_claim_lead')} wide t={t} onClose={onClose}>
      <div class="claim-form">
        <ClaimFields draft={draft} onChange={change} {...speech} />
        <OriginFields draft={draft} onChange={change} {...speech} />
      </div>
      <ClaimHits found={found} verdicts={verdicts} onVerdict={judge} {...speech} />
      <Problems problems={problems} />
      <Answers
        answers={[
          { text: t('review_claim_use'), disabled: !isComplete, onChoose: () => onUse(draft) },
          { text: t('review_propose_save'), disabled: !isComplete, onChoose: () => onSave(draft) },
        ]}
      />
    </Dialog>
  );
}
