import { addresses } from '../http/addresses.ts'
import { asset } from '../ui/assets.ts'
import { text } from '../ui/text.ts'

/** The part of a result that offers missed claims again later; shown by script once this device keeps some. */
export const ReviewOffer = ({ quiz }: { quiz: string }) => (
  <div class="later">
    <section
      aria-labelledby="later"
      data-later={asset('later.js')}
      data-quiz={quiz}
      data-one={text.review.one}
      data-many={text.review.many}
      hidden
    >
      <h2 class="label" id="later">
        {text.review.heading}
      </h2>
      <p>
        {text.review.promise} <span class="when">{text.review.next}</span>
      </p>
      <a class="tap" href={addresses.review(quiz)}>
        {text.review.manage}
      </a>
    </section>
  </div>
)
