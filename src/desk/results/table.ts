import { csv } from '../../http/csv-table.ts'
import type { ItemResult } from './model.ts'

const header = ['item', 'answers', 'facility', 'discrimination', 'alarms', 'objections', 'open', 'key', 'chosen']

/** A row for each question that was answered or objected to; shares of 1, empty where there are too few answers. */
export const itemTable = (items: readonly ItemResult[], separator: ',' | ';'): string =>
  csv(
    header,
    items
      .filter(({ answers, objections }) => answers > 0 || Object.keys(objections).length > 0)
      .map(({ item, answers, facility, discrimination, alarms, objections, open, options }) => [
        item.id,
        answers,
        facility,
        discrimination,
        alarms.join(' '),
        Object.entries(objections)
          .map(([reason, count]) => `${reason}: ${count}`)
          .join(' | '),
        open,
        options.find(({ correct }) => correct)?.text ?? '',
        options.map(({ text, share }) => `${text}: ${share ?? ''}`).join(' | '),
      ]),
    separator,
  )
