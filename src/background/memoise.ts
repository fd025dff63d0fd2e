/** Makes a value once, when first asked for; after a failure the next call tries again. */
export function memoise<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let memo: Promise<Value> | null = null;
  return () => {
    memo ??= make().catch((error) => {
      memo = null;
      throw error;
    });
    return memo;
  };
}
