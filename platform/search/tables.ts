declare module '#platform/db/tables.ts' {
  interface Tables {
    entry: { noun: string, id: string, scope_id: string, authority_id: string, title: string, body: string, at: Date, kind: string, by_id: string | null, words: string, list_id: string | null, tsv: string }
    lexeme: { lexeme: string, entries: number }
  }
}
