declare module '#platform/db/tables.ts' {
  interface Tables {
    authority_retention: { authority_id: string, key: string, length: number, changed_by: string | null, changed_at: Date }
  }
}
