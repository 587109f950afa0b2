import { difficultyBounds, priorWord } from '../../src/questions/difficulty.ts'
import { assemble } from '../../src/questions/edition.ts'
import { families } from '../../src/questions/families.ts'
import { farthest, type Guess, guesses } from '../../src/questions/lint/guessers.ts'
import { type Item, lastEdition, lengths, type Quiz } from '../../src/questions/model.ts'
import { prove } from '../../src/questions/proof.ts'
import type { falseAlarms, Recall } from '../../test/questions/lint/measure.ts'
import { blockedItem, blockedReport } from '../compile/blocked.ts'
import { readExamined, sharesOf } from './examined.ts'

type Report = { text: string; passed: boolean }

const mostFalseAlarms = 0.05

/** How many planted flaws the lint finds, and how often it is wrong about items that were vetted by hand. */
export function lintReport(found: readonly Recall[], alarms: ReturnType<typeof falseAlarms>, vetted: number): Report {
  const sum = (count: (r: Recall) => number): number => found.reduce((all, r) => all + count(r), 0)
  const [hits, planted] = [sum((r) => r.found), sum((r) => r.planted)]
  const missed = found.flatMap(({ rule, missed }) => missed.map((name) => `  missed: ${rule} in ${name}`))
  const text = [
    `The lint: ${found.length} rules`,
    `  recall ${percent(hits / planted)}: ${hits} of ${planted} planted flaws found`,
    ...missed,
    `  false alarms ${percent(alarms.share)}: ${alarms.alarmed.length} of ${vetted} vetted items (at most ${percent(mostFalseAlarms)})`,
    ...alarms.alarmed.map((id) => `  alarmed: ${id}`),
  ].join('\n')
  return { text, passed: hits === planted && alarms.share <= mostFalseAlarms }
}

/** The size of a bank in every respect, where its keys stand, and what the lint keeps out of it. */
export function bankReport(quiz: Quiz): string {
  const { dossier, version, bank } = quiz
  return [
    `The bank of ${dossier.id} (dossier ${version}): ${bank.length} items`,
    table('by family', bank, ({ family }) => family) + withoutItems(bank),
    table('by skill', bank, ({ skill }) => skill),
    table('by account', bank, ({ account }) => account ?? 'neither account'),
    table('by difficulty', bank, ({ difficulty }) => band(difficulty)),
    positions(quiz),
    blocked(quiz),
    examinedReport(bank),
  ].join('\n\n')
}

function withoutItems(bank: Quiz['bank']): string {
  const without = families.filter(({ id }) => !bank.some(({ family }) => family === id))
  return without.length === 0 ? '' : `\n  without items: ${without.map(({ id }) => id).join(', ')}`
}

const editions = 200

/** How often guessers are right who have not read the article: over the bank, and over editions, in which not all items are equal. */
export function guessReport(quiz: Quiz): Report {
  const asked = questionsIn(quiz, 10, editions)
  const overBank = guesses(quiz.dossier, quiz.bank)
  const overEditions = guesses(quiz.dossier, quiz.bank, asked)
  return {
    text: [
      `Blind guessers (95 % interval; each at most ${points(farthest)} points above chance)`,
      ' over the bank',
      ...overBank.map(line),
      ` over ${editions} editions of 10`,
      ...overEditions.map(line),
    ].join('\n'),
    passed: [...overBank, ...overEditions].every(({ difference }) => difference <= farthest),
  }
}

function line({ guesser, chance, share, difference, margin, families }: Guess): string {
  const [worst] = families
  const over = difference > farthest ? `  OVER, most by ${worst?.family} (${points(worst?.adds ?? 0)})` : ''
  return `  ${guesser.padEnd(36)} chance ${percent(chance)}, share ${percent(share)}, difference ${points(difference)} ± ${points(margin)}${over}`
}

function questionsIn(quiz: Quiz, length: number, last: number): Item[] {
  const made = Array.from({ length: last }, (_, i) => assemble(quiz, { edition: i + 1, length }))
  return made.flatMap((one) => (one.ok ? one.edition.questions : []))
}

function table(title: string, bank: readonly Item[], name: (item: Item) => string): string {
  const counts = Object.entries(Object.groupBy(bank, name)).map(([key, list]) => ({ key, count: list?.length ?? 0 }))
  const rows = counts
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key))
    .map(({ key, count }) => `  ${key.padEnd(24)} ${String(count).padStart(4)}  ${percent(count / bank.length)}`)
  return [title, ...rows].join('\n')
}

const { middling, hard } = difficultyBounds
const bands = { easy: `under ${middling}`, middling: `${middling} to ${hard}`, hard: `${hard} and over` }

const band = (difficulty: number): string => `${priorWord(difficulty)} (${bands[priorWord(difficulty)]})`

/** Where the key stands in all the questions of all editions, by number of options. */
function positions(quiz: Quiz): string {
  const places = new Map<string, number>()
  for (const { options } of lengths.flatMap((length) => questionsIn(quiz, length, lastEdition))) {
    const place = `${options.findIndex(({ correct }) => correct) + 1} of ${options.length}`
    places.set(place, (places.get(place) ?? 0) + 1)
  }
  const rows = [...places].sort().map(([place, count]) => `  ${place.padEnd(24)} ${String(count).padStart(6)}`)
  return [`key positions over ${lastEdition} editions in ${lengths.length} lengths`, ...rows].join('\n')
}

/** What the families make of the dossier and the proofs send back, with their reasons and mends. */
function blocked({ dossier }: Quiz): string {
  const found = prove(dossier).blocked
  return blockedReport(dossier.id, found.map(blockedItem)) || 'items blocked by solver or lint: 0'
}

/** How examiners marked the bank, word for word as it stands now, by family. */
function examinedReport(bank: readonly Item[]): string {
  const examined = readExamined()
  const families = [...Map.groupBy(bank, ({ family }) => family), ['all', bank] as const]
  const rows = families.map(([family, items]) => {
    const { print, reword, delete: deleted, unexamined } = sharesOf(items, examined)
    return `  ${family.padEnd(24)} ${[print, reword, deleted, unexamined].map((count) => String(count).padStart(6)).join('')}`
  })
  return ['marks of the examiners: print, reword, delete, not examined since the last change', ...rows].join('\n')
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const points = (difference: number): string => (100 * difference).toFixed(1)
