/**
 * The same text for names that look or read alike, so that nobody easily passes for another (a small version of the
 * skeleton of UTS 39). Case, accents and spaces do not count, nor which of three alphabets a letter is from.
 */
export const skeletonOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    // Accents only: in Devanagari, for example, marks are vowels, and in Cyrillic “й” is a letter of its own.
    .replace(/(^|[\p{Script=Latin}\p{Script=Greek}\p{N}])\p{M}+/gu, '$1')
    .replace(/./gu, (letter) => latin[lookAlikes.indexOf(letter)] ?? letter)

// Cyrillic, Greek, and what looks like an “l” or an “o”. Each has the same place as the Latin letter that it looks like,
// as a capital or as a small letter.
const lookAlikes = 'авекмнорстухіјѕһԁӏαβεζηικμνορτυχıi10ƒ'
const latin = 'abekmhopctyxljshdlabezhlkmnoptyxlllof'

/** What is meant where digits stand for letters: “Adm1n”, “T34cher”. */
export const digitsAsLetters = (text: string): string =>
  text.replace(/\d/g, (digit) => 'oizeasgtbg'.charAt(Number(digit)))
