/**
 * One answer for everybody who asks the same question while it is being found out: a hundred people who lose one slot
 * at the same moment learn from one reading what is in the way. An answer is never kept beyond that.
 */
export class SharedAnswers<T> {
  readonly #underWay = new Map<string, Promise<T>>();

  /** @param question equal for those who may share the answer */
  get(question: string, findOut: () => Promise<T>): Promise<T> {
    const known = this.#underWay.get(question);
    if (known) return known;
    const answer = findOut().finally(() => this.#underWay.delete(question));
    this.#underWay.set(question, answer);
    return answer;
  }
}
