/** What the page of review says, in English. */
export const reviewText = {
  about: 'The list of claims you missed is saved only on this device. It is never sent.',
  loading: 'Loading …',
  later: 'Nothing to review now. The next claim is due',
  nothing: 'Nothing to review. Claims that you miss in a quiz come back here as new questions.',
  failed: 'The questions could not be loaded. Try again when you are online.',
  erased: 'Erased. This device has no list of missed claims any more, for any story.',
  noScript: 'This page needs JavaScript, because the claims you missed are saved only on your device.',
  done: 'Each claim comes back: soon if you missed it, later if you knew it.',
  cards: 'Back to the cards',
  tools: 'Saved on this device',
  export: 'Save as a file',
  erase: 'Erase',
} as const
