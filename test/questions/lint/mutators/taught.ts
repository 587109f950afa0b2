import type { Item } from '../../../../src/questions/model.ts'
import { explained, keyOf, type Mutator, retold, withTexts } from './mutator.ts'

const firstWrong = (item: Item): string => item.options[1]?.feedback ?? ''

/** Flaws of the explanation and of the feedback. */
export const taught: Record<string, Mutator[]> = {
  'explanation-length': [
    (item) => explained(item, () => ' '),
    (item) => explained(item, (text) => `${text} ${'So it is, and so it was, and so it will be. '.repeat(4)}`),
  ],
  'explanation-repeats': [
    (item) => (item.stem.split(' ').length > 8 && !/“/.test(item.stem) ? explained(item, () => item.stem) : null),
    (item) => (item.statement === undefined ? null : explained(item, (text) => `${item.statement} ${text}`)),
  ],
  'own-feedback': [
    (item) => retold(item, 1, () => ''),
    (item) => retold(item, 2, () => firstWrong(item)),
    (item) => retold(item, 1, () => item.explanation),
    (item) => retold(item, 1, () => 'It is wrong. It was never said. Nobody said so.'),
  ],
  'option-by-place': [
    (item) => explained(item, (text) => `${text} So option B is right.`),
    (item) => explained(item, (text) => `${text} (C) is wrong.`),
    (item) => retold(item, 1, () => 'Take the second option instead.'),
  ],
  'explanation-bears-out': [
    (item) =>
      item.fixed
        ? null
        : explained(
            withTexts(item, ['Harbors', 'Grain mills', 'Coal mines']),
            () => 'It is all about the grain mills.',
          ),
    (item) =>
      item.fixed || keyOf(item) === ''
        ? null
        : explained(withTexts(item, ['A treaty', 'A bridge of stone', 'A ferry']), () => 'They built a stone bridge.'),
  ],
}
