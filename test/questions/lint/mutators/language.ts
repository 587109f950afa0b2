import { unquoted, wordsOf } from '../../../../src/questions/lint/text/words.ts'
import { type Mutator, restem, reword } from './mutator.ts'

/** Flaws of wording, in the stem, an option or the explanation. */
export const language: Record<string, Mutator[]> = {
  'absolute-and-vague-words': [
    (item) => (item.fixed ? null : reword(item, 1, (text) => `Always ${text}`)),
    (item) => (item.fixed ? null : reword(item, 0, (text) => `${text}, quite often`)),
    (item) => restem(item, (stem) => stem.replace(/\?$/, ', usually?')),
  ],
  'reading-level': [
    (item) =>
      restem(item, (stem) => `Notwithstanding considerable institutional and organizational ramifications, ${stem}`),
    (item) => restem(item, (stem) => stem.replace(/\?$/, ', characteristically, hypothetically and unconditionally?')),
  ],
  abbreviation: [
    (item) => reword(item, 1, (text) => `${text} of the OECD`),
    (item) => restem(item, (stem) => stem.replace(/\?$/, ' in the U.K.?')),
  ],
  'loaded-words': [
    (item) => restem(item, (stem) => stem.replace(/\?$/, ' under the regime?')),
    (item) => reword(item, 1, (text) => `${text}, a brutal thing`),
    (item) => ({ ...item, explanation: `${item.explanation} The leaders lied.` }),
  ],
  'quotation-marks': [
    (item) => {
      const word = wordsOf(unquoted(item.stem)).find((w) => w.length > 5)
      return word ? restem(item, (stem) => stem.replace(word, `“${word} ${word}”`)) : null
    },
    (item) => reword(item, 0, (text) => `“So to speak” ${text}`),
    (item) => restem(item, (stem) => stem.replace(/\?$/, ' in "fact"?')),
    (item) => restem(item, (stem) => stem.replace(/\?$/, " in 'fact'?")),
    (item) => ({ ...item, explanation: `${item.explanation} These were “the words of a friend”.` }),
  ],
  mechanics: [
    (item) => restem(item, (stem) => stem.replace(' ', '  ')),
    (item) => ({ ...item, explanation: `${item.explanation}.` }),
    (item) => reword(item, 1, (text) => `${text} , too`),
    (item) => restem(item, (stem) => stem.replace(/\?$/, ' with A financial link?')),
    (item) => restem(item, (stem) => stem.replace(/\?$/, ' in {}?')),
  ],
  'kahoot-length': [
    (item) => restem(item, (stem) => `${stem} ${'More of it. '.repeat(12)}`),
    (item) => reword(item, 1, (text) => `${text} ${'and more of it '.repeat(6)}`),
  ],
}
