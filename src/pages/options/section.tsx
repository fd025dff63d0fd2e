import type { ComponentChildren } from 'preact';

/** A part of a page, named by its heading. */
export function Section({ title, lead, children }: { title: string; lead?: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h2>{title}</h2>
      {lead && <p class="quiet lead">{lead}</p>}
      {children}
    </section>
  );
}

export interface Choice<Value extends string | number> {
  value: Value;
  label: string;
  /** What it means, in a line. */
  what?: string;
}

interface ChoiceListProps<Value extends string | number> {
  name: string;
  legend: string;
  choices: readonly Choice<Value>[];
  chosen: Value;
  onChoose(value: Value): void;
}

/** One of several, all in view. */
export function ChoiceList<Value extends string | number>({
  name,
  legend,
  choices,
  chosen,
  onChoose,
}: ChoiceListProps<Value>) {
  return (
    <fieldset class="choices">
      <legend class="unseen">{legend}</legend>
      {choices.map(({ value, label, what }) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>
            <span class="choice">{label}</span>
            {what && <span class="details">{what}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
