/**
 * Waits for statements that left together without waiting for each other. When one fails, those behind it fail as well,
 * because their transaction is over; so the first failure in the order of the statements is the one that counts.
 * @throws the failure of the first statement that failed
 */
export async function sentTogether<Sent extends readonly Promise<unknown>[]>(
  statements: readonly [...Sent],
): Promise<{ -readonly [Index in keyof Sent]: Awaited<Sent[Index]> }> {
  const sent: readonly Promise<unknown>[] = statements;
  const results = (await Promise.allSettled(sent)).map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  return results as { -readonly [Index in keyof Sent]: Awaited<Sent[Index]> };
}
