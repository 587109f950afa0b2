import writeXlsxFile, { type SheetData } from 'write-excel-file/universal'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook with one sheet. Every text is stored as text, so that none is ever read as a formula. */
export async function workbook(
  sheet: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const data: SheetData = rows.map((row) =>
    row.map((value) => (typeof value === 'string' ? { type: String, value } : value)),
  )
  const file = await writeXlsxFile(data, { sheet }).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}
