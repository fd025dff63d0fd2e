import { LEVELS, type Level } from '../../core/choices/model.ts';
import type { TabLevel } from '../../platform/api.ts';
import type { Speech } from '../../ui/speech.ts';

export interface LevelControlProps extends Speech {
  level: TabLevel;
  /** Null: the general level, or that of the site above, holds again. */
  onLevel(level: Level | null): void;
  onPause(paused: boolean): void;
}

const INHERITED = '';

/** How much is shown on this site, and "not now" for this tab. */
export function LevelControl({ level, onLevel, onPause, t }: LevelControlProps) {
  const { site, chosenFor, everywhere, paused } = level;
  if (site === null) return null;
  const own = chosenFor === site;
  const inherited =
    chosenFor !== null && !own
      ? t('popup_level_above', { site: chosenFor, level: t(`level_${level.level}`) })
      : t('popup_level_everywhere', { level: t(`level_${everywhere}`) });
  const choose = (value: string) => onLevel(LEVELS.find((one) => one === value) ?? null);
  return (
    <section class="level">
      <label>
        <span class="site">{t('popup_level', { site })}</span>
        <select disabled={paused} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value={INHERITED} selected={!own}>
            {inherited}
          </option>
          {LEVELS.map((one) => (
            <option key={one} value={one} selected={own && one === level.level}>
              {t(`level_${one}`)}
            </option>
          ))}
        </select>
      </label>
      {(paused || level.level !== 'off') && (
        <button type="button" class="plain" aria-pressed={paused} onClick={() => onPause(!paused)}>
          {t(paused ? 'popup_resume' : 'popup_pause')}
        </button>
      )}
    </section>
  );
}
