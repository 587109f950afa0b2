import { stemmer } from 'stemmer'
import { remember } from './remember.ts'
import { wordsOf } from './words.ts'

/** The stems (Porter 1980) of the words that carry meaning, each once; "Russia’s" counts as "Russia". */
export const contentStems: (text: string) => ReadonlySet<string> = remember((text) => {
  const words = wordsOf(text.toLowerCase().replaceAll("'", '’')).flatMap((word) =>
    word.replace(/’s?$/, '').split(/[-–]/),
  )
  return new Set(words.filter((word) => word !== '' && !functionWords.has(word)).map(stemmer))
})

/** Words too common to be a cue: the closed classes of English, and "article", which every stem has. */
const functionWords = new Set(
  `a an the this that these those it its itself he him his she her hers they them their theirs we us our you your i me
  my who whom whose which what when where why how there here one ones each other another both either neither
  and or but nor so if than then as of in on at by for from to into onto over under about with without within between
  among against through during before after since until up down out off not no
  is am are was were be been being has have had having do does did doing will would shall should can could may might must
  according article s t also too very own same such`
    .split(/\s+/)
    .filter(Boolean),
)
