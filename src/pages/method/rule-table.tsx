import { bandOf } from '../../core/corroboration/bands.ts';
import { RULES, type Rule } from '../../core/corroboration/rules.ts';
import { claimDossier } from '../../core/findings/dossier.ts';
import { type RuleExample, ruleExamples } from '../../core/findings/rule-examples.ts';
import { localText } from '../../core/pack/local-text.ts';
import { BandShape } from '../../ui/band-shape.tsx';
import { ClaimFinding, ReportLists } from '../../ui/claim-card.tsx';
import type { Speech } from '../../ui/speech.ts';
import { Conditions } from '../../ui/why.tsx';

/** Every rule in order: its grade, when it holds, and a case that it decides. */
export function RuleTable(speech: Speech) {
  const examples = new Map(ruleExamples().map((example) => [example.rule, example]));
  return (
    <ol class="rules">
      {RULES.map((rule) => (
        <li key={rule.id} id={rule.id}>
          <RuleEntry rule={rule} example={examples.get(rule.id)} {...speech} />
        </li>
      ))}
    </ol>
  );
}

function RuleEntry({ rule, example, ...speech }: { rule: Rule; example: RuleExample | undefined } & Speech) {
  const { t } = speech;
  return (
    <>
      <h3>
        <span class="rule-id">{rule.id}</span> <BandShape band={bandOf(rule.grade)} t={t} /> {t(`grade_${rule.grade}`)}
      </h3>
      {rule.ways.map((conditions, index) => (
        <div key={conditions.join()}>
          <p>{t(index === 0 ? 'method_holds_when' : 'method_holds_or')}</p>
          <Conditions conditions={conditions} {...speech} />
        </div>
      ))}
      {example && <Example example={example} {...speech} />}
    </>
  );
}

/** Assessed here and now. */
function Example({ example: { pack, claim, asOf }, ...speech }: { example: RuleExample } & Speech) {
  const { t, lang } = speech;
  const dossier = claimDossier(pack, claim, asOf, null);
  const { rule, grade } = dossier.assessment;
  return (
    <details class="example">
      <summary>{t('method_example')}</summary>
      <p class="example-claim">{t('quoted', { text: localText(dossier.text, lang) })}</p>
      <ClaimFinding dossier={dossier} {...speech} />
      <ReportLists dossier={dossier} {...speech} />
      <p class="computed">{t('method_example_gives', { rule, grade: t(`grade_${grade}`) })}</p>
    </details>
  );
}
