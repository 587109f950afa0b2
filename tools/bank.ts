import { factsOf } from '../src/dossier/facts.ts'
import { falseAlarms, recall } from '../test/questions/lint/measure.ts'
import { vettedItems, vettedStory } from '../test/questions/lint/vetted.ts'
import { bankReport, guessReport, lintReport } from './bank/report.ts'
import { compiledQuizzes } from './compile/compiled.ts'
import { compileQuizzes } from './compile/quizzes.ts'

// Prints what an editor signs: how reliable the lint is, what the bank holds and blocks, and whether it can be guessed;
// of all stories, or of the one whose id is given.
compileQuizzes()
const [only] = process.argv.slice(2)
const all = compiledQuizzes()
const quizzes = all.filter(({ dossier }) => only === undefined || dossier.id === only)

const lints = all
  .filter(({ dossier }) => dossier.id === vettedStory)
  .map(({ dossier }) => {
    const facts = factsOf(dossier)
    const vetted = vettedItems(facts)
    return lintReport(recall(facts, vetted), falseAlarms(facts, vetted), vetted.length)
  })
const guessers = quizzes.map(guessReport)

console.log(lints.map(({ text }) => text).join('\n'))
for (const [i, quiz] of quizzes.entries()) console.log(`\n${bankReport(quiz)}\n\n${guessers[i]?.text}`)
if ([...lints, ...guessers].some(({ passed }) => !passed)) process.exitCode = 1
