import { explained, type Mutator, restem, retold, reword } from './mutator.ts'

const ending =
  (words: string): Mutator =>
  (item) =>
    restem(item, (stem) => stem.replace(/\?$/, `${words}?`))

/** Flaws of wording, wherever they stand. */
export const language: Record<string, Mutator[]> = {
  'absolute-and-vague-words': [
    (item) => (item.fixed ? null : reword(item, 1, (text) => `Always ${text}`)),
    (item) => (item.fixed ? null : reword(item, 0, (text) => `${text}, quite often`)),
    ending(', usually'),
  ],
  'reading-level': [
    (item) =>
      restem(
        item,
        () => 'Which institutional considerations characteristically necessitated intergovernmental communication?',
      ),
    (item) => ({
      ...item,
      statement:
        'Notwithstanding organizational ramifications, governmental representatives characteristically procrastinate.',
      stem: 'Institutional considerations notwithstanding, hypothetically and unconditionally?',
    }),
  ],
  abbreviation: [(item) => reword(item, 1, (text) => `${text} of the OECD`), ending(' in the U.K.')],
  'loaded-words': [
    ending(' under the regime'),
    (item) => reword(item, 1, (text) => `${text}, a brutal thing`),
    (item) => explained(item, (text) => `${text} The leaders lied.`),
    (item) => retold(item, 1, () => 'That is propaganda.'),
  ],
  mechanics: [
    (item) => restem(item, (stem) => stem.replace(' ', '  ')),
    (item) => explained(item, (text) => `${text}.`),
    (item) => reword(item, 1, (text) => `${text} , too`),
    ending(' with A financial link'),
    ending(' in {}'),
    (item) => retold(item, 1, () => 'It was The Epoch Times’s.'),
  ],
}
