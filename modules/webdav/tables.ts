declare module '#platform/db/tables.ts' {
  interface Tables {
    drive_lock: { token: string, document_id: string, person_id: string, shared: boolean, deep: boolean, owner: string, held_at: Date | null, opened: boolean, until: Date }
    drive_property: { document_id: string, namespace: string, name: string, xml: string }
    drive_read: { token_id: string, place: string, name_key: string, document_id: string, number: number, at: Date }
    drive_scrap: { person_id: string, place: string, name_key: string, name: string, file_id: string, at: Date }
  }
}
export {}
