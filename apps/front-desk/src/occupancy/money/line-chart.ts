import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, CanvasRenderer]);

/** Only what the board draws: lines on a grid. Fetched when there is something to draw. */
export function lineChart(place: HTMLElement): EChartsType {
  return init(place);
}

export type ChartOption = EChartsCoreOption;
export type Chart = EChartsType;
