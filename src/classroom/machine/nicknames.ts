import { Filter } from 'bad-words'

// Chosen so that no pair can be read as a remark on anyone: no color of skin, no animal that is a word of abuse.
const firsts =
  `Amber Azure Breezy Bright Bronze Calm Cheerful Clever Copper Coral Cosmic Crystal Dapper Eager Early Emerald
Fearless Gentle Golden Happy Indigo Jade Jolly Keen Kind Lively Lucky Lunar Mellow Merry Mighty Misty Nimble Noble Opal
Patient Plucky Polite Proud Quick Quiet Radiant Ready Ruby Sapphire Scarlet Silver Snowy Solar Spry Steady Stellar Sunny
Swift Teal Thoughtful Tidy Topaz Turquoise Violet Vivid Warm Wise Witty`.split(/\s+/)
const seconds =
  `Albatross Alpaca Antelope Badger Beaver Bison Bobcat Caribou Cheetah Condor Crane Curlew Dolphin Dormouse
Dragonfly Eagle Egret Elk Falcon Ferret Finch Firefly Flamingo Gazelle Gecko Giraffe Heron Hummingbird Ibex Impala Jaguar
Kestrel Kingfisher Kiwi Koala Lark Lemur Leopard Lynx Manatee Marmot Marten Meerkat Narwhal Nightingale Ocelot Osprey
Otter Owl Panda Pelican Penguin Puffin Quokka Raven Robin Salamander Seahorse Sparrow Starling Swallow Tapir Toucan
Turtle Walrus Wombat Wren Zebra`.split(/\s+/)

/** Generated names in random order, some more than a room is likely to have taken; `random` gives numbers in [0, 1). */
export function candidates(random: () => number, howMany = 12): string[] {
  const word = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? ''
  return Array.from({ length: howMany }, () => `${word(firsts)} ${word(seconds)}`)
}

/** A name as someone asks for it: none, one of the generated ones, or one typed and found fit or (null) unfit. */
export type Wish = { kind: 'any' } | { kind: 'generated'; name: string } | { kind: 'typed'; name: string | null }

export function wishFor(nickname: string | undefined): Wish {
  if (nickname === undefined) return { kind: 'any' }
  return isGenerated(nickname) ? { kind: 'generated', name: nickname } : { kind: 'typed', name: readNickname(nickname) }
}

/** Whether a name is one that `candidates` could have made. */
function isGenerated(name: string): boolean {
  const [first, second, ...rest] = name.split(' ')
  return rest.length === 0 && firsts.includes(first ?? '') && seconds.includes(second ?? '')
}

/**
 * The same for names that look or read alike, so that nobody easily passes for another: case, accents and spaces do not
 * count, nor which of three alphabets a letter is from. It is no full table of what can be confused (UTS 39).
 */
export const likeness = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    // Accents only: in Devanagari, say, marks are vowels, and in Cyrillic “й” is a letter of its own.
    .replace(/(^|[\p{Script=Latin}\p{Script=Greek}\p{N}])\p{M}+/gu, '$1')
    .replace(/./gu, (letter) => latin[lookAlikes.indexOf(letter)] ?? letter)

// Cyrillic, Greek, and what is taken for an “l” or an “o”; each stands over its like in Latin, in capitals or in small.
const lookAlikes = 'авекмнорстухіјѕһԁӏαβεζηικμνορτυχıi10'
const latin = 'abekmhopctyxljshdlabezhlkmnoptyxlllo'

const longest = 24

/** A typed nickname as it will be shown, or null where it is empty, too long, or not fit for a class. */
function readNickname(typed: string): string | null {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  // Letters, digits and what joins them: nothing invisible, nothing that turns the direction of the text around.
  if (name.length > longest || !/[\p{L}\p{N}]/u.test(name) || !/^[\p{L}\p{M}\p{N} .'’_-]+$/u.test(name)) return null
  return isProfane(name) ? null : name
}

let profane: ReadonlySet<string> | undefined

/** Whether a word of it, read as it is meant, is on the list: spelled out, in look-alike digits, or drawn out. */
function isProfane(name: string): boolean {
  profane ??= new Set(new Filter().list.map((word) => word.toLowerCase()))
  // Letters spelled out one by one are read as a word; whole words are not run together, or “Tidy Kestrel” would fail.
  const spelled = name.replace(/(?<=\b\w)[ .'’_-]+(?=\w\b)/g, '')
  const words = [name, spelled].flatMap((text) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  )
  return words.some((word) => [word, ...readings(word)].some((reading) => profane?.has(reading)))
}

const digits: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }

function readings(word: string): string[] {
  const letters = word.replace(/\d/g, (digit) => digits[digit] ?? digit)
  return [letters, letters.replace(/(.)\1{2,}/gu, '$1'), letters.replace(/(.)\1+/gu, '$1')]
}
