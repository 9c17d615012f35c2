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
  const hours = lines.weekBefore.map((_, index) => `${String(lines.fromHour + index).padStart(2, '0')}:00`);
  const { accent, faint, line, before, font } = colours;
  const label = { color: faint, fontFamily: font, fontSize: 11 };
  return {
    animation: false,
    textStyle: { fontFamily: font },
    grid: { left: 8, right: 14, top: 14, bottom: 4, containLabel: true },
    ...axesOf(hours, { label, line, money }),
    series: [
      lineOf(lines.weekBefore, { color: before, width: 1.5 }),
      { ...lineOf(lines.collected, { color: accent, width: 2.5 }), areaStyle: { color: accent, opacity: 0.12 } },
      lineOf(lines.forecast, { color: accent, width: 2, type: 'dashed' }),
    ],
  };
}

function axesOf(
  hours: readonly string[],
  { label, line, money }: { label: object; line: string; money: (amount: number) => string },
) {
  return {
    xAxis: {
      type: 'category',
      data: hours,
      boundaryGap: false,
      axisLabel: { ...label, interval: 1 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'value',
      position: 'right',
      splitNumber: 3,
      axisLabel: { ...label, formatter: money },
      splitLine: { lineStyle: { color: line } },
    },
  };
}

function lineOf(values: readonly (number | undefined)[], lineStyle: object) {
  return { type: 'line', silent: true, showSymbol: false, data: values.map((value) => value ?? null), lineStyle };
}
