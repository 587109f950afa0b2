import { factsOf } from '../src/dossier/facts.ts'
import { falseAlarms, recall } from '../test/questions/lint/measure.ts'
import { vettedItems } from '../test/questions/lint/vetted.ts'
import { bankReport, guessReport, lintReport } from './bank/report.ts'
import { compiledQuizzes, compileQuizzes } from './compile/quizzes.ts'

// What an editor signs: how far the lint is to be trusted, what the bank holds, what was blocked, and whether it leaks.
compileQuizzes()
const quizzes = await compiledQuizzes()

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
