import { addresses } from '../http/addresses.ts'
import { asset } from '../ui/assets.ts'
import { Section } from '../ui/section.tsx'
import { text } from '../ui/text.ts'

/** The part of a result that says what becomes of missed claims; script adds when the next is due, where one is kept. */
export const ReviewOffer = ({ quiz }: { quiz: string }) => (
  <Section
    class="later"
    id="later"
    heading={text.review.heading}
    data-later={asset('later.js')}
    data-quiz={quiz}
    data-one={text.review.one}
    data-many={text.review.many}
  >
    <p>{text.review.promise}</p>
    <p class="when" data-next={text.review.next} />
    <a class="tap" href={addresses.review(quiz)}>
      {text.review.manage}
    </a>
  </Section>
)
