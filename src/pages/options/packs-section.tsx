import type { ChoiceChange } from '../../core/choices/change-choices.ts';
import type { Choices } from '../../core/choices/model.ts';
import { localText } from '../../core/pack/local-text.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import type { BundledState } from '../../store/database.ts';
import type { PackListing } from '../../store/packs.ts';
import { AddPack, type AddPackProps } from './add-pack.tsx';
import { PackCard } from './pack-card.tsx';
import { Section } from './section.tsx';

interface PacksProps extends Omit<AddPackProps, 'packs'> {
  packs: readonly PackListing[];
  removed: readonly ClaimPack[];
  bundled: BundledState;
  levels: Choices['packs'];
  onChange(change: ChoiceChange): void;
  onRemove(listing: PackListing): void;
  /** `before` is what stands in its place. */
  onRestore(id: ClaimPack['id'], before: PackListing | null): void;
}

export function PacksSection(props: PacksProps) {
  const { packs, removed, bundled, levels, onChange, onRemove, onRestore, ...rest } = props;
  const { t, lang } = rest;
  const ships = new Set(Object.values(bundled.files).map(({ id }) => id));
  return (
    <>
      <Section title={t('packs_installed')} lead={t('packs_lead')}>
        {packs.length === 0 && <p class="quiet">{t('packs_none')}</p>}
        {packs.map((listing) => (
          <PackCard
            key={listing.pack.id}
            listing={listing}
            level={(Object.hasOwn(levels, listing.pack.id) && levels[listing.pack.id]) || 'apply'}
            restorable={listing.from.kind !== 'bundled' && ships.has(listing.pack.id)}
            onLevel={(level) => onChange({ kind: 'pack', pack: listing.pack.id, level })}
            onRemove={() => onRemove(listing)}
            onRestore={() => onRestore(listing.pack.id, listing)}
            onUpdate={rest.onAddress}
            t={t}
            lang={lang}
          />
        ))}
        {removed.length > 0 && (
          <>
            <h3>{t('packs_removed')}</h3>
            <ul class="rows">
              {removed.map(({ id, title }) => (
                <li key={id}>
                  <span class="row-name">{localText(title, lang)}</span>
                  <button type="button" class="plain" onClick={() => onRestore(id, null)}>
                    {t('packs_put_back')}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <AddPack packs={packs} {...rest} />
    </>
  );
}
