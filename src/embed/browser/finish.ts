import { tourAnswers } from './answers.ts'
import { showOwnMap } from './own-map.ts'

/** What a widget shows at its end: the answers, a link to this result, and once it has been counted the reader’s map. */
export function showEnd(main: HTMLElement, result: string, counted: boolean): void {
  tourAnswers(main, result)
  if (counted) void showOwnMap(main, result)
}
