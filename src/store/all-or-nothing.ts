/** Part of a transaction that writes, as `idb` gives it. */
interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/** Writes within a transaction; resolves once it has completed. If anything fails, nothing of it is kept. */
export async function allOrNothing<Written>(transaction: Transaction, write: () => Promise<Written>): Promise<Written> {
  transaction.done.catch(() => undefined);
  try {
    const written = await write();
    await transaction.done;
    return written;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

/** A value refused before it was written leaves the transaction open, and what was done before would be kept. */
function abort(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // The browser has aborted it already.
  }
}
