/** What feeds say, in English. */
export const feedText = {
  correction: (story: string) => `Correction: ${story}`,
}
