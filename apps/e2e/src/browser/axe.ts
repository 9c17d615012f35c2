import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface AxeQuestion {
  /** A selector of what was looked at before. */
  readonly but?: string;
  /** Only this rule; all of them unless told. */
  readonly rule?: string;
}

type Run = (context: object, options: object) => Promise<{ violations: Violation[] }>;

/** What axe finds wrong with a page as it is painted: the rule, and where. */
export async function axeViolations(page: Page, { but, rule }: AxeQuestion = {}): Promise<string[]> {
  await page.evaluate(axe);
  const context = but === undefined ? {} : { exclude: [[but]] };
  const options = rule === undefined ? {} : { runOnly: [rule] };
  const { violations } = await page.evaluate(
    ([where, what]) => (window as unknown as { axe: { run: Run } }).axe.run({ include: [['html']], ...where }, what),
    [context, options] as const,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
