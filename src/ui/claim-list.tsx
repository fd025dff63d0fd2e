import { findingLine } from '../core/findings/finding-line.ts';
import type { ClaimDossier } from '../core/findings/model.ts';
import { claimKey } from '../core/match/claim-key.ts';
import type { FoundKind } from '../core/match/model.ts';
import { BandShape } from './band-shape.tsx';
import { packText } from './pack-text.ts';
import type { Speech } from './speech.ts';

export interface ListedEntry {
  dossier: ClaimDossier;
  kind: FoundKind;
  /** How many passages of the page carry it. */
  passages: number;
}

export interface ClaimListProps<Entry extends ListedEntry> extends Speech {
  entries: readonly Entry[];
  onChoose(entry: Entry): void;
}

/** The claims of a page as buttons: those it makes, then those it only mentions. */
export function ClaimList<Entry extends ListedEntry>({ entries, onChoose, ...speech }: ClaimListProps<Entry>) {
  const { t } = speech;
  const made = entries.filter(({ kind }) => kind === 'match');
  const mentioned = entries.filter(({ kind }) => kind === 'mention');
  return (
    <>
      <Part entries={made} onChoose={onChoose} {...speech} />
      {mentioned.length > 0 && <h2 class="eyebrow">{t('popup_mentions')}</h2>}
      <Part entries={mentioned} onChoose={onChoose} {...speech} />
    </>
  );
}

function Part<Entry extends ListedEntry>({ entries, onChoose, ...speech }: ClaimListProps<Entry>) {
  if (entries.length === 0) return null;
  return (
    <ul class="claims">
      {entries.map((entry) => (
        <li key={claimKey(entry.dossier.pack.id, entry.dossier.claim)}>
          <button type="button" onClick={() => onChoose(entry)}>
            <Row entry={entry} {...speech} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Row({ entry: { dossier, passages }, t, lang }: { entry: ListedEntry } & Speech) {
  return (
    <>
      <BandShape band={dossier.band} t={t} />
      <span class="text">
        <span class="claim" {...packText(dossier.text, lang)} />
        <span class="details">{findingLine(dossier.finding, t, lang)}</span>
        {passages > 1 && <span class="details">{t('passages', { n: passages })}</span>}
      </span>
    </>
  );
}
