import { generate } from '../src/questions/bank.ts'
import { assemble } from '../src/questions/edition.ts'
import { enemiesIn } from '../src/questions/enemies.ts'
import { type Edition, lastEdition, lengths, type Quiz } from '../src/questions/model.ts'
import { prove } from '../src/questions/proof.ts'
import { compiledQuizzes } from './compile/compiled.ts'
import { compileQuizzes } from './compile/quizzes.ts'
import { median } from './figures.ts'

// Measures how long the core takes: medians of several runs after a warm-up, in milliseconds, beside the budgets.
const runs = 9

compileQuizzes()
const quizzes = compiledQuizzes()

for (const quiz of quizzes) {
  console.log(`${quiz.dossier.id}: ${quiz.bank.length} items; medians of ${runs} runs, in milliseconds`)
  row('the whole bank, generated', 50, () => generate(quiz.dossier))
  row('the whole bank, with solver and lint', null, () => prove(quiz.dossier))
  row('enemies', null, () => enemiesIn(quiz.dossier, quiz.bank))
  for (const length of lengths)
    row(`one edition of ${length} questions`, length === 10 ? 1 : null, () => everyEdition(quiz, length), lastEdition)
}

function everyEdition(quiz: Quiz, length: number): Edition[] {
  return Array.from({ length: lastEdition }, (_, i) => assemble(quiz, { edition: i + 1, length })).flatMap((made) =>
    made.ok ? [made.edition] : [],
  )
}

/** Prints the median of one task; `parts` is how many of the thing one run makes. */
function row(name: string, budget: number | null, task: () => unknown, parts = 1): void {
  const times = Array.from({ length: runs + 2 }, () => timed(task) / parts)
    .slice(2)
    .sort((a, b) => a - b)
  const middle = median(times)
  const limit = budget === null ? '' : `  budget ${budget}${middle > budget ? ', over' : ''}`
  console.log(
    `  ${name.padEnd(40)} ${middle.toFixed(3).padStart(9)}  (${times[0]?.toFixed(3)} to ${times.at(-1)?.toFixed(3)})${limit}`,
  )
}

function timed(task: () => unknown): number {
  const start = performance.now()
  task()
  return performance.now() - start
}
