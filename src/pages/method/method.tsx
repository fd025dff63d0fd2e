import { bandOf, GRADES } from '../../core/corroboration/bands.ts';
import { RULES } from '../../core/corroboration/rules.ts';
import { FLAGS_BY_PRIORITY } from '../../core/findings/flag-priority.ts';
import type { MessageKey } from '../../core/findings/translate.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import { BandShape } from '../../ui/band-shape.tsx';
import type { Speech } from '../../ui/speech.ts';
import { PackLog } from './pack-log.tsx';
import { RuleTable } from './rule-table.tsx';

const PRINCIPLES = ['claims', 'origins', 'party', 'date', 'same', 'silence'] as const;
const CLASSES = ['party', 'evidence', 'owner', 'source'] as const;
const RELATIONS = ['independent', 'weak', 'for', 'against', 'party'] as const;
const LIMITS = ['links', 'copying', 'independent', 'boasting', 'file', 'wording'] as const;
const CORRECTIONS = ['how', 'grounds', 'time'] as const;

/** The whole page; `packs` are those installed. */
export function Method({ packs, ...speech }: { packs: readonly ClaimPack[] } & Speech) {
  const { t, lang } = speech;
  const texts = (keys: readonly MessageKey[]) => (
    <ul class="points">
      {keys.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  );
  return (
    <main class="sheet method" lang={lang}>
      <h1>
        <img src="../icons/48.png" alt="" width="28" height="28" /> {t('method_title')}
      </h1>
      <p class="lead">{t('method_lead')}</p>
      <section>
        <h2>{t('method_principles')}</h2>
        {texts(PRINCIPLES.map((one) => `method_principle_${one}` as const))}
      </section>
      <section>
        <h2>{t('method_steps')}</h2>
        <ol class="steps">
          <li>{t('method_step_day')}</li>
          <li>{t('method_step_roots')}</li>
          <li>
            {t('method_step_classes')}
            {texts(CLASSES.map((one) => `method_class_${one}` as const))}
          </li>
          <li>
            {t('method_step_relation')}
            <dl>
              {RELATIONS.map((one) => (
                <div key={one}>
                  <dt>{t(`panel_relation_${one}`)}</dt>
                  <dd>{t(`method_relation_${one}`)}</dd>
                </div>
              ))}
            </dl>
          </li>
          <li>{t('method_step_denials')}</li>
          <li>{t('method_step_rules')}</li>
        </ol>
      </section>
      <section>
        <h2>{t('method_rules')}</h2>
        <p>{t('method_rules_lead')}</p>
        <RuleTable {...speech} />
      </section>
      <section>
        <h2>{t('method_grades')}</h2>
        <Grades {...speech} />
      </section>
      <section>
        <h2>{t('method_flags')}</h2>
        <p>{t('method_flags_lead')}</p>
        {texts(FLAGS_BY_PRIORITY.map((flag) => `method_flag_${flag}` as const))}
      </section>
      <section>
        <h2>{t('method_limits')}</h2>
        {texts(LIMITS.map((one) => `method_limit_${one}` as const))}
      </section>
      <section>
        <h2>{t('method_corrections')}</h2>
        {CORRECTIONS.map((one) => (
          <p key={one}>{t(`method_correction_${one}`)}</p>
        ))}
      </section>
      {packs.length > 0 && (
        <section>
          <h2>{t('method_packs')}</h2>
          {packs.map((pack) => (
            <PackLog key={pack.id} pack={pack} {...speech} />
          ))}
        </section>
      )}
    </main>
  );
}

/** Each grade with its shape and the rules that give it. */
function Grades({ t }: Speech) {
  const rulesOf = (grade: (typeof GRADES)[number]) =>
    RULES.filter((rule) => rule.grade === grade)
      .map(({ id }) => id)
      .join(', ');
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('method_col_shape')}</th>
          <th scope="col">{t('method_col_grade')}</th>
          <th scope="col">{t('method_col_rules')}</th>
        </tr>
      </thead>
      <tbody>
        {GRADES.map((grade) => (
          <tr key={grade}>
            <td>
              <span class="shape-name">
                <BandShape band={bandOf(grade)} t={t} /> <span aria-hidden="true">{t(`band_${bandOf(grade)}`)}</span>
              </span>
            </td>
            <th scope="row">{t(`grade_${grade}`)}</th>
            <td>{rulesOf(grade)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
