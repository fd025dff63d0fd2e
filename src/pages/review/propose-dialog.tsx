import { useState } from 'preact/hooks';
import { isDay } from '../../core/pack/day.ts';
import { localText } from '../../core/pack/local-text.ts';
import type { ClaimPack, SourceId } from '../../core/pack/model.ts';
import type { ReportProposal } from '../../core/review/trace-model.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { shortAddress } from '../../ui/review-row.tsx';
import type { Speech } from '../../ui/speech.ts';
import type { AcceptedReport } from './accept-reports.ts';
import { claimText } from './claim-text.ts';
import { Answers, Check, Problems } from './dialog-parts.tsx';

interface ProposeProps extends Speech {
  /** Packs that something is proposed for. */
  packs: readonly ClaimPack[];
  proposalsFor(pack: ClaimPack): ReportProposal[];
  /** What is wrong with the pack that would come of it. */
  problems: readonly string[];
  onSave(pack: ClaimPack, accepted: AcceptedReport[]): void;
  onUse(pack: ClaimPack, accepted: AcceptedReport[]): void;
  onClose(): void;
}

/** What one proposal was made into so far. */
interface Draft {
  on: boolean;
  by: string;
  at: string;
}

/** Reports for a pack of one's own: none is in it unless somebody ticked it. */
export function ProposeDialog({ packs, proposalsFor, problems, onSave, onUse, onClose, ...speech }: ProposeProps) {
  const { t, lang } = speech;
  const [chosen, setChosen] = useState(packs[0]?.id ?? '');
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const pack = packs.find(({ id }) => id === chosen);
  const proposals = pack ? proposalsFor(pack) : [];
  const draftOf = ({ report }: ReportProposal): Draft =>
    drafts[report.id] ?? { on: false, by: report.by ?? '', at: report.at ?? '' };
  const accepted = proposals.flatMap((proposal): AcceptedReport[] => {
    const { on, by, at } = draftOf(proposal);
    return on && isDay(at) ? [{ proposal, by: by === '' ? null : (by as SourceId), at }] : [];
  });
  return (
    <Dialog title={t('review_propose_title')} lead={t('review_propose_lead')} wide t={t} onClose={onClose}>
      {packs.length === 0 && <p>{t('review_propose_none')}</p>}
      {packs.length > 1 && (
        <label class="alias">
          <span>{t('review_propose_pack')}</span>
          <select value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value as ClaimPack['id'])}>
            {packs.map(({ id, title }) => (
              <option key={id} value={id}>
                {localText(title, lang)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul class="proposals">
        {pack &&
          proposals.map((proposal) => (
            <Proposal
              key={proposal.report.id}
              proposal={proposal}
              pack={pack}
              draft={draftOf(proposal)}
              onDraft={(draft) => setDrafts({ ...drafts, [proposal.report.id]: draft })}
              {...speech}
            />
          ))}
      </ul>
      <Problems problems={problems} />
      {pack && (
        <Answers
          answers={[
            {
              text: t('review_propose_use', { n: accepted.length }),
              disabled: accepted.length === 0,
              onChoose: () => onUse(pack, accepted),
            },
            {
              text: t('review_propose_save'),
              disabled: accepted.length === 0,
              onChoose: () => onSave(pack, accepted),
            },
          ]}
        />
      )}
    </Dialog>
  );
}

interface ProposalProps extends Speech {
  proposal: ReportProposal;
  pack: ClaimPack;
  draft: Draft;
  onDraft(draft: Draft): void;
}

function Proposal({ proposal, pack, draft, onDraft, t, lang }: ProposalProps) {
  const { report, outlet, link, unknownSources } = proposal;
  const name = outlet ?? new URL(link).hostname;
  const cited = [...(report.cites ?? []), ...unknownSources];
  return (
    <li>
      <Check on={draft.on} onChange={(on) => onDraft({ ...draft, on })}>
        <b dir="auto">{name}</b> · {t(`review_stance_${report.stance}`)} ·{' '}
        {claimText([pack], { pack: pack.id, claim: report.claim }, lang)}
      </Check>
      {report.quote && (
        <blockquote dir="auto" lang={report.quote.lang}>
          {report.quote.text}
        </blockquote>
      )}
      <p class="quiet">
        {shortAddress(link)}
        {cited.length > 0 && ` · ${t('review_propose_cites', { names: cited.join(', ') })}`}
      </p>
      {draft.on && (
        <p class="decide">
          <label>
            {t('review_propose_by')}{' '}
            <select value={draft.by} onChange={({ currentTarget }) => onDraft({ ...draft, by: currentTarget.value })}>
              <option value="">{t('review_propose_new', { name })}</option>
              {pack.sources.map((source) => (
                <option key={source.id} value={source.id}>
                  {localText(source.name, lang)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('review_propose_at')}{' '}
            <input
              type="date"
              value={draft.at}
              onInput={({ currentTarget }) => onDraft({ ...draft, at: currentTarget.value })}
            />
          </label>
        </p>
      )}
    </li>
  );
}
