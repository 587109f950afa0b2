import { addresses } from '../http/addresses.ts'
import { Document } from './document.tsx'

/** A refusal as a page: what happened, what to do, and a way on. */
export const ProblemPage = ({ title, detail }: { title: string; detail: string }) => (
  <Document title={title}>
    <h1>{title}</h1>
    <p>{detail}</p>
    <p>
      <a class="tap" href={addresses.home()}>
        All stories
      </a>
    </p>
  </Document>
)
