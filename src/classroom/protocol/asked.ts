/** The statement and the stem as one text, for lists and for what is read out. */
export const asked = ({ statement, stem }: { statement?: string; stem: string }): string =>
  statement === undefined ? stem : `${statement} ${stem}`
