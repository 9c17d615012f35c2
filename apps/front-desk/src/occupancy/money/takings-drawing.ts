import type { TakingsLines } from '../rules/takings.rules';
import type { ChartOption } from './line-chart';

export interface ChartColours {
  readonly accent: string;
  readonly faint: string;
  readonly line: string;
  readonly before: string;
  readonly font: string;
}

/** What ECharts is told. Values are minor units; `money` writes one. */
export function takingsDrawing(
  lines: TakingsLines,
  { colours, money }: { colours: ChartColours; money: (amount: number) => string },
): ChartOption {
  const { accent, faint, line, before, font } = colours;
  const now: Point[] = lines.now ? [[lines.now.hour, lines.now.collected]] : [];
  const label = { color: faint, fontFamily: font, fontSize: 11 };
  return {
    animation: false,
    textStyle: { fontFamily: font },
    grid: { left: 8, right: 14, top: 14, bottom: 4, containLabel: true },
    ...axesOf(lines, { label, line, money }),
    series: [
      lineOf(pointsOf(lines, lines.weekBefore), { color: before, width: 1.5 }),
      {
        ...lineOf([...pointsOf(lines, lines.collected), ...now], { color: accent, width: 2.5 }),
        areaStyle: { color: accent, opacity: 0.12 },
      },
      lineOf([...now, ...pointsOf(lines, lines.forecast)], { color: accent, width: 2, type: 'dashed' }),
    ],
  };
}

/** An hour of the clock and a sum. */
type Point = readonly [number, number];

function pointsOf({ fromHour }: TakingsLines, sums: readonly (number | undefined)[]): Point[] {
  return sums.flatMap((sum, index): Point[] => (sum === undefined ? [] : [[fromHour + index, sum]]));
}

function axesOf(
  { fromHour, weekBefore }: TakingsLines,
  { label, line, money }: { label: object; line: string; money: (amount: number) => string },
) {
  return {
    xAxis: {
      type: 'value',
      min: fromHour,
      max: fromHour + weekBefore.length - 1,
      interval: 2,
      axisLabel: { ...label, formatter: (hour: number) => `${String(hour).padStart(2, '0')}:00`, showMaxLabel: false },
      splitLine: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'value',
      position: 'right',
      splitNumber: 3,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...label, formatter: money },
      splitLine: { lineStyle: { color: line } },
    },
  };
}

function lineOf(data: Point[], lineStyle: object) {
  return { type: 'line', silent: true, showSymbol: false, data, lineStyle };
}
