import { factsOf } from '../dossier/facts.ts'
import type { Correction, Dossier } from '../dossier/model.ts'
import { capital } from '../dossier/wording.ts'
import { addresses } from '../http/addresses.ts'
import { text } from '../ui/text.ts'
import { explainerText } from './text.ts'

type Props = { dossier: Dossier; corrections: readonly Correction[] }

/** Everything that has been corrected in a story, the latest first: when, what, why, and the claims that it touches. */
export const Corrections = ({ dossier, corrections }: Props) => {
  if (corrections.length === 0) return null
  const { claims } = factsOf(dossier)
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{explainerText.corrections}</h2>
      {[...corrections.entries()].reverse().map(([place, correction]) => (
        <article id={`correction-${place + 1}`}>
          <h3 class="label">
            <time datetime={correction.date}>{text.day(correction.date)}</time>
          </h3>
          <p>
            {correction.what} {correction.why}
          </p>
          {claims
            .filter(({ id }) => correction.claims.includes(id))
            .map(({ id, plain }) => (
              <p class="told">
                <a class="tap" href={addresses.compare(dossier.id, `claim-${id}`)}>
                  {capital(plain)}
                </a>
              </p>
            ))}
        </article>
      ))}
    </section>
  )
}
