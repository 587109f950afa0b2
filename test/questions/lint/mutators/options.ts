import type { Item } from '../../../../src/questions/model.ts'
import { keyOf, listOf, lower, type Mutator, openList, reword, textsOf, withTexts } from './mutator.ts'

/** The last distractor replaced. */
const last = (item: Item, text: string): Item => reword(item, item.options.length - 1, () => text)
const longer = ' in the long and winding course of all that came to pass before it and after it in those days of June'

/** Two entries of the dossier of which one belongs to or speaks for the other. */
const related: Mutator = (item, { dossier }) => {
  const [outlet] = dossier.outlets.filter(({ of }) => dossier.outlets.some(({ id }) => id === of))
  const owner = dossier.outlets.find(({ id }) => id === outlet?.of)
  const [person] = dossier.people.filter(({ of }) => of !== undefined)
  const country = dossier.organisations.find(({ id }) => id === person?.of)
  if (!outlet || !owner || !person || !country) return null
  return withTexts(item, [
    `${person.short} said so, ${outlet.name} reported it`,
    `${person.short} said so, ${owner.name} reported it`,
    `${country.name} said so, FP reported it`,
  ])
}

const spokesman: Mutator = (item, { dossier }) => {
  const [person] = dossier.people.filter(({ of }) => of !== undefined)
  const country = dossier.organisations.find(({ id }) => id === person?.of)
  return person && country ? withTexts(item, [person.name, country.name, 'Western officials']) : null
}

/** Flaws of the option list as a list. */
export const options: Record<string, Mutator[]> = {
  'option-count': [
    openList((item) => withTexts(item, textsOf(item).slice(0, 2))),
    openList((item) => withTexts(item, [...textsOf(item), 'One more thing', 'Yet another thing'])),
  ],
  'duplicate-options': [
    (item) => last(item, keyOf(item)),
    (item) => last(item, `${keyOf(item).toUpperCase()}!`),
    (item) => last(item, `In truth, ${lower(keyOf(item))}`),
    (item) => last(item, item.options[1]?.text ?? ''),
  ],
  'interchangeable-options': [related, spokesman],
  'combined-options': [
    openList((item) => last(item, 'All of the above')),
    openList((item) => last(item, 'None of these')),
    openList((item) => last(item, 'Both A and B')),
    openList((item) => last(item, `${keyOf(item)} and ${lower(item.options[1]?.text ?? '')}`)),
  ],
  'option-kinds': [
    listOf('February 4', 'June 15', 'Taiwan'),
    (item) => (/^“[^”]*”$/.test(keyOf(item)) ? null : last(item, '“a path to death”')),
    listOf('Xi Jinping', 'Vladimir Putin', 'June 15'),
  ],
  'length-spread': [
    openList((item) => reword(item, 1, (text) => text + longer.repeat(2))),
    openList((item) => (keyOf(item).split(' ').length > 4 ? last(item, 'It') : null)),
  ],
}
