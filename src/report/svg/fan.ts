/** How likely each outcome is by when. */
import type { ForecastReport } from '../reports.js';
import { framed, type Mark } from './mark.js';

/** A forecast, to be drawn. */
export interface Fan {
  readonly report: ForecastReport;
  /** In px, from 320 on; the layout depends on it. */
  readonly width: number;
}

/** The outcomes as stacked areas over time. */
export function fanPicture({ width }: Fan): Mark {
  return framed({ name: 'fan', title: '', description: '', width, height: width, children: [] });
}
