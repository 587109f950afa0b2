import { longestName } from '../protocol/model.ts'
import { hasBadWord } from './bad-words.ts'
import { digitsAsLetters, skeletonOf } from './skeleton.ts'

/** A typed nickname as it will be shown, or null if it is empty, too long, or not allowed in a class. */
export function fitName(typed: string): string | null {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  const isFit = isReadable(name) && lengthOf(name) <= longestName && !isOfStaff(name) && !hasBadWord(name)
  return isFit ? name : null
}

/** In characters as a reader counts them: a letter with its vowel signs is one. */
const lengthOf = (name: string): number => [...new Intl.Segmenter().segment(name)].length

/** Whether everything in it can be seen, and nothing runs out of the line or into another alphabet. */
function isReadable(name: string): boolean {
  const bare = name.replace(joiners, '')
  return (
    /[\p{L}\p{N}]/u.test(bare) &&
    signs.test(bare) &&
    !unfit.some((kind) => kind.test(bare)) &&
    !bare.split(/[ -]/).some(isMixed)
  )
}

// ZWNJ and ZWJ after a letter of the scripts that are written with them (Persian, Kurdish, Bengali, Sinhala), never two.
const joiners =
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}])\u200c(?![\u200c\u200d])|(?<=[\p{Script=Deva}\p{Script=Beng}\p{Script=Guru}\p{Script=Gujr}\p{Script=Orya}\p{Script=Taml}\p{Script=Telu}\p{Script=Knda}\p{Script=Mlym}\p{Script=Sinh}\p{Script=Khmr}\p{Script=Mymr}\p{Script=Mong}])[\u180b-\u180f\u200c\u200d](?![\u200c\u200d])/gu

// Letters, digits, and what stands between them: apostrophes, hyphens, points, middle dots, Hebrew’s maqaf, Tibetan’s tsheg.
const signs = /^[\p{L}\p{M}\p{N} .'’‘`´_\-\u2010\u2011–·‧・･־׳״՚་]+$/u

const unfit = [
  // Invisible, such as a Hangul filler, which is a letter.
  /\p{Default_Ignorable_Code_Point}|\p{Me}/u,
  // Marks on nothing, and stacks of marks. Vietnamese, once composed, needs one; Tibetan and Hebrew up to four.
  /(?<![\p{L}\p{M}])\p{M}|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]\p{M}{3}|\p{M}{5}/u,
  // Letters of phonetics, which no language is written in: small capitals and raised letters.
  /[\u1d00-\u1dbf\ua730-\ua7ff\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f]/u,
]

/** Alphabets whose letters look like each other’s. A word in two of them is made to look like another. */
const isMixed = (word: string): boolean =>
  [
    /\p{Script=Latin}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Greek}/u,
    /\p{Script=Armenian}/u,
    /\p{Script=Cherokee}/u,
  ].filter((script) => script.test(word)).length > 1

// Who leads. A long word counts inside another one, a short one by itself; the last are surnames too, and count alone.
const staff = `teacher host admin admins administrator moderator readout lehrerin lehrkraft moderatorin professeur
enseignant enseignante animateur animatrice maîtresse hôte administrateur administratrice modérateur modératrice profesor
profesora docente anfitrión anfitriona administrador administradora moderador moderadora professora insegnante professoressa
maestra moderatore amministratore leraar lerares docent nauczyciel nauczycielka prowadzący öğretmen yönetici sunucu moderatör
учитель учительница преподаватель админ администратор модератор ведущий ведуча вчитель δάσκαλος καθηγητής διαχειριστής
المعلم المعلمة الأستاذ الأستاذة المدير المشرف מורה המורה מנהל המנהל מנחה המנחה शिक्षक शिक्षिका अध्यापक व्यवस्थापक
老师 老師 教师 教師 主持人 管理员 管理員 先生 司会 管理者 선생님 교사 관리자 진행자`
const staffAlone = `lehrer professor profe maestro hoca معلم معلمة أستاذ gastgeber opettaja lærer lärare`

let titles: { words: string[]; alone: string[] } | undefined

/** Whether it names who leads, as it stands or made to look like it: “Teacher”, “Adm1n”, “The Host”, “王老师”. */
function isOfStaff(name: string): boolean {
  titles ??= { words: staff.split(/\s+/).map(skeletonOf), alone: staffAlone.split(' ').map(skeletonOf) }
  const { words, alone } = titles
  const texts = [name, name.replace(/\d+/g, ' '), digitsAsLetters(name)]
  const found = texts.flatMap((text) => text.split(/[^\p{L}\p{M}\p{N}]+/u)).map(skeletonOf)
  const whole = texts.map(skeletonOf)
  return (
    whole.some((text) => alone.includes(text) || words.includes(text)) ||
    found.some((word) => words.some((title) => (isLong(title) ? word.includes(title) : word === title)))
  )
}

const isLong = (title: string): boolean => title.length > 6 || /[\p{Script=Han}\p{Script=Hangul}]/u.test(title)
