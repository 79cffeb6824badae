export const reasons = ['hurtful', 'private', 'mistaken', 'off_topic', 'other'] as const
export type Reason = (typeof reasons)[number]
export type DecisionKind = 'hide' | 'leave' | 'show'
type About = { id: string, authority_id: string, scope_id: string, noun: string, subject_id: string, author_id: string, at: Date }

declare module '#platform/db/tables.ts' {
  interface Tables {
    report: About & { person_id: string, reason: Reason, note: string, decision_id: string | null }
    moderation_decision: About & { address: string, kind: DecisionKind, reason: string, by_id: string, reports: number, answer: string | null, answered_at: Date | null }
  }
}
