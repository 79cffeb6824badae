declare module '#platform/db/tables.ts' {
  interface Tables {
    scout_question: { id: string, authority_id: string, by_id: string, body: string, address: string | null, at: Date, settled_at: Date | null, settled_by: string | null }
    scout_question_to: { question_id: string, person_id: string }
  }
}
export {}
