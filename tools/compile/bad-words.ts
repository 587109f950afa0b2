import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { skeletonOf } from '../../src/classroom/machine/skeleton.ts'

const languages = ['en', 'es', 'de', 'fr', 'pt', 'it', 'ru', 'zh', 'ar', 'tr', 'pl']

// Words that the lists lack, and a class knows.
const added = `nazis hitler kkk fck fvck fuk fuq fuc phuck cyka suka сука бля dickhead wanker retard kanker kut hoer chutiya
bhenchod madarchod sharmuta`

// On the lists, but also what people are called, or harmless: Concha and Quim, Peter (“péter”), “I am Ada” (Turkish “am”).
const harmless = `amador amı am ariano balle bander belino bimbo bimbos bitte bonze butt cerveja comer con concha consolo cornuto cozza cum cumming
domination fava finocchio folle gerber gol infierno inferno kimme lolita mama marica martillo mona mong monta mufti mussa
orina padulo palle pau pesce péter pinto pippa pisello pompa poon quaglia quim regina rosette ruffiano saco santorum sega semen
shota spagnola spic tirare trio vacca verga xana zizi dick فرج jajko byk`

// Refused inside longer words too, because no name has them: a test looks for them in real names.
const parts = `fuck motherf asshole arsehole bullshit nigger nigga faggot bitch whore pussy blowjob wanker swastika
dickhead bigdick binladen bastard arschloch hurensohn scheiss scheiß wichser schwuchtel schlampe fotze putain salope connard encule filsdepute
gilipollas maricon hijoputa hijodeputa mierda pendejo caralho buceta filhodaputa vaffanculo stronz coglion puttana пизд
блядь блять пидор пидар мудак pizd blyat götveren taşak taşağ saksocu otuzbirci çingene kaltak kaltağ yarağ orospu siktir kurwa pierdol klootzak madarchod`

/** Writes .build/bad-words.ts: what nobody in a class may be called, as `skeletonOf` reduces it. */
export function compileBadWords(): void {
  mkdirSync('.build', { recursive: true })
  const module = Object.entries(badWords()).map(
    ([name, list]) => `export const ${name} = ${JSON.stringify(list.join(' '))}\n`,
  )
  writeFileSync('.build/bad-words.ts', module.join(''))
}

/** Words by the lists of LDNOOBW, and parts of words. Chinese has no spaces, so there two characters are a part. */
function badWords(): { words: string[]; parts: string[] } {
  const passes = skeletons(harmless)
  const listed = languages.flatMap(listOf).filter((entry) => !/\s/.test(entry))
  const all = skeletons([...listed, added].join(' ')).filter((word) => !passes.includes(word))
  const inside = [...skeletons(parts), ...all.filter((word) => /^\p{Script=Han}{2,}$/u.test(word))]
  return { words: all.filter((word) => !inside.some((part) => word.includes(part))), parts: inside }
}

const listOf = (language: string): string[] =>
  JSON.parse(readFileSync(`node_modules/naughty-words/${language}.json`, 'utf8'))

const skeletons = (text: string): string[] =>
  [...new Set(text.toLowerCase().split(/\s+/).map(skeletonOf))].filter(Boolean).sort()
