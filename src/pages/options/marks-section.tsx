import { useState } from 'preact/hooks';
import type { ChoiceChange } from '../../core/choices/change-choices.ts';
import { type Choices, type HiddenClaim, LEVELS, type Level } from '../../core/choices/model.ts';
import { siteOf } from '../../core/choices/site-of.ts';
import { localText } from '../../core/pack/local-text.ts';
import type { PackListing } from '../../store/packs.ts';
import type { Speech } from '../../ui/speech.ts';
import { ChoiceList, Section } from './section.tsx';

interface MarksProps extends Speech {
  choices: Choices;
  packs: readonly PackListing[];
  onChange(change: ChoiceChange): void;
}

/** How much is shown: in general, on single sites, and of single claims. */
export function MarksSection({ choices, packs, onChange, ...speech }: MarksProps) {
  const { t } = speech;
  return (
    <>
      <Section title={t('settings_level')} lead={t('settings_level_lead')}>
        <LevelChoice level={choices.level} onChoose={(level) => onChange({ kind: 'level', level })} {...speech} />
      </Section>
      <Section title={t('settings_sites')} lead={t('settings_sites_lead')}>
        <Sites sites={choices.sites} onChange={onChange} {...speech} />
      </Section>
      <Section title={t('settings_hidden')} lead={t('settings_hidden_lead')}>
        <Hidden hidden={choices.hidden} packs={packs} onChange={onChange} {...speech} />
      </Section>
    </>
  );
}

export function LevelChoice({ level, onChoose, t }: { level: Level; onChoose(level: Level): void } & Speech) {
  const choices = LEVELS.map((value) => ({ value, label: t(`level_${value}`), what: t(`level_${value}_what`) }));
  return <ChoiceList name="level" legend={t('settings_level')} choices={choices} chosen={level} onChoose={onChoose} />;
}

type OnChange = MarksProps['onChange'];

function Sites({ sites, onChange, ...speech }: { sites: Choices['sites']; onChange: OnChange } & Speech) {
  const { t } = speech;
  const listed = Object.entries(sites).sort(([a], [b]) => a.localeCompare(b));
  return (
    <>
      {listed.length === 0 && <p class="quiet">{t('settings_sites_none')}</p>}
      <ul class="rows">
        {listed.map(([site, level]) => (
          <li key={site}>
            <span class="row-name">{site}</span>
            <LevelSelect
              label={`${site}: ${t('settings_site_level')}`}
              level={level}
              onChoose={(next) => onChange({ kind: 'site', site, level: next })}
              {...speech}
            />
            <button
              type="button"
              class="plain"
              aria-label={t('settings_forget_site', { site })}
              onClick={() => onChange({ kind: 'site', site, level: null })}
            >
              {t('settings_forget')}
            </button>
          </li>
        ))}
      </ul>
      <AddSite onAdd={(site) => onChange({ kind: 'site', site, level: 'off' })} {...speech} />
    </>
  );
}

interface LevelSelectProps extends Speech {
  label: string;
  level: Level;
  onChoose(level: Level): void;
}

function LevelSelect({ label, level, onChoose, t }: LevelSelectProps) {
  return (
    <select aria-label={label} onChange={({ currentTarget }) => onChoose(currentTarget.value as Level)}>
      {LEVELS.map((one) => (
        <option key={one} value={one} selected={one === level}>
          {t(`level_${one}`)}
        </option>
      ))}
    </select>
  );
}

function AddSite({ onAdd, t }: { onAdd(site: string): void } & Speech) {
  const [bad, setBad] = useState(false);
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const site = siteFrom(String(new FormData(form).get('site')));
    setBad(site === null);
    if (site === null) return;
    onAdd(site);
    form.reset();
  };
  return (
    <form class="line" onSubmit={add} noValidate>
      <label>
        {t('settings_site_add_label')}
        <input name="site" type="text" placeholder="example.org" autoComplete="off" aria-invalid={bad} />
      </label>
      <button type="submit" class="plain">
        {t('settings_site_add')}
      </button>
      <p role="alert" class="fault">
        {bad && t('settings_site_bad')}
      </p>
    </form>
  );
}

/** A host, or the host of an address. */
function siteFrom(typed: string): string | null {
  const text = typed.trim();
  const site = siteOf(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  return site && /^[^\s.]+(\.[^\s.]+)+$|^localhost$|^\[/.test(site) ? site : null;
}

function Hidden({
  hidden,
  packs,
  onChange,
  ...speech
}: { hidden: readonly HiddenClaim[] } & Omit<MarksProps, 'choices'>) {
  const { t } = speech;
  if (hidden.length === 0) return <p class="quiet">{t('settings_hidden_none')}</p>;
  return (
    <ul class="rows">
      {hidden.map((one) => (
        <li key={`${one.pack} ${one.claim} ${one.site}`}>
          <span class="row-name">
            {nameOf(one, packs, speech)}{' '}
            <span class="details">
              {one.site === null ? t('settings_hidden_everywhere') : t('settings_hidden_here', { site: one.site })}
            </span>
          </span>
          <button type="button" class="plain" onClick={() => onChange({ kind: 'unhide', claim: one })}>
            {t('settings_show_again')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The claim in words; its ids where its pack is gone. */
function nameOf({ pack, claim }: HiddenClaim, packs: readonly PackListing[], { lang }: Speech): string {
  const claims = packs.find((one) => one.pack.id === pack)?.pack.claims;
  const text = claims?.find(({ id }) => id === claim)?.text;
  return text ? localText(text, lang) : `${pack} / ${claim}`;
}
