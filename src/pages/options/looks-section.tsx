import { CONTRASTS, type Looks, MARK_LOOKS, TEXT_SIZES } from '../../core/choices/looks.ts';
import { markedBands, markLine } from '../../ui/mark-styles.ts';
import type { Speech } from '../../ui/speech.ts';
import { ChoiceList, Section } from './section.tsx';

interface LooksProps extends Speech {
  looks: Looks;
  onChange(looks: Looks): void;
}

/** Marks, contrast and size, with an example of what they give. */
export function LooksSection({ looks, onChange, t }: LooksProps) {
  return (
    <>
      <Section title={t('settings_shapes')}>
        <ChoiceList
          name="marks"
          legend={t('settings_shapes')}
          choices={MARK_LOOKS.map((value) => ({ value, label: t(`looks_${value}`) }))}
          chosen={looks.marks}
          onChoose={(marks) => onChange({ ...looks, marks })}
        />
        <figure class="example">
          <figcaption class="eyebrow">{t('settings_preview')}</figcaption>
          <ul>
            {markedBands.map((band) => (
              <li key={band}>
                <span style={markLine(band, 'match', looks)}>{t(`band_${band}`)}</span>
              </li>
            ))}
          </ul>
        </figure>
      </Section>
      <Section title={t('settings_contrast')}>
        <ChoiceList
          name="contrast"
          legend={t('settings_contrast')}
          choices={CONTRASTS.map((value) => ({ value, label: t(`contrast_${value}`) }))}
          chosen={looks.contrast}
          onChoose={(contrast) => onChange({ ...looks, contrast })}
        />
      </Section>
      <Section title={t('settings_size')}>
        <ChoiceList
          name="size"
          legend={t('settings_size')}
          choices={TEXT_SIZES.map((value) => ({ value, label: t('settings_size_value', { n: value }) }))}
          chosen={looks.size}
          onChoose={(size) => onChange({ ...looks, size })}
        />
      </Section>
    </>
  );
}
