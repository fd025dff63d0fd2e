/** Which key does what in the queue. Letters can be changed and turned off; each key does one thing only. */

export const COMMANDS = [
  'next',
  'previous',
  'select',
  'confirm',
  'dismiss',
  'escalate',
  'mute',
  'note',
  'open',
  'trace',
  'propose',
  'claim',
  'undo',
  'check',
  'repeat',
  'search',
  'help',
] as const;
export type Command = (typeof COMMANDS)[number];

/** All commands but the one that only the page can do: going to the field for words. */
export type DeskCommand = Exclude<Command, 'search'>;

export interface KeyChoice {
  /** Whether letters do anything at all. */
  on: boolean;
  keys: Readonly<Record<Command, string>>;
}

export const DEFAULT_KEYS: KeyChoice = {
  on: true,
  keys: {
    next: 'j',
    previous: 'k',
    select: 'x',
    confirm: 'c',
    dismiss: 'd',
    escalate: 'e',
    mute: 'm',
    note: 'n',
    open: 'o',
    trace: 't',
    propose: 'a',
    claim: 'l',
    undo: 'z',
    check: 'r',
    repeat: 'p',
    search: '/',
    help: '?',
  },
};

/** One printable sign for each command, none twice. */
export function isKeyChoice(value: unknown): value is KeyChoice {
  if (typeof value !== 'object' || value === null) return false;
  const { on, keys } = value as Partial<KeyChoice>;
  if (typeof on !== 'boolean' || typeof keys !== 'object' || keys === null) return false;
  const all = COMMANDS.map((command) => (keys as Partial<Record<Command, unknown>>)[command]);
  return all.every(isSign) && new Set(all).size === all.length;
}

function isSign(key: unknown): key is string {
  return typeof key === 'string' && /^[^\s\p{C}]$/u.test(key);
}

/** With `command` on another key; the command that had it takes the key given up. Null for what is no sign. */
export function withKey(choice: KeyChoice, command: Command, typed: string): KeyChoice | null {
  const key = typed.toLowerCase();
  if (!isSign(key)) return null;
  const other = COMMANDS.find((each) => choice.keys[each] === key);
  const keys = { ...choice.keys, ...(other ? { [other]: choice.keys[command] } : {}), [command]: key };
  return { ...choice, keys };
}

/** What a pressed key tells. */
export interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
}

/**
 * The command of a key, or null. Letters with any other modifier belong to the browser; Shift is how some layouts
 * write `?` and `/`, and tells capital letters, which do nothing.
 */
export function commandOf({ key, ctrlKey, altKey, metaKey, isComposing }: Pressed, choice: KeyChoice): Command | null {
  if (!choice.on || ctrlKey || altKey || metaKey || isComposing) return null;
  return COMMANDS.find((command) => choice.keys[command] === key) ?? null;
}
