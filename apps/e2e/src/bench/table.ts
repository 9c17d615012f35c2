import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Row {
  /** As in the performance targets: P1, P2 … */
  readonly id: string;
  readonly what: string;
  readonly limit?: number;
  readonly product?: number;
  readonly ratio?: number;
  readonly unit: string;
  /** A ratio where there is a limit, else an absolute figure in the row's unit. Null: measured for information. */
  readonly target: number | null;
  /** `less` unless told. */
  readonly better?: 'less' | 'more';
  /** Pairs whose limit runs disagreed. */
  readonly thrownAway?: number;
}

export function verdictOf({ ratio, product, target, better }: Row): 'reached' | 'missed' | '–' {
  const figure = ratio ?? product;
  if (target === null || figure === undefined) return '–';
  return (better === 'more' ? figure >= target : figure <= target) ? 'reached' : 'missed';
}

const number = (value: number | undefined): string =>
  value === undefined
    ? ''
    : value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });

/** The one table of a run, as text. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['', 'what', 'limit', 'product', 'unit', 'ratio', 'target', ''];
  const cells = rows.map((row) => [
    row.id,
    row.what,
    number(row.limit),
    number(row.product),
    row.unit,
    row.ratio === undefined ? '' : `${row.ratio.toFixed(2)}×`,
    row.target === null
      ? ''
      : `${row.better === 'more' ? '≥' : '≤'} ${number(row.target)}${row.ratio === undefined ? '' : '×'}`,
    verdictOf(row),
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((line) => line[i]?.length ?? 0)));
  const isText = (i: number) => i === 1 || i === 0 || i === 4 || i === 7;
  const line = (parts: string[]) =>
    parts
      .map((part, i) => (isText(i) ? part.padEnd(widths[i] ?? 0) : part.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), ...cells.map(line)].join('\n');
}

export function keepResults(file: string, rows: readonly Row[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const measured = rows.map((row) => ({ ...row, verdict: verdictOf(row) }));
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), rows: measured }, null, 2)}\n`);
}
