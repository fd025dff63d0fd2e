/** Makes a value when it is first asked for: tables that take time to make, of which a background that wakes needs few. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
