import { factsOf } from '../src/dossier/facts.ts'
import { falseAlarms, recall } from '../test/questions/lint/measure.ts'
import { vettedItems } from '../test/questions/lint/vetted.ts'
import { bankReport, guessReport, lintReport } from './bank/report.ts'
import { compiledQuizzes } from './compile/compiled.ts'
import { compileQuizzes } from './compile/quizzes.ts'

// Prints what an editor signs: how reliable the lint is, what the bank holds and blocks, and whether it can be guessed.
compileQuizzes()
const quizzes = compiledQuizzes()

// The vetted items are the first story's.
const lints = quizzes.slice(0, 1).map(({ dossier }) => {
  const facts = factsOf(dossier)
  const vetted = vettedItems(facts)
  return lintReport(recall(facts, vetted), falseAlarms(facts, vetted), vetted.length)
})
const guessers = quizzes.map(guessReport)

console.log(lints.map(({ text }) => text).join('\n'))
for (const [i, quiz] of quizzes.entries()) console.log(`\n${bankReport(quiz)}\n\n${guessers[i]?.text}`)
if ([...lints, ...guessers].some(({ passed }) => !passed)) process.exitCode = 1
