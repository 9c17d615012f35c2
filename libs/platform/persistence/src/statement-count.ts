import type { UnitOfWork } from './unit-of-work';

/** What a piece of work cost in round trips: its statements in their order, without openings and commits. */
export interface StatementCount<T> {
  readonly result: T;
  readonly count: number;
  readonly statements: readonly string[];
}

/** Counts the statements that `work` sends through the unit of work. For tests and measurements. */
export async function countStatements<T>(unitOfWork: UnitOfWork, work: () => Promise<T>): Promise<StatementCount<T>> {
  const statements: string[] = [];
  const result = await unitOfWork.recording(statements, work);
  return { result, count: statements.length, statements };
}
