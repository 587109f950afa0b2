/** Characters of an article: some ten thousand words, whose draft took 9.6 s of a processor in Node; an object has thirty. */
export const longestArticle = 60_000

/** Bytes of a draft’s text: a row of the desk’s database takes 2 MB, and the article is in it too. */
export const longestText = 1_000_000
