/** What several dialogs are made of. */

import type { ComponentChildren } from 'preact';

export interface Answer {
  text: string;
  disabled?: boolean;
  /** Has the focus when the dialog opens. */
  first?: boolean;
  /** Keys that give the same answer, for those who see the button. */
  keys?: string;
  onChoose(): void;
}

/** The buttons that end a dialog; what is expected comes first. */
export function Answers({ answers }: { answers: readonly Answer[] }) {
  return (
    <div class="buttons">
      {answers.map(({ text, disabled, first, keys, onChoose }, at) => (
        <button
          type="button"
          class={at === 0 ? 'primary' : 'plain'}
          key={text}
          disabled={disabled}
          data-first={first ? '' : undefined}
          onClick={onChoose}
        >
          {text}
          {keys && ' '}
          {keys && <Keys keys={keys} />}
        </button>
      ))}
    </div>
  );
}

/** Keys that do what stands beside them, for those who see it. */
export function Keys({ keys }: { keys: string | number }) {
  return (
    <span class="key" aria-hidden="true">
      {keys}
    </span>
  );
}

export interface Option {
  key: string;
  text: ComponentChildren;
  onChoose(): void;
}

/** Buttons one below the other, each an answer by itself; the first has the focus when the dialog opens. */
export function Options({ options }: { options: readonly Option[] }) {
  return (
    <>
      {options.map(({ key, text, onChoose }, at) => (
        <button type="button" class="plain" key={key} data-first={at === 0 ? '' : undefined} onClick={onChoose}>
          {text}
        </button>
      ))}
    </>
  );
}

/** The keys of `LongText`, to be named on the button that does the same. */
export const DONE_KEYS = 'Ctrl+Enter';

interface LongTextProps {
  name: string;
  label: string;
  rows: number;
  maxLength?: number;
  value: string;
  onInput(text: string): void;
  /** Control and Enter, since Enter alone begins a line. */
  onDone(): void;
}

/** Text of several lines, which has the focus when the dialog opens. */
export function LongText({ label, value, onInput, onDone, ...rest }: LongTextProps) {
  return (
    <textarea
      data-first=""
      value={value}
      aria-label={label}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone();
      }}
      {...rest}
    />
  );
}

interface ChoicesProps<Value> {
  /** Names the group to those who don't see it. */
  legend: string;
  name: string;
  options: readonly { value: Value; text: ComponentChildren; key: string }[];
  chosen: Value;
  /** Whether the first has the focus when the dialog opens. */
  first?: boolean;
  onChoose(value: Value): void;
}

/** One of a few. */
export function Choices<Value>({ legend, name, options, chosen, first = false, onChoose }: ChoicesProps<Value>) {
  return (
    <fieldset class="about">
      <legend class="unseen">{legend}</legend>
      {options.map(({ value, text, key }, at) => (
        <label key={key}>
          <input
            type="radio"
            name={name}
            data-first={first && at === 0 ? '' : undefined}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface CheckProps {
  on: boolean;
  /** Has the focus when the dialog opens. */
  first?: boolean;
  onChange(on: boolean): void;
  children: ComponentChildren;
}

/** Yes or no. */
export function Check({ on, first = false, onChange, children }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        data-first={first ? '' : undefined}
        checked={on}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

/** What is wrong with what was entered; nothing where it is all right. */
export function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <ul class="fault" role="alert">
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}
