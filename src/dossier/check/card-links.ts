const link = /\[([^\]]+)\]\(([a-z0-9-]+)\)/g

/** The ids that a card’s sentence links to. */
export const linksIn = (sentence: string): string[] => [...sentence.matchAll(link)].map(([, , id = '']) => id)

/** The sentence as it is read: its words without the links. */
export const withoutLinks = (sentence: string): string => sentence.replace(link, '$1')
