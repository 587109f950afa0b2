import { tourAnswers } from './answers.ts'
import { showOwnMap } from './own-map.ts'

/** What a widget shows at its end, told the address of the result and whether it has been counted. */
export function showEnd(main: HTMLElement): (result: string, counted: boolean) => void {
  const tour = tourAnswers(main)
  return (result, counted) => {
    tour(result)
    if (counted) void showOwnMap(main, result)
  }
}
