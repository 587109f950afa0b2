import type { ExportOption, ExportQuestion, ExportSet } from './model.ts'

/** What is asked, in one line: the sentence to be weighed, where there is one, then the stem. */
export const prompt = ({ statement, stem }: Pick<ExportQuestion, 'statement' | 'stem'>): string =>
  statement === undefined ? stem : `${statement} ${stem}`

/** The name of what is exported, in one line. */
export const nameOf = ({ title, part }: ExportSet): string => `${title}: ${part}`

/** What the whole file says of itself: what it asks about, of which version, and where it can be taken. */
export const notice = ({ about, version, address }: ExportSet): string =>
  `${about} From Readout, version ${version} of the story: ${address}`

/** The right answer’s position, from 0. */
export const keyPosition = ({ options }: ExportQuestion): number => options.findIndex(({ correct }) => correct)

export const isDistractor = ({ correct }: ExportOption): boolean => !correct

/** Labels by which questions are found again; none has a space. */
export const tagsOf = ({ quiz }: ExportSet, { skill, family }: ExportQuestion): string[] => [
  'readout',
  quiz,
  skill,
  family,
]

/** Seconds for a question where a place wants to know: enough to read the longest twice. */
export const seconds = 60
