import { assemble } from '../../src/questions/edition.ts'
import { farthest, guesses } from '../../src/questions/lint/guessers.ts'
import type { Finding } from '../../src/questions/lint/rule.ts'
import { type Item, lastEdition, lengths, type Quiz } from '../../src/questions/model.ts'
import { prove } from '../../src/questions/proof.ts'
import type { falseAlarms, Recall } from '../../test/questions/lint/measure.ts'

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

/** The size of a bank by family, skill, account and difficulty, the positions of its keys, and what the lint blocks. */
export function bankReport(quiz: Quiz): string {
  const { dossier, version, bank } = quiz
  return [
    `The bank of ${dossier.id} (dossier ${version}): ${bank.length} items`,
    table('by family', bank, ({ family }) => family),
    table('by skill', bank, ({ skill }) => skill),
    table('by account', bank, ({ account }) => account ?? 'neither account'),
    table('by difficulty', bank, ({ difficulty }) => band(difficulty)),
    positions(quiz),
    blocked(quiz),
  ].join('\n\n')
}

/** How often four guessers are right who have not read the article. */
export function guessReport(bank: readonly Item[]): Report {
  const all = guesses(bank)
  const lines = all.map(
    ({ guesser, chance, share, difference, margin }) =>
      `  ${guesser.padEnd(40)} chance ${percent(chance)}, share ${percent(share)}, difference ${points(difference)} ± ${points(margin)}`,
  )
  const heading = `Blind guessers (95 % interval; each within ${points(farthest)} points of chance, either way)`
  return {
    text: [heading, ...lines].join('\n'),
    passed: all.every(({ difference }) => Math.abs(difference) <= farthest),
  }
}

function table(title: string, bank: readonly Item[], name: (item: Item) => string): string {
  const counts = Object.entries(Object.groupBy(bank, name)).map(([key, list]) => ({ key, count: list?.length ?? 0 }))
  const rows = counts
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key))
    .map(({ key, count }) => `  ${key.padEnd(24)} ${String(count).padStart(4)}  ${percent(count / bank.length)}`)
  return [title, ...rows].join('\n')
}

const band = (difficulty: number): string =>
  difficulty < 0.35 ? 'easy (under .35)' : difficulty < 0.55 ? 'middling (.35 to .55)' : 'hard (.55 and over)'

/** Where the key stands in all the questions of all editions, by number of options. */
function positions(quiz: Quiz): string {
  const places = new Map<string, number>()
  for (const length of lengths)
    for (let edition = 1; edition <= lastEdition; edition += 1) {
      const assembled = assemble(quiz, { edition, length })
      for (const { options } of assembled.ok ? assembled.edition.questions : []) {
        const place = `${options.findIndex(({ correct }) => correct) + 1} of ${options.length}`
        places.set(place, (places.get(place) ?? 0) + 1)
      }
    }
  const rows = [...places].sort().map(([place, count]) => `  ${place.padEnd(24)} ${String(count).padStart(6)}`)
  return [`key positions over ${lastEdition} editions in ${lengths.length} lengths`, ...rows].join('\n')
}

/** The items that the families generate and the proofs reject, with the reasons. */
function blocked({ dossier }: Quiz): string {
  const rows = prove(dossier).blocked.map(
    ({ item, by, findings }) => `  ${item.id}: ${by === 'solver' ? 'the solver finds another key' : reasons(findings)}`,
  )
  return [`items blocked by solver or lint: ${rows.length}`, ...rows].join('\n')
}

const reasons = (findings: readonly Finding[]): string =>
  findings
    .filter(({ level }) => level !== 'note')
    .map(({ rule, detail }) => `${rule} (${detail})`)
    .join('; ')

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const points = (difference: number): string => (100 * difference).toFixed(1)
