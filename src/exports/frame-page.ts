import { xmlText } from '../http/xml.ts'
import type { ExportSet } from './model.ts'
import { nameOf, notice } from './wording.ts'

/** The page of a package that frames an edition on this site; `script` is the file that tells the platform of it. */
export const frameOf = (set: ExportSet, script: string, more = ''): string => `<!doctype html>
<html lang="${xmlText(set.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${xmlText(nameOf(set))}</title>
<style>body { margin: 0 } iframe { display: block; inline-size: 100%; block-size: 40rem; border: 0 } a:not([hidden]) { display: inline-block; padding: 1rem; font: 1rem system-ui, sans-serif }</style>
</head>
<body>
<iframe src="${xmlText(set.embed ?? '')}" title="${xmlText(nameOf(set))}"></iframe>
${more}<noscript><p>${xmlText(notice(set))}</p></noscript>
<script src="${script}"></script>
</body>
</html>
`
