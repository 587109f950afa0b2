import { clean, story } from '../test/questions/lint/clean.ts'
import { falseAlarms, recall } from '../test/questions/lint/measure.ts'
import { bankReport, guessReport, lintReport } from './bank/report.ts'
import { compiledQuizzes, compileQuizzes } from './compile/quizzes.ts'

// Prints what an editor signs: how reliable the lint is, what the bank holds and blocks, and whether it can be guessed.
compileQuizzes()
const quizzes = await compiledQuizzes()

const facts = story()
const vetted = clean(facts)
const lint = lintReport(recall(facts, vetted), falseAlarms(facts, vetted), vetted.length)
const guessers = quizzes.map(({ bank }) => guessReport(bank))

console.log(lint.text)
for (const [i, quiz] of quizzes.entries()) console.log(`\n${bankReport(quiz)}\n\n${guessers[i]?.text}`)
if (!lint.passed || guessers.some(({ passed }) => !passed)) process.exitCode = 1
