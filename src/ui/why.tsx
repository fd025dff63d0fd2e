/** Why a claim has its grade: the rule that decided, what it saw, the rules before it, and what would change it. */

import { GRADES } from '../core/corroboration/bands.ts';
import type { Condition } from '../core/corroboration/rules.ts';
import { nameList } from '../core/findings/name-list.ts';
import type { ChangeView, ClassView, WhyView } from '../core/findings/why-view.ts';
import { localText } from '../core/pack/local-text.ts';
import { BandShape } from './band-shape.tsx';
import type { Speech } from './speech.ts';

export function Why({ why, ...speech }: { why: WhyView } & Speech) {
  const { t } = speech;
  const { assessment, band, because, also, passed } = why;
  return (
    <div class="why">
      <p class="rule">
        <BandShape band={band} t={t} />
        <span>{t('panel_rule_decided', { rule: assessment.rule, grade: t(`grade_${assessment.grade}`) })}</span>
      </p>
      <p>{t('panel_because')}</p>
      <Conditions conditions={because} {...speech} />
      {also.length > 0 && (
        <>
          <p>{t('panel_also')}</p>
          {also.map((conditions) => (
            <Conditions key={conditions.join()} conditions={conditions} {...speech} />
          ))}
        </>
      )}
      <Seen why={why} {...speech} />
      <Outlook why={why} {...speech} />
      {passed.length > 0 && (
        <details>
          <summary>{t('panel_passed', { n: passed.length })}</summary>
          <ul class="passed">
            {passed.map(({ rule, missing }) => (
              <li key={rule}>
                <span class="rule-id">{rule}</span> {t('panel_passed_missing', { what: waysMissing(missing, speech) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** A condition of the rule table in words. */
export function Conditions({ conditions, t }: { conditions: readonly Condition[] } & Speech) {
  return (
    <ul class="conditions">
      {conditions.map((condition) => (
        <li key={condition}>{t(`panel_if_${condition}`)}</li>
      ))}
    </ul>
  );
}

/** Each way a rule could have held, by what it lacked; ways that lacked the same are said once. */
function waysMissing(missing: readonly Condition[][], { t }: Speech): string {
  const ways = missing.map((conditions) =>
    conditions.map((condition) => t('quoted', { text: t(`panel_if_${condition}`) })).join(' + '),
  );
  return [...new Set(ways)].join(` ${t('panel_or')} `);
}

/** The counts and classes that the rule looked at. */
function Seen({ why: { assessment, classes }, ...speech }: { why: WhyView } & Speech) {
  const { t } = speech;
  const { counts } = assessment;
  if (!counts) return null;
  return (
    <>
      <h3>{t('panel_seen')}</h3>
      <dl class="numbers">
        {(['reports', 'relays', 'origins', 'independent', 'denials', 'contradictions'] as const).map((key) => (
          <div key={key}>
            <dt>{t(`panel_count_${key}`)}</dt>
            <dd>{counts[key]}</dd>
          </div>
        ))}
      </dl>
      {classes.length > 0 && (
        <ul class="classes">
          {classes.slice(0, MOST_CLASSES).map((group) => (
            <ClassLine key={group.key} group={group} {...speech} />
          ))}
          {classes.length > MOST_CLASSES && <li>{t('more', { n: classes.length - MOST_CLASSES })}</li>}
        </ul>
      )}
    </>
  );
}

const MOST_CLASSES = 20;
const MOST_NAMES = 6;

function ClassLine({ group: { binds, relation, coverage, who }, t, lang }: { group: ClassView } & Speech) {
  const names = nameList(who.slice(0, MOST_NAMES), lang);
  const rest = who.length > MOST_NAMES ? ` ${t('more', { n: who.length - MOST_NAMES })}` : '';
  return (
    <li>
      <span class="name">{t(`panel_lane_${binds.binds}`, { name: localText(binds.name, lang) })}</span>{' '}
      <span class="details">
        {t(`panel_relation_${relation}`)}
        {coverage === 'part' && `, ${t('part_only')}`}
        {binds.binds !== 'source' && ` · ${names}${rest}`}
      </span>
    </li>
  );
}

/** What one more report would do; found by assessing the claim with it. */
function Outlook({ why: { openTo, changes, contests }, ...speech }: { why: WhyView } & Speech) {
  const { t } = speech;
  return (
    <>
      <h3>{t('panel_what_would_change')}</h3>
      {openTo === 'nothing' && <p>{t('panel_open_to_nothing')}</p>}
      {openTo === 'reviews' && <p>{t('panel_open_to_reviews')}</p>}
      {contests.length > 0 && <p>{t('panel_contests')}</p>}
      {openTo === 'reports' && changes.length === 0 && <p>{t('panel_no_change')}</p>}
      <Changes changes={openTo === 'reports' ? changes : contests} {...speech} />
    </>
  );
}

/** By the grade that would follow, from the best founded down. */
function Changes({ changes, ...speech }: { changes: readonly ChangeView[] } & Speech) {
  const { t } = speech;
  const grades = GRADES.filter((grade) => changes.some((change) => change.grade === grade));
  if (grades.length === 0) return null;
  return (
    <ul class="would">
      {grades.map((grade) => {
        const leading = changes.filter((change) => change.grade === grade);
        return (
          <li key={grade}>
            <BandShape band={leading[0]?.band ?? 'none'} t={t} />
            <div>
              <p class="name">{t('panel_would_be', { grade: t(`grade_${grade}`) })}</p>
              <ul>
                {leading.map((change) => (
                  <li key={`${change.kind} ${change.rule} ${JSON.stringify(change.party)}`}>
                    {changeLine(change, speech)}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function changeLine({ kind, party }: ChangeView, { t, lang }: Speech): string {
  return t(`panel_probe_${kind}`, { party: party ? localText(party, lang) : '' });
}
