/**
 * Waits for statements that left together without waiting for each other. When one fails, those behind it fail as well,
 * because their transaction is over; so the first failure in the order of the statements is the one that counts.
 * @throws the failure of the first statement that failed
 */
export async function sentTogether<T extends readonly unknown[]>(
  statements: readonly [...{ [Index in keyof T]: Promise<T[Index]> }],
): Promise<T> {
  const settled = await Promise.allSettled(statements);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  }) as unknown as T;
}
