/** Entries kept at most: real pages meet the same words and phrases again and again, hostile ones must not fill the memory. */
const MAX_KEPT = 20_000;

/** What is kept under a key, worked out when it is asked for the first time; `most` bounds how much is kept. */
export function recall<Key, Value>(kept: Map<Key, Value>, key: Key, workOut: () => Value, most = MAX_KEPT): Value {
  let value = kept.get(key);
  if (value === undefined) {
    value = workOut();
    if (kept.size >= most) kept.clear();
    kept.set(key, value);
  }
  return value;
}
